"""Telephone numbers, e-mail addresses and postcodes, however they are written."""

import sys

import pytest

from cymar.align.align import align, page_alignment
from cymar.align.contacts import unshared_contacts
from cymar.align.named_contacts import named_contacts_that_differ
from cymar.languages.quantities.contacts import contacts
from cymar.site.pages import Page, PagePair
from cymar.text.source import Source
from support.growth import grows_in_proportion

CONTACTS = [
    ("+44 (0)29 2018 0451", "telephone", "02920180451"),
    ("+44 29 2018 0451", "telephone", "02920180451"),
    ("029 2018 0451", "telephone", "02920180451"),
    ("(029) 2018 0451", "telephone", "02920180451"),
    ("0300\u00a0555\u00a00101", "telephone", "03005550101"),
    ("0800 1111", "telephone", "08001111"),
    ("Ann.Lee@park.wales", "email", "ann.lee@park.wales"),
    ("CF10 9ZZ", "postcode", "CF109ZZ"),
]


@pytest.mark.parametrize(("text", "kind", "value"), CONTACTS)
def test_contacts(text: str, kind: str, value: str) -> None:
    (found,) = contacts(f"Use {text}, 24 hours a day.")
    assert (found.kind, found.value) == (kind, value)
    assert (found.start, found.end) == (4, 4 + len(text))


@pytest.mark.parametrize(
    "text", ["01/02/2026", "2025-2026", "£0.123456789", "A4 9ZZ0", "0.0123456"]
)
def test_no_contacts(text: str) -> None:
    assert contacts(text) == []


def test_many_links_to_numbers_in_a_paragraph_take_time_in_proportion(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each was once looked at beside each other one, among all."""
    monkeypatch.setattr("cymar.text.markdown.document.LONGEST_PARAGRAPH", sys.maxsize)

    def pair(size: int) -> PagePair:
        numbers = range(size)
        text = " ".join(f"[us](tel:0163{n:07}) 0164{n:07}" for n in numbers)
        en, cy = (Page(Source("a.md", locale, text), "a.md") for locale in ("en", "cy"))
        assert en.blocks
        assert cy.blocks
        return PagePair(en, cy)

    assert grows_in_proportion(pair, unshared_contacts, 25)


def test_many_links_that_write_to_another_take_time_in_proportion() -> None:
    """Each detail that differs was once looked at beside each such link."""

    def pair(size: int) -> PagePair:
        en, cy = (
            Page(Source("a.md", locale, "\n\n".join(map(line.format, range(size)))), "a.md")
            for locale, line in (
                ("en", "Write to [a{0}@b.cymru](mailto:c{0}@b.cymru) by noon."),
                ("cy", "Ysgrifennwch at [a{0}@b.cymru](mailto:a{0}@b.cymru) cyn hanner dydd."),
            )
        )
        both = PagePair(en, cy)
        assert page_alignment(both).pairs
        return both

    assert grows_in_proportion(pair, unshared_contacts, 100)


def test_addresses_of_each_language_stand_in_order() -> None:
    """The nearest in letters was once taken first: *shop* for *siop*, though neither is a slip."""
    texts = (
        "Write to enquiries@a.cymru, theatre@a.cymru, shop@a.cymru or press@a.cymru.",
        "Ysgrifennwch at ymholiadau@a.cymru, theatr@a.cymru, siop@a.cymru neu gwasg@a.cymru.",
    )
    pair = PagePair(*(Page(Source("a.md", each, text), "a.md")
                      for each, text in zip(("en", "cy"), texts, strict=True)))  # fmt: skip
    assert unshared_contacts(pair).differing == ()


@pytest.mark.parametrize(
    ("english", "welsh", "are_found"),
    [
        ("+44 1632 960 010", "+44 300 555 0207", False),
        ("01632 960 010", "0300 555 0207", True),
        ("+44 1632 960 010", "+44 300 555 0270", True),
        ("+44 300 555 0208", "+44 300 555 0207", True),
    ],
)
def test_a_line_from_abroad_is_that_of_the_language(
    english: str, welsh: str, *, are_found: bool
) -> None:
    """A place's number stands for it in the one, and in the other the line that takes all calls."""
    texts = (
        f"Call 0300 555 0101 for help.\n\nFrom abroad, call {english}.",
        f"Ffoniwch 0300 555 0207 am help.\n\nO dramor, ffoniwch {welsh}.",
    )
    pair = PagePair(*(Page(Source("a.md", each, text), "a.md")
                      for each, text in zip(("en", "cy"), texts, strict=True)))  # fmt: skip
    assert bool(unshared_contacts(pair).differing) == are_found


@pytest.mark.parametrize(
    ("english", "welsh", "are_found"),
    [
        ("gardens.wales@parc.org.uk", "garden.wales@parc.org.uk", True),
        ("gardens.wales@parc.org.uk", "gerddi.wales@parc.org.uk", False),
        ("gardens.wales@parc.org.uk", "gerddi.cymru@parc.org.uk", False),
        ("gardens.wales@parc.org.uk", "gardens.cymru@parc.org.uk", False),
        ("walesgardens@parc.org.uk", "gerddicymru@parc.org.uk", False),
    ],
)
def test_what_both_addresses_say_of_wales_tells_no_language(
    english: str, welsh: str, *, are_found: bool
) -> None:
    texts = f"Write to {english} today.", f"Ysgrifennwch at {welsh} heddiw."
    pair = PagePair(*(Page(Source("a.md", each, text), "a.md")
                      for each, text in zip(("en", "cy"), texts, strict=True)))  # fmt: skip
    assert bool(unshared_contacts(pair).differing) == are_found


def differing(english: str, welsh: str) -> list[tuple[str, str]]:
    """What the accounts, keywords and places of two texts have that differs, lower case."""
    sources = Source("a.md", "en", english), Source("a.md", "cy", welsh)
    pair = PagePair(*(Page(source, "a.md") for source in sources))
    found = (each for both in align(pair) for each in named_contacts_that_differ(both))
    return [(one.contact.value, two.contact.value) for one, two in found]


@pytest.mark.parametrize(
    ("english", "welsh", "found"),
    [
        ("Follow @CyngorTeifi on X.", "Dilynwch @CyngorTefi ar X.", ("cyngorteifi", "cyngortefi")),
        ("Use #NoWasteWales.", "Defnyddiwch #NoWasteWeles.", ("nowastewales", "nowasteweles")),
        ("Come to ///a.bb.cc.", "Dewch i ///a.bb.cc.", None),
        ("Come to ///lamp.river.sheep.", "Dewch i ///lamp.sheep.river.",
         ("lamp.river.sheep", "lamp.sheep.river")),
        ("Come to ///lamp.river.sheep.", "Dewch i ///dafad.afon.golau.", None),
        ("Text PAWB to 60060.", "Tecstiwch PWB i 60060.", ("pawb", "pwb")),
        ("Text BUS to 60060.", "Tecstiwch BWS i 60060.", None),
        ("Text FOOD to 60060.", "Tecstiwch BWYD i 60060.", None),
        ("Follow @TeifiCouncil on X.", "Dilynwch @CyngorTeifi ar X.", None),
        ("Follow @parkwales.", "Dilynwch @parcwales.", None),
        ("Use `@CyngorTeifi`.", "Defnyddiwch `@CyngorTefi`.", None),
    ],
)  # fmt: skip
def test_names_that_differ(english: str, welsh: str, found: tuple[str, str] | None) -> None:
    assert differing(english, welsh) == ([found] if found else [])


LABELS = [
    ('banner: "Flood line: 0345 111 2233"', 'banner: "Llinell llifogydd: 0345 111 2323"', True),
    ('banner: "Flood line: 0345 111 2233"', 'banner: "Llinell llifogydd: 0345 1112233"', False),
    ('alert: "Write to hall@tref.wales"', 'alert: "Ysgrifennwch at neuadd@tref.wales"', False),
    ('banner: "English line 0345 111 2233"', 'banner: "Llinell Gymraeg 0345 111 4455"', False),
]


@pytest.mark.parametrize(("english", "welsh", "are_found"), LABELS)
def test_details_of_the_front_matter(english: str, welsh: str, *, are_found: bool) -> None:
    texts = f"---\n{english}\n---\n\nText.", f"---\n{welsh}\n---\n\nTestun."
    sources = (Source("a.md", *each) for each in zip(("en", "cy"), texts, strict=True))
    pair = PagePair(*(Page(each, "a.md") for each in sources))
    assert bool(unshared_contacts(pair).differing) == are_found


LINKS = [
    ("[01970 555 210](tel:+44-1970-555210)", False),
    ("[+44 (0)1970 555 210](tel:01970%20555%20210)", False),
    ("[01970 555 210 ext 4](tel:01970555210;ext=4)", False),
    ("[18001 01970 555 210](tel:01970555210)", False),
    ("[555 210](tel:01970555210)", False),
    ("[555 120](tel:01970555210)", True),
    ("[01970 555 210](tel:01970555201)", True),
    ("[Help@Tref.Wales](mailto:help@tref.wales?subject=A%20map)", False),
    ("[o'neill@tref.wales](mailto:o%27neill@tref.wales)", False),
    ("[a@tref.wales](mailto:b@tref.wales,a@tref.wales)", False),
    ("[the office](mailto:b@tref.wales)", False),
    ("[help@tref.wales](https://tref.wales/help)", False),
    ("[help@tref.wales](mailto:office@tref.wales)", True),
]


@pytest.mark.parametrize(("link", "is_contrary"), LINKS)
def test_links_that_lead_to_another_than_they_show(link: str, *, is_contrary: bool) -> None:
    pages = (Page(Source("a.md", each, f"{link}."), "a.md") for each in ("en", "cy"))
    assert bool(unshared_contacts(PagePair(*pages)).contrary) == is_contrary
