"""Which block is behind, told from values; every case holds with the languages exchanged."""

import re

import pytest

from cymar.bilingual import other
from cymar.staleness.block_text import BlockText, block_text, compared, folded, texts_of
from cymar.staleness.follow import follow
from cymar.staleness.judge import (
    NEVER_SIGNED_OFF,
    Behind,
    SignedOff,
    behind_in_matches,
    catch_ups_in,
    judge,
)
from cymar.staleness.traces import Trace, page_traces
from cymar.text.block import Kind
from cymar.text.markdown import parse
from cymar.text.source import Source
from support.growth import grows_in_proportion

# What one language said and since when, the other likewise, who is behind and what was said before.
CASES: dict[str, tuple[Trace, Trace, tuple[str, str] | None]] = {
    "both are new": ([(0, "a")], [(0, "b")], None),
    "one came later": ([(0, "a")], [(3, "b")], None),
    "one changed before the other was there": ([(0, "a"), (1, "a2")], [(2, "b")], None),
    "one changed": ([(0, "a"), (1, "a2")], [(0, "b")], ("cy", "a")),
    "one changed twice": ([(0, "a"), (1, "a2"), (2, "a3")], [(0, "b")], ("cy", "a")),
    "both changed at once": ([(0, "a"), (1, "a2")], [(0, "b"), (1, "b2")], None),
    "the other caught up": ([(0, "a"), (1, "a2")], [(0, "b"), (2, "b2")], None),
    "behind, then both changed": (
        [(0, "a"), (1, "a2"), (2, "a3")], [(0, "b"), (2, "b2")], None,
    ),
    "caught up, then changed again": (
        [(0, "a"), (1, "a2"), (3, "a3")], [(0, "b"), (2, "b2")], ("cy", "a2"),
    ),
    "caught up, then the other changed": (
        [(0, "a"), (1, "a2")], [(0, "b"), (2, "b2"), (3, "b3")], ("en", "b2"),
    ),
    "went back": ([(0, "a"), (1, "a2"), (2, "a")], [(0, "b")], None),
    "went back by two steps": ([(0, "a"), (1, "a2"), (2, "a3"), (3, "a")], [(0, "b")], None),
    "went back, then on": ([(0, "a"), (1, "a2"), (2, "a"), (3, "a3")], [(0, "b")], ("cy", "a")),
    "a copy changed": (
        [(0, "Version 3 of it")], [(0, "Version 3 of it"), (1, "Version 4 of it")],
        ("en", "Version 3 of it"),
    ),
    "a figure that both have changed": ([(0, "£45"), (1, "£48")], [(0, "£45")], ("cy", "£45")),
    "a wrong figure was put right": ([(0, "pay £45")], [(0, "talu £54"), (1, "talu £45")], None),
    "a wrong figure was put right with words": (
        [(0, "pay £45")], [(0, "talu £54"), (1, "talu £45 nawr")], ("en", "talu £54"),
    ),
    "a wrong figure was made another": (
        [(0, "pay £45")], [(0, "talu £54"), (1, "talu £46")], ("en", "talu £54"),
    ),
    "a figure put right, then changed": (
        [(0, "pay £45")], [(0, "talu £54"), (1, "talu £45"), (2, "talu £50")], ("en", "talu £45"),
    ),
    "a name that both have changed": (
        [(0, "Sarah Evans"), (1, "Dafydd Huws")], [(0, "Sarah Evans")], ("cy", "Sarah Evans"),
    ),
    "a translation taken back": (
        [(0, "a"), (1, "a2")], [(0, "b"), (2, "b2"), (3, "b")], ("cy", "a"),
    ),
    "followed, then taken back": (
        [(0, "a"), (1, "a2"), (3, "a")], [(0, "b"), (2, "b2")], ("cy", "a2"),
    ),
    "followed, then both taken back in turn": (
        [(0, "a"), (1, "a2"), (3, "a")], [(0, "b"), (2, "b2"), (4, "b")], None,
    ),
    "a figure, and a typing mistake in the other": (
        [(0, "Pay £5"), (1, "Pay £6")], [(0, "Talwhc £5"), (2, "Talwch £5")], ("cy", "Pay £5"),
    ),
    "a figure, then a mistake, then the figure": (
        [(0, "Pay £5"), (1, "Pay £6")],
        [(0, "Talwhc £5"), (2, "Talwch £5"), (3, "Talwch £6")], None,
    ),
    "a figure that one has in words": (
        [(0, "Pay £5"), (1, "Pay £6")], [(0, "Talwch bum punt"), (2, "Talwch chwe phunt")], None,
    ),
    "taken back and done again": (
        [(0, "a"), (1, "a2"), (3, "a"), (4, "a2")], [(0, "b"), (2, "b2")], None,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("one", "two", "expected"), CASES.values(), ids=CASES)
def test_who_is_behind(one: Trace, two: Trace, expected: tuple[str, str] | None) -> None:
    assert judge(one, two) == expected
    mirrored = (other(expected[0]), expected[1]) if expected else None
    assert judge(two, one) == mirrored


COPIES = {
    ("Contact us", "Cysylltu â ni"): None,
    ("Opening Hours", "Oriau Agor"): None,
    ("Contact us", "Get in touch"): ("en", "Contact us"),
    ("Contact us", "Contact us Cysylltu â ni ar y ffôn"): ("en", "Contact us"),
    ("Cardiff Airport", "Bristol Airport"): ("en", "Cardiff Airport"),
    ("9am to 5pm", "9am to 4pm"): ("en", "9am to 5pm"),
}


@pytest.mark.parametrize(("words", "new"), COPIES)
def test_a_copy_that_is_translated(words: str, new: str) -> None:
    assert judge([(0, words)], [(0, words), (1, new)]) == COPIES[words, new]


# As above, then the words that are signed off in each.
SIGNED: dict[
    str, tuple[Trace, Trace, tuple[set[str], set[str]], tuple[str, str | None] | None]
] = {
    "signed as they are": ([(0, "a"), (1, "a2")], [(0, "b")], ({"a2"}, {"b"}), None),
    "signed, then changed": (
        [(0, "a"), (1, "a2"), (2, "a3")], [(0, "b")], ({"a2"}, {"b"}), ("cy", "a2"),
    ),
    "signed, changed, caught up": (
        [(0, "a"), (1, "a2"), (2, "a3")], [(0, "b"), (3, "b2")], ({"a2"}, {"b"}), None,
    ),
    "signed before": ([(0, "a"), (1, "a2")], [(0, "b")], ({"a"}, {"b"}), ("cy", "a")),
    "no history, as signed": ([(0, "a")], [(0, "b")], ({"a"}, {"b"}), None),
    "no history, one changed": ([(0, "a2")], [(0, "b")], ({"a"}, {"b"}), ("cy", None)),
    "no history, both changed": ([(0, "a2")], [(0, "b2")], ({"a"}, {"b"}), None),
    "signed words that were never seen": (
        [(0, "a"), (1, "a2")], [(0, "b")], ({"x"}, {"y"}), ("cy", "a"),
    ),
    "signed words that only one said": (
        [(0, "a"), (1, "a2"), (2, "a3")], [(0, "b0"), (3, "b")], ({"a2"}, {"b"}), ("cy", "a2"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("one", "two", "words", "expected"), SIGNED.values(), ids=SIGNED)
def test_a_sign_off_wins(
    one: Trace,
    two: Trace,
    words: tuple[set[str], set[str]],
    expected: tuple[str, str | None] | None,
) -> None:
    en, cy = words
    signed = SignedOff.texts(lambda locale, text: text in (en if locale == "en" else cy))
    assert judge(one, two, signed) == expected
    mirrored = (other(expected[0]), expected[1]) if expected else None
    signed = SignedOff.texts(lambda locale, text: text in (cy if locale == "en" else en))
    assert judge(two, one, signed) == mirrored


def page(text: str) -> list[BlockText]:
    """Blocks of a page: one a line; `#` begins a heading, `-` an item."""
    kinds = {"#": Kind.HEADING, "-": Kind.LIST_ITEM}
    return [block_text(kinds.get(line[0], Kind.PARAGRAPH), line) for line in text.split("\n")]


A, B, C = "We open at nine today", "Pay the fee by card", "Ring us if you are ill"


@pytest.mark.parametrize(
    ("newer", "older", "links"),
    [
        (f"{A}\n{B}\n{C}", f"{A}\n{B}\n{C}", [0, 1, 2]),
        (f"{A}\n{B}\n{C}", f"{A}\n{C}", [0, None, 1]),
        (f"{A}\n{C}", f"{A}\n{B}\n{C}", [0, 2]),
        (f"{A}\nPay the fee by cash\n{C}", f"{A}\n{B}\n{C}", [0, 1, 2]),
        (f"{A}\nPay the fee by cash\nOdd new words here\n{C}", f"{A}\n{B}\n{C}", [0, 1, None, 2]),
        (f"{A}\nOdd new words here\nPay the fee by cash\n{C}", f"{A}\n{B}\n{C}", [0, None, 1, 2]),
        (f"{A}\nWholly other than ever\n{C}", f"{A}\n{B}\n{C}", [0, 1, 2]),
        (f"{C}\n{A}\n{B}", f"{A}\n{B}\n{C}", [2, 0, 1]),
        (f"{A}\n- Wholly other\n{C}", f"{A}\n{B}\n{C}", [0, None, 2]),
        (f"{A}\n- Pay the fee by card\n{C}", f"{A}\n{B}\n{C}", [0, 1, 2]),
        (f"- Yes\n- No\n- Yes\n{A}", f"- Yes\n- No\n- Yes\n{B}", [0, 1, 2, 3]),
        (f"{A}\n- 5\n{B}\n- 6", f"{A}\n- 6\n{B}\n- 7", [0, 1, 2, 3]),
        (f"{A}\n{C}\nWhat we pay now for it", f"{A}\nWhat we paid then for it\n{C}", [0, 2, 1]),
        (f"{A}\n{C}\n- One\n- Two", f"- Un\n- Two\n{A}\n{C}", [2, 3, 0, 1]),
        (f"{A}\n# One\n# Two", f"{A}\n# Un", [0, None, None]),
    ],
)
def test_following_blocks(newer: str, older: str, links: list[int | None]) -> None:
    assert follow(page(newer), page(older)) == links
    back: list[int | None] = [None] * len(page(older))
    for new, old in enumerate(links):
        if old is not None:
            back[old] = new
    assert follow(page(older), page(newer)) == back


def test_the_time_of_following_grows_in_proportion_to_the_page() -> None:
    def versions(size: int) -> tuple[list[BlockText], list[BlockText]]:
        older = [
            block_text(Kind.PARAGRAPH, f"Line {n} says its own, number {n}") for n in range(size)
        ]
        kept = size // 3
        newer = [
            *older[:kept],
            *(block_text(line.kind, f"{line.words} again") for line in older[kept:]),
        ]
        return newer, older

    def link(both: tuple[list[BlockText], list[BlockText]]) -> None:
        assert follow(*both) == list(range(len(both[0])))

    assert grows_in_proportion(versions, link, 1000)


TABLE = "| Fee | Price |\n|---|---|\n| Adult | £5 |\n| Child | £6 |\n| Other | £7 |\n"


@pytest.mark.parametrize(
    ("changes", "links"),
    [
        ({"£5": "£6", "£6": "£7", "£7": "£8"}, [0, 1, 2, 3, 4, 5, 6, 7]),
        ({"Adult": "Grown-up", "£5": "£8"}, [0, 1, 2, 3, 4, 5, 6, 7]),
        (
            {"| Child | £6 |": "| Infant | £0 |\n| Child | £8 |"},
            [0, 1, 2, 3, None, None, 4, 5, 6, 7],
        ),
        ({"| Adult | £5 |\n": "", "£7 |": "£7 |\n| Adult | £9 |"}, [0, 1, 4, 5, 6, 7, 2, 3]),
        ({"| £5 |": "|  |"}, [0, 1, 2, 4, 5, 6, 7]),
    ],
)
def test_following_the_cells_of_a_table(changes: dict[str, str], links: list[int | None]) -> None:
    table = TABLE
    for old, new in changes.items():
        table = re.sub(rf"{re.escape(old)}(?!\w)", new, table, count=1)
    newer, older = (texts_of(parse(Source("a.md", "en", text)).blocks) for text in (table, TABLE))
    assert follow(newer, older) == links


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Don’t  “wait”\nhere", 'Don\'t "wait" here'),
        ("Grants From The Council", "Grants from the council"),
        ("Send the form.", "Send the form!"),
        ("the form", "the form."),
        ("Free (for now)", "free, for now"),
    ],
)
def test_what_is_no_change_of_words(one: str, two: str) -> None:
    assert compared(one) == compared(two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("£5.00", "£500"), ("-3", "3"), ("e-mail", "email"), ("5%", "5"), ("3.5", "35"),
        ("–", "£5"), ("a form", "form"),
    ],
)  # fmt: skip
def test_what_is_a_change_of_words(one: str, two: str) -> None:
    assert compared(one) != compared(two)


def test_what_people_are_shown_of_a_text() -> None:
    broken = '![A map] (/map.png){:loading="lazy"} and [a plan] (https://example.org/plan )'
    assert folded(broken) == "A map and a plan"
    assert folded("items[2] (or more)") == "items[2] (or more)"


def test_a_change_in_one_block_leaves_the_others_as_they_are() -> None:
    older, newer = page(f"# Title\n{A}\n{B}"), page(f"# Title\n{A}, and tomorrow\n{B} or by cash")
    welsh, revised = page("# Teitl\nUn\nDau"), page("# Teitl\nUn\nDau neu dri")
    matches = [(0, 0), (1, 1), (2, 2)]
    moved = page_traces([(0, older), (1, newer)])
    for step in (1, 2):
        still = page_traces([(0, welsh), (step, revised)])
        found = behind_in_matches({"en": moved, "cy": still}, matches)
        assert found == [Behind("cy", 1, 1, A)]
    still = page_traces([(0, welsh), (1, revised)])
    assert behind_in_matches({"en": still, "cy": moved}, matches) == [Behind("en", 1, 1, A)]


def test_whoever_catches_up_may_better_the_rest() -> None:
    older, newer = page(f"# Title\n{A}\n{B}"), page(f"# Title\n{A}, and tomorrow\n{B}")
    welsh, revised = page("# Teitl\nUn gair\nDau"), page("# Teitl\nUn gair, ac un\nDau neu dri")
    matches = [(0, 0), (1, 1), (2, 2)]
    en, cy = page_traces([(0, older), (1, newer)]), page_traces([(0, welsh), (2, revised)])
    for traces in ({"en": en, "cy": cy}, {"en": cy, "cy": en}):
        catch_ups = catch_ups_in(traces, matches, NEVER_SIGNED_OFF)
        assert behind_in_matches(traces, matches, catch_ups=catch_ups) == []
    figure = page_traces([(0, welsh), (2, page("# Teitl\nUn gair, ac un\nDau 22"))])
    catch_ups = catch_ups_in({"en": en, "cy": figure}, matches, NEVER_SIGNED_OFF)
    found = behind_in_matches({"en": en, "cy": figure}, matches, catch_ups=catch_ups)
    assert found == [Behind("en", 2, 2, "Dau")]
    alone = page_traces([(0, welsh), (2, page("# Teitl\nUn gair\nDau neu dri"))])
    found = behind_in_matches({"en": en, "cy": alone}, matches)
    assert found[0] == Behind("cy", 1, 1, A)
