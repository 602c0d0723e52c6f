"""Whom or what an amount may be for: *£5 a child*, *£15 per table*."""

from collections.abc import Mapping

PEOPLE = frozenset(
    "child student adult person family home couple group team player worker vehicle school county "
    "country".split()
)
"""The sorts of payer: people, and what they live in, belong to or come in."""


def payers(words: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """The sorts of payer that each word may be, of the words for each sort in one text."""
    found: dict[str, frozenset[str]] = {}
    for sort, forms in words.items():
        for form in forms.split():
            found[form] = found.get(form, frozenset()) | {sort}
    return found
