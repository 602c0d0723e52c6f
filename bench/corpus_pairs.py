"""Pairs of real pages and strings that were in step: the Welsh, with the English it came from.

The corpus is not part of this project; it is looked for beside the repository, in the folder
`shared`. docs/en/contributing/measure.md says what is in it.
"""

import csv
from collections.abc import Iterator
from pathlib import Path

from cymar.site import Site
from cymar.site.discovery import pair_pages
from cymar.site.pages import Page, PagePair
from cymar.text.source import Source

SHARED = Path(__file__).parents[2] / "shared"
CORPUS = SHARED / "corpus"
STALE = CORPUS / "stale"
WELSH = SHARED / "welsh"
INSECTS = "/find-the-bug"
"""A game about insects, in which a bug is not a fault."""

REWRITTEN = 0.3
"""The overlap of anchors below which a page was rewritten since, and is not in step."""


def present(path: Path) -> Path:
    """The path, where there is anything at it; else the bench ends here, and says so."""
    if path.exists():
        return path
    raise SystemExit(f"Nothing is at {path}: docs/en/contributing/measure.md says what it holds.")


def page(locale: str, name: str, text: str) -> Page:
    """A page as a site would have it."""
    return Page(Source(f"docs/{locale}/{name}", locale, text), name)


def site(texts: dict[str, tuple[str, str]]) -> Site:
    """A site of pages in both languages, the English before the Welsh, by their names."""
    pages = [
        page(locale, name, text)
        for name, both in texts.items()
        for locale, text in zip(("en", "cy"), both, strict=True)
    ]
    return pair_pages(Path("docs"), "docs", pages)


def page_sites(corpus: Path = CORPUS, without: str = "/") -> Iterator[tuple[str, Site]]:
    """Each project's pages as a site, with the name of where they are from.

    `without` is the name of a project to leave out.
    """
    found: dict[tuple[str, str], dict[str, tuple[str, str]]] = {}
    for row in _rows(corpus / "pages" / "pairs.tsv"):
        texts = _texts(corpus, row)
        if row["status"] == "pair" and texts and not row["repo"].endswith(without):
            found.setdefault((row["source"], row["repo"]), {})[row["page"]] = texts
    for (source, _), some in found.items():
        yield source, site(some)


def string_sites(corpus: Path = CORPUS) -> Iterator[tuple[str, Site]]:
    """Each file of strings as a site of pages of one block."""
    for path in sorted((corpus / "strings").glob("*.tsv")):
        rows = enumerate(_rows(path, quoted=False))
        yield path.stem, site({f"{number}.md": (row["en"], row["cy"]) for number, row in rows})


def page_pairs(without: str = "/") -> Iterator[tuple[str, PagePair]]:
    """Each pair of pages with the name of its source."""
    for source, some in page_sites(without=without):
        yield from ((source, pair) for pair in some.pairs)


def _rows(path: Path, *, quoted: bool = True) -> Iterator[dict[str, str]]:
    with present(path).open(encoding="utf-8", newline="") as lines:
        if quoted:
            yield from csv.DictReader(lines, delimiter="\t")
        else:
            yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def _texts(corpus: Path, row: dict[str, str]) -> tuple[str, str] | None:
    """The two texts of a pair: the English as it stood when the Welsh was last touched, if known.

    Nothing where the English is not known as it stood then, and was rewritten since.
    """
    folder = corpus / "pages" / row["source"]
    if row["source"] == "rpi":
        folder /= row["repo"].split("/")[1]
    now, then = (folder / name / row["page"] for name in ("en", "en_at_cy"))
    welsh = folder / "cy" / row["page"]
    english = then if then.is_file() else now
    if not english.is_file() or not welsh.is_file():
        return None
    if english is now and row["anchor_overlap"] and float(row["anchor_overlap"]) < REWRITTEN:
        return None
    en, cy = (path.read_bytes().decode("utf-8") for path in (english, welsh))
    return en, cy
