"""What two blocks say differently in numbers, amounts, dates, times, units and codes."""

from typing import NamedTuple

from cymar.analysis.numbers.clause_mates import exchanged_between_clauses
from cymar.analysis.numbers.conflicts import apart, conflicts
from cymar.analysis.numbers.missing_quantities import missing
from cymar.analysis.numbers.misspelt_dates import misspelt_dates
from cymar.analysis.numbers.out_of_place import out_of_place
from cymar.analysis.numbers.quantities import BlockQuantities, group
from cymar.analysis.numbers.respective import given_in_turn
from cymar.analysis.numbers.turned_round import are_times_of_other_states, turned_round
from cymar.analysis.numbers.unshared import Unshared
from cymar.analysis.numbers.worked_out import worked_out
from cymar.languages.quantities.calendar import CalendarWord
from cymar.languages.quantities.quantity import Quantity, QuantityKind


class NumberDifferences(NamedTuple):
    """What the English and the Welsh block each have and the other lacks, in order.

    `slips` are misspelt dates of the English, and then of the Welsh, each with the right date.
    """

    en: list[Unshared]
    cy: list[Unshared]
    slips: tuple[list[tuple[Unshared, Unshared]], list[tuple[Unshared, Unshared]]] = ([], [])

    @property
    def are_any(self) -> bool:
        """Whether the two differ in anything."""
        return bool(self.en or self.cy or any(self.slips))


def number_differences(en: BlockQuantities, cy: BlockQuantities) -> NumberDifferences:
    """The quantities of the two versions that differ, their units and signs, and the codes."""
    lacking = missing(en, cy)
    ours, theirs = ([Unshared(e.start, e.end, group(e)) for e in some] for some in lacking)
    slips: tuple[list[tuple[Unshared, Unshared]], list[tuple[Unshared, Unshared]]] = [], []
    for word, right in misspelt_dates(en, cy, lacking[1]):
        ours, theirs = _outside(word, ours), _outside(right, theirs)
        slips[0].append((_placed(word), _placed(right)))
    for word, right in misspelt_dates(cy, en, lacking[0]):
        ours, theirs = _outside(right, ours), _outside(word, theirs)
        slips[1].append((_placed(word), _placed(right)))
    found = apart(conflicts(en, cy))
    if not (ours or theirs):
        exchanged = (
            out_of_place(en, cy)
            or [*turned_round(en, cy)]
            or [*given_in_turn(en, cy)]
            or [*exchanged_between_clauses(en, cy)]
        )
        places = {one.start for one, _ in exchanged}
        if places and not are_times_of_other_states(places, en, cy):
            found += exchanged
    starts = {one.start for one, _ in found}, {two.start for _, two in found}
    ours, theirs = map(_without, (ours, theirs), starts)
    for number, (one, two) in enumerate(found):
        ours.append(Unshared(one.start, one.end, number))
        theirs.append(Unshared(two.start, two.end, number))
    if ours or theirs:
        known = worked_out(en, cy, {e.start for e in ours}, {e.start for e in theirs})
        ours, theirs = map(_without, (ours, theirs), known)
    return NumberDifferences(ours, theirs, slips)


def _without(some: list[Unshared], starts: set[int]) -> list[Unshared]:
    return [each for each in some if each.start not in starts]


def _outside(place: CalendarWord | Quantity, some: list[Unshared]) -> list[Unshared]:
    return [each for each in some if not place.start <= each.start < place.end]


def _placed(some: CalendarWord | Quantity) -> Unshared:
    return Unshared(some.start, some.end, QuantityKind.DATE)
