"""The command line library speaks Welsh: its catalogue is compiled, and leaves nothing out."""

import re
from functools import cache
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from cymar.languages import language
from cymar.languages.cy.impersonal import own_forms
from support.benches import bench

BLANK = re.compile(r"\{\w*\}|%(?:\(\w+\))?[sd]")
FILLED_IN_ENGLISH = {"{name}", "{number_type}"}
"""Blanks that click fills with an English noun, such as *Directory*: the Welsh may do without."""

AWKWARD = ("pasbort", "tudalen", "cais", "blwyddyn", "dogfen", "gardd", "llyfr", "marc", "rhestr")
"""A word for each letter that mutates."""

FIGURE = "11"
FIGURES = {
    "all", "contrast", "done", "findings", "first", "last", "least", "limit", "most", "number",
    "pages", "places", "share", "version", "words",
}  # fmt: skip
"""Blanks that only have figures put into them, and those do not mutate."""

MADE_TO_FIT = {
    "change": "yn dweud hyn", "found": "yn Gymraeg", "language": "Gymraeg", "page": "yn Saesneg",
}  # fmt: skip
"""Blanks that only have a few texts of ours put into them, each as it has to stand there."""

QUOTATION_MARKS = dict.fromkeys(map(ord, "‘’"))

FOLDER = Path(__file__).parents[1] / "checks/cymar/cli/locale/cy/LC_MESSAGES"


def entries(compiled: bytes) -> dict[object, str]:
    catalogue = GNUTranslations(BytesIO(compiled))._catalog  # type: ignore[attr-defined]
    return {key: text for key, text in catalogue.items() if key}


def test_the_compiled_catalogue_is_up_to_date() -> None:
    with (FOLDER / "messages.po").open("rb") as file:
        catalogue = read_po(file)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    expected = entries(compiled.getvalue())
    assert len(expected) > 20
    assert entries((FOLDER / "messages.mo").read_bytes()) == expected, "run make messages"


def test_every_message_has_its_welsh_with_the_same_blanks() -> None:
    with (FOLDER / "messages.po").open("rb") as file:
        catalogue = read_po(file)
    for message in catalogue:
        if message.id:
            english = message.id if message.pluralizable else (message.id,)
            welsh = message.string if message.pluralizable else (message.string,)
            assert all(welsh), message.id
            blanks = {blank for text in english for blank in BLANK.findall(text)}
            found = {blank for text in welsh for blank in BLANK.findall(text)}
            assert blanks - found <= FILLED_IN_ENGLISH, message.id
            assert found <= blanks, message.id


@pytest.mark.parametrize("word", AWKWARD)
def test_welsh_stays_right_whatever_is_put_into_a_message(word: str) -> None:
    """Whatever stands before a blank does not mutate it, and would not without quotation marks.

    Commands would; what is quoted after one is what is to be written: *ysgrifennwch ‘pasbort’*.
    """
    rows = [row for row in every_message() if "{" in row.cy]
    assert len(rows) > 200
    wrong = []
    for row in rows:
        text, blanks = filled(row.cy, word)
        wrong += [
            (row.file, row.line, text[found.start - 20 : found.end])
            for found in language("cy").wrong_mutations(text)
            if any(found.start < end and start < found.end for start, end in blanks)
            and found.trigger.lower() not in own_forms()
        ]
    assert wrong == []


@cache
def every_message() -> list[Any]:
    """Every message in the code, both languages, as the bench for translators lists them."""
    messages = bench("messages")
    paths = (path for each in messages.FOLDERS for path in (messages.ROOT / each).rglob("*.py"))
    return [row for path in sorted(paths) for row in messages.messages(path)]


def filled(message: str, word: str) -> tuple[str, list[tuple[int, int]]]:
    """A message without quotation marks, its blanks filled, and where any word may have been put.

    What stands in quotation marks may be any word. A figure and a text of ours that is made to fit
    stand without.
    """
    text, blanks, end = "", [], 0
    for blank in BLANK.finditer(message):
        text += message[end : blank.start()].translate(QUOTATION_MARKS)
        name, is_quoted = blank[0].strip("{}"), message[blank.start() - 1 : blank.start()] == "‘"
        ours = None if is_quoted else FIGURE if name in FIGURES else MADE_TO_FIT.get(name)
        if ours is None:
            blanks.append((len(text), len(text) + len(word)))
        text, end = text + (ours or word), blank.end()
    return text + message[end:].translate(QUOTATION_MARKS), blanks
