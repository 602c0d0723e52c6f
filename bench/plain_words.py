"""How often the rules on plain words fire on real text, with a sample to read.

    python bench/plain_words.py [--rule ID] [--show N] [--seed N] [FILE...]

Reads the pages of the corpus and its aligned strings, each string as a page, or else the files
named, whose language is the folder `en` or `cy` they stand in. Prints a row a collection: words,
sentences, findings of each rule and findings per 1,000 words; then the commonest words found and,
with `--show N`, N findings of each rule and language chosen by the seed, with their sentences.
Last, the processor time of each rule for all of it, in seconds.
"""

import argparse
import csv
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import corpus_pairs
from corpus_pairs import CORPUS, page_pairs

from cymar.glossary import Glossary
from cymar.rules import all_rules
from cymar.site.pages import Page
from cymar.text.source import Source

RULES = ("ampersand", "impersonal-verb", "wordy-phrase")
LOCALES = ("en", "cy")
COMMONEST = 25


def strings() -> Iterator[tuple[str, Page]]:
    for path in sorted((CORPUS / "strings").glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                for locale in LOCALES:
                    source = Source(f"{path.stem}/{row['key']}", locale, row[locale] or "")
                    yield path.stem, Page(source, row["key"])


def pages() -> Iterator[tuple[str, Page]]:
    for name, pair in page_pairs():
        for each, _ in pair:
            yield name, each


def named(paths: list[Path]) -> Iterator[tuple[str, Page]]:
    for path in paths:
        locale = "cy" if "cy" in path.parts else "en"
        yield path.parts[0], corpus_pairs.page(locale, path.name, path.read_bytes().decode("utf-8"))


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    arguments.add_argument("files", nargs="*", type=Path)
    arguments.add_argument("--rule", action="append", choices=RULES)
    arguments.add_argument("--show", type=int, default=0, help="also print N findings of each")
    arguments.add_argument("--seed", type=int, default=7)
    options = arguments.parse_args()
    rules = [rule for name, rule in all_rules().items() if name in (options.rule or RULES)]
    counts: Counter[tuple[str, str, str]] = Counter()
    taken: dict[str, float] = {rule.id: 0.0 for rule in rules}
    findings: dict[tuple[str, str], list[tuple[str, str, str, str]]] = {}
    seen = set()
    for name, page in named(options.files) if options.files else (*strings(), *pages()):
        if (page.locale, page.source.text) in seen:
            continue
        seen.add((page.locale, page.source.text))
        counts[name, page.locale, "words"] += sum(segment.words for segment in page.segments)
        counts[name, page.locale, "sentences"] += len(page.segments)
        for rule in rules:
            began = time.process_time()
            needed = {name: Glossary() for name in rule.needs}
            for segment in page.segments:
                for hit in rule.check(segment, **needed):
                    counts[name, page.locale, rule.id] += 1
                    message = rule.message.format(hit.values).to(page.locale)
                    findings.setdefault((rule.id, page.locale), []).append(
                        (hit.span.text, segment.text, message, page.source.path)
                    )
            taken[rule.id] += time.process_time() - began
    heads = "".join(f" {rule.id:>16} {'per 1,000':>9}" for rule in rules)
    print(f"{'collection':32} {'':2} {'words':>8} {'sentences':>9}{heads}")
    for name, locale in sorted({(name, locale) for name, locale, _ in counts}):
        words = counts[name, locale, "words"]
        row = f"{name:32} {locale:2} {words:8} {counts[name, locale, 'sentences']:9}"
        for rule in rules:
            count = counts[name, locale, rule.id]
            row += f" {count:16} {1000 * count / max(words, 1):9.2f}"
        print(row)
    chance = random.Random(options.seed)
    for (rule_id, locale), found in sorted(findings.items()):
        common = Counter(text.casefold() for text, *_ in found).most_common(COMMONEST)
        print(f"\n{rule_id} {locale}: {len(found)}")
        print("  " + ", ".join(f"{text} {count}" for text, count in common))
        for text, sentence, message, path in chance.sample(found, min(options.show, len(found))):
            print(f"\n[{text}] {sentence}\n    {message}\n    {path}")
    print("\nseconds: " + ", ".join(f"{name} {spent:.2f}" for name, spent in taken.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
