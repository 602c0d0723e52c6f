"""Whether a text names a concept as agreed, in part, or by another name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cymar.bilingual import LOCALES
from cymar.glossary.file import parse_glossary
from cymar.glossary.naming import Naming, naming
from cymar.languages import language
from cymar.languages.cy.mutation import mutations, radicals, with_h
from cymar.text.markdown import parse
from cymar.text.source import Source

GLOSSARY = parse_glossary(
    """\
- en: {term: opening hours, definition: When we are open.}
  cy: {term: oriau agor, definition: Pan ydyn ni ar agor.}
- en: {term: email address, definition: Where email goes.}
  cy: {term: cyfeiriad e-bost, definition: Lle mae e-bost yn mynd.}
- en: {term: Self Assessment tax return, definition: A form.}
  cy: {term: ffurflen dreth Hunanasesiad, definition: Ffurflen.}
- en: {term: code block, definition: Lines of code.}
  cy: {term: bloc cod, plural: blociau cod, definition: Llinellau o god.}
- en: {term: right-hand side, definition: Not the left.}
  cy: {term: ochr dde, definition: Nid y chwith.}
""",
    "glossary.yml",
)
HOURS, EMAIL, RETURN, BLOCK, SIDE = range(5)
AGREED, OTHER, PART, NONE = Naming.AGREED, Naming.OTHER, Naming.PART, Naming.NONE


@pytest.mark.parametrize(
    ("entry", "locale", "text", "named"),
    [
        (HOURS, "en", "Our opening hours are long.", AGREED),
        (HOURS, "en", "The hours when we open.", AGREED),
        (HOURS, "en", "Opening times: 9am to 5pm", OTHER),
        (HOURS, "en", "Lines are open 8am to 8pm.", PART),
        (HOURS, "en", "Come and see us.", NONE),
        (HOURS, "cy", "Amseroedd agor: 9am i 5pm", OTHER),
        (HOURS, "cy", "Mae ar agor bob dydd.", PART),
        (EMAIL, "en", "We will not share your email with anyone.", PART),
        (EMAIL, "cy", "Ysgrifennwch eich gyfeiriadau ebost.", AGREED),
        (EMAIL, "cy", "Beth yw eich cyfeiriad blaenorol?", PART),
        (EMAIL, "cy", "Beth yw eich cyfeiriad gyntaf?", PART),
        (RETURN, "en", "Send your first tax return.", PART),
        (RETURN, "en", "You can complete your Self Assessment.", PART),
        (RETURN, "en", "See your tax forms.", OTHER),
        (BLOCK, "cy", "Ychwanega flociau côd.", AGREED),
        (BLOCK, "en", "A codeblock is here.", AGREED),
        (RETURN, "en", "Send your tax return, and no tax forms.", PART),
        (SIDE, "en", "From the left side to the right side.", AGREED),
    ],
)
def test_how_a_text_names_a_concept(entry: int, locale: str, text: str, named: Naming) -> None:
    block = parse(Source("page.md", locale, text)).blocks[0]
    assert naming(GLOSSARY.entries[entry], block, GLOSSARY) is named


@given(st.text(alphabet="abcdefghilmnoprstuwyâô", min_size=2, max_size=9))
def test_a_mutated_word_may_be_its_radical(word: str) -> None:
    assert all(word in radicals(form) for form in mutations(word))
    assert all(word == radical or word in mutations(radical) for radical in radicals(word))


def test_a_w_that_is_a_consonant_takes_no_h() -> None:
    words = ("wyneb", "wlser", "ŵyr", "iaith", "wal", "wiwer", "wats", "winwnsyn")
    assert [with_h(word) for word in words] == [
        "hwyneb", "hwlser", "hŵyr", "hiaith", None, None, None, None
    ]  # fmt: skip


@pytest.mark.parametrize("locale", LOCALES)
def test_qualifiers_are_words_that_the_language_has_no_other_list_of(locale: str) -> None:
    spoken = language(locale)
    assert spoken.qualifiers
    assert not spoken.qualifiers & spoken.function_words
