"""What a page allows, what the settings exempt, and what a section sets otherwise."""

from pathlib import Path

import pytest

from cymar.allow import Allowance
from cymar.locate import open_projects
from support.sites import MakeSite

LONG = " ".join(["word"] * 26) + "."


def findings(folder: Path) -> tuple[list[tuple[str, int]], int, int]:
    (project,) = open_projects([folder])
    report = project.check()
    lines = [
        (each.rule, each.span.source.position(each.span.start).line) for each in report.findings
    ]
    return lines, report.allowed, report.exempt


WITHOUT = '[rules]\nincomplete-translation = "off"\nunpaired-block = "off"\nrepeated-text = "off"\n'
PAIR = {"docs/cy/a.md": "# Ffioedd\n", "cymar.toml": WITHOUT}
ALLOW = "<!-- cymar: allow long-sentence: the wording of the Act -->"


@pytest.mark.parametrize(
    ("page", "lines", "allowed"),
    [
        (f"{ALLOW}\n\n{LONG}\n\n{LONG}\n", [("long-sentence", 5)], 1),
        (f"{ALLOW}\n{LONG}\n\n{LONG}\n", [("long-sentence", 4)], 1),
        (f"{ALLOW}\n\n- {LONG}\n- {LONG}\n\n{LONG}\n", [("long-sentence", 6)], 2),
        (f"{ALLOW}\n\n!!! note\n\n    {LONG}\n\n    {LONG}\n", [], 2),
        (f"Short.\n\n{ALLOW}\n", [("unused-allow", 3)], 0),
        (f"{ALLOW}\n\nShort.\n\n{LONG}\n", [("unused-allow", 1), ("long-sentence", 5)], 0),
        (
            f"<!-- cymar: allow long-sentence -->\n\n{LONG}\n",
            [("unclear-allow", 1), ("long-sentence", 3)],
            0,
        ),
        (
            f"<!-- cymar: allow long-sentence: -->\n\n{LONG}\n",
            [("unclear-allow", 1), ("long-sentence", 3)],
            0,
        ),
        (
            f"<!-- cymar: allow long-sentences: a reason -->\n\n{LONG}\n",
            [("unclear-allow", 1), ("long-sentence", 3)],
            0,
        ),
        (
            f"<!-- cymar: allow long-sentence, unexplained-term: said so -->\n\n{LONG}\n",
            [("unused-allow", 1)],
            1,
        ),
        (f"```\n{ALLOW}\n```\n\n{LONG}\n", [("long-sentence", 5)], 0),
        (f"<!-- cymar: allow all -->\n\n{LONG}\n", [("unclear-allow", 1), ("long-sentence", 3)], 0),
    ],
)
def test_an_exception_in_a_page(
    make_site: MakeSite, page: str, lines: list[tuple[str, int]], allowed: int
) -> None:
    assert findings(make_site({**PAIR, "docs/en/a.md": page})) == (lines, allowed, 0)


def test_an_exception_at_the_top_covers_the_page_as_a_whole(make_site: MakeSite) -> None:
    comment = "<!-- cymar: allow missing-page: third-party text -->"
    folder = make_site({"docs/en/a.md": f"{comment}\n\n# Fees\n", "docs/cy/b.md": "# B\n"})
    assert findings(folder) == ([("missing-page", 1)], 1, 0)


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_an_exception_for_a_pair_may_stand_on_either_page(make_site: MakeSite, locale: str) -> None:
    short = "One two three four five six seven eight nine ten."
    pages = {"en": f"# Fees\n\n{short}\n\nAnd {short.lower()}\n", "cy": "# Ffioedd\n"}
    allowed = "<!-- cymar: allow incomplete-translation: a summary -->\n\n" + pages[locale]
    pages = {name: f"---\ntitle: {name}\n---\n\n{text}" for name, text in pages.items()}
    pages[locale] = f"---\ntitle: {locale}\n---\n\n{allowed}"
    folder = make_site({f"docs/{each}/a.md": text for each, text in pages.items()})
    assert findings(folder) == ([], 1, 0)


def test_an_exception_for_a_rule_that_is_off_is_no_fault(make_site: MakeSite) -> None:
    folder = make_site(
        {
            **PAIR,
            "docs/en/a.md": f"{ALLOW}\n\n{LONG}\n",
            "cymar.toml": f'{WITHOUT}long-sentence = "off"\n',
        }
    )
    assert findings(folder) == ([], 0, 0)


def test_exempt_pages(make_site: MakeSite) -> None:
    folder = make_site(
        {
            "docs/en/press/a.md": "# A\n",
            "docs/en/press/2026/b.md": "# B\n",
            "docs/en/c.md": "# C\n",
            "cymar.toml": '[[exempt]]\npages = "press/*.md"\nrules = ["missing-page"]\n'
            'reason = "third-party text"\n',
        }
    )
    (project,) = open_projects([folder])
    report = project.check()
    assert [each.page for each in report.findings] == ["en/c.md", "en/press/2026/b.md"]
    assert report.exempt == 1


def test_allowances_are_subjects() -> None:
    assert Allowance("long-sentence", "", None, None).counts is False  # type: ignore[arg-type]


def test_sections_have_settings_of_their_own(make_site: MakeSite) -> None:
    """Both versions of a page are in a section where either is, and rules over pairs see one."""
    five, six = "One two three four five.", "One two three four five six."
    folder = make_site(
        {
            "cymar.toml": """
rules.long-sentence.limit = 5
rules.hard-to-read = "off"

[[section]]
pages = "plant/**"
rules.long-sentence = { severity = "error", limit = 4 }
""",
            "docs/en/a.md": f"# A\n\n{five}\n\n{six}\n",
            "docs/en/children/b.md": f"---\ncounterpart: plant/b.md\n---\n\n# B\n\n{five} £3\n",
            "docs/cy/a.md": "# A\n\nUn.\n\nDau.\n",
            "docs/cy/plant/b.md": f"# B\n\n{six} £3\n",
        }
    )
    for paths in ([folder], [folder / "docs/en/children/b.md", folder / "docs/en/a.md"]):
        (project,) = open_projects(paths)
        found = {
            (each.page, each.severity.value, each.message.en)
            for each in project.check().findings
            if each.rule == "long-sentence" and each.page.startswith("en/")
        }
        assert found == {
            ("en/a.md", "warning", "This sentence has 6 words: aim for 5 or fewer."),
            ("en/children/b.md", "error", "This sentence has 5 words: aim for 4 or fewer."),
        }
