"""Which block is behind, told from values; every case holds with the languages exchanged."""

import pytest

from cymar.bilingual import other
from cymar.staleness.follow import BlockText, folded, follow
from cymar.staleness.judge import (
    Behind,
    behind_in_matches,
    catch_ups_in,
    judge,
    never_signed_off,
)
from cymar.staleness.traces import Trace, page_traces
from cymar.text.block import Kind
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
    "went back too late": (
        [(0, "a"), (1, "a2"), (3, "a")], [(0, "b"), (2, "b2")], ("cy", "a2"),
    ),
    "a copy was translated": (
        [(0, "one two three")], [(0, "one two three"), (1, "un dau tri")], None,
    ),
    "a copy changed": (
        [(0, "Version 3 of it")], [(0, "Version 3 of it"), (1, "Version 4 of it")],
        ("en", "Version 3 of it"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("one", "two", "expected"), CASES.values(), ids=CASES)
def test_who_is_behind(one: Trace, two: Trace, expected: tuple[str, str] | None) -> None:
    assert judge(one, two) == expected
    mirrored = (other(expected[0]), expected[1]) if expected else None
    assert judge(two, one) == mirrored


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
    assert judge(one, two, lambda locale, text: text in (en if locale == "en" else cy)) == expected
    mirrored = (other(expected[0]), expected[1]) if expected else None
    assert judge(two, one, lambda locale, text: text in (cy if locale == "en" else en)) == mirrored


def page(text: str) -> list[BlockText]:
    """Blocks of a page: one a line; `#` begins a heading, `-` an item."""
    kinds = {"#": Kind.HEADING, "-": Kind.LIST_ITEM}
    return [BlockText(kinds.get(line[0], Kind.PARAGRAPH), line) for line in text.split("\n")]


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
        (f"{A}\nWholly other than ever\n{C}", f"{A}\n{B}\n{C}", [0, None, 2]),
        (f"{C}\n{A}\n{B}", f"{A}\n{B}\n{C}", [2, 0, 1]),
        (f"{A}\n- Wholly other\n{C}", f"{A}\n{B}\n{C}", [0, None, 2]),
        (f"{A}\n- Pay the fee by card\n{C}", f"{A}\n{B}\n{C}", [0, 1, 2]),
        (f"- Yes\n- No\n- Yes\n{A}", f"- Yes\n- No\n- Yes\n{B}", [0, 1, 2, None]),
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
            BlockText(Kind.PARAGRAPH, f"Line {n} says its own, number {n}") for n in range(size)
        ]
        kept = size // 3
        newer = [*older[:kept], *(line._replace(words=f"{line.words}!") for line in older[kept:])]
        return newer, older

    def link(both: tuple[list[BlockText], list[BlockText]]) -> None:
        assert follow(*both) == list(range(len(both[0])))

    assert grows_in_proportion(versions, link, 1000)


def test_what_is_no_change_of_words() -> None:
    assert folded("Don’t  “wait”\nhere") == folded('Don\'t "wait" here')
    assert folded("Don't wait") != folded("don't wait")
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
        catch_ups = catch_ups_in(traces, matches, never_signed_off)
        assert behind_in_matches(traces, matches, catch_ups=catch_ups) == []
    alone = page_traces([(0, welsh), (2, page("# Teitl\nUn gair\nDau neu dri"))])
    found = behind_in_matches({"en": en, "cy": alone}, matches)
    assert found[0] == Behind("cy", 1, 1, A)
