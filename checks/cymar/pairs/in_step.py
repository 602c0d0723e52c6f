"""Which blocks of a page are behind their counterparts, told from what both said before."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from cymar.bilingual import LOCALES
from cymar.pairs.follow import Said, alike, follow

Trace = Sequence[tuple[int, str]]
"""What a block said and since which step, the oldest first; it was not there before the first."""

REWRITTEN = 0.5
"""Words less alike than this are a translation put in place of a copy, not a revision of it."""


class Behind(NamedTuple):
    """A block that is behind: its counterpart has changed and it has not.

    `here` and `there` are the places of the block and of its counterpart among the blocks of
    their pages. `before` is what the counterpart said when the two were last in step, or nothing
    where only its mark is known, from a sign-off.
    """

    locale: str
    here: int
    there: int
    before: str | None


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


def judge(en: Trace, cy: Trace, signed: Signed = nothing_signed) -> tuple[str, str | None] | None:
    """The language that is behind and what the other said when they were last in step.

    The two are in step when both are first there, when both change at once, when the one that is
    behind changes, when the other goes back to what it said, and when both are signed off.
    """
    said: dict[str, str] = {}
    agreed: dict[str, str] = {}
    behind = ""
    settled = False
    for _, changes in _events(en, cy):
        said |= changes
        if len(said) < len(LOCALES):
            continue
        signed_now = all(signed(locale, words) for locale, words in said.items())
        behind = "" if signed_now else _behind_after(changes, said, agreed, behind)
        settled = settled or signed_now
        if not behind:
            agreed = dict(said)
    if not settled:
        standing = {locale: signed(locale, words) for locale, words in said.items()}
        if sum(standing.values()) == 1:
            changed = next(locale for locale, stands in standing.items() if not stands)
            return _other(changed), _last_signed(changed, en if changed == "en" else cy, signed)
    return (behind, agreed[_other(behind)]) if behind else None


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
    still = _other(changed)
    if behind == changed or said[changed] == agreed[changed]:
        return ""
    if agreed[changed] == agreed[still] and alike(said[changed], agreed[changed]) < REWRITTEN:
        return ""
    return still


def _last_signed(locale: str, trace: Trace, signed: Signed) -> str | None:
    return next((words for _, words in reversed(trace) if signed(locale, words)), None)


def _other(locale: str) -> str:
    return "en" if locale == "cy" else "cy"


def behind_blocks(
    en: Followed,
    cy: Followed,
    partners: Iterable[tuple[int, int]],
    signed: Signed = nothing_signed,
) -> list[Behind]:
    """The blocks of a pair of pages that are behind, in the order of `partners`.

    `partners` are the places of an English block and of its counterpart, in the newest versions.
    """
    found = []
    for one, two in partners:
        verdict = judge(en.traces[one], cy.traces[two], signed)
        if verdict:
            locale, before = verdict
            here, there = (one, two) if locale == "en" else (two, one)
            found.append(Behind(locale, here, there, before))
    return found
