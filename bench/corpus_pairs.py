"""Pairs of corpus pages that were in step: the Welsh, with the English it was written from.

The corpus is not part of this project; it is looked for beside the repository.
"""

import csv
from collections.abc import Iterator
from pathlib import Path

from cymar.site.pages import Page, PagePair
from cymar.text.markdown import parse
from cymar.text.source import Source

CORPUS = Path(__file__).parents[2] / "shared" / "corpus"


def read(path: Path, locale: str) -> Page:
    source = Source(str(path), locale, path.read_bytes().decode("utf-8"))
    return Page(source, path.name, parse(source))


def page_pairs() -> Iterator[tuple[str, PagePair]]:
    """Each pair with the name of its source."""
    with (CORPUS / "pages" / "pairs.tsv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows, delimiter="\t"):
            if row["status"] != "pair":
                continue
            source = row["source"]
            folder = CORPUS / "pages" / source
            if source == "rpi":
                folder /= row["repo"].split("/")[1]
            en, cy = _paths(folder, row)
            if en and cy and en.is_file() and cy.is_file():
                yield source, PagePair(read(en, "en"), read(cy, "cy"))


def _paths(folder: Path, row: dict[str, str]) -> tuple[Path | None, Path | None]:
    page = row["page"]
    en = folder / "en_at_cy" / page
    if not en.is_file():
        en = folder / "en" / page
    return en, folder / "cy" / page
