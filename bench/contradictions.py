"""Whether facts that differ are found, and facts that agree are left alone, in text of any length.

    python bench/contradictions.py [--each N] [--seed N] [--show N] [--kind NAME]...

Puts a sentence, an item, a row or a label with a fact into pages of the corpus, at the same place
in both versions. Then changes the fact in one language, or takes its block out, and prints how
often a new finding points into either block: the recall of each kind, by language. `--kind guards`
puts in facts that the two languages give in different ways, and prints every finding: all of them
are wrong. The facts and their guards are in contradictions.toml, ours and made by hand.
"""

import argparse
import random
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from corpus_pairs import page_pairs, site
from edits import alone_on_its_lines

from cymar.align.align import page_alignment
from cymar.engine import check
from cymar.finding import Finding
from cymar.glossary.file import parse_glossary
from cymar.rules import all_rules
from cymar.settings.model import Settings
from cymar.site.pages import PagePair
from cymar.text.block import Kind

RULES = (
    "number-mismatch", "contact-mismatch", "missing-contact", "unpaired-block", "link-mismatch",
    "structure-mismatch",
)  # fmt: skip
NO_GLOSSARY = parse_glossary("", "glossary.yml")
LOCALES = ("en", "cy")
Data = dict[str, dict[str, Any]]
"""The facts of contradictions.toml."""

Host = tuple[PagePair, int, int]
"""A pair of pages, and a place in each."""

LEAST_BLOCKS, MOST_BLOCKS = 6, 60
SHORT = {
    "cell": "| {heads} |\n|---|---|\n| {one} | {} |\n| {two} | {last} |",
    "item": "- {one}: {}\n- {two}: {last}",
    "label": "{one}: {}",
}
"""Short blocks that hold nothing but a fact and its name."""

NAMES = {
    "en": {"heads": "What | Details", "one": "Student", "two": "Adult", "last": "ask us"},
    "cy": {"heads": "Beth | Manylion", "one": "Myfyriwr", "two": "Oedolyn", "last": "holwch ni"},
}


class Case(NamedTuple):
    """A piece of text in both languages, and what of it is changed in one of them."""

    kind: str
    text: dict[str, str]
    bad: dict[str, str]
    """The same in the language where it is changed; nothing where its block is taken out."""


def hosts(seed: int) -> list[Host]:
    """Pages of the corpus that agree well, each with a place after two paired paragraphs."""
    chance = random.Random(seed)
    found = []
    for _, pair in page_pairs():
        if "</" in pair.en.source.text + pair.cy.source.text:
            continue
        if not LEAST_BLOCKS <= len(pair.en.blocks) <= MOST_BLOCKS:
            continue
        aligned = page_alignment(pair)
        if aligned.only_en or aligned.only_cy or aligned.share < 0.9:
            continue
        places = [
            both
            for both in aligned.pairs
            if both.en.kind is both.cy.kind is Kind.PARAGRAPH
            and not both.en.parents and not both.cy.parents
            and alone_on_its_lines(pair.en, both.en) and alone_on_its_lines(pair.cy, both.cy)
        ]  # fmt: skip
        if places:
            place = chance.choice(places)
            found.append((pair, place.en.end, place.cy.end))
    chance.shuffle(found)
    return found


def findings(en: str, cy: str) -> tuple[Finding, ...]:
    rules = {name: rule for name, rule in all_rules().items() if name in RULES}
    return check(site({"page.md": (en, cy)}), Settings(Path()), rules, NO_GLOSSARY).findings


def with_text(host: Host, text: dict[str, str]) -> tuple[str, str, list[range]]:
    """The two pages with a text put in, and where it stands in each."""
    pair, *places = host
    pages, stands = [], []
    for page, place, locale in zip((pair.en, pair.cy), places, LOCALES, strict=True):
        put = f"\n\n{text[locale]}\n" if text[locale] else ""
        source = page.source.text
        pages.append(source[:place] + put + source[place:])
        stands.append(range(place, place + len(put) + 1))
    return pages[0], pages[1], stands


def new(host: Host, text: dict[str, str], old: Counter[str]) -> list[Finding]:
    """The findings in the text put in."""
    en, cy, stands = with_text(host, text)
    found = []
    for each in findings(en, cy):
        places = [each.span, *([each.counterpart] if each.counterpart else [])]
        if any(
            span.source.locale == locale
            and span.start <= stand.stop - 1 and stand.start <= span.end
            and each.span.text not in old
            for span in places
            for locale, stand in zip(LOCALES, stands, strict=True)
        ):  # fmt: skip
            found.append(each)
    return found


def cases(data: Data, chance: random.Random) -> Iterator[Case]:
    """Every fact in every frame, changed in each language."""
    for kind, some in data["faults"].items():
        for frame in some["frames"]:
            for fact in some["facts"]:
                yield from _changed(kind, frame, fact)
        for en, cy, bad_en, bad_cy in some.get("whole", []):
            text = {"en": en, "cy": cy}
            if bad_en != en:
                yield Case(kind, text, text | {"en": bad_en})
            if bad_cy != cy:
                yield Case(kind, text, text | {"cy": bad_cy})


def _changed(kind: str, frame: Sequence[str], fact: Sequence[str]) -> Iterator[Case]:
    en, cy, bad_en, bad_cy = fact
    for locale, bad in zip(LOCALES, (bad_en, bad_cy), strict=True):
        good = _framed(frame, {"en": en, "cy": cy})
        wrong = _framed(frame, {"en": en, "cy": cy} | {locale: bad})
        if wrong != good:
            yield Case(f"{kind} {'short' if len(frame) == 1 else 'sentence'}", good, wrong)


def _framed(frame: Sequence[str], fact: dict[str, str]) -> dict[str, str]:
    if len(frame) == 1:
        return {at: SHORT[frame[0]].replace("{}", fact[at]).format_map(NAMES[at]) for at in LOCALES}
    return {at: text.replace("{}", fact[at]) for at, text in zip(LOCALES, frame, strict=True)}


def guards(data: Data) -> Iterator[Case]:
    """Facts that agree, and the faults' own texts before they were changed."""
    for kind, some in data["guards"].items():
        for en, cy in some:
            yield Case(kind, {"en": en, "cy": cy}, {})


def main() -> int:
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("--each", type=int, default=40, help="cases of each kind to try")
    arguments.add_argument("--seed", type=int, default=7)
    arguments.add_argument("--show", type=int, default=0)
    arguments.add_argument("--kind", action="append", default=[])
    options = arguments.parse_args()
    data = tomllib.loads(Path(__file__).with_name("contradictions.toml").read_text("utf-8"))
    chance = random.Random(options.seed)
    places = hosts(options.seed)
    old = [Counter(each.span.text for each in findings(*_texts(host))) for host in places]
    clean = [(host, found) for host, found in zip(places, old, strict=True) if len(found) < 3]
    print(f"{len(clean)} pages")
    tried: dict[str, list[Case]] = {}
    for case in cases(data, chance):
        if not options.kind or any(case.kind.startswith(kind) for kind in options.kind):
            tried.setdefault(case.kind, []).append(case)
    total: Counter[str] = Counter()
    print(f"{'changed':28} {'tried':>6} {'found':>6} {'share':>7}  by rule; and on what agrees")
    for kind, some in tried.items():
        if len(some) > options.each:
            some = chance.sample(some, options.each)
        hit, false, rules = 0, [], Counter[str]()
        missed = []
        for number, case in enumerate(some):
            host, known = clean[(number * 7 + len(kind)) % len(clean)]
            false += [(case, each) for each in new(host, case.text, known)]
            found = new(host, case.bad, known)
            rules.update({each.rule for each in found})
            hit += bool(found)
            missed += [] if found else [case]
        total += Counter(tried=len(some), found=hit, false=len(false))
        print(
            f"{kind:28} {len(some):6} {hit:6} {hit / len(some):7.1%}  {dict(rules)}; {len(false)}"
        )
        for case in missed[: options.show]:
            print(f"    missed {case.bad['en']!r}\n        as {case.bad['cy']!r}")
        for case, each in false[: options.show]:
            print(f"    false {each.rule} [{each.span.text}]: {case.text}")
    print(f"{'in all':28} {total['tried']:6} {total['found']:6}  false {total['false']}")
    if not options.kind or "guards" in options.kind:
        _guards(data, clean)
    return 0


def _texts(host: Host) -> tuple[str, str]:
    return host[0].en.source.text, host[0].cy.source.text


def _guards(
    data: Data,
    clean: Sequence[tuple[Host, Counter[str]]],
) -> None:
    some = list(guards(data))
    false: Counter[str] = Counter()
    for number, case in enumerate(some):
        host, known = clean[number * 5 % len(clean)]
        for each in new(host, case.text, known):
            false[each.rule] += 1
            print(f"    {case.kind}: {each.rule} {each.span.source.locale} [{each.span.text}]")
            print(f"        {case.text['en']!r}\n        {case.text['cy']!r}")
    print(f"{len(some)} guards, found: {dict(false)}")


if __name__ == "__main__":
    sys.exit(main())
