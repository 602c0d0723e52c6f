"""What adds to a number after it, or after the noun that it counts: *tair merch ifanc ar ddeg*."""

import re
from collections.abc import Collection
from fractions import Fraction

from cymar.languages.quantities.lexicon import Lexicon
from cymar.languages.quantities.number_part import NumberPart
from cymar.languages.quantities.sequence import WordSequence

ONCE = Fraction(1)

MOST_ADJECTIVES = 3
"""How many words may stand between a noun and what adds to the number before it."""


class Adders:
    """Reads what adds to the numbers of one language."""

    def __init__(self, words: Lexicon, ones: Collection[str]) -> None:
        self._words = words
        self._pence = re.compile(words.pence)
        self._heads = {phrase[0] for phrase in words.adders}
        self._last = {phrase[0] for phrase in words.adders if phrase[0] not in words.joiners}
        scales = {word for word in words.scales if len(word) > 2}
        self._numbers = {*words.hundreds, *words.hundred, *ones, *scales}
        self._not_adjectives = words.never_adjectives | self._numbers

    def added(self, words: WordSequence, part: NumberPart, by: Fraction = ONCE) -> NumberPart:
        """A number with what adds to it, at once or after the noun: *un ar ddeg ar hugain*.

        Args:
            words: the words of a text.
            part: the number.
            by: what it was multiplied by, as is what adds to it: *deuddeg mil ar hugain*.
        """
        noun = words.lower(part.end)
        is_of = noun in self._words.counted_after
        counted = words.lower(part.end + is_of)
        is_noun = by == 1 and counted not in self._numbers and counted not in self._words.tens
        after_noun = part.end + 1 + is_of  # but for *yr ail o un ar ddeg*
        for first in (part.end, after_noun) if is_noun else (part.end,):
            if words.lower(first) in self._heads and (
                found := self._at(words, part, first, by, is_after_noun=first > part.end)
            ):
                return self.added(words, found, by)
        if is_noun and self._heads and noun and not part.is_last:
            return self._after_adjectives(words, part, after_noun)
        return part

    def only_added(self, words: WordSequence, place: int) -> NumberPart | None:
        """A number whose first word is one only with what adds to it: *ein hun ar ddeg llyfrgell*.

        It may be a word of its own all the same: *darllenwch eich hun ar ddeg diwrnod*.
        """
        first = self._words.only_added.get(words.lower(place))
        if first is None:
            return None
        alone = NumberPart(frozenset({Fraction(first)}), place + 1)
        found = self.added(words, alone)
        if found.end == alone.end:
            return None
        return NumberPart(found.values.union(each - first for each in found.values), found.end)

    def _after_adjectives(self, words: WordSequence, part: NumberPart, first: int) -> NumberPart:
        """A number with what adds to it after a noun and what says more of it."""
        never = self._words.never_adjectives
        for at in range(first + 1, first + 1 + MOST_ADJECTIVES):
            adder = words.lower(at)
            if adder not in self._heads:
                continue
            between = [words.next(each) for each in range(first - 1, at + 1)]
            if not all(between) or not self._not_adjectives.isdisjoint(between[:-1]):
                return part
            found = self._at(words, part, at, ONCE, is_after_noun=True)
            if found is None:
                continue
            following = words.next(found.end)
            is_end = not following or following in never - self._words.counted_after
            if is_end or (adder in self._last and following not in self._words.counted_after):
                return self.added(words, found)
            return part
        return part

    def _at(
        self,
        words: WordSequence,
        part: NumberPart,
        first: int,
        by: Fraction,
        *,
        is_after_noun: bool,
    ) -> NumberPart | None:
        """A number with what adds to it from a place on, if anything does."""
        head = words.lower(first)
        for phrase, more in self._words.adders.items():
            if phrase[0] != head:
                continue
            if is_after_noun and self._is_other_unit(words.next(first + len(phrase))):
                continue  # *dwy awr a deugain munud*, *chwe phunt a deugain ceiniog*
            if words.phrase(first, len(phrase)) == phrase and words.is_near(part.end, first):
                values = frozenset(value + more * by for value in part.values)
                if part.is_last:
                    values = frozenset({max(part.values) + more * by})
                return NumberPart(values, first + len(phrase), part.scale, part.is_last)
        return None

    def _is_other_unit(self, word: str) -> bool:
        """Whether a word is a smaller unit, which is counted anew."""
        return word in self._words.minutes or bool(word and self._pence.fullmatch(word))
