"""Where one version of a sentence denies something until a time: *not until May*, *from May on*."""

from collections.abc import Sequence

from cymar import expressions as re
from cymar.analysis.meaning.bounds import amount_of
from cymar.analysis.meaning.clauses import clause_bounds
from cymar.analysis.meaning.denied_alike import DeniedSide
from cymar.analysis.meaning.negated import NO_KEYS, PART_END, keys_in_order, verb_of
from cymar.analysis.meaning.opposites import WITHOUT, first, may_have
from cymar.analysis.meaning.permitted import are_turned_round
from cymar.languages import language
from cymar.languages.meanings import Cue
from cymar.text.segment import Segment

IF = "if"
"""What begins a condition that has no *not* of its own."""

WORDS_AFTER_IF = 4
"""Within how many words the verb of a condition follows its *if*: *if the new tenant does not*."""

OTHER_CLAUSE = re.compile(r"[:;]\s")
NOTHING_AFTER = re.compile(r"\s*(?:[^\w\s]|\Z)")
"""What stands before a clause of its own, and after a word that says no more: *beforehand*."""

WITHIN_A_TIME = frozenset(("before", "until", "within", "while"))
"""The meanings of what is so up to a time, and not after it."""


FIRST = "before", "until", WITHOUT
"""The meanings of what joins what is not done to what must be first."""


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
        return _is_if_not_before(here[0], cue, there)
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


def is_said_before(here: DeniedSide, cue: Cue, there: DeniedSide) -> bool:
    """Whether what a version denies is what the other says that something comes before.

    *Do not sign until you have read it* is *read it before you sign*, and *do not open it for a
    week* is *wait a week before you open it*.
    """
    befores = [each for each in there[1] if each.meaning == "before"]
    if not befores or not (
        language(here[0].block.locale).clause_words.forbids.search(here[0].text, 0, cue.end)
        or may_have(there[0], "wait")
        or first(here[1], FIRST)
        or any(amount_of(there[0], each) for each in befores)
    ):
        return False
    (ours, our_cues), (theirs, _) = here, there
    act = next(keys_in_order(verb_of(ours, cue) + ours.text[cue.end :], ours), NO_KEYS)
    if any(
        act & next(keys_in_order(ours.text[each.end :], ours), NO_KEYS)
        for each in our_cues
        if each.meaning == "before"
    ):
        return False
    return any(
        act & next(keys_in_order(theirs.text[each.end :], theirs), NO_KEYS) for each in befores
    )


def _is_if_not_before(here: Segment, cue: Cue, there: DeniedSide) -> bool:
    """Whether a condition that something was not done is that one goes on before it: *if you do*.

    *If you do not call* is *os ewch ymlaen cyn ffonio*.
    """
    before = first(there[1], ("before",))
    if not before or not all(may_have(each, IF) for each in (here, there[0])):
        return False
    start, _ = clause_bounds(here, cue)
    subject = " ".join(here.text[start : cue.start].split()[-WORDS_AFTER_IF:])
    condition = f"{subject} {here.text[cue.start : cue.end]}"
    if not language(here.block.locale).meanings.may_have(IF, condition):
        return False  # *if there are costs that nobody pays*
    denied = next(keys_in_order(here.text[cue.end :], here), NO_KEYS)
    first_after = next(keys_in_order(there[0].text[before.end :], there[0]), NO_KEYS)
    return not denied.isdisjoint(first_after)


def is_until(segment: Segment, cue: Cue) -> bool:
    """Whether a negative says from when something is so: *not until May did the snow melt*."""
    return language(segment.block.locale).meanings.may_have(
        "until", segment.text[cue.start : cue.end]
    )


def is_before_then(ours: Sequence[Cue], theirs: Sequence[Cue]) -> bool:
    """Whether one version denies what is so within a time, and the other says so of after it."""
    within, after = ({each.meaning for each in some} for some in (ours, theirs))
    return "after" in after - within and not (within - after).isdisjoint(WITHIN_A_TIME)
