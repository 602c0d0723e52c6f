"""The labels of the navigation are in the reader's language, or are reported."""

from pathlib import Path

import pytest

from support.builds import build
from support.built_pages import text
from support.citizen import Way
from support.sites import MakeSite, write

NAV = """nav:
  - index.md
  - Help:
      - guide/start.md
  - Guidance:
      - guide/index.md
      - Paying: guide/pay.md
  - Other:
      - guide/more/deep.md
"""
SAID = "in the navigation is the same in both languages"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    folder = tmp_path_factory.mktemp("navigation")
    write(folder, Way(nav=NAV).files())
    status, _, output = build(folder)
    assert status == 0, output
    return folder / "site", output


def nav(page: str) -> str:
    return " ".join(page[page.index("md-nav--primary") : page.index("<article")].split())


def test_labels_are_those_of_the_settings_in_the_language_of_the_settings(
    built: tuple[Path, str],
) -> None:
    shown = nav(text(built[0], ""))
    assert all(f" {label} <" in shown for label in ("Help", "Guidance", "Paying", "Other"))


def test_labels_without_a_translation_come_from_the_pages(built: tuple[Path, str]) -> None:
    shown = nav(text(built[0], "cy/"))
    assert all(f" {label} <" in shown for label in ("Cymorth", "Canllaw", "Sut i dalu"))
    assert not any(f" {label} <" in shown for label in ("Help", "Guidance", "Paying"))


def test_a_label_that_nothing_translates_is_reported(built: tuple[Path, str]) -> None:
    warned = [line for line in built[1].splitlines() if SAID in line]
    assert len(warned) == 1
    assert "WARNING -  cymar/translations: ‘Other’" in warned[0]


def test_it_is_reported_in_welsh_too_and_fails_a_strict_build(make_site: MakeSite) -> None:
    folder = make_site(Way(nav=NAV).files())
    status, lines, _ = build(folder, "--strict", language="cy")
    assert status == 1
    assert any("Mae ‘Other’ yn y ddewislen yr un peth yn y ddwy iaith" in line for line in lines)
