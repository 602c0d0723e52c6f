"""The loop: a site in, findings out."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from operator import length_hint
from typing import TYPE_CHECKING, Any, cast

from cymar.cache import Cache
from cymar.checked import Asked, Checked
from cymar.failure import Failure
from cymar.finding import Finding, Report, Severity
from cymar.glossary import Glossary
from cymar.left_out import LeftOut
from cymar.rule import BROKEN_PAGE, Check, Hit, Rule, RuleOutline, Scope, joined
from cymar.settings.model import Settings
from cymar.site import Page, Site
from cymar.staleness.staleness import Staleness
from cymar.staleness.withheld import Withheld
from cymar.subjects import PageUnit, Subjects, names, page_units, parts, path_of, together
from cymar.text.source import Span

if TYPE_CHECKING:
    from cymar.spelling.spelling import Spelling


def check(
    site: Site,
    settings: Settings,
    rules: Mapping[str, Rule],
    glossary: Glossary,
    only: frozenset[str] | None = None,
    staleness: Staleness | None = None,
    withheld: Withheld | None = None,
    spelling: "Spelling | None" = None,
    checked: Checked | None = None,
    outlines: Mapping[str, RuleOutline] | None = None,
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
        spelling: which words are misspelt; without it, all but those that we know ourselves.
        checked: what was found before, which is not looked for again, and is added to.
        outlines: what decides where each rule runs; without it, it is asked of the rules.
    """
    outlines = outlines or {name: rule.outline for name, rule in rules.items()}
    withheld, staleness = withheld or Withheld(), staleness or Staleness()
    given: dict[type, object] = {
        Glossary: glossary, Site: site, Staleness: staleness, Withheld: withheld,
    }  # fmt: skip
    if spelling:
        given[type(spelling)] = spelling
    checked = checked or Checked(Asked(site, glossary, withheld), staleness, Cache())
    run = _RuleRun(site, rules, outlines, given, checked)
    reported = site.pages_with(only)
    keys = {page.key for page in reported}
    keys |= {each.key for each in site.broken_files if only is None or each.key in only}
    left = LeftOut(site, outlines, settings)
    found = left.divided(_on(keys | {glossary.file}, run.findings(settings, glossary, only)))
    findings = [*found.reported, *run.about_comments(reported, left, found.allowed, settings)]
    if withheld.reasons:
        findings = [_weighed(each, withheld) for each in findings]
    whole = Report(
        findings=tuple(findings),
        pages=len(reported),
        pairs=len(site.pairs_with(only)),
        allowed=len(found.allowed),
        exempt=len(found.exempt),
        withheld=sum(page.key in withheld.reasons for page in reported),
        failures=(*run.failures.values(), *site.failures(only)),
        passed=tuple(found.allowed),
    )
    return whole.in_order()


def unchecked(
    site: Site, settings: Settings, rules: Mapping[str, RuleOutline], glossary: Glossary,
    only: frozenset[str] | None, checked: Checked,
) -> frozenset[str]:  # fmt: skip
    """The keys of the pages of which it is not known already what the rules find on them.

    Args:
        only: the keys of the pages to report on, or all of them.
        checked: what is known.
    """
    found: set[str] = set()
    for part, keys in parts(site, settings, glossary, only):
        asked = {name: rules[name] for name in _over_pages(rules, part)}
        for unit in page_units(site, keys):
            if unit.pages and len(checked.holds(unit, asked, part)) < len(asked):
                found.update(page.key for page in unit.pages)
    return frozenset(found)


def _over_pages(rules: Mapping[str, RuleOutline], settings: Settings) -> dict[str, Severity]:
    """The severity of each rule, by its id, that is on and looks at pages or parts of them."""
    found = {name: settings.severity(rule) for name, rule in rules.items()}
    return {name: each for name, each in found.items() if each and rules[name].over.is_over_pages}


def _on(keys: Container[str], findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings that have a place on one of some pages, by their keys, as seen from there."""
    for finding in findings:
        if finding.page in keys:
            yield finding
        elif any(page in keys for page, _ in finding.places):
            yield finding.turned


def _weighed(finding: Finding, withheld: Withheld) -> Finding:
    waits = finding.page in withheld.reasons and finding.rule != BROKEN_PAGE
    return finding._replace(severity=Severity.SUGGESTION) if waits else finding


class _UnitRun:
    """A unit that rules are run on: those that need not be, by their ids, and what was found."""

    def __init__(
        self,
        unit: PageUnit,
        checked: Checked,
        rules: Mapping[str, RuleOutline],
        settings: Settings,
        severities: Mapping[str, Severity],
    ) -> None:
        self.unit = unit
        self.holds = checked.holds(unit, rules, settings)
        self.found = checked.found(unit, self.holds, severities)
        self.subjects = Subjects(unit)
        self.has_failed = False


class _RuleRun:
    """The rules, run over the parts of one site; `failures` are those that raised, and where."""

    def __init__(
        self,
        site: Site,
        rules: Mapping[str, Rule],
        outlines: Mapping[str, RuleOutline],
        given: dict[type, object],
        checked: Checked,
    ) -> None:
        self._site = site
        self._rules = rules
        self._outlines = outlines
        self._given = given
        self._checked = checked
        self.failures: dict[tuple[str, str], Failure] = {}
        self._ready: dict[tuple[str, int], tuple[Severity, Check, Settings]] = {}

    def findings(
        self, settings: Settings, glossary: Glossary, only: frozenset[str] | None
    ) -> Iterator[Finding]:
        """All that the rules find, but for those over allow comments."""
        for part, keys in parts(self._site, settings, glossary, only):
            severities = _over_pages(self._outlines, part)
            rules = {name: self._outlines[name] for name in severities}
            for units in together(page_units(self._site, keys)):
                runs = [_UnitRun(unit, self._checked, rules, part, severities) for unit in units]
                self._complete(runs, rules, part, severities)
                for run in runs:
                    yield from run.found
        glossaries = [glossary] if only is None or glossary.file in only else []
        whole: dict[Scope, list[Any]] = {Scope.SITE: [self._site], Scope.GLOSSARY: glossaries}
        for rule in self._outlines.values():
            if rule.over in whole and settings.severity(rule):
                yield from self._apply(rule, whole[rule.over], settings, only)

    def _complete(
        self, runs: Sequence[_UnitRun], rules: Mapping[str, RuleOutline], settings: Settings,
        severities: Mapping[str, Severity],
    ) -> None:  # fmt: skip
        """Add what is found by those of some rules of which it is not known."""
        asked = [run for run in runs if len(run.holds) < len(rules)]
        known = [
            self._checked.known_of_pages(run.unit, rules, settings, severities) for run in asked
        ]
        for rule in rules.values() if asked else ():
            for run, of_pages in zip(asked, known, strict=True):
                if rule.id not in run.holds:
                    failed, subjects = len(self.failures), run.subjects.of(rule.over)
                    if rule.id in of_pages.found:
                        subjects = [s for s in subjects if path_of(s) not in of_pages.paths]
                        run.found += of_pages.found[rule.id]
                    run.found += self._apply(rule, subjects, settings)
                    run.has_failed |= len(self.failures) > failed
        for run in asked:
            if not (run.has_failed or any(page.failures for page in run.unit.pages)):
                self._checked.keep(run.unit, rules, settings, run.found)

    def about_comments(
        self,
        pages: Iterable[Page],
        left_out: LeftOut,
        allowed: Sequence[Finding],
        settings: Settings,
    ) -> Iterator[Finding]:
        """What the rules over allow comments find on some pages, once it is known what passed."""
        rules = [rule for rule in self._outlines.values() if rule.over is Scope.ALLOWANCE]
        for page in (each for each in pages if left_out.has_comments(each.key)):
            own = settings.on(names(self._site, page))
            on = {rule.id for rule in self._outlines.values() if own.severity(rule)}
            comments = list(left_out.comments(page.key, on, allowed))
            for rule in rules:
                if rule.id in on:
                    yield from self._apply(rule, comments, settings)

    def _apply(
        self,
        outline: RuleOutline,
        subjects: Iterable[object],
        settings: Settings,
        only: frozenset[str] | None = None,
    ) -> list[Finding]:
        rule = self._rules[outline.id]
        severity, check, _ = self._set(rule, settings)
        found: list[Finding] = []
        for hits in self._hits(rule, check, [*subjects]):
            for one, facing in joined(hits):
                if rule.over is not Scope.SITE or self._is_on(one, only):
                    found.append(_finding(rule, severity, one, facing, self._site))
        return found

    def _hits(self, rule: Rule, check: Check, subjects: Sequence[object]) -> list[list[Hit]]:
        """What a rule finds on each of its subjects that it finds anything on."""
        found: list[list[Hit]] = []
        left = iter(subjects)
        on_each = filter(None, map(list, map(check, left)))  # most have none: no loop goes by them
        while True:
            try:
                found.extend(on_each)
            except Exception as error:  # noqa: BLE001  (reported, and the rest runs)
                subject = subjects[-1 - length_hint(left)]
                failure = Failure.of(error, path_of(subject) or self._site.shown, rule.id)
                self.failures.setdefault((rule.id, failure.page), failure)
                found.append([*_until_failure(check, subject)])
            else:
                return found

    def _set(self, rule: Rule, settings: Settings) -> tuple[Severity, Check, Settings]:
        """The severity of a rule that is on, and its check with its options; worked out once."""
        known = self._ready.get((rule.id, id(settings)))
        if known is None:
            severity = settings.severity(rule)
            assert severity is not None
            parameters = settings.options(rule)
            parameters |= {name: self._read(kind) for name, kind in rule.needs.items()}
            check = partial(rule.check, **parameters) if parameters else rule.check
            known = self._ready[rule.id, id(settings)] = severity, check, settings
        return known

    def _read(self, kind: type) -> object:
        """What a rule reads besides its pages, of one type."""
        if kind not in self._given:  # spelling, which few sites have checked
            from cymar.spelling.spelling import Spelling

            glossary = cast("Glossary", self._given[Glossary])
            self._given[Spelling] = Spelling(entries=glossary.entries)
        return self._given[kind]

    def _is_on(self, hit: Hit, only: frozenset[str] | None) -> bool:
        """Whether a hit on the whole site has a place on one of some pages."""
        spans = (hit.span, hit.counterpart)
        return only is None or any(span and _page(span, self._site) in only for span in spans)


def _until_failure(check: Check, subject: object) -> Iterator[Hit]:
    """What a check that raises found before it did."""
    with suppress(Exception):
        yield from check(subject)


def _finding(rule: Rule, severity: Severity, hit: Hit, facing: Hit | None, site: Site) -> Finding:
    page, there = _page(hit.span, site), hit.counterpart
    other_page = _page(there, site) if there else ""
    paired = site.counterparts.get(page)
    return Finding(
        rule.id,
        severity,
        page,
        hit.span,
        rule.message.format(hit.all_values),
        there,
        other_page if facing or (paired and paired.key == other_page) else "",
        rule.message.format(facing.all_values) if facing else None,
    )


def _page(span: Span, site: Site) -> str:
    return site.keys.get(span.source.path, span.source.path)
