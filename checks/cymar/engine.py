"""The loop: a site in, findings out; what is exempt or allowed is decided here alone."""

import traceback
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from cymar.align.align import align
from cymar.allow import Allowance, allowances
from cymar.finding import Finding, Report, RuleFailure, Severity
from cymar.glossary import Glossary
from cymar.rule import Hit, Rule, Scope
from cymar.rules.broken_page import broken_page
from cymar.settings.model import Settings
from cymar.site import BlockPair, Page, PagePair, Site
from cymar.staleness.held import Held
from cymar.staleness.standing import Standing
from cymar.text.block import Block
from cymar.text.segment import Segment


def check(
    site: Site,
    settings: Settings,
    rules: Mapping[str, Rule],
    glossary: Glossary,
    only: frozenset[str] | None = None,
    standing: Standing | None = None,
    held: Held | None = None,
) -> Report:
    """Everything the rules find on a site.

    Args:
        only: the keys of the pages to report on, such as `cy/a.md`, and the glossary's file where
            that is to be reported on; all of them where it is `None`. A page's counterpart may be
            anywhere in the site.
        standing: which blocks are behind; without it none is.
        held: which pages are held; without it none is. What is found on a held page is only a
            suggestion, for nobody reads the page yet; but a page that is broken may be held by
            mistake.
    """
    held = held or Held()
    given = {Glossary: glossary, Site: site, Standing: standing or Standing(), Held: held}
    run = _RuleRun(site, rules, given)
    found = _by_page(run.findings(settings, glossary, only))
    reported = [page for page in site.pages if only is None or page.key in only]
    outcomes = [_not_exempt(found.get(glossary.file, ()), glossary.file, settings)]
    outcomes += [run.outcome(page, found.get(page.key, ()), settings) for page in reported]
    keys = {page.key for page in reported}
    whole = Report(
        findings=tuple(_weighed(each, held) for some in outcomes for each in some.findings),
        pages=len(reported),
        pairs=sum(1 for pair in site.pairs if pair.en.key in keys or pair.cy.key in keys),
        allowed=sum(each.allowed for each in outcomes),
        exempt=sum(each.exempt for each in outcomes),
        held=sum(page.key in held.reasons for page in reported),
        failures=tuple(run.failures.values()),
    )
    return whole.in_order()


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What is left of the findings on a page, and how many were not."""

    findings: list[Finding]
    exempt: int = 0
    allowed: int = 0


def _by_page(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding.page, []).append(finding)
    return found


def _not_exempt(findings: Sequence[Finding], name: str, settings: Settings) -> _Outcome:
    """The findings of rules that the settings do not exempt a page from."""
    left = [each for each in findings if not settings.exempts(name, each.rule)]
    return _Outcome(left, exempt=len(findings) - len(left))


def _weighed(finding: Finding, held: Held) -> Finding:
    waits = finding.page in held.reasons and finding.rule != broken_page.id
    return replace(finding, severity=Severity.SUGGESTION) if waits else finding


class _RuleRun:
    """The rules, run over the parts of one site; `failures` are those that raised, and where."""

    def __init__(self, site: Site, rules: Mapping[str, Rule], given: Mapping[type, object]) -> None:
        self._site = site
        self._rules = rules
        self._given = given
        self.failures: dict[tuple[str, str], RuleFailure] = {}

    def findings(
        self, settings: Settings, glossary: Glossary, only: frozenset[str] | None
    ) -> Iterator[Finding]:
        """All that the rules find, but for those over allow comments."""
        parts = [
            (part, _Subjects(self._site, glossary, keys))
            for part, keys in _parts(self._site, settings, glossary, only)
        ]
        for rule in self._rules.values():
            for part, subjects in parts if rule.over.is_over_pages else parts[:1]:
                if part.severity(rule):
                    yield from self._apply(rule, subjects.of(rule.over), part)

    def outcome(self, page: Page, findings: Sequence[Finding], settings: Settings) -> _Outcome:
        """What is left of the findings on a page, with what there is to report of its comments."""
        own = settings.on(_names(self._site, page))
        on = {rule.id for rule in self._rules.values() if own.severity(rule)}
        left = _not_exempt(findings, page.name, settings)
        made = list(allowances(page.document.comments, frozenset(self._rules)))
        allowed = [each for each in left.findings if any(one.allows(each) for one in made)]
        settled = [
            replace(one, used=one.rule not in on or any(one.allows(each) for each in allowed))
            for one in made
        ]
        kept = [each for each in left.findings if each not in allowed] if allowed else left.findings
        for rule in self._rules.values():
            if rule.over is Scope.ALLOWANCE and rule.id in on:
                kept += self._apply(rule, settled, settings)
        return _Outcome(kept, left.exempt, len(allowed))

    def _apply(
        self, rule: Rule, subjects: Iterable[object], settings: Settings
    ) -> Iterator[Finding]:
        severity = settings.severity(rule)
        assert severity is not None
        parameters = settings.options(rule)
        parameters |= {name: self._given[kind] for name, kind in rule.needs.items()}
        for subject in subjects:
            try:
                for hit in rule.check(subject, **parameters):
                    yield _finding(rule, severity, hit, self._site)
            except Exception as error:  # noqa: BLE001  (reported, and the rest runs)
                failure = _failure(rule, subject, self._site, error)
                self.failures.setdefault((rule.id, failure.page), failure)


def _finding(rule: Rule, severity: Severity, hit: Hit, site: Site) -> Finding:
    path = hit.span.source.path.removeprefix(f"{site.shown}/")
    message = rule.message.format(hit.values)
    return Finding(rule.id, severity, path, hit.span, message, hit.counterpart)


def _failure(rule: Rule, subject: object, site: Site, error: Exception) -> RuleFailure:
    path = _path(subject) or site.shown
    line = " ".join(traceback.format_exception_only(error)[-1].split())
    return RuleFailure(rule.id, path, line, "".join(traceback.format_exception(error)))


def _path(subject: object) -> str:
    """The path of the file that a subject of a rule stands in, or nothing for a whole site."""
    match subject:
        case Page() | Block():
            return subject.source.path
        case Segment():
            return subject.block.source.path
        case Allowance():
            return subject.span.source.path
        case PagePair() | BlockPair():
            return subject.en.source.path
        case Glossary():
            return subject.file
    return ""


def _parts(
    site: Site, settings: Settings, glossary: Glossary, only: frozenset[str] | None
) -> list[tuple[Settings, frozenset[str] | None]]:
    """The keys of the pages that have the same settings, with those; the site's own come first."""
    if not settings.sections:
        return [(settings, only)]
    parts: dict[tuple[bool, ...], tuple[Settings, set[str]]] = {}
    keys = {glossary.file, *(page.key for page in site.pages)}
    parts[(False,) * len(settings.sections)] = settings, {glossary.file}
    for page in site.pages:
        names = _names(site, page)
        covered = tuple(section.covers(names) for section in settings.sections)
        parts.setdefault(covered, (settings.on(names), set()))[1].add(page.key)
    wanted = keys if only is None else only
    return [(part, frozenset(some & wanted)) for part, some in parts.values()]


def _names(site: Site, page: Page) -> list[str]:
    """The names that a section may have a page by: its own, and its counterpart's."""
    counterpart = site.counterparts.get(page.key)
    return [page.name, counterpart.name] if counterpart else [page.name]


class _Subjects:
    """What there is for rules to look at, each kind gathered once.

    `only` are the keys of the pages that matter; a pair matters where either of its pages does.
    """

    def __init__(self, site: Site, glossary: Glossary, only: frozenset[str] | None) -> None:
        self._site = site
        self._glossaries = [glossary] if only is None or glossary.file in only else []
        self._pages = [page for page in site.pages if only is None or page.key in only]
        self._pairs = [
            pair
            for pair in site.pairs
            if only is None or pair.en.key in only or pair.cy.key in only
        ]
        self._gathered: dict[Scope, list[object]] = {}

    def of(self, scope: Scope) -> list[object]:
        if scope not in self._gathered:
            self._gathered[scope] = list(self._gather(scope))
        return self._gathered[scope]

    def _gather(self, scope: Scope) -> Iterator[object]:
        match scope:
            case Scope.SITE:
                yield self._site
            case Scope.GLOSSARY:
                yield from self._glossaries
            case Scope.PAGE:
                yield from self._pages
            case Scope.PAGE_PAIR:
                yield from self._pairs
            case Scope.BLOCK:
                yield from (block for page in self._pages for block in page.blocks)
            case Scope.OWN_BLOCK:
                yield from (block for page in self._pages for block in page.own_blocks)
            case Scope.BLOCK_PAIR:
                yield from (both for pair in self._pairs for both in align(pair))
            case Scope.TEXT_PAIR:
                yield from (both for pair in self._pairs for both in align(pair) if both.is_text)
            case Scope.SEGMENT:
                yield from (segment for page in self._pages for segment in page.segments)
            case Scope.OWN_SEGMENT:
                yield from (segment for page in self._pages for segment in page.own_segments)
            case Scope.ALLOWANCE:
                return
            case never:
                assert_never(never)
