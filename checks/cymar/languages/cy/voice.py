"""Welsh impersonal verbs, *cyhoeddir*, and passives with *cael*: *caiff ei gyhoeddi*.

A word is one of these only if it is a form, mutated or not, of a verb on our list: nouns in *-ir*,
*-id* and *-wyd*, such as *tir*, *newid* and *bwyd*, never are.

How far its thresholds may move: `bench/thresholds.py cymar.languages.cy.voice findings.py --rule
impersonal-verb`.
"""

from collections.abc import Iterator
from functools import cache

from cymar import expressions as re
from cymar.languages.cy.impersonal import Form, Tense, impersonal_forms, verbal_nouns
from cymar.languages.cy.mutation import soft
from cymar.languages.voice import Impersonal, Voice
from cymar.languages.word_list import word_list
from cymar.languages.words import WORD

IMPERSONAL_ENDING = re.compile(r"(?:ir|id|er|wyd|wnaed)\b")
CAEL = re.compile(
    r"""
    \b(?:c|g|ch)(?:
        (?P<future>aiff|ânt) | (?P<past>afodd|awsant) | (?P<would>âi|aent)
      | (?P<person>ewch|awn|aws(?:om|och|on))\b(?:\ (?:chi|ni|nhw)\b)? | (?P<noun>ael)
    )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
PREFIXED = "-"
"""What is between a verb and what is put before it: *ad-delir*, *cyd-drefnu*."""

PRONOUNS = ("ei", "eu", "eich", "ein", "fy", "dy")
OF_PERSON = {
    "ewch": ("eich",), "awsoch": ("eich",), "awn": ("ein",), "awsom": ("ein",),
    "awson": ("ein", "eu"),
}  # fmt: skip
"""The pronoun that goes with a verb's own person where it is a passive: *cewch eich talu* is one,
and *cewch ei dalu*, you may pay it, is not."""

OWNED = re.compile(rf" (?P<pronoun>ei|eu|eich|ein|fy|dy) (?P<verb>{WORD.pattern})", re.IGNORECASE)
"""What makes a form of *cael* a passive: *ei brosesu*."""

ITS_OWN_PERSON = re.compile(r"(?<!\w)(?P<person>\w+)(?:['’]n| yn| wedi)? \Z")
"""Whose act *cael* is, right before it: *rydych chi'n cael*, *gallwch gael*."""

LONGEST_PERSON = 20
"""How many characters before *cael* may hold its person."""

NOT_OWN = ("ei", "eu")
"""What goes with *cael* of other persons alone: *cewch eu rhoi allan*, you may put them out."""

SUBJECT = re.compile(rf"(?: {WORD.pattern}){{0,6}}+")
LONGEST_SUBJECT = 120
"""How many characters after *cael* may hold its subject and the verb."""

CLAUSE_BEFORE = re.compile(r"(?:\A|[,;:–] |\b[Aa]c )\Z")
"""What a verb of a main clause stands after: nothing, a comma or *ac*."""

LONGEST_BEFORE_VERB = 12
"""How many characters before a verb are looked at for the end of another clause."""

BY = re.compile(r" (?:(?P<chi>gennych)|(?P<nhw>ganddyn)|(?P<ni>genn))", re.IGNORECASE)
ARE = {"ni": "rydyn ni", "chi": "rydych chi", "nhw": "maen nhw"}
DID = {"ni": "fe wnaethon ni", "chi": "fe wnaethoch chi", "nhw": "fe wnaethon nhw"}
WILL = {"ni": "byddwn ni", "chi": "byddwch chi", "nhw": "byddan nhw"}


def impersonals(text: str) -> Iterator[Impersonal]:
    """The impersonal verbs in a sentence, and its passives with *cael*."""
    known = impersonal_forms()
    in_set_phrases: list[tuple[int, int]] | None = None
    for match in IMPERSONAL_ENDING.finditer(text):
        first, last = match.span()
        while first and (text[first - 1].isalpha() or text[first - 1] == PREFIXED):
            first -= 1
        first += text[first] == PREFIXED
        word = text[first:last].lower()
        form = known.get(word) or known.get(word.rpartition(PREFIXED)[2])
        if not form:
            continue
        if in_set_phrases is None:
            in_set_phrases = [found.span() for found in _set_phrases().finditer(text)]
        if not any(start <= first < end for start, end in in_set_phrases):
            yield Impersonal(first, last, Voice.IMPERSONAL, _personal(form, text, first, last))
    for match in CAEL.finditer(text):
        if owned := _owned(match):
            active = _active(match, owned)
            yield Impersonal(match.start(), owned.end(), Voice.PASSIVE, active)


def _owned(cael: re.Match[str]) -> re.Match[str] | None:
    """What makes a form of *cael* a passive, where it is one."""
    text, end = cael.string, cael.end()
    for found in OWNED.finditer(text, end, end + LONGEST_SUBJECT):
        subject = text[end : found.start()]
        if not SUBJECT.fullmatch(subject):
            return None
        if subject and (cael["person"] or cael["noun"]):
            return None
        if _not_in_subject().intersection(subject.lower().split()):
            return None
        own = OF_PERSON.get((cael["person"] or "").lower(), PRONOUNS)
        if cael["noun"] and found["pronoun"].lower() in NOT_OWN and _has_its_own_person(cael):
            return None
        verb = found["verb"].lower()
        is_noun = cael["noun"] and verb in _also_nouns()
        verb = verb.rpartition(PREFIXED)[2]
        if found["pronoun"].lower() in own and verb in verbal_nouns() and not is_noun:
            return found
    return None


def _has_its_own_person(cael: re.Match[str]) -> bool:
    """Whether we or you are who *cael* is of: *rydych chi'n cael eu rhoi allan*."""
    before = ITS_OWN_PERSON.search(cael.string, max(0, cael.start() - LONGEST_PERSON), cael.start())
    return bool(before and before["person"].lower() in _persons())


@cache
def _persons() -> frozenset[str]:
    """Words by which a verb is ours or yours."""
    return frozenset(word_list("cy", "our-and-your-verbs"))


@cache
def _also_nouns() -> frozenset[str]:
    """Verbal nouns that are things as well: what people get with *cael eich ateb*."""
    return frozenset(word_list("cy", "also-nouns"))


@cache
def _set_phrases() -> re.Pattern[str]:
    """Phrases that everybody writes so, though their verb is impersonal."""
    phrases = (each.replace("'", "['’]") for each in word_list("cy", "set-phrases"))
    return re.compile("|".join(phrases), re.IGNORECASE)


@cache
def _not_in_subject() -> frozenset[str]:
    """Words that are never between *caiff* and the *ei* that belongs to it."""
    return frozenset(word_list("cy", "not-in-subject"))


def _personal(form: Form, text: str, start: int, end: int) -> str:
    """The same with whoever acts, where the sentence names them and it is a main clause."""
    if form.tense is Tense.COMMAND:
        return form.command if CLAUSE_BEFORE.search(text, 0, start) else ""
    by = BY.match(text, end)
    before = text[max(0, start - LONGEST_BEFORE_VERB) : start]
    if not by or not by.lastgroup or (before and not CLAUSE_BEFORE.search(before)):
        return ""
    if form.tense is Tense.PAST:
        return f"{DID[by.lastgroup]} {soft(form.verb) or form.verb}"
    return f"{ARE[by.lastgroup]}'n {form.verb}" if form.tense is Tense.PRESENT else ""


def _active(cael: re.Match[str], owned: re.Match[str]) -> str:
    """The same as a passive with *cael*, with whoever acts, where the sentence names them."""
    by = BY.match(owned.string, owned.end())
    if not by or not by.lastgroup or not (cael["past"] or cael["future"]):
        return ""
    helper = DID[by.lastgroup] if cael["past"] else f"{WILL[by.lastgroup]}'n"
    return f"{helper} {owned['pronoun']} {owned['verb']}"
