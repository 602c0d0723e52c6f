"""Findings as JUnit XML, which pipelines show as tests: a suite a page, a failure a finding."""

import re
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from cymar.finding import SEVERITY_NAMES, Finding, Report
from cymar.overview import worst_first
from cymar.reporters import View
from cymar.reporters.parts.places import path_in_repository
from cymar.reporters.parts.total import NOTHING_FOUND, total
from cymar.terminal import printable

NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that an XML 1.0 document cannot have (W3C, section 2.2)."""


def report(report: Report, view: View) -> str:
    """The document; a clean site is one test that passed."""
    number = len(report.findings)
    top = Element("testsuites", name="cymar", tests=str(max(number, 1)), failures=str(number))
    if not number:
        suite = SubElement(top, "testsuite", name="cymar", tests="1", failures="0")
        SubElement(suite, "testcase", name=NOTHING_FOUND.to(view.locale), classname="cymar")
    ordered = worst_first(report.findings)
    for path, some in groupby(ordered, key=lambda each: path_in_repository(each.span, view)):
        found, name = list(some), _text(path)
        count = str(len(found))
        suite = SubElement(top, "testsuite", name=name, tests=count, failures=count)
        for finding in found:
            _case(suite, name, finding, view)
    out = SubElement(top, "testsuite", name="total", tests="0", failures="0")
    SubElement(out, "system-out").text = _text(total(report, view.locale))
    indent(top)
    return tostring(top, encoding="unicode", xml_declaration=False) + "\n"


def _case(suite: Element, path: str, finding: Finding, view: View) -> None:
    start = finding.span.source.position(finding.span.start)
    place = f"{start.line}:{start.column}"
    case = SubElement(suite, "testcase", name=f"{finding.rule} ({place})", classname=path)
    message = _text(finding.message.to(view.locale))
    kind = SEVERITY_NAMES[finding.severity].to(view.locale)
    failure = SubElement(case, "failure", message=message, type=finding.severity.value)
    failure.text = f"{path}:{place}: {kind}: {message} [{finding.rule}]"


def _text(text: str) -> str:
    return NOT_XML.sub("\ufffd", printable(text))
