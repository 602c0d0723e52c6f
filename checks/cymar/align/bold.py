"""Words in bold that stand for a heading: a paragraph of them, or the first words of one."""

from cymar.text.block import PROSE, Block, Mark


def is_in_bold(block: Block) -> bool:
    """Whether all of a text is in bold, as a heading may be written."""
    is_marked = block.kind in PROSE and bool(block.marks)
    return is_marked and end_of_bold(block) >= len(block.text.rstrip())


def begins_in_bold(block: Block) -> bool:
    """Whether a text begins with words in bold, which may be the heading of the rest."""
    return block.kind in PROSE and end_of_bold(block) > 0


def end_of_bold(block: Block) -> int:
    """Where the words in bold end that a text begins with, or its beginning."""
    first = len(block.text) - len(block.text.lstrip())
    bold = (each for each in block.marks if each.mark is Mark.STRONG)
    return next((each.end for each in bold if each.start <= first < each.end), 0)
