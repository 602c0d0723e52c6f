"""The index of one language: which forms of which words stand on which pages, and how much."""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from cymar.cache import Cache
from cymar.dataclasses import dataclass, replace
from cymar.publish.search.asking import is_common
from cymar.publish.search.figures import figures
from cymar.publish.search.page import SearchPage, WordCounts, texts
from cymar.publish.search.postings import WEIGHTS_IN_ALL, gathered, postings, weights_by_page
from cymar.publish.search.related import cached_related
from cymar.publish.search.words import fold, forms_of, token, written_words

WEIGHTS = {"title": 12.0, "heading": 4.0, "text": 1.0}
"""How many times a word counts in each field of a page."""

SATURATION = 1.2
LENGTH = 0.6
"""k1 and b of BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009)."""

MEAN_DIGITS = 2
"""Digits of the mean length of pages that count: a page changes no other page's weights."""

BETWEEN_TEXTS = "\0"
"""What stands between the texts of a page where they are read as one: no word and no space."""

UNCOUNTED = WordCounts("", "")


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
class IndexedPage:
    """A page, how much of each word it holds, and how long it is, by the weights of its fields."""

    page: SearchPage
    counts: WordCounts
    length: float


@dataclass(frozen=True)
class Index:
    """The words of a language's pages.

    `forms` gives for each form, with its accents, its postings. `keys` gives for
    each key the forms that have it; `leads` for each folded form, on a page or not, the keys that
    it leads to besides itself. `common` are folded words that a query need not find. `last_keys`
    give the key that stands for all forms of each word of a term. `mean` is the pages' mean length.
    """

    locale: str
    indexed: Sequence[IndexedPage]
    mean: float
    forms: Mapping[str, str]
    keys: Mapping[str, Sequence[str]]
    leads: Mapping[str, Sequence[str]]
    common: frozenset[str]
    last_keys: Mapping[str, str]
    terms: Sequence[SearchTerm] = ()

    @property
    def pages(self) -> list[SearchPage]:
        """The pages, in the order of their numbers."""
        return [each.page for each in self.indexed]


def build_index(
    pages: Sequence[SearchPage],
    locale: str,
    terms: Sequence[SearchTerm] = (),
    last: Index | None = None,
) -> Index:
    """The index of the pages of one language, and of the terms that it explains.

    Args:
        pages: those of the language, in order.
        locale: the language.
        terms: those that it explains.
        last: an index of what the site was; what has not changed since is the very same in both.
    """
    return cached_index(pages, locale, terms, last, Cache(), is_last=False)


def cached_index(
    pages: Sequence[SearchPage],
    locale: str,
    terms: Sequence[SearchTerm],
    last: Index | None,
    cache: Cache,
    *,
    is_last: bool,
) -> Index:
    """The same.

    Args:
        pages: those of the language, in order.
        locale: the language.
        terms: those that it explains.
        last: an index of what the site was.
        cache: where it is kept how the site's words are related.
        is_last: whether no other index is made of this one: how much of each word a page holds is
            forgotten then, which takes the most room, and so is the dictionary.
    """
    indexed = _indexed(pages, last)
    mean = _mean(indexed)
    forms = _forms_of_pages(indexed, mean, last)
    if is_last:
        indexed = [replace(each, counts=UNCOUNTED) for each in indexed]
        for page in pages:
            page.counts = None
    if last and forms.keys() == last.forms.keys() and terms == last.terms:
        return replace(last, indexed=indexed, mean=mean, forms=forms)
    names = [name for term in terms for name in term.names]
    keys, leads, last_keys = cached_related(sorted(forms), names, locale, cache, once=is_last)
    common = frozenset(fold(form) for form in forms if is_common(form, locale))
    return Index(locale, indexed, mean, forms, keys, leads, common, last_keys, terms)


def _indexed(pages: Sequence[SearchPage], last: Index | None) -> list[IndexedPage]:
    before = {each.page.address: each for each in last.indexed} if last else {}
    found = []
    for page in pages:
        known = before.get(page.address)
        if known is None or known.page != page:
            counts = page.counts or word_counts(page)
            known = IndexedPage(page, counts, counts.total)
        found.append(known)
    return found


def _mean(indexed: Sequence[IndexedPage]) -> float:
    mean = sum(each.length for each in indexed) / len(indexed) if indexed else 1.0
    return float(f"{mean:.{MEAN_DIGITS}g}")


def _forms_of_pages(
    indexed: Sequence[IndexedPage], mean: float, last: Index | None
) -> dict[str, str]:
    """Each form with its postings; those that have not changed are what `last` has."""
    is_same = last and mean == last.mean and len(indexed) == len(last.indexed)
    if not (last and is_same):
        return gathered(_levels(each, mean) for each in indexed)
    forms = dict(last.forms)
    for number, (now, before) in enumerate(zip(indexed, last.indexed, strict=True)):
        if now is not before:
            levels, old = _levels(now, mean), _levels(before, mean)
            for form in {**levels, **old}:
                if levels.get(form) != old.get(form):
                    others = weights_by_page(forms.pop(form, ""))
                    others.pop(number, None)
                    new = {number: levels[form]} if form in levels else {}
                    if written := postings({**others, **new}):
                        forms[form] = written
    return forms


def _levels(indexed: IndexedPage, mean: float) -> dict[str, int]:
    """The degree of the weight of each form on a page, below `WEIGHTS_IN_ALL`, in even steps."""
    norm = SATURATION * (1 - LENGTH + LENGTH * indexed.length / mean)
    scale = WEIGHTS_IN_ALL * indexed.page.boost
    return {
        form: math.ceil(min(WEIGHTS_IN_ALL, max(1, scale * count / (count + norm)))) - 1
        for form, count in indexed.counts.by_word.items()
    }


def word_counts(page: SearchPage) -> WordCounts:
    """How much of each word a page holds, by the weights of its fields."""
    by_field: defaultdict[str, list[str]] = defaultdict(list)
    for field, text in texts(page):
        by_field[field].append(text)
    found: defaultdict[str, float] = defaultdict(float)
    for field, some in by_field.items():
        text, weight = BETWEEN_TEXTS.join(some), WEIGHTS[field]
        for figure in figures(text):
            found[figure] += weight
        for word, times in Counter(written_words(text)).items():
            for form in forms_of(token(word)):
                found[form] += times * weight
    return WordCounts.of(found)
