"""What makes a page hard to read: its hardest sentences, both languages side by side."""

import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, zip_longest

from cymar.align.sentences import sentence_partners
from cymar.analysis.prose import Sentence
from cymar.bilingual import LANGUAGE_NAMES, LOCALES, Text
from cymar.dataclasses import asdict, dataclass
from cymar.markup import escaped, json_document
from cymar.readability.grades import ABOUT_GRADES, SCORE_COUNTS, shown_grade
from cymar.readability.hardest import hardest_sentences
from cymar.readability.measures import ABOUT_MEASURES, Measure, further_measures
from cymar.site import Page, PagePair, Site
from cymar.terminal import padded, printable

LEAST = 0.05
"""A sentence that adds less to its page's grade is not shown."""

NARROW = 60
"""Below so many columns the languages are shown one under the other."""

LEAST_WIDTH = 20
WIDEST = 120
"""The columns that the report takes at least and at most, whatever the terminal has."""

LONGEST_SENTENCE = 500
"""How many characters of a sentence are shown."""

GAP = "   "
INSET = "  "
"""What the lines of a sentence begin with: no line of a report begins with what a page says."""

LEAD = Text(
    en="What each sentence adds to the grade of its page, the most first:",
    cy="Faint mae pob brawddeg yn ei ychwanegu at radd ei thudalen, y mwyaf gyntaf:",
)
SCORES = Text(en="grade {grade}, ease {ease}", cy="gradd {grade}, rhwyddineb {ease}")
PLACE = Text(en="line {line}, words {words}", cy="llinell {line}, geiriau {words}")
OTHER_MEASURES = Text(en="other measures: {measures}", cy="mesurau eraill: {measures}")
NO_PROSE = Text(en="no prose to score", cy="dim testun parhaus i'w sgorio")
NO_PARTNER = Text(en="(nothing that goes with it)", cy="(dim sy'n cyfateb)")
NOTHING = Text(
    en="No sentence makes this page harder.", cy="Nid oes brawddeg yn gwneud y dudalen yn anoddach."
)


NO_VALUE = "–"
SCORE_NAMES = {
    "grade": Text(en="Grade", cy="Gradd"),
    "ease": Text(en="Ease", cy="Rhwyddineb"),
    "words": Text(en="Words", cy="Geiriau"),
    "sentences": Text(en="Sentences", cy="Brawddegau"),
    "syllables": Text(en="Syllables", cy="Sillafau"),
}
SCHEMA = 1


@dataclass(frozen=True, slots=True)
class ScoredSentence:
    """A sentence, and how much higher the grade of its page is for it."""

    sentence: Sentence
    cost: float

    @property
    def shown_cost(self) -> float:
        """The cost to a tenth, and never -0.0."""
        return round(self.cost, 1) + 0.0


Row = Mapping[str, Sequence[ScoredSentence]]
"""Sentences that go together, by their locales."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """What makes a page and its counterpart hard to read.

    `pages` and `measures` are by locale; `rows` are the hardest sentences, the hardest first.
    """

    pages: Mapping[str, Page]
    measures: Mapping[str, Mapping[Measure, float]]
    rows: Sequence[Row]


def build(site: Site, page: Page, most: int) -> Explanation:
    """What makes a page and its counterpart, where it has one, hard to read.

    Args:
        site: The site that the page is of.
        page: The page, in either language.
        most: How many rows of sentences there may be.
    """
    counterpart = site.counterparts.get(page.key)
    both = {each.locale: each for each in (page, counterpart) if each}
    pages = {locale: both[locale] for locale in LOCALES if locale in both}
    measures = {locale: further_measures(own) for locale, own in pages.items()}
    pair = next((pair for pair in site.pairs if page in (pair.en, pair.cy)), None)
    return Explanation(pages, measures, hardest(pages, pair, most))


def hardest(pages: Mapping[str, Page], pair: PagePair | None, most: int) -> list[Row]:
    """The sentences that add most to the grades of the pages, the most first.

    Each comes with those of the other language that go with it, and none comes twice.
    """
    costed = {
        locale: {
            sentence: ScoredSentence(sentence, cost) for sentence, cost in hardest_sentences(own)
        }
        for locale, own in pages.items()
    }
    partners = sentence_partners(pair) if pair else {}
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


def as_text(explanation: Explanation, locale: str, width: int) -> str:
    """The two versions' scores and hardest sentences, for a terminal so many columns wide."""
    pages, measures, rows = explanation.pages, explanation.measures, explanation.rows
    width = max(LEAST_WIDTH, min(width, WIDEST))
    side_by_side = len(pages) > 1 and width >= NARROW
    column = (width - len(GAP)) // 2 if side_by_side else width

    def laid_out(cells: list[list[str]]) -> Iterator[str]:
        if side_by_side:
            for left, right in zip_longest(*cells, fillvalue=""):
                yield f"{padded(left, column)}{GAP}{right}".rstrip()
        else:
            yield from chain.from_iterable(cells)

    heads = [_head(own, measures[own.locale], locale, column) for own in pages.values()]
    lines = [*laid_out(heads), ""]
    lines += textwrap.wrap((LEAD if rows else NOTHING).to(locale), width)
    for row in rows:
        cells = [_cell(each, some, locale, column) for each, some in row.items()]
        lines += ["", *laid_out(cells)]
    lines += ["", *textwrap.wrap(ABOUT_GRADES.to(locale), width)]
    if any(measures.values()):
        lines += ["", *textwrap.wrap(ABOUT_MEASURES.to(locale), width)]
    return "\n".join(lines) + "\n"


def _head(page: Page, measures: Mapping[Measure, float], locale: str, width: int) -> list[str]:
    """A version's file, its grade, what the grade is worked out from, and other measures."""
    found = page.readability
    lines = [f"{LANGUAGE_NAMES[page.locale].to(locale)}: {page.source.path}"]
    if found:
        values = {**asdict(found), "grade": shown_grade(found)}
        lines += [each.format(values).to(locale) for each in (SCORES, SCORE_COUNTS)]
        if measures:
            shown = ", ".join(f"{each.name} {value}" for each, value in measures.items())
            lines.append(OTHER_MEASURES.format({"measures": shown}).to(locale))
    else:
        lines.append(NO_PROSE.to(locale))
    return _wrapped(lines, width)


def _cell(of: str, some: Sequence[ScoredSentence], locale: str, width: int) -> list[str]:
    """The sentences of one language in a row, each under its cost and its line."""
    name = LANGUAGE_NAMES[of].to(locale)
    if not some:
        return _wrapped([f"{name}: {NO_PARTNER.to(locale)}"], width)
    lines: list[str] = []
    for each in some:
        lines += _wrapped([f"{name}: {_lead(each, locale)}"], width)
        sentence = _wrapped([_cut(each.sentence.segment.text)], width - len(INSET))
        lines += [INSET + line for line in sentence]
    return lines


def _lead(scored: ScoredSentence, locale: str) -> str:
    """What a sentence adds to the grade of its page, its line and its words."""
    segment = scored.sentence.segment
    line = segment.block.source.position(segment.span().start).line
    place = PLACE.format({"line": line, "words": scored.sentence.tally.words}).to(locale)
    return f"{scored.shown_cost:+.1f} ({place})"


def as_json(explanation: Explanation) -> str:
    """A document for other programs: the scores of both versions, and the hardest sentences."""
    pages = {
        locale: {
            "path": page.source.path,
            "readability": page.readability and asdict(page.readability),
            "measures": {each.id: value for each, value in explanation.measures[locale].items()},
        }
        for locale, page in explanation.pages.items()
    }
    rows = [
        {locale: [_sentence(each) for each in some] for locale, some in row.items()}
        for row in explanation.rows
    ]
    document = {"schema": SCHEMA, "pages": pages, "sentences": rows}
    return json_document(document)


def _sentence(scored: ScoredSentence) -> dict[str, object]:
    segment = scored.sentence.segment
    span = segment.span()
    return {
        "start": span.source.position(span.start)._asdict(),
        "end": span.source.position(span.end)._asdict(),
        "text": segment.text,
        "words": scored.sentence.tally.words,
        "cost": scored.shown_cost,
    }


def as_markdown(explanation: Explanation, locale: str) -> str:
    """The same as two tables in Markdown: the scores, and the hardest sentences."""
    pages, rows = explanation.pages, explanation.rows
    names = [
        f"{LANGUAGE_NAMES[each].to(locale)}: {escaped(page.source.path)}"
        for each, page in pages.items()
    ]
    lines = [_row("", *names), _row("---", *("--:" for _ in names))]
    lines += [_row(*cells) for cells in _scores(explanation, locale)]
    lines += ["", (LEAD if rows else NOTHING).to(locale)]
    if rows:
        languages = [LANGUAGE_NAMES[each].to(locale) for each in pages]
        lines += ["", _row(*languages), _row(*("---" for _ in languages))]
        lines += [_row(*(_markdown_cell(some, locale) for some in row.values())) for row in rows]
    lines += ["", ABOUT_GRADES.to(locale)]
    if any(explanation.measures.values()):
        lines += ["", ABOUT_MEASURES.to(locale)]
    return "\n".join(lines) + "\n"


def _scores(explanation: Explanation, locale: str) -> Iterator[list[str]]:
    """The rows of the table of scores: a name, and a value for each version."""
    for key, name in SCORE_NAMES.items():
        scores = [page.readability for page in explanation.pages.values()]
        shown = [str(asdict(found)[key]) if found else NO_VALUE for found in scores]
        yield [name.to(locale), *(map(shown_grade, scores) if key == "grade" else shown)]
    names = [each.name for measures in explanation.measures.values() for each in measures]
    for measure in dict.fromkeys(names):
        values = (
            next((str(value) for each, value in measures.items() if each.name == measure), NO_VALUE)
            for measures in explanation.measures.values()
        )
        yield [measure, *values]


def _markdown_cell(some: Sequence[ScoredSentence], locale: str) -> str:
    sentences = (
        f"**{_lead(each, locale)}** {escaped(_cut(each.sentence.segment.text))}" for each in some
    )
    return "<br>".join(sentences) or NO_PARTNER.to(locale)


def _row(*cells: str) -> str:
    return f"| {' | '.join(' '.join(cell.split()) for cell in cells)} |"


def _cut(sentence: str) -> str:
    return (
        sentence
        if len(sentence) <= LONGEST_SENTENCE
        else f"{sentence[:LONGEST_SENTENCE].rstrip()}…"
    )


def _wrapped(texts: Iterable[str], width: int) -> list[str]:
    return [line for text in texts for line in textwrap.wrap(printable(text), width)]
