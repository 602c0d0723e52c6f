"""The contact details that the two versions of a page do not share: those that differ, and others.

A detail is looked for in the matching block, then on the whole of the other page.

How far its thresholds may move: `bench/thresholds.py cymar.align.contacts findings.py --rule
missing-contact`.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from itertools import chain, takewhile

from cymar import expressions as re
from cymar.align.align import Alignment, page_alignment
from cymar.align.coverage import is_incomplete
from cymar.align.exchanged_contacts import (
    GivenContact,
    are_lines_from_abroad,
    are_of_two_languages,
    exchanged_contacts,
)
from cymar.align.link_contacts import contrary_contacts, overlap
from cymar.align.metadata import paired_metadata
from cymar.analysis.contacts import address_of, contacts_of
from cymar.bilingual import LOCALES
from cymar.dataclasses import dataclass, replace
from cymar.languages import language
from cymar.languages.quantities.contacts import ContactKind, contacts
from cymar.languages.quantities.same_contact import (
    WELSH_LOCAL,
    Resemblance,
    are_two_addresses,
    is_slip,
    resemblance,
)
from cymar.site.pages import Page, PagePair
from cymar.text.block import Block, Kind

OWN_LINE = re.compile(
    r"\b(?:[CG]ymraeg|Nghymraeg|Chymraeg|Saesneg"
    r"|(?:Welsh|English)(?! (?:Government|Ministers|Parliament|Assembly|Water|Revenue))"
    r")\b"
)
"""What makes a telephone line, or an address, that of one language."""

BLOCKS_AROUND = 6
"""How many blocks before and after a detail, in its section, may say which language its line is in:
*We welcome calls in Welsh* often stands at the end of a list of numbers."""

_MAY_DIFFER = (Resemblance.SLIP, Resemblance.OTHER)


@dataclass(frozen=True)
class UnsharedContacts:
    """What two versions of a page do not share.

    Args:
        differing: details of one kind that stand for each other, the English and the Welsh.
        lines: telephone lines that each language may have of its own, though nothing says so.
        missing: details that nothing on the other page gives.
        contrary: what a link shows and what it leads to, where one is a slip for the other.
    """

    differing: tuple[tuple[GivenContact, GivenContact], ...] = ()
    lines: tuple[tuple[GivenContact, GivenContact], ...] = ()
    missing: tuple[GivenContact, ...] = ()
    contrary: tuple[tuple[GivenContact, GivenContact], ...] = ()


def unshared_contacts(pair: PagePair) -> UnsharedContacts:
    """What the two versions of a page do not share, worked out once: two rules ask for it."""
    return pair.once(_unshared)


def _unshared(pair: PagePair) -> UnsharedContacts:
    given = {page: _given(page) for page in (pair.en, pair.cy)}
    values = {page: {each.contact.value for each in some} for page, some in given.items()}
    contrary = tuple(
        (shown, linked)
        for page, there in pair
        for shown, linked in contrary_contacts(given[page])
        if overlap(shown, linked) or linked.contact.value not in values[there]
    )
    of_labels = tuple(_of_labels(pair, values))
    if values[pair.en] == values[pair.cy] and len(values[pair.en]) <= 1:
        return UnsharedContacts(of_labels, contrary=contrary)
    aligned = page_alignment(pair)
    if not aligned.is_comparable:
        return UnsharedContacts(of_labels, contrary=contrary)
    found = _Comparison(pair, aligned, given, values).result()
    of_links: dict[frozenset[str], set[GivenContact]] = {}
    for both in contrary:
        of_links.setdefault(_values(both), set()).update(both)
    differing = (
        both for both in found.differing if of_links.get(_values(both), set()).isdisjoint(both)
    )  # what differs because a link shows the one and leads to the other is said of the link
    taken = {each for both in contrary for each in both}
    missing = tuple(each for each in found.missing if each not in taken)
    return replace(found, differing=(*differing, *of_labels), missing=missing, contrary=contrary)


def _values(both: tuple[GivenContact, GivenContact]) -> frozenset[str]:
    return frozenset([each.contact.value for each in both])


def _of_labels(
    pair: PagePair, values: Mapping[Page, Set[str]]
) -> Iterator[tuple[GivenContact, GivenContact]]:
    """The only details of two labels in the front matter, where they contradict each other."""
    for both in paired_metadata(pair):
        ours, theirs = contacts_of(both.en), contacts_of(both.cy)
        if len(ours) != 1 or len(theirs) != 1 or ours[0].kind is not theirs[0].kind:
            continue
        one, two = ours[0], theirs[0]
        is_own = any(OWN_LINE.search(each.text) for each in (both.en, both.cy))
        is_known = one.value in values[pair.cy] and two.value in values[pair.en]
        if one.value == two.value or is_own or is_known:
            continue
        mailboxes = {locale: language(locale).mailboxes for locale in LOCALES}
        if resemblance(one, two, mailboxes) in _MAY_DIFFER:
            yield GivenContact(one, both.en), GivenContact(two, both.cy)


def _given(page: Page) -> list[GivenContact]:
    return [
        GivenContact(each, block)
        for block in page.blocks
        if block.is_text
        for each in contacts_of(block)
    ]


class _Comparison:
    """Compares what two pages give."""

    def __init__(
        self,
        pair: PagePair,
        aligned: Alignment,
        given: dict[Page, list[GivenContact]],
        values: dict[Page, set[str]],
    ) -> None:
        self._pair, self._aligned = pair, aligned
        self._given, self._values = given, values
        self._in_block: dict[Block | None, list[GivenContact]] = {}
        for each in chain.from_iterable(given.values()):
            self._in_block.setdefault(each.block, []).append(each)
        self._mailboxes = {locale: language(locale).mailboxes for locale in LOCALES}

    def result(self) -> UnsharedContacts:
        """What differs in matching blocks, and what the other page lacks."""
        differing, lines, taken = [], [], set[GivenContact]()
        lacking = [list(self._lacking(page)) for page, _ in self._pair]
        unmatched = [set(some) for some in lacking]
        for english in lacking[0]:
            kind, block = english.contact.kind, self._aligned.counterpart(english.block)
            ours, theirs = (
                [e for e in self._in_block.get(b, ()) if e.contact.kind is kind and e in some]
                for b, some in ((english.block, unmatched[0]), (block, unmatched[1]))
            )
            facing = [e for e in theirs if e not in taken]
            beside = theirs[ours.index(english)] if len(ours) == len(theirs) > 1 else None
            if beside in facing and self._best(english, [beside]) == (beside, Resemblance.OWN):
                facing = [beside]  # in order
            found = self._best(english, facing)
            if found:
                welsh, how = found
                taken |= {english, welsh}
                if how in _MAY_DIFFER and self._is_news(english, welsh, how):
                    differing.append((english, welsh))
                elif how is Resemblance.OWN_LINE and self._is_news(english, welsh, how):
                    lines.append((english, welsh))
                elif how is not Resemblance.OWN:
                    taken -= {english, welsh}
        within = list(self._within_links(taken))
        given = self._given[self._pair.en], self._given[self._pair.cy]
        abroad = [both for both in differing if are_lines_from_abroad(both, lines)]
        lines, differing = [*lines, *abroad], [each for each in differing if each not in abroad]
        differing += [*within, *exchanged_contacts(self._aligned, *given, self._is_own_line)]
        taken.update(*within)
        missing = [
            each
            for page, _ in self._pair
            for each in self._given[page]
            if each not in taken and self._is_missing(page, each)
        ]
        return UnsharedContacts(tuple(differing), tuple(lines), tuple(missing))

    def _within_links(
        self, taken: Collection[GivenContact]
    ) -> Iterator[tuple[GivenContact, GivenContact]]:
        """Slips within a link: what it shows, or leads to, is not what the other page has there."""
        for page, _ in self._pair:
            for each in self._lacking(page):
                leads = address_of(each.block, each.contact)
                beside = {
                    other.contact.value
                    for other in self._in_block[each.block]
                    if other is not each and overlap(each, other)
                    and (is_slip(each.contact.value, other.contact.value) or (
                         leads and are_two_addresses(other.contact, each.contact, self._mailboxes)))
                }  # fmt: skip
                block = self._aligned.counterpart(each.block) if beside else None
                given = self._in_block.get(block, ())
                facing = next((one for one in given if one.contact.value in beside), None)
                if facing and each not in taken:
                    yield (each, facing) if page is self._pair.en else (facing, each)

    def _lacking(self, page: Page) -> Iterator[GivenContact]:
        """The details that the matching block does not give."""
        values: dict[Block, set[str]] = {}
        for each in self._given[page]:
            block = self._aligned.counterpart(each.block)
            if block and block not in values:
                values[block] = {one.contact.value for one in self._in_block.get(block, ())}
            if block and each.contact.value not in values[block]:
                yield each

    def _best(
        self, english: GivenContact, welsh: Sequence[GivenContact]
    ) -> tuple[GivenContact, Resemblance] | None:
        """The Welsh detail that stands for an English one, and how like it is."""
        order = list(Resemblance)
        judged = [
            (each, resemblance(english.contact, each.contact, self._mailboxes)) for each in welsh
        ]
        return min(judged, key=lambda each: order.index(each[1]), default=None)

    def _is_news(self, english: GivenContact, welsh: GivenContact, how: Resemblance) -> bool:
        """Whether two details contradict each other, wherever else the pages give them."""
        is_known = [
            english.contact.value in self._values[self._pair.cy],
            welsh.contact.value in self._values[self._pair.en],
        ]
        if all(is_known):
            return False
        if how is Resemblance.SLIP:
            return not are_of_two_languages(english.block, welsh.block)
        return not any(is_known) and not self._is_own_line(english) and not self._is_own_line(welsh)

    def _is_missing(self, page: Page, each: GivenContact) -> bool:
        """Whether nothing on the other page gives a detail, and no other rule reports its block."""
        there = self._pair.cy if page is self._pair.en else self._pair.en
        if each.contact.value in self._values[there] or is_incomplete(self._pair, page):
            return False
        if each.block in self._aligned.only_en or each.block in self._aligned.only_cy:
            return False
        if each.contact.kind is ContactKind.EMAIL and self._has_own(page, there, each):
            return False
        facing = self._aligned.counterpart(each.block)
        if facing and any(one.value == each.contact.value for one in contacts(facing.text)):
            return False  # it is given there as an example
        return each.contact.kind is ContactKind.EMAIL or not self._is_own_line(each)

    def _has_own(self, page: Page, there: Page, each: GivenContact) -> bool:
        """Whether the other page gives an e-mail address of its own for this one."""
        if WELSH_LOCAL.search(each.contact.value.partition("@")[0]):
            return True
        if any(self._is_same_link(each, other, there) for other in self._in_block[each.block]):
            return True
        for other in self._given[there]:
            if other.contact.kind is ContactKind.EMAIL:
                english, welsh = (each, other) if page is self._pair.en else (other, each)
                how = resemblance(english.contact, welsh.contact, self._mailboxes)
                if how is Resemblance.OWN and other.contact.value not in self._values[page]:
                    return True
        return False

    def _is_same_link(self, each: GivenContact, other: GivenContact, there: Page) -> bool:
        """Whether an address stands in a link to another, which the other page gives."""
        return (
            other.contact.start <= each.contact.start < other.contact.end
            and other.contact.value in self._values[there]
        )

    def _is_own_line(self, each: GivenContact) -> bool:
        """Whether the blocks around say that a line or an address is that of one language."""
        block = self._aligned.counterpart(each.block)
        return any(says_language(self._pair, one) for one in (each.block, block) if one)


def says_language(pair: PagePair, block: Block) -> bool:
    """Whether a block, its heading or its neighbours name a language: *Welsh line*."""
    page = pair.en if block.locale == "en" else pair.cy
    place = page.blocks.index(block)
    before = page.blocks[max(0, place - BLOCKS_AROUND) : place + 1]
    after = page.blocks[place + 1 : place + 1 + BLOCKS_AROUND]
    within = [*takewhile(_is_no_heading, reversed(before)), *takewhile(_is_no_heading, after)]
    above = reversed(page.blocks[: place + 1])
    heading = next((each for each in above if each.kind is Kind.HEADING), block)
    return any(OWN_LINE.search(each.text) for each in (*within, heading))


def _is_no_heading(block: Block) -> bool:
    return block.kind is not Kind.HEADING
