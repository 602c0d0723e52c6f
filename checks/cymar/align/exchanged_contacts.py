"""Contact details that changed places: within a block, or between two blocks or rows of a table.

And those that each language has of its own.
"""

from collections.abc import Callable, Iterator, Sequence

from cymar import expressions as re
from cymar.align.align import Alignment
from cymar.analysis.contacts import address_of
from cymar.analysis.numbers.exchanged import Evidence, PlacedValue, evidence, exchanged, keys
from cymar.bilingual import LOCALES
from cymar.dataclasses import dataclass
from cymar.languages import language
from cymar.languages.quantities.contacts import Contact, ContactKind
from cymar.languages.quantities.same_contact import is_slip
from cymar.text.block import Block, Kind

FROM_ABROAD = "+44", "0044"
"""How a number begins that is given to callers from abroad."""

LANGUAGE_NAMED = {
    "cy": re.compile(r"\b(?:Welsh|[CG]h?ymraeg|Nghymraeg)\b"),
    "en": re.compile(r"\b(?:English|Saesneg)\b"),
}
"""The names of each language, in either."""


@dataclass(frozen=True)
class GivenContact:
    """A detail with the block that gives it."""

    contact: Contact
    block: Block


Facing = tuple[GivenContact, GivenContact]
"""An English detail and the Welsh one that stands in its place."""


def exchanged_contacts(
    aligned: Alignment,
    english: Sequence[GivenContact],
    welsh: Sequence[GivenContact],
    is_own_line: Callable[[GivenContact], bool],
) -> Iterator[Facing]:
    """Details that changed places, each with what stands in its place, by the words beside them.

    Args:
        aligned: the alignment of the two pages.
        english: every detail of the English page.
        welsh: every detail of the Welsh page.
        is_own_line: whether the text around says that a detail is that of one language.
    """
    ours, theirs = _by_block(english), _by_block(welsh)
    alone: dict[str, Facing] = {}
    for (block, kind), some in ours.items():
        counterpart = aligned.counterpart(block)
        others = theirs.get((counterpart, kind), []) if counterpart else []
        if len(some) == len(others) == 1 and some[0].contact.value != others[0].contact.value:
            alone[some[0].contact.value] = some[0], others[0]
            continue
        places = [[_place(each) for each in side] for side in (some, others)]
        odd = exchanged(*places)
        if odd and _moved_along([some[n] for n in odd], [others[n] for n in odd]):
            continue
        if odd and counterpart and _are_exchanged(block, some, counterpart, others):
            yield from ((some[n], others[n]) for n in odd)
        elif odd and counterpart and not any(map(is_own_line, some)):
            sides = (block.text, places[0]), (counterpart.text, places[1])
            if evidence(*sides, odd).is_likely:
                yield from ((some[n], others[n]) for n in odd)
    for value, (one, other) in alone.items():
        back = alone.get(other.contact.value)
        if not back or back[1].contact.value != value or is_own_line(one) or is_own_line(other):
            continue
        if _between((one, other), back).is_likely:
            yield one, other


def are_of_two_languages(english: Block, welsh: Block) -> bool:
    """Whether each of two blocks is about its own language's line: *English line*."""
    named = [
        {name for name, form in LANGUAGE_NAMED.items() if form.search(block.text)}
        for block in (english, welsh)
    ]
    return named == [{"en"}, {"cy"}]


def are_lines_from_abroad(both: Facing, lines: Sequence[Facing]) -> bool:
    """Whether callers from abroad are given two numbers, one of which is a language's own line.

    Args:
        both: two numbers that differ.
        lines: those that each language may have of its own, which show what line it is.
    """
    if not all(each.block.text.startswith(FROM_ABROAD, each.contact.start) for each in both):
        return False
    is_own = any(
        each.contact.value == line.contact.value
        for some in lines
        for each, line in zip(both, some, strict=True)
    )
    return is_own and not is_slip(both[0].contact.value, both[1].contact.value)


def _moved_along(some: Sequence[GivenContact], others: Sequence[GivenContact]) -> bool:
    """Whether two links took their labels with them, or two addresses are a body's own in each.

    *[Nia](mailto:nia@…) or [Huw](mailto:huw@…)*; *tai@…* and *housing@…*, a page's own first.
    """
    ours, theirs = ([keys(_label(each)) for each in side] for side in (some, others))
    if ours[0] & theirs[1] or ours[1] & theirs[0]:
        return True
    first, second = (each.contact.value.partition("@")[0] for each in some)
    return any(
        first in language(here).mailboxes and second in language(there).mailboxes
        for here, there in (LOCALES, LOCALES[::-1])
    )


def _label(given: GivenContact) -> str:
    """The words of the link that gives a detail, where they are not the detail itself."""
    is_linked = address_of(given.block, given.contact)
    return given.block.text[given.contact.start : given.contact.end] if is_linked else ""


def _are_exchanged(
    block: Block, some: Sequence[GivenContact], facing: Block, others: Sequence[GivenContact]
) -> bool:
    """Whether both blocks say which language each detail is for, and disagree."""
    ours, theirs = _languages(block, some), _languages(facing, others)
    return bool(ours and theirs) and ours != theirs


def _languages(block: Block, given: Sequence[GivenContact]) -> dict[str, str]:
    """The language of each detail, where its name is before each: *in Welsh: …, in English: …*."""
    names, at = [], 0
    for each in sorted(given, key=lambda each: each.contact.start):
        before = block.text[at : each.contact.start]
        found = [name for name, form in LANGUAGE_NAMED.items() if form.search(before)]
        names.append(found[0] if len(found) == 1 else "")
        at = each.contact.end
    is_sure = sorted(names) == sorted(LANGUAGE_NAMED)
    values = [each.contact.value for each in sorted(given, key=lambda each: each.contact.start)]
    return dict(zip(names, values, strict=True)) if is_sure else {}


def _between(one: Facing, other: Facing) -> Evidence:
    """What the words around two details say of whether they were exchanged."""
    here, there = ([_around(each) for each in side] for side in zip(one, other, strict=True))
    stayed = len(here[0] & there[0] - here[1]), len(here[1] & there[1] - here[0])
    return Evidence(stayed, len(here[0] & there[1] - here[1]) + len(here[1] & there[0] - here[0]))


def _around(given: GivenContact) -> frozenset[str]:
    """The keys of the words of a detail's block, or of its row of a table, but for its own."""
    block, contact = given.block, given.contact
    if block.kind is Kind.TABLE_CELL:
        line = block.source.line(block.source.position(block.start).line).text
        return keys(line.replace(block.text, " "))
    return keys(block.text[: contact.start] + block.text[contact.end :])


def _place(given: GivenContact) -> PlacedValue:
    return PlacedValue(given.contact.start, given.contact.end, frozenset({given.contact.value}))


def _by_block(
    given: Sequence[GivenContact],
) -> dict[tuple[Block, ContactKind], list[GivenContact]]:
    found: dict[tuple[Block, ContactKind], list[GivenContact]] = {}
    for each in given:
        found.setdefault((each.block, each.contact.kind), []).append(each)
    return found
