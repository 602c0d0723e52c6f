"""The only number word, or the only length of time, of each version, where the two differ.

Such words are too loose to be looked for one by one: *second* is a moment too, and *a year* may be
*12 mis*. Where each version has just one that the other lacks, one stands in the other's place.
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from cymar import expressions as re
from cymar.analysis.numbers.exchanged import PlacedValue
from cymar.analysis.numbers.put_otherwise import is_put_otherwise
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.analysis.numbers.recurring import not_recurring
from cymar.languages import language
from cymar.languages.function_words import small_words
from cymar.languages.joining import joining
from cymar.languages.quantities.durations import Duration
from cymar.languages.quantities.quantity import Quantity, QuantityKind
from cymar.text.block import Block
from cymar.text.segment import Segment, segments

LEAST_CERTAIN = 3
"""The number from which on a word for it hardly means anything else, as *first* and *both* do."""

FIRST_AND_SECOND = {Fraction(1), Fraction(2)}
WORD_BEFORE = re.compile(r"([^\W\d_]+)[ ]\Z")
WORD_AFTER = re.compile(r"[ -]([^\W\d_]+(?:-[^\W\d_]+)?)")
LONGEST_NOUN = 40
"""The most characters of a word, and the space beside it, that is looked up."""

BESIDE_DAY = re.compile(r"\s(?:\w{3,5}\s)?")
"""What is between a weekday and the word that says which it is: *ail ddydd Mawrth*."""

NEAREST_OF_DAY = 2
"""How many quantities from a weekday such a word may be: the word between may be one too."""

WHOLE = frozenset({Fraction(1)})
"""What *whole* and *one* count, which leave a length of time what it is: *the whole day*."""

SOLE = re.compile(rf"(?i)\b(?:{joining('only')})\b")
LAST = "last"
PARTS_OF_LENGTHS = frozenset(Fraction(some, 4) for some in (1, 2, 3, 5, 6, 7))
"""Parts of an hour, or of a year, that have words: *half an hour*, *blwyddyn a hanner*."""

OF_AN_ORDINAL = Fraction(4)
"""What *fourth* is too."""

LOOSE = (QuantityKind.NUMBER, QuantityKind.TIME)

LonePair = tuple[Quantity | PlacedValue, Quantity | PlacedValue]
"""What the English has, and what the Welsh has in its place."""


def lone_words(en: BlockQuantities, cy: BlockQuantities) -> Iterator[LonePair]:
    """The two words, or the two lengths of time, that stand in each other's place."""
    ours, theirs = _numbers(en, cy, firm=False), _numbers(cy, en, firm=False)
    if len(ours) + len(theirs) == 1:
        ours += _numbers(en, cy, firm=True)
        theirs += _numbers(cy, en, firm=True)
    if len(ours) == len(theirs) == 1:
        both = (en, ours[0]), (cy, theirs[0])
        if _is_certain(ours[0], theirs[0]) or _have_one_noun(*both):
            yield ours[0], theirs[0]
    elif len(ours) == 1 and not theirs:
        yield from ((ours[0], each) for each in _instead(ours[0], en, cy))
    elif len(theirs) == 1 and not ours:
        yield from ((each, theirs[0]) for each in _instead(theirs[0], cy, en))
    yield from lone_lengths(en, cy)
    yield from _parts_of_lengths(en, cy)
    yield from _days(en, cy)


def _is_certain(one: Quantity, other: Quantity) -> bool:
    """Whether two words are numbers, by size or as *a mile and a quarter* is."""
    numbers = one.numbers | other.numbers
    is_mixed = not (one.firm or other.firm) and any(each.denominator > 1 for each in numbers)
    return one.kind is other.kind and (is_mixed or max(numbers) >= LEAST_CERTAIN)


def _have_one_noun(*both: tuple[BlockQuantities, Quantity]) -> bool:
    """Whether two words for 1 and 2 say the place of what means the same: *first change*, *ail*.

    *Ail newid* is the second change, and *newid cyntaf* the first.
    """
    if any(each.kind is not QuantityKind.NUMBER or len(each.values) > 1 for _, each in both):
        return False
    if {value for _, each in both for value in each.values} != FIRST_AND_SECOND:
        return False
    if any(1 in each.values and SOLE.search(some.block.words_only) for some, each in both):
        return False  # *only one chance* is *ni chewch ail gyfle*
    nouns = [
        frozenset(
            key
            for found in _beside(here.block.words_only, each)
            if found
            for key in language(here.block.locale).gloss(found[1])
        )
        for here, each in both
    ]
    return not nouns[0].isdisjoint(nouns[1])


def _instead(odd: Quantity, here: BlockQuantities, there: BlockQuantities) -> Iterator[Quantity]:
    """The words for 1 or 2 of the other version, one more than here, with the noun of this one."""
    for each in there.words if odd.values <= FIRST_AND_SECOND else ():
        is_more = each.values <= FIRST_AND_SECOND and there.count(each) > here.count(each)
        if is_more and _have_one_noun((here, odd), (there, each)):
            yield each


def _beside(text: str, quantity: Quantity) -> Iterator[re.Match[str]]:
    """The words before and after a quantity."""
    before = WORD_BEFORE.search(text, max(0, quantity.start - LONGEST_NOUN), quantity.start)
    yield from filter(None, (before, WORD_AFTER.match(text, quantity.end)))


def _numbers(here: BlockQuantities, there: BlockQuantities, *, firm: bool) -> list[Quantity]:
    """The whole numbers and times that the other version gives in no way, firm or loose."""
    text, words = here.block.words_only, language(here.block.locale).paraphrases
    return [
        each
        for each in ((*here.figures, *here.words) if firm else here.words)
        if each.firm is firm
        and each.kind in LOOSE
        and (
            each.kind is QuantityKind.TIME
            or words.is_counting(text[each.start : each.end].lower(), each.numbers)
        )
        and there.lacks(each)
        and not is_put_otherwise(each, here, there)
    ]


def lone_lengths(en: BlockQuantities, cy: BlockQuantities) -> Iterator[LonePair]:
    """The only length of time without a number of each that the other has not."""
    ours = [each for each in _lone_lengths(en) if _is_length(en.block, each)]
    theirs = _lone_lengths(cy) if ours else []
    theirs = [each for each in theirs if _is_length(cy.block, each)]
    if theirs and en.may_recur and cy.may_recur:
        ours, theirs = not_recurring(en, ours, cy, theirs)
    if not theirs or (en.says_always and cy.says_always):
        return  # *at any hour* may be *ddydd a nos*
    for one in tuple(ours):
        same = next((each for each in theirs if not each.values.isdisjoint(one.values)), None)
        if same:
            ours.remove(one)
            theirs.remove(same)
    if len(ours) == len(theirs) == 1 and (
        (_are_apart(ours[0], en, cy) and _are_apart(theirs[0], cy, en))
        or _are_all_of_a_sentence(en, ours[0], cy, theirs[0])
    ):
        yield ours[0], theirs[0]


class PartOfLength(NamedTuple):
    """A part of a length of time, such as *half an hour*: where, what part, and of what."""

    quantity: Quantity
    end: int
    share: frozenset[Fraction]
    whole: frozenset[Duration]


def _parts_of(here: BlockQuantities) -> list[PartOfLength]:
    text, words = here.block.words_only, language(here.block.locale).paraphrases
    found = []
    for each in here.words:
        share = frozenset(PARTS_OF_LENGTHS & each.numbers)
        if not share or OF_AN_ORDINAL in each.numbers:
            continue
        if part := words.part_of(text, each):
            less = frozenset(value for value in share if value < 1)
            found.append(PartOfLength(each, part[0], less or share, part[1]))
    return found


def _parts_of_lengths(en: BlockQuantities, cy: BlockQuantities) -> Iterator[LonePair]:
    """The only parts of a length of time that differ: *half an hour* and *awr*, *awr a hanner*."""
    ours, theirs = _parts_of(en), _parts_of(cy)
    if len(ours) == len(theirs) == 1:
        one, other = ours[0], theirs[0]
        if one.share.isdisjoint(other.share) != one.whole.isdisjoint(other.whole):
            yield one.quantity, other.quantity
    elif len(ours) + len(theirs) == 1:
        part = (ours or theirs)[0]
        here, there = (en, cy) if ours else (cy, en)
        wholes = [each for each in _lone_lengths(there) if not each.values.isdisjoint(part.whole)]
        are_here = any(
            not (each.values.isdisjoint(part.whole) or part.quantity.start <= each.start < part.end)
            for each in _lone_lengths(here)
        )
        odd, is_new = part.quantity, len(wholes) == 1 and not are_here
        if is_new and there.lacks(odd) and not is_put_otherwise(odd, here, there):
            yield (odd, wholes[0]) if ours else (wholes[0], odd)


def _days(en: BlockQuantities, cy: BlockQuantities) -> Iterator[LonePair]:
    """The only weekday of each of which a word says which of the month it is, where they differ.

    *The first Tuesday* and *yr ail ddydd Mawrth*, *the last Friday* and *y dydd Gwener cyntaf*.
    """
    ours = _places_of_days(en)
    theirs = _places_of_days(cy) if ours else []
    if len(ours) != 1 or len(theirs) != 1 or not ours[0].values.isdisjoint(theirs[0].values):
        return
    if not (_says_place(cy, ours[0]) and _says_place(en, theirs[0])):
        yield ours[0], theirs[0]


def _says_place(here: BlockQuantities, place: PlacedValue) -> bool:
    """Whether a version says anywhere which in an order something is."""
    text, words = here.block.words_only, language(here.block.locale).paraphrases
    if LAST in place.values:
        return bool(re.search(rf"\b(?i:{words.last})\b", text))
    return any(not each.values.isdisjoint(place.values) for each in (*here.figures, *here.words))


def _places_of_days(here: BlockQuantities) -> list[PlacedValue]:
    text, words = here.block.words_only, language(here.block.locale).paraphrases
    found = []
    in_order = sorted(here.words, key=lambda one: one.start)
    for place, day in enumerate(in_order):
        if day.kind is not QuantityKind.WEEKDAY:
            continue
        if last := words.last_of_days(text, day):
            found.append(PlacedValue(*last, frozenset({LAST})))
        for each in in_order[max(0, place - NEAREST_OF_DAY) : place + NEAREST_OF_DAY + 1]:
            first, second = sorted((each, day), key=lambda one: one.start)
            between = text[first.end : second.start]
            if each.kind is QuantityKind.NUMBER and BESIDE_DAY.fullmatch(between):
                found.append(PlacedValue(each.start, each.end, frozenset(each.numbers)))
    return found


def _lone_lengths(here: BlockQuantities) -> list[PlacedValue]:
    numbers = [each for each in (*here.figures, *here.words) if each.firm or each.values != WHOLE]
    words = language(here.block.locale).paraphrases
    return [PlacedValue(*each) for each in words.lone_lengths(here.block.words_only, numbers)]


def _is_length(block: Block, length: PlacedValue) -> bool:
    """Whether a length of time is one, and not *a busy month* nor *this time of year*."""
    text, words = block.words_only, language(block.locale).paraphrases
    if words.is_season(text, length.start, length.end):
        return False
    beside = (
        WORD_BEFORE.search(text, max(0, length.start - LONGEST_NOUN), length.start)
        if words.has_adjectives_before
        else WORD_AFTER.match(text, length.end)
    )
    word = beside[1].lower() if beside else ""
    if not word or word in words.of_lengths or word in small_words(block.locale):
        return True
    return bool(re.fullmatch(rf"{words.per}|{words.ranges.listed}", word))


def _are_apart(length: PlacedValue, here: BlockQuantities, there: BlockQuantities) -> bool:
    """Whether the other version gives a length of time in no way; *months* alone is no month."""
    if there.lengths.isdisjoint(length.values):
        return True
    if here.frequencies or there.frequencies:
        return False  # *five days a week* may be every day but two
    text, words = there.block.words_only, language(there.block.locale).paraphrases
    counted = [words.lengths(text, each) for each in there.in_place]
    if not all(each.isdisjoint(length.values) for each in counted):
        return False
    for each in there.measures:
        if each.units and each.end > each.quantity.end:
            text = text[: each.start] + " " * (each.end - each.start) + text[each.end :]
    single = words.lone_lengths(text, ())  # and not the month of *mis Mai*
    return all(lengths.isdisjoint(length.values) for _, _, lengths in single)


def _are_all_of_a_sentence(
    en: BlockQuantities, ours: PlacedValue, cy: BlockQuantities, theirs: PlacedValue
) -> bool:
    """Whether one sentence gives a length of time and its version another, and no more of either.

    Other sentences of the two blocks may give what they like.
    """
    first, second = segments(en.block), segments(cy.block)
    return len(first) == len(second) > 1 and any(
        _is_all_of(en, one, ours, theirs) and _is_all_of(cy, other, theirs, ours)
        for one, other in zip(first, second, strict=True)
    )


def _is_all_of(
    here: BlockQuantities, sentence: Segment, length: PlacedValue, other: PlacedValue
) -> bool:
    if not sentence.start <= length.start < sentence.end:
        return False
    words = language(here.block.locale).paraphrases
    return words.single_lengths(sentence.words_only).isdisjoint(other.values) and not any(
        sentence.start <= each.start < sentence.end and each.start != length.start
        for each in here.in_place
    )
