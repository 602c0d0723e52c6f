"""Telephone numbers, e-mail addresses and postcodes in running text of any language."""

from enum import StrEnum

from cymar import expressions as re
from cymar.dataclasses import dataclass

TELEPHONE = r"""
    (?<![\w.+£€$/])(?:
      (?:\+|00)44[ ]?(?:\(0\)[ ]?)?[1-9](?:[ -]?\d){8,9}
    | \+(?!44)[1-9](?:[ -]?\d){8,12}
    | \(?0(?:[ ()-]{0,2}\d){9,10}
    | 0800[ ]?1111 | 0845[ ]?46[ ]?4[67]
    )(?![\d/])(?!\.\d)
"""
AT = r"(?:@|[ ]?[(\[]at[)\]][ ]?)"
EMAIL = rf"(?<![\w.+-])[\w.+'-]{{1,64}}{AT}[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,6}}"
POSTCODE = r"(?<!\w)[A-Z]{1,2}\d[A-Z\d]?[ \u00a0]?\d[ABD-HJLNP-UW-Z]{2}(?!\w)"
CONTACT = re.compile(
    rf"(?P<email>{EMAIL}) | (?P<postcode>{POSTCODE}) | (?P<telephone>{TELEPHONE})", re.VERBOSE
)
MAY_HOLD_ONE = re.compile(r"\d(?:(?<=[A-Z]\d)|(?:[ \u00a0\u202f\u2011\u2013()-]{0,3}\d){6})")
"""What a text has that gives a postcode or a telephone number, and that is quick to look for."""

WRITTEN_AT = re.compile(rf"{AT}", re.VERBOSE)
SPACING = re.compile(r"[ \u00a0()-]")
PLAIN_SPACES = str.maketrans("\u00a0\u202f\u2011\u2013", "  --")
TELEPHONE_DIGITS = range(8, 16)


class ContactKind(StrEnum):
    """A way to reach somebody."""

    TELEPHONE = "telephone"
    EMAIL = "email"
    POSTCODE = "postcode"
    NAME = "name"
    """A word to text, an account or a place of three words: `align/named_contacts.py`."""


@dataclass(frozen=True, slots=True)
class Contact:
    """A telephone number, e-mail address or postcode at a place in a text.

    `value` is the same however it was spaced or written: `+44 29 2018 0451` is `02920180451`.
    """

    kind: ContactKind
    value: str
    start: int
    end: int


def contacts(text: str) -> list[Contact]:
    """The telephone numbers, e-mail addresses and postcodes of a text, in order."""
    found: list[Contact] = []
    if (
        "@" not in text
        and "at]" not in text
        and "at)" not in text
        and not MAY_HOLD_ONE.search(text)
    ):
        return found
    for match in CONTACT.finditer(text.translate(PLAIN_SPACES)):
        kind = ContactKind(match.lastgroup or "")
        value = _value(kind, match[0])
        if kind is ContactKind.TELEPHONE and not _is_telephone(value):
            continue
        found.append(Contact(kind, value, match.start(), match.end()))
    return found


def _value(kind: ContactKind, text: str) -> str:
    if kind is ContactKind.EMAIL:
        return WRITTEN_AT.sub("@", text.lower())
    for code in ("+44", "0044"):
        if text.startswith(code):
            text = "0" + text.removeprefix(code).replace("(0)", "")
    return SPACING.sub("", text)


def _is_telephone(value: str) -> bool:
    """Whether there are as many digits as a telephone number has; an older code may be short."""
    digits = len(value.lstrip("+"))
    if value.startswith("0"):
        return digits in (10, 11) or value in ("08001111", "08454647", "08454646")
    return digits in TELEPHONE_DIGITS
