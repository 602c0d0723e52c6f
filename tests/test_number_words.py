"""Numbers in words: to num2words, an independent program, and to how Welsh counts."""

from collections.abc import Iterator
from fractions import Fraction

import pytest
from num2words import num2words

from cymar.languages import language
from cymar.languages.quantities.quantity import QuantityKind

UP_TO = 10_000_000
SAMPLE = sorted(
    {*range(1, 1000, 3), *range(1000, 20_000, 271), *range(20_000, 1_000_000, 9973)}
    | {*range(1_000_000, UP_TO + 1, 189_001), 10_000, 100_000, 250_000, 10_000_000}
)


def read(locale: str, text: str) -> list[frozenset[object]]:
    return [found.values for found in language(locale).number_words(text)]


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_every_number_is_read_as_one(locale: str) -> None:
    """What num2words writes, with its commas and without them."""
    wrong = []
    for number in SAMPLE:
        words = num2words(number, lang=locale)
        for text in {words, words.replace(",", "")}:
            found = read(locale, text)
            if len(found) != 1 or number not in found[0]:
                wrong.append((number, text, found))
    assert wrong == []


@pytest.mark.slow
@pytest.mark.parametrize("locale", ["en", "cy"])
def test_many_numbers_are_read_as_one(locale: str) -> None:
    for number in {*range(1, 20_000), *range(20_000, UP_TO, 4999)}:
        found = read(locale, num2words(number, lang=locale))
        assert len(found) == 1, number
        assert number in found[0], number


UNITS = "un dau tri pedwar pump chwech saith wyth naw".split()
TEENS = [
    "deg", "un ar ddeg", "deuddeg", "tri ar ddeg", "pedwar ar ddeg", "pymtheg", "un ar bymtheg",
    "dau ar bymtheg", "deunaw", "pedwar ar bymtheg",
]  # fmt: skip


def traditional() -> Iterator[tuple[int, str]]:
    """From 1 to 99 as Welsh traditionally counts."""
    to_nineteen = [*UNITS, *TEENS]
    yield from enumerate(to_nineteen, 1)
    yield from ((20, "ugain"), (40, "deugain"), (60, "trigain"), (80, "pedwar ugain"))
    aspirated = {"pump": "phump", "pedwar": "phedwar", "tri": "thri", "pymtheg": "phymtheg"}
    for more, words in enumerate(to_nineteen, 1):
        first, _, rest = words.partition(" ")
        yield 20 + more, f"{words} ar hugain"
        yield 40 + more, f"{words} a deugain"
        yield 60 + more, f"{words} a thrigain"
        yield 80 + more, f"{words} a phedwar ugain"
        joiner = "ac" if first[0] in "uw" else "a"
        joined = f"{joiner} {aspirated.get(first, first)} {rest}".rstrip()
        yield 80 + more, f"pedwar ugain {joined}"
        if more < 10:
            yield 50 + more, f"hanner cant {joined}"


def modern() -> Iterator[tuple[int, str]]:
    """From 10 to 99 as schools count."""
    tens = "un dau tri pedwar pum chwe saith wyth naw".split()
    for ten, word in enumerate(tens, 1):
        yield ten * 10, f"{word} deg" if word not in ("dau",) else "dau ddeg"
        for more, unit in enumerate(UNITS, 1):
            yield ten * 10 + more, f"{word} {'ddeg' if word == 'dau' else 'deg'} {unit}"


@pytest.mark.parametrize(("number", "text"), [*traditional(), *modern()])
def test_both_ways_that_welsh_counts(number: int, text: str) -> None:
    assert read("cy", text) == [{number}], text


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        ("cy", "tair merch ar ddeg", [13]),
        ("cy", "wyth niwrnod ar hugain", [28]),
        ("cy", "deng mil ar hugain", [30_000]),
        ("cy", "un fil ar bymtheg", [16_000]),
        ("cy", "dau gant a phum mil", [205_000]),
        ("cy", "dwy filiwn pum can mil", [2_500_000]),
        ("cy", "cant pum deg mil", [150_000]),
        ("cy", "miliwn a dau gan mil", [1_200_000]),
        ("cy", "miliwn a hanner", [1_500_000]),
        ("cy", "cant a hanner o bunnoedd", [150]),
        ("cy", "can punt, tri chan milltir a hanner can metr", [100, 300, 50]),
        ("cy", "canpunt, decpunt, ugeinpunt a phumpunt", [100, 10, 20, 5]),
        ("cy", "cant namyn un", [99]),
        ("cy", "chwe ugain", [120]),
        ("cy", "un naw wyth pedwar a mil naw naw naw", [1984, 1999]),
        ("cy", "dau bwynt pump", [Fraction(5, 2)]),
        ("cy", "hanner dwsin, trimis a chanmlwyddiant", [6, 3, 100]),
        ("cy", "pymtheg ceiniog, dwy geiniog a dwybunt", [Fraction(3, 20), Fraction(1, 50), 2]),
        ("cy", "tua chan biliwn, gyda chan y cyngor", [10**11]),
        ("cy", "diwrnod a hanner a munud a hanner", [36, 90]),
        ("cy", "am deirawr, yn flwydd a hanner", [3, 18]),
        ("en", "fifty pence and a day and a half", [Fraction(1, 2), 36]),
        ("cy", "y deugeinfed, yr hanner canfed a'r pedwar ugeinfed", [40, 50, 80]),
        ("cy", "yr unfed ar hugain a'r ail ar bymtheg", [21, 17]),
        ("cy", "pum cant a chwe chant", [500, 600]),
        ("cy", "rhwng deugain a hanner cant", [40, 50]),
        ("en", "one hundred and fifty thousand", [150_000]),
        ("en", "two hundred and five thousand", [205_000]),
        ("en", "two million five hundred thousand", [2_500_000]),
        ("en", "two hundred and three hundred", [200, 300]),
        ("en", "five thousand and ten thousand", [5000, 10_000]),
        ("en", "nineteen eighty-four and twenty twenty", [1984, 2020]),
        ("en", "nineteen hundred", [1900]),
        ("en", "the twenty-first and the hundred and first", [21, 101]),
        ("en", "two point five million", [2_500_000]),
        ("en", "two and a half million", [2_500_000]),
        ("en", "a million and a half", [1_500_000]),
        ("en", "twenty or thirty, and forty", [20, 30, 40]),
    ],
)
def test_numbers(locale: str, text: str, expected: list[Fraction]) -> None:
    found = [values for values in read(locale, text) if values]
    assert len(found) == len(expected), found
    assert all(number in values for number, values in zip(expected, found, strict=True)), found


@pytest.mark.parametrize(
    ("locale", "text", "minutes"),
    [
        ("cy", "ugain munud wedi deg", 620),
        ("cy", "deng munud i ddeg", 590),
        ("cy", "pum munud i dri", 175),
        ("cy", "pum munud ar hugain wedi tri", 205),
        ("cy", "chwarter i bedwar", 225),
        ("cy", "hanner awr wedi wyth", 510),
        ("cy", "hanner awr wedi hanner nos", 30),
        ("cy", "chwarter wedi hanner dydd", 735),
        ("en", "half past midnight", 30),
        ("en", "twenty past ten", 620),
        ("en", "ten minutes to ten", 590),
        ("en", "twenty-five minutes past three", 205),
        ("en", "half past eight", 510),
    ],
)
def test_times(locale: str, text: str, minutes: int) -> None:
    (found,) = language(locale).number_words(text)
    assert found.kind is QuantityKind.TIME
    assert minutes in found.values


def test_a_range_is_no_time() -> None:
    found = language("en").number_words("ten to twelve people")
    assert [each.kind for each in found] == [QuantityKind.NUMBER] * 2


@pytest.mark.parametrize(
    ("locale", "text"),
    [("en", "the sixties"), ("cy", "y chwedegau"), ("cy", "yn y 1960au"), ("en", "the 1960s")],
)
def test_decades(locale: str, text: str) -> None:
    spoken = language(locale)
    (found,) = (*spoken.figures(text), *spoken.number_words(text))
    assert {1960} <= found.values
    assert (60 in found.values) is ("1960" not in text)


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_each_length_of_time_has_a_length(locale: str) -> None:
    words = language(locale).paraphrases
    for word in words.one_length:
        assert [*words.lone_lengths(f"every {word}", ())], word
