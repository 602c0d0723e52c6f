"""Words of real pages that no dictionary has, and which of them are told as slips.

    python bench/slips.py [FOLDER]

Reads the pages in a folder, `../shared/corpus/pages` without one, a page a file, by the language
of the folder that each is in: `en` or `cy`. Prints for each language the words reported, each
with its right form and how often it is there, to be read by a person; then the words that nothing
knows and that are not reported, with what the dictionary suggests first.
"""

import sys
from collections import Counter
from pathlib import Path

from cymar.analysis.language.plain_words import plain_words
from cymar.bilingual import LOCALES
from cymar.languages import language
from cymar.languages.identify import languages_of
from cymar.languages.words import WORD
from cymar.site import Page
from cymar.spelling.dictionary import dictionary
from cymar.spelling.spelling import SHORTEST_SPELT, Spelling
from cymar.text.source import Source

PAGES = Path(__file__).parents[2] / "shared/corpus/pages"


def words_in(folder: Path, locale: str) -> Counter[str]:
    """How often each word is in the writers' own text in one language."""
    found: Counter[str] = Counter()
    for path in sorted(folder.rglob("*.md")):
        if locale in path.relative_to(folder).parts:
            page = Page(Source(path.name, locale, path.read_text(encoding="utf-8")), path.name)
            for block in page.own_blocks:
                found.update(WORD.findall(plain_words(block)))
    return found


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else PAGES
    for locale in LOCALES:
        if not dictionary(locale).is_there:
            sys.exit(f"There is no dictionary of {locale} here.")
        words = words_in(folder, locale)
        found = Spelling().misspelt(sorted(words), locale)
        print(f"{locale}: {words.total()} words, {len(found)} reported:")
        for word, right in found.items():
            print(f"  {word}: {right} ({words[word]})")
        left = [
            word
            for word in words
            if len(word) >= SHORTEST_SPELT and word.isalpha() and word.islower()
            and word not in found and not any(map(languages_of, language(locale).radicals(word)))
        ]  # fmt: skip
        unknown = dictionary(locale).unknown(sorted(left))
        print(f"{locale}: {len(unknown)} unknown and not reported:")
        for word, suggested in unknown.items():
            print(f"  {word}: {', '.join(suggested[:1])} ({words[word]})")


if __name__ == "__main__":
    main()
