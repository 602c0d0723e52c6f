"""Real builds: what MkDocs reports, and what it fails on."""

import subprocess
import sys
from pathlib import Path

import pytest

from cymar.bilingual import LOCALES
from cymar.locate import open_projects
from support.builds import ALL, build, mkdocs_yml
from support.citizen import Way
from support.own_site import ROOT
from support.sites import MakeSite

PAGES = {
    "docs/en/index.md": "# Home\n\nWe keep a backlog. It is a long list of what we do next, in "
    "order, and we read it with care each week.\n",
    "docs/cy/index.md": "# Hafan\n\n" + " ".join(["gair"] * 26) + ".\n",
    "docs/en/alone.md": "# Alone\n\nText.\n",
}
FOUND = [
    "WARNING - cymar/translations: docs/en/alone.md:1:3: error: This page has no Welsh version: "
    "write ‘docs/cy/alone.md’, or name the page with ‘counterpart’. [missing-page]",
    "INFO - cymar/readability: docs/cy/index.md:3:1: warning: This sentence has 26 words: aim "
    "for 25 or fewer. [long-sentence]",
    "INFO - cymar/glossary: docs/en/index.md:3:11: warning: ‘backlog’ is jargon: explain it in "
    "glossary.yml, or say ‘list of work to do’. [unexplained-term]",
    "INFO - cymar: 3 findings: 1 error, 2 warnings, 0 suggestions. 3 pages, 1 pair checked.",
]


def test_findings_are_reported_once_in_order(make_site: MakeSite) -> None:
    folder = make_site({**PAGES, "mkdocs.yml": mkdocs_yml(ALL)})
    status, lines, _ = build(folder)
    assert (status, lines) == (0, FOUND)
    assert (folder / "site/cy/index.html").is_file()


def test_the_wording_is_that_of_the_command_line(make_site: MakeSite) -> None:
    folder = make_site({**PAGES, "mkdocs.yml": mkdocs_yml(ALL)})
    for language in ("en", "cy"):
        output = subprocess.run(
            [sys.executable, "-m", "cymar", "check", "--language", language],
            cwd=folder, capture_output=True, text=True, encoding="utf-8",
        ).stdout.splitlines()  # fmt: skip
        expected = [line for line in output if line.startswith("docs/")] + output[-1:]
        _, lines, _ = build(folder, language=language)
        assert [line.split(": ", 1)[1] for line in lines] == expected


def test_strict_fails_on_findings(make_site: MakeSite) -> None:
    folder = make_site({**PAGES, "mkdocs.yml": mkdocs_yml(ALL)})
    status, lines, output = build(folder, "--strict", afresh=True)
    assert (status, lines) == (1, FOUND)
    assert "Aborted with 1 warnings in strict mode!" in output


@pytest.mark.parametrize(
    ("fail_on", "levels"),
    [("warning", ["WARNING"] * 3 + ["INFO"]), ("never", ["INFO"] * 4)],
)
def test_the_setting_rules_what_strict_fails_on(
    make_site: MakeSite, fail_on: str, levels: list[str]
) -> None:
    settings = f'fail-on = "{fail_on}"\n'
    folder = make_site({**PAGES, "mkdocs.yml": mkdocs_yml(ALL), "cymar.toml": settings})
    status, lines, _ = build(folder, "--strict")
    assert [line.split()[0] for line in lines] == levels
    assert status == int("WARNING" in levels)


@pytest.mark.slow
def test_what_the_baseline_has_is_not_reported(make_site: MakeSite) -> None:
    folder = make_site({**PAGES, "mkdocs.yml": mkdocs_yml(ALL)})
    subprocess.run([sys.executable, "-m", "cymar", "baseline"], cwd=folder, check=True)
    status, lines, _ = build(folder, "--strict")
    total = "INFO - cymar: No findings. 3 pages, 1 pair checked. 3 in the baseline."
    assert (status, lines) == (0, [total])


def test_strict_passes_a_clean_site(make_site: MakeSite) -> None:
    folder = make_site(
        {
            "docs/en/index.md": "# Home\n",
            "docs/cy/index.md": "# Hafan\n",
            "mkdocs.yml": mkdocs_yml(ALL),
        }
    )
    for _ in ("a new site", "over what was built before"):
        status, lines, _ = build(folder, "--strict")
        assert (status, lines) == (0, ["INFO - cymar: No findings. 2 pages, 1 pair checked."])


@pytest.mark.parametrize("number", range(3))
def test_each_plugin_reports_its_own_rules(make_site: MakeSite, number: int) -> None:
    name = ("cymar/translations", "cymar/readability", "cymar/glossary")[number]
    folder = make_site({**PAGES, "mkdocs.yml": mkdocs_yml(f"  - {name}\n")})
    _, lines, _ = build(folder)
    assert lines[:-1] == [FOUND[number]]


def test_a_suggestion_is_information(make_site: MakeSite) -> None:
    settings = "[rules]\n" + "".join(
        f'{name} = "suggestion"\n' for name in ("missing-page", "long-sentence", "unexplained-term")
    )
    folder = make_site({**PAGES, "mkdocs.yml": mkdocs_yml(ALL), "cymar.toml": settings})
    status, lines, _ = build(folder, "--strict")
    assert status == 0
    assert [line.split()[0] for line in lines] == ["INFO"] * 4


def test_settings_that_cannot_be_used_stop_the_build(make_site: MakeSite) -> None:
    folder = make_site({**PAGES, "mkdocs.yml": mkdocs_yml(ALL), "cymar.toml": "docz = 1"})
    status, _, output = build(folder)
    assert status == 1
    assert (
        "cymar: cymar.toml: there is no setting ‘docz’ in cymar.toml. Did you mean ‘docs’?"
        in output
    )
    assert "Traceback" not in output


def test_a_broken_page_does_not_hide_the_rest(make_site: MakeSite) -> None:
    folder = make_site(
        {**PAGES, "docs/en/alone.md": "---\ntitle: [\n---\n\nx\n", "mkdocs.yml": mkdocs_yml(ALL)}
    )
    _, lines, _ = build(folder)
    rules = [line.rsplit(" ", 1)[1] for line in lines[:-1]]
    assert rules == ["[missing-page]", "[broken-page]", "[long-sentence]", "[unexplained-term]"]


OWN_WORDS = {"docs/en/rules/ampersand.md": "# Our own words\n"}


@pytest.mark.parametrize(
    ("nav", "own"),
    [
        pytest.param("", OWN_WORDS, marks=pytest.mark.slow),
        ("nav:\n  - index.md\n  - Rules:\n      - rules/index.md\n", {}),
    ],
)
def test_rule_pages_are_generated_in_both_languages_but_for_those_that_are_written(
    make_site: MakeSite, nav: str, own: dict[str, str]
) -> None:
    files = {
        "docs/en/index.md": "# Home\n\n[Rules](rules/long-sentence.md)\n",
        "docs/cy/index.md": "# Hafan\n\n[Rheolau](rules/long-sentence.md)\n",
        "mkdocs.yml": mkdocs_yml("  - cymar/rules\n") + nav,
    }
    folder = make_site(files | own)
    status, _, output = build(folder, "--strict")
    assert status == 0, output
    english = (folder / "site/rules/long-sentence/index.html").read_text(encoding="utf-8")
    welsh = (folder / "site/cy/rheolau/long-sentence/index.html").read_text(encoding="utf-8")
    assert "A long sentence" in english
    assert "Brawddeg hir" in welsh
    index = (folder / "site/cy/rheolau/index.html").read_text(encoding="utf-8")
    assert 'href="missing-page/"' in index
    assert "Tudalen mewn un iaith yn unig" in index
    page = (folder / "site/rules/ampersand/index.html").read_text(encoding="utf-8")
    assert ("Our own words" in page) == bool(own)
    assert (folder / "docs/en/rules").exists() == bool(own)


@pytest.mark.slow
def test_a_build_reports_a_theme_switch_in_english_once(
    make_site: MakeSite,
) -> None:
    files = Way().files()
    settings = files["mkdocs.yml"].replace(
        "      scheme: default\n",
        "      scheme: default\n      toggle: {icon: material/eye, name: Switch to dark mode}\n",
    )
    folder = make_site({**files, "mkdocs.yml": settings})
    _, lines, _ = build(folder)
    (found,) = (line for line in lines if "Switch to dark mode" in line)
    welsh = sorted((folder / "site/cy").rglob("*.html"))
    assert found == (
        "WARNING - cymar/translations: cy/404.html: ‘Switch to dark mode’ is in English, on a page "
        f"or part of a page that is not. Other such pages: {len(welsh) - 1}. It is the setting "
        "‘theme.palette.toggle.name’: give it in both languages in [[words]], in cymar.toml."
    )


def test_our_own_site_has_each_page_in_both_languages_at_its_own_address(own_site: Path) -> None:
    pages = {path.relative_to(own_site) for path in own_site.rglob("*.html")}
    welsh = {path for path in pages if path.parts[0] == "cy"}
    assert len(welsh) == len(pages) - len(welsh)
    pages = {path for path in pages if not {"rules", "rheolau"} & set(path.parts)}
    welsh &= pages
    shared = {"404.html", "blog", "index.html", "json"}  # words that both languages have
    shared |= {path.stem for path in Path("docs/en/hosts").glob("*.md")} - {"index"}  # names
    english_words = {part for path in pages - welsh for part in path.parts if "-" not in part}
    welsh_words = {part for path in welsh for part in path.parts[1:] if "-" not in part}
    words = english_words & welsh_words
    assert {word for word in words if not word.isdigit()} == shared  # a post has its date


ALLOWED = 7
"""The findings in sentences of the accessibility statement that the regulations prescribe, and that
the two panels on the home page each show their own page."""


def test_our_own_site_is_clean(own_site: Path) -> None:
    """What its build found is kept, so that nothing is checked again."""
    (project,) = open_projects([ROOT])
    report = project.check()
    assert (report.findings, report.exempt) == ((), 0)
    assert report.allowed == ALLOWED
    assert report.pairs >= 12
    assert report.pages == 2 * report.pairs
    entries = project.glossary.entries
    assert len(entries) >= 40
    assert all(entry.side(each).definition for entry in entries for each in LOCALES)


RAISES = """
from dataclasses import replace
from cymar.rules import all_rules

def raises(subject, **options):
    raise ValueError("a fault of ours")
    yield

all_rules()["long-sentence"] = replace(all_rules()["long-sentence"], check=raises)
"""


def test_a_rule_that_fails_is_an_error_and_the_site_is_built(make_site: MakeSite) -> None:
    settings = mkdocs_yml(ALL) + "hooks: [hooks.py]\n"
    folder = make_site({**PAGES, "hooks.py": RAISES, "mkdocs.yml": settings})
    status, lines, _ = build(folder)
    failed = [line for line in lines if line.startswith("ERROR")]
    assert status == 0
    assert [line for line in lines if line not in failed][:-1] == [FOUND[0], FOUND[2]]
    assert len(failed) == 3
    assert all("long-sentence" in line and "a fault of ours" in line for line in failed)
    assert (folder / "site/cy/index.html").is_file()
