"""Findings as SARIF 2.1.0 (OASIS), for code scanning and other tools that gather them."""

from importlib.metadata import version

from cymar.bilingual import LANGUAGE_NAMES, Text, other
from cymar.finding import Finding, Report, Severity
from cymar.markup import json_document
from cymar.reporters import View
from cymar.reporters.parts.places import address_in_repository, with_fingerprints
from cymar.rule import Rule
from cymar.rules import all_rules
from cymar.terminal import printable
from cymar.text.source import Span

SARIF = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "note"}
IN_BASELINE = Text(en="It is in the baseline.", cy="Mae yn y llinell sylfaen.")
COUNTERPART = Text(en="The other version.", cy="Y fersiwn arall.")


def report(report: Report, view: View) -> str:
    """The document: every rule with its help in both languages, and every finding.

    What the baseline has is there too, as suppressed.
    """
    rules = list(all_rules().values())
    place = {rule.id: number for number, rule in enumerate(rules)}
    known = set(map(id, report.baselined))
    results = [
        _result(finding, name, place[finding.rule], view, is_known=id(finding) in known)
        for finding, name in with_fingerprints((*report.findings, *report.baselined))
    ]
    driver = {
        "name": "Cymar",
        "version": version("cymar"),
        "rules": [_rule(rule, view.locale) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "language": view.locale,
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return json_document({"$schema": SARIF, "version": "2.1.0", "runs": [run]})


def _rule(rule: Rule, locale: str) -> dict[str, object]:
    both = (locale, other(locale))
    text = "\n\n".join(f"{rule.title.to(each)}. {rule.why.to(each)}" for each in both)
    markdown = "\n\n".join(
        f"**{LANGUAGE_NAMES[each].to(each)}: {rule.title.to(each)}.** {rule.why.to(each)}"
        for each in both
    )
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.title.to(locale)},
        "fullDescription": {"text": rule.why.to(locale)},
        "help": {"text": text, "markdown": markdown},
        "defaultConfiguration": {"level": LEVELS[rule.severity], "enabled": rule.is_on},
        "properties": {"tags": [rule.topic.value]},
    }


def _result(
    finding: Finding, fingerprint: str, rule: int, view: View, *, is_known: bool
) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": finding.rule,
        "ruleIndex": rule,
        "level": LEVELS[finding.severity],
        "message": {"text": printable(finding.message.to(view.locale))},
        "locations": [_location(finding.span, view)],
        "partialFingerprints": {"cymar/v1": fingerprint},
    }
    if finding.counterpart:
        message = {"message": {"text": COUNTERPART.to(view.locale)}}
        result["relatedLocations"] = [_location(finding.counterpart, view) | message]
    if is_known:
        reason = IN_BASELINE.to(view.locale)
        result["suppressions"] = [{"kind": "external", "justification": reason}]
    return result


def _location(span: Span, view: View) -> dict[str, object]:
    start, end = span.source.position(span.start), span.source.position(span.end)
    region = {
        "startLine": start.line, "startColumn": start.column,
        "endLine": end.line, "endColumn": end.column,
    }  # fmt: skip
    file = {"uri": address_in_repository(span, view)}
    return {"physicalLocation": {"artifactLocation": file, "region": region}}
