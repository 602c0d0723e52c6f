"""Faults in the order of a page, and text written twice, to be put into pages one by one."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from edits import SIX_WORDS, Texts, is_code, replaced

from cymar.site import PagePair
from cymar.text.block import PROSE, Kind


class Case(NamedTuple):
    """A pair with one change, where a finding may stand, and what was done."""

    pair: PagePair
    texts: Texts
    rule: str
    places: tuple[tuple[str, int, int], ...]
    detail: str


def parts_swapped(pair: PagePair) -> Iterator[Case]:
    """A paragraph, an item or a step in the place of the next one."""
    for side, page in enumerate((pair.en, pair.cy)):
        own = [each for each in page.blocks if each.is_text]
        for one, two in pairwise(own):
            is_alike = one.kind is two.kind and one.kind in PROSE and one.parents == two.parents
            if not is_alike or min(len(each.text.split()) for each in (one, two)) < SIX_WORDS:
                continue
            if is_code(one) or is_code(two) or one.kind is Kind.FOOTNOTE:
                continue
            between = page.source.text[one.end : two.start]
            swap = two.whole.text + between + one.whole.text
            new = replaced(pair, side, one.start, two.end, swap)
            place = page.locale, one.start, two.end
            yield Case(pair, new, "structure-mismatch", (place,), f"{one.text} / {two.text}")


def sections_swapped(pair: PagePair) -> Iterator[Case]:
    """A section in the place of the next one of its level."""
    for side, page in enumerate((pair.en, pair.cy)):
        text, end = page.source.text, len(page.source.text)
        heads = [each for each in page.blocks if each.kind is Kind.HEADING and each.level > 1]
        for number, (one, two) in enumerate(pairwise(heads)):
            if one.level != two.level or is_code(one) or is_code(two):
                continue
            after = next((each for each in heads[number + 2 :] if each.level <= two.level), None)
            starts = [text.rfind("\n", 0, each.start) + 1 for each in (one, two)]
            last = text.rfind("\n", 0, after.start) + 1 if after else end
            first, second = text[starts[0] : starts[1]], text[starts[1] : last]
            new = replaced(pair, side, starts[0], last, f"{second.rstrip()}\n\n{first}")
            where = page.locale, starts[0], last
            yield Case(pair, new, "structure-mismatch", (where,), f"{one.text} / {two.text}")


def level(pair: PagePair) -> Iterator[Case]:
    """A heading a level deeper, or a level higher."""
    for side, page in enumerate((pair.en, pair.cy)):
        for each in page.blocks:
            at = page.source.text.rfind("\n", 0, each.start) + 1
            if each.kind is Kind.HEADING and page.source.text.startswith("##", at):
                for new in ("###", "#"):
                    made = replaced(pair, side, at, at + 2, new)
                    where = page.locale, each.start - 1, each.end + 1
                    yield Case(pair, made, "structure-mismatch", (where,), each.text)


def pasted(pair: PagePair) -> Iterator[Case]:
    """A paragraph that stands twice."""
    for side, page in enumerate((pair.en, pair.cy)):
        for each in page.blocks:
            is_own = each.kind is Kind.PARAGRAPH and not each.parents and not is_code(each)
            if is_own and len(each.text.split()) >= SIX_WORDS:
                whole = each.whole.text
                new = replaced(pair, side, each.end, each.end, f"\n\n{whole}")
                where = page.locale, each.start, each.end + len(whole) + 2
                yield Case(pair, new, "repeated-text", (where,), each.text)


def doubled(pair: PagePair) -> Iterator[Case]:
    """A word of three letters or more written twice."""
    for side, page in enumerate((pair.en, pair.cy)):
        for each in page.blocks:
            text = each.text if each.is_prose else ""
            for match in re.finditer(r"(?<= )[^\W\d_]{3,}(?= )", text):
                span = each.span(*match.span())
                if each.is_opaque(*match.span()) or span.text != match[0]:
                    continue
                new = replaced(pair, side, span.end, span.end, f" {match[0]}")
                where = page.locale, span.start, span.end + len(match[0]) + 1
                yield Case(pair, new, "repeated-text", (where,), f"{match[0]}: {each.text}")
