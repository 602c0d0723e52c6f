"""Two opposites of a sentence that changed places: *park on the left, the engine needs the right*.

Both versions have both, so neither lacks anything. What stands in the clause of each tells which is
said of what: where each clause has what the other version says of the opposite, they changed
places. So they did where one is said and the other denied: *the host, not the guest*.

How far its thresholds may move: `bench/meaning.py`.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations, islice
from typing import NamedTuple

from cymar import expressions as re
from cymar.analysis.meaning.clauses import clause_bounds
from cymar.analysis.meaning.contrasts import (
    DUTIES,
    NAMED_COLOURS,
    OF_MEASURE,
    OF_TIME,
    OWN_LANGUAGES,
)
from cymar.analysis.meaning.more_negatives import hints
from cymar.analysis.meaning.negated import KNOWN_WORDS_AFTER, PART_END, keys_in_order
from cymar.analysis.meaning.said_alone import Sides
from cymar.languages import language
from cymar.languages.gloss import NO_SIDES, are_opposite, opposites_of, sides_named, stem
from cymar.languages.meanings import NEGATIVE, Cue
from cymar.text.segment import Segment

OF_ONE_KIND = (*OF_TIME, *OF_MEASURE, DUTIES, OWN_LANGUAGES, NAMED_COLOURS)
"""Groups of meanings of which one may change places with another."""

OF_ANY_KIND = frozenset[str]().union(*OF_ONE_KIND)
"""All the meanings of those groups."""

KINDS = {
    meaning: frozenset(place for place, group in enumerate(OF_ONE_KIND) if meaning in group)
    for meaning in OF_ANY_KIND
}
"""The places of the groups that each meaning is in."""

FIGURES = re.compile(r"\d+")

DECIDING_WORDS = range(1, 19)
"""How many words that decide each version has: two of more are hardly told apart."""

NAMED_BY = 2
"""How many words name what is denied: *the coffee*."""

TWO_THINGS = 2
"""How many words name two things of which both of two opposites are said."""

OF_BOTH = frozenset(map(stem, "use choose take".split()))
"""The keys of what is done with both things, and may be said again: *yn hytrach na defnyddio*."""

INSTEAD = "instead"
"""The meaning of *rather than*, which denies what follows it."""

LEAVES_OUT = frozenset((NEGATIVE, INSTEAD))
"""The meanings of what leaves one thing out for another: *not*, *rather than*."""


class Sided(NamedTuple):
    """A word that has an opposite: the sides of pairs of opposites, and the groups, it is of."""

    cue: Cue
    sides: Sides
    kinds: frozenset[int]

    def is_like(self, other: "Sided") -> bool:
        """Whether two words mean the same, or are of the same side."""
        return self.cue.meaning == other.cue.meaning or not self.sides.isdisjoint(other.sides)

    def is_against(self, other: "Sided") -> bool:
        """Whether two words are opposites, or of one group."""
        if self.is_like(other):
            return False
        return not self.kinds.isdisjoint(other.kinds) or are_opposite(self.sides, other.sides)


class Clause(NamedTuple):
    """What the clause of a word says, the keys of its words and its figures, or denies of it."""

    said: frozenset[str]
    is_denied: bool


def changed_places(
    both: tuple[Segment, Segment], cues: Sequence[Sequence[Cue]]
) -> tuple[Cue, Cue] | None:
    """A word of the English and its opposite, which stands where it should in the Welsh."""
    if not (len(cues[0]) in DECIDING_WORDS and len(cues[1]) in DECIDING_WORDS):
        return None
    ours, theirs = {each.meaning for each in cues[0]}, {each.meaning for each in cues[1]}
    same = ours & theirs
    if same & LEAVES_OUT and (left_out := _changed_with_denied(both)):
        return left_out
    sides = NO_SIDES.union(*map(sides_named, ours)) & NO_SIDES.union(*map(sides_named, theirs))
    if not sides & opposites_of(sides) and not (same & OF_ANY_KIND and _are_two_of_a_kind(same)):
        return None
    en, cy = map(_sided, cues)
    for one, other in combinations(en, 2):
        if not one.is_against(other) or not (_is_alone(one, en) and _is_alone(other, en)):
            continue
        facing = [[each for each in cy if each.is_like(word)] for word in (one, other)]
        if [len(some) for some in facing] != [1, 1] or facing[0] == facing[1]:
            continue
        words = (one.cue, other.cue), (facing[0][0].cue, facing[1][0].cue)
        bounds = [
            [clause_bounds(segment, each) for each in two]
            for segment, two in zip(both, words, strict=True)
        ]
        if any(first == second for first, second in bounds):
            continue
        if all(map(_are_around_two, both, words)) and not _has_more(both[0], words[0], bounds[0]):
            continue
        clauses = tuple(
            [_clause(each, segment, where, some) for each, where in zip(two, its, strict=True)]
            for two, segment, its, some in zip(words, both, bounds, cues, strict=True)
        )
        if _are_denied_in_turn(*clauses) or (
            _are_exchanged(*clauses) and all(map(_is_said_between, both, words))
        ):
            return one.cue, facing[1][0].cue
    return None


def _changed_with_denied(both: tuple[Segment, Segment]) -> tuple[Cue, Cue] | None:
    """What each version says is not so, where the other says it is: *tea, not coffee*.

    A version says so once, by *not*, *rather than* or the like between two things.
    """
    found = []
    for segment in both:
        between = language(segment.block.locale).clause_words.in_place_of
        joints = [*between.finditer(segment.text)]
        if len(joints) != 1:
            return None
        ((start, end),) = (each.span() for each in joints)
        before = PART_END.split(segment.text[:start])[-1]
        after = PART_END.split(segment.text[end:], maxsplit=1)[0]
        said = list(keys_in_order(before, segment))[-KNOWN_WORDS_AFTER:]
        denied = list(islice(keys_in_order(after, segment), KNOWN_WORDS_AFTER))
        cue = Cue(end, end + len(" ".join(after.split(" ")[:NAMED_BY])), NEGATIVE)
        keys, denied_keys = (frozenset[str]().union(*some) - OF_BOTH for some in (said, denied))
        found.append((cue, keys - denied_keys, denied_keys - keys))
    (en, ours, ours_denied), (cy, theirs, theirs_denied) = found
    if ours.isdisjoint(theirs_denied) or theirs.isdisjoint(ours_denied):
        return None
    return (en, cy) if ours_denied.isdisjoint(theirs_denied) else None


def _are_two_of_a_kind(meant: AbstractSet[str]) -> bool:
    """Whether two of the meanings that both versions have are of one group."""
    kinds = [KINDS[each] for each in meant & OF_ANY_KIND]
    return any(not one.isdisjoint(other) for one, other in combinations(kinds, 2))


def _sided(cues: Sequence[Cue]) -> list[Sided]:
    """The words of a version that have an opposite."""
    return [
        Sided(each, sides_named(each.meaning), KINDS.get(each.meaning, NO_SIDES))
        for each in cues
        if each.meaning != NEGATIVE
    ]


def _is_alone(word: Sided, words: Sequence[Sided]) -> bool:
    """Whether no other word of a version is of the same side."""
    return not any(each.is_like(word) for each in words if each is not word)


def _clause(cue: Cue, segment: Segment, bounds: tuple[int, int], cues: Sequence[Cue]) -> Clause:
    """The clause of a word: what stands between two marks, or words that join clauses."""
    start, end = bounds
    before, after = segment.text[start : cue.start], segment.text[cue.end : end]
    rest = f"{before} {after}"
    said = frozenset[str]().union(*keys_in_order(rest, segment), FIGURES.findall(rest))
    is_denied = any(start <= each.start < cue.start and each.meaning == NEGATIVE for each in cues)
    is_instead = any(INSTEAD in each for each in hints(before, segment, NEGATIVE))
    return Clause(said, is_denied or is_instead)


def _has_more(en: Segment, words: tuple[Cue, Cue], bounds: Sequence[tuple[int, int]]) -> bool:
    """Whether the English says anything before or after two words, in the clauses of the two."""
    (first, (start, _)), (second, (_, end)) = sorted(zip(words, bounds, strict=True))
    outside = en.text[start : first.start], en.text[second.end : end]
    return any(next(keys_in_order(text, en), None) for text in outside)


def _are_around_two(segment: Segment, words: tuple[Cue, Cue]) -> bool:
    """Whether no more than two things are between two words: *hidden rows and columns show*."""
    first, second = sorted(words)
    between = segment.text[first.end : second.start]
    return not PART_END.search(between) and len([*keys_in_order(between, segment)]) <= TWO_THINGS


def _is_said_between(segment: Segment, words: tuple[Cue, Cue]) -> bool:
    """Whether anything is said between two words: *up and down the hill* says of both where."""
    first, second = sorted(words)
    between = segment.text[first.end : second.start]
    return next(keys_in_order(between, segment), None) is not None or bool(FIGURES.search(between))


def _are_denied_in_turn(ours: Sequence[Clause], theirs: Sequence[Clause]) -> bool:
    """Whether each version denies one of two words, and not the one that the other denies."""
    is_one = all(one.is_denied != other.is_denied for one, other in (ours, theirs))
    return is_one and ours[0].is_denied != theirs[0].is_denied


def _are_exchanged(ours: Sequence[Clause], theirs: Sequence[Clause]) -> bool:
    """Whether what is said of each is what the other version says of its opposite."""
    if any(one.is_denied != other.is_denied for one, other in (ours, theirs)):
        return False
    (en, en_other), (cy, cy_other) = (
        (one.said - other.said, other.said - one.said) for one, other in (ours, theirs)
    )
    is_straight = not (en.isdisjoint(cy) and en_other.isdisjoint(cy_other))
    return not (is_straight or en.isdisjoint(cy_other) or en_other.isdisjoint(cy))
