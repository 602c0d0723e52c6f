"""Which forms of a dictionary lead to some keys: what a query may be that no page has."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from cymar.publish.search.words import fold, written

if TYPE_CHECKING:
    from cymar.publish.search.keys import Relations

LONGEST_MUTATION = 3
"""Letters that a mutated word begins with, at most, in place of its own: *ngh*."""

Guesses = dict[str, tuple[str, Set[str]]]
"""The lemma of each form, and the keys that it leads to by its ending."""


def leading_forms(related: "Relations", keys: Set[str]) -> Iterator[tuple[str, str]]:
    """Each form of the dictionary and the lists, folded, with each of these keys it leads to.

    Not those that are a mutation of another form of the same lemma, for the browser undoes
    mutations.
    """
    led_to = _led_to(related, keys)
    forms_of: defaultdict[str, set[str]] = defaultdict(set)
    guesses: Guesses = {}
    bases = frozenset(filter(related.is_base, keys))
    stems = frozenset(stem for base in bases for stem in related.stems(base))
    begins = _begins(stems, related.endings)
    for forms, lemmas in related.lemmas.columns() if led_to or bases else ():
        if not led_to.keys().isdisjoint(lemmas):
            for form, lemma in zip(forms, lemmas, strict=True):
                if lemma in led_to:
                    forms_of[lemma].add(form)
        if forms and begins(forms[0], forms[-1]):
            guesses |= _guesses(related, bases, stems, forms, lemmas)
    radicals = _radicals(related.mutations)
    for lemma, some in forms_of.items():
        for form in some:
            if form not in guesses and some.isdisjoint(radicals(form)):
                yield from _leading(form, led_to[lemma])
    for form, (lemma, found) in guesses.items():
        if all(related.lemmas.get(radical) != lemma for radical in radicals(form)):
            yield from _leading(form, found | led_to.get(lemma, set()))
    for form in related.listed:
        for key in keys & related.led_to[form]:
            yield fold(form), key


def _leading(form: str, found: Set[str]) -> Iterator[tuple[str, str]]:
    if word := fold(written(form)):
        for key in found:
            yield word, key


def _led_to(related: "Relations", keys: Set[str]) -> Mapping[str, Set[str]]:
    """Those of some keys that all forms of a lemma lead to, of each lemma that has any."""
    words = related.heads.words
    found: dict[str, Set[str]] = {key: {key} for key in keys if key in words}
    found |= {lemma: keys & led_to for lemma, led_to in related.led_to.items()}
    return {lemma: some for lemma, some in found.items() if some}


def _guesses(
    related: "Relations",
    bases: Set[str],
    stems: Set[str],
    forms: Sequence[str],
    lemmas: Sequence[str],
) -> Guesses:
    """Those of some forms that may be a plural or a grade of one of `bases`, with these."""
    found: Guesses = {}
    taken_off = related.taken_off
    plains = forms if "".join(forms).isascii() else [*map(fold, forms)]
    for form, lemma, plain in zip(forms, lemmas, plains, strict=True):
        lengths = taken_off(plain[-2:])
        if (
            lengths
            and form != lemma
            and not stems.isdisjoint([plain[:-length] for length in lengths])
            and form not in related.listed
        ):
            some = bases & {*related.nominal(plain, stems)} - {plain}
            if some:
                found[form] = lemma, some
    return found


def _begins(stems: Set[str], endings: Sequence[str]) -> Callable[[str, str], bool]:
    """What says whether any word from one to another may be one of some stems with an ending."""
    in_order = sorted(stems)
    starts = frozenset(ending[:length] for ending in endings for length in range(len(ending) + 1))

    def begins(first: str, last: str) -> bool:
        same = takewhile(lambda each: each[0] == each[1], zip(first, last, strict=False))
        plain = fold(first[: sum(1 for _ in same)])
        at = bisect_left(in_order, plain)
        return any(each.startswith(plain) for each in in_order[at : at + 1]) or any(
            plain[:at] in stems and plain[at:] in starts for at in range(len(plain))
        )

    return begins


def _radicals(mutations: Sequence[tuple[str, str]]) -> Callable[[str], Sequence[str]]:
    """What gives every word that one may be a mutation of, but for itself."""
    # A radical may have lost its g, and no other letter.
    all_of = [(first, new) for first, new in mutations if new or first == "g"]

    @cache
    def undone(start: str) -> Sequence[tuple[str, int]]:
        return [(first, len(new)) for first, new in all_of if start.startswith(new)]

    return lambda word: [first + word[at:] for first, at in undone(word[:LONGEST_MUTATION])]
