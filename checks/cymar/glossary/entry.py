"""Concepts, each with its terms and definition in both languages."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from cymar.glossary.match import Matcher
from cymar.languages import language


@dataclass(frozen=True, slots=True)
class Side:
    """A concept in one language.

    `also` are other terms for it, `plural` its plurals where they are not regular, `not_in`
    phrases that hold the term with another sense. `gender` is `m` or `f`, `sort` what to put it
    in order by, where that is not the term itself.
    """

    term: str
    definition: str = ""
    also: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()
    gender: str = ""
    sort: str = ""
    not_in: tuple[str, ...] = ()

    @property
    def phrases(self) -> tuple[str, ...]:
        """Every way of naming the concept that the entry lists."""
        return (self.term, *self.also, *self.plural)


@dataclass(frozen=True, slots=True)
class Entry:
    """A concept; a language it is not given in is `None`. `line` is where its entry begins."""

    en: Side | None
    cy: Side | None
    source: str = ""
    line: int = 0

    def side(self, locale: str) -> Side | None:
        """The concept in one language."""
        return self.cy if locale == "cy" else self.en


@dataclass(frozen=True)
class Glossary:
    """All the concepts a site explains. `file` is what people know the file as."""

    entries: tuple[Entry, ...] = ()
    file: str = "glossary.yml"

    @cached_property
    def _matchers(self) -> dict[str, Matcher[Entry]]:
        return {}

    def explained(self, locale: str) -> Matcher[Entry]:
        """Finds the terms that the glossary defines in a language."""
        if locale not in self._matchers:
            self._matchers[locale] = Matcher(self._forms(locale))
        return self._matchers[locale]

    def _forms(self, locale: str) -> Iterator[tuple[str, Entry]]:
        for entry in self.entries:
            side = entry.side(locale)
            if side and side.definition:
                for phrase in side.phrases:
                    for form in language(locale).word_forms(phrase):
                        yield form, entry
