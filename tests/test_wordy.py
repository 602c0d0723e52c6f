"""The lists of wordy phrases, and the forms that their phrases take."""

import pytest

from cymar.bilingual import LOCALES
from cymar.glossary import Glossary
from cymar.glossary.match import Matcher
from cymar.languages import language
from cymar.languages.en.verbs import conjugated
from cymar.languages.word_list import word_list
from cymar.rules.wordy_phrase import wordy_phrase
from cymar.site import Page
from cymar.text.source import Source


@pytest.mark.parametrize(
    "forms",
    [
        "use uses used used using",
        "carry carries carried carried carrying",
        "pay pays paid paid paying",
        "stop stops stopped stopped stopping",
        "permit permits permitted permitted permitting",
        "visit visits visited visited visiting",
        "cancel cancels cancelled cancelled cancelling",
        "agree agrees agreed agreed agreeing",
        "tie ties tied tied tying",
        "get gets got got getting",
        "go goes went gone going",
        "take takes took taken taking",
        "have has had had having",
        "begin begins began begun beginning",
        "wait waits waited waited waiting",
        "follow follows followed followed following",
        "quit quits quitted quitted quitting",
        "discuss discusses discussed discussed discussing",
    ],
)
def test_english_verbs(forms: str) -> None:
    assert list(conjugated(forms.split()[0])) == forms.split()


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        ("en", "We utilised it.", [("utilised", "used")]),
        ("en", "Utilising it helps.", [("Utilising", "Using")]),
        ("en", "We have participated in it.", [("have participated", "have taken part")]),
        ("en", "We participated in it.", [("participated", "took part")]),
        ("en", "They carried out an audit of it.", [("carried out an audit of", "audited")]),
        ("en", "It is for additional needs and additional costs.", [("additional", "extra")]),
        ("en", "Computer-assisted drawing and Dr Assist.", []),
        ("en", "Assistance Dogs Wales helps.", []),
        ("en", "You said “we utilise it”.", []),
        ("en", "*Notes regarding Sheep* is her book.", []),
        ("en", "> We utilise it.", []),
        ("en", "![How we utilise it](a.png)", [("utilise", "use")]),
        ("cy", "Rydyn ni'n cynorthwyo pobl.", [("cynorthwyo", "helpu")]),
        ("cy", "A phwrcasu'r tir.", [("phwrcasu", "phrynu")]),
        ("cy", "Gwnewch hyn i wneud penderfyniad.", [("wneud penderfyniad", "benderfynu")]),
        ("cy", "Mae hyn at ddibenion elusennol.", []),
        ("cy", "Dal di at hynny. Dim mwy na hynny. Yng ngoleuni'r lamp.", []),
        ("en", "The timer counts up until 10. It is in relation to each other.", []),
        ("cy", "O bryd i’w gilydd, mae’n glawio.", [("O bryd i’w gilydd", "Weithiau")]),
    ],
)
def test_what_is_found(locale: str, text: str, expected: list[tuple[str, str]]) -> None:
    page = Page(Source("page.md", locale, text), "page.md")
    hits = [
        hit
        for segment in page.own_segments
        for hit in wordy_phrase.check(segment, glossary=Glossary())
    ]
    messages = [(hit.span.text, wordy_phrase.message.format(hit.values).en) for hit in hits]
    assert messages == [
        (phrase, f"‘{phrase}’ can be plainer: say ‘{plain}’.") for phrase, plain in expected
    ]


@pytest.mark.parametrize("locale", LOCALES)
def test_the_plain_words_are_plain(locale: str) -> None:
    """What one entry proposes, another would not have changed again."""
    entries = language(locale).wordy
    matcher = Matcher((entry.form, entry) for entry in entries)
    again = {
        (entry.form, entry.plain, match.found.form)
        for entry in entries
        for match in matcher.find(entry.plain or "")
        if match.found.plain is not None
    }
    assert again == set()


@pytest.mark.parametrize(("locale", "fewest"), [("en", 700), ("cy", 400)])
def test_the_lists_are_long(locale: str, fewest: int) -> None:
    phrases = {
        phrase
        for line in word_list(locale, "wordy")
        if not line.endswith(":")
        for phrase in line.partition(":")[0].split(", ")
    }
    assert len(phrases) >= fewest


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        ("cy", "Mae hi yn abl i weithio.", "say ‘yn gallu’, and change the words around it"),
        ("cy", "Dewch i hysbysu'r cyngor.", "say ‘roi gwybod i’, and change the words around it"),
        ("cy", "Mae'n yn unol â'r rheolau.", "say ‘yn ôl’, and change the words around it"),
        (
            "cy",
            "Mae hi am hwyluso'r gwaith.",
            "say ‘wneud … yn haws’, and change the words around it",
        ),
        ("cy", "Ein hysbysu ni.", "say ‘Rhoi gwybod i ni’, and change the words around it"),
        ("cy", "Mae hi am fynychu cwrs.", "say ‘fynd i’, and change the words around it"),
        ("cy", "Dewch i ymgymryd â gwaith.", "say ‘wneud gwaith’"),
        ("cy", "Byw yma a derbyn pensiwn.", "say ‘chael pensiwn’"),
        ("cy", "Dewch i gwblhau'r arolwg.", "say ‘lenwi'r arolwg’"),
        ("cy", "Mae gan nifer fawr o bobl gar.", "say ‘lawer o’"),
        ("cy", "Gweithio mewn cydweithrediad â phobl.", "say ‘gyda’"),
        ("cy", "Mae'n bosibl bod y tŷ'n wag.", "say ‘Efallai fod’"),
        ("cy", "Hysbyswch y cyngor.", "say ‘Rhowch wybod i’, and change the words around it"),
        ("cy", "Ni fydd gofyn i chi dalu.", "say ‘fydd rhaid i chi’"),
        ("cy", "Mae'n rhoi ystod eang o waith.", "say ‘pob math o’"),
        ("cy", "Gydag ystod eang o waith.", "say ‘pob math o’, and change the words around it"),
        ("cy", "Gyda'r nod o'i wella.", "say ‘I’, and change the words around it"),
        ("cy", "Gwneud taliad o £5.", "say ‘Talu’"),
        ("cy", "Mae'n bwysig nodi bod tâl.", "leave it out, and change the words after it"),
        ("en", "Please note that we pay.", "leave it out"),
        ("en", "An equitable sum.", "say ‘fair’, and change the words around it"),
        ("en", "The equitable sum.", "say ‘fair’"),
        ("en", "The majority of us pay.", "say ‘Most of us’"),
        ("en", "The majority of people pay.", "say ‘Most’"),
        ("en", "It ceased to be.", "say ‘stopped …’, and change the words around it"),
    ],
)
def test_words_around_that_must_change(locale: str, text: str, expected: str) -> None:
    page = Page(Source("page.md", locale, text), "page.md")
    (hit,) = (
        hit
        for segment in page.own_segments
        for hit in wordy_phrase.check(segment, glossary=Glossary())
    )
    assert str(wordy_phrase.message.format(hit.values).en).endswith(f"{expected}.")


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("cy", "Mae'r ystod eang o waith. Gwneud taliad llawn. Y modd. Yn y modd y dywed."),
        ("cy", "Dewch er mwyn eich lles, at ddibenion meddygol, am gyfnod o salwch."),
        ("en", "You will have the opportunity to ask, or not have the ability to. Best wishes to."),
    ],
)
def test_where_no_plain_words_fit(locale: str, text: str) -> None:
    segments = list(Page(Source("page.md", locale, text), "page.md").own_segments)
    assert segments
    assert [hit for each in segments for hit in wordy_phrase.check(each, glossary=Glossary())] == []


def test_no_plain_welsh_lacks_a_mutation() -> None:
    """Each as it is proposed, and in a sentence with a word after it that it mutates or not."""
    welsh = language("cy")
    for entry in welsh.wordy:
        if entry.plain:
            assert not list(welsh.wrong_mutations(entry.plain)), entry
            assert not list(welsh.wrong_mutations(f"Mae {entry.plain} hwn yma.")), entry
