"""The report for people: which findings, in which order, how many, and where they are written."""

import json
import re
from pathlib import Path

import pytest

from cymar.rules import all_rules
from support.command import run
from support.sites import MakeSite

WORDY = "We utilise it in order to help.\n"
SITE = {
    "docs/en/a.md": f"# Fees\n\nOur backlog grows.\n\n{WORDY}",
    "docs/cy/a.md": "# Ffioedd\n\nMae'r rhestr yn tyfu.\n\nRydyn ni'n helpu.\n",
    "docs/en/b.md": "# Alone\n",
}
PLACE = re.compile(r"^(\S+?):\d+:\d+: (\w+): .* \[([\w-]+)\]$", re.MULTILINE)
ALL = [
    ("docs/en/b.md", "error", "missing-page"),
    ("docs/en/a.md", "warning", "unexplained-term"),
    ("docs/en/a.md", "suggestion", "wordy-phrase"),
]


def found(output: str) -> list[tuple[str, ...]]:
    return list(dict.fromkeys(PLACE.findall(output)))


def many(number: int) -> dict[str, str]:
    """A site with so many warnings on one page, and errors on three others."""
    words = " ".join(["word"] * 27)
    text = "# Fees\n\n" + "".join(f"{each} {words}.\n\n" for each in range(number))
    pages = {"docs/en/a.md": text, "docs/cy/a.md": "# Ffioedd\n", "cymar.toml": ONLY}
    return pages | {f"docs/en/{name}.md": f"# {name}\n" for name in "xyz"}


LOOKED_FOR = ("long-sentence", "missing-page")
ONLY = "[rules]\n" + "".join(f'{rule} = "off"\n' for rule in all_rules() if rule not in LOOKED_FOR)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], ALL[:2]),
        (["--suggestions"], ALL),
        (["--fail-on", "suggestion"], ALL),
        (["--select", "suggestion"], ALL[2:]),
        (["--select", "wordy-phrase"], ALL[2:]),
        (["--select", "error, glossary"], ALL[:2]),
        (["--select", "error", "--select", "unexplained-term"], ALL[:2]),
        (["--ignore", "error"], ALL[1:2]),
        (["--ignore", "glossary,missing-page", "--suggestions"], ALL[2:]),
        (["--select", "translations", "--ignore", "missing-page"], []),
        (["--max", "1", "--suggestions"], ALL[:1]),
        (["--max", "0", "--suggestions"], ALL),
        (["--statistics"], []),
        (["--quiet"], ALL[:2]),
    ],
)
def test_what_is_shown_is_what_was_asked_for(
    make_site: MakeSite,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    expected: list[tuple[str, ...]],
) -> None:
    make_site(SITE)
    output = run(capsys, "check", *arguments)[1]
    assert found(output) == expected


def test_only_what_is_asked_for_fails(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    make_site(SITE)
    assert run(capsys, "check")[0] == 1
    assert run(capsys, "check", "--ignore", "missing-page")[0] == 0
    assert run(capsys, "check", "--select", "glossary", "--fail-on", "warning")[0] == 1


def test_an_unknown_name_offers_the_nearest(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    make_site(SITE)
    status, _, error = run(capsys, "check", "--select", "wordy-frase")
    assert status == 2
    assert (
        "‘wordy-frase’ is not a rule, a topic or a severity. Did you mean ‘wordy-phrase’?" in error
    )


def test_suggestions_are_counted_where_they_are_not_shown(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    make_site(SITE)
    lines = run(capsys, "check")[1].splitlines()
    assert lines[-3:] == [
        "‘--suggestions’ shows the suggestions too: 2.",
        "",
        "4 findings: 1 error, 1 warning, 2 suggestions. 3 pages, 1 pair checked.",
    ]
    document = json.loads(run(capsys, "check", "--format", "json")[1])
    assert len(document["findings"]) == 4


def test_many_findings_are_a_table_with_the_errors(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    make_site(many(48))
    output = run(capsys, "check")[1]
    assert [rule for *_, rule in found(output)] == ["missing-page"] * 3
    lines = output.splitlines()
    start = lines.index("Findings  Pages  Severity  Rule")
    assert lines[start + 1 : start + 9] == [
        "       3      3  error     missing-page",
        "      48      1  warning   long-sentence",
        "",
        "Errors  Warnings  Suggestions  The worst pages",
        "     1         0            0  docs/en/x.md",
        "     1         0            0  docs/en/y.md",
        "     1         0            0  docs/en/z.md",
        "     0        48            0  docs/en/a.md",
    ]
    assert "Shown: 3 of 51. For the rest," in output
    make_site(many(47))
    assert len(PLACE.findall(run(capsys, "check")[1])) == 50


def test_statistics_are_the_tables_and_the_total(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    make_site(SITE)
    assert run(capsys, "check", "--statistics", "--language", "cy")[1].splitlines() == [
        "Canfyddiadau  Tudalennau  Difrifoldeb  Rheol",
        "           1           1  gwall        missing-page",
        "           1           1  rhybudd      unexplained-term",
        "           2           1  awgrym       wordy-phrase",
        "",
        "Gwallau  Rhybuddion  Awgrymiadau  Y tudalennau gwaethaf",
        "      1           0            0  docs/en/b.md",
        "      0           1            2  docs/en/a.md",
        "",
        "Canfyddiadau: 4 (gwallau 1, rhybuddion 1, awgrymiadau 2). Tudalennau: 3. Parau: 1.",
    ]


def test_quiet_is_the_findings_and_nothing_else(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    make_site(SITE)
    _, output, error = run(capsys, "check", "--quiet")
    assert (len(output.splitlines()), error) == (6, "")
    make_site({"docs/en/b.md": "# A\n", "docs/cy/b.md": "# A\n"})
    assert run(capsys, "check", "--quiet", "--select", "error") == (0, "", "")


def test_the_findings_go_to_a_file(make_site: MakeSite, capsys: pytest.CaptureFixture[str]) -> None:
    make_site(SITE)
    status, output, _ = run(capsys, "check", "--format", "json", "--output-file", "found.json")
    assert (status, found(output)) == (1, ALL[:2])
    assert len(json.loads(Path("found.json").read_text("utf-8"))["findings"]) == 4
    assert len(run(capsys, "check", "--color=always", "-o", "found.txt")[1].splitlines()) == 1
    assert "\x1b" not in Path("found.txt").read_text("utf-8")
    status, _, error = run(capsys, "check", "-o", "nowhere/found.txt")
    assert status == 2
    assert error.startswith("cymar: nowhere/found.txt: the file cannot be written")


@pytest.mark.parametrize("command", ["check", "baseline"])
def test_a_site_without_pages_is_not_clean(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    folder = make_site({"docs/en/.keep": "", "docs/cy/.keep": ""})
    status, output, error = run(capsys, command)
    assert (status, output) == (2, "")
    assert "there are no pages in ‘docs/en’ or ‘docs/cy’" in error
    make_site({"docs/en/a.md": "# A\n", "docs/cy/a.md": "# A\n", "docs/en/empty/.keep": ""})
    assert run(capsys, command, str(folder / "docs/en/empty"))[0] == 2


def test_a_page_is_checked_with_its_counterpart(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    make_site(SITE)
    output = run(capsys, "check", "docs/cy/a.md")[1]
    assert found(output) == ALL[1:2]
    assert output.endswith("2 pages, 1 pair checked.\n")


@pytest.mark.parametrize(("columns", "shown"), [(60, 58), (200, 150)])
def test_a_report_is_as_wide_as_the_terminal(
    make_site: MakeSite,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    columns: int,
    shown: int,
) -> None:
    line = "Our backlog grows " + "and we know it " * 8 + "today."
    make_site({**SITE, "docs/en/a.md": f"# Fees\n\n{line}\n"})
    monkeypatch.setattr("cymar.commands.terminal_width", lambda: columns)
    monkeypatch.setattr("cymar.cli.check.terminal_width", lambda: columns)
    output = run(capsys, "check", "--select", "unexplained-term")[1].splitlines()
    assert len(output[1]) <= columns + 1
    assert len(output[1]) >= shown - 4 or output[1].endswith("…")
    assert output[1].endswith("…") == (columns == 60)
