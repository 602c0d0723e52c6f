"""English passives: *will be sent*, *was carefully checked*, *are being paid*.

How far its thresholds may move: `bench/thresholds.py cymar.languages.en.voice findings.py --rule
impersonal-verb`.
"""

from collections.abc import Iterator
from functools import cache

from cymar import expressions as re
from cymar.languages.en.verbs import VerbForms, conjugated, irregular_participles
from cymar.languages.voice import Impersonal, Voice
from cymar.languages.word_list import word_list

TO_BE = re.compile(
    r"\b(?=[abgiw])(?:am|is|are|was|were|be|been|being|get|gets|getting|got)(?P<no>n['’]t)?(?= )",
    re.IGNORECASE,
)
PARTICIPLE = re.compile(
    r"""
    (?P<no>\ not|\ never)?
    (?:\ (?:also|only|now|then|still|always|already|often|usually|both|all|just|first|later|soon
        |\w+ly)){0,2}
    \ (?P<verb>[a-z]{3,})
    (?P<more>\ (?:after|away|down|for|in|of|off|on|out|to|up|with)\b)? (?![\w-])
    """,
    re.VERBOSE | re.IGNORECASE,
)
HELPER = re.compile(
    r"""
    \b (?P<helper>can|could|may|might|must|shall|should|to|wo|will|would|\w+['’]ll
        |has|have|had|am|is|are|was|were)
    (?P<no>not|n?['’]t|\ not|\ never)? (?:\ (?:\w+ly|also|only|always|still|then|already|yet))?
    \ \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
IT_EXISTS = re.compile(r"\bthere \Z", re.IGNORECASE)
"""What makes a participle one of what follows: *there have been repeated requests*."""

LONGEST_BEFORE_VERB = 30
"""How many characters before *be* or *been* its helper, *not* and an adverb may take."""

MODALS = ("can", "could", "may", "might", "must", "shall", "should", "would")
FINITE = ("am", "are", "is", "was", "were")
GET = ("get", "gets", "getting", "got")
HELPED = ("be", "been", "being")
BY = re.compile(r"\ by\ (?:(?P<you>you)|(?P<we>us)|(?P<they>them))\b", re.IGNORECASE)
BY_A_PERSON = re.compile(
    r"(?: [\w-]+){0,2}? by (?:the |an? |(?:my|our|your|his|her|their|its|any|another|each|some) )?"
    r"(?:[\w-]+ ){0,2}?(?P<head>[a-z]+)(?![\w-])"
    r"(?! (?!(?:and|or|on|in|at|for|of|to|after|as|because|before|each|every|from|if|once|until"
    r"|when|who|with|within)\b)[a-z])",
    re.IGNORECASE,
)
"""Who acts, with a word for a person or a body last, or its acronym."""

PREFIX = re.compile(r"\A(?:mis|out|over|re|un|under)")
"""What irregular verbs of the list may begin with besides: *mislaid, rewritten*."""

SHORTEST_ACRONYM = 3
"""The fewest letters of an acronym that is taken for a body: *by HMRC*."""

ANY_BEGINNING = "…"
"""What stands for the beginning of any word in the list of set phrases."""


def impersonals(text: str) -> Iterator[Impersonal]:
    """The passives in a sentence."""
    verbs = _verbs()
    for be in TO_BE.finditer(text):
        match = PARTICIPLE.match(text, be.end())
        if not match or _set_phrases().match(text, match.start("verb")):
            continue
        known = _known(match, verbs) or _by_a_person(match)
        if not known:
            continue
        verb, particle, eventful = known
        last = match.end("more") if particle else match.end("verb")
        by = BY.match(text, last)
        form = be[0].lower()[: len(be[0]) - len(be["no"] or "")]
        if eventful and form in FINITE and not by and not _is_by_a_person(text, last):
            continue
        if form in GET and (eventful or match["verb"].lower() in _get_idioms()):
            continue
        helper = None
        if form in HELPED:
            helper = HELPER.search(text, max(0, be.start() - LONGEST_BEFORE_VERB), be.start())
        first = helper.start() if helper else be.start()
        if IT_EXISTS.search(text, max(0, first - LONGEST_BEFORE_VERB), first):
            continue
        personal = ""
        if by and by.lastgroup and verb:
            no = bool(be["no"] or match["no"] or (helper and helper["no"]))
            modal = helper and helper["helper"].lower()
            personal = _active(conjugated(verb), form, modal, by.lastgroup, no=no) + particle
        yield Impersonal(first, last, Voice.PASSIVE, personal)


def _known(
    match: re.Match[str], verbs: dict[str, tuple[str, str, bool]]
) -> tuple[str, str, bool] | None:
    participle = match["verb"].lower()
    return verbs.get(participle + (match["more"] or "").lower()) or verbs.get(participle)


def _by_a_person(match: re.Match[str]) -> tuple[str, str, bool] | None:
    """A participle on no list, where a person or a body does it: *was stolen by a clerk*."""
    participle = match["verb"].lower()
    plain = PREFIX.sub("", participle)
    is_one = participle.endswith("ed") or not irregular_participles().isdisjoint(
        (participle, plain)
    )
    return ("", "", False) if is_one and _is_by_a_person(match.string, match.end("verb")) else None


def _is_by_a_person(text: str, end: int) -> bool:
    found = BY_A_PERSON.match(text, end)
    if not found:
        return False
    head = found["head"]
    if head.isupper() and len(head) >= SHORTEST_ACRONYM:
        return head not in _means()
    return head.lower().removesuffix("s").endswith(_somebody())


def _active(forms: VerbForms, form: str, helper: str | None, doer: str, *, no: bool) -> str:
    """The same tense with whoever acts: *we will send*, *you must not send*."""
    negative = " not" if no else ""
    if form == "be" and helper and helper != "to":
        modal = helper if helper in MODALS else "will"
        modal = "cannot" if no and modal == "can" else modal + negative
        return f"{doer} {modal} {forms.base}"
    if form == "been":
        return f"{doer} {'had' if helper == 'had' else 'have'}{negative} {forms.participle}"
    was = (helper or form).startswith("w")
    if form == "being" and helper:
        return f"{doer} {'were' if was else 'are'}{negative} {forms.present}"
    if no:
        return f"{doer} {'did' if was else 'do'} not {forms.base}"
    return f"{doer} {forms.past if was else forms.base}"


@cache
def _somebody() -> tuple[str, ...]:
    """How words for people and bodies end."""
    return word_list("en", "somebody")


@cache
def _means() -> frozenset[str]:
    """Acronyms of ways to do things, not of those who do them: *paid by BACS*."""
    return frozenset(word_list("en", "means"))


@cache
def _get_idioms() -> frozenset[str]:
    """Participles that everyday words make with *get*: *get paid*."""
    return frozenset(word_list("en", "get-idioms"))


@cache
def _set_phrases() -> re.Pattern[str]:
    """Adjectives and set phrases with a participle in them."""
    phrases = "|".join(map(re.escape, word_list("en", "set-phrases")))
    phrases = phrases.replace(ANY_BEGINNING, r"\w+")
    return re.compile(rf"(?:{phrases})\b")


@cache
def _verbs() -> dict[str, tuple[str, str, bool]]:
    """Each participle, and its particle if it has one: the verb, the particle, whether an event."""
    verbs = {}
    for line in word_list("en", "passive-verbs"):
        entry, _, mark = line.partition(":")
        verb, space, particle = entry.partition(" ")
        participle = conjugated(verb).participle
        verbs[participle + space + particle] = (verb, space + particle, bool(mark))
    return verbs
