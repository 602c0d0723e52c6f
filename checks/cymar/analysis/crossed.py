"""Two parts of a sentence that have each other's words: *nurses here and doctors there*.

Both versions have all the words, so none is lost. Where one word of each part stands in the other
part of the other version, and other words stayed where they were, the two changed places. So they
did where each version says what is done first, and each says of the other part that it comes then.

How far its thresholds may move: `bench/thresholds.py cymar.analysis.crossed findings.py --rule
meaning-mismatch`.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from cymar import expressions as re
from cymar.analysis.negated import LIGHT_VERBS, NOT_DENIED, PARTS_OF_WORDS
from cymar.analysis.opposed_words import Opposed
from cymar.languages import language
from cymar.languages.function_words import is_listed
from cymar.languages.gloss import glossed_stems, stem
from cymar.languages.meanings import Cue
from cymar.text.segment import Segment

CROSSED = "crossed"
"""The meaning of a word that stands in the place of another one."""


NOT_SAID = NOT_DENIED | {stem("first")}
"""The keys of words that no part is told by: what comes first may stand anywhere."""


class KnownWord(NamedTuple):
    """A word that has a known meaning: where it stands in its sentence, and its keys."""

    start: int
    end: int
    keys: frozenset[str]


class CrossedPart(NamedTuple):
    """A part of a sentence: its known words, all their keys, and whether it is what comes then."""

    words: Sequence[KnownWord]
    keys: frozenset[str]
    is_then: bool


TranslatedWord = tuple[KnownWord, KnownWord]
"""An English word and the Welsh one that translates it."""


def crossed(en: Segment, cy: Segment) -> Iterator[Opposed]:
    """An English word in the first of two parts, and the Welsh one that stands in its place."""
    for is_in_time, *joints in _joints(en, cy):
        (one, two), (three, four) = map(_parts, (en, cy), joints)
        if one.keys.isdisjoint(four.keys) or two.keys.isdisjoint(three.keys):
            continue
        ours = _facing(one, two, four, three)
        theirs = _facing(two, one, three, four) if ours else None
        if not (ours and theirs):
            continue
        word, instead = ours[0], theirs[1]
        stayed = _facing(one, two, three, four), _facing(two, one, four, three)
        if ((is_in_time or (two.is_then and four.is_then)) and not any(stayed)) or _are_exchanged(
            (word, theirs[0]), stayed, joints[0]
        ):
            both = [Cue(each.start, each.end, CROSSED) for each in (word, instead)]
            yield Opposed(*both)
            return


def _joints(en: Segment, cy: Segment) -> Iterator[tuple[bool, re.Match[str], re.Match[str]]]:
    """What parts each version in two, and whether it says what comes first."""
    texts = en.words_only, cy.words_only
    joints = [[*_joint(each.block.locale).finditer(each.words_only)] for each in (en, cy)]
    if len(joints[0]) == len(joints[1]) == 1:
        yield False, joints[0][0], joints[1][0]
    words = [language(each.block.locale).clause_words.in_time for each in (en, cy)]
    for both in zip(*words, strict=True):
        found = [[*each.finditer(text)] for each, text in zip(both, texts, strict=True)]
        if len(found[0]) == len(found[1]) == 1:
            yield True, found[0][0], found[1][0]


def _are_exchanged(
    moved: tuple[KnownWord, KnownWord],
    stayed: tuple[TranslatedWord | None, TranslatedWord | None],
    joint: re.Match[str],
) -> bool:
    """Whether two English words stand in each other's places, by what stayed in their parts.

    English has what two things are, and what they are of, around both: *tax records and notes*,
    *Welsh speakers and learners are welcome*.
    """
    one, other = moved
    sides = [
        word.start < facing[0].start for word, facing in zip(moved, stayed, strict=True) if facing
    ]
    if len(sides) != len(moved) or sides[0] != sides[1]:
        return False
    between = joint.string[one.end : joint.start()], joint.string[joint.end() : other.start]
    words = (word.lower() for text in between for word in PARTS_OF_WORDS.findall(text))
    return any(is_listed(word, "en") for word in words)


def _facing(
    here: CrossedPart, beside: CrossedPart, there: CrossedPart, elsewhere: CrossedPart
) -> TranslatedWord | None:
    """A word of a part that only one part of the other version has, and the word it has there.

    Args:
        here: an English part.
        beside: the other English one.
        there: the Welsh part that has the word.
        elsewhere: the other Welsh one.
    """
    for word in here.words:
        if word.keys.isdisjoint(there.keys) or not word.keys.isdisjoint(elsewhere.keys):
            continue
        for other in there.words:
            if not word.keys.isdisjoint(other.keys) and other.keys.isdisjoint(beside.keys):
                return word, other
    return None


@cache
def _joint(locale: str) -> re.Pattern[str]:
    words = language(locale).clause_words.joining
    return re.compile(rf"[,;:–—]\s+(?:(?:{words})(?=[\s'’]))?|\s(?:{words})(?=[\s'’])")


def _parts(segment: Segment, joint: re.Match[str]) -> Iterator[CrossedPart]:
    """What is before and after what stands between."""
    then = language(segment.block.locale).clause_words.then
    text = segment.words_only
    for start, end in ((0, joint.start()), (joint.end(), len(text))):
        words = list(_known_words(text, start, end, segment.block.locale))
        keys = frozenset[str]().union(*(each.keys for each in words))
        yield CrossedPart(words, keys, bool(then.match(text, start, end)))


def _known_words(text: str, start: int, end: int, locale: str) -> Iterator[KnownWord]:
    """The words of a text that mean something, but for those that hold it together."""
    gloss, stems = language(locale).gloss, glossed_stems()
    for match in PARTS_OF_WORDS.finditer(text, start, end):
        if not is_listed(match[0].lower(), locale):
            keys = gloss(match[0]) & stems
            if keys and not keys <= LIGHT_VERBS and not keys & NOT_SAID:
                yield KnownWord(*match.span(), keys)
