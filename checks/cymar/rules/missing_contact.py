"""Telephone numbers, addresses and hours that nothing on the other page gives."""

import re
from collections.abc import Iterator

from cymar.align.align import align, page_alignment, place_for
from cymar.align.contacts import says_language, unshared_contacts
from cymar.analysis.quantities import BlockQuantities, other_hours
from cymar.bilingual import WRITTEN_IN, Text
from cymar.finding import Severity
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.site import BlockPair, PagePair

TIME = re.compile(r"\d[:.]\d\d\b|\d *(?:[ap]\.?m|y[bph])\b")
"""A time of day, as opening hours have."""


@rule(
    over=Scope.PAGE_PAIR,
    severity=Severity.WARNING,
    topic=Topic.TRANSLATIONS,
    title=Text(
        en="Contact details in one language only", cy="Manylion cyswllt mewn un iaith yn unig"
    ),
    message=Text(
        en="Nothing on the {language} page gives ‘{words}’ ({place}): add it there, or say that it "
        "is for one language.",
        cy="Nid oes dim ar y dudalen {language} yn rhoi ‘{words}’ ({place}): ychwanegwch hyn yno, "
        "neu dywedwch mai ar gyfer un iaith y mae.",
    ),
    why=Text(
        en="Readers of one language are not told whom to call or where to write. A body may have a "
        "telephone line with its own hours for each language: where the text, its heading or its "
        "neighbours say so, as in ‘Welsh line’, we say nothing.",
        cy="Nid yw darllenwyr un iaith yn cael gwybod pwy i'w ffonio na ble i ysgrifennu. Gall fod "
        "gan gorff linell ffôn â'i horiau ei hun ar gyfer pob iaith: os yw'r testun, y pennawd "
        "neu'r hyn sydd gerllaw'n dweud hynny, fel ‘llinell Gymraeg’, nid ydyn ni'n nodi dim.",
    ),
    examples=[
        Good(
            en="Call us on 01632 960001.\n\nAsk for Ann.",
            cy="Ffoniwch ni.\n\nGofynnwch am Ann ar 01632 960001.",
        ),
        Good(en="Call 0300 555 0101.", cy="Ffoniwch y llinell Gymraeg ar 0300 555 0207."),
        Good(en="Write to help@park.wales.", cy="Ysgrifennwch at cymorth@park.wales."),
        Good(
            en="Lines are open 8am to 6pm, Monday to Friday.",
            cy="Mae'r llinell Gymraeg ar agor 08:30 i 17:00, dydd Llun i ddydd Gwener.",
        ),
        Bad(en="Write to «help@park.wales».", cy="Ysgrifennwch aton ni."),
        Bad(en="Ask us for help.", cy="Ffoniwch [«ni»](tel:01632960001) am help."),
        Bad(
            en="Call «0300 555 0101» for help with this.",
            cy="Ffoniwch «0300 555 0207» am help gyda hyn.",
        ),
        Bad(
            en="Lines are open «8am» to «6pm», Monday to Friday.",
            cy="Mae'r llinellau ar agor «08:30» i «17:00», dydd Llun i ddydd Gwener.",
        ),
    ],
)
def missing_contact(pair: PagePair) -> Iterator[Hit]:
    """Report what only one page gives, and the hours of another line."""
    aligned = page_alignment(pair)
    for given in unshared_contacts(pair).missing:
        block, contact = given.block, given.contact
        page, there = (pair.en, pair.cy) if block.locale == "en" else (pair.cy, pair.en)
        facing = aligned.counterpart(block)
        span = block.span(contact.start, contact.end)
        place = facing.whole if facing else place_for(block, page, there, aligned)
        yield Hit(span, {"language": WRITTEN_IN[there.locale], "words": span.text}, place)
    for both in align(pair):
        yield from _hours(pair, both)


def _hours(pair: PagePair, both: BlockPair) -> Iterator[Hit]:
    """The hours that differ throughout, as those of another line do."""
    if not (TIME.search(both.en.text) and TIME.search(both.cy.text)) or not both.is_text:
        return
    read = BlockQuantities(both.en), BlockQuantities(both.cy)
    ours, theirs = other_hours(*read), other_hours(*read[::-1])
    if (ours or theirs) and not any(says_language(pair, block) for block, _ in both):
        for (here, there), some in zip(both, (ours, theirs), strict=True):
            for each in some:
                span = here.span(each.start, each.end)
                yield Hit(
                    span, {"language": WRITTEN_IN[there.locale], "words": span.text}, there.whole
                )
