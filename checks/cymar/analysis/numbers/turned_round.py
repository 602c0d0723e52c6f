"""Quantities of which only the order, or only the words beside them, changed places.

*From six to four* and *o bedwar i chwech*; *60% for price and 40% for quality* and *60% am ansawdd
a 40% am bris*.

How far its thresholds may move: `bench/thresholds.py cymar.analysis.numbers.turned_round
findings.py --rule number-mismatch`.
"""

from collections.abc import Iterator, Sequence, Set
from functools import cache
from itertools import pairwise

from cymar import expressions as re
from cymar.analysis.numbers.exchanged import (
    CLAUSE_BREAKS,
    FEWEST,
    PlacedValue,
    beside,
    is_after_from,
    marks,
)
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.analysis.numbers.ranges import are_other_times, is_denied_alike
from cymar.bilingual import LOCALES
from cymar.languages import language
from cymar.languages.gloss import stem
from cymar.languages.joining import joining
from cymar.languages.quantities.quantity import Quantity, QuantityKind
from cymar.languages.words import letters_of
from cymar.languages.worked_out import says
from cymar.text.block import Block

NOTHING: frozenset[object] = frozenset()

MOST_COMPARED = 4
"""Of more quantities of a kind than that, the words beside two are not compared."""

ONLY_OR_OUGHT = frozenset(("=only", "=ought"))
"""What is said of a number that is not what it should be, and of what that is."""

SPANNED = (QuantityKind.DATE, QuantityKind.TIME)
"""Kinds of which one comes before another whatever is said of them."""

FREE = "free"
PAID = frozenset(map(stem, ("charge", "cost", "fee", "pay")))
"""The meaning of what costs nothing, and the keys of words for what costs something."""

TWO_LETTERS = re.compile(r"[^\W\d_]{2}")

WITH_LABELS = (
    QuantityKind.MONEY,
    QuantityKind.PERCENT,
    QuantityKind.TIME,
    QuantityKind.DATE,
    QuantityKind.NUMBER,
)
"""Kinds of which each quantity may be of another thing."""


def are_times_of_other_states(starts: Set[int], en: BlockQuantities, cy: BlockQuantities) -> bool:
    """Whether what begins there is hours or days, free in one version and paid for in the other.

    What is charged for from eight to six is free from six to eight.
    """
    if not starts <= {each.start for each in en.in_place if each.kind in SPANNED}:
        return False
    free = [
        language(each.locale).meanings.may_have(FREE, each.words_only)
        for each in (en.block, cy.block)
    ]
    if free[0] == free[1]:
        return False
    paid = cy.block if free[0] else en.block
    gloss = language(paid.locale).gloss
    return any(not PAID.isdisjoint(gloss(each)) for each in letters_of(paid.words_only))


def turned_round(en: BlockQuantities, cy: BlockQuantities) -> Iterator[tuple[Quantity, Quantity]]:
    """Two quantities, each with what stands in its place, that are said of each other's things."""
    if len(en.in_place) < FEWEST or len(cy.in_place) < FEWEST:
        return
    if not are_other_times(en, cy):
        yield from _ranges_turned(en, cy)
    yield from _spans_turned(en, cy)
    ours, theirs = en.in_order, cy.in_order
    by_kind: dict[QuantityKind, list[Quantity]] = {}
    for each in ours:
        by_kind.setdefault(each.kind, []).append(each)
    for kind, some in by_kind.items():
        if kind in WITH_LABELS and len(some) >= FEWEST:
            others = [each for each in theirs if each.kind is kind]
            if len(some) == len(others):
                yield from _labels_turned((en, some), (cy, others))


def _ranges_turned(en: BlockQuantities, cy: BlockQuantities) -> Iterator[tuple[Quantity, Quantity]]:
    """The ends of each range, or the sides of a score, that changed places."""
    ours = _ranges(en)
    theirs = _ranges(cy) if ours else []
    if len(theirs) != len(ours):
        return
    for (first, last), (their_first, their_last) in zip(ours, theirs, strict=True):
        is_turned = first.values & their_last.values and last.values & their_first.values
        if is_turned and first.values.isdisjoint(their_first.values):
            yield first, their_first
            yield last, their_last


def _spans_turned(en: BlockQuantities, cy: BlockQuantities) -> Iterator[tuple[Quantity, Quantity]]:
    """The ends of each span of days or of hours that changed places, with no *from* before it.

    What is closed for one such span is open for the other.
    """
    for kind in SPANNED:
        ours = _spans(en, kind)
        theirs = _spans(cy, kind) if ours else []
        if not theirs or len(theirs) != len(ours) or not is_denied_alike(en, cy):
            continue
        for both, others in zip(ours, theirs, strict=True):
            first, last, their_first, their_last = map(_within_year, (*both, *others))
            if first & their_last and last & their_first and first.isdisjoint(their_first):
                yield both[0], others[0]
                yield both[1], others[1]


def _spans(some: BlockQuantities, kind: QuantityKind) -> list[tuple[Quantity, Quantity]]:
    """Each two days or hours with *to* between, and perhaps the weekday of the second."""
    between = _between_days(some.block.locale)
    of_kind = [each for each in some.in_place if each.kind is kind]
    return [
        (first, last)
        for first, last in pairwise(of_kind)
        if between.fullmatch(some.block.words_only, first.end, last.start)
    ]


def _within_year(quantity: Quantity) -> frozenset[object]:
    """The days and months of a date, or the values of what is none."""
    dates = quantity.dates
    return frozenset((each.month, each.day) for each in dates) or frozenset(quantity.values)


@cache
def _between_days(locale: str) -> re.Pattern[str]:
    through = language(locale).paraphrases.ranges.through
    return re.compile(rf"\s?[-–]\s?| {through} (?:[^\W\d_]+ )?")


def _ranges(some: BlockQuantities) -> list[tuple[Quantity, Quantity]]:
    """Each two numbers with *from* before the first and *to* between; or *by*, as in a score."""
    text, found = some.block.words_only, list[tuple[Quantity, Quantity]]()
    locale = some.block.locale
    ends = {each.quantity.start: each.end for each in some.measures if each.units}
    between, score = _range_words(locale)
    instead = language(locale).clause_words.in_place_of
    in_order = (each for each in some.in_place if each.kind is not QuantityKind.PERIOD)
    for first, last in pairwise(in_order):
        end = ends.get(first.start, first.end)
        is_range = bool(instead.fullmatch(text, end, last.start))  # *£6 instead of £9*
        if not is_range and between.fullmatch(text, end, last.start):
            is_range = is_after_from(text, first.start, locale)
        if not is_range and score.fullmatch(text, first.end, last.start):
            is_range = _is_score(text, first.start, locale)
        if is_range:
            found.append((first, last))
    return found


@cache
def _range_words(locale: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What is between the ends of a range, and between the sides of a score: *votes to*."""
    to = language(locale).units.to
    return re.compile(rf" (?:[^\W\d_]+ )?(?:{to}) (?:[^\W\d_]{{3,5}} )?"), re.compile(
        rf" [^\W\d_]+ (?:{to}) "
    )


def _is_score(text: str, start: int, locale: str) -> bool:
    before = re.search(rf"\b(?:{joining('score', locales=(locale,))}) \Z", text[:start][-4:])
    return before is not None and not says(locale, "lose", text)


def _labels_turned(
    here: tuple[BlockQuantities, Sequence[Quantity]],
    there: tuple[BlockQuantities, Sequence[Quantity]],
) -> Iterator[tuple[Quantity, Quantity]]:
    """Two that stayed, while the words beside each are now beside the other."""
    ours, theirs = here[1], there[1]
    if any(one.values.isdisjoint(two.values) for one, two in zip(ours, theirs, strict=True)):
        return
    sides = [
        (some.block.words_only, [PlacedValue(e.start, e.end, NOTHING) for e in of], end)
        for (some, of), end in zip((here, there), CLAUSE_BREAKS, strict=True)
    ]
    are_few, may_be_marked = len(ours) <= MOST_COMPARED, says(LOCALES[0], "ought", sides[0][0])
    for n in range(len(ours) - 1) if are_few or may_be_marked else ():
        is_apart = ours[n].values != ours[n + 1].values and all(
            _are_apart(some.block, *of[n : n + 2]) for some, of in (here, there)
        )
        if not is_apart:
            continue
        if may_be_marked and _are_marks_turned(sides, n):
            yield ours[n], theirs[n]
            yield ours[n + 1], theirs[n + 1]
            return
        one, two = _labels(*sides[0][:2], n, sides[0][2]) if are_few else (NOTHING, NOTHING)
        if not (one and two):
            continue
        their_one, their_two = _labels(*sides[1][:2], n, sides[1][2])
        if one & their_two and two & their_one and not two & their_two:
            yield ours[n], theirs[n]
            yield ours[n + 1], theirs[n + 1]
            return


def _are_marks_turned(
    sides: Sequence[tuple[str, Sequence[PlacedValue], re.Pattern[str]]], number: int
) -> bool:
    """Whether a number ought to be in one version what it only is in the other, and the reverse."""
    (one, two), (their_one, their_two) = (
        [marks(text, places[at], locale) & ONLY_OR_OUGHT for at in (number, number + 1)]
        for locale, (text, places, _) in zip(LOCALES, sides, strict=True)
    )
    are_told = not (one & two or their_one & their_two)
    return bool(are_told and one & their_two and two & their_one)


def _are_apart(block: Block, one: Quantity, two: Quantity) -> bool:
    """Whether two quantities may be of different things: not *16 or 17*, *16 to 17*."""
    clause_end = CLAUSE_BREAKS[LOCALES.index(block.locale)]
    between = clause_end.sub(" ", block.words_only[one.end : two.start])
    is_range = _range_words(block.locale)[0].fullmatch(between)
    return not is_range and bool(TWO_LETTERS.search(between))


def _labels(
    text: str, places: Sequence[PlacedValue], number: int, clause_end: re.Pattern[str]
) -> tuple[frozenset[str], frozenset[str]]:
    """The keys of the words beside a thing and the next, but for those beside both."""
    one, two = (beside(text, places, at, clause_end) for at in (number, number + 1))
    return one - two, two - one
