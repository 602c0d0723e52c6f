"""The contact details that a block gives its readers, shown or linked to."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from urllib.parse import unquote

from cymar import expressions as re
from cymar.analysis.language.tables import column_head
from cymar.bilingual import LOCALES
from cymar.languages import language
from cymar.languages.joining import joining
from cymar.languages.quantities.contacts import Contact, contacts
from cymar.text.block import Block, Mark, Marked

NOT_CONTACTS = frozenset({Mark.CODE, Mark.MATH, Mark.TEMPLATE})
EXAMPLE = re.compile(r"[@.](?:example|enghraifft)\.")
OR_ANOTHER = re.compile(rf"[\s,’”\"')]*+(?:(?:{joining('and', 'or')})\s)?[\s‘“\"'(]*+")
"""What is between an example and another."""

REACHES = re.compile(r"(?i)(?:tel|sms|mailto|callto):(?://)?(?P<who>[^?;&]+)")
"""What a link that dials, texts or writes leads to."""


def contacts_of(block: Block) -> list[Contact]:
    """The details of a block, outside code, that are not there as examples; each once a place."""
    found = contacts(block.text)
    shown = list(_shown(block, found)) if found else []
    if not block.marks:
        return shown
    said = {each.value for each in shown}
    return [*shown, *(each for each in _linked(block) if each.value not in said)]


def _shown(block: Block, found: Sequence[Contact]) -> Iterator[Contact]:
    code = [marked for marked in block.marks if marked.mark in NOT_CONTACTS]
    linked = [each for each in block.marks if each.mark is Mark.LINK]
    links = [marked.start for marked in linked]
    end_of_example = -1
    for each in found:
        if any(marked.start < each.end and each.start < marked.end for marked in code):
            continue
        if bisect_right(links, each.start) < bisect_left(links, each.end):
            continue  # a link that gives the detail begins within it: *help*, *me@example.cymru*
        between = block.text[end_of_example : each.start] if end_of_example >= 0 else ""
        is_another = bool(between and OR_ANOTHER.fullmatch(between))
        is_made_up = _is_made_up(each) and not any(
            marked.start <= each.start < marked.end and REACHES.match(marked.value)
            for marked in linked
        )
        if is_made_up or is_another or _is_example(block, each):
            end_of_example = each.end
        else:
            yield each


def _is_made_up(contact: Contact) -> bool:
    """Whether an address is at a domain for examples, and its mailbox is not one that bodies have.

    *name@example.com* shows the form of an address; *help@example.org* is to write to, and so is
    one that a link writes to.
    """
    if not EXAMPLE.search(contact.value):
        return False
    mailbox = contact.value.partition("@")[0]
    return not any(mailbox in language(locale).mailboxes for locale in LOCALES)


def _is_example(block: Block, contact: Contact) -> bool:
    """Whether the text says so, or the head of its column, in either language."""
    head = column_head(block)
    return any(
        spoken.is_example(block.text, contact.start)
        or (head and spoken.is_example(head, len(head)))
        for spoken in map(language, LOCALES)
    )


def address_of(block: Block, contact: Contact) -> str:
    """The address of the link that gives a detail, or nothing where the text itself gives it."""
    shown = {each.value for each in contacts(block.text[contact.start : contact.end])}
    first = bisect_left(block.marks, contact.start, key=lambda marked: marked.start)
    marks = takewhile(
        lambda marked: marked.start == contact.start, islice(block.marks, first, None)
    )
    links = (marked.value for marked in marks
             if marked.end == contact.end
             and marked.mark is Mark.LINK and REACHES.match(marked.value))  # fmt: skip
    return "" if contact.value in shown else next(links, "")


def reached(link: Marked) -> Iterator[Contact]:
    """The details that a link dials, texts or writes to, none of them made up; at its place."""
    if found := REACHES.match(link.value):
        for each in contacts(unquote(found["who"]).strip()):
            if not _is_made_up(each):
                yield Contact(each.kind, each.value, link.start, link.end)


def _linked(block: Block) -> Iterator[Contact]:
    for marked in block.marks:
        if marked.mark is Mark.LINK and ":" in marked.value:
            yield from reached(marked)
