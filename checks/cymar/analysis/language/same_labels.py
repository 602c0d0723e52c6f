"""Whether two versions have the same words for a label: one of them may be left untranslated."""

from cymar.languages.words import letters_of
from cymar.text.block import Block, Kind

NOT_LABELS = frozenset({Kind.CODE, Kind.PARAGRAPH, Kind.FOOTNOTE, Kind.ABBREVIATION})
"""The kinds of block that are no label, long or short."""


def are_the_same(en: Block, cy: Block) -> bool:
    """Whether two blocks have the same words, in capitals or not."""
    if en.text[:1].lower() != cy.text[:1].lower():
        return False
    is_as_long = len(letters_of(en.text)) == len(letters_of(cy.text))
    return is_as_long and en.text.casefold().split() == cy.text.casefold().split()


def is_repeated(en: Block, cy: Block) -> bool:
    """Whether they are a link's labels in headings or other blocks that are themselves the same."""
    ours, theirs = en.holder, cy.holder
    return bool(ours and theirs and ours.kind not in NOT_LABELS and are_the_same(ours, theirs))
