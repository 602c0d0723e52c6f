"""The size and the number of pages of a download, which each language's file has of its own."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from cymar import expressions as re
from cymar.bilingual import LOCALES
from cymar.languages.quantities.lexicon import alternatives
from cymar.languages.quantities.quantity import Quantity
from cymar.languages.word_list import word_list
from cymar.text.block import Block, Kind, Mark

FILE_KIND = (
    r"(?:PDF|Word|Excel|PowerPoint|ODT|ODS|ODP|DOCX?|XLSX?|PPTX?|CSV|RTF|TXT|ZIP|EPUB|HTML|JPE?G|PNG"
    r"|MP[34])"
)
DOWNLOAD = re.compile(
    r"\.(?:csv|docx?|epub|jpe?g|mp[34]|od[pst]|pdf|png|pptx?|rtf|txt|xlsx?|zip)\b", re.IGNORECASE
)


class OfFiles(NamedTuple):
    """What is said about a file, in either language."""

    size: re.Pattern[str]
    """Its size or its pages, with their number."""

    kind_or_bytes: re.Pattern[str]
    """Its kind or its size."""

    kind_and_bytes: re.Pattern[str]
    """A size beside the kind: *PDF 340KB*."""

    about: re.Pattern[str]
    """Its kind, size and pages, and nothing else."""


@cache
def of_files() -> OfFiles:
    """Expressions for what is said about a file."""
    units, pages, words = (
        alternatives(word for locale in LOCALES for word in word_list(locale, name))
        for name in ("units-of-files", "pages-of-files", "file-words")
    )
    size = rf"\d[\d.,]{{0,12}}\s?(?:[KMG]i?B|{units})"
    pages = rf"\d[\d,]{{0,12}}\s(?:{pages})"
    return OfFiles(
        size=re.compile(rf"(?i:{size}|{pages})"),
        kind_or_bytes=re.compile(rf"\b(?i:{FILE_KIND}|{size})\b"),
        kind_and_bytes=re.compile(
            rf"\b(?i:{FILE_KIND}[\s,:]{{1,2}}{size}|{size}[\s,:]{{1,2}}{FILE_KIND})\b"
        ),
        about=re.compile(rf"(?i:[\s,;:–—|/()\[\]-]++|\b(?:{FILE_KIND}|{size}|{pages}|{words})\b)+"),
    )


def without_downloads(block: Block, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The quantities that are not the size or the pages of a file to download."""
    if not of_files().size.search(block.text):
        return list(quantities)
    places = list(_places(block))
    return [
        each
        for each in quantities
        if not any(start <= each.start and each.end <= end + 1 for start, end in places)
    ]


def _places(block: Block) -> Iterator[tuple[int, int]]:
    """The stretches of a text that are about a file."""
    text, said = block.text, of_files()
    whole = said.about.fullmatch(text)
    if whole and (
        said.kind_or_bytes.search(text) if _is_beside_download(block) else _has_kind(text)
    ):
        yield 0, len(text)
    for marked in block.marks:
        if marked.mark is not Mark.LINK:
            continue
        for size in said.size.finditer(text, marked.start, marked.end):
            if said.about.fullmatch(text, size.start(), marked.end):
                yield size.span()
        after = said.about.match(text, marked.end)
        if after:
            yield after.span()
    if _links_to_file(block):
        yield from (each.span() for each in said.kind_and_bytes.finditer(text))
    for bracket in re.finditer(r"\([^()]{1,80}\)", text):
        if said.about.fullmatch(bracket[0]) and _has_kind(bracket[0]):
            yield bracket.span()


def _has_kind(text: str) -> bool:
    return bool(re.search(rf"\b(?i:{FILE_KIND})\b", text))


def _links_to_file(block: Block) -> bool:
    """Whether a link in the block leads to a file."""
    return any(marked.mark is Mark.LINK and DOWNLOAD.search(marked.value) for marked in block.marks)


def _is_beside_download(block: Block) -> bool:
    """Whether a cell stands in a row with a link to a file."""
    if block.kind is not Kind.TABLE_CELL:
        return False
    source = block.source.text
    start, end = source.rfind("\n", 0, block.start) + 1, source.find("\n", block.end)
    return bool(DOWNLOAD.search(source, start, end if end >= 0 else len(source)))
