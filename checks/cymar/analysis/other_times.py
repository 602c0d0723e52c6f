"""Whether two words that say when are said of different events: *after you cook*, *cyn mynd*.

How far its thresholds may move: `bench/meaning.py`.
"""

from cymar import expressions as re
from cymar.analysis.negated import PART_END, keys_in_order
from cymar.languages.meanings import Cue
from cymar.text.segment import Segment

BESIDE_EVENTS = frozenset(("before", "after", "while"))
"""What says when, beside something that happens: *before you go*."""

ANY_DIGIT = re.compile(r"\d")


def are_of_other_times(both: tuple[Segment, Segment], cues: tuple[Cue, Cue]) -> bool:
    """Whether what follows two words for a time is known and not the same: *cyn mynd adref*."""
    after = [
        PART_END.split(segment.text[cue.end :], maxsplit=1)[0]
        for segment, cue in zip(both, cues, strict=True)
    ]
    if any(cue.meaning not in BESIDE_EVENTS for cue in cues) or any(map(ANY_DIGIT.search, after)):
        return False
    words = [list(keys_in_order(text, segment)) for text, segment in zip(after, both, strict=True)]
    if not all(words):
        return False
    return frozenset[str]().union(*words[0]).isdisjoint(frozenset[str]().union(*words[1]))
