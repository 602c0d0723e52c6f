"""A site is right whatever becomes of its cache while it is served, and from build to build."""

import logging
import random
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import rmtree

import pytest

from support.saves import FILES, BuiltSite, ServedSite
from support.sites import MakeSite

SETTINGS = FILES["mkdocs.yml"] + "  - cymar/search\n"


def cut(folder: Path) -> None:
    for path in folder.glob("*.cache"):
        path.write_bytes(path.read_bytes()[:-3])


def overwrite(folder: Path) -> None:
    for path in folder.glob("*.cache"):
        path.write_bytes(random.Random(path.name).randbytes(3000))


def keep_first_line(folder: Path) -> None:
    for path in folder.glob("*.cache"):
        path.write_bytes(path.read_bytes().partition(b"\n")[0])


def exchange(folder: Path) -> None:
    """Give each file the content of the next, which is whole."""
    paths = sorted(folder.glob("*.cache"))
    contents = [path.read_bytes() for path in paths]
    for path, content in zip(paths, contents[1:] + contents[:1], strict=True):
        path.write_bytes(content)


def put_folders(folder: Path) -> None:
    for path in folder.glob("*.cache"):
        if path.is_file():
            path.unlink()
            path.mkdir()


def put_a_file(folder: Path) -> None:
    rmtree(folder)
    folder.write_bytes(b"")


def forbid(folder: Path) -> None:
    for path in (*folder.iterdir(), folder):
        path.chmod(0o555 if path.is_dir() else 0o444)


OTHER_DAMAGES = (cut, keep_first_line, exchange, put_folders, put_a_file, forbid, rmtree)


@pytest.mark.parametrize(
    "damage", [overwrite, *(pytest.param(each, marks=pytest.mark.slow) for each in OTHER_DAMAGES)]
)
@pytest.mark.parametrize("way", [ServedSite, pytest.param(BuiltSite, marks=pytest.mark.slow)])
def test_a_site_is_right_whatever_becomes_of_its_cache(
    make_site: MakeSite,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    way: type[ServedSite],
    damage: Callable[[Path], None],
) -> None:
    monkeypatch.setattr("cymar.project.WORTH_CACHING", 1)
    site = way(make_site({**FILES, "mkdocs.yml": SETTINGS}))
    folder = site.folder / ".cache" / "cymar"
    assert list(folder.glob("*.cache"))
    caplog.set_level(logging.WARNING, "mkdocs")
    for day in (1, 2):
        if folder.is_dir():
            damage(folder)
        site.save({"docs/en/b.md": f"# Help\n\nCall us on {day} May.\n"})
        shown = [each.getMessage() for each in caplog.records]
        assert any(str(day) in each for each in shown)
        assert not [each for each in shown if "Traceback" in each or "Error" in each]
        caplog.clear()
    if sys.platform != "win32":
        for path in (folder, *folder.glob("*")) if folder.is_dir() else ():
            path.chmod(0o755)
    assert site.differences() == []
