"""A whole check takes time in proportion to a page, whatever its author repeats or nests on it."""

import subprocess
import sys

import pytest

from support.benches import ROOT, bench
from support.growth import grows_in_proportion

syntaxes = bench("syntaxes")
SAMPLE = (
    "markup [_a_](_b_)_", "prose a_backlog_", "prose The_ABC_is_", "other images",
    "nested emphasis",
)  # fmt: skip
"""Those whose time once grew with the square of the length, each for a reason of its own."""


@pytest.mark.parametrize("name", SAMPLE)
def test_the_time_grows_in_proportion(name: str) -> None:
    assert grows_in_proportion(syntaxes.SYNTAXES[name], syntaxes.seconds, 1500)


@pytest.mark.slow
def test_no_syntax_is_over_a_limit() -> None:
    done = subprocess.run(
        [sys.executable, "bench/syntaxes.py"], cwd=ROOT, capture_output=True, text=True,
        encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
