"""textstat: its measures of readability, without the dictionary that it would fetch.

Read from textstat 0.7.9 to 0.7.13. It takes 0.2 s and 32 MB to import, most of it for NLTK, so it
is imported when a measure is first asked for.

Dale-Chall counts the words that are not on a list of easy ones. textstat also asks for their
syllables, to leave out words with fewer than a threshold, which for Dale-Chall is none. That would
make NLTK look for CMU's dictionary, and fetch it where it is missing: `_no_syllables` prevents it.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module

from cymar.bilingual import Text
from cymar.compat.versions import Versions

VERSIONS = Versions(
    "textstat", "0.7.9", "0.7",
    Text(
        en="‘cymar explain’ may lack the Dale-Chall score",
        cy="efallai na fydd ‘cymar explain’ yn rhoi sgôr Dale-Chall",
    ),
)  # fmt: skip

DIFFICULT_WORDS = "textstat.backend.validations._is_difficult_word"
"""The module in which textstat decides whether a word is difficult."""

COUNT = "count_syllables"
"""The name by which that module counts syllables."""


def coleman_liau(text: str) -> float:
    """The Coleman-Liau index of an English text, in school grades."""
    import textstat

    return float(textstat.coleman_liau_index(text))


def automated_readability(text: str) -> float:
    """The Automated Readability Index of an English text, in school grades."""
    import textstat

    return float(textstat.automated_readability_index(text))


def lix(text: str) -> float:
    """The LIX of a text in any language: words a sentence, and words of over six letters in 100."""
    import textstat

    return float(textstat.lix(text))


def dale_chall(text: str) -> float | None:
    """The Dale-Chall score of an English text.

    None where textstat decides in another way whether a word is difficult, so that it cannot be
    stopped from asking the network.
    """
    import textstat

    try:
        with _no_syllables():
            return float(textstat.dale_chall_readability_score(text))
    except (ImportError, AttributeError):
        return None


def note() -> Text | None:
    """What another version than those that were read may lose, where textstat is in use."""
    if "textstat" not in sys.modules:
        return None
    from importlib.metadata import version

    return VERSIONS.note(version("textstat"))  # its own __version__ is 0.7.8 in 0.7.9


@contextmanager
def _no_syllables() -> Iterator[None]:
    """While this lasts, textstat takes every word to have none; other counts are not changed.

    Raises:
        AttributeError: where the module does not count syllables.
        ImportError: where there is no such module.
    """
    module = import_module(DIFFICULT_WORDS)
    counted = getattr(module, COUNT)
    setattr(module, COUNT, lambda word, locale: 0)
    try:
        yield
    finally:
        setattr(module, COUNT, counted)
