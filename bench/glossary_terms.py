"""How many uses of the glossary's terms are found, how many wrongly, and how fast.

    python bench/glossary_terms.py recall [LOCALE] [--misses]
    python bench/glossary_terms.py sample [LOCALE] [--more] [--seed N] [--size N]
    python bench/glossary_terms.py speed

`recall` compares the matches of our own glossary and of bench/terms.yml on the corpus with those
of three other ways: the terms exactly as listed, their lemmas in order (simplemma), and each word
of the text taken back to what it may be a mutation or plural of. What any of them finds counts,
right or wrong; so the last line leaves out what was read and is not the term: forms that never
are, in bench/other-words.tsv, and places, in bench/read-uses.tsv. `--misses` lists what is not
found, with how often it is there, its verdict, which ways found it and the place's name.

`sample` prints matches of our own glossary to read, each with its text in both languages and the
name of its place; with `--more`, matches of bench/terms.yml. Its last lines say how many of them,
and of all there are, were read, and how many of those are wrong. Without a LOCALE, both do both
languages. `speed` times 2,000 pages of 500 words against glossaries of 100, 1,000 and 10,000
terms. The corpus is ../shared/corpus.
"""

import argparse
import csv
import random
import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from corpus_pairs import CORPUS, INSECTS, page_pairs
from other_ways import OtherWays

from cymar.align.align import align
from cymar.bilingual import LOCALES, other
from cymar.glossary import Entry, Glossary, Side
from cymar.glossary.file import read_glossary
from cymar.glossary.match import TOKEN, Match
from cymar.text.block import Block
from cymar.text.markdown import parse
from cymar.text.source import Source

ROOT = Path(__file__).parents[1]
EVERY = 100
"""How many words there are for each use of a term, about as in a page that is full of them."""

OTHER_WORD, RIGHT = "other word", "right"
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
                        if block.is_text
                    ]
                    for locale in LOCALES
                }
                if all(len(blocks) == 1 for blocks in found.values()):
                    yield {locale: blocks[0] for locale, blocks in found.items()}


def block_pairs() -> Iterator[dict[str, Block]]:
    yield from string_pairs()
    for _, pair in page_pairs(without=INSECTS):
        for both in align(pair):
            if both.en.is_text:
                yield {"en": both.en, "cy": both.cy}


def _explains(match: Match[Entry], entry: Entry, start: int) -> bool:
    """Whether a match is of an entry, or of a longer term with that one in it."""
    return match.found == entry or start > match.start or match.end > start


def words_of(block: Block) -> list[re.Match[str]]:
    return list(TOKEN.finditer(block.words_only))


def rows(name: str, locale: str) -> Iterator[list[str]]:
    """The lines of a file of verdicts in one language, without the language."""
    for line in (ROOT / "bench" / name).read_text(encoding="utf-8").splitlines():
        if line.startswith(f"{locale}\t"):
            yield line.split("\t")[1:]


def other_words(locale: str) -> dict[tuple[str, str], str]:
    """What was read of each form: whether it is its term or another word."""
    return {(term, form): verdict for term, form, verdict in rows("other-words.tsv", locale)}


def read_uses(locale: str) -> dict[str, str]:
    """What was read of each place: `right`, or what is wrong with it."""
    return {row[0]: row[1] for row in rows("read-uses.tsv", locale)}


def place_name(term: str, form: str, block: Block) -> str:
    """What tells a use of a term in a text from others, without the text."""
    return sha256(f"{term}\t{form}\t{block.words_only}".encode()).hexdigest()[:8]


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
    not_found: Counter[tuple[str, str, str, str]] = Counter()
    forms_read, places_read = other_words(locale), read_uses(locale)
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
            if at in inside and _explains(inside[at], glossary.entries[number], words[at].start())
        }
        terms |= {number for _, number in every}
        totals["all"] += len(every)
        totals["ours"] += len(every & covered)
        for way, places in found.items():
            totals[way] += len(places)
        for at, number in every - covered:
            ways = ", ".join(way for way in found if (at, number) in found[way])
            term = (glossary.entries[number].side(locale) or Side()).term
            size = min(len(words) - at, len(TOKEN.findall(term)))
            form = written(block, words, at, size)
            place = place_name(term, form, block)
            known = forms_read.get((term, form)) or places_read.get(place) or "not read"
            not_found[
                f"{term}\t{form}", known, ways, "" if (term, form) in forms_read else place
            ] += 1
    print(f"{locale}: {len(terms)} terms of {len(glossary.entries)} in use")
    if misses:
        for parts, count in sorted(not_found.items(), key=lambda each: (-each[1], each[0])):
            print(f"{count:4}", *parts, sep="\t")
    for way, count in totals.items():
        print(f"{way:9} {count:6} {count / max(totals['all'], 1):7.1%}")
    not_ours = sum(count for parts, count in not_found.items() if parts[1] == OTHER_WORD)
    real = totals["all"] - not_ours
    print(f"without {not_ours} read to be another word or sense: {totals['ours'] / real:.1%}")


def sample(glossary: Glossary, locale: str, seed: int, size: int) -> None:
    read = read_uses(locale)
    uses = []
    for pair in block_pairs():
        block = pair[locale]
        for match in glossary.uses(block):
            form = block.words_only[match.start : match.end].lower()
            side = match.found.side(locale) or Side()
            uses.append((match, pair, place_name(side.term, form, block)))
    chosen = random.Random(seed).sample(uses, min(size, len(uses)))
    for number, (match, pair, place) in enumerate(chosen, 1):
        text = pair[locale].text
        near = f"{text[max(0, match.start - 60) : match.start]}«{text[match.start : match.end]}»"
        near += text[match.end : match.end + 50]
        here, there = match.found.side(locale), match.found.side(other(locale))
        detail = f"{here and here.term} = {there and there.term}"
        print(f"{number:3} {place} {read.get(place, 'not read')}: {detail}: {near!r}")
        print(f"      {pair[other(locale)].text[:160]!r}")
    for name, some in (("sample", chosen), ("all", uses)):
        verdicts = [read[place] for _, _, place in some if place in read]
        wrong = sum(verdict != RIGHT for verdict in verdicts)
        share = wrong / max(len(verdicts), 1)
        print(
            f"{locale} {name}: {len(some)} uses, {len(verdicts)} read, {wrong} wrong, {share:.1%}"
        )


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
    real = [word for line in lines for word in TOKEN.findall(line.split("\t")[2])]
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
    parser.add_argument("locale", choices=(*LOCALES, "both"), nargs="?", default="both")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--more", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--size", type=int, default=200)
    arguments = parser.parse_args()
    ours = read_glossary(ROOT / "glossary.yml", ROOT).entries
    more = read_glossary(ROOT / "bench" / "terms.yml", ROOT).entries
    if arguments.what == "speed":
        speed()
        return
    for locale in LOCALES if arguments.locale == "both" else [arguments.locale]:
        if arguments.what == "recall":
            recall(Glossary((*ours, *more)), locale, arguments.misses)
        else:
            chosen = Glossary(more if arguments.more else ours)
            sample(chosen, locale, arguments.seed, arguments.size)


if __name__ == "__main__":
    main()
