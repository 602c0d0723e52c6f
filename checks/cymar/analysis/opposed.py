"""Where two versions of a sentence mean different things by words that decide: *not*, *must*."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cymar.analysis.other_language import stretches
from cymar.analysis.plain_words import plain_words
from cymar.languages import language
from cymar.languages.meanings import Cue
from cymar.text.segment import Segment

NEGATIVE = "negative"
BESIDE = frozenset(
    ("different", "few", "finish", "hard", "instead", "missing", "otherwise", "too", "unless")
)
"""What is half negative, and has a word of its own in both languages beside the *not* of either."""

LACKS = ("without", "with")
TIMES = ("before", "after", "until", "within")
NATIONS = ("wales", "england", "scotland", "ireland", "uk")
GROUPS = (
    TIMES,
    ("least", "most"),
    ("more", "less"),
    ("must", "need", "should", "may"),
    ("all", "majority"),
    NATIONS,
    LACKS,
)
"""Meanings of which one may stand where another should."""


class Opposed(NamedTuple):
    """What one version of a sentence has and the other contradicts or lacks."""

    en: Cue | None
    cy: Cue | None

    @property
    def is_of_nations(self) -> bool:
        """Whether it is which nation, which a name or a title has in both languages."""
        return self.en is not None and self.cy is not None and self.en.meaning in NATIONS


def opposed(en: Segment, cy: Segment) -> Iterator[Opposed]:
    """What two versions of a sentence mean differently, at most one for each group of meanings."""
    if en.text == cy.text:
        return
    both = en, cy
    cues = [language(each.block.locale).meanings.cues(each.words_only) for each in both]
    if not any(cues):
        return
    found = list(_opposed(both, cues))
    if not found or any(_is_in_other_language(each) for each in both):
        return
    plain = [plain_words(each.block)[each.start : each.end] for each in both]
    if any(2 * len(text.replace(" ", "")) < len(text) for text in plain):
        return
    for each in found:
        sides = zip(each, plain, strict=True)
        if each.is_of_nations or not any(
            cue and text[cue.start : cue.end].isspace() for cue, text in sides
        ):
            yield each


def _opposed(both: tuple[Segment, Segment], cues: Sequence[Sequence[Cue]]) -> Iterator[Opposed]:
    negative = [_first(some, (NEGATIVE,)) for some in cues]
    if bool(negative[0]) != bool(negative[1]):
        here, there = both if negative[0] else both[::-1]
        not_until = _first(cues[0] if negative[0] else cues[1], ("until", "before"))
        is_after = bool(not_until) and _may_have(there, "after")
        if not (_is_question(here) or is_after or _may_be_negative(there, here)):
            yield Opposed(*negative)
    for group in GROUPS:
        if group in (TIMES, LACKS) and bool(negative[0]) != bool(negative[1]):
            continue  # *after* may be *not before*, and *with none* be *without*
        ours, theirs = (
            _first(some, group, other) for some, other in zip(cues, both[::-1], strict=True)
        )
        if ours and theirs:
            yield Opposed(ours, theirs)


def _first(
    cues: Sequence[Cue], meanings: Sequence[str], other: Segment | None = None
) -> Cue | None:
    """The first cue of some meanings, and of which the other version, if given, has nothing."""
    wanted = (each for each in cues if each.meaning in meanings)
    return next((each for each in wanted if not other or not _may_have(other, each.meaning)), None)


def _may_have(segment: Segment, meaning: str) -> bool:
    return language(segment.block.locale).meanings.may_have(meaning, segment.text)


def _may_be_negative(there: Segment, here: Segment) -> bool:
    """Whether a sentence may be negative too, by more than what the other says beside its *not*."""
    hints = language(there.block.locale).meanings.hints(NEGATIVE, there.text)
    return any(not any(_may_have(here, each) for each in hint & BESIDE) for hint in hints)


def _is_question(segment: Segment) -> bool:
    """Whether a sentence asks, so that a negative may be no more than politeness."""
    return segment.text.rstrip().endswith("?")


def _is_in_other_language(segment: Segment) -> bool:
    """Whether any of a sentence is left in the other language, which is reported as that."""
    return any(
        start < segment.end and segment.start < end for start, end in stretches(segment.block)
    )
