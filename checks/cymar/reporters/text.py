"""Findings as text for people: where, what, and the words marked."""

from click import style

from cymar.bilingual import Text
from cymar.finding import SEVERITY_NAMES, Finding, Report, Severity
from cymar.terminal import columns, printable
from cymar.text.source import Span

WIDTH = 96
LEAD = 24
"""How many characters of a long line are shown, and how many of them before the marked words."""

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.SUGGESTION: "blue"}
CLEAN = Text(en="No findings.", cy="Dim canfyddiadau.")
TOTAL = Text(
    en="{findings}: {errors}, {warnings}, {suggestions}.",
    cy="Canfyddiadau: {findings} (gwallau {errors}, rhybuddion {warnings}, awgrymiadau "
    "{suggestions}).",
)
LOOKED_AT = Text(en="{pages}, {pairs} checked.", cy="Tudalennau: {pages}. Parau: {pairs}.")
LEFT_OUT = (
    ("allowed", Text(en="{n} allowed.", cy="Gyda chaniatâd: {n}.")),
    ("exempt", Text(en="{n} exempt.", cy="Eithriadau: {n}.")),
    ("withheld", Text(en="Pages held: {n}.", cy="Tudalennau wedi'u dal yn ôl: {n}.")),
    ("baselined", Text(en="{n} in the baseline.", cy="Yn y llinell sylfaen: {n}.")),
)


def report(report: Report, locale: str, colour: bool) -> str:
    """Each finding with its line, then how many there are."""
    pieces = [described(finding, locale, colour) + "\n" for finding in report.findings]
    if pieces:
        pieces.append("\n")
    return "".join(pieces) + total(report, locale) + "\n"


def described(finding: Finding, locale: str, colour: bool = False) -> str:
    """A finding in full: the place and message, then the source line with the words marked."""
    source, start = finding.span.source, finding.span.source.position(finding.span.start)
    lines = [headline(finding, locale, colour)]
    if finding.span.start < finding.span.end:
        shown, marks = _marked(source.line(start.line), finding.span)
        marks = style(marks, fg=COLOURS[finding.severity]) if colour else marks
        lines += [f"    {shown}", f"    {marks}"]
    return "\n".join(lines)


def headline(finding: Finding, locale: str, colour: bool = False) -> str:
    """A finding on one line: `path:line:column: severity: message [rule]`."""
    start = finding.span.source.position(finding.span.start)
    place = printable(f"{finding.span.source.path}:{start.line}:{start.column}:")
    severity = f"{SEVERITY_NAMES[finding.severity].to(locale)}:"
    if colour:
        place = style(place, bold=True)
        severity = style(severity, fg=COLOURS[finding.severity])
    return f"{place} {severity} {printable(finding.message.to(locale))} [{finding.rule}]"


def total(report: Report, locale: str) -> str:
    """How much was found, and in how much."""
    counts = {severity: report.count(severity) for severity in Severity}
    found = len(report.findings)
    if locale == "en":
        values: dict[str, object] = {
            "findings": _counted(found, "finding"),
            "errors": _counted(counts[Severity.ERROR], "error"),
            "warnings": _counted(counts[Severity.WARNING], "warning"),
            "suggestions": _counted(counts[Severity.SUGGESTION], "suggestion"),
            "pages": _counted(report.pages, "page"),
            "pairs": _counted(report.pairs, "pair"),
        }
    else:
        values = {
            "findings": found,
            "errors": counts[Severity.ERROR],
            "warnings": counts[Severity.WARNING],
            "suggestions": counts[Severity.SUGGESTION],
            "pages": report.pages,
            "pairs": report.pairs,
        }
    sentences = [TOTAL.format(values) if found else CLEAN, LOOKED_AT.format(values)]
    for name, sentence in LEFT_OUT:
        number = getattr(report, name)
        sentences += [sentence.format({"n": number})] if number else []
    return " ".join(sentence.to(locale) for sentence in sentences)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _marked(line: Span, span: Span) -> tuple[str, str]:
    """A line, cut where it is long, and the marks that go under it."""
    start, end = span.start, max(min(span.end, line.end), span.start)
    first, last = line.start, line.end
    if last - first > WIDTH:
        first = max(line.start, min(start - LEAD, line.end - WIDTH))
        last = min(line.end, first + WIDTH)
    text = line.source.text
    before = "…" if first > line.start else ""
    after = "…" if last < line.end else ""
    shown = before + text[first:last] + after
    lead = columns(before + printable(text[first:start]))
    width = columns(before + printable(text[first : min(end, last)])) - lead
    return printable(shown), " " * (lead if width else max(lead - 1, 0)) + "^" * max(width, 1)
