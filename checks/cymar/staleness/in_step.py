"""Which blocks of a page are behind their counterparts, told from what both said before."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from cymar.bilingual import LOCALES, other
from cymar.staleness.follow import Said, alike, follow

Trace = Sequence[tuple[int, str]]
"""What a block said and since which step, the oldest first; it was not there before the first."""

REWRITTEN = 0.5
"""Words less alike than this are a translation put in place of a copy, not a revision of it."""


Revision = tuple[int, str]
"""A step in which a language caught up."""


class Behind(NamedTuple):
    """A block that is behind: its counterpart has changed and it has not.

    `here` and `there` are the places of the block and of its counterpart among the blocks of
    their pages. `before` is what the counterpart said when the two were last in step, or nothing
    where only its mark is known, from a sign-off. Where it is not `is_exact`, nobody can tell which
    block goes with the one that changed, and `here` is where to begin to look.
    """

    locale: str
    here: int
    there: int
    before: str | None
    is_exact: bool = True


Signed = Callable[[str, str], bool]
"""Whether a person signed off a language's words, given the locale and the words."""


def nothing_signed(locale: str, words: str) -> bool:
    """No sign-off: nobody has signed anything."""
    return False


class Followed(NamedTuple):
    """The blocks of the newest version of a page, followed back through the earlier ones.

    `places` gives, for the step of each version, the place there of each block that was there.
    """

    traces: list[Trace]
    places: dict[int, dict[int, int]]


def followed(versions: Sequence[tuple[int, Sequence[Said]]]) -> Followed:
    """What each block of the newest version said, and where it stood, in every earlier one.

    `versions` are the states of a page, the oldest first, each with the number of its step.
    """
    step, newest = versions[-1]
    found = [[(step, said.words)] for said in newest]
    alive = {place: place for place in range(len(newest))}
    places = {step: alive}
    after = newest
    for step, before in reversed(versions[:-1]):
        links = follow(after, before)
        alive = {block: old for block, place in alive.items() if (old := links[place]) is not None}
        for block, old in alive.items():
            if before[old].words == found[block][-1][1]:
                found[block].pop()
            found[block].append((step, before[old].words))
        places[step] = alive
        after = before
    return Followed([trace[::-1] for trace in found], places)


def judge(
    en: Trace,
    cy: Trace,
    signed: Signed = nothing_signed,
    revisions: Container[Revision] = (),
) -> tuple[str, str | None] | None:
    """The language that is behind and what the other said when they were last in step.

    The two are in step when both are first there, when both change at once, when the one that is
    behind changes, when the other goes back to what it said, and when both are signed off. A change
    that belongs to one of the `revisions` of the page puts nobody behind.
    """
    moments = list(_moments(en, cy, signed, revisions))
    if not moments:
        return None
    now = moments[-1]
    stands = {locale: signed(locale, words) for locale, words in now.said.items()}
    if sum(stands.values()) == 1 and not any(moment.is_signed for moment in moments):
        changed = next(locale for locale in stands if not stands[locale])
        return other(changed), last_signed(changed, en if changed == "en" else cy, signed)
    return (now.behind, now.agreed[other(now.behind)]) if now.behind else None


def revisions_in(
    en: Followed, cy: Followed, partners: Iterable[tuple[int, int]], signed: Signed
) -> set[Revision]:
    """The steps in which a language that was behind changed, and so caught up, in some block."""
    found: set[Revision] = set()
    for one, two in partners:
        was_behind = ""
        for moment in _moments(en.traces[one], cy.traces[two], signed, ()):
            if was_behind in moment.changes and not moment.behind:
                found.add((moment.step, was_behind))
            was_behind = moment.behind
    return found


class _Moment(NamedTuple):
    """How two blocks stand after a step: what changed, what both say and last agreed on."""

    step: int
    changes: dict[str, str]
    said: dict[str, str]
    agreed: dict[str, str]
    behind: str
    is_signed: bool


def _moments(
    en: Trace, cy: Trace, signed: Signed, revisions: Container[Revision]
) -> Iterator[_Moment]:
    """Each step since both blocks are there."""
    said: dict[str, str] = {}
    agreed: dict[str, str] = {}
    behind = ""
    for step, changes in _events(en, cy):
        said = said | changes
        if len(said) < len(LOCALES):
            continue
        is_signed = all(signed(locale, words) for locale, words in said.items())
        if is_signed or (step, *changes) in revisions:
            behind = ""
        else:
            behind = _behind_after(changes, said, agreed, behind)
        agreed = agreed if behind else said
        yield _Moment(step, changes, said, agreed, behind, is_signed)


def _events(en: Trace, cy: Trace) -> list[tuple[int, dict[str, str]]]:
    events: dict[int, dict[str, str]] = {}
    for locale, trace in (("en", en), ("cy", cy)):
        for step, words in trace:
            events.setdefault(step, {})[locale] = words
    return sorted(events.items(), key=lambda event: event[0])


def _behind_after(
    changes: dict[str, str], said: dict[str, str], agreed: dict[str, str], behind: str
) -> str:
    """The language that is behind after a step, or none."""
    if not agreed or len(changes) == len(LOCALES):
        return ""
    (changed,) = changes
    still = other(changed)
    if behind == changed or said[changed] == agreed[changed]:
        return ""
    if agreed[changed] == agreed[still] and alike(said[changed], agreed[changed]) < REWRITTEN:
        return ""
    return still


def last_signed(locale: str, trace: Trace, signed: Signed) -> str | None:
    """What a block said when its language was last signed off, if its history tells."""
    return next((words for _, words in reversed(trace) if signed(locale, words)), None)


def behind_blocks(
    en: Followed,
    cy: Followed,
    partners: Iterable[tuple[int, int]],
    signed: Signed = nothing_signed,
    revisions: Container[Revision] = (),
) -> list[Behind]:
    """The blocks of a pair of pages that are behind, in the order of `partners`.

    `partners` are the places of an English block and of its counterpart, in the newest versions.
    Whoever brings a page up to date often betters the rest of it as they go: what a language
    changes in the step in which it catches up, one of the `revisions`, puts nothing in the other
    behind.
    """
    found = []
    for one, two in partners:
        verdict = judge(en.traces[one], cy.traces[two], signed, revisions)
        if verdict:
            locale, before = verdict
            here, there = (one, two) if locale == "en" else (two, one)
            found.append(Behind(locale, here, there, before))
    return found


def last_change(both: Mapping[str, Followed], behind: Behind) -> Revision:
    """The step in which the counterpart of a block that is behind last changed."""
    changed = other(behind.locale)
    return both[changed].traces[behind.there][-1][0], changed
