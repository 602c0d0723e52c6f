"""Words that join one thing to the next, for patterns that a text in either language meets."""

from collections.abc import Mapping
from functools import cache

from cymar.bilingual import LOCALES
from cymar.languages.word_list import word_list


def joining(*senses: str, locales: tuple[str, ...] = LOCALES) -> str:
    """The words that say one of some things, as alternatives of a pattern.

    Args:
        senses: what they say, as `joining.txt` of the languages has it: *and*, *or*, *to*.
        locales: whose words they are.
    """
    return "|".join(_words(locale)[sense] for sense in senses for locale in locales)


@cache
def _words(locale: str) -> Mapping[str, str]:
    lines = (line.split(": ") for line in word_list(locale, "joining"))
    return {sense: words.replace(", ", "|") for sense, words in lines}
