"""Words to text, accounts to follow and places of three words that differ by a slip.

*Text ALARM to 60060*, *@llyfrgell*, *///lamp.river.sheep*. Each language may have its own, so only
what is no word of its language, or nearly the other's, is a slip.
"""

from collections.abc import Iterator

from cymar import expressions as re
from cymar.align.exchanged_contacts import Facing, GivenContact
from cymar.analysis.contacts import NOT_CONTACTS
from cymar.languages.identify import languages_of
from cymar.languages.quantities.contacts import Contact, ContactKind
from cymar.languages.quantities.same_contact import is_slip
from cymar.site import BlockPair
from cymar.text.block import Block

SHORTEST_ACCOUNT = 6
"""From how many letters two accounts that are a letter apart are one, and no two abbreviations."""

LEAST_OF_TRANSLATED = 4
"""The fewest letters of a word that such a name begins or ends with."""

MAY_HOLD_NAME = re.compile(r"[@#/A-Z](?:(?<=@)\w|(?<=\#)[A-Za-z]|(?<=/)/{2}\w|(?<=[A-Z])[A-Z]{2})")
PLACE = re.compile(r"(?<![\w/:.])/{3}(?P<name>[^\W\d_]{2,20}\.[^\W\d_]{2,20}\.[^\W\d_]{2,20})\b")
ACCOUNT = re.compile(r"(?<![\w@./+#&-])[@#](?P<name>[A-Za-z]\w{1,40}(?:\.\w{1,30}){0,2})(?![\w@])")
KEYWORD = re.compile(
    r"\b(?i:text|texting|textiwch|tecstiwch|tecstio|decstio|destun)\b[^.\n\d]{0,40}?"
    r"\b(?P<name>[A-ZÂÊÎÔÛŴŶ]{3,15})\b(?=[^\n]{0,80}?\d{5})"
)
"""A word to send to a number: *Text ALARM to 60060*."""


def named_contacts_that_differ(pair: BlockPair) -> Iterator[Facing]:
    """What stands for each other in two blocks, and is a slip: the English and the Welsh.

    Args:
        pair: two blocks, each the other's counterpart.
    """
    texts = pair.en.text, pair.cy.text
    if not pair.is_text or not all(map(MAY_HOLD_NAME.search, texts)):
        return
    for pattern, is_other in ((PLACE, _is_other_place), (ACCOUNT, _is_other_account),
                              (KEYWORD, _is_other_keyword)):  # fmt: skip
        ours, theirs = (list(_named(block, pattern)) for block in (pair.en, pair.cy))
        known = {each.contact.value for each in ours} & {each.contact.value for each in theirs}
        left = [
            [each for each in some if each.contact.value not in known] for some in (ours, theirs)
        ]
        if len(left[0]) == len(left[1]) == 1 and is_other(
            *(some[0].contact.value for some in left)
        ):
            yield left[0][0], left[1][0]


def _named(block: Block, pattern: re.Pattern[str]) -> Iterator[GivenContact]:
    for match in pattern.finditer(block.text):
        start, end = match.span("name")
        if not any(each.mark in NOT_CONTACTS and each.start <= start < each.end
                   for each in block.marks):  # fmt: skip
            yield GivenContact(
                Contact(ContactKind.NAME, match["name"].casefold(), start, end), block
            )


def _is_other_place(english: str, welsh: str) -> bool:
    """Whether two places share some of their words: those of two languages share none."""
    return not set(english.split(".")).isdisjoint(welsh.split("."))


def _is_other_account(english: str, welsh: str) -> bool:
    is_long = min(len(english), len(welsh)) >= SHORTEST_ACCOUNT
    return is_long and is_slip(english, welsh) and not _are_translated(english, welsh)


def _are_translated(english: str, welsh: str) -> bool:
    """Whether two names begin or end with a word that each has in its own language: *park*."""
    return any(
        languages_of(one) == ("en",) and languages_of(two) == ("cy",)
        for size in range(LEAST_OF_TRANSLATED, min(len(english), len(welsh)) + 1)
        for one, two in ((english[:size], welsh[:size]), (english[-size:], welsh[-size:]))
    )


def _is_other_keyword(english: str, welsh: str) -> bool:
    """Whether a word to text is no word of its own page's language, or two are of one language."""
    ours, theirs = languages_of(english), languages_of(welsh)
    if "en" in ours and "cy" in theirs:
        return False
    return is_slip(english, welsh) or (len(ours) == 1 and ours == theirs)
