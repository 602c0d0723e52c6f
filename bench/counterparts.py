"""How far apart the grades of two versions that say the same are, and what a harder one earns.

    python bench/counterparts.py [FOLDER]

Reads public-pages.tsv, beside this file: the words, sentences and syllables that Cymar counts in
144 pages of public bodies and in their Welsh, of 150 words or more in both. Reads as well, in
../shared, the pages of the corpus and pairs of the calibration's stretches of prose. Prints how
many grades the English is above the Welsh, as it is and beyond what the rule expects at that
grade; the same for bodies that had no part in a line drawn through others; how many pairs the rule
would report; and how many of the public pages, were either version harder by so much.

With a folder that has pages in `en` and `cy`, prints how far apart those are.
"""

import argparse
import csv
import random
from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from statistics import mean, pstdev
from typing import NamedTuple

from corpus_pairs import page, page_pairs
from readability import ENGLISH, read_units

from cymar.bilingual import LOCALES
from cymar.languages import language
from cymar.languages.readability import Readability, Tally, total
from cymar.rules.harder_than_counterpart import LEAST_COMPARED, english_above, tolerance

PUBLIC = Path(__file__).parent / "public-pages.tsv"
COUNTS = ("W", "S", "SYL")
UNITS_A_TEXT = 2
MOST_OF_A_BODY = 8
"""How many pages a body counts as at most, so that no body decides alone."""

ONE_BODY = "tax"
"""The subject area whose sources are services of one body."""

HALVES, SEED = 200, 14
HARDER = (2.0, 3.0, 4.0, 5.0)


class Pair(NamedTuple):
    """The two grades of a text, the words of its shorter version, and the body that it is of."""

    body: str
    words: int
    english: float
    welsh: float

    @property
    def apart(self) -> float:
        return self.english - self.welsh

    @property
    def level(self) -> float:
        return (self.english + self.welsh) / 2

    @property
    def beyond(self) -> float:
        """How many grades apart the two are beyond what is expected."""
        return english_above(self.english, self.welsh)


def of_tallies(body: str, en: Tally, cy: Tally) -> Pair:
    grades = ENGLISH.grade.of(en), language("cy").grade.of(cy)
    return Pair(body, min(en.words, cy.words), *grades)


def of_scores(body: str, en: Readability | None, cy: Readability | None) -> list[Pair]:
    """The pair, where both versions are long enough to be compared."""
    if not en or not cy or min(en.words, cy.words) < LEAST_COMPARED:
        return []
    return [Pair(body, min(en.words, cy.words), en.grade, cy.grade)]


def public_pages() -> list[Pair]:
    with PUBLIC.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    tallies = (
        [Tally(*(int(row[f"{locale}_{name}"]) for name in COUNTS)) for locale in LOCALES]
        for row in rows
    )
    return [of_tallies(row["body"], *both) for row, both in zip(rows, tallies, strict=True)]


def corpus_pages() -> list[Pair]:
    return [
        found
        for source, pair in page_pairs()
        for found in of_scores(source, pair.en.readability, pair.cy.readability)
    ]


def stretches() -> list[Pair]:
    """Neighbouring units of the calibration, two a text."""
    found = []
    for source, some in groupby(read_units(), lambda unit: unit.source):
        units = list(some)
        body = units[0].area if units[0].area == ONE_BODY else source
        for start in range(0, len(units) - UNITS_A_TEXT + 1, UNITS_A_TEXT):
            part = units[start : start + UNITS_A_TEXT]
            both = (total([unit.en for unit in part]), total([unit.cy for unit in part]))
            found.append(of_tallies(body, *both))
    return found


def weights(pairs: Sequence[Pair]) -> list[float]:
    number = Counter(pair.body for pair in pairs)
    return [min(number[pair.body], MOST_OF_A_BODY) / number[pair.body] for pair in pairs]


def line(pairs: Sequence[Pair]) -> tuple[float, float]:
    """By how much the English is above the Welsh at grade 0, and by how much more at each."""
    counts = weights(pairs)
    whole = sum(counts)
    apart = sum(count * pair.apart for count, pair in zip(counts, pairs, strict=True)) / whole
    level = sum(count * pair.level for count, pair in zip(counts, pairs, strict=True)) / whole
    rise = sum(
        count * (pair.level - level) * (pair.apart - apart)
        for count, pair in zip(counts, pairs, strict=True)
    ) / sum(count * (pair.level - level) ** 2 for count, pair in zip(counts, pairs, strict=True))
    return apart - rise * level, rise


def print_sources(sources: dict[str, list[Pair]]) -> None:
    print("How many grades the English is above the Welsh that says the same")
    heads = f"{'as it is':>8} {'sd':>5} {'beyond':>7} {'sd':>5} {'most':>5} {'reported':>8}"
    print(f"{'source':12} {'pairs':>5} {'bodies':>6} {heads}")
    for name, pairs in sources.items():
        apart, beyond = [pair.apart for pair in pairs], [pair.beyond for pair in pairs]
        reported = sum(abs(pair.beyond) > tolerance(pair.words) for pair in pairs)
        print(
            f"{name:12} {len(pairs):5} {len({pair.body for pair in pairs}):6} "
            f"{mean(apart):+8.2f} {pstdev(apart):5.2f} {mean(beyond):+7.2f} {pstdev(beyond):5.2f} "
            f"{max(map(abs, beyond)):5.2f} {reported:8}"
        )


def print_held_out(pairs: Sequence[Pair], public: Sequence[Pair]) -> None:
    """What a line through half of the bodies leaves of the other half's public pages."""
    draw = random.Random(SEED)
    bodies = sorted({pair.body for pair in pairs})
    rows = []
    for _ in range(HALVES):
        draw.shuffle(bodies)
        fitted = set(bodies[: len(bodies) // 2])
        start, rise = line([pair for pair in pairs if pair.body in fitted])
        others = [pair for pair in public if pair.body not in fitted]
        left = [pair.apart - start - rise * pair.level for pair in others]
        apart = [pair.apart for pair in others]
        rows.append((rise, mean(apart), pstdev(apart), mean(left), pstdev(left)))
    start, rise = line(pairs)
    print(f"\nA line through all: none at grade {-start / rise:.1f}, {rise:.2f} a grade")
    found = [mean(column) for column in zip(*rows, strict=True)]
    print(
        f"Through half of the bodies {found[0]:.2f}; the other half's public pages are "
        f"{found[1]:+.2f} apart (sd {found[2]:.2f}), {found[3]:+.2f} beyond it (sd {found[4]:.2f})"
    )


def print_recall(pairs: Sequence[Pair]) -> None:
    print("\nPublic pages reported, were either version harder by so many grades")
    for more in HARDER:
        harder = [
            pair._replace(**{side: getattr(pair, side) + more})
            for pair in pairs
            for side in ("english", "welsh")
        ]
        found = mean(abs(pair.beyond) > tolerance(pair.words) for pair in harder)
        print(f"{more:4.1f} {found:6.1%}")


def print_pages(folder: Path) -> None:
    """How many grades the English of each pair of a folder's pages is above the Welsh."""
    found = []
    for path in sorted((folder / "en").rglob("*.md")):
        name = str(path.relative_to(folder / "en"))
        both = [
            page(locale, name, (folder / locale / name).read_text(encoding="utf-8")).readability
            for locale in LOCALES
            if (folder / locale / name).is_file()
        ]
        found += of_scores(name, *both) if len(both) == len(LOCALES) else []
    for pair in sorted(found, key=lambda pair: pair.beyond):
        most = tolerance(pair.words)
        reported = "reported" if abs(pair.beyond) > most else ""
        print(f"{pair.apart:+5.1f} {pair.beyond:+5.1f} of {most:.1f} {reported:8} {pair.body}")
    if found:
        print_sources({folder.name: found})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?")
    folder = parser.parse_args().folder
    if folder:
        print_pages(folder)
        return
    sources = {"public pages": public_pages(), "corpus": corpus_pages(), "stretches": stretches()}
    print_sources(sources)
    print_held_out([pair for pairs in sources.values() for pair in pairs], sources["public pages"])
    print_recall(sources["public pages"])


if __name__ == "__main__":
    main()
