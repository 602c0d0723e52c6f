"""Where the Welsh formulas come from, and how far the two languages' grades differ by chance.

    python bench/readability.py fit
    python bench/readability.py tolerance

Both work on ../shared/welsh/calibration_units_prose.tsv: the counts of 1,145 stretches of prose of
about 150 English words, each with its Welsh, from 38 public sources in 9 subject areas.

`fit` works out how many more words a sentence, and syllables a word, Welsh has than the English
that it goes with, and how far a Welsh score is then from the English one. A score is always given
by ratios from other sources, or from other subject areas, than its own. `tolerance` joins
neighbouring stretches into longer and longer texts, and prints how far the grades of the two
languages then differ, and how many of them `harder-than-counterpart` would report.
"""

import argparse
import csv
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from statistics import mean
from typing import NamedTuple

from corpus_pairs import WELSH, present

from cymar.languages import language
from cymar.languages.readability import Formula, Tally, total
from cymar.rules.harder_than_counterpart import english_above
from cymar.rules.harder_than_counterpart import tolerance as allowed

ENGLISH = language("en")
FEWEST_WORDS = 2000
LENGTHS = (1, 2, 3, 4, 6, 8, 12, 16, 20)
SHARES = (0.5, 0.9, 0.95, 0.98, 0.99)


class Ratios(NamedTuple):
    """Welsh words a sentence and syllables a word, by those of the English."""

    words: float
    syllables: float

    def welsh(self, english: Formula) -> Formula:
        """The English formula for Welsh."""
        weights = english.words / self.words, english.syllables / self.syllables
        return Formula(english.constant, *weights)


class Unit(NamedTuple):
    """A stretch of prose in both languages."""

    source: str
    area: str
    en: Tally
    cy: Tally


Fit = Callable[[Sequence[Unit], str], Ratios]
"""Ratios from some units, without an area's own where the area is named."""


def read_units() -> list[Unit]:
    with present(WELSH / "calibration_units_prose.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [Unit(row["src"], row["dom"], _tally(row, "en"), _tally(row, "cy")) for row in rows]


def _tally(row: dict[str, str], locale: str) -> Tally:
    return Tally(*(int(row[f"{locale}_{name}"]) for name in ("W", "S", "SYL")))


def pooled(units: Sequence[Unit], area: str = "") -> Ratios:
    """The ratios of all the words together."""
    en, cy = total([unit.en for unit in units]), total([unit.cy for unit in units])
    return Ratios(
        cy.words / cy.sentences / (en.words / en.sentences),
        cy.syllables / cy.words / (en.syllables / en.words),
    )


def balanced(units: Sequence[Unit], area: str = "") -> Ratios:
    """The mean ratios of 19 subject areas, those with few words left out."""
    with present(WELSH / "domain_ratios.tsv").open(encoding="utf-8", newline="") as lines:
        rows = [list(row) for row in csv.reader(lines, delimiter="\t")][1:]
    some = [row for row in rows if row[0] != area and float(row[-1]) >= FEWEST_WORDS]
    return Ratios(mean(float(row[1]) for row in some), mean(float(row[2]) for row in some))


def english(units: Sequence[Unit], area: str = "") -> Ratios:
    """The English formulas as they are."""
    return Ratios(1, 1)


def given(units: Sequence[Unit], area: str = "") -> Ratios:
    """The balanced ratios, rounded."""
    return Ratios(1.08, 1.09)


class Score(NamedTuple):
    """A unit with how far its Welsh scores are above its English ones."""

    unit: Unit
    ease: float
    grade: float


def held_out(units: Sequence[Unit], fit: Fit, by: str) -> list[Score]:
    """Each unit scored by ratios from the others, its source or its subject area left out."""
    found = []
    for name in sorted({str(getattr(unit, by)) for unit in units}):
        ratios = fit(
            [unit for unit in units if getattr(unit, by) != name], name if by == "area" else ""
        )
        ease, grade = ratios.welsh(ENGLISH.ease), ratios.welsh(ENGLISH.grade)
        for unit in units:
            if getattr(unit, by) == name:
                apart = (
                    ease.of(unit.cy) - ENGLISH.ease.of(unit.en),
                    grade.of(unit.cy) - ENGLISH.grade.of(unit.en),
                )
                found.append(Score(unit, *apart))
    return found


def explained(scores: Sequence[Score]) -> float:
    """R²: how much of what differs between the English grades the Welsh ones tell."""
    grades = [ENGLISH.grade.of(score.unit.en) for score in scores]
    middle = mean(grades)
    left = sum(score.grade**2 for score in scores)
    return 1 - left / sum((grade - middle) ** 2 for grade in grades)


def by_area(scores: Sequence[Score]) -> dict[str, list[Score]]:
    ordered = sorted(scores, key=lambda score: score.unit.area)
    return {area: list(some) for area, some in groupby(ordered, lambda score: score.unit.area)}


def print_fit(units: Sequence[Unit]) -> None:
    en, cy = total([unit.en for unit in units]), total([unit.cy for unit in units])
    ratios = pooled(units)
    print(f"{len(units)} units, {len({unit.source for unit in units})} sources, ", end="")
    print(f"{en.words} English words and {cy.words} Welsh")
    print(f"Welsh by English: words {cy.words / en.words:.3f}", end=", ")
    print(f"sentences {cy.sentences / en.sentences:.3f}", end=", ")
    print(f"words a sentence {ratios.words:.3f}, syllables a word {ratios.syllables:.3f}")
    print("\nHow far a Welsh score is from the English one, held out by source or by area")
    heads = f"{'ease':>6} {'grade':>6} {'R²':>5} {'bias':>6} {'by area':>8}"
    print(f"{'ratios':10} {'held out':8} {heads}")
    for fit in (english, given, balanced, pooled):
        for by in ("source", "area"):
            scores = held_out(units, fit, by)
            areas = by_area(scores).values()
            print(
                f"{fit.__name__:10} {by:8} {mean(abs(score.ease) for score in scores):6.2f} "
                f"{mean(abs(score.grade) for score in scores):6.2f} {explained(scores):5.2f} "
                f"{mean(score.grade for score in scores):+6.2f} "
                f"{mean(mean(abs(each.grade) for each in area) for area in areas):8.2f}"
            )
    print("\nBy area, with ratios from the other areas: how much higher the Welsh scores are")
    print(f"{'area':10} {'units':>5} {'ease':>6} {'grade':>6}")
    for area, some in by_area(held_out(units, pooled, "area")).items():
        ease, grade = mean(score.ease for score in some), mean(score.grade for score in some)
        print(f"{area:10} {len(some):5} {ease:+6.1f} {grade:+6.2f}")
    welsh = language("cy")
    words = ENGLISH.grade.words / welsh.grade.words, ENGLISH.grade.syllables / welsh.grade.syllables
    print(f"\nCymar's formulas have ratios of {words[0]:.3f} and {words[1]:.3f}")


def runs(units: Sequence[Unit], length: int) -> Iterator[tuple[Tally, Tally]]:
    """Stretches of so many units that follow each other in one source, in both languages."""
    for _, some in groupby(units, lambda unit: unit.source):
        source = list(some)
        for start in range(len(source) - length + 1):
            part = source[start : start + length]
            yield total([unit.en for unit in part]), total([unit.cy for unit in part])


def print_tolerance(units: Sequence[Unit]) -> None:
    grades = ENGLISH.grade, language("cy").grade
    heads = " ".join(f"{share:>5.0%}" for share in SHARES)
    print("How many grades the two languages differ by in so many in a hundred texts, at most")
    print(f"{'words':>6} {'texts':>5} {heads} {'tolerance':>9} {'beyond':>6}")
    for length in LENGTHS:
        found = list(runs(units, length))
        apart = sorted(abs(grades[1].of(cy) - grades[0].of(en)) for en, cy in found)
        least = [min(en.words, cy.words) for en, cy in found]
        shares = " ".join(f"{apart[int(share * (len(apart) - 1))]:5.2f}" for share in SHARES)
        beyond = mean(
            abs(english_above(grades[0].of(en), grades[1].of(cy)))
            > allowed(min(en.words, cy.words))
            for en, cy in found
        )
        words = mean(least)
        print(f"{words:6.0f} {len(apart):5} {shares} {allowed(round(words)):9.2f} {beyond:6.1%}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("fit", "tolerance"))
    asked = parser.parse_args()
    (print_fit if asked.what == "fit" else print_tolerance)(read_units())


if __name__ == "__main__":
    main()
