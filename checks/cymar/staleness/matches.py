"""Which blocks of a pair of pages go together, now or as they were earlier."""

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from typing import NamedTuple

from cymar.align.align import LEAST_SHARE, page_alignment
from cymar.bilingual import LOCALES, other
from cymar.staleness.judge import BlockMatch, CatchUp
from cymar.staleness.states import State, States
from cymar.staleness.traces import PageTraces, Traces
from cymar.staleness.verdict import Behind

MOST_STATES = 3
"""The most earlier states of a pair that are aligned in one search (bench/staleness.py)."""

MUCH = 0.25
"""The least share of a page's blocks that changes where it is made to match the other."""

SIDE = {"en": 0, "cy": 1}
"""Where a language stands in a match."""


def earlier_matches(
    traces: Traces, matches: Sequence[BlockMatch], states: States
) -> list[BlockMatch]:
    """Blocks that are unmatched now, but were matched before they last changed.

    Two pages are most alike just before one of them changes, so that is where to look.
    """
    free = {
        locale: set(range(len(traces[locale].blocks))) - {match[SIDE[locale]] for match in matches}
        for locale in LOCALES
    }
    found = []
    for step in _last_changes(traces, free):
        state = states.before(step)
        if state is None:
            continue
        now = {locale: traces[locale].at(state.steps[locale]) for locale in LOCALES}
        for match in state.matches:
            en, cy = (now[locale].get(place) for locale, place in zip(LOCALES, match, strict=True))
            if en in free["en"] and cy in free["cy"] and en is not None and cy is not None:
                found.append((en, cy))
                free["en"].discard(en)
                free["cy"].discard(cy)
    return found


def _last_changes(traces: Traces, free: Mapping[str, set[int]]) -> list[int]:
    """The steps in which most of the unmatched blocks last changed."""
    changed = Counter(
        traces[locale].blocks[place][-1][0]
        for locale in LOCALES
        for place in free[locale]
        if len(traces[locale].blocks[place]) > 1
    )
    order = sorted(changed, key=lambda step: (-changed[step], -step))
    return order[:MOST_STATES]


def unmatched_blocks(state: State, matches: Sequence[BlockMatch]) -> dict[str, list[int]]:
    """The places of the blocks of each page that may have a counterpart, but not a known one.

    They are those without a match, but for those known to be in one language only: the two pages
    then have enough in common.
    """
    found = page_alignment(state.pair)
    alone = {*found.only_en, *found.only_cy} if found.share >= LEAST_SHARE else set()
    unmatched = {}
    for page, _ in state.pair:
        matched = {match[SIDE[page.locale]] for match in matches}
        unmatched[page.locale] = [
            number
            for number, place in enumerate(state.readers[page.locale].places)
            if number not in matched and page.blocks[place] not in alone
        ]
    return unmatched


def with_predecessors(traces: Traces, matches: Sequence[BlockMatch], states: States) -> Traces:
    """The traces, each block that replaced another in its place with the trace of that one.

    Where a block is newer than its counterpart, and what the counterpart was matched with before
    is gone, the one replaced the other. Where that is still there, the counterpart was its, and
    what the counterpart said then was no version of the new block.
    """
    found = dict(traces)
    done: set[_Newer] = set()
    for _ in range(2 * MOST_STATES):
        newer = _newer_than_counterparts(found, matches, done)
        if not newer:
            break
        step = max(newer, key=lambda step: (len(newer[step]), step))
        done.update(newer[step])
        state = states.before(step)
        if state:
            for each in newer[step]:
                _replace_earlier(found, each, state)
    return found


class _Newer(NamedTuple):
    """A block that is there since a step, and its counterpart, which was there before."""

    step: int
    locale: str
    block: int
    counterpart: int


def _newer_than_counterparts(
    traces: Traces, matches: Sequence[BlockMatch], done: Container[_Newer]
) -> dict[int, list[_Newer]]:
    """The blocks that are newer than their counterparts, by the step since when they are there."""
    newer: dict[int, list[_Newer]] = {}
    for match in matches:
        en, cy = (traces[each].blocks[match[SIDE[each]]][0][0] for each in LOCALES)
        if en != cy:
            locale = "cy" if cy > en else "en"
            each = _Newer(max(en, cy), locale, match[SIDE[locale]], match[SIDE[other(locale)]])
            if each not in done:
                newer.setdefault(each.step, []).append(each)
    return newer


def _replace_earlier(traces: dict[str, PageTraces], newer: _Newer, state: State) -> None:
    """Put right what is known of a block and its counterpart from before the block was there.

    Args:
        traces: the traces of both pages, which are changed.
        state: the pages just before.
    """
    step, locale, block, counterpart = newer
    across = other(locale)
    was = traces[across].places[counterpart].get(state.steps[across])
    old = next((match[SIDE[locale]] for match in state.matches if match[SIDE[across]] == was), None)
    if old is None:
        return
    then = state.steps[locale]
    if old in traces[locale].at(then):
        traces[across] = traces[across].since(counterpart, step)
    else:
        traces[locale] = traces[locale].with_predecessor(block, then, old)


def rewrites(behind: Iterable[Behind], traces: Traces, states: States) -> set[CatchUp]:
    """The steps in which one of two pages that had little in common was made to match the other.

    Whoever changes a page so is catching up. They are looked for among the steps that put blocks
    `behind` and that changed much of a page.
    """
    steps = Counter(_last_change(each, traces) for each in behind)
    found = set()
    for (step, locale), _ in steps.most_common(MOST_STATES):
        blocks = traces[locale].blocks
        changed = sum(any(when == step for when, _ in trace) for trace in blocks)
        if changed < len(blocks) * MUCH:
            continue
        before, after = (_share(states.before(each)) for each in (step, step + 1))
        if before < LEAST_SHARE <= after:
            found.add((step, locale))
    return found


def _last_change(behind: Behind, traces: Traces) -> CatchUp:
    """The step in which the counterpart of a block that is behind last changed."""
    changed = other(behind.locale)
    return traces[changed].blocks[behind.there][-1][0], changed


def _share(state: State | None) -> float:
    return state.share if state else 1.0
