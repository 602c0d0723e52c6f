"""How far the words the parser reads are the words Python-Markdown shows.

    python bench/fidelity.py [--worst N] FOLDER...

Renders every page under the folders with the Markdown extensions of this project's own site,
and compares the words in order. Prints a row a folder: words read, words shown, words on both
sides, and the share of each side. Code blocks and what the renderer adds (footnote numbers, the
default titles of admonitions) are left out on both sides.
"""

import argparse
import difflib
import re
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from mkdocs.config import load_config

import markdown
from cymar.text.block import Kind
from cymar.text.html import BLOCK_ELEMENTS, UNREAD_ELEMENTS, VOID_ELEMENTS
from cymar.text.markdown import parse
from cymar.text.source import Source

WORD = re.compile(r"\w+")
NOT_IN_BODY = {Kind.TITLE, Kind.DESCRIPTION, Kind.CODE, Kind.LINK, Kind.ABBREVIATION}
FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\n.*?\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
ADDED = {"footnote-ref", "footnote-backref", "headerlink"}
HERE = Path(__file__).parent.parent


class ShownText(HTMLParser):
    """The text of rendered HTML, without code blocks and what the renderer adds."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        classes = set((values.get("class") or "").split())
        if tag in BLOCK_ELEMENTS or tag == "br":
            self.pieces.append(" ")
        if values.get("alt") and not self._hidden:
            self.pieces.append(f" {values['alt']} ")
        hides = self._hidden or tag in UNREAD_ELEMENTS or tag == "pre" or classes & ADDED
        if hides and tag not in VOID_ELEMENTS:
            self._hidden.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._hidden:
            while self._hidden.pop() != tag:
                pass
        if tag in BLOCK_ELEMENTS:
            self.pieces.append(" ")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.pieces.append(data)


def words_shown(text: str, renderer: markdown.Markdown) -> list[str]:
    shown = ShownText()
    shown.feed(renderer.reset().convert(FRONT_MATTER.sub("", text, count=1)))
    shown.close()
    return WORD.findall("".join(shown.pieces))


def words_read(text: str) -> list[str]:
    placed: list[tuple[bool, int, str]] = []
    for block in parse(Source("page.md", "en", text)).blocks:
        if block.kind not in NOT_IN_BODY:
            note = "footnote" in block.parents
            for word in WORD.finditer(block.text):
                placed.append((note, block.span(*word.span()).start, word[0]))
    return [word for _, _, word in sorted(placed)]


def pages(folder: Path) -> Iterator[Path]:
    yield from sorted(path for path in folder.rglob("*.md") if path.is_file())


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    arguments.add_argument("folders", nargs="+", type=Path)
    arguments.add_argument("--worst", type=int, default=0, help="also show the N worst pages")
    arguments.add_argument("--least", type=float, default=99.5, help="the least share, in percent")
    options = arguments.parse_args()
    config = load_config(str(HERE / "mkdocs.yml"), plugins=[])
    renderer = markdown.Markdown(
        extensions=config.markdown_extensions, extension_configs=config.mdx_configs or {}
    )
    failed = False
    worst: list[tuple[int, str, str]] = []
    print(f"{'folder':40} {'pages':>6} {'read':>8} {'shown':>8} {'both':>8}   read%  shown%")
    for folder in options.folders:
        count = read_total = shown_total = both_total = 0
        for path in pages(folder):
            text = path.read_text(encoding="utf-8")
            read, shown = words_read(text), words_shown(text, renderer)
            matcher = difflib.SequenceMatcher(None, read, shown, autojunk=False)
            both = sum(match.size for match in matcher.get_matching_blocks())
            count, both_total = count + 1, both_total + both
            read_total, shown_total = read_total + len(read), shown_total + len(shown)
            if both < max(len(read), len(shown)):
                first = next(code for code in matcher.get_opcodes() if code[0] != "equal")
                sample = (
                    f"read {read[first[1] : first[2]][:8]} shown {shown[first[3] : first[4]][:8]}"
                )
                worst.append((len(read) + len(shown) - 2 * both, str(path), sample))
        shares = [100 * both_total / total if total else 100 for total in (read_total, shown_total)]
        failed = failed or min(shares) < options.least
        print(
            f"{str(folder)[-40:]:40} {count:6} {read_total:8} {shown_total:8} {both_total:8}"
            f" {shares[0]:7.2f} {shares[1]:7.2f}"
        )
    for missing, name, sample in sorted(worst, reverse=True)[: options.worst]:
        print(f"{missing:5} {name}: {sample}")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
