"""Words of the other language within a sentence of the page's own.

Whole sentences are the matter of `other_language`, and months and weekdays of `dates_left`.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from cymar import expressions as re
from cymar.analysis.language.plain_words import count, plain_words
from cymar.bilingual import LOCALES, other
from cymar.languages import language
from cymar.languages.function_words import function_words, runs_of_function_words
from cymar.languages.identify import function_word_of, languages_of
from cymar.languages.joining import joining
from cymar.languages.meanings import NEGATIVE
from cymar.languages.quantities.lexicon import alternatives
from cymar.languages.words import WORD, letters_of
from cymar.text.block import Block

LEAST_OF_UNIT = 4
"""The fewest letters of a unit that is a word of one language, and not a symbol: *days*."""

BEFORE_UNIT = re.compile(r"(?<![\w.,/-])\d[\d.,]*+ ")
"""A figure and a space: no unit is looked up in the dictionaries where no text has that."""

TIME_JOINED = (
    r"\d{1,2}(?:[:.]\d\d(?:\s?(?:[ap]\.?m\.?|y\.?[bph]\.?))?|\s?(?:[ap]\.?m\.?|y\.?[bph]\.?))"
    rf"|{joining('noon or midnight')}"
)
BEFORE_JOIN = re.compile(
    rf"(?:\b(?:{TIME_JOINED})|(?<!\w)(?P<word>[^\W\d_]++)(?: \d{{4}})?)\s\Z", re.IGNORECASE
)
AFTER_JOIN = re.compile(
    rf"\s(?:(?:{TIME_JOINED})(?!\w)"
    r"|(?:(?:dydd|ddydd|nos) |\d{1,2}\w{0,3} )?(?P<word>[^\W\d_]++))",
    re.IGNORECASE,
)
LONGEST_BEFORE_JOIN = 24
"""How many characters before a word that joins two times are looked at."""

GAP_BEFORE = re.compile(r"[,;:]? ")
ONE_SPACE = re.compile(" ")
BETWEEN = " ", ", "
"""What is between two words of a run."""

SENTENCE_BREAK = re.compile(r"[.!?]\s+")
LEAST_OF_CAPITAL = 2
"""After how many words a run may go on with a capital, and so many function words one has that
begins with one: *yr Wyddfa* and *Save the Children* are names."""

LEAST_OF_CLAUSE = 3
"""How many words a run has at least that a comma may part from the page's own words."""

LEAST_SURE = 4
"""From how many words of one language alone on a run is no name, whatever is after it."""

ENDS_CLAUSE = re.compile(r"[.,;:!?]+(?:\s|\Z)|\Z")


def may_have_words_left(block: Block) -> bool:
    """Whether a block has what may be a word of the other language: most have not."""
    return not _telling_words(block.locale).isdisjoint(letters_of(block.text))


@cache
def _telling_words(here: str) -> frozenset[str]:
    there = other(here)
    small = {*runs_of_function_words(there), *function_words(there), *_unit_forms(there)}
    cased = (form for word in small for form in (word, word.capitalize(), word.upper()))
    return frozenset((*cased, *language(there).calendar.words))


def words_left(block: Block) -> Iterator[tuple[int, int]]:
    """The start and end of each stretch that the sentence around shows to be left by mistake."""
    there = other(block.locale)
    letters = letters_of(block.text)
    has_unit, has_small = (
        not some.isdisjoint(letters) for some in (_unit_forms(there), function_words(there))
    )
    if not (has_unit or has_small):
        return
    text = plain_words(block)
    found = [*_joins(text, there)]
    found += [
        *(_units(text, there) if has_unit else ()),
        *(_runs(text, there) if has_small else ()),
    ]
    last = 0
    for start, end in sorted(found):
        if start >= last:
            yield start, end
            last = end


@cache
def _unit_forms(locale: str) -> frozenset[str]:
    forms = language(locale).units.forms
    return frozenset(word for word in forms if len(word) >= LEAST_OF_UNIT and word.islower())


@cache
def _unit_words(locale: str) -> frozenset[str]:
    """The words for units that the other language has not, in its dictionary or among its units."""
    ours = _unit_forms(locale) - _unit_forms(other(locale))
    return frozenset(word for word in ours if languages_of(word) == (locale,))


def _joins(text: str, there: str) -> Iterator[tuple[int, int]]:
    """The words between two times, days or months that are the other language's: *8am to 8pm*."""
    for match in _joining(there).finditer(text):
        before = BEFORE_JOIN.search(
            text, max(0, match.start() - LONGEST_BEFORE_JOIN), match.start()
        )
        after = AFTER_JOIN.match(text, match.end())
        if before and after and _is_of_date(before["word"]) and _is_of_date(after["word"]):
            yield match.span()


@cache
def _joining(locale: str) -> re.Pattern[str]:
    return re.compile(rf"(?<=\s)(?:{alternatives(language(locale).joining_times)})(?=\s)")


def _is_of_date(word: str | None) -> bool:
    """Whether a word is a month or a weekday; where there is no word, a time stands there."""
    return word is None or any(any(language(each).calendar.read(word)) for each in LOCALES)


def _units(text: str, there: str) -> Iterator[tuple[int, int]]:
    """Units after a figure in a sentence of the page's own language: *5 working days*."""
    if BEFORE_UNIT.search(text) and count(WORD.findall(text), other(there)):
        for match in _after_figure(there).finditer(text):
            yield match.span("unit")


@cache
def _after_figure(locale: str) -> re.Pattern[str]:
    between, units = alternatives(language(locale).units.before), alternatives(_unit_words(locale))
    unit = rf"(?P<unit>(?:(?:{between}) )?(?:{units}))"
    return re.compile(rf"{BEFORE_UNIT.pattern}{unit}(?![\w-])")


def _runs(text: str, there: str) -> Iterator[tuple[int, int]]:
    """Words one after another that only the other language has, and its function words alone."""
    words = list(WORD.finditer(text))
    reached = 0
    for place in _beginnings(text, words, there):
        if place < reached:
            continue
        end = reached = _end_of_run(text, words, place, there)
        if (
            end > place
            and _is_run(words[place:end], there)
            and not _is_own_denial(text[words[place].start() :], other(there))
            and not _is_set_phrase(words[_before_either(text, words, place) : end])
            and _is_within(text, words, place, end, other(there))
        ):
            yield words[place].start(), words[end - 1].end()


def _beginnings(text: str, words: Sequence[re.Match[str]], there: str) -> list[int]:
    """The places from which words of the other language go on to a small word of it, in order.

    No other run is reported, and only the words next to a small one need be looked up.
    """
    found: set[int] = set()
    never_lent = language(there).never_lent
    for number, word in enumerate(words):
        if there not in function_word_of(word[0]) and word[0] not in never_lent:
            continue
        place = number
        while place not in found and there in languages_of(words[place][0]):
            found.add(place)
            if not place or text[words[place - 1].end() : words[place].start()] not in BETWEEN:
                break
            place -= 1
    return sorted(found)


def _end_of_run(text: str, words: Sequence[re.Match[str]], place: int, there: str) -> int:
    """The place after the last of the words from a place on that the other language has."""
    end = place
    for number in range(place, len(words)):
        word = words[number][0]
        gap = text[words[number - 1].end() : words[number].start()] if number > place else " "
        follows = gap == " " or (gap == ", " and end - place >= LEAST_SURE)
        if not (follows and there in languages_of(word)):
            break
        if not word[0].islower() and not _may_be_capital(text, words, place, number, there):
            break
        if languages_of(word) == (there,):
            end = number + 1
        elif number == place or function_word_of(word) == (other(there),):
            break
    return end


def _may_be_capital(
    text: str, words: Sequence[re.Match[str]], place: int, number: int, there: str
) -> bool:
    """Whether a capital within a run from a place on is no name's: it begins a sentence."""
    if languages_of(words[number][0]) != (there,):
        return False
    return number - place >= LEAST_OF_CAPITAL or (number == place and begins(text, words, place))


def begins(text: str, words: Sequence[re.Match[str]], place: int) -> bool:
    """Whether a word is the first of a sentence."""
    before = text[words[place - 1].end() : words[place].start()] if place else ""
    return not place or SENTENCE_BREAK.fullmatch(before) is not None


def _before_either(text: str, words: Sequence[re.Match[str]], place: int) -> int:
    """The place of the first of the words up to a place that may be of either language: *we*."""
    while (
        place
        and text[words[place - 1].end() : words[place].start()] == " "
        and len(languages_of(words[place - 1][0])) == len(LOCALES)
        and (words[place - 1][0].islower() or begins(text, words, place - 1))
    ):
        place -= 1
    return place


def after_either(text: str, words: Sequence[re.Match[str]], end: int) -> int:
    """The place after the words from an end on that may be of either language."""
    while (
        end < len(words)
        and text[words[end - 1].end() : words[end].start()] == " "
        and words[end][0].islower()
        and len(languages_of(words[end][0])) == len(LOCALES)
    ):
        end += 1
    return end


def _is_run(run: Sequence[re.Match[str]], there: str) -> bool:
    """Whether words are enough to be no name."""
    words = [each[0] for each in run]
    if len(words) == 1:
        return words[0] in language(there).never_lent
    small = [there in function_word_of(word) for word in words]
    only = sum(languages_of(word) == (there,) for word in words)
    if words[0][0].isupper() and sum(small) <= LEAST_OF_CAPITAL - 1:
        return False
    return only > 1 and any(small)


def _is_own_denial(text: str, own: str) -> bool:
    """Whether a text begins as one in its own language that says *not*: *does dim lift*."""
    return language(own).meanings.begins(text, NEGATIVE)


def _is_set_phrase(run: Sequence[re.Match[str]]) -> bool:
    """Whether words are as *drag and drop*, or *drum and bass*."""
    small = [bool(function_word_of(each[0])) for each in run]
    return small == [False, True, False]


def _is_within(text: str, words: Sequence[re.Match[str]], place: int, end: int, own: str) -> bool:
    """Whether the page's own words are beside a run, and nothing else is."""
    later = after_either(text, words, end) if end - place > 1 else end
    after = words[later] if later < len(words) else None
    is_after = (
        after is not None
        and after[0][0].islower()
        and languages_of(after[0]) == (own,)
        and (GAP_BEFORE if end - place >= LEAST_OF_CLAUSE else ONE_SPACE).fullmatch(
            text[words[later - 1].end() : after.start()]
        )
        is not None
    )
    earlier = _before_either(text, words, place) if end - place > 1 else place
    if begins(text, words, earlier):
        return is_after and end > 1
    before = words[earlier - 1]
    gap = GAP_BEFORE if end - place > 1 else ONE_SPACE
    is_before = languages_of(before[0]) == (own,) and bool(
        gap.fullmatch(text[before.end() : words[earlier].start()])
    )
    ends_there = end - place > 1 and bool(ENDS_CLAUSE.match(text, words[later - 1].end()))
    only = sum(languages_of(word[0]) == (other(own),) for word in words[place:end])
    return is_before and (is_after or ends_there or only >= LEAST_SURE)
