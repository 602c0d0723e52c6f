"""What each part of the score of a lost part of a sentence counts, fitted, and what it finds.

    python bench/lost_parts.py [--seed N] [--show N] [--folds N]

Takes the sentences of the corpus that go together, and the same with a part taken out of one
version. Fits the weights of `cymar.align.lost.score` by logistic regression, by the part of each
sentence that scores highest; prints them, and by how they do on the sentences kept apart: how many
of the parts taken out are found for so many of the other sentences. `--show N` prints N of these,
for a person to read: in some of them a part is truly lost.
"""

import argparse
import random
import re
from collections.abc import Iterator, Sequence
from math import exp, inf
from typing import NamedTuple

from corpus_pairs import page, page_sites, string_sites

from cymar.align.align import page_alignment
from cymar.align.facing import facing
from cymar.align.lengths import LEAST_LENGTH
from cymar.align.lost.clauses import MOST_OF_IT, longer_of, may_lack_item, sentences_facing
from cymar.align.lost.parts import SoughtPart, sought_parts
from cymar.align.lost.said_otherwise import may_be_said
from cymar.align.lost.score import ANY_PART, LEAST_SCORE, WEIGHTS, LossEvidence
from cymar.languages.joints import joints
from cymar.languages.words import LETTERS
from cymar.text.block import PROSE
from cymar.text.segment import Segment, segments

Row = tuple[float, ...]

PLAIN_END = (".", "!", "?")
MARKS = re.compile(r"[,;–](?!\d)|[.!?]+$")
LEAST_TAKEN, MOST_TAKEN, LEAST_REST = 2, 14, 3
"""The fewest and the most words of a part that is taken out, and the fewest of the rest."""

FARTHEST = 0.3
"""How far a part may stand from where it stood there, of the length of the sentence."""

ROUNDS, STEPS, MOST_STEP, SHRINKAGE = 3, 8, 0.7, 5.0
"""How often the parts are chosen again, how many steps a fit takes, how far one goes at most, and
by how much weights are kept small."""

COUNTS = (3, 6, 10, 20, 40)


class Case(NamedTuple):
    """A sentence and its counterpart, whether a part is taken out, and the parts that may be."""

    here: str
    there: str
    is_cut: bool
    fold: int
    parts: tuple[tuple[str, Row], ...]


def _sentences() -> Iterator[tuple[Segment, Segment, float]]:
    """Each sentence of the corpus with its counterpart, and how much longer that page is."""
    for _, site in (*page_sites(), *string_sites()):
        for pages in site.pairs:
            aligned = page_alignment(pages)
            pairs = [*aligned.pairs, *facing(pages, aligned)] if aligned.is_believed else []
            pairs = [each for each in pairs if {each.en.kind, each.cy.kind} <= PROSE]
            for pair, longer in zip(pairs, longer_of(pairs), strict=True):
                for en, cy in sentences_facing(pages, pair):
                    yield en, cy, longer
                    yield cy, en, 1 / longer


def _cut(segment: Segment, chance: random.Random) -> tuple[str, float] | None:
    """A sentence without a part that a mark or a word joins to the rest, and where that stood."""
    text, listed = segment.text, joints(segment.block.locale)
    marks = {match.start() for match in MARKS.finditer(text)}
    joined = {match.start() for match in LETTERS.finditer(text) if match[0].lower() in listed}
    found = []
    for start in sorted(marks | joined - {0}):
        for end in sorted(each for each in marks | joined if each > start):
            part = text[start:end]
            rest = text[:start].rstrip() + " " * (end in joined) + text[end:]
            count = len(LETTERS.findall(part))
            if count > MOST_TAKEN or set("()[]") & set(part):
                break
            if count >= LEAST_TAKEN and len(LETTERS.findall(rest)) >= LEAST_REST:
                found.append((rest, (start + end) / (2 * len(text))))
            if end in marks:
                break
    return chance.choice(found) if found else None


def _is_at(part: str, text: str, place: float) -> bool:
    """Whether a part stands about where the one does that was taken out of the counterpart."""
    middle = (text.index(part) + len(part) / 2) / len(text)
    return abs(middle - place) <= FARTHEST


def _alone(locale: str, text: str) -> Segment | None:
    """A text as the one sentence of a page, if it is one."""
    blocks = page(locale, "page.md", text).blocks
    found = [each for block in blocks for each in segments(block)]
    return found[0] if len(found) == 1 and found[0].text == text else None


def _case(here: Segment, there: Segment, longer: float, fold: int, *, is_cut: bool) -> Case:
    share = (len(there.text) + LEAST_LENGTH) / (longer * len(here.text) + LEAST_LENGTH)
    if share > MOST_OF_IT and not (share <= 1 and may_lack_item(here, there)):
        return Case(here.text, there.text, is_cut, fold, ())
    found: list[SoughtPart] = [
        each
        for each in sought_parts(here, there, longer, -inf)
        if not may_be_said(each.part, each.inside, here, there)
    ]
    parts = tuple((here.text[each.part.start : each.part.end], (1.0, *map(float, each.evidence)))
                  for each in found)  # fmt: skip
    return Case(here.text, there.text, is_cut, fold, parts)


def _cases(seed: int, folds: int) -> Iterator[Case]:
    chance = random.Random(seed)
    for here, there, longer in _sentences():
        both = here.text, there.text
        if both[0] == both[1] or not all(each.endswith(PLAIN_END) for each in both):
            continue
        fold = random.Random(min(both)).randrange(folds)
        yield _case(here, there, longer, fold, is_cut=False)
        cut = _cut(there, chance)
        less = cut and _alone(there.block.locale, cut[0])
        if cut and less:
            case = _case(here, less, longer, fold, is_cut=True)
            yield case._replace(
                parts=tuple(each for each in case.parts if _is_at(each[0], here.text, cut[1]))
            )


def score_of(row: Row, weights: Sequence[float]) -> float:
    return sum(value * weight for value, weight in zip(row, weights, strict=True))


def best_of(case: Case, weights: Sequence[float]) -> tuple[str, Row] | None:
    return max(case.parts, key=lambda each: score_of(each[1], weights), default=None)


def fitted(cases: Sequence[Case]) -> list[float]:
    """The weights by which cut sentences score high, and the others low."""
    weights = [ANY_PART, *map(float, WEIGHTS)]
    for _ in range(ROUNDS):
        rows = [(best[1], case.is_cut) for case in cases if (best := best_of(case, weights))]
        for _ in range(STEPS):
            weights = _step(rows, weights)
    return weights


def _step(rows: Sequence[tuple[Row, bool]], weights: Sequence[float]) -> list[float]:
    size = len(weights)
    curve = [[SHRINKAGE * (one == two) for two in range(size)] for one in range(size)]
    slope = [-SHRINKAGE * each for each in weights]
    for row, is_cut in rows:
        chance = 1 / (1 + exp(-max(-30.0, min(30.0, score_of(row, weights)))))
        some = [(place, value) for place, value in enumerate(row) if value]
        for place, value in some:
            slope[place] += (is_cut - chance) * value
            for other, more in some:
                curve[place][other] += chance * (1 - chance) * value * more
    step = _solved(curve, slope)
    least = max(1.0, max(map(abs, step)) / MOST_STEP)
    return [weight + each / least for weight, each in zip(weights, step, strict=True)]


def _solved(curve: Sequence[Sequence[float]], slope: Sequence[float]) -> list[float]:
    """What the sides of linear equations are solved by, the matrix being positive."""
    rows = [[*row, right] for row, right in zip(curve, slope, strict=True)]
    for place, pivot in enumerate(rows):
        for other in rows:
            if other is not pivot:
                times = other[place] / pivot[place]
                other[:] = [one - times * two for one, two in zip(other, pivot, strict=True)]
    return [row[-1] / row[place] for place, row in enumerate(rows)]


def main() -> None:
    """Fit the weights, and print what they find."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--seed", type=int, default=7)
    options.add_argument("--show", type=int, default=0)
    options.add_argument("--folds", type=int, default=3)
    given = options.parse_args()
    cases = list(_cases(given.seed, given.folds))
    results: list[tuple[float, str, Case]] = []
    for fold in range(given.folds):
        weights = fitted([each for each in cases if each.fold != fold])
        for case in cases:
            if case.fold == fold:
                part, row = best_of(case, weights) or ("", ())
                results.append((score_of(row, weights) if row else -inf, part, case))
    weights = fitted(cases)
    print(f"ANY_PART {weights[0]:.2f}")
    print(
        *(
            f"{name} {each:.2f}"
            for name, each in zip(LossEvidence._fields, weights[1:], strict=True)
        )
    )
    whole = sorted((each for each in results if not each[2].is_cut), key=lambda each: -each[0])
    cut = [score for score, _, case in results if case.is_cut]
    for count in COUNTS:
        least = whole[count][0]
        share = sum(score > least for score in cut) / len(cut)
        print(f"{count} of {len(whole)} whole: {share:.1%} of {len(cut)} cut from {least:.2f} on")
    now = sum(each[0] >= LEAST_SCORE for each in whole), sum(each >= LEAST_SCORE for each in cut)
    print(f"from {LEAST_SCORE} on: {now[0]} of the whole, {now[1] / len(cut):.1%} of the cut")
    for score, part, case in whole[: given.show]:
        print(f"{score:.2f} [{part}]\n    {case.here}\n    {case.there}")


if __name__ == "__main__":
    main()
