"""Which blocks of a pair of pages go together, now or as they were earlier."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from cymar.align.align import LEAST_SHARE, page_alignment
from cymar.bilingual import LOCALES, other
from cymar.staleness.judge import Behind, BlockMatch, CatchUp
from cymar.staleness.states import State, States
from cymar.staleness.traces import PageTraces, Trace, Traces

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
        now = {
            locale: {old: new for new, old in traces[locale].places[state.steps[locale]].items()}
            for locale in LOCALES
        }
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


def with_predecessors(
    traces: Traces, matches: Sequence[BlockMatch], states: States
) -> dict[str, PageTraces]:
    """The traces, each block that replaced another in its place with the text of that one.

    Where a block is newer than its counterpart, and what the counterpart was matched with before
    is gone, the one replaced the other.
    """
    blocks = {locale: list(traces[locale].blocks) for locale in LOCALES}
    newer = _newer_than_counterpart(traces, matches)
    for step in sorted(newer, key=lambda step: (-len(newer[step]), -step))[:MOST_STATES]:
        state = states.before(step)
        if state is None:
            continue
        for locale, place, counterpart in newer[step]:
            old = _predecessor(locale, counterpart, traces, state)
            if old is not None:
                before = state.steps[locale], state.blocks(locale)[old].words
                blocks[locale][place] = [before, *blocks[locale][place]]
    return {locale: traces[locale]._replace(blocks=blocks[locale]) for locale in LOCALES}


def _newer_than_counterpart(
    traces: Traces, matches: Sequence[BlockMatch]
) -> dict[int, list[tuple[str, int, int]]]:
    """By the step in which they were first there, the blocks newer than their counterparts.

    Each is a language, the place of the block, and the place of its counterpart.
    """
    newer: dict[int, list[tuple[str, int, int]]] = {}
    for match in matches:
        en, cy = (_first(traces[locale].blocks[match[SIDE[locale]]]) for locale in LOCALES)
        if en != cy:
            locale = "cy" if cy > en else "en"
            here, there = match[SIDE[locale]], match[SIDE[other(locale)]]
            newer.setdefault(max(en, cy), []).append((locale, here, there))
    return newer


def _first(trace: Trace) -> int:
    return trace[0][0]


def _predecessor(locale: str, counterpart: int, traces: Traces, state: State) -> int | None:
    """The place, in an earlier state, of the block that a counterpart was matched with then.

    There is none where that block is still on the page.
    """
    here, there = SIDE[locale], SIDE[other(locale)]
    was = traces[other(locale)].places[state.steps[other(locale)]].get(counterpart)
    old = next((match[here] for match in state.matches if match[there] == was), None)
    remaining = traces[locale].places[state.steps[locale]].values()
    return None if old in remaining else old


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
