"""What the versions say differently is one finding: two places, a fingerprint, one comment."""

import json
from pathlib import Path

import pytest

from cymar.cli import main
from cymar.finding import Report
from cymar.locate import open_projects
from support.sites import MakeSite

EN = "# Plans\n\nThe plan ends on 31 March 2027.\n"
CY = "# Cynlluniau\n\nBydd y cynllun yn dod i ben ar 31 Mai 2027.\n"
ALLOW = "<!-- cymar: allow number-mismatch: the dates differ -->\n\n"
EXEMPT = '[[exempt]]\npages = "{}"\nrules = ["number-mismatch"]\nreason = "two plans"\n'


def checked(folder: Path, *names: str) -> Report:
    (project,) = open_projects([folder / name for name in names] or [folder])
    return project.check()


def plan(en: str = EN, cy: str = CY, settings: str = "") -> dict[str, str]:
    return {"docs/en/plan.md": en, "docs/cy/cynllun.md": cy, "cymar.toml": settings}


PAIRED = "---\ncounterpart: plan.md\n---\n"


def test_one_wrong_date_is_one_finding(make_site: MakeSite) -> None:
    report = checked(make_site(plan(cy=PAIRED + CY)))
    (finding,) = report.findings
    assert finding.message.en == (
        "The English says ‘31 March 2027’ (docs/en/plan.md:3): make the two agree."
    )
    assert finding.message.cy == (
        "Mae'r fersiwn Saesneg yn dweud ‘31 March 2027’ (docs/en/plan.md:3): gwnewch i'r ddwy "
        "gytuno."
    )
    assert [(page, span.text) for page, span in finding.places] == [
        ("cy/cynllun.md", "31 Mai 2027"),
        ("en/plan.md", "31 March 2027"),
    ]
    assert finding.turned.message.en == (
        "The Welsh says ‘31 Mai 2027’ (docs/cy/cynllun.md:6): make the two agree."
    )
    assert finding.turned.turned == finding
    assert finding.turned.fingerprint == finding.fingerprint


@pytest.mark.parametrize("change", [EN.replace("31 ", "30 "), EN.replace("ends on 31", "is 3")])
def test_the_fingerprint_is_that_of_both_texts(make_site: MakeSite, change: str) -> None:
    before = checked(make_site(plan(cy=PAIRED + CY))).findings[0].fingerprint
    after = checked(make_site(plan(change, PAIRED + CY))).findings[0].fingerprint
    assert after != before
    moved = make_site(plan(EN.replace("\n\n", "\n\n\n"), PAIRED + CY))
    again = [each for each in checked(moved).findings if each.rule == "number-mismatch"]
    assert [each.fingerprint for each in again] == [before]


@pytest.mark.parametrize(("en", "cy"), [(ALLOW, ""), ("", ALLOW), (ALLOW, ALLOW)])
def test_a_comment_on_either_page_allows_it(make_site: MakeSite, en: str, cy: str) -> None:
    heading, _, text = CY.partition("\n\n")
    english, _, words = EN.partition("\n\n")
    pages = plan(f"{english}\n\n{en}{words}", f"{PAIRED}{heading}\n\n{cy}{text}")
    report = checked(make_site(pages))
    assert (report.findings, report.allowed) == ((), 1)
    assert [each.rule for each in report.passed] == ["number-mismatch"]


@pytest.mark.parametrize("name", ["plan.md", "cynllun.md"])
def test_it_is_exempt_where_either_page_is(make_site: MakeSite, name: str) -> None:
    report = checked(make_site(plan(cy=PAIRED + CY, settings=EXEMPT.format(name))))
    assert (report.findings, report.exempt) == ((), 1)


def test_the_json_has_both_places(make_site: MakeSite, capsys: pytest.CaptureFixture[str]) -> None:
    make_site(plan(cy=PAIRED + CY))
    with pytest.raises(SystemExit):
        main(["check", "--format", "json"])
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert finding["text"] == "31 Mai 2027"
    assert finding["counterpart"] == {
        "path": "docs/en/plan.md",
        "start": {"line": 3, "column": 18, "offset": 26},
        "end": {"line": 3, "column": 31, "offset": 39},
        "text": "31 March 2027",
    }


def test_what_faces_nothing_is_compared_with_the_whole_block(make_site: MakeSite) -> None:
    cy = CY.replace("31 Mai 2027", "fuan")
    (finding,) = checked(make_site(plan(cy=PAIRED + cy))).findings
    assert finding.page == "en/plan.md"
    assert finding.message.en == (
        "The Welsh does not say ‘31 March 2027’ (docs/cy/cynllun.md:6): make the two agree."
    )
    assert finding.counterpart is not None
    assert finding.counterpart.text == "Bydd y cynllun yn dod i ben ar fuan."
    assert len(finding.places) == 1


def test_two_links_that_differ_are_one_finding(make_site: MakeSite) -> None:
    en = "# Forms\n\nFill in [the form](https://example.org/form-a).\n"
    cy = "# Ffurflenni\n\nLlenwch [y ffurflen](https://example.org/form-b).\n"
    report = checked(make_site({"docs/en/a.md": en, "docs/cy/a.md": cy}))
    (finding,) = report.findings
    assert finding.message.en == (
        "On the English page this leads to ‘https://example.org/form-a’ (docs/en/a.md:3): make "
        "the two agree."
    )
    assert [span.text for _, span in finding.places] == ["y ffurflen", "the form"]
