"""A rule's examples, run: the same words are its tests and its documentation."""

import tomllib
from collections.abc import Sequence
from pathlib import Path

from cymar.bilingual import LOCALES
from cymar.dataclasses import replace
from cymar.engine import check
from cymar.finding import Finding
from cymar.glossary.file import parse_glossary
from cymar.rule import Example, Rule, Scope
from cymar.rules import all_rules
from cymar.settings.model import RuleSettings
from cymar.settings.tables import SETTINGS_FILE, read_settings
from cymar.site import Page, Site
from cymar.site.discovery import pair_pages
from cymar.staleness.behind import behind_blocks
from cymar.staleness.pair_versions import PairVersions, Version
from cymar.staleness.staleness import Staleness
from cymar.staleness.withheld import withheld_pages
from cymar.text.source import Source

GLOSSARY_FILE = "glossary.yml"


def unmarked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """A text without its guillemets, and the ranges of characters that they enclose, in order."""
    spans, starts, plain = [], [], ""
    for character in text:
        if character == "«":
            starts.append(len(plain))
        elif character == "»":
            spans.append((starts.pop(), len(plain)))
        else:
            plain += character
    return plain, sorted(spans)


def findings_in(rule: Rule, example: Example) -> list[Finding]:
    """What a rule finds in an example: a site of one page in each language, and those beside it.

    Raises:
        RuntimeError: where the rule raises.
    """
    pages = []
    for locale in LOCALES:
        text = example.cy if locale == "cy" else example.en
        if text is not None:
            source = Source(f"docs/{locale}/page.md", locale, unmarked(text)[0])
            pages.append(Page(source, "page.md"))
    for key, text in example.beside:
        locale, _, name = key.partition("/")
        pages.append(Page(Source(f"docs/{key}", locale, text), name))
    rules = all_rules()
    set_here = {other: RuleSettings(None) for other in rules}
    set_here[rule.id] = RuleSettings(rule.severity)
    given = read_settings(Path(SETTINGS_FILE), tomllib.loads(example.settings), rules)
    settings = replace(
        given, rules=given.rules if rule.over is Scope.ALLOWANCE else {**set_here, **given.rules}
    )
    glossary = parse_glossary(unmarked(example.glossary)[0], GLOSSARY_FILE)
    site = pair_pages(Path("docs"), "docs", pages)
    staleness = _staleness(site, example)
    withheld = withheld_pages(site, settings, staleness)
    report = check(site, settings, rules, glossary, staleness=staleness, withheld=withheld)
    if report.failures:
        raise RuntimeError(report.failures[0].details)
    return [finding for finding in report.findings if finding.rule == rule.id]


def _staleness(site: Site, example: Example) -> Staleness:
    """What is behind on the page, whose earlier versions the example holds."""
    if not example.before:
        return Staleness()
    (pair,) = site.pairs
    en, cy = zip(*example.before, (pair.en.source.text, pair.cy.source.text), strict=True)
    return Staleness({pair.en.key: behind_blocks(pair, PairVersions(_steps(en), _steps(cy)))})


def _steps(texts: Sequence[str]) -> tuple[Version, ...]:
    """The texts that differ from the one before, each with its step."""
    return tuple((n, text) for n, text in enumerate(texts) if n == 0 or text != texts[n - 1])
