"""Findings as Markdown, for a job's summary, a comment or an e-mail."""

from collections.abc import Iterator, Sequence

from cymar.bilingual import Text
from cymar.finding import SEVERITY_NAMES, Finding, Report
from cymar.markup import escaped
from cymar.overview import by_rule
from cymar.reporters import View
from cymar.reporters.parts.places import gravest_first
from cymar.reporters.parts.total import total

RULES = Text(
    en="| Severity | Rule | Findings | Pages |",
    cy="| Difrifoldeb | Rheol | Canfyddiadau | Tudalennau |",
)
FOUND = Text(
    en="| Severity | Place | Finding | Rule |", cy="| Difrifoldeb | Man | Canfyddiad | Rheol |"
)
MORE = Text(en="The rest are not shown here: {n}.", cy="Nid yw'r gweddill yma: {n}.")


def report(report: Report, view: View) -> str:
    """How much was found, by rule, and then each finding, the gravest first."""
    ordered = gravest_first(report.findings, view)
    shown = [] if view.statistics else ordered[: view.most or len(ordered)]
    lines = [] if view.quiet else [escaped(total(report, view.locale)), ""]
    if ordered:
        lines += [*_rules(ordered, view.locale), ""]
    if shown:
        lines += [*_findings(shown, view.locale), ""]
    if shown and len(shown) < len(ordered):
        lines += [MORE.format({"n": len(ordered) - len(shown)}).to(view.locale), ""]
    return "\n".join(lines).rstrip("\n") + "\n" if lines else ""


def _rules(findings: Sequence[Finding], locale: str) -> Iterator[str]:
    yield from (RULES.to(locale), "|---|---|--:|--:|")
    for each in by_rule(findings):
        severity = SEVERITY_NAMES[each.severity].to(locale)
        yield f"| {severity} | `{each.rule}` | {each.findings} | {each.pages} |"


def _findings(findings: Sequence[Finding], locale: str) -> Iterator[str]:
    yield from (FOUND.to(locale), "|---|---|---|---|")
    for each in findings:
        severity = SEVERITY_NAMES[each.severity].to(locale)
        place, message = escaped(each.span.place), escaped(each.message.to(locale))
        yield f"| {severity} | {place} | {message} | `{each.rule}` |"
