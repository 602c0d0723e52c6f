"""Terms are found in every form they take, and nowhere else."""

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cymar.glossary import Entry, Glossary, Side
from cymar.glossary.match import TOKEN, Match, Matcher, phrase_key
from cymar.languages import language
from cymar.text.markdown import parse
from cymar.text.source import Source


def marked(locale: str, phrases: Sequence[str], text: str) -> str:
    """A text with guillemets around what is found of some phrases."""
    plain = text.replace("«", "").replace("»", "")
    matcher = Matcher(((phrase, phrase) for phrase in phrases), language(locale).word_forms)
    return shown(plain, matcher.find(plain))


def shown(plain: str, matches: Iterable[Match[Any]]) -> str:
    """A text with guillemets around matches in it."""
    text, at = "", 0
    for match in matches:
        text += f"{plain[at : match.start]}«{plain[match.start : match.end]}»"
        at = match.end
    return text + plain[at:]


ENGLISH = [
    ("user need", "A «user need», two «User needs», the «user need»'s owner, «USER\nNEEDS»."),
    (
        "user need",
        "«user-need», «user\u00a0need», not user  -need, user, need or superuser need.",
    ),
    ("user story", "«user stories» or a «user story»’s end"),
    ("proof of concept", "«proofs of concept», «proof of concepts»"),
    ("user needs", "each «user need» is one of the «user needs»"),
    ("news", "new «news»"),
    ("stand-up", "a «stand-up», a «standup», a «stand up» or «stand‑ups»"),
    ("live", "go «live», «live»; live-in alive live@home.uk live.uk b.live _live «live»'s"),
    ("won", "won't and o'won, «won»'s"),
    ("IT", "«IT» is it. Is «IT»'s «IT»"),
    ("API", "«API», «APIs», api, an «API»'s"),
    ("C++", "C, C+, «C++» and «C++»."),
    (".NET", "the net, a «.NET» site, asp.NET"),
    ("R&D", "«R&D», «R & D», R D, r&d"),
    ("Q&A session", "«Q&A sessions»"),
    ("<script>", "«<script>»alert(1)</script> script"),
    ("(a|b)*", "a b ab «(a|b)*»"),
    ("24/7", "«24/7», 24 7, 124/7"),
    ("analytics", "«analytics» analytic"),
    ("مرحبا بالعالم", "قال «مرحبا بالعالم» اليوم"),
    ("co-design", "«codesign», «co-design», co-designs-it"),
]
WELSH = [
    ("tîm", "«tîm», y «dîm», fy «nhîm», a «thîm», tim"),
    ("cyfnod byw", "«gyfnod byw» «chyfnod fyw», «nghyfnod byw», gyfnodau"),
    ("gwasanaeth", "«Wasanaeth» «ngwasanaeth», «gwasanaeth»'r cyngor"),
    ("ôl-groniad", "ein «hôl-groniad», «ôl groniad» neu «ôlgroniad»"),
    ("gweithio'n ystwyth", "«gweithio’n ystwyth», «weithio'n ystwyth»"),
    ("alffa", "«alffa»'r tîm, d'«alffa», «halffa», alffa-beta"),
    ("tan", "«tan» dan «than» «nhan»"),
    ("API", "yr «API», dy hAPI, apiau"),
    ("APIau", "yr «APIau», yr apiau"),
    ("LlC", "«LlC», llc, LLC"),
    ("llais", "«lais» llaisio"),
    ("rhaglen", "«raglen» rhaglen-ni"),
    ("dewislen lywio", "«ddewislen lywio», «dewislen llywio», llywio"),
    ("cais am", "«gais am», cais gam"),
    ("blwyddyn gymhwysol", "«flwyddyn gymhwysol», pum «mlynedd gymhwysol»"),
]
CLAUSES = [
    (
        "en",
        ["user need", "test", "council plan", "data release"],
        "Meet the «user needs». The user needs to sign in. What a user needs. If your user needs a "
        "password, ask. Know what the «user needs» are, and map the «user needs» to the pages. A "
        "photo of the «user needs» exercise. Many «user needs» to meet. Each team tests the page, "
        "she tests it, and we ran «tests» the day before. The council plans to build; the «council "
        "plans» were late. We list the «data releases» the team made. The user tests the page.",
    ),
    (
        "en",
        ["housing need", "special educational needs", "cookie", "policy change", "button"],
        "A «housing needs» survey. The «special educational needs» team. We use «cookies» to make "
        "it work, and the «policy changes» the minister made. A page with «buttons» that turn.",
    ),
    (
        "cy",
        ["angen defnyddiwr", "angen dysgu ychwanegol"],
        "Nodwch «angen defnyddiwr». Bydd angen defnyddwyr. Mae angen defnyddiwr i roi cynnig arno. "
        "Beth yw «angen defnyddiwr»? Mae «angen dysgu ychwanegol» ar y plentyn.",
    ),
]


@pytest.mark.parametrize(
    ("locale", "phrase", "text"),
    [*(("en", *case) for case in ENGLISH), *(("cy", *case) for case in WELSH)],
)
def test_every_form_is_found(locale: str, phrase: str, text: str) -> None:
    assert marked(locale, [phrase], text) == text


def test_the_longest_comes_first_and_none_overlap() -> None:
    phrases = ["cam", "cam darganfod", "darganfod", "cynnar"]
    text = "y «gam ddarganfod» «cynnar», «darganfod» «cam»"
    assert marked("cy", phrases, text) == text


def test_a_phrase_as_it_is_written_comes_before_a_form_of_another() -> None:
    matcher = Matcher([(word, word) for word in ("par", "bar")], language("cy").word_forms)
    assert [match.found for match in matcher.find("y bar a'r par, dau far")] == [
        "bar",
        "par",
        "bar",
    ]


def test_phrases_need_no_language() -> None:
    assert [each.found for each in Matcher([("in order to", 1)]).find("In order to go")] == [1]


def test_a_part_of_a_text_may_be_searched() -> None:
    matcher = Matcher([("user need", 1)])
    assert list(matcher.find("a user need", 0, 8)) == []
    assert [match.start for match in matcher.find("user need user need", 5)] == [10]


def test_a_term_is_left_alone_where_it_means_something_else() -> None:
    post, code = Side("post"), Side("cod", not_in=("cod post", "Cod y Wlad"))
    glossary = Glossary((Entry(None, code), Entry(None, post)))
    text = "Y god. Eich cod post. Cod  y wlad. Côd."
    assert [
        (text[match.start : match.end], match.found.cy) for match in glossary.find("cy", text)
    ] == [("god", code), ("post", post)]


@pytest.mark.parametrize(("locale", "terms", "text"), CLAUSES)
def test_what_somebody_does_or_needs_is_no_term(locale: str, terms: list[str], text: str) -> None:
    sides = [Side(term) for term in terms]
    entries = [Entry(side, None) if locale == "en" else Entry(None, side) for side in sides]
    plain = text.replace("«", "").replace("»", "")
    assert shown(plain, Glossary(tuple(entries)).find(locale, plain)) == text


def test_uses_in_a_block_leave_code_addresses_and_other_languages_alone() -> None:
    text = (
        "A beta: `beta`, <https://beta.example/beta>, {{ beta }}, "
        '<span lang="cy">beta</span>, **be**ta, be&#116;a.'
    )
    (block,) = parse(Source("a.md", "en", text)).blocks
    glossary = Glossary((Entry(Side("beta"), None),))
    spans = [block.span(match.start, match.end).text for match in glossary.uses(block)]
    assert spans == ["beta", "be**ta", "be&#116;a"]


WORDS = st.text("aâbcdghmprtwy'- ", min_size=1, max_size=14)


@given(st.lists(WORDS, max_size=6), st.text("aâbcdghmprtwyAC'’- .\n", max_size=60))
def test_matches_are_whole_words_in_order(phrases: list[str], text: str) -> None:
    for locale in ("en", "cy"):
        at = 0
        matcher = Matcher(((each, each) for each in phrases), language(locale).word_forms)
        for match in matcher.find(text):
            assert at <= match.start < match.end
            at = match.end
            outside = text[max(0, match.start - 1) : match.start] + text[at : at + 1]
            assert not any(each.isalnum() for each in outside)


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Z")), min_size=1, max_size=12))
def test_any_phrase_with_a_letter_is_found_as_it_is_written(phrase: str) -> None:
    composed = unicodedata.normalize("NFC", phrase).strip()
    found = list(Matcher([(phrase, phrase)]).find(f"({composed})"))
    assert bool(found) == bool(TOKEN.search(composed))


WRITTEN = {"-": "-\u2011 ", " ": " -\u00a0", "'": "'\u2019", "a": "aA", "b": "bB", "c": "cC"}


@given(st.data(), WORDS)
def test_phrases_with_one_key_find_each_other(data: st.DataObject, one: str) -> None:
    """A phrase, and the same with other hyphens, spaces, apostrophes and capitals."""
    two = "".join(data.draw(st.sampled_from(WRITTEN.get(each, each))) for each in one)
    assume(any(each.isalnum() for each in one))
    assume(phrase_key(one) == phrase_key(two))
    for phrase, text in ((one, two), (two, one)):
        (found,) = Matcher([(phrase, 1)]).find(f"({text})")
        assert phrase_key(text[found.start - 1 : found.end - 1]) == phrase_key(phrase)


@pytest.mark.parametrize(
    "text",
    ["The **service** standard.", "A [service](a.md) *standard*", "A service <b>standard</b>"],
)
def test_a_term_is_found_across_emphasis_and_links(text: str) -> None:
    glossary = Glossary((Entry(Side("service standard"), None),))
    (block,) = (each for each in parse(Source("a.md", "en", text)).blocks if each.kind != "link")
    assert [block.text[match.start : match.end] for match in glossary.uses(block)] == [
        "service standard"
    ]
