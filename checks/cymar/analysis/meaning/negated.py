"""Whether one version of a sentence says what the other one denies: *valid*, and *not valid*.

It may say so by another word that is negative in itself, of which there is no list: *not sure* and
*unsure*. So what follows the *not* is looked for there; where no word of it is known, it is not.

How far its thresholds may move: `bench/thresholds.py cymar.analysis.meaning.negated findings.py
--rule meaning-mismatch`.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from cymar import expressions as re
from cymar.analysis.meaning.contrasts import HALF_NEGATIVE
from cymar.languages import language
from cymar.languages.function_words import is_listed
from cymar.languages.gloss import glossed_stems, stem
from cymar.languages.meanings import NEGATIVE, Cue
from cymar.languages.openings import plain_case
from cymar.languages.words import LETTERS, letters_of
from cymar.text.segment import Segment

HYPHENATED = re.compile(r"(?<![^\W\d_])[^\W\d_]++(?:-[^\W\d_]++)++")
PARTS_OF_WORDS = re.compile(r"[^\W\d_]{2,}(?:-[^\W\d_]+)*+")
"""Runs of two letters and more, of which those with a hyphen between them are one: *ad-dalu*."""

LIGHT_VERBS = frozenset(map(stem, ("do", "make", "get", "have")))
"""The keys of verbs that hold a sentence together: *os na wnewch chi gadw*."""

HOLDING = frozenset(map(stem, ("do", "have")))
"""The keys of those that no other verb has, whatever else it means: *gwneud, cael*."""

TIMELY = frozenset(
    map(stem, "today tonight tomorrow yesterday now yet still day night week month year".split())
)
"""The keys of what only says when: *not available today*, *i lawr heddiw*."""

NOT_DENIED = HOLDING | TIMELY | {stem("not")}

KEY_OF_NO = stem("no")
"""The key of *dim*, which goes with a negative before it."""

ENOUGH = "enough"
"""The meaning of a word that has no key of its own, and may be what is denied."""

AGAIN = "again"
"""What a negative may be that goes with another one: *ddim*."""

PART_END = re.compile(r"[,;:)]\s")
KNOWN_WORDS_AFTER = 3
"""How many of the known words after a negative are looked for in the other version."""

SAME_LETTERS = 5
"""How many letters two words of one begin with alike: *refund, refundable*."""

NO_KEYS = frozenset[str]()

LONGEST_PREFIX = 5
"""The most letters of a prefix that is written apart from its word, and the space after it."""

HALF_WITHIN = 3
"""Within how many words after a negative something half negative is what it denies."""

# Set by bench/meaning.py: of negations put in and taken out.


def says_what_is_denied(here: Segment, cue: Cue, there: Segment) -> bool:
    """Whether a sentence has any known word of what a negative of the other denies."""
    after = verb_of(here, cue) + here.text[cue.end :]
    said = known_keys(there.text, there)
    if _is_said_of_subject_alone(here, cue, there, said):
        return False
    ours = language(here.block.locale).clause_words
    begins, gloss = language(here.block.locale).meanings.begins, language(here.block.locale).gloss
    first = _first_word(after, here)
    is_again = first and (begins(after[first.start() :], AGAIN) or KEY_OF_NO in gloss(first[0]))
    if first and (is_again or first[0].lower() in ours.ever):
        after = after[first.end() :]  # *nid oes dim*, *ni ddaeth neb*
    elif first and begins(after[first.start() :], NEGATIVE):
        is_said = bool(gloss(first[0]) & said)  # *do not lose*: *keep*
        return is_said or _has_same_half(after, here, there)
    if first and ours.denies_verb_alone.fullmatch(here.text, cue.start, cue.end):
        after = first[0]
    clause = PART_END.split(after, maxsplit=1)[0]
    scope = ours.scope_end.split(clause, maxsplit=1)[0]
    denied = next(filter(None, (_known(each, here) for each in (scope, clause, after))), [])
    if ours.after_joint.search(here.text[: cue.start]):
        denied = denied[:1]  # *analluogi a pheidio dangos dewislenni*: *disable menus*
    if not denied:
        if begins(here.text[cue.start :], "nobody"):
            return any(each & said for each in _known(here.text[: cue.start], here))
        if language(here.block.locale).meanings.may_have(
            ENOUGH, " ".join(after.split()[:HALF_WITHIN])
        ):
            return language(there.block.locale).meanings.may_have(ENOUGH, there.text)
        if ours.other_after_but.search(here.text[: cue.end]) and not _names_any(after, here):
            return not language(there.block.locale).meanings.may_have("excluded", there.text)
        return _says_that_there_is(here.text[cue.start :], here) and _says_that_there_is(
            there.text, there
        )
    if (
        _is_of_none(here, cue)
        and _says_of_all(here, there)
        and not all(each & said for each in denied)
    ):
        return False  # *there are none left*: *they have all gone*; *none was hurt*: *all are well*
    predicate = _predicate_denied(here, cue)
    if not predicate and _says_that_there_is(here.text[cue.start :], here):
        denied = denied[:1]  # *nid oes dŵr yn y ffynnon*: *the well is dry*
    is_told_not_to = ours.forbids.search(here.text, 0, cue.end) is not None
    return (
        _is_mainly_said([*predicate[:1], *denied], said, needs_object=is_told_not_to)
        or _has_same_half(after, here, there)
        or _is_of_somebody(here.text[cue.start :], here, there)
        or _is_phrase_said(after, here, there)
    )


def _is_mainly_said(
    denied: Sequence[frozenset[str]], said: frozenset[str], *, needs_object: bool
) -> bool:
    """Whether a version has the first of some words that are denied, or two of them.

    The first tells what: *we will not give your data to anyone* has only *data* of *your data is
    safe*. A word with another ending is one: *refund, refundable*.

    Args:
        denied: the keys of each of the words.
        said: those of all words of the version.
        needs_object: whether the second has to be there: *do not use the lift*, *use the stairs*.
    """
    alike = {each[:SAME_LETTERS] for each in said if len(each) >= SAME_LETTERS}
    told = [bool(each & said or {key[:SAME_LETTERS] for key in each} & alike) for each in denied]
    if needs_object and not all(told[1:2]):
        return False
    return told[0] or sum(told) > 1


def _predicate_denied(segment: Segment, cue: Cue) -> list[frozenset[str]]:
    """The keys of the first known words of the predicate of a Welsh negative of being."""
    words, text = language(segment.block.locale).clause_words, segment.text[cue.start :]
    if not (being := words.negated_being.match(text)):
        return []
    clause = rest_of_clause(text, segment)
    predicate = words.before_predicate.search(clause, being.end())
    return _known(clause[predicate.end() :], segment) if predicate else []


def _is_phrase_said(after: str, here: Segment, there: Segment) -> bool:
    """Whether a phrase follows a negative of which the other version has one that means the same.

    So *dan do* of *ond nid dan do* is *indoors*.
    """
    ours, theirs = (language(each.block.locale).meanings for each in (here, there))
    cue = next(iter(ours.cues(after)), None)
    return (
        cue is not None
        and not after[: cue.start].strip()
        and theirs.may_have(cue.meaning, there.text)
    )


def _is_of_somebody(text: str, here: Segment, there: Segment) -> bool:
    """Whether a text says of nobody what only the other version says of somebody."""
    ours, theirs = (language(each.block.locale).meanings.may_have for each in (here, there))
    if not theirs("somebody", there.text) or theirs("nobody", there.text):
        return False
    return ours("nobody", text) and not ours("somebody", here.text)


def verb_of(segment: Segment, cue: Cue) -> str:
    """The verb of a Welsh negative that has it: *ni chaeasom*; empty of any other."""
    words = language(segment.block.locale).clause_words
    found = words.negated_verb.fullmatch(segment.text, cue.start, cue.end)
    if not found and words.denies_verb_before.fullmatch(segment.text, cue.start, cue.end):
        found = words.verb_before.search(segment.text[: cue.start])
    return f" {found[1]} " if found else ""


def _names_any(text: str, segment: Segment) -> bool:
    """Whether a text has any word that does more than hold it together: *for the other* has not."""
    return _first_word(text, segment) is not None


def rest_of_clause(text: str, segment: Segment) -> str:
    """A text up to where its clause ends, or all but a parenthesis before its predicate.

    So of *nid yw'r bont, a godwyd yn 1850, yn ddiogel* it is *nid yw'r bont yn ddiogel*.
    """
    clause, *after = PART_END.split(text, maxsplit=2)
    predicate = language(segment.block.locale).clause_words.before_predicate
    goes_on = len(after) > 1 and predicate.match(after[-1])
    return f"{clause} {PART_END.split(after[-1], maxsplit=1)[0]}" if goes_on else clause


def _says_that_there_is(text: str, segment: Segment) -> bool:
    """Whether a text begins by saying that there is something, or that there is not."""
    return language(segment.block.locale).meanings.begins(text, "exists")


def _is_of_none(segment: Segment, cue: Cue) -> bool:
    """Whether a negative says that there is none, or of whom it is said of none: *none of us*."""
    meanings = language(segment.block.locale).meanings
    is_no = plain_case(segment.text[cue.start : cue.end]) == "no"  # *no child should go hungry*
    is_none = is_no or meanings.may_have("none", segment.text)
    return is_none or _says_that_there_is(segment.text[cue.start :], segment)


def _says_of_all(here: Segment, there: Segment) -> bool:
    """Whether only the other version says something of all."""
    ours, theirs = (language(each.block.locale).meanings for each in (here, there))
    return theirs.may_have("all", there.text) and not ours.may_have("all", here.text)


def _is_said_of_subject_alone(
    here: Segment, cue: Cue, there: Segment, said: frozenset[str]
) -> bool:
    """Whether the other version has nothing of what a Welsh one says that its subject is not.

    So *nad yw'r llif yn weithredol* is *the feed is down*; in *nid yw'r llif* nothing is denied.
    """
    ours = language(here.block.locale).clause_words
    if not (being := ours.negated_being.match(here.text[cue.start :])):
        return False
    clause = rest_of_clause(here.text[cue.start :], here)
    if ours.subject_alone.fullmatch(clause, being.end()):
        has = language(there.block.locale).meanings.may_have
        is_thing = ours.thing_alone.fullmatch(clause, being.end())
        return not (is_thing and any(has(each, there.text) for each in ("exists", "with")))
    denied = _predicate_denied(here, cue)
    return bool(denied) and not any(each & said for each in denied)


def _has_same_half(after: str, here: Segment, there: Segment) -> bool:
    """Whether what follows a negative is half negative, and the other has it: *free*, *am ddim*."""
    ours, theirs = (language(each.block.locale).meanings for each in (here, there))
    beginning = " ".join(after.split()[:HALF_WITHIN])
    said = [meant & HALF_NEGATIVE for _, meant in ours.hinted(NEGATIVE, beginning)]
    return any(
        not meant.isdisjoint(each)
        for each in said
        for _, meant in (theirs.hinted(NEGATIVE, there.text) if each else ())
    )


def known_keys(text: str, segment: Segment) -> frozenset[str]:
    """The keys of all known words of a text."""
    return frozenset[str]().union(*keys_of_words(text, segment))


def keys_of_words(text: str, segment: Segment) -> list[frozenset[str]]:
    """The keys of each known word of a text, those with a hyphen too."""
    words = (*letters_of(text), *(HYPHENATED.findall(text) if "-" in text else ()))
    gloss, stems = language(segment.block.locale).gloss, glossed_stems()
    return [keys for each in words if (keys := gloss(each) & stems)]


def _known(text: str, segment: Segment) -> list[frozenset[str]]:
    """The keys of the first known words of a text, but for those that hold it together."""
    return list(islice(keys_in_order(text, segment), KNOWN_WORDS_AFTER))


def keys_in_order(text: str, segment: Segment) -> Iterator[frozenset[str]]:
    """The keys of each known word of a text, but for those that hold it together."""
    locale = segment.block.locale
    words = (each for each in PARTS_OF_WORDS.findall(text) if not is_listed(each.lower(), locale))
    keys = (language(locale).gloss(each) & glossed_stems() for each in words)
    return (each for each in keys if not each <= LIGHT_VERBS and not each & NOT_DENIED)


def _first_word(text: str, segment: Segment) -> re.Match[str] | None:
    """The first word of a text that does more than hold it together."""
    words = LETTERS.finditer(text)
    return next(
        (each for each in words if not is_listed(each[0].lower(), segment.block.locale)), None
    )
