"""What the phrases of a list begin with, by which a text is asked once for all of them."""

from collections.abc import Callable, Iterable, Mapping

from cymar import expressions as re
from cymar.languages.words import KnownOfWords

AT_FIRST = "^"
"""What stands in a list before a phrase that means so where it begins a sentence: *No dogs*."""

BETWEEN_MARKS = re.compile(r"[^\s.,;:!?()\[\]“”‘\"/–—…]+")
LAST_MARKS = ".,:;?!)"
"""Those of the marks that a word mostly ends in."""

TURNED = re.compile(r"(?<=\w)‘(?=\w)")
"""An apostrophe that is turned the wrong way: *don‘t*."""

Opened = tuple[tuple[str, ...], Mapping[str, str], tuple[str, ...]]
"""The words of a piece of text that phrases begin with; the second words that its last one may go
on with, each with both; and the second words of others that it begins with."""

NO_SECONDS: Mapping[str, str] = {}


class Openings:
    """The first word of each phrase of a list, or its first two, with the phrases that begin so.

    Args:
        phrases: the phrases of the list.
        is_another: whether a word that is not listed is to be another phrase of it.
    """

    def __init__(self, phrases: Iterable[str], is_another: Callable[[str], bool]) -> None:
        self.phrases: dict[str, list[str]] = {}
        self._is_another = KnownOfWords(is_another)
        self._opened = KnownOfWords(self._opened_by)
        self._seconds: dict[str, dict[str, str]] = {}
        self._all_seconds: set[str] = set()
        for phrase in phrases:
            self.add(phrase)

    def add(self, phrase: str) -> None:
        """Look for one more phrase from now on."""
        first, *rest = phrase.strip(AT_FIRST).split()[:2]
        opening = " ".join((first, *rest))
        self.phrases.setdefault(opening, []).append(phrase)
        if rest:
            self._seconds.setdefault(first, {})[rest[0]] = opening
            self._all_seconds.add(rest[0])

    def of(self, text: str) -> set[str]:
        """Those that a text has."""
        found: set[str] = set()
        before = NO_SECONDS
        for entry in map(self._opened.__getitem__, text.split()):
            if entry is None:
                before = NO_SECONDS
                continue
            words, seconds, heads = entry
            if before:
                for head in heads:
                    if head in before:
                        found.add(before[head])
            if words:
                found.update(words)
            before = seconds
        return found

    def _opened_by(self, token: str) -> Opened | None:
        """What phrases begin, or go on, with what stands between two spaces."""
        bare = token.rstrip(LAST_MARKS)
        if bare != token:
            return self._opened[bare]
        words = BETWEEN_MARKS.findall(plain_case(token))
        if not words:
            return None
        clipped = [each.partition("'")[0] for each in words if "'" in each]
        for word in (*words, *clipped):
            if word not in self.phrases and self._is_another[word]:
                self.phrases[word] = [word]
        found = tuple(self.phrases.keys() & {*words, *clipped})
        heads = tuple(self._all_seconds & {words[0], words[0].partition("'")[0]})
        seconds = self._seconds.get(words[-1], NO_SECONDS)
        return (found, seconds, heads) if found or seconds or heads else None


def first_word(phrase: str) -> str:
    """The first word of a phrase of a list."""
    return phrase.strip(AT_FIRST).split()[0]


def plain_case(text: str) -> str:
    """The text in lower case with straight apostrophes, its characters where they were."""
    small = text.lower()
    plain = (small if len(small) == len(text) else text).replace("’", "'").replace("ʼ", "'")
    return TURNED.sub("'", plain) if "‘" in plain else plain
