"""The languages pages are written in; each is loaded when first asked for."""

from functools import cache
from importlib import import_module

from cymar.languages.language import Jargon, Language
from cymar.languages.voice import Voice
from cymar.languages.wordy import Wordy

__all__ = ["Jargon", "Language", "Voice", "Wordy", "language"]


@cache
def language(locale: str) -> Language:
    """The language of a locale such as `cy`.

    Raises:
        KeyError: for a locale that is neither `en` nor `cy`.
    """
    if locale not in ("en", "cy"):
        raise KeyError(locale)
    found: Language = import_module(f"cymar.languages.{locale}").LANGUAGE
    return found
