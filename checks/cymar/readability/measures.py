"""Further measures of how hard a page is to read, which its writers may know from other tools."""

import re
from collections.abc import Callable
from itertools import groupby

from cymar.analysis.prose import own_words
from cymar.bilingual import Text
from cymar.compat.textstat import automated_readability, coleman_liau, dale_chall, lix
from cymar.dataclasses import dataclass
from cymar.readability.grades import LEAST_GRADED
from cymar.site.pages import Page

ENDED = re.compile(r"[.!?][\"'”’»)\]]*\Z")
ABOUT_MEASURES = Text(
    en="The other measures are those of textstat, a tool for English. They are here to compare "
    "with other tools: go by the grade. LIX counts long words in any language, and Welsh words "
    "have other lengths than English, so compare it only with that of other Welsh pages.",
    cy="Mesurau textstat, offeryn ar gyfer Saesneg, yw'r lleill. Maen nhw yma i'w cymharu ag "
    "offer eraill: y radd sy'n cyfrif. Mae LIX yn cyfrif geiriau hir mewn unrhyw iaith, ac nid yw "
    "geiriau Cymraeg yr un hyd â rhai Saesneg, felly cymharwch ef â thudalennau Cymraeg eraill yn "
    "unig.",
)


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure of readability: an identifier, and the name by which readers know it."""

    id: str
    name: str
    of: Callable[[str], float | None]


MEASURES = {
    "en": (
        Measure("coleman-liau", "Coleman-Liau", coleman_liau),
        Measure("ari", "ARI", automated_readability),
        Measure("lix", "LIX", lix),
        Measure("dale-chall", "Dale-Chall", dale_chall),
    ),
    "cy": (Measure("lix", "LIX", lix),),
}
"""The measures that mean something in each language, in the order in which they are shown."""


def further_measures(page: Page) -> dict[Measure, float]:
    """The measures of a page's prose, to a tenth; none where it is too short for a grade."""
    found = page.readability
    if not found or found.words < LEAST_GRADED:
        return {}
    text = prose_text(page)
    values = ((measure, measure.of(text)) for measure in MEASURES[page.locale])
    return {measure: round(value, 1) for measure, value in values if value is not None}


def prose_text(page: Page) -> str:
    """The prose that a page's grade is worked out from, in one line; each sentence ends as one."""
    sentences = []
    for block, group in groupby(page.prose, lambda sentence: sentence.segment.block):
        words = own_words(block)
        for sentence in group:
            segment = sentence.segment
            text = " ".join(words[segment.start : segment.end].split())
            sentences.append(text if ENDED.search(text) else f"{text.rstrip(',;:')}.")
    return " ".join(sentences)
