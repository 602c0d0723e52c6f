"""Which forms of a site's words are of one word, and which words each form leads to."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence, Set
from functools import partial

from cymar.cache import Cache
from cymar.parallel import begin
from cymar.publish.search.keys import relations
from cymar.publish.search.words import fold, forms_of, shard_name, tokens

STORE = "search"
"""What the store of what is worked out here is called."""

BETWEEN_FORMS = "\0"
"""What stands between words that are one text: no word has it."""

Related = tuple[dict[str, list[str]], dict[str, list[str]], dict[str, str]]
"""The forms of each key; the keys that each form leads to; the last key of each word of terms."""


def begin_related(
    forms: Sequence[str], names: Sequence[str], locale: str, cache: Cache, *, copies: bool
) -> Callable[[], Related]:
    """Begin to work out how words are related, and return what waits for that.

    The dictionary of a language takes 50 MB: what a copy of this process reads is gone with it.

    Args:
        forms: the words of the site's pages, in order.
        names: what the terms that the site explains are called.
        locale: their language.
        cache: where it is kept until there are other words.
        copies: whether a copy of this process may do the work.
    """
    key = hashlib.sha256(BETWEEN_FORMS.join([*forms, "", *names]).encode()).hexdigest()
    known = cache.get(STORE, locale, key)
    if known:
        return lambda: (known[0][0], known[0][1], known[0][2])
    # As one text: a copy that looks at words all over the memory of this process would copy it all.
    work = partial(_related, BETWEEN_FORMS.join(forms), names, locale, once=copies)
    found = begin(work) if copies else work

    def wait() -> Related:
        result = found()
        cache.put(STORE, locale, key, result)
        return result

    return wait


def _related(written: str, names: Sequence[str], locale: str, *, once: bool) -> Related:
    related, forms = relations(locale), written.split(BETWEEN_FORMS) if written else []
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
    for form, key in related.forms(keys.keys() | named, once=once):
        if form != key:
            leads[form].add(key)
    if once:  # the dictionary makes room for what comes of it
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
