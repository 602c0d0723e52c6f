"""Glossary terms whose counterpart uses none of the agreed ones.

How far its thresholds may move: `bench/thresholds.py cymar.rules.inconsistent_term
glossary_rules.py inconsistent-term cy`.
"""

from collections.abc import Iterator, Sequence

from cymar.align.align import align
from cymar.analysis.language.plain_words import QUOTED
from cymar.bilingual import Text
from cymar.dataclasses import dataclass
from cymar.finding import Severity
from cymar.glossary import Entry, Glossary
from cymar.glossary.match import TOKEN, Match, is_in_name
from cymar.glossary.naming import Naming, naming
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.site import Page, PagePair
from cymar.text.block import Block, Mark

LEAST_USES = 3
"""How often a term of one word must be translated otherwise, and never as agreed, to be reported.

The other language may leave a word out, or use a verb for it: *payment*, *paid*.
"""

LEAST_REPEATED = 2
"""How often a term of several words must be, where the counterpart has none of the agreed words."""

SET_APART = (Mark.EMPHASIS, Mark.STRONG, Mark.QUOTATION, Mark.LOCALE)

SCREEN_READER = (
    "- en: {term: screen reader, definition: A program that reads a screen aloud.}\n"
    "  cy: {term: darllenydd sgrin, plural: darllenwyr sgrin, definition: Rhaglen sy'n darllen "
    "sgrin yn uchel.}\n"
)

EMAIL_ADDRESS = (
    "- en: {term: email address, definition: Where email goes.}\n"
    "  cy: {term: cyfeiriad e-bost, plural: cyfeiriadau e-bost, definition: Lle mae e-bost yn "
    "mynd.}\n"
)


@rule(
    over=Scope.PAGE_PAIR,
    severity=Severity.WARNING,
    topic=Topic.GLOSSARY,
    title=Text(en="A term translated in another way", cy="Term wedi'i gyfieithu mewn ffordd arall"),
    message=Text(
        en="This page uses ‘{term}’, but the other page does not use ‘{agreed}’, the glossary's "
        "term for it.",
        cy="Mae ‘{term}’ yma, ond nid yw'r dudalen arall yn defnyddio ‘{agreed}’, term yr eirfa "
        "amdano.",
    ),
    why=Text(
        en="Readers cannot tell that two words mean one thing. Use the agreed term in both "
        "languages, or add the other term to the entry, under `also`. We report a term only "
        "where the other page never uses it, and plainly has another name for it. The other "
        "name may have some words of the agreed term beside a different word, as in *opening "
        "times* for *opening hours*. Or it may have none of its words, in two places on the "
        "page. A term cut short, as in *your email*, is left alone. A term of one word often "
        "has another sense, so it is left alone unless the option `words` is 1, and then must "
        "be in three places or more. An entry with the status `draft` is left alone, since its "
        "terms are not agreed yet.",
        cy="Ni all darllenwyr wybod mai'r un peth yw dau air. Defnyddiwch y term y cytunodd pawb "
        "arno yn y ddwy iaith, neu ychwanegwch y term arall at y cofnod, o dan `also`. Mae'r "
        "rheol yn nodi term dim ond os nad yw'r dudalen arall byth yn ei ddefnyddio, a bod enw "
        "arall yno'n amlwg. Gall fod rhai o eiriau'r term yno wrth ymyl gair gwahanol, fel "
        "*amseroedd agor* yn lle *oriau agor*. Neu efallai nad oes yr un o'i eiriau yno, mewn "
        "dau le "
        "ar y dudalen. Nid yw'n nodi term sydd wedi'i gwtogi, fel *eich e-bost*. Yn aml mae "
        "ystyr arall i derm o un gair, felly nid yw'r rheol yn edrych arno oni bai mai 1 yw'r "
        "opsiwn `words`, ac yna rhaid iddo fod mewn tri lle neu fwy. Nid yw'r rheol yn edrych "
        "ar gofnod â'r statws `draft`, gan nad oes neb wedi cytuno ar y termau eto.",
    ),
    examples=[
        Good(
            en="Try it with a screen reader.",
            cy="Rhowch gynnig arni gyda darllenwyr sgrin.",
            glossary=SCREEN_READER,
        ),
        Good(
            en="Try it with a screen reader.",
            cy="Rhowch gynnig arni gyda meddalwedd lleisio.",
            glossary=SCREEN_READER + "  status: draft\n",
        ),
        Good(
            en="Try it with Screen Reader Plus. You can read the screen with it.",
            cy='Rhowch gynnig arni gyda <span lang="en">Screen Reader Plus</span>. Darllenwch y '
            "sgrin gydag ef.",
            glossary=SCREEN_READER,
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
            glossary=SCREEN_READER,
        ),
        Good(
            en="Try it with a screen reader.\n\nA screen reader helps.",
            cy="Rhowch gynnig arni gyda meddalwedd lleisio.\n\nMae darllenydd sgrin yn help.",
            glossary=SCREEN_READER,
        ),
        Good(
            en="We send it to your email address.",
            cy="Rydyn ni'n ei anfon i'ch e-bost.",
            glossary=EMAIL_ADDRESS,
        ),
        Good(
            en="Use the email address that you gave.",
            cy="Defnyddiwch y cyfeiriad blaenorol.",
            glossary=EMAIL_ADDRESS,
        ),
        Good(
            en="Ask the Email Address Board.",
            cy="Gofynnwch i fwrdd yr e-bostiau anfon.",
            glossary=EMAIL_ADDRESS,
        ),
        Bad(
            en="We sent it to your «email address».",
            cy="Fe wnaethon ni ei anfon i'ch lleoliad e-bost.",
            glossary=EMAIL_ADDRESS,
        ),
        Bad(
            en="Try it with a «screen reader».",
            cy="Rhowch gynnig arni gyda meddalwedd sgrin.",
            glossary=SCREEN_READER,
        ),
        Bad(
            en="Try it with a «screen reader».\n\nA screen reader helps.",
            cy="Rhowch gynnig arni gyda meddalwedd lleisio.\n\nMae meddalwedd lleisio yn help.",
            glossary=SCREEN_READER,
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
            glossary=SCREEN_READER,
        ),
    ],
)
def inconsistent_term(pair: PagePair, *, glossary: Glossary, words: int = 2) -> Iterator[Hit]:
    """Look for terms whose entry's terms in the other language are not in the counterpart."""
    blocks = [both for both in align(pair) if both.en.is_own_text]
    for page, counterpart in pair:
        uses: dict[Entry, list[_PairedUse]] = {}
        for both in blocks:
            here, there = (both.en, both.cy) if page is pair.en else (both.cy, both.en)
            for use in _uses(here, there, glossary):
                uses.setdefault(use.match.found, []).append(use)
        for entry, some in uses.items():
            one = _translated_otherwise(some) if words <= some[0].words else None
            if one and not _is_agreed_in(counterpart, entry, glossary):
                yield _hit(one.match, one.here, one.there)


@dataclass(frozen=True)
class _PairedUse:
    """A term in a block, and how the counterpart names it."""

    match: Match[Entry]
    here: Block
    there: Block
    naming: Naming

    @property
    def words(self) -> int:
        """How many words the term has here."""
        return len(self.here.text[self.match.start : self.match.end].split())


def _translated_otherwise(uses: Sequence[_PairedUse]) -> _PairedUse | None:
    """The use to report of a term that is never translated as agreed, if it surely is otherwise."""
    if any(use.naming is Naming.AGREED for use in uses):
        return None
    if uses[0].words == 1:
        return uses[0] if len(uses) >= LEAST_USES else None
    apart = [use for use in uses if use.naming is Naming.NONE]
    otherwise = (use for use in uses if use.naming is Naming.OTHER)
    return next(otherwise, apart[0] if len(apart) >= LEAST_REPEATED else None)


def _uses(here: Block, there: Block, glossary: Glossary) -> Iterator[_PairedUse]:
    """The first use in a block of each agreed term, where its counterpart is a translation."""
    seen: set[Entry] = set()
    for match in glossary.uses(here):
        entry = match.found
        if entry in seen or not entry.is_agreed or entry.side(there.locale) is None:
            continue
        seen.add(entry)
        is_set_apart = _is_quoted_in(there, here.text[match.start : match.end])
        if not (is_in_name(here.words_only, match) or is_set_apart):
            named = naming(entry, there, glossary)
            if named is Naming.AGREED or not _is_untranslated(here, there):
                yield _PairedUse(match, here, there, named)


def _is_agreed_in(page: Page, entry: Entry, glossary: Glossary) -> bool:
    return any(naming(entry, block, glossary) is Naming.AGREED for block in page.blocks)


def _hit(match: Match[Entry], here: Block, there: Block) -> Hit:
    agreed = match.found.side(there.locale)
    values = {
        "term": here.text[match.start : match.end],
        "agreed": agreed.term if agreed else "",
    }
    return Hit(here.span(match.start, match.end), values, there.whole)


def _is_quoted_in(block: Block, term: str) -> bool:
    """Whether a block mentions the other language's word as a word."""
    apart = [block.text[mark.start : mark.end] for mark in block.marks if mark.mark in SET_APART]
    apart += QUOTED.findall(block.text)
    return any(term.casefold() in text.casefold() for text in apart)


def _is_untranslated(here: Block, there: Block) -> bool:
    """Whether the two are in one language, most of their words being the same."""
    ours = {word.casefold() for word in TOKEN.findall(here.words_only)}
    theirs = {word.casefold() for word in TOKEN.findall(there.words_only)}
    return 2 * len(ours & theirs) > min(len(ours), len(theirs))
