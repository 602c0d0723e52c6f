"""Checking large sites on every processor there is."""

import sys
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from itertools import islice
from multiprocessing import get_context
from os import cpu_count

from cymar.engine import Report
from cymar.project import Project

ENOUGH = 150
"""From how many pages it is quicker to start more processes."""

SHARE = 60
"""How many pages a process is given at a time."""

_shares: list[Project] = []
"""What there is to check, as the processes that are started see it."""


def check_all(projects: Sequence[Project]) -> list[Report]:
    """The report of each project, on as many processors as it is worth.

    A process is started by copying this one, which Linux alone does safely, and only where this
    one has no other threads. What tells which blocks are behind and which pages
    are held is told here, once.
    """
    pages = sum(len(project.site.pages) for project in projects)
    processors = cpu_count() or 1
    alone = threading.active_count() == 1
    if pages < ENOUGH or processors < 2 or sys.platform != "linux" or not alone:
        return [project.check() for project in projects]
    owners: list[int] = []
    _shares.clear()
    for number, project in enumerate(projects):
        project.tell()
        for share in _split(project):
            owners.append(number)
            _shares.append(share)
    with ProcessPoolExecutor(processors, get_context("fork")) as pool:
        found = list(pool.map(_check, range(len(_shares))))
    reports = [Report() for _ in projects]
    for owner, report in zip(owners, found, strict=True):
        reports[owner] += report
    return [report.in_order() for report in reports]


def _check(number: int) -> Report:
    return _shares[number].check()


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
