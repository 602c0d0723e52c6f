"""What the scores and their rules say of real pages, and what scoring costs.

    python bench/grades.py corpus [--show]
    python bench/grades.py speed [--pages 2000] [--words 500]

`corpus` reads ../shared/corpus/pages: how the grades of both languages lie for each source, and how
many pages each rule about readability flags; `--show` lists them. `speed` writes a site of pages
from the words of that corpus, and scores it from nothing, on as many processors as there are.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import mean, pstdev, quantiles

from corpus_pairs import page_pairs

from cymar.bilingual import LOCALES
from cymar.engine import check
from cymar.glossary import Glossary
from cymar.readability.measures import further_measures
from cymar.rule import Scope, Topic
from cymar.rules import all_rules
from cymar.settings.model import Settings
from cymar.site.discovery import pair_pages
from cymar.site.pages import Page, PagePair
from cymar.text.source import Source

LENGTHS = (100, 150, 300, 500)
FEWEST_WORDS = 100
SENTENCE = 15


def grades(pairs: list[PagePair], fewest: int) -> list[tuple[float, float]]:
    """The English and the Welsh grade of each pair with so many words in both languages."""
    found = ((pair.en.readability, pair.cy.readability) for pair in pairs)
    return [
        (en.grade, cy.grade) for en, cy in found if en and cy and min(en.words, cy.words) >= fewest
    ]


def corpus(show: bool) -> None:
    by_source: dict[str, list[PagePair]] = {}
    for source, pair in page_pairs():
        by_source.setdefault(source, []).append(pair)
    print(f"Grades of pairs with {FEWEST_WORDS} words of prose or more in both languages")
    print(
        f"{'source':16} {'':2} {'pairs':>5} {'10%':>5} {'25%':>5} {'50%':>5} {'75%':>5} {'90%':>5}"
    )
    for source, pairs in by_source.items():
        found = grades(pairs, FEWEST_WORDS)
        for number, locale in enumerate(LOCALES):
            at = quantiles([pair[number] for pair in found], n=20)
            shown = " ".join(f"{at[place]:5.1f}" for place in (1, 4, 9, 14, 17))
            print(f"{source:16} {locale} {len(found):5} {shown}")
    print("\nHow much higher the Welsh grade is, by the least number of words")
    for source, pairs in by_source.items():
        for fewest in LENGTHS:
            apart = [cy - en for en, cy in grades(pairs, fewest)]
            if apart:
                print(
                    f"{source:16} {fewest:4} {len(apart):4} pairs: mean {mean(apart):+5.2f}, "
                    f"mean of its size {mean(map(abs, apart)):5.2f}"
                )
    print("\nHow much higher the Welsh LIX is")
    for source, pairs in by_source.items():
        apart = lix_apart(pairs)
        print(
            f"{source:16} {len(apart):4} pairs: mean {mean(apart):+5.2f}, sd {pstdev(apart):5.2f}"
        )
    print("\nPages that each rule flags")
    for source, pairs in by_source.items():
        flagged(source, pairs, show)


def lix_apart(pairs: list[PagePair]) -> list[float]:
    """The Welsh LIX less the English, of each pair long enough to have both."""
    found = [[_lix(page) for page in (pair.en, pair.cy)] for pair in pairs]
    return [cy - en for en, cy in found if en is not None and cy is not None]


def _lix(page: Page) -> float | None:
    measures = further_measures(page)
    return next((value for measure, value in measures.items() if measure.id == "lix"), None)


def flagged(source: str, pairs: list[PagePair], show: bool) -> None:
    rules = {name: rule for name, rule in all_rules().items() if rule.topic is Topic.READABILITY}
    settings = Settings(Path())
    pages: Counter[str] = Counter()
    findings: Counter[str] = Counter()
    for pair in pairs:
        site = pair_pages(Path("docs"), "docs", [_in_docs(page) for page, _ in pair])
        found = check(site, settings, rules, Glossary()).findings
        findings.update(finding.rule for finding in found)
        pages.update(
            {(finding.rule, finding.span.source.path): finding.rule for finding in found}.values()
        )
        if show:
            for finding in found:
                if rules[finding.rule].over in (Scope.PAGE, Scope.PAGE_PAIR):
                    place = finding.span.source.position(finding.span.start).line
                    path = finding.span.source.path
                    print(f"  {path}:{place}: {finding.message.en} [{finding.rule}]")
    long = sum(min(prose_words(pair)) >= 150 for pair in pairs)
    print(f"{source}: {2 * len(pairs)} pages, {long} pairs of 150 words or more in both languages")
    for name in rules:
        print(f"  {name:26} {pages[name]:5} pages {findings[name]:6} findings")


def _in_docs(page: Page) -> Page:
    """The page as if it lay in a site of its own, named for where it really is."""
    *folders, name = Path(page.source.path).parts[-4:]
    name = "-".join([*(folder for folder in folders if folder not in (*LOCALES, "en_at_cy")), name])
    return Page(Source(f"docs/{page.locale}/{name}", page.locale, page.source.text), name)


def prose_words(pair: PagePair) -> list[int]:
    found = (pair.en.readability, pair.cy.readability)
    return [each.words if each else 0 for each in found]


def speed(pages: int, length: int) -> None:
    random.seed(4)
    known = {
        locale: [
            word
            for _, pair in page_pairs()
            for sentence in (pair.en if locale == "en" else pair.cy).prose
            for word in sentence.segment.text.split()
        ]
        for locale in LOCALES
    }
    with tempfile.TemporaryDirectory() as folder:
        for number in range(pages):
            locale = LOCALES[number % 2]
            path = Path(folder, "docs", locale, f"{number // 2:04}.md")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(page(known[locale], length), encoding="utf-8")
        before, start = getrusage(RUSAGE_CHILDREN), time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-m", "cymar", "status", "--format", "json"],
            cwd=folder, capture_output=True, check=True,
        )  # fmt: skip
        spent, after = time.perf_counter() - start, getrusage(RUSAGE_CHILDREN)
        found = json.loads(done.stdout)["pages"]
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    scored = sum(bool(each["readability"][locale]) for each in found for locale in LOCALES)
    print(f"{scored} pages of {length} words: {spent:.1f} s, {used:.1f} s of processor time")


def page(known: list[str], length: int) -> str:
    """A page of words from real ones, in sentences and paragraphs."""
    start = random.randrange(len(known) - length)
    some = [word.strip(".!?:;") or "a" for word in known[start : start + length]]
    sentences = [some[at : at + SENTENCE] for at in range(0, length, SENTENCE)]
    text = [" ".join(sentence).capitalize() + "." for sentence in sentences]
    paragraphs = [" ".join(text[at : at + 4]) for at in range(0, len(text), 4)]
    return "# A page\n\n" + "\n\n".join(paragraphs) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(required=True, dest="command")
    commands.add_parser("corpus").add_argument("--show", action="store_true")
    timed = commands.add_parser("speed")
    timed.add_argument("--pages", type=int, default=2000)
    timed.add_argument("--words", type=int, default=500)
    arguments = parser.parse_args()
    if arguments.command == "corpus":
        corpus(arguments.show)
    else:
        speed(arguments.pages, arguments.words)


if __name__ == "__main__":
    main()
