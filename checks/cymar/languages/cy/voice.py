"""Welsh impersonal verbs, *cyhoeddir*, and passives with *cael*: *caiff ei gyhoeddi*.

A word is one of these only if it is a form, mutated or not, of a verb on our list: nouns in *-ir*,
*-id* and *-wyd*, such as *tir*, *newid* and *bwyd*, never are.

How far its thresholds may move: `bench/thresholds.py cymar.languages.cy.voice findings.py --rule
impersonal-verb`.
"""

import re
from collections.abc import Iterator
from functools import cache

from cymar.languages.cy.impersonal import (
    Form,
    Tense,
    forms_after_a,
    impersonal_forms,
    verbal_nouns,
)
from cymar.languages.cy.mutation import soft
from cymar.languages.voice import Impersonal, Voice
from cymar.languages.word_list import word_list
from cymar.languages.words import WORD

IMPERSONAL_ENDING = re.compile(r"(?:ir|id|er|wyd|wnaed)\b")
CAEL = re.compile(
    rf"""
    \b(?P<cael>(?:c|g|ch)(?:
        (?P<future>aiff|ânt) | (?P<past>afodd|awsant) | (?P<would>âi|aent)
      | (?P<person>ewch|awn|awson)\b(?:\ (?:chi|ni|nhw)\b)? | (?P<noun>ael)
    ))
    (?P<subject>(?:\ {WORD.pattern}){{0,6}}?)
    \ (?P<pronoun>ei|eu|eich|ein) \ (?P<verb>{WORD.pattern})
    """,
    re.VERBOSE | re.IGNORECASE,
)
PRONOUNS = ("ei", "eu", "eich", "ein")
OF_PERSON = {"ewch": ("eich",), "awn": ("ein",), "awson": ("ein", "eu")}
"""The pronoun that goes with a verb's own person where it is a passive: *cewch eich talu* is one,
and *cewch ei dalu*, you may pay it, is not."""

WORD_BEFORE = re.compile(rf"({WORD.pattern}) \Z")
LONGEST_BEFORE_VERB = 12
"""How many characters before a verb are looked at for the particle or *wedi* before it."""

LONGEST_CLAUSE = 150
"""How many characters before *cael* are looked at for the *bydd* or *roedd* that it goes with."""

NEGATIVE = ("ni", "na", "nid", "nad")
WILL_BE = re.compile(r"\b[bf]ydd", re.IGNORECASE)
WAS = re.compile(r"\br?oedd", re.IGNORECASE)
BY = re.compile(r" (?:(?P<chi>gennych)|(?P<nhw>ganddyn)|(?P<ni>genn))", re.IGNORECASE)
BY_SOMEBODY = re.compile(
    rf"""
    (?:\ {WORD.pattern}){{0,5}}? \ (?:ganddo | ganddi
        | gan\ (?!(?:(?:ei|eu|ein|eich|fy|dy)\ )?(?:[bfm]od|nad|na|mai)\b))
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Somebody other than us, you or them; *gan fod* gives a reason."""
ARE = {"ni": "rydyn ni", "chi": "rydych chi", "nhw": "maen nhw"}
ARE_NOT = {"ni": "dydyn ni", "chi": "dydych chi", "nhw": "dydyn nhw"}
WERE = {"ni": "roedden ni", "chi": "roeddech chi", "nhw": "roedden nhw"}
DID = {"ni": "wnaethon ni", "chi": "wnaethoch chi", "nhw": "wnaethon nhw"}
WILL = {"ni": "byddwn ni", "chi": "byddwch chi", "nhw": "byddan nhw"}
WOULD = {"ni": "bydden ni", "chi": "byddech chi", "nhw": "bydden nhw"}


def impersonals(text: str) -> Iterator[Impersonal]:
    """The impersonal verbs in a sentence, and its passives with *cael*."""
    known = impersonal_forms()
    in_set_phrases = [found.span() for found in _set_phrases().finditer(text)]
    for match in IMPERSONAL_ENDING.finditer(text):
        first, last = match.span()
        while first and text[first - 1].isalpha():
            first -= 1
        word = text[first:last].lower()
        form = known.get(word)
        if form and not any(start <= first < end for start, end in in_set_phrases):
            before = _word_before(text, first)
            relative = forms_after_a().get(word) if before == "a" else None
            personal = _personal(
                relative or form, before, _doer(text, last, "ni"), is_relative=bool(relative)
            )
            is_named = BY_SOMEBODY.match(text, last)
            yield Impersonal(first, last, Voice.IMPERSONAL, "" if is_named else personal)
    for match in CAEL.finditer(text):
        subject = match["subject"].lower().split()
        if subject and (
            match["person"] or match["noun"] or _not_in_subject().intersection(subject)
        ):
            continue
        if match["pronoun"].lower() not in OF_PERSON.get((match["person"] or "").lower(), PRONOUNS):
            continue
        if match["verb"].lower() in verbal_nouns():
            doing = f"{_helper(match)} {match['pronoun']} {match['verb']}"
            is_named = BY_SOMEBODY.match(text, match.end())
            yield Impersonal(*match.span(), Voice.PASSIVE, "" if is_named else doing)


@cache
def _set_phrases() -> re.Pattern[str]:
    """Phrases that everybody writes so, though their verb is impersonal."""
    phrases = (each.replace("'", "['’]") for each in word_list("cy", "set-phrases"))
    return re.compile("|".join(phrases), re.IGNORECASE)


@cache
def _not_in_subject() -> frozenset[str]:
    """Words that are never between *caiff* and the *ei* that belongs to it."""
    return frozenset(word_list("cy", "not-in-subject"))


def _doer(text: str, end: int, likely: str) -> str:
    """Who acts: whom *gan* names after the verb, else who is likely to."""
    found = BY.match(text, end)
    return (found.lastgroup or likely) if found else likely


def _personal(form: Form, before: str, doer: str, *, is_relative: bool) -> str:
    """The same tense with somebody to act, in the same kind of clause."""
    verb, changed = form.verb, soft(form.verb) or form.verb
    if form.tense in (Tense.COMMAND, Tense.MODAL):
        return form.negative if before.lower() in NEGATIVE else verb
    if form.tense is Tense.PAST:
        if before.lower() in NEGATIVE:
            return f"{DID[doer]} ddim {verb}"
        return f"{DID[doer]} ei {changed}" if is_relative else f"fe {DID[doer]} {changed}"
    are, are_not = (ARE, ARE_NOT) if form.tense is Tense.PRESENT else (WERE, WERE)
    joined = " wedi" if form.tense is Tense.PLUPERFECT else "'n"
    if before.lower() in NEGATIVE:
        no = are_not[doer].replace("roedd", "doedd", 1)
        return f"{no} ddim {'wedi' if form.tense is Tense.PLUPERFECT else 'yn'} {verb}"
    return f"{are[doer]}{joined} ei {changed}" if is_relative else f"{are[doer]}{joined} {verb}"


def _word_before(text: str, place: int) -> str:
    found = WORD_BEFORE.search(text, max(0, place - LONGEST_BEFORE_VERB), place)
    return found[1] if found else ""


def _helper(match: re.Match[str]) -> str:
    """What comes before the verb once somebody acts, in the same tense: *byddwn ni'n*."""
    text, start, end = match.string, *match.span()
    doer = _doer(text, end, "nhw" if match["pronoun"].lower() == "ein" else "ni")
    if match["past"] or match["cael"][1:].lower().startswith("awson"):
        return f"fe {DID[doer]}"
    if match["would"]:
        return f"{WOULD[doer]}'n"
    if match["noun"]:
        before = _word_before(text, start).lower()
        if before == "wedi":
            return f"{ARE[doer]} wedi"
        clause = max(0, start - LONGEST_CLAUSE)
        if before.endswith(("yn", "'n", "’n")) and not WILL_BE.search(text, clause, start):
            return f"{(WERE if WAS.search(text, clause, start) else ARE)[doer]}'n"
    return f"{WILL[doer]}'n"
