"""The meanings of words that decide which are opposites, or may not stand for one another."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from cymar.languages.meanings import NEGATIVE, OF_BRITAIN
from cymar.languages.nations import nations

HALF_NEGATIVE = frozenset(
    "anyone away ban broken cancel default delete different disappear empty enough except fail few "
    "finish "
    "free hard ignore independent instead invalid keep lacking leave missing nor offline "
    "oppose optional otherwise outside prefixed prevent refuse shut solely stay stop than "
    "too unless until".split()
)
"""What is half negative, and has a word of its own in both languages beside the *not* of either."""

SELDOM_DENY = frozenset("asking away broken early empty keep late leave left off shut stay".split())
"""The meanings of words that are a *not* of another version only in some phrases: *leave open*."""

ONLY_DENY = frozenset(
    (
        NEGATIVE,
        *"without lacking nor again exists exempt barred discouraged may must".split(),
        *"never nobody anyone also either".split(),
    )
)
"""All that a word means which only denies: *no*, *ni chewch*, *dim*, and not *fail*."""

BEFORE_OR_AFTER = ("before", "after")
"""What says when, and evens out an opposite: *shut before ten*, *open after ten*."""

TIMES = (*BEFORE_OR_AFTER, "from", "until", "within")
OF_TIME = (TIMES, ("latest", "earliest"), ("latest", "after"), ("earliest", "before"))
"""What says when, of which a negative makes another: *after* may be *not before*."""

AT_TIMES = (("before", "while"), ("after", "while"), ("before", "at-once"))
"""What says that something is so at the time that another is: *wrth iddo ferwi*, *during*."""

CERTAINTY = ("may", "for-certain")
"""Whether something may be, or surely is: *efallai*, *yn sicr*."""

WITHIN_OR_MORE = ("within", "more")
ONCE_OR_MORE = ("once only", "more than once")

SO_OFTEN = ("always so", "as usual", "at times")
"""At how many of the times something is so, of which *not* makes another: *not always*."""

DAY_OR_NIGHT = ("by day", "by night")
IN_DAY = (*DAY_OR_NIGHT, "day and night")
"""When in a day something is so, of which *not* makes another."""

MANY_OR_FEW = ("majority", "few")
"""How many of some, of which *not* makes the other: *few have*, *most have not*."""

OF_MEASURE = (("least", "most"), ("more", "less"), ("rise", "fall"))
"""What says how much, of which a word that is negative in itself makes the other."""

DUTIES = ("must", "need", "should", "may")
"""What one is to do, of which a negative makes another: *must* may be *may not* do otherwise."""

NATIONS = nations()
OWN_LANGUAGES = ("in welsh", "in english")
FOREIGN = tuple(each for each in NATIONS if each not in {*OF_BRITAIN, "north ireland"})
"""The nations of which a language is no version of a site's own."""

UNITED = "uk"
OF_UNITED = (OF_BRITAIN | {"north ireland"}) - {UNITED}
FEWEST_UNITED = 2
"""How many nations may be named for the whole: *Great Britain*."""

SPOKEN_IN = {"welsh": "wales", "english": "england"}
"""The nation that a language of a site's own has its name of in English: *Saesneg*."""

OF_ELSEWHERE = tuple(each for each in NATIONS if each not in (*SPOKEN_IN.values(), "uk"))
"""The nations whose people or languages are never called so."""

SCALES = ("tens", "hundreds", "thousands", "millions", "billions")
"""How many there are of what nobody has counted: *hundreds of people*."""

NAMED_COLOURS = tuple("red yellow green blue brown white black pink purple orange grey".split())

GROUPS = (
    *OF_TIME,
    *AT_TIMES,
    *OF_MEASURE,
    DUTIES,
    ("all", "majority"),
    ("begin", "end"),
    ("including", "excluded"),
    ("only", "also"),
    OWN_LANGUAGES,
    ("welsh-speaking", "english-speaking"),
    ONCE_OR_MORE,
    SCALES,
    NAMED_COLOURS,
    WITHIN_OR_MORE,
    CERTAINTY,
    SO_OFTEN,
    IN_DAY,
    MANY_OR_FEW,
    NATIONS,
)
"""Meanings of which one may stand where another should."""

PLACES_IN_GROUPS = {
    meaning: frozenset(place for place, group in enumerate(GROUPS) if meaning in group)
    for meaning in frozenset[str]().union(*GROUPS)
}
"""The places of the groups that each meaning is in."""


def groups_of_both(ours: AbstractSet[str], theirs: AbstractSet[str]) -> Iterator[Sequence[str]]:
    """The groups of which each of two versions means something, in order."""
    places = [
        {place for each in some for place in PLACES_IN_GROUPS.get(each, ())}
        for some in (ours, theirs)
    ]
    return (GROUPS[place] for place in sorted(places[0] & places[1]))


def are_parts_of_uk(ours: AbstractSet[str], theirs: AbstractSet[str]) -> bool:
    """Whether one version names the United Kingdom or Britain, and the other nations of it."""
    return any(
        UNITED in one - other and len(other & OF_UNITED) >= FEWEST_UNITED
        for one, other in ((ours, theirs), (theirs, ours))
    )
