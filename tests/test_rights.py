"""What a command says where it may not read or write: one finding or one line, and no more."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from support.sites import MakeSite

pytestmark = pytest.mark.long

if sys.platform == "win32":
    pytest.skip("Windows has other rights", allow_module_level=True)

SITE = {
    "docs/en/a.md": "# A\n", "docs/cy/a.md": "# A\n", "docs/en/sub/b.md": "# B\n",
    "docs/cy/sub/b.md": "# B\n", "cymar.toml": "", "glossary.yml": "[]",
}  # fmt: skip
IS_ROOT = os.geteuid() == 0
AS_ANYBODY = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if IS_ROOT else []
"""Without what lets the system's owner read everything (capabilities(7))."""

MISSING = "This page has no Welsh version: write ‘docs/cy/{name}.md’, or name the page with " \
          "‘counterpart’."  # fmt: skip
NO_FOLDER = "The folder cannot be read (Permission denied): check who may read it."
NO_FILE = "The file cannot be read (Permission denied): check who may read it."


def cymar(folder: Path, *arguments: str) -> tuple[int, list[str]]:
    """What a command exits with, and the first line of what it says of each thing."""
    if AS_ANYBODY and not shutil.which("setpriv"):
        pytest.skip("there is no setpriv here: apt-get install util-linux")
    done = subprocess.run(
        [*AS_ANYBODY, sys.executable, "-m", "cymar", *arguments], cwd=folder, check=False,
        env={**os.environ, "CYMAR_LANGUAGE": "en"}, capture_output=True, text=True,
        encoding="utf-8",
    )  # fmt: skip
    said = [*done.stdout.splitlines(), *done.stderr.splitlines()]
    return done.returncode, [line for line in said if "error: " in line or "cannot be" in line]


@pytest.mark.parametrize(
    ("path", "mode", "command", "status", "expected"),
    [
        ("docs/cy", 0o000, "check", 1,
         [f"docs/cy:1:1: error: {NO_FOLDER} [broken-page]",
          *(f"docs/en/{name}.md:1:3: error: {MISSING.format(name=name)} [missing-page]"
            for name in ("a", "sub/b"))]),
        pytest.param("docs/cy", 0o000, "status", 0, [], marks=pytest.mark.slow),
        ("docs/cy/sub", 0o444, "check", 1,
         [f"docs/cy/sub/b.md:1:1: error: {NO_FILE} [broken-page]"]),
        ("docs/cy/a.md", 0o000, "check", 1, [f"docs/cy/a.md:1:1: error: {NO_FILE} [broken-page]"]),
        pytest.param("docs/cy/sub", 0o444, "status", 0, [], marks=pytest.mark.slow),
        ("cymar.toml", 0o000, "check", 2,
         ["cymar: cymar.toml: the file cannot be read: Permission denied."]),
        ("glossary.yml", 0o000, "glossary check", 2,
         ["cymar: glossary.yml: the file cannot be read: Permission denied."]),
        (".", 0o555, "sign-off a.md", 2,
         ["cymar: translations.lock: the file cannot be written, and is as it was: Permission "
          "denied."]),
    ],
)  # fmt: skip
def test_what_may_not_be_read_or_written(
    make_site: MakeSite, path: str, mode: int, command: str, status: int, expected: list[str]
) -> None:
    folder = make_site(SITE)
    place = folder / path
    before = place.stat().st_mode
    place.chmod(mode)
    try:
        assert cymar(folder, *command.split()) == (status, expected)
    finally:
        place.chmod(before)
