"""Every rule does what its own examples say."""

import re
from pathlib import Path

import pytest

from cymar.bilingual import LOCALES, other
from cymar.engine import check
from cymar.glossary.file import parse_glossary
from cymar.reports.examples import GLOSSARY_FILE, findings_in, unmarked
from cymar.rule import Bad, Example, Good, Rule
from cymar.rules import all_rules
from cymar.settings.model import RuleSettings, Settings
from cymar.site.discovery import pair_pages
from cymar.site.pages import Page
from cymar.text.markdown import parse
from cymar.text.source import Source

RULES = all_rules()
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.id}-{number}")
    for rule in RULES.values()
    for number, example in enumerate(rule.examples)
]
BLANK = re.compile(r"\{(\w+)\}")


def flagged(rule: Rule, example: Example) -> dict[str, list[tuple[int, int]]]:
    """Where a rule fires on an example, by locale."""
    found: dict[str, list[tuple[int, int]]] = {place: [] for place in (*LOCALES, "glossary")}
    for finding in findings_in(rule, example):
        in_glossary = finding.page == GLOSSARY_FILE
        place = "glossary" if in_glossary else finding.span.source.locale
        there = finding.counterpart
        assert not there or in_glossary or there.source.locale == other(place)
        found[place].append((finding.span.start, finding.span.end))
        if there and len(finding.places) > 1:
            found[other(place)].append((there.start, there.end))
    return {place: sorted(spans) for place, spans in found.items()}


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_example(rule: Rule, example: Example) -> None:
    expected = {
        place: unmarked(getattr(example, place) or "")[1] for place in (*LOCALES, "glossary")
    }
    assert flagged(rule, example) == expected
    assert any(expected.values()) == isinstance(example, Bad)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_rule_is_complete(rule: Rule) -> None:
    folder = Path(__file__).parents[1] / "checks" / "cymar" / "rules"
    assert (folder / f"{rule.id.replace('-', '_')}.py").is_file()
    for locale in LOCALES:
        kinds = {type(each) for each in rule.examples if getattr(each, locale) or each.glossary}
        assert kinds == {Good, Bad}
        for text in (rule.title, rule.message, rule.why):
            assert text.to(locale).strip()
    assert set(BLANK.findall(rule.message.en)) == set(BLANK.findall(rule.message.cy))
    assert not re.search(r"[.!?] \w", rule.title.en)


def test_an_option_changes_what_is_found() -> None:
    rule = RULES["long-sentence"]
    source = Source("docs/en/page.md", "en", "One two three four.\n\nOne two three.")
    site = pair_pages(Path("docs"), "docs", [Page(source, "page.md", parse(source))])
    settings = Settings(Path(), rules={rule.id: RuleSettings(rule.severity, {"limit": 3})})
    report = check(site, settings, {rule.id: rule}, parse_glossary("", "glossary.yml"))
    assert [(each.span.text, each.message.en) for each in report.findings] == [
        ("One two three four.", "This sentence has 4 words: aim for 3 or fewer.")
    ]
