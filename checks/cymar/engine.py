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
from cymar.rules.missing_page import missing_page
from cymar.rules.stale_translation import stale_translation
from cymar.settings.model import Publish, Settings
from cymar.site import BlockPair, Page, PagePair, Site
from cymar.staleness.judge import Behind
from cymar.staleness.staleness import Staleness
from cymar.staleness.withheld import Withheld, reason_behind, reason_missing
from cymar.text.block import Block
from cymar.text.segment import Segment


def check(
    site: Site,
    settings: Settings,
    rules: Mapping[str, Rule],
    glossary: Glossary,
    only: frozenset[str] | None = None,
    staleness: Staleness | None = None,
    withheld: Withheld | None = None,
) -> Report:
    """Everything the rules find on a site.

    Args:
        only: the keys of the pages to report on, such as `cy/a.md`, and the glossary's file where
            that is to be reported on; all of them where it is `None`. A page's counterpart may be
            anywhere in the site.
        staleness: which blocks are behind; without it none is.
        withheld: which pages are withheld; without it none is. What is found on one of them is
            only a suggestion, for nobody reads the page yet; but a page that is broken may be
            withheld by mistake.
    """
    withheld = withheld or Withheld()
    given = {
        Glossary: glossary, Site: site, Staleness: staleness or Staleness(), Withheld: withheld,
    }  # fmt: skip
    run = _RuleRun(site, rules, given)
    found = _by_page(run.findings(settings, glossary, only))
    reported = [page for page in site.pages if only is None or page.key in only]
    outcomes = [_not_exempt(found.get(glossary.file, ()), glossary.file, settings)]
    outcomes += [run.outcome(page, found.get(page.key, ()), settings) for page in reported]
    keys = {page.key for page in reported}
    whole = Report(
        findings=tuple(_weighed(each, withheld) for some in outcomes for each in some.findings),
        pages=len(reported),
        pairs=sum(1 for pair in site.pairs if pair.en.key in keys or pair.cy.key in keys),
        allowed=sum(each.allowed for each in outcomes),
        exempt=sum(each.exempt for each in outcomes),
        withheld=sum(page.key in withheld.reasons for page in reported),
        failures=tuple(run.failures.values()),
    )
    return whole.in_order()


def behind_and_not_allowed(pair: PagePair, staleness: Staleness) -> tuple[Behind, ...]:
    """The blocks of a pair that are behind, but for those that a comment allows to be."""
    found = staleness.behind(pair)
    rule = stale_translation.id
    made = {
        page.locale: list(allowances(page.document.comments, frozenset([rule])))
        for page, _ in (pair if found else ())
        if rule in page.source.text
    }
    pages = {page.locale: page for page, _ in pair}
    return tuple(
        each
        for each in found
        if not _is_allowed(
            rule, pages[each.locale].blocks[each.here].start, made.get(each.locale, ())
        )
    )


def withheld_pages(site: Site, settings: Settings, staleness: Staleness) -> Withheld:
    """The pages of a site that are withheld, which only its settings can ask for.

    A home page never is, for a site without one cannot be read; nor is a page that is exempt, or
    one of which it is not known whether it is behind.
    """
    if settings.publish is Publish.APART:
        return Withheld()

    def may_be(page: Page, rule: Rule) -> bool:
        return not (page.is_home or settings.exempts(page.name, rule.id))

    reasons = {
        page.key: reason_missing(page) for page in site.unpaired if may_be(page, missing_page)
    }
    for pair in site.pairs if settings.publish is Publish.IN_STEP else ():
        behind = behind_and_not_allowed(pair, staleness)
        if behind and all(may_be(page, stale_translation) for page, _ in pair):
            reasons |= {page.key: reason_behind(behind) for page, _ in pair}
    return Withheld(reasons)


def _is_allowed(rule: str, start: int, made: Iterable[Allowance]) -> bool:
    return any(each.allows(rule, start) for each in made)


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


def _weighed(finding: Finding, withheld: Withheld) -> Finding:
    waits = finding.page in withheld.reasons and finding.rule != broken_page.id
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
        reported: list[Finding] = []
        allowed: list[Finding] = []
        for each in left.findings:
            is_allowed = _is_allowed(each.rule, each.span.start, made)
            (allowed if is_allowed else reported).append(each)
        marked = [
            replace(
                one,
                used=one.rule not in on
                or any(one.allows(each.rule, each.span.start) for each in allowed),
            )
            for one in made
        ]
        for rule in self._rules.values():
            if rule.over is Scope.ALLOWANCE and rule.id in on:
                reported += self._apply(rule, marked, settings)
        return _Outcome(reported, left.exempt, len(allowed))

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
