"""The loop: a site in, findings out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import assert_never

from cymar.align.align import align
from cymar.allow import allowances
from cymar.finding import Finding, Severity
from cymar.glossary import Glossary
from cymar.rule import Hit, Rule, Scope
from cymar.settings.model import Settings
from cymar.site import Page, Site
from cymar.staleness.held import Held
from cymar.staleness.standing import Standing

BROKEN = "broken-page"


@dataclass(frozen=True)
class Report:
    """What a check found, in the order a reader goes through the files.

    `allowed`, `exempt` and `baselined` count findings left out, `pages` and `pairs` what was
    looked at, and `held` the pages among it that are not published yet.
    """

    findings: tuple[Finding, ...] = ()
    pages: int = 0
    pairs: int = 0
    allowed: int = 0
    exempt: int = 0
    baselined: int = 0
    held: int = 0

    def count(self, severity: Severity) -> int:
        """How many findings are of one severity."""
        return sum(1 for finding in self.findings if finding.severity is severity)

    def fails(self, fail_on: str) -> bool:
        """Whether any finding is as grave as `fail_on`, a severity or `never`."""
        if fail_on == "never":
            return False
        return any(finding.severity.is_at_least(Severity(fail_on)) for finding in self.findings)

    def in_order(self) -> "Report":
        """The same report, its findings in the order a reader goes through the files."""
        return replace(self, findings=tuple(sorted(self.findings, key=lambda each: each.order)))

    def __add__(self, more: "Report") -> "Report":
        """The report of both."""
        return Report(
            (*self.findings, *more.findings),
            self.pages + more.pages,
            self.pairs + more.pairs,
            self.allowed + more.allowed,
            self.exempt + more.exempt,
            self.baselined + more.baselined,
            self.held + more.held,
        )


class RuleError(Exception):
    """A rule raised where it may not: a fault in the rule, not in the page."""


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

    `only` are the keys of the pages to report on, such as `cy/a.md`, and the glossary's file where
    that is to be reported on; a page's counterpart may be anywhere in the site. `standing` tells
    which blocks are behind and `held` which pages are held; without them none is. What is found on
    a held page is only a suggestion, for nobody reads the page yet; but a page that is broken may
    be held by mistake.
    """
    held = held or Held()
    given = {Glossary: glossary, Site: site, Standing: standing or Standing(), Held: held}
    parts = _parts(site, settings, glossary, only)
    subjects = [(part, _Subjects(site, glossary, keys)) for part, keys in parts]
    found = [
        finding
        for rule in rules.values()
        if rule.over is not Scope.ALLOWANCE
        for part, some in (subjects if rule.over.is_over_pages else subjects[:1])
        if part.severity(rule)
        for finding in _apply(rule, some.of(rule.over), site, part, given)
    ]
    reported = [page for page in site.pages if only is None or page.key in only]
    report = _report(site, settings, rules, given, found, reported, glossary.file)
    findings = tuple(_on_page(finding, held) for finding in report.findings)
    return replace(
        report, findings=findings, held=sum(page.key in held.reasons for page in reported)
    )


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


def _apply(
    rule: Rule,
    subjects: Iterable[object],
    site: Site,
    settings: Settings,
    given: Mapping[type, object],
) -> Iterator[Finding]:
    severity = settings.severity(rule)
    assert severity is not None
    parameters = settings.options(rule)
    parameters |= {name: given[kind] for name, kind in rule.needs.items()}
    for subject in subjects:
        try:
            for hit in rule.check(subject, **parameters):
                yield _finding(rule, severity, hit, site)
        except Exception as error:
            raise RuleError(f"the rule {rule.id} failed on {_name(subject)}") from error


def _finding(rule: Rule, severity: Severity, hit: Hit, site: Site) -> Finding:
    path = hit.span.source.path.removeprefix(f"{site.shown}/")
    message = rule.message.format(hit.values)
    return Finding(rule.id, severity, path, hit.span, message, hit.counterpart)


def _on_page(finding: Finding, held: Held) -> Finding:
    waits = finding.page in held.reasons and finding.rule != BROKEN
    return replace(finding, severity=Severity.SUGGESTION) if waits else finding


def _name(subject: object) -> str:
    for attribute in ("source", "span", "block", "en"):
        value = getattr(subject, attribute, None)
        if value is not None:
            return str(value.path) if attribute == "source" else _name(value)
    return type(subject).__name__


def _report(
    site: Site,
    settings: Settings,
    rules: Mapping[str, Rule],
    given: Mapping[type, object],
    found: list[Finding],
    reported: list[Page],
    glossary: str,
) -> Report:
    by_page: dict[str, list[Finding]] = {}
    for finding in found:
        by_page.setdefault(finding.page, []).append(finding)
    kept: list[Finding] = []
    counts: Counter[str] = Counter()
    for finding in by_page.get(glossary, ()):
        is_exempt = settings.exempts(glossary, finding.rule) is not None
        counts["exempt"] += is_exempt
        kept += [] if is_exempt else [finding]
    known = frozenset(rules)
    for page in reported:
        own = settings.on(_names(site, page))
        off = {rule.id for rule in rules.values() if not own.severity(rule)}
        made = list(allowances(page.document.comments, known))
        used: set[int] = set()
        for finding in by_page.get(page.key, ()):
            if settings.exempts(page.name, finding.rule):
                counts["exempt"] += 1
                continue
            allowing = [n for n, allowance in enumerate(made) if allowance.allows(finding)]
            used.update(allowing)
            counts["allowed"] += bool(allowing)
            kept += [] if allowing else [finding]
        settled = [
            replace(allowance, used=number in used or allowance.rule in off)
            for number, allowance in enumerate(made)
        ]
        for rule in rules.values():
            if rule.over is Scope.ALLOWANCE and rule.id not in off:
                kept += _apply(rule, settled, site, settings, given)
    keys = {page.key for page in reported}
    pairs = sum(1 for pair in site.pairs if pair.en.key in keys or pair.cy.key in keys)
    return Report(
        findings=tuple(sorted(kept, key=lambda finding: finding.order)),
        pages=len(reported),
        pairs=pairs,
        allowed=counts["allowed"],
        exempt=counts["exempt"],
    )
