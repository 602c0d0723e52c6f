"""Codes of forms, roads and rooms: P45, the A55, B12, Annex B."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from cymar import expressions as re
from cymar.analysis.numbers.exchanged import keys
from cymar.bilingual import LOCALES
from cymar.languages import language
from cymar.languages.joining import joining
from cymar.languages.quantities.contacts import contacts

CODE = re.compile(
    r"(?<![\w/.-])(?:[A-Z]{2,4}/)?(?P<letters>[A-Z]{1,5})-?(?P<figures>\d{1,5})"
    r"(?P<end>[A-Za-h]?(?:/[A-Z]\b)?)(?![\w-])"
)
"""A code, which may have the name of its series before it: *CC/FS30a*."""

NUMBER_AND_LETTER = re.compile(
    r"(?<![\w.,/:£$€-])\d{1,3}(?:[A-HJ-Z]\d{0,3}|[a-h]|\([a-h]\))(?![\w'’°-]|\.\d)"
)
"""A bus, a flat or a room, or what a ring says: *4A*, *3B*, *4K7*; or a part: *box 1b*, *12(b)*."""

SIGN = rf"\+{{1,3}}(?![\w+])|[-–](?=[.,;:)]|\Z| (?!(?:{joining('and', 'or', 'to')})\b)[a-z])"
"""What is said with the letter of a mark: *A+*, *B–*, but not *A- and B-roads*."""

LETTER = re.compile(
    rf"[A-HJ-Z](?:(?<= [A-HJ-Z])|(?<=\A[A-HJ-Z])(?=[+–-]))(?P<sign>{SIGN})?(?![\w'’&-]|\.\w)"
)
"""A letter alone after a space, with its sign; *I* is a word and a number."""

SAID_SIGNS = {
    "+": r"[ ]?\+|[ ](?:pl[uw]s|positive|[pb]ositif)\b",
    "++": r"\+\+",
    "+++": r"\+{3}",
    "-": r"[ ]?[-–−]|[ ](?:min[uw]s|negative|negatif|negyddol)\b",
}
"""Each sign, and every way to give it after a letter."""

ANOTHER_LETTER = re.compile(rf" (?:{joining('and', 'or', 'nor', 'to')}) ")
"""What is between the letters of *rows A and B*."""

LONE_LETTERS = frozenset("ABCDEFGHJKLMNOPQRSTUVWXYZ")
"""What a text has one of that has a letter alone."""

SHORT_FOR = {
    "N": "G",
    "S": "D",
    "W": "G",
    "M": "GD",
    "F": "BM",
    "Y": "IO",
    "P": "B",
    "H": "A",
    "E": "CWSD",
}
"""Letters that stand for English words, and those for the Welsh: *north, gogledd*; *E*, English."""

LAST_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]++\Z")
LAST_WORDS = re.compile(r"(?<![^\W\d_])(?:[^\W\d_]++ )?[^\W\d_]++\Z")
LONGEST_LETTERED = 12
"""How many characters a word that a letter follows has at most: *appendices*."""

ANY_FIGURE = re.compile(r"\d")
ROADS, LEAST_OF_ROAD = {"A", "B"}, 3
"""The letters of roads, and how many figures both kinds have at least."""

LANGUAGE_ENDS = frozenset("WEC")
"""What the code of a form ends in that has a version in each language: SA100 and SA100W."""


class Code(NamedTuple):
    """A code at a place in a text."""

    letters: str
    figures: str
    start: int
    end: int


def codes(text: str) -> list[Code]:
    """The codes of a text, in order; a postcode is none."""
    lettered = list(_lettered(text))
    if not ANY_FIGURE.search(text):
        return lettered
    lettered += (
        Code("", re.sub("[()]", "", match[0].upper()), *match.span())
        for match in NUMBER_AND_LETTER.finditer(text)
        if match[0].isupper() or _is_named(text, match.start() - 1)
    )
    found = [
        Code(match["letters"], match["figures"] + _own_end(match["end"]), *match.span())
        for match in CODE.finditer(text)
    ]
    taken = sorted((each.start, each.end) for each in contacts(text)) if found else []
    ends = dict(taken)
    starts = [0, *ends]
    return [
        *lettered,
        *(
            each
            for each in found
            if ends.get(starts[bisect_right(starts, each.start) - 1], 0) <= each.start
        ),
    ]


def _lettered(text: str) -> Iterator[Code]:
    """The letters of parts, rooms and bands: *Annex B*, *Band D*."""
    end = -1
    for match in LETTER.finditer(text):
        start = match.start() - 1
        is_another = end >= 0 and ANOTHER_LETTER.fullmatch(text, end, match.start())
        sign = match["sign"]
        if sign or is_another or _is_named(text, start):
            yield Code("", match[0] if sign != "–" else f"{match[0][0]}-", *match.span())
            end = match.end()


def _is_named(text: str, end: int) -> bool:
    """Whether the word that ends at a place is one that a letter names: *Annex*."""
    word = LAST_WORD.search(text, max(0, end - LONGEST_LETTERED), end)
    return word is not None and word[0].lower() in _before_letters()


@cache
def _before_letters() -> frozenset[str]:
    return frozenset(word for each in LOCALES for word in language(each).before_letters)


def _own_end(letter: str) -> str:
    letter = letter.upper()
    return "" if letter.removeprefix("/") in LANGUAGE_ENDS else letter


def conflicting_codes(
    here: Sequence[Code], there: Sequence[Code], here_text: str, there_text: str
) -> list[tuple[Code, Code]]:
    """Codes of which each text has one in the place of the other's.

    They begin with the same letters, or are the only ones that differ. Where the figures are the
    same, the letters may be translated: *KS2* is *CA2*. The texts are whole, with what is marked as
    code or an address.
    """
    ours, theirs = _lacking(here, codes(there_text)), _lacking(there, codes(here_text))
    ours = [each for each in ours if not _is_signed_in(each, there_text)]
    theirs = [each for each in theirs if not _is_signed_in(each, here_text)]
    our_letters, their_letters = _by_figures(ours), _by_figures(there)
    left = [each for each in theirs if not _may_be_in(our_letters, each)]
    pairs = []
    for one in ours:
        if _may_be_in(their_letters, one):
            continue
        is_only = len(ours) == len(theirs) == 1
        same = next((each for each in left if is_only or _are_alike(each, one)), None)
        if same:
            left.remove(same)
            pairs.append((one, same))
    return pairs


def other_letters(en: str, cy: str) -> Iterator[tuple[Code, Code]]:
    """The only letter alone of each text, after words that translate each other, if they differ."""
    ours, theirs = list(LETTER.finditer(en)), list(LETTER.finditer(cy))
    if len(ours) == len(theirs) == 1:
        one, other = (Code("", each[0], *each.span()) for each in (*ours, *theirs))
        is_short = other.figures[0] in SHORT_FOR.get(one.figures[0], "")
        if one.figures[0] != other.figures[0] and not is_short:
            before = keys(_words_before(en, one)), keys(_words_before(cy, other))
            yield from () if before[0].isdisjoint(before[1]) else ((one, other),)


def _words_before(text: str, letter: Code) -> str:
    """The two words before a letter: *Locker Room C*."""
    start = letter.start - 1
    words = LAST_WORDS.search(text, max(0, start - 2 * LONGEST_LETTERED), start)
    return words[0] if words else ""


def lost_letters(here: Sequence[Code], there: str) -> Iterator[tuple[Code, tuple[int, int]]]:
    """Codes of a number and a letter, and where another text has the number alone: *12A*, *12*."""
    for code in here:
        if not code.letters and code.figures[:-1].isdecimal():
            number, letter = code.figures[:-1], code.figures[-1]
            alone = re.compile(rf"(?<![\w.,/:£$€-]){number}(?=\s*(?:\Z|[.;)]))(?![.:]\d)")
            if re.search(rf"(?i)\b{number}[ (-]{{0,2}}{letter}\b", there):
                continue
            if match := alone.search(there):
                yield code, match.span()


def lost_signs(here: Sequence[Code], there: str) -> Iterator[tuple[Code, tuple[int, int]]]:
    """Marks with a sign, and where another text has the letter alone: *an A+*, *A*."""
    for code in here:
        if code.figures[1:] in SAID_SIGNS and not _is_signed_in(code, there):
            alone = re.compile(rf"(?:(?<=\w )|\A(?=.\Z)){code.figures[0]}(?![\w'’&-]|\.\w)")
            found = list(alone.finditer(there))
            if len(found) == 1:
                yield code, found[0].span()


def _is_signed_in(code: Code, there: str) -> bool:
    """Whether another text gives a letter its sign in another way: *A plus*."""
    sign = SAID_SIGNS.get(code.figures[1:])
    said = sign and re.compile(rf"\b{code.figures[0]}(?:{sign})(?!\+)")
    return bool(said and not code.letters and said.search(there))


def _by_figures(some: Sequence[Code]) -> dict[str, set[str]]:
    """The letters of the codes that have the same figures, by these."""
    found = dict[str, set[str]]()
    for each in some:
        found.setdefault(each.figures, set()).add(each.letters)
    return found


def _may_be_in(letters: Mapping[str, set[str]], code: Code) -> bool:
    """Whether any has the same figures, and letters that may be the code's in translation."""
    beside = letters.get(code.figures, ())
    return any(not _are_roads(code, code._replace(letters=each)) for each in beside)


def _are_alike(one: Code, other: Code) -> bool:
    """Whether one code may be a slip for another: the letters are the same, or two roads'."""
    is_road = one.figures == other.figures and _are_roads(one, other)
    return is_road or one.letters == other.letters


def _are_roads(one: Code, other: Code) -> bool:
    """Whether both may be roads, whose letters no language translates: the A4265, the B4265."""
    return {one.letters, other.letters} == ROADS and len(one.figures) >= LEAST_OF_ROAD


def _lacking(some: Sequence[Code], others: Sequence[Code]) -> list[Code]:
    known = {each[:2] for each in others}
    return [each for each in some if each[:2] not in known]
