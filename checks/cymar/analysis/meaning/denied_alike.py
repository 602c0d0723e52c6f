"""What only one of two versions denies, other than by the words after its *not*: *never*, *always*.

How far its thresholds may move: `bench/meaning.py`.
"""

from collections.abc import Sequence
from itertools import islice

from cymar.analysis.meaning.bounds import are_of_one_figure
from cymar.analysis.meaning.clauses import clause_bounds
from cymar.analysis.meaning.negated import keys_in_order, known_keys, rest_of_clause
from cymar.analysis.meaning.opposites import first, may_have
from cymar.languages import language
from cymar.languages.function_words import is_listed
from cymar.languages.meanings import AMOUNTS, Cue
from cymar.languages.words import LETTERS
from cymar.text.segment import Segment

FIRST_DENIED = 2
"""How many of the known words after *never* the other version has that says *always*."""

DeniedSide = tuple[Segment, Sequence[Cue]]
"""A version of a sentence, and what its words surely mean."""


def denies_what_follows_no_word(here: DeniedSide, cue: Cue, there: DeniedSide) -> bool:
    """Whether a version denies a limit, one of two places, or that something is ever so."""
    return (
        _denies_same_amount(here, cue, there)
        or _is_instead_of_both(here[0], cue, there[0])
        or _is_never_or_always(here[0], cue, there[0])
    )


def _denies_same_amount(here: DeniedSide, cue: Cue, there: DeniedSide) -> bool:
    """Whether what a negative denies is a limit of one figure that both set: *not below 10°C*."""
    _, end = clause_bounds(here[0], cue)
    amount = next(
        (each for each in here[1] if cue < each and each.start < end and each.meaning in AMOUNTS),
        None,
    )
    same = first(there[1], (amount.meaning,)) if amount else None
    if not amount or not same or may_have(there[0], "only"):
        return False
    return are_of_one_figure(here[0], amount, there[0], same)


def _is_instead_of_both(here: Segment, cue: Cue, there: Segment) -> bool:
    """Whether one version says *this, not that* and the other *this or that*."""
    ours, theirs = (language(each.block.locale).clause_words.or_words[0] for each in (here, there))
    is_contrast = here.text[: cue.start].endswith(", ")
    return is_contrast and f" {ours}" not in here.text and f" {theirs}" in there.text


def _is_never_or_always(here: Segment, cue: Cue, there: Segment) -> bool:
    """Whether what one version says is never so, the other says always is."""
    clause = rest_of_clause(here.text[cue.start :], here)
    is_never = language(here.block.locale).meanings.may_have("never", clause)
    if not is_never or not may_have(there, "always") or may_have(here, "always"):
        return False
    said = known_keys(there.text, there)
    after = here.text[cue.start : cue.end].partition(" ")[2] + here.text[cue.end :]
    known = language(here.block.locale)
    words = (each[0] for each in LETTERS.finditer(after))
    told = (each for each in words if not is_listed(each.lower(), here.block.locale))
    first = next((each for each in told if each.lower() not in known.clause_words.ever), None)
    if first and not known.gloss(first):
        return False  # *nid yw byth yn ofer gofyn*: nothing tells what is not so
    return all(each & said for each in islice(keys_in_order(after, here), FIRST_DENIED))


def is_nobody(segment: Segment, cue: Cue) -> bool:
    """Whether a negative is no more than a word for nobody, or anybody: *cyn ffonio neb*."""
    locale, text = segment.block.locale, segment.text
    if not language(locale).meanings.may_have("anyone", text[cue.start : cue.end]):
        return False
    before = text[: cue.start].split()[-1:]
    is_after_small_word = bool(before) and is_listed(before[0].lower(), locale)
    acts_on = language(locale).clause_words.acts_on
    return is_after_small_word or bool(acts_on.search(text, 0, cue.start))
