"""Which stretches of a sentence are its writer's own running words."""

from cymar import expressions as re
from cymar.analysis.language.plain_words import plain_words
from cymar.languages.words import LETTERS
from cymar.text.segment import Segment

NEXT_WORD = re.compile(r"[ \t\n\u00a0]+([^\W\d_]+)")
HYPHEN = re.compile(r"[-‐‑]")
LONG_BLOCK = 1000
"""From how many characters on only a part of a block is looked at, so that time stays in step."""

CONTEXT = 300
"""How many characters of a long block, before and after, may hold the rest of a quotation."""


def is_own(segment: Segment, start: int, end: int) -> bool:
    """Whether a stretch of the sentence is the writer's own: not quoted, a title or a name.

    A stretch with a capital that does not begin the sentence may be part of a name, and so may one
    that begins it where the next word has a capital too.

    Args:
        segment: the sentence.
        start: where the stretch begins, in characters of the sentence.
        end: where it ends.
    """
    text, first, last = segment.block.text, segment.start + start, segment.start + end
    if (first and HYPHEN.match(text, first - 1)) or HYPHEN.match(text, last):
        return False
    words = LETTERS.findall(text, first, last)
    if len(words) > 1 and words[-1][0].isupper():
        return False
    if words and words[0][0].isupper():
        if LETTERS.search(text, segment.start, first):
            return False
        after = NEXT_WORD.match(text, last)
        if len(words) == 1 and after and after[1][0].isupper():
            return False
    return not _is_set_apart(segment, first, last)


def _is_set_apart(segment: Segment, start: int, end: int) -> bool:
    block = segment.block
    place = 0
    if len(block.text) > LONG_BLOCK:
        place = max(0, start - CONTEXT)
        block = block.part(block.kind, place, min(len(block.text), end + CONTEXT))
    start, end = start - place, end - place
    return plain_words(block)[start:end] != block.text[start:end]
