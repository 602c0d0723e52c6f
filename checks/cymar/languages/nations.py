"""The nations of the world, by the words of each language for them, their people and languages."""

from collections.abc import Callable, Iterable, Iterator

from cymar.languages.phrase_patterns import ANY_LETTERS
from cymar.languages.word_list import word_list


def nations() -> tuple[str, ...]:
    """The nations that the lists name, and languages and capitals that are of no one nation."""
    meant = (entry.partition(": ")[2].split(", ") for entry in word_list("en", "nations"))
    return tuple(dict.fromkeys(each for some in meant for each in some if each[0] != "("))


def nations_in_text(locale: str, forms: Callable[[str], Iterable[str]]) -> Iterator[str]:
    """The entries of a language's list of nations, one for each form that a word may have."""
    for entry in word_list(locale, "nations"):
        word, _, meanings = entry.partition(": ")
        for form in (word,) if word.endswith(ANY_LETTERS) else forms(word):
            yield f"{form}: {meanings}"
