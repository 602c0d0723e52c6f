"""Which site a path means, and which of its pages."""

import os
from pathlib import Path

import pytest

from cymar.errors import ConfigError
from cymar.locate import open_projects
from support.projects import opened
from support.sites import MakeSite
from support.systems import links_to_files

GOOD = {"docs/en/good.md": "# Fees\n", "docs/cy/good.md": "# Ffioedd\n"}


@pytest.mark.parametrize(
    "given", ["", "docs", "docs/en", "docs/cy/good.md", "docs/../docs", "docs/en/.."]
)
def test_a_path_within_a_site_finds_it(make_site: MakeSite, given: str) -> None:
    folder = make_site(GOOD)
    assert opened(folder / given).site.folder == folder / "docs"


def test_only_the_pages_asked_for_are_reported(make_site: MakeSite) -> None:
    folder = make_site({"docs/en/a.md": "# A", "docs/en/b/c.md": "# C", "docs/en/b/d.md": "# D"})
    report = opened(folder / "docs/en/b").check()
    assert [each.page for each in report.findings] == ["en/b/c.md", "en/b/d.md"]
    assert report.pages == 2


def test_several_paths_in_one_site_are_one_site(make_site: MakeSite) -> None:
    folder = make_site(GOOD)
    (project,) = open_projects([folder / "docs/en/good.md", folder / "docs/cy/good.md"])
    assert project.only == {"en/good.md", "cy/good.md"}


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("nowhere", "there is no file or folder ‘nowhere’."),
        ("empty", "there is no site at ‘empty’: neither it nor a folder above it contains ‘en’"),
    ],
)
def test_a_path_that_is_no_site(make_site: MakeSite, given: str, message: str) -> None:
    make_site({"empty/x.txt": ""})
    with pytest.raises(ConfigError) as caught:
        open_projects([Path(given)])
    assert str(caught.value).startswith(message)


@links_to_files
def test_a_language_folder_may_not_lead_out(make_site: MakeSite) -> None:
    folder = make_site({"docs/en/a.md": "# A", "elsewhere/a.md": "# A"})
    os.symlink("../elsewhere", folder / "docs/cy")
    with pytest.raises(ConfigError, match="leads out of the ‘docs’ folder"):
        opened(folder)


@pytest.mark.parametrize("files", [{}, {"elsewhere/a.txt": ""}], ids=["not there", "no site"])
def test_a_setting_that_names_no_site(make_site: MakeSite, files: dict[str, str]) -> None:
    folder = make_site({"cymar.toml": 'docs = "elsewhere"\n', **files})
    with pytest.raises(ConfigError) as caught:
        open_projects([folder])
    assert str(caught.value).startswith("‘docs’ in the settings names ‘elsewhere’, which is not a ")
