"""Whether two versions of a sentence say the same is soon known, however much they say."""

import pytest

from cymar.analysis.language.tables import is_bilingual_table
from cymar.analysis.meaning.opposed import opposed
from cymar.analysis.numbers.conflicts import conflicts
from cymar.analysis.numbers.missing_quantities import missing
from cymar.analysis.numbers.put_otherwise import is_put_otherwise
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.analysis.numbers.worked_out import are_counted_from_both_ends, worked_out
from cymar.text.block import Block, Kind
from cymar.text.builder import BlockBuilder
from cymar.text.markdown import parse
from cymar.text.segment import Segment
from cymar.text.source import Source
from support.growth import grows_in_proportion

Both = tuple[Segment, Segment]


def versions(en: str, cy: str) -> Both:
    found = []
    for locale, text in (("en", en), ("cy", cy)):
        builder = BlockBuilder()
        builder.add(text, 0, len(text))
        block = builder.build(Kind.PARAGRAPH, Source(f"docs/{locale}/a.md", locale, text))
        assert block is not None
        found.append(Segment(block, 0, len(block.text)))
    return found[0], found[1]


@pytest.mark.parametrize(
    ("en", "cy"),
    [
        ("the first Tuesday ", "yr ail ddydd Mawrth "),
        ("£12 an hour ", "£12 y dydd "),
        ("the 19th century ", "yr 20fed ganrif "),
        ("bus 4A ", "bws 5B "),
    ],
)
def test_the_time_grows_in_proportion_to_what_is_counted(en: str, cy: str) -> None:
    def compare(both: Both) -> None:
        list(conflicts(*(BlockQuantities(each.block) for each in both)))

    assert grows_in_proportion(lambda size: versions(en * size, cy * size), compare, 50)


@pytest.mark.parametrize(
    ("en", "cy"),
    [("unsafe unhappy ", "diogel hapus "), ("not safe, ", "ddim yn ddiogel, ")],
)
def test_the_time_grows_in_proportion_to_what_is_denied(en: str, cy: str) -> None:
    def compare(both: Both) -> None:
        list(opposed(*both))

    assert grows_in_proportion(lambda size: versions(en * size, cy * size), compare, 50)


@pytest.mark.parametrize(
    ("en", "cy"),
    [
        ("2 hours 30 minutes, half a kilo, ", "dwyawr a hanner, 500g, "),
        ("at five o'clock in the evening ", "am bump o'r gloch y prynhawn "),
    ],
)
def test_the_time_grows_in_proportion_to_what_is_converted(en: str, cy: str) -> None:
    def answer(both: Both) -> None:
        here, there = (BlockQuantities(each.block) for each in both)
        for each in here.in_order:
            is_put_otherwise(each, here, there)

    assert grows_in_proportion(lambda size: versions(en * size, cy * size), answer, 100)


def test_the_time_grows_in_proportion_to_what_is_dated() -> None:
    def answer(both: Both) -> None:
        here, there = (BlockQuantities(each.block) for each in both)
        for each in here.in_order:
            is_put_otherwise(each, here, there)

    en, cy = "late May 2020 ", "ganol Mai 2021 "
    assert grows_in_proportion(lambda size: versions(en * size, cy * size), answer, 400)


@pytest.mark.parametrize(
    ("en", "cy"),
    [
        ("It takes 2 hours and {} minutes. ", "Mae'n cymryd 2 awr a {}1 munud. "),
        ("It is £{}.13. ", "Mae'n £{}.14. "),
    ],
)
def test_the_time_grows_in_proportion_to_what_is_missing(en: str, cy: str) -> None:
    def compare(both: Both) -> None:
        missing(*(BlockQuantities(each.block) for each in both))

    def both(size: int) -> Both:
        return versions(*("".join(map(each.format, range(100, 100 + size))) for each in (en, cy)))

    assert grows_in_proportion(both, compare, 50)


def test_the_time_grows_in_proportion_to_the_rows_of_a_table() -> None:
    def cells(size: int) -> tuple[Block, ...]:
        text = "| Day | Bin |\n|---|---|\n" + "| Monday | Green |\n" * size
        return parse(Source("docs/en/a.md", "en", text)).blocks

    def ask(blocks: tuple[Block, ...]) -> None:
        assert not any(map(is_bilingual_table, blocks))

    assert grows_in_proportion(cells, ask, 200)


@pytest.mark.parametrize("end", [" ", ". "])
def test_the_time_grows_in_proportion_to_what_is_worked_out(end: str) -> None:
    def work_out(both: Both) -> None:
        here, there = (BlockQuantities(each.block) for each in both)
        starts = [{each.start for each in some.in_place} for some in (here, there)]
        worked_out(here, there, *starts)
        are_counted_from_both_ends(*both)

    def both(size: int) -> Both:
        en = (f"{n + 5} of the {n + 50} boats{end}" for n in range(size))
        cy = (f"{n + 40} o'r {n + 50} cwch{end}" for n in range(size))
        return versions("".join(en), "".join(cy))

    assert grows_in_proportion(both, work_out, 30)


@pytest.mark.parametrize(
    ("en", "cy"),
    [
        ("Over {1} go. ", "Aiff {1} neu fwy. "),
        ("At least {1} in. ", "Daeth mwy na {1}. "),
        ("By {} May {}. ", "Cyn {} Mai {}. "),
    ],
)
def test_the_time_grows_in_proportion_to_the_bounds(en: str, cy: str) -> None:
    def answer(both: Both) -> None:
        for here, there in (both, both[::-1]):
            sides = BlockQuantities(here.block), BlockQuantities(there.block)
            for each in sides[0].in_order:
                is_put_otherwise(each, *sides)

    def both(size: int) -> Both:
        numbers = [(1 + n % 28, 1950 + n) for n in range(size)]
        return versions(*("".join(each.format(*n) for n in numbers) for each in (en, cy)))

    assert grows_in_proportion(both, answer, 50)
