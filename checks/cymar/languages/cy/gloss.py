"""What tells a Welsh word apart when its text is set beside English."""

from functools import cache
from importlib.resources import files

from cymar.languages.cy.mutation import mutations
from cymar.languages.en.gloss import stem


@cache
def _english() -> dict[str, frozenset[str]]:
    """Each form of the everyday words, with the stems of English words it may stand for."""
    text = (files("cymar.languages.cy") / "english.txt").read_text(encoding="utf-8")
    found: dict[str, set[str]] = {}
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        word, _, meanings = line.partition(":")
        for form in {word, *mutations(word)}:
            found.setdefault(form, set()).update(stem(each) for each in meanings.split())
    return {form: frozenset(stems) for form, stems in found.items()}


def gloss(word: str) -> frozenset[str]:
    """The keys of a Welsh word: stems of English words for it, or itself where none is known."""
    known = _english().get(word.casefold())
    return known or frozenset({stem(word)})
