"""Numbers of the same thing, which each version counts once: *two letters*, *dau lythyr*.

Other numbers of a text may answer for one of the two, *three months* and *tri mis*; none is of the
same thing.
"""

from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from cymar import expressions as re
from cymar.analysis.numbers.exchanged import given_once
from cymar.analysis.numbers.missing_quantities import WHOLE_WORDS
from cymar.analysis.numbers.put_otherwise import is_put_otherwise
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.languages import language
from cymar.languages.function_words import function_words
from cymar.languages.quantities.quantity import Quantity, QuantityKind, Value
from cymar.languages.worked_out import phrases

WORD_BEFORE = re.compile(r"([^\W\d_]{3,})[ \u00a0]\Z")
MULTIPLIED = frozenset(map(Fraction, (12, 100, 1000, 10**6, 10**9)))
"""What words say that another one may multiply: *a couple of hundred*, *ychydig filoedd*."""

ONE = frozenset({Fraction(1)})

NOUN_WITHIN = 24
"""How many characters before a number what it counts may begin."""


def other_counts(en: BlockQuantities, cy: BlockQuantities) -> Iterator[tuple[Quantity, Quantity]]:
    """Two numbers of one thing, of which one is no number of the other version."""
    values = [[each.values for each in some.in_place] for some in (en, cy)]
    ours, theirs = _numbers(en), _numbers(cy)
    known = [frozenset[Value]().union(*some) for some in values]
    odd = [
        {each.start for each in some if each.values.isdisjoint(others)}
        for some, others in ((ours, known[1]), (theirs, known[0]))
    ]
    if not any(odd):
        return
    by_noun = _by_noun(en, ours)
    their_nouns = _by_noun(cy, theirs) if by_noun else {}
    for one, other in given_once(by_noun, their_nouns):
        if not (one.start in odd[0] or other.start in odd[1]):
            continue
        is_more = en.count(one) > cy.count(one) and cy.count(other) > en.count(other)
        if (
            is_more
            and one.values.isdisjoint(other.values)
            and not (is_put_otherwise(one, en, cy) or is_put_otherwise(other, cy, en))
        ):
            yield one, other
            return


def _numbers(some: BlockQuantities) -> list[Quantity]:
    """The whole numbers of a block that are no part of *one in five*."""
    ratios = some.ratios.quantities
    return [
        each
        for each in some.in_place
        if each.kind is QuantityKind.NUMBER
        and max(each.numbers) >= 1
        and each.numbers.isdisjoint(MULTIPLIED)
        and not any(ratio.start <= each.start < ratio.end for ratio in ratios)
    ]


def _by_noun(some: BlockQuantities, numbers: list[Quantity]) -> dict[Value, list[Quantity]]:
    """The numbers of a block by the keys of what each counts, or is the place of in an order.

    No number is told by a unit, for amounts are compared as such, but a place is: *the second day*.
    """
    spoken, found = language(some.block.locale), dict[Value, list[Quantity]]()
    begin = {each.start for each in numbers}
    for each in numbers:
        is_place = _is_place(each, some)
        if not (is_place or each.firm or _is_one(each, some)):
            continue  # *neither*, *full*
        nouns = _nouns(each, some, begin)
        if nouns and not is_place and spoken.units.at_start(nouns[0]):
            continue
        keys = {key for word in nouns for key in spoken.gloss(word)}
        for key in keys:
            found.setdefault(f"{is_place} {key}", []).append(each)
    return found


def _nouns(number: Quantity, some: BlockQuantities, begin: set[int]) -> list[str]:
    """The word for what a number counts, and the one after it; none before another number."""
    text, locale = some.block.words_only, some.block.locale
    if text[number.start : number.end].lower() in language(locale).units.after_noun:
        before = WORD_BEFORE.search(text, max(0, number.start - NOUN_WITHIN), number.start)
        words = [before[1]] if before else []
    else:
        after = _words_after(locale).match(text, number.end)
        words = [each for each in after.groups() if each] if after else []
        if after and not begin.isdisjoint((after.start(1), after.start(2))):
            return []
    known, small = function_words(locale), [each.lower() for each in words]
    return [] if any(each in known for each in small[:1]) else small


def _is_one(number: Quantity, some: BlockQuantities) -> bool:
    """Whether a word is *one*, and not *full* or *once*."""
    said = some.block.words_only[number.start : number.end].lower()
    once = language(some.block.locale).paraphrases.once
    return number.values == ONE and said not in WHOLE_WORDS and not re.fullmatch(once, said)


def _is_place(number: Quantity, some: BlockQuantities) -> bool:
    said = some.block.words_only[number.start : number.end].lower()
    return bool(_place(some.block.locale).fullmatch(said))


@cache
def _place(locale: str) -> re.Pattern[str]:
    words = language(locale).paraphrases
    return re.compile(rf"{words.first}|{words.second}|{words.nth}|\d+[^\W\d_]+")


@cache
def _words_after(locale: str) -> re.Pattern[str]:
    """The two words after a number, either of which may be what it counts: *2 new schools*."""
    of, word = phrases(locale, "of"), r"([^\W\d_]{3,})"
    return re.compile(rf"(?:[ \u00a0](?:{of}))?[ \u00a0]{word}(?:[ \u00a0]{word})?")
