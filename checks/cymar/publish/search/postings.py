"""Postings: the pages that a form stands on and its weight on each, as a shard has them.

They are text, which takes a tenth of the room of a mapping: for each page its number's distance
from the one before, less one, in base 36, and a capital letter for its weight. A distance of one is
left out.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from string import ascii_lowercase, ascii_uppercase, digits

WEIGHT_LETTERS = ascii_uppercase
WEIGHTS_IN_ALL = len(WEIGHT_LETTERS)
"""How many degrees the weight of a word on a page has, one for each capital letter."""

DIGITS = digits + ascii_lowercase
NO_DIGITS = str.maketrans("", "", DIGITS)
POSTING = re.compile(r"(?<![0-9a-z])([0-9a-z]*+)([A-Z])")


def gathered(pages: Iterable[Mapping[str, int]]) -> dict[str, str]:
    """The postings of each form, given the weights of forms on each page, from 0, in order."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    following: dict[str, int] = {}
    for number, weights in enumerate(pages):
        for form, weight in weights.items():
            found[form].append(_posting(number - following.get(form, 0), weight))
            following[form] = number + 1
    return {form: "".join(some) for form, some in found.items()}


def postings(pages: Mapping[int, int]) -> str:
    """The postings of a form, given its weight on each page, by their numbers."""
    found, following = [], 0
    for page, weight in sorted(pages.items()):
        found.append(_posting(page - following, weight))
        following = page + 1
    return "".join(found)


def weights_by_page(written: str) -> dict[int, int]:
    """The weight of a form on each page, by their numbers, given its postings."""
    found, page = {}, -1
    for gap, letter in POSTING.findall(written):
        page += 1 + int(gap or "0", len(DIGITS))
        found[page] = WEIGHT_LETTERS.index(letter)
    return found


def page_count(written: str) -> int:
    """How many pages a form stands on, given its postings."""
    return len(written.translate(NO_DIGITS))


@cache
def _posting(gap: int, weight: int) -> str:
    return (_base36(gap) if gap else "") + WEIGHT_LETTERS[weight]


def _base36(number: int) -> str:
    found = ""
    while number:
        number, digit = divmod(number, len(DIGITS))
        found = DIGITS[digit] + found
    return found
