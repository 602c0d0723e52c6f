"""Whether a text that stood in the other language has been translated, or says something else."""

from cymar.bilingual import LOCALES, other
from cymar.languages import language
from cymar.languages.identify import languages_of
from cymar.languages.words import WORD


def is_translation(before: str, after: str, locale: str) -> bool:
    """Whether a text that was in the other language is now in this one, and may say the same.

    One that is still there, with more words beside it, has not been translated.

    Two names tell no language, whatever words they are: of those, a word of one must be known to
    be a word of the other.

    Args:
        before: the text as both pages had it.
        after: the text of the page in this language now.
        locale: the language of that page.
    """
    if before in after or not _leaning(before, locale) < 0 < _leaning(after, locale):
        return False
    return not (_is_name(before) and _is_name(after)) or bool(_glosses(before) & _glosses(after))


def _leaning(text: str, locale: str) -> int:
    """How many more words only this language has than words that only the other has."""
    found = [languages_of(word) for word in WORD.findall(text)]
    return found.count((locale,)) - found.count((other(locale),))


def _is_name(text: str) -> bool:
    words = WORD.findall(text)
    return len(words) > 1 and all(word[0].isupper() for word in words)


def _glosses(text: str) -> set[str]:
    glosses = [language(locale).gloss for locale in LOCALES]
    return {key for word in WORD.findall(text) for gloss in glosses for key in gloss(word)}
