"""Many findings at a glance: the worst first, and how many of each rule and on each page."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from cymar.dataclasses import dataclass
from cymar.finding import SEVERITY_RANKS, Finding, Severity


@dataclass(frozen=True, slots=True)
class RuleCount:
    """How often a rule fired, and on how many pages; `severity` is the gravest of what it found."""

    rule: str
    severity: Severity
    findings: int
    pages: int


Ranked = Mapping[str, Sequence[Sequence[Finding]]]
"""The findings of each page, by its path: those of each severity, the gravest first."""


def by_page(findings: Iterable[Finding]) -> Ranked:
    """The findings of each page that has any, the worst page first; those as grave in order."""
    found: defaultdict[str, list[list[Finding]]] = defaultdict(lambda: [[] for _ in SEVERITY_RANKS])
    for finding in findings:
        found[finding.span.source.path][SEVERITY_RANKS[finding.severity]].append(finding)
    return dict(sorted(found.items(), key=lambda each: ([-len(some) for some in each[1]], each[0])))


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


def in_turn(pages: Ranked) -> list[Finding]:
    """The findings of one page after another, those of each the gravest first."""
    return [each for ranks in pages.values() for some in ranks for each in some]


def worst_first(findings: Iterable[Finding]) -> list[Finding]:
    """The findings of the worst page first, and on each page the gravest first."""
    return in_turn(by_page(findings))
