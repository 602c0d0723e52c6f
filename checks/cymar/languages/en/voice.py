"""English passives: *will be sent*, *was carefully checked*, *are being paid*.

How far its thresholds may move: `bench/thresholds.py cymar.languages.en.voice findings.py --rule
impersonal-verb`.
"""

import re
from collections.abc import Iterator
from functools import cache

from cymar.languages.en.verbs import VerbForms, conjugated
from cymar.languages.voice import Impersonal, Voice
from cymar.languages.word_list import word_list

TO_BE = re.compile(
    r"\b(?:am|is|are|was|were|be|been|being|get|gets|getting|got)(?P<no>n['’]t)?(?= )",
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
LONGEST_BEFORE_VERB = 30
"""How many characters before *be* or *been* its helper, *not* and an adverb may take."""

MODALS = ("can", "could", "may", "might", "must", "shall", "should", "would")
THEIRS = ("can", "must", "should")
"""The modal verbs of what readers do; what *will* or *cannot* be done, we do."""
FINITE = ("am", "are", "is", "was", "were")
GET = ("get", "gets", "getting", "got")
HELPED = ("be", "been", "being")
BY = re.compile(r"\ by\ (?:(?P<you>you)|(?P<we>us)|(?P<they>them))\b", re.IGNORECASE)
BY_SOMEBODY = re.compile(
    r"""
    (?:\ (?!step\b)[\w-]+){0,3}? \ by\ (?!us\b|you\b|them\b|[£\d{%]|\w+ing\b
        |(?:post|e-?mail|phone|text|letter|hand|deed|default)\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Somebody other than us, you or them; *by post* and *by clicking* are ways, not people."""
ANY_BEGINNING = "…"
"""What stands for the beginning of any word in the list of set phrases."""


def impersonals(text: str) -> Iterator[Impersonal]:
    """The passives in a sentence."""
    verbs = _verbs()
    for be in TO_BE.finditer(text):
        match = PARTICIPLE.match(text, be.end())
        known = match and _known(match, verbs)
        if not match or not known or _set_phrases().match(text, match.start("verb")):
            continue
        verb, particle, eventful = known
        form = be[0].lower()[: len(be[0]) - len(be["no"] or "")]
        if eventful and form in FINITE:
            continue
        if form in GET and (eventful or match["verb"].lower() in _get_idioms()):
            continue
        last = match.end("more") if particle else match.end("verb")
        helper = None
        if form in HELPED:
            helper = HELPER.search(text, max(0, be.start() - LONGEST_BEFORE_VERB), be.start())
        by = BY.match(text, last)
        doer = by.lastgroup if by else None
        no = bool(be["no"] or match["no"] or (helper and helper["no"]))
        first = helper.start() if helper else be.start()
        to_you = text[max(0, first - 4) : first].lower() == "you "
        to_us = text[max(0, first - 3) : first].lower() == "we "
        personal = _instead(
            conjugated(verb),
            form,
            helper and helper["helper"].lower(),
            no=no,
            doer=doer or ("we" if to_you else None),
        )
        is_named = to_us or BY_SOMEBODY.match(text, last)
        yield Impersonal(first, last, Voice.PASSIVE, "" if is_named else personal + particle)


def _known(
    match: re.Match[str], verbs: dict[str, tuple[str, str, bool]]
) -> tuple[str, str, bool] | None:
    participle = match["verb"].lower()
    return verbs.get(participle + (match["more"] or "").lower()) or verbs.get(participle)


def _instead(forms: VerbForms, form: str, helper: str | None, *, no: bool, doer: str | None) -> str:
    """The same tense with somebody to act: *we will send*, *you must not send*."""
    negative = " not" if no else ""
    if form == "be" and helper and helper != "to":
        modal = helper if helper in MODALS else "will"
        theirs = modal in THEIRS and (not no or modal != "can")
        modal = "cannot" if no and modal == "can" else modal + negative
        return f"{doer or ('you' if theirs else 'we')} {modal} {forms.base}"
    doer = doer or "we"
    if form == "been":
        return f"{doer} {'had' if helper == 'had' else 'have'}{negative} {forms.participle}"
    was = (helper or form).startswith("w")
    if form == "being" and helper:
        return f"{doer} {'were' if was else 'are'}{negative} {forms.present}"
    if no:
        return f"{doer} {'did' if was else 'do'} not {forms.base}"
    return f"{doer} {forms.past if was else forms.base}"


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
