"""Blocks are paired across languages, and what is uncertain is left alone."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cymar.align.align import Alignment, alignment
from cymar.align.groups import only_given_here
from cymar.align.likeness import Likeness, units
from cymar.site.pages import Page
from cymar.text.block import Block
from cymar.text.markdown import parse
from cymar.text.source import Source
from support.benches import bench
from support.examples import examples
from support.growth import grows_in_proportion

EN = [
    "# Bins",
    "We empty the green bin every Monday.",
    "Ask the council for a new bin by post: it costs £30.",
    "- Rinse each bottle.\n- Fold the cardboard.\n- Keep food waste out of the green bin.",
    "## Help",
    "Phone the office from nine in the morning.",
    "![A lorry](lorry.png)",
]
CY = [
    "# Biniau",
    "Rydyn ni'n gwagio'r bin gwyrdd bob dydd Llun.",
    "Gofynnwch i'r cyngor am fin newydd drwy'r post: mae'n costio £30.",
    "- Golchwch bob potel.\n- Plygwch y cardbord.\n- Cadwch wastraff bwyd allan o'r bin gwyrdd.",
    "## Help",
    "Ffoniwch y swyddfa o naw y bore ymlaen.",
    "![Lori](lorry.png)",
]


def blocks(locale: str, parts: Sequence[str]) -> tuple[Block, ...]:
    return parse(Source(f"docs/{locale}/a.md", locale, "\n\n".join(parts))).blocks


def shown(found: Alignment) -> tuple[list[tuple[str, str]], list[str], list[str]]:
    return (
        [(pair.en.text, pair.cy.text) for pair in found.pairs],
        [block.text for block in found.only_en],
        [block.text for block in found.only_cy],
    )


def aligned(en: Sequence[str], cy: Sequence[str]) -> Alignment:
    return alignment(blocks("en", en), blocks("cy", cy))


WHOLE = [
    (here.text, there.text) for here, there in zip(blocks("en", EN), blocks("cy", CY), strict=True)
]


def test_an_image_is_paired_with_itself_whatever_its_words() -> None:
    en = ["# Game", "Make a cat that runs.", "![The cat](cat.png)", "![The mouse](mouse.png)"]
    cy = ["# Gêm", "![Llun](../images/mouse.png)"]
    pairs = shown(aligned(en, cy))[0]
    assert ("The mouse", "Llun") in pairs


def test_versions_with_the_same_structure() -> None:
    assert shown(aligned(EN, CY)) == (WHOLE, [], [])


@pytest.mark.parametrize("part", range(len(EN)))
def test_a_part_left_out_of_either_language(part: int) -> None:
    gone_en = [block.text for block in blocks("en", [EN[part]])]
    gone_cy = [block.text for block in blocks("cy", [CY[part]])]
    rest = [pair for pair in WHOLE if pair[0] not in gone_en]
    assert shown(aligned([*EN[:part], *EN[part + 1 :]], CY)) == (rest, [], gone_cy)
    assert shown(aligned(EN, [*CY[:part], *CY[part + 1 :]])) == (rest, gone_en, [])


def test_a_paragraph_that_was_moved_is_still_paired() -> None:
    moved = [CY[0], CY[2], CY[1], *CY[3:]]
    pairs, only_en, only_cy = shown(aligned(EN, moved))
    assert set(pairs) == set(WHOLE)
    assert (only_en, only_cy) == ([], [])


def test_a_paragraph_split_in_two_is_neither_paired_nor_alone() -> None:
    split = [
        *CY[:2],
        "Gofynnwch i'r cyngor am fin newydd.",
        "Mae'n costio £30 drwy'r post.",
        *CY[3:],
    ]
    pairs, only_en, only_cy = shown(aligned(EN, split))
    assert (only_en, only_cy) == ([], [])
    assert pairs == [pair for pair in WHOLE if "£30" not in pair[0]]


@pytest.mark.parametrize(
    ("part", "parts"),
    [
        (2, ["Gofynnwch i'r cyngor.", "Cewch fin newydd drwy'r post.", "Mae'n costio £30."]),
        (3, ["Golchwch bob potel a phlygwch y cardbord. Cadwch wastraff bwyd allan o'r bin."]),
        (4, ["**Help**"]),
        (4, ["### Help"]),
        (5, ["Ffoniwch y swyddfa.", "![A lorry](lorry.png)", "Rydyn ni yno o naw y bore."]),
    ],
)
def test_a_part_put_in_other_pieces_or_another_form_is_not_alone(
    part: int, parts: list[str]
) -> None:
    here = EN[:-1] if "![A lorry](lorry.png)" in parts else EN
    there = [*CY[:part], *parts, *CY[part + 1 : len(here)]]
    if here is not EN:
        here = [*here, EN[-1]]
    pairs, *alone = shown(aligned(here, there))
    assert alone == [[], []]
    assert set(pairs) <= {*WHOLE, ("A lorry", "A lorry")}


@pytest.mark.parametrize(
    ("en", "cy"),
    [
        (
            ["We wrote more for our website, and now it says what we will do in the labs over the "
             "year. We will bring it up to date as our plans grow.",
             "We also made it easier to go from the Welsh to the English of each page on the site. "
             "You can now do this on whichever page you are."],
            ["Fe wnaethom ehangu ein gwefan, ac mae hi nawr yn dweud beth fyddwn ni'n ei wneud yn "
             "y labordai dros y flwyddyn.",
             "Byddwn yn diweddaru'r adran wrth i'n cynlluniau dyfu.",
             "Rydym hefyd wedi gwneud hi'n haws newid rhwng y Gymraeg a'r Saesneg ar ein gwefan.",
             "Gallwch nawr wneud hyn pa bynnag dudalen rydych chi arni."],
        ),
        (
            ["Use these keys to hear the document, or some of it: Ctrl + Y: read it aloud, Ctrl + "
             "V: read this page, Ctrl + B: read on to the end, Ctrl + C: pause, Ctrl + E: stop."],
            ["Defnyddiwch y bysellau hyn i glywed y ddogfen, neu ran ohoni:",
             "· Ctrl + Y: darllen yn uchel", "· Ctrl + V: darllen y dudalen hon",
             "· Ctrl + B: darllen hyd y diwedd", "· Ctrl + C: oedi", "· Ctrl + E: stopio"],
        ),
        (
            ["| Work | We pay |\n|---|---|\n| Roof | £5,000 |\n| Paint | £400 |",
             "Send the bills to the office by the end of March, and we will pay."],
            ["Gwaith, rydyn ni'n talu: to £5,000, paent £400. Anfonwch y biliau i'r swyddfa erbyn "
             "diwedd mis Mawrth, a byddwn ni'n talu."],
        ),
    ],
)  # fmt: skip
def test_the_same_sentences_in_other_pieces_are_neither_paired_nor_alone(
    en: list[str], cy: list[str]
) -> None:
    pairs, *alone = shown(aligned([EN[0], *en, EN[4]], [CY[0], *cy, CY[4]]))
    assert (pairs, alone) == ([WHOLE[0], ("Help", "Help")], [[], []])


def test_code_that_stands_once_on_either_page_is_paired_with_itself() -> None:
    first = "```blocks3\nrepeat (10)\nend\n\nchange size by (10)\n```"
    last = "```blocks3\nwhen flag clicked\nforever\nend\nchange size by (-2)\n```"
    hint = "--- /hint ---\n--- hint ---"
    en = [
        *EN[:2],
        "--- task ---",
        "Can you add code?",
        "--- hints ---",
        hint,
        "You need:",
        first,
        hint,
    ]
    cy = [
        *CY[:2],
        "--- task ---\nAlli di ychwanegu côd?",
        f"--- hints ---\n{hint}\nRhaid cael:",
        first,
        f"{hint}\nDyma'r côd:",
        "![Seren](seren.png)",
        last,
        "--- /hint ---\n--- /hints ---",
    ]
    pairs, _, only_cy = shown(aligned(en, cy))
    assert only_cy[-1:] == ["when flag clicked\nforever\nend\nchange size by (-2)"]
    assert any(one == two and one.startswith("repeat") for one, two in pairs)


def test_a_row_left_out_of_a_table() -> None:
    head = "| Day | Bin |\n|---|---|\n"
    en = [f"{head}| Monday | Green bin |\n| Tuesday | Food waste |\n| Friday | Glass bottles |"]
    cy = ["| Dydd | Bin |\n|---|---|\n| Llun | Bin gwyrdd |\n| Gwener | Poteli gwydr |"]
    pairs, *alone = shown(aligned(en, cy))
    assert alone == [["Tuesday", "Food waste"], []]
    assert ("Friday", "Gwener") in pairs


def test_what_is_uncertain_is_left_alone() -> None:
    assert shown(aligned(["Abc def ghi.", "Jkl mno pqr."], ["Stu vwx yz."])) == ([], [], [])


def test_links_are_paired_within_their_blocks() -> None:
    en = ["See [the form](form.md) and [the map](map.md) for more."]
    cy = ["Gweler [y ffurflen](form.md) a'r [map](map.md) am fwy."]
    assert shown(aligned(en, cy))[0][1:] == [("the form", "y ffurflen"), ("the map", "map")]


PARTS = st.lists(st.sampled_from([*EN, *CY, "One.", "Two.", "# X", "```\ncode\n```"]), max_size=9)


@given(PARTS, PARTS)
@examples(80)
def test_swapping_the_pages_swaps_the_result(first: list[str], second: list[str]) -> None:
    here, there = blocks("en", first), blocks("cy", second)
    one, other = alignment(here, there), alignment(there, here)
    assert {(pair.en, pair.cy) for pair in one.pairs} == {
        (pair.cy, pair.en) for pair in other.pairs
    }
    assert set(one.only_en) == set(other.only_cy)
    assert set(one.only_cy) == set(other.only_en)
    both = [block for pair in one.pairs for block in (pair.en, pair.cy)]
    assert len(both) == len(set(both))
    assert not set(both) & {*one.only_en, *one.only_cy}


@given(st.integers(0, 10**6))
@examples(60)
def test_the_languages_may_change_places(seed: int) -> None:
    invented = bench("invented")
    one, two = invented.invented_pair(seed)
    assert invented.places(one, two) == invented.turned(invented.places(two, one))


def align(pages: tuple[tuple[Block, ...], tuple[Block, ...]]) -> Alignment:
    return alignment(*pages)


@pytest.mark.parametrize("fewer", [1, 2])
def test_the_time_grows_in_proportion_to_the_page(fewer: int) -> None:
    """Where one page has as much as the other, and where it has half."""

    def pages(size: int) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
        return blocks("en", EN * size), blocks("cy", CY[1:] + CY * (size // fewer - 1))

    assert grows_in_proportion(pages, align, 20)


@pytest.mark.parametrize("fewer", [1, 2])
def test_the_time_grows_in_proportion_where_no_words_are_shared(
    fewer: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cymar.align.lattice.MOST_CELLS", 10)

    def pages(size: int) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
        texts = [f"{'un dau tri ' * (3 + number % 7)}." for number in range(size)]
        others = [text.replace("u", "w") for text in texts[: size // fewer]]
        return blocks("en", texts), blocks("cy", others)

    assert grows_in_proportion(pages, align, 200)


def test_the_time_grows_in_proportion_where_headings_give_figures() -> None:
    """What the other page gives is read once, however many of them may have no counterpart."""

    def given_pages(size: int) -> tuple[tuple[Block, ...], Page]:
        texts = [f"## Number {number + 10_000}\n\nAsk for help." for number in range(size)]
        source = Source("docs/cy/a.md", "cy", "\n\n".join(texts).replace("Number", "Rhif"))
        return blocks("en", texts), Page(source, "a.md")

    def all_given(pages: tuple[tuple[Block, ...], Page]) -> None:
        assert list(only_given_here(*pages)) == []

    assert grows_in_proportion(given_pages, all_given, 50)


def test_a_text_of_sums_that_the_other_page_has_not_is_not_there() -> None:
    """What is beside it may be put in many ways, and as long as both; sums stay as they are."""
    texts = {
        "en": "## Flexible\n\nThey look at what you get.\n\nYou are 69 and have £40,000. It "
        "would pay £1,800.\n\n## Cash\n\nThey count it.",
        "cy": "## Hyblyg\n\nByddant yn edrych ar faint a gewch, a gallant ei drin fel cynilion "
        "wrth asesu eich budd-daliadau.\n\n## Arian parod\n\nMae'n cyfrif.",
    }
    en, cy = (Page(Source("a.md", locale, text), "a.md") for locale, text in texts.items())
    doubtful = alignment(en.blocks, cy.blocks).undecided_en
    assert [each.text[:10] for each in only_given_here(doubtful, cy)] == ["You are 69"]
    assert not list(only_given_here(doubtful, en))


def test_words_weigh_the_same_in_any_order() -> None:
    """A set has its words in another order in each run, and two runs once differed in a pair."""
    both = units(blocks("en", EN)), units(blocks("cy", CY))
    likeness = Likeness(*both)
    keys = sorted({key for side in both for unit in side for key in unit.keys})
    for first in range(len(keys)):
        turned = [*keys[first:], *keys[:first]]
        assert likeness.weight(turned) == likeness.weight(keys)
