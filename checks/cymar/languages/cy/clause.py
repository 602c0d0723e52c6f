"""Where words that look like a term mean that something is needed: *mae angen defnyddiwr*.

How far its thresholds may move: `bench/thresholds.py cymar.languages.cy.clause glossary_rules.py
unexplained-term cy`.
"""

from functools import cache

from cymar import expressions as re
from cymar.languages.word_list import word_list

NEED = re.compile(r"h?angen\s", re.IGNORECASE)
LONGEST_BEFORE_TERM = 12
"""How many characters before *angen* a form of *bod* takes, with the spaces around it."""


def is_clause(text: str, start: int, end: int) -> bool:
    """Whether two words of a text from `start` to `end` mean that one of them is needed.

    Of three words, as *angen dysgu ychwanegol*, the last two are a name of what is needed.
    """
    words = text[start:end]
    if not NEED.match(words) or len(words.split()) != 2:
        return False
    return bool(_being().search(text[max(0, start - LONGEST_BEFORE_TERM) : start]))


@cache
def _being() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(word_list('cy', 'being'))})\s\Z", re.IGNORECASE)
