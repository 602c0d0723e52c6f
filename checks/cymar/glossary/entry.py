"""Concepts, each with its terms and definition in both languages."""

import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from cymar import expressions as re
from cymar.bilingual import LOCALES, other
from cymar.dataclasses import dataclass, field, fields
from cymar.languages import language
from cymar.lazy import cached_property
from cymar.text.block import Block, Mark
from cymar.text.source import Source, Span

if TYPE_CHECKING:
    from cymar.glossary.match import Match, Matcher

DRAFT, AGREED = "draft", "agreed"
STATUSES = (AGREED, DRAFT)
NOT_IN_ADDRESS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Side:
    """A concept in one language.

    `also` are other terms for it, `plural` its plurals where they are not regular, `not_in`
    phrases that hold the term with another sense. `gender` is `m`, `f` or `m/f`, `sort` what to
    put it in order by, where that is not the term itself. `use` is what to write instead, where the
    term is one to avoid; it needs no definition then. `start` and `end` are the place of its term
    in the file, in characters.
    """

    term: str = ""
    definition: str = ""
    also: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()
    gender: str = ""
    sort: str = ""
    not_in: tuple[str, ...] = ()
    use: str = ""
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)

    @classmethod
    def of(cls, texts: Mapping[str, Sequence[str]]) -> "Side":
        """A side from the texts of its fields, by the file's own keys, such as `not-in`.

        Empty texts are left out, and of a field that holds one text the first is taken.
        """
        several = {key: tuple(filter(None, some)) for key, some in texts.items()}
        one = {key: some[0] if some else "" for key, some in several.items()}
        return cls(
            term=one.get("term", ""),
            definition=one.get("definition", ""),
            also=several.get("also", ()),
            plural=several.get("plural", ()),
            gender=one.get("gender", ""),
            sort=one.get("sort", ""),
            not_in=several.get("not-in", ()),
            use=one.get("use", ""),
        )

    @property
    def terms(self) -> tuple[str, ...]:
        """The term and the others for it, without plurals."""
        return (self.term, *self.also) if self.term else self.also

    @property
    def phrases(self) -> tuple[str, ...]:
        """Every way of naming the concept that the entry lists."""
        return (*self.terms, *self.plural)

    @property
    def is_explained(self) -> bool:
        """Whether it has a term and a definition."""
        return bool(self.term and self.definition)


NO_SIDE = Side()
FIELDS = tuple(each.name for each in fields(Side) if each.compare)
"""What a side may hold."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A concept; a language that it has nothing in is `None`.

    `source` is where the terms were agreed; while the `status` is `draft` they are not agreed yet.
    `start` is where the entry begins in the file, in characters.
    """

    en: Side | None
    cy: Side | None
    source: str = ""
    status: str = AGREED
    start: int = field(default=0, compare=False)

    def side(self, locale: str) -> Side | None:
        """The concept in one language."""
        return self.cy if locale == "cy" else self.en

    def is_explained(self, locale: str) -> bool:
        """Whether readers may be shown it in a language: it has agreed terms and a definition."""
        side = self.side(locale)
        return self.status == AGREED and side is not None and side.is_explained

    @property
    def is_agreed(self) -> bool:
        """Whether it has a term in both languages, agreed on and not one to avoid."""
        return self.status == AGREED and all(
            side is not None and side.term and not side.use for side in (self.en, self.cy)
        )

    @property
    def is_advice(self) -> bool:
        """Whether all it does is to name what to write instead, in each language that it has."""
        sides = [side for side in (self.en, self.cy) if side]
        return all(side.use for side in sides)


@dataclass(frozen=True)
class Glossary:
    """All the concepts a site explains.

    `file` is the path of their file as messages have it, and `text` the file's text.
    `taken_in` are the abbreviations that files give in full which pages take in, by their names.
    """

    entries: tuple[Entry, ...] = ()
    file: str = "glossary.yml"
    text: str = field(default="", repr=False)
    taken_in: Mapping[str, frozenset[str]] = field(default_factory=dict, hash=False, repr=False)

    @property
    def said(self) -> str:
        """All that decides what is found with it: its file, and what files give in full."""
        taken_in = sorted((name, sorted(some)) for name, some in self.taken_in.items())
        return f"{self.file}\0{self.text}\0{taken_in}"

    def find(self, locale: str, text: str) -> "Iterator[Match[Entry]]":
        """Every use of a term in a text, in order, longest first, none overlapping another.

        Terms without a definition and terms to avoid are among them. Words that only look like a
        term, as in *the user needs to know*, are not.
        """
        is_clause = language(locale).is_clause
        for match in self._matcher(locale).find(text):
            side = match.found.side(locale) or NO_SIDE
            if side.not_in and self._is_within(side, locale, text, match):
                continue
            if not is_clause(text, match.start, match.end):
                yield match

    def uses(self, block: Block) -> "Iterator[Match[Entry]]":
        """Every use of a term in a block; none in code, addresses or text in another language."""
        others = [
            marked
            for marked in block.marks
            if marked.mark is Mark.LOCALE and marked.value != block.locale
        ]
        for match in self.find(block.locale, block.words_only):
            if not any(each.start < match.end and match.start < each.end for each in others):
                yield match

    def advises(self, block: Block, start: int, end: int) -> bool:
        """Whether the words of a block from `start` to `end` share any with a term to avoid."""
        return self.has_advice and any(
            match.start < end and start < match.end
            for match in self.uses(block)
            if (side := match.found.side(block.locale)) and side.use
        )

    def mentions(self, entry: Entry, block: Block) -> bool:
        """Whether a block has a term of an entry, even within a longer one or in another sense."""
        side = entry.side(block.locale)
        key = (block.locale, side.phrases if side else ())
        return any(self._matcher_of(*key).find(block.words_only))

    def explains(self, acronym: str, locale: str) -> bool:
        """Whether an entry that is explained in a language has an acronym, in either language."""
        return any(
            match.found.is_explained(locale)
            for each in (locale, other(locale))
            for match in self._matcher(each).find(acronym)
        )

    def address(self, entry: Entry, locale: str) -> str:
        """What names an entry in a web address, such as `user-research`, in a language.

        It stays the same while the term does. An entry without a term there has none.
        """
        return self._addresses[locale].get(entry, "")

    def span(self, entry: Entry, locale: str) -> Span:
        """The place of an entry in the file that a message about one language of it points to."""
        sides = (entry.side(locale), entry.side(other(locale)))
        named = next((side for side in sides if side and side.term), None)
        start, end = (named.start, named.end) if named else (entry.start, entry.start)
        return self.source(locale).span(start, end)

    def source(self, locale: str) -> Source:
        """The file, for messages about one language in it."""
        return self._sources[locale]

    @cached_property
    def _sources(self) -> Mapping[str, Source]:
        """One for all messages: each works out where the lines of the file are."""
        return {locale: Source(self.file, locale, self.text) for locale in LOCALES}

    @cached_property
    def has_advice(self) -> bool:
        """Whether any entry names what to write instead of a term."""
        return any(side.use for each in self.entries for side in (each.en, each.cy) if side)

    @cached_property
    def _matchers(self) -> "dict[str, Matcher[Entry]]":
        return {}

    def _matcher(self, locale: str) -> "Matcher[Entry]":
        if locale not in self._matchers:
            from cymar.glossary.match import Matcher

            phrases = (
                (phrase, entry)
                for entry in self.entries
                for phrase in (entry.side(locale) or NO_SIDE).phrases
            )
            self._matchers[locale] = Matcher(phrases, language(locale).word_forms)
        return self._matchers[locale]

    @cached_property
    def _of_phrases(self) -> "dict[tuple[str, tuple[str, ...]], Matcher[None]]":
        return {}

    def _matcher_of(self, locale: str, phrases: tuple[str, ...]) -> "Matcher[None]":
        """Finds some phrases alone; made when first asked for."""
        key = (locale, phrases)
        if key not in self._of_phrases:
            from cymar.glossary.match import Matcher

            forms = language(locale).word_forms
            self._of_phrases[key] = Matcher(((phrase, None) for phrase in phrases), forms)
        return self._of_phrases[key]

    def _is_within(self, side: Side, locale: str, text: str, match: "Match[Entry]") -> bool:
        """Whether a use of a term is part of a phrase in which it means something else."""
        return any(
            longer.start <= match.start and match.end <= longer.end
            for longer in self._matcher_of(locale, side.not_in).find(text)
        )

    @cached_property
    def _addresses(self) -> Mapping[str, Mapping[Entry, str]]:
        return {locale: dict(self._addressed(locale)) for locale in LOCALES}

    def _addressed(self, locale: str) -> Iterator[tuple[Entry, str]]:
        taken: Counter[str] = Counter()
        for entry in self.entries:
            side = entry.side(locale)
            if side and side.term:
                name = address(side.term)
                taken[name] += 1
                while taken[name] > 1:
                    name = f"{name}-{taken[name]}"
                    taken[name] += 1
                yield entry, name


def address(term: str) -> str:
    """A term in lower case, without accents, its words joined by hyphens."""
    apart = unicodedata.normalize("NFKD", term.casefold())
    letters = "".join(each for each in apart if not unicodedata.combining(each))
    return (
        NOT_IN_ADDRESS.sub("-", letters.replace("'", "").replace("\u2019", "")).strip("-") or "term"
    )
