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

from corpus_pairs import CORPUS, present

from cymar.bilingual import LOCALES, other
from cymar.engine import check
from cymar.finding import Finding
from cymar.glossary.file import parse_glossary
from cymar.languages.words import WORD
from cymar.rules import all_rules
from cymar.settings.model import Settings
from cymar.site import Page
from cymar.site.discovery import pair_pages
from cymar.text.block import OPAQUE, Block, Kind
from cymar.text.markdown import parse
from cymar.text.segment import segments
from cymar.text.source import Source

RULES = ("wrong-language", "untranslated-text")
LENGTHS = ((3, 5), (6, 10), (11, 30), (31, 9999))
Texts = dict[str, str]


def page_pairs(corpus: Path) -> Iterator[tuple[str, Texts, dict[str, str]]]:
    """Pages with both languages: a name, the two texts and the row that describes them."""
    folder = corpus / "pages"
    with present(folder / "pairs.tsv").open(encoding="utf-8") as lines:
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
                len(block.text.split()) for page in made for block in page.blocks if block.is_text
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

FRAMES = {"paragraph": "{}", "heading": "## {}", "list-item": "- {}", "sentence": "{}"}
Pool = dict[tuple[str, str, tuple[int, int]], list[tuple[Texts, str]]]


def inject(corpus: Path, seed: int, most: int, show: bool) -> None:
    """The share of blocks found when one of the counterpart's is put into a page, by length.

    A sentence goes after the first of a paragraph of more than one.
    """
    chance = random.Random(seed)
    gathered = pool(corpus)
    print(f"{'put into':9} {'kind':10} {'words':8} {'tried':>6} {'found':>6} {'share':>7}")
    for locale in LOCALES:
        for kind in FRAMES:
            for length in LENGTHS:
                some = gathered.get((other(locale), kind, length), [])
                tried = chance.sample(some, min(most, len(some)))
                missed = [
                    raw for texts, raw in tried if not found(texts, locale, kind, raw, chance)
                ]
                if show:
                    print(*(f"  missed: {raw!r}\n" for raw in missed), sep="", end="")
                count = len(tried) - len(missed)
                share = f"{100 * count / len(tried):6.1f}%" if tried else ""
                label = f"{length[0]}-{length[1]}" if length[1] < 9999 else f"{length[0]}+"
                print(f"{locale:9} {kind:10} {label:8} {len(tried):6} {count:6} {share:>7}")


def pool(corpus: Path) -> Pool:
    """What there is to put into pages: by language, kind and length, each with its page."""
    gathered: Pool = {}

    def add(block: Block, kind: str, text: str, raw: str, texts: Texts) -> None:
        words = len(WORD.findall(text))
        length = next((each for each in LENGTHS if each[0] <= words <= each[1]), None)
        if length and not UNFIT.search(text):
            gathered.setdefault((block.locale, kind, length), []).append((texts, raw))

    for name, texts, row in page_pairs(corpus):
        for page in pages(name, texts) if not row["untranslated"] else ():
            for block in page.blocks:
                if block.kind in FRAMES:
                    add(block, block.kind.value, without_code(block), block.whole.text, texts)
                if block.kind is Kind.PARAGRAPH and not block.is_quoted:
                    for each in segments(block) if len(segments(block)) > 1 else ():
                        text = without_code(block)[each.start : each.end]
                        add(block, "sentence", text, each.span().text, texts)
    return gathered


def without_code(block: Block) -> str:
    text = block.text
    for marked in block.marks:
        if marked.mark in OPAQUE:
            text = text[: marked.start] + " " * (marked.end - marked.start) + text[marked.end :]
    return text


def found(texts: Texts, locale: str, kind: str, raw: str, chance: random.Random) -> bool:
    """Whether a page with one more block or sentence has a finding that covers most of it."""
    text, left = texts[locale], FRAMES[kind].format(raw)
    places = sentence_ends(text, locale) if kind == "sentence" else section_starts(text)
    space = " " if kind == "sentence" and places else "\n\n"
    place = chance.choice(places or [len(text)])
    source = Source(
        f"docs/{locale}/a.md", locale, f"{text[:place]}{space}{left}{space}{text[place:]}"
    )
    start = place + len(space)
    end = start + len(left)
    spans = [
        each.span
        for each in findings([Page(source, "a.md", parse(source))])
        if each.rule == "wrong-language"
    ]
    return (
        sum(max(0, min(end, span.end) - max(start, span.start)) for span in spans) > len(left) / 2
    )


def section_starts(text: str) -> list[int]:
    return [at for at in range(len(text)) if text.startswith("\n## ", at)]


def sentence_ends(text: str, locale: str) -> list[int]:
    """Where the first sentence of each longer paragraph ends."""
    blocks = parse(Source("a.md", locale, text)).blocks
    paragraphs = [segments(block) for block in blocks if block.kind is Kind.PARAGRAPH]
    return [some[0].span().end for some in paragraphs if len(some) > 1]


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
