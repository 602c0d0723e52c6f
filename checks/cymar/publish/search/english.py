"""What relates an English word to others: its dictionary form and its other spelling.

Lemmas are simplemma's (MIT). British and American spellings: the usual correspondences, as in the
Oxford English Dictionary's entries for -ize, -our, -re and -ogue.
"""

from collections.abc import Iterator, Set
from functools import cache
from itertools import chain

ENDINGS = {
    "ies": ("y",), "ied": ("y",), "es": ("", "e"), "ed": ("", "e"), "ing": ("", "e"), "s": ("",),
    "ings": ("", "e"), "er": ("", "e"), "ers": ("", "e"), "est": ("", "e"), "ier": ("y",),
    "iest": ("y",), "ly": ("", "le"), "ily": ("y",), "ment": ("",), "ments": ("",),
    "ness": ("",), "ation": ("e", "ate", ""), "ations": ("e", "ate", ""), "ion": ("", "e"),
    "ions": ("", "e"), "or": ("e", ""), "ors": ("e", ""),
}  # fmt: skip
"""What each ending may stand for at the end of the word that it is added to."""

_BEFORE = {*chain.from_iterable(ENDINGS.values())}
_ENDINGS_BY_LETTER = {
    letter: [each for each in ENDINGS.items() if each[0][-1] == letter]
    for letter in {ending[-1] for ending in ENDINGS}
}

DERIVED = ("ing", "ings", "ly")
"""How participles, gerunds and adverbs end."""

SHORTEST = 3
"""Letters that must be left when an ending is taken off."""

BRITISH = (
    ("ization", "isation"), ("izing", "ising"), ("ized", "ised"), ("izes", "ises"),
    ("ize", "ise"), ("yzing", "ysing"), ("yzed", "ysed"), ("yze", "yse"),
    ("olor", "olour"), ("abor", "abour"), ("arbor", "arbour"),
    ("avor", "avour"), ("eighbor", "eighbour"),
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
    ("odor", "odour"), ("vapor", "vapour"), ("armor", "armour"), ("rigor", "rigour"),
    ("vigor", "vigour"), ("parlor", "parlour"), ("clamor", "clamour"), ("avior", "aviour"),
    ("mustache", "moustache"), ("encyclopedia", "encyclopaedia"), ("pediatric", "paediatric"),
    ("gynecolog", "gynaecolog"), ("anesthe", "anaesthe"), ("orthopedic", "orthopaedic"),
    ("estrogen", "oestrogen"), ("diarrhea", "diarrhoea"), ("archeolog", "archaeolog"),
    ("fetus", "foetus"), ("leukemia", "leukaemia"), ("anemia", "anaemia"), ("hemorrh", "haemorrh"),
    ("artifact", "artefact"), ("airplane", "aeroplane"), ("aluminum", "aluminium"),
    ("cozy", "cosy"), ("donut", "doughnut"), ("draft", "draught"), ("inquir", "enquir"),
    ("specialty", "speciality"), ("woolen", "woollen"), ("modeling", "modelling"),
    ("modeled", "modelled"), ("marvelous", "marvellous"), ("counsel", "counsell"),
    ("signaling", "signalling"), ("installment", "instalment"), ("skillful", "skilful"),
    ("willful", "wilful"), ("sulfur", "sulphur"), ("disk", "disc"), ("fueled", "fuelled"),
    ("leveled", "levelled"), ("dueling", "duelling"), ("initialed", "initialled"),
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


def derived_from(word: str, stems: Set[str] | None = None) -> Iterator[str]:
    """Every word that this one may be a participle, a gerund or an adverb of, by its ending.

    They are guesses, for a dictionary to confirm; it has some of these for words of their own.

    Args:
        word: the word.
        stems: what `derived_stems` has of the only words that are looked for, if not all are.
    """
    if word.endswith(DERIVED):
        yield from bases(word, stems)


def derived_stems(base: str) -> Iterator[str]:
    """All that may stand before the ending of a form of a word."""
    yield base + base[-1:]
    for before in _BEFORE:
        if base.endswith(before):
            yield base.removesuffix(before)


def bases(word: str, stems: Set[str] | None = None) -> Iterator[str]:
    """Every word that this one may be a form of, by its ending.

    They are guesses, for a dictionary to confirm; `stems` is as for derived words.
    """
    for ending, before in _ENDINGS_BY_LETTER.get(word[-1:], ()):
        stem = word.removesuffix(ending)
        if len(stem) == len(word) or len(stem) < SHORTEST:
            continue
        if stems is not None and stem not in stems:
            continue
        for each in before:
            yield stem + each
        if stem[-1] == stem[-2]:
            yield stem[:-1]
