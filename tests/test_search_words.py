"""The words of a text as the search index knows them, and what relates one to another."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cymar.compat.simplemma import LemmaTexts, dictionary
from cymar.publish.search import english, welsh
from cymar.publish.search.keys import relations
from cymar.publish.search.lemmas import Lemmas
from cymar.publish.search.words import MOST_CHARACTERS, SHARD, fold, shard_name, tokens

WORDS = {
    "Nghaerdydd": ["nghaerdydd"],
    "i'r ysgol": ["i", "ysgol"],
    "mae’n Optegydd’n": ["mae", "optegydd"],
    "e-bost": ["ebost/e/bost"],
    "e‑bost": ["ebost/e/bost"],
    "budd\u00addal": ["budddal"],
    "GOV.UK": ["govuk/gov/uk"],
    "£1,250.50 a 10.30yb": ["1250.50", "a", "10.30", "yb"],
    "P45, 20mph": ["p45", "20", "mph"],
    "w\u0302yn": ["ŵyn"],
    "don't": ["don"],
    "f'ewythr, d’esgidiau": ["ewythr", "esgidiau"],
    "SC7/B a hwn/hon": ["sc7b/sc7/b", "a", "hwn", "hon"],
    "日本 🙂 <b>": ["日本", "b"],
    "": [],
}


@pytest.mark.parametrize("text", WORDS)
def test_a_text_is_split_into_words(text: str) -> None:
    found = ["/".join((token.whole, *token.parts)) for token in tokens(text)]
    assert found == WORDS[text]


@given(some.text())
def test_any_text_has_words_that_can_be_indexed(text: str) -> None:
    for token in tokens(text):
        for word in (token.whole, *token.parts):
            assert 0 < len(word) <= MOST_CHARACTERS
            assert not set(word) & set(" \n,=~!*'")
            assert fold(fold(word)) == fold(word)
            assert len(shard_name(fold(word))) <= SHARD


@pytest.mark.parametrize(
    ("forms", "name"),
    [
        ("caerdydd gaerdydd nghaerdydd chaerdydd", "aer"),
        ("gardd ardd ngardd", "ard"),
        ("gwlad wlad ngwlad", "wla"),
        ("ysgol hysgol", "ysg"),
        ("rhestr restr", "est"),
        ("ty", "y"),
        ("1250.50", "125"),
        ("p45", "p45"),
    ],
)
def test_no_mutation_changes_a_word_s_shard(forms: str, name: str) -> None:
    assert {shard_name(form) for form in forms.split()} == {name}


KEYS = {
    "cy": {
        "nghaerdydd": {"nghaerdydd", "caerdydd"},
        "ferched": {"ferched", "merched", "merch"},
        "ddeilen": {"ddeilen", "deilen"},
        "ceir": {"ceir", "car", "caru", "cael"},
        "gerddi": {"gerddi", "gardd", "cerdd", "cerdded"},
        "nodiadau": {"nodiadau", "nodiad", "dodiad", "nodyn"},
        "grwpiau": {"grwpiau", "grwpi", "grwp"},
        "cymerwyd": {"cymerwyd", "cymeryd", "cymryd"},
        "budddaliadau": {"budddaliadau", "budddaliad", "budddal"},
        "mwy": {"mwy", "mawr"},
        "canslwch": {"canslwch", "canslo"},
        "dŵr": {"dwr", "twr"},
        "y": {"y"},
        "lles": {"lles"},  # a word in ll is no mutation: it was one of *glan* and ten others
        "llysgenhadon": {"llysgenhadon", "llysgenhadwr"},  # in the list mutated alone
    },
    "en": {
        "allotments": {"allotments", "allotment"},
        "organize": {"organize", "organise"},
        "wove": {"wove", "weave"},
        "the": {"the"},
    },
}


@pytest.mark.parametrize(("locale", "word"), [(each, word) for each in KEYS for word in KEYS[each]])
def test_the_keys_of_a_word(locale: str, word: str) -> None:
    assert relations(locale).keys(word) == KEYS[locale][word]


@pytest.mark.parametrize("locale", KEYS)
@given(word=some.text(min_size=1))
def test_any_word_has_keys(locale: str, word: str) -> None:
    for token in tokens(word):
        assert fold(token.whole) in relations(locale).keys(token.whole)


def test_a_dictionary_may_be_empty() -> None:
    dictionary = LemmaTexts([])
    lemmas = Lemmas(dictionary)
    assert (dictionary.lemma("baner"), lemmas.get("baner"), [*lemmas.items()]) == (None, None, [])
    lemmas.put({"baner": "baner"})
    lemmas.add_radicals([("b", "f")])
    assert lemmas.get("baner") == "baner"


def test_lemmas_are_in_small_letters_and_without_hyphens() -> None:
    texts = [
        "\nBaner\tBaner\nCymro\tCymro\n",
        "\nbaner\tbaneri\ne-bost\te-bost\nebill\tebill\n",
    ]
    lemmas = Lemmas(LemmaTexts(texts))
    found = {
        "baner": "baneri",
        "e-bost": "e-bost",
        "ebill": "ebill",
        "cymro": "cymro",
        "ebost": "ebost",
    }
    assert dict(lemmas.items()) == found
    assert {form: lemmas.get(form) for form in found} == found
    assert lemmas.get("Cymro") is lemmas.get("zz") is lemmas.get("") is None
    lemmas.add({"banerau": "baner"})
    lemmas.put({"baner": "baner"})
    assert dict(lemmas.items()) == {**found, "banerau": "baner", "baner": "baner"}
    assert "baner" in lemmas
    assert "Baner" not in lemmas
    lemmas.put({"e-bost": "bost", "ebill": "bill"})
    assert lemmas.get("e-bost") == "bost"
    assert ("ebill", "bill") in lemmas.items()


def test_a_form_that_is_there_mutated_alone_has_its_radical() -> None:
    texts = ["\nbanerau\tbaneru\nfanerau\tbaner\nfechan\tbychan\nhwyr\twyr\nlon\tllon\n",
             "\nlongau\tllong\nlysgenhadon\tllysgennad\n"]  # fmt: skip
    lemmas = Lemmas(LemmaTexts(texts))
    lemmas.add_radicals([("b", "f"), ("ll", "l"), ("g", ""), ("", "h")])
    radicals = {"bechan": "bychan", "llongau": "llong", "llysgenhadon": "llysgennad"}
    assert {form: lemmas.get(form) for form in radicals} == radicals
    assert lemmas.get("banerau") == "baneru"
    assert "llon" not in lemmas


@pytest.mark.parametrize(
    ("locale", "word", "lead"),
    [
        ("cy", "llyfrau", ("llyfr", "llyfr")),
        ("cy", "ty", ("tai", "ty")),
        ("en", "books", ("book", "book")),
    ],
)
def test_forms_that_lead_to_keys_are_looked_for_once(
    locale: str, word: str, lead: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    related = relations(locale)
    found = {*related.forms(related.keys(word))}
    monkeypatch.setattr("cymar.publish.search.keys.leading_forms", None)
    assert found == {*related.forms(related.keys(word))}
    assert lead in found


STEMS = {"cy": welsh.nominal_stems, "en": english.derived_stems}
BASES = {"cy": welsh.nominal_bases, "en": english.derived_from}


@pytest.mark.parametrize("locale", STEMS)
def test_the_stems_of_a_word_are_those_of_every_form_that_may_be_guessed(locale: str) -> None:
    for form in [*dictionary(locale)][::20]:
        for base in BASES[locale](fold(form)):
            assert base in BASES[locale](fold(form), {*STEMS[locale](base)}), form
