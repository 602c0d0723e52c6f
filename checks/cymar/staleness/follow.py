"""Following the blocks of a page from one version of it to the next, in the same language."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from cymar.text.block import Kind

COMPARED_WORD = re.compile(r"\w+")
"""What two versions of a block are compared by: figures count as much as words."""

SAME = str.maketrans("‘’“”\u00a0", "''\"\" ")
BROKEN_LINK = re.compile(
    r"!?\[([^\[\]\n]+)\][ ]?\([ ]?(?:https?:|mailto:|/|\.\.?/|\#)[^()\s]*[ ]?\)(?:\{:?[^{}\n]*\})?"
)
RELATED = 0.4
"""The least share of words that two versions of one block have in common (bench/staleness.py)."""

OF_OTHER_KIND = 0.9
"""What likeness counts for where a paragraph, say, has become an item of a list."""

LONG = 40
"""The characters from which a block is known by its text; short texts, such as ‘Yes’, recur."""

LARGEST = 2500
"""The most pairs of blocks that are compared in one stretch; a longer one goes by order alone.

50 new blocks against 50 old ones: a page that is rewritten whole still takes little time.
"""


class BlockText(NamedTuple):
    """A block's kind and its text, with white space and quotation marks made plain."""

    kind: Kind
    words: str


def folded(text: str) -> str:
    """A text in which only a change of words is a change.

    A link whose markup is broken, and so shows, counts for no more than one that is whole.
    """
    if "](" in text or "] (" in text:
        text = BROKEN_LINK.sub(r"\1", text)
    return " ".join(text.translate(SAME).split())


def alike(one: str, two: str) -> float:
    """The share of their words that two texts have in common, from 0 to 1."""
    first, second = (COMPARED_WORD.findall(each) or list(each) for each in (one, two))
    if not first or not second:
        return float(one == two)
    shared = sum((Counter(first) & Counter(second)).values())
    return 2 * shared / (len(first) + len(second))


def follow(newer: Sequence[BlockText], older: Sequence[BlockText]) -> list[int | None]:
    """The place of each block of the newer version in the older one, or none where it is new."""
    links: list[int | None] = [None] * len(newer)
    first, last = _ends(newer, older)
    links[:first] = range(first)
    for place in range(1, last + 1):
        links[-place] = len(older) - place
    new = range(first, len(newer) - last)
    old = range(first, len(older) - last)
    if not new or not old:
        return links
    short = len(new) * len(old) <= LARGEST
    stretches = [(new, old)] if short else list(_stretches(newer, older, new, old, links))
    moved = set() if short else _moved(newer, older, stretches, links)
    for some, others in stretches:
        _match(
            newer,
            older,
            [n for n in some if links[n] is None],
            [o for o in others if o not in moved],
            links,
        )
    if short:
        _moved(newer, older, _unlinked(new, old, links), links)
    return links


def _unlinked(
    new: range, old: range, links: Sequence[int | None]
) -> list[tuple[list[int], list[int]]]:
    taken = set(links)
    return [([n for n in new if links[n] is None], [o for o in old if o not in taken])]


def _ends(newer: Sequence[BlockText], older: Sequence[BlockText]) -> tuple[int, int]:
    """The numbers of blocks that are the same at the beginning and at the end."""
    most = min(len(newer), len(older))
    first = next((n for n in range(most) if newer[n] != older[n]), most)
    most -= first
    last = next((n for n in range(most) if newer[-1 - n] != older[-1 - n]), most)
    return first, last


def _stretches(
    newer: Sequence[BlockText],
    older: Sequence[BlockText],
    new: range,
    old: range,
    links: list[int | None],
) -> Iterator[tuple[range, range]]:
    """Link what is the same, in order, and return the stretches between."""
    matcher = SequenceMatcher(
        None, [older[o] for o in old], [newer[n] for n in new], autojunk=False
    )
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            links[new[c] : new[c] + d - c] = range(old[a], old[a] + b - a)
        else:
            yield new[c:d], old[a:b]


def _moved(
    newer: Sequence[BlockText],
    older: Sequence[BlockText],
    stretches: Sequence[tuple[Sequence[int], Sequence[int]]],
    links: list[int | None],
) -> set[int]:
    """Link blocks of the same text at another place, and return their old places."""
    waiting: dict[BlockText, list[int]] = defaultdict(list)
    for _, others in stretches:
        for o in others:
            waiting[older[o]].append(o)
    moved = set()
    for some, _ in stretches:
        for n in some:
            if waiting.get(newer[n]):
                links[n] = waiting[newer[n]].pop(0)
                moved.add(links[n])
    return {place for place in moved if place is not None}


def _match(
    newer: Sequence[BlockText],
    older: Sequence[BlockText],
    some: Sequence[int],
    others: Sequence[int],
    links: list[int | None],
) -> None:
    """Link changed blocks by their words; one rewritten from end to end is taken for new."""
    if len(some) * len(others) <= LARGEST:
        for n, o in _best(newer, older, some, others):
            links[some[n]] = others[o]
    elif len(some) == len(others):
        for n, o in zip(some, others, strict=True):
            if _likeness(newer[n], older[o]):
                links[n] = o


def _best(
    newer: Sequence[BlockText],
    older: Sequence[BlockText],
    some: Sequence[int],
    others: Sequence[int],
) -> list[tuple[int, int]]:
    """The places in both stretches of blocks that are alike: in order, and of the most likeness."""
    likeness = [[_likeness(newer[n], older[o]) for o in others] for n in some]
    score = [[0.0] * (len(others) + 1) for _ in range(len(some) + 1)]
    for n in reversed(range(len(some))):
        for o in reversed(range(len(others))):
            score[n][o] = max(
                score[n + 1][o], score[n][o + 1], likeness[n][o] + score[n + 1][o + 1]
            )
    found, n, o = [], 0, 0
    while n < len(some) and o < len(others):
        if likeness[n][o] and score[n][o] == likeness[n][o] + score[n + 1][o + 1]:
            found.append((n, o))
            n, o = n + 1, o + 1
        elif score[n][o] == score[n + 1][o]:
            n += 1
        else:
            o += 1
    return found


def _likeness(new: BlockText, old: BlockText) -> float:
    """What a link between two blocks is worth: more where they are long, since short ones recur."""
    return _share(new, old) * min(1.0, max(len(new.words), len(old.words)) / LONG)


def _share(new: BlockText, old: BlockText) -> float:
    if new == old:
        return 1.0
    if (new.kind is Kind.CODE) is not (old.kind is Kind.CODE):
        return 0.0
    share = alike(new.words, old.words)
    return (share if new.kind is old.kind else share * OF_OTHER_KIND) if share >= RELATED else 0.0
