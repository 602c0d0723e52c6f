"""Text in the other language: what is found, what is left alone, and what that may not cost."""

import subprocess
import sys
from pathlib import Path

import pytest

from cymar.bilingual import LOCALES, other
from cymar.engine import check
from cymar.glossary import Glossary
from cymar.languages import language
from cymar.rules import all_rules
from cymar.settings.model import Settings
from cymar.site.discovery import pair_pages
from cymar.site.pages import Page
from cymar.text.markdown import parse
from cymar.text.source import Source
from support.sites import MakeSite

RULES = {name: all_rules()[name] for name in ("wrong-language", "untranslated-text")}

CY = "Rhaid i chi anfon y ffurflen aton ni."
EN = "You must send the form to us."


def found(**texts: str) -> list[tuple[str, str, str]]:
    """The rule, the page's language and the text of each finding on a page, or on a pair."""
    pages = []
    for locale, text in texts.items():
        source = Source(f"docs/{locale}/page.md", locale, text)
        pages.append(Page(source, "page.md", parse(source)))
    report = check(pair_pages(Path("docs"), "docs", pages), Settings(Path()), RULES, Glossary())
    return [(each.rule, each.span.source.locale, each.span.text) for each in report.findings]


def wrong(locale: str, text: str) -> list[str]:
    return [words for rule, _, words in found(**{locale: text}) if rule == "wrong-language"]


WHOLE = [
    ("cy", "We will write to you."),
    ("cy", "Try again later and see."),
    ("cy", "Use simple tools to create better services."),
    ("cy", "A person who holds a licence"),
    ("en", "Byddwn ni'n ysgrifennu atoch chi."),
    ("en", "Y broses o wneud cais"),
    ("en", "Defnyddio offer syml i greu gwasanaethau gwell."),
    ("en", "I rannu neges bwysig o'r fath"),
]


@pytest.mark.parametrize(("locale", "text"), WHOLE)
@pytest.mark.parametrize("frame", ["{}", "# {}", "- {}", "1. {}", "!!! note\n\n    {}", "[^1]: {}"])
def test_whole_blocks_are_found(locale: str, text: str, frame: str) -> None:
    assert wrong(locale, frame.format(text)) == [text]
    assert wrong(other(locale), frame.format(text)) == []


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        ("cy", f"{CY} We will then write to you within a week.", 1),
        ("cy", f"{CY} Thank you very much.", 0),
        ("en", f"{EN} Byddwn ni wedyn yn ysgrifennu atoch chi.", 1),
        ("en", f"{EN} Diolch yn fawr iawn.", 0),
        ("cy", f"{CY} Darllenwch *A guide to the fees and the forms* cyn i chi ddechrau.", 0),
        ("en", f"{EN} Read *Canllaw i'r ffioedd ac i'r ffurflenni* before you start.", 0),
    ],
)
def test_a_sentence_is_found_where_it_is_long_enough(locale: str, text: str, expected: int) -> None:
    hits = wrong(locale, text)
    assert len(hits) == expected
    assert all(hit == text.partition(". ")[2] for hit in hits)


ALONE = [
    ("cy", "`You must send the form to us.`"),
    ("cy", "    You must send the form to us."),
    ("cy", "> You must send the form to us."),
    ("cy", '<q>You must send the form to us.</q>'),
    ("cy", "“You must send the form to us.”"),
    ("cy", "‘You mustn’t send the form to us.’"),
    ("cy", '<span lang="en-GB">You must send the form to us.</span>'),
    ("cy", "You must send the form to us.\n{: lang=en }"),
    ("cy", "## You must send the form to us {: lang=en }"),
    ("cy", '<div lang="en" markdown>\n\nYou must send the form to us.\n\n</div>'),
    ("cy", '<div lang="en"><p>You must send the form to us.</p></div>'),
    ("cy", "[This page is also available in English](../en/page.md)"),
    ("cy", "- The Society for the Protection of the Sea\n- Director of Planning and the Coast"),
    ("cy", "Health and Safety at Work etc. Act 1974"),
    ("cy", "Planning (Coast and Mountain) Act 1990, section 66"),
    ("cy", "- [The history of the sea](../en/sea.md)"),
    ("cy", "*The history of the sea and of the people who live by it*"),
    ("cy", "- [The history of the sea](https://example.com/)"),
    ("cy", "- [The history of the sea](/files/the-sea.pdf)"),
    ("cy", "The history of the sea (PDF, Saesneg yn unig, 2MB)"),
    ("cy", "Jones, A. B. (2019) The history of the sea and of the people."),
    ("cy", "Dewiswch **Save this and go to the next page**."),
    ("cy", "from the_sea import *"),
    ("cy", "| a | b |\n|---|---|\n| for the public | ar gyfer y cyhoedd |"),
    ("en", "> Rhaid i chi anfon y ffurflen aton ni."),
    ("en", "“Rhaid i chi anfon y ffurflen aton ni.”"),
    ("en", '<span lang="cy">Rhaid i chi anfon y ffurflen aton ni.</span>'),
    ("en", "Rydyn ni'n croesawu llythyrau yn Gymraeg. Byddwn ni'n ateb yn Gymraeg heb oedi."),
    ("en", "- Cymdeithas Hanes y Môr a'r Mynydd\n- Cyfarwyddwr Cynllunio a'r Arfordir"),
    ("en", "Deddf Cynllunio'r Arfordir a'r Mynydd (Cymru) 1990, adran 66"),
    ("en", "- [Hanes y môr](../cy/mor.md)"),
    ("en", "- Merched y Wawr\n- Cylch yr Iaith"),
    ("en", "*Hanes y môr a'r bobl sy'n byw yn ei ymyl*"),
    ("en", "Hanes y môr a'r bobl (PDF, Welsh only, 2MB)"),
    ("en", "| a | b |\n|---|---|\n| for the public | ar gyfer y cyhoedd |"),
    ("en", "Choose (i) the form, i.e. the paper one, or (o) the other."),
    ("en", "I gatti e i cani sono amici o nemici, ma i pesci no."),
    ("en", "Open at 9 o'clock. It's ours, don't you think? They're here."),
]  # fmt: skip


@pytest.mark.parametrize(("locale", "text"), ALONE)
def test_what_may_be_in_another_language_is_left_alone(locale: str, text: str) -> None:
    assert wrong(locale, text) == []


def test_each_place_is_reported_once() -> None:
    assert found(en=f"## {EN}\n\n- [{EN}](a.md)", cy=f"## {EN}\n\n- [{EN}](a.md)") == [
        ("wrong-language", "cy", EN),
        ("wrong-language", "cy", EN),
    ]
    assert found(en="## [Opening hours](a.md)", cy="## [Opening hours](a.md)") == [
        ("untranslated-text", "cy", "Opening hours")
    ]


def test_a_label_knows_its_counterpart() -> None:
    made = []
    for locale in LOCALES:
        source = Source(f"docs/{locale}/page.md", locale, "---\ntitle: Oriau agor\n---\n")
        made.append(Page(source, "page.md", parse(source)))
    site = pair_pages(Path("docs"), "docs", made)
    (finding,) = check(site, Settings(Path()), RULES, Glossary()).findings
    assert (finding.page, finding.span.text) == ("en/page.md", "Oriau agor")
    assert finding.counterpart is not None
    assert finding.counterpart.source.path == "docs/cy/page.md"
    assert finding.message.cy.startswith("Mae ‘Oriau agor’ yn Gymraeg ar")


def test_a_whole_cell_is_no_name_for_standing_beside_a_sentence() -> None:
    """The line of a table is no sentence that shows the words of a cell to be a name."""
    en = "| Record | Kept |\n|---|---|\n| School records | until the child is 16 or has left |"
    cy = "| Cofnod | Cadw |\n|---|---|\n| School records | nes y bydd y plentyn yn 16 oed |"
    assert found(en=en, cy=cy) == [("untranslated-text", "cy", "School records")]
    en = "| Cake | What it is |\n|---|---|\n| Bara brith | a loaf that is made with tea and fruit |"
    cy = "| Teisen | Beth yw hi |\n|---|---|\n| Bara brith | torth sydd â the a ffrwythau ynddi |"
    assert found(en=en, cy=cy) == []


def heading_left(text: str) -> list[tuple[str, str, str]]:
    """What is found of a heading that two pages share among translated ones."""
    en = f"## Fees\n\nTen pounds.\n\n## Members\n\nForty.\n\n{text}"
    return found(en=en, cy=f"## Ffioedd\n\nDeg punt.\n\n## Aelodau\n\nDeugain.\n\n{text}")


@pytest.mark.parametrize(
    "text", ["## Anchor\n\n## Crown", "## Anchor\n\nAnchor: 2.", "## Hiraeth\n\nLonging: 2."]
)
def test_a_heading_that_may_be_a_name_or_is_lent_is_left_alone(text: str) -> None:
    assert heading_left("## Anchor\n\n2.") == [("untranslated-text", "cy", "Anchor")]
    assert heading_left(text) == []


def test_two_headings_among_three_that_are_translated_are_left() -> None:
    text = "## Anchor\n\n2.\n\n## Crown\n\n3."
    en = f"## Fees\n\nTen.\n\n## Members\n\nForty.\n\n## Rooms\n\nSix.\n\n{text}"
    cy = f"## Ffioedd\n\nDeg.\n\n## Aelodau\n\nDeugain.\n\n## Ystafelloedd\n\nChwech.\n\n{text}"
    assert [words for *_, words in found(en=en, cy=cy)] == ["Anchor", "Crown"]


def test_a_title_that_is_a_given_name_is_left_alone() -> None:
    page = "---\ntitle: Branwen\n---\n\n# Branwen"
    assert found(en=page, cy=page) == []


def test_a_name_with_a_small_word_within_it_is_left_alone() -> None:
    en = "Côr y Cwm and two others ran up Moel y Cap on foot."
    cy = "Côr y Cwm a dau gôr arall a redodd i ben Moel y Cap ar droed."
    assert found(en=en, cy=cy) == []


ROUND = "{en}\n\n**Pay:** £9.\n\n**Hours:** ten.", "{cy}\n\n**Cyflog:** £9.\n\n**Oriau:** deg."


@pytest.mark.parametrize(
    ("en", "cy", "expected"),
    [
        ("> We won. Nobody saw it but me.", "> Enillon ni. Nobody saw it but me.", "cy"),
        ("> Enillon ni. Rhaid ei weld.", "> Enillon ni. Rhaid ei weld.", ""),
        ("> We won the cup. Rhaid ei weld yno.", "> Enillon ni. Rhaid ei weld yno.", "en"),
        ("Some read it. People from Wales are not among them.",
         "Darllenodd rhai ef. People from Wales are not among them.", "cy"),
        ("He read “The Boys from Wales”.", "Darllenodd “The Boys from Wales”.", ""),
        ("“I did not go before Friday.”", "“Wnes i ddim mynd cyn Friday.”", "cy"),
        ("“Es i ddim cyn Friday Night Live.”", "“Es i ddim cyn Friday Night Live.”", ""),
        ("**Last day:** noon.", "**Last day:** hanner dydd.", "cy"),
        ("**Diwrnod olaf:** noon.", "**Diwrnod olaf:** hanner dydd.", "en"),
        ("**Flying Start:** free.", "**Flying Start:** am ddim.", ""),
        ("**Scratch:** free. **Zoom:** free.", "**Scratch:** am ddim. **Zoom:** am ddim.", ""),
    ],
)  # fmt: skip
def test_what_stands_around_words_shows_that_they_were_left(
    en: str, cy: str, expected: str
) -> None:
    left = found(en=ROUND[0].format(en=en), cy=ROUND[1].format(cy=cy))
    assert {locale for _, locale, _ in left} == ({expected} - {""})


def test_no_function_word_is_in_both_languages() -> None:
    en, cy = (language(locale).function_words for locale in LOCALES)
    assert not en & cy


ISOLATED = """
import socket, sys

def refuse(*_, **__):
    raise OSError("no network")

socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
from cymar.cli import main
try:
    main(sys.argv[1:])
except SystemExit as exit:
    simplemma = sys.modules.get("cymar.compat.simplemma")
    print(exit.code, bool(simplemma and simplemma.dictionary.cache_info().currsize))
"""


@pytest.mark.parametrize(
    ("arguments", "text", "expected"),
    [
        (["--help"], CY, "0 False"),
        (["check"], f"# Cais\n\n{CY}\n\n- Opening hours\n", "0 False"),
        (["check"], f"# Cais\n\n{EN}\n", "1 True"),
    ],
)
def test_dictionaries_are_opened_only_in_doubt_and_nothing_asks_the_network(
    make_site: MakeSite, arguments: list[str], text: str, expected: str
) -> None:
    folder = make_site(
        {"docs/en/a.md": f"# Application\n\n{EN}\n", "docs/cy/a.md": text, "cymar.toml": ""}
    )
    done = subprocess.run(
        [sys.executable, "-c", ISOLATED, *arguments],
        cwd=folder, capture_output=True, encoding="utf-8",
    )  # fmt: skip
    assert not [line for line in done.stderr.splitlines() if not line.startswith("cymar: ")]
    assert done.stdout.splitlines()[-1] == expected
