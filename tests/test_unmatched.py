"""Changes nobody can tell the counterpart of; every case holds with the languages exchanged."""

import pytest

from cymar.bilingual import other
from cymar.cli import main
from cymar.staleness.block_text import BlockText, block_text
from cymar.staleness.traces import page_traces
from cymar.staleness.unmatched import unanswered
from cymar.staleness.verdict import Behind
from cymar.text.block import Kind
from support.histories import behind
from support.repository import Repository

States = list[tuple[int, str]]

OPEN, PAY, RING = "We open at nine today", "Pay the fee by card", "Ring us if you are ill"
UN, DAU, TRI = "Un gair am hyn", "Dau beth arall eto", "Tri mochyn bach tew"

# The versions of one page and the other, a block a part; who is behind, what changed, what it said.
CASES: dict[str, tuple[States, States, list[tuple[str, int, str]]]] = {
    "nothing changed": ([(0, f"{OPEN}|{PAY}")], [(0, UN)], []),
    "one changed": ([(0, f"{OPEN}|{PAY}"), (1, f"{OPEN}|{PAY} now")], [(0, UN)], [("cy", 1, PAY)]),
    "both changed at once": ([(0, OPEN), (1, f"{OPEN}!a")], [(0, UN), (1, f"{UN}!a")], []),
    "it was answered": ([(0, OPEN), (1, f"{OPEN} a")], [(0, UN), (2, f"{UN} a")], []),
    "it was answered with something new": (
        [(0, OPEN), (1, f"{OPEN} a")], [(0, UN), (2, f"{UN}|{DAU}")], [],
    ),
    "each changed in its turn": (
        [(0, OPEN), (1, f"{OPEN} a"), (3, f"{OPEN} b")], [(0, UN), (2, f"{UN} a")],
        [("cy", 0, f"{OPEN} a")],
    ),
    "one of two was answered": (
        [(0, f"{OPEN}|{PAY}"), (1, f"{OPEN} a|{PAY} a")],
        [(0, f"{UN}|{DAU}"), (2, f"{UN} a|{DAU}")],
        [("cy", 0, OPEN), ("cy", 1, PAY)],
    ),
    "two of two were, one at a time": (
        [(0, f"{OPEN}|{PAY}"), (1, f"{OPEN} a|{PAY} a")],
        [(0, f"{UN}|{DAU}"), (2, f"{UN} a|{DAU}"), (3, f"{UN} a|{DAU} a")],
        [],
    ),
    "what is new asks for nothing": ([(0, OPEN), (1, f"{OPEN}|{PAY}")], [(0, UN)], []),
    "it went back": ([(0, OPEN), (1, f"{OPEN} a"), (2, OPEN)], [(0, UN)], []),
    "a change before the other was there": ([(0, OPEN), (1, f"{OPEN} a")], [(2, UN)], []),
    "a copy was translated": ([(0, OPEN)], [(0, OPEN), (1, "We open am naw heddiw")], []),
    "the other page is empty": ([(0, OPEN), (1, f"{OPEN} a")], [(0, "")], []),
}  # fmt: skip


def read(versions: States) -> list[tuple[int, list[BlockText]]]:
    return [
        (step, [block_text(Kind.PARAGRAPH, words) for words in page.split("|") if words])
        for step, page in versions
    ]


@pytest.mark.parametrize("swapped", [False, True])
@pytest.mark.parametrize(("one", "two", "expected"), CASES.values(), ids=CASES)
def test_what_is_unanswered(
    one: States, two: States, expected: list[tuple[str, int, str]], swapped: bool
) -> None:
    pages = {"en": page_traces(read(one)), "cy": page_traces(read(two))}
    if swapped:
        pages = {other(locale): page for locale, page in pages.items()}
    unmatched = {locale: range(len(page.blocks)) for locale, page in pages.items()}
    found = unanswered(pages, unmatched, [], lambda *_: False, ())
    assert found.behind == [
        Behind(other(locale) if swapped else locale, 0, place, before, is_exact=False)
        for locale, place, before in expected
    ]


def test_where_to_begin_to_look() -> None:
    en = page_traces(read([(0, f"{OPEN}|{PAY}|{RING}"), (1, f"{OPEN}|{PAY} now|{RING}")]))
    cy = page_traces(read([(0, f"{UN}|{DAU}|{TRI}")]))
    unmatched = {"en": [1], "cy": [1]}
    found = unanswered({"en": en, "cy": cy}, unmatched, [(0, 0), (2, 2)], lambda *_: False, ())
    assert found.behind == [Behind("cy", 1, 1, PAY, is_exact=False)]


def test_what_was_signed_off_is_answered() -> None:
    en = page_traces(read([(0, OPEN), (1, f"{OPEN} a"), (2, f"{OPEN} b")]))
    cy = page_traces(read([(0, UN)]))
    unmatched = {"en": [0], "cy": [0]}
    both = {"en": en, "cy": cy}
    signed = {f"{OPEN} b", UN}
    assert unanswered(both, unmatched, [], lambda _, words: words in signed, ()).behind == []
    signed = {f"{OPEN} a", UN}
    found = unanswered(both, unmatched, [], lambda _, words: words in signed, ()).behind
    assert found == [Behind("cy", 0, 0, f"{OPEN} a", is_exact=False)]


def test_a_change_since_a_sign_off_without_a_history() -> None:
    both = {"en": page_traces(read([(0, f"{OPEN}|{PAY}")])), "cy": page_traces(read([(0, UN)]))}
    unmatched = {"en": [0, 1], "cy": [0]}
    signed = {OPEN, UN}
    found = unanswered(both, unmatched, [], lambda _, words: words in signed, ()).behind
    assert found == [Behind("cy", 0, 1, None, is_exact=False)]


APART = {
    "en": "# Fees\n\nPay £25 by card.\n\nAsk us for help.\n\nOur office is shut.\n",
    "cy": "# Ein gwasanaethau ar gyfer busnesau\n\nRydyn ni'n rhoi cyngor am bob math o bethau, o "
    "dafarndai i dacsis ac o farchnadoedd i ffeiriau.\n",
}


def test_pages_that_say_other_things(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.commit(en_a=APART["en"], cy_a=APART["cy"])
    repository.commit(en_a=APART["en"].replace("£25", "£30"))
    heading = "Ein gwasanaethau ar gyfer busnesau"
    assert behind() == [("cy/a.md", heading, "Pay £25 by card.")]
    with pytest.raises(SystemExit):
        main(["diff", "a.md", "--language", "en"])
    assert capsys.readouterr().out == (
        "docs/cy/a.md:1:3\n"
        "  English, when in step:\n    Pay [-£25-] by card.\n"
        "  English now:\n    Pay {+£30+} by card.\n"
        "  Welsh, where Cymar cannot tell what matches; look from here on:\n"
        f"    {heading}\n"
    )
    with pytest.raises(SystemExit):
        main(["sign-off", "a.md"])
    assert behind() == []
    repository.commit(cy_a=APART["cy"].replace("dacsis", "lety"))
    (advice,) = [line for line in APART["cy"].splitlines() if line.startswith("Rydyn")]
    assert behind() == [("en/a.md", "Fees", advice)]
