"""Spelling of everything a person reads, in both languages, with aspell and our own word lists.

    python tests/spelling/spell.py

Reads the pages, the documents at the top of the repository, the glossary, the word lists of plain
words and the interface text. Prints `path:line: word` for each word that neither aspell nor
`tests/spelling/LOCALE.txt` knows; exits with 1 if there are any, and with 0 and a word of warning
where aspell is not there.
"""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from cymar.bilingual import LOCALES
from cymar.glossary.file import parse_glossary
from cymar.languages import language
from cymar.text.block import Kind, Mark
from cymar.text.markdown import parse
from cymar.text.source import Source

ROOT = Path(__file__).parents[2]
DICTIONARIES = {"en": "en_GB", "cy": "cy"}
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*['’]?")
CLITICS = {
    "en": re.compile(r"['’](?:s|t|re|ve|ll|d|m)?$"),
    "cy": re.compile(r"['’](?:r|n|i|u|w|ch|m|th)?$"),
}
NOT_WORDS = re.compile(
    r"\{[^{}]*\}|<!--.*?-->|--[\w-]+|‘[a-z-][^’]{0,60}’|`[^`]*`|\[\[?\w+\]?\]|\\[nt]|[\w/-]+\.(?:toml|yml|md|lock)\b|title:"
    r"|\b[A-Z_]{2,}\b|: en (?:or|neu) cy\b"
)
"""Names, options, code and acronyms in the interface text."""

DOCUMENTS = {
    "en": ("README.md", "CONTRIBUTING.md", "CHANGELOG.md"),
    "cy": ("README.cy.md", "CONTRIBUTING.cy.md", "CHANGELOG.cy.md"),
}

Said = tuple[str, int, str]
"""A path, a line and the words there."""


def markdown_words(path: Path, locale: str) -> Iterator[Said]:
    name = path.relative_to(ROOT).as_posix()
    source = Source(name, locale, path.read_text(encoding="utf-8"))
    for block in parse(source).blocks:
        if block.kind in (Kind.CODE, Kind.LINK):
            continue
        text = block.words_only
        for marked in block.marks:
            if marked.mark is Mark.LOCALE or (marked.mark is Mark.CODE):
                blank = " " * (marked.end - marked.start)
                text = text[: marked.start] + blank + text[marked.end :]
        for word in WORD.finditer(text):
            start = block.span(word.start(), word.end()).start
            yield name, source.position(start).line, word[0]


def pages(locale: str) -> Iterator[Said]:
    names = [ROOT / name for name in DOCUMENTS[locale]]
    for path in sorted([*names, *(ROOT / "docs" / locale).rglob("*.md")]):
        yield from markdown_words(path, locale)


def glossary(locale: str) -> Iterator[Said]:
    text = (ROOT / "glossary.yml").read_text(encoding="utf-8")
    for entry in parse_glossary(text, "glossary.yml").entries:
        side = entry.side(locale)
        if side:
            yield "glossary.yml", entry.line, " ".join([*side.phrases, side.definition])


def word_lists(locale: str) -> Iterator[Said]:
    for entry in language(locale).jargon:
        yield f"languages/{locale}/jargon.txt", 0, " ".join([*entry.forms, entry.instead])


def interface(locale: str) -> Iterator[Said]:
    """Every `en=` and `cy=` in the code: messages, help, explanations and examples."""
    for path in sorted([*ROOT.glob("checks/**/*.py"), *ROOT.glob("plugins/**/*.py")]):
        name = path.relative_to(ROOT).as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.keyword) or node.arg != locale:
                continue
            if isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
                yield name, node.value.lineno, NOT_WORDS.sub(" ", node.value.value)


def translations() -> Iterator[Said]:
    """What the command line library says in Welsh."""
    path = ROOT / "checks/cymar/cli/locale/cy/LC_MESSAGES/messages.po"
    lines = path.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, 1):
        if line.startswith("msgstr"):
            yield path.relative_to(ROOT).as_posix(), number, NOT_WORDS.sub(" ", line[6:])


def everything(locale: str) -> Iterator[Said]:
    yield from pages(locale)
    yield from glossary(locale)
    yield from word_lists(locale)
    yield from interface(locale)
    if locale == "cy":
        yield from translations()


def unknown(words: set[str], locale: str) -> set[str]:
    """Those words that neither aspell nor our own list knows."""
    ours = set((Path(__file__).parent / f"{locale}.txt").read_text(encoding="utf-8").split("\n"))
    asked = sorted(word for word in words if word not in ours and word.lower() not in ours)
    command = ["aspell", "list", "--lang", DICTIONARIES[locale], "--encoding", "utf-8"]
    done = subprocess.run(
        command, input="\n".join(asked), capture_output=True, text=True, encoding="utf-8",
        check=True,
    )  # fmt: skip
    return set(done.stdout.split())


def main() -> int:
    if not shutil.which("aspell"):
        print("aspell is not here, so spelling is not checked.")
        return 0
    faults = 0
    for locale in LOCALES:
        places: dict[str, tuple[str, int]] = {}
        for path, line, text in everything(locale):
            for match in WORD.finditer(text):
                places.setdefault(CLITICS[locale].sub("", match[0]), (path, line))
        for word in sorted(unknown(set(places), locale), key=lambda word: places[word]):
            print(f"{places[word][0]}:{places[word][1]}: {word}")
            faults += 1
        print(f"{locale}: {len(places)} words looked up.")
    return int(faults > 0)


if __name__ == "__main__":
    sys.exit(main())
