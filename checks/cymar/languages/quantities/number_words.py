"""Quantities in words: numbers, months, weekdays and times such as *noon*."""

import re
from fractions import Fraction

from cymar.languages.quantities.cardinals import Cardinals
from cymar.languages.quantities.dates import HALF_DAY, WHOLE_DAY
from cymar.languages.quantities.lexicon import Lexicon
from cymar.languages.quantities.names import CalendarNames
from cymar.languages.quantities.number_part import NumberPart
from cymar.languages.quantities.parts import half_or_more
from cymar.languages.quantities.quantity import ONLY_REPLACED, Quantity, QuantityKind
from cymar.languages.quantities.sequence import WordMatch, WordSequence
from cymar.languages.words import LETTERS, letters_of

CERTAIN_LENGTH = 3
"""From how many words on a number can be nothing else: *un deg* is *a fair one* too."""

CERTAIN_NUMBERS = frozenset(Fraction(number) for number in range(11, 100))
"""What a word may stand for that can be nothing else: *twelfth*, *deunawfed*, but no *second*."""

SHORTEST_SCALE = 3
"""A shorter scale, such as *m* or *bn*, is one only after figures."""

LEAST_PENCE = 10
"""From how many on a number after pounds is of pence, though nothing says so."""

TWO = frozenset({Fraction(2)})

FIRM_KINDS = ONLY_REPLACED | {QuantityKind.TIME}
"""Kinds whose words mean nothing else."""

MINUTES_OF_AN_HOUR, HOURS_OF_A_CLOCK = 60, 12


class NumberWords:
    """Reads the quantities that a text in one language gives in words."""

    def __init__(self, words: Lexicon) -> None:
        self._words = words
        clock = {word: frozenset({Fraction(minutes)}) for word, minutes in words.clock.items()}
        periods = {word: frozenset({Fraction(value)}) for word, value in words.periods.items()}
        self._phrases = [
            (QuantityKind.TIME, clock),
            (QuantityKind.NUMBER, words.others),
            (QuantityKind.PERIOD, periods),
            *(
                (kind, {word: frozenset({Fraction(value)}) for word, value in table.items()})
                for kind, table in (
                    (QuantityKind.SEASON, words.seasons),
                    (QuantityKind.PART_OF_DAY, words.parts_of_day),
                )
            ),
        ]
        phrases = {*words.past_hour, words.half_hour}.union(*(table for _, table in self._phrases))
        begun = {(1 + each.count(" "), each.split(" ")[0]) for each in phrases}
        self._lengths: dict[str, list[int]] = {}
        for length, head in sorted(begun, reverse=True):
            self._lengths.setdefault(head, []).append(length)
        self._cardinals = Cardinals(words)
        self._after_hour = re.compile(rf"\s(?:{words.o_clock})\b")
        self._half = re.compile(rf"\b(?:{words.and_a_half})\Z")
        scales = {word for word in words.scales if len(word) >= SHORTEST_SCALE}
        self._alone = scales | words.hundreds | words.hundred_before_noun | {*words.hundred_after}
        begin = {phrase[0] for phrase in words.compounds} | self._lengths.keys() | words.point
        known = words.pound | self._alone | begin | {*words.ones, *words.units, *words.tens}
        self._pounds = words.pound | {f"{pound}s" for pound in words.pound}
        cased = {form for word in known for form in (word, word.capitalize(), word.upper())}
        self._names = CalendarNames(words)
        self._forms = self._names.forms | cased
        self._may_be = self._forms | words.day_heads

    def may_be_in(self, text: str) -> bool:
        """Whether a text has a word with which a quantity or the name of a day may begin."""
        return not self._may_be.isdisjoint(letters_of(text))

    def read(self, text: str) -> list[Quantity]:
        """The quantities, in order."""
        if not self.may_be_in(text):
            return []
        forms, letters = self._forms, letters_of(text)
        begin = [place for place, word in enumerate(letters) if word in forms]
        words = list(LETTERS.finditer(text))
        quantities: list[Quantity] = []
        end = 0
        for place in begin:
            if place < end or self._cardinals.is_bill(WordSequence(words), place):
                continue
            if not self._is_percent(words, place):
                some, taken = self._at(words, place)
                if some and quantities and quantities[-1].start == some[0].start:
                    quantities.pop()  # *nought point six*
                quantities += some
                end = place + taken
        return quantities

    def _at(self, words: list[WordMatch], place: int) -> tuple[list[Quantity], int]:
        """The quantities that begin with a word, and how many words they take."""
        known = self._words
        if self._lower(words, place) in known.point:  # *nought point six*, *dim pwynt chwech*
            whole = NumberPart(frozenset({Fraction(0)}), place)
            part = self._cardinals.with_decimals(WordSequence(words), whole)
            if part is whole or self._lower(words, place - 1) not in known.nought:
                return [], 1
            start, end = words[place - 1].start(), words[part.end - 1].end()
            return [Quantity(QuantityKind.NUMBER, part.values, start, end)], part.end - place
        number = self._cardinals.read(words, place)
        taken = number.end - place if number else 0
        if number and (time_of_day := self._o_clock(words, place, number)):
            return [time_of_day], taken
        for length in self._lengths.get(self._lower(words, place), ()):
            if not taken <= length <= len(words) - place:
                continue
            phrase = " ".join(each[0].lower() for each in words[place : place + length])
            past = self._past(words, place, phrase) if place + length < len(words) else None
            if past is not None and (hour := self._hour(words, place + length)):
                minutes = frozenset({Fraction(past)})
                return [self._time(words, place, minutes, hour)], hour.end - place
            if taken == length and self._is_number(words, place, taken):
                break
            if not number and self._is_counted(words, place):
                break
            for kind, table in self._phrases:
                is_month = kind is QuantityKind.SEASON and words[place][0] in self._words.months
                if phrase in table and not is_month and not self._goes_on(words, place, length):
                    start, end = words[place].start(), words[place + length - 1].end()
                    is_number = kind is QuantityKind.NUMBER and length == 1
                    values = half_or_more(table[phrase], self._half, words[place], end)
                    is_certain = is_number and (
                        values <= CERTAIN_NUMBERS or phrase in self._words.coins
                    )
                    firm = is_certain or kind in FIRM_KINDS
                    return [Quantity(kind, values, start, end, firm)], length
        if sum_of_money := self._pounds_and_pence(words, place, number):
            return sum_of_money
        if number and self._is_number(words, place, taken):
            if time := self._minutes_past(words, place, number):
                return time
            firm = taken >= CERTAIN_LENGTH or self._is_firm(words[place])
            is_name = taken == 1 and self._is_of_name(words, place)
            firm = firm and not (is_name or self._is_vague(words, place))
            start, end = words[place].start(), words[number.end - 1].end()
            is_before = self._is_pence(words, number.end)
            if is_before or any(self._is_pence(words, at) for at in range(place + 1, number.end)):
                pence = frozenset(value / 100 for value in number.values)
                end = words[number.end].end() if is_before else end
                return [Quantity(QuantityKind.MONEY, pence, start, end, firm)], taken + is_before
            return [Quantity(QuantityKind.NUMBER, number.values, start, end, firm)], taken
        return self._names.at(words, place), 1

    def _is_counted(self, words: list[WordMatch], place: int) -> bool:
        """Whether a word for two is what the number before it counts: *tri phâr*."""
        if self._words.others.get(self._lower(words, place)) != TWO:
            return False
        before = WordSequence(words).before(place)
        return before in self._words.units and before not in self._words.tens

    def _is_percent(self, words: list[WordMatch], place: int) -> bool:
        """Whether a hundred is that of *deg y cant*."""
        is_hundred = self._lower(words, place) in self._words.hundreds
        if not is_hundred or place < len(("deg", "y")):
            return False
        said = words[place].string[words[place - 1].start() : words[place].end()]
        return bool(re.fullmatch(self._words.percent, said)) and WordSequence(words).follows(
            place - 1
        )

    def _goes_on(self, words: list[WordMatch], place: int, length: int) -> bool:
        """Whether a comma is in a phrase, or its last word begins a number: *a hanner can metr*."""
        last = place + length - 1
        said = words[place].string[words[place].start() : words[last].end()]
        is_number = length > 1 and WordSequence(words).phrase(last, 2) in self._words.compounds
        return is_number or "," in said

    def _past(self, words: list[WordMatch], place: int, phrase: str) -> int | None:
        """How many minutes a phrase from a place on adds to the hour after it."""
        known = self._words
        if phrase and phrase == known.half_hour:
            is_time = not place or self._lower(words, place - 1) in known.before_hour
            return MINUTES_OF_AN_HOUR // 2 if is_time else None
        return known.past_hour.get(phrase)

    def _is_number(self, words: list[WordMatch], place: int, taken: int) -> bool:
        """Whether words are a number, and not one word that also means something else."""
        return taken > 1 or self._is_firm(words[place]) or words[place][0].lower() in self._alone

    def _is_pence(self, words: list[WordMatch], place: int) -> bool:
        """Whether the word at a place makes pence of the number before it."""
        return WordSequence(words).follows(place) and bool(
            re.fullmatch(self._words.pence, self._lower(words, place))
        )

    def _pounds_and_pence(
        self, words: list[WordMatch], place: int, number: NumberPart | None
    ) -> tuple[list[Quantity], int] | None:
        """*Punt ac ugain ceiniog*, *dwy bunt pedwar deg*, *five pounds fifty*, *punt a hanner*."""
        known, follows = self._words, WordSequence(words).follows
        at = number.end if number else place
        pounds = number.values if number else frozenset({Fraction(1)})
        forms = self._pounds if number else known.pound
        if self._lower(words, at) not in forms or (number and not follows(at)):
            return None
        end = at + 1
        pence = None
        for phrase, share in known.shares.items() if not number else ():
            if WordSequence(words).phrase(end, len(phrase)) == phrase and follows(end):
                pence, end = share, end + len(phrase)
        is_joined = follows(end) and self._lower(words, end) in known.joiners
        more = self._cardinals.read(words, end + is_joined) if pence is None else None
        if more and follows(end) and follows(end + is_joined) and max(more.values) < 100:
            is_said = self._is_pence(words, more.end)
            is_bare = not (is_joined or more.is_last)
            if is_said or (is_bare and (max(more.values) >= LEAST_PENCE or not follows(more.end))):
                pence, end = max(more.values) / 100, more.end + is_said
        if pence is None:
            return None
        values = frozenset(value + pence for value in pounds)
        start, last = words[place].start(), words[end - 1].end()
        return [Quantity(QuantityKind.MONEY, values, start, last)], end - place

    def _minutes_past(
        self, words: list[WordMatch], place: int, number: NumberPart
    ) -> tuple[list[Quantity], int] | None:
        """*twenty past three*, *pum munud ar hugain wedi tri*."""
        known = self._words
        inside = {each[0].lower() for each in words[place : number.end]}
        at = number.end + (self._lower(words, number.end) in known.minutes)
        after = self._lower(words, at)
        is_said = at > number.end or bool(inside & known.minutes)
        if not ((is_said and after in known.past) or after in known.past_without_minutes):
            return None
        hour = self._hour(words, at + 1)
        if not hour or max(number.values) >= MINUTES_OF_AN_HOUR:
            return None
        minutes = frozenset(value * known.past[after] for value in number.values)
        return [self._time(words, place, minutes, hour)], hour.end - place

    def _o_clock(self, words: list[WordMatch], place: int, number: NumberPart) -> Quantity | None:
        """*One o'clock*, *un o'r gloch*: the time up to the words that make one of the number."""
        last = words[number.end - 1]
        if max(number.values) > HOURS_OF_A_CLOCK or not self._after_hour.match(
            last.string, last.end()
        ):
            return None
        return self._time(words, place, frozenset({Fraction(0)}), number)

    def _hour(self, words: list[WordMatch], place: int) -> NumberPart | None:
        """The number of an hour, or of noon or midnight: *half past midnight*."""
        for length in (2, 1):
            phrase = " ".join(each[0].lower() for each in words[place : place + length])
            if phrase in self._words.clock:
                known = Fraction(self._words.clock[phrase], MINUTES_OF_AN_HOUR)
                return NumberPart(frozenset({known}), min(place + length, len(words)))
        hour = self._cardinals.read(words, place)
        return hour if hour and max(hour.values) <= HOURS_OF_A_CLOCK else None

    @staticmethod
    def _time(
        words: list[WordMatch], place: int, minutes: frozenset[Fraction], hour: NumberPart
    ) -> Quantity:
        """A time so many minutes from an hour, before noon or after."""
        values = frozenset(
            (each * MINUTES_OF_AN_HOUR + more + half) % WHOLE_DAY
            for each in hour.values
            for more in minutes
            for half in (0, HALF_DAY)
        )
        start, end = words[place].start(), words[hour.end - 1].end()
        return Quantity(QuantityKind.TIME, values, start, end, firm=False)

    def _is_firm(self, word: WordMatch) -> bool:
        return word[0].lower() in self._words.units or word[0].lower() in self._words.tens

    @staticmethod
    def _is_of_name(words: list[WordMatch], place: int) -> bool:
        """Whether a number has a capital within a sentence, and so has the word after: a name."""
        word = words[place][0]
        if (
            not word.istitle()
            or not 0 < place < len(words) - 1
            or not words[place + 1][0].istitle()
        ):
            return False
        follows = WordSequence(words).follows
        return follows(place) and follows(place + 1) and words[place - 1][0].islower()

    def _is_vague(self, words: list[WordMatch], place: int) -> bool:
        """Whether a number only means that there may be more: *a week or two*, *awr neu ddwy*."""
        if place < 2 or words[place - 1][0].lower() != self._words.either:
            return False
        if self._words.units.get(words[place][0].lower()) != 2:
            return False
        before = words[place - 2]
        between = before.string[before.end() : words[place].start()]
        is_number = self._cardinals.read(words, place - 2)
        return not is_number and not re.search(r"[\d,.;:]", between)

    @staticmethod
    def _lower(words: list[WordMatch], place: int) -> str:
        return words[place][0].lower() if place < len(words) else ""
