"""A negative of a sentence that its other version lacks, where both have others: *not safe*, *nor*.

Each is held against one that denies the same word. Where one of them is left, whose word the other
version says, it is missing there.

How far its thresholds may move: `bench/meaning.py`.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise

from cymar.analysis.meaning.bounds import sets_limit
from cymar.analysis.meaning.contrasts import DUTIES
from cymar.analysis.meaning.denied_by_prefix import is_said_there
from cymar.analysis.meaning.more_negatives import has_more_negatives, hints, without
from cymar.analysis.meaning.negated import (
    AGAIN,
    KEY_OF_NO,
    KNOWN_WORDS_AFTER,
    PART_END,
    keys_in_order,
    known_keys,
    rest_of_clause,
)
from cymar.analysis.meaning.opposites import WITHOUT, first, may_have
from cymar.languages import language
from cymar.languages.meanings import DENIED, NEGATIVE, Cue
from cymar.languages.openings import plain_case
from cymar.text.segment import Segment

DENIALS = frozenset((NEGATIVE, DENIED))

LEAST_ONCE_MORE = 2
"""How many denials a version has that denies something once more than one that denies too."""

EITHER = "either"
"""The meaning of what goes with a *nor* that may have no other sign: *na cherdded chwaith*."""

WORDS_AT_FIRST = 3
"""Within how many words after a comma a clause of its own says what one may or must."""

LEAST_OF_SUBJECT = 2
"""How many words before a negative are said where the word that it denies is not known there."""

WORDS_BEFORE_ONLY = 6
"""How many words may be between a *not* and the *but* of its clause: *ni werthir yma ond*."""

CUES_AFTER_NOT = 8
"""How many words that decide may be between that *not* and its *but*, and the *but* itself."""

ONE_COMMA = 1
"""How many commas part two clauses: two are around something within one."""

MOST_COMPARED = 4
"""The most negatives of a sentence that are held against each other."""


def said_once(cues: Sequence[Cue], segment: Segment) -> list[Cue]:
    """The cues without a negative that goes with one before it in its clause: *dyw … ddim*."""
    negatives = [each for each in cues if each.meaning == NEGATIVE]
    own_clause = language(segment.block.locale).clause_words.own_clause
    again = {
        each
        for before, each in pairwise(negatives)
        if hints(segment.text[each.start : each.end], segment, AGAIN)
        and not own_clause.search(segment.text, before.end, each.start)
        and not _is_after_comma(segment.text[before.end : each.start])
    }
    return [each for each in cues if each not in again]


def leaves_only(here: tuple[Segment, Sequence[Cue]], cue: Cue, there: Segment) -> bool:
    """Whether a negative and a *but* after it say *only*, as the other version does: *dim ond*."""
    segment, cues = here
    place = bisect_right(cues, cue)
    after = cues[place : place + CUES_AFTER_NOT]
    only = next((each for each in after if each.meaning == "only"), None)
    if only is None or not may_have(there, "only"):
        return False
    between = segment.text[cue.end : only.start]
    if len(between.split()) > WORDS_BEFORE_ONLY or PART_END.search(between):
        return False
    first_word = segment.text[only.start : only.end].partition(" ")[0]
    return KEY_OF_NO in language(segment.block.locale).gloss(first_word)


def _is_after_comma(between: str) -> bool:
    """Whether another clause begins, with a word before its own *not*: *nad yw, all hi ddim*."""
    _, *others = between.split(",")
    return len(others) == ONE_COMMA and bool(others[0].strip())


def denied_once_more(
    both: tuple[Segment, Segment], cues: Sequence[Sequence[Cue]]
) -> tuple[Cue | None, Cue | None] | None:
    """The only negative of either version that denies what the other says, where both have some.

    One that the other says by a word that is not listed as negative is none: *anonymous*.
    """
    once = [
        [each for each in said_once(some, segment) if each.meaning in DENIALS]
        for some, segment in zip(cues, both, strict=True)
    ]
    if max(map(len, once)) < LEAST_ONCE_MORE:
        return None
    negatives = [
        [
            each
            for each in denials
            if not leaves_only((segment, some), each, other)
            and not (each.meaning == DENIED and is_said_there(segment, each, other))
        ]
        for denials, some, segment, other in zip(once, cues, both, both[::-1], strict=True)
    ]
    for here in (0, 1):
        ours, theirs = negatives[here], negatives[1 - here]
        if not 0 < len(theirs) < len(ours) <= MOST_COMPARED:
            continue
        left = _left(both[here], ours, both[1 - here], theirs)
        if left and sets_limit(left, both[here], cues[here], both[1 - here], cues[1 - here]):
            continue  # *no narrower than 9 mm*: *at least 9 mm*
        denials = [[each for each in some if each.meaning in DENIALS] for some in cues]
        if left and not has_more_negatives(
            without(both[1 - here], denials[1 - here]),
            both[1 - here],
            without(both[here], denials[here]),
            both[here],
        ):
            return (None, left) if here else (left, None)
    return None


def _left(here: Segment, ours: list[Cue], there: Segment, theirs: list[Cue]) -> Cue | None:
    """The only one of a version's negatives that none of the other's goes with."""
    left = [(each, _denied(here, each, ours)) for each in ours]
    beside = {each: _beside(here, each, ours) for each in ours}
    for each in theirs:
        denied = _denied(there, each, theirs)
        clause = denied + _beside(there, each, theirs)
        shared = [
            (_shared(one[1], denied), _shared(one[1] + beside[one[0]], clause)) for one in left
        ]
        most = max(shared)
        if not any(most):
            return None
        left.remove(left[shared.index(most)])
    if len(left) != 1:
        return None
    cue, denied = left[0]
    said = known_keys(there.text, there)
    if may_have(there, EITHER):
        return None  # *and not kept either*: *na'u cadw chwaith*
    if may_have(there, "otherwise") and may_have(there, "must"):
        return None  # *if you do not pay, you cannot*: *rhaid talu, neu ni allwch*
    if denied and _is_within(denied[0], there, theirs):
        return None  # *no food that smells*: *dim cŵn, na bwyd sy'n drewi*
    free = [
        sum(bool(each & said) and not _is_within(each, there, theirs) for each in some)
        for some in (denied, beside[cue])
    ]
    is_denied_word_said = any(each & said for each in denied)
    if free[0] or (free[1] >= LEAST_OF_SUBJECT and not is_denied_word_said):
        return cue
    return None


def _shared(one: Iterable[frozenset[str]], other: Iterable[frozenset[str]]) -> int:
    """How many of some words others have too."""
    said = frozenset[str]().union(*other)
    return sum(bool(each & said) for each in one)


def _beside(segment: Segment, cue: Cue, negatives: Iterable[Cue]) -> list[frozenset[str]]:
    """The keys of the known words of a negative's clause that stand before it."""
    begin = max((each.end for each in negatives if each.end <= cue.start), default=0)
    before_scope = language(segment.block.locale).clause_words.before_scope
    *clauses, before = before_scope.split(segment.text[begin : cue.start])
    return list(keys_in_order(before, segment)) if clauses or not begin else []


def _is_within(denied: frozenset[str], there: Segment, negatives: Iterable[Cue]) -> bool:
    """Whether a negative there may deny a word too, which it says after another: *no x or y*."""
    scope_end = language(there.block.locale).clause_words.scope_end
    for each in negatives:
        if each.meaning == DENIED:
            continue
        scope = scope_end.split(there.text[each.start :], maxsplit=1)[0]
        if each.meaning == WITHOUT:
            predicate = language(there.block.locale).clause_words.before_predicate
            scope = predicate.split(scope, maxsplit=1)[0]  # *disgyblion heb wisg yn cael eu hanfon*
        first, *others = scope.split(", ")
        if any(denied & known_keys(text, there) for text in (first, *_listed(others, there))):
            return True
    return False


def goes_on_lacking(
    here: tuple[Segment, Sequence[Cue]], cue: Cue, there: tuple[Segment, Sequence[Cue]]
) -> bool:
    """Whether a *no* goes on with what one lacks: *with no money and no ticket*, *heb … na …*."""
    ours, theirs = first(here[1], (WITHOUT,)), first(there[1], (WITHOUT,))
    if not ours or not theirs or ours > cue:
        return False
    return any(_is_within(each, there[0], [theirs]) for each in _denied(here[0], cue, ()))


def _listed(parts: Iterable[str], segment: Segment) -> Iterator[str]:
    """The parts between commas that go on with a list, up to one that says what one may or must."""
    known = language(segment.block.locale)
    begins_clause = known.clause_words.clause_with_verb.match
    for text in parts:
        beginning = " ".join(text.split()[:WORDS_AT_FIRST])
        if begins_clause(text) or any(known.meanings.may_have(each, beginning) for each in DUTIES):
            return
        yield text


def _denied(segment: Segment, cue: Cue, negatives: Iterable[Cue]) -> list[frozenset[str]]:
    """The keys of the first known words that a negative denies."""
    if cue.meaning == DENIED:
        word = plain_case(segment.text[cue.start : cue.end])
        return [language(segment.block.locale).denied(word)]
    end = min((each.start for each in negatives if each.start > cue.start), default=None)
    after = rest_of_clause(segment.text[cue.end : end], segment)
    return list(islice(keys_in_order(after, segment), KNOWN_WORDS_AFTER))
