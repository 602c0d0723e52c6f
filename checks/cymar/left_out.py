"""Which findings are left out of a report: those that settings exempt or a comment allows."""

from collections.abc import Iterable, Iterator, Mapping

from cymar.allow import Allowance, allowances, may_have_any
from cymar.dataclasses import dataclass, field, replace
from cymar.finding import Finding
from cymar.rule import RuleOutline
from cymar.settings.model import Settings
from cymar.site import Site
from cymar.text.block import Kind

IN_FRONT_MATTER = frozenset({Kind.TITLE, Kind.DESCRIPTION})
"""Kinds of block that no comment can stand before."""


@dataclass(frozen=True)
class Divided:
    """Some findings: those to report, those that a comment allows, and those that are exempt."""

    reported: list[Finding] = field(default_factory=list)
    allowed: list[Finding] = field(default_factory=list)
    exempt: list[Finding] = field(default_factory=list)


class LeftOut:
    """What lets findings of a site pass: its exemptions, and the allow comments of its pages.

    The comments of a page are read when they are first asked for.
    """

    def __init__(self, site: Site, rules: Mapping[str, RuleOutline], settings: Settings) -> None:
        self._site = site
        self._rules = frozenset(rules)
        self._whole_page = frozenset(rule.id for rule in rules.values() if rule.whole_page)
        self._settings = settings
        self._read: dict[str, list[Allowance]] = {}

    def divided(self, findings: Iterable[Finding]) -> Divided:
        """The findings, by whether they are reported.

        One with two places is exempt where either of its pages is, and allowed by a comment at
        either place; one about the page as a whole also by a comment before the first block.
        """
        found = Divided()
        has_exempt, comments = bool(self._settings.exempt), self._read
        for each in findings:
            if has_exempt and self._is_exempt(each):
                found.exempt.append(each)
            elif comments.get(each.page) == comments.get(each.counterpart_page) == []:
                found.reported.append(each)  # most, and there are many
            else:
                (found.allowed if self._is_allowed(each) else found.reported).append(each)
        return found

    def has_comments(self, key: str) -> bool:
        """Whether a page has any allow comments, or what is nearly one."""
        return bool(self._comments(key))

    def comments(
        self, key: str, rules_on: Iterable[str], allowed: Iterable[Finding]
    ) -> Iterator[Allowance]:
        """The allow comments of a page, each with whether a finding passed by it.

        Args:
            key: the page's key.
            rules_on: the ids of the rules that are on there.
            allowed: the findings that comments allow, of any page.
        """
        on = frozenset(rules_on)
        passed = [
            (each.rule, start)
            for each in allowed
            for page, start in self._places(each)
            if page == key
        ]
        for one in self._comments(key):
            used = one.rule not in on or any(one.allows(*each) for each in passed)
            yield replace(one, used=used)

    def _is_exempt(self, finding: Finding) -> bool:
        for key, _ in finding.places:
            page = self._site.page(key)
            name = page.name if page else key
            if self._settings.exempts(name, finding.rule):
                return True
        return False

    def _is_allowed(self, finding: Finding) -> bool:
        if not (self._comments(finding.page) or self._comments(finding.counterpart_page)):
            return False
        return any(
            comment.allows(finding.rule, start)
            for key, start in self._places(finding)
            for comment in self._comments(key)
        )

    def _comments(self, key: str) -> list[Allowance]:
        """The allow comments of a page; the glossary has none."""
        if key not in self._read:
            page = self._site.page(key)
            has_any = page and may_have_any(page.source.text)
            made = allowances(page.document.comments, self._rules) if page and has_any else ()
            self._read[key] = list(made)
        return self._read[key]

    def _places(self, finding: Finding) -> Iterator[tuple[str, int]]:
        """Where a comment may stand that allows a finding: the pages' keys, and the characters."""
        yield finding.page, finding.span.start
        there = finding.counterpart
        if there and finding.counterpart_page and there.start < there.end:
            yield finding.counterpart_page, there.start
        if finding.rule in self._whole_page:
            for key in filter(None, (finding.page, finding.counterpart_page)):
                page = self._site.page(key)
                blocks = page.blocks if page and self.has_comments(key) else ()
                first = next((each for each in blocks if each.kind not in IN_FRONT_MATTER), None)
                if first:
                    yield key, first.start
