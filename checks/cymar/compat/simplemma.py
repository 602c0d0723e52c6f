"""simplemma: a whole dictionary of its, as quickly and in as little room as it can be had.

Read from simplemma 2.0: a dictionary is a stream of forms and lemmas as bytes, those of other
languages backwards. What simplemma makes of that decodes each form that is asked for, and takes
60 MB more for the Welsh one.
"""

import sys
from itertools import islice

from cymar.bilingual import Text
from cymar.compat.versions import Versions

VERSIONS = Versions(
    "simplemma", "2.0.0", "2.0",
    Text(
        en="the index of the search may take longer to write",
        cy="gall gymryd mwy o amser i ysgrifennu mynegai'r chwiliad",
    ),
)  # fmt: skip

SEPARATOR = "\n"
"""What no word has in it."""

RECORDS_AT_ONCE = 5_000
"""How many are decoded at once: quicker than one by one, and in as little room."""


def dictionary(locale: str) -> dict[str, str]:
    """The lemma of each form in the dictionary of a language, both in small letters."""
    try:
        from simplemma.strategies.dictionaries.dictionary_factory import _read_decompressed
        from simplemma.strategies.dictionaries.frontcode import _iter_records, _read_header
    except ImportError:
        return _by_form(locale)
    stream = _read_decompressed(locale)
    is_backwards, _, start = _read_header(stream)
    if is_backwards:
        return _by_form(locale)
    found: dict[str, str] = {}
    known: dict[bytes, str] = {}
    records = _iter_records(stream, start)
    while some := [*islice(records, RECORDS_AT_ONCE)]:
        forms = SEPARATOR.encode().join(form for _, form, _ in some).decode().lower()
        for _, _, lemma in some:
            if lemma not in known:
                known[lemma] = lemma.decode().lower()
        lemmas = (known[lemma] for _, _, lemma in some)
        found.update(zip(forms.split(SEPARATOR), lemmas, strict=True))
    return found


def _by_form(locale: str) -> dict[str, str]:
    """The same, as simplemma gives it to anybody."""
    from simplemma.strategies.dictionaries import DefaultDictionaryFactory

    found = DefaultDictionaryFactory().get_dictionary(locale)
    return {form.lower(): lemma.lower() for form, lemma in found.items()}


def note() -> Text | None:
    """What another version than those that were read may lose, where simplemma is in use."""
    if "simplemma" not in sys.modules:
        return None
    import simplemma

    return VERSIONS.note(simplemma.__version__)
