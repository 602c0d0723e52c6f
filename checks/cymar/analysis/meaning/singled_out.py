"""Where one version says *only* of what the other names with something else: *cards and coins*.

How far its thresholds may move: `bench/meaning.py`.
"""

from collections.abc import Sequence

from cymar.analysis.meaning.negated import keys_in_order, known_keys
from cymar.analysis.meaning.opposites import first, may_have
from cymar.languages import language
from cymar.languages.meanings import NEGATIVE, Cue
from cymar.languages.words import LETTERS
from cymar.text.segment import Segment

ONLY = "only"
ANY_OF = "any", (ANYONE := "anyone")
JOINED = "joined"
"""What is found of a thing that another one is joined to."""

SETS_APART = (ONLY, NEGATIVE, "excluded", "must", "most", "all")
"""What else may set a thing apart."""


def joined_to_more(
    both: tuple[Segment, Segment], cues: Sequence[Sequence[Cue]]
) -> tuple[Cue, Cue] | None:
    """*Only* a thing in a version, and in the other the same thing and one that is not there."""
    for here, there in ((0, 1), (1, 0)):
        only = first(cues[here], (ONLY,))
        joins_more = language(both[there].block.locale).clause_words.joins_more
        if not only or not joins_more.search(both[there].text):
            continue
        if any(may_have(both[there], each) for each in SETS_APART):
            continue
        named = _beside(both[here], only)
        said = known_keys(both[here].text, both[here])
        for word in LETTERS.finditer(both[there].text):
            if not named & known_keys(word[0], both[there]):
                continue
            if more := joins_more.match(both[there].text, word.end()):
                other = known_keys(more[0], both[there])
                if other and other.isdisjoint(said):
                    joined = Cue(word.start(), word.end() + len(more[0].rstrip(".;:")), JOINED)
                    return (joined, only) if here else (only, joined)
    return None


def only_or_any(
    both: tuple[Segment, Segment], cues: Sequence[Sequence[Cue]]
) -> tuple[Cue, Cue] | None:
    """*Only* one kind of thing in a version, and in the other *any* of that kind, or anyone."""
    for here, there in ((0, 1), (1, 0)):
        if not first(cues[there], ANY_OF):
            continue
        only = first(cues[here], (ONLY,), both[there])
        any_of = first(cues[there], ANY_OF, both[here]) if only else None
        if not only or not any_of:
            continue
        if any(each.meaning in SETS_APART[1:] for some in cues for each in some):
            continue
        ours = _beside(both[here], only)
        theirs = _beside(both[there], any_of)
        if any_of.meaning == ANYONE:
            ours, theirs = (known_keys(each.text, each) for each in both)
        if ours & theirs:
            return (any_of, only) if here else (only, any_of)
    return None


def _beside(segment: Segment, only: Cue) -> frozenset[str]:
    """The keys of the known words next to *only*, on either side."""
    before = list(keys_in_order(segment.text[: only.start], segment))[-1:]
    after = list(keys_in_order(segment.text[only.end :], segment))[:1]
    return frozenset[str]().union(*before, *after)
