"""Pages of which one version is clearly harder to read than the other."""

from collections.abc import Iterator
from math import sqrt

from cymar.align.align import page_alignment
from cymar.bilingual import WRITTEN_IN, Text
from cymar.finding import Severity
from cymar.readability.hardest import hardest_blocks
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.rules import sample
from cymar.site import PagePair

PLAIN, HARD = sample("plain"), sample("hard")

LEAST_COMPARED = 150
"""The fewest words of prose in either version: with fewer, grades differ too much by chance."""

ALIKE_AT, WIDENING = 6.5, 0.26
"""Formal English has longer words than the Welsh that says the same, and plain English shorter.

Both versions at grade 6.5 are as easy as each other; for each grade that the two are above it, the
English is 0.26 grades above the Welsh: `bench/counterparts.py`.
"""

LEAST_TOLERANCE, BY_CHANCE = 2.0, 14.0
"""The tolerance of a very long text, and how fast it grows as the text gets shorter, in grades.

Hardly any texts that say the same differ by more: `bench/counterparts.py`.
"""


def tolerance(words: int) -> float:
    """How many grades the two versions of a text may differ by, for its length in words."""
    return LEAST_TOLERANCE + BY_CHANCE / sqrt(words)


def english_above(english: float, welsh: float) -> float:
    """How many grades the English is above that which goes with Welsh that says the same."""
    return english - welsh - WIDENING * ((english + welsh) / 2 - ALIKE_AT)


def _first(text: str) -> str:
    """The first paragraph of an example."""
    return text.partition("\n\n")[0].strip("«»")


@rule(
    over=Scope.PAGE_PAIR,
    severity=Severity.WARNING,
    topic=Topic.READABILITY,
    title=Text(
        en="A version that is harder to read than the other",
        cy="Fersiwn sy'n anoddach ei darllen na'r llall",
    ),
    message=Text(
        en="This page is at grade {grade}, and the {language} at {other}: make the two as easy to "
        "read as each other, and begin here.",
        cy="Mae'r dudalen hon ar radd {grade}, a'r fersiwn {language} ar radd {other}: gwnewch y "
        "ddwy yr un mor hawdd eu darllen, a dechreuwch yma.",
    ),
    why=Text(
        en="Readers of both languages are equal, and neither group should have to "
        "work harder. We work out each version's grade in the same way, so a Welsh text gets "
        "about the same grade as the English that it goes with. Formal English has longer words "
        "than formal Welsh, though, so we expect its grade to be higher: by one grade where both "
        "are about 10. Grades differ by chance too, more so in a short text. "
        "We report only what hardly any pair that says the same thing has: 3.1 grades more than "
        "we expect at 150 words, and 2.6 at 500. Under 150 words in either language, and where "
        "the two pages say different things, the rule says nothing.",
        cy="Mae'r ddwy fersiwn ar gyfer darllenwyr cydradd, ac ni ddylai'r naill grŵp na'r llall "
        "orfod gweithio'n galetach. Rydyn ni'n cyfrif gradd pob fersiwn yn yr un ffordd, ac "
        "mae testun Cymraeg yn cael tua'r un radd â'r Saesneg sy'n cyfateb iddo. Ond mae geiriau "
        "Saesneg ffurfiol yn hirach na rhai Cymraeg ffurfiol, felly rydyn ni'n disgwyl i radd y "
        "Saesneg fod yn uwch: o un radd lle mae'r ddwy tua 10. Mae graddau'n amrywio ar hap "
        "hefyd, yn fwy felly mewn testun byr. Dim ond gwahaniaeth sydd bron byth rhwng dau destun "
        "sy'n dweud yr un peth rydyn ni'n ei nodi: 3.1 gradd yn fwy na'r disgwyl ar 150 gair, a "
        "2.6 ar 500. O dan 150 gair yn y naill iaith neu'r llall, a phan fydd y ddwy dudalen yn "
        "dweud pethau gwahanol, nid yw'r rheol yn dweud dim.",
    ),
    whole_page=True,
    examples=[
        Good(en=PLAIN.en, cy=PLAIN.cy),
        Good(en=_first(PLAIN.en), cy=_first(HARD.cy)),
        Bad(en=PLAIN.en, cy=HARD.cy),
        Bad(en=HARD.en, cy=PLAIN.cy),
    ],
)
def harder_than_counterpart(pair: PagePair) -> Iterator[Hit]:
    """Compare the grades of the two versions."""
    english, welsh = pair.en.readability, pair.cy.readability
    if not english or not welsh or min(english.words, welsh.words) < LEAST_COMPARED:
        return
    above = english_above(english.grade, welsh.grade)
    if abs(above) <= tolerance(min(english.words, welsh.words)):
        return
    harder, easier = (english, welsh) if above > 0 else (welsh, english)
    if harder.grade <= easier.grade or not page_alignment(pair).is_whole:
        return
    here, there = (pair.en, pair.cy) if above > 0 else (pair.cy, pair.en)
    values = {
        "grade": harder.grade,
        "other": easier.grade,
        "language": WRITTEN_IN[there.locale],
    }
    yield Hit(hardest_blocks(here)[0][0].whole, values, there.heading)
