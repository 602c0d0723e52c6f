"""What makes a page hard to read: its hardest sentences, both languages side by side."""

import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import accumulate, chain, zip_longest

from cymar.align.align import align
from cymar.analysis.prose import Sentence
from cymar.bilingual import LANGUAGE_NAMES, LOCALES, Text
from cymar.readability.grades import ABOUT, COUNTS, shown_grade
from cymar.readability.hardest import hardest_sentences
from cymar.readability.measures import ABOUT_MEASURES, Measure, further_measures
from cymar.site import Page, PagePair, Site
from cymar.terminal import printable
from cymar.text.block import Block

LEAST = 0.05
"""A sentence that adds less to its page's grade is not shown."""

NARROW = 60
"""Below so many columns the languages stand one under the other."""

LEAST_WIDTH = 20
WIDEST = 120
LONGEST = 500
"""How many signs of a sentence are shown."""

GAP = "   "
LEAD = Text(
    en="What each sentence adds to the grade of its page, the most first:",
    cy="Faint mae pob brawddeg yn ei ychwanegu at radd ei thudalen, y mwyaf gyntaf:",
)
SCORES = Text(en="grade {grade}, ease {ease}", cy="gradd {grade}, rhwyddineb {ease}")
PLACE = Text(en="line {line}, words {words}", cy="llinell {line}, geiriau {words}")
MEASURES = Text(en="other measures: {measures}", cy="mesurau eraill: {measures}")
NO_PROSE = Text(en="no prose to score", cy="dim testun parhaus i'w sgorio")
NO_PARTNER = Text(en="(nothing that goes with it)", cy="(dim sy'n cyfateb)")
NOTHING = Text(
    en="No sentence makes this page harder.", cy="Nid oes brawddeg yn gwneud y dudalen yn anoddach."
)


@dataclass(frozen=True, slots=True)
class Costed:
    """A sentence, and how much higher the grade of its page is for it."""

    sentence: Sentence
    cost: float


Row = Mapping[str, Sequence[Costed]]
"""Sentences that go together, by their locales."""


def hardest(site: Site, page: Page, most: int) -> list[Row]:
    """The sentences that add most to the grade of a page or its counterpart, the most first.

    Each comes with those of the other language that go with it, and none comes twice.
    """
    pages = _versions(site, page)
    costed = {
        locale: {sentence: Costed(sentence, cost) for sentence, cost in hardest_sentences(own)}
        for locale, own in pages.items()
    }
    partners = _partners(site, page, pages)
    rows: list[Row] = []
    seen: set[Sentence] = set()
    everything = [each for some in costed.values() for each in some.values()]
    for each in sorted(everything, key=lambda each: -each.cost):
        if len(rows) == most or each.cost < LEAST:
            break
        if each.sentence in seen:
            continue
        locale = each.sentence.segment.block.locale
        row = {locale: [each]}
        for there, found in costed.items():
            if there != locale:
                row[there] = [found[other] for other in partners.get(each.sentence, ())]
        seen.update(one.sentence for some in row.values() for one in some)
        rows.append({each: row[each] for each in pages})
    return rows


def _versions(site: Site, page: Page) -> dict[str, Page]:
    """The page and its counterpart, where it has one, in the order of the languages."""
    counterpart = site.counterparts.get(page.key)
    both = {each.locale: each for each in (page, counterpart) if each}
    return {locale: both[locale] for locale in LOCALES if locale in both}


def _partners(site: Site, page: Page, pages: Mapping[str, Page]) -> dict[Sentence, list[Sentence]]:
    """The sentences of the other language that go with each."""
    held: dict[str, dict[Block, list[Sentence]]] = {locale: {} for locale in pages}
    for locale, own in pages.items():
        for sentence in own.prose:
            held[locale].setdefault(sentence.segment.block, []).append(sentence)
    pair = next((pair for pair in site.pairs if page in (pair.en, pair.cy)), None)
    found: dict[Sentence, list[Sentence]] = {}
    for en, cy in _groups(pair, held["en"], held["cy"]) if pair else ():
        for ours, theirs in ((en, cy), (cy, en)):
            for number, sentence in enumerate(ours):
                if len(ours) == len(theirs):
                    found[sentence] = [theirs[number]]
                elif theirs:
                    found[sentence] = list(_near(number, ours, theirs))
    return found


def _groups(
    pair: PagePair, en: Mapping[Block, list[Sentence]], cy: Mapping[Block, list[Sentence]]
) -> Iterator[tuple[list[Sentence], list[Sentence]]]:
    """Sentences that go together as a whole: those of paired blocks, and what lies between two."""
    paired = {each.en: each.cy for each in align(pair) if each.en in en and each.cy in cy}
    order, taken = list(cy), set(paired.values())
    places = {there: place for place, there in enumerate(order)}
    between: list[Sentence] = []
    reached = 0

    def up_to(place: int) -> list[Sentence]:
        return [one for there in order[reached:place] if there not in taken for one in cy[there]]

    for here, ours in en.items():
        if here not in paired:
            between += ours
            continue
        yield ours, cy[paired[here]]
        place = places[paired[here]]
        if place >= reached:
            yield between, up_to(place)
            between, reached = [], place + 1
    if paired:
        yield between, up_to(len(order))


def _near(number: int, ours: list[Sentence], theirs: list[Sentence]) -> Iterator[Sentence]:
    """The sentences whose middle lies, in proportion, within one of ours, or the nearest."""
    here, there = _ends(ours), _ends(theirs)
    start, end = here[number] / here[-1], here[number + 1] / here[-1]

    def away(other: int) -> float:
        middle = (there[other] + there[other + 1]) / 2 / there[-1]
        return max(start - middle, middle - end, 0)

    within = [other for other in range(len(theirs)) if away(other) == 0]
    for other in within or [min(range(len(theirs)), key=away)]:
        yield theirs[other]


def _ends(sentences: list[Sentence]) -> list[int]:
    """Where each sentence begins, in signs, if they followed one another, and where all end."""
    return list(accumulate((len(each.segment.text) for each in sentences), initial=0))


def as_text(site: Site, page: Page, most: int, locale: str, width: int) -> str:
    """The two versions' scores and hardest sentences, for a terminal so many columns wide."""
    pages = _versions(site, page)
    width = max(LEAST_WIDTH, min(width, WIDEST))
    side_by_side = len(pages) > 1 and width >= NARROW
    column = (width - len(GAP)) // 2 if side_by_side else width

    def laid_out(cells: list[list[str]]) -> Iterator[str]:
        if side_by_side:
            for left, right in zip_longest(*cells, fillvalue=""):
                yield f"{left:<{column}}{GAP}{right}".rstrip()
        else:
            yield from chain.from_iterable(cells)

    rows = hardest(site, page, most)
    measures = {own.locale: further_measures(own) for own in pages.values()}
    heads = [_head(own, measures[own.locale], locale, column) for own in pages.values()]
    lines = [*laid_out(heads), ""]
    lines += textwrap.wrap((LEAD if rows else NOTHING).to(locale), width)
    for row in rows:
        cells = [_cell(each, some, locale, column) for each, some in row.items()]
        lines += ["", *laid_out(cells)]
    lines += ["", *textwrap.wrap(ABOUT.to(locale), width)]
    if any(measures.values()):
        lines += ["", *textwrap.wrap(ABOUT_MEASURES.to(locale), width)]
    return "\n".join(lines) + "\n"


def _head(page: Page, measures: Mapping[Measure, float], locale: str, width: int) -> list[str]:
    """A version's file, its grade, what the grade is worked out from, and other measures."""
    found = page.readability
    said = [f"{LANGUAGE_NAMES[page.locale].to(locale)}: {page.source.path}"]
    if found:
        values = {**asdict(found), "grade": shown_grade(found)}
        said += [each.format(values).to(locale) for each in (SCORES, COUNTS)]
        if measures:
            shown = ", ".join(f"{each.name} {value}" for each, value in measures.items())
            said.append(MEASURES.format({"measures": shown}).to(locale))
    else:
        said.append(NO_PROSE.to(locale))
    return _wrapped(said, width)


def _cell(of: str, some: Sequence[Costed], locale: str, width: int) -> list[str]:
    """The sentences of one language in a row, each under its cost and its line."""
    name = LANGUAGE_NAMES[of].to(locale)
    if not some:
        return _wrapped([f"{name}: {NO_PARTNER.to(locale)}"], width)
    said = []
    for each in some:
        segment = each.sentence.segment
        line = segment.block.source.position(segment.span().start).line
        place = PLACE.format({"line": line, "words": each.sentence.tally.words}).to(locale)
        cost = round(each.cost, 1) + 0.0  # never -0.0
        said += [f"{name}: {cost:+.1f} ({place})", _cut(segment.text)]
    return _wrapped(said, width)


def _cut(sentence: str) -> str:
    return sentence if len(sentence) <= LONGEST else f"{sentence[:LONGEST].rstrip()}…"


def _wrapped(texts: Iterable[str], width: int) -> list[str]:
    return [line for text in texts for line in textwrap.wrap(printable(text), width)]
