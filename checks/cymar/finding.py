"""Findings: the places where rules fired."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from cymar.bilingual import Text
from cymar.text.source import Span


class Severity(StrEnum):
    """How much a finding matters; the first is the gravest."""

    ERROR = "error"
    WARNING = "warning"
    SUGGESTION = "suggestion"

    def is_at_least(self, other: "Severity") -> bool:
        """Whether this is as grave as the other, or graver."""
        order = list(Severity)
        return order.index(self) <= order.index(other)


FAIL_ON = (*(severity.value for severity in Severity), "never")
"""What a check may be told to fail on: a severity or anything graver, or nothing."""

SEVERITY_NAMES = {
    Severity.ERROR: Text(en="error", cy="gwall"),
    Severity.WARNING: Text(en="warning", cy="rhybudd"),
    Severity.SUGGESTION: Text(en="suggestion", cy="awgrym"),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where a rule fired.

    `page` names the page within its site, such as `cy/a.md`; `counterpart` is the matching place
    in the other language, if there is one.
    """

    rule: str
    severity: Severity
    page: str
    span: Span
    message: Text
    counterpart: Span | None = None

    @property
    def fingerprint(self) -> str:
        """What stays the same while the page changes around the finding: rule, page and words."""
        words = " ".join(self.span.text.split())
        key = "\0".join((self.rule, self.page, words))
        return hashlib.sha256(key.encode()).hexdigest()[:16]

    @property
    def order(self) -> tuple[str, int, int, str]:
        """A key that sorts findings as a reader goes through the files."""
        return self.span.source.path, self.span.start, self.span.end, self.rule
