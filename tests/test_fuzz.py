"""A short run of what `bench/fuzz.py` does for hours."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.long

ROOT = Path(__file__).parents[1]


def test_a_short_run_finds_nothing() -> None:
    done = subprocess.run(
        [sys.executable, "bench/fuzz.py", "--documents", "180", "--seed", "2026"], cwd=ROOT,
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
