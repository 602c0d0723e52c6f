"""Findings as a code quality report of GitLab, which shows them in merge requests.

The form is GitLab's own (docs.gitlab.com, ci/testing/code_quality): it takes two findings with one
fingerprint for the same.
"""

from cymar.finding import Finding, Report, Severity
from cymar.markup import json_document
from cymar.reporters import View
from cymar.reporters.parts.places import path_in_repository, with_fingerprints
from cymar.terminal import printable

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.SUGGESTION: "info"}


def report(report: Report, view: View) -> str:
    """The list of findings."""
    return json_document(
        [_issue(finding, name, view) for finding, name in with_fingerprints(report.findings)]
    )


def _issue(finding: Finding, fingerprint: str, view: View) -> dict[str, object]:
    source = finding.span.source
    return {
        "description": printable(finding.message.to(view.locale)),
        "check_name": finding.rule,
        "fingerprint": fingerprint,
        "severity": SEVERITIES[finding.severity],
        "location": {
            "path": path_in_repository(finding.span, view),
            "lines": {
                "begin": source.position(finding.span.start).line,
                "end": source.position(finding.span.end).line,
            },
        },
    }
