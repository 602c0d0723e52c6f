"""What our home page shows, Cymar reports of the sentences on it."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest

from cymar.bilingual import LOCALES, other
from cymar.cli import main
from cymar.locate import open_projects
from cymar.rules import sample
from mkdocs_cymar.readability.panel import panel
from support.repository import Repository

DOCS = Path(__file__).parents[1] / "docs"
ROW = re.compile(r"^\| (.*£.*) \| (.*£.*) \|$", re.MULTILINE)
SHOWN = re.compile(r"```text\n(docs/.*?)```", re.DOTALL)
PANEL = re.compile(r'<div class="shown" markdown>\n(.*?)</div>', re.DOTALL)
STATUS = re.compile(r"^\| (.*\| [a-z]+\.md) \|$", re.MULTILINE)
COLUMNS = re.compile(r"\s{2,}")
MARKUP = re.compile(r"<!--.*?-->|<style>.*?</style>|<table>.*|<[^>]+>|\*\*|^- ", re.DOTALL | re.M)
PLAIN = sample("plain")


@pytest.fixture(params=LOCALES)
def page(request: pytest.FixtureRequest) -> tuple[str, str]:
    """Our home page in a language, and the language."""
    return (DOCS / request.param / "index.md").read_text(encoding="utf-8"), request.param


@pytest.fixture
def site(page: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """The site that the home page tells of: its two sentences, and pages beside them."""
    english, welsh = (_words(cell) for cell in ROW.search(page[0]).groups())
    made = Repository(tmp_path)
    made.commit(
        en_permit=f"# Permits\n\n{english}\n\n{PLAIN.en}\n",
        cy_permit=f"# Trwyddedau\n\n{welsh}\n\n{PLAIN.cy}\n",
        en_parks=f"# Parks\n\n{PLAIN.en}\n",
        cy_parks=f"# Parciau\n\n{PLAIN.cy}\n",
        en_bins=f"# Bins\n\n{PLAIN.en}\n",
    )
    monkeypatch.chdir(tmp_path)
    return made


def _words(html: str) -> str:
    return " ".join(unescape(MARKUP.sub(" ", html)).split())


def _printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> Iterator[str]:
    with pytest.raises(SystemExit):
        main(arguments)
    yield from capsys.readouterr().out.splitlines()


@pytest.mark.usefixtures("site")
def test_the_finding_and_the_states_are_real(
    page: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    text, locale = page
    found = "\n".join(_printed(capsys, "--language", locale, "check"))
    assert found.startswith(SHOWN.search(text)[1])
    status = [COLUMNS.split(line)[:6] for line in _printed(capsys, "--language", locale, "status")]
    states = [row.split(" | ") for row in STATUS.findall(text)]
    assert len(states) == 3
    assert states == status[1 : 1 + len(states)]


def test_the_panel_is_real(page: tuple[str, str], site: Repository) -> None:
    text, locale = page
    (project,) = open_projects([site.folder])
    pair = next(each for each in project.pairs if each.en.key == "en/permit.md")
    found = project.check().findings
    sides = [
        [each for each in found if each.span.source.path == one.source.path]
        for one in (getattr(pair, locale), getattr(pair, other(locale)))
    ]
    html = panel(getattr(pair, locale), getattr(pair, other(locale)), project.scores(), *sides)
    assert _words(PANEL.search(text)[1]) == _words(html)
