"""Which forms of a site's words are of one word, and which words each form leads to."""

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set

from cymar.cache import Cache
from cymar.publish.search.keys import relations
from cymar.publish.search.words import fold, forms_of, shard_name, tokens

STORE = "search"
"""What the store of what is worked out here is called."""

Related = tuple[dict[str, list[str]], dict[str, list[str]], dict[str, str]]
"""The forms of each key; the keys that each form leads to; the last key of each word of terms."""


def cached_related(
    forms: Sequence[str], names: Sequence[str], locale: str, cache: Cache, *, once: bool
) -> Related:
    """How words are related.

    Args:
        forms: the words of the site's pages, in order.
        names: what the terms that the site explains are called.
        locale: their language.
        cache: where it is kept until there are other words.
        once: whether nobody asks for other words, so that what is known of these is forgotten.
    """
    key = hashlib.sha256("\0".join([*forms, "", *names]).encode()).hexdigest()
    known = cache.get(STORE, locale, key)
    if known:
        return known[0][0], known[0][1], known[0][2]
    result = _related(forms, names, locale, once=once)
    cache.put(STORE, locale, key, result)
    return result


def _related(forms: Sequence[str], names: Sequence[str], locale: str, *, once: bool) -> Related:
    related = relations(locale)
    known = frozenset(map(fold, related.meant(forms)))
    keys: defaultdict[str, list[str]] = defaultdict(list)
    leads: defaultdict[str, set[str]] = defaultdict(set)
    for form in forms:
        found = related.keys(form, known, once=once)
        plain = fold(form)
        for key in found:
            keys[key].append(form)
        leads[plain] |= found - {plain}
    last = {
        word: related.last_key(word)
        for name in names
        for each in tokens(name)
        for word in forms_of(each)
    }
    named = frozenset(last.values())
    for form, key in related.forms(keys.keys() | named):
        if form != key:
            leads[form].add(key)
    if once:  # what is known of words makes room for what comes of it
        del related
        relations.cache_clear()
    needed = {form: _needed(form, to, keys, named) for form, to in sorted(leads.items())}
    return dict(keys), {form: to for form, to in needed.items() if to}, last


def _needed(
    form: str, leads: Set[str], keys: Mapping[str, Sequence[str]], named: Set[str]
) -> list[str]:
    """The keys that a form leads to, without those all of whose forms another of them has.

    Each key may be in a shard of its own, which a query would fetch for nothing.
    """
    if len(leads) + (form in keys) < 2:
        return sorted(leads)
    own = shard_name(form)
    every = [form, *sorted(leads)] if form in keys else sorted(leads)
    having: list[tuple[str, frozenset[str]]] = []
    for key, forms in sorted(
        ((key, frozenset(keys.get(key, ()))) for key in every),
        key=lambda each: (each[0] != form, -len(each[1]), shard_name(each[0]) != own),
    ):
        if key in named or not any(forms <= others for _, others in having):
            having.append((key, forms))
    return sorted(key for key, _ in having if key != form)
