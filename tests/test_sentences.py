"""Where sentences end, in both languages. A bar stands between two sentences."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cymar.bilingual import LOCALES
from cymar.languages import language
from cymar.text.markdown import parse
from cymar.text.segment import segments
from cymar.text.source import Source

EN = """
Use a form, e.g. Form A.|Then send it.
Dr. Jones and Mr J. R. Smith came.|They left.
It costs £4.9m a year.|See p. 14 for more.
“Come in!” she said.|Then he sat.
He asked ‘Why?’ and left.
Wait...|Then go.
And so… it ends.|Good.
What?!|No.
Meet at 10.30am on Monday.|Bring ID.
See section 3.2.1.|It is long.
It began in 2020.|Then it grew.
Visit gov.wales/help.|It works.
Apples, pears, etc. are fruit.
Items (see note. It is short.) are here.|Done.
The U.K. Government said no.|We agreed.
No stop here
1. First thing.|2. Second thing.
I said no.|Then I left.
It is 5 p.m.|We left.
Call us on 0300 123 4567.|Lines are open 9am to 5pm.
"""
CY = """
Ewch i'r dudalen hon.|Mae mwy yno.
Mae llawer o bethau, e.e. afalau, ar gael.|Dewch yma.
Daeth Dr. Jones, h.y. Mr J. R. Jones.|Aeth adref.
Y gost yw £4.9m y flwyddyn.|Gweler tud. 14 am fwy.
“Dewch i mewn!” meddai hi.|Yna eisteddodd.
Nid oes neb.|Dim ond fi.
Dyna nhw i gyd, nos a dydd.|Yna daeth o.|Gwelodd hi fo.
Ffoniwch cyn 5yp.|Diolch.
Gw. hefyd adran 3.2.1.|Mae mwy yno.
Roedd hyn yn 2020.|Wedyn newidiodd.
Wel...|Dyna ni.
Beth?!|Na.
Heb stop yma
Prynodd afalau, ac ati.|Yna aeth.
Cyfarfod am 10.30 y.b. ddydd Llun.|Dewch.
Y Parch. Huw Puw oedd yno.|Aeth.
"""
CASES = [
    pytest.param(locale, line.split("|"), id=f"{locale}-{number}")
    for locale, lines in (("en", EN), ("cy", CY))
    for number, line in enumerate(lines.strip().splitlines())
]


@pytest.mark.parametrize(("locale", "sentences"), CASES)
def test_sentences(locale: str, sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[start:end] for start, end in language(locale).sentences(text)] == sentences


def sentences_of(markdown: str) -> list[tuple[str, int]]:
    blocks = parse(Source("docs/en/a.md", "en", markdown)).blocks
    return [(each.text, each.words) for block in blocks for each in segments(block)]


def test_code_ends_no_sentence_and_counts_as_a_word() -> None:
    assert sentences_of("Run `make a. Then B` now. See <https://example.org/a.B> too.") == [
        ("Run make a. Then B now.", 3),
        ("See https://example.org/a.B too.", 3),
    ]


def test_items_and_lines_are_sentences_without_stops() -> None:
    assert sentences_of("- one thing\n- another thing\n\nFirst line  \nsecond line") == [
        ("one thing", 2),
        ("another thing", 2),
        ("First line", 2),
        ("second line", 2),
    ]


def test_code_blocks_have_no_sentences() -> None:
    assert sentences_of("```\nOne. Two.\n```") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The council's well-kept form", 4),
        ("Mae'r ffurflen i'w llenwi", 4),
        ("Pay £4.9m – or 25% — now", 5),
        ("— … ( ) *", 0),
    ],
)
def test_words_are_counted_as_a_reader_counts_them(text: str, words: int) -> None:
    assert sum(count for _, count in sentences_of(text)) == words


@given(st.text(st.sampled_from("aAŵ1 .?!…\n“”‘’()e.g.Dr"), max_size=60), st.sampled_from(LOCALES))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_sentences_are_in_order_and_leave_out_white_space_only(text: str, locale: str) -> None:
    place = 0
    for start, end in language(locale).sentences(text):
        assert place <= start < end <= len(text)
        assert not text[place:start].strip()
        assert text[start:end].strip() == text[start:end]
        place = end
    assert not text[place:].strip()
