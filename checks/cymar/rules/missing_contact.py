"""Telephone numbers, addresses and hours that nothing on the other page gives."""

from collections.abc import Iterator

from cymar import expressions as re
from cymar.align.align import align, page_alignment, place_for
from cymar.align.contacts import says_language, unshared_contacts
from cymar.analysis.contacts import address_of
from cymar.analysis.numbers.other_hours import other_hours
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.bilingual import WRITTEN_IN, Text
from cymar.finding import Severity
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.site import BlockPair, PagePair
from cymar.text.source import Span

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
        Good(
            en="# Call us\n\nPhone: 0300 555 0101\n\nText: 60777\n\nOpen each day\n\n"
            "Calls in Welsh are welcome.",
            cy="# Ffoniwch ni\n\nFfôn: 0300 555 0207\n\nTestun: 60777\n\nAr agor bob dydd\n\n"
            "Mae croeso i chi ffonio yn Gymraeg.",
        ),
        Good(en="Write to help@park.wales.", cy="Ysgrifennwch at cymorth@park.wales."),
        Good(en="Write to elections@park.wales.", cy="Ysgrifennwch at etholiadau@park.wales."),
        Good(
            en="Lines are open 8am to 6pm, Monday to Friday.",
            cy="Mae'r llinell Gymraeg ar agor 08:30 i 17:00, dydd Llun i ddydd Gwener.",
        ),
        Good(
            en="For more [help@park.wales](mailto:help@park.wales)",
            cy="Mwy o wybodaeth[help@park.wales](mailto:help@park.wales)",
        ),
        Good(
            en="Write to help@park.wales.",
            cy="Ysgrifennwch at [helo@parc.cymru](mailto:help@park.wales).",
        ),
        Good(
            en="Write to help@park.wales or ring +44 1632 960001.",
            cy="Ysgrifennwch at help [at] park.wales neu ffoniwch 0044 1632 960001.",
        ),
        Good(
            en="A postcode has five letters and figures or more: CF10 9ZZ is one.",
            cy="Mae gan god post bum llythyren a rhif neu fwy, e.e. CF10 9ZZ.",
        ),
        Bad(en="Write to «help@park.wales».", cy="Ysgrifennwch aton ni."),
        Bad(en="Ask us for help.", cy="Ffoniwch [«ni»](tel:01632960001) am help."),
        Bad(
            en="Call «0300 555 0101» for help with this.",
            cy="Ffoniwch «0300 555 0207» am help gyda hyn.",
        ),
        Bad(
            en="Lines are open «8am to 6pm», Monday to Friday.",
            cy="Mae'r llinellau ar agor «08:30 i 17:00», dydd Llun i ddydd Gwener.",
        ),
    ],
)
def missing_contact(pair: PagePair) -> Iterator[Hit]:
    """Report what only one page gives, and the lines and hours that each has of its own."""
    aligned, unshared = page_alignment(pair), unshared_contacts(pair)
    for given in unshared.missing:
        block, contact = given.block, given.contact
        page, there = (pair.en, pair.cy) if block.locale == "en" else (pair.cy, pair.en)
        facing = aligned.counterpart(block)
        place = facing.whole if facing else place_for(block, page, there, aligned)
        given_as = address_of(block, contact) or block.text[contact.start : contact.end]
        yield _hit(block.span(contact.start, contact.end), place, given_as)
    for lines in unshared.lines:
        spans = [each.block.span(each.contact.start, each.contact.end) for each in lines]
        yield from (_hit(spans[0], spans[1]), _hit(spans[1], spans[0]))
    for both in align(pair):
        yield from _hours(pair, both)


def _hit(here: Span, there: Span, given_as: str = "") -> Hit:
    """A finding.

    Args:
        here: what one page gives.
        there: where the other page ought to.
        given_as: the detail, where a link gives it.
    """
    words = given_as or here.text
    return Hit(here, {"language": WRITTEN_IN[there.source.locale], "words": words}, there)


def _hours(pair: PagePair, both: BlockPair) -> Iterator[Hit]:
    """The hours that differ throughout, as those of another line do, from the first to the last."""
    if not (TIME.search(both.en.text) and TIME.search(both.cy.text)) or not both.is_text:
        return
    read = BlockQuantities(both.en), BlockQuantities(both.cy)
    ours, theirs = other_hours(*read), other_hours(*read[::-1])
    if not ours or not theirs or any(says_language(pair, block) for block, _ in both):
        return
    en, cy = (
        both.en.span(ours[0].start, ours[-1].end),
        both.cy.span(theirs[0].start, theirs[-1].end),
    )
    yield from (_hit(en, cy), _hit(cy, en))
