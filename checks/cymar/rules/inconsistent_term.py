"""Glossary terms whose counterpart uses none of the agreed ones."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
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

LEAST_REPEATED = 2
"""How often a term of several words must be, where the counterpart has none of the agreed words."""

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
        "languages, or add the other term to the entry, under `also`. Only a term that the "
        "counterpart page never uses is reported: where the other text has part of an agreed term, "
        "or where a page has the term in two places or more. A term of one word often has another "
        "sense, so it is left alone unless the option `words` is 1, and then must be in three "
        "places or more. An entry with the status "
        "`draft` is left alone, since its terms are not agreed yet.",
        cy="Ni all darllenwyr wybod mai'r un peth yw dau air. Defnyddiwch y term sydd wedi'i "
        "gytuno yn y ddwy iaith, neu ychwanegwch y term arall at y cofnod, o dan `also`. Mae'r "
        "rheol yn nodi term dim ond os nad yw'r dudalen gyfatebol byth yn ei ddefnyddio: lle mae "
        "rhan o'r term yn y testun arall, neu lle mae'r term mewn dau le neu fwy ar dudalen. Yn "
        "aml mae ystyr arall i derm o un gair, felly nid yw'r rheol yn edrych arno oni bai mai 1 "
        "yw'r opsiwn `words`, ac yna rhaid iddo fod mewn tri lle neu fwy. Nid yw'r rheol yn edrych "
        "ar gofnod â'r statws `draft`, gan nad yw'r termau wedi'u cytuno eto.",
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
        Good(
            en="Try it with a screen reader.",
            cy="Rhowch gynnig arni.",
            glossary=AGREED,
        ),
        Good(
            en="Try it with a screen reader.\n\nA screen reader helps.",
            cy="Rhowch gynnig arni gyda meddalwedd lleisio.\n\nMae darllenydd sgrin yn help.",
            glossary=AGREED,
        ),
        Bad(
            en="Try it with a «screen reader».",
            cy="Rhowch gynnig arni gyda meddalwedd sgrin.",
            glossary=AGREED,
        ),
        Bad(
            en="Try it with a «screen reader».\n\nA screen reader helps.",
            cy="Rhowch gynnig arni gyda meddalwedd lleisio.\n\nMae meddalwedd lleisio yn help.",
            glossary=AGREED,
        ),
        Good(
            en="The beta is open.\n\nThe beta helps us.\n\nThe beta ends in May.",
            cy="Mae'r treial ar agor.\n\nMae'r treial yn ein helpu ni.\n\nDaw'r treial i ben ym "
            "mis Mai.",
            glossary="- en: {term: beta, definition: A trial.}\n"
            "  cy: {term: beta, definition: Treial.}\n",
        ),
        Bad(
            en="Try it with screen software.",
            cy="Rhowch gynnig arni gyda «darllenydd sgrin».",
            glossary=AGREED,
        ),
    ],
)
def inconsistent_term(pair: PagePair, *, glossary: Glossary, words: int = 2) -> Iterator[Hit]:
    """Look for terms whose entry's terms in the other language are not in the counterpart."""
    blocks = [
        both
        for both in align(pair)
        if both.en.kind not in (Kind.CODE, Kind.LINK) and not both.en.is_quoted
    ]
    for page, counterpart in pair:
        uses: dict[Entry, list[_Use]] = {}
        for both in blocks:
            here, there = (both.en, both.cy) if page is pair.en else (both.cy, both.en)
            for match, is_said in _uses(here, there, glossary):
                uses.setdefault(match.found, []).append(_Use(match, here, there, is_said))
        for entry, some in uses.items():
            if any(use.is_said for use in some):
                continue
            use = _told_otherwise(some) if words <= some[0].words else None
            if use and not any(_is_said(entry, block, glossary) for block in counterpart.blocks):
                yield _hit(use.match, use.here, use.there)


@dataclass(frozen=True)
class _Use:
    """A term in a block, and whether the counterpart has one of the agreed terms."""

    match: Match[Entry]
    here: Block
    there: Block
    is_said: bool

    @property
    def words(self) -> int:
        """How many words the term has here."""
        return len(self.here.text[self.match.start : self.match.end].split())


def _told_otherwise(uses: Sequence[_Use]) -> _Use | None:
    """The use to report of a term that is never told as agreed, if it surely has another name."""
    if uses[0].words == 1:
        return uses[0] if len(uses) >= LEAST_USES else None
    near = (use for use in uses if _has_part(use.match.found, use.there))
    return next(near, uses[0] if len(uses) >= LEAST_REPEATED else None)


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


def _has_part(entry: Entry, block: Block) -> bool:
    """Whether a block has some word of an agreed term, and so most likely another name for it."""
    side = entry.side(block.locale)
    words = [word.casefold() for word in WORD.findall(block.words_only)]
    parts = (part for phrase in (side.phrases if side else ()) for part in WORD.findall(phrase))
    return any(_has_akin(part, words, block.locale) for part in parts)


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
