"""simplemma: a whole dictionary of its, as quickly as it can be had.

Read from simplemma 2.0: what it gives as a mapping holds the words as bytes in `_dict`, and decodes
each that is asked for. All together are decoded in a quarter of the time.
"""

import sys

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


def dictionary(locale: str) -> dict[str, str]:
    """The lemma of each form in the dictionary of a language, both in small letters."""
    from simplemma.strategies.dictionaries import DefaultDictionaryFactory

    found = DefaultDictionaryFactory().get_dictionary(locale)
    written = getattr(found, "_dict", None)
    if written is None:
        return {form.lower(): lemma.lower() for form, lemma in found.items()}
    forms, lemmas = (
        SEPARATOR.encode().join(some).decode().lower().split(SEPARATOR)
        for some in (written, written.values())
    )
    return dict(zip(forms, lemmas, strict=True))


def note() -> Text | None:
    """What another version than those that were read may lose, where simplemma is in use."""
    if "simplemma" not in sys.modules:
        return None
    import simplemma

    return VERSIONS.note(simplemma.__version__)
