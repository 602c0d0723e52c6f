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
from cymar.text.block import OPAQUE, Mark
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
    r"""
    \{[^{}]*\} | <!--.*?--> | <[^<>]+> | --[\w-]+ | ‘[a-z.-][^’]{0,60}’ | `[^`]*`
  | \[\[?\w+\]?\] | \]\([^()]*\) | \\[nt] | [\w/-]+\.(?:toml|yml|md|lock)\b | title: | \S+@\S+
  | \bapt-get[ ]install\b | \bmisspelt-word\b
  | \b[A-Z]{1,2}\d+[ ]\d[A-Z]{2}\b | \d+[a-z]+\b | \b[A-Z_]{2,}\b | :[ ]en[ ](?:or|neu)[ ]cy\b
    """,
    re.VERBOSE,
)
"""Names, options, code, addresses, figures and acronyms in the interface text."""

CODES = re.compile(r"\b\d+[a-z]+\b|\b[A-Z\d]{2,}\b")
"""Figures with letters, acronyms and postcodes in running text."""

GUILLEMETS = str.maketrans("", "", "«»")
DOCUMENTS = {
    "en": ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"),
    "cy": ("README.cy.md", "CONTRIBUTING.cy.md", "CHANGELOG.cy.md", "SECURITY.cy.md"),
}

OF_BOTH = ("untranslated_text", "wrong_language")
"""Rules whose examples have words of both languages."""

OF_SLIPS = ("damaged_text", "misspelt_word")
"""Rules whose examples have words that are not spelt as anybody means to."""

EXAMPLES = ("Good", "Bad")

Excerpt = tuple[str, int, str]
"""A path, a line and the words there."""


def markdown_words(name: str, text: str, locale: str) -> Iterator[Excerpt]:
    source = Source(name, locale, text)
    for block in parse(source).blocks:
        if not block.is_text:
            continue
        words = block.text
        for marked in block.marks:
            if marked.mark is Mark.LOCALE or marked.mark in OPAQUE:
                blank = " " * (marked.end - marked.start)
                words = words[: marked.start] + blank + words[marked.end :]
        words = CODES.sub(lambda code: " " * len(code[0]), words)
        for word in WORD.finditer(words):
            start = block.span(word.start(), word.end()).start
            yield name, source.position(start).line, word[0]


def pages(locale: str) -> Iterator[Excerpt]:
    names = [ROOT / name for name in DOCUMENTS[locale]]
    for path in sorted([*names, *(ROOT / "docs" / locale).rglob("*.md")]):
        name = path.relative_to(ROOT).as_posix()
        yield from markdown_words(name, path.read_text(encoding="utf-8"), locale)


def glossary(locale: str) -> Iterator[Excerpt]:
    text = (ROOT / "glossary.yml").read_text(encoding="utf-8")
    found = parse_glossary(text, "glossary.yml")
    for entry in found.entries:
        side = entry.side(locale)
        if side:
            line = found.source(locale).position(side.start).line
            yield "glossary.yml", line, " ".join([*side.phrases, side.definition])


def word_lists(locale: str) -> Iterator[Excerpt]:
    for entry in language(locale).jargon:
        yield f"languages/{locale}/jargon.txt", 0, entry.instead


def interface(locale: str) -> Iterator[Excerpt]:
    """Every `en=` and `cy=` in the code: messages, help, explanations; examples as Markdown."""
    for path in sorted([*ROOT.glob("checks/**/*.py"), *ROOT.glob("plugins/**/*.py")]):
        for call in calls(path):
            is_example = call.func.id in EXAMPLES  # type: ignore[attr-defined]
            if not is_example or path.stem not in (*OF_BOTH, *OF_SLIPS):
                yield from excerpts_of(call, path, locale, is_example)


def calls(path: Path) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node


def excerpts_of(call: ast.Call, path: Path, locale: str, is_example: bool) -> Iterator[Excerpt]:
    name = path.relative_to(ROOT).as_posix()
    for word in call.keywords:
        text_of_side = word.value.value if isinstance(word.value, ast.Constant) else None
        if word.arg != locale or not isinstance(text_of_side, str):
            continue
        line = word.value.lineno
        if is_example:
            found = markdown_words(name, text_of_side.translate(GUILLEMETS), locale)
            yield from ((name, line, each) for _, _, each in found)
        else:
            yield name, line, NOT_WORDS.sub(" ", text_of_side)


def either() -> Iterator[Excerpt]:
    """The examples of rules about text in the other language: a word may be of either."""
    for path in (ROOT / "checks/cymar/rules" / f"{name}.py" for name in OF_BOTH):
        for call in calls(path):
            if call.func.id in EXAMPLES:  # type: ignore[attr-defined]
                for locale in LOCALES:
                    yield from excerpts_of(call, path, locale, True)


def translations() -> Iterator[Excerpt]:
    """The Welsh messages of the command line library."""
    path = ROOT / "checks/cymar/cli/locale/cy/LC_MESSAGES/messages.po"
    lines = path.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, 1):
        if line.startswith("msgstr"):
            yield path.relative_to(ROOT).as_posix(), number, NOT_WORDS.sub(" ", line[6:])


def everything(locale: str) -> Iterator[Excerpt]:
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
        places = words_of(everything(locale), locale)
        faults += report(unknown(set(places), locale), places)
        print(f"{locale}: {len(places)} words looked up.")
    found = {locale: words_of(either(), locale) for locale in LOCALES}
    strange = [unknown(set(found[locale]), locale) for locale in LOCALES]
    faults += report(set.intersection(*strange), found[LOCALES[0]])
    return int(faults > 0)


def words_of(texts: Iterator[Excerpt], locale: str) -> dict[str, tuple[str, int]]:
    """Each word with the first place it stands, without what is joined to its end."""
    places: dict[str, tuple[str, int]] = {}
    for path, line, text in texts:
        for match in WORD.finditer(text):
            places.setdefault(CLITICS[locale].sub("", match[0]), (path, line))
    return places


def report(words: set[str], places: dict[str, tuple[str, int]]) -> int:
    for word in sorted(words, key=lambda word: places[word]):
        print(f"{places[word][0]}:{places[word][1]}: {word}")
    return len(words)


if __name__ == "__main__":
    sys.exit(main())
