"""The index of one language: which forms of which words stand on which pages, and how much."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cymar.languages import language
from cymar.publish.search.keys import relations
from cymar.publish.search.page import SearchPage, texts
from cymar.publish.search.words import fold, tokens

WEIGHTS = {"title": 12.0, "heading": 4.0, "text": 1.0}
"""How many times a word counts in each field of a page."""

SATURATION = 1.2
LENGTH = 0.6
"""k1 and b of BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009)."""

LEVELS = 26
"""How many degrees the weight of a word on a page has, one for each capital letter."""

Postings = Mapping[int, int]
"""The weight of a word on pages, by their numbers, from 0 to `LEVELS` - 1."""


@dataclass(frozen=True)
class SearchTerm:
    """A term of the glossary that a query may be.

    `names` are what the term is called in this language and `foreign` in the other, which is
    `counterpart`; `address` is its definition's, relative to the site's root, or nothing.
    """

    term: str
    definition: str
    names: tuple[str, ...]
    foreign: tuple[str, ...] = ()
    counterpart: str = ""
    address: str = ""


@dataclass(frozen=True)
class Index:
    """The words of a language's pages.

    `forms` gives for each form, with its accents, the pages that it stands on. `keys` gives for
    each key the forms that have it; `leads` for each folded form, on a page or not, the keys that
    it leads to besides itself. `common` are folded words that a query need not find.
    """

    locale: str
    pages: Sequence[SearchPage]
    forms: Mapping[str, Postings]
    keys: Mapping[str, Sequence[str]]
    leads: Mapping[str, Sequence[str]]
    common: frozenset[str]
    terms: Sequence[SearchTerm] = ()


def build_index(
    pages: Sequence[SearchPage], locale: str, terms: Sequence[SearchTerm] = ()
) -> Index:
    """The index of the pages of one language, and of the terms that it explains."""
    related = relations(locale)
    weights = _weights(pages)
    known = frozenset(map(fold, weights))
    keys: defaultdict[str, list[str]] = defaultdict(list)
    leads: defaultdict[str, set[str]] = defaultdict(set)
    for form in sorted(weights):
        found = related.keys(form, known)
        plain = fold(form)
        for key in found:
            keys[key].append(form)
        leads[plain] |= found - {plain}
    named = {
        related.last_key(word) for term in terms for name in term.names for word in _forms(name)
    }
    for form, to in related.forms(keys.keys() | named):
        leads[form] |= to - {form}
    common = frozenset(fold(form) for form in weights if language(locale).is_function_word(form))
    return Index(
        locale,
        pages,
        weights,
        keys,
        {form: sorted(to) for form, to in sorted(leads.items()) if to},
        common,
        terms,
    )


def _weights(pages: Sequence[SearchPage]) -> dict[str, dict[int, int]]:
    counts = [_counts(page) for page in pages]
    lengths = [sum(found.values()) for found in counts]
    mean = sum(lengths) / len(lengths) if lengths else 1.0
    weights: defaultdict[str, dict[int, int]] = defaultdict(dict)
    for number, (page, found, length) in enumerate(zip(pages, counts, lengths, strict=True)):
        norm = SATURATION * (1 - LENGTH + LENGTH * length / mean)
        for form, count in found.items():
            share = count / (count + norm)
            weights[form][number] = _level(share * page.boost)
    return dict(weights)


def _level(share: float) -> int:
    """The degree of a weight: even steps, the highest for a weight of 1 or more."""
    return min(LEVELS - 1, max(0, math.ceil(share * LEVELS) - 1))


def _counts(page: SearchPage) -> Counter[str]:
    found: Counter[str] = Counter()
    for field, text in texts(page):
        for form in _forms(text):
            found[form] += WEIGHTS[field]  # type: ignore[assignment]  # a weight is no whole number
    return found


def _forms(text: str) -> Iterable[str]:
    for token in tokens(text):
        yield token.whole
        yield from (part for part in token.parts if len(part) > 1)
