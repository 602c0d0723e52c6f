"""Text of the other page that was left on a page, perhaps beside its translation.

How far its thresholds may move: `bench/thresholds.py cymar.align.copies findings.py --rule
unpaired-block`.
"""

from collections.abc import Iterable, Mapping, Sequence

from cymar.analysis.language.other_language import is_in_other_language
from cymar.bilingual import other
from cymar.languages.identify import languages_of
from cymar.languages.words import WORD
from cymar.text.block import PROSE, Block

LEAST_COPIED = 20
"""The fewest characters by which a text is known as a copy, and not as a name both pages have."""


def copied_blocks(here: Sequence[Block], there: Sequence[Block]) -> Mapping[Block, Block]:
    """The blocks of the longer page that copy one of the other, in its language, with that one."""
    if len(here) <= len(there):
        return {}
    texts = {each.text: each for each in there if len(each.text) >= LEAST_COPIED}
    found = {
        each: texts[each.text]
        for each in here
        if each.kind in PROSE and each.text in texts and is_in_other_language(each)
    }
    return (
        found if found and _is_in_its_language(each for each in here if each not in found) else {}
    )


def _is_in_its_language(blocks: Iterable[Block]) -> bool:
    """Whether more words are their language's alone than the other's: else nothing is known."""
    balance = 0
    for block in blocks:
        found = [languages_of(word) for word in WORD.findall(block.text.lower())]
        balance += found.count((block.locale,)) - found.count((other(block.locale),))
    return balance > 0
