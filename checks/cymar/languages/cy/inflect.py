"""Phrases with the initial mutations of their first word."""

from collections.abc import Iterator

from cymar.languages.cy.mutation import aspirate, nasal, soft, with_h


def inflected(phrase: str, plain: str) -> Iterator[tuple[str, str]]:
    """The phrase with each initial mutation, and the plain words with the same one."""
    yield phrase, plain
    for mutate in (soft, nasal, aspirate, with_h):
        form = mutate(phrase)
        if form:
            yield form, mutate(plain) or plain
