"""Where one version of a sentence denies something until a time: *not until May*, *from May on*."""

from cymar import expressions as re
from cymar.analysis.meaning.denied_alike import DeniedSide
from cymar.analysis.meaning.negated import PART_END
from cymar.analysis.meaning.opposites import first, may_have
from cymar.analysis.meaning.permitted import are_turned_round
from cymar.languages import language
from cymar.languages.meanings import Cue
from cymar.text.segment import Segment

OTHER_CLAUSE = re.compile(r"[:;]\s")
NOTHING_AFTER = re.compile(r"\s*(?:[^\w\s]|\Z)")
"""What stands before a clause of its own, and after a word that says no more: *beforehand*."""


def says_from_when(here: DeniedSide, cue: Cue, there: DeniedSide) -> bool:
    """Whether a version denies something until a time from which the other allows it: *once*.

    Or the other has what must be first before it: *do not sign until you have read it* is *read it
    before you sign*; or it has no such word.
    """
    not_until = first(here[1], ("until", "before"))
    text = here[0].text
    if (
        not_until
        and not_until > cue
        and (
            OTHER_CLAUSE.search(text, cue.end, not_until.start)
            or NOTHING_AFTER.match(text, not_until.end)
        )
    ):
        return False  # *you cannot: it stays with us until you retire*; *ymlaen llaw*
    if not_until and not_until > cue and may_have(there[0], "wait"):
        has = language(here[0].block.locale).meanings.may_have
        return not has("wait", text[cue.end : not_until.end])
        # *do not cross until*: *wait until it is green*; but not *do not wait until*
    if not not_until:
        return False
    if (before := first(there[1], ("before",))) and not_until > cue:
        return are_turned_round((here[0], there[0]), (not_until, before))
    if first(there[1], (not_until.meaning,)):
        return False
    if not_until > cue and not may_have(there[0], not_until.meaning):
        return not PART_END.search(
            text, cue.end, not_until.start
        )  # *you will not hear until June*: *you will hear in June*
    others = ("after", "when", "begin") if not_until > cue else ("after", "when")
    return any(may_have(there[0], each) for each in others)


def is_until(segment: Segment, cue: Cue) -> bool:
    """Whether a negative says from when something is so: *not until May did the snow melt*."""
    return language(segment.block.locale).meanings.may_have(
        "until", segment.text[cue.start : cue.end]
    )
