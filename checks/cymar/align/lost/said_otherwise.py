"""Whether a counterpart may say a part of a sentence with words that do not mean the same."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from cymar import expressions as re
from cymar.align.lost.losable_parts import BEFORE_LIST, LosablePart
from cymar.align.lost.telling_words import (
    LETTERS_OR_FIGURE,
    SAID_SMALL,
    SHORTEST_WORD,
    Word,
    telling_words,
)
from cymar.analysis.meaning.contrasts import HALF_NEGATIVE
from cymar.analysis.meaning.more_negatives import hints
from cymar.languages import language
from cymar.languages.function_words import is_listed
from cymar.languages.gloss import stem
from cymar.languages.joints import joints
from cymar.languages.meanings import NEGATIVE
from cymar.languages.words import LETTERS
from cymar.text.segment import Segment

WHATEVER = "whatever"
"""The meaning of what joins a part that is true of all: *whoever runs it*, *ni waeth pwy*."""

OFTEN_ELSEWHERE = "+-"
"""The meaning of a word that adds a part, and may also stand elsewhere: *and*; and of one that the
other language need not have, nor can a part end before it: *by*."""

INITIALS = re.compile(r"\b[A-Z]{2,}\b")
FIGURE = re.compile(r"\d+")

ENDS = frozenset(".!?")
"""What ends a sentence."""

PART_LEFT_OUT = ". "
"""What stands where a part is left out: what is before it does not go on after it."""

LEAST_QUOTED = 5
"""The fewest letters of a word by which a part is known to be said: shorter ones fall together."""

LEAST_OF_TWO = 6
"""The fewest letters of the stem of a word that may be of two: *postcode*, *restart*."""

IN_SMALL_WORDS = [
    tuple(frozenset(map(stem, words.split())) for words in both)
    for both in (
        ("area section place page box space screen field site", "here"),
        ("result consequence reason", "so thus hence therefore"),
        ("air open", "outside"),
        ("safe side", "fear"),
        ("draw pull name hat", "lot"),
    )
]
"""The keys of nouns, and of small words for a phrase of them: *in this area*, *by lot*."""


def may_be_said(part: LosablePart, inside: Sequence[Word], here: Segment, there: Segment) -> bool:
    """Whether the counterpart may say a part with other words than those that mean the same."""
    text = here.text[part.start : part.end]
    return (
        _goes_on(here, part, there)
        or _may_have_joints(text, here, there)
        or _may_be_whatever(text, here, there)
        or _is_denied(inside, there)
        or _may_be_denied(text, here, there)
        or _may_be_in_figures(text, here, there)
        or _is_quoted(inside, here, there)
        or (not text.startswith(",") and _is_compounded(inside, here, there))
        or _explains_quoted(part, here, there)
        or _is_in_small_word(inside, here, there)
        or _may_be_example(part, here, there)
        or _may_be_named(part, inside, here, there)
        or (text.startswith(",") and len(inside) == 1 and _may_be_counted(here, there))
    )


def _may_be_whatever(part: str, here: Segment, there: Segment) -> bool:
    """Whether a part is true of all, and the counterpart more so than the rest: *whoever*."""
    ours, theirs = (language(each.block.locale).conjunctions for each in (here, there))
    if all(each.meaning != WHATEVER for each in ours.cues(part)):
        return False
    rest = len(ours.hinted(WHATEVER, here.text)) - len(ours.hinted(WHATEVER, part))
    return len(theirs.hinted(WHATEVER, there.text)) > rest


def _may_be_counted(here: Segment, there: Segment) -> bool:
    """Whether the counterpart has more numbers: *three times* for *fore, prynhawn a nos*."""
    ours, theirs = (
        len(FIGURE.findall(each.text)) + len(language(each.block.locale).number_words(each.text))
        for each in (here, there)
    )
    return theirs > ours


def _may_be_named(part: LosablePart, inside: Sequence[Word], here: Segment, there: Segment) -> bool:
    """Whether a part has a name, and the counterpart one more that nothing says: *Lady Day*."""
    said, ours = (
        frozenset[str]().union(*(word.keys for word in telling_words(each)))
        for each in (there, here)
    )
    if not any(_is_name(each, here) and not each.keys & said for each in inside):
        return False
    rest = [each for each in telling_words(here) if not part.start <= each.start < part.end]
    names = sum(_is_name(each, there) and not each.keys & ours for each in telling_words(there))
    return names > sum(_is_name(each, here) and not each.keys & said for each in rest)


def _is_name(word: Word, segment: Segment) -> bool:
    return word.start > 0 and segment.words_only[word.start].isupper()


def _is_in_small_word(part: Sequence[Word], here: Segment, there: Segment) -> bool:
    """Whether a part says no more than one small word of the counterpart: *here*, *felly*."""
    return any(
        all(each.keys & nouns for each in part) and _says(small, there) and not _says(small, here)
        for nouns, small in IN_SMALL_WORDS
    )


def _says(keys: frozenset[str], segment: Segment) -> bool:
    gloss = language(segment.block.locale).gloss
    return any(keys & gloss(word) for word in LETTERS.findall(segment.text))


def _may_be_example(part: LosablePart, here: Segment, there: Segment) -> bool:
    """Whether a part gives an example, and the counterpart one more than the rest: not *fel*."""
    text, inside = here.text, here.text[part.start : part.end]
    if not _examples(inside, here):
        return False
    rest = f"{text[: part.start]}{PART_LEFT_OUT}{text[part.end :]}"
    return _examples(there.text, there) > _examples(rest, here)


def _examples(text: str, segment: Segment) -> int:
    """How many times a part of a sentence, or all of it, has what comes before an example: *ee*."""
    is_example = language(segment.block.locale).is_example
    places = (*(match.start() for match in LETTERS.finditer(text)), len(text))
    return sum(
        now and not before
        for before, now in pairwise((False, *(is_example(text, place) for place in places)))
    )


def _goes_on(here: Segment, part: LosablePart, there: Segment) -> bool:
    """Whether a part goes on with what it stands beside, or in a text that only one has joined."""
    text, words = here.text[part.start : part.end], language(here.block.locale).clause_words
    if here.text.rstrip()[-1:] not in ENDS and words.goes_on_elsewhere.search(text):
        return True
    is_begun = (
        there.text.rstrip()[-1:] == BEFORE_LIST and BEFORE_LIST in here.text[: part.start + 1]
    )
    return is_begun or bool(words.predicate.match(text))


def _may_be_denied(part: str, here: Segment, there: Segment) -> bool:
    """Whether a part has a *not*, and the counterpart more than the rest of the sentence."""
    ours = negatives(part, here)
    return ours > 0 and negatives(there.text, there) > negatives(here.text, here) - ours


def _is_denied(part: Sequence[Word], there: Segment) -> bool:
    """Whether the counterpart has a word that denies one of the part's: *unpaid*."""
    denied = language(there.block.locale).denied
    keys = frozenset[str]().union(*(denied(word.lower()) for word in LETTERS.findall(there.text)))
    return bool(keys) and any(each.keys & keys for each in part)


def _may_be_in_figures(part: str, here: Segment, there: Segment) -> bool:
    """Whether a part has a number in words, and the counterpart one more in figures."""
    figures = [len(FIGURE.findall(each.text)) for each in (here, there)]
    return figures[0] < figures[1] and bool(language(here.block.locale).number_words(part))


def negatives(text: str, segment: Segment) -> int:
    """How many words of a text are negative, and not only half."""
    return sum(each.isdisjoint(HALF_NEGATIVE) for each in hints(text, segment, NEGATIVE))


def _is_quoted(part: Sequence[Word], here: Segment, there: Segment) -> bool:
    """Whether the counterpart has a word of the part as it is written, or initials of its own.

    Or one that it is listed to hold sentences together by, and yet says it: *am ddim*, *free*.
    """
    ours, theirs = (set(INITIALS.findall(each.text)) for each in (here, there))
    if len(theirs - ours) > len(ours - theirs):
        return True
    written = {match[0].lower() for match in LETTERS_OR_FIGURE.finditer(there.words_only)}
    locale = there.block.locale
    listed = (language(locale).gloss(each) for each in written if is_listed(each, locale))
    telling = [each for each in part if SAID_SMALL[here.block.locale] not in each.keys]
    if any(each.keys & keys for keys in listed for each in telling):
        return True
    words = (here.words_only[each.start : each.end] for each in part)
    return any(len(word) >= LEAST_QUOTED and word.lower() in written for word in words)


def _is_compounded(part: Sequence[Word], here: Segment, there: Segment) -> bool:
    """Whether a word of a part begins or ends one there that nothing here says: *cod post*."""
    if there.block.locale != "en":
        return False
    keys = {key for each in part for key in each.keys if len(key) >= SHORTEST_WORD}
    said = frozenset[str]().union(*(each.keys for each in telling_words(here)))
    text = there.words_only
    stems = (
        stem(text[each.start : each.end]) for each in telling_words(there) if not each.keys & said
    )
    return any(
        len(each) >= LEAST_OF_TWO and (each.startswith(key) or each.endswith(key))
        for each in stems
        for key in keys
    )


def _explains_quoted(part: LosablePart, here: Segment, there: Segment) -> bool:
    """Whether a part in brackets says what a small word means that both have: *random (ar hap)*."""
    word = here.text[: part.start].rsplit(None, 1)[-1] if here.text[part.start] == "(" else ""
    return word.islower() and word in LETTERS.findall(there.text)


def _may_have_joints(part: str, here: Segment, there: Segment) -> bool:
    """Whether the counterpart has more words such as *or* than the rest of the sentence."""
    inside, ours, theirs = (
        joint_counts(part, here),
        joint_counts(here.text, here),
        joint_counts(there.text, there),
    )
    return any(theirs[each] > ours[each] - inside[each] for each in inside)


def joint_counts(text: str, segment: Segment) -> Counter[str]:
    """How many words of a text join a part in a way that every version of it has."""
    listed = joints(segment.block.locale)
    meanings = (listed.get(word.lower()) for word in LETTERS.findall(text))
    return Counter(each for each in meanings if each and each[0] not in OFTEN_ELSEWHERE)
