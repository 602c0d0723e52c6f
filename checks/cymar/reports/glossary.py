"""What the rules find in the glossary itself."""

from pathlib import Path

from cymar.bilingual import Text
from cymar.dataclasses import dataclass
from cymar.engine import check
from cymar.finding import Report
from cymar.locate import glossary_file
from cymar.reporters import View, reporter
from cymar.rule import Scope
from cymar.rules import all_rules
from cymar.site import Site

CLEAN = Text(
    en="{file}: no findings. Entries: {n}.", cy="{file}: dim canfyddiadau. Cofnodion: {n}."
)


@dataclass(frozen=True, slots=True)
class GlossaryReport:
    """What was found in a glossary, the path of its file and the number of its entries."""

    report: Report
    file: str
    entries: int


def build(start: Path) -> GlossaryReport:
    """What the rules over the glossary find in the one that applies at a place.

    Raises:
        ConfigError: for settings or a glossary that cannot be used, or one that is not there.
    """
    path, settings, glossary = glossary_file(start)
    rules = {name: rule for name, rule in all_rules().items() if rule.over is Scope.GLOSSARY}
    report = check(Site(path.parent, "", (), ()), settings, rules, glossary)
    return GlossaryReport(report, glossary.file, len(glossary.entries))


def as_text(found: GlossaryReport, locale: str, colour: bool) -> str:
    """The findings as those of pages are written, or how many entries there are without any."""
    if found.report.findings:
        return reporter("text")(found.report, View(locale, colour, suggestions=True, most=0))
    values = {"file": found.file, "n": found.entries}
    return CLEAN.format(values).to(locale) + "\n"


def as_json(found: GlossaryReport) -> str:
    """The document that findings of pages have."""
    return reporter("json")(found.report, View("en"))
