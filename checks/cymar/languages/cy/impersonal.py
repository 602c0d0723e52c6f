"""The impersonal forms of Welsh verbs: *-ir, -id, -wyd, -asid* and a few in *-er*.

Source of the endings: any Welsh grammar, such as Peter Wynn Thomas, Gramadeg y Gymraeg (1996),
chapter II.
"""

from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from cymar import expressions as re
from cymar.languages.cy.mutation import aspirate, nasal, soft, with_h
from cymar.languages.word_list import word_list

NOUN_ENDINGS = ("io", "u", "i", "o", "a")
"""Endings of verbal nouns that are not part of the stem; *-io* leaves its *i*."""
AFFECTED = re.compile(r"a([^aeiouwyâêîôûŵŷ]*i?)\Z")
"""The *a* that becomes *e* before *-ir* and *-id*: *talu, telir*."""


class Tense(StrEnum):
    """When something is done, by an impersonal form."""

    PRESENT = "present"
    PAST = "past"
    IMPERFECT = "imperfect"
    PLUPERFECT = "pluperfect"
    COMMAND = "command"
    MODAL = "modal"


class Form(NamedTuple):
    """The verb of an impersonal form, with its tense, and for a command the personal one."""

    verb: str
    tense: Tense
    command: str = ""


MODAL = {
    each: Form("gallu" if each[0] == "g" else "dylai", Tense.MODAL)
    for each in ("gellir", "gellid", "gallwyd", "dylid")
}
"""The impersonal forms that come before another verb."""

OWN_ENDINGS = ("wch", "wn", "och")
"""How verbs of *ni* and *chi* end."""

COMMANDS = {"rhoi": "rhowch"}
"""Commands that are not the stem and *-wch*."""


@cache
def impersonal_forms() -> dict[str, Form]:
    """Every impersonal form that we know, with each mutation."""
    forms: dict[str, Form] = {}
    nouns = word_list("cy", "not-impersonal")
    for word, form in (*MODAL.items(), *_forms()):
        for changed in (word, soft(word), aspirate(word), with_h(word)):
            if changed and changed not in nouns:
                forms.setdefault(changed, form)
    return forms


@cache
def verbal_nouns() -> frozenset[str]:
    """The verbal nouns on the list, unmutated and as *ei*, *fy* and the like mutate them."""
    return frozenset(
        form
        for verb, _, _ in _verbs()
        for form in (verb, soft(verb), nasal(verb), aspirate(verb), with_h(verb))
        if form
    )


@cache
def own_forms() -> frozenset[str]:
    """Commands, and what we do and you did, with each mutation: *defnyddiwch, defnyddiwn*."""
    stems = {stem.removesuffix("w") for _, presents, past in _verbs() for stem in (*presents, past)}
    forms = {*COMMANDS.values(), *(stem + ending for stem in stems for ending in OWN_ENDINGS)}
    changed = (change(form) for form in forms for change in (soft, aspirate))
    return frozenset({*forms, *filter(None, changed)})


def _forms() -> Iterator[tuple[str, Form]]:
    commanded = word_list("cy", "commanded-verbs")
    for verb, presents, past in _verbs():
        for stem in presents:
            yield _joined(stem, "ir"), Form(verb, Tense.PRESENT)
            yield _joined(stem, "id"), Form(verb, Tense.IMPERFECT)
        yield past.removesuffix("w") + "wyd", Form(verb, Tense.PAST)
        yield past + "asid", Form(verb, Tense.PLUPERFECT)
        if verb == "gwneud":
            yield "gwnaed", Form(verb, Tense.PAST)
        if verb in commanded:
            command = COMMANDS.get(verb) or past.removesuffix("w") + "wch"
            yield past + "er", Form(verb, Tense.COMMAND, command)


@cache
def _verbs() -> tuple[tuple[str, tuple[str, ...], str], ...]:
    """Each verb on the list, its stems before *-ir* and its stem before *-wyd*."""
    verbs: list[tuple[str, tuple[str, ...], str]] = []
    for line in word_list("cy", "verbs"):
        verb, _, stems = line.partition(": ")
        if stems:
            present, past = stems.split(" ")
            verbs.append((verb, tuple(present.split("/")), past))
        elif verb.endswith("hau"):
            verbs.append((verb, (verb[:-2] + "e",), verb[:-2] + "a"))
        else:
            stem = _stem(verb)
            changed = AFFECTED.sub(r"e\1", stem)
            verbs.append((verb, tuple(dict.fromkeys((stem, changed))), stem))
    return tuple(verbs)


def _stem(verb: str) -> str:
    ending = next(ending for ending in NOUN_ENDINGS if verb.endswith(ending))
    return verb.removesuffix("o" if ending == "io" else ending)


def _joined(stem: str, ending: str) -> str:
    return stem.removesuffix("i") + ending
