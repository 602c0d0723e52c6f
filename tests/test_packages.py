"""What is published: the wheel has all that runs, and the source all that this repository has.

`make package` installs both and uses them; here they are only made, and looked into.
"""

import os
import subprocess
import sys
import tarfile
from email import message_from_bytes
from email.message import Message
from pathlib import Path, PurePosixPath
from zipfile import ZipFile

import pytest

from support.packages import SOURCE, make
from support.rooms import PARTS, ROOT

NOT_PUBLISHED = {"__pycache__", ".DS_Store"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The wheel and the source distribution of this repository as it is."""
    return make(tmp_path_factory.mktemp("packages"))


@pytest.fixture(scope="module")
def wheel(made: tuple[Path, Path]) -> dict[str, bytes]:
    with ZipFile(made[0]) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


@pytest.fixture(scope="module")
def metadata(wheel: dict[str, bytes]) -> Message:
    (name,) = (name for name in wheel if name.endswith(".dist-info/METADATA"))
    return message_from_bytes(wheel[name])


def test_the_wheel_has_both_packages_whole_and_nothing_else(wheel: dict[str, bytes]) -> None:
    ours = {
        path.relative_to(folder.parent).as_posix(): path.read_bytes()
        for folder in PARTS.values()
        for path in folder.rglob("*")
        if path.is_file() and not NOT_PUBLISHED & set(path.parts)
    }
    kinds = {PurePosixPath(name).suffix for name in ours}
    assert kinds >= {".py", ".txt", ".html", ".css", ".js", ".mo", ".typed"}
    assert {name: data for name, data in wheel.items() if ".dist-info/" not in name} == ours


def test_both_packages_say_that_they_have_types(wheel: dict[str, bytes]) -> None:
    assert {name for name in wheel if name.endswith("py.typed")} == {
        "cymar/py.typed", "mkdocs_cymar/py.typed",
    }  # fmt: skip


def test_the_licence_and_the_notices_go_with_it(wheel: dict[str, bytes]) -> None:
    shown = {PurePosixPath(name).name: data for name, data in wheel.items() if "/licenses/" in name}
    assert shown == {name: (ROOT / name).read_bytes() for name in ("LICENSE", "NOTICE")}


def test_what_an_index_shows_of_it(metadata: Message) -> None:
    assert metadata["Author"] == metadata["Maintainer"] == "The Cymar contributors"
    assert metadata["Author"] in (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert metadata["License-Expression"] == "MIT"
    assert metadata["Requires-Python"] == ">=3.11"
    assert set(metadata.get_all("Provides-Extra", [])) == {"dev", "mkdocs"}
    urls = dict(line.split(", ") for line in metadata.get_all("Project-URL", []))
    assert urls["Source"] == SOURCE
    assert urls["Issues"] == f"{SOURCE}/issues"


def test_the_source_is_the_whole_repository(made: tuple[Path, Path]) -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("this is no clone: git does not list the files")
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, encoding="utf-8",
        check=True, env={key: value for key, value in os.environ.items() if key[:4] != "GIT_"},
    ).stdout  # fmt: skip
    with tarfile.open(made[1]) as opened:
        held = {name.partition("/")[2] for name in opened.getnames()}
    asked = {name for name in listed.split("\0") if name and (ROOT / name).exists()}
    assert {"translations.lock", ".gitlab-ci.yml", "tests/support/packages.py"} <= held
    assert asked - held == set()


def test_it_runs_as_a_module_and_as_a_command(wheel: dict[str, bytes]) -> None:
    (name,) = (name for name in wheel if name.endswith(".dist-info/entry_points.txt"))
    points = wheel[name].decode("utf-8")
    assert "cymar = cymar.cli:main" in points
    done = subprocess.run(
        [sys.executable, "-m", "cymar", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip()
