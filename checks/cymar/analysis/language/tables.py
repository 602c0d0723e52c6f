"""Tables that give words in both languages, in a column each."""

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from cymar import expressions as re
from cymar.analysis.language.named import PAGES_AT_ONCE
from cymar.bilingual import LANGUAGE_NAMES
from cymar.languages import language
from cymar.languages.words import WORD
from cymar.text.block import Block, Kind
from cymar.text.source import Source

RULE = re.compile(r"(?=[ \t:|]*+-)[ \t:|-]++\Z")
"""The line under a table's heads."""


ROWS_AROUND = 8
"""How many rows above and below one, at most, are looked at."""


def is_bilingual_table(block: Block) -> bool:
    """Whether a cell is in a table whose heads name a language: its words are there on purpose."""
    return names_language(WORD.findall(_heads(block)))


def names_language(words: Iterable[str]) -> bool:
    """Whether any of some words is a language's name, in either language."""
    return any(word.casefold() in _names() for word in words)


def column_head(block: Block) -> str:
    """The head of a cell's column, as it is written, or nothing."""
    heads = _heads(block)
    if not heads:
        return ""
    row = block.source.line(block.source.position(block.start).line)
    number = row.text.count("|", 0, block.start - row.start)
    return "".join(heads.split("|")[number : number + 1]).strip()


def cells_near(block: Block) -> Iterator[str]:
    """The cells of a cell's column in the rows around its own, below the heads."""
    source = block.source
    number, last = source.position(block.start).line, source.position(len(source.text)).line
    own = source.line(number)
    place = own.text.count("|", 0, block.start - own.start)
    for step in (-1, 1):
        for near in range(number + step, number + step * ROWS_AROUND, step):
            line = source.line(near).text if 0 < near <= last else ""
            if "|" not in line or RULE.match(line):
                break
            yield "".join(line.split("|")[place : place + 1]).strip()


def _heads(block: Block) -> str:
    """The line of heads of the table that a cell is in."""
    if block.kind is not Kind.TABLE_CELL:
        return ""
    return _heads_by_line(block.source)[block.source.position(block.start).line]


@lru_cache(maxsize=PAGES_AT_ONCE)
def _heads_by_line(source: Source) -> list[str]:
    """The line of heads of the table that each line is in, by its number, or nothing."""
    found, before, heads = [""], "", ""
    for number in range(1, source.position(len(source.text)).line + 1):
        line = source.line(number).text
        if "|" not in line:
            heads = ""
        elif RULE.match(line):
            heads = before
        found.append(heads)
        before = line
    return found


@cache
def _names() -> frozenset[str]:
    """The names of both languages, in both, as they may be mutated."""
    names = [name.to(locale) for name in LANGUAGE_NAMES.values() for locale in LANGUAGE_NAMES]
    forms = [language(each).word_forms(names) for each in LANGUAGE_NAMES]
    return frozenset(form.casefold() for some in forms for each in some for form in each)
