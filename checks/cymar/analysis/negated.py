"""Whether one version of a sentence says what the other one denies: *valid*, and *not valid*.

It may say so by another word that is negative in itself, of which there is no list: *not sure* and
*unsure*. So what follows the *not* is looked for there; where no word of it is known, it is not.

How far its thresholds may move: `bench/thresholds.py cymar.analysis.negated findings.py --rule
meaning-mismatch`.
"""

import re
from itertools import islice

from cymar.languages import language
from cymar.languages.function_words import is_listed
from cymar.languages.gloss import glossed_stems
from cymar.languages.meanings import NEGATIVE, Cue
from cymar.languages.words import LETTERS, letters_of
from cymar.text.segment import Segment

PART_END = re.compile(r"[,;:)]\s")
KNOWN_WORDS_AFTER = 3
"""How many of the known words after a negative are looked for in the other version."""

# Set by bench/meaning.py: of negations put in and taken out.


def says_what_is_denied(here: Segment, cue: Cue, there: Segment) -> bool:
    """Whether a sentence has any known word of what a negative of the other denies."""
    after = here.text[cue.end :]
    theirs = language(there.block.locale).gloss
    said = frozenset[str]().union(*map(theirs, letters_of(there.text)))
    first = _first_word(after, here)
    if first and language(here.block.locale).meanings.begins(after[first.start() :], NEGATIVE):
        return bool(language(here.block.locale).gloss(first[0]) & said)  # *do not lose*: *keep*
    denied = _known(PART_END.split(after, maxsplit=1)[0], here) or _known(after, here)
    return any(each & said for each in denied)


def _known(text: str, segment: Segment) -> list[frozenset[str]]:
    """The keys of the first known words of a text, but for those that hold it together."""
    locale = segment.block.locale
    words = (each for each in letters_of(text) if not is_listed(each.lower(), locale))
    keys = (language(locale).gloss(each) & glossed_stems() for each in words)
    return list(islice(filter(None, keys), KNOWN_WORDS_AFTER))


def _first_word(text: str, segment: Segment) -> re.Match[str] | None:
    """The first word of a text that does more than hold it together."""
    words = LETTERS.finditer(text)
    return next(
        (each for each in words if not is_listed(each[0].lower(), segment.block.locale)), None
    )
