"""Changes to blocks whose counterparts are not known: what the other page has yet to answer."""

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import NamedTuple

from cymar.bilingual import LOCALES, other
from cymar.staleness.judge import BlockMatch, CatchUp, IsSignedOff, last_signed_off
from cymar.staleness.traces import Traces
from cymar.staleness.verdict import Behind

UnmatchedBlocks = Mapping[str, Sequence[int]]
"""The places of the blocks whose counterpart is not known, by language, in order."""


Owed = dict[str, dict[int, str | None]]
"""By the language that is behind, the places of what changed in the other, and the text before."""


class Answers(NamedTuple):
    """What is still unanswered, and the steps in which a language answered all it owed."""

    behind: list[Behind]
    catch_ups: set[CatchUp]


def unanswered(
    traces: Traces,
    unmatched: UnmatchedBlocks,
    matches: Sequence[BlockMatch],
    is_signed_off: IsSignedOff,
    catch_ups: Container[CatchUp],
) -> Answers:
    """The unmatched blocks that changed since the other page did, each behind from where to look.

    It is not known which block answers which, so their number decides: what one language changed
    is answered once the other has changed as many unmatched blocks since, or both changed at once,
    or both were signed off as they were.
    """
    if not all(unmatched[locale] for locale in LOCALES):
        return Answers([], set())
    owed, caught_up, is_signed = _owed(traces, unmatched, is_signed_off, catch_ups)
    if not is_signed:
        owed = _unsigned(traces, unmatched, is_signed_off) or owed
    found = [
        Behind(locale, _from(place, locale, unmatched, matches), place, before, is_exact=False)
        for locale in LOCALES
        for place, before in sorted(owed[locale].items())
    ]
    return Answers(found, caught_up)


class _Event(NamedTuple):
    """An unmatched block has a new text from a step on; `before` is nothing for a new block."""

    step: int
    locale: str
    place: int
    before: str | None
    words: str


def _owed(
    traces: Traces,
    unmatched: UnmatchedBlocks,
    is_signed_off: IsSignedOff,
    catch_ups: Container[CatchUp],
) -> tuple[Owed, set[CatchUp], bool]:
    """What is owed after the last step, the catch-ups, and whether any step was signed off."""
    start = max(traces[locale].start for locale in LOCALES)
    events = sorted(_events(traces, unmatched))
    texts: dict[str, dict[int, str]] = {locale: {} for locale in LOCALES}
    copied = {(other(each.locale), each.words) for each in events}
    owed: Owed = {locale: {} for locale in LOCALES}
    caught_up: set[CatchUp] = set()
    answers = 0
    any_signed = False
    for step in sorted({event.step for event in events}):
        now = [event for event in events if event.step == step]
        for event in now:
            texts[event.locale][event.place] = event.words
        changed = {event.locale for event in now}
        is_signed = _all_signed_off(texts, is_signed_off)
        any_signed = any_signed or is_signed
        if step <= start or len(changed) == len(LOCALES) or is_signed:
            owed, answers = {locale: {} for locale in LOCALES}, 0
            continue
        (locale,) = changed
        if owed[locale]:
            answers += len(now)
            if answers >= len(owed[locale]):
                owed[locale], answers = {}, 0
                caught_up.add((step, locale))
        elif (step, locale) not in catch_ups:
            for event in now:
                if event.before is not None and (locale, event.before) not in copied:
                    _owe(owed[other(locale)], event)
    return owed, caught_up, any_signed


def _events(traces: Traces, unmatched: UnmatchedBlocks) -> Iterator[_Event]:
    for locale in LOCALES:
        for place in unmatched[locale]:
            before = None
            for step, words in traces[locale].blocks[place]:
                yield _Event(step, locale, place, before, words)
                before = words


def _owe(owed: dict[int, str | None], event: _Event) -> None:
    """Put a change among what is owed, or take it out where it takes the first one back."""
    if owed.setdefault(event.place, event.before) == event.words:
        del owed[event.place]


def _all_signed_off(texts: Mapping[str, Mapping[int, str]], is_signed_off: IsSignedOff) -> bool:
    return all(texts.values()) and all(
        is_signed_off(locale, words) for locale, some in texts.items() for words in some.values()
    )


def _unsigned(
    traces: Traces, unmatched: UnmatchedBlocks, is_signed_off: IsSignedOff
) -> Owed | None:
    """What is owed where there was a sign-off and the history does not reach back to it."""
    unsigned = {
        locale: [
            place
            for place in unmatched[locale]
            if not is_signed_off(locale, traces[locale].blocks[place][-1][1])
        ]
        for locale in LOCALES
    }
    changed = [locale for locale in LOCALES if unsigned[locale]]
    if len(changed) != 1:
        return None
    (locale,) = changed
    last = {
        place: last_signed_off(locale, traces[locale].blocks[place], is_signed_off)
        for place in unsigned[locale]
    }
    return {other(locale): dict(last), locale: {}}


def _from(
    place: int, behind: str, unmatched: UnmatchedBlocks, matches: Sequence[BlockMatch]
) -> int:
    """The first place of the page that is behind where the counterpart may be."""
    ways = [(two, one) if behind == "en" else (one, two) for one, two in matches]
    before = max((pair for pair in ways if pair[0] < place), default=(-1, -1))[1]
    return next((each for each in unmatched[behind] if each > before), unmatched[behind][-1])
