"""Telephone numbers, addresses and opening hours that one version has and the other lacks.

How far its thresholds may move: `bench/thresholds.py cymar.rules.contact_mismatch findings.py
--rule contact-mismatch`.
"""

import re
from collections.abc import Iterator

from cymar.analysis.quantities import BlockQuantities, other_hours
from cymar.bilingual import Text
from cymar.differences import Unshared, differences
from cymar.finding import Severity
from cymar.languages import language
from cymar.languages.quantities.contacts import Contact, ContactKind, contacts
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.site import BlockPair
from cymar.text.block import Block, Mark

NOT_CONTACTS = frozenset({Mark.CODE, Mark.MATH, Mark.TEMPLATE})
EXAMPLE = re.compile(r"[@.](?:example|enghraifft)\.")
NATION = re.compile(r"(?:(?<=@)|(?<=\.))(?:gov\.wales|llyw\.cymru)\Z|(?<=\.)(?:wales|cymru)\Z")
"""The ends of domains that a body has in both languages."""

WELSH_LOCAL = re.compile(r"cymraeg|gymraeg|cymru|gymru|welsh|wales")
WELSH_LINE = re.compile(r"\b(?:[CG]ymraeg|Nghymraeg|Chymraeg|Welsh)\b")
TIMES = re.compile(
    r"(?:\d *(?:[ap]\.?m|y[bp])\b|\d[:.]\d\d\b).*?(?:\d *(?:[ap]\.?m|y[bp])\b|\d[:.]\d\d\b)",
    re.DOTALL,
)
"""Two times of day, as opening hours have."""

SHORT_NAME = 5
"""Below how many letters two names of mailboxes differ too easily: *hello*, *helo*."""


@rule(
    over=Scope.TEXT_PAIR,
    severity=Severity.SUGGESTION,
    topic=Topic.TRANSLATIONS,
    title=Text(en="Contact details that differ", cy="Manylion cyswllt sy'n wahanol"),
    message=Text(
        en="{difference} ({place}): check that both are right.",
        cy="{difference} ({place}): gwiriwch fod y ddwy'n gywir.",
    ),
    why=Text(
        en="A slip in a telephone number, e-mail address or postcode sends readers of one language "
        "to the wrong place. Where each language has its own e-mail address at the same body, or "
        "the text says that a telephone line is the Welsh one, there is nothing to report. Hours "
        "that differ throughout may be those of such a line. Allow what differs on purpose.",
        cy="Mae camgymeriad mewn rhif ffôn, cyfeiriad e-bost neu god post yn anfon darllenwyr un "
        "iaith i'r lle anghywir. Lle mae gan bob iaith ei chyfeiriad e-bost ei hun yn yr un "
        "corff, neu lle mae'r testun yn dweud mai llinell Gymraeg yw hi, nid oes dim i'w nodi. "
        "Gall oriau sy'n wahanol i gyd fod yn oriau'r llinell honno. Caniatewch beth bynnag sy'n "
        "wahanol o fwriad.",
    ),
    examples=[
        Good(
            en="Call 029 2018 0451 or write to help@council.gov.wales, CF10 9ZZ.",
            cy="Ffoniwch +44 29 20180451 neu ysgrifennwch at cymorth@cyngor.llyw.cymru, CF10 9ZZ.",
        ),
        Good(en="Write to enquiries@park.wales.", cy="Ysgrifennwch at ymholiadau@parc.cymru."),
        Good(en="Write to hello@park.wales.", cy="Ysgrifennwch at helo@park.wales."),
        Good(en="Call 0300 555 0101.", cy="Ffoniwch y llinell Gymraeg ar 0300 555 0207."),
        Good(
            en="Give an address, for example ann@example.com, and a postcode such as CF10 9ZZ.",
            cy="Rhowch gyfeiriad, er enghraifft ann@enghraifft.com, a chod post fel LL55 9ZZ.",
        ),
        Bad(en="Call «0300 555 0101».", cy="Ffoniwch «0300 555 0110»."),
        Bad(
            en="Write to «enquiries@park.wales», «CF10 9ZZ».",
            cy="Ysgrifennwch at «enquires@park.wales», «CF11 9ZZ».",
        ),
        Bad(en="Write to «help@park.wales».", cy="Ysgrifennwch aton ni."),
        Bad(
            en="Lines are open «8am» to «6pm», Monday to Friday.",
            cy="Mae'r llinellau ar agor «08:30» i «17:00», dydd Llun i ddydd Gwener.",
        ),
        Bad(
            en="Call the Welsh line on «0300 555 0101».",
            cy="Ffoniwch y llinell Gymraeg ar «0300 555 0102».",
        ),
    ],
)
def contact_mismatch(pair: BlockPair) -> Iterator[Hit]:
    """Look for contacts that only one version gives."""
    en, cy = _lacking(pair.en, pair.cy), _lacking(pair.cy, pair.en)
    yield from differences(pair, en, cy)


def _lacking(here: Block, there: Block) -> list[Unshared]:
    """The contacts, and hours of another line, that one block gives and the other does not."""
    ours, theirs = _read(here), _read(there)
    known = {each.value for each in theirs}
    spare = [each for each in theirs if each.value not in {own.value for own in ours}]
    welsh_line = any(WELSH_LINE.search(block.text) for block in (here, there))
    found = [
        Unshared(each.start, each.end, each.kind)
        for each in ours
        if each.value not in known and not _has_counterpart(each, spare, welsh_line)
    ]
    if TIMES.search(here.text) and TIMES.search(there.text):
        hours = other_hours(BlockQuantities(here), BlockQuantities(there))
        found += [Unshared(each.start, each.end, each.kind) for each in hours]
    return found


def _read(block: Block) -> list[Contact]:
    """The contacts of a block, outside code, that are not there as examples."""
    code = [marked for marked in block.marks if marked.mark in NOT_CONTACTS]
    spoken = language(block.locale)
    return [
        each
        for each in contacts(block.text)
        if not any(marked.start < each.end and each.start < marked.end for marked in code)
        and not EXAMPLE.search(each.value)
        and not spoken.is_example(block.text, each.start)
    ]


def _has_counterpart(contact: Contact, others: list[Contact], welsh_line: bool) -> bool:
    """Whether one of the other version's contacts is clearly the same in the other language."""
    same = (each for each in others if each.kind is contact.kind)
    if contact.kind is ContactKind.EMAIL:
        return any(_same_body(contact.value, each.value) for each in same)
    if contact.kind is ContactKind.TELEPHONE and welsh_line:
        return any(not _is_slip(contact.value, each.value) for each in same)
    return False


def _same_body(one: str, other: str) -> bool:
    (local, at), (other_local, other_at) = (address.split("@") for address in (one, other))
    if WELSH_LOCAL.search(local) or WELSH_LOCAL.search(other_local):
        return True
    if at == other_at:
        return min(len(local), len(other_local)) < SHORT_NAME or not _is_slip(local, other_local)
    return bool(NATION.search(f"@{at}") and NATION.search(f"@{other_at}"))


def _is_slip(one: str, other: str) -> bool:
    """Whether one letter or digit was changed, left out or put in, or two changed places."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    a, b = one[start:], other[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[1::-1], a[2:]) == (b[:2], b[2:])
