"""Where two versions of a sentence compare by opposite words, and say the same.

*A is older than B* is *mae B yn iau nag A*, and *not as hot* is *oerach*.
"""

from cymar import expressions as re
from cymar.analysis.bounds import are_of_one_figure
from cymar.analysis.negated import PART_END, known_keys
from cymar.languages.meanings import Cue
from cymar.languages.phrase_patterns import FIGURE_OR_SUM
from cymar.languages.words import LETTERS
from cymar.text.segment import Segment

THAN = re.compile(r"\b(?:than|nag?)\b\s*")
"""What comes before what something is compared with, in either language."""

AS_MUCH = re.compile(
    r"\b(?:as|so|mor|cymaint|gymaint|cystal|gystal|cynddrwg|gynddrwg|[cg]yn \w+ed)\b"
)
"""What says that two things are alike in something, in either language."""

MORE_OR_LESS = re.compile(
    r"\b(?:more|less|fewer|worse|\w{2,}er|mwy|fwy|llai|lai|gwell|well|gwaeth|waeth|haws|iau|h[ŷy]n"
    r"|\w{2,}ach)\b"
)
"""What says that one thing is something more than another, in either language."""

BETTER = re.compile(r"\W+(?:\w+\W+){0,3}?(?:more|better|\w{2,}er|g?well|f?mwy|\w{2,}ach)\b")
MOST_OF_ALL = re.compile(r"\b(?:most|best|worst|\w{2,}est|g?orau|[mf]wyaf|\w{2,}af)\b")
"""What one thing is more than another, and what it then is most of: *no better*, *the best*."""

NOT_ALL = re.compile(r"(?i)\b(?:all|every|everyone|everything|[bp]h?ob|pawb|bawb)\b")
SOME = re.compile(r"(?i)\b(?:some|rhai|rai|ambell)\b")
"""The words for a part of something, of which *not all* is another way to speak."""

A_FIGURE = re.compile(rf"(?i)[-−–]?(?:{FIGURE_OR_SUM})")


def compares(segment: Segment) -> bool:
    """Whether a sentence compares something with something else."""
    return bool(THAN.search(segment.text))


def are_compared_round(both: tuple[Segment, Segment], cues: tuple[Cue, Cue]) -> bool:
    """Whether each version may compare what the other one compares it with.

    They do not where they are compared with one thing, or with a figure.
    """
    if are_of_one_figure(both[0], cues[0], both[1], cues[1]):
        return False
    after: list[frozenset[str]] = []
    before: list[frozenset[str]] = []
    for segment, cue in zip(both, cues, strict=True):
        than = THAN.search(segment.text, cue.start)
        if not than or A_FIGURE.match(segment.text, than.end()):
            return False
        compared = PART_END.split(segment.text[than.end() :], maxsplit=1)[0]
        if not LETTERS.search(compared):
            return False
        after.append(known_keys(compared, segment))
        before.append(known_keys(segment.text[: than.start()], segment))
    if after[0].isdisjoint(after[1]):
        return True
    en, cy = (some - rest for some, rest in zip(after, before, strict=True))
    return not (en - after[1]).isdisjoint(before[1]) or not (cy - after[0]).isdisjoint(before[0])


def is_less_than_alike(here: Segment, cue: Cue, there: Segment) -> bool:
    """Whether a *not* denies that things are alike, or that all are, and the other says so too."""
    denied = here.text[cue.start :]
    if BETTER.match(here.text, cue.end) and MOST_OF_ALL.search(there.text):
        return True
    if AS_MUCH.search(denied):
        return bool(MORE_OR_LESS.search(there.text) or MOST_OF_ALL.search(there.text))
    return bool(NOT_ALL.search(denied) and SOME.search(there.text))
