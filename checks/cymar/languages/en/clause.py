"""Where words that look like a plural are somebody and a verb: *the user needs to know*.

How far its thresholds may move: `bench/thresholds.py cymar.languages.en.clause glossary_rules.py
unexplained-term en`.
"""

from functools import cache

from cymar import expressions as re
from cymar.languages.en.verbs import conjugated
from cymar.languages.word_list import word_list

OWNERS = r"the|this|my|your|his|her|its|our|their"
DETERMINER = re.compile(rf"\b(?:{OWNERS}|that)\s\Z", re.IGNORECASE)
OBJECT = re.compile(rf"\s(?:an?|{OWNERS}|these|those|him|it|me|them|us|more)\b", re.IGNORECASE)
TO_DO = re.compile(rf"\sto\s(?!(?:an?|{OWNERS}|that|these|those)\b)[a-z]")
AFTER_NOUN = re.compile(
    r"""
    \s*(?:[^\w\s]|\Z) | \s (?:to|of|for|and|or|in|on|at|from|with|by|as|than|through|across|against
        |that|which|who|when|where|while|before|after|but|if|so|because|rather
        |are|aren|were|weren|is|was|have|had|will|would|can|could|may|might|should|must|do|don|did
        |i|we|they|you|he|she|not|alone|first)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What goes on after *the user needs* where those are needs: an end, a preposition, a verb."""

LITTLE = r"(?:about|against|and|around|at|by|for|from|in|into|of|on|or|to|with)\b"
AFTER_PREPOSITION = re.compile(rf"\b{LITTLE}\s(?:{OWNERS}|that)\s\Z", re.IGNORECASE)
ONE_THING = re.compile(rf"\b(?:an?|another|each|every)\s(?:(?!{LITTLE})[\w-]+\s)?\Z", re.IGNORECASE)
"""What goes before one thing, never before several."""

WHAT = re.compile(
    rf"\b(?:what(?:ever)?|anything|everything|something|nothing)\s(?:{OWNERS}|that)\s\Z",
    re.IGNORECASE,
)
BE = re.compile(r"\s(?:are|were|is|was)\b", re.IGNORECASE)
PRONOUN = re.compile(r"\b(?:he|she|who)\s\Z", re.IGNORECASE)
LAST_WORD = re.compile(rf"\b(?!{LITTLE})[\w-]+\s\Z", re.IGNORECASE)
LONGEST_BEFORE_TERM = 40
"""How many characters before a term may decide: more than a preposition, an article and a word."""

NEEDING = frozenset({"needs", "wants"})
"""What somebody may do, and then anything."""

NOT_VERB = ("ss", "us", "is", "ics")
"""Ends of words in *-s* that are no form of a verb."""


def is_clause(text: str, start: int, end: int) -> bool:
    """Whether the words of a text from `start` to `end`, a plural by their form, are a clause.

    Of one word, such as *tests*, whether it is what the word before it does.
    """
    *subject, verb = text[start:end].split()
    if not verb.islower() or not verb.endswith("s") or verb.endswith(NOT_VERB):
        return False
    before = text[max(0, start - LONGEST_BEFORE_TERM) : start]
    if not subject:
        last = LAST_WORD.search(before)
        if not last or PRONOUN.search(before):
            return bool(last)
        subject, before = [last[0].strip()], before[: last.start()]
    if not subject[-1].lower().endswith(_somebody()):
        return False
    one, theirs = ONE_THING.search(before), DETERMINER.search(before)
    if verb in NEEDING:
        return bool(one) or (bool(theirs) and _needs(text, before, end))
    if OBJECT.match(text, end):
        return bool(one) or (bool(theirs) and verb in _verbs())
    return bool(one or theirs) and verb in _willing() and bool(TO_DO.match(text, end))


def _needs(text: str, before: str, end: int) -> bool:
    if WHAT.search(before):
        return not BE.match(text, end)
    if TO_DO.match(text, end):
        return True
    return not AFTER_NOUN.match(text, end) and not AFTER_PREPOSITION.search(before)


@cache
def _somebody() -> tuple[str, ...]:
    """Those who do things, and ends of words for them."""
    return word_list("en", "somebody")


@cache
def _willing() -> frozenset[str]:
    """What somebody may do, and then to do something."""
    return frozenset(word_list("en", "willing-verbs"))


@cache
def _verbs() -> frozenset[str]:
    """The verbs of what people do, as they are after *she*."""
    bases = (line.partition(":")[0] for line in word_list("en", "passive-verbs"))
    return _willing() | {conjugated(base).third for base in bases if " " not in base}
