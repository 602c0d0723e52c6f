"""The languages pages are written in; each is loaded when first asked for."""

from functools import cache

from cymar.languages.jargon import Jargon
from cymar.languages.language import Language
from cymar.languages.voice import Voice
from cymar.languages.wordy import Wordy

__all__ = ["Jargon", "Language", "Voice", "Wordy", "language"]


@cache
def language(locale: str) -> Language:
    """The language of a locale such as `cy`.

    Raises:
        KeyError: for a locale that is neither `en` nor `cy`.
    """
    if locale == "en":
        from cymar.languages.en import English

        return English()
    if locale == "cy":
        from cymar.languages.cy import Welsh

        return Welsh()
    raise KeyError(locale)
