"""Two quantities, or two words for how often, that changed places between two blocks.

How far its thresholds may move: `bench/thresholds.py cymar.analysis.numbers.out_of_place
findings.py --rule number-mismatch`.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from cymar import expressions as re
from cymar.analysis.numbers.clock_times import between_ends
from cymar.analysis.numbers.exchanged import (
    CLAUSE_BREAKS,
    FEWEST,
    PlacedValue,
    evidence,
    exchanged,
    is_after_from,
    keys,
)
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.analysis.numbers.ranges import are_other_times
from cymar.bilingual import LOCALES
from cymar.languages.identify import is_function_word
from cymar.languages.quantities.quantity import Quantity, QuantityKind
from cymar.languages.worked_out import follows, phrases

KEEPS_ITS_PLACE = frozenset({QuantityKind.MONEY, QuantityKind.PERCENT, QuantityKind.TIME})
"""Kinds of which two stand in the same order in both languages, but where their words moved too."""

FEWEST_OF_RANGES = 4
"""How many quantities two ranges have."""

NAME_AFTER = re.compile(r"[^,;:.]{1,20}? [A-Z]\w")
"""What has a name beside it, of which there is no list: *5 miles to Tenby*."""

AT_BEGINNING = re.compile(r"(?:.*[.!?]\s)?(?:[^\W\d_]{1,3} )?", re.DOTALL)
"""What is before the first thing of a Welsh sentence, which may begin with any: *£60 yw'r pris*."""

BETWEEN_SENTENCES = re.compile(r"[.!?]\s")

SIZE = re.compile(r"\s?(?:[^\W\d_]{1,12}\s)?(?:by|wrth|x|×)\s?")
"""What is between the two numbers of a size: *24 inches by 12*."""


def out_of_place(
    en: BlockQuantities, cy: BlockQuantities
) -> list[tuple[Quantity, Quantity]] | list[tuple[PlacedValue, PlacedValue]]:
    """Two quantities that changed places, each with what stands in its place."""
    return list(_of_a_kind(en, cy)) or list(_of_any_kind(en, cy))


def _of_a_kind(en: BlockQuantities, cy: BlockQuantities) -> Iterator[tuple[Quantity, Quantity]]:
    """Two quantities of a kind that changed places."""
    for kind in {each.kind for each in en.in_order} if en.has_any else ():
        ours, theirs = (list(_by_sizes(one, kind, SIZE)) for one in (en, cy))
        places = [[place for _, place in some] for some in (ours, theirs)]
        odd = exchanged(*places)
        if odd is None and FEWEST_OF_RANGES <= len(ours) == len(theirs):
            ours, theirs = (
                list(_by_sizes(one, kind, between_ends(one.block.locale))) for one in (en, cy)
            )
            places = [[place for _, place in some] for some in (ours, theirs)]
            odd = exchanged(*places)
        if odd is None or (kind is QuantityKind.TIME and are_other_times(en, cy)):
            continue
        if _have_moved_from(en, cy, places, odd):
            continue
        both = [each for each, _ in ours], [each for each, _ in theirs]
        here, there = _with_units(en, places[0]), _with_units(cy, places[1])
        found = evidence(here, there, odd)
        has_name = any(NAME_AFTER.match(here[0], both[0][n].end) for n in odd)
        is_sure = found.is_certain or (
            not (found.moved or has_name) and _have_units_stayed(en, cy, *both, odd)
        )
        is_sure = is_sure or (not found.moved and _have_wholes_stayed(here, there, odd))
        is_sure = is_sure or _are_parts_of_wholes(here, there, odd)
        is_sure = is_sure or _has_noun_stayed(here, there, odd)
        is_sure = is_sure or (
            not (found.moved or has_name)
            and _is_held(*here, odd, CLAUSE_BREAKS[0])
            and _is_held(*there, odd, CLAUSE_BREAKS[1])
        )
        if kind in KEEPS_ITS_PLACE:
            begins = AT_BEGINNING.fullmatch(there[0], 0, theirs[odd[0]][0].start)
            is_sure = found.is_possible and (found.stayed[1] > 0 or not begins)
        if is_sure:
            yield from ((both[0][n], both[1][n]) for n in odd)


def _of_any_kind(
    en: BlockQuantities, cy: BlockQuantities
) -> Iterator[tuple[PlacedValue, PlacedValue]]:
    """Two of all quantities that changed places, *a third* and *a quarter*, or of all frequencies.

    What stayed beside them leaves no doubt.
    """
    for read in (_all_placed, _frequencies_placed):
        ours = read(en)
        theirs = read(cy) if len(ours) >= FEWEST else []
        odd = exchanged(ours, theirs)
        if odd and not _have_moved_from(en, cy, (ours, theirs), odd):
            sides = _with_units(en, ours), _with_units(cy, theirs)
            are_apart = all(
                text[some[odd[0]].end : some[odd[1]].start].strip() for text, some in sides
            )  # a *first week* is *wythnos gyntaf*
            if are_apart and evidence(*sides, odd).is_certain:
                yield from ((ours[n], theirs[n]) for n in odd)


def _all_placed(some: BlockQuantities) -> list[PlacedValue]:
    """The quantities of a block but for *no*, *first* and *year*; what may be a part, as a part."""
    return [
        PlacedValue(each.start, each.end, _parts(each) or frozenset(each.values))
        for each in (some.in_place if some.words else ())
        if each.firm or _parts(each) or _is_of_several(each)
    ]


def _is_of_several(quantity: Quantity) -> bool:
    return quantity.kind is not QuantityKind.PERIOD and max(quantity.numbers, default=0) > 1


def _parts(quantity: Quantity) -> frozenset[object]:
    return frozenset(value for value in quantity.numbers if 0 < value < 1)


def _frequencies_placed(some: BlockQuantities) -> list[PlacedValue]:
    """How often a block says that things are so."""
    found = some.frequencies if some.may_recur else ()
    return [PlacedValue(each.start, each.end, frozenset(each.minutes)) for each in found]


def _have_moved_from(
    en: BlockQuantities,
    cy: BlockQuantities,
    places: Sequence[Sequence[PlacedValue]],
    odd: tuple[int, int],
) -> bool:
    """Whether *from* moved with what it is before: *up to £9 from £7* beside *o £7 i £9*."""
    ours, theirs = (
        [is_after_from(side.block.words_only, some[n].start, side.block.locale) for n in odd]
        for side, some in zip((en, cy), places, strict=True)
    )
    return any(ours) and ours == theirs[::-1] and ours != theirs


def _have_wholes_stayed(
    here: tuple[str, Sequence[PlacedValue]],
    there: tuple[str, Sequence[PlacedValue]],
    odd: tuple[int, int],
) -> bool:
    """Whether the second of two is said to be so many of the first, in both versions.

    *17 came, 14 of them late* beside *daeth 14, 17 ohonynt yn hwyr*. A first one is so many of what
    stands before the two: *ten of them were farmers and 30 shopkeepers*.
    """
    ours, theirs = (
        [follows(locale, "of them", text, places[n].end) for n in odd]
        for locale, (text, places) in zip(LOCALES, (here, there), strict=True)
    )
    are_of_one = not any(
        BETWEEN_SENTENCES.search(text, places[odd[0]].end, places[odd[1]].start)
        for text, places in (here, there)
    )
    return ours == theirs == [False, True] and are_of_one


def _with_units(
    some: BlockQuantities, places: Sequence[PlacedValue]
) -> tuple[str, list[PlacedValue]]:
    """The text of a block, and things in it up to the ends of their units, which go with them."""
    ends = {each.quantity.start: each.end for each in some.measures if each.units}
    placed = [each._replace(end=max(each.end, ends.get(each.start, 0))) for each in places]
    return some.block.words_only, placed


def _are_parts_of_wholes(
    here: tuple[str, Sequence[PlacedValue]],
    there: tuple[str, Sequence[PlacedValue]],
    odd: tuple[int, int],
) -> bool:
    """Whether the first of two is so many of the second in both: *43 of its 118 piles*."""
    first, second = odd
    return second == first + 1 and all(
        _of_whole(locale).fullmatch(text, places[first].end, places[second].start)
        for locale, (text, places) in zip(LOCALES, (here, there), strict=True)
    )


@cache
def _of_whole(locale: str) -> re.Pattern[str]:
    """What is between a part and its whole: *appeals out of*."""
    return re.compile(
        rf"(?:[ \u00a0][\w'’-]+){{0,2}}?[ \u00a0](?:{phrases(locale, 'of')})[ \u00a0]"
    )


def _has_noun_stayed(
    here: tuple[str, Sequence[PlacedValue]],
    there: tuple[str, Sequence[PlacedValue]],
    odd: tuple[int, int],
) -> bool:
    """Whether what one of two counts stands next after the number in its place: *four boats*."""
    ours, theirs = (
        [_counted(locale, text, places[n].end) for n in odd]
        for locale, (text, places) in zip(LOCALES, (here, there), strict=True)
    )
    if not all((*ours, *theirs)):
        return False  # *out of 212 letters we answered 37*
    (one, two), (first, second) = (map(keys, some) for some in (ours, theirs))
    both = (one | first) & (two | second)  # which holds all that moved
    return bool((two & second) - both) and not (one & second or two & first)


def _counted(locale: str, text: str, end: int) -> str:
    """The word next after a number, which it counts; none if it does not."""
    after = _noun(locale).match(text, end)
    return after[1] if after and not is_function_word(after[1].lower(), locale) else ""


@cache
def _noun(locale: str) -> re.Pattern[str]:
    return re.compile(rf"(?:[ \u00a0](?:{phrases(locale, 'of')}))?[ \u00a0]([^\W\d_]{{3,}})")


def _is_held(
    text: str, places: Sequence[PlacedValue], odd: tuple[int, int], clause_end: re.Pattern[str]
) -> bool:
    """Whether each of two has another quantity in its clause, which stayed: *45 to 64: 3 years*."""
    return all(
        any(
            other not in odd
            and 0 <= other < len(places)
            and not clause_end.search(text, *_between(places, number, other))
            for other in (number - 1, number + 1)
        )
        for number in odd
    )


def _between(places: Sequence[PlacedValue], one: int, other: int) -> tuple[int, int]:
    first, last = sorted((one, other))
    return places[first].end, places[last].start


def _by_sizes(
    some: BlockQuantities, kind: QuantityKind, between: re.Pattern[str]
) -> Iterator[tuple[Quantity, PlacedValue]]:
    """The quantities of a kind in order, and those with something between, *24 by 12*, as one."""
    text, last = some.block.words_only, None
    for each in some.in_order:
        if each.kind is not kind:
            continue
        place = PlacedValue(each.start, each.end, frozenset(each.values))
        if last and between.fullmatch(text, last[1].end, each.start):
            pair = frozenset((one, two) for one in last[1].values for two in place.values)
            last = last[0], PlacedValue(last[1].start, each.end, frozenset(pair))
            continue
        if last:
            yield last
        last = each, place
    if last:
        yield last


def _have_units_stayed(
    en: BlockQuantities,
    cy: BlockQuantities,
    ours: list[Quantity],
    theirs: list[Quantity],
    odd: tuple[int, int],
) -> bool:
    """Whether one of two numbers has a unit, in each version, and it is the same place that has it.

    *0.8 seconds on average, which used to be 2.5* beside *2.5 eiliad …; 0.8 oedd hi gynt*.
    """
    units = [
        [each.units for n in odd for each in side.measures if each.quantity is some[n]]
        for side, some in ((en, ours), (cy, theirs))
    ]
    return units[0] == units[1] and len(units[0]) == len(odd) and units[0][0] != units[0][1]
