"""What a mutation does to a search: how many queries three ways of comparing words answer.

    python bench/mutated_queries.py [--show]

Takes the queries in tests/search, each a sentence that a page says and what somebody types who
looks for it. A query is answered where each word of it answers to a word of the sentence: as it is
written; by how it begins, without accents, as searches that know no Welsh compare words; and by
the keys of our index. Prints how many of the queries each way answers, by what the sentence does
to the word. `--show` also prints those that our keys do not answer. Words alone are compared: the
whole search, which also knows phrases, slips and the glossary, is in tests/test_search_browser.py.
"""

import argparse
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from cymar.bilingual import LOCALES
from cymar.publish.search.keys import relations
from cymar.publish.search.words import fold, tokens

QUERIES = Path(__file__).parents[1] / "tests/search"
Way = Callable[[str, str, str], bool]


def is_same(typed: str, said: str, _locale: str) -> bool:
    """Whether two words are written alike, but for capitals."""
    return typed == said


def is_beginning(typed: str, said: str, _locale: str) -> bool:
    """Whether a word begins with what is typed, without accents."""
    return fold(said).startswith(fold(typed))


def is_related(typed: str, said: str, locale: str) -> bool:
    """Whether two words share a key, or one begins with what is typed."""
    keys = relations(locale).keys
    return is_beginning(typed, said, locale) or not keys(typed).isdisjoint(keys(said))


WAYS: dict[str, Way] = {"as written": is_same, "beginning": is_beginning, "our keys": is_related}


def words_of(text: str) -> list[str]:
    """The words of a text, and the parts of those that have a hyphen."""
    return [word.lower() for token in tokens(text) for word in (token.whole, *token.parts)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true")
    given = parser.parse_args()
    for locale in LOCALES:
        asked: Counter[str] = Counter()
        answered: Counter[tuple[str, str]] = Counter()
        for path in sorted(QUERIES.glob(f"{locale}*.tsv")):
            for line in path.read_text(encoding="utf-8").splitlines():
                if not line or line.startswith("#"):
                    continue
                kind, text, query = line.split("\t")[:3]
                kind = kind.split()[0]
                asked[kind] += 1
                said = words_of(text)
                for name, way in WAYS.items():
                    typed = [token.whole.lower() for token in tokens(query)]
                    if all(any(way(each, word, locale) for word in said) for each in typed):
                        answered[kind, name] += 1
                    elif given.show and name == "our keys":
                        print(f"    {kind}: ‘{query}’ in ‘{text}’")
        print(f"{locale:<16}{'queries':>8}" + "".join(f"{name:>12}" for name in WAYS))
        for kind in asked:
            print(f"{kind:<16}{asked[kind]:>8}"
                  + "".join(f"{answered[kind, name]:>12}" for name in WAYS))  # fmt: skip
        totals = (sum(answered[kind, name] for kind in asked) for name in WAYS)
        print(f"{'all':<16}{asked.total():>8}" + "".join(f"{each:>12}" for each in totals))


if __name__ == "__main__":
    main()
