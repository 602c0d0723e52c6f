"""A glossary as TBX, the exchange format of terminology banks (ISO 30042).

What is written is version 3, the dialect TBX-Basic, data categories as attributes. What TBX-Basic
has no category for is in notes: `cymar sort: …`.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable

from cymar.bilingual import LOCALES, Text
from cymar.glossary.entry import AGREED, Entry, Side

SPACE = "urn:iso:std:iso:30042:ed-2"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
TBX_TITLE = Text(en="Glossary", cy="Geirfa")
ORIGIN = "Written by ‘cymar glossary export’."
GENDERS = {"m": "masculine", "f": "feminine", "m/f": "other"}
PREFERRED, ADMITTED, DEPRECATED = (
    f"{name}Term-admn-sts" for name in ("preferred", "admitted", "deprecated")
)
NOTE = re.compile(r"cymar ([a-z-]+): (.*)", re.DOTALL)
"""A note of ours: the field it holds, and its value."""

NONE = "—"
"""The value of our note where a side has other terms, but no main one."""

NOTED = ("sort", "use")
"""Fields of a side that are written as notes of its own."""


def tbx_text(entries: Iterable[Entry]) -> str:
    """The entries as an XML document."""
    ET.register_namespace("", SPACE)
    root = ET.Element(_name("tbx"), {"type": "TBX-Basic", "style": "dca", LANG: LOCALES[0]})
    description = ET.SubElement(ET.SubElement(root, _name("tbxHeader")), _name("fileDesc"))
    _add(
        ET.SubElement(description, _name("titleStmt")), "title", f"{TBX_TITLE.en} / {TBX_TITLE.cy}"
    )
    _add(ET.SubElement(description, _name("sourceDesc")), "p", ORIGIN)
    body = ET.SubElement(ET.SubElement(root, _name("text")), _name("body"))
    for number, entry in enumerate(entries, 1):
        _concept(body, entry, number)
    ET.indent(root)
    declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
    return declaration + ET.tostring(root, encoding="unicode") + "\n"


def _concept(body: ET.Element, entry: Entry, number: int) -> None:
    concept = ET.SubElement(body, _name("conceptEntry"), {"id": f"c{number}"})
    if entry.source:
        _add(concept, "admin", entry.source, type="source")
    if entry.status != AGREED:
        _note(concept, "status", entry.status)
    for locale in LOCALES:
        side = entry.side(locale)
        if side:
            _section(ET.SubElement(concept, _name("langSec"), {LANG: locale}), side)


def _section(section: ET.Element, side: Side) -> None:
    if side.definition:
        group = ET.SubElement(section, _name("descripGrp"))
        _add(group, "descrip", side.definition, type="definition")
    for field in NOTED:
        if getattr(side, field):
            _note(section, field, getattr(side, field))
    if not side.term:
        _note(section, "term", NONE)
        if side.gender:
            _note(section, "gender", side.gender)
    for phrase in side.not_in:
        _note(section, "not-in", phrase)
    if side.term:
        main = _term(section, side.term, DEPRECATED if side.use else PREFERRED)
        if side.gender:
            _add(main, "termNote", GENDERS[side.gender], type="grammaticalGender")
    for term in side.also:
        _term(section, term, ADMITTED)
    for plural in side.plural:
        _note(_term(section, plural, ADMITTED), "form", "plural")


def _term(section: ET.Element, term: str, status: str) -> ET.Element:
    found = ET.SubElement(section, _name("termSec"))
    _add(found, "term", term)
    _add(found, "termNote", status, type="administrativeStatus")
    return found


def _note(parent: ET.Element, field: str, text: str) -> None:
    _add(parent, "note", f"cymar {field}: {text}")


def _add(parent: ET.Element, tag: str, text: str, **attributes: str) -> None:
    ET.SubElement(parent, _name(tag), attributes).text = text


def _name(tag: str) -> str:
    return f"{{{SPACE}}}{tag}"
