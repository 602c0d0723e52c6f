"""What is said with a quantity, where two blocks contradict each other in it: *£350 plus VAT*."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from cymar import expressions as re
from cymar.analysis.numbers.exchanged import PlacedValue
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.bilingual import LOCALES
from cymar.languages import language
from cymar.languages.quantities.quantity import Quantity, QuantityKind

DAY = "day"
BEFORE_VAT = re.compile(r"[\s(,]*\Z")
"""What is between an amount and what is said of its VAT."""

CLAUSE_BEFORE = 24
"""How many characters before what is included a word that denies it may begin."""

Differing = tuple[PlacedValue, PlacedValue]
"""What the English has, and what the Welsh has in its place."""


class _Patterns(NamedTuple):
    """The words of one language, as patterns."""

    vat: str
    added: re.Pattern[str]
    included: re.Pattern[str]
    denied: re.Pattern[str]
    tax: re.Pattern[str]
    working_days: re.Pattern[str]
    work: re.Pattern[str]
    weekdays: re.Pattern[str]
    weekends: re.Pattern[str]
    every_day: re.Pattern[str]
    days: re.Pattern[str]
    never: re.Pattern[str]


@cache
def _patterns(locale: str) -> _Patterns:
    words = language(locale).provisos
    return _Patterns(
        words.vat,
        re.compile(rf"{words.added}\s?{words.vat}\b"),
        re.compile(rf"{words.included} {words.vat}\b"),
        *map(re.compile, (words.denied, words.tax, words.working_days, words.work, words.weekdays,
                          words.weekends, words.every_day, words.days, words.never)),
    )  # fmt: skip


def other_provisos(en: BlockQuantities, cy: BlockQuantities) -> Iterator[Differing]:
    """What each says with its only such quantity, where one contradicts the other."""
    ours, theirs = en.block.words_only, cy.block.words_only
    words, their_words = (language(each.block.locale).provisos for each in (en, cy))
    if words.vat in ours or their_words.vat in theirs:
        yield from _vat(en, cy)
    if (
        words.of_week in ours
        or their_words.of_week in theirs
        or words.end_of_week in ours
        or their_words.end_of_week in theirs
    ):
        yield from _days_of_week(ours, theirs)
    is_of_work = words.may_count_working_days(ours)
    if is_of_work is not their_words.may_count_working_days(theirs) and en.has_any and cy.has_any:
        yield from _working_days(en, cy) if is_of_work else _swapped(_working_days(cy, en))


def _swapped(some: Iterator[Differing]) -> Iterator[Differing]:
    for one, other in some:
        yield other, one


def _placed(match: re.Match[str]) -> PlacedValue:
    return PlacedValue(*match.span(), frozenset())


def _vat(en: BlockQuantities, cy: BlockQuantities) -> Iterator[Differing]:
    """*Plus VAT* and *gan gynnwys TAW*; and an amount that lacks *plus VAT*."""
    ours, theirs = _said_of_vat(en), _said_of_vat(cy)
    if ours and theirs and _has_amount(en) and _has_amount(cy):
        (one, is_added), (other, is_added_there) = ours, theirs
        if is_added is not is_added_there:
            yield _placed(one), _placed(other)
    for here, there, given in ((en, cy, ours), (cy, en, theirs)):
        if not given or not given[1]:
            continue
        words, rest = _patterns(there.block.locale), there.block.text
        if any(_patterns(each).vat in rest for each in LOCALES) or words.tax.search(rest):
            continue
        amount = _before(here, given[0].start())
        same = [each for each in there.figures if amount and each.values & amount.values]
        if amount and len(same) == 1:
            both = _placed(given[0]), PlacedValue(same[0].start, same[0].end, frozenset())
            yield both if here is en else both[::-1]


def _said_of_vat(some: BlockQuantities) -> tuple[re.Match[str], bool] | None:
    """Where a block says the only thing that it says of VAT, and whether that is to be added."""
    text, words = some.block.words_only, _patterns(some.block.locale)
    if text.count(words.vat) != 1:
        return None
    if found := words.added.search(text):
        return found, True
    if found := words.included.search(text):
        start = found.start()
        is_denied = words.denied.search(text, max(0, start - CLAUSE_BEFORE), found.end())
        return None if is_denied else (found, False)
    return None


def _has_amount(some: BlockQuantities) -> bool:
    return any(each.kind is QuantityKind.MONEY for each in some.figures)


def _before(some: BlockQuantities, place: int) -> Quantity | None:
    """The amount of money that ends there."""
    text = some.block.words_only
    for each in some.figures:
        is_next = each.end <= place and BEFORE_VAT.match(text[each.end : place])
        if each.kind is QuantityKind.MONEY and is_next:
            return each
    return None


def _working_days(here: BlockQuantities, there: BlockQuantities) -> Iterator[Differing]:
    """A number of working days beside as many days, where nothing else says which they are."""
    text, words = here.block.words_only, _patterns(here.block.locale)
    if _patterns(there.block.locale).work.search(there.block.text):
        return
    for each in here.measures:
        found = words.working_days.match(text, each.quantity.end)
        same = [one for one in there.measures if DAY in one.units
                and one.quantity.values & each.quantity.values] if found else []  # fmt: skip
        if found and len(same) == 1:
            yield (
                PlacedValue(each.quantity.start, found.end(), frozenset()),
                PlacedValue(same[0].start, same[0].end, frozenset()),
            )


def _days_of_week(ours: str, theirs: str) -> Iterator[Differing]:
    """*On weekdays* beside *ar benwythnosau* or *bob dydd*; neither says more of the week."""
    en, cy = (_patterns(locale) for locale in ("en", "cy"))
    one, other = _part_of_week(ours, en), _part_of_week(theirs, cy)
    are_denied = bool(en.never.search(ours)), bool(cy.never.search(theirs))
    if one and other and one[0] != other[0] and are_denied[0] is are_denied[1]:
        yield _placed(one[1]), _placed(other[1])  # *on weekdays* is *heblaw'r penwythnos*


def _part_of_week(text: str, words: _Patterns) -> tuple[str, re.Match[str]] | None:
    """Which days of the week a text names, if they are the only ones, and where."""
    found = [
        (name, match)
        for name, pattern in (("weekdays", words.weekdays), ("weekends", words.weekends),
                              ("every day", words.every_day))
        for match in pattern.finditer(text)
    ]  # fmt: skip
    if len(found) != 1:
        return None
    start, end = found[0][1].span()
    return None if words.days.search(text[:start] + " " + text[end:]) else found[0]
