"""Whether one word is a slip for another: the ways in which fingers and memory go wrong.

What a dictionary suggests first is often not what was meant, for it has few new words. These ways
tell slips from new words best: `bench/slips.py` lists every word that a dictionary does not have,
with what it is taken for.
"""

import unicodedata

LONG_WORD = 9
"""Letters. In a word of so many, one letter too many or too few in the middle is a slip."""

SHORTEST = {"accents": 5, "doubled": 8, "swapped": 7}
"""Letters of the longer word. Shorter ones are as often words that the dictionary lacks: *args* is
no slip for *rags*, nor *coords* for *cords*. On 430,000 words of software's own pages and texts,
`bench/slips.py`, 50 of 130 words were reported wrongly before there was a limit."""

ENDING = 3
"""The last letters of a word, in which another form of it differs: *cylchog* is not *cylcho*."""


def is_slip(wrong: str, right: str) -> bool:
    """Whether a word may be a slip for another.

    It is where it lacks accents alone, where they differ in two letters that changed places, in a
    letter within that is doubled in one of them, or, in the middle of a long word, in one that is
    lost. Who writes an accent means it: *gwrandäwr* is no slip for *gwrandawr*.

    Args:
        wrong: a word in lower case, which no dictionary has.
        right: a word that one has.
    """
    if wrong == right or not (right.islower() and right.isalpha()):
        return False
    if bare(wrong) == bare(right):
        return wrong == bare(wrong) and len(wrong) >= SHORTEST["accents"]
    if len(wrong) == len(right):
        return len(wrong) >= SHORTEST["swapped"] and _swapped(wrong, right)
    longer, shorter = sorted((wrong, right), key=len, reverse=True)
    place = _one_more(longer, shorter)
    if place is None:
        return False
    is_doubled = (
        len(longer) >= SHORTEST["doubled"]
        and 1 < place < len(longer) - 1
        and longer[place] == longer[place - 1]
    )
    is_inside = 0 < place < len(shorter) - ENDING
    return is_doubled or (is_inside and len(wrong) >= LONG_WORD)


def is_near(word: str, other: str) -> bool:
    """Whether words differ in one letter, in one that one of them has more, or in two swapped."""
    if len(word) == len(other):
        return sum(map(str.__ne__, word, other)) == 1 or _swapped(word, other)
    longer, shorter = sorted((word, other), key=len, reverse=True)
    return _one_more(longer, shorter) is not None


def _one_more(longer: str, shorter: str) -> int | None:
    """Where a word has the one letter that another lacks, if that is all."""
    place = next((n for n, letter in enumerate(shorter) if letter != longer[n]), len(shorter))
    return place if longer[:place] + longer[place + 1 :] == shorter else None


def _swapped(wrong: str, right: str) -> bool:
    places = [n for n, (one, other) in enumerate(zip(wrong, right, strict=True)) if one != other]
    if len(places) != 2 or places[1] != places[0] + 1:
        return False
    first, second = places
    return wrong[first] == right[second] and wrong[second] == right[first]


def bare(word: str) -> str:
    """A word without its accents."""
    return "".join(each for each in unicodedata.normalize("NFD", word) if each.isalpha())
