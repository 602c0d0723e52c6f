"""Text of the other page that was left on a page, perhaps beside its translation."""

from collections.abc import Mapping, Sequence

from cymar.analysis.other_language import is_in_other_language
from cymar.text.block import PROSE, Block

LEAST_COPIED = 20
"""The fewest characters by which a text is known as a copy, and not as a name both pages have."""


def copied_blocks(here: Sequence[Block], there: Sequence[Block]) -> Mapping[Block, Block]:
    """The blocks of the longer page that copy one of the other, in its language, with that one."""
    if len(here) <= len(there):
        return {}
    texts = {each.text: each for each in there if len(each.text) >= LEAST_COPIED}
    return {
        each: texts[each.text]
        for each in here
        if each.kind in PROSE and each.text in texts and is_in_other_language(each)
    }
