"""What short answers to a question say, in either language: *No*, *Nac oes*."""

from collections.abc import Mapping
from functools import cache

from cymar.bilingual import LOCALES
from cymar.languages.word_list import word_list


@cache
def answers() -> Mapping[str, str]:
    """The words that an answer begins with, in lower case, each with *yes* or *no*."""
    return dict(entry.split(": ") for locale in LOCALES for entry in word_list(locale, "answers"))
