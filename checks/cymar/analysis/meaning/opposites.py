"""Words in two versions of a sentence that are opposites: *without*, *with*; *unsafe*, *safe*.

They are where nothing else there is negative: a word and what it lacks, a prefix and what it
denies, a limit and what it limits.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from cymar import expressions as re
from cymar.analysis.meaning.bounds import are_of_one_figure
from cymar.analysis.meaning.contrasts import DUTIES, HALF_NEGATIVE
from cymar.analysis.meaning.denied_by_prefix import is_said_there
from cymar.analysis.meaning.more_negatives import (
    count,
    count_alone,
    has_more_negatives,
    hints,
    may_be_negative,
)
from cymar.analysis.meaning.negated import keys_in_order, known_keys
from cymar.analysis.meaning.permitted import MUST_OR_NEED
from cymar.languages import language
from cymar.languages.meanings import AMOUNTS, DENIED, NEGATIVE, Cue
from cymar.languages.openings import plain_case
from cymar.languages.words import LETTERS, letters_of
from cymar.text.segment import Segment

LACKING = (
    *(("without", "with"), ("ban", "allowed"), ("ban", "may")),
    *(("optional", "must"), ("optional", "required")),
)
"""Meanings that are opposites where nothing else is negative."""

WITHOUT = "without"
"""The meaning of *without*, which only some other words may have too."""

NOUN_AND_ADJECTIVE = 2
"""How many words after *with* and *without* are what one has: *heb reswm da*."""

SAID = "said"
"""What is found of a word that the other version denies."""

LEAST_SEVERAL = 2
"""Of how many words of a group one may stand for another."""

LIMITS = ("most", "more"), ("least", "less")
"""A limit, and what it sets one to: *no more than* and *more than*."""

ON_ONE_SIDE = {"most": ("most", "less"), "least": ("least", "more")}
"""What else is on the same side of an amount as each limit."""


def opposites(
    both: tuple[Segment, Segment], cues: Sequence[Sequence[Cue]]
) -> Iterator[tuple[Cue | None, Cue | None]]:
    """*Without* against *with*, *unsafe* against *safe*, where nothing else there is negative."""
    meant = [{each.meaning for each in some} for some in cues]
    for here, there in ((0, 1), (1, 0)):
        found: tuple[Cue, Cue] | None = None
        for lacks, has in (*LACKING, *LIMITS):
            if lacks not in meant[here] or has not in meant[there]:
                continue
            is_limit = (lacks, has) in LIMITS
            if has in meant[here] and not is_limit:
                continue  # *you must choose what is optional*
            if is_limit and meant[here].isdisjoint(MUST_OR_NEED) != meant[there].isdisjoint(
                MUST_OR_NEED
            ):
                continue  # *it needs at least five*: *mae llai na phump yn rhannu*
            if is_limit and not meant[there].isdisjoint(ON_ONE_SIDE[lacks]):
                continue  # *under 30 cm, and larger*: *30 cm a throsodd, a rhai llai*
            one = first(cues[here], (lacks,), both[there] if is_limit else None)
            two = first(cues[there], (has,))
            if one and two and (not is_limit or _are_turned(both[here], one, both[there], two)):
                found = found or (one, two)
        denies = first(cues[here], (DENIED,)) if DENIED in meant[here] else None
        if denies and is_said_there(both[here], denies, both[there]):
            denies = None
        said = _said(both[here], denies, both[there]) if denies else None
        found = found or (denies, said) if denies and said else found
        if not found and (lacks_it := _lacked(both[here], cues[here], both[there])):
            yield (lacks_it, None) if not here else (None, lacks_it)
        if found and not _has_other_negative(both[here], both[there], found[0]):
            yield found if not here else (found[1], found[0])


def is_denied_by_prefix(both: tuple[Segment, Segment], cues: Sequence[Sequence[Cue]]) -> bool:
    """Whether a version denies by a prefix what the other one says: *unused*, *defnyddio*."""
    return any(
        denies is not None
        and not is_said_there(both[here], denies, both[1 - here])
        and _said(both[here], denies, both[1 - here]) is not None
        for here, denies in enumerate(first(some, (DENIED,)) for some in cues)
    )


def with_or_without(
    both: tuple[Segment, Segment], cues: Sequence[Sequence[Cue]]
) -> tuple[Cue, Cue] | None:
    """*Without* a thing against *with* it, in a sentence that has a *not* in both versions."""
    for here, there in ((0, 1), (1, 0)):
        lacks = first(cues[here], (WITHOUT,))
        if not lacks or may_have(both[there], "lacking"):
            continue
        lacked = _next_keys(both[here], lacks)
        for has in cues[there]:
            if has.meaning == "with" and not lacked.isdisjoint(_next_keys(both[there], has)):
                return (has, lacks) if here else (lacks, has)
    return None


def _next_keys(segment: Segment, cue: Cue) -> frozenset[str]:
    """The keys of the known words next after a word: a noun, and what one says of it."""
    some = islice(keys_in_order(segment.text[cue.end :], segment), NOUN_AND_ADJECTIVE)
    return frozenset[str]().union(*some)


def _lacked(here: Segment, cues: Sequence[Cue], there: Segment) -> Cue | None:
    """Where a version says that something is lacking which the other one only names."""
    cue = first(cues, (WITHOUT,), there)
    if not cue or may_be_negative(there, here, cue):
        return None
    if leaves_some_out(here, there):
        return None
    if may_have(there, "need") and not may_have(here, "need"):
        return None  # *you need a licence*: *mae gwerthu heb drwydded yn drosedd*
    if language(here.block.locale).meanings.may_have("few", here.text[: cue.start]):
        return None  # *few roads without potholes* says that most have them
    keys = next(keys_in_order(here.text[cue.end :], here), frozenset[str]())
    return None if keys.isdisjoint(known_keys(there.text, there)) else cue


def leaves_some_out(here: Segment, there: Segment) -> bool:
    """Whether only the other version says of all but some what this denies of them.

    *Every house but two has a well* is *dau dŷ sydd heb ffynnon*.
    """
    return may_have(there, "excluded") and may_have(there, "all") and not may_have(here, "all")


def _has_other_negative(here: Segment, there: Segment, cue: Cue) -> bool:
    """Whether anything but a cue may be negative in either version, and not in both."""
    rest = here.text[: cue.start] + here.text[cue.end :]
    if cue.meaning not in AMOUNTS:
        is_twice = cue.meaning == DENIED and has_more_negatives(rest, here, there.text, there)
        return is_twice or may_be_negative(there, here, cue)
    is_only_here = not all(
        any(count(there.text, there, same) for same in each & HALF_NEGATIVE)
        for each in hints(rest, here, NEGATIVE)
    )
    return is_only_here or may_be_negative(there, here, None)


def _are_turned(here: Segment, limit: Cue, there: Segment, step: Cue) -> bool:
    """Whether a limit surely faces what it limits: *no more than* and *more than*, or a figure."""
    if may_have(here, "if") != may_have(there, "if"):
        return False  # *unless six come, it is off* is *six must come*
    words = here.text[limit.start : limit.end]
    if language(here.block.locale).meanings.turns(step.meaning, words):
        return True
    if " " not in words and not known_keys(words, here).isdisjoint(
        known_keys(there.text[step.start : step.end], there)
    ):
        return False  # *yr un isaf*: *the lower one*
    return are_of_one_figure(here, limit, there, step)


def _said(here: Segment, denies: Cue, there: Segment) -> Cue | None:
    """The word of a sentence that another one denies, and has nowhere else."""
    ours, theirs = (language(each.block.locale) for each in (here, there))
    keys = ours.denied(plain_case(here.text[denies.start : denies.end]))
    rest = here.text[: denies.start] + here.text[denies.end :]
    beside = frozenset[str]().union(*map(ours.gloss, letters_of(rest)))
    if beside & keys:
        return None
    for word in LETTERS.finditer(there.text):
        theirs_too = theirs.gloss(word[0])
        if theirs_too & keys and not theirs.is_function_word(word[0].lower()):
            is_other = bool(theirs_too & beside) or (denies.start > 0 and _is_command(word, there))
            is_denied = theirs.clause_words.prefix_apart.search(there.text[: word.start()])
            return None if is_other or is_denied else Cue(*word.span(), SAID)
    return None


def _is_command(word: re.Match[str], segment: Segment) -> bool:
    """Whether a word at the beginning of a sentence tells readers to do something."""
    commands = language(segment.block.locale).clause_words.commands
    return not word.start() and commands.fullmatch(word[0]) is not None


def first(cues: Sequence[Cue], meanings: Sequence[str], other: Segment | None = None) -> Cue | None:
    """The first cue of some meanings, and of which the other version, if given, has nothing."""
    for each in cues:
        if each.meaning in meanings and not (other and may_have(other, each.meaning)):
            return each
    return None


def may_have(segment: Segment, meaning: str) -> bool:
    """Whether anything in a sentence may have a meaning."""
    return language(segment.block.locale).meanings.may_have(meaning, segment.text)


def one_of_several(
    both: tuple[Segment, Segment], cues: Sequence[Sequence[Cue]], group: Iterable[str]
) -> tuple[Cue, Cue] | None:
    """The one word for another, where two versions have as many of a group: *may … must*, *may …
    may*.
    """
    ours, theirs = ([each for each in some if each.meaning in group] for some in cues)
    if len(ours) != len(theirs) or len(ours) < LEAST_SEVERAL:
        return None
    left = [
        [each for each in some if each.meaning in more]
        for some, more in ((ours, _more(ours, theirs)), (theirs, _more(theirs, ours)))
    ]
    apart = [
        (one, two)
        for one, two in zip(ours, theirs, strict=True)
        if one in left[0] and two in left[1]
    ]
    if len(apart) != 1:
        return None
    ((one, two),) = apart
    for cue, some, here, there in ((one, ours, *both), (two, theirs, *both[::-1])):
        same = [each for each in some if each.meaning == cue.meaning]
        said = len(same) if group is DUTIES else count(here.text, here, cue.meaning)
        if count_alone(cue.meaning, there, here, same) >= said:
            return None
    return one, two


def _more(here: Iterable[Cue], there: Iterable[Cue]) -> Counter[str]:
    """The meanings that some words have more often than others do."""
    return Counter(each.meaning for each in here) - Counter(each.meaning for each in there)
