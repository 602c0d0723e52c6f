"""Where only one version of a sentence has a word such as *not*, and the other says what it denies.

How far its thresholds may move: `bench/meaning.py`.
"""

from itertools import islice

from cymar.analysis.meaning.compared import is_less_than_alike
from cymar.analysis.meaning.conditions import EXCEPT_IF
from cymar.analysis.meaning.contrary import denies_opposite
from cymar.analysis.meaning.contrasts import HALF_NEGATIVE, OF_MEASURE, ONLY_DENY, TIMES
from cymar.analysis.meaning.denied_alike import DeniedSide, denies_what_follows_no_word, is_nobody
from cymar.analysis.meaning.denied_until import (
    WITHIN_A_TIME,
    is_before_then,
    is_said_before,
    is_until,
    says_from_when,
)
from cymar.analysis.meaning.figure_limits import are_limits_turned, is_limited_only_in_one
from cymar.analysis.meaning.more_negatives import NOR, PREVENT, hints, may_be_negative
from cymar.analysis.meaning.negated import (
    AGAIN,
    KNOWN_WORDS_AFTER,
    NO_KEYS,
    PART_END,
    keys_in_order,
    known_keys,
    says_what_is_denied,
    verb_of,
)
from cymar.analysis.meaning.negated_twice import DENIALS, EITHER, goes_on_lacking, leaves_only
from cymar.analysis.meaning.opposites import LIMITS, WITHOUT, first, leaves_some_out, may_have
from cymar.analysis.meaning.permitted import (
    MUST_OR_NEED,
    asks_what_is_free,
    bars_what_is_free,
    before_purpose,
    leaves_free,
)
from cymar.languages import language
from cymar.languages.gloss import stem
from cymar.languages.meanings import DENIED, NEGATIVE, Cue
from cymar.languages.openings import plain_case
from cymar.text.segment import Segment, segments

LIMITING = {*TIMES, *(each for group in OF_MEASURE for each in group), "only", WITHOUT, EXCEPT_IF}
"""The meanings of what limits what one may do, so that one must do it in another way."""

NO = "no"
WORDS_AFTER_NO = 3
"""The negative that stands before a noun, and within how many words what may not be is said."""

PREFIXED = "prefixed"
"""The meaning of a word that its prefix makes negative, as *anonymous* and *dienw* are."""

PREVENT_WITHIN = 5
"""Within how many words after a *not* it may deny what prevents: *does dim yn eich rhwystro*."""

SUSPECTED = "suspected"
"""The meaning of *suspect* and of *amau*, which is to doubt that it is so, too."""

GOING_ON = frozenset(map(stem, ("continue", "last")))
"""The keys of verbs for what does not end."""

NOT_SO = ("latest", "after"), ("earliest", "before"), ("before", "after")
"""The last or the first time, and what it is not: *by Monday at the earliest*, *not before*."""

ENDED = ("end", "shut")
"""The meanings of what is so until then, and not after it."""


def is_denied_alone(here: DeniedSide, cue: Cue, there: DeniedSide) -> bool:
    """Whether a version denies what the other one says, and says it in no other way."""
    (ours, our_cues), (theirs, their_cues) = here, there
    cues = our_cues, their_cues
    if _is_question(ours) or _is_name(ours, cue) or may_be_negative(theirs, ours, cue):
        return False
    if language(ours.block.locale).clause_words.we_before_verb.match(ours.text, cue.start):
        return False
    is_said = (
        says_what_is_denied(ours, cue, theirs)
        or denies_what_follows_no_word(here, cue, there)
        or asks_what_is_free(ours, cue, cues)
        or bars_what_is_free(ours, cue, theirs, cues)
    )
    return is_said and not _is_put_otherwise(here, cue, there)


def _is_name(segment: Segment, cue: Cue) -> bool:
    """Whether a capital within a sentence shows a name before a verb: *nod Natur a Ni oedd*."""
    if not segment.text[cue.start].isupper() or not verb_of(segment, cue):
        return False
    before = segment.text[: cue.start].rsplit(" ", 2)[-2:]
    return len(before) > 1 and not before[1] and before[0].isalpha() and before[0].islower()


def _is_put_otherwise(here: DeniedSide, cue: Cue, there: DeniedSide) -> bool:
    """Whether the other version may say the same by *when*, *must*, *only*, a limit, two *not*."""
    (ours, our_cues), (theirs, their_cues) = here, there
    if says_from_when(here, cue, there) or is_less_than_alike(ours, cue, theirs):
        return True
    said = language(ours.block.locale).meanings.may_have
    if said(NOR, ours.text[cue.start : cue.end]) and may_have(theirs, EITHER):
        return True  # *nor does a walk*: *na cherdded chwaith*
    if is_until(ours, cue) or is_said_before(here, cue, there):
        return True
    if denies_opposite(here, cue, there):
        return True
    if all(may_have(each, SUSPECTED) for each in (ours, theirs)):
        return True  # *you suspect that it is not ours*: *rydych yn amau mai ni biau*
    if all(may_have(each, "anyone") for each in (ours, theirs)) and is_nobody(ours, cue):
        return True  # *i neb*: *to anyone*
    must = first(their_cues, ("must",))
    if must and _is_not_able(ours, cue) and not first(our_cues, ("must",)):
        return not _is_of_same_act(here, cue, there, must)
    if leaves_free(ours, cue, (our_cues, their_cues)):
        return True
    is_twice = first(our_cues, (WITHOUT,)) and not first(their_cues, (WITHOUT,))
    if is_twice or goes_on_lacking(here, cue, there):
        return True  # *there isn't a house without a story*, *without it you cannot go in*
    if _is_limit(ours, theirs) or is_limited_only_in_one(here, there):
        return True
    if are_limits_turned((ours, theirs), (our_cues, their_cues)) or leaves_some_out(ours, theirs):
        return True
    if any(first(our_cues, (step,)) and first(their_cues, (limit,)) for limit, step in NOT_SO):
        return True
    if is_before_then(our_cues, their_cues):
        return True  # *free on the first day*: *a fee is charged after a day*
    if _is_allowed_till_then(here, cue, there):
        return True  # *not on the day itself*: *you can until the day before*
    is_after_it = first(our_cues, ("after",)) and not first(their_cues, ("after",))
    if is_after_it and any(may_have(theirs, each) for each in ENDED):
        return True  # *applications close at noon*: *none is accepted after noon*
    meant = hints(ours.text[cue.start : cue.end], ours, NEGATIVE)
    if any("excluded" in each for each in meant) and may_have(theirs, "excluded"):
        return True  # *ond nid* is *but not*, and *everything but*
    if _is_turned_by_next(here, cue, there) or _is_fewer(here, there):
        return True
    if _is_only(here, cue, there):
        return True
    return _is_double(here, cue, there)


def _is_allowed_till_then(here: DeniedSide, cue: Cue, there: DeniedSide) -> bool:
    """Whether a version denies what the other allows up to a limit that only it names."""
    if not _is_not_able(here[0], cue):
        return False
    return any(
        each.meaning in (*WITHIN_A_TIME, "most") and not may_have(here[0], each.meaning)
        for each in there[1]
    )


def _is_of_same_act(here: DeniedSide, cue: Cue, there: DeniedSide, must: Cue) -> bool:
    """Whether what one may not do in a version is just what one must in the other.

    No limit of the one is said as its opposite in the other.

    *You cannot apply after May* is *rhaid gwneud cais erbyn mis Mai*.
    """
    ours, theirs = ({each.meaning for each in some} for _, some in (here, there))
    if not LIMITING.isdisjoint(ours ^ theirs):
        return False
    denied = islice(keys_in_order(here[0].text[cue.end :], here[0]), KNOWN_WORDS_AFTER)
    to_do = before_purpose(there[0].text[must.end :], there[0])
    asked = islice(keys_in_order(to_do, there[0]), KNOWN_WORDS_AFTER)
    who = known_keys(here[0].text[: cue.start], here[0])
    act = next((each for each in asked if each.isdisjoint(who)), NO_KEYS)
    return any(each & act for each in denied)


def _is_double(here: DeniedSide, cue: Cue, there: DeniedSide) -> bool:
    """Whether a negative denies another, so that both say yes: *no reason not to*, *not unusual*.

    A word that is negative by its prefix is one that the other version has without it.
    """
    text = here[0].text
    said = text[cue.start : cue.end].lower()
    if said.isalpha() and f", {said} " in text[cue.end :]:
        return True  # *no permit, no parking*: you must have one
    next_words = " ".join(text[cue.end :].split()[:PREVENT_WITHIN])
    for meant in hints(next_words, here[0], PREVENT):
        if not any(may_have(there[0], each) for each in meant & HALF_NEGATIVE):
            return True  # *nothing keeps you from leaving*: *you may leave*
    few_before = language(here[0].block.locale).meanings.may_have("few", text[: cue.start])
    if few_before and not may_have(there[0], "few"):
        return True  # *few homes have no telephone* says that most have one
    after = next((each for each in here[1] if each > cue and each.meaning in DENIALS), None)
    before_clause = language(here[0].block.locale).clause_words.before_clause
    if after is None or before_clause.search(text, cue.end, after.start):
        return False
    if any(each <= ONLY_DENY for each in hints(there[0].text, there[0], NEGATIVE)):
        return False  # it is for the second: *not … at no cost*: *heb gost*
    if after.meaning == NEGATIVE:
        return not hints(text[after.start : after.end], here[0], AGAIN)
    return not first(there[1], (DENIED,)) and not may_have(there[0], PREFIXED)


def _is_limit(here: Segment, there: Segment) -> bool:
    """Whether a negative sets a limit that only the other has a word for: *maximum*."""
    limits = (*LIMITS, ("latest", "late"), ("earliest", "early"))
    return any(
        may_have(there, limit) and may_have(here, step) and not may_have(here, limit)
        for limit, step in limits
    )


def _is_turned_by_next(here: DeniedSide, cue: Cue, there: DeniedSide) -> bool:
    """Whether what a negative denies has a word that makes a yes of both, which the other lacks.

    *Never too old*, *must not swim alone*, *can't thank you enough*; or it says that something
    will not go on, which the other says ends.
    """
    denied = PART_END.split(here[0].text[cue.end :], maxsplit=1)[0]
    meanings = language(here[0].block.locale).meanings
    turning = [
        "too",
        "outside",
        *(["lone"] if first(there[1], ("must",)) else []),
        *(["enough"] if _is_not_able(here[0], cue) or first(there[1], MUST_OR_NEED) else []),
    ]
    if any(meanings.may_have(each, denied) and not may_have(there[0], each) for each in turning):
        return True
    goes_on = next(keys_in_order(denied, here[0]), NO_KEYS) & GOING_ON
    return bool(goes_on) and first(there[1], ("end",)) is not None


def _is_fewer(here: DeniedSide, there: DeniedSide) -> bool:
    """Whether one version says *not ten*, and the other *fewer than ten*."""
    is_less = first(there[1], ("less",)) is not None
    return is_less and not any(may_have(here[0], each) for each in ("less", "more"))


def _is_only(here: DeniedSide, cue: Cue, there: DeniedSide) -> bool:
    """Whether a negative leaves out all but one thing: *ni chaiff neb ond*, *is restricted to*.

    Or adds to it: *nid un yn unig* is *more than one*.
    """
    (ours, our_cues), theirs = here, there[0]
    if leaves_only(here, cue, theirs):
        return True  # *nid oes angen dim ond dŵr*: *needs only water*
    if only := first(our_cues, ("only",)):
        if only > cue:
            return any(may_have(theirs, each) for each in ("also", "more"))
        if may_have(theirs, "excluded"):
            return True  # *dim ond dau oedd heb eu talu*: *all but two were paid*
    if not may_have(theirs, "only"):
        return False
    left_out = PART_END.split(ours.text[cue.end :], maxsplit=1)[0]
    return language(ours.block.locale).meanings.may_have("excluded", left_out)


def _is_not_able(segment: Segment, cue: Cue) -> bool:
    """Whether a negative says what cannot be, of which *must* may be another way to put it."""
    may_have = language(segment.block.locale).meanings.may_have
    said = segment.text[cue.start : cue.end]
    is_no = plain_case(said) == NO  # *no claims can be made*
    next_words = " ".join(segment.text[cue.end :].split()[: WORDS_AFTER_NO if is_no else 1])
    return may_have("may", said) or may_have("may", next_words)


def _is_question(segment: Segment) -> bool:
    """Whether a sentence asks, so that a negative may be no more than politeness."""
    return segment.text.rstrip().endswith("?")


def is_no_denial(en: Segment, cue: Cue, cy: Segment) -> bool:
    """Whether *No.* is a number, or a Welsh text goes on with another one, which says *nid*."""
    return en.text.startswith(". ", cue.end) or bool(
        language(cy.block.locale).clause_words.goes_on.match(cy.text)
    )


def is_denied_beside(here: Segment, there: Segment) -> bool:
    """Whether sentences were joined or split, and one beside the other may have the *not*."""
    ours, theirs = segments(here.block), segments(there.block)
    if len(ours) == len(theirs):
        return False
    if len(ours) < len(theirs):
        place = theirs.index(there)
        near = (*theirs[max(0, place - 1) : place], *theirs[place + 1 : place + 2])
        if any(hints(each.text, each, NEGATIVE) for each in near):
            return True  # *0 means none, 1 all*: *Mae 0 yn golygu dim. Mae 1 yn golygu popeth.*
    rests = (each.block.text[: each.start] + each.block.text[each.end :] for each in (here, there))
    beside = [len(hints(*each, NEGATIVE)) for each in zip(rests, (here, there), strict=True)]
    return beside[1] > beside[0]
