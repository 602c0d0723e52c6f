"""A large site is checked on every processor, and the report is the same."""

import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cymar import parallel
from cymar.finding import Report
from cymar.locate import open_projects
from cymar.project import Project
from cymar.readability.scores import Scores
from support.histories import CY, CY_NEW, EN, EN_NEW, behind
from support.repository import Repository
from support.sites import MakeSite

LONG = " ".join(["word"] * 26) + "."

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux only")


def site(pages: int) -> dict[str, str]:
    files = {"docs/en/alone.md": "# Alone\n\nText.\n", "docs/cy/broken.md": ""}
    for number in range(pages):
        files[f"docs/en/{number}.md"] = f"# Page {number}\n\n{LONG}\n\nOur backlog grows.\n"
        files[f"docs/cy/{number}.md"] = f"# Tudalen {number}\n\nY ffi yw £{number}.\n"
    return files


def told(report: Report) -> tuple[list[tuple[str, str, int, str]], int, int, int, int]:
    findings = [
        (each.rule, each.page, each.span.start, each.message.cy) for each in report.findings
    ]
    return findings, report.pages, report.pairs, report.allowed, report.held


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[Project]:
    """The shares that were handed to other processes."""
    seen: list[Project] = []
    monkeypatch.setattr(parallel, "ENOUGH", 4)
    monkeypatch.setattr(parallel, "SHARE", 6)
    monkeypatch.setattr(parallel, "_shares", seen)
    monkeypatch.setattr(parallel, "cpu_count", lambda: 2)
    monkeypatch.setattr(parallel, "can_copy", lambda: sys.platform == "linux")
    return seen


@on_linux
@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_the_report_is_the_same_on_two_processors(
    make_site: MakeSite, started: list[Project]
) -> None:
    folder = make_site(site(9))
    alone = open_projects([folder])[0].check()
    (together,) = parallel.check_all(open_projects([folder]))
    assert told(together) == told(alone)
    assert alone.pages == 20
    assert len(started) == 4


@on_linux
@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_only_the_pages_asked_for_are_reported_on_two_processors(
    make_site: MakeSite, started: list[Project]
) -> None:
    folder = make_site(site(9))
    paths = [folder / "docs/en/3.md", folder / "docs/cy/4.md", folder / "docs/en/alone.md"]
    alone = open_projects(paths)[0].check()
    (together,) = parallel.check_all(open_projects(paths))
    assert told(together) == told(alone)
    assert {each.page for each in together.findings} == {"en/3.md", "cy/4.md", "en/alone.md"}


def test_a_small_site_starts_no_process(
    make_site: MakeSite, started: list[Project], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parallel, "ENOUGH", 5)
    parallel.check_all(open_projects([make_site(site(1))]))
    assert started == []


def test_several_sites_keep_their_reports_apart(
    make_site: MakeSite, started: list[Project]
) -> None:
    folder = make_site({f"{name}/{key}": text for name in "ab" for key, text in site(2).items()})
    projects = open_projects([folder / "a/docs", folder / "b/docs"])
    alone = [told(project.check()) for project in projects]
    assert [told(report) for report in parallel.check_all(projects)] == alone


@on_linux
@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_the_scores_are_the_same_on_two_processors(
    make_site: MakeSite, started: list[Project]
) -> None:
    folder = make_site(site(9))
    alone = open_projects([folder])[0].scores()
    assert parallel.score_all(open_projects([folder])) == [alone]
    assert len(alone) == 20
    assert alone["en/3.md"]
    assert alone["en/3.md"].words == 29
    assert alone["cy/broken.md"] is None
    assert len(started) == 4


@on_linux
@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
@pytest.mark.parametrize("work", [parallel.check_all, parallel.score_all])
def test_what_is_behind_is_told_once_while_pages_are_read(
    repository: Repository,
    started: list[Project],
    monkeypatch: pytest.MonkeyPatch,
    work: Callable[[list[Project]], object],
) -> None:
    monkeypatch.setattr("cymar.staleness.settled.WORTH_KEEPING", 1)
    names = [f"{letter}{number}" for letter in "ab" for number in range(5)]
    repository.commit(
        **{f"en_{each}": EN for each in names}, **{f"cy_{each}": CY for each in names}
    )
    repository.commit(**{f"en_{each}": EN_NEW for each in names[:5]})
    repository.commit(**{f"cy_{each}": CY_NEW for each in names[5:]})
    alone = behind()
    assert len(alone) == len(names)
    for folder in repository.folder.rglob(".cache"):
        shutil.rmtree(folder)
    projects = open_projects([Path()])
    work(projects)
    assert len(started) == 4
    (project,) = projects
    monkeypatch.setattr("cymar.staleness.standing.tell", None)
    assert sorted(project.standing.told) == sorted(f"en/{name}.md" for name in names)
    assert behind() == alone


def test_scores_are_kept_until_their_page_changes(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_site(site(30))
    first = parallel.score_all(open_projects([folder]))
    english = folder / "docs/en/3.md"
    english.write_text("# Fees\n\nPay us by card before the end of the month.\n", encoding="utf-8")
    scored: list[str] = []

    def scores(project: Project) -> Scores:
        scored.extend(page.key for page in project.pages)
        return {page.key: page.readability for page in project.pages}

    monkeypatch.setattr(Project, "scores", scores)
    (second,) = parallel.score_all(open_projects([folder]))
    assert sorted(scored) == ["cy/3.md", "en/3.md"]
    assert second["en/3.md"]
    assert second["en/3.md"].words == 10
    assert {**second, "en/3.md": None} == {**first[0], "en/3.md": None}
    scored.clear()
    assert parallel.score_all(open_projects([folder])) == [second]
    assert scored == []


def test_a_file_of_scores_that_is_spoilt_is_made_again(make_site: MakeSite) -> None:
    folder = make_site(site(30))
    first = parallel.score_all(open_projects([folder]))
    kept = folder / ".cache/cymar/scores.json"
    spoilt = json.loads(kept.read_text(encoding="utf-8"))
    spoilt["pages"] = dict.fromkeys(spoilt["pages"], 3)
    for text in ("{", "[]", json.dumps(spoilt), json.dumps(spoilt | {"pages": 3})):
        kept.write_text(text, encoding="utf-8")
        assert parallel.score_all(open_projects([folder])) == first
