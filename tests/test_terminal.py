"""What a terminal is given: colour where it is wanted, and marks under the words they mark."""

import re
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth, wcwidth

from cymar.bilingual import Text
from cymar.finding import Finding, Severity
from cymar.reporters.text import described
from cymar.terminal import ONE_COLUMN_EACH, TWO_COLUMNS_EACH, columns, printable, wants_colour
from cymar.text.source import Source, Span
from support.command import run

MakeSite = Callable[..., Path]
SITE = {"docs/en/a.md": "We keep a backlog.\n", "docs/cy/a.md": "# Ffioedd\n"}
ESCAPE = "\x1b["


@pytest.mark.parametrize(
    ("when", "is_terminal", "environment", "wanted"),
    [
        ("auto", True, {}, True),
        ("auto", False, {}, False),
        ("auto", True, {"TERM": "xterm"}, True),
        ("auto", True, {"TERM": "dumb"}, False),
        ("auto", True, {"NO_COLOR": "1"}, False),
        ("auto", True, {"NO_COLOR": "0"}, False),
        ("auto", True, {"NO_COLOR": ""}, True),
        ("auto", False, {"FORCE_COLOR": "1"}, True),
        ("auto", False, {"FORCE_COLOR": ""}, False),
        ("auto", True, {"FORCE_COLOR": "1", "TERM": "dumb"}, True),
        ("auto", True, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ("always", False, {"NO_COLOR": "1", "TERM": "dumb"}, True),
        ("never", True, {"FORCE_COLOR": "1"}, False),
    ],
)
def test_whether_colour_is_wanted(
    when: str, is_terminal: bool, environment: dict[str, str], wanted: bool
) -> None:
    found = wants_colour(when, is_terminal=is_terminal, environment=environment)
    assert found is wanted


@pytest.mark.parametrize(
    ("arguments", "environment", "is_coloured"),
    [
        (["check"], {}, False),
        (["check", "--color=always"], {}, True),
        (["--color", "always", "check"], {}, True),
        (["--colour=always", "check"], {}, True),
        (["--color=always", "check", "--color=never"], {}, False),
        (["--color=never", "check", "--color=always"], {}, True),
        (["--color=always", "check", "--format=json"], {}, False),
        (["check"], {"FORCE_COLOR": "1"}, True),
        (["check", "--color=never"], {"FORCE_COLOR": "1"}, False),
        (["check"], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_the_command_decides_once(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
    arguments: list[str], environment: dict[str, str], is_coloured: bool,
) -> None:  # fmt: skip
    make_site(SITE)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    written = run(capsys, *arguments)[1]
    assert (ESCAPE in written) is is_coloured
    plain = run(capsys, *arguments, "--color=never")[1]
    assert re.sub(r"\x1b\[\d*m", "", written) == plain


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Ein «hôl-groniad» ŵ.", "        ^^^^^^^^^^^"),
        ("日本語 🙂🙂 It «was» sent.", "                   ^^^"),
        ("Ei «日本» ef.", "       ^^^^"),
        ("Y ty\u0302 «gwyn» a'r w\u0302.", "         ^^^^"),
        ("Y t«y\u0302» gwyn.", "       ^"),
        ("Y ty«\u0302» gwyn.", "       ^"),
        ("a\tb «c»\td", "        ^"),
        ("a «b\tc»\td", "      ^^^"),
        ("«»", ""),
    ],
)
def test_marks_stand_under_what_they_mark(line: str, shown: str) -> None:
    before, _, rest = line.partition("«")
    words, _, after = rest.partition("»")
    source = Source("docs/en/a.md", "en", before + words + after)
    span = Span(source, len(before), len(before) + len(words))
    finding = Finding("rule", Severity.ERROR, "en/a.md", span, Text(en="x", cy="x"))
    assert described(finding, "en").splitlines()[2:] == ([shown] if shown else [])


LETTERS = {"a": 1, "ŵ": 1, "w\u0302": 1, "\u0301": 0, "語": 2, "🙂": 2, "ｱ": 1, "\t": 1, "\x1b": 1,
           "’": 1, "\u200b": 0, "\u202e": 1, "\u2028": 1}  # fmt: skip
"""Text, and how many columns it takes once it is shown: control characters become one."""

PIECES = st.lists(st.sampled_from(sorted(LETTERS)), max_size=12)


def width(pieces: list[str]) -> int:
    return sum(LETTERS[piece] for piece in pieces)


@given(PIECES, PIECES, PIECES)
def test_marks_take_as_many_columns_as_the_words(
    before: list[str], words: list[str], after: list[str]
) -> None:
    text = ["".join(each) for each in (["a", *before], [*words, "b"], after)]
    source = Source("docs/en/a.md", "en", "".join(text))
    span = Span(source, len(text[0]), len(text[0] + text[1]))
    finding = Finding("rule", Severity.ERROR, "en/a.md", span, Text(en="x", cy="x"))
    _, line, marks = described(finding, "en").split("\n")
    assert marks == " " * (4 + 1 + width(before)) + "^" * (width(words) + 1)
    assert "\t" not in line
    assert len(line.splitlines()) == 1


def test_what_needs_no_table_takes_one_column_each() -> None:
    plain = [chr(code) for code in range(0x3000) if ONE_COLUMN_EACH.fullmatch(chr(code))]
    assert len(plain) > 700
    assert [each for each in plain if (wcwidth(each), columns(each)) != (1, 1)] == []


def test_what_is_known_to_take_two_takes_them() -> None:
    wide = [each for each in map(chr, range(sys.maxunicode)) if TWO_COLUMNS_EACH.fullmatch(each)]
    assert [each for each in wide if (wcwidth(each), columns(f"a{each}")) != (2, 3)] == []
    for text in ("🔥\ufe0f", "👩\u200d👩", "👍🏽 a", "🔥语"):
        assert columns(text) == wcswidth(text)


@given(st.text())
def test_no_character_steers_the_terminal(text: str) -> None:
    shown = printable(text)
    assert len(shown) == len(text)
    assert not {unicodedata.category(each) for each in shown} & {"Cc", "Zl", "Zp"}
    assert not {unicodedata.bidirectional(each) for each in shown} & {
        "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI",
    }  # fmt: skip


def test_names_and_messages_are_text_too(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    make_site(
        {
            "docs/en/a\x1b[2J.md": "# Fees\n",
            "docs/cy/b.md": '---\ncounterpart: "x\\n::error::forged"\n---\n\n# B\n',
        }
    )
    for command in (["check"], ["status"], ["status", "--format=markdown"]):
        out = run(capsys, *command, "--color=always")[1]
        assert "\x1b[2J" not in out
        assert not [line for line in out.splitlines() if line.startswith("::")]
