"""Where sentences end, in both languages; `|` is between one and the next."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cymar.bilingual import LOCALES
from cymar.languages import language
from cymar.text.markdown import parse
from cymar.text.segment import segments
from cymar.text.source import Source
from support.examples import examples

ENGLISH = """
Come in. | Sit down.
What? | No! | Really?! | Yes.
One sentence without an end
A list item; with stops: but no end

For example, e.g. this, i.e. that, etc. are used. | A new one.
We need pens, paper, etc. | The rest is here.
Dr. Smith, Prof. Jones and Mrs. Evans met. | They spoke.
Dr Smith and Mr J. R. Jones came. | They left.
The Rt. Hon. Jane Hutt came. | She spoke.
It was written by J.R.R. Tolkien. | He died.
A. Jones and B. Evans wrote it. | It is good.
St. David’s Day is in March. | It is on 1 Mar. 2026 again.
See p. 14, pp. 15–16, fig. 3 and s. 4 of the Act. | Then stop.
See vol. 2. | The rest is lost.
No. 10 is open. | Is it shut? | No. | It is open.
Smith v. Jones was heard. | It ended.
It takes approx. 5 minutes, max. 10 of them. | The min. is one.
The company, Jones Ltd. of Cardiff, closed. | It owed money.

U.S. law applies. | The U.S. Government said so.
It was built by the U.K. | The rest followed.
He has a Ph.D. | She has an M.A. | They left.
Change it from B to A. | This is Plan B. | It works for team A. | We use vitamin C. | See Annex D.
Press button A. | Click it. | I said no. | Then I left.
Items (see note. It is short.) are here. | Call us on 0300 123 4567. | Lines are open.
Come at 10 a.m. | Bring a coat. | Come at 3 p.m. on Monday.

It costs £4.9m. | That is a lot.
Come at 10.30am. | Lines close at 5pm. | Thanks.
See section 3.2.1 for more. | Version 1.0 is out. | It is 3.5.
It began in 2020. | Then it grew. | In 2021. | 30 people came.
The 1st. | Then the 2nd. | On 3 May 2026. | Then on 4 May.
First do this. | 2. Then do that. | 3. Stop.
(a) This. | (b) That. | a. One. | iv. Four.

Wait... what? | OK… fine. | Go on… | Then stop. | It was... | Then not.
“Come in!” she said. | “Is it done?” he asked. | She did not answer.
“Come in. | Sit down.” | She smiled.
She asked, “Is it done?” | Then she left.
She asked, ‘Is it done?’ and left. | "Go." | 'Stop.' | They left.
The word is “etc.” and so on. | “The end”. | Then more.
This is long (see page 3). | Next. | (See page 3. | It is long.) | Next.
This is long (see p. 3. It is good.) and ends. | It is (90 degrees.) | Next.
It ended (2020). | Then grew. | A right angle (e.g. 90 degrees). | Next.

Visit gov.wales/x. | Then go to www.gov.uk. | Write to a.b@gov.wales. | Thanks.
Edit mkdocs.yml. | Then use the .md file. | See index.html? | Yes.
iPhone is good. | iPad is better. | He said no. | eBay is next.
Wow! it works. | Open the Surprise! project. | Catz and Adopt me! on a computer.
Each project in ‘Surprise! – Examples’ is good. | What next? | - Ask us.
Click the button. | then choose one.
This works, dept. of course. | It is fine.
See asp.net and Node.js and canvas.SetActive(false) here. | Then go.
Well done! | 🎉 Look out! | Great 😀. | Next. | Good! 🙏
It is done. | – So they say. | What! – So they say.
Yes!! | No?? | “Why?!” | ‘Who knows…’
"""

WELSH = """
Mae Fns. Jones yma. | Gweler para. 5. | Fe'i codwyd c. 1850 yn y dref.
Ar agor ar Sad. 5 Mai. | Dewch draw.
Dewch i mewn. | Eisteddwch.
Beth? | Na! | Wir?! | Ie.
Un frawddeg heb ddiwedd

Er enghraifft, e.e. hyn, h.y. hynny, ayyb. a mwy. | Un arall.
Mae angen papur, ac ati. | Mae’r gweddill yma.
Gweler tud. 14, tt. 15–16 a ffig. 3. | Wedyn ewch. | Gw. adran 3.2.1. | Wedyn.
Mae am fwy. | Wedyn ewch. | Dyna hon. | Y nodau. | A’r rhai hyn. | Yna.
Daeth Dr. Jones, Mr. Evans a’r Parch. John Rees. | Aethant.
Mae hi’n haeddu parch. | Rhaid ei roi. | Siaradwch â’ch athro. | Wedyn ewch.
Daeth Dr Jones a Mr J. R. Jones. | Aeth T. Llew Jones gan Ll. Evans. | Diolch.
D.S. Rhaid gwneud hyn. | O.N. Diolch.
Ffôn. 01234 567890. | Rhif. 10 yw hwn. | Dyna’r rhif. | Wedyn.
Mae’r cwmni, Jones Cyf. yn Llanelli, ar agor. | Da.
Ar 3 Ion. 2026. | Ym mis Meh. 2025. | Yr hyd. | 30 metr.

Newidiwch A i B. | Bydd hyn yn gweithio. | Gwasgwch fotwm A. | Cliciwch.
Atodiad B. | Mae yno. | Tîm A ac yna tîm B. | Fodd bynnag, na.
Mae’n costio £4.9m. | Mae hynny’n lot. | Dewch am 10.30yb. | Dewch â chot.
Am 9yb. | Yna 5yp. | Dewch am 9 y.b. tan 5 y.p. ddydd Llun. | Diolch.
Tyfodd yn 2020. | Wedyn y 3ydd. | Yna’r 21ain ganrif. | Yn 2021. | 30 o bobl.
Ewch. | 2. Dewch. | (a) Yma. | (b) Acw.
B.B.C. Cymru sydd yma. | Daeth o’r B.B.C. | Mae’n dda.

Arhoswch... beth? | Ewch… | Wedyn dewch.
“Dewch i mewn!” meddai hi. | “Ydy e?” gofynnodd. | Aeth ef.
“Dewch. | Ewch.” | Gwenodd. | ‘Da iawn!’ pan ddaw. | Ysgrifennwch 'Helo fyd!' yma.
Mae’n hir (gweler tudalen 3). | Nesaf. | (Gweler tudalen 3. | Mae’n hir.) | Nesaf.
Ewch i gov.wales/cy. | Wedyn llyw.cymru. | Diolch.
Nid oes neb. | Dim ond fi. | Gwelodd hi fo. | Dyna ni. | ’Drychwch. | ’Na fe. | Dyma fo.
Animeiddiad syrpreis! ac edrych. | 'Syrpreis! — Enghreifftiau' yma.
"""


def cases(text: str) -> list[str]:
    return [line for line in text.splitlines() if line]


def split(locale: str, text: str) -> str:
    """The text with the ends of its sentences shown; addresses are read as they are on a page."""
    block = parse(Source("page.md", locale, text)).blocks[0]
    return " | ".join(segment.text for segment in segments(block))


@pytest.mark.parametrize("line", cases(ENGLISH))
def test_english(line: str) -> None:
    assert split("en", line.replace(" | ", " ")) == line


@pytest.mark.parametrize("line", cases(WELSH))
def test_welsh(line: str) -> None:
    assert split("cy", line.replace(" | ", " ")) == line


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        (
            "Use `a. B` here. `Then` go. `e.g.` is code.",
            ["Use a. B here.", "Then go.", "e.g. is code."],
        ),
        ("See **this.** Then *that.* End.", ["See this.", "Then that.", "End."]),
        ("Read [it.](a.md) Then go[^1]. End.[^2] Yes.", ["Read it.", "Then go.", "End.", "Yes."]),
        ("One line.  \nAnother<br>and more", ["One line.", "Another", "and more"]),
        (
            "Use $x. Y^2$ here. {{ a. B }} too. End.",
            ["Use $x. Y^2$ here.", "{{ a. B }} too.", "End."],
        ),
        ("See\u00a0p.\u00a014. Then\u00a0go. End.", ["See\xa0p.\xa014.", "Then\xa0go.", "End."]),
        ("One line\ngoes on. And\nends.", ["One line goes on.", "And ends."]),
        ("...", ["..."]),
        ("— ! ?", ["— ! ?"]),
    ],
)
def test_sentences_of_a_block(markdown: str, expected: list[str]) -> None:
    (block, *_) = parse(Source("page.md", "en", markdown)).blocks
    assert [segment.text for segment in segments(block)] == expected


def test_a_sentence_has_its_words_and_its_place() -> None:
    source = Source(
        "page.md", "en", "# A\n\nUse `a b` — *now*. See https://gov.wales/a b-c **d**.\n"
    )
    *_, block = parse(source).blocks
    first, second = segments(block)
    assert (first.words, second.words) == (3, 4)
    assert first.span().text == "Use `a b` — *now*."
    assert second.span().text == "See https://gov.wales/a b-c **d**."
    assert second.span(4).text == "https://gov.wales/a b-c **d**."
    assert second.span(0, 3).text == "See"


def test_code_has_no_sentences() -> None:
    (block,) = parse(Source("page.md", "en", "```\nOne. Two.\n```\n")).blocks
    assert segments(block) == ()


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
    (block,) = parse(Source("page.md", "en", text)).blocks
    assert sum(segment.words for segment in segments(block)) == words


@given(
    st.text(st.sampled_from("aAŵ1 .?!…\n“”‘’()e.g.Dr–-x"), max_size=60), st.sampled_from(LOCALES)
)
@examples(500)
def test_sentences_are_in_order_and_leave_out_white_space_only(text: str, locale: str) -> None:
    place = 0
    for start, end in language(locale).sentences(text):
        assert place <= start < end <= len(text)
        assert not text[place:start].strip()
        assert text[start:end].strip() == text[start:end]
        place = end
    assert not text[place:].strip()
