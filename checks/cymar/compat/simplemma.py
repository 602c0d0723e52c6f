"""simplemma: a whole dictionary of its, as quickly and in as little room as it can be had.

Read from simplemma 2.0: a dictionary is a stream of forms and lemmas as bytes, those of other
languages backwards. What simplemma makes of that decodes each form that is asked for, and takes
60 MB more for the Welsh one.
"""

import sys
from collections.abc import Iterator

from cymar.bilingual import Text
from cymar.compat.versions import Versions

VERSIONS = Versions(
    "simplemma", "2.0.0", "2.0",
    Text(
        en="the index of the search may take longer to write",
        cy="gall gymryd mwy o amser i ysgrifennu mynegai'r chwiliad",
    ),
)  # fmt: skip

SEPARATOR = b"\n"
"""What no word has in it."""

LARGE, AS_BEFORE, WHOLE = 128, 254, 255
"""What a byte of a large number has at least; for how much a lemma lacks of its form: it is the
last record's lemma, and it has nothing of the form."""

CUT_SHORT = "the dictionary of {!r} is cut short"

RECORDS_AT_ONCE = 5_000
"""How many are decoded at once: quicker than one by one, and in as little room."""


def dictionary(locale: str) -> dict[str, str]:
    """The lemma of each form in the dictionary of a language, both in small letters.

    Raises:
        ValueError: for a dictionary that is cut short.
    """
    try:
        from simplemma.strategies.dictionaries.dictionary_factory import _read_decompressed
        from simplemma.strategies.dictionaries.frontcode import _read_header
    except ImportError:
        return _by_form(locale)
    stream = _read_decompressed(locale)
    is_backwards, count, start = _read_header(stream)
    if is_backwards:
        return _by_form(locale)
    found: dict[str, str] = {}
    records = 0
    for forms, lemmas in _portions(stream, start):
        written = SEPARATOR.join(forms).decode().lower().split(SEPARATOR.decode())
        found.update(zip(written, lemmas, strict=True))
        records += len(forms)
    if records != count:
        raise ValueError(CUT_SHORT.format(locale))
    return found


def _portions(stream: bytes, at: int) -> Iterator[tuple[list[bytes], list[str]]]:
    """The forms of a dictionary from a place on, with their lemmas in small letters, in portions.

    A record is how many bytes its form begins with as the last one does, and the rest; then how
    many bytes of that form its lemma lacks, and what it has instead. It is read here, and not by
    simplemma's generator, since a dictionary has 400,000.
    """
    known: dict[bytes, str] = {}
    form, lemma, end = b"", "", len(stream)
    forms: list[bytes] = []
    lemmas: list[str] = []
    while at < end:
        shared, at = (stream[at], at + 1) if stream[at] < LARGE else _large(stream, at)
        size, at = (stream[at], at + 1) if stream[at] < LARGE else _large(stream, at)
        form = form[:shared] + stream[at : at + size]
        less = stream[at + size]
        at += size + 1
        if less != AS_BEFORE:
            size, at = (stream[at], at + 1) if stream[at] < LARGE else _large(stream, at)
            kept = b"" if less == WHOLE else form[: len(form) - less]
            written = kept + stream[at : at + size]
            at += size
            lemma = known.get(written) or known.setdefault(written, written.decode().lower())
        forms.append(form)
        lemmas.append(lemma)
        if len(forms) == RECORDS_AT_ONCE:
            yield forms, lemmas
            forms, lemmas = [], []
    if forms:
        yield forms, lemmas


def _large(stream: bytes, at: int) -> tuple[int, int]:
    """A number in several bytes of seven bits, the last one below `LARGE`, and where it ends."""
    number = shift = 0
    while stream[at] >= LARGE:
        number |= (stream[at] - LARGE) << shift
        at, shift = at + 1, shift + 7
    return number | stream[at] << shift, at + 1


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
