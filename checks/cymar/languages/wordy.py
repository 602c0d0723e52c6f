"""Wordy phrases, each in every form it can have, with the plain words for that form."""

from collections.abc import Callable, Iterable, Iterator
from enum import Enum

from cymar.dataclasses import dataclass

INFLECTED = "~"
NO_WORDS = "-"
BETWEEN = "…"
CLOSED = "|"
"""At the end of a phrase, after which no word may tell more of it: *gwneud taliad llawn*."""

OPEN = ">"
"""At the end of a phrase that is right where its clause ends: *gweithio o ganlyniad*."""

DESCRIBED = "+"
"""At the end of a phrase that is right before an adjective: *at ddibenion addysgol*."""

NEAR_A_MEASURE = "="
"""At the end of a phrase that is right where something is measured: *in relation to the edge*."""

MARKS = CLOSED + OPEN + DESCRIBED + NEAR_A_MEASURE


class Fit(Enum):
    """How plain words fit where a phrase stands."""

    AS_IT_IS = "as it is"
    RECAST = "with other words around it changed"
    NOT_AT_ALL = "not at all"


@dataclass(frozen=True, slots=True)
class Wordy:
    """A form of a phrase, and the plain words for it.

    `plain` is empty where the phrase adds nothing and is best left out, and `None` where it is
    right as it is, though it holds one that is not: *additional needs*. Where `is_recast`, the
    words around it change with it: *abl i weithio*, *gallu gweithio*. Where `is_closed`, a word
    that may tell more of it keeps us silent; where `is_open`, the end of its clause; where
    `is_described`, an adjective; and where `is_measured`, a measure near it.
    """

    form: str
    plain: str | None
    is_recast: bool = False
    is_closed: bool = False
    is_open: bool = False
    is_described: bool = False
    is_measured: bool = False


def wordy_phrases(
    lines: Iterable[str],
    inflect: Callable[[str, str], Iterator[tuple[str, str]]],
    changes_next: Callable[[str, str], bool] = lambda phrase, plain: False,
) -> Iterator[Wordy]:
    """Every form of the phrases in a list.

    A line is `phrase, another phrase: plain words`, a tilde after a verb that inflects. `inflect`
    gives the forms of a phrase, each with the plain words that agree with it; `changes_next`,
    whether the plain words ask for another form of what follows. Where plain words have `…` in
    them, other words come there; a phrase that ends in `|` is closed, one in `>` open, one in `+`
    described, and one in `=` measured.
    """
    for line in lines:
        phrases, _, plain = (part.strip() for part in line.partition(":"))
        for phrase in phrases.split(", "):
            bare = phrase.rstrip(MARKS)
            marks = [mark in phrase[len(bare) :] for mark in MARKS]
            for form, words in inflect(bare, plain):
                if not words:
                    yield Wordy(form, None)
                else:
                    is_recast = BETWEEN in words or changes_next(form, words)
                    words = "" if words == NO_WORDS else words
                    yield Wordy(form, words, is_recast, *marks)
