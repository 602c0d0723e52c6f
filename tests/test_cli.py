"""The command line: exit statuses, both languages, and the JSON contract."""

import json
import os
import re
import subprocess
import sys

import pytest

from support.command import run
from support.sites import MakeSite

CLEAN = {"docs/en/a.md": "# Fees\n", "docs/cy/a.md": "# Ffioedd\n"}
WARNS = {**CLEAN, "docs/en/a.md": "We keep a backlog.\n"}
FAILS = {**CLEAN, "docs/en/b.md": "# B\n"}


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CYMAR_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")


@pytest.mark.parametrize(
    ("files", "arguments", "status"),
    [
        (CLEAN, [], 0),
        (WARNS, [], 0),
        (WARNS, ["--fail-on", "warning"], 1),
        (WARNS, ["--fail-on", "suggestion"], 1),
        (FAILS, [], 1),
        (FAILS, ["--fail-on", "never"], 0),
        ({**WARNS, "cymar.toml": 'fail-on = "warning"'}, [], 1),
        ({**FAILS, "cymar.toml": 'fail-on = "never"'}, [], 0),
        ({**FAILS, "cymar.toml": 'fail-on = "never"'}, ["--fail-on", "error"], 1),
        ({**CLEAN, "cymar.toml": "x = 1"}, [], 2),
        ({**CLEAN, "glossary.yml": "- en: {trem: x}"}, [], 2),
        (CLEAN, ["nowhere"], 2),
        (CLEAN, ["--fail-on", "sometimes"], 2),
        (CLEAN, ["--format", "xml"], 2),
        (CLEAN, ["--no-such-option"], 2),
    ],
)
def test_exit_status(
    make_site: MakeSite,
    capsys: pytest.CaptureFixture[str],
    files: dict[str, str],
    arguments: list[str],
    status: int,
) -> None:
    make_site(files)
    assert run(capsys, "check", *arguments)[0] == status


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- en: {trem: x}", "glossary.yml:1: a glossary entry has no key ‘trem’. Did you mean "
         "‘term’?"),
        ("- en: {term: a}\n- en: {term: 3}", "glossary.yml:2: ‘term’ must be text; put it in "
         "quotation marks if it looks like a number or a date."),
        ("en: x", "glossary.yml:1: the glossary must be a list, one entry for each concept, each "
         "beginning with ‘- en:’."),
        ("- x", "glossary.yml:1: an entry must have ‘en’ and ‘cy’, each with a ‘term’ and a "
         "‘definition’."),
        ("- source: x", "glossary.yml:1: an entry must have ‘en’ and ‘cy’, each with a ‘term’ and "
         "a ‘definition’."),
        ("\n- en: [", "glossary.yml:2: the glossary is not valid YAML here: fix the spaces, or "
         "put the text in quotation marks."),
    ],
)  # fmt: skip
def test_a_glossary_that_cannot_be_used(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], text: str, message: str
) -> None:
    make_site({**CLEAN, "glossary.yml": text})
    assert run(capsys, "check") == (2, "", f"cymar: {message}\n")


def test_a_glossary_that_was_asked_for_must_be_there(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    make_site({**CLEAN, "cymar.toml": 'glossary = "terms.yml"'})
    status, _, output = run(capsys, "check")
    assert (status, output) == (
        2,
        "cymar: cymar.toml: there is no glossary ‘terms.yml’: write it, or fix ‘glossary’ in the "
        "settings.\n",
    )


def test_the_glossary_explains_a_term(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    cy = "  cy: {term: ôl-groniad, definition: Gwaith i'w wneud.}"
    entry = f"- en: {{term: backlog, definition: Work to do.}}\n{cy}"
    make_site({**WARNS, "docs/cy/a.md": "Mae gennym ôl-groniad.\n", "glossary.yml": entry})
    assert run(capsys, "check")[1] == "No findings. 2 pages, 1 pair checked.\n"
    make_site({**WARNS, "glossary.yml": "- en: {term: backlog}"})
    assert "‘backlog’ is jargon" in run(capsys, "check")[1]


def test_the_json_contract(make_site: MakeSite, capsys: pytest.CaptureFixture[str]) -> None:
    make_site(
        {
            "docs/en/a.md": "# Fees\r\n\r\nOur **backlog** grows.\r\n",
            "docs/cy/a.md": "# Ffioedd\n\nMae'r rhestr yn tyfu.\n",
        }
    )
    document = json.loads(run(capsys, "check", "--format", "json")[1])
    fingerprint = document["findings"][0].pop("fingerprint")
    assert re.fullmatch("[0-9a-f]{16}", fingerprint)
    assert document == {
        "schema": 1,
        "tool": {"name": "cymar", "version": document["tool"]["version"]},
        "summary": {
            "pages": 2, "pairs": 1, "error": 0, "warning": 1, "suggestion": 0,
            "baselined": 0, "allowed": 0, "exempt": 0, "held": 0,
        },
        "findings": [
            {
                "rule": "unexplained-term",
                "severity": "warning",
                "path": "docs/en/a.md",
                "locale": "en",
                "start": {"line": 3, "column": 7, "offset": 16},
                "end": {"line": 3, "column": 14, "offset": 23},
                "text": "backlog",
                "message": {
                    "en": "‘backlog’ is jargon: explain it in glossary.yml, or say ‘list of work "
                    "to do’.",
                    "cy": "Jargon yw ‘backlog’: esboniwch y term yn y ffeil glossary.yml, neu "
                    "dywedwch ‘list of work to do’.",
                },
                "counterpart": None,
            }
        ],
    }  # fmt: skip


def test_a_fingerprint_stays_when_lines_move(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    def fingerprint(page: str) -> str:
        make_site({**CLEAN, "docs/en/a.md": page})
        found = json.loads(run(capsys, "check", "--format", "json")[1])["findings"]
        return str(next(each["fingerprint"] for each in found if each["text"] == "backlog"))

    assert fingerprint("Our backlog grows.") == fingerprint("# New\n\nText.\n\nThe backlog, then.")


def test_the_rules_are_listed_and_explained(capsys: pytest.CaptureFixture[str]) -> None:
    listed = run(capsys, "rule")[1]
    assert re.search(r"^long-sentence +warning +A long sentence$", listed, re.MULTILINE)
    page = run(capsys, "rule", "long-sentence", "--language", "cy")[1]
    assert page.startswith("# Brawddeg hir\n")
    assert "limit = 25" in page
    assert "<!-- cymar: allow long-sentence: eich rheswm -->" in page


def test_control_characters_do_not_reach_the_terminal(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    make_site({**CLEAN, "docs/en/a.md": "Our \x1b[31m backlog grows.\n"})
    shown = run(capsys, "check")[1]
    assert "\x1b" not in shown
    assert "    Our ␛[31m backlog grows.\n              ^^^^^^^\n" in shown


def test_output_is_utf_8_whatever_the_system(make_site: MakeSite) -> None:
    folder = make_site({**CLEAN, "docs/cy/a.md": "Ein hôl-groniad ŵ.\n"})
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(
        [sys.executable, "-m", "cymar", "check"], cwd=folder, env=environment, capture_output=True
    )
    assert "hôl-groniad ŵ" in done.stdout.decode("utf-8")
    assert done.returncode == 0
    assert done.stderr.decode("utf-8").startswith("cymar: there is no git repository here")


def test_what_is_so_of_several_sites_is_said_once(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    make_site({f"{site}/{key}": text for site in "ab" for key, text in CLEAN.items()})
    for command in ("check", "status"):
        output = run(capsys, command, "a/docs", "b/docs")[2]
        assert output.count("there is no git repository here") == 1


def seconds(code: str) -> float:
    """The processor's time that a new Python takes to do something, at its best of three."""
    timed = f"import atexit, time\natexit.register(lambda: print(time.process_time()))\n{code}"
    done = [
        subprocess.run(
            [sys.executable, "-c", timed], capture_output=True, encoding="utf-8", check=True
        )
        for _ in range(3)
    ]
    return min(float(each.stdout.splitlines()[-1]) for each in done)


def test_help_comes_at_once() -> None:
    shown = seconds("from cymar.cli import main\nmain(['--help'])")
    assert shown < 3 * seconds("import click")


def test_help_loads_neither_the_parser_nor_the_rules() -> None:
    code = (
        "import sys\nfrom cymar.cli import main\n"
        "try:\n    main(['check', '--help'])\nexcept SystemExit:\n    pass\n"
        "print(sorted(set(sys.modules) & {'markdown_it', 'yaml', 'cymar.engine', 'simplemma'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
