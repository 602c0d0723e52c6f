"""A site of as many pairs as are asked for, of true text: what `speed.py` measures on.

The pages are sections of the corpus's pages that were in step, joined until each language has some
600 words; figures and long words with a capital are changed on each page, the same way in both
languages, since the corpus comes round again and again on a large site.
"""

import re
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from corpus_pairs import CORPUS, page_sites, present

LEAST_WORDS = 370
"""A page has these, and the rest of its last section: 600 in the middle, in either language."""
FOLDER = 20
"""Pages in a folder."""

FIGURES = re.compile(r"(?<![\w#/.-])\d{2,}(?![\w/.-])")
NAMES = re.compile(r"(?<=[a-z,] )([A-Z][a-z]{3,})(?! ?[A-Z])")
HEADING = re.compile(r"^# ", re.MULTILINE)


def sections() -> list[tuple[str, str]]:
    """The text of each pair of the corpus, its heading a second one."""
    present(CORPUS)
    found = []
    for _, site in page_sites():
        for pair in site.pairs:
            both = tuple(HEADING.sub("## ", page.source.text).strip() for page, _ in pair)
            if all(len(text.split()) > 40 and not text.startswith("---") for text in both):
                found.append(both)
    return [(en, cy) for en, cy in found]


def varied(text: str, page: int) -> str:
    """A section as it is on one page: other figures and names, the same for the other language."""
    changed = FIGURES.sub(lambda match: _figure(match[0], page), text)
    return NAMES.sub(lambda match: f"{match[1]}{_letters(page)}", changed)


def _figure(figure: str, page: int) -> str:
    number = (int(figure) * 31 + page * 7919) % 10 ** len(figure)
    return str(number).rjust(len(figure), "3") if not str(number).startswith("0") else figure


def _letters(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number, 20)
        letters += "aeiounrstldmgbcfhpwy"[rest]
    return letters


def pages(number: int) -> Iterator[tuple[str, str, str]]:
    """The names of so many pages, with the English and the Welsh of each."""
    stock = cycle(sections())
    for page in range(number):
        texts: list[tuple[str, str]] = []
        while sum(len(en.split()) for en, _ in texts) < LEAST_WORDS:
            texts.append(next(stock))
        en, cy = (
            "\n\n".join(varied(each, page) for each in some) for some in zip(*texts, strict=True)
        )
        name = f"part{page // FOLDER}/page{page}.md"
        yield (
            name,
            f"# Page {_letters(page + 1)}\n\n{en}\n",
            f"# Tudalen {_letters(page + 1)}\n\n{cy}\n",
        )


def write_site(folder: Path, number: int) -> None:
    """Write a site of so many pairs, each language with a home page."""
    for locale, title in (("en", "Home"), ("cy", "Hafan")):
        (folder / "docs" / locale).mkdir(parents=True)
        (folder / "docs" / locale / "index.md").write_text(f"# {title}\n", "utf-8")
    for name, en, cy in islice(pages(number), number):
        for locale, text in (("en", en), ("cy", cy)):
            path = folder / "docs" / locale / name
            path.parent.mkdir(exist_ok=True, parents=True)
            path.write_text(text, "utf-8")
