"""Numbers in words of any size: *five thousand*, *pum mil*.

One number is groups below a thousand, each with the scale that multiplies it, from the greatest
down. A group is hundreds and what is below a hundred; in Welsh that may add to what is before it,
or before the noun that it counts: *tair merch ar ddeg*. Held to num2words, an independent program,
from 1 to 10,000,000 in both languages by `tests/test_number_words.py`.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from cymar.languages.quantities.adders import Adders
from cymar.languages.quantities.lexicon import Lexicon, Values
from cymar.languages.quantities.number_part import NumberPart
from cymar.languages.quantities.sequence import WordMatch, WordSequence

HUNDRED, THOUSAND = 100, 1000
HUNDREDFOLD = frozenset({Fraction(HUNDRED)})
LONGEST_COMPOUND = 3
"""How many words a number of several words that are no sum of them has: *cant namyn un*."""

LENGTHS_OF_PAST = (2, 3)
"""How many words *quarter past* and *hanner awr wedi* have."""

DIGITS_OF_A_YEAR = 4
CENTURIES, TENS = range(10, 21), range(10, 100)
"""What the two halves of a year in words may be: *nineteen eighty-four*."""


class Cardinals:
    """Reads the numbers in words of one language."""

    def __init__(self, words: Lexicon) -> None:
        self._words = words
        self._ones = {**words.units, **words.ones}
        self._adders = Adders(words, self._ones)
        self._compound_heads = {phrase[0] for phrase in words.compounds}
        self._share_heads = {phrase[0] for phrase in words.shares}
        self._beginnings = self._compound_heads.union(
            self._ones, words.tens, words.ordinals_in_words, words.scales, words.nought,
            words.hundreds, words.hundred, words.hundred_before_noun, words.only_added,
        )  # fmt: skip

    def read(self, text: Sequence[WordMatch], place: int) -> NumberPart | None:
        """The number that begins with a word, if one does.

        Args:
            text: the words of a text.
            place: which word it begins with.
        """
        words = WordSequence(text)
        if words.lower(place) not in self._beginnings:
            return None
        if year := self._digits(words, place) or self._year(words, place):
            return year
        number = self._scaled(words, place)
        while number and not number.is_last:
            more = self._next_group(words, number)
            if not more:
                break
            number = NumberPart(
                frozenset(a + b for a in number.values for b in more.values),
                more.end, more.scale, more.is_last,
            )  # fmt: skip
        return number and self._with_halves(words, number)

    def _next_group(self, words: WordSequence, number: NumberPart) -> NumberPart | None:
        """What goes on a number that has had its scale: *two thousand and five*."""
        if number.scale == 1 or self._with_halves(words, number).end > number.end:
            return None
        for at in self._joined(words, number):
            more = self._scaled(words, at)
            if more and more.scale == 1 and words.follows_comma(at):
                continue  # *£4 million, nine tenths of it*
            if more and max(more.values) < number.scale and more.scale < number.scale:
                return more
        return None

    def _joined(self, words: WordSequence, number: NumberPart) -> Iterator[int]:
        """Where the next part of a number may begin."""
        end = number.end
        if words.next(end) in self._words.joiners and words.follows(end + 1):
            yield end + 1
        if words.follows(end) or (number.scale >= THOUSAND and words.follows_comma(end)):
            yield end

    def _scaled(self, words: WordSequence, place: int) -> NumberPart | None:
        """A group with what multiplies it, or a scale by itself: *mil*."""
        group = self._group(words, place)
        if group is None:
            word = words.lower(place)
            scale = self._scale(word)
            if scale and words.before(place) in self._words.hundred_before_scale.get(word, ()):
                return NumberPart(scale, place + 1, min(scale)).times(HUNDREDFOLD, place + 1)
            return NumberPart(scale, place + 1, min(scale)) if scale else None
        if group.is_last:
            return group
        group = self.with_decimals(words, group)
        half = self._words.half_before_scale
        before_half = words.phrase(group.end, len(half))
        if half and before_half == half and self._scale(words.next(group.end + len(half))):
            group = NumberPart(
                frozenset(value + Fraction(1, 2) for value in group.values), group.end + len(half)
            )
        while scale := self._scale(words.next(group.end)):
            if group.scale > min(scale) or self.is_bill(words, group.end):
                break
            is_either = words.phrase(group.end - 1, 2) in self._words.counted_bills
            group = group.times(scale, group.end + 1, is_either=is_either)
            group = self._adders.added(words, group, by=group.scale)
        return group

    def _group(self, words: WordSequence, place: int) -> NumberPart | None:
        """A number below a thousand."""
        known = self._words
        word = words.lower(place)
        is_bare = word in known.hundred_before_noun or (
            words.before(place) in known.hundred_after.get(word, ())
            and words.next(place + 1) not in known.not_counted
        )
        is_hundred = (is_bare and words.follows(place + 1)) or word in known.hundreds
        if is_hundred and words.phrase(place, LONGEST_COMPOUND) not in known.compounds:
            hundreds = NumberPart(frozenset({Fraction(HUNDRED)}), place + 1, Fraction(HUNDRED))
        else:
            below = self._below_hundred(words, place)
            if below is None or below.is_last or not self._is_counted(words, below):
                return below
            hundreds = below.times(frozenset({Fraction(HUNDRED)}), below.end + 1)
        half = self._with_halves(words, hundreds)
        if half.end > hundreds.end:
            hundreds = half
        for at in self._joined(words, hundreds):
            rest = self._below_hundred(words, at)
            if rest and not self._is_hundred(words.next(rest.end)):
                return hundreds.plus(rest.values, rest.end, is_last=rest.is_last)
        return hundreds

    def _is_counted(self, words: WordSequence, number: NumberPart) -> bool:
        """Whether the next word is a hundred, and not *gan* for *by*: *deg gan un corff*."""
        word, known = words.next(number.end), self._words
        after = known.hundred_only_after.get(word)
        if after is None:
            return self._is_hundred(word)
        return max(number.values) in after and words.next(number.end + 1) not in known.not_counted

    def _is_hundred(self, word: str) -> bool:
        return word in self._words.hundreds or word in self._words.hundred

    def _below_hundred(self, words: WordSequence, place: int) -> NumberPart | None:
        """A number below a hundred, and a few that are not: *chwe ugain*."""
        known, word = self._words, words.lower(place)
        for length in range(LONGEST_COMPOUND, 1, -1) if word in self._compound_heads else ():
            phrase = words.phrase(place, length)
            if phrase in known.compounds:
                part = NumberPart(frozenset({Fraction(known.compounds[phrase])}), place + length)
                return self._with_unit(words, part) if known.compounds[phrase] < HUNDRED else part
        if word in known.tens:
            return self._with_unit(
                words, NumberPart(frozenset({Fraction(known.tens[word])}), place + 1)
            )
        if word in known.ordinals_in_words:
            part = NumberPart(known.ordinals_in_words[word], place + 1, is_last=True)
            return self._adders.added(words, part)
        if word not in self._ones:
            return self._adders.only_added(words, place)
        value = Fraction(self._ones[word])
        if words.next(place + 1) in known.ten and value < 10:
            return self._with_unit(words, NumberPart(frozenset({value * 10}), place + 2))
        return self._adders.added(words, NumberPart(frozenset({value}), place + 1))

    def _with_unit(self, words: WordSequence, tens: NumberPart) -> NumberPart:
        """Tens with the unit after them: *twenty-one*, *dau ddeg un*, *hanner cant a phump*."""
        known, at = self._words, tens.end
        most = known.joined_tens.get(int(max(tens.values)))
        if most and words.next(at) in known.joiners:
            return self._with_joined(words, tens, most)
        word = words.next(at)
        if word in known.ordinals_in_words and max(known.ordinals_in_words[word]) < 10:
            whole = frozenset({max(known.ordinals_in_words[word])})
            return tens.plus(whole, at + 1, is_last=True)
        is_unit = word in self._ones and self._ones[word] < 10
        after = words.next(at + 1)
        if not is_unit or self._is_hundred(after) or after in known.ten:
            return tens
        return tens.plus(frozenset({Fraction(self._ones[word])}), at + 1)

    def _with_joined(self, words: WordSequence, tens: NumberPart, most: int) -> NumberPart:
        """Tens with less than so many, after the joiner: *pedwar ugain a phymtheg*."""
        rest = self._below_hundred(words, tens.end + 1) if words.follows(tens.end + 1) else None
        if not rest or max(rest.values) >= most or self._is_hundred(words.next(rest.end)):
            return tens
        return tens.plus(frozenset({max(rest.values)}), rest.end, is_last=rest.is_last)

    def _with_halves(self, words: WordSequence, number: NumberPart) -> NumberPart:
        """*a million and a half*, *cant a hanner*: half of what the number was multiplied by."""
        after = words.lower(number.end), words.lower(number.end + 1)
        if self._share_heads.isdisjoint(after):
            return number
        for phrase, share in self._words.shares.items():
            for first in (number.end, number.end + 1):
                end = first + len(phrase)
                if phrase[0] != words.lower(first):
                    continue
                is_there = words.phrase(first, len(phrase)) == phrase
                if self._begins_time(words, end - 1):
                    continue  # *rhwng hanner awr wedi naw a chwarter i un*
                is_other = (
                    self._is_hundred(words.next(end))
                    if number.scale == HUNDRED
                    else (self._goes_on(words, end))
                )
                if is_there and words.is_near(number.end, first) and not is_other:
                    values = frozenset(value + share * number.scale for value in number.values)
                    if first == number.end or self._is_parted(words, number.end, end):
                        return NumberPart(values, end, number.scale)
                    return NumberPart(number.values | values, number.end, number.scale)
        return number

    def _is_parted(self, words: WordSequence, noun: int, end: int) -> bool:
        """Whether a part after a noun is of nothing else: *2 oed a hanner*, *3 awr a hanner*."""
        if words.lower(noun) in self._words.of_age:
            return True
        said = " ".join(words.lower(place) for place in range(noun, end))
        is_whole = not words.follows(end) or words.lower(end) in self._words.after_part
        return is_whole and said in self._words.others

    def _begins_time(self, words: WordSequence, place: int) -> bool:
        """Whether a part of an hour begins a time: *chwarter wedi tri*, *hanner dydd*."""
        if " ".join(words.phrase(place, 2)) in self._words.clock:
            return True
        known = (words.phrase(place, length) for length in LENGTHS_OF_PAST)
        return any(
            " ".join(each) in self._words.past_hour and words.lower(place + len(each)) in self._ones
            for each in known
        )

    def with_decimals(self, words: WordSequence, group: NumberPart) -> NumberPart:
        """*two point five*, *dau bwynt pump*."""
        if words.next(group.end) not in self._words.point:
            return group
        at, figures = group.end + 1, ""
        while words.follows(at) and self._digit(words.lower(at)):
            figures, at = figures + self._digit(words.lower(at)), at + 1
        if not figures:
            return group
        return group.plus(frozenset({Fraction(int(figures), 10 ** len(figures))}), at)

    def _digits(self, words: WordSequence, place: int) -> NumberPart | None:
        """A year figure by figure, *un naw wyth dau*, or after its thousand: *mil naw wyth dau*."""
        at, figures = place, ""
        if self._scale(words.lower(at)) == {THOUSAND} and self._words.thousand_begins_year:
            figures, at = "1", at + 1
        while len(figures) <= DIGITS_OF_A_YEAR and (at == place or words.follows(at)):
            if not (digit := self._digit(words.lower(at))):
                break
            figures, at = figures + digit, at + 1
        if len(figures) != DIGITS_OF_A_YEAR or self._goes_on(words, at):
            return None
        return NumberPart(frozenset({Fraction(int(figures))}), at, is_last=True)

    def _goes_on(self, words: WordSequence, at: int) -> bool:
        word = words.next(at)
        return bool(self._scale(word)) or self._is_hundred(word) or word in self._words.ten

    def _digit(self, word: str) -> str:
        value = 0 if word in self._words.nought else self._ones.get(word, HUNDRED)
        return str(value) if value < 10 else ""

    def _year(self, words: WordSequence, place: int) -> NumberPart | None:
        """*nineteen eighty-four*, *nineteen-twenties*: the century and the years in it."""
        first = self._below_hundred(words, place) if self._words.halves_of_years else None
        if not first or first.is_last or min(first.values) not in CENTURIES:
            return None
        if not words.follows(first.end):
            return None
        decade = self._words.others.get(words.lower(first.end), frozenset())
        if len(decade) > 1 and min(decade) in TENS:
            years = frozenset({min(first.values) * HUNDRED + min(decade)})
            return NumberPart(years, first.end + 1, is_last=True)
        last = self._below_hundred(words, first.end)
        if not last or last.is_last or min(last.values) not in TENS:
            return None
        if self._goes_on(words, last.end):
            return None
        return first.times(frozenset({Fraction(HUNDRED)}), last.end).plus(last.values, last.end)

    def is_bill(self, words: WordSequence, place: int) -> bool:
        """Whether a word is a Bill of a parliament, and no thousand: *am Fil*, *y ddau Fil*."""
        if not words.is_capital_within(place, self._words.bills):
            return False
        after = words.next(place + 1)
        is_counted = after in self._words.counted_after and words.follows(place + 2)
        return not (is_counted or after in self._beginnings)  # *dros Fil o bobl*

    def _scale(self, word: str) -> Values:
        """What a word multiplies the number before it by, or nothing."""
        found = self._words.scales.get(word, frozenset()) if len(word) > 2 else frozenset()
        return frozenset() if self._is_hundred(word) else found
