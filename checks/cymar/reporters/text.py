"""Findings as text for people: where, what, and the words marked; many of them, as tables."""

import textwrap
from collections.abc import Iterator, Sequence
from itertools import islice

from click import style

from cymar.bilingual import Text
from cymar.finding import SEVERITY_NAMES, Finding, Report, Severity
from cymar.overview import Ranked, by_page, by_rule, in_turn
from cymar.reporters import SHOW_ALL_UP_TO, WIDTH, View
from cymar.reporters.parts.table import table
from cymar.reporters.parts.total import total
from cymar.terminal import ONE_COLUMN_EACH, columns, printable
from cymar.text.source import Position, Span

INDENT = "    "
NARROWEST = 40
"""The fewest characters of a long line that are shown, however narrow the terminal."""

LEAD = 24
"""How many of them stand before the marked words."""

WORST_PAGES = 10
"""How many pages are named where there are too many findings to show them all."""

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.SUGGESTION: "blue"}
RULE_HEADS = (
    Text(en="Findings", cy="Canfyddiadau"), Text(en="Pages", cy="Tudalennau"),
    Text(en="Severity", cy="Difrifoldeb"), Text(en="Rule", cy="Rheol"),
)  # fmt: skip
PAGE_HEADS = (
    Text(en="Errors", cy="Gwallau"), Text(en="Warnings", cy="Rhybuddion"),
    Text(en="Suggestions", cy="Awgrymiadau"),
    Text(en="The worst pages", cy="Y tudalennau gwaethaf"),
)  # fmt: skip
REST = Text(
    en="Shown: {shown} of {findings}. For the rest, name a page or a rule (‘--select RULE’), or "
    "ask for all (‘--max 0’). On an old site, ‘cymar baseline’ records today's findings, so that "
    "only new ones are reported.",
    cy="Wedi'u dangos: {shown} o {findings}. I weld y gweddill, enwch dudalen neu reol (‘--select "
    "RHEOL’), neu gofynnwch am y cyfan (‘--max 0’). Ar hen wefan, mae ‘cymar baseline’ yn cofnodi "
    "canfyddiadau heddiw, fel mai dim ond rhai newydd sy'n ymddangos.",
)
HIDDEN = Text(
    en="‘--suggestions’ shows the suggestions too: {n}.",
    cy="Mae ‘--suggestions’ yn dangos yr awgrymiadau hefyd: {n}.",
)


def report(report: Report, view: View) -> str:
    """The findings, the worst first, then how many there are; where they are many, in tables."""
    pages = by_page(report.findings)
    wanted = [
        each
        for each in in_turn(pages)
        if view.suggestions or each.severity is not Severity.SUGGESTION
    ]
    hidden = len(report.findings) - len(wanted)
    shown = [] if view.statistics else _shown(wanted, view)
    pieces = [described(each, view.locale, view.colour, view.width) for each in shown]
    pieces += [""] if pieces else []
    if view.statistics or len(shown) < len(wanted):
        pieces += _tables(report.findings, pages, view)
    if not view.quiet:
        if not view.statistics and len(shown) < len(wanted):
            values = {"shown": len(shown), "findings": len(wanted)}
            pieces += [_wrapped(REST.format(values).to(view.locale), view), ""]
        if hidden and not view.statistics:
            pieces += [_wrapped(HIDDEN.format({"n": hidden}).to(view.locale), view), ""]
        pieces.append(total(report, view.locale))
    return "".join(f"{piece}\n" for piece in pieces).rstrip("\n") + "\n" if pieces else ""


def _wrapped(text: str, view: View) -> str:
    return textwrap.fill(text, max(view.width, NARROWEST), break_on_hyphens=False)


def _shown(wanted: Sequence[Finding], view: View) -> Sequence[Finding]:
    """The findings to show in full: as many as were asked for, or the errors where all are many."""
    first = [each for each in wanted if each in view.changed] if view.changed else []
    ordered = [*first, *(each for each in wanted if each not in view.changed)] if first else wanted
    if view.most is not None:
        return ordered[: view.most or len(ordered)]
    if len(ordered) <= SHOW_ALL_UP_TO:
        return ordered
    return [each for each in ordered if each.severity is Severity.ERROR][:SHOW_ALL_UP_TO]


def _tables(findings: Sequence[Finding], pages: Ranked, view: View) -> Iterator[str]:
    locale = view.locale
    rules = [
        (str(each.findings), str(each.pages), SEVERITY_NAMES[each.severity].to(locale), each.rule)
        for each in by_rule(findings)
    ]
    worst = [
        (*(str(len(some)) for some in ranks), path)
        for path, ranks in islice(pages.items(), WORST_PAGES)
    ]
    yield from table([head.to(locale) for head in RULE_HEADS], rules, numbers=2)
    yield ""
    yield from table([head.to(locale) for head in PAGE_HEADS], worst, numbers=3)
    yield ""


def described(finding: Finding, locale: str, colour: bool = False, width: int = WIDTH) -> str:
    """A finding in full: the place and message, then the source line with the words marked."""
    span = finding.span
    start = span.source.position(span.start)
    lines = [_headline(finding, start, locale, colour)]
    if span.start < span.end:
        shown, marks = _marked(span.source.line(start.line), span, width - len(INDENT))
        marks = style(marks, fg=COLOURS[finding.severity]) if colour else marks
        lines += [f"{INDENT}{shown}", f"{INDENT}{marks}"]
    return "\n".join(lines)


def headline(finding: Finding, locale: str, colour: bool = False) -> str:
    """A finding on one line: `path:line:column: severity: message [rule]`."""
    start = finding.span.source.position(finding.span.start)
    return _headline(finding, start, locale, colour)


def _headline(finding: Finding, start: Position, locale: str, colour: bool) -> str:
    place = printable(f"{finding.span.source.path}:{start.line}:{start.column}:")
    severity = f"{SEVERITY_NAMES[finding.severity].to(locale)}:"
    if colour:
        place = style(place, bold=True)
        severity = style(severity, fg=COLOURS[finding.severity])
    return f"{place} {severity} {printable(finding.message.to(locale))} [{finding.rule}]"


def _marked(line: Span, span: Span, width: int) -> tuple[str, str]:
    """A line, cut where it is long, and the marks that go under it."""
    room = max(width, NARROWEST)
    start, end, text = span.start, max(min(span.end, line.end), span.start), line.source.text
    first, last, before, after = line.start, line.end, "", ""
    if last - first > room:
        first = max(line.start, min(start - LEAD, line.end - room))
        last = min(line.end, first + room)
        before = "…" if first > line.start else ""
        after = "…" if last < line.end else ""
    shown = before + text[first:last] + after
    if ONE_COLUMN_EACH.fullmatch(shown) and printable(shown) == shown:  # as most lines are
        lead, width = len(before) + start - first, max(min(end, last) - start, 0)
        return shown, " " * (lead if width else max(lead - 1, 0)) + "^" * max(width, 1)
    lead = columns(before + printable(text[first:start]))
    width = columns(before + printable(text[first : min(end, last)])) - lead
    return printable(shown), " " * (lead if width else max(lead - 1, 0)) + "^" * max(width, 1)
