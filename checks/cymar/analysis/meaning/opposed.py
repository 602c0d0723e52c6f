"""Where two versions of a sentence mean different things by words that decide: *not*, *must*."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from cymar.analysis.language.other_language import stretches
from cymar.analysis.language.plain_words import plain_words
from cymar.analysis.meaning.answered import other_answers
from cymar.analysis.meaning.bounds import are_of_one_figure
from cymar.analysis.meaning.changed_places import INSTEAD, changed_places
from cymar.analysis.meaning.clauses import clause_bounds, paired_parts
from cymar.analysis.meaning.conditions import EXCEPT_IF, IF, are_evened
from cymar.analysis.meaning.contrary import are_evened_by_words, may_be_contrary
from cymar.analysis.meaning.contrasts import DUTIES, GROUPS, OF_ELSEWHERE, OF_MEASURE, SPOKEN_IN
from cymar.analysis.meaning.crossed import crossed
from cymar.analysis.meaning.denied_alone import is_denied_beside, is_no_denial
from cymar.analysis.meaning.denied_until import says_from_when
from cymar.analysis.meaning.evened import is_evened_by_rest
from cymar.analysis.meaning.languages_named import OF_ENGLISH, OF_WELSH
from cymar.analysis.meaning.more_negatives import denials, hints
from cymar.analysis.meaning.negated import keys_in_order, known_keys, says_what_is_denied
from cymar.analysis.meaning.negated_twice import DENIALS, said_once
from cymar.analysis.meaning.opposed_words import Opposed, opposed_words
from cymar.analysis.meaning.opposites import LACKING, LIMITS, WITHOUT, may_have
from cymar.analysis.meaning.sentence_part import SentencePart, may_parts_differ
from cymar.analysis.meaning.singled_out import ONLY
from cymar.analysis.numbers.worked_out import are_counted_from_both_ends
from cymar.languages import language
from cymar.languages.gloss import sides_named
from cymar.languages.meanings import DENIED, NEGATIVE, Cue, Meanings
from cymar.text.segment import Segment

ALL_GROUPS = tuple(map(frozenset, (*GROUPS, *LACKING, *LIMITS, (*OF_ELSEWHERE, *SPOKEN_IN))))
"""Meanings of which two may be opposites."""

PLACES = {
    meaning: frozenset(place for place, group in enumerate(ALL_GROUPS) if meaning in group)
    for meaning in frozenset[str]().union(*ALL_GROUPS)
}
"""The places of the groups that each meaning is in."""

NO_PLACES = frozenset[int]()

DECIDES_ALONE = DENIALS | {WITHOUT, EXCEPT_IF, ONLY, INSTEAD}
"""Meanings of which a version may have one where the other has nothing."""

ELSEWHERE = frozenset(OF_ELSEWHERE)


def opposed(en: Segment, cy: Segment) -> Iterator[Opposed]:
    """What two versions of a sentence mean differently, at most one for each group of meanings."""
    if en.text != cy.text:
        found = list(_by_deciding_words(en, cy))
        yield from found or crossed(en, cy)


def _by_deciding_words(en: Segment, cy: Segment) -> Iterator[Opposed]:
    """What they mean differently by the words that decide."""
    both = en, cy
    if answered := other_answers(en, cy):
        yield Opposed(*answered)
        return
    texts = en.words_only, cy.words_only
    known = [language(each.block.locale).meanings for each in both]
    openings = [each.openings.of(text) for each, text in zip(known, texts, strict=True)]
    if not any(openings):
        return
    possible = list(map(Meanings.possible, known, openings))
    are_contrary = may_be_contrary(*possible)
    if not are_contrary and not _may_oppose(*possible):
        return
    cues = list(map(Meanings.cues, known, texts, openings))
    if not are_contrary and not _may_oppose(*({each.meaning for each in some} for some in cues)):
        return
    found = list(opposed_words(both, cues, both)) or list(_opposed_parts(both, cues))
    if not found and (words := changed_places(both, cues)):
        found = [Opposed(*words)]
    if not found or any(_is_in_other_language(each) for each in both):
        return
    if are_counted_from_both_ends(en, cy):
        return
    plain = [plain_words(each.block, keeps_speech=True)[each.start : each.end] for each in both]
    is_of_titles = any(
        2 * len(text.split()) < each.words for text, each in zip(plain, both, strict=True)
    )
    is_even = are_evened(both, cues)
    for each in _not_turned({one.places: one for one in found}.values(), both):
        if is_of_titles and not each.is_of_nations:
            continue
        if is_even and not (each.en and each.cy):
            continue
        if each.en and not each.cy and is_no_denial(en, each.en, cy):
            continue
        if not (each.en and each.cy) and is_denied_beside(*(both if each.en else both[::-1])):
            continue
        if not (each.en and each.cy) and _is_denied_of_other_part(each, both):
            continue
        if not (each.en and each.cy) and is_evened_by_rest(*each, both, cues):
            continue
        sides = zip(each, plain, strict=True)
        if each.is_of_nations or not any(
            cue and text[cue.start : cue.end].isspace() for cue, text in sides
        ):
            yield each


def _not_turned(found: Collection[Opposed], both: tuple[Segment, Segment]) -> Collection[Opposed]:
    """What is found, but for an opposite and the one *not* that makes it the same again.

    So *not more than half* is *fewer than half*, in one clause.
    """
    lone = [each for each in found if not (each.en and each.cy)]
    turned = [each for each in found if each.en and each.cy and _is_turned_by_not(each.en.meaning)]
    if len(lone) != 1 or len(turned) != 1:
        return found
    side, cue = (0, lone[0].en) if lone[0].en else (1, lone[0].cy)
    word = turned[0][side]
    if not cue or not word or cue.meaning != NEGATIVE:
        return found
    start, end = clause_bounds(both[side], cue)
    if not start <= word.start < end:
        return found
    return [each for each in found if each not in (lone[0], turned[0])]


def _is_turned_by_not(meaning: str) -> bool:
    """Whether a meaning is of a measure, or of a word with an opposite, which *not* may make."""
    return bool(sides_named(meaning)) or any(meaning in group for group in OF_MEASURE)


def _is_denied_of_other_part(found: Opposed, both: tuple[Segment, Segment]) -> bool:
    """Whether what a part denies is said in a part that does not face it: *felly trowch*.

    The part that does says something of it, and nothing of what it denies.
    """
    side, cue = (0, found.en) if found.en else (1, found.cy)
    for paired in paired_parts(*both):
        for parts in paired:
            here, there = parts[side], parts[1 - side]
            shift = here.start - both[side].start
            if not cue or not shift <= cue.start < here.end - both[side].start:
                continue
            if _is_condition_alone(here, cue.moved(-shift)) and may_have(there, IF):
                return False  # *if you do*: *os na wnewch*
            if cue.meaning != NEGATIVE or not says_what_is_denied(both[side], cue, both[1 - side]):
                return False
            if known_keys(here.text, here).isdisjoint(known_keys(there.text, there)):
                return False
            return not says_what_is_denied(here, cue.moved(-shift), there)
    return False


def _is_condition_alone(part: Segment, cue: Cue) -> bool:
    """Whether a part says no more than that something else is not so: *os na wnewch*."""
    after = keys_in_order(part.text[cue.end :], part)
    return may_have(part, IF) and next(after, None) is None


def _may_oppose(ours: AbstractSet[str], theirs: AbstractSet[str]) -> bool:
    """Whether two versions can be opposed at all by what they mean, or may mean."""
    if not DECIDES_ALONE.isdisjoint(ours) or not DECIDES_ALONE.isdisjoint(theirs):
        return True
    if (ours & OF_WELSH and theirs & OF_ENGLISH) or (ours & OF_ENGLISH and theirs & OF_WELSH):
        return True
    if not (ours and theirs and (places := _places(ours) & _places(theirs))):
        return False
    meant = ours | theirs
    return any(len(meant & ALL_GROUPS[place]) > 1 for place in places)


def _places(meant: AbstractSet[str]) -> frozenset[int]:
    """The places of the groups that some meanings are in."""
    return NO_PLACES.union(*[PLACES[each] for each in meant if each in PLACES])


def _opposed_parts(
    both: tuple[Segment, Segment], cues: Sequence[Sequence[Cue]]
) -> Iterator[Opposed]:
    """The first such in a part of the sentence, which the other parts do not make up for."""
    once = [said_once(some, each) for some, each in zip(cues, both, strict=True)]
    if not may_parts_differ(once):
        return
    for paired in paired_parts(*both):
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
        if before and all(each.is_lacking for each in before):
            lacking = en if cy.is_negative else cy
            if lacking.goes_on_denied:
                continue
        if not en.cues and not cy.cues:
            continue
        for found in opposed_words((en.segment, cy.segment), (en.cues, cy.cues), both):
            placed = Opposed(en.in_sentence(found.en), cy.in_sentence(found.cy))
            others = [each for each in parts if each != (en, cy)]
            if not (
                _is_made_up_for(found, both, once, others) or _is_until_then(placed, both, once)
            ):
                return placed
    return None


def _is_made_up_for(
    found: Opposed,
    both: tuple[Segment, Segment],
    cues: Sequence[Sequence[Cue]],
    others: Sequence[tuple[SentencePart, SentencePart]],
) -> bool:
    """Whether what is opposed in a part of a sentence may stand in another part of it.

    It does only where that part says more of it than its own counterpart.
    """
    if found.en and found.cy:
        if DENIED in (found.en.meaning, found.cy.meaning):
            other = both[found.en.meaning == DENIED]
            return bool(hints(other.text, other, NEGATIVE))
        meant = found.en.meaning, found.cy.meaning
        if meant in LIMITS or meant[::-1] in LIMITS:
            step = 0 if meant[::-1] in LIMITS else 1
            if any(each[step].is_more_negative(each[1 - step]) for each in others):
                return True  # *ni ddylai'r gerdd, yn eich barn chi, fod yn hwy na*
        if are_evened_by_words(both, cues, (found.en, found.cy), both):
            return True  # *easier there, as there is more*: *harder here, as there is less*
        if meant[0] in DUTIES and _is_only_one_negative(both, cues):
            return True  # *they may see but not take it*: *rhaid ei ddangos, ond gallwch ei gadw*
        if _has_side(found.en, cues[1]) and _has_side(found.cy, cues[0]):
            return True  # *it goes up and down*: *i lawr ac i fyny*
        if any(
            each.meaning == found.en.meaning and are_of_one_figure(both[0], found.en, both[1], each)
            for each in cues[1]
        ):
            return True  # *over 65s and under 5s*: *rhai dan 5 a rhai dros 65*
        if found.en.meaning in OF_WELSH | OF_ENGLISH:
            return may_have(both[1], found.en.meaning) and may_have(both[0], found.cy.meaning)
        return any(cy.has_more_of(found.en.meaning, en) for en, cy in others) and any(
            en.has_more_of(found.cy.meaning, cy) for en, cy in others
        )
    side = 0 if found.en else 1
    return any(each[1 - side].is_more_negative(each[side]) for each in others)


def _is_only_one_negative(both: tuple[Segment, Segment], cues: Sequence[Sequence[Cue]]) -> bool:
    """Whether only one version has a negative, which is of no condition: *but not to take away*."""
    en, cy = ([each for each in some if each.meaning == NEGATIVE] for some in cues)
    here, other = both if en else both[::-1]
    if bool(en) == bool(cy) or denials(other.text, other):
        return False
    has = language(here.block.locale).meanings.may_have
    return not any(has(IF, here.text[each.start : each.end]) for each in en or cy)


def _has_side(word: Cue, cues: Iterable[Cue]) -> bool:
    """Whether a word and any of some others are of one side of a pair of opposites."""
    sides = sides_named(word.meaning)
    return any(not sides.isdisjoint(sides_named(each.meaning)) for each in cues)


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
