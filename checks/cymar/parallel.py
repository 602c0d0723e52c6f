"""Checking and scoring large sites on every processor there is."""

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import partial
from itertools import islice
from multiprocessing import get_context
from os import cpu_count
from typing import TypeVar

from cymar.finding import Report
from cymar.processes import can_copy
from cymar.project import Project
from cymar.readability.scores import Scores, keep_scores, kept_scores
from cymar.site.pages import PagePair
from cymar.staleness.in_step import Behind

Found = TypeVar("Found")

ENOUGH = 150
"""From how many pages it is quicker to start more processes."""

SHARE = 60
"""How many pages a process is given at a time."""

Told = Mapping[str, tuple[Behind, ...]]
"""What is behind on pairs of pages, by the keys of the English ones."""

_shares: list[Project] = []
"""What there is to check, as the processes that are started see it."""


def check_all(projects: Sequence[Project]) -> list[Report]:
    """The report of each project, on as many processors as it is worth."""
    reports = [Report() for _ in projects]
    for owner, report in _spread(projects, Project.check):
        reports[owner] += report
    return [report.in_order() for report in reports]


def score_all(projects: Sequence[Project]) -> list[Scores]:
    """How hard the pages of each project are to read, on as many processors as it is worth.

    Scores are kept, so that a page that has not changed since is not scored again. Which blocks are
    behind is told as well, while the pages are read.
    """
    stores = [project.store / "scores.json" for project in projects]
    scores = [
        dict(kept_scores(store, project.pages))
        for store, project in zip(stores, projects, strict=True)
    ]
    open_projects = [
        replace_only(project, _not_done(project, told))
        for project, told in zip(projects, scores, strict=True)
    ]
    changed = set()
    for owner, found in _spread(open_projects, _tell_and_score):
        scores[owner] |= found
        changed |= {owner} if found else set()
    for owner in changed:
        site, store = projects[owner].site, stores[owner]
        keep_scores(store, site.pages, {**kept_scores(store, site.pages), **scores[owner]})
    return list(scores)


def _not_done(project: Project, scores: Scores) -> frozenset[str]:
    """The pages without a score, and those of which nobody has told what is behind."""
    not_scored = frozenset(page.key for page in project.pages) - scores.keys()
    return not_scored.union(page.key for pair in project.standing.open for page, _ in pair)


def _tell_and_score(project: Project) -> Scores:
    project.standing.tell()
    return project.scores()


def _spread(
    projects: Sequence[Project], work: Callable[[Project], Found]
) -> Iterator[tuple[int, Found]]:
    """What some work finds on each project, or on each share of one, with the project's number.

    A process is started by copying this one, which Linux alone does safely, and only where this
    one has no other threads. Which pages are held is told here, once; what a share is told of its
    pairs on the way, its project knows after. The processes are gone before it would be worth
    looking for what they no longer need.
    """
    pages = sum(
        len(project.site.pages if project.only is None else project.only) for project in projects
    )
    processors = cpu_count() or 1
    if pages < ENOUGH or processors < 2 or not can_copy():
        yield from ((number, work(project)) for number, project in enumerate(projects))
        return
    owners: list[int] = []
    _shares.clear()
    for number, project in enumerate(projects):
        for share in _split(project):
            owners.append(number)
            _shares.append(share)
    with ProcessPoolExecutor(processors, get_context("fork"), gc.disable) as pool:
        done = pool.map(partial(_do, work), range(len(_shares)))
        for owner, (found, told) in zip(owners, done, strict=True):
            projects[owner].standing.take(told)
            yield owner, found
    for project in projects:
        project.standing.keep()


def _do(work: Callable[[Project], Found], number: int) -> tuple[Found, Told]:
    share = _shares[number]
    found = work(share)
    return found, share.standing.told


def _split(project: Project) -> Iterator[Project]:
    """The project in shares that have both pages of a pair, or neither."""
    site = project.site
    groups: list[tuple[list[str], tuple[PagePair, ...]]] = [
        ([pair.en.key, pair.cy.key], (pair,)) for pair in site.pairs
    ]
    groups += [([page.key], ()) for page in site.unpaired]
    wanted = iter(
        group for group in groups if project.only is None or project.only.intersection(group[0])
    )
    whole = frozenset({project.glossary.file})
    while share := list(islice(wanted, SHARE // 2)):
        keys = frozenset(key for group, _ in share for key in group) | whole
        whole = frozenset()
        part = replace_only(project, keys if project.only is None else keys & project.only)
        pairs = tuple(pair for _, some in share for pair in some)
        part.__dict__.update(pairs=pairs)
        if project.asks_standing:
            part.__dict__.update(standing=project.standing.part(pairs))
        yield part


def replace_only(project: Project, keys: frozenset[str]) -> Project:
    """The project with other pages asked for, and what is known of it kept."""
    share = replace(project, only=keys)
    share.__dict__.update(standing=project.standing, held=project.held)
    return share
