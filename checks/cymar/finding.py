"""Findings, the places where rules fired, and the report of a whole check."""

import hashlib
from collections.abc import Callable
from enum import StrEnum
from operator import attrgetter
from typing import NamedTuple

from cymar.bilingual import Text
from cymar.dataclasses import dataclass, replace
from cymar.failure import Failure
from cymar.text.source import Span


class Severity(StrEnum):
    """How much a finding matters; the first is the gravest."""

    ERROR = "error"
    WARNING = "warning"
    SUGGESTION = "suggestion"

    def is_at_least(self, other: "Severity") -> bool:
        """Whether this is as grave as the other, or graver."""
        return SEVERITY_RANKS[self] <= SEVERITY_RANKS[other]


SEVERITY_RANKS = {severity: rank for rank, severity in enumerate(Severity)}
"""The place of each severity among them, the gravest first."""

FAIL_ON = (*(severity.value for severity in Severity), "never")
"""What a check may be told to fail on: a severity or anything graver, or nothing."""

SEVERITY_NAMES = {
    Severity.ERROR: Text(en="error", cy="gwall"),
    Severity.WARNING: Text(en="warning", cy="rhybudd"),
    Severity.SUGGESTION: Text(en="suggestion", cy="awgrym"),
}


class Finding(NamedTuple):
    """One place where a rule fired, or two that do not agree.

    `page` names the page within its site, such as `cy/a.md`; `counterpart` is the matching place
    in the other language, if there is one, on `counterpart_page`. Where the two places do not
    agree, either may be wrong: it is one finding, and `counterpart_message` is what the rule
    reports at the counterpart.
    """

    rule: str
    severity: Severity
    page: str
    span: Span
    message: Text
    counterpart: Span | None = None
    counterpart_page: str = ""
    counterpart_message: Text | None = None

    @property
    def places(self) -> tuple[tuple[str, Span], ...]:
        """Each place that may be wrong, after the name of its page."""
        if self.counterpart is None or self.counterpart_message is None:
            return ((self.page, self.span),)
        return (self.page, self.span), (self.counterpart_page, self.counterpart)

    @property
    def turned(self) -> "Finding":
        """The same finding as it is seen from its counterpart, where either place may be wrong."""
        if self.counterpart is None or self.counterpart_message is None:
            return self
        return self._replace(
            page=self.counterpart_page,
            span=self.counterpart,
            message=self.counterpart_message,
            counterpart=self.span,
            counterpart_page=self.page,
            counterpart_message=self.message,
        )

    @property
    def fingerprint(self) -> str:
        """What stays the same while the pages change around the finding: rule, pages and words."""
        words = sorted((page, " ".join(span.text.split())) for page, span in self.places)
        key = "\0".join((self.rule, *(part for place in words for part in place)))
        return hashlib.sha256(key.encode()).hexdigest()[:16]

    def fails(self, fail_on: str) -> bool:
        """Whether it is as grave as `fail_on`, a severity or `never`."""
        return fail_on != "never" and self.severity.is_at_least(Severity(fail_on))


IN_ORDER = attrgetter("span.source.path", "span.start", "span.end", "rule")
"""A key that sorts findings as a reader goes through the files."""


@dataclass(frozen=True)
class Report:
    """What a check found, in the order a reader goes through the files.

    `allowed` and `exempt` count findings left out, and `baselined` are those that the baseline has;
    `fixed` counts what it has that is no longer found. `pages` and `pairs` are what was looked at,
    and `withheld` the pages among it that are not published yet. `failures` are faults of
    ours: what would have been found on those pages is not known. `passed` are the findings that
    comments allow.
    """

    findings: tuple[Finding, ...] = ()
    pages: int = 0
    pairs: int = 0
    allowed: int = 0
    exempt: int = 0
    baselined: tuple[Finding, ...] = ()
    fixed: int = 0
    withheld: int = 0
    failures: tuple[Failure, ...] = ()
    passed: tuple[Finding, ...] = ()

    def count(self, severity: Severity) -> int:
        """How many findings are of one severity."""
        return sum(1 for finding in self.findings if finding.severity is severity)

    def fails(self, fail_on: str) -> bool:
        """Whether any finding is as grave as `fail_on`, a severity or `never`."""
        return any(finding.fails(fail_on) for finding in self.findings)

    def only(self, wanted: Callable[[Finding], bool]) -> "Report":
        """The same report with some of its findings, and of those that the baseline has."""
        return replace(
            self,
            findings=tuple(filter(wanted, self.findings)),
            baselined=tuple(filter(wanted, self.baselined)),
        )

    def in_order(self) -> "Report":
        """The same report, its findings in the order a reader goes through the files."""
        failures = sorted(set(self.failures), key=lambda each: (each.page, each.rule))
        findings = sorted(self.findings, key=IN_ORDER)
        return replace(self, findings=tuple(findings), failures=tuple(failures))

    def __add__(self, more: "Report") -> "Report":
        """The report of both."""
        return Report(
            (*self.findings, *more.findings),
            self.pages + more.pages,
            self.pairs + more.pairs,
            self.allowed + more.allowed,
            self.exempt + more.exempt,
            (*self.baselined, *more.baselined),
            self.fixed + more.fixed,
            self.withheld + more.withheld,
            (*self.failures, *more.failures),
            (*self.passed, *more.passed),
        )
