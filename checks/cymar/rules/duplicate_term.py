"""Terms that two glossary entries have."""

from collections.abc import Iterator

from cymar.bilingual import LOCALES, Text
from cymar.finding import Severity
from cymar.glossary import Entry, Glossary
from cymar.glossary.match import phrase_key
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule


@rule(
    over=Scope.GLOSSARY,
    severity=Severity.ERROR,
    topic=Topic.GLOSSARY,
    title=Text(en="A term in two glossary entries", cy="Term mewn dau gofnod geirfa"),
    message=Text(
        en="‘{term}’ is in the entry on line {line} too: make one entry of the two, or take it out "
        "of one.",
        cy="Mae ‘{term}’ yn y cofnod ar linell {line} hefyd: gwnewch un cofnod o'r ddau, neu "
        "dilëwch y term o un ohonyn nhw.",
    ),
    why=Text(
        en="Nobody can tell which of the two definitions a reader will be given. Capitals, hyphens "
        "and apostrophes make no difference, but for acronyms, which are known by their capitals.",
        cy="Ni all neb ddweud pa un o'r ddau ddiffiniad fydd y darllenydd yn ei gael. Nid yw "
        "priflythrennau, cysylltnodau a chollnodau yn gwneud gwahaniaeth, heblaw mewn "
        "acronymau.",
    ),
    examples=[
        Good(
            en=None,
            cy=None,
            glossary="- en: {term: IT, definition: Computers and networks.}\n"
            "  cy: {term: TG, definition: Cyfrifiaduron a rhwydweithiau.}\n"
            "- en: {term: alpha, also: [alpha stage], definition: The stage for trying ideas.}\n"
            "  cy: {term: alffa, also: [cam alffa], definition: Y cam i roi cynnig ar syniadau.}\n",
        ),
        Bad(
            en=None,
            cy=None,
            glossary="- en: {term: bug, definition: A fault in a program.}\n"
            "  cy: {term: nam, definition: Diffyg mewn rhaglen.}\n"
            "- en: {term: «fault», also: [Bug], definition: Something that does not work.}\n"
            "  cy: {term: gwall, definition: Rhywbeth sydd ddim yn gweithio.}\n",
        ),
        Bad(
            en=None,
            cy=None,
            glossary="- en: {term: roadmap, definition: A plan of work.}\n"
            "  cy: {term: map ffordd, definition: Cynllun gwaith.}\n"
            "- en: {term: route map, definition: A plan of streets.}\n"
            "  cy: {term: «map-ffordd», definition: Cynllun strydoedd.}\n",
        ),
    ],
)
def duplicate_term(glossary: Glossary) -> Iterator[Hit]:
    """Look for terms that an entry before has."""
    for locale in LOCALES:
        holders: dict[str, Entry] = {}
        for entry in glossary.entries:
            side = entry.side(locale)
            for term in side.terms if side else ():
                holder = holders.setdefault(phrase_key(term), entry)
                if holder is not entry:
                    there = glossary.span(holder, locale)
                    line = there.source.position(there.start).line
                    yield Hit(glossary.span(entry, locale), {"term": term, "line": line}, there)
