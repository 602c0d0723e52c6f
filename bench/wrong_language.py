"""How often the rules about left-over text are right, and how much of it they find.

    python bench/wrong_language.py clean [--show] [--corpus CORPUS]
    python bench/wrong_language.py inject [--seed N] [--show] [--corpus CORPUS]

`clean` checks pages and strings that people keep in step, and prints findings per 1,000 words.
`inject` puts blocks of the counterpart, one at a time, into pages, and prints the share found by
length. CORPUS is ../shared/corpus unless given. `bench/identify.py` compares what the rules could
be built on.
"""

import argparse
import csv
import random
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from cymar.bilingual import LOCALES, other
from cymar.engine import check
from cymar.finding import Finding
from cymar.glossary.file import parse_glossary
from cymar.rules import all_rules
from cymar.settings import Settings
from cymar.site import Page
from cymar.site.discovery import pair_pages
from cymar.text.block import OPAQUE, Block, Kind
from cymar.text.markdown import parse
from cymar.text.other_language import WORD
from cymar.text.source import Source

CORPUS = Path(__file__).parents[2] / "shared" / "corpus"
RULES = ("wrong-language", "untranslated-text")
LENGTHS = ((3, 5), (6, 10), (11, 30), (31, 9999))
INJECTED = (Kind.PARAGRAPH, Kind.HEADING, Kind.LIST_ITEM)
Texts = dict[str, str]


def page_pairs(corpus: Path) -> Iterator[tuple[str, Texts, dict[str, str]]]:
    """Pages with both languages: a name, the two texts and the row that describes them."""
    folder = corpus / "pages"
    with (folder / "pairs.tsv").open(encoding="utf-8") as lines:
        rows = [row for row in csv.DictReader(lines, delimiter="\t") if row["status"] == "pair"]
    for row in rows:
        project = row["repo"].rpartition("/")[2]
        base = (
            folder / row["source"] / project if row["source"] == "rpi" else folder / row["source"]
        )
        found = [
            next((path for path in paths if path.is_file()), None)
            for paths in (
                (base / "en_at_cy" / row["page"], base / "en" / row["page"]),
                (base / "cy" / row["page"],),
            )
        ]
        if found[0] and found[1]:
            en, cy = (path.read_text(encoding="utf-8") for path in found if path)
            yield f"{project}/{row['page']}", {"en": en, "cy": cy}, row


def strings(corpus: Path) -> Iterator[tuple[str, Texts]]:
    for path in sorted((corpus / "strings").glob("*.tsv")):
        with path.open(encoding="utf-8") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                yield f"{path.stem}/{row['key']}", {"en": row["en"], "cy": row["cy"]}


def pages(name: str, texts: Texts) -> list[Page]:
    made = []
    for locale in LOCALES:
        source = Source(f"docs/{locale}/{name}.md", locale, texts[locale])
        made.append(Page(source, f"{name}.md", parse(source)))
    return made


def findings(made: list[Page]) -> tuple[Finding, ...]:
    rules = {name: rule for name, rule in all_rules().items() if name in RULES}
    site = pair_pages(Path("docs"), "docs", made)
    return check(site, Settings(Path()), rules, parse_glossary("", "glossary.yml")).findings


def heading(texts: Texts) -> Texts:
    return {locale: "# " + text.replace("\n", " ") for locale, text in texts.items()}


def clean(corpus: Path, show: bool) -> None:
    """Findings per 1,000 words on what people keep in step."""
    print(f"{'':8} {'rule':18} {'found':>6} {'words':>8} {'per 1,000':>10}")
    for name, gathered in (
        ("strings", list(strings(corpus))),
        ("headings", [(name, heading(texts)) for name, texts in strings(corpus)]),
        ("pages", [(name, texts) for name, texts, _ in page_pairs(corpus)]),
    ):
        counts: Counter[str] = Counter()
        words = 0
        for each, texts in gathered:
            made = pages(each, texts)
            words += sum(
                len(block.text.split())
                for page in made
                for block in page.blocks
                if block.kind not in (Kind.CODE, Kind.LINK)
            )
            for finding in findings(made):
                counts[finding.rule] += 1
                if show:
                    print(f"  {finding.rule} {finding.span.source.path}: {finding.span.text!r}")
        for rule in RULES:
            print(
                f"{name:8} {rule:18} {counts[rule]:6} {words:8} {1000 * counts[rule] / words:10.3f}"
            )


UNFIT = re.compile(r"---|^(title|language):|\]\(|\w\(|#|==")
"""What shows that a block is not running text: the children's pages are not quite Markdown."""

PREFIX = {Kind.PARAGRAPH: "", Kind.HEADING: "## ", Kind.LIST_ITEM: "- "}


def inject(corpus: Path, seed: int, most: int, show: bool) -> None:
    """The share of blocks found when one of the counterpart's is put into a page, by length."""
    chance = random.Random(seed)
    pool: dict[tuple[str, Kind, tuple[int, int]], list[tuple[Texts, str]]] = {}
    for name, texts, row in page_pairs(corpus):
        if row["untranslated"]:
            continue
        for page in pages(name, texts):
            for block in page.blocks:
                length = bucket(block)
                if block.kind in PREFIX and length and not UNFIT.search(block.text):
                    key = (page.locale, block.kind, length)
                    pool.setdefault(key, []).append((texts, block.whole.text))
    print(f"{'put into':9} {'kind':10} {'words':8} {'tried':>6} {'found':>6} {'share':>7}")
    for locale in LOCALES:
        for kind in PREFIX:
            for length in LENGTHS:
                some = pool.get((other(locale), kind, length), [])
                tried = chance.sample(some, min(most, len(some)))
                found = 0
                for texts, raw in tried:
                    if is_found(texts[locale], locale, PREFIX[kind] + raw, chance):
                        found += 1
                    elif show:
                        print("  missed:", repr(raw))
                share = f"{100 * found / len(tried):6.1f}%" if tried else ""
                label = f"{length[0]}-{length[1]}" if length[1] < 9999 else f"{length[0]}+"
                print(f"{locale:9} {kind:10} {label:8} {len(tried):6} {found:6} {share:>7}")


def bucket(block: Block) -> tuple[int, int] | None:
    words = len(WORD.findall(block.words_only))
    words -= sum(marked.mark in OPAQUE for marked in block.marks)
    return next((each for each in LENGTHS if each[0] <= words <= each[1]), None)


def is_found(text: str, locale: str, left: str, chance: random.Random) -> bool:
    """Whether a page with one more block has a finding that covers most of that block."""
    places = [0] if not text.startswith("---") else []
    places += [at for at in range(len(text)) if text.startswith("\n## ", at)] or [len(text)]
    place = chance.choice(places)
    whole = f"{text[:place]}\n\n{left}\n\n{text[place:]}"
    start, end = place + 2, place + 2 + len(left)
    page = Page(source := Source(f"docs/{locale}/a.md", locale, whole), "a.md", parse(source))
    spans = [each.span for each in findings([page]) if each.rule == "wrong-language"]
    covered = sum(max(0, min(end, span.end) - max(start, span.start)) for span in spans)
    return covered > len(left) / 2


def main() -> None:
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("what", choices=("clean", "inject"))
    arguments.add_argument("--corpus", type=Path, default=CORPUS)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--most", type=int, default=400, help="blocks tried of each length")
    arguments.add_argument("--show", action="store_true", help="what was found, or what was missed")
    options = arguments.parse_args()
    if options.what == "clean":
        clean(options.corpus, options.show)
    else:
        inject(options.corpus, options.seed, options.most, options.show)


if __name__ == "__main__":
    main()
