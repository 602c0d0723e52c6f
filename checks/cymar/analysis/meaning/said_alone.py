"""Whether neither of two opposites is said in the other version of its sentence too.

How far its thresholds may move: `bench/meaning.py`.
"""

from collections import Counter
from collections.abc import Sequence

from cymar.analysis.meaning.contrasts import BEFORE_OR_AFTER
from cymar.analysis.meaning.more_negatives import hints
from cymar.analysis.meaning.negated import keys_in_order, keys_of_words, known_keys
from cymar.analysis.meaning.opposites import may_have
from cymar.languages import language
from cymar.languages.gloss import BETWEEN_NAMES, opposites_of, sides_of
from cymar.languages.meanings import Cue
from cymar.text.segment import Segment

Sides = frozenset[int]


def are_said_alone(
    both: tuple[Segment, Segment],
    words: tuple[Cue, Cue],
    sides: tuple[Sides, Sides],
    cues: tuple[Sequence[tuple[Cue, Sides]], Sequence[tuple[Cue, Sides]]],
    wholes: tuple[Segment, Segment],
) -> bool:
    """Whether neither of two words may be said in the other version too."""
    for here, there in ((0, 1), (1, 0)):
        own = sides[here] & opposites_of(sides[there])
        text = both[here].text[words[here].start : words[here].end]
        facing = both[there].text[words[there].start : words[there].end]
        aged = language(both[there].block.locale).clause_words.aged
        said = known_keys(aged.sub("", wholes[there].text), wholes[there])
        times = sum(bool(each & own) for _, each in cues[here])
        if times > 1 and times > _times_said(wholes[there], words[here].meaning, own):
            keys = known_keys(text, both[here])
            if any(each in said and own.isdisjoint(sides_of((each,))) for each in keys):
                return False  # *mwy* is *more* too, and not only *bigger*
            continue  # *open the vent, and never leave the door open*
        if any(each & own for _, each in cues[there]):
            return False
        if not own.isdisjoint(sides_of(said)) and _is_of_sides(wholes[there], own, wholes[here]):
            return False
        beside = said - known_keys(facing, both[there]) if " " in facing else said
        if " " not in text and not beside.isdisjoint(known_keys(text, both[here])):
            return False  # but *gormod* and *too little* have a word in common
        names = words[here].meaning.strip(BETWEEN_NAMES).split(BETWEEN_NAMES)
        if any(may_have(wholes[there], each) for each in names):
            return False
        if any(
            hints(text, both[here], each) and may_have(wholes[there], each)
            for each in BEFORE_OR_AFTER
        ):
            return False  # *subsequently* is *wedi hynny* too, and not only not *hen*
    return True


def _is_of_sides(there: Segment, own: Sides, here: Segment) -> bool:
    """Whether a word of a version is of some sides, and says nothing else that the other one says.

    So *pen* is not *top* where it is *end*. How old one is says of nothing that it is old.
    """
    aged = language(there.block.locale).clause_words.aged
    theirs = keys_of_words(aged.sub("", there.text), there)
    ours = keys_of_words(here.text, here)
    said = Counter(key for some in ours for key in some if own.isdisjoint(sides_of((key,))))
    times = Counter(key for some in theirs for key in some)
    return any(
        not own.isdisjoint(sides_of(some))
        and not any(times[key] <= said[key] for key in some if key in said)
        for some in theirs
    )


def _times_said(segment: Segment, meaning: str, sides: Sides) -> int:
    """How many words of a version may have a meaning, or be of the same sides of opposites."""
    words = keys_in_order(segment.text, segment)
    hinted = language(segment.block.locale).meanings.hinted(meaning, segment.text)
    return max(len(hinted), sum(bool(sides_of(each) & sides) for each in words))
