"""What numbers, amounts, dates and times say, in figures and in words, in both languages."""

from datetime import date, time
from decimal import Decimal
from fractions import Fraction

import pytest
from babel.dates import format_date
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from cymar.languages import language
from cymar.languages.quantities.quantity import Date, Quantity, QuantityKind, QuantitySet
from support.growth import grows_in_proportion

SAME = [
    ("1,000 people", "1 000 o bobl"),
    ("1,234.5 miles", "1,234.5 milltir"),
    ("£4.9m", "£4.9 miliwn"),
    ("£4.9 million", "£4.9m"),
    ("£4.9M", "£4.9 Miliwn"),
    ("£2 billion", "£2 filiwn"),
    ("£2 million", "£2 filiwn"),
    ("£5 to 10 million", "£5 miliwn i £10 miliwn"),
    ("£30,000 to £40,000", "£30-40,000"),
    ("£25", "25 punt"),
    ("25p", "25c"),
    ("25p", "25 ceiniog"),
    ("50p", "hanner can ceiniog"),
    ("about 100 billion", "tua chan biliwn"),
    ("25%", "25 y cant"),
    ("25 per cent", "25%"),
    ("50%", "hanner"),
    ("about 2/3 of homes", "tua dwy ran o dair o'r cartrefi"),
    ("two and a half million pounds", "£2.5 miliwn"),
    ("42", "dau a deugain"),
    ("2.5 hours", "dwy awr a hanner"),
    ("1.5 miles", "filltir a hanner"),
    ("200,000 people", "dau gan mil o bobl"),
    ("300 miles", "tri chan milltir"),
    ("three thousand million", "3 biliwn"),
    ("21 November 2026", "21 Tachwedd 2026"),
    ("21/11/2026", "21ain o Dachwedd 2026"),
    ("2026-11-21", "21 Tach 2026"),
    ("November 21, 2026", "yr 21ain o fis Tachwedd 2026"),
    ("1st of May", "1af o Fai"),
    ("3 March 2026", "dydd Mawrth 3 Mawrth 2026"),
    ("in July 2026", "ym mis Gorffennaf 2026"),
    ("from July 2026", "o Orffennaf 2026"),
    ("5 to 7 June", "rhwng 5 a 7 Mehefin"),
    ("Nov 5", "5 Tach"),
    ("3rd", "3ydd"),
    ("3rd", "y drydedd"),
    ("2nd", "yr ail"),
    ("11th", "yr unfed ar ddeg"),
    ("13th", "y drydedd ar ddeg"),
    ("21st", "21ain"),
    ("3pm", "3yp"),
    ("3pm", "15:00"),
    ("3.00pm", "3:00 y.p."),
    ("3 o'clock in the afternoon", "3 o'r gloch y prynhawn"),
    ("10am", "10yb"),
    ("10 a.m.", "10 y.b."),
    ("10.30am", "10.30 y bore"),
    ("7pm", "7yh"),
    ("half past 3", "hanner awr wedi 3"),
    ("3.15pm", "chwarter wedi 3 y prynhawn"),
    ("12 noon", "12 hanner dydd"),
    ("12pm", "hanner dydd"),
    ("12am", "hanner nos"),
    ("9am to 5pm", "9yb tan 5yp"),
    ("9am to 5pm", "9 i 5yp"),
    ("9-5pm", "9yb–5yp"),
    ("2025-26", "2025 i 2026"),
    ("2025 to 2026", "2025/26"),
    ("1990s", "1990au"),
    ("1990s", "y 90au"),
    ("½", "hanner"),
    ("1/2", "hanner"),
    ("2½", "2 a hanner"),
    ("1/4", "chwarter"),
    ("1/3", "traean"),
    ("2", "dwy ferch"),
    ("2", "y ddau"),
    ("3", "tair"),
    ("4", "â phedair cath"),
    ("5", "pum mlynedd"),
    ("6", "chwe mis"),
    ("10", "deng mlynedd"),
    ("11", "un ar ddeg"),
    ("11", "un deg un"),
    ("12", "deuddeg"),
    ("13", "tair merch ar ddeg"),
    ("20", "ugain"),
    ("21", "dau ddeg un"),
    ("24", "pedair awr ar hugain"),
    ("20 pages", "ei hugain o dudalennau"),
    ("100", "cant"),
    ("200", "dau gant"),
    ("1,000", "mil"),
    ("2,000", "dwy fil"),
    ("1", "unwaith"),
    ("2", "ddwywaith"),
    ("2", "pythefnos"),
    ("30", "hanner awr"),
    ("twice", "2 waith"),
    ("two", "2"),
    ("twenty-one", "21"),
    ("two hundred", "200"),
    ("first", "1af"),
    ("a fortnight", "2 wythnos"),
    ("dozen", "12"),
]
SAME += [
    ("7.30pm", "hanner awr wedi saith"),
    ("500,000", "hanner miliwn"),
    ("80", "pedwar ugain"),
    ("50 years", "hanner can mlynedd"),
    ("two hundred and fifty", "250"),
    ("one hundred and five", "105"),
    ("a hundred and five", "105"),
    ("150", "cant pum deg"),
    ("2,300", "dwy fil tri chant"),
    ("107", "cant a saith"),
    ("two hundred, three", "200 a 3"),
    ("half a million", "500,000"),
    ("90 minutes", "awr a hanner"),
    ("6 February  2026", "6 Chwefror 2026"),
    ("30 June 2026", "Mehefin 30, 2026"),
    ("3 million", "tair miliwn"),
    ("19 September", "19eg Medi"),
    ("a decade, or 10 years", "deng mlynedd"),
    ("10am-1pm, 2pm-6.30pm", "10am i 1pm a 2pm i 6.30pm"),
    ("half past seven, 7", "7.30, 7"),
    ("quarter to 4", "chwarter i bedwar"),
    ("10.45", "chwarter i un ar ddeg"),
    ("16 to 18 year olds", "pobl ifanc 16-18 oed"),
    ("2 out of 3", "dau o bob tri"),
    ("24/7", "24 awr y dydd, 7 diwrnod yr wythnos"),
    ("section 21(2)(b)", "adran 21(2)(b)"),
    ("the 21st century", "yr unfed ganrif ar hugain"),
    ("1 April", "y cyntaf o Ebrill"),
    ("under-5s", "plant dan bump"),
    ("part 4", "Rhan IV"),
    ("£500k", "£500,000"),
    ("5 million pounds", "£5 miliwn"),
    ("12-2pm", "hanner dydd tan 2 o'r gloch"),
    ("10 am to 4 pm", "10 am i 4 pm"),
    ("Tuesday 5th January 2026", "dydd Mawrth, Ionawr 5ed 2026"),
    ("5/1/26", "5 Ionawr 2026"),
    ("31 March", "31ain Mawrth"),
    ("1 in 100 years", "1 mewn 100 mlynedd"),
    ("99.9 per cent in a 28-day window", "99.9 y cant mewn ffenestr 28 diwrnod"),
    ("61%", "chwe deg un y cant"),
    ("90%", "naw deg y cant"),
    ("from 5 April 2025 to 6 April 2026", "rhwng 5 Ebrill 2025 a 6 Ebrill 2026"),
    ("4-5 May", "4 a 5 Mai"),
    ("10:30 to 11:30pm", "10:30yp tan 11:30yp"),
]
OTHER = [
    ("1,000", "10,000"),
    ("£25", "£52"),
    ("£25", "25%"),
    ("25p", "£25"),
    ("£4.9m", "£4.9 biliwn"),
    ("21 November", "21 Hydref"),
    ("21 November", "22 Tachwedd"),
    ("21 November 2026", "21 Tachwedd 2025"),
    ("July 2026", "Mehefin 2026"),
    ("3rd", "2il"),
    ("3pm", "3yb"),
    ("3pm", "3.30yp"),
    ("15:00", "3yb"),
    ("8am to 8pm", "08:00 tan 17:00"),
    ("12pm", "hanner nos"),
    ("2025-26", "2025 i 2027"),
    ("1/2", "chwarter"),
    ("2", "tair"),
    ("13", "un ar ddeg"),
    ("1.2.3", "1.2.4"),
]
ORDINALS = {
    "en": ["", "st", "nd", "rd", *["th"] * 17, "st", "nd", "rd", *["th"] * 7, "st"],
    "cy": [
        *" af il ydd ydd ed ed fed fed fed fed eg fed eg eg fed eg eg fed eg fed".split(" "),
        *["ain"] * 11,
    ],
}
NOTHING = [
    "{0} and %{count} and %s",
    "form P60 or C118-1-3",
    "call 0300 555 0101 or +44 (0)29 2018 0451",
    "ann2@park.wales at CF10 9ZZ",
    "https://park.wales/2026/11 or park.wales/2026",
    "0a9de360-8eab-4e81-946b-7fe2146b6b1e",
]


def found(locale: str, text: str) -> QuantitySet:
    spoken = language(locale)
    return QuantitySet((*spoken.figures(text), *spoken.number_words(text)))


def agree(en: str, cy: str) -> bool:
    """Whether each quantity in figures, or else in words, is on the other side too."""
    results = []
    for (locale, text), there in ((("en", en), found("cy", cy)), (("cy", cy), found("en", en))):
        spoken = language(locale)
        read = spoken.figures(text)
        assert read or spoken.number_words(text)
        results += [there.has(each) for each in read]
    return bool(results) and all(results)


@pytest.mark.parametrize(("en", "cy"), SAME)
def test_the_same(en: str, cy: str) -> None:
    assert agree(en, cy)
    assert agree(f"We said {en}, then went.", f"Dywedon ni {cy}, ac wedyn mynd.")


@pytest.mark.parametrize(("en", "cy"), OTHER)
def test_not_the_same(en: str, cy: str) -> None:
    assert not agree(en, cy)


@pytest.mark.parametrize("locale", ["en", "cy"])
@pytest.mark.parametrize("text", NOTHING)
def test_no_number(locale: str, text: str) -> None:
    assert language(locale).figures(text) == []


def in_context(locale: str, figures: str) -> Quantity:
    """The one quantity of a text, which stands where it is said to."""
    before = {"en": "We need ", "cy": "Mae angen "}[locale]
    (found,) = language(locale).figures(f"{before}{figures}.")
    assert (found.start, found.end) == (len(before), len(before) + len(figures))
    return found


LOCALES = st.sampled_from(["en", "cy"])


@given(LOCALES, st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.sampled_from(["long", "medium"]))
def test_dates_are_read_as_they_are_written(locale: str, day: date, style: str) -> None:
    text = format_date(day, format=style, locale={"en": "en_GB", "cy": "cy"}[locale])
    expected = Quantity(QuantityKind.DATE, frozenset({Date(day.year, day.month, day.day)}), 0, 0)
    found = in_context(locale, text)
    assert (found.kind, found.values) == (expected.kind, expected.values)


@given(LOCALES, st.decimals(0, 10**9, places=2))
def test_numbers_are_read_as_they_are_written(locale: str, number: Decimal) -> None:
    text = format_decimal(number, locale=locale)
    assert in_context(locale, text).values >= {Fraction(text.replace(",", ""))}


@given(LOCALES, st.integers(0, 10**9))
def test_amounts_are_read_as_they_are_written(locale: str, pounds: int) -> None:
    found = in_context(locale, f"£{pounds:,}")
    assert (found.kind, found.values) == (QuantityKind.MONEY, frozenset({Fraction(pounds)}))


@given(LOCALES, st.times())
def test_times_are_read_as_they_are_written(locale: str, time: time) -> None:
    half = {"en": ("am", "pm"), "cy": ("yb", "yp")}[locale][time.hour >= 12]
    expected = frozenset({Fraction(time.hour * 60 + time.minute)})
    for text in (f"{time.hour % 12 or 12}.{time.minute:02}{half}",
                 f"{time.hour % 12 or 12}:{time.minute:02}{half}"):  # fmt: skip
        assert in_context(locale, text).values == expected
    clock = in_context(locale, f"{time.hour:02}:{time.minute:02}")
    assert (clock.kind, clock.values) == (QuantityKind.TIME, expected)


@given(LOCALES, st.integers(1, 31))
def test_ordinals_are_read_as_they_are_written(locale: str, number: int) -> None:
    text = f"{number}{ORDINALS[locale][number]}"
    assert in_context(locale, text).values == {Fraction(number)}


@given(LOCALES, st.text("0123456789.,:/-£% ½apmyb{}@+()AZ\u00a0", max_size=60))
def test_any_text_can_be_read(locale: str, text: str) -> None:
    spoken = language(locale)
    found = spoken.figures(text)
    ends = [0]
    for each in found:
        assert ends[-1] <= each.start < each.end <= len(text)
        assert each.values
        ends.append(each.end)
    assert all(QuantitySet(tuple(found)).has(each) for each in found)


@pytest.mark.parametrize(
    "piece", ["1,000", "0", "1 ", "1:0", "£1-", "a@", "9am to ", "{", "un ar ", "un "]
)
@pytest.mark.parametrize("locale", ["en", "cy"])
def test_the_time_grows_in_proportion_to_the_text(locale: str, piece: str) -> None:
    assert grows_in_proportion(
        lambda size: piece * (size // len(piece)), lambda text: found(locale, text), 1000
    )
