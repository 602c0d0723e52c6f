"""A large site is worked on by several processes, and what is found is the same."""

import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from cymar import parallel, project, sharing
from cymar.finding import Report
from cymar.locate import open_projects
from cymar.project import Project
from cymar.site import Page
from support.histories import CY, CY_NEW, EN, EN_NEW, behind
from support.projects import opened
from support.repository import Repository
from support.sites import MakeSite

LONG = " ".join(["word"] * 26) + "."

pytestmark = [
    pytest.mark.filterwarnings("ignore:This process:DeprecationWarning"),
    pytest.mark.skipif(sys.platform != "linux", reason="only Linux copies processes safely"),
]


def site(pages: int) -> dict[str, str]:
    files = {"docs/en/alone.md": "# Alone\n\nText.\n", "docs/cy/broken.md": ""}
    for number in range(pages):
        files[f"docs/en/{number}.md"] = f"# Page {number}\n\n{LONG}\n\nOur backlog grows.\n"
        files[f"docs/cy/{number}.md"] = f"# Tudalen {number}\n\nY ffi yw £{number}.\n"
    return files


def reported(report: Report) -> tuple[list[tuple[str, str, int, str]], int, int, int, int]:
    findings = [
        (each.rule, each.page, each.span.start, each.message.cy) for each in report.findings
    ]
    return findings, report.pages, report.pairs, report.allowed, report.withheld


def start_processes(monkeypatch: pytest.MonkeyPatch) -> list[sharing._Share]:
    """Have two processes started for small sites too; their shares: the first is done here."""
    seen: list[sharing._Share] = []

    def parallel_map(
        work: Callable[[sharing._Share], object],
        items: Sequence[sharing._Share],
        tell: Callable[[int], None],
    ) -> list[object]:
        seen.extend(items)
        return parallel.parallel_map(work, items, tell)

    monkeypatch.setattr(sharing, "WORTH_SHARING", 4)
    monkeypatch.setattr(sharing, "SHARE", 6)
    monkeypatch.setattr(sharing, "parallel_map", parallel_map)
    monkeypatch.setattr(parallel, "cpu_count", lambda: 2)
    monkeypatch.setattr(parallel, "can_copy", lambda: True)
    return seen


def test_the_report_and_the_scores_are_the_same(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_site(site(9))
    (alone,) = open_projects([folder])
    report, scores = alone.check(), alone.scores()
    started = start_processes(monkeypatch)
    (together,) = sharing.check_all(open_projects([folder]))
    assert reported(together) == reported(report)
    assert report.pages == 20
    assert len(started) == 3
    assert sharing.score_all(open_projects([folder])) == [scores]
    assert scores["en/3.md"]
    assert scores["en/3.md"].words == 29
    assert (len(scores), scores["cy/broken.md"]) == (20, None)
    assert len(started) == 6


def test_only_the_pages_asked_for_are_reported(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_site(site(9))
    paths = [folder / "docs/en/3.md", folder / "docs/cy/4.md", folder / "docs/en/alone.md"]
    alone = open_projects(paths)[0].check()
    start_processes(monkeypatch)
    (together,) = sharing.check_all(open_projects(paths))
    assert reported(together) == reported(alone)
    assert {each.page for each in together.findings} == {"en/3.md", "cy/4.md", "en/alone.md"}


def test_pages_that_are_one_by_their_names_are_one_finding(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = {"en": [f"{n}-opening-hours" for n in range(9)],
             "cy": [f"{n}_opening_hours" for n in range(9)]}  # fmt: skip
    folder = make_site({f"docs/{each}/{n}.md": "# A\n" for each in names for n in names[each]})
    report = open_projects([folder])[0].check()
    started = start_processes(monkeypatch)
    (together,) = sharing.check_all(open_projects([folder]))
    assert len(started) == 2
    assert reported(together) == reported(report)
    assert [each.rule for each in together.findings] == ["missing-page"] * 9


def test_what_is_asked_of_a_whole_site_is_asked_once(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project,) = open_projects([make_site({f"docs/en/{n}.md": "# A\n" for n in range(40)})])
    asked: list[int] = []

    def near_names(pages: Sequence[Page]) -> dict[str, Page]:
        asked.append(len(pages))
        return {}

    monkeypatch.setattr("cymar.rules.missing_page.near_names", near_names)
    for share in sharing._split(project, None):
        assert len(project.check_pages(share).findings) == len(share - {project.glossary.file})
    assert asked == [40]


def test_a_small_site_starts_no_process(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = start_processes(monkeypatch)
    monkeypatch.setattr(sharing, "WORTH_SHARING", 5)
    sharing.check_all(open_projects([make_site(site(1))]))
    assert started == []


def test_several_sites_keep_their_reports_apart(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One of them has no page, but a glossary with a fault."""
    files = {f"{name}/{key}": text for name in "ab" for key, text in site(2).items()}
    files |= {"c/docs/en/.keep": "", "c/docs/cy/.keep": "", "c/cymar.toml": ""}
    folder = make_site({**files, "c/glossary.yml": "- en: {term: fee}\n"})
    folders = [folder / name / "docs" for name in "abc"]
    alone = [reported(each.check()) for each in open_projects(folders)]
    assert {rule for rule, *_ in alone[2][0]} == {"incomplete-entry"}
    start_processes(monkeypatch)
    found = [reported(report) for report in sharing.check_all(open_projects(folders))]
    assert found == alone


@pytest.mark.parametrize("work", [sharing.check_all, sharing.score_all])
def test_staleness_is_worked_out_once_while_pages_are_read(
    repository: Repository,
    monkeypatch: pytest.MonkeyPatch,
    work: Callable[[list[Project]], object],
) -> None:
    monkeypatch.setattr(project, "WORTH_CACHING", 1)
    names = [f"{letter}{number}" for letter in "ab" for number in range(5)]
    repository.commit(
        **{f"en_{each}": EN for each in names}, **{f"cy_{each}": CY for each in names}
    )
    repository.commit(**{f"en_{each}": EN_NEW for each in names[:5]})
    repository.commit(**{f"cy_{each}": CY_NEW for each in names[5:]})
    alone = behind()
    assert len(alone) == len(names)
    started = start_processes(monkeypatch)
    projects = open_projects([Path()])
    work(projects)
    assert len(started) == 3
    monkeypatch.setattr("cymar.staleness.behind.behind_blocks", None)
    assert set(projects[0].staleness.blocks) == {f"en/{name}.md" for name in names}
    assert behind() == alone


def test_only_pages_that_change_are_scored_again(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where only one of them was asked for before; and none that is gone is kept."""
    folder = make_site(site(30))
    scored: list[str] = []

    def score(page: Page) -> object:
        scored.append(page.key)
        return page.readability

    monkeypatch.setattr("cymar.readability.scores._score", score)

    def score_all(path: Path) -> dict[str, object]:
        scored.clear()
        (found,) = sharing.score_all(open_projects([path]))
        return dict(found)

    first = score_all(folder)
    assert len(scored) == 62
    english = folder / "docs/en/3.md"
    english.write_text("# Fees\n\nPay us by card before the end of the month.\n", encoding="utf-8")
    third = score_all(english)
    assert scored == ["en/3.md"]
    second = score_all(folder)
    assert scored == []
    assert second == {**first, **third}
    (folder / "docs/en/alone.md").unlink()
    english.write_text("# Fees\n", encoding="utf-8")
    score_all(folder)
    assert scored == ["en/3.md"]
    assert "en/alone.md" not in (folder / ".cache/cymar/scores.cache").read_text(encoding="utf-8")


def test_a_damaged_cache_is_made_again(make_site: MakeSite) -> None:
    folder = make_site(site(30))
    first = sharing.score_all(open_projects([folder]))
    stored = folder / ".cache/cymar/scores.cache"
    whole = stored.read_bytes()
    for damaged in (b"", b"{", whole[:-1], whole.replace(b"29", b"28", 1), b"\xff" + whole):
        stored.write_bytes(damaged)
        assert sharing.score_all(open_projects([folder])) == first
        assert stored.read_bytes() == whole


def test_how_far_it_is_is_told_as_pages_are_done(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_site({f"docs/en/{number}.md": "# A\n" for number in range(130)})
    monkeypatch.setattr("cymar.sharing.WORTH_SHARING", 100)
    monkeypatch.setattr(sharing, "SHARE", 20)
    told: list[tuple[int, int]] = []
    sharing.check_all([opened(folder)], tell=lambda done, whole: told.append((done, whole)))
    assert told == [(done, 130) for done in range(10, 131, 10)]


def test_each_page_is_let_go_as_often_as_it_is_read(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sharing, "SHARE", 4)
    let_go_of: Counter[str] = Counter()
    forget = Page.let_go

    def counted(page: Page) -> None:
        let_go_of[page.key] += 1
        forget(page)

    monkeypatch.setattr(Page, "let_go", counted)
    project = opened(make_site(site(20)))
    assert reported(sharing.begin_check(project).report)[1] == 42
    assert let_go_of.keys() == {page.key for page in project.site.pages}
    assert max(let_go_of.values()) <= 2, "of ten shares, whatever is read for another page too"


def test_a_check_goes_on_beside_a_build_and_finds_the_same(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_site(site(5))
    alone = sharing.begin_check(opened(folder))
    assert not alone.is_beside
    start_processes(monkeypatch)
    beside = sharing.begin_check(opened(folder))
    assert beside.is_beside
    assert reported(beside.report) == reported(alone.report)
    assert reported(alone.report)[0]
    assert not any(page.is_read for pair in beside.project.site.pairs for page, _ in pair)
    assert {"findings", "sections"} <= beside.project.cache.copy()._stores.keys()
