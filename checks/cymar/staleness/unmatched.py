"""Changes to blocks whose counterparts cannot be told: what the other page has yet to answer."""

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import NamedTuple

from cymar.bilingual import LOCALES, other
from cymar.staleness.in_step import Behind, Followed, Revision, Signed, last_signed

Loose = Mapping[str, Sequence[int]]
"""The places of the blocks that no one can tell the counterpart of, in each language, in order."""


class Answers(NamedTuple):
    """What is still unanswered, and the steps in which a language answered all it owed."""

    behind: list[Behind]
    revisions: set[Revision]


def unanswered(
    followed: Mapping[str, Followed],
    loose: Loose,
    partners: Sequence[tuple[int, int]],
    signed: Signed,
    revisions: Container[Revision],
) -> Answers:
    """The loose blocks that changed since the other page did, each behind from where to look.

    Nobody can say which block answers which, so it is the number that tells: what one language
    changed is answered once the other has changed as many loose blocks since, or both changed at
    once, or both were signed off as they stood.
    """
    if not all(loose[locale] for locale in LOCALES):
        return Answers([], set())
    owed, caught_up, is_signed = _owed(followed, loose, signed, revisions)
    if not is_signed:
        owed = _unsigned(followed, loose, signed) or owed
    found = [
        Behind(locale, _from(place, locale, loose, partners), place, before, is_exact=False)
        for locale in LOCALES
        for place, before in sorted(owed[locale].items())
    ]
    return Answers(found, caught_up)


Owed = dict[str, dict[int, str | None]]
"""By the language that is behind, the places of what changed in the other and what that said."""


class _Event(NamedTuple):
    """A loose block says something new in a step; `before` is nothing where it is new itself."""

    step: int
    locale: str
    place: int
    before: str | None
    words: str


def _owed(
    followed: Mapping[str, Followed],
    loose: Loose,
    signed: Signed,
    revisions: Container[Revision],
) -> tuple[Owed, set[Revision], bool]:
    """What is owed after the last step, who caught up when, and whether any step was signed off."""
    start = max(min(followed[locale].places) for locale in LOCALES)
    events = sorted(_events(followed, loose))
    said: dict[str, dict[int, str]] = {locale: {} for locale in LOCALES}
    copied = {(other(each.locale), each.words) for each in events}
    owed: Owed = {locale: {} for locale in LOCALES}
    caught_up: set[Revision] = set()
    answers = 0
    any_signed = False
    for step in sorted({event.step for event in events}):
        now = [event for event in events if event.step == step]
        for event in now:
            said[event.locale][event.place] = event.words
        changed = {event.locale for event in now}
        is_signed = _are_signed(said, signed)
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
        elif (step, locale) not in revisions:
            for event in now:
                if event.before is not None and (locale, event.before) not in copied:
                    _note(owed[other(locale)], event)
    return owed, caught_up, any_signed


def _events(followed: Mapping[str, Followed], loose: Loose) -> Iterator[_Event]:
    for locale in LOCALES:
        for place in loose[locale]:
            before = None
            for step, words in followed[locale].traces[place]:
                yield _Event(step, locale, place, before, words)
                before = words


def _note(owed: dict[int, str | None], event: _Event) -> None:
    if owed.setdefault(event.place, event.before) == event.words:
        del owed[event.place]


def _are_signed(said: Mapping[str, Mapping[int, str]], signed: Signed) -> bool:
    return all(said.values()) and all(
        signed(locale, words) for locale, some in said.items() for words in some.values()
    )


def _unsigned(followed: Mapping[str, Followed], loose: Loose, signed: Signed) -> Owed | None:
    """What is owed where there was a sign-off and the history does not reach back to it."""
    unsigned = {
        locale: [
            place
            for place in loose[locale]
            if not signed(locale, followed[locale].traces[place][-1][1])
        ]
        for locale in LOCALES
    }
    changed = [locale for locale in LOCALES if unsigned[locale]]
    if len(changed) != 1:
        return None
    (locale,) = changed
    last = {
        place: last_signed(locale, followed[locale].traces[place], signed)
        for place in unsigned[locale]
    }
    return {other(locale): dict(last), locale: {}}


def _from(place: int, behind: str, loose: Loose, partners: Sequence[tuple[int, int]]) -> int:
    """The first place of the page that is behind where the counterpart may be."""
    ways = [(two, one) if behind == "en" else (one, two) for one, two in partners]
    before = max((pair for pair in ways if pair[0] < place), default=(-1, -1))[1]
    return next((each for each in loose[behind] if each > before), loose[behind][-1])
