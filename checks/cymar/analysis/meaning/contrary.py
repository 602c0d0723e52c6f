"""Words of two versions of a sentence that are opposites in themselves: *hot*, and *oer*.

How far its thresholds may move: `bench/meaning.py`.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import islice

from cymar.analysis.meaning.compared import are_compared_round, compares
from cymar.analysis.meaning.conditions import EXCEPT_IF
from cymar.analysis.meaning.contrasts import BEFORE_OR_AFTER, OF_MEASURE, WITHIN_OR_MORE
from cymar.analysis.meaning.more_negatives import hints
from cymar.analysis.meaning.negated import LONGEST_PREFIX, keys_in_order, known_keys
from cymar.analysis.meaning.negative_alike import are_negative_alike
from cymar.analysis.meaning.opposites import may_have
from cymar.analysis.meaning.said_alone import Sides, are_said_alone
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.analysis.numbers.ranges import are_other_times
from cymar.languages import language
from cymar.languages.function_words import is_listed
from cymar.languages.gloss import (
    NO_SIDES,
    are_opposite,
    opposites_named,
    opposites_of,
    sides_named,
    sides_of,
)
from cymar.languages.meanings import Cue
from cymar.languages.words import WORDS_AT_ONCE, letters_of
from cymar.text.segment import Segment

UNTIL = "until"
"""The meaning of *until*, before what ends something: *open until five* is *closes at five*."""

BEGUN_OR_ENDED = "open", "shut", "begin", "end", "live", "die"
"""The meanings of what *until* ends, or goes on until then."""

OTHER_TIMES = "after", "excluded"
"""What only one of two versions says of the times when something ends, or goes on."""

DEALT = "buy", "sell", "borrow", "lend"
"""The meanings of what one does with another, who does the opposite: *sold it to*, *prynodd*."""

BY_DEGREE = frozenset(("more", "less", "early", "late"))
"""The meanings of phrases that compare by a word that has an opposite: *yn rhatach*."""

OPPOSED = (*OF_MEASURE, BEFORE_OR_AFTER, WITHIN_OR_MORE, ("after", "within"), ("after", "until"))
"""Pairs of meanings that say how much or when, of which each makes an opposite the same again."""

MOST_PAIRS = 600
"""How many pairs of such words are compared at most: a sentence of more is a list of words."""

BESIDE = 4
"""How many known words before and after each of two opposites are looked at for a common one."""

WORDS_BEFORE_LESS = 2
"""Within how many words after a verb *less* turns it round."""

WORD_OF_AGE = 7
"""The most letters of a unit before *old*, and the space between: *months*."""


def may_be_contrary(ours: AbstractSet[str], theirs: AbstractSet[str]) -> bool:
    """Whether what two versions may mean has something and its opposite."""
    meant = [*filter(None, map(sides_named, theirs))]
    for each in ours if meant else ():
        if opposites := opposites_named(each):
            sides = sides_named(each)
            for others in meant:
                if not opposites.isdisjoint(others) and sides.isdisjoint(others):
                    return True
    return False


def from_when_other_ends(
    words: tuple[Cue, Cue], ours: AbstractSet[str], theirs: AbstractSet[str]
) -> bool:
    """Whether something is so from when its opposite ends: *closed until ten*, *open from ten*."""
    return {each.meaning for each in words} == {"from", UNTIL} and may_be_contrary(ours, theirs)


def contraries(
    both: tuple[Segment, Segment],
    cues: Sequence[Sequence[Cue]],
    wholes: tuple[Segment, Segment],
) -> Iterator[tuple[Cue, Cue]]:
    """Two words that are opposites, of which neither version has anything of the other's.

    What else may be negative is in both, and a word beside them too. Two such pairs even out: *less
    than half full*, *more than half empty*.

    Args:
        both: the two versions, or the same part of each.
        cues: what the words of each mean.
        wholes: the sentences that they are of.
    """
    found = opposite_words(both, cues, wholes)
    if not found or _are_evened(found, cues):
        return
    for words in found:
        if are_negative_alike(both, words) and _are_beside_the_same(both, words):
            is_unless = {bool(hints(each.text, each, EXCEPT_IF)) for each in wholes}
            if len(is_unless) == 1 and not _are_put_otherwise(both, words):
                yield words  # *shut unless you ring* is *opened when you ring*
            return


def are_evened_by_words(
    both: tuple[Segment, Segment],
    cues: Sequence[Sequence[Cue]],
    words: tuple[Cue, Cue],
    wholes: tuple[Segment, Segment],
) -> bool:
    """Whether what is opposed is so of an opposite: *less safe*, and *more dangerous*.

    So *dearer after June* is *cheaper before June*.
    """
    others = [[each for each in some if each not in words] for some in cues]
    return have_opposites(others, words) or bool(opposite_words(both, others, wholes))


def opposite_words(
    both: tuple[Segment, Segment],
    cues: Sequence[Sequence[Cue]],
    wholes: tuple[Segment, Segment],
) -> list[tuple[Cue, Cue]]:
    """The words that are opposites and that neither version has anything else for."""
    may_be_of = NO_SIDES.union(*_sides_of_each(cues[1], both[1]))
    ours = _sides_of_each(cues[0], both[0]) if may_be_of else []
    if all(may_be_of.isdisjoint(opposites_of(each)) for each in ours):
        return []
    en, cy = (
        [(each, sides) for each in some if (sides := sides_of_cue(each, segment))]
        for some, segment in zip(cues, both, strict=True)
    )
    if len(en) * len(cy) > MOST_PAIRS:
        return []
    opposite = {one: {two for _, two in cy if are_opposite(one, two)} for _, one in en}
    return [
        (one, two)
        for one, sides in en
        for two, others in (cy if opposite[sides] else ())
        if others in opposite[sides]
        and are_said_alone(both, (one, two), (sides, others), (en, cy), wholes)
    ]


def _sides_of_each(cues: Sequence[Cue], segment: Segment) -> list[Sides]:
    """The sides that each word of a version may be of, whatever stands beside it."""
    text, locale = segment.text, segment.block.locale
    return [_sides(each.meaning, text[each.start : each.end], locale) for each in cues]


def _are_evened(found: Sequence[tuple[Cue, Cue]], cues: Sequence[Sequence[Cue]]) -> bool:
    """Whether two versions are opposites twice over, and so say the same."""
    if len({one for one, _ in found}) > 1 and len({two for _, two in found}) > 1:
        return True
    words = {each for some in found for each in some}
    return have_opposites([[each for each in some if each not in words] for some in cues])


def have_opposites(cues: Sequence[Sequence[Cue]], words: Sequence[Cue] = ()) -> bool:
    """Whether two versions have opposites that say how much or when, and not as some words do."""
    en, cy = ({each.meaning for each in some} for some in cues)
    said = {each.meaning for each in words}
    return any(
        (one in en and two in cy) or (two in en and one in cy)
        for one, two in OPPOSED
        if said.isdisjoint((one, two))
    )


def denies_opposite(
    here: tuple[Segment, Sequence[Cue]], cue: Cue, there: tuple[Segment, Sequence[Cue]]
) -> bool:
    """Whether what a *not* denies is the opposite of what the other version says: *not safe*."""
    en, cy = (
        [(each, sides_of_cue(each, segment)) for each in some] for segment, some in (here, there)
    )
    in_ours, in_theirs = (NO_SIDES.union(*(sides for _, sides in some)) for some in (en, cy))
    return any(
        each > cue and sides.isdisjoint(in_theirs) and are_opposite(sides, in_theirs - in_ours)
        for each, sides in en
    )


def sides_of_cue(cue: Cue, segment: Segment) -> Sides:
    """The sides of pairs of opposites that a cue is of, by its meaning or as a word."""
    text, locale = segment.text, segment.block.locale
    word = text[cue.start : cue.end]
    sides = _sides(cue.meaning, word, locale)
    if not sides or not cue.start:
        return sides
    is_after_figure = text[max(0, cue.start - 2) : cue.start - 1].isdigit()
    if is_after_figure and word.lower() in language(locale).units.forms:
        return NO_SIDES  # it is counted: *14 days*, and not *Gate 2 closed*
    if language(locale).clause_words.aged.search(text, max(0, cue.start - WORD_OF_AGE), cue.end):
        return NO_SIDES  # *six weeks old*: *chwe wythnos oed*
    before = text[max(0, cue.start - LONGEST_PREFIX) : cue.start]
    is_denied = language(locale).clause_words.prefix_apart.search(before)
    return NO_SIDES if is_denied else sides  # *dad gloi* is *unlock*


@lru_cache(WORDS_AT_ONCE)
def _sides(meaning: str, text: str, locale: str) -> Sides:
    words = letters_of(text)
    if meaning in BY_DEGREE and len(words) > 1:
        words = tuple(each for each in words if not is_listed(each.lower(), locale))  # *yn rhatach*
    meant = sides_named(meaning)
    return meant | sides_of(language(locale).gloss(words[0])) if len(words) == 1 else meant


def _are_put_otherwise(both: tuple[Segment, Segment], words: tuple[Cue, Cue]) -> bool:
    """Whether two opposites are compared the other way round, or one until the other: *ar agor*.

    Or one when the other is not: *closed on Mondays*.
    """
    sides = sides_of_cue(words[0], both[0])
    if any(sides_named(each) & sides for each in BEGUN_OR_ENDED) and (
        _may_be_until(both[0]) != _may_be_until(both[1])
        or any(_says(both[0], each) != _says(both[1], each) for each in OTHER_TIMES)
    ):
        return True
    if all(
        language(each.block.locale).clause_words.half.search(each.text[: cue.start])
        for each, cue in zip(both, words, strict=True)
    ):
        return True
    if any(sides_named(each) & sides for each in DEALT) and any(
        language(each.block.locale).clause_words.dealt_with.search(each.text, cue.end)
        for each, cue in zip(both, words, strict=True)
    ):
        return True
    is_left = any(
        sides_named("leave") & sides_of_cue(*each) for each in zip(words, both, strict=True)
    )
    if is_left and all(may_have(each, "empty") for each in both):
        return True  # *enter a blank title*: *gadael y teitl yn wag*
    if are_other_times(*(BlockQuantities(each.block) for each in both)):
        return True
    lessened = [_is_lessened(*each) for each in zip(both, words, strict=True)]
    if lessened[0] != lessened[1]:
        return True  # *spend less*: *arbedwch*
    compared = [compares(*each) for each in zip(both, words, strict=True)]
    return any(compared) and (not all(compared) or are_compared_round(both, words))


def _is_lessened(segment: Segment, cue: Cue) -> bool:
    """Whether a *less* stands after a word or next before it, which turns it round."""
    after = segment.text[cue.end :].split(maxsplit=WORDS_BEFORE_LESS)[:WORDS_BEFORE_LESS]
    before = segment.text[: cue.start].split()[-1:]
    found = language(segment.block.locale).meanings.hinted("less", " ".join((*before, *after)))
    plain = language(segment.block.locale).clause_words.plain_less
    return any("most" not in meant and plain.match(word) for word, meant in found)


def _says(segment: Segment, meaning: str) -> bool:
    """Whether a sentence may have a meaning, other than by a *wedi* that says that it is done."""
    return any("done" not in each for each in hints(segment.text, segment, meaning))


def _may_be_until(segment: Segment) -> bool:
    """Whether a sentence may say *until*, other than by a word for *while*."""
    return any("while" not in each for each in hints(segment.text, segment, UNTIL))


def _are_beside_the_same(both: tuple[Segment, Segment], words: tuple[Cue, Cue]) -> bool:
    """Whether two words stand near one that both versions have, or alone."""
    rests = [_beside(segment, cue) for segment, cue in zip(both, words, strict=True)]
    own = [
        known_keys(segment.text[cue.start : cue.end], segment)
        for segment, cue in zip(both, words, strict=True)
    ]
    return not all(rests) or not (rests[0] | own[0]).isdisjoint(rests[1] | own[1])


def _beside(segment: Segment, cue: Cue) -> frozenset[str]:
    """The keys of the known words near a cue."""
    before = list(keys_in_order(segment.text[: cue.start], segment))[-BESIDE:]
    after = islice(keys_in_order(segment.text[cue.end :], segment), BESIDE)
    return frozenset[str]().union(*before, *after)
