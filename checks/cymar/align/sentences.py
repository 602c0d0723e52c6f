"""Which sentences of a page and its counterpart go together."""

from collections.abc import Iterator, Mapping
from itertools import accumulate

from cymar.align.align import align
from cymar.analysis.prose import Sentence
from cymar.site import PagePair
from cymar.text.block import Block


def sentence_partners(pair: PagePair) -> dict[Sentence, list[Sentence]]:
    """The sentences of the other language that go with each sentence of prose, in both directions.

    In blocks with as many sentences each goes with one; otherwise those go together that lie in the
    same part of the text, in proportion to its length.
    """
    blocks: list[dict[Block, list[Sentence]]] = []
    for page, _ in pair:
        blocks.append({})
        for sentence in page.prose:
            blocks[-1].setdefault(sentence.segment.block, []).append(sentence)
    found: dict[Sentence, list[Sentence]] = {}
    for en, cy in _groups(pair, *blocks):
        for ours, theirs in ((en, cy), (cy, en)):
            for number, sentence in enumerate(ours):
                if len(ours) == len(theirs):
                    found[sentence] = [theirs[number]]
                elif theirs:
                    found[sentence] = list(_near(number, ours, theirs))
    return found


def _groups(
    pair: PagePair, en: Mapping[Block, list[Sentence]], cy: Mapping[Block, list[Sentence]]
) -> Iterator[tuple[list[Sentence], list[Sentence]]]:
    """Sentences that go together as a whole: those of paired blocks, and what lies between two."""
    paired = {each.en: each.cy for each in align(pair) if each.en in en and each.cy in cy}
    order, taken = list(cy), set(paired.values())
    places = {there: place for place, there in enumerate(order)}
    between: list[Sentence] = []
    reached = 0

    def up_to(place: int) -> list[Sentence]:
        return [one for there in order[reached:place] if there not in taken for one in cy[there]]

    for here, ours in en.items():
        if here not in paired:
            between += ours
            continue
        yield ours, cy[paired[here]]
        place = places[paired[here]]
        if place >= reached:
            yield between, up_to(place)
            between, reached = [], place + 1
    if paired:
        yield between, up_to(len(order))


def _near(number: int, ours: list[Sentence], theirs: list[Sentence]) -> Iterator[Sentence]:
    """The sentences whose middle lies, in proportion, within one of ours, or the nearest."""
    here, there = _ends(ours), _ends(theirs)
    start, end = here[number] / here[-1], here[number + 1] / here[-1]

    def away(other: int) -> float:
        middle = (there[other] + there[other + 1]) / 2 / there[-1]
        return max(start - middle, middle - end, 0)

    within = [other for other in range(len(theirs)) if away(other) == 0]
    for other in within or [min(range(len(theirs)), key=away)]:
        yield theirs[other]


def _ends(sentences: list[Sentence]) -> list[int]:
    """Where each sentence would begin, in characters, if they followed one another; and the end."""
    return list(accumulate((len(each.segment.text) for each in sentences), initial=0))
