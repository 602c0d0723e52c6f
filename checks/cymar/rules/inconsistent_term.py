"""Glossary terms whose counterpart uses none of the agreed ones."""

from collections.abc import Iterator, Sequence
from math import ceil

from cymar.bilingual import Text
from cymar.finding import Severity
from cymar.glossary import Entry, Glossary
from cymar.glossary.match import WORD, Match, is_in_name
from cymar.languages import language
from cymar.pairs.align import align
from cymar.rule import Bad, Good, Hit, Topic, rule
from cymar.site import PagePair
from cymar.text.block import Block, Kind, Mark

LEAST_AKIN = 4
AKIN = 0.7
"""How many letters, and what share of the shorter word, two words of one family begin with."""

LEAST_USES = 3
"""How often a term of one word must be told otherwise, and never as agreed, to be reported.

The other language may leave a word out, or say it with a verb: *payment*, *paid*.
"""

SET_APART = (Mark.EMPHASIS, Mark.STRONG, Mark.QUOTATION, Mark.LOCALE)

AGREED = (
    "- en: {term: screen reader, definition: A program that reads a screen aloud.}\n"
    "  cy: {term: darllenydd sgrin, plural: darllenwyr sgrin, definition: Rhaglen sy'n darllen "
    "sgrin yn uchel.}\n"
)


@rule(
    over=PagePair,
    severity=Severity.WARNING,
    topic=Topic.GLOSSARY,
    title=Text(en="A term translated in another way", cy="Term wedi'i gyfieithu mewn ffordd arall"),
    message=Text(
        en="‘{term}’ stands here, but its counterpart does not use ‘{agreed}’, as the glossary has "
        "it.",
        cy="Mae ‘{term}’ yma, ond nid yw'r testun cyfatebol yn defnyddio ‘{agreed}’, fel sydd yn "
        "yr eirfa.",
    ),
    why=Text(
        en="Readers cannot tell that two words mean one thing. Use the agreed term in both "
        "languages, or add the other term to the entry, under `also`. A term of one word is "
        "reported only where a page has it in three places or more, and its counterpart never "
        "uses an agreed term. An entry with the status "
        "`draft` is left alone, since its terms are not agreed yet.",
        cy="Ni all darllenwyr wybod mai'r un peth yw dau air. Defnyddiwch y term sydd wedi'i "
        "gytuno yn y ddwy iaith, neu ychwanegwch y term arall at y cofnod, o dan `also`. Mae'r "
        "rheol yn nodi term o un gair dim ond os yw mewn tri lle neu fwy ar dudalen, a'r dudalen "
        "gyfatebol heb ddefnyddio'r un o'r termau. Nid yw'r rheol yn edrych ar gofnod â'r statws "
        "`draft`, gan nad yw'r termau wedi'u cytuno eto.",
    ),
    examples=[
        Good(
            en="Try it with a screen reader.",
            cy="Rhowch gynnig arni gyda darllenwyr sgrin.",
            glossary=AGREED,
        ),
        Good(
            en="Try it with a screen reader.",
            cy="Rhowch gynnig arni gyda meddalwedd lleisio.",
            glossary=AGREED + "  status: draft\n",
        ),
        Good(
            en="Try it with Screen Reader Plus. You can read the screen with it.",
            cy='Rhowch gynnig arni gyda <span lang="en">Screen Reader Plus</span>. Darllenwch y '
            "sgrin gydag ef.",
            glossary=AGREED,
        ),
        Good(
            en="The beta is open.\n\nIt helps us.",
            cy="Mae'r treial ar agor.\n\nMae'n ein helpu ni.",
            glossary="- en: {term: beta, definition: A trial.}\n"
            "  cy: {term: beta, definition: Treial.}\n",
        ),
        Bad(
            en="Try it with a «screen reader».",
            cy="Rhowch gynnig arni gyda meddalwedd lleisio.",
            glossary=AGREED,
        ),
        Bad(
            en="The «beta» is open.\n\nThe beta helps us.\n\nThe beta ends in May.",
            cy="Mae'r treial ar agor.\n\nMae'r treial yn ein helpu ni.\n\nDaw'r treial i ben ym "
            "mis Mai.",
            glossary="- en: {term: beta, definition: A trial.}\n"
            "  cy: {term: beta, definition: Treial.}\n",
        ),
        Bad(
            en="Try it with talking software.",
            cy="Rhowch gynnig arni gyda «darllenydd sgrin».",
            glossary=AGREED,
        ),
    ],
)
def inconsistent_term(pair: PagePair, *, glossary: Glossary) -> Iterator[Hit]:
    """Look for terms whose entry's terms in the other language are not in the counterpart."""
    blocks = [
        both
        for both in align(pair)
        if both.en.kind not in (Kind.CODE, Kind.LINK) and not both.en.is_quoted
    ]
    for page, counterpart in pair:
        single: dict[Entry, list[tuple[Hit, bool]]] = {}
        for both in blocks:
            here, there = (both.en, both.cy) if page is pair.en else (both.cy, both.en)
            for match, is_said in _uses(here, there, glossary):
                hit = _hit(match, here, there)
                if len(here.text[match.start : match.end].split()) == 1:
                    single.setdefault(match.found, []).append((hit, is_said))
                elif not is_said:
                    yield hit
        for entry, uses in single.items():
            is_told = any(is_said for _, is_said in uses)
            if len(uses) < LEAST_USES or is_told:
                continue
            if not any(_is_said(entry, block, glossary) for block in counterpart.blocks):
                yield uses[0][0]


def _uses(here: Block, there: Block, glossary: Glossary) -> Iterator[tuple[Match[Entry], bool]]:
    """The first use in a block of each agreed term, and whether the counterpart says it too."""
    seen: set[Entry] = set()
    for match in glossary.uses(here):
        entry = match.found
        if entry in seen or not entry.is_agreed or entry.side(there.locale) is None:
            continue
        seen.add(entry)
        is_set_apart = _is_quoted_in(there, here.text[match.start : match.end])
        if not (is_in_name(here.words_only, match) or is_set_apart):
            if _is_said(entry, there, glossary):
                yield match, True
            elif not _is_untranslated(here, there):
                yield match, False


def _hit(match: Match[Entry], here: Block, there: Block) -> Hit:
    agreed = match.found.side(there.locale)
    values = {
        "term": here.text[match.start : match.end],
        "agreed": agreed.term if agreed else "",
    }
    return Hit(here.span(match.start, match.end), values, there.whole)


def _is_said(entry: Entry, block: Block, glossary: Glossary) -> bool:
    """Whether a block has one of an entry's terms, or words akin to all the words of one."""
    if glossary.mentions(entry, block):
        return True
    side = entry.side(block.locale)
    words = [word.casefold() for word in WORD.findall(block.words_only)]
    return any(_has_akin(phrase, words, block.locale) for phrase in (side.phrases if side else ()))


def _has_akin(phrase: str, words: Sequence[str], locale: str) -> bool:
    parts = [part.casefold() for part in WORD.findall(phrase)]
    told = [
        forms
        for part, forms in zip(parts, language(locale).word_forms(parts), strict=True)
        if len(part) >= LEAST_AKIN
    ]
    return bool(told) and all(
        any(_are_akin(form, word) for form in forms for word in words) for forms in told
    )


def _are_akin(one: str, two: str) -> bool:
    """Whether two words begin alike enough to be of one family: *navigation*, *navigate*."""
    least = max(LEAST_AKIN, ceil(AKIN * min(len(one), len(two))))
    return one[:least] == two[:least] and len(one) >= least


def _is_quoted_in(block: Block, term: str) -> bool:
    """Whether a block speaks of the other language's word as a word."""
    return any(
        marked.mark in SET_APART
        and term.casefold() in block.text[marked.start : marked.end].casefold()
        for marked in block.marks
    )


def _is_untranslated(here: Block, there: Block) -> bool:
    """Whether the two are in one language, most of their words being the same."""
    ours = {word.casefold() for word in WORD.findall(here.words_only)}
    theirs = {word.casefold() for word in WORD.findall(there.words_only)}
    return 2 * len(ours & theirs) > min(len(ours), len(theirs))
