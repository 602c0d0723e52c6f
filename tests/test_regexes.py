"""No regular expression backtracks without end, whatever text it is given."""

import re
from time import process_time

import pytest

from cymar.align.code_lines import STRING_OR_ADDRESS
from cymar.analysis.damage import _broken
from cymar.analysis.downloads import of_files
from cymar.analysis.language.label_language import ADDRESS
from cymar.analysis.meaning.clauses import between_clauses
from cymar.analysis.meaning.negated import HYPHENATED
from cymar.languages.words import WITH_HYPHENS
from cymar.site.halves import INCLUDED_FILE
from cymar.text.labels import CONTROL, TASK
from cymar.text.markdown.containers import COLON_FENCE, FENCED_BLOCK
from support.regexes import LENGTHS, LIMIT, Used, places, slowest, used

ELSEWHERE = {
    "mkdocs_cymar/compat/rss.py": "a pattern of the site's own settings",
    "cymar/adoption/old_site.py": "a key of our own, and the rest of a line",
    "cymar/program.py": "the name of a package that we need",
    "cymar/expressions.py": "what other modules give it",
    "cymar/analysis/numbers/codes.py": "the figures of a code, and its letter",
    "cymar/analysis/numbers/listed_days.py": "a word that joins days",
    "cymar/analysis/numbers/put_otherwise.py": "a number as it is written",
}
"""Where expressions are compiled that nothing here compiles, and what they are."""

TRIES = 5
"""A busy machine spoils some."""


@pytest.mark.slow
def test_no_expression_backtracks_without_end() -> None:
    found = used()
    missed = places() - {one.place for one in found}
    assert {each.rpartition(":")[0] for each in missed} <= set(ELSEWHERE)
    slow = {each.place: slowest(each, LENGTHS[1]) for each in found}
    assert {place: text for place, (taken, text) in slow.items() if taken > LIMIT} == {}


@pytest.mark.slow
def test_no_expression_takes_the_square_of_the_length() -> None:
    slow = {each.place: slowest(each) for each in used()}
    assert {place: text for place, (taken, text) in slow.items() if taken > LIMIT} == {}


@pytest.mark.parametrize("pattern", [r"(?:a|a)*b", r"(?:a+)+b", r"\s*\s*x"])
def test_the_test_knows_an_expression_that_does(pattern: str) -> None:
    assert slowest(Used(pattern, 0, "cymar/allow.py:1", frozenset({"search"})))[0] > LIMIT


def test_what_is_said_of_a_file_is_soon_read() -> None:
    """It once took twice as long with each separator more, in the label of any link."""
    about = of_files().about
    used_there = Used(about.pattern, about.flags, "cymar/analysis/downloads.py:1",
                      frozenset({"fullmatch"}))  # fmt: skip
    assert slowest(used_there, LENGTHS[1])[0] <= LIMIT


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (ADDRESS, "a." * 3_200 + " "),
        (CONTROL, "<button>" + " " * 800 + "x"),
        (INCLUDED_FILE, "{% include" + " " * 3_200),
        (STRING_OR_ADDRESS, "a" * 6_400),
        (STRING_OR_ADDRESS, '"a' * 3_200),
        (between_clauses("en"), " " * 6_400),
        (between_clauses("cy"), " " * 6_400),
        (HYPHENATED, "a" * 6_400),
        (WITH_HYPHENS, "a" * 6_400),
        (TASK, " aa" * 3_200),
        (COLON_FENCE, ":::" + " " * 6_400 + "a."),
        (COLON_FENCE, "::: a x" + " " * 6_400 + "{"),
        (FENCED_BLOCK, "/// a | x" + " " * 6_400 + "\n\n"),
    ],
)
def test_many_of_one_character_are_soon_passed(pattern: re.Pattern[str], text: str) -> None:
    pattern.findall("")  # which compiles it
    assert min(_seconds(pattern, text) for _ in range(TRIES)) <= LIMIT


def _seconds(pattern: re.Pattern[str], text: str) -> float:
    start = process_time()
    pattern.findall(text)
    return process_time() - start


@pytest.mark.parametrize("text", ["Â" + "€" * 3_200, "Ã€" * 1_600, "ÃÃ€â" * 800])
def test_broken_letters_are_soon_passed(text: str) -> None:
    """A long run after one took the cube of its length: a minute for a line of dashes."""

    def seconds() -> float:
        start = process_time()
        list(_broken(text))
        return process_time() - start

    assert min(seconds() for _ in range(TRIES)) <= 50 * LIMIT
