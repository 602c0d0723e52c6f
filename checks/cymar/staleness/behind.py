"""Which blocks of a pair of pages are behind their counterparts: the centre of this room."""

from collections.abc import Sequence

from cymar.bilingual import other
from cymar.site.pages import PagePair
from cymar.staleness.judge import behind_in_matches, catch_ups_in
from cymar.staleness.matches import earlier_matches, rewrites, unmatched_blocks, with_predecessors
from cymar.staleness.pair_versions import PairVersions
from cymar.staleness.sign_offs import SignOff
from cymar.staleness.signed import signed_off_in
from cymar.staleness.states import State, States
from cymar.staleness.unmatched import unanswered
from cymar.staleness.verdict import Behind


def behind_blocks(
    pair: PagePair, versions: PairVersions, sign_offs: Sequence[SignOff] = ()
) -> tuple[Behind, ...]:
    """The blocks of a pair of pages that are behind.

    First come those whose counterpart is known, in the English order, then those to look from.

    Args:
        versions: the texts of both pages, the oldest first; the last of each is that of `pair`.
        sign_offs: what the pages were when a person held them to be in step.
    """
    signed_off = signed_off_in(sign_offs)
    states = States(pair, versions)
    found = states.traces()
    matches = states.now.matches
    matches = sorted([*matches, *earlier_matches(found, matches, states)])
    unmatched = unmatched_blocks(states.now, matches)
    traces = with_predecessors(found, matches, states)
    caught_up = catch_ups_in(traces, matches, signed_off)
    answers = unanswered(traces, unmatched, matches, signed_off.text, caught_up)
    caught_up |= answers.catch_ups
    behind = behind_in_matches(traces, matches, signed_off, caught_up)
    rewritten = rewrites(behind, traces, states)
    if rewritten:
        behind = behind_in_matches(traces, matches, signed_off, caught_up | rewritten)
    return tuple(_on_pages(each, states.now) for each in (*behind, *answers.behind))


def _on_pages(behind: Behind, state: State) -> Behind:
    """The same, its places counted among all blocks of the pages, not those that are followed."""
    here, there = state.readers[behind.locale].places, state.readers[other(behind.locale)].places
    return behind._replace(here=here[behind.here], there=there[behind.there])
