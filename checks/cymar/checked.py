"""What the rules found before on each page and pair, as far as it still holds."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from cymar.bilingual import Text
from cymar.cache import Cache
from cymar.dataclasses import dataclass, field
from cymar.finding import Finding, Severity
from cymar.glossary import Glossary
from cymar.lazy import cached_property
from cymar.rule import RuleOutline, Scope
from cymar.rules import all_rules
from cymar.settings.model import Settings
from cymar.site import Page, Site
from cymar.site.links import OUTSIDE, Links
from cymar.site.pages import DIGEST_LENGTH
from cymar.staleness.staleness import Staleness
from cymar.staleness.withheld import Withheld
from cymar.subjects import PageUnit
from cymar.text.source import Source, Span

STORE = "findings"
"""What the store of findings is called."""

OUTLINES = "rules"
"""What the store of what the rules are is called."""

OF_ALL_PAGES = frozenset((Glossary.__name__,))
"""What a rule may read besides a page that is the same for every page."""

StoredPlace = list[Any]
StoredFinding = list[Any]
"""A finding as JSON: its rule, pages, places and messages; a place is a page's key and two ends."""


@dataclass(frozen=True)
class RuleKeys:
    """What stands for all that each rule is asked, by its id; not of those where we cannot tell."""

    by_id: Mapping[str, str]

    @cached_property
    def joined(self) -> str:
        """All of them, as they are stored."""
        return " ".join(self.by_id.values())

    @cached_property
    def ids(self) -> frozenset[str]:
        """The rules that there are keys of."""
        return frozenset(self.by_id)

    def changed(self, keys: Mapping[str, str]) -> "RuleKeys":
        """The same with other keys for some rules."""
        return RuleKeys({**self.by_id, **keys})


@dataclass
class Asked:
    """What decides the findings of a site, besides what its pages say: a digest for each rule.

    It has what a rule is, its options, and what it reads besides its pages, such as the glossary.
    """

    site: Site
    glossary: Glossary
    withheld: Withheld
    _keys: dict[int, tuple[Settings, RuleKeys]] = field(default_factory=dict)

    def of(self, rules: Mapping[str, RuleOutline], settings: Settings) -> RuleKeys:
        """What stands for all that each rule is asked."""
        if id(settings) not in self._keys:
            keys = ((rule.id, self._key(rule, settings)) for rule in rules.values())
            self._keys[id(settings)] = settings, RuleKeys({name: key for name, key in keys if key})
        return self._keys[id(settings)][1]

    def _key(self, rule: RuleOutline, settings: Settings) -> str:
        states = [self._states.get(each, lambda: "")() for each in sorted(rule.reads)]
        return _digest(rule.id, repr(settings.options(rule)), *states) if all(states) else ""

    @cached_property
    def _states(self) -> Mapping[str, Callable[[], str]]:
        return {
            Glossary.__name__: lambda: _digest(self.glossary.said),
            Site.__name__: lambda: self._shape,
            Withheld.__name__: lambda: _digest(repr(sorted(self.withheld.reasons.items()))),
            Staleness.__name__: lambda: "a pair's own",
        }

    @cached_property
    def _shape(self) -> str:
        """What stands for the names of all pages, their counterparts, other sites and settings."""
        names = (f"{page.key} {page.source.path}" for page in self.site.pages)
        pairs = (f"{pair.en.key} {pair.cy.key}" for pair in self.site.pairs)
        halves = repr(sorted((host, sorted(some)) for host, some in self.site.halves.items()))
        return _digest(*names, "", *pairs, halves, *sorted(self.site.box_titles))


@dataclass(frozen=True)
class KnownOfPages:
    """What rules over one page found, by id, on the pages at some paths, which have not changed."""

    found: Mapping[str, list[Finding]] = field(default_factory=dict)
    paths: frozenset[str] = frozenset()


@dataclass
class Checked:
    """The findings of a site's units, in a cache.

    What is found holds while the pages say the same and the rule is asked the same; what a rule
    over one page found, while that page does. A rule that reads other pages of the site, those that
    links lead to, holds while they say the same too; one that asks what is no part of the project
    never does.
    """

    asked: Asked
    staleness: Staleness
    cache: Cache

    def holds(
        self, unit: PageUnit, rules: Mapping[str, RuleOutline], settings: Settings
    ) -> frozenset[str]:
        """Those of some rules that need not be run on a unit, by their ids."""
        entry = self._entry(unit)
        if entry is None:
            return frozenset()
        ran, beside, _ = entry
        asked = self._asked_of(unit, rules, settings)
        if ran == asked.joined and not beside:
            return asked.ids
        known = set(ran.split())
        ids = {name for name, key in asked.by_id.items() if key in known}
        pages = ((self.asked.site.page(key), digest) for key, digest in beside.items())
        if any(page is None or page.digest != digest for page, digest in pages):
            ids -= {rule.id for rule in rules.values() if Site.__name__ in rule.reads}
        return frozenset(ids)

    def known_of_pages(
        self, unit: PageUnit, rules: Mapping[str, RuleOutline], settings: Settings,
        severities: Mapping[str, Severity],
    ) -> KnownOfPages:  # fmt: skip
        """What is known of the pages of a unit that have not changed, where one has."""
        last = self.cache.last(STORE, unit.name) if unit.pages else None
        if last is None or last[0] == _said(unit):
            return KnownOfPages()
        said, (ran, _, rows) = last
        same = {
            page.key: page.source.path
            for number, page in enumerate(unit.pages)
            if said[number * DIGEST_LENGTH :][:DIGEST_LENGTH] == _parts(page)
        }
        known, asked = set(ran.split()), self._asked_of(unit, rules, settings).by_id
        found: dict[str, list[Finding]] = {
            name: []
            for name, rule in rules.items()
            if rule.over.is_over_one_page
            and rule.reads <= OF_ALL_PAGES
            and asked.get(name) in known
        }
        for row in rows:
            if row[0] in found and row[1] in same:
                found[row[0]].append(self._finding(severities[row[0]], row))
        return KnownOfPages(found, frozenset(same.values()))

    def found(
        self, unit: PageUnit, ids: frozenset[str], severities: Mapping[str, Severity]
    ) -> list[Finding]:
        """What some rules found on a unit of which that still holds.

        Args:
            unit: the unit.
            ids: the ids of the rules.
            severities: the severity of each rule that is on, by its id.
        """
        entry = self._entry(unit)
        rows = entry[2] if entry else ()
        return [
            self._finding(severities[row[0]], row)
            for row in rows
            if row[0] in ids and row[0] in severities
        ]

    def keep(
        self, unit: PageUnit, rules: Mapping[str, RuleOutline], settings: Settings,
        found: Iterable[Finding],
    ) -> None:  # fmt: skip
        """Store all that some rules found on a unit."""
        asked = self._asked_of(unit, rules, settings)
        rows = [self._row(each) for each in found if each.rule in asked.ids]
        if unit.pages and None not in rows:
            value = [asked.joined, self._beside(unit), rows]
            self.cache.put(STORE, unit.name, _said(unit), value)

    def _entry(self, unit: PageUnit) -> Any:  # noqa: ANN401  (as JSON holds it)
        entry = self.cache.get(STORE, unit.name, _said(unit)) if unit.pages else None
        return entry[0] if entry else None

    def _asked_of(
        self, unit: PageUnit, rules: Mapping[str, RuleOutline], settings: Settings
    ) -> RuleKeys:
        asked = self.asked.of(rules, settings)
        behind = self.staleness.behind(unit.pair) if unit.pair else ()
        if not behind:
            return asked
        ask = [rule.id for rule in rules.values() if Staleness.__name__ in rule.reads]
        return asked.changed({name: _digest(asked.by_id[name], repr(behind)) for name in ask})

    def _beside(self, unit: PageUnit) -> dict[str, str]:
        """The pages that links of a unit lead to, and their counterparts: keys and digests."""
        site = self.asked.site
        links = Links(site, {})
        found: dict[str, str] = {}
        for page in unit.pages:
            inside = (each for each in page.links if not each.address.startswith(OUTSIDE))
            for link in inside:
                target = links.target(page, link.address)
                if target and target.page and target.page not in unit.pages:
                    twin = site.counterparts.get(target.page.key)
                    both = (target.page, twin) if twin else (target.page,)
                    found |= {each.key: each.digest for each in both}
        return found

    def _row(self, finding: Finding) -> StoredFinding | None:
        here, there = self._place(finding.span), self._place(finding.counterpart)
        if here is None or there is None:
            return None
        facing = finding.counterpart_message
        texts = [
            finding.message.en,
            finding.message.cy,
            *((facing.en, facing.cy) if facing else ()),
        ]
        return [finding.rule, finding.page, finding.counterpart_page, here, there, *texts]

    def _place(self, span: Span | None) -> StoredPlace | None:
        """A place as JSON: an empty one for nothing, and `None` for what is on no page."""
        if span is None:
            return []
        key = self.asked.site.keys.get(span.source.path)
        page = self.asked.site.page(key) if key else None
        return [key, span.start, span.end] if page and page.source is span.source else None

    def _finding(self, severity: Severity, row: StoredFinding) -> Finding:
        name, page, counterpart_page, (key, start, end), there, english, welsh, *facing = row
        sources = self._sources
        return Finding(
            name,
            severity,
            page,
            Span(sources[key], start, end),
            Text(english, welsh),
            Span(sources[there[0]], there[1], there[2]) if there else None,
            counterpart_page,
            Text(*facing) if facing else None,
        )

    @cached_property
    def _sources(self) -> Mapping[str, Source]:
        """The text of each page, by its key."""
        return {page.key: page.source for page in self.asked.site.pages}


def outlines(cache: Cache) -> Mapping[str, RuleOutline]:
    """What decides where each rule runs: kept, so that none has to be loaded to know that."""
    found = cache.get(OUTLINES, OUTLINES, "")
    if found is None:
        made = [rule.outline for rule in all_rules().values()]
        cache.put(OUTLINES, OUTLINES, "", [[*each[:-1], sorted(each.reads)] for each in made])
        return {each.id: each for each in made}
    return {each[0]: _outline(*each) for each in found[0]}


def _outline(
    name: str, over: str, severity: str, is_on: bool, whole_page: bool,
    defaults: Mapping[str, object], reads: Iterable[str],
) -> RuleOutline:  # fmt: skip
    """A rule's outline from JSON, in which a list stands for what is a tuple."""
    given = {key: tuple(each) if isinstance(each, list) else each for key, each in defaults.items()}
    return RuleOutline(
        name, Scope(over), Severity(severity), is_on, whole_page, given, frozenset(reads)
    )


def _said(unit: PageUnit) -> str:
    """What stands for all that the pages of a unit say, and what they are called."""
    return "".join(_parts(page) for page in unit.pages)


def _parts(page: Page) -> str:
    if not page.own_problems and page.is_readable:
        return page.digest
    problems = (f"{each.span.start} {each.span.end} {each.text.en}" for each in page.own_problems)
    return _digest(page.digest, str(page.is_readable), *problems)


def _digest(*parts: str) -> str:
    content = "\0".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(content).hexdigest()[:DIGEST_LENGTH]
