"""Where two versions of a sentence mean different things by words that decide: *not*, *must*."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from cymar.analysis.bounds import is_of_limit, limits_of_one_figure, turned_limit
from cymar.analysis.clauses import paired_parts
from cymar.analysis.compared import are_compared_round
from cymar.analysis.conditions import EXCEPT_IF, are_evened, turned_condition
from cymar.analysis.contrary import (
    are_evened_by_words,
    contraries,
    from_when_other_ends,
    may_be_contrary,
)
from cymar.analysis.contrasts import (
    AT_TIMES,
    DUTIES,
    GROUPS,
    NATIONS,
    OF_ELSEWHERE,
    OF_MEASURE,
    OF_TIME,
    ONCE_OR_MORE,
    SPOKEN_IN,
    WITHIN_OR_MORE,
    are_parts_of_uk,
    groups_of_both,
)
from cymar.analysis.denied_alone import (
    is_denied_alone,
    is_denied_beside,
    is_no_denial,
    says_from_when,
)
from cymar.analysis.languages_named import (
    OF_ENGLISH,
    OF_WELSH,
    another_language,
    other_own_language,
)
from cymar.analysis.negated_twice import DENIALS, denied_once_more, said_once
from cymar.analysis.opposites import (
    LACKING,
    LIMITS,
    WITHOUT,
    count,
    first,
    hints,
    may_have,
    one_of_several,
    opposites,
    with_or_without,
)
from cymar.analysis.other_language import stretches
from cymar.analysis.other_times import are_of_other_times, before_or_after_end
from cymar.analysis.permitted import forbids_what_is_free
from cymar.analysis.plain_words import plain_words
from cymar.analysis.sentence_part import SentencePart, may_parts_differ
from cymar.analysis.singled_out import ONLY, joined_to_more, only_or_any
from cymar.languages import language
from cymar.languages.meanings import DENIED, NEGATIVE, Cue, Meanings
from cymar.text.segment import Segment

ALL_GROUPS = tuple(map(frozenset, (*GROUPS, *LACKING, *LIMITS, (*OF_ELSEWHERE, *SPOKEN_IN))))
"""Meanings of which two may be opposites."""

EVENED = (*OF_MEASURE, ("begin", "end"))
"""Groups of meanings that are opposites of opposites too: *less safe*, *more dangerous*."""

TURNED_BY_NOT = (*OF_TIME, *AT_TIMES, *OF_MEASURE, DUTIES, ONCE_OR_MORE, WITHIN_OR_MORE)
"""Groups of meanings of which a negative makes one another."""

DECIDES_ALONE = DENIALS | {WITHOUT, EXCEPT_IF, ONLY}
"""Meanings of which a version may have one where the other has nothing."""

ELSEWHERE = frozenset(OF_ELSEWHERE)

LACKS = frozenset((DENIED, *(one for one, _ in (*LACKING, *LIMITS))))
"""Meanings of which one version has one where the two are opposites with no *not* in either."""


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
    texts = en.words_only, cy.words_only
    known = [language(each.block.locale).meanings for each in both]
    openings = [each.openings.of(text) for each, text in zip(known, texts, strict=True)]
    possible = list(map(Meanings.possible, known, openings))
    are_contrary = may_be_contrary(*possible)
    if not are_contrary and not _may_oppose(*possible):
        return
    cues = list(map(Meanings.cues, known, texts, openings))
    if not are_contrary and not _may_oppose(*({each.meaning for each in some} for some in cues)):
        return
    found = list(_opposed(both, cues, both)) or list(_opposed_parts(both, cues))
    if not found or any(_is_in_other_language(each) for each in both):
        return
    plain = [plain_words(each.block)[each.start : each.end] for each in both]
    is_of_titles = any(
        2 * len(text.split()) < each.words for text, each in zip(plain, both, strict=True)
    )
    is_even = are_evened(both, cues)
    for each in dict.fromkeys(found):
        if is_of_titles and not each.is_of_nations:
            continue
        if is_even and not (each.en and each.cy):
            continue
        if each.en and not each.cy and is_no_denial(en, each.en, cy):
            continue
        if not (each.en and each.cy) and is_denied_beside(*(both if each.en else both[::-1])):
            continue
        sides = zip(each, plain, strict=True)
        if each.is_of_nations or not any(
            cue and text[cue.start : cue.end].isspace() for cue, text in sides
        ):
            yield each


def _may_oppose(ours: AbstractSet[str], theirs: AbstractSet[str]) -> bool:
    """Whether two versions can be opposed at all by what they mean, or may mean."""
    if not DECIDES_ALONE.isdisjoint(ours) or not DECIDES_ALONE.isdisjoint(theirs):
        return True
    if (ours & OF_WELSH and theirs & OF_ENGLISH) or (ours & OF_ENGLISH and theirs & OF_WELSH):
        return True
    if ours and theirs:
        for group in ALL_GROUPS:
            here = ours & group
            if here and (there := theirs & group) and len(here | there) > 1:
                return True
    return False


def _opposed(
    both: tuple[Segment, Segment],
    cues: Sequence[Sequence[Cue]],
    wholes: tuple[Segment, Segment],
) -> Iterator[Opposed]:
    in_en, in_cy = ({each.meaning for each in some} for some in cues)
    meant = in_en | in_cy
    negative = [first(some, (NEGATIVE,)) for some in cues] if NEGATIVE in meant else [None, None]
    if bool(negative[0]) != bool(negative[1]):
        side = 0 if negative[0] else 1
        if cue := negative[side]:
            there = both[1 - side], cues[1 - side]
            if is_denied_alone((both[side], cues[side]), cue, there):
                yield Opposed(*negative)
            elif limits := turned_limit(both, cues, side, cue):
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
        if group is NATIONS and are_parts_of_uk(in_en, in_cy):
            continue
        if group in TURNED_BY_NOT and bool(negative[0]) != bool(negative[1]):
            continue  # *after* may be *not before*, and *over* be *not under*
        if words := _one_for_another(both, cues, group, (in_en - in_cy, in_cy - in_en)):
            if are_of_other_times(both, words, group):
                continue
            if from_when_other_ends(words, in_en, in_cy):
                continue
            if group is DUTIES and is_of_limit(both, cues):
                continue
            if group in OF_MEASURE and are_compared_round(both, words):
                continue
            prefixed = {bool(count(each.text, each, "prefixed")) for each in both}
            if group in OF_MEASURE and len(prefixed) > 1:
                return  # *less likely* may be *more unlikely*
            if group in EVENED and are_evened_by_words(both, cues, words, wholes):
                continue
            yield Opposed(*words)
    if ONLY in meant and (joined := joined_to_more(both, cues) or only_or_any(both, cues)):
        yield Opposed(*joined)
    if not meant.isdisjoint(ELSEWHERE) and (spoken := another_language(both, cues)):
        yield Opposed(*spoken)
    if not meant.isdisjoint(OF_WELSH) and (
        spoken := other_own_language(both, cues, (in_en, in_cy))
    ):
        yield Opposed(*spoken)
    yield from (Opposed(*found) for found in contraries(both, cues, wholes))
    if NEGATIVE not in meant and not meant.isdisjoint(LACKS):
        yield from (Opposed(*found) for found in opposites(both, cues))


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
            first(some, [each for each in group if each in its], other)
            for some, its, other in zip(cues, only, both[::-1], strict=True)
        )
        if ours and theirs:
            return ours, theirs
    of_limits = limits_of_one_figure(both, cues, group) if group in OF_MEASURE else None
    return of_limits or one_of_several(both, cues, group) or before_or_after_end(both, cues, group)


def _opposed_parts(
    both: tuple[Segment, Segment], cues: Sequence[Sequence[Cue]]
) -> Iterator[Opposed]:
    """The first such in a part of the sentence, which the other parts do not make up for."""
    once = [said_once(some, each) for some, each in zip(cues, both, strict=True)]
    for paired in paired_parts(*both) if may_parts_differ(once) else ():
        found = _opposed_in_parts(both, once, paired)
        if found:
            yield found
            return


def _opposed_in_parts(
    both: tuple[Segment, Segment],
    once: Sequence[Sequence[Cue]],
    paired: Sequence[tuple[Segment, Segment]],
) -> Opposed | None:
    """The first such in some parts of a sentence."""
    parts = [
        (SentencePart(once[0], both[0], en), SentencePart(once[1], both[1], cy))
        for en, cy in paired
    ]
    for before, (en, cy) in zip([None, *parts], parts, strict=False):
        if before and all(each.is_negative for each in before):
            lacking = en if cy.is_negative else cy
            or_words = language(lacking.segment.block.locale).clause_words.or_words
            if lacking.segment.text.lower().startswith(or_words):
                continue
        if not en.cues and not cy.cues:
            continue
        for found in _opposed((en.segment, cy.segment), (en.cues, cy.cues), both):
            placed = Opposed(en.in_sentence(found.en), cy.in_sentence(found.cy))
            if not (_is_made_up_for(found, both, parts) or _is_until_then(placed, both, once)):
                return placed
    return None


def _is_made_up_for(
    found: Opposed,
    both: tuple[Segment, Segment],
    parts: Sequence[tuple[SentencePart, SentencePart]],
) -> bool:
    """Whether what is opposed in a part of a sentence may stand in another part of it."""
    if found.en and found.cy:
        if DENIED in (found.en.meaning, found.cy.meaning):
            other = both[found.en.meaning == DENIED]
            return bool(hints(other.text, other, NEGATIVE))
        return may_have(both[1], found.en.meaning) and may_have(both[0], found.cy.meaning)
    side = 0 if found.en else 1
    ours, theirs = ([each[n] for each in parts] for n in (side, 1 - side))
    is_fewer = sum(each.may_be_negative for each in theirs) < sum(each.is_negative for each in ours)
    counts = [sum(each.negatives for each in some) for some in (ours, theirs)]
    return not is_fewer or counts[1] >= counts[0]


def _is_until_then(
    found: Opposed, both: tuple[Segment, Segment], once: Sequence[Sequence[Cue]]
) -> bool:
    """Whether what a part denies, the whole sentence denies until the other version allows it."""
    sides = (both[0], once[0]), (both[1], once[1])
    here, there = sides if found.en else sides[::-1]
    cue = found.en or found.cy
    return None in found and cue is not None and says_from_when(here, cue, there)


def _is_in_other_language(segment: Segment) -> bool:
    """Whether any of a sentence is left in the other language, which is reported as that."""
    return any(
        start < segment.end and segment.start < end for start, end in stretches(segment.block)
    )
