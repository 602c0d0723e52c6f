"""The size and the number of pages of a download, which each language's file has of its own."""

from collections.abc import Iterator, Sequence

from cymar import expressions as re
from cymar.languages.quantities.quantity import Quantity
from cymar.text.block import Block, Kind, Mark

FILE_KIND = (
    r"(?:PDF|Word|Excel|PowerPoint|ODT|ODS|ODP|DOCX?|XLSX?|PPTX?|CSV|RTF|TXT|ZIP|EPUB|HTML|JPE?G|PNG"
    r"|MP[34])"
)
BYTES = r"\d[\d.,]{0,12}\s?(?:[KMG]i?B|bytes|kilobytes|megabytes|cilobeit|megabeit)"
PAGES = r"\d[\d,]{0,12}\s(?:pages?|(?:o\s)?[td]udalen(?:nau)?|thudalen)"
ABOUT = re.compile(
    rf"(?i:[\s,;:–—|/()\[\]-]++|\b(?:{FILE_KIND}|{BYTES}|{PAGES}|file|ffeil|document|dogfen|size|maint|opens|new|tab)\b)+"
)
"""What is said about a file: its kind, size and pages, and nothing else."""

SIZE = re.compile(rf"(?i:{BYTES}|{PAGES})")
KIND_OR_BYTES = re.compile(rf"\b(?i:{FILE_KIND}|{BYTES})\b")
KIND_AND_BYTES = re.compile(
    rf"\b(?i:{FILE_KIND}[\s,:]{{1,2}}{BYTES}|{BYTES}[\s,:]{{1,2}}{FILE_KIND})\b"
)
"""A size beside the kind of the file: *PDF 340KB*."""

DOWNLOAD = re.compile(
    r"\.(?:csv|docx?|epub|jpe?g|mp[34]|od[pst]|pdf|png|pptx?|rtf|txt|xlsx?|zip)\b", re.IGNORECASE
)


def without_downloads(block: Block, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The quantities that are not the size or the pages of a file to download."""
    if not SIZE.search(block.text):
        return list(quantities)
    places = list(_places(block))
    return [
        each
        for each in quantities
        if not any(start <= each.start and each.end <= end + 1 for start, end in places)
    ]


def _places(block: Block) -> Iterator[tuple[int, int]]:
    """The stretches of a text that are about a file."""
    text = block.text
    whole = ABOUT.fullmatch(text)
    if whole and (KIND_OR_BYTES.search(text) if _is_beside_download(block) else _has_kind(text)):
        yield 0, len(text)
    for marked in block.marks:
        if marked.mark is not Mark.LINK:
            continue
        for size in SIZE.finditer(text, marked.start, marked.end):
            if ABOUT.fullmatch(text, size.start(), marked.end):
                yield size.span()
        after = ABOUT.match(text, marked.end)
        if after:
            yield after.span()
    if _links_to_file(block):
        yield from (each.span() for each in KIND_AND_BYTES.finditer(text))
    for bracket in re.finditer(r"\([^()]{1,80}\)", text):
        if ABOUT.fullmatch(bracket[0]) and _has_kind(bracket[0]):
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
