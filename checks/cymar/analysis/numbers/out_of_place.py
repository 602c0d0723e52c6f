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
)
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.analysis.numbers.ranges import are_other_times
from cymar.analysis.numbers.stayed import (
    are_in_turn,
    are_of_those_before,
    are_parts_of_wholes,
    are_turned_round,
    has_end_stayed,
    has_noun_stayed,
    have_units_stayed,
    have_wholes_stayed,
    is_held,
)
from cymar.languages import language
from cymar.languages.joining import joining
from cymar.languages.quantities.quantity import Quantity, QuantityKind
from cymar.languages.worked_out import says

KEEPS_ITS_PLACE = frozenset({QuantityKind.MONEY, QuantityKind.PERCENT, QuantityKind.TIME})
"""Kinds of which two stand in the same order in both languages, but where their words moved too."""

FEWEST_OF_RANGES = 4
"""How many quantities two ranges have."""

LONGEST_BETWEEN = 24
"""How many characters at most are between the sides of a score."""

MOST_LOOSE = 8
"""Of more numbers, words such as *one* are not held against each other."""

NAME_AFTER = re.compile(r"[^,;:.]{1,20}? [A-Z]\w")
"""What has a name beside it, of which there is no list: *5 miles to Tenby*."""

AT_BEGINNING = re.compile(r"(?:.*[.!?]\s)?(?:[^\W\d_]{1,3} )?", re.DOTALL)
"""What is before the first thing of a Welsh sentence, which may begin with any: *£60 yw'r pris*."""

NOTHING_BETWEEN = re.compile(rf"\W*(?:(?:{joining('and', 'or', 'nor', 'to')})\s)?")
"""What is between two things that no words tell apart: *rooms B and D*; *wythnos gyntaf*, which is
a *first week*."""

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
        if _have_moved_from(en, cy, places, odd) or _is_lost_or_changed(en, cy, places, odd):
            continue
        both = [each for each, _ in ours], [each for each, _ in theirs]
        here, there = _with_units(en, places[0]), _with_units(cy, places[1])
        found = evidence(here, there, odd)
        if are_turned_round(here, there, odd) and not found.is_certain:
            continue
        has_name = any(NAME_AFTER.match(here[0], both[0][n].end) for n in odd)
        is_sure = found.is_certain or (
            not (found.moved or has_name) and have_units_stayed(en, cy, *both, odd)
        )
        is_sure = is_sure or (not found.moved and have_wholes_stayed(here, there, odd))
        is_sure = is_sure or are_parts_of_wholes(here, there, odd)
        is_sure = is_sure or has_noun_stayed(here, there, odd)
        is_sure = is_sure or are_of_those_before(here, there, odd)
        is_sure = is_sure or are_in_turn(here, there, odd)
        is_sure = is_sure or (not (found.moved or has_name) and has_end_stayed(here, there, odd))
        is_sure = is_sure or (
            not (found.moved or has_name)
            and is_held(*here, odd, CLAUSE_BREAKS[0])
            and is_held(*there, odd, CLAUSE_BREAKS[1])
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

    So too two places in an order, and two codes. What stayed beside them leaves no doubt.
    """
    may_be_loose = not all(each.firm for some in (en, cy) for each in some.words)
    loose = (_loose_placed,) if may_be_loose else ()
    for read in (_all_placed, *loose, _frequencies_placed, _codes_placed):
        ours = read(en)
        theirs = read(cy) if len(ours) >= FEWEST else []
        odd = exchanged(ours, theirs)
        if odd and not _have_moved_from(en, cy, (ours, theirs), odd):
            sides = _with_units(en, ours), _with_units(cy, theirs)
            are_apart = not any(
                NOTHING_BETWEEN.fullmatch(text, some[odd[0]].end, some[odd[1]].start)
                for text, some in sides
            )
            found = evidence(*sides, odd)
            is_sure = found.is_certain or (read is _codes_placed and found.is_likely)
            is_sure = is_sure or (read is _loose_placed and has_noun_stayed(*sides, odd))
            if are_apart and is_sure:
                yield from ((ours[n], theirs[n]) for n in odd)
                return


def _all_placed(some: BlockQuantities) -> list[PlacedValue]:
    """The quantities of a block but for *no*, *first* and *year*; what may be a part, as a part."""
    return [
        PlacedValue(each.start, each.end, _parts(each) or frozenset(each.values))
        for each in (some.in_place if some.words else ())
        if each.firm or _parts(each) or _is_of_several(each)
    ]


def _loose_placed(some: BlockQuantities) -> list[PlacedValue]:
    """The numbers of a block, with *one* and *first*; none where there are many."""
    found = [each for each in some.in_place if each.kind is QuantityKind.NUMBER]
    if len(found) > MOST_LOOSE:
        return []
    return [PlacedValue(each.start, each.end, frozenset(each.values)) for each in found]


def _codes_placed(some: BlockQuantities) -> list[PlacedValue]:
    """The codes of a block, in order."""
    found = sorted(some.codes, key=lambda each: each.start)
    return [PlacedValue(each.start, each.end, frozenset({each[:2]})) for each in found]


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
    """Whether *from* moved with what it is before: *up to £9 from £7* beside *o £7 i £9*.

    Or the units of one amount moved with the numbers.
    """
    if _are_conversions(en, cy, places, odd):
        return True
    ours, theirs = (
        [is_after_from(side.block.words_only, some[n].start, side.block.locale) for n in odd]
        for side, some in zip((en, cy), places, strict=True)
    )
    return any(ours) and ours == theirs[::-1] and ours != theirs


def _is_lost_or_changed(
    en: BlockQuantities,
    cy: BlockQuantities,
    places: Sequence[Sequence[PlacedValue]],
    odd: tuple[int, int],
) -> bool:
    """Whether two are the sides of a score that one lost, or a rise and what it rises to.

    *We lost 34-27* is *colli o 27 i 34* too, and *up by £5 to £60* is *i £60, sef £5 yn fwy*.
    """
    for some, its in zip((en, cy), places, strict=True):
        text, locale = some.block.words_only, some.block.locale
        if its[odd[0]].end + LONGEST_BETWEEN < its[odd[1]].start:
            continue
        if _score(locale).fullmatch(text, its[odd[0]].end, its[odd[1]].start) and (
            says(locale, "lose", text) or _change(locale).search(text, 0, its[odd[0]].start)
        ):
            return True
    return False


def _are_conversions(
    en: BlockQuantities,
    cy: BlockQuantities,
    places: Sequence[Sequence[PlacedValue]],
    odd: tuple[int, int],
) -> bool:
    """Whether two are one amount in metric and in imperial units, of which either may come first.

    *5 miles (8 km)* is *8 km (5 milltir)*, but not *8 milltir (5 km)*.
    """
    if any(its[odd[0]].end + LONGEST_BETWEEN < its[odd[1]].start for its in places):
        return False
    ours, theirs = (
        [each for n in odd for each in some.amounts if each.start == its[n].start][:FEWEST]
        for some, its in zip((en, cy), places, strict=True)
    )
    if len(ours) != FEWEST or len(theirs) != FEWEST:
        return False
    are_same = ours[0].values & theirs[1].values and ours[1].values & theirs[0].values
    return bool(are_same) and ours[0].is_converse(ours[1])


@cache
def _score(locale: str) -> re.Pattern[str]:
    """What is between the sides of a score, or between a change and what it comes to."""
    return re.compile(rf"\s?[-–]\s?|\s(?:[^\W\d_]+\s)?(?:{language(locale).units.to})\s")


@cache
def _change(locale: str) -> re.Pattern[str]:
    """What comes before how much something changes."""
    return re.compile(rf"\b(?:{joining('score', locales=(locale,))})\s\Z")


def _with_units(
    some: BlockQuantities, places: Sequence[PlacedValue]
) -> tuple[str, list[PlacedValue]]:
    """The text of a block, and things in it up to the ends of their units, which go with them."""
    ends = {each.quantity.start: each.end for each in some.measures if each.units}
    placed = [each._replace(end=max(each.end, ends.get(each.start, 0))) for each in places]
    return some.block.words_only, placed


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
