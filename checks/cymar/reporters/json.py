"""Findings as a JSON document, whose shape is a contract with other programs."""

from importlib.metadata import version

from cymar.bilingual import LOCALES
from cymar.finding import Finding, Report, Severity
from cymar.markup import json_document
from cymar.reporters import View
from cymar.text.source import Position, Span

SCHEMA = 1


def report(report: Report, view: View) -> str:
    """The document; it is the same whoever asks, and has every finding."""
    document = {
        "schema": SCHEMA,
        "tool": {"name": "cymar", "version": version("cymar")},
        "summary": {
            "pages": report.pages,
            "pairs": report.pairs,
            **{severity.value: report.count(severity) for severity in Severity},
            "baselined": len(report.baselined),
            "allowed": report.allowed,
            "exempt": report.exempt,
            "held": report.withheld,
        },
        "findings": [_finding(finding) for finding in report.findings],
    }
    return json_document(document)


def _finding(finding: Finding) -> dict[str, object]:
    source = finding.span.source
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "path": source.path,
        "locale": source.locale,
        **_ends(finding.span),
        "text": finding.span.text,
        "message": {each: finding.message.to(each) for each in LOCALES},
        "counterpart": finding.counterpart and _counterpart(finding.counterpart),
        "fingerprint": finding.fingerprint,
    }


def _counterpart(span: Span) -> dict[str, object]:
    return {"path": span.source.path, **_ends(span), "text": span.text}


def _ends(span: Span) -> dict[str, object]:
    return {
        "start": _position(span.source.position(span.start)),
        "end": _position(span.source.position(span.end)),
    }


def _position(position: Position) -> dict[str, int]:
    return position._asdict()
