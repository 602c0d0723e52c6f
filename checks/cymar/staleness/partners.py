"""Which blocks of a pair of pages belong together, now or when they last stood side by side."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from cymar.align.align import LEAST_SHARE, align, page_alignment
from cymar.site.pages import Page, PagePair
from cymar.staleness.in_step import Behind, Followed, Revision, last_change
from cymar.staleness.versions import Reader
from cymar.text.source import Source

Texts = Sequence[tuple[int, str]]
"""The texts of a page, the oldest first, each with the number of its step."""

STATES = 3
"""How many earlier states of a pair are looked at, at most, for partners that are apart now."""

MUCH = 0.25
"""What share of a page's blocks change, at least, where it is made to match the other."""


def pages_of(en: str, cy: str) -> PagePair:
    """A pair of pages with these texts."""
    return PagePair(
        en=Page(Source("page.md", "en", en), "page.md"),
        cy=Page(Source("page.md", "cy", cy), "page.md"),
    )


def aligned(pages: PagePair, en: Reader, cy: Reader) -> list[tuple[int, int]]:
    """The partners among the blocks of two pages, by their places in their readers."""
    places = [
        {id(page.blocks[place]): number for number, place in enumerate(reader.places)}
        for page, reader in ((pages.en, en), (pages.cy, cy))
    ]
    found = ((places[0].get(id(each.en)), places[1].get(id(each.cy))) for each in align(pages))
    return [(one, two) for one, two in found if one is not None and two is not None]


def loose_blocks(
    pages: PagePair, en: Reader, cy: Reader, partners: Sequence[tuple[int, int]]
) -> dict[str, list[int]]:
    """The blocks of each page that may have a counterpart which nobody can tell, by their places.

    They are those without a partner, but for those that stand in one language only, where the two
    pages say enough of the same for that to be known.
    """
    found = page_alignment(pages)
    known = found.share >= LEAST_SHARE
    alone = {id(block) for block in (*found.only_en, *found.only_cy)} if known else set()
    loose = {}
    for side, (page, reader) in enumerate(((pages.en, en), (pages.cy, cy))):
        taken = {pair[side] for pair in partners}
        loose[page.locale] = [
            number
            for number, place in enumerate(reader.places)
            if number not in taken and id(page.blocks[place]) not in alone
        ]
    return loose


def earlier_partners(
    en: Followed,
    cy: Followed,
    partners: Sequence[tuple[int, int]],
    texts: Mapping[str, Texts],
) -> list[tuple[int, int]]:
    """Blocks that have no partner now but had one before they last changed, and still stand.

    Two pages are most alike just before one of them changes, so that is where to look.
    """
    free_en = set(range(len(en.traces))) - {one for one, _ in partners}
    free_cy = set(range(len(cy.traces))) - {two for _, two in partners}
    found = []
    for step in _last_changes(en, free_en, cy, free_cy):
        en_before, cy_before = _before(step, texts["en"]), _before(step, texts["cy"])
        if en_before is None or cy_before is None:
            continue
        (en_step, en_text), (cy_step, cy_text) = en_before, cy_before
        pages = pages_of(en_text, cy_text)
        now_en = {old: new for new, old in en.places[en_step].items()}
        now_cy = {old: new for new, old in cy.places[cy_step].items()}
        for one, two in aligned(pages, Reader(pages.en), Reader(pages.cy)):
            new_en, new_cy = now_en.get(one), now_cy.get(two)
            if new_en is None or new_cy is None:
                continue
            if new_en in free_en and new_cy in free_cy:
                found.append((new_en, new_cy))
                free_en.discard(new_en)
                free_cy.discard(new_cy)
    return found


def brought_together(
    both: Mapping[str, Followed], behind: Iterable[Behind], texts: Mapping[str, Texts]
) -> set[Revision]:
    """The steps in which one of two pages that said other things was made to match the other.

    Whoever changes a page so is catching up. They are looked for among the steps that put blocks
    `behind` and that changed much of a page.
    """
    steps = Counter(last_change(both, each) for each in behind)
    found = set()
    for (step, locale), _ in steps.most_common(STATES):
        traces = both[locale].traces
        changed = sum(any(when == step for when, _ in trace) for trace in traces)
        if changed < len(traces) * MUCH:
            continue
        shares = [_share(step, texts), _share(step + 1, texts)]
        if shares[0] < LEAST_SHARE <= shares[1]:
            found.add((step, locale))
    return found


def _share(step: int, texts: Mapping[str, Texts]) -> float:
    """How much of the longer page went together just before a step."""
    en, cy = _before(step, texts["en"]), _before(step, texts["cy"])
    return page_alignment(pages_of(en[1], cy[1])).share if en and cy else 1.0


def with_forebears(
    en: Followed,
    cy: Followed,
    partners: Sequence[tuple[int, int]],
    texts: Mapping[str, Texts],
) -> tuple[Followed, Followed]:
    """The traces with those blocks joined that were written anew where others had stood.

    Where a block is newer than its partner, and what the partner stood beside before is gone, the
    one was put in the place of the other.
    """
    both, traces = (en, cy), (list(en.traces), list(cy.traces))
    born: dict[int, list[tuple[int, int, int]]] = {}
    for pair in partners:
        first = [each.traces[place][0][0] for each, place in zip(both, pair, strict=True)]
        if first[0] != first[1]:
            side = int(first[1] > first[0])
            born.setdefault(max(first), []).append((side, pair[side], pair[1 - side]))
    for step in sorted(born, key=lambda step: (-len(born[step]), -step))[:STATES]:
        before = _before(step, texts["en"]), _before(step, texts["cy"])
        if before[0] is None or before[1] is None:
            continue
        pages = pages_of(before[0][1], before[1][1])
        readers = Reader(pages.en), Reader(pages.cy)
        beside = aligned(pages, *readers)
        steps = before[0][0], before[1][0]
        for side, place, partner in born[step]:
            stood = both[1 - side].places[steps[1 - side]].get(partner)
            old = next((pair[side] for pair in beside if pair[1 - side] == stood), None)
            if old is not None and old not in both[side].places[steps[side]].values():
                words = readers[side].newest[old].words
                traces[side][place] = [(steps[side], words), *traces[side][place]]
    return en._replace(traces=traces[0]), cy._replace(traces=traces[1])


def _last_changes(en: Followed, free_en: set[int], cy: Followed, free_cy: set[int]) -> list[int]:
    """The steps in which most of the blocks without a partner changed last."""
    changed = Counter(
        each.traces[place][-1][0]
        for each, free in ((en, free_en), (cy, free_cy))
        for place in free
        if len(each.traces[place]) > 1
    )
    order = sorted(changed, key=lambda step: (-changed[step], -step))
    return order[:STATES]


def _before(step: int, texts: Texts) -> tuple[int, str] | None:
    """The last text of a page before a step."""
    return next(((when, text) for when, text in reversed(texts) if when < step), None)
