"""Sharing the work on large sites out, among as many processes as there are processors."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import accumulate, islice
from typing import TYPE_CHECKING

from cymar.cache import News
from cymar.dataclasses import dataclass
from cymar.finding import Report
from cymar.languages.identify import open_dictionaries
from cymar.lazy import cached_property
from cymar.parallel import Result, begin_map, can_begin, parallel_map
from cymar.progress import Tell
from cymar.project import Project
from cymar.site.near_names import near_names
from cymar.site.pages import let_go
from cymar.staleness.staleness import not_cached

if TYPE_CHECKING:
    from cymar.readability.scores import Scores

WORTH_SHARING = 150
"""The pages from which it is quicker to start more processes (bench/history.py)."""

SHARE = 12
"""The pages that a process is given at a time, and has read at the most (bench/speed.py)."""


def check_all(
    projects: Sequence[Project], *, uses_baseline: bool = True, tell: Tell | None = None
) -> list[Report]:
    """The report of each project, on as many processors as it is worth.

    Args:
        projects: the projects.
        uses_baseline: whether what a project's baseline has is left out of its findings.
        tell: is told how far it is, where that takes long.
    """
    wanted = [*map(_unknown, projects)]
    reports = [Report() for _ in projects]
    for number, report in _shared(projects, wanted, _look, tell):
        reports[number] += report
    for number, project in enumerate(projects):
        whole = project.check_pages(project.only) if project.keeps_all else reports[number]
        reports[number] = whole if project.keeps_all else whole.in_order()
        project.save()
    if not uses_baseline:
        return reports
    return [project.but_baseline(each) for project, each in zip(projects, reports, strict=True)]


@dataclass
class BegunCheck:
    """A check of a whole site; `is_beside` this process where that is worth it.

    What a built site needs of pages that are read for it is cached too.
    """

    project: Project
    is_beside: bool
    _done: Callable[[], list[tuple[Report, News]]]

    @cached_property
    def report(self) -> Report:
        """What the rules find, as soon as they have found it.

        Raises:
            ConfigError: for a baseline that cannot be read.
        """
        project, report = self.project, Report()
        project.save()  # what a share puts in is handed over, and is to be all that is
        for some, news in self._done():
            report += some
            project.cache.add(news)
        if project.keeps_all:
            report = project.check_pages(project.only)
        project.save()
        return project.but_baseline(report.in_order())


def begin_check(project: Project) -> BegunCheck:
    """Begin to check a site beside this process, where it is large and there is a processor."""
    wanted = _unknown(project)
    work = partial(_with_news, _look_and_keep)
    shares = [_Share(0, project, some) for some in _split(project, wanted)]
    pages = project.site.pages if wanted is None else wanted
    if len(pages) < WORTH_SHARING or not can_begin():
        return BegunCheck(project, is_beside=False, _done=lambda: [*map(work, shares)])
    open_dictionaries()  # once for both: the built pages are looked at with them too
    # The first is done here: the lists of words that it loads are then there for both.
    done = [work(shares[0])]
    rest = begin_map(work, shares[1:])
    return BegunCheck(project, is_beside=True, _done=lambda: [*done, *rest()])


def _unknown(project: Project) -> frozenset[str] | None:
    """The pages that have to be checked, by their keys; `None` for all that are asked for."""
    return project.unchecked() if project.keeps_all else project.only


def score_all(projects: Sequence[Project], tell: Tell | None = None) -> "list[Scores]":
    """How hard the pages of each project are to read, on as many processors as it is worth.

    Which blocks are behind is worked out too, while the pages are read; both are cached.

    Args:
        projects: the projects.
        tell: is told how far it is, where that takes long.
    """
    for _ in _shared(projects, [_unread(project) for project in projects], _read, tell):
        pass
    scores = [project.scores() for project in projects]
    for project in projects:
        _ = project.staleness
        project.save()
    return scores


def _look(project: Project, keys: frozenset[str] | None) -> Report:
    """Check some pages for the cache, or for their report where not all of it can be kept."""
    report = project.check_pages(keys)
    return Report() if project.keeps_all else report


def _look_and_keep(project: Project, keys: frozenset[str] | None) -> Report:
    """Check some pages, and keep which of their headings go together."""
    from cymar.publish.sections import keep_sections

    report = _look(project, keys)
    keep_sections(project.site.pairs_with(keys), project.cache)
    return report


def _read(project: Project, keys: frozenset[str] | None) -> None:
    """Score some pages and see what is behind on them, for the cache."""
    from cymar.readability.scores import cached_scores

    pairs = project.site.pairs_with(keys)
    project.staleness_of(pairs)
    alone = (page for page in project.site.unpaired if keys is None or page.key in keys)
    cached_scores([*(page for pair in pairs for page, _ in pair), *alone], project.cache)


def _unread(project: Project) -> frozenset[str]:
    """The pages without a cached score, and those of pairs whose staleness is not cached."""
    from cymar.readability.scores import not_scored

    pairs = not_cached(project.pairs, project.history, project.sign_offs, project.cache)
    pages = [page for pair in pairs for page, _ in pair]
    return frozenset(page.key for page in (*pages, *not_scored(project.pages, project.cache)))


@dataclass(frozen=True)
class _Share:
    """Some pages of a project, by their keys, that one process works on; `owner` is its number."""

    owner: int
    project: Project
    keys: frozenset[str] | None


def _shared(
    projects: Sequence[Project],
    wanted: Sequence[frozenset[str] | None],
    work: Callable[[Project, frozenset[str] | None], Result],
    tell: Tell | None = None,
) -> Iterator[tuple[int, Result]]:
    """The results of some work on pages of projects, in shares where it is worth it.

    Each comes with the number of its project. What a share's process has put in the cache of its
    project is put in ours.

    Args:
        projects: the projects.
        wanted: the keys of the pages that the work is to be done on, for each of them.
        work: a function of a module, which is given a project and the keys of some pages.
        tell: is told how far it is.
    """
    pages = sum(
        len(project.site.pages if keys is None else keys)
        for project, keys in zip(projects, wanted, strict=True)
    )
    if pages < WORTH_SHARING:
        yield from (
            (number, work(project, keys))
            for number, (project, keys) in enumerate(zip(projects, wanted, strict=True))
        )
        return
    shares = []
    for number, (project, keys) in enumerate(zip(projects, wanted, strict=True)):
        _ = project.withheld, project.sign_offs, project.asks_staleness and project.history
        project.save()
        shares += [_Share(number, project, some) for some in _split(project, keys)]
    sizes = list(accumulate(len(share.keys or ()) for share in shares))
    # The first is done here: the lists of words that it loads are then there in each process.
    done = [_with_news(work, shares[0])]
    tell_all = tell or (lambda *_: None)
    tell_all(sizes[0], sizes[-1])
    done += parallel_map(
        partial(_with_news, work), shares[1:], lambda n: tell_all(sizes[n], sizes[-1])
    )
    for share, (result, news) in zip(shares, done, strict=True):
        share.project.cache.add(news)
        yield share.owner, result


def _with_news(
    work: Callable[[Project, frozenset[str] | None], Result], share: _Share
) -> tuple[Result, News]:
    """The result of some work, and what it put in the cache of the project.

    What the pages were read into is forgotten: a process works on many shares.
    """
    result = work(share.project, share.keys)
    let_go()
    return result, share.project.cache.hand_over()


def _split(project: Project, wanted: frozenset[str] | None) -> Iterator[frozenset[str]]:
    """The keys of pages in shares that have both pages of a pair, or neither, as of near names.

    The first share of a whole site has the glossary too.
    """
    site = project.site
    groups = [{pair.en.key, pair.cy.key} for pair in site.pairs]
    near = near_names(site.unpaired)
    alone = (frozenset((page.key, near.get(page.key, page).key)) for page in site.unpaired)
    groups += map(set, dict.fromkeys(alone))
    groups += [{file.key} for file in site.broken_files]
    left = iter(group for group in groups if wanted is None or wanted & group)
    rest = frozenset({project.glossary.file}) if wanted is None else frozenset()
    while share := list(islice(left, SHARE // 2)):
        keys = frozenset().union(rest, *share)
        yield keys if wanted is None else keys & wanted
        rest = frozenset()
    if rest:
        yield rest
