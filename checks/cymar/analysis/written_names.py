"""Names as a page writes them, with capitals: a slip in one is how somebody spells it."""

from collections import Counter
from collections.abc import Iterable, Iterator

from cymar import expressions as re
from cymar.languages.label_words import companies
from cymar.languages.words import LETTERS

SEVERAL = 2
"""How often the same words with capitals are on a page, at least, where they are a name."""

SPACES = (" ", "\n", "\u00a0")
SENTENCE_START = re.compile(r"(?:\A|[.!?:][\"'’”)]*\s+)\Z")
LOOK_BACK = 5
"""Characters before a word in which the end of a sentence is."""


def names_written(texts: Iterable[str]) -> frozenset[str]:
    """The words of names: of companies, and words with capitals that are there several times.

    A word alone that begins a sentence has its capital from that.
    """
    uses = Counter(run for text in texts for run in _runs(text))
    return frozenset(
        word
        for run, times in uses.items()
        if times >= SEVERAL or any(word.casefold() in companies() for word in run)
        for word in run
    )


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    """Words with capitals one after another; of those that begin a sentence the rest, too."""
    run: list[re.Match[str]] = []
    for match in LETTERS.finditer(text):
        if run and text[run[-1].end() : match.start()] not in SPACES:
            yield from _whole(text, run)
            run = []
        if match[0][0].isupper():
            run.append(match)
        elif run:
            yield from _whole(text, run)
            run = []
    yield from _whole(text, run)


def _whole(text: str, run: list[re.Match[str]]) -> Iterator[tuple[str, ...]]:
    words = tuple(match[0] for match in run)
    begins = bool(words) and _begins_sentence(text, run[0].start())
    if words and not (begins and len(words) == 1):
        yield words
    if begins and len(words) > 1:
        yield words[1:]


def _begins_sentence(text: str, start: int) -> bool:
    return start == 0 or bool(SENTENCE_START.search(text, max(0, start - LOOK_BACK), start))
