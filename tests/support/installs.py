"""Packages installed afresh, each in an environment of its own."""

import os
import subprocess
import sys
import venv
from pathlib import Path

CLEAN = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")} | {
    "NO_MKDOCS_2_WARNING": "1"
}


def run(folder: Path, *command: object, fails: bool = False) -> str:
    """What a command prints, which is an error here if it fails."""
    done = subprocess.run(
        [str(each) for each in command], cwd=folder, env=CLEAN, stdout=subprocess.PIPE, text=True,
        encoding="utf-8", check=False,
    )  # fmt: skip
    if done.returncode and not fails:
        sys.exit(f"{' '.join(map(str, command))}: {done.returncode}\n{done.stdout}")
    return done.stdout


def environment(folder: Path, package: str) -> Path:
    """The folder of commands of a new environment in which a package is installed."""
    if not folder.exists():
        venv.create(folder, with_pip=True)
    commands = folder / ("Scripts" if os.name == "nt" else "bin")
    run(folder, commands / "python", "-m", "pip", "install", "--quiet",
        "--disable-pip-version-check", package)  # fmt: skip
    return commands
