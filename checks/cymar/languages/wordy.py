"""Wordy phrases, each in every form it can have, with the plain words for that form."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

INFLECTED = "~"
NO_WORDS = "-"


@dataclass(frozen=True, slots=True)
class Wordy:
    """A form of a phrase, and the plain words for it.

    `plain` is empty where the phrase adds nothing and is best left out, and `None` where it is
    right as it is, though it holds one that is not: *additional needs*.
    """

    form: str
    plain: str | None


def wordy_phrases(
    lines: Iterable[str], inflect: Callable[[str, str], Iterator[tuple[str, str]]]
) -> Iterator[Wordy]:
    """Every form of the phrases in a list.

    A line is `phrase, another phrase: plain words`, a tilde after a verb that inflects. `inflect`
    gives the forms of a phrase, each with the plain words that agree with it.
    """
    for line in lines:
        phrases, _, plain = (part.strip() for part in line.partition(":"))
        for phrase in phrases.split(", "):
            for form, words in inflect(phrase, plain):
                if not words:
                    yield Wordy(form, None)
                else:
                    yield Wordy(form, "" if words == NO_WORDS else words)
