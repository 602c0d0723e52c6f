"""Two pages that stand alone under almost the same name are one finding, with a rename for cure."""

import json

import pytest

from cymar.locate import open_project
from cymar.settings.model import Settings
from support.command import run
from support.sites import MakeSite

TEXTS = {"en": "# Week notes\n", "cy": "# Nodiadau wythnos\n"}


def found(make_site: MakeSite, en: str, cy: str) -> list[tuple[str, list[str]]]:
    folder = make_site({f"docs/en/{en}": TEXTS["en"], f"docs/cy/{cy}": TEXTS["cy"]})
    report = open_project(folder / "docs", Settings(folder)).check()
    return [
        (each.message.en, [page for page, _ in each.places])
        for each in report.findings
        if each.rule == "missing-page"
    ]


@pytest.mark.parametrize(
    ("en", "cy"),
    [
        ("2025-06-20-week-notes.md", "2025-06-20 week-notes.md"),
        ("a/opening-hours.md", "a/opening_hours.md"),
        ("openinghours.md", "opening-hours.md"),
        ("Case.md", "case.md"),
        ("2023-06-16.md", "2023-06-15.md"),
        ("2024-02-29-notes.md", "2024-03-01-notes.md"),
    ],
)
def test_a_near_name_is_offered(make_site: MakeSite, en: str, cy: str) -> None:
    assert found(make_site, en, cy) == [
        (
            f"This page has no English version, but ‘docs/en/{en}’ is on its own, under almost the "
            "same name: rename one of the two, or name the page with ‘counterpart’.",
            [f"cy/{cy}", f"en/{en}"],
        )
    ]


@pytest.mark.parametrize(
    ("en", "cy"),
    [("fees.md", "ffioedd.md"), ("a/fees.md", "b/fees.md"), ("2023-06-16.md", "2023-06-13.md"),
     ("2023-99-99.md", "2023-99-98.md")],
)  # fmt: skip
def test_other_names_are_two_pages(make_site: MakeSite, en: str, cy: str) -> None:
    assert [len(places) for _, places in found(make_site, en, cy)] == [1, 1]


def test_each_of_the_two_is_missing_and_has_the_error(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    make_site({"docs/en/a-b.md": TEXTS["en"], "docs/cy/a b.md": TEXTS["cy"]})
    pages = json.loads(run(capsys, "status", "--format", "json")[1])["pages"]
    assert [(page["state"], page["findings"]["error"]) for page in pages] == [
        ("missing-en", 1), ("missing-cy", 1),
    ]  # fmt: skip
