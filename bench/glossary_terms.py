"""How many uses of the glossary's terms are found, how many wrongly, and how fast.

    python bench/glossary_terms.py recall LOCALE [--misses]
    python bench/glossary_terms.py sample LOCALE [--seed N] [--size N]
    python bench/glossary_terms.py speed

`recall` compares the matches of our own glossary and of bench/terms.yml on the corpus with those
of three other ways: the terms exactly as listed, their lemmas in order (simplemma), and each word
of the text taken back to what it may be a mutation or plural of. What any of them finds counts,
right or wrong; so the last line leaves out the forms that were read and are not the term, which
bench/other-words.tsv lists. `--misses` lists each form not found, with how often it is there, its
verdict and which ways found it. `sample` prints matches of our own glossary to read, each with its
text in both languages. `speed` times 2,000 pages of 500 words against glossaries of 100, 1,000 and
10,000 terms. The corpus is ../shared/corpus.
"""

import argparse
import csv
import random
import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import simplemma
from corpus_pairs import CORPUS, INSECTS, page_pairs

from cymar.bilingual import LOCALES, other
from cymar.glossary import Entry, Glossary, Side
from cymar.glossary.file import read_glossary
from cymar.glossary.match import WORD, Match
from cymar.languages.cy.mutation import mutations
from cymar.pairs.align import align
from cymar.text.block import Block, Kind
from cymar.text.markdown import parse
from cymar.text.source import Source

ROOT = Path(__file__).parents[1]
EVERY = 100
"""How many words there are for each use of a term, about as in a page that is full of them."""

OTHER_WORD = "other word"
JOINING = "-\u2010\u2011_.{}%["


def string_pairs() -> Iterator[dict[str, Block]]:
    """The blocks of each interface string, where it is one block in both languages."""
    for path in sorted((CORPUS / "strings").glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                found = {
                    locale: [
                        block
                        for block in parse(Source(path.name, locale, row[locale] or "")).blocks
                        if block.kind not in (Kind.LINK, Kind.CODE)
                    ]
                    for locale in LOCALES
                }
                if all(len(blocks) == 1 for blocks in found.values()):
                    yield {locale: blocks[0] for locale, blocks in found.items()}


def block_pairs() -> Iterator[dict[str, Block]]:
    yield from string_pairs()
    for _, pair in page_pairs(without=INSECTS):
        for both in align(pair):
            if both.en.kind not in (Kind.LINK, Kind.CODE):
                yield {"en": both.en, "cy": both.cy}


Place = tuple[int, int]
"""Which word of a text a use begins at, and which entry it is of."""


class OtherWays:
    """The ways to find terms that ours is compared with."""

    def __init__(self, glossary: Glossary, locale: str) -> None:
        self.locale = locale
        self.phrases = [
            (number, [word.lower() for word in WORD.findall(phrase)])
            for number, entry in enumerate(glossary.entries)
            for phrase in (entry.side(locale) or Side()).phrases
        ]
        exact: dict[str, set[str]] = {}
        for _, words in self.phrases:
            for word in words:
                for form in self.forms(word):
                    exact.setdefault(form, set()).add(word)
        self.radicals = exact
        self.lemmas = {word: self.lemma(word) for _, words in self.phrases for word in words}

    def forms(self, word: str) -> set[str]:
        return {word, *mutations(word)} if self.locale == "cy" else {word, word + "s", word + "es"}

    def lemma(self, word: str) -> str:
        return simplemma.lemmatize(word, lang=self.locale).lower()

    def places(self, words: Sequence[str]) -> dict[str, set[Place]]:
        found: dict[str, set[Place]] = {"exact": set(), "lemmas": set(), "radicals": set()}
        lemmas = [self.lemma(word) for word in words]
        radicals = [self.radicals.get(word, {word}) for word in words]
        for at in range(len(words)):
            for number, phrase in self.phrases:
                size = len(phrase)
                if at + size > len(words) or not size:
                    continue
                if list(words[at : at + size]) == phrase:
                    found["exact"].add((at, number))
                if lemmas[at : at + size] == [self.lemmas[word] for word in phrase]:
                    found["lemmas"].add((at, number))
                if all(word in radicals[at + n] for n, word in enumerate(phrase)):
                    found["radicals"].add((at, number))
        return found


def _is_told(match: Match[Entry], entry: Entry, start: int) -> bool:
    """Whether a match is of an entry, or of a longer term with that one in it."""
    return match.found == entry or start > match.start or match.end > start


def words_of(block: Block) -> list[re.Match[str]]:
    return list(WORD.finditer(block.words_only))


def verdicts(locale: str) -> dict[tuple[str, str], str]:
    """What was read of each form: whether it is its term or another word."""
    lines = (ROOT / "bench" / "other-words.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {(term, form): verdict for where, term, form, verdict in rows if where == locale}


def written(block: Block, words: Sequence[re.Match[str]], at: int, size: int) -> str:
    """The words of a use, with what hyphens, dots or underscores join to them."""
    text, start, end = block.words_only, words[at].start(), words[at + size - 1].end()
    while start and (text[start - 1].isalnum() or text[start - 1] in JOINING):
        start -= 1
    while end < len(text) and (text[end].isalnum() or text[end] in JOINING):
        end += 1
    return " ".join(text[start:end].strip(".").lower().split())


def recall(glossary: Glossary, locale: str, misses: bool) -> None:
    others = OtherWays(glossary, locale)
    index = {entry: number for number, entry in enumerate(glossary.entries)}
    totals: dict[str, int] = dict.fromkeys(("ours", "exact", "lemmas", "radicals", "all"), 0)
    terms = set()
    not_found: Counter[tuple[str, str, str]] = Counter()
    for pair in block_pairs():
        block = pair[locale]
        words = words_of(block)
        found = others.places([word[0].lower() for word in words])
        starts = {word.start(): number for number, word in enumerate(words)}
        matches = list(glossary.uses(block))
        inside = {
            number: match
            for match in matches
            for place, number in starts.items()
            if match.start <= place < match.end
        }
        every = set().union(*found.values()) | {
            (starts[match.start], index[match.found]) for match in matches if match.start in starts
        }
        covered = {
            (at, number)
            for at, number in every
            if at in inside and _is_told(inside[at], glossary.entries[number], words[at].start())
        }
        terms |= {number for _, number in every}
        totals["all"] += len(every)
        totals["ours"] += len(every & covered)
        for way, places in found.items():
            totals[way] += len(places)
        for at, number in every - covered:
            ways = ", ".join(way for way in found if (at, number) in found[way])
            side = glossary.entries[number].side(locale) or Side()
            size = min(len(words) - at, len(WORD.findall(side.term)))
            not_found[side.term, written(block, words, at, size), ways] += 1
    print(f"{locale}: {len(terms)} terms of {len(glossary.entries)} in use")
    for way, count in totals.items():
        print(f"{way:9} {count:6} {count / max(totals['all'], 1):7.1%}")
    read = verdicts(locale)
    others_words = sum(
        count
        for (term, form, _), count in not_found.items()
        if read.get((term, form)) == OTHER_WORD
    )
    real = totals["all"] - others_words
    print(f"without {others_words} forms read to be another word's: {totals['ours'] / real:.1%}")
    if misses:
        for (term, form, ways), count in sorted(not_found.items(), key=lambda each: -each[1]):
            print(f"{count:4}\t{term}\t{form}\t{read.get((term, form), 'not read')}\t{ways}")


def sample(glossary: Glossary, locale: str, seed: int, size: int) -> None:
    uses = [(match, pair) for pair in block_pairs() for match in glossary.uses(pair[locale])]
    chosen = random.Random(seed).sample(uses, min(size, len(uses)))
    print(f"{len(uses)} uses, {len(chosen)} of them:")
    for number, (match, pair) in enumerate(chosen, 1):
        text = pair[locale].text
        near = f"{text[max(0, match.start - 60) : match.start]}«{text[match.start : match.end]}»"
        near += text[match.end : match.end + 50]
        here, there = match.found.side(locale), match.found.side(other(locale))
        print(f"{number:3} {here and here.term} = {there and there.term}: {near!r}")
        print(f"      {pair[other(locale)].text[:160]!r}")


def made_up_words(choose: random.Random, size: int) -> list[str]:
    """Words that look Welsh, and hardly ever are."""
    starts, middles = "c p t b d g m ll rh s ch f h".split(), "a e i o u w y ae wy".split()
    ends = "n r l th dd sg nt rn ff ch g".split()
    words: set[str] = set()
    while len(words) < size:
        words.add("".join(choose.choice(part) for part in (starts, middles, ends) * 3))
    return sorted(words)


def speed() -> None:
    lines = (CORPUS / "strings" / "hmrc_tai.tsv").read_text(encoding="utf-8").splitlines()[1:]
    real = [word for line in lines for word in WORD.findall(line.split("\t")[2])]
    choose = random.Random(1)
    for size in (100, 1_000, 10_000):
        terms = [
            " ".join([*choose.choices(real, k=choose.randrange(3)), rare])
            for rare in made_up_words(choose, size)
        ]
        pages = []
        for _ in range(2000):
            words = choose.choices(real, k=500)
            for place in range(0, 500, EVERY):
                words[place] = choose.choice(terms)
            pages.append(" ".join(words))
        start = time.process_time()
        glossary = Glossary(tuple(Entry(None, Side(term)) for term in terms))
        list(glossary.find("cy", ""))
        made = time.process_time() - start
        start = time.process_time()
        uses = sum(1 for page in pages for _ in glossary.find("cy", page))
        took = time.process_time() - start
        print(f"{size:6} terms: {made:.2f} s to prepare, {took:.2f} s to match, {uses} uses")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("what", choices=("recall", "sample", "speed"))
    parser.add_argument("locale", choices=LOCALES, nargs="?", default="cy")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--size", type=int, default=200)
    arguments = parser.parse_args()
    ours = read_glossary(ROOT / "glossary.yml", "glossary.yml").entries
    more = read_glossary(ROOT / "bench" / "terms.yml", "bench/terms.yml").entries
    if arguments.what == "recall":
        recall(Glossary((*ours, *more)), arguments.locale, arguments.misses)
    elif arguments.what == "sample":
        sample(Glossary(ours), arguments.locale, arguments.seed, arguments.size)
    else:
        speed()


if __name__ == "__main__":
    main()
