"""Lines of two code blocks that stand for each other and do otherwise.

Names, strings and comments may be in the language of the page, so they are not compared: only
numbers in lines that are otherwise of one form, and what is typed at a prompt but for names.

How far its thresholds may move: `bench/thresholds.py cymar.align.code_lines findings.py --rule
unpaired-block`.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from cymar.align.align import Alignment
from cymar.text.block import Block, Kind

STRING_OR_COMMENT = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'|(?:^|(?<=\s))(?:#|//).*|<[^<>\n]*>")
WORD_OR_NUMBER = re.compile(r"[^\W\d]\w*|\d+(?:\.\d+)?")
NUMBER_IN_CODE = re.compile(r"(?<!\w)\d+(?:\.\d+)?(?!\w)")
PROMPT = re.compile(
    r"(?:```|~~~) *+(?:\{ *+)?\.?(?:sh|bash|shell|console|powershell|zsh)\b[^\n]*\n\Z"
)
"""The fence of a block of what is typed at a prompt, up to its code."""

TAKES_NAMES = frozenset(
    "cat cd code cp echo export ls mkdir mv nano node open python rm touch".split()
)
"""Programs of which the first word after them is a name."""

NAMED = re.compile(r"[/.=\\]")
"""What is in the name of a file or a value."""

MOST_DIFFERING = 3
"""Blocks that differ in more lines are other code, or are written in another way."""

MOST_LINES = 200


class CodeLine(NamedTuple):
    """A line of a code block, and where it stands in the block's text."""

    text: str
    start: int
    end: int


def differing_lines(aligned: Alignment) -> Iterator[tuple[Block, CodeLine, Block, CodeLine]]:
    """Each line of English code that does otherwise, with the Welsh line in its place."""
    for pair in aligned.pairs:
        if pair.en.kind is not Kind.CODE or pair.cy.kind is not Kind.CODE:
            continue
        if pair.en.text == pair.cy.text:
            continue
        ours, theirs = _lines(pair.en), _lines(pair.cy)
        if len(ours) != len(theirs) or len(ours) > MOST_LINES:
            continue
        both = list(zip(ours, theirs, strict=True))
        is_typed = _is_typed(pair.en) and _is_typed(pair.cy)
        odd = [(a, b) for a, b in both if _differ(a.text, b.text, is_typed=is_typed)]
        if len(odd) <= MOST_DIFFERING:
            yield from ((pair.en, ours_line, pair.cy, other) for ours_line, other in odd)


def _lines(block: Block) -> list[CodeLine]:
    found, at = [], 0
    for line in block.text.split("\n"):
        bare = line.strip()
        if bare:
            start = at + line.index(bare)
            found.append(CodeLine(bare, start, start + len(bare)))
        at += len(line) + 1
    return found


def _is_typed(block: Block) -> bool:
    return bool(PROMPT.search(block.source.text, max(0, block.start - 80), block.start))


def _command(line: str) -> list[str]:
    """What a line does: its program and what that is told to do, its options and its numbers.

    Names of files, of folders and of other things may be in the language of the page.
    """
    program, *rest = line.removeprefix("$ ").split() or [""]
    done = rest[:1] if program not in TAKES_NAMES else []
    told = [word for word in done if not NAMED.search(word)]
    return [program, *told, *(word for word in rest if word[0] == "-" or word.isdigit())]


def _differ(one: str, other: str, *, is_typed: bool) -> bool:
    if one == other:
        return False
    one, other = (" ".join(STRING_OR_COMMENT.sub(" ", each).split()) for each in (one, other))
    if is_typed:
        return _command(one) != _command(other)
    forms = [WORD_OR_NUMBER.sub("_", each) for each in (one, other)]
    numbers = [NUMBER_IN_CODE.findall(each) for each in (one, other)]
    return forms[0] == forms[1] and numbers[0] != numbers[1]
