"""A rule on one screen: what it finds, why, one example of each kind, and how to allow it."""

import textwrap
from collections.abc import Iterator

from cymar.bilingual import LANGUAGE_NAMES, Text, other
from cymar.reports.examples import findings_in
from cymar.reports.rule import IT_SAYS, WITHOUT_PAGE, YOUR_REASON
from cymar.rule import Bad, Example, Good, Rule, Scope

REPORTED = Text(en="Reported (between « and »):", cy="Mae'n nodi (rhwng « a »):")
ACCEPTED = Text(en="Accepted:", cy="Mae'n derbyn:")
IN_SETTINGS = Text(en="Settings: {names}", cy="Gosodiadau: {names}")
TO_ALLOW = Text(en="To allow it:", cy="I'w chaniatáu:")
ALL_EXAMPLES = Text(
    en="Every example and setting: ‘cymar rule {id} --examples’",
    cy="Pob enghraifft a gosodiad: ‘cymar rule {id} --examples’",
)
INSET = "    "
LONGEST_TEXT = 4
"""The lines of an example's text in one language that are shown."""


def as_summary(rule: Rule, locale: str, width: int) -> str:
    """The summary, in lines of so many columns at most."""
    return "".join(f"{line}\n" for line in _lines(rule, locale, width))


def _lines(rule: Rule, locale: str, width: int) -> Iterator[str]:
    severity = rule.severity_name.to(locale)
    yield from (f"# {rule.title.to(locale)}", "", f"{rule.id}: {severity}, {rule.topic.value}", "")
    yield from textwrap.wrap(rule.why.to(locale), width, break_on_hyphens=False)
    for kind, lead in ((Bad, REPORTED), (Good, ACCEPTED)):
        first = next(each for each in rule.examples if isinstance(each, kind))
        yield from ("", lead.to(locale))
        yield from _example(first, locale, width)
        if kind is Bad:
            yield from _message(rule, first, locale, width)
    if rule.options:
        names = ", ".join(f"{name} = {_shown(each.default)}" for name, each in rule.options.items())
        text = IN_SETTINGS.format({"names": names}).to(locale)
        yield from ("", *textwrap.wrap(text, width, break_on_hyphens=False))
    if rule.over is not Scope.GLOSSARY:
        allow = f"<!-- cymar: allow {rule.id}: {YOUR_REASON.to(locale)} -->"
        yield from ("", f"{TO_ALLOW.to(locale)} {allow}")
    yield from ("", ALL_EXAMPLES.format({"id": rule.id}).to(locale))


def _example(example: Example, locale: str, width: int) -> Iterator[str]:
    if example.glossary and example.en is None and example.cy is None:
        yield from _cut(example.glossary, width)
        return
    for each in (locale, other(locale)):
        text = example.cy if each == "cy" else example.en
        shown = WITHOUT_PAGE.to(locale) if text is None else text
        name = LANGUAGE_NAMES[each].to(locale)
        first, *more = list(_cut(shown, width)) or [INSET]
        yield f"{INSET}{name}: {first.strip()}"
        yield from more


def _cut(text: str, width: int) -> Iterator[str]:
    """The first lines of a text, cut where they are long."""
    lines = [line for line in text.splitlines() if line.strip()]
    room = width - len(INSET) - len("English: ")
    for line in lines[:LONGEST_TEXT]:
        yield INSET + (line if len(line) <= room else f"{line[: room - 1].rstrip()}…")
    if len(lines) > LONGEST_TEXT:
        yield f"{INSET}…"


def _message(rule: Rule, example: Example, locale: str, width: int) -> Iterator[str]:
    found = findings_in(rule, example)
    own = [each for each in found if each.span.source.locale == locale] or found
    if own:
        text = f"{IT_SAYS.to(locale)} {own[0].message.to(locale)}"
        yield from textwrap.wrap(
            text, width, initial_indent=INSET, subsequent_indent=INSET, break_on_hyphens=False
        )


def _shown(value: object) -> str:
    text = "true" if value is True else "false" if value is False else str(value)
    return text if not isinstance(value, tuple) else "[…]" if value else "[]"
