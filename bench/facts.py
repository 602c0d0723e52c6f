"""How often the rule for numbers fires on real pairs, and how many changed facts they find.

    python bench/facts.py [--show N] [--seed N] [CORPUS]

Reads the aligned strings of the corpus, each as a pair of one-block pages, and its pages, the
Welsh against the English it was written from. Prints a row a collection: pairs of blocks, words in
both languages, findings of each rule and findings per 1,000 words. Then, for each kind of change,
changes one quantity on one side of a pair without findings and prints how many of the changes were
reported in that pair of blocks, in blocks of six words or more. `--show N` also prints N findings
of each rule, chosen by the seed.
"""

import argparse
import csv
import random
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from corpus_pairs import CORPUS, present

from cymar.align.align import align
from cymar.analysis.numbers.other_hours import other_hours
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.languages import language
from cymar.languages.quantities.quantity import Quantity, QuantityKind
from cymar.rule import Hit
from cymar.rules.number_mismatch import number_mismatch
from cymar.site.block_pair import BlockPair
from cymar.site.pages import Page, PagePair
from cymar.text.block import Block, Run
from cymar.text.markdown import parse
from cymar.text.source import Source

RULES = (number_mismatch,)
DIGIT = re.compile(r"\d")
SIX_WORDS = 6
NUMBER_WORDS = {
    "en": "two three four five six seven eight nine ten".split(),
    "cy": "dau dwy tri tair pedwar pedair pump chwech saith wyth naw deg".split(),
}
WORD_VALUE = {
    word: next(iter(language(locale).number_words(word)[0].values))
    for locale, some in NUMBER_WORDS.items()
    for word in some
}
MONTHS = {
    "en": "January February April June July August September October November December".split(),
    "cy": "Ionawr Chwefror Ebrill Mehefin Gorffennaf Awst Hydref Tachwedd Rhagfyr".split(),
}
EACH = 400
"""Changes of each kind to try."""


def page(locale: str, name: str, text: str) -> Page:
    source = Source(f"docs/{locale}/{name}", locale, text)
    return Page(source, name, parse(source))


def pairs(name: str, en: str, cy: str) -> list[BlockPair]:
    both = PagePair(page("en", name, en), page("cy", name, cy))
    return [pair for pair in align(both) if pair.is_text]


def strings(corpus: Path) -> Iterator[tuple[str, list[BlockPair]]]:
    for path in sorted((corpus / "strings").glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            yield (
                path.stem,
                [pair for row in rows for pair in pairs(row["key"], row["en"], row["cy"])],
            )


def pages(corpus: Path) -> Iterator[tuple[str, list[BlockPair]]]:
    folder = corpus / "pages"
    with present(folder / "pairs.tsv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row["status"] == "pair"]
    found: dict[str, list[BlockPair]] = {}
    for row in rows:
        own = row["repo"].split("/")[1] if row["source"] == "rpi" else ""
        base = folder / row["source"] / own
        en, cy = (Path(row[f"{locale}_path"]) for locale in ("en", "cy"))
        now, then = base / en, base / "en_at_cy" / en.relative_to("en")
        welsh = base / "cy" / cy.relative_to(cy.parts[0])
        english = then if then.is_file() else now
        if english.is_file() and welsh.is_file():
            texts = (path.read_text(encoding="utf-8") for path in (english, welsh))
            found.setdefault(row["source"], []).extend(pairs(str(welsh), *texts))
    yield from found.items()


def words(block: Block) -> int:
    return len(block.text.split())


def plain(block: Block, text: str | None = None) -> Block:
    """The block's text, or another in its place, as a block of its own."""
    text = block.words_only if text is None else text
    source = Source(block.source.path, block.locale, text)
    return Block(block.kind, source, text, (Run(0, len(text), 0, len(text), True),))


def changed(block: Block, start: int, end: int, new: str) -> Block:
    return plain(block, block.text[:start] + new + block.text[end:])


def other_digit(text: str, chance: random.Random) -> str:
    place = chance.choice([match.start() for match in DIGIT.finditer(text)])
    digit = chance.choice([digit for digit in "123456789" if digit != text[place]])
    return text[:place] + digit + text[place + 1 :]


def other_date(text: str, chance: random.Random) -> str:
    """Another day or year, or another month where it is named."""
    for months in MONTHS.values():
        named = re.search("|".join(months), text)
        if named and chance.random() < 0.5:
            new = chance.choice([month for month in months if month != named[0]])
            return text.replace(named[0], new)
    return other_digit(text, chance)


def other_time(text: str, chance: random.Random) -> str:
    """Another hour or minute, or the other half of the day."""
    for halves in (("am", "pm"), ("yb", "yp")):
        for half, opposite in (halves, halves[::-1]):
            if half in text and chance.random() < 0.5:
                return text.replace(half, opposite)
    return other_digit(text, chance)


def figures(*kinds: QuantityKind) -> Callable[[BlockPair], list[tuple[Block, Quantity]]]:
    def find(pair: BlockPair) -> list[tuple[Block, Quantity]]:
        return [
            (here, each)
            for here, _ in pair
            for each in BlockQuantities(here).figures
            if each.kind in kinds and DIGIT.search(here.text, each.start, each.end)
        ]

    return find


def number_words(pair: BlockPair) -> list[tuple[Block, Quantity]]:
    """Number words that the other version also says, in words or figures."""
    found = []
    for here, there in pair:
        known = NUMBER_WORDS[here.locale]
        for each in BlockQuantities(here).words:
            text = here.text[each.start : each.end].lower()
            if text in known and not BlockQuantities(there).lacks(each):
                found.append((here, each))
    return found


def other_word(text: str, chance: random.Random) -> str:
    words = next(words for words in NUMBER_WORDS.values() if text.lower() in words)
    return chance.choice([word for word in words if WORD_VALUE[word] != WORD_VALUE[text.lower()]])


CHANGES: dict[str, tuple[Callable[..., list[tuple[Block, Quantity]]], Callable[..., str]]] = {
    "digit": (figures(QuantityKind.NUMBER), other_digit),
    "amount": (figures(QuantityKind.MONEY, QuantityKind.PERCENT), other_digit),
    "date": (figures(QuantityKind.DATE), other_date),
    "time": (figures(QuantityKind.TIME), other_time),
    "number word": (number_words, other_word),
}


def found(pair: BlockPair, block: Block, quantity: Quantity, new: str) -> bool:
    """Whether the rule finds the changed quantity, in either block of a pair without findings.

    Of *5 minutes* against *1 munud* it marks the 5, since a lone 1 may be said without a figure.
    """
    after = changed(block, quantity.start, quantity.end, new)
    now = BlockPair(after, pair.cy) if block is pair.en else BlockPair(pair.en, after)
    return any(True for _ in number_mismatch.check(now))


def recall(clean: list[BlockPair], most: int, chance: random.Random) -> None:
    print(f"\n{'changed':14} {'places':>7} {'tried':>6} {'found':>6} {'recall%':>8}")
    for name, (find, other) in CHANGES.items():
        places = [(pair, *each) for pair in clean for each in find(pair)]
        tried = chance.sample(places, min(EACH, len(places)))
        hit, missed = 0, []
        for pair, block, quantity in tried:
            new = other(block.text[quantity.start : quantity.end], chance)
            if found(pair, block, quantity, new):
                hit += 1
            else:
                was = block.text[quantity.start : quantity.end]
                missed.append(f"missed [{was}] as [{new}]\n  {pair.en.text}\n  {pair.cy.text}")
        share = 100 * hit / len(tried) if tried else 0
        print(f"{name:14} {len(places):7} {len(tried):6} {hit:6} {share:8.1f}")
        print(*missed[:most], sep="\n", end="\n" * bool(missed[:most]))


def hours_differ(pair: BlockPair) -> bool:
    """Whether the hours of a pair differ throughout, which `missing-contact` reports."""
    read = BlockQuantities(pair.en), BlockQuantities(pair.cy)
    return bool(other_hours(*read) and other_hours(*read[::-1]))


def show(findings: list[tuple[str, BlockPair, Hit]], most: int, chance: random.Random) -> None:
    for rule, pair, hit in chance.sample(findings, min(most, len(findings))):
        text = hit.span.source.text[hit.span.start : hit.span.end]
        print(f"\n{rule} [{text}] {hit.span.source.path}\n  {pair.en.text}\n  {pair.cy.text}")


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    arguments.add_argument("corpus", nargs="?", type=Path, default=CORPUS)
    arguments.add_argument("--show", type=int, default=0, help="also print N findings of each rule")
    arguments.add_argument("--seed", type=int, default=3)
    options = arguments.parse_args()
    chance = random.Random(options.seed)
    clean: list[BlockPair] = []
    findings: dict[str, list[tuple[str, BlockPair, Hit]]] = {rule.id: [] for rule in RULES}
    heads = "".join(f" {rule.id:>17} {'per 1,000':>9}" for rule in RULES)
    print(f"{'collection':36} {'pairs':>6} {'words':>7}{heads}")
    for name, some in [*strings(options.corpus), *pages(options.corpus)]:
        counts = dict.fromkeys(findings, 0)
        for pair in some:
            for rule in RULES:
                hits = list(rule.check(pair))
                counts[rule.id] += len(hits)
                findings[rule.id] += [(rule.id, pair, hit) for hit in hits]
            alone = BlockPair(plain(pair.en), plain(pair.cy))
            if words(pair.en) >= SIX_WORDS and words(pair.cy) >= SIX_WORDS:
                is_clean = not (list(number_mismatch.check(alone)) or hours_differ(alone))
                clean += [alone] if is_clean else []
        total = sum(words(pair.en) + words(pair.cy) for pair in some)
        columns = "".join(
            f" {count:17} {1000 * count / max(total, 1):9.2f}" for count in counts.values()
        )
        print(f"{name:36} {len(some):6} {total:7}{columns}")
    recall(clean, options.show, chance)
    for each in findings.values():
        show(each, options.show, chance)
    return 0


if __name__ == "__main__":
    sys.exit(main())
