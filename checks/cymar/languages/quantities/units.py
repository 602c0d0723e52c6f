"""The unit that a quantity is in: a currency, a percentage, a length of time, a weight.

How far its thresholds may move: `bench/thresholds.py cymar.languages.quantities.units findings.py
--rule number-mismatch`.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from cymar import expressions as re
from cymar.dataclasses import dataclass, field
from cymar.languages.quantities.quantity import Quantity, QuantityKind
from cymar.lazy import cached_property

UNIT_WORD = re.compile(r"[ \u00a0\u202f\n-]?(°?[^\W\d_]+)")
"""A word after a quantity, or a symbol: *5kg*, *2-year*, *12°C*."""

DEGREES = "(°"
"""How a unit begins that is no word: *(°C)*."""

WORDS_BEFORE_UNIT = 2
"""How many words may come between a number and its unit: *10 clear working days*."""

SHORTEST_WORD = 3
"""Units of fewer letters are symbols, which mean nothing in other letters: *GB* and *gb*."""

CURRENCIES = {"£": "pound", "€": "euro", "$": "dollar"}
CURRENCY_UNITS = frozenset(CURRENCIES.values())
SAID_IN_A_NUMBER = CURRENCY_UNITS | {"year", "month", "week", "day", "hour"}
"""Units that one word may hold with their number: *canpunt*, *deufis*, *fortnight*."""

PERCENT = "percent"
OF_A_FORTNIGHT = frozenset({"week", "day"})
"""*A fortnight* is two weeks and 14 days, and may be *ten working days*."""

OLD_COINS = frozenset({"farthing", "halfpenny", "shilling"})
"""Units of which so many are another amount of pounds, or one word: *deuswllt*."""

SECONDS, OF_SECONDS = "s", re.compile(r"[ \u00a0\u202f]|(?<=\.\d)|(?<=\.\d\d)|(?<=\.\d{3})")
"""*9 s* and *2.5s*, which are seconds, but *the under 5s* are people."""

METRES, METRE_OR_MILLION = re.compile(r"\d\s?m\Z"), frozenset({"metre", "million"})
"""*5m*, which may be metres or a number."""

OF_DAYS = frozenset("night day week month year decade century".split())
"""Units that are said of much else than measures: *in days gone by*."""

NO_UNIT: frozenset[str] = frozenset()


class UnitGiven(NamedTuple):
    """The units that a quantity may be in, and where in the text they have been said."""

    units: frozenset[str]
    end: int


@dataclass(frozen=True)
class Units:
    """The words of a language for units.

    Args:
        forms: each word or symbol, with the units that it may stand for.
        before: the words that may come between a number and its unit: *working*, *o*.
        after_noun: ordinals that no unit of theirs comes after: *gyntaf*.
        dimensions: what comes after a measure, with which ways it may go: *high*.
        asked: what comes before a unit of which the number is elsewhere: *how many*.
        from_: what comes before a number that falls or rises to another.
        to: what comes between the two.
    """

    forms: Mapping[str, frozenset[str]]
    before: frozenset[str]
    after_noun: frozenset[str] = frozenset()
    dimensions: Mapping[str, frozenset[str]] = field(default_factory=dict)
    asked: str = r"(?!)"
    from_: str = r"(?!)"
    to: str = r"(?!)"

    @cached_property
    def of_measures(self) -> frozenset[str]:
        """The words for units that measure something, other than by days."""
        return frozenset(form for form, units in self.forms.items() if units.isdisjoint(OF_DAYS))

    @cached_property
    def _sure_measures(self) -> frozenset[str]:
        """The units of words that are one unit only, and no length of time."""
        found = (units for units in self.forms.values() if len(units) == 1)
        return NO_UNIT.union(*found) - OF_DAYS - {"hour", "minute", "second"}

    def named(self, words: Collection[str]) -> frozenset[str]:
        """Every unit that one of some words is for."""
        found = {*words, *(word.lower() for word in words if len(word) >= SHORTEST_WORD)}
        return NO_UNIT.union(*(self.forms[word] for word in found & self.forms.keys()))

    def of(self, text: str, quantity: Quantity) -> UnitGiven:
        """The units that a quantity may be in; none where the text gives none."""
        said = text[quantity.start : quantity.end]
        for sign, unit in CURRENCIES.items():
            if sign in said:
                return UnitGiven(frozenset({unit}), quantity.end)
        if quantity.kind is QuantityKind.PERCENT:
            return UnitGiven(frozenset({PERCENT}), quantity.end)
        if quantity.kind not in (QuantityKind.NUMBER, QuantityKind.MONEY):
            return UnitGiven(NO_UNIT, quantity.end)
        if METRES.search(said):
            return UnitGiven(METRE_OR_MILLION, quantity.end)
        if said.lower() in self.after_noun:
            return UnitGiven(NO_UNIT, quantity.end)
        found = self._within(said, quantity)
        return UnitGiven(found, quantity.end) if found else self.after(text, quantity.end)

    def _within(self, said: str, quantity: Quantity) -> frozenset[str]:
        """The units that a number in words holds: *pum punt ar hugain*, *canpunt*."""
        first, *rest = [match[1] for match in UNIT_WORD.finditer(said)] or [""]
        if not rest:
            unit = self._of_word(first)
            return unit if unit & SAID_IN_A_NUMBER else NO_UNIT
        inside = [self._of_word(word) for word in rest]
        if not quantity.firm:
            inside = [unit & CURRENCY_UNITS for unit in inside]
            inside.append(self._of_word(first) & self._sure_measures)  # *milltir a hanner*
        if quantity.kind is QuantityKind.NUMBER:  # *dwybunt a hanner*
            inside.append(self._of_word(first) & CURRENCY_UNITS)
        return next((unit for unit in inside if unit), NO_UNIT)

    def at_start(self, said: str) -> frozenset[str]:
        """The units of the first word of a number: *dwyawr a hanner*."""
        first = UNIT_WORD.match(said)
        return self._of_word(first[1]) if first else NO_UNIT

    def after(self, text: str, end: int) -> UnitGiven:
        """The units that the words from a place on give."""
        place = end
        for _ in range(WORDS_BEFORE_UNIT + 1):
            match = UNIT_WORD.match(text, place)
            if not match:
                break
            found, end_of_unit = self._of_word(match[1]), match.end()
            if match[1] == SECONDS and not OF_SECONDS.match(text, place):
                break
            following = UNIT_WORD.match(text, end_of_unit)
            if following and (of_two := self._of_word(f"{match[1]} {following[1]}")):
                found, end_of_unit = of_two, following.end()  # *milltir forol* is no mile
            if found:
                return UnitGiven(found, end_of_unit)
            if match[1].lower() not in self.before:
                break
            place = match.end()
        return UnitGiven(NO_UNIT, end)

    def _of_word(self, word: str) -> frozenset[str]:
        found = self.forms.get(word)
        if found is None and len(word) >= SHORTEST_WORD:
            found = self.forms.get(word.lower())
        return found or NO_UNIT


def read_units(lines: Iterable[str]) -> dict[str, frozenset[str]]:
    """Words and their units, from lines such as `pounds: pound, pound weight`."""
    found = {}
    for line in lines:
        word, _, units = line.partition(":")
        found[word] = frozenset(unit.strip() for unit in units.split(","))
    return found
