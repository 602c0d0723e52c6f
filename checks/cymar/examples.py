"""A rule's examples, run: the same words are its tests and its documentation."""

from pathlib import Path

from cymar.allow import Allowance
from cymar.bilingual import LOCALES
from cymar.engine import check
from cymar.finding import Finding
from cymar.glossary.file import parse_glossary
from cymar.pairs.history import ToldHistory
from cymar.pairs.standing import Standing
from cymar.rule import Example, Rule
from cymar.rules import all_rules
from cymar.settings import RuleSettings, Settings
from cymar.site import Page, Site
from cymar.site.discovery import pair_pages
from cymar.text.source import Source

GLOSSARY_FILE = "glossary.yml"


def unmarked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """A text without its guillemets, and the stretches they stood around, in order."""
    spans, starts, plain = [], [], ""
    for sign in text:
        if sign == "«":
            starts.append(len(plain))
        elif sign == "»":
            spans.append((starts.pop(), len(plain)))
        else:
            plain += sign
    return plain, sorted(spans)


def findings_in(rule: Rule, example: Example) -> list[Finding]:
    """What a rule finds in an example, as a site of one page in each language."""
    pages = []
    for locale in LOCALES:
        text = example.cy if locale == "cy" else example.en
        if text is not None:
            source = Source(f"docs/{locale}/page.md", locale, unmarked(text)[0])
            pages.append(Page(source, "page.md"))
    rules = all_rules()
    off = {other: RuleSettings(None) for other in rules if other != rule.id}
    settings = Settings(Path(), rules={} if rule.over is Allowance else off)
    glossary = parse_glossary(unmarked(example.glossary)[0], GLOSSARY_FILE)
    site = pair_pages(Path("docs"), "docs", pages)
    report = check(site, settings, rules, glossary, standing=_standing(site, example))
    return [finding for finding in report.findings if finding.rule == rule.id]


def _standing(site: Site, example: Example) -> Standing:
    told = {
        f"{locale}/page.md": [texts[number] for texts in example.before]
        for number, locale in enumerate(LOCALES)
    }
    return Standing(site.pairs, ToldHistory(told))
