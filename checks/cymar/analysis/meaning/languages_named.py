"""The languages that two versions of a sentence name: Irish for English, or *Welsh* and *Saesneg*.

How far its thresholds may move: `bench/meaning.py`.
"""

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from cymar.analysis.meaning.contrasts import (
    FOREIGN,
    NATIONS,
    OF_ELSEWHERE,
    OWN_LANGUAGES,
    SPOKEN_IN,
    UNITED,
)
from cymar.analysis.meaning.opposites import first, may_have
from cymar.bilingual import LANGUAGE_NAMES, LOCALES
from cymar.languages.meanings import NEGATIVE, Cue
from cymar.text.segment import Segment

OF_WELSH = frozenset(("wales", "welsh", "in welsh", "welsh-speaking"))
OF_ENGLISH = frozenset(("england", "english", "in english", "english-speaking"))
"""What the words of either language surely mean that name a site's own languages."""

NAMED_NATIONS = OF_WELSH | OF_ENGLISH | {*NATIONS}
WELSH, ENGLISH = SPOKEN_IN
LEAST_NAMED = 2
"""The fewest nations that a version names of which one is held against the other's."""

NAMED_AS = tuple(
    tuple(LANGUAGE_NAMES[named].to(locale).lower() for named in ("cy", "en")) for locale in LOCALES
)
"""How the names of the two languages begin in each, in lower case; *England* is no language."""

OWN_PAGES = "own pages"
"""The meaning in a list of what pages say of their other version and of services in each language:
*this form in Welsh*, which is *y ffurflen hon yn Saesneg*."""

SAID_OF_ONE = NEGATIVE, "only", "few", "most"
"""What one version may say of the other language: *no Welsh*, *Saesneg yn unig*."""

LABEL = 3
"""Of how many words a label is, which may lead to the pages in the other language."""


def another_language(
    both: tuple[Segment, Segment], cues: Sequence[Sequence[Cue]]
) -> tuple[Cue, Cue] | None:
    """A language of elsewhere, where the other version has Welsh or English that it lacks."""
    for here, there in ((0, 1), (1, 0)):
        ours, theirs = ({each.meaning for each in cues[side]} for side in (here, there))
        foreign = first(cues[here], FOREIGN, both[there])
        own = first(cues[there], [each for each in OWN_LANGUAGES if each not in ours])
        if foreign and own and len(theirs & {*OWN_LANGUAGES}) > len(ours & {*OWN_LANGUAGES}):
            return (own, foreign) if here else (foreign, own)
    for own in cues[1]:
        nation = SPOKEN_IN.get(own.meaning)
        if nation and not may_have(both[0], nation):
            foreign = first(cues[0], OF_ELSEWHERE, both[1])
            return (foreign, own) if foreign else None
    return None


def other_own_language(
    both: tuple[Segment, Segment],
    cues: Sequence[Sequence[Cue]],
    meant: Sequence[AbstractSet[str]],
) -> tuple[Cue, Cue] | None:
    """*Welsh* against *Saesneg*, or *English* against *Cymraeg*, but where pages name each other.

    Args:
        both: the two versions, or the same part of each.
        cues: what the words of each mean.
        meant: the same without places.
    """
    for one, other in ((OF_WELSH, OF_ENGLISH), (OF_ENGLISH, OF_WELSH)):
        if meant[0].isdisjoint(one) or meant[1].isdisjoint(other):
            continue
        if not (meant[0].isdisjoint(other) and meant[1].isdisjoint(one)):
            return None
        if min(len(each.text.split()) for each in both) <= LABEL:
            return None
        if any(may_have(each, OWN_PAGES) for each in both):
            return None
        if any(may_have(both[0], each) != may_have(both[1], each) for each in SAID_OF_ONE):
            return None
        named = [
            next((each for each in some if _is_named(each, segment, names)), None)
            for some, segment, names in zip(cues, both, NAMED_AS, strict=True)
        ]
        return (named[0], named[1]) if named[0] and named[1] else None
    return None


def one_nation_for_another(
    both: tuple[Segment, Segment], cues: Sequence[Sequence[Cue]]
) -> tuple[Cue, Cue] | None:
    """The only name of a nation or its language for which the other version has another one's.

    Both name as many, two at least: *in Wales, in Welsh*, and *yn yr Alban, yn Gymraeg*.
    """
    named = [[each for each in some if each.meaning in NAMED_NATIONS] for some in cues]
    if len(named[0]) != len(named[1]) or len(named[0]) < LEAST_NAMED:
        return None
    nations = [Counter(_nation(each) for each in some) for some in named]
    lost, other = nations[0] - nations[1], nations[1] - nations[0]
    if lost.total() != 1 or UNITED in lost | other:
        return None
    if {*lost, *other} <= SPOKEN_IN.keys() and any(may_have(each, OWN_PAGES) for each in both):
        return None
    if any(may_have(both[1], each) for each in lost.keys() - SPOKEN_IN.keys()):
        return None
    if any(may_have(both[0], each) for each in other.keys() - SPOKEN_IN.keys()):
        return None  # *Irish* is *Gwyddeleg* and *o Iwerddon*
    found = [
        [each for each in some if _nation(each) in differing]
        for some, differing in zip(named, (lost, other), strict=True)
    ]
    return found[0][-1], found[1][-1]


def _nation(cue: Cue) -> str:
    """The nation that a word means, or one of the two own languages for each that is of it."""
    if cue.meaning in OF_WELSH:
        return WELSH
    return ENGLISH if cue.meaning in OF_ENGLISH else cue.meaning


def _is_named(cue: Cue, segment: Segment, names: tuple[str, ...]) -> bool:
    """Whether a word that means one of the two languages is its name."""
    text = segment.text[cue.start : cue.end].lower()
    return cue.meaning in OF_WELSH | OF_ENGLISH and any(
        each in text or each in text.replace("g", "c", 1) for each in names
    )
