"""Links that dial or write to another than they show, and numbers that a link beside them changes.

How far its thresholds may move: `bench/thresholds.py cymar.align.link_contacts findings.py --rule
contact-mismatch`.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby, islice
from urllib.parse import unquote

from cymar import expressions as re
from cymar.align.exchanged_contacts import GivenContact
from cymar.analysis.contacts import REACHES, address_of, reached
from cymar.languages.quantities.contacts import Contact, ContactKind
from cymar.languages.quantities.same_contact import is_slip
from cymar.text.block import Block, Mark, Marked

DIALLED = re.compile(r"(?i)(?:tel|sms|callto):(?://)?(?P<number>[\d\s()+.-]{3,40})(?:[,;pw?]|\Z)")
"""A link that dials, up to where it waits for an extension."""

ONLY_FIGURES = re.compile(r"\s*\+?[\d()][\d ()\u00a0\u2011\u2013-]{1,18}[\d)]\s*")
"""A link's text that is a number to dial, however short: *555 210*."""

AROUND_ADDRESS = " \t\n\u00a0<>()[]‘’“”\"'.,;:"
"""What may be around an address that is all that a link shows."""

COUNTRY = re.compile(r"\A(?:00)?44(?=0?\d{9})")
NOT_FIGURES = re.compile(r"\D")

FEWEST_FIGURES = 3
"""Of the shortest number that anybody dials: *101*."""

IN_BOTH_LANGUAGES = {"cymru", "wales"}
"""How addresses end that a body has for the two languages; the same people read both."""

Contrary = tuple[GivenContact, GivenContact]
"""What is shown, and what a link leads to."""


def contrary_contacts(given: Sequence[GivenContact]) -> Iterator[Contrary]:
    """What links show, or what is beside them, and what they lead to, where they contradict.

    Args:
        given: every detail of one page, block by block.
    """
    for block, of_block in groupby(given, lambda each: each.block):
        details = sorted(of_block, key=lambda each: each.contact.start)
        found = dict(_slips(details))
        if any(each.mark is Mark.LINK for each in block.marks):
            found |= _shown_otherwise(block, details)
        yield from found.items()


def overlap(one: GivenContact, other: GivenContact) -> bool:
    """Whether two details stand in one place, as one that a link shows and one it leads to."""
    return one.contact.start < other.contact.end and other.contact.start < one.contact.end


def _slips(details: list[GivenContact]) -> Iterator[Contrary]:
    """What is shown and what a link leads to, where one letter or digit is another."""
    for both in _near(details):
        for shown, linked in (both, both[::-1]):
            leads = address_of(linked.block, linked.contact)
            if leads and shown.contact.value not in unquote(leads) and _is_slip(shown, linked):
                yield shown, linked


def _near(given: list[GivenContact]) -> Iterator[Contrary]:
    """Each two details of a block that overlap; its only two numbers, as a link may have none."""
    numbers = [each for each in given if each.contact.kind is ContactKind.TELEPHONE]
    for place, one in enumerate(given):
        for other in islice(given, place + 1, None):
            if other.contact.start >= one.contact.end:
                break
            if overlap(one, other) and [one, other] != numbers:
                yield one, other
    if len(numbers) == len(("shown", "linked")):
        yield numbers[0], numbers[1]


def _is_slip(shown: GivenContact, linked: GivenContact) -> bool:
    """Whether a link leads to another number than its label, or to a slip for what is beside it."""
    one, two = shown.contact.value, linked.contact.value
    if one.endswith(two) or two.endswith(one):
        return False  # *18001* goes before a number for a textphone
    is_other = overlap(shown, linked) or sorted(one) == sorted(two)
    return (one.isdigit() and two.isdigit() and is_other) or is_slip(one, two)


def _shown_otherwise(
    block: Block, details: Sequence[GivenContact]
) -> dict[GivenContact, GivenContact]:
    """What links show that is an e-mail address or a number, where they lead to another one.

    Args:
        block: whose links are looked at.
        details: those of the block, in the order of their beginnings.
    """
    found = {}
    starts = [each.contact.start for each in details]
    for link in block.marks:
        if link.mark is not Mark.LINK or not REACHES.match(link.value):
            continue
        text = block.text[link.start : link.end]
        inside = [
            each
            for each in details[bisect_left(starts, link.start) : bisect_left(starts, link.end)]
            if each.contact.end <= link.end and not address_of(block, each.contact)
        ]
        if dialled := DIALLED.match(link.value):
            if other := _dialled(block, link, inside, unquote(dialled["number"])):
                found[other[0]] = other[1]
        elif len(inside) == 1 and inside[0].contact.kind is ContactKind.EMAIL:
            shown = inside[0].contact
            leads = [each for each in reached(link) if each.kind is ContactKind.EMAIL]
            is_all = text.strip(AROUND_ADDRESS) == block.text[shown.start : shown.end]
            if is_all and leads and all(_is_another(each.value, shown.value) for each in leads):
                found[inside[0]] = GivenContact(leads[0], block)
    return found


def _is_another(one: str, other: str) -> bool:
    """Whether two e-mail addresses differ, and are not a body's own in the two languages."""
    return one != other and {each.rpartition(".")[2] for each in (one, other)} != IN_BOTH_LANGUAGES


def _dialled(
    block: Block, link: Marked, inside: Sequence[GivenContact], number: str
) -> Contrary | None:
    """A number that a link shows, and the other one that it dials."""
    text = block.text[link.start : link.end]
    if len(inside) == 1 and inside[0].contact.kind is ContactKind.TELEPHONE:
        shown = inside[0]
    elif not inside and ONLY_FIGURES.fullmatch(text):
        figures = NOT_FIGURES.sub("", text)
        shown = GivenContact(Contact(ContactKind.TELEPHONE, figures, link.start, link.end), block)
    else:
        return None
    one, two = _national(shown.contact.value), _national(number)
    if min(len(one), len(two)) < FEWEST_FIGURES or one.endswith(two) or two.endswith(one):
        return None  # *18001* goes before a number for a textphone
    leads = Contact(ContactKind.TELEPHONE, two, link.start, link.end)
    return shown, GivenContact(next(iter(reached(link)), leads), block)


def _national(number: str) -> str:
    """The figures of a number without the code of the country and the nought before the town's."""
    return COUNTRY.sub("", NOT_FIGURES.sub("", number)).lstrip("0")
