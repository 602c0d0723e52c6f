"""Words that a reader is to send to a number: *Text STOP to 64999*."""

from functools import cache

from cymar import expressions as re
from cymar.bilingual import LOCALES
from cymar.languages.quantities.lexicon import alternatives
from cymar.languages.word_list import word_list

LONGEST_SENDING = 20
"""How many characters before a word to be sent may say so."""


def is_to_be_sent(text: str, start: int, end: int) -> bool:
    """Whether a word is to be sent: *LOST and the number of the route to 64422*."""
    to_number = _to_number().match(text, end)
    return to_number is not None and (
        not to_number["more"]
        or bool(_sending().search(text, max(0, start - LONGEST_SENDING), start))
    )


@cache
def _to_number() -> re.Pattern[str]:
    to = _any("sending-to")
    return re.compile(rf"(?P<more>(?: [^\W\d_]+){{0,8}}) (?:{to}) \d{{4,7}}\b")


@cache
def _sending() -> re.Pattern[str]:
    sending = _any("sending")
    return re.compile(rf"\b(?:{sending}) \Z", re.IGNORECASE)


def _any(name: str) -> str:
    return alternatives(word for locale in LOCALES for word in word_list(locale, name))
