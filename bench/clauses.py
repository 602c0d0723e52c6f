"""Clauses taken out of sentences, and clauses put in another place or joined by another word."""

import re
from collections.abc import Iterator

from edits import is_code, replaced
from rearranged import Case

from cymar.align.align import align
from cymar.site import PagePair
from cymar.text.block import PROSE, Block
from cymar.text.segment import Segment, segments

CONJUNCTIONS: dict[str, dict[str, str]] = {
    "condition lost": {"en": "if|unless|as long as", "cy": "os|oni bai|cyn belled â"},
    "reason or time lost": {
        "en": "because|until|although|when|while",
        "cy": "oherwydd|nes|tan|er bod|pan|tra",
    },
    "other clause lost": {"en": "and|but|which|who|so|or", "cy": "ac?|ond|sydd|felly|neu"},
}
"""The words that join a clause to the rest of its sentence, by kind and language."""

LEAST_CLAUSE, LEAST_REST = 4, 3
"""The fewest words of a clause that is taken out, and of what is left."""

OTHER_WORDS = {
    "en": ((r"^If you (?=need|want|have)", "Should you "), (r"\bif you\b", "when you")),
    "cy": ((r"\bos (?=yw|ydych|oes)", "lle "), (r"\bos bydd", "pan fydd")),
}
"""Other words for a condition, by language."""


def clauses_lost(kind: str, pair: PagePair) -> Iterator[Case]:
    """A clause taken out of a sentence that has a counterpart."""
    for side, here, there in prose(pair):
        ours, theirs = segments(here), segments(there)
        if len(ours) != len(theirs):
            continue
        for segment, other in zip(ours, theirs, strict=True):
            for start, end, is_first in _clauses(segment, CONJUNCTIONS[kind][here.locale]):
                new = _without(pair, side, segment, (start, end), is_first=is_first)
                span = other.span()
                place = there.locale, span.start, span.end
                detail = f"{segment.text} [{segment.text[start:end]}]\n    {other.text}"
                yield Case(pair, new, "missing-sentence", (place,), detail)


def _clauses(segment: Segment, words: str) -> Iterator[tuple[int, int, bool]]:
    """Each clause before or after the rest of a plain sentence, and whether it comes first."""
    text = segment.text
    first = re.match(rf"(?:{words})\b[^,;:()–]+, (?=\w)", text, re.IGNORECASE)
    last = re.search(rf",? (?:{words}) [^,;:()–.]+(?=\.$)", text)
    for match in (first, last):
        if match and len(match[0].split()) >= LEAST_CLAUSE:
            rest = text[: match.start()] + text[match.end() :]
            if len(rest.split()) >= LEAST_REST and not segment.block.is_opaque(
                segment.start + match.start(), segment.start + match.end()
            ):
                yield match.start(), match.end(), match is first


def _without(
    pair: PagePair, side: int, segment: Segment, at: tuple[int, int], *, is_first: bool
) -> tuple[str, str]:
    span = segment.span(*at)
    end = span.end + is_first
    text = segment.block.source.text
    return replaced(pair, side, span.start, end, text[span.end : end].upper())


def clauses_moved(pair: PagePair) -> Iterator[Case]:
    """A condition that came first put last, with no fault."""
    for side, here, _ in prose(pair):
        for segment in segments(here):
            for _, end, is_first in _clauses(segment, CONJUNCTIONS["condition lost"][here.locale]):
                if is_first and segment.text.endswith(".") and segment.span().text == segment.text:
                    clause, rest = segment.text[: end - 2], segment.text[end:-1]
                    new = f"{rest[0].upper()}{rest[1:]} {clause[0].lower()}{clause[1:]}."
                    span = segment.span()
                    yield Case(pair, replaced(pair, side, span.start, span.end, new), "", (), new)


def clauses_reworded(pair: PagePair) -> Iterator[Case]:
    """A condition joined by another word, with no fault."""
    for side, here, _ in prose(pair):
        for segment in segments(here):
            for pattern, new in OTHER_WORDS[here.locale]:
                for match in re.finditer(pattern, segment.text):
                    span = segment.span(*match.span())
                    if span.text == match[0]:
                        both = replaced(pair, side, span.start, span.end, new)
                        yield Case(pair, both, "", (), f"{segment.text} [{new}]")


def prose(pair: PagePair) -> Iterator[tuple[int, Block, Block]]:
    """Each paired block of running text with its counterpart, from either side."""
    for both in align(pair):
        if {both.en.kind, both.cy.kind} <= PROSE and not is_code(both.en):
            yield 0, both.en, both.cy
            yield 1, both.cy, both.en
