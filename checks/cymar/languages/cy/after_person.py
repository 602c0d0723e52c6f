"""Verbs that lack the soft mutation after who is to do something: *rhaid i chi talu*.

*Bod* is left alone: *rhoi gwybod i ni bod* is said.

Source: Peter Wynn Thomas, Gramadeg y Gymraeg (1996), chapter III.
"""

import re
from collections.abc import Iterator
from functools import cache

from cymar.languages.cy.mutation import soft
from cymar.languages.mutated import SOFT_MUTATION, WrongMutation
from cymar.languages.word_list import word_list

PERSON = re.compile(
    r"(?P<trigger>[Ii](?<![\w'’ʼ-][Ii])(?: (?:chi|ni|mi|ti|bawb)|ddy(?:n nhw|nt)))[ \n\u00a0]"
    r"(?P<word>[bcdgmprtl][^\W\d_]++)(?![\w'’ʼ-])"
)
"""Who is to do something, and what."""

VERBS_OF_STATE = frozenset({"cael", "dod", "gallu", "gwybod", "meddwl", "mynd", "teimlo"})
"""Verbs that nobody does to anything, which `verbs.txt` leaves out."""


def verbs_after_person(text: str) -> Iterator[WrongMutation]:
    """The verbs that should have the soft mutation, in order."""
    for match in PERSON.finditer(text):
        word = match["word"]
        if word in _verbs() and (right := soft(word)):
            trigger = match["trigger"]
            yield WrongMutation(*match.span("word"), trigger, f"{trigger} {right}", SOFT_MUTATION)


@cache
def _verbs() -> frozenset[str]:
    return VERBS_OF_STATE | {entry.partition(":")[0] for entry in word_list("cy", "verbs")}
