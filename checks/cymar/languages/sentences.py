"""Where sentences end.

How far its thresholds may move: `bench/thresholds.py cymar.languages.sentences findings.py --rule
long-sentence`.
"""

from cymar import expressions as re
from cymar.dataclasses import dataclass
from cymar.languages.words import LETTERS

END = re.compile(
    r"""
    (?P<stop>[.!?…](?<![.!?…]{2})[.!?…]*+)
    (?: (?P<closing>["'”’»)\]}*_]*+) (?=\s)
      | (?<=[a-zà-ÿŵŷ]{3}[.!?]) (?=[A-ZÀ-ÞŴŶ][a-zà-ÿŵŷ]*+[\s,])  # the space was forgotten
    )
    """,
    re.VERBOSE,
)
WHITE_SPACE = re.compile(r"\s*")
NEXT = re.compile(
    r"\s*(?P<marks>(?:[^\w\s]+\s+){0,3})[^\w\s]*(?P<word>[^\W_]\w*)?(?P<counter>[.)](?=\s))?"
)
OPENING = re.compile(r"[(\[{‘“\"«/–—]")
LAST_LETTERS = re.compile(rf"{LETTERS.pattern}\Z")
LETTER_OR_FIGURE = re.compile(r"[^\W_]")
COUNTER = re.compile(r"\s*[(\[]?(?:\d{1,3}|[A-Za-z]|[ivx]{2,4})\.\Z")
INITIAL = re.compile(r"(?:[^\W\d_]|Ch|Dd|Ff|Ll|Ph|Rh|Th)\.\Z")
DOTTED = re.compile(r"(?:[^\W\d_]{1,3}\.){2,}\Z")
SITE_NAME = re.compile(r"[^\W\d_a-z]{3,}\.[^\W\d_a-z]{2,}\.\Z")
"""A name such as *GOV.UK*, which is no abbreviation."""

BLANKED_OUT = re.compile(r"x+\Z")
IN_BRACKETS = re.compile(r"\([^()]{1,200}\)")
DASHES = ("–", "—")
LAST_CHARACTERS = 60
"""How many of its last characters are looked at: more letters are no word."""

LONGEST_COUNTER = 3
"""How many characters a list's number or letter has: *10.*, *iv)*."""

FAR_ENOUGH = 60
"""How far back the words before a stop are looked for."""

LONGEST_ABBREVIATION = 4
"""A longer word between a full stop and a small letter does end a sentence, badly written."""


@dataclass(frozen=True, slots=True)
class Sentences:
    """What a language knows of where its sentences end.

    `abbreviations` end in a full stop that ends no sentence, and those `before_figures` do so
    only there; one with a capital letter is always written so. `openers` are words in small
    letters that begin a sentence and are no name.
    """

    abbreviations: frozenset[str]
    before_figures: frozenset[str]
    openers: frozenset[str]

    def split(self, text: str) -> list[tuple[int, int]]:
        """The start and end of each sentence; a line feed always ends one."""
        if "\n" not in text:
            return self._split_line(text)
        start, found = 0, []
        for line in text.split("\n"):
            found += [(start + first, start + last) for first, last in self._split_line(line)]
            start += len(line) + 1
        return found

    def _split_line(self, line: str) -> list[tuple[int, int]]:
        start = _skip_space(line, 0)
        found = []
        asides = IN_BRACKETS.finditer(line) if "(" in line else iter(())
        aside = next(asides, None)
        for end in END.finditer(line):
            while aside and aside.end() <= end.end():
                aside = next(asides, None)
            if aside and start < aside.start() < end.start():
                continue
            if self._ends(line, start, end):
                found.append((start, end.end()))
                start = _skip_space(line, end.end())
        if start < len(line):
            found.append((start, len(line.rstrip())))
        return found

    def _ends(self, line: str, start: int, end: re.Match[str]) -> bool:
        """Whether a sentence that began at `start` ends at a stop."""
        following = NEXT.match(line, end.end())
        word = following["word"] if following else None
        if not following or not word or not LETTER_OR_FIGURE.search(line, start, end.start()):
            return False
        counts = following["counter"] and len(word) <= LONGEST_COUNTER
        small = word.islower() and not counts and not BLANKED_OUT.match(word)
        if end["stop"] != "." or end["closing"]:
            return not small and following["marks"].strip() not in DASHES
        return self._stops(line, max(start, end.end() - FAR_ENOUGH), end.end(), word, small)

    def _stops(self, line: str, start: int, end: int, word: str, small: bool) -> bool:
        """Whether a full stop is one, and not part of an abbreviation or a number."""
        last, previous = _last_words(line[start:end])
        written = {last, last.casefold()}
        if written & self.abbreviations or COUNTER.match(line, start, end):
            return False
        if written & self.before_figures and (small or word[0].isdigit()):
            return False
        if small:
            return len(last) > LONGEST_ABBREVIATION + 1 and not DOTTED.match(last)
        opens = word[0].isdigit() or word.casefold() in self.openers
        if INITIAL.match(last) and last[0].isupper():
            return opens or (previous.islower() and previous not in self.openers)
        return opens or last.islower() or not DOTTED.match(last) or bool(SITE_NAME.match(last))


def _last_words(text: str) -> tuple[str, str]:
    """The last word of a text, with its marks, and the letters before it if only space is between.

    What opens a quotation or brackets is not part of the word.
    """
    before, last = ("", *text.rsplit(maxsplit=1))[-2:]
    pieces = OPENING.split(last)
    letters = LAST_LETTERS.search(before[-LAST_CHARACTERS:]) if len(pieces) == 1 else None
    return pieces[-1], letters[0] if letters else ""


def _skip_space(text: str, place: int) -> int:
    space = WHITE_SPACE.match(text, place)
    return space.end() if space else place
