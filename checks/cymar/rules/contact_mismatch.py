"""Telephone numbers, e-mail addresses and postcodes that differ in matching blocks."""

from collections.abc import Iterator

from cymar.align.align import align
from cymar.align.contacts import unshared_contacts
from cymar.align.exchanged_contacts import GivenContact
from cymar.align.named_contacts import named_contacts_that_differ
from cymar.align.people import people_that_differ
from cymar.analysis.contacts import address_of
from cymar.bilingual import WRITTEN_IN, Text
from cymar.differences import LEADS, SAYS
from cymar.finding import Severity
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.site import PagePair
from cymar.text.source import Span

SHOWS = Text(
    en="This link shows ‘{shown}’ but leads to ‘{address}’",
    cy="Mae'r ddolen hon yn dangos ‘{shown}’ ond yn arwain at y cyfeiriad ‘{address}’",
)
IS_BESIDE = Text(
    en="This link leads to ‘{address}’ but the number beside it is ‘{shown}’",
    cy="Mae'r ddolen hon yn arwain at y cyfeiriad ‘{address}’ ond y rhif wrth ei hochr yw "
    "‘{shown}’",
)
AT = Text(en="{difference} ({place})", cy="{difference} ({place})")
MAKE_AGREE = Text(en="make the two agree", cy="gwnewch i'r ddwy gytuno")
MAKE_SAME = Text(en="make the two the same", cy="gwnewch i'r ddau fod yr un fath")


@rule(
    over=Scope.PAGE_PAIR,
    severity=Severity.ERROR,
    topic=Topic.TRANSLATIONS,
    title=Text(en="Contact details that differ", cy="Manylion cyswllt sy'n wahanol"),
    message=Text(
        en="{difference}: {task}.",
        cy="{difference}: {task}.",
    ),
    why=Text(
        en="A slip in a telephone number, e-mail address or postcode sends readers of one language "
        "to the wrong place; so does a link that dials or writes to another address than it shows. "
        "A detail that the other page gives elsewhere is right. Each language may have its own "
        "e-mail address at the same body, and its own telephone line where the text says so. The "
        "name of a person is a detail too, where only the given name or only the other differs.",
        cy="Mae camgymeriad mewn rhif ffôn, cyfeiriad e-bost neu god post yn anfon darllenwyr un "
        "iaith i'r lle anghywir; felly hefyd ddolen sy'n ffonio neu'n ysgrifennu i rywle arall. "
        "Mae manylyn sydd yn rhywle arall ar y dudalen arall yn iawn. Caiff pob iaith ei "
        "chyfeiriad e-bost ei hun yn yr un corff, a'i llinell ffôn ei hun os yw'r testun yn "
        "dweud hynny. Mae enw person yn fanylyn hefyd, os yr enw bedydd yn unig neu'r enw arall yn "
        "unig sy'n wahanol.",
    ),
    examples=[
        Good(
            en="Call 029 2018 0451 or write to help@council.gov.wales, CF10 9ZZ.",
            cy="Ffoniwch +44 29 20180451 neu ysgrifennwch at cymorth@cyngor.llyw.cymru, CF10 9ZZ.",
        ),
        Good(en="Write to enquiries@park.wales.", cy="Ysgrifennwch at ymholiadau@parc.cymru."),
        Good(en="Write to hello@park.wales.", cy="Ysgrifennwch at helo@park.wales."),
        Good(en="Write to mail@theatre.org.uk.", cy="Ysgrifennwch at post@theatr.org.uk."),
        Good(en="Call 0300 555 0101.", cy="Ffoniwch y llinell Gymraeg ar 0300 555 0207."),
        Good(
            en="Phone: 0300 555 0101\n\nPhone for Welsh speakers: 0300 555 0207",
            cy="Ffôn: 0300 555 0207\n\nFfôn i siaradwyr Saesneg: 0300 555 0101",
        ),
        Good(en="Call 0300 555 0101.", cy="Ffoniwch 0300 555 0207."),
        Good(
            en="Give an address, for example ann@example.com, and a postcode such as CF10 9ZZ.",
            cy="Rhowch gyfeiriad, er enghraifft ann@enghraifft.com, a chod post fel LL55 9ZZ.",
        ),
        Good(
            en="For example, ‘CF10 9ZZ’ is a postcode.",
            cy="Er enghraifft, mae ‘LL55 9ZZ’ yn god post.",
        ),
        Good(
            en="An example code is CF99 9ZZ.\n\n| Code | Example |\n|---|---|\n| A | CF10 9ZZ |",
            cy="Enghraifft o god post yw LL57 9ZZ.\n\n| Cod | Enghraifft |\n|---|---|\n"
            "| A | LL55 9ZZ |",
        ),
        Good(
            en="Call 029 2018 0451 or 029 2018 0452 for help.\n\nAsk for Ann.",
            cy="Ffoniwch 029 2018 0451 am help.\n\nGofynnwch am Ann, neu ffoniwch 029 2018 0452.",
        ),
        Bad(en="Call «0300 555 0101».", cy="Ffoniwch «0300 555 0110»."),
        Bad(en="Write to «ymholiada@park.wales».", cy="Ysgrifennwch at «ymholiadau@park.wales»."),
        Bad(
            en="Write to «enquiries@park.wales», «CF10 9ZZ».",
            cy="Ysgrifennwch at «enquires@park.wales», «CF11 9ZZ».",
        ),
        Bad(
            en="Write to «contact@park.wales» or «dpo@park.wales».",
            cy="Ysgrifennwch at «complaints@park.wales» neu «dop@park.wales».",
        ),
        Bad(
            en="[«Call us»](tel:+441632960001), [«text us»](sms:+447700900123) or "
            "[«write»](mailto:help@park.wales).",
            cy="[«Ffoniwch ni»](tel:+441632960010), [«tecstiwch ni»](sms:+447700900132) neu "
            "[«ysgrifennwch»](mailto:help@prak.wales).",
        ),
        Bad(
            en="Write to [help@park.wales](mailto:help@park.wales).",
            cy="Ysgrifennwch at [«hepl@park.wales»](mailto:help@park.wales).",
        ),
        Bad(
            en="Write to [help@park.example.org](mailto:help@park.example.org).",
            cy="Ysgrifennwch at [«hepl@park.example.org»](mailto:help@park.example.org).",
        ),
        Bad(
            en="Write to [«help@park.wales»](mailto:hepl@park.wales).",
            cy="Ysgrifennwch at [cymorth@parc.cymru](mailto:cymorth@parc.cymru).",
        ),
        Good(
            en="[help@park.wales](mailto:help@park.wales?subject=Map) or [01632 960 010]"
            "(tel:+44-1632-960010), [the office](mailto:office@park.wales).",
            cy="[cymorth@parc.cymru](mailto:help@park.wales) neu [01632 960 010]"
            "(tel:01632960010), [y swyddfa](mailto:office@park.wales).",
        ),
        Bad(
            en="Write to [«lettings@park.wales»](mailto:hire@park.wales?subject=Hall) or ring "
            "[«960 020»](tel:01632960010).",
            cy="Ysgrifennwch at [hire@park.wales](mailto:hire@park.wales) neu ffoniwch "
            "[960 010](tel:+441632960010).",
        ),
        Bad(
            en="Write to «post@park.wales» or [«the team»](mailto:help@example.org).",
            cy="Ysgrifennwch at «pots@park.wales» neu [«y tîm»](mailto:info@exmaple.org).",
        ),
        Bad(
            en="| Town | Phone |\n|---|---|\n| Bangor | «01632 960 010» |\n| Cardigan | «01632 960 "
            "020» |\n\nCall «01632 960 500» for bins.\n\nCall «01632 960 600» for roads.",
            cy="| Tref | Ffôn |\n|---|---|\n| Bangor | «01632 960 020» |\n| Aberteifi | «01632 "
            "960 010» |\n\nFfoniwch «01632 960 600» am finiau.\n\nFfoniwch «01632 960 500» "
            "am ffyrdd.",
        ),
        Good(
            en="| Town | Phone |\n|---|---|\n| Cardiff | 01632 960 010 |\n| Cardigan | 01632 960 "
            "020 |",
            cy="| Tref | Ffôn |\n|---|---|\n| Aberteifi | 01632 960 020 |\n| Caerdydd | 01632 "
            "960 010 |",
        ),
        Bad(
            en="Call [the office](tel:+441632960010) on 01632 960 010. Write to "
            "«cymraeg@park.wales».",
            cy="Ffoniwch [«y swyddfa»](tel:+441632960100) ar 01632 960 010. Ysgrifennwch at "
            "«cymreag@park.wales».",
        ),
        Good(
            en="[The office](tel:01632960010), fax 01632 960 011.",
            cy="[Y swyddfa](tel:01632960010), ffacs 01632 960 011.",
        ),
        Bad(
            en="«0345 988 8118» is our number. Welsh speakers press 1.",
            cy="Ein rhif yw «0345 988 1188». Pwyswch 1 am wasanaeth Cymraeg.",
        ),
        Good(en="English line: 0300 555 0101", cy="Llinell Gymraeg: 0300 555 0102"),
        Bad(
            en="Write to «nofio@park.wales» or «gwyliau@prifysgolgwynt.wales».",
            cy="Ysgrifennwch at «derbynfa@park.wales» neu «gwyliau@prifysgolhaul.wales».",
        ),
        Bad(
            en="[01632 960 377](tel:+441632960377), or [18001 01632 960 377](tel:01632960377)",
            cy="[«01632 960 377»](tel:+441632960303), neu [18001 01632 960 377](tel:01632960377)",
        ),
        Bad(
            en="Write to «tenants@hafodunos.wales» or [births@park.wales](mailto:births@park"
            ".wales).",
            cy="Ysgrifennwch at «tenantiaid@hafodwen.wales» neu [«births@park.wales»](mailto:"
            "deaths@park.wales).",
        ),
        Good(
            en="Write to info@wjec.co.uk.\n\n- info@woodlands.org\n- trees-en@park.wales\n\n[Mari]"
            "(mailto:mari@park.wales) or [Ann](mailto:ann@park.wales)",
            cy="Ysgrifennwch at info@cbac.co.uk.\n\n- info@coetiroedd.org\n- trees-cy@park.wales"
            "\n\n[Ann](mailto:ann@park.wales) neu [Mari](mailto:mari@park.wales)",
        ),
        Bad(
            en="Text «RIVER» to 60060, or come to ///«menu.radio.map».",
            cy="Tecstiwch «RIVERS» i 60060, neu dewch i ///«menu.radio.mat».",
        ),
        Good(
            en="Text HELP to 60060, or come to ///menu.radio.map.",
            cy="Tecstiwch HELPU i 60060, neu dewch i ///afon.gardd.golau.",
        ),
        Bad(
            en="Call us in Welsh: «01632 960 010», in English: «01632 960 020».",
            cy="Ffoniwch ni yn Gymraeg: «01632 960 020», yn Saesneg: «01632 960 010».",
        ),
        Bad(
            en="Ask for «Nia Prosser».\n\nWrite to «post@salem-aber.wales».",
            cy="Gofynnwch am «Non Prosser».\n\nYsgrifennwch at «post@salem.wales».",
        ),
        Good(
            en="Ask for Hugh Price, or Mary.\n\nThomas Edward Evans lived here.",
            cy="Gofynnwch am Huw Prys, neu Mair.\n\nYma roedd Tom Evans yn byw.",
        ),
        Bad(
            en="Call the Welsh line on «0300 555 0101».",
            cy="Ffoniwch y llinell Gymraeg ar «0300 555 0102».",
        ),
    ],
)
def contact_mismatch(pair: PagePair) -> Iterator[Hit]:
    """Report the details that stand for each other and differ, on two pages or in one link."""
    unshared = unshared_contacts(pair)
    for english, welsh in unshared.differing:
        yield from (_hit(english, welsh), _hit(welsh, english))
    for both in align(pair):
        for english, welsh in (*named_contacts_that_differ(both), *people_that_differ(both)):
            yield from (_hit(english, welsh), _hit(welsh, english))
    for shown, linked in unshared.contrary:
        is_within = shown.contact.start < linked.contact.end and (
            linked.contact.start < shown.contact.end
        )
        values = {
            "shown": _span(shown).text,
            "address": address_of(linked.block, linked.contact),
        }
        text, span = (SHOWS, _span(shown)) if is_within else (IS_BESIDE, _span(linked))
        yield Hit(span, {"difference": text.format(values), "task": MAKE_SAME})


def _hit(here: GivenContact, there: GivenContact) -> Hit:
    address, span = address_of(there.block, there.contact), _span(there)
    text = LEADS if address else SAYS
    language = WRITTEN_IN[there.block.locale]
    said = text.format({"language": language, "words": span.text, "address": address})
    difference = AT.format({"difference": said, "place": span.place})
    return Hit(_span(here), {"difference": difference, "task": MAKE_AGREE}, span)


def _span(given: GivenContact) -> Span:
    return given.block.span(given.contact.start, given.contact.end)
