"""Many findings at a glance: the worst first, and how many of each rule and on each page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cymar.finding import SEVERITY_RANKS, Finding, Severity


@dataclass(frozen=True, slots=True)
class RuleCount:
    """How often a rule fired, and on how many pages; `severity` is the gravest of what it found."""

    rule: str
    severity: Severity
    findings: int
    pages: int


@dataclass(frozen=True, slots=True)
class PageCount:
    """How many findings of each severity there are on a page, the gravest first."""

    path: str
    counts: tuple[int, ...]

    @property
    def order(self) -> tuple[tuple[int, ...], str]:
        """A key that sorts pages worst first."""
        return tuple(-count for count in self.counts), self.path


def by_page(findings: Iterable[Finding]) -> list[PageCount]:
    """How many findings there are on each page that has any, the worst page first."""
    found: dict[str, list[int]] = {}
    for finding in findings:
        counts = found.setdefault(finding.span.source.path, [0] * len(SEVERITY_RANKS))
        counts[SEVERITY_RANKS[finding.severity]] += 1
    pages = (PageCount(path, tuple(counts)) for path, counts in found.items())
    return sorted(pages, key=lambda page: page.order)


def by_rule(findings: Iterable[Finding]) -> list[RuleCount]:
    """How many findings there are of each rule that has any: the gravest, then the most."""
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding.rule, []).append(finding)
    rules = [
        RuleCount(
            rule,
            min((each.severity for each in some), key=SEVERITY_RANKS.__getitem__),
            len(some),
            len({each.span.source.path for each in some}),
        )
        for rule, some in found.items()
    ]
    return sorted(
        rules, key=lambda each: (SEVERITY_RANKS[each.severity], -each.findings, each.rule)
    )


def worst_first(findings: Sequence[Finding]) -> list[Finding]:
    """The findings by page, the worst page first, and on each page the gravest first.

    Those of a page that are as grave stay in the order that they come in.
    """
    pages = by_page(findings)
    found: dict[str, list[list[Finding]]] = {page.path: [[] for _ in page.counts] for page in pages}
    for each in findings:
        found[each.span.source.path][SEVERITY_RANKS[each.severity]].append(each)
    return [each for ranks in found.values() for some in ranks for each in some]
