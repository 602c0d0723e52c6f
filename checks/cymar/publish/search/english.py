"""What relates an English word to others: its dictionary form and its other spelling.

Lemmas are simplemma's (MIT). British and American spellings: the usual correspondences, as in the
Oxford English Dictionary's entries for -ize, -our, -re and -ogue.
"""

from collections.abc import Iterator
from functools import cache

ENDINGS = ("ies", "ied", "es", "ed", "ing", "s", "er", "est", "ly")
SHORTEST = 3
"""Letters that must be left when an ending is taken off."""

BRITISH = (
    ("ization", "isation"), ("izing", "ising"), ("ized", "ised"), ("izes", "ises"),
    ("ize", "ise"), ("yzing", "ysing"), ("yzed", "ysed"), ("yze", "yse"),
    ("olor", "olour"), ("abor", "abour"), ("avor", "avour"), ("eighbor", "eighbour"),
    ("onor", "onour"), ("umor", "umour"), ("center", "centre"), ("theater", "theatre"),
    ("liter", "litre"), ("meter", "metre"), ("fiber", "fibre"), ("catalog", "catalogue"),
    ("dialog", "dialogue"), ("license", "licence"), ("defense", "defence"),
    ("offense", "offence"), ("practise", "practice"), ("program", "programme"),
    ("enroll", "enrol"), ("fulfill", "fulfil"), ("traveler", "traveller"),
    ("traveling", "travelling"), ("traveled", "travelled"), ("canceled", "cancelled"),
    ("canceling", "cancelling"), ("labeled", "labelled"), ("labeling", "labelling"),
    ("jewelry", "jewellery"), ("gray", "grey"), ("tire", "tyre"), ("curb", "kerb"),
    ("check", "cheque"), ("aging", "ageing"), ("judgment", "judgement"), ("mold", "mould"),
    ("plow", "plough"), ("skeptic", "sceptic"), ("pajamas", "pyjamas"), ("maneuver", "manoeuvre"),
)  # fmt: skip
"""What an American spelling has, and what the British one has in its place."""


@cache
def spellings(word: str) -> frozenset[str]:
    """The word, and each British spelling that it may be the American one of."""
    found = {word}
    for american, british in BRITISH:
        if american in word and british not in word:
            found.add(word.replace(american, british))
    return frozenset(found)


def endings() -> tuple[str, ...]:
    """Every ending that a form may have, the longest first."""
    return tuple(sorted(ENDINGS, key=lambda ending: (-len(ending), ending)))


def bases(word: str) -> Iterator[str]:
    """Every word that this one may be an inflected form of, by its ending."""
    for ending in ENDINGS:
        stem = word.removesuffix(ending)
        if len(stem) == len(word) or len(stem) < SHORTEST:
            continue
        yield stem + ("y" if ending in ("ies", "ied") else "")
        if ending in ("ed", "ing", "er", "est"):
            yield f"{stem}e"
            if stem[-1] == stem[-2]:
                yield stem[:-1]
