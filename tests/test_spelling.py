"""Misspelt words: the machine's dictionaries, a site's own words and the commonest slips."""

import os
import stat
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cymar.bilingual import LOCALES
from cymar.errors import ConfigError
from cymar.files.reading import read_file
from cymar.glossary.file import parse_glossary
from cymar.languages.cy.mutation import mutations
from cymar.languages.identify import languages_of
from cymar.languages.word_list import word_list
from cymar.spelling.dictionary import Dictionary, dictionary
from cymar.spelling.slip import is_slip
from cymar.spelling.spelling import Spelling
from cymar.spelling.word_file import EITHER_LANGUAGE, WORDS_FILE, add_words, read_words
from support.command import run
from support.sites import MakeSite

WORDS = st.text(alphabet="abcdŵ", min_size=1, max_size=4)
SLIPS = [
    *(("terfynnol", "terfynol"), ("ddibynu", "ddibynnu"), ("engrhaifft", "enghraifft")),
    *(("caniatad", "caniatâd"), ("throguh", "through"), ("discrimnation", "discrimination")),
]
OTHER_WORDS = [
    *(("cylchog", "cylcho"), ("clonio", "clocio"), ("ffolder", "ffoler"), ("slapio", "lapio")),
    *(("gwrandäwr", "gwrandawr"), ("args", "rags"), ("deps", "deeps"), ("optio", "potio")),
    *(("briff", "brif"), ("weeknotes", "week notes"), ("elif", "Leif"), ("optin", "option")),
]


@pytest.mark.parametrize(("wrong", "right"), SLIPS)
def test_what_fingers_and_memory_do_is_a_slip(wrong: str, right: str) -> None:
    assert is_slip(wrong, right)


@pytest.mark.parametrize(("wrong", "right"), OTHER_WORDS)
def test_another_word_or_another_form_is_none(wrong: str, right: str) -> None:
    assert not is_slip(wrong, right)


def need_dictionary(locale: str) -> None:
    """Skip a test where the machine has none; a pipeline on Linux is to have one."""
    if dictionary(locale).is_there:
        return
    if os.environ.get("CI") == "true" and sys.platform == "linux":
        pytest.fail(f"there is no dictionary to test with: apt-get install aspell-{locale}")
    pytest.skip(f"this machine has no dictionary of {locale}")


@pytest.mark.parametrize("locale", LOCALES)
def test_the_commonest_slips_are_no_words_and_their_right_forms_are(locale: str) -> None:
    need_dictionary(locale)
    wrong, right = zip(*(line.split(": ") for line in word_list(locale, "slips")), strict=True)
    parts = [part for words in right for part in words.replace("-", " ").split()]
    assert set(dictionary(locale).unknown(wrong)) == set(wrong)
    unknown = set(dictionary(locale).unknown(parts))
    assert all(languages_of(word) for word in unknown)  # aspell's Welsh dictionary is small
    assert set(parts).isdisjoint(wrong)


def test_no_mutation_of_a_slip_is_a_word() -> None:
    """*barrau* are bars, and no mutation of a slip for *parhau*."""
    need_dictionary("cy")
    slips = [line.split(": ")[0] for line in word_list("cy", "slips")]
    mutated = {form for slip in slips for form in mutations(slip)}
    assert set(dictionary("cy").unknown(sorted(mutated))) == mutated


def test_a_slip_keeps_its_mutation_its_capital_and_what_is_joined_to_it() -> None:
    words = ["phenswn", "Caniatau", "chaniatau", "pensiwn"]
    right = {"phenswn": "phensiwn", "Caniatau": "Caniatáu", "chaniatau": "chaniatáu"}
    assert Spelling().misspelt(words, "cy") == right
    assert Spelling().misspelt(["caniátau", "caniatáu"], "cy") == {"caniátau": "caniatáu"}
    if dictionary("cy").is_there:
        assert Spelling().misspelt(["ddefnydio'r"], "cy") == {"ddefnydio'r": "ddefnyddio'r"}


def test_a_word_near_to_several_and_a_compound_of_unknown_parts_are_left_alone() -> None:
    need_dictionary("en")
    words = [
        "droped",
        "asort",
        "hostfiles",
        "coords",
        "llvm-windres",
        "co-instalable",
        "throughuot",
    ]
    right = {"co-instalable": "co-installable", "throughuot": "throughout"}
    assert Spelling().misspelt([*words, "co-instalable"], "en") == right


def test_a_word_that_a_page_has_three_times_and_an_option_are_meant(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    need_dictionary("en")
    english = "Give -ffreestanding. Run windres, windres and windres. It is throughuot.\n"
    rules = '[rules]\nmisspelt-word = "error"\n'
    make_site({**PAGES, "docs/en/a.md": f"# A\n\n{english}", "cymar.toml": rules})
    out = run(capsys, "check", "--select", "misspelt-word", "docs/en/a.md")[1]
    assert "‘throughuot’" in out
    assert "windres" not in out.split("write")[0]
    assert out.count("[misspelt-word]") == 2  # and one on the page that it is paired with


def test_words_of_the_glossary_and_of_the_site_are_right() -> None:
    entries = parse_glossary("- en: {term: seperate, definition: A name.}\n", "g.yml").entries
    spelling = Spelling({"cy": frozenset(["penswn"]), "en": frozenset()}, entries)
    assert spelling.misspelt(["seperate", "recieve"], "en") == {"recieve": "receive"}
    assert spelling.misspelt(["mhenswn", "terfynnol"], "cy") == {"terfynnol": "terfynol"}


def test_a_word_is_only_a_word_to_the_program_that_is_asked(tmp_path: Path) -> None:
    """It is not told to save words, to end, or to run anything."""
    need_dictionary("en")
    asked = ["seperatte", "house", "zzyzzx"]
    found = Dictionary("en").unknown(asked)
    assert list(found) == ["seperatte", "zzyzzx"]
    assert "separate" in found["seperatte"] or "separated" in found["seperatte"]
    many = [f"house{'q' * (number % 40)}" for number in range(2000)]
    assert len(Dictionary("en").unknown(many)) == 39


@pytest.mark.skipif(os.name == "nt", reason="it is a script of a shell")
def test_a_program_that_ends_too_soon_or_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "aspell"
    monkeypatch.setenv("PATH", str(tmp_path))
    assert Dictionary("cy").unknown(["zzyzzx"]) == {}
    monkeypatch.setattr("cymar.spelling.dictionary.LONGEST_ANSWER", 0.2)
    ends = ("exit 1", "echo '@(#)'; exit", "echo '@(#)'; read a; echo; exit")
    for does in (*ends, "while :; do :; done", "echo '@(#)'; while :; do :; done"):
        program.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        assert Dictionary("cy").unknown(["zzyzzx", "zzyzzy"]) == {}


PAGES = {
    "docs/en/a.md": "# A\n\nYou will recieve it from Zzyzzx.\n",
    "docs/cy/a.md": "# A\n\nDyma'r dyddiad terfynnol.\n",
}


def test_it_is_off_until_it_is_asked_for_and_words_are_added(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    make_site(PAGES)
    assert "misspelt-word" not in run(capsys, "check", "--suggestions")[1]
    Path("cymar.toml").write_text('[rules]\nmisspelt-word = "error"\n', encoding="utf-8")
    status, out, _ = run(capsys, "check")
    assert status == 1
    assert "docs/en/a.md:3:10: error: ‘recieve’ is in no dictionary: write ‘receive’." in out
    assert "docs/cy/a.md:3:16: error: ‘terfynnol’" in out
    added = run(capsys, "words", "add", "--in", "en", "recieve")
    assert added[:2] == (0, "Added to words.txt: recieve\n")
    assert run(capsys, "words", "add", "recieve", "terfynnol")[0] == 0
    again = run(capsys, "--language", "cy", "words", "add", "recieve")
    assert again[:2] == (0, "Maen nhw yn words.txt yn barod.\n")
    assert "misspelt-word" not in run(capsys, "check")[1]
    Path("docs/cy/a.md").write_text("# A\n\nYou will seperate it.\n", encoding="utf-8")
    Path("docs/en/a.md").write_text("# A\n\nYou will seperate it.\n", encoding="utf-8")
    assert "write ‘separate’" in run(capsys, "check")[1]  # a slip is one on both pages too
    status, _, err = run(capsys, "words", "add", "two words")
    assert (status, "‘two words’ is not one word" in err) == (2, True)


def test_one_line_where_there_is_no_dictionary(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    make_site({**PAGES, "cymar.toml": '[rules]\nmisspelt-word = "warning"\n'})
    monkeypatch.setattr("cymar.spelling.dictionary.dictionary", lambda _: Dictionary("en"))
    monkeypatch.setattr("cymar.spelling.dictionary.programs", lambda _: iter([]))
    _, out, err = run(capsys, "check")
    assert "recieve" in out
    assert err.count("this machine has no dictionary of Welsh") == 1
    assert "apt-get install aspell-cy" in err


@settings(max_examples=15)
@given(st.lists(st.tuples(WORDS, st.sampled_from([EITHER_LANGUAGE, "en", "cy"])), max_size=8))
def test_each_word_added_is_read_and_nothing_is_lost(
    tmp_path_factory: pytest.TempPathFactory, added: list[tuple[str, str]]
) -> None:
    folder = tmp_path_factory.mktemp("words")
    file = folder / WORDS_FILE
    file.write_text("# Ours.\nCymar\n\n[cy]\n# Enwau.\nhwb\n", encoding="utf-8")
    for word, section in added:
        add_words(file, [word], section, folder)
    expected = {
        locale: {
            "Cymar",
            *(word for word, section in added if section in (EITHER_LANGUAGE, locale)),
        }
        for locale in LOCALES
    }
    expected["cy"].add("hwb")
    assert read_words(file, folder) == expected
    assert {"# Ours.", "# Enwau."} <= set(read_file(file, folder).decode().splitlines())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[fr]\nmot\n", "words.txt:1: there is no section ‘[fr]’"),
        ("gair\ndau air\n", "words.txt:2: ‘dau air’ is not one word"),
        ("\n[cy\n", "words.txt:2: there is no section ‘[cy’"),
    ],
)
def test_a_line_that_is_no_word_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(WORDS_FILE).write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as raised:
        read_words(Path(WORDS_FILE), tmp_path)
    assert str(raised.value).startswith(said)
