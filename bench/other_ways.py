"""The ways to find a glossary's terms that ours is compared with."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from operator import contains

import simplemma

from cymar.glossary import Glossary, Side
from cymar.glossary.match import TOKEN
from cymar.languages.cy.mutation import mutations

Place = tuple[int, int]
"""Which word of a text a use begins at, and which entry it is of."""

Phrases = dict[str, list[tuple[int, list[str]]]]
"""The words of phrases and which entries they are of, by their first word."""


class OtherWays:
    """The terms as listed, their lemmas in order, and words taken back to their radicals."""

    def __init__(self, glossary: Glossary, locale: str) -> None:
        self.locale = locale
        self.lemma = cache(lambda word: simplemma.lemmatize(word, lang=locale).lower())
        self.exact: Phrases = defaultdict(list)
        self.lemmas: Phrases = defaultdict(list)
        self.radicals: dict[str, set[str]] = defaultdict(set)
        for number, entry in enumerate(glossary.entries):
            for phrase in (entry.side(locale) or Side()).phrases:
                words = [word.lower() for word in TOKEN.findall(phrase)]
                lemmas = [self.lemma(word) for word in words]
                self.exact[words[0]].append((number, words))
                self.lemmas[lemmas[0]].append((number, lemmas))
                for word in words:
                    for form in self.forms(word):
                        self.radicals[form].add(word)

    def forms(self, word: str) -> set[str]:
        return {word, *mutations(word)} if self.locale == "cy" else {word, word + "s", word + "es"}

    def places(self, words: Sequence[str]) -> dict[str, set[Place]]:
        lemmas = [self.lemma(word) for word in words]
        radicals = [self.radicals.get(word, {word}) for word in words]
        return {
            "exact": set(self.found(self.exact, [{word} for word in words])),
            "lemmas": set(self.found(self.lemmas, [{lemma} for lemma in lemmas])),
            "radicals": set(self.found(self.exact, radicals)),
        }

    def found(self, phrases: Phrases, words: Sequence[set[str]]) -> Iterator[Place]:
        for at, firsts in enumerate(words):
            for first in firsts:
                for number, phrase in phrases.get(first, ()):
                    here = words[at : at + len(phrase)]
                    if len(here) == len(phrase) and all(map(contains, here, phrase)):
                        yield at, number
