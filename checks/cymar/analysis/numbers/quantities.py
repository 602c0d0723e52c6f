"""The quantities in a block, and whether another block has the same.

How far its thresholds may move: `bench/thresholds.py cymar.analysis.numbers.quantities findings.py
--rule number-mismatch`.
"""

from collections import Counter
from fractions import Fraction
from functools import cache

from cymar import expressions as re
from cymar.analysis.downloads import without_downloads
from cymar.analysis.numbers.codes import LONE_LETTERS, Code, codes
from cymar.analysis.numbers.converted import Amount, amounts, by_converse, lone_amounts
from cymar.analysis.numbers.measures import IN_UNITS, MeasuredQuantity, measured
from cymar.analysis.numbers.quoted_numbers import quoted_numbers
from cymar.bilingual import other
from cymar.dataclasses import dataclass
from cymar.languages import language
from cymar.languages.quantities.durations import Duration
from cymar.languages.quantities.figures import PLACEHOLDER
from cymar.languages.quantities.frequency import Frequency
from cymar.languages.quantities.names import ROMAN_NUMBERS
from cymar.languages.quantities.quantity import Quantity, QuantityKind, QuantitySet, Value
from cymar.languages.quantities.units import DEGREES, OF_A_FORTNIGHT, OLD_COINS
from cymar.languages.words import letters_of
from cymar.lazy import cached_property
from cymar.text.block import Block, Mark

NEXT_WORD = re.compile(r"(?:[ \u00a0-](?:o |of )?[^\W\d_]+)?")
"""What is after a number that is sure of its unit: not the *working* of *ten working days*."""

LEAST_AMOUNT = 2
"""The fewest that are an amount where one word has the number and its unit: *deufis*."""


@dataclass(frozen=True)
class BlockQuantities:
    """A block with the quantities in it."""

    block: Block

    @cached_property
    def figures(self) -> list[Quantity]:
        """The quantities in figures, outside code and addresses."""
        read = language(self.block.locale).figures(self.block.words_only)
        return without_downloads(self.block, read) if read else read

    @cached_property
    def all_words(self) -> list[Quantity]:
        """The quantities in words, with those within others in figures."""
        return language(self.block.locale).number_words(self.block.words_only)

    @property
    def may_have_any(self) -> bool:
        """Whether any word or figure of it may be a quantity."""
        return language(self.block.locale).may_have_quantities(self.block.words_only)

    @cached_property
    def has_any(self) -> bool:
        """Whether there is any quantity in it."""
        return bool(self.figures or self.all_words)

    @cached_property
    def words(self) -> list[Quantity]:
        """The quantities in words, outside code and addresses, without the months of dates."""
        if not (self.all_words and self.figures):
            return self.all_words
        taken = {place for each in self.figures for place in range(each.start, each.end)}
        return [each for each in self.all_words if each.start not in taken]

    @cached_property
    def in_place(self) -> list[Quantity]:
        """The quantities in figures and in words, as they stand in the text."""
        return sorted((*self.figures, *self.words), key=lambda each: each.start)

    @cached_property
    def in_order(self) -> list[Quantity]:
        """The quantities in figures, and those in words that cannot mean anything else."""
        firm = (each for each in self.words if each.firm)
        return sorted((*self.figures, *firm), key=lambda each: each.start)

    @cached_property
    def everything(self) -> QuantitySet:
        """All its quantities, code included: a number may be code in one version only."""
        text, ratios = self.block.text, self.ratios.quantities
        if text == self.block.words_only:
            return QuantitySet((*self.figures, *self.all_words, *ratios))
        spoken, quoted = language(self.block.locale), quoted_numbers(self.block)
        return QuantitySet((*spoken.figures(text), *spoken.number_words(text), *ratios, *quoted))

    @cached_property
    def ratios(self) -> QuantitySet:
        """What *one in five* is of the whole."""
        words = language(self.block.locale).paraphrases
        return QuantitySet(tuple(words.ratios(self.block.words_only, self.in_place)))

    @cached_property
    def lengths(self) -> frozenset[Duration]:
        """The lengths of time that the block gives, with numbers and without."""
        text, words = self.block.words_only, language(self.block.locale).paraphrases
        read = [words.lengths(text, each) for each in (*self.figures, *self.words)]
        for each in self.words:
            if min(each.numbers, default=1) < 1 and (part := words.part_of(text, each)):
                share, (end, whole) = min(each.numbers), part
                read.append(frozenset(Duration(of.unit, of.length * share) for of in whole))
                text = text[: each.start] + " " * (end - each.start) + text[end:]
        return words.single_lengths(text).union(*read)

    @cached_property
    def may_recur(self) -> bool:
        """Whether any word of it may say how often something is so."""
        return language(self.block.locale).frequencies.may_be_in(self.block.words_only)

    @property
    def may_have_unit(self) -> bool:
        """Whether it has the word for any unit that may be said without a number."""
        text = self.block.words_only
        forms = language(self.block.locale).units.of_measures
        return not forms.isdisjoint(letters_of(text)) or DEGREES in text

    @cached_property
    def named_units(self) -> frozenset[str]:
        """Every unit that it has a word for."""
        return language(self.block.locale).units.named(letters_of(self.block.words_only))

    @cached_property
    def may_have_provisos(self) -> bool:
        """Whether it may say that an amount is *plus VAT*, or days *working days*."""
        return language(self.block.locale).provisos.may_be_in(self.block.words_only)

    @cached_property
    def frequencies(self) -> list[Frequency]:
        """How often it says that something is so, in order."""
        frequencies = language(self.block.locale).frequencies
        return frequencies.read(self.block.words_only, self.in_place)

    @cached_property
    def minutes_between(self) -> frozenset[Fraction]:
        """How long it is, in minutes, from once to the next of all that it says is so again."""
        return frozenset(one for each in self.frequencies for one in each.minutes)

    @cached_property
    def _certain_minutes(self) -> frozenset[Fraction]:
        return frozenset(
            one for each in self.frequencies if each.is_certain for one in each.minutes
        )

    def recurs_as(self, frequency: Frequency) -> bool:
        """Whether it says something is so as often; just as often if both may be no times.

        *32½ hours a week* are not *32¼ awr yr wythnos*.
        """
        if not frequency.minutes.isdisjoint(self.minutes_between):
            return True
        certain = self.minutes_between if frequency.is_certain else self._certain_minutes
        return frequency.is_as(certain)

    def is_of_frequency(self, quantity: Quantity) -> bool:
        """Whether a number is within the words for how often something is so."""
        return any(each.start <= quantity.start < each.end for each in self.frequencies)

    @cached_property
    def amounts(self) -> list[Amount]:
        """What it measures, whatever the unit."""
        units = language(self.block.locale).units
        return list(amounts(self.block.words_only, self.measures, units))

    @cached_property
    def amount_values(self) -> frozenset[tuple[str, Fraction]]:
        """How much it measures, each with its kind of unit."""
        return frozenset(value for each in self.amounts for value in each.values)

    @cached_property
    def lone_amounts(self) -> list[Amount]:
        """What it measures by one unit without a number: *an ounce*."""
        units = language(self.block.locale).units
        return list(lone_amounts(self.block.words_only, self.amounts, units))

    @cached_property
    def amounts_by_converse(self) -> dict[str, list[Amount]]:
        """What it measures, by its units or by one alone, by what the other system calls it."""
        return by_converse((*self.amounts, *self.lone_amounts))

    @cached_property
    def months(self) -> frozenset[int | None]:
        """The months of the dates that it has in figures."""
        return frozenset(each.month for one in self.figures for each in one.dates)

    @cached_property
    def hundreds(self) -> frozenset[int]:
        """The hundreds of all that may be years in it: 19 of *1984* and of *the 1980s*."""
        years = {each.year for one in self.in_order for each in one.dates if each.year}
        years |= {int(value) for one in self.in_order for value in one.numbers}
        return frozenset(year // 100 for year in years)

    @cached_property
    def says_always(self) -> bool:
        """Whether it says without a number that something is so every day or at any hour."""
        return language(self.block.locale).paraphrases.say_always(self.block.words_only)

    @cached_property
    def clocks(self) -> list[Quantity]:
        """What may be times among its numbers: *10 to 4*, *twenty to nine*."""
        words = language(self.block.locale).paraphrases
        return list(words.clock.times(self.block.words_only, self.in_place))

    @cached_property
    def measures(self) -> list[MeasuredQuantity]:
        """Every number and amount with what the text makes of it, in order, but for *1 in 5*."""
        text, spoken = self.block.words_only, language(self.block.locale)
        return [
            measured(text, each, spoken.units)
            for each in self.in_place
            if each.kind in IN_UNITS
            and not any(ratio.start <= each.start < ratio.end for ratio in self.ratios.quantities)
        ]

    @cached_property
    def told(self) -> frozenset[int]:
        """Where words begin that surely give an amount, a measure or a time of the clock.

        *Three weeks*, *deufis* and *half past eight*; not *one*, *noon* or *a couple of days*.
        """
        text, words = self.block.words_only, {each.start for each in self.words}
        amounts = (
            each.quantity
            for each in (self.measures if words else ())
            if each.units and each.units != OF_A_FORTNIGHT and each.quantity.start in words
            if each.units.isdisjoint(OLD_COINS)
            if text[each.quantity.start : each.quantity.end] not in ROMAN_NUMBERS
            if NEXT_WORD.fullmatch(text, each.quantity.end, each.end)
            if each.quantity.firm
            or (each.end == each.quantity.end and min(each.quantity.numbers) >= LEAST_AMOUNT)
        )
        times = (each for each in self.words if each.kind is QuantityKind.TIME and not each.firm)
        return frozenset(each.start for each in (*amounts, *times))

    @cached_property
    def codes(self) -> list[Code]:
        """The codes of forms, roads and rooms, in order."""
        return codes(self.block.words_only)

    def said(self, pattern: str) -> list[Quantity]:
        """The quantities in words that some words, in lower case, say by themselves."""
        is_said = _compiled(pattern).fullmatch
        return [each for text, each in self._texts_of_words if is_said(text)]

    @cached_property
    def _texts_of_words(self) -> list[tuple[str, Quantity]]:
        """The quantities in words, each after those words in lower case."""
        text = self.block.words_only
        return [(text[each.start : each.end].lower(), each) for each in self.words]

    @property
    def has_lone_letter(self) -> bool:
        """Whether a capital letter stands alone in it."""
        return not LONE_LETTERS.isdisjoint(letters_of(self.block.words_only))

    @cached_property
    def _tally(self) -> Counter[tuple[QuantityKind, Value]]:
        read = (*self.figures, *self.words)
        return Counter((group(each), value) for each in read for value in each.values)

    def count(self, quantity: Quantity) -> int:
        """How often the block has a quantity, in figures or in words."""
        return max(self._tally[group(quantity), value] for value in quantity.values)

    @cached_property
    def placeholders(self) -> int:
        """How many placeholders it has, for values that the site fills in."""
        templates = sum(1 for marked in self.block.marks if marked.mark is Mark.TEMPLATE)
        return templates + len(PLACEHOLDER.findall(self.block.words_only))

    def lacks(self, quantity: Quantity) -> bool:
        """Whether the block has no such quantity."""
        return not self.everything.has(quantity)

    def lacks_amount(self, quantity: Quantity) -> bool:
        """Whether the block has no such number, but for one that is part of a date or a time."""
        return self.lacks(quantity) or not (
            quantity.kind is QuantityKind.TIME or self.everything.has_amount(quantity)
        )

    @cached_property
    def as_other_language(self) -> frozenset[str]:
        """Figures as the other language would read them here: an English date in a quotation."""
        text, spoken = self.block.text, language(other(self.block.locale))
        return frozenset(text[each.start : each.end] for each in spoken.figures(text))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def group(quantity: Quantity) -> QuantityKind:
    """The kind that a quantity counts as: amounts and percentages count as numbers."""
    kind = quantity.kind
    return QuantityKind.NUMBER if kind in (QuantityKind.MONEY, QuantityKind.PERCENT) else kind
