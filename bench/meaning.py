"""How many faults of meaning and order put into pages are found, and what is found without any.

    python bench/meaning.py [--kind NAME]... [--each N] [--seed N] [--show N]

Takes the corpus pairs that were in step. Puts in one fault at a time, seeded, on either side, and
prints how many are found by the rule that is meant to, at the place. Then makes changes that are no
faults, and prints how many of those have a finding that the page did not have. `--show N` prints N
of each that are not as they should be.
"""

import argparse
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path

from clauses import CONJUNCTIONS, clauses_lost, clauses_moved, clauses_reworded, prose
from corpus_pairs import page_pairs, site
from edits import SIX_WORDS, Texts, merged, replaced, split, texts
from meanings import CHANGES, SAME, changed
from rearranged import Case, doubled, level, parts_swapped, pasted, sections_swapped

from cymar.align.align import align
from cymar.engine import check
from cymar.finding import Finding
from cymar.glossary.file import parse_glossary
from cymar.rules import all_rules
from cymar.settings.model import Settings
from cymar.site import PagePair
from cymar.text.block import PROSE
from cymar.text.segment import Segment, segments

NAMES = ("missing-sentence", "meaning-mismatch", "structure-mismatch", "repeated-text")
RULES = {name: all_rules()[name] for name in NAMES if name in all_rules()}
DENYING = frozenset("not no never none cannot without nid ni na nad dim ddim heb byth oes".split())
"""Words that are not left out: that is a fault."""

NO_GLOSSARY = parse_glossary("", "glossary.yml")


def findings(both: Texts) -> tuple[Finding, ...]:
    return check(site({"page.md": both}), Settings(Path()), RULES, NO_GLOSSARY).findings


def is_plain(segment: Segment) -> bool:
    """Whether a sentence ends as one and has the same characters in the source."""
    text = segment.text
    return bool(re.search(r"[.!?]$", text)) and len(text.split()) >= SIX_WORDS


def lost(pair: PagePair) -> Iterator[Case]:
    """A sentence of a paragraph taken out."""
    for side, here, there in prose(pair):
        ours, theirs = segments(here), segments(there)
        if len(ours) < 2 or len(ours) != len(theirs):
            continue
        for number, each in enumerate(ours):
            if not is_plain(each) or not is_plain(theirs[number]):
                continue
            span, other = each.span(), theirs[number].span()
            new = replaced(pair, side, span.start, span.end, "")
            place = there.locale, other.start, other.end
            yield Case(pair, new, "missing-sentence", (place,), f"{each.text}\n    {there.text}")


def in_words(kind: str, pair: PagePair) -> Iterator[Case]:
    """Words that decide changed, in a sentence that stands alone or has a counterpart."""
    for side, here, there in prose(pair):
        ours, theirs = segments(here), segments(there)
        if len(ours) != len(theirs):
            continue
        changes = CHANGES[kind][here.locale] if kind in CHANGES else SAME[here.locale]
        for number, each in enumerate(ours):
            for start, end, new in changed(each.text, changes):
                span = each.span(start, end)
                if here.is_opaque(each.start + start, each.start + end):
                    continue
                if re.search(r"[@.]", here.text[each.start + start - 1 : each.start + start]):
                    continue
                if span.text.replace("’", "'") != each.text[start:end].replace("’", "'"):
                    continue
                texts_now = replaced(pair, side, span.start, span.end, new)
                other = theirs[number].span()
                places = (
                    (here.locale, span.start - 8, span.start + len(new) + 8),
                    (there.locale, other.start, other.end),
                )
                rule = "meaning-mismatch" if kind in CHANGES else ""
                detail = f"{each.text} [{new}]\n    {theirs[number].text}"
                yield Case(pair, texts_now, rule, places, detail)


def joined(pair: PagePair) -> Iterator[Case]:
    """Two sentences joined into one."""
    for side, here, _ in prose(pair):
        ours = segments(here)
        for one, two in pairwise(ours):
            before, after = one.span(), two.span()
            words = "; " if side else ", and "
            text = here.source.text
            if text[before.end - 1] == "." and is_plain(one) and is_plain(two):
                small = text[after.start].lower()
                new = replaced(pair, side, before.end - 1, after.start + 1, words + small)
                yield Case(pair, new, "", (), f"{one.text} + {two.text}")


def parted(pair: PagePair) -> Iterator[Case]:
    """A sentence split in two at a comma or a conjunction."""
    for side, here, _ in prose(pair):
        for each in segments(here):
            text = each.text
            at = re.search(r"(?<=[a-zâêîôûŵŷ]{3}), (?=\w)|(?<=\w{3}) (?:and|ac?) (?=\w)", text)
            if at and is_plain(each) and min(at.start(), len(text) - at.end()) > 15:
                span = each.span(at.start(), at.end())
                after = here.source.text[span.end]
                new = replaced(pair, side, span.start, span.end + 1, ". " + after.upper())
                yield Case(pair, new, "", (), text)


def swapped(pair: PagePair) -> Iterator[Case]:
    """Two neighbouring sentences in the other order."""
    for side, here, _ in prose(pair):
        ours = [each.span() for each in segments(here)]
        for one, two in pairwise(ours):
            new = replaced(pair, side, one.start, two.end, f"{two.text} {one.text}")
            yield Case(pair, new, "", (), f"{one.text} + {two.text}")


def _can_go(before: str, word: str, after: str) -> bool:
    """Whether a piece is one word, without which the rest is no other thing, nor a word doubled."""
    beside = re.split(r"\s", before.lower())[-1], re.split(r"\s", after.lower())[0]
    return word.isalpha() and word.lower() not in DENYING and beside[0] != beside[1]


def shortened(pair: PagePair) -> Iterator[Case]:
    """A word in ten left out of a page, as a writer who says the same in fewer words."""
    for side in (0, 1):
        page = (pair.en, pair.cy)[side]
        chance = random.Random(len(page.source.text))
        text = page.source.text
        for block in reversed(page.blocks):
            if block.kind in PROSE:
                words = re.split(r"(?<=[a-z]) (?=[a-z])", text[block.start : block.end])
                drop = [
                    chance.random() <= 0.1 and _can_go(before, word, after)
                    for before, word, after in zip(
                        ["", *words], words, [*words[1:], ""], strict=False
                    )
                ]
                kept = " ".join(each for each, out in zip(words, drop, strict=False) if not out)
                text = text[: block.start] + kept + text[block.end :]
        yield Case(pair, replaced(pair, side, 0, len(page.source.text), text), "", (), page.name)


def _edits(
    change: Callable[[PagePair, int], Iterator[Texts]],
) -> Callable[[PagePair], Iterator[Case]]:
    def make(pair: PagePair) -> Iterator[Case]:
        for side in (0, 1):
            for both in change(pair, side):
                yield Case(pair, both, "", (), pair.en.name)

    return make


Make = Callable[[PagePair], Iterator[Case]]
FAULTS: dict[str, Make] = {
    "sentence lost": lost,
    **{kind: partial(clauses_lost, kind) for kind in CONJUNCTIONS},
    **{kind: partial(in_words, kind) for kind in CHANGES},
    "parts swapped": parts_swapped,
    "sections swapped": sections_swapped,
    "heading level": level,
    "paragraph pasted": pasted,
    "word doubled": doubled,
}
NO_FAULTS: dict[str, Make] = {
    "other words for it": partial(in_words, "same"),
    "clauses moved": clauses_moved,
    "clauses in other words": clauses_reworded,
    "sentences joined": joined,
    "sentence split": parted,
    "sentences swapped": swapped,
    "words left out": shortened,
    "paragraph split": _edits(split),
    "paragraphs merged": _edits(merged),
}


def tally(some: Sequence[Finding]) -> Counter[str]:
    """The findings by rule and words."""
    return Counter(f"{each.rule} {each.span.text}" for each in some)


def stands_in(finding: Finding, case: Case) -> bool:
    return any(
        span.source.locale == locale and span.start < end and start < span.end
        for span in (finding.span, finding.counterpart)
        if span
        for locale, start, end in case.places
    )


def chosen(make: Make, pairs: Sequence[PagePair], most: int, seed: str) -> list[Case]:
    """As many cases as asked, from as many pairs as can be."""
    chance = random.Random(seed)
    cases = [case for pair in pairs for case in make(pair)]
    return chance.sample(cases, min(most, len(cases)))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--kind", action="append", choices=[*FAULTS, *NO_FAULTS], metavar="NAME")
    parser.add_argument("--each", type=int, default=100, help="changes of each kind to try")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    pairs = [pair for _, pair in page_pairs() if align(pair)]
    base: dict[PagePair, Counter[str]] = {}
    for group, makes in (("fault", FAULTS), ("no fault", NO_FAULTS)):
        print(f"{group:24} tried  right  share")
        for name, make in makes.items():
            if options.kind and name not in options.kind:
                continue
            cases = chosen(make, pairs, options.each, f"{options.seed} {name}")
            bad = []
            for case in cases:
                if case.pair not in base:
                    base[case.pair] = tally(findings(texts(case.pair)))
                some = findings(case.texts)
                if case.rule:
                    if not any(each.rule == case.rule and stands_in(each, case) for each in some):
                        bad.append((case, ""))
                    continue
                new = tally(some) - base[case.pair]
                if new:
                    bad.append((case, str(dict(new))))
            right = len(cases) - len(bad)
            print(f"{name:24} {len(cases):5} {right:6} {right / max(len(cases), 1):6.1%}")
            for case, found in bad[: options.show]:
                print(f"  {case.detail}\n    {found}")


if __name__ == "__main__":
    main()
