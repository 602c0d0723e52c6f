"""Quantities in figures: numbers, amounts and percentages here, dates and times from `dates`."""

import unicodedata
from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import partial
from itertools import pairwise

from cymar import expressions as re
from cymar.dataclasses import replace
from cymar.languages.quantities.contacts import contacts
from cymar.languages.quantities.dates import (
    HALF_DAY,
    WHOLE_DAY,
    QuantityPattern,
    date_patterns,
    time_patterns,
)
from cymar.languages.quantities.lexicon import Lexicon, alternatives, decades
from cymar.languages.quantities.quantity import Quantity, QuantityKind, Value
from cymar.languages.words import letters_of

DIGIT = re.compile(r"[\d½⅓⅔¼¾⅛]")
PLACEHOLDER = re.compile(r"[%$#]?\{\{?[^{}\n]{0,80}\}|%\d{0,2}\$?[sd]\b")
"""Where a site puts a value: `{0}`, `%{count}`, `${fee}`, `%s`, `%1$s`."""

NOT_FIGURES = re.compile(
    rf"""
    {PLACEHOLDER.pattern}
    | </?\d{{1,2}}>                                         # <0>, a tag that a translator keeps
    | \b(?:https?://|www\.)\S+
    | (?<![^\s(])(?=[\w.-]*[^\W\d_])[\w-]{{1,60}}(?:\.[\w-]{{1,60}}){{1,6}}/\S+  # gov.wales/a1
    | \b(?:19|20)\d\d[A-Z]{{3,}}\b                           # 2019NBO
    | \b[\da-f]{{8}}(?:-[\da-f]{{4}}){{3}}-[\da-f]{{12}}\b
    | \b(?i:covid)-19\b                                     # COVID-19, Covid-19
    | (?<![^\W_])(?![vVfF]\d+\.\d)[^\W\d_]{{1,8}}\d\w*(?:-\w+)*  # P60, C118-1-3
    """,
    re.VERBOSE,
)
MARKS_NO_FIGURES, AFTER_LETTER = (
    ("-", "/", "%", "{", "<", "www."),
    re.compile(r"\d(?:(?<=[^\W\d_]\d)|[A-Z]{3})"),
)
"""What a text has at least one of, where it has figures that are none."""

DECIMAL, SLASHED = re.compile(r"\d\.\d"), re.compile(r"\d[/⁄]\d")
PART = re.compile("[½⅓⅔¼¾⅛]")
NUMERAL = (
    r"(?:0,\d{1,3}(?![\d,])|\d{1,3}(?:,\d{3})+(?!\d)"
    r"|\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?!\d)|\d+)(?:\.\d+)?"
)
VERSION_NUMBER = re.compile(r"(?<![\w.])[vVfF]?(?P<version>\d+(?:\.\d+){2,})(?!\w)")
FRACTION = re.compile(
    r"(?<![\w/.])(?:(?P<ones>\d{1,3})\s)?(?P<top>\d)[/⁄](?P<bottom>\d\d?)(?![\w/])"
)
SHORT_YEAR = re.compile(r"(?<![^\s(])['’]\d\d\Z")
HUNDREDS_OF_YEARS = (18, 19, 20)
"""A year without its hundreds, and which they may be: *'64*."""

DECIMAL_COMMA = "0,"
"""How a number begins of which the comma is no thousand's: *0,25*."""

NOT_A_NUMBER = re.compile(r"[ ,\u00a0\u202f\u2009]")
SHARED_SCALES = (10**3, 10**6, 10**9)
"""Scales that the last number of a range may give to the first: *5 to 10 million*."""

WORD_AFTER = re.compile(r"[ \u00a0-](\w+)")


LONGEST_NUMBER = 30
"""A number of more characters is taken for a name, and compared character by character."""

ALREADY_READ = "\0"
"""What replaces characters that have been read, so that no later pattern matches them."""


class Figures:
    """Reads the quantities that a text in one language gives in figures."""

    def __init__(self, words: Lexicon) -> None:
        self._words = words
        self._of_whole = re.compile(words.of_whole)
        self._range = re.compile(rf"\s?(?:[-–—]|{words.to})\s?[£€$]?")
        self._patterns: list[QuantityPattern] = [
            *time_patterns(words)[:1],
            *date_patterns(words),
            *time_patterns(words)[1:],
            QuantityPattern(VERSION_NUMBER, _version, DECIMAL),
            QuantityPattern(
                re.compile(
                    rf"(?<!\w)(?i:(?:{words.version})\s|[vf])(?P<version>\d{{1,4}}\.\d{{1,4}})(?![\w.]\d|\w)"
                ),
                _version,
                DECIMAL,
            ),
            QuantityPattern(FRACTION, self._fraction, SLASHED),
            QuantityPattern(
                re.compile(
                    r"(?<!\w)(?P<currency>[£€$])?(?:(?P<ones>\d{1,3})\s?)?(?P<part>[½⅓⅔¼¾⅛])"
                    rf"(?:\s?(?P<scale>(?i:{alternatives(words.scales)}))(?!\w))?"
                    rf"(?P<percent>\s?(?:%|(?:{words.percent})(?!\w)))?"
                ),
                self._fraction,
                PART,
            ),
            QuantityPattern(
                re.compile(rf"(?<!\w)(?P<decade>[12]\d\d0|\d0)(?:{words.decade})(?!\w)"),
                _decade,
                re.compile(rf"0(?:{words.decade})"),
            ),
            QuantityPattern(self._number_pattern(), self._number),
        ]

    def read(self, text: str) -> list[Quantity]:
        """The quantities, in order; contacts, addresses, placeholders and codes are none."""
        if not DIGIT.search(text):
            return []
        whole = text
        text = _without_contacts(text)
        if any(each in text for each in MARKS_NO_FIGURES) or AFTER_LETTER.search(text):
            text = NOT_FIGURES.sub(_blank, text)
        found: list[Quantity] = []

        def take(read: Callable[[re.Match[str]], Iterator[Quantity]], match: re.Match[str]) -> str:
            quantities = list(read(match))
            found.extend(quantities)
            return ALREADY_READ * len(match[0]) if quantities else match[0]

        letters = letters_of(whole)
        for each in self._patterns:
            if each.may_match(text, letters):
                text = each.pattern.sub(partial(take, each.read), text)
        return self._share(sorted(found, key=lambda each: each.start), whole)

    def _number_pattern(self) -> re.Pattern[str]:
        words = self._words
        later = alternatives(" ".join(each) for each in words.shares)
        return re.compile(
            rf"""
            (?P<currency>[£€$]\s?)?(?<!\w)(?:(?<!\w\.)|(?<=[ (][cpt]\.))(?<![A-Z]-)
            (?P<number>{NUMERAL})
            (?P<half>[\s-]{words.and_a_half}\b)?(?:(?=\s(?P<noun>[^\W\d_]{{1,15}})\s(?P<later>{later})\b))?
            (?:\s?(?P<scale>(?i:{alternatives(words.scales)}))(?!\w))?
            (?:\s?(?:(?P<percent>(?:{words.percent})(?!\w)|%)
                    |(?P<pence>{words.pence})(?!\w)
                    |(?P<pounds>{words.pounds})(?!\w))
              |(?:{words.ordinals})(?!\w))?
            """,
            re.VERBOSE,
        )

    def _number(self, match: re.Match[str]) -> Iterator[Quantity]:
        if len(match["number"]) > LONGEST_NUMBER:
            yield Quantity(
                QuantityKind.VERSION, frozenset({match["number"]}), *match.span("number")
            )
            return
        figures = match["number"]
        if figures.startswith(DECIMAL_COMMA):
            figures = figures.replace(",", ".")
        number = Fraction(NOT_A_NUMBER.sub("", figures))
        values = {number, number + Fraction(1, 2)} if match["half"] else {number}
        if match["half"] and not match["scale"] and not match["currency"]:
            values.discard(number)  # and not: *a pint costs £4 and a half £2.20*
        if match["later"]:  # *2 awr a hanner*, and *2 oed a hanner*, which can be no other
            values.add(number + self._words.shares[tuple(match["later"].split())])
            if match["noun"] in self._words.of_age or self._is_parted(match):
                values.discard(number)
        if match["scale"]:
            values = {value * times for value in values
                      for times in self._words.scales[match["scale"].lower()]}  # fmt: skip
            if len(match["scale"]) == 1 and not match["currency"]:
                values.add(number)
        if SHORT_YEAR.search(match.string, max(0, match.start() - 2), match.end()):
            values = {*values, *(number + 100 * each for each in HUNDREDS_OF_YEARS)}
        kind = QuantityKind.NUMBER
        if match[0][-1].isalpha() and self._of_whole.match(match.string, match.end("number")):
            values.add(1 / number)
        if match["currency"] or match["pounds"]:
            kind = QuantityKind.MONEY
        elif match["pence"]:
            kind, values = QuantityKind.MONEY, {value / 100 for value in values}
        elif match["percent"]:
            kind = QuantityKind.PERCENT
        is_decimal = "." in match["number"] and kind is kind.NUMBER and values == {number}
        as_version: set[Value] = {match["number"]} if is_decimal else set()
        yield Quantity(kind, frozenset(values | as_version), match.start(), match.end())

    def _is_parted(self, match: re.Match[str]) -> bool:
        """Whether the part after a noun can be of nothing else: *3 awr a hanner*."""
        after = WORD_AFTER.match(match.string, match.end("later"))
        is_whole = not after or after[1].lower() in self._words.after_part
        return is_whole and f"{match['noun']} {match['later']}" in self._words.others

    def _fraction(self, match: re.Match[str]) -> Iterator[Quantity]:
        found = match.groupdict()
        if found.get("part"):
            part = Fraction(unicodedata.numeric(found["part"])).limit_denominator(10)
        else:
            top, bottom = int(found["top"]), int(found["bottom"])
            if not 0 < top < bottom <= 10:
                return
            part = Fraction(top, bottom)
        value = part + int(found["ones"] or 0)
        times = self._words.scales[found["scale"].lower()] if found.get("scale") else {1}
        kind = QuantityKind.MONEY if found.get("currency") else QuantityKind.NUMBER
        kind = QuantityKind.PERCENT if found.get("percent") else kind
        yield Quantity(kind, frozenset(value * each for each in times), match.start(), match.end())

    def _share(self, found: list[Quantity], text: str) -> list[Quantity]:
        """In *5 to 10 million*, *£5-10,000* and *10:30 to 11:30pm* the first may share the end."""
        for place, (first, last) in enumerate(pairwise(found)):
            more: frozenset[Value] = frozenset()
            if "," not in text[last.start : last.end] and text[last.end - 1].isdigit():
                continue
            if not self._range.fullmatch(text, first.end, last.start):
                continue
            if {first.kind, last.kind} <= {QuantityKind.NUMBER, QuantityKind.MONEY}:
                scales = (times for times in SHARED_SCALES if times <= max(last.numbers))
                more = frozenset(value * times for times in scales for value in first.numbers)
            elif first.kind is last.kind is QuantityKind.TIME and text[first.end - 1].isdigit():
                more = frozenset((value + HALF_DAY) % WHOLE_DAY for value in first.numbers)
            found[place] = replace(first, values=first.values | more)
        return found


def _blank(match: re.Match[str]) -> str:
    return ALREADY_READ * len(match[0])


def _without_contacts(text: str) -> str:
    pieces, at = [], 0
    for contact in contacts(text):
        pieces += [text[at : contact.start], ALREADY_READ * (contact.end - contact.start)]
        at = contact.end
    return "".join(pieces) + text[at:]


def _version(match: re.Match[str]) -> Iterator[Quantity]:
    yield Quantity(QuantityKind.VERSION, frozenset({match["version"]}), *match.span("version"))


def _decade(match: re.Match[str]) -> Iterator[Quantity]:
    year = Fraction(match["decade"])
    years = frozenset({year}) if year >= 100 else decades(year)
    yield Quantity(QuantityKind.NUMBER, years, match.start(), match.end())
