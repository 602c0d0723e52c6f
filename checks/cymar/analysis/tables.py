"""Tables that give words in both languages, in a column each."""

import re

from cymar.bilingual import LANGUAGE_NAMES
from cymar.languages import language
from cymar.languages.words import WORD
from cymar.text.block import Block, Kind

RULE = re.compile(r"(?=[ \t:|]*+-)[ \t:|-]++\Z")
"""The line under a table's heads."""


def is_bilingual_table(block: Block) -> bool:
    """Whether a cell is in a table whose heads name a language: its words are there on purpose."""
    return any(word.casefold() in _names() for word in WORD.findall(_heads(block)))


def column_head(block: Block) -> str:
    """The head of a cell's column, as it is written, or nothing."""
    heads = _heads(block)
    if not heads:
        return ""
    row = block.source.line(block.source.position(block.start).line)
    number = row.text.count("|", 0, block.start - row.start)
    return "".join(heads.split("|")[number : number + 1]).strip()


def _heads(block: Block) -> str:
    """The line of heads of the table that a cell is in."""
    source = block.source
    number = source.position(block.start).line if block.kind is Kind.TABLE_CELL else 0
    while number > 1 and "|" in (line := source.line(number).text):
        number -= 1
        if RULE.match(line):
            return source.line(number).text
    return ""


def _names() -> frozenset[str]:
    """The names of both languages, in both, as they may be mutated."""
    names = [name.to(locale) for name in LANGUAGE_NAMES.values() for locale in LANGUAGE_NAMES]
    forms = [language(each).word_forms(names) for each in LANGUAGE_NAMES]
    return frozenset(form.casefold() for some in forms for each in some for form in each)
