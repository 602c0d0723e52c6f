"""The formats that other programs read: each is valid, and all have the same findings."""

import json
import re
from collections import Counter
from typing import Any

import pytest
from jsonschema import Draft7Validator
from junitparser import JUnitXml

from cymar.reporters import FORMATS
from support.command import run
from support.schemas import schema_store
from support.sites import MakeSite

HOSTILE = (
    "a b", 'say "hi" & <b>bold<b>', "'quoted'", "new\nline", "::error::forged", "100%0A::error",
    "| a | b |", "[x](javascript:1)", "tab\there", "bell\x07", "\x1b[2J", "\u202edlrow", "é ŵ 🙂",
    "##[error]x", "]]>", "a,b:c", "`code`", "\u2028",
)  # fmt: skip
"""Names of pages, and text in them, that mean something to whoever reads the report."""

FINDING = re.compile(r"^(\S.*):(\d+):(\d+): (\w+): (.*) \[([\w-]+)\]$", re.MULTILINE)


def site() -> dict[str, str]:
    pages = {"docs/en/a.md": "# Fees\n\nPay £25 — ŵ — by Monday. Our backlog grows.\n"}
    pages["docs/cy/a.md"] = "# Ffioedd\n\nTalwch £52 — ŵ — erbyn dydd Llun.\n"
    for number, text in enumerate(HOSTILE):
        shown = text.replace("\n", " ").replace("\u2028", " ")
        pages[f"docs/en/{number}-{text.replace('/', '')}.md"] = f"# Page {shown}\n\nBacklog.\n"
    return pages


def report(capsys: pytest.CaptureFixture[str], form: str, *arguments: str) -> str:
    return run(capsys, "check", "--format", form, *arguments)[1]


def thing(*required: str, **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": required, "properties": properties,
            "additionalProperties": False}  # fmt: skip


TEXT, NUMBER = {"type": "string", "minLength": 1}, {"type": "integer", "minimum": 1}
POINT = thing("line", "column", line=NUMBER, column=NUMBER)
RDJSON = thing(
    "diagnostics", source=thing("name", name=TEXT),
    diagnostics={"type": "array", "items": thing(
        "message", "location", "severity", "code", message=TEXT, code=thing("value", value=TEXT),
        severity={"enum": ["ERROR", "WARNING", "INFO"]},
        location=thing("path", "range", path=TEXT,
                       range=thing("start", "end", start=POINT, end=POINT)),
    )},
)  # fmt: skip
"""What reviewdog's own schema, proto/rdf/jsonschema/DiagnosticResult.json, allows of what we write.

That requires no key and allows any other: a document that is valid here is valid there.
"""

GITLAB = {"type": "array", "items": thing(
    "description", "check_name", "fingerprint", "severity", "location",
    description=TEXT, check_name=TEXT, fingerprint=TEXT,
    severity={"enum": ["info", "minor", "major", "critical", "blocker"]},
    location=thing("path", "lines", path=TEXT,
                   lines=thing("begin", begin=NUMBER, end=NUMBER)),
)}  # fmt: skip
"""What GitLab's page on code quality asks for (docs.gitlab.com, ci/testing/code_quality).

Its own schema, app/validators/json_schemas/codeclimate.json, requires the description, the
fingerprint and the severity as text and a location, of each: what is valid here is valid there.
"""


def rules_in_github(text: str) -> list[str]:
    commands = [line for line in text.splitlines() if line.startswith("::")]
    return [re.findall(r"[:,]?title=([\w-]+)(?=::|,)", line)[0] for line in commands]


def rules_in_junit(text: str) -> list[str]:
    return [
        case.name.split(" ")[0]
        for suite in JUnitXml.fromstring(text.encode())
        for case in suite
        if case.result
    ]


RULES = {
    "github": rules_in_github,
    "gitlab": lambda text: [each["check_name"] for each in json.loads(text)],
    "json": lambda text: [each["rule"] for each in json.loads(text)["findings"]],
    "junit": rules_in_junit,
    "markdown": lambda text: re.findall(r"^\| .* \| `([\w-]+)` \|$", text, re.MULTILINE),
    "rdjson": lambda text: [each["code"]["value"] for each in json.loads(text)["diagnostics"]],
    "sarif": lambda text: [each["ruleId"] for each in json.loads(text)["runs"][0]["results"]],
    "text": lambda text: [found[-1] for found in FINDING.findall(text)],
}


def test_every_format_has_the_same_findings(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    assert set(RULES) == set(FORMATS)
    make_site(site())
    found = {
        form: Counter(rules(report(capsys, form, "--max", "0", "--suggestions")))
        for form, rules in RULES.items()
    }
    assert found["json"].total() > 2 * len(HOSTILE)
    assert {form for form, rules in found.items() if rules != found["json"]} == set()


@pytest.mark.parametrize("form", FORMATS)
def test_no_format_lets_a_page_steer_a_terminal_or_a_pipeline(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    make_site(site())
    written = report(capsys, form, "--max", "0", "--suggestions")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e]", written)
    assert "##[" not in written
    ours = r"::(?:error|warning|notice) file=[^:]*?,title=[\w-]+::" if form == "github" else r"(?!)"
    for line in written.splitlines():
        assert not re.match(r"\s*::\w", line) or re.match(ours, line), line


def test_sarif_is_valid(make_site: MakeSite, capsys: pytest.CaptureFixture[str]) -> None:
    make_site(site())
    run(capsys, "baseline")
    make_site({"docs/en/new.md": "# New\n"})
    document = json.loads(report(capsys, "sarif", "--language", "cy"))
    assert list(Draft7Validator(schema_store("sarif-2.1.0.json")).iter_errors(document)) == []
    (only,) = document["runs"]
    new = [each for each in only["results"] if "suppressions" not in each]
    assert [each["ruleId"] for each in new] == ["missing-page"]
    assert new[0]["message"]["text"].startswith("Nid oes fersiwn Gymraeg o'r dudalen hon")
    place = new[0]["locations"][0]["physicalLocation"]
    assert place == {
        "artifactLocation": {"uri": "docs/en/new.md"},
        "region": {"startLine": 1, "startColumn": 3, "endLine": 1, "endColumn": 6},
    }
    assert len(only["results"]) > 2 * len(HOSTILE)
    rule = only["tool"]["driver"]["rules"][new[0]["ruleIndex"]]
    assert rule["id"] == "missing-page"
    assert "Readers of both languages" in rule["help"]["text"]
    assert "Mae gan ddarllenwyr y ddwy iaith" in rule["help"]["text"]
    prints = [each["partialFingerprints"]["cymar/v1"] for each in only["results"]]
    assert len(set(prints)) == len(prints)
    assert any("relatedLocations" in each for each in only["results"])
    addresses = [
        each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for each in only["results"]
    ]
    assert [
        each for each in addresses if not re.fullmatch(r"(?:[\w.~/-]|%[0-9A-F]{2})+", each)
    ] == []


@pytest.mark.parametrize(("form", "schema"), [("rdjson", RDJSON), ("gitlab", GITLAB)])
@pytest.mark.parametrize("locale", ["en", "cy"])
def test_documents_have_the_form_that_is_asked_of_them(
    make_site: MakeSite,
    capsys: pytest.CaptureFixture[str],
    form: str,
    schema: dict[str, Any],
    locale: str,
) -> None:
    make_site(site())
    document = json.loads(report(capsys, form, "--language", locale))
    assert [error.message for error in Draft7Validator(schema).iter_errors(document)] == []
    assert ("mae’r" in str(document) or "Nid oes" in str(document)) == (locale == "cy")
    if form == "gitlab":
        prints = [each["fingerprint"] for each in document]
        assert len(set(prints)) == len(prints)


def test_rdjson_counts_bytes(make_site: MakeSite, capsys: pytest.CaptureFixture[str]) -> None:
    make_site({"docs/en/a.md": "# A\n\nDŵr 🙂 backlog.\n", "docs/cy/a.md": "# A\n\nDŵr 🙂.\n"})
    (found,) = [
        each
        for each in json.loads(report(capsys, "rdjson"))["diagnostics"]
        if each["code"]["value"] == "unexplained-term"
    ]
    before = len("Dŵr 🙂 ".encode())
    assert found["location"]["range"] == {
        "start": {"line": 3, "column": before + 1},
        "end": {"line": 3, "column": before + 8},
    }


def test_junit_is_read_by_others(make_site: MakeSite, capsys: pytest.CaptureFixture[str]) -> None:
    make_site({"docs/en/a.md": "# A\n", "docs/en/b.md": "# B\n", "docs/cy/b.md": "# B\n"})
    found = JUnitXml.fromstring(report(capsys, "junit", "--select", "missing-page").encode())
    assert (found.tests, found.failures) == (1, 1)
    case = next(iter(next(iter(found))))
    assert (case.classname, case.name) == ("docs/en/a.md", "missing-page (1:3)")
    assert case.result[0].type == "error"
    clean = JUnitXml.fromstring(report(capsys, "junit", "--ignore", "error,warning").encode())
    assert (clean.tests, clean.failures) == (1, 0)


def test_github_shows_the_gravest_first_and_the_table_in_the_summary(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_site(site())
    summary = folder / "summary.md"
    summary.write_text("Before.\n", "utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    lines = report(capsys, "github").splitlines()
    kinds = [line[2:].split(" ")[0] for line in lines if line.startswith("::")]
    assert kinds == sorted(kinds, key=["error", "warning", "notice"].index)
    assert lines[-1].endswith("checked.")
    place = "file=docs/en/a.md,line=3,col=30,endColumn=37,title=unexplained-term"
    assert f"::warning {place}::‘backlog’ is jargon" in "\n".join(lines)
    written = summary.read_text("utf-8")
    assert written.startswith("Before.\n")
    assert len(
        re.findall(r"^\| (?:error|warning|suggestion) \| .*:", written, re.MULTILINE)
    ) == len(kinds)


def test_a_summary_is_no_larger_than_github_takes(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_site(site())
    monkeypatch.setattr("cymar.cli.check.LARGEST_SUMMARY", 3000)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(folder / "summary.md"))
    report(capsys, "github")
    written = (folder / "summary.md").read_bytes()
    assert 500 < len(written) <= 3000
    assert b"The rest are not shown here: " in written


def test_paths_are_those_of_the_repository(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_site(
        {".git/HEAD": "", "site/docs/en/a.md": "# A\n", "site/docs/cy/b.md": "# B\n"}
    )
    monkeypatch.chdir(folder / "site" / "docs" / "en")
    for form in ("github", "gitlab", "rdjson", "sarif", "junit"):
        assert "site/docs/en/a.md" in report(capsys, form)
    assert report(capsys, "text").startswith("a.md:1:3: error:")
