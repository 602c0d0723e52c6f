"""The states of the pages of sites, cached: a site is checked again where anything has changed."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from cymar.bilingual import LOCALES, Text
from cymar.files import FileError, project_top
from cymar.files.reading import read_file
from cymar.progress import Tell
from cymar.project import Project
from cymar.readability.scores import Scores
from cymar.reports.states import PageStatus, page_statuses
from cymar.sharing import check_all, score_all

STORE = "states"


def build(projects: Sequence[Project], tell: Tell | None = None) -> list[PageStatus]:
    """The state of each page of some sites, in the order of their paths within each site.

    Args:
        projects: the sites.
        tell: is told how far it is, where that takes long.
    """
    whole = [project.with_counterparts() for project in projects]
    scores = score_all(whole, tell)
    found = [_cached(*each) for each in zip(whole, scores, strict=True)]
    new = [number for number, statuses in enumerate(found) if statuses is None]
    reports = check_all([whole[number] for number in new], tell=tell)
    for number, report in zip(new, reports, strict=True):
        found[number] = page_statuses(whole[number], scores[number], report)
        if not report.failures:
            _cache(whole[number], found[number] or ())
    return [status for statuses in found for status in statuses or ()]


def _cached(project: Project, scores: Scores) -> list[PageStatus] | None:
    """The states of all pages of a site, if that of each is cached.

    What one page says may decide what is found on another, so they are cached together.
    """
    if project.only is not None or not project.keeps_all:
        return None
    key = _decided_by(project)
    names = [pair.en.key for pair in project.site.pairs]
    names += [page.key for page in project.site.unpaired]
    found = [project.cache.get(STORE, name, key) for name in names]
    if not all(found):
        return None
    pages = {page.source.path: page.key for page in project.site.pages}
    decoded = (_decode(entry[0], scores, pages) for entry in found if entry)
    return sorted(decoded, key=lambda status: status.page)


def _cache(project: Project, statuses: Iterable[PageStatus]) -> None:
    """Cache the states of all pages of a site, where all of them were asked for."""
    if project.only is not None:
        return
    key = _decided_by(project)
    pages = {page.source.path: page.key for page in project.site.pages}
    for status in statuses:
        project.cache.put(STORE, pages[status.en or status.cy or ""], key, _encode(status))
    project.save()


def _decided_by(project: Project) -> str:
    """What stands for all that decides the states: pages, history, settings and the files beside.

    The rules are given nothing else, and the cache knows when this program changes.
    """
    site, settings = project.site, project.settings
    beside = [project.baseline_file, project.sign_offs_file, project.words_file]
    whole = [
        [[page.key, page.source.path, _digest(page.source.text)] for page in site.pages],
        [[pair.en.key, pair.cy.key, *project.history.of(pair)] for pair in site.pairs],
        repr(project.history.problem),
        [site.shown, repr(site.layout), repr(site.broken_files), site.like_pages],
        repr(settings),
        _digest(project.glossary.said),
        [_content(path, project) for path in (*beside, settings.file) if path],
    ]
    return _digest(json.dumps(whole))


def _content(path: Path, project: Project) -> str | None:
    with suppress(FileError):
        return hashlib.sha256(read_file(path, project_top(project.settings.root))).hexdigest()
    return None


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _encode(status: PageStatus) -> Any:  # noqa: ANN401  (whatever JSON can hold)
    reason = status.reason and [status.reason.to(locale) for locale in LOCALES]
    paths = [status.page, status.en, status.cy]
    return [*paths, status.state, reason, status.behind, status.findings]


def _decode(value: Sequence[Any], scores: Scores, pages: dict[str, str]) -> PageStatus:
    page, en, cy, state, reason, behind, findings = value
    found = dict(zip(LOCALES, reason, strict=True)) if reason else None
    grades = {
        locale: scores.get(pages[path]) if path else None
        for locale, path in (("en", en), ("cy", cy))
    }
    text = Text(en=found["en"], cy=found["cy"]) if found else None
    return PageStatus(page, en, cy, state, text, behind, findings, grades)
