"""Which stretches of a sentence are its writer's own running words."""

import re

from cymar.text.other_language import plain_words
from cymar.text.segment import Segment

WORD = re.compile(r"[^\W\d_]+")
NEXT_WORD = re.compile(r"[ \t\n\u00a0]+([^\W\d_]+)")
HYPHEN = re.compile(r"[-‐‑]")


def is_own(segment: Segment, start: int, end: int) -> bool:
    """Whether a stretch of the block's text is the writer's own: not quoted, a title or a name.

    A stretch with a capital that does not begin the sentence may be part of a name, and so may one
    that begins it where the next word has a capital too.
    """
    block = segment.block
    text = block.text
    if (start and HYPHEN.match(text, start - 1)) or HYPHEN.match(text, end):
        return False
    words = WORD.findall(text, start, end)
    if any(word[0].isupper() for word in words[1:] if len(word) > 1):
        return False
    if words and words[0][0].isupper():
        if any(WORD.finditer(text, segment.start, start)):
            return False
        after = NEXT_WORD.match(text, end)
        if len(words) == 1 and after and after[1][0].isupper():
            return False
    return plain_words(block)[start:end] == text[start:end]
