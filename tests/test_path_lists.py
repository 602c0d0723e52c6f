"""A list of files may name what was removed or is no page: that is skipped, the rest checked."""

from pathlib import Path

import pytest

from support.command import run
from support.sites import MakeSite

SITE = {
    "docs/en/a.md": "# Fees\n\nThe fee is £25.\n", "docs/cy/a.md": "# Ffioedd\n\nY ffi yw £52.\n",
    "docs/en/b.md": "# Help\n", "docs/cy/b.md": "# Help\n", "docs/en/map.png": "",
    "README.md": "# Read\n", "cymar.toml": "", "empty.txt": "",
    "list.txt": "docs/en/a.md\n\nREADME.md\n",
}  # fmt: skip
NUMBER = "[number-mismatch]"


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CYMAR_LANGUAGE", "en")


@pytest.mark.parametrize("page", ["docs/en/a.md", "docs/cy/a.md"])
def test_one_page_is_its_pair(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], page: str
) -> None:
    make_site(SITE)
    status, output, _ = run(capsys, "check", page)
    assert (status, output.count(NUMBER)) == (1, 1)
    assert "2 pages, 1 pair checked." in output


def test_what_is_no_page_is_skipped(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    make_site(SITE)
    status, output, notes = run(
        capsys, "check", "README.md", "docs/en/map.png", "docs/cy/a.md", "gone.md"
    )
    assert (status, output.count(NUMBER)) == (1, 1)
    for path in ("README.md", "docs/en/map.png"):
        assert f"cymar: skipped ‘{path}’: it is not a page of a site." in notes
    assert "cymar: skipped ‘gone.md’: it is not there any more." in notes


def test_the_counterpart_of_a_page_that_was_removed_is_checked(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    make_site(SITE)
    Path("docs/en/b.md").unlink()
    status, output, notes = run(capsys, "check", "docs/en/b.md", "README.md")
    assert (status, output.count("[missing-page]")) == (1, 1)
    assert "skipped ‘docs/en/b.md’: it is not there any more." in notes


def test_a_list_in_a_file(make_site: MakeSite, capsys: pytest.CaptureFixture[str]) -> None:
    make_site(SITE)
    status, output, notes = run(capsys, "check", "--files-from", "list.txt")
    assert (status, output.count(NUMBER)) == (1, 1)
    assert "skipped ‘README.md’" in notes
    assert run(capsys, "check", "--files-from", "empty.txt") == (
        0, "No findings. 0 pages, 0 pairs checked.\n", "",
    )  # fmt: skip


def test_a_folder_whose_name_is_misspelt_is_a_mistake(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file may have been removed since; nobody names a folder that is not there on purpose."""
    make_site({f"housing/{path}": text for path, text in SITE.items()})
    status, output, error = run(capsys, "check", "housng", "Makefile")
    assert (status, output) == (2, "")
    assert "there is no file or folder ‘housng’. Did you mean ‘housing’?" in error
    assert run(capsys, "check", "Makefile", "gone.md")[0] == 0


def test_one_path_that_is_not_there_is_a_mistake(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    make_site(SITE)
    assert run(capsys, "check", "docs/en/fees.md")[0] == 2
