"""The languages that two versions of a sentence name: Irish for English, or *Welsh* and *Saesneg*.

How far its thresholds may move: `bench/meaning.py`.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from cymar.analysis.contrasts import FOREIGN, OF_ELSEWHERE, OWN_LANGUAGES, SPOKEN_IN
from cymar.analysis.opposites import first, may_have
from cymar.languages.meanings import NEGATIVE, Cue
from cymar.text.segment import Segment

OF_WELSH = frozenset(("wales", "welsh", "in welsh", "welsh-speaking"))
OF_ENGLISH = frozenset(("england", "english", "in english", "english-speaking"))
"""What the words of either language surely mean that name a site's own languages."""

NAMED_AS = ("welsh", "english"), ("cymraeg", "saesneg")
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


def _is_named(cue: Cue, segment: Segment, names: tuple[str, ...]) -> bool:
    """Whether a word that means one of the two languages is its name."""
    text = segment.text[cue.start : cue.end].lower()
    return cue.meaning in OF_WELSH | OF_ENGLISH and any(
        each in text or each in text.replace("g", "c", 1) for each in names
    )
