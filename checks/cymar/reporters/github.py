"""Findings as the workflow commands of GitHub Actions, which show them beside the changed lines.

GitHub shows the first ten errors, warnings and notices of each step: so the gravest come first, and
those that a change made before the others.
"""

from cymar.finding import Finding, Report, Severity
from cymar.reporters import View
from cymar.reporters.parts.places import gravest_first, path_in_repository
from cymar.reporters.parts.total import total
from cymar.terminal import printable

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "notice"}
IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
IN_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})
"""What a workflow command reads otherwise (actions/toolkit, packages/core/src/command.ts)."""


def report(report: Report, view: View) -> str:
    """A command for each finding, then how many there are."""
    lines = [_command(finding, view) for finding in gravest_first(report.findings, view)]
    lines += [] if view.quiet else [total(report, view.locale)]
    return "".join(f"{line}\n" for line in lines)


def _command(finding: Finding, view: View) -> str:
    source = finding.span.source
    start, end = source.position(finding.span.start), source.position(finding.span.end)
    properties = {"file": path_in_repository(finding.span, view), "line": start.line}
    if start.line == end.line:
        properties |= {"col": start.column, "endColumn": end.column}
    else:
        properties |= {"endLine": end.line}
    properties |= {"title": finding.rule}
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    message = printable(finding.message.to(view.locale)).translate(IN_MESSAGE)
    return f"::{COMMANDS[finding.severity]} {written}::{message}"


def _property(value: object) -> str:
    return printable(str(value)).translate(IN_PROPERTY)
