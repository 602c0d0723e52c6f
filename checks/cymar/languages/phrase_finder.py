"""Where the phrases of a list stand in a text: each is looked for by its first word.

So many phrases are found sooner than a pattern of them all is compiled.
"""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from cymar import expressions as re
from cymar.languages.openings import AT_FIRST, plain_case
from cymar.languages.phrase_patterns import ANY_LETTERS, THAN, WORD_ENDS, pattern_of
from cymar.languages.words import KnownOfWords

FIRST_LISTED = re.compile(r"[\w'*-]+")
WORD_IN_TEXT = re.compile(r"[\w'-]+")
"""What a phrase of a list is looked for by, and what of a text may be that."""

CLIPPED_BY = "'"

LETTERS_SOUGHT_BY = 3
"""By how many letters at most a word is looked up of which the end is left open."""


class PhrasePlace(NamedTuple):
    """Where a phrase of a list stands in a text."""

    start: int
    end: int
    phrase: str


class ToldText(NamedTuple):
    """A text as phrases are looked for in it, and where they stand."""

    plain: str
    places: list[PhrasePlace]


class SoughtPhrase(NamedTuple):
    """A phrase that a word may begin: how much of it that is, and what comes after."""

    rank: int
    phrase: str
    length: int
    rest: str
    any_rest: re.Pattern[str] | None
    """The same as a pattern, where it has letters left open."""
    after: re.Pattern[str]


class PhraseFinder:
    """Finds the phrases of a list in texts, as whole words.

    Args:
        phrases: the phrases of the list.
        after: gives what must stand after one that ends in a space.
        nothing: those that are left out of a text, and so are their words.
    """

    def __init__(
        self,
        phrases: Iterable[str],
        after: Callable[[str], re.Pattern[str]],
        nothing: Iterable[str],
    ) -> None:
        self._by_first: dict[str, list[SoughtPhrase]] = {}
        self._loose: dict[str, list[tuple[str, str, SoughtPhrase]]] = {}
        listed = {each.strip(AT_FIRST) for each in phrases}
        longest_first = sorted(listed, key=lambda each: (each[-1] != " ", -len(each), each))
        for rank, phrase in enumerate(longest_first):
            first = FIRST_LISTED.match(phrase)
            assert first, phrase
            rest = phrase[first.end() :]
            any_rest = re.compile(pattern_of(rest) + r"(?![\w-])") if ANY_LETTERS in rest else None
            ends = after(phrase) if phrase[-1] == " " else WORD_ENDS
            sought = SoughtPhrase(rank, phrase, first.end(), rest, any_rest, ends)
            start, star, end = first[0].partition(ANY_LETTERS)
            if star:
                self._loose.setdefault(start[:LETTERS_SOUGHT_BY], []).append((start, end, sought))
            else:
                self._by_first.setdefault(start, []).append(sought)
        self._begun = KnownOfWords(self._begun_by)
        self._nothing = frozenset(each.strip(AT_FIRST) for each in nothing)
        self._told_last = "", ToldText("", [])

    def told(self, text: str) -> ToldText:
        """A text in lower case, without phrases that mean nothing, and where others stand."""
        if text != self._told_last[0]:  # it is asked for one meaning after another
            plain = plain_case(text)
            places = self.places(plain)
            if nothing := [*one_by_one(places, self._nothing)]:
                for each in nothing[::-1]:
                    plain = plain[: each.start] + plain[each.end :]
                places = self.places(plain)
            self._told_last = text, ToldText(plain, places)
        return self._told_last[1]

    def places(self, text: str) -> list[PhrasePlace]:
        """Where phrases stand in a text in lower case, in order, the longer first."""
        begun = self._begun
        return [
            PhrasePlace(word.start(), end, phrase)
            for word in WORD_IN_TEXT.finditer(text)
            if (some := begun[word[0]])
            for end, phrase in _ends_of(some, text, word.start())
        ]

    def at_beginning(self, text: str) -> Iterator[tuple[int, str]]:
        """The phrases that a text in lower case begins with, each after its end."""
        word = WORD_IN_TEXT.match(text)
        return _ends_of(self._begun[word[0]], text, 0) if word else iter(())

    def _begun_by(self, word: str) -> list[SoughtPhrase]:
        """The phrases that a word may begin, or its part before an apostrophe may be, in order."""
        found = list(self._by_first.get(word, ())) + list(self._loosely(word))
        for place, letter in enumerate(word):
            if letter == CLIPPED_BY:
                part = word[:place]
                some = (*self._by_first.get(part, ()), *self._loosely(part))
                found += [each for each in some if not each.rest]
        return sorted(found)

    def _loosely(self, word: str) -> Iterator[SoughtPhrase]:
        """Those of which a word begins, or ends, as their first one does."""
        heads = {word[:length] for length in range(LETTERS_SOUGHT_BY + 1)}
        for start, end, sought in chain.from_iterable(
            self._loose[head] for head in heads & self._loose.keys()
        ):
            rest = len(word) - len(end)
            is_of_it = word.startswith(start) and word.endswith(end) and len(start) <= rest
            if is_of_it and CLIPPED_BY not in word[len(start) : rest]:
                yield sought._replace(length=len(word))


def _ends_of(some: Iterable[SoughtPhrase], text: str, start: int) -> Iterator[tuple[int, str]]:
    """Where phrases end of which the first word is at a place of a text, if they stand there."""
    for _, phrase, length, rest, any_rest, after in some:
        at = start + length
        if any_rest:
            match = any_rest.match(text, at)
            end = match.end() if match else -1
        else:
            end = at + len(rest) if text.startswith(rest, at) else -1
        if end >= 0 and after.match(text, end):
            yield end, phrase


def one_by_one(places: Iterable[PhrasePlace], wanted: Container[str]) -> Iterator[PhrasePlace]:
    """The places of wanted phrases, of which none reaches into the next."""
    reached = 0
    for each in places:
        if each.start >= reached and each.phrase in wanted:
            reached = each.end
            yield each


def with_verbs(
    said: Sequence[PhrasePlace], places: Iterable[PhrasePlace], wanted: Container[str]
) -> list[PhrasePlace]:
    """Some places, where the last word of a phrase that compares may be of a verb.

    Then it is what begins with that word: *uwch na ellir ei ddefnyddio*.
    """
    longest: dict[int, PhrasePlace] = {}
    for each in places:
        if each.phrase in wanted:
            longest.setdefault(each.start, each)
    others = (longest.get(each.end - len(THAN.strip()), each) for each in said)
    return [
        other if one.phrase.endswith(THAN) and other.end > one.end else one
        for one, other in zip(said, others, strict=True)
    ]
