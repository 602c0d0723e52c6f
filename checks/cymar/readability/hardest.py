"""What makes a page hard to read: how much each block or sentence adds to its grade."""

from typing import TypeVar

from cymar.analysis.prose import Sentence
from cymar.languages import language
from cymar.languages.readability import Tally, total
from cymar.site.pages import Page
from cymar.text.block import Block

Scored = TypeVar("Scored")


def hardest_blocks(page: Page) -> list[tuple[Block, float]]:
    """The blocks of a page's prose with how much each adds to its grade, the most first."""
    tallies: dict[Block, list[Tally]] = {}
    for sentence in page.prose:
        tallies.setdefault(sentence.segment.block, []).append(sentence.tally)
    return _ordered(page, [(block, total(some)) for block, some in tallies.items()])


def hardest_sentences(page: Page) -> list[tuple[Sentence, float]]:
    """The sentences of a page's prose with how much each adds to its grade, the most first."""
    return _ordered(page, [(sentence, sentence.tally) for sentence in page.prose])


def _ordered(page: Page, parts: list[tuple[Scored, Tally]]) -> list[tuple[Scored, float]]:
    """Parts by how much lower the page's grade would be without each, the most first."""
    whole = total([tally for _, tally in parts])
    grade = language(page.locale).grade
    costs = []
    for part, tally in parts:
        rest = Tally(*(of_all - own for of_all, own in zip(whole, tally, strict=True)))
        added = grade.of(whole) - grade.of(rest) if rest.words and rest.sentences else 0.0
        costs.append((part, added))
    return sorted(costs, key=lambda each: -each[1])
