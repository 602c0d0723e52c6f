"""What two versions of a sentence, or of a part of one, say against each other, word by word."""

from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from cymar.analysis.meaning.bounds import is_of_limit, limits_of_one_figure, turned_limit
from cymar.analysis.meaning.compared import are_compared_round, without_than
from cymar.analysis.meaning.conditions import EXCEPT_IF, turned_condition
from cymar.analysis.meaning.contrary import contraries, from_when_other_ends
from cymar.analysis.meaning.contrasts import (
    AT_TIMES,
    BEFORE_OR_AFTER,
    CERTAINTY,
    DAY_OR_NIGHT,
    DUTIES,
    IN_DAY,
    MANY_OR_FEW,
    NAMED_COLOURS,
    NATIONS,
    OF_ELSEWHERE,
    OF_MEASURE,
    OF_TIME,
    ONCE_OR_MORE,
    ONLY_DENY,
    SO_OFTEN,
    TIMES,
    WITHIN_OR_MORE,
    are_parts_of_uk,
    groups_of_both,
)
from cymar.analysis.meaning.denied_alone import is_denied_alone
from cymar.analysis.meaning.evened import are_words_evened, have_other_opposites
from cymar.analysis.meaning.figure_limits import opposite_limits
from cymar.analysis.meaning.languages_named import (
    NAMED_NATIONS,
    OF_WELSH,
    another_language,
    one_nation_for_another,
    other_own_language,
)
from cymar.analysis.meaning.more_negatives import count, count_alone, hints
from cymar.analysis.meaning.negated import known_keys
from cymar.analysis.meaning.negated_twice import denied_once_more
from cymar.analysis.meaning.opposites import (
    LACKING,
    LIMITS,
    WITHOUT,
    first,
    may_have,
    one_of_several,
    opposites,
    with_or_without,
)
from cymar.analysis.meaning.other_times import are_of_other_times, before_or_after_end
from cymar.analysis.meaning.permitted import forbids_what_is_free
from cymar.analysis.meaning.singled_out import ONLY, joined_to_more, only_or_any
from cymar.languages.meanings import AMOUNTS, DENIED, NEGATIVE, Cue
from cymar.text.segment import Segment

EVENED = (*OF_MEASURE, ("begin", "end"), TIMES)
"""Groups of meanings that are opposites of opposites too: *less safe*, *more dangerous*."""

TURNED_BY_NOT = (
    *OF_TIME,
    *AT_TIMES,
    *OF_MEASURE,
    DUTIES,
    ONCE_OR_MORE,
    WITHIN_OR_MORE,
    CERTAINTY,
    IN_DAY,
    MANY_OR_FEW,
    NAMED_COLOURS,
)
"""Groups of meanings of which a negative makes one another."""

ELSEWHERE = frozenset(OF_ELSEWHERE)
BEFORE, AFTER = BEFORE_OR_AFTER

TURNED_ALONE = frozenset((SO_OFTEN[0], SO_OFTEN[-1])), frozenset(DAY_OR_NIGHT)
"""Two meanings of which *not* makes one the other: *not always* and *sometimes*."""

LACKS = frozenset((DENIED, *(one for one, _ in (*LACKING, *LIMITS))))
"""Meanings of which one version has one where the two are opposites with no *not* in either."""


class Opposed(NamedTuple):
    """What one version of a sentence has and the other contradicts or lacks."""

    en: Cue | None
    cy: Cue | None

    @property
    def places(self) -> tuple[tuple[int, int] | None, ...]:
        """Where they begin and end, which two ways of finding them have in common."""
        return tuple(cue and (cue.start, cue.end) for cue in self)

    @property
    def is_of_nations(self) -> bool:
        """Whether it is which nation, which a name or a title has in both languages."""
        return self.en is not None and self.cy is not None and self.en.meaning in NATIONS


def opposed_words(
    both: tuple[Segment, Segment],
    cues: Sequence[Sequence[Cue]],
    wholes: tuple[Segment, Segment],
) -> Iterator[Opposed]:
    """What two versions mean differently, at most one for each group of meanings.

    Args:
        both: the two versions, or the same part of each.
        cues: what the words of each mean.
        wholes: the sentences that they are of.
    """
    cues = list(map(without_than, both, cues))
    in_en, in_cy = ({each.meaning for each in some} for some in cues)
    meant = in_en | in_cy
    negative = [first(some, (NEGATIVE,)) for some in cues] if NEGATIVE in meant else [None, None]
    if bool(negative[0]) != bool(negative[1]):
        side = 0 if negative[0] else 1
        is_turned = any(meant >= each for each in TURNED_ALONE)  # *not always* is *weithiau*
        if (cue := negative[side]) and not is_turned:
            there = both[1 - side], cues[1 - side]
            if is_denied_alone((both[side], cues[side]), cue, there):
                yield Opposed(*negative)
            elif (limits := turned_limit(both, cues, side, cue)) and not have_other_opposites(
                both, cues, (*limits, cue)
            ):
                yield Opposed(*limits)
    elif negative[0] and (
        found := forbids_what_is_free(both, cues)
        or denied_once_more(both, cues)
        or with_or_without(both, cues)
    ):
        yield Opposed(*found)
    if EXCEPT_IF in meant and (turned := turned_condition(both, cues)):
        yield Opposed(*turned)
    for group in groups_of_both(in_en, in_cy):
        if words := _of_group(both, cues, group, (in_en, in_cy), wholes):
            prefixed = {bool(count(each.text, each, "prefixed")) for each in both}
            if group in OF_MEASURE and len(prefixed) > 1:
                return  # *less likely* may be *more unlikely*
            if group not in EVENED or not are_words_evened(both, cues, words, wholes):
                yield Opposed(*words)
    if ONLY in meant and (joined := joined_to_more(both, cues) or only_or_any(both, cues)):
        yield Opposed(*joined)
    if not meant.isdisjoint(ELSEWHERE) and (spoken := another_language(both, cues)):
        yield Opposed(*spoken)
    if not meant.isdisjoint(OF_WELSH) and (
        spoken := other_own_language(both, cues, (in_en, in_cy))
    ):
        yield Opposed(*spoken)
    elif not in_en.isdisjoint(NAMED_NATIONS) and (exchanged := one_nation_for_another(both, cues)):
        yield Opposed(*exchanged)
    limits = opposite_limits(both, cues) if len(meant & AMOUNTS) > 1 else None
    if limits and not have_other_opposites(both, cues, limits):
        yield Opposed(*limits)
    yield from (Opposed(*found) for found in contraries(both, cues, wholes))
    if NEGATIVE not in meant and not meant.isdisjoint(LACKS):
        for found in opposites(both, cues):
            if not have_other_opposites(both, cues, [each for each in found if each]):
                yield Opposed(*found)


def _of_group(
    both: tuple[Segment, Segment],
    cues: Sequence[Sequence[Cue]],
    group: Sequence[str],
    meant: tuple[AbstractSet[str], AbstractSet[str]],
    wholes: tuple[Segment, Segment],
) -> tuple[Cue, Cue] | None:
    """A word of a group in each version that contradict each other, as far as the group tells."""
    in_en, in_cy = meant
    if group is NATIONS and are_parts_of_uk(in_en, in_cy):
        return None
    if group in TURNED_BY_NOT and not _are_denied_alike(both, meant):
        return None  # *after* may be *not before*, and *over* be *not under*
    if group is SO_OFTEN and NEGATIVE in in_en | in_cy:
        return None  # *not always* is *sometimes not*
    if group is IN_DAY and any(
        all(may_have(whole, each) for each in DAY_OR_NIGHT) for whole in wholes
    ):
        return None  # *by day and by night* is *ddydd a nos*
    words = _one_for_another(both, cues, group, (in_en - in_cy, in_cy - in_en))
    if not words or are_of_other_times(both, words, group):
        return None
    if from_when_other_ends(words, in_en, in_cy):
        return None
    if group is DUTIES and (
        {(NEGATIVE in some, WITHOUT in some) for some in meant} == {(True, False), (False, True)}
        or ((in_en ^ in_cy) & {BEFORE, AFTER} == {BEFORE} and _is_before_act(both, cues))
        or (
            all(may_have(each, ONLY) for each in wholes)
            and any(may_have(each, ONLY) for each in both)
        )
        or is_of_limit(both, cues)
    ):
        return None  # *you may go in if you ask* is *you must ask before you go in*; and *it is
        # not needed* is *you may go in without it*
    if group is NAMED_COLOURS and _are_of_names(both, words):
        return None  # *Gwelodd Wyn farcud*
    if group in OF_MEASURE and (are_compared_round(both, words) or _is_degree_of(both, words)):
        return None
    return words


def _is_degree_of(both: tuple[Segment, Segment], words: tuple[Cue, Cue]) -> bool:
    """Whether one of two words holds what the other goes with: *yn arafach*, *more slowly*."""
    for here, there in ((0, 1), (1, 0)):
        next_word = both[there].text[words[there].end :].split(maxsplit=1)[:1]
        held = known_keys(both[here].text[words[here].start : words[here].end], both[here])
        if next_word and not held.isdisjoint(known_keys(next_word[0], both[there])):
            return True
    return False


def _are_denied_alike(
    both: tuple[Segment, Segment], meant: tuple[AbstractSet[str], AbstractSet[str]]
) -> bool:
    """Whether both versions deny something or neither does: *eat nothing*, *peidiwch â bwyta*."""
    if (NEGATIVE in meant[0]) == (NEGATIVE in meant[1]):
        return True
    positive = both[0] if NEGATIVE in meant[1] else both[1]
    return any(each <= ONLY_DENY for each in hints(positive.text, positive, NEGATIVE))


def _is_before_act(both: tuple[Segment, Segment], cues: Sequence[Sequence[Cue]]) -> bool:
    """Whether a *before* of either version is of what one does, and not only *beforehand*."""
    return any(
        each.meaning == BEFORE and segment.text[each.end :].lstrip(" ")[:1].isalpha()
        for segment, some in zip(both, cues, strict=True)
        for each in some
    )


def _are_of_names(both: tuple[Segment, Segment], words: tuple[Cue, Cue]) -> bool:
    """Whether one of two words is in a name: its capital letter, or the other version, shows it."""
    texts = [segment.text for segment in both]
    said = [text[cue.start : cue.end] for text, cue in zip(texts, words, strict=True)]
    are_capital = [word[0].isupper() for word in said]
    are_names = [
        is_capital and cue.start > 0 for is_capital, cue in zip(are_capital, words, strict=True)
    ]
    return are_names[0] != are_names[1] or any(
        is_capital and word in text
        for is_capital, word, text in zip(are_capital, said, texts[::-1], strict=True)
    )


def _is_alone(cue: Cue, cues: Sequence[Cue], here: Segment, there: Segment) -> bool:
    """Whether the other version has nothing for a word but what faces others of this version.

    *You must use the copy that is available* has *ar gael* for *available*, and not for *gallwch*.
    """
    if not may_have(there, cue.meaning):
        return True
    if cue.meaning not in DUTIES:
        return False
    own = [each for each in cues if each.meaning == cue.meaning]
    if not count_alone(cue.meaning, there, here, own):
        return True
    rest = f"{here.text[: cue.start]} {here.text[cue.end :]}"
    beside = Counter(each for each in hints(rest, here, cue.meaning) if len(each) > 1)
    return not Counter(hints(there.text, there, cue.meaning)) - beside


def _one_for_another(
    both: tuple[Segment, Segment],
    cues: Sequence[Sequence[Cue]],
    group: Sequence[str],
    only: tuple[AbstractSet[str], AbstractSet[str]],
) -> tuple[Cue, Cue] | None:
    """A word of a group in each version, of which one is said for the other.

    Args:
        both: the two versions, or the same part of each.
        cues: what the words of each mean.
        group: meanings of which one may be said for another.
        only: what only the one and only the other means.
    """
    if not any(each.isdisjoint(group) for each in only):
        ours, theirs = (
            next(
                (each for each in some if each.meaning in its and _is_alone(each, some, *sides)),
                None,
            )
            for some, its, sides in zip(
                cues, (each & frozenset(group) for each in only), (both, both[::-1]), strict=True
            )
        )
        if ours and theirs:
            return ours, theirs
    limits = BEFORE_OR_AFTER if group is TIMES else group if group in OF_MEASURE else ()
    of_limits = limits_of_one_figure(both, cues, limits) if limits else None
    return of_limits or one_of_several(both, cues, group) or before_or_after_end(both, cues, group)
