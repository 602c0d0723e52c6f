"""Glossary entries that lack a term or a definition in one language."""

from collections.abc import Iterator

from cymar.bilingual import LANGUAGE_NAMES, LOCALES, Text, other
from cymar.finding import Severity
from cymar.glossary import Entry, Glossary
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule

TERM = Text(en="term", cy="term")
DEFINITION = Text(en="definition", cy="diffiniad")
BOTH = Text(en="term or definition", cy="term na diffiniad")


@rule(
    over=Scope.GLOSSARY,
    severity=Severity.ERROR,
    topic=Topic.GLOSSARY,
    title=Text(en="An incomplete glossary entry", cy="Cofnod geirfa anghyflawn"),
    message=Text(
        en="‘{name}’ has no {language} {lacks}: add it under ‘{locale}’.",
        cy="Nid oes {lacks} {language} gan y cofnod ‘{name}’: ychwanegwch hynny yn yr adran "
        "‘{locale}’.",
    ),
    why=Text(
        en="A reader of one language would get no explanation. Each entry needs a term and a "
        "definition in both languages. An entry that only says what to write instead, with "
        "`use`, needs no definition, and may be in one language.",
        cy="Fyddai darllenydd un iaith ddim yn cael esboniad. Mae angen term a diffiniad ar bob "
        "cofnod yn y ddwy iaith. Nid oes angen diffiniad ar gofnod sydd ond yn dweud beth i'w "
        "ysgrifennu yn lle'r term, gyda `use`, a gall fod mewn un iaith.",
    ),
    examples=[
        Good(
            en=None,
            cy=None,
            glossary="- en: {term: cookie, definition: A small file that a website keeps.}\n"
            "  cy: {term: cwci, definition: Ffeil fach y mae gwefan yn ei chadw.}\n"
            "- en: {term: going forward, use: from now on}\n",
        ),
        Bad(
            en=None,
            cy=None,
            glossary="- en: {term: «cookie», definition: A small file that a website keeps.}\n"
            "- en: {term: bug, definition: A fault in a program.}\n"
            "  cy: {term: «nam»}\n",
        ),
    ],
)
def incomplete_entry(glossary: Glossary) -> Iterator[Hit]:
    """Look for entries that one language's readers cannot use."""
    for entry in glossary.entries:
        if entry.is_advice:
            continue
        for locale in LOCALES:
            lacks = _lacking(entry, locale)
            if lacks:
                values = {
                    "name": _name(entry, locale),
                    "language": LANGUAGE_NAMES[locale],
                    "lacks": lacks,
                    "locale": locale,
                }
                yield Hit(glossary.span(entry, locale), values)


def _lacking(entry: Entry, locale: str) -> Text | None:
    side = entry.side(locale)
    if side is None or not (side.term or side.definition):
        return BOTH
    if not side.term:
        return TERM
    return None if side.definition or side.use else DEFINITION


def _name(entry: Entry, locale: str) -> str:
    sides = [side for side in (entry.side(locale), entry.side(other(locale))) if side]
    names = (name for side in sides for name in (*side.terms, side.definition))
    return next(filter(None, names), "…")
