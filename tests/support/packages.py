"""The wheel and the source distribution, made as the pipelines make them."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


SOURCE = "https://code.example/cymar"
"""Where the project that is built says that it is kept."""


def make(folder: Path) -> tuple[Path, Path]:
    """Make both in a folder: the wheel, and the source."""
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-d", str(folder)], cwd=ROOT,
        capture_output=True, text=True, encoding="utf-8", check=False,
        env=os.environ | {"PROJECT_URL": SOURCE},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    (wheel,), (source,) = folder.glob("*.whl"), folder.glob("*.tar.gz")
    return wheel, source
