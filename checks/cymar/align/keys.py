"""What two versions of a block have in common: the meanings of words, figures, links and code."""

import sys
from collections.abc import Iterator

from cymar import expressions as re
from cymar.bilingual import LOCALES
from cymar.languages import language
from cymar.languages.words import KnownOfWords, figures_of, small_letters_of
from cymar.text.block import Block, Kind, Mark

IMAGE_ADDRESS = re.compile(r"\]\(\s*<?(?:[^()\s>]*/)?(?P<name>[^()\s>/]+)")
"""What follows an image's alternative text: the file that it shows, by which it is known."""

ADDRESS_PART = re.compile(r"[\w.-]+")
NOT_KEYS = frozenset({"en", "cy", "http", "https", "www", "md", "html", "index", "com", "org"})
"""Parts of addresses that are the same whatever a link leads to."""

NO_KEYS: frozenset[str] = frozenset()
IMAGE_KEY = "image "
"""What the key of an image's file begins with."""


def keys_of(block: Block, start: int = 0, end: int = sys.maxsize) -> frozenset[str]:
    """What a block, or a stretch of its text, may be recognised by."""
    if block.kind is Kind.CODE:
        return frozenset((f"code {block.text}",))
    text = block.text[start:end]
    keys = frozenset(figures_of(text)).union(*map(GLOSSES.__getitem__, small_letters_of(text)))
    has_more = block.marks or block.kind is Kind.IMAGE
    return keys.union(_addresses_and_code(block, start, end)) if has_more else keys


def _addresses_and_code(block: Block, start: int, end: int) -> Iterator[str]:
    if block.kind is Kind.IMAGE and (address := IMAGE_ADDRESS.match(block.source.text, block.end)):
        yield f"{IMAGE_KEY}{address['name'].casefold()}"
    for marked in block.marks:
        if marked.end <= start or marked.start >= end:
            continue
        if marked.mark is Mark.LINK:
            for part in set(ADDRESS_PART.findall(marked.value.casefold())) - NOT_KEYS:
                yield f"link {part}"
        elif marked.mark is Mark.CODE:
            yield f"code {block.text[marked.start : marked.end]}"


def _glosses(word: str) -> frozenset[str]:
    if len(word) == 1:
        return NO_KEYS
    en, cy = [language(locale).gloss(word) for locale in LOCALES]
    return en | cy if en and cy else en or cy


GLOSSES = KnownOfWords(_glosses)
"""What words in lower case, which may be in either language, have in common with words of the
other: a letter alone has nothing."""
