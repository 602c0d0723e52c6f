"""Two parts of a sentence that have each other's words: *boys in the hall, girls in the field*.

Both versions have all the words, so none is lost. Where one word of each part stands in the other
part of the other version, and other words stayed where they were, the two changed places. So they
did where each version says what is done first, and each says of the other part that it comes then.
"""

from collections.abc import Iterator, Sequence
from functools import cache, partial
from typing import NamedTuple

from cymar import expressions as re
from cymar.analysis.meaning.negated import LIGHT_VERBS, NO_KEYS, NOT_DENIED, PARTS_OF_WORDS
from cymar.analysis.meaning.opposed_words import Opposed
from cymar.bilingual import LOCALES
from cymar.languages import language
from cymar.languages.function_words import function_words
from cymar.languages.gloss import glossed_stems, stem
from cymar.languages.meanings import NEGATIVE, Cue
from cymar.languages.words import KnownOfWords
from cymar.lazy import cached_property
from cymar.text.segment import Segment

CROSSED = "crossed"
"""The meaning of a word that stands in the place of another one."""

NOT_SAID = NOT_DENIED | {stem("first")}
"""The keys of words that no part is told by: what comes first may stand anywhere."""

PARTS = 2
"""How many parts are held against each other."""

IN_TIME = tuple(zip(*(language(each).clause_words.in_time for each in ("en", "cy")), strict=True))
"""What parts what comes first from what comes then, and the reverse, in English and in Welsh."""

LAST_CAPITAL = re.compile(r"(?<= )[A-Z][^\W\d_]*\s*\Z")
"""A word with a capital at the end of a part, which is not its first word."""

LONGEST_IN_NAME = 24
"""How many characters such a word has at most."""

PartPlace = tuple[int, int]
"""Where a part begins and ends in its sentence."""


class KnownWord(NamedTuple):
    """A word that has a known meaning: where it stands in its sentence, and its keys."""

    start: int
    end: int
    keys: frozenset[str]


def _keys(word: str, locale: str) -> frozenset[str]:
    """The keys of a word of a language by which a part is told; none where it is not."""
    if word.lower() in function_words(locale):
        return NO_KEYS
    keys = language(locale).gloss(word) & glossed_stems()
    return keys if keys.isdisjoint(NOT_SAID) and not keys <= LIGHT_VERBS else NO_KEYS


KEYS = {locale: KnownOfWords(partial(_keys, locale=locale)) for locale in LOCALES}


class CrossedPart:
    """A part of a sentence: its known words, and all their keys."""

    def __init__(self, text: str, start: int, end: int, locale: str) -> None:
        self._place = text, start, end
        self._locale = locale
        words = PARTS_OF_WORDS.findall(text, start, end)
        self.keys = NO_KEYS.union(*map(KEYS[locale].__getitem__, words))

    @cached_property
    def words(self) -> list[KnownWord]:
        """Those that are known, in order."""
        known = KEYS[self._locale]
        return [
            KnownWord(*match.span(), keys)
            for match in PARTS_OF_WORDS.finditer(*self._place)
            if (keys := known[match[0]])
        ]

    @property
    def is_then(self) -> bool:
        """Whether it says that it comes then."""
        return bool(language(self._locale).clause_words.then.match(*self._place))


TranslatedWord = tuple[KnownWord, KnownWord]
"""An English word and the Welsh one that translates it."""


def crossed(en: Segment, cy: Segment) -> Iterator[Opposed]:
    """An English word in the first of two parts, and the Welsh one that stands in its place."""
    texts = en.words_only, cy.words_only
    for is_in_time, (first, second), (third, fourth) in _parts(*texts):
        one, four = CrossedPart(texts[0], *first, "en"), CrossedPart(texts[1], *fourth, "cy")
        if one.keys.isdisjoint(four.keys):
            continue
        two, three = CrossedPart(texts[0], *second, "en"), CrossedPart(texts[1], *third, "cy")
        ours = _facing(one, two, four, three)
        theirs = _facing(two, one, three, four) if ours else None
        if not (ours and theirs) or (is_in_time and _is_denied_once(en, cy)):
            continue  # *do not leave before you rest* is *rest before you leave*
        word, instead = ours[0], theirs[1]
        if _is_in_name(texts[0], first[1], second[0], (word, theirs[0])):
            continue
        stayed = _facing(one, two, three, four), _facing(two, one, four, three)
        is_in_order = is_in_time or (two.is_then and four.is_then)
        if (is_in_order and not any(stayed)) or (
            _are_exchanged((word, theirs[0]), stayed)
            and _are_apart(texts[0][word.end : first[1]], texts[0][second[0] : theirs[0].start])
        ):
            both = [Cue(each.start, each.end, CROSSED) for each in (word, instead)]
            yield Opposed(*both)
            return


def _is_in_name(text: str, end: int, start: int, words: tuple[KnownWord, KnownWord]) -> bool:
    """Whether one name goes on after what parts two parts, and has a word that moved.

    *The coming of the Fishing Management and Permitting Order* has no two parts.

    Args:
        text: the English.
        end: where its first part ends.
        start: where its second part begins.
        words: those that moved.
    """
    goes_on = LAST_CAPITAL.search(text, max(0, end - LONGEST_IN_NAME), end)
    return bool(goes_on and text[start:].lstrip()[:1].isupper()) and any(
        text[each.start].isupper() for each in words
    )


def _is_denied_once(*both: Segment) -> bool:
    """Whether only one of two versions surely denies anything."""
    known = [language(each.block.locale).meanings.cues(each.text) for each in both]
    denied = [any(each.meaning == NEGATIVE for each in some) for some in known]
    return denied[0] != denied[1]


def _parts(en: str, cy: str) -> Iterator[tuple[bool, Sequence[PartPlace], Sequence[PartPlace]]]:
    """Where the two parts of each version are, and whether what parts them says which is first."""
    ours = _joint("en").split(en, maxsplit=PARTS)
    theirs = _joint("cy").split(cy, maxsplit=PARTS) if len(ours) == PARTS else []
    if len(theirs) == PARTS:
        yield False, _places(en, ours), _places(cy, theirs)
    for before, cyn in IN_TIME:
        if before in en and cyn in cy:
            ours, theirs = en.split(before), cy.split(cyn)
            if len(ours) == len(theirs) == PARTS:
                yield True, _places(en, ours), _places(cy, theirs)


def _places(text: str, parts: Sequence[str]) -> Sequence[PartPlace]:
    return (0, len(parts[0])), (len(text) - len(parts[1]), len(text))


@cache
def _joint(locale: str) -> re.Pattern[str]:
    words = language(locale).clause_words.joining
    joined = rf"(?:{words})(?=[\s'’])"
    return re.compile(rf"[,;:–—\s](?:(?<=\S)\s+(?:{joined})?|(?<=\s){joined})")


def _are_exchanged(
    moved: tuple[KnownWord, KnownWord],
    stayed: tuple[TranslatedWord | None, TranslatedWord | None],
) -> bool:
    """Whether a word stayed in each part, on the same side of the one that moved from there.

    They did not in *Welsh speakers and learners are welcome*.
    """
    both = zip(moved, stayed, strict=True)
    sides = [word.start < facing[0].start for word, facing in both if facing]
    return len(sides) == len(moved) and sides[0] == sides[1]


def _are_apart(*between: str) -> bool:
    """Whether a word that holds a sentence together stands between two English ones.

    English has what two things are, and what they are of, around both: *tax records and notes*.
    """
    words = (word.lower() for text in between for word in PARTS_OF_WORDS.findall(text))
    return not function_words("en").isdisjoint(words)


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
