"""What a change has to do with: its pages and their counterparts, and the findings it made."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from cymar.baseline import Baseline
from cymar.bilingual import Text
from cymar.dataclasses import dataclass, field, replace
from cymar.engine import check
from cymar.errors import ConfigError
from cymar.finding import Finding, Report
from cymar.project import Project
from cymar.rules import all_rules
from cymar.site import Page, Site
from cymar.site.discovery import pair_pages
from cymar.staleness.changes import ChangedFile, LineRange, changed_files, default_base, merge_base
from cymar.staleness.git import HistoryError, Repository, open_repository
from cymar.staleness.history import paths_in
from cymar.text.source import Source, Span

NO_BASE = Text(
    en="git has no commit ‘{base}’ to compare with: fetch it, or name another after ‘--changed’.",
    cy="nid oes gan git ymrwymiad ‘{base}’ i gymharu ag ef: ewch i'w nôl, neu enwch un arall ar ôl "
    "‘--changed’.",
)
NOT_KNOWN = Text(
    en="what has changed is not known, so ‘--changed’ cannot be used: {problem}",
    cy="nid yw'n hysbys beth sydd wedi newid, felly nid oes modd defnyddio ‘--changed’: {problem}",
)
SINCE = Text(
    en="pages that have changed since ‘{base}’: {n}.",
    cy="tudalennau sydd wedi newid ers ‘{base}’: {n}.",
)
SETTINGS_TOO = Text(
    en="‘{file}’ has changed too, and may have to do with every page: check the whole site.",
    cy="mae ‘{file}’ wedi newid hefyd, a gall ymwneud â phob tudalen: gwiriwch y wefan gyfan.",
)


@dataclass(frozen=True)
class SiteChange:
    """What has changed on a site since another state of it.

    `before` is the site as it was, `lines` are the changed lines of each page, by its key, or None
    for all of them, and `names` the keys that pages of the former site have now. `notes` is what
    there is to say of it.
    """

    before: Site
    lines: Mapping[str, tuple[LineRange, ...] | None] = field(default_factory=dict)
    gone: frozenset[str] = frozenset()
    names: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[Text, ...] = ()

    def pages_now(self, site: Site) -> frozenset[str]:
        """The keys of the pages that have changed, and of their counterparts, then and now."""
        keys = {page.key for page in site.pages}
        former = {name: key for key, name in self.names.items()}
        found = set(self.lines)
        for key in self.lines:
            found |= _counterpart(site, key)
            found |= self._now(_counterpart(self.before, former.get(key, key)))
        for key in self.gone:
            found |= self._now(_counterpart(self.before, key))
        return frozenset(found & keys)

    def pages_before(self, now: frozenset[str]) -> frozenset[str]:
        """The keys that pages had then."""
        former = {name: key for key, name in self.names.items()}
        return frozenset(former.get(key, key) for key in now) | self.gone

    def touches(self, page: str, span: Span) -> bool:
        """Whether a place on a page is among what has changed."""
        if page not in self.lines:
            return False
        ranges = self.lines[page]
        if ranges is None:
            return True
        first, last = _line(span, span.start), _line(span, max(span.end - 1, span.start))
        return any(first < end and last >= start for start, end in ranges)

    def _now(self, keys: set[str]) -> set[str]:
        return {self.names.get(key, key) for key in keys}


def _line(span: Span, offset: int) -> int:
    """The line of a character, as git counts them: by line feeds alone."""
    return span.source.text.count("\n", 0, offset) + 1


def _counterpart(site: Site, key: str) -> set[str]:
    page = site.counterparts.get(key)
    return {page.key} if page else set()


def names_commit(name: str) -> bool:
    """Whether git knows a commit by a name, where the command runs."""
    try:
        return bool(open_repository(Path()).commit(name))
    except HistoryError:
        return False


def read_change(project: Project, base: str, *, is_staged: bool) -> SiteChange:
    """What has changed on a site.

    Args:
        project: the site.
        base: the commit to compare with, or nothing for what the work is to be merged into.
        is_staged: whether to look only at what is to be committed next.

    Raises:
        ConfigError: where git cannot tell, or there is no such commit.
    """
    try:
        repository = open_repository(project.site.folder)
        named = "HEAD" if is_staged else base or default_base(repository, os.environ)
        commit = repository.commit(named) if named else ""
        if base and not commit:
            raise ConfigError(NO_BASE.format({"base": base}))
        start = merge_base(repository, commit)
        files = changed_files(repository, start, is_staged=is_staged)
        texts = repository.contents([each.content for each in files if each.content])
        settings = list(_changed_settings(project, repository, start, is_staged=is_staged))
    except HistoryError as error:
        raise ConfigError(NOT_KNOWN.format({"problem": error.text})) from error
    change = _change(project, repository.top, files, texts)
    since = SINCE.format({"base": named or "HEAD", "n": len(change.lines) + len(change.gone)})
    return replace(change, notes=(since, *settings))


def _changed_settings(
    project: Project, repository: Repository, base: str, *, is_staged: bool
) -> Iterator[Text]:
    """A note of each file that has to do with every page, and has changed."""
    settings, root = project.settings, project.settings.root
    for file in (settings.file, root / settings.glossary):
        path = file and Path(os.path.realpath(file))
        if path and path.is_relative_to(repository.top):
            name = path.relative_to(repository.top).as_posix()
            found = changed_files(
                repository, base, paths=[f":(top,literal){name}"], is_staged=is_staged
            )
            if found:
                yield SETTINGS_TOO.format({"file": name})


def _change(
    project: Project, top: Path, files: list[ChangedFile], texts: Mapping[str, str]
) -> SiteChange:
    """What has become of a site's pages, from what has become of files."""
    site = project.site
    pages = dict(paths_in(top, site.pages))
    folder = Path(os.path.realpath(site.folder))
    before = {page.key: page for page in site.pages}
    lines: dict[str, tuple[LineRange, ...] | None] = {}
    gone, names = set(), {}
    for file in files:
        page = pages.get(file.path)
        if page:
            lines[page.key] = file.lines
            before.pop(page.key, None)
        old = _former_page(site, folder, top / file.before, texts.get(file.content, ""))
        if file.before and old and (page or not file.path):
            if page and page.key != old.key:
                names[old.key] = page.key
            elif not page:
                gone.add(old.key)
            before[old.key] = old
    key = project.settings.counterpart_key
    former = pair_pages(site.folder, site.shown, list(before.values()), site.layout, key)
    return SiteChange(former, lines, frozenset(gone), names)


def _former_page(site: Site, folder: Path, file: Path, text: str) -> Page | None:
    """A page as it was, where it was one of the site's."""
    if not file.is_relative_to(folder):
        return None
    path = file.relative_to(folder).as_posix()
    locale, name = site.layout.name_in(path)
    if locale is None:
        return None
    return Page(Source(f"{site.shown}/{path}", locale, text), name, place=str(file))


def narrowed(project: Project, change: SiteChange) -> Project:
    """The same site, of which only what the change has to do with is asked for."""
    now = change.pages_now(project.site)
    return replace(project, only=now if project.only is None else now & project.only)


def made_by(change: SiteChange, project: Project, report: Report) -> Report:
    """The report of what the change has to do with, but for findings that it did not make.

    What stands on changed lines is its own, and what faces them on the other page; so is what was
    not there before.
    """
    found = [each for each in report.findings if not is_on_changed(change, each)]
    old = _findings_before(project, change) if found else ()
    known = project.known_by(Baseline()).with_findings(old, all_rules())
    keys = {page.key for page in project.site.pages}
    new = known.compared(replace(report, findings=tuple(found)), keys, frozenset())
    kept = set(map(id, new.findings))
    return replace(
        report,
        findings=tuple(
            each for each in report.findings if id(each) in kept or is_on_changed(change, each)
        ),
    )


def is_on_changed(change: SiteChange, finding: Finding) -> bool:
    """Whether a finding stands on lines that a change has touched, or faces such lines."""
    places = [(finding.page, finding.span)]
    if finding.counterpart:
        places.append((finding.counterpart_page, finding.counterpart))
    return any(change.touches(page, span) for page, span in places)


def _findings_before(project: Project, change: SiteChange) -> tuple[Finding, ...]:
    """What the rules find on the same pages as they were, with the keys that they have now.

    Which text is behind is not asked: that is known by the lines that changed on the other page.
    """
    only = change.pages_before(project.only or frozenset())
    report = check(change.before, project.settings, all_rules(), project.glossary, only)
    return tuple(
        each._replace(
            page=change.names.get(each.page, each.page),
            counterpart_page=change.names.get(each.counterpart_page, each.counterpart_page),
        )
        for each in report.findings
    )
