"""The command line library speaks Welsh: its catalogue is compiled, and leaves nothing out."""

import re
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

BLANK = re.compile(r"\{\w*\}|%(?:\(\w+\))?[sd]")
FILLED_IN_ENGLISH = {"{name}", "{number_type}"}
"""Blanks that click fills with an English noun, such as *Directory*: the Welsh may do without."""

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
