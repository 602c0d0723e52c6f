"""Where a finding is, from the top of the repository, as services that review code write it."""

import posixpath
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import quote

from cymar.finding import SEVERITY_RANKS, Finding
from cymar.overview import worst_first
from cymar.reporters import View
from cymar.text.source import Span


def path_in_repository(span: Span, view: View) -> str:
    """The path of a finding's file from the top of the repository."""
    return posixpath.normpath(posixpath.join(view.folder, span.source.path))


def address_in_repository(span: Span, view: View) -> str:
    """The same path as a relative URI."""
    return quote(path_in_repository(span, view).encode("utf-8", "surrogateescape"))


def gravest_first(findings: Sequence[Finding], view: View) -> list[Finding]:
    """The findings by severity, and of each severity those that a change made first."""
    changed = view.changed
    return sorted(
        worst_first(findings),
        key=lambda each: (SEVERITY_RANKS[each.severity], bool(changed) and each not in changed),
    )


def with_fingerprints(findings: Iterable[Finding]) -> Iterator[tuple[Finding, str]]:
    """Each finding with its fingerprint, which has a number where others have the same."""
    seen: Counter[str] = Counter()
    for finding in findings:
        seen[finding.fingerprint] += 1
        number = seen[finding.fingerprint]
        yield finding, finding.fingerprint if number == 1 else f"{finding.fingerprint}-{number}"
