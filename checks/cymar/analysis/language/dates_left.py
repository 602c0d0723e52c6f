"""Months, weekdays and ordinals of the other language in a page's own text.

How often they are found, and what must stay silent: `bench/wrong_language.py dates`.
"""

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from operator import itemgetter

from cymar import expressions as re
from cymar.analysis.language.plain_words import NOT_WORDS, QUOTED, blanked, is_apart
from cymar.analysis.language.tables import cells_near
from cymar.bilingual import LOCALES, other
from cymar.languages import language
from cymar.languages.identify import languages_of
from cymar.languages.joining import joining
from cymar.languages.quantities.calendar import CalendarKind, CalendarWord
from cymar.languages.words import WORD
from cymar.text.block import Block, Kind, Mark

TRANSLATED_WITHIN = 40
"""How many characters from a date the page's own word for it is looked for."""

LEAST_OF_TITLE = 3
"""How many words of the other language alone make a title of what a date stands in."""

LEAST_OWN_IN_QUOTATION = 3
"""How many words more of the page's own language than of the other's a quotation in it has."""

BEFORE = re.compile(
    r"(?P<start>\A|[.!?:;–(\n]\s?)?(?<![\w'’-])(?P<word>[^\W\d_][\w'’-]*+)[ ](?P<day>\d{1,2}[ ])?\Z"
)
AFTER = re.compile(r"(?:[ ]\d{1,2})?[ ](?P<word>[^\W\d_][\w'’-]*)")
AFTER_TOWN = re.compile(r",[ ](?P<county>[A-Z][^\W\d_]+(?:[ ][A-Z][^\W\d_]+)?)(?=[.;:)]|\Z)")
"""What follows the name of a town that is a month's too: *March, Cambridgeshire*."""

WITHIN = re.compile(r"(?:[\s,–/-]|(?<!\d)\d{1,2}(?!\d))*")
"""What may stand between two words of one date."""

BETWEEN_TRANSLATIONS = re.compile(
    r"""[\s\d,]*(?:[()/|“”‘’"=:–—]|\b(?:is|or|means|yw|neu|sef)\b)[\s\d()/|“”‘’"=:–—,]*"""
)
JOINS = re.compile(rf"(?:\s?[-–,/&]\s?|\s(?:{joining('and', 'or', 'to')})\s)(?:d?dydd\s)?")
"""What joins two days of the week."""

MAKES_RANGE = re.compile(rf"\s?[-–]\s?|\s(?:{joining('to')})\s(?:[fm]is\s)?")
"""What joins two months that are no people: *April a June* may be."""

DateKey = tuple[CalendarKind, int] | str

MAY_BE_TITLES = frozenset({Mark.LINK, Mark.EMPHASIS, Mark.STRONG})


def dates_left(block: Block, facing: Block | None = None) -> Iterator[tuple[int, int]]:
    """The start and end of each month, weekday and ordinal that is the other language's.

    Args:
        block: the text.
        facing: its counterpart, if it is to show which words are no names: *ym mis Medi*.
    """
    calendar = language(other(block.locale)).calendar
    if not calendar.may_be_in(block.text):
        return
    text = _own_text(block)
    before_month = language(block.locale).before_month
    told = _told_alone(facing, text, block.locale) if facing else frozenset()
    begun: tuple[int, int] | None = None
    for word in calendar.read(text, before_month):
        word = word._replace(is_firm=word.is_firm or not told.isdisjoint(_keys(word, text)))
        if not _is_left(word, text, block, facing):
            continue
        if begun and WITHIN.fullmatch(text, begun[1], word.start):
            begun = begun[0], word.end
            continue
        if begun:
            yield begun
        begun = word.start, word.end
    if begun:
        yield begun


def _told_alone(facing: Block, text: str, locale: str) -> frozenset[DateKey]:
    """The months and weekdays of a counterpart that a text does not have in its own language."""
    calendar = language(facing.locale).calendar
    own = {(word.kind, word.number) for word in language(locale).calendar.read(text)}
    return frozenset(
        key
        for word in calendar.read(facing.text, language(facing.locale).before_month)
        if word.is_firm and (word.kind, word.number) not in own
        for key in _keys(word, facing.text)
    )


def _keys(word: CalendarWord, text: str) -> tuple[DateKey, DateKey]:
    """By what a date is known again: its number, and its name, as *Mawrth* is March too."""
    return (word.kind, word.number), text[word.start : word.end].split()[-1]


def _own_text(block: Block) -> str:
    """The text with code, titles and what may be quoted from the other language blanked.

    A date in bold is none of these.
    """
    places = [
        (marked.start, marked.end)
        for marked in block.marks
        if is_apart(marked, block.locale)
        or marked.mark is Mark.QUOTATION
        or (
            marked.mark in MAY_BE_TITLES
            and _foreign(block.text[marked.start : marked.end], block.locale) > 0
        )
    ]
    places += [match.span() for match in NOT_WORDS.finditer(block.text)]
    places += [
        match.span()
        for match in QUOTED.finditer(block.text)
        if _foreign(match[0], block.locale) > -LEAST_OWN_IN_QUOTATION
    ]
    return blanked(block.text, places)


def _is_left(word: CalendarWord, text: str, block: Block, facing: Block | None) -> bool:
    """Whether nothing shows that a word is there on purpose."""
    return (
        (
            word.is_firm
            or _is_joined(word, text, other(block.locale))
            or _is_among_days(word, text, block)
        )
        and not _is_in_name(word, text, block.locale)
        and not _is_translated(word, text, block, facing)
        and not _is_in_title(word, text, block)
    )


def _is_joined(word: CalendarWord, text: str, there: str) -> bool:
    """Whether another weekday or month, in either language, shows that a word is one.

    As in *Llun i Iau* and *August i Dachwedd*.
    """
    first = max(0, word.start - TRANSLATED_WITHIN)
    near = text[first : word.end + TRANSLATED_WITHIN]
    kinds = {word.kind}
    if language(there).calendar.weekday(text[word.start : word.end]):
        kinds.add(CalendarKind.WEEKDAY)  # *Mawrth* is March too
    for locale in LOCALES:
        for day in language(locale).calendar.read(near):
            ends = sorted(((day.start + first, day.end + first), (word.start, word.end)))
            joins = JOINS if day.kind is CalendarKind.WEEKDAY else MAKES_RANGE
            if day.kind in kinds and joins.fullmatch(text, ends[0][1], ends[1][0]):
                return True
    return False


def _is_among_days(word: CalendarWord, text: str, block: Block) -> bool:
    """Whether it is all that a cell has, and other cells of its row or column are such words."""
    if block.kind is not Kind.TABLE_CELL or text.strip() != text[word.start : word.end]:
        return False
    row = block.source.line(block.source.position(block.start).line).text.split("|")
    names = {each.strip() for each in (*row, *cells_near(block))} - {text.strip(), ""}
    calendar = language(block.locale).calendar
    return any(
        day.kind is word.kind and day.end - day.start == len(name)
        for name in names
        for day in calendar.read(name)
    )


def _is_in_name(word: CalendarWord, text: str, locale: str) -> bool:
    """Whether a capital beside it makes a name of it: *Black Friday*, *21st Century Schools*."""
    if word.kind is CalendarKind.MONTH and (town := AFTER_TOWN.match(text, word.end)):
        return not _is_of_date(town["county"])
    before, after = BEFORE.search(text, 0, word.start), AFTER.match(text, word.end)
    beside = [(after["word"], False)] if after else []
    if before and not (before["day"] and before["start"] is not None):  # *Updated 14 February*
        beside.append((before["word"], before["start"] is not None))
    return any(_is_of_name(each, is_first, locale) for each, is_first in beside)


def _is_of_name(word: str, is_first: bool, locale: str) -> bool:
    """Whether a word beside a date is part of a name, rather than one of the page's own."""
    if not word[0].isupper() or _is_of_date(word):
        return False
    found = languages_of(word.lower())
    return found in ((other(locale),), ()) if is_first else found != (locale,)


def _is_of_date(word: str) -> bool:
    return any(any(language(each).calendar.read(word)) for each in LOCALES)


def _is_translated(word: CalendarWord, text: str, block: Block, facing: Block | None) -> bool:
    """Whether the page's own word for it is beside it, as in a table of words in two languages."""
    calendar = language(block.locale).calendar
    first = max(0, word.start - TRANSLATED_WITHIN)
    near = text[first : word.end + TRANSLATED_WITHIN]
    for own in calendar.read(near):
        start, end = sorted(((own.start + first, own.end + first), word[2:4]))
        is_day = word.kind is CalendarKind.WEEKDAY and (
            calendar.weekday(near[own.start : own.end]) == word.number
        )  # *Maw* is Tuesday and March
        if (is_day or _is_same(own, word)) and BETWEEN_TRANSLATIONS.fullmatch(
            text, start[1], end[0]
        ):
            return True
    if block.kind is not Kind.TABLE_CELL or _has_own_words(text, block.locale):
        return False
    rows = [
        each.source.line(each.source.position(each.start).line).text
        for each in (block, facing)
        if each
    ]
    return all(any(_is_same(own, word) for own in calendar.read(row)) for row in rows)


def _has_own_words(text: str, locale: str) -> bool:
    """Whether a text has words that only a language has, but for those of its calendar."""
    dates = [(word.start, word.end) for word in language(locale).calendar.read(text)]
    words = (word.lower() for word in WORD.findall(blanked(text, dates)))
    return any(languages_of(word) == (locale,) for word in words)


def _is_same(one: CalendarWord, another: CalendarWord) -> bool:
    return (one.kind, one.number) == (another.kind, another.number)


def _is_in_title(word: CalendarWord, text: str, block: Block) -> bool:
    """Whether the sentence around it is itself in the other language: then it is no date alone."""
    place = bisect_right(block.sentences, word.start, key=itemgetter(0)) - 1
    start, end = block.sentences[place] if place >= 0 else (0, 0)
    sentence = text[start:end] if start <= word.start < end else text
    return _foreign(sentence, block.locale) >= LEAST_OF_TITLE


@lru_cache(maxsize=8)
def _foreign(text: str, locale: str) -> int:
    """How many words more, but for dates, only the other language has than the page's own."""
    dates = [(word.start, word.end) for word in language(other(locale)).calendar.read(text)]
    found = [languages_of(word) for word in WORD.findall(blanked(text, dates)) if len(word) > 1]
    return found.count((other(locale),)) - found.count((locale,))
