"""Findings as reviewdog reads them, to comment on changes in any service.

Its columns count bytes of UTF-8, from 1 (reviewdog, proto/rdf/reviewdog.proto).
"""

from cymar.finding import Finding, Report, Severity
from cymar.markup import json_document
from cymar.reporters import View
from cymar.reporters.parts.places import path_in_repository
from cymar.terminal import printable
from cymar.text.source import Source

RD_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.SUGGESTION: "INFO"}


def report(report: Report, view: View) -> str:
    """The document of all findings."""
    diagnostics = [_diagnostic(finding, view) for finding in report.findings]
    return json_document({"source": {"name": "cymar"}, "diagnostics": diagnostics})


def _diagnostic(finding: Finding, view: View) -> dict[str, object]:
    source = finding.span.source
    return {
        "message": printable(finding.message.to(view.locale)),
        "location": {
            "path": path_in_repository(finding.span, view),
            "range": {
                "start": _position(source, finding.span.start),
                "end": _position(source, finding.span.end),
            },
        },
        "severity": RD_SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
    }


def _position(source: Source, offset: int) -> dict[str, int]:
    line = source.position(offset).line
    before = source.text[source.line(line).start : offset]
    return {"line": line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}
