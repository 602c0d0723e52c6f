"""What two blocks contradict each other in though they have the same numbers: units, places, codes.

How far its thresholds may move: `bench/thresholds.py cymar.analysis.conflicts findings.py --rule
number-mismatch`.
"""

from collections.abc import Iterator
from fractions import Fraction

from cymar import expressions as re
from cymar.analysis.alphabets import are_one_letter
from cymar.analysis.bare_lengths import other_bare_lengths
from cymar.analysis.codes import Code, conflicting_codes, lost_letters, lost_signs, other_letters
from cymar.analysis.counted import other_things
from cymar.analysis.counting import may_last
from cymar.analysis.dimensions import other_dimensions
from cymar.analysis.exchanged import PlacedValue
from cymar.analysis.like_words import other_like_words
from cymar.analysis.listed_days import lost_days
from cymar.analysis.lone_units import lone_units
from cymar.analysis.lone_words import lone_lengths, lone_words
from cymar.analysis.measures import MeasuredQuantity, conflicting
from cymar.analysis.named_days import other_named_days
from cymar.analysis.other_counts import other_counts
from cymar.analysis.other_provisos import other_provisos
from cymar.analysis.parts_of_times import other_parts_of_times
from cymar.analysis.quantities import BlockQuantities
from cymar.analysis.rates import other_rates
from cymar.analysis.recurring import lost_alternation, other_frequencies
from cymar.languages import language
from cymar.languages.identify import is_function_word
from cymar.languages.quantities.paraphrase import Paraphrases
from cymar.languages.quantities.quantity import Quantity, QuantityKind
from cymar.text.block import Block

NAMED_VERSION = re.compile(r"\b(?P<name>[A-Z]\w+) (?P<version>\d{1,3}\.\d{0,3}0)(?!\d|[.:]\d|%)")
"""A version that is not the number it looks like: *Python 3.10*."""

NOUN_AFTER = re.compile(r" ([^\W\d_]+)(?: ([^\W\d_]+))?")
WORD_AFTER = re.compile(r" ([^\W\d_]+)")

TUESDAY, MARCH = 2, 3
"""The weekday and the month that Welsh calls *Mawrth*."""

QUARTER = frozenset({Fraction(1, 4), Fraction(3)})
"""A quarter, or three months."""

LONGEST_WORD_BEFORE = 24
"""How many characters before a part the word before it may begin."""

MOST_OF_A_PART = 2
"""What a word that is only a part is less than: *half* may be of *one and a half*."""

Conflicting = MeasuredQuantity | Code | Quantity | PlacedValue
Conflict = tuple[Conflicting, Conflicting]
"""What the English has, and what the Welsh has in its place."""


def conflicts(en: BlockQuantities, cy: BlockQuantities) -> Iterator[Conflict]:
    """The same number in another unit or with another sign, and other codes; some of them twice."""
    if en.has_any and cy.has_any and en.measures and cy.measures:
        texts = en.block.words_only, cy.block.words_only
        yield from conflicting(en.measures, cy.measures, *texts)
        yield from other_dimensions(en, cy)
    if en.words and cy.words:
        yield from _parts(en, cy)
        yield from other_like_words(en, cy)
        yield from lost_days(en, cy)
    if en.has_any and cy.has_any:
        yield from other_rates(en, cy)
        yield from other_things(en, cy)
        yield from other_counts(en, cy)
        yield from other_parts_of_times(en, cy)
        yield from lone_words(en, cy) if en.words or cy.words else ()
        yield from _versions(en.block.words_only, cy.block.words_only)
    elif en.has_any or cy.has_any:
        yield from lone_lengths(en, cy)  # *a month* is no quantity, *a day* may be 24 hours
    if en.may_recur and cy.may_recur:
        yield from other_frequencies(en, cy)
    if en.may_recur or cy.may_recur:
        yield from lost_alternation(en, cy)
        yield from ((one, two) for two, one in lost_alternation(cy, en))
    if en.words and "Mawrth" in cy.block.words_only:
        yield from _tuesday_or_march(en, cy)
    if may_last(en) and may_last(cy):
        yield from other_bare_lengths(en, cy)
    yield from other_named_days(en, cy)
    yield from other_provisos(en, cy)
    if en.may_have_unit and cy.may_have_unit:
        yield from lone_units(en, cy)
    if en.codes and cy.codes:
        differing = conflicting_codes(en.codes, cy.codes, en.block.text, cy.block.text)
        yield from (both for both in differing if not are_one_letter(*both, cy.block.source.text))
    elif en.figures and cy.figures:
        for code, place in lost_letters(en.codes, cy.block.text):
            yield code, PlacedValue(*place, frozenset())
        for code, place in lost_letters(cy.codes, en.block.text):
            yield PlacedValue(*place, frozenset()), code
    if not (en.codes and cy.codes) and en.has_lone_letter and cy.has_lone_letter:
        letters = other_letters(en.block.words_only, cy.block.words_only)
        yield from (both for both in letters if not are_one_letter(*both, cy.block.source.text))
    for code, place in lost_signs(en.codes, cy.block.words_only):
        yield code, PlacedValue(*place, frozenset())
    for code, place in lost_signs(cy.codes, en.block.words_only):
        yield PlacedValue(*place, frozenset()), code


def apart(found: Iterator[Conflict]) -> list[Conflict]:
    """Conflicts without those that another one is about too: *every ten seconds*, *ten seconds*."""
    kept = list({one.start: (one, two) for one, two in found}.values())
    return [
        each
        for place, each in enumerate(kept)
        if not any(all(map(_overlap, each, other)) for other in kept[:place])
    ]


def _overlap(one: Conflicting, other: Conflicting) -> bool:
    return one.start < other.end and other.start < one.end


def _tuesday_or_march(en: BlockQuantities, cy: BlockQuantities) -> Iterator[Conflict]:
    """*On Tuesday* and *ym mis Mawrth*, *in March* and *ddydd Mawrth*: one Welsh word is both."""
    ours, theirs = _days_and_months(en), _days_and_months(cy)
    if len(ours) == len(theirs) == 1 and ours.keys() != theirs.keys():
        yield from zip(ours.values(), theirs.values(), strict=True)


def _days_and_months(some: BlockQuantities) -> dict[QuantityKind, Quantity]:
    """What surely is Tuesday or March; none where anything may be either."""
    found: dict[QuantityKind, Quantity] = {}
    for each in (*some.figures, *some.words):
        is_tuesday = each.kind is QuantityKind.WEEKDAY and TUESDAY in each.values
        if is_tuesday or any(date.month == MARCH for date in each.dates):
            found[each.kind] = each
    is_sure = all(each.firm and each in some.words for each in found.values())
    return found if is_sure else {}


def _versions(ours: str, theirs: str) -> Iterator[Conflict]:
    """Versions of one thing of which one lost its last nought: *Python 3.10*, *Python 3.1*."""
    if "0" not in ours and "0" not in theirs:
        return
    for here, there in ((ours, theirs), (theirs, ours)):
        for found in NAMED_VERSION.finditer(here):
            short = found["version"].rstrip("0").rstrip(".")
            other = re.search(rf"\b{found['name']} ({re.escape(short)})(?!\d|\.\d)", there)
            if other and "." in short and f"{found['name']} {found['version']}" not in there:
                both = [PlacedValue(*each, frozenset()) for each in (found.span(), other.span())]
                one, two = both if here is ours else reversed(both)
                yield one, two


def _parts(en: BlockQuantities, cy: BlockQuantities) -> Iterator[Conflict]:
    """The only two words for a part, such as *half*, that do not stand for each other."""
    ours, theirs = _parts_of(en), _parts_of(cy)
    for one in tuple(ours):
        same = next((each for each in theirs if _part(one) & _part(each)), None)
        if same:
            ours.remove(one)
            theirs.remove(same)
    if len(ours) + len(theirs) == 1:
        ours, theirs = ours or _may_be_parts(en, cy), theirs or _may_be_parts(cy, en)
    if len(ours) + len(theirs) == 1:
        ours, theirs = ours or _grown(cy, en), theirs or _grown(en, cy)
    if len(ours) == len(theirs) == 1:
        yield ours[0], theirs[0]


def _grown(here: BlockQuantities, there: BlockQuantities) -> list[Quantity]:
    """The words for so many times as much in the place of *halved* or *half the fee*."""
    words, their_words = (language(each.block.locale).paraphrases for each in (here, there))
    if here.said(words.halved):
        return there.said(their_words.grown)
    nouns = frozenset(key for each in _parts_of(here) for key in _nouns_after(here.block, each))
    return [
        each
        for each in there.said(their_words.so_often)
        if here.lacks(each) and not nouns.isdisjoint(_nouns_after(there.block, each))
    ]


def _nouns_after(block: Block, quantity: Quantity) -> Iterator[str]:
    """What the words after a quantity mean: *twice the fee*."""
    if found := NOUN_AFTER.match(block.words_only, quantity.end):
        for word in filter(None, found.groups()):
            yield from language(block.locale).gloss(word)


def _parts_of(some: BlockQuantities) -> list[Quantity]:
    """The words for a part of something: *a third of people*, and not *each quarter*."""
    return [
        each
        for each in some.words
        if _part(each) and _is_part(some.block, each) and not _is_surely_of_frequency(some, each)
    ]


def _is_surely_of_frequency(some: BlockQuantities, part: Quantity) -> bool:
    """Whether a part is within words that can say nothing but how often: not *half in a month*."""
    return any(each.is_certain and each.start <= part.start < each.end for each in some.frequencies)


def _may_be_parts(here: BlockQuantities, there: BlockQuantities) -> list[Quantity]:
    """What may be a part beside the other version's, for it has no such number: *a fifth taken*.

    Or a whole and a part: *a mile and a half*.
    """
    words = language(here.block.locale).paraphrases
    ends = {each.end for each in here.in_place}
    return [
        each
        for each in here.words
        if (
            (_part(each) and _is_sure_before(_before(here.block, each), each, words))
            or (
                min(each.numbers, default=0) > 1
                and min(each.numbers).denominator > 1
                and each.start - 1 not in ends  # *dwy awr a chwarter*
            )
        )
        and there.lacks(each)
    ]


def _is_part(block: Block, quantity: Quantity) -> bool:
    """Whether a word that may be a part is one, by itself or by the words beside it."""
    if max(quantity.numbers) < MOST_OF_A_PART:
        return True
    before, words = _before(block, quantity), language(block.locale).paraphrases
    if after := WORD_AFTER.match(block.words_only, quantity.end):
        units = language(block.locale).units.at_start(after[1])
        is_degree = after[1].lower() in words.after_part
        return (
            bool(units)
            or is_function_word(after[1].lower(), block.locale)
            or (
                (is_degree or before in words.about_part)
                and _is_sure_before(before, quantity, words)
            )
        )
    return _is_sure_before(before, quantity, words)


def _is_sure_before(before: str, quantity: Quantity, words: Paraphrases) -> bool:
    """Whether the word before what may be a part, with nothing after it, makes it one."""
    if before in words.before_part:
        return True
    is_quarter = quantity.values == QUARTER and bool(words.before_quarter)
    return is_quarter and before not in words.before_quarter


def _before(block: Block, quantity: Quantity) -> str:
    """The word before a quantity in lower case, or what of it is after an apostrophe: *i'r*."""
    before = block.words_only[max(0, quantity.start - LONGEST_WORD_BEFORE) : quantity.start]
    word = re.split(r"[ \u00a0\n]", before.rstrip())[-1].lower().replace("’", "'")
    known = language(block.locale).paraphrases.before_part
    return word if word in known else word.rpartition("'")[2]


def _part(quantity: Quantity) -> frozenset[Fraction]:
    """The parts of a whole that a quantity may be."""
    return frozenset(value for value in quantity.numbers if 0 < value < 1)
