"""Lines of two code blocks that stand for each other and do otherwise, or that one block lost.

Names, strings and comments may be in the language of the page, so they are not compared: only
numbers and a word in lines that are otherwise the same, the figures in strings and addresses of
which the letters are the same, and what is typed at a prompt but for names.

How far its thresholds may move: `bench/thresholds.py cymar.align.code_lines findings.py --rule
unpaired-block`.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import islice
from typing import NamedTuple

from cymar import expressions as re
from cymar.align.align import Alignment
from cymar.align.code_words import say_otherwise
from cymar.site.block_pair import BlockPair
from cymar.text.block import Block, Kind
from cymar.text.source import Span

STRING_OR_COMMENT = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'|(?:^|(?<=\s))(?:#|//).*|<[^<>\n]*>")
WORD_OR_NUMBER = re.compile(r"[^\W\d]\w*|\d+(?:\.\d+)?")
OPERATOR = re.compile(r"[<>=!+*/&|^%-]+")
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

MOST_LOST, FEWEST_KEPT = 2, 2
"""How many lines one of two blocks may lack, and how many both have at least, for it to have lost
them, but where one is the same: a block of which half is another is written in another way."""

FIGURES = re.compile(r"\d+")
STRING_OR_ADDRESS = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'|(?<!\S)\S*://\S*")
MAY_HOLD_EITHER = re.compile(r"[\"']|://")
LOCALE = re.compile(r"(?<![^\W_])(?:en|cy)(?![^\W_])")
"""The code of either language, in an address or a string."""

ONE_WORD = re.compile(r"[\"'][a-z]+[\"']\Z")
"""A string of one word, which is a value rather than what a reader reads."""

COMMENT_OF_WORDS = re.compile(r"(?:^|(?<=\s))(?:#|//)\s.*")


class CodeLine(NamedTuple):
    """A line of a code block, and where it stands in the block's text."""

    text: str
    start: int
    end: int

    @property
    def place(self) -> tuple[int, int]:
        """Its start and end."""
        return self.start, self.end


def differing_lines(aligned: Alignment) -> Iterator[tuple[Span, Span]]:
    """Each line of English code that does otherwise, with the Welsh line in its place."""
    for pair in _code_pairs(aligned):
        both, _ = _facing(_lines(pair.en), _lines(pair.cy))
        is_typed = _is_typed(pair.en) and _is_typed(pair.cy)
        differing = ((a, b) for a, b in both if _differ(a.text, b.text, is_typed=is_typed))
        odd = list(islice(differing, MOST_DIFFERING + 1))
        if len(odd) <= MOST_DIFFERING:
            yield from ((pair.en.span(*a.place), pair.cy.span(*b.place)) for a, b in odd)


def lost_lines(aligned: Alignment) -> Iterator[tuple[Span, Block]]:
    """Each line that one of two code blocks has and the other lost, and that other block."""
    for pair in _code_pairs(aligned):
        ours, theirs = _lines(pair.en), _lines(pair.cy)
        if len(ours) > len(theirs):
            _, lost = _facing(ours, theirs)
            yield from ((pair.en.span(*each.place), pair.cy) for each in lost)
        elif len(theirs) > len(ours):
            _, lost = _facing(theirs, ours)
            yield from ((pair.cy.span(*each.place), pair.en) for each in lost)


def _code_pairs(aligned: Alignment) -> Iterator[BlockPair]:
    """The code blocks that stand for each other, and are not the same."""
    for pair in aligned.pairs:
        if pair.en.kind is pair.cy.kind is Kind.CODE and pair.en.text != pair.cy.text:
            yield pair


def _facing(
    ours: Sequence[CodeLine], theirs: Sequence[CodeLine]
) -> tuple[list[tuple[CodeLine, CodeLine]], list[CodeLine]]:
    """The lines that stand for each other, and those that the second of two blocks lost.

    There are none where it is written in another way, or marks what was added and taken away.
    """
    if len(ours) == len(theirs) <= MOST_LINES:
        return list(zip(ours, theirs, strict=True)), []
    least, most = sorted((len(ours), len(theirs)))
    if most > MOST_LINES or most - least > MOST_LOST:
        return [], []
    same = {each.text for each in ours} & {each.text for each in theirs}
    is_marked = any(each.text[0] == "+" for each in (*ours, *theirs))
    if is_marked or (least < FEWEST_KEPT and not same):
        return [], []
    keys = [
        [each.text if each.text in same else _form(each.text) for each in some]
        for some in (ours, theirs)
    ]
    both, lost = list[tuple[CodeLine, CodeLine]](), list[CodeLine]()
    for what, first, last, start, end in SequenceMatcher(
        None, keys[0], keys[1], autojunk=False
    ).get_opcodes():
        if what == "replace":
            return [], []
        if what == "equal":
            both += zip(ours[first:last], theirs[start:end], strict=True)
        lost += ours[first:last] if what == "delete" else ()
    is_code = (each for each in lost if _form(each.text))
    return both, list(is_code) if len(ours) > len(theirs) else []


def _form(line: str) -> str:
    """A line with each of its words alike, without strings and comments."""
    return " ".join(WORD_OR_NUMBER.sub("_", STRING_OR_COMMENT.sub(" ", line)).split())


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
    if _strings_differ(one, other):
        return True
    one, other = (" ".join(STRING_OR_COMMENT.sub(" ", each).split()) for each in (one, other))
    if is_typed:
        are_of_one_form = FIGURES.sub("#", one) == FIGURES.sub("#", other)
        return _command(one) != _command(other) or (one != other and are_of_one_form)
    if say_otherwise(one, other) or _operators_differ(one, other):
        return True
    forms = [WORD_OR_NUMBER.sub("_", each) for each in (one, other)]
    numbers = [NUMBER_IN_CODE.findall(each) for each in (one, other)]
    return forms[0] == forms[1] and numbers[0] != numbers[1]


def _operators_differ(one: str, other: str) -> bool:
    """Whether two lines have the same words and figures, and do something else with them."""
    one, other = (each.lstrip("+-") for each in (one, other))  # which mark a line as changed
    is_same = WORD_OR_NUMBER.findall(one) == WORD_OR_NUMBER.findall(other)
    return is_same and "".join(OPERATOR.findall(one)) != "".join(OPERATOR.findall(other))


def _strings_differ(one: str, other: str) -> bool:
    """Whether two strings or addresses have the same letters and other figures, or other words.

    The codes of the two languages are the same letters, and words may be in each page's own.
    """
    if not (MAY_HOLD_EITHER.search(one) and MAY_HOLD_EITHER.search(other)):
        return False
    ours, theirs = (
        STRING_OR_ADDRESS.findall(LOCALE.sub("@", COMMENT_OF_WORDS.sub("", each)))
        for each in (one, other)
    )
    odd = [(a, b) for a, b in zip(ours, theirs, strict=False) if a != b]
    return len(ours) == len(theirs) and any(
        FIGURES.sub("#", here) == FIGURES.sub("#", there)
        or (len(odd) == 1 and ONE_WORD.match(here) and say_otherwise(here, there))
        for here, there in odd
    )
