"""Words that lack the soft mutation after the person who does something, or has it.

A verb is mutated after *rhaid i chi*, *iddo* and *gallwch*, and whatever we or you do something to
after the verb: *nodwch ddyddiad*; what somebody has, after *gennych*. *Bod* is left alone: *rhoi
gwybod i ni bod* is said.

Source: Peter Wynn Thomas, Gramadeg y Gymraeg (1996), chapter III.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from cymar import expressions as re
from cymar.languages.cy.due_mutation import PERSONAL_ENDING, is_radical, listed
from cymar.languages.cy.impersonal import own_forms, verbal_nouns
from cymar.languages.cy.mutation import soft
from cymar.languages.function_words import is_listed
from cymar.languages.identify import languages_of
from cymar.languages.mutated import SOFT_MUTATION, WrongMutation
from cymar.languages.word_list import word_list

CANDIDATE = re.compile(
    r"[ \n\u00a0](?:"
    r"(?<=(?:ch|hi|ni|mi|ti|wb|hw|do|di|nt|wn|om|em|ym|af|yf|ef|fe|fo|ny|on)[ \n\u00a0])"
    r"|(?<=(?:hyn|fyd)[ \n\u00a0]))(?P<word>[bcdgmptlr][^\W\d_]++)(?![\w'’ʼ-])"
)
"""A word that may lack the mutation, after one that may be a person's."""

WIDEST_BEFORE = 30
"""How many characters before a word may hold the two before it."""

OPENING = "([‘“\"'*_"
SOMEBODY_HAS = re.compile(r"(?i)\b(?:mae|d?oes|r?oedd|[bf]od|[bf]ydd(?:ai)?|sydd)\b")
WIDEST_IS = 60
"""How many characters before *gennych* may hold the verb by which it is what somebody has."""

PRONOUNS = ("chi", "ni", "mi", "ti", "bawb", "pawb", "nhw", "ef", "fe", "fo", "hi", "hefyd")
THESE = ("hyn", "hynny", "hwn", "hon", "hwnnw", "honno")
MAY = ("gall", "gallai", "all", "allai", "dylai", "ddylai", "gallant", "dylen", "ddylen")
"""What is before who may do something, and the verb: *gall hyn gynnwys*, *dylai hi dalu*."""

TO_GET = re.compile(
    r"(?<![\w'’ʼ-])(?P<trigger>i['’ʼ](?:r|n|ch)[ \n\u00a0](?P<who>[^\W\d_]+))[ \n\u00a0]"
    r"(?P<word>cael|gallu(?=[ \n\u00a0](?P<done>[^\W\d_]+))|gwybod|teimlo)(?![\w'’ʼ-])"
)
"""What somebody is to get, after who it is: *i'r cofnod gael ei newid*; not *i'r grŵp gallu*."""

MAY_BE = re.compile(
    r"(?<![\w'’ʼ-])(?P<trigger>(?i:dd?ylai|g?all(?:ai)?))[ \n\u00a0](?P<word>bod)[ \n\u00a0]"
    r"(?!(?:yn|yng|ym|mewn|heb|gan|ar|i|o|â|ag|wrth|am|wedi|dan|gydag?)\b)\w"
)
"""What there may be: *gall fod newid*; not that being something may: *gall bod yn ofalwr fod*."""

TO_THIS = re.compile(
    r"(?<![\w'’ʼ-])(?P<trigger>i['’ʼ]r[ \n\u00a0][^\W\d_]+[ \n\u00a0](?:h[woy]n|hwnnw|honno|hynny))"
    r"[ \n\u00a0](?P<word>[bcdgmptlr][^\W\d_]++)(?![\w'’ʼ-])"
)
"""What this one is to do: *rhaid i'r person hwn dalu*."""

TO_A_PERSON = ("i", "iddo", "iddi", "iddyn", "iddynt")
VERBS_OF_STATE = frozenset(
    "cael diflannu digwydd dod gallu gorffen gwybod meddwl mynd parhau pleidleisio teimlo teithio "
    "tyfu".split()
)
"""Verbs that nobody does to anything, which `verbs.txt` leaves out."""


def mutated_after_person(text: str) -> Iterator[WrongMutation]:
    """The words that should have the soft mutation, in order."""
    if " cael" in text or " gwybod" in text or " gallu" in text or " teimlo" in text:
        for match in TO_GET.finditer(text):
            is_done = match["done"] is None or _is_verb(match["done"])
            if is_done and not _is_verb(match["who"]):
                yield _softened(match)
    if "i'r" in text or "i’r" in text:
        yield from (_softened(each) for each in TO_THIS.finditer(text) if each["word"] in _verbs())
    if " bod " in text:
        yield from map(_softened, MAY_BE.finditer(text))
    for match in CANDIDATE.finditer(text):
        word, start = match["word"], match.start()
        before = text[max(0, start - WIDEST_BEFORE) : start].split()
        trigger = before[-1].lstrip(OPENING)
        person = trigger.casefold()
        if person in PRONOUNS and len(before) > 1:
            trigger = f"{before[-2].lstrip(OPENING)} {trigger}"
            person = trigger.partition(" ")[0].casefold()
        elif person == "i":
            continue
        elif person in THESE and (may := _who_may(before)):
            trigger = " ".join(before[may:])
            person = before[may].casefold()
        is_due = (
            person in TO_A_PERSON
            or person in listed("before-verbs")
            or (person in MAY and " " in trigger)
        ) and word in _verbs()
        if person in listed("having") and not SOMEBODY_HAS.search(
            text, max(0, start - WIDEST_IS), start
        ):
            continue
        if is_due or ((person in TO_A_PERSON or person in _before_objects()) and _is_object(word)):
            right = soft(word)
            if right:
                found = f"{trigger} {right}"
                yield WrongMutation(*match.span("word"), trigger, found, SOFT_MUTATION)


def _is_verb(word: str) -> bool:
    return word in verbal_nouns() or word in VERBS_OF_STATE


def _softened(match: re.Match[str]) -> WrongMutation:
    """A verb without the soft mutation, after who or what causes it."""
    found = f"{match['trigger']} {soft(match['word'])}"
    return WrongMutation(*match.span("word"), match["trigger"], found, SOFT_MUTATION)


def _who_may(before: Sequence[str]) -> int:
    """Where the verb is before *hyn*, from the end: *gall hyn*, *gall y rhain hyn*; or nothing."""
    for place in (-2, -4):
        if len(before) >= -place and before[place].casefold() in MAY:
            return place if place == -2 or before[-3] in ("y", "yr") else 0
    return 0


def _is_object(word: str) -> bool:
    """Whether a word is Welsh, unmutated, and one that something is done to."""
    return (
        languages_of(word) == ("cy",)
        and not is_listed(word, "cy")
        and not PERSONAL_ENDING.search(word)
        and word not in listed("finite")
        and word not in listed("not-objects")
        and f"* {word}" not in listed("unmutated")
        and is_radical(word)
    )


@cache
def _before_objects() -> frozenset[str]:
    """Verbs of ours and yours, and *gennych* and the like."""
    return (own_forms() | listed("before-verbs") | listed("having")) - listed("not-before-objects")


@cache
def _verbs() -> frozenset[str]:
    return VERBS_OF_STATE | {entry.partition(":")[0] for entry in word_list("cy", "verbs")}
