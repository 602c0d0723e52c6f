"""Checking and scoring large sites on every processor there is."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import partial
from itertools import islice
from multiprocessing import get_context
from os import cpu_count
from typing import TypeVar

from cymar.engine import Report
from cymar.processes import can_copy
from cymar.project import Project
from cymar.site.scores import Scores, keep_scores, kept_scores

Found = TypeVar("Found")

ENOUGH = 150
"""From how many pages it is quicker to start more processes."""

SHARE = 60
"""How many pages a process is given at a time."""

_shares: list[Project] = []
"""What there is to check, as the processes that are started see it."""


def check_all(projects: Sequence[Project]) -> list[Report]:
    """The report of each project, on as many processors as it is worth."""
    reports = [Report() for _ in projects]
    for owner, report in _spread(projects, Project.check, tells=True):
        reports[owner] += report
    return [report.in_order() for report in reports]


def score_all(projects: Sequence[Project]) -> list[Scores]:
    """How hard the pages of each project are to read, on as many processors as it is worth.

    Scores are kept, so that a page that has not changed since is not scored again.
    """
    stores = [project.store / "scores.json" for project in projects]
    scores = [
        dict(kept_scores(store, project.pages))
        for store, project in zip(stores, projects, strict=True)
    ]
    open_projects = [
        replace_only(project, frozenset(page.key for page in project.pages) - told.keys())
        for project, told in zip(projects, scores, strict=True)
    ]
    changed = set()
    for owner, found in _spread(open_projects, Project.scores):
        scores[owner] |= found
        changed |= {owner} if found else set()
    for owner in changed:
        site, store = projects[owner].site, stores[owner]
        keep_scores(store, site.pages, {**kept_scores(store, site.pages), **scores[owner]})
    return list(scores)


def _spread(
    projects: Sequence[Project], work: Callable[[Project], Found], *, tells: bool = False
) -> Iterator[tuple[int, Found]]:
    """What some work finds on each project, or on each share of one, with the project's number.

    A process is started by copying this one, which Linux alone does safely, and only where this
    one has no other threads. What `tells` which blocks are behind and which pages are held is
    told here, once.
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
        if tells:
            project.tell()
        for share in _split(project):
            owners.append(number)
            _shares.append(share)
    with ProcessPoolExecutor(processors, get_context("fork")) as pool:
        yield from zip(owners, pool.map(partial(_do, work), range(len(_shares))), strict=True)


def _do(work: Callable[[Project], Found], number: int) -> Found:
    return work(_shares[number])


def _split(project: Project) -> Iterator[Project]:
    """The project in shares that have both pages of a pair, or neither."""
    site = project.site
    groups = [[pair.en.key, pair.cy.key] for pair in site.pairs]
    groups += [[page.key] for page in site.unpaired]
    wanted = iter(
        group for group in groups if project.only is None or project.only.intersection(group)
    )
    whole = frozenset({project.glossary.file})
    while share := list(islice(wanted, SHARE // 2)):
        keys = frozenset(key for group in share for key in group) | whole
        whole = frozenset()
        yield replace_only(project, keys if project.only is None else keys & project.only)


def replace_only(project: Project, keys: frozenset[str]) -> Project:
    """The project with other pages asked for, and what is known of it kept."""
    share = replace(project, only=keys)
    share.__dict__.update(standing=project.standing, held=project.held)
    return share
