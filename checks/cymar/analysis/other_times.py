"""Whether two words that say when are said of different events: *after you cook*, *cyn mynd*.

How far its thresholds may move: `bench/meaning.py`.
"""

from collections.abc import Sequence

from cymar import expressions as re
from cymar.analysis.contrasts import TIMES
from cymar.analysis.negated import PART_END, keys_in_order
from cymar.analysis.permitted import are_turned_round
from cymar.languages.meanings import Cue
from cymar.text.segment import Segment

BESIDE_EVENTS = frozenset(("before", "after", "while"))
"""What says when, beside something that happens: *before you go*."""

SAME_LETTERS = 5
"""Within how many letters two words for an event are one: *retire*, *retirement*."""

ANY_DIGIT = re.compile(r"\d")


def are_of_other_times(
    both: tuple[Segment, Segment], cues: tuple[Cue, Cue], group: Sequence[str]
) -> bool:
    """Whether two words of a group for times are of other events, or of the same turned round."""
    if group is TIMES and are_turned_round(both, cues):
        return True
    if any(cue.meaning not in BESIDE_EVENTS for cue in cues):
        return False
    after = [
        PART_END.split(segment.text[cue.end :], maxsplit=1)[0]
        for segment, cue in zip(both, cues, strict=True)
    ]
    if any(map(ANY_DIGIT.search, after)):
        return False
    words = [list(keys_in_order(text, segment)) for text, segment in zip(after, both, strict=True)]
    en, cy = (frozenset[str]().union(*some) for some in words)
    return bool(en and cy) and not any(
        each[:SAME_LETTERS] == other[:SAME_LETTERS] for each in en for other in cy
    )
