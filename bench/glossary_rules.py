"""What the glossary's rules find on real text, to be read.

    python bench/glossary_rules.py RULE LOCALE [--size N] [--seed N]
        [--from FOLDER] [--only NAME] [--glossary FILE]

Prints how many findings there are for 1,000 words, and a sample of them with the words around.
The text is the pages and the interface strings of ../shared/corpus, 40 strings to a page, of which
--only takes those whose source's name begins so, such as learn_by_making, the blog; or, with
--from, every Markdown page under a folder. bench/agreed.yml is a glossary of terms of several words
that the corpus has in both languages, to see inconsistent-term with.
"""

import argparse
import csv
import random
from collections.abc import Iterator
from pathlib import Path

from corpus_pairs import CORPUS, INSECTS, page_sites

from cymar.bilingual import LOCALES
from cymar.engine import check
from cymar.finding import IN_ORDER, Finding
from cymar.glossary.file import parse_glossary, read_glossary
from cymar.rules import all_rules
from cymar.settings.model import Settings
from cymar.site import Page
from cymar.site.discovery import pair_pages
from cymar.text.source import Source

STRINGS_A_PAGE = 40
AROUND = 70


def pages(folder: Path | None, locale: str) -> Iterator[Page]:
    """Pages whose names pair them."""
    if folder:
        for path in sorted(folder.rglob("*.md")):
            name = path.relative_to(folder).as_posix()
            text = path.read_text(encoding="utf-8", errors="replace")
            yield Page(Source(f"docs/{locale}/{name}", locale, text), name)
        return
    for number, (source, site) in enumerate(page_sites(without=INSECTS)):
        for page in site.pages:
            name = f"{source}/{number}/{page.name}"
            yield Page(Source(f"docs/{page.locale}/{name}", page.locale, page.source.text), name)
    for path in sorted((CORPUS / "strings").glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
        for number in range(0, len(rows), STRINGS_A_PAGE):
            some = rows[number : number + STRINGS_A_PAGE]
            name = f"{path.stem}/{number // STRINGS_A_PAGE}.md"
            for locale in LOCALES:
                text = "\n\n".join(row[locale] or "" for row in some)
                yield Page(Source(f"docs/{locale}/{name}", locale, text), name)


def shown(finding: Finding) -> str:
    text, span = finding.span.source.text, finding.span
    before, after = (
        text[max(0, span.start - AROUND) : span.start],
        text[span.end : span.end + AROUND],
    )
    return " ".join(f"{before}«{span.text}»{after}".split())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rule", choices=sorted(all_rules()))
    parser.add_argument("locale", choices=LOCALES)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--size", type=int, default=100)
    parser.add_argument("--from", dest="folder", type=Path)
    parser.add_argument("--only", default="")
    parser.add_argument("--glossary", type=Path, help="a glossary to check with")
    arguments = parser.parse_args()
    found = pages(arguments.folder, arguments.locale)
    some = [page for page in found if page.name.startswith(arguments.only)]
    site = pair_pages(Path("docs"), "docs", some)
    glossary = parse_glossary("", "glossary.yml")
    if arguments.glossary:
        glossary = read_glossary(arguments.glossary, Path())
    rule = all_rules()[arguments.rule]
    report = check(site, Settings(Path()), {rule.id: rule}, glossary)
    reported = [each for each in report.findings if each.span.source.locale == arguments.locale]
    words = sum(
        segment.words for page in site.pages if page.locale == arguments.locale
        for segment in page.segments
    )  # fmt: skip
    rate = 1000 * len(reported) / max(words, 1)
    print(f"{len(reported)} findings in {words} words: {rate:.2f} in 1,000")
    chosen = random.Random(arguments.seed).sample(reported, min(arguments.size, len(reported)))
    for number, finding in enumerate(sorted(chosen, key=IN_ORDER), 1):
        print(f"{number:3} {finding.page}: {shown(finding)}")
        if finding.counterpart:
            print(f"      {' '.join(finding.counterpart.text.split())[:200]}")


if __name__ == "__main__":
    main()
