"""How much may be on one page and in one paragraph, so that a check of it soon ends.

The time of a check grows with both in proportion, but for what another package's parser does.
"""

from cymar import expressions as re
from cymar.bilingual import Text
from cymar.text.source import Source, Span

MOST_BLOCKS = 6_000
"""The most paragraphs, items, cells and the like of a page: a check of as many takes 5 seconds at
most (bench/syntaxes.py). No page of the 1,649 that we try things on has 500."""

LONGEST_PARAGRAPH = 20_000
"""The most characters of a paragraph; the longest that we know has under 1,000."""

TOKENS_OF_BLOCK = 8
"""The most tokens that the parser makes of a block: an item and its paragraph, opened and closed,
and what is around them."""

MAY_BEGIN_BLOCK = "\n|<["
"""What begins a block: a line, a cell, an element, the label of a link or an image."""

MAY_END_PARAGRAPH = re.compile(r"\n[ \t]*\n")

TOO_MANY_BLOCKS = Text(
    en="The page has more than {most} paragraphs, items and cells: make several pages of it.",
    cy="Mae gan y dudalen fwy na {most} o baragraffau, eitemau a chelloedd: rhannwch hi'n sawl "
    "tudalen.",
).format({"most": f"{MOST_BLOCKS:,}"})
LONG_PARAGRAPH = Text(
    en="This paragraph has more than {most} characters: make several paragraphs of it.",
    cy="Mae gan y paragraff hwn fwy na {most} o nodau: rhannwch ef yn sawl paragraff.",
).format({"most": f"{LONGEST_PARAGRAPH:,}"})


class TooMuchError(Exception):
    """More on a page than is read; `line` is where, counted from 0 in what is parsed."""

    def __init__(self, text: Text, line: int) -> None:
        super().__init__(text.en)
        self.text = text
        self.line = line


def may_be_too_much(text: str) -> bool:
    """Whether a page may have more than is read: of nearly every page a glance shows that not."""
    if len(text) <= MOST_BLOCKS:
        return False
    if sum(map(text.count, MAY_BEGIN_BLOCK)) > MOST_BLOCKS:
        return True
    return len(text) > LONGEST_PARAGRAPH and any(
        len(piece) > LONGEST_PARAGRAPH for piece in MAY_END_PARAGRAPH.split(text)
    )


def place_of(error: TooMuchError, source: Source, offset: int) -> Span:
    """The beginning of the line at which there was too much.

    Args:
        error: what was raised.
        source: the page's file.
        offset: where in it that begins which was parsed.
    """
    first = source.position(offset).line
    start = source.line(first + error.line).start
    return source.span(start, start)
