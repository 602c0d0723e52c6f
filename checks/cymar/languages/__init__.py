"""The languages pages are written in; each is loaded when first asked for."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cymar.languages.any_language import Language

__all__ = ["language"]


@cache
def language(locale: str) -> "Language":
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
