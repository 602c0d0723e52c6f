"""Where two versions of a sentence compare by opposite words, and say the same.

*A is older than B* is *mae B yn iau nag A*, and *not as hot* is *oerach*.
"""

from collections.abc import Sequence

from cymar import expressions as re
from cymar.analysis.meaning.bounds import are_of_one_figure
from cymar.analysis.meaning.negated import PART_END, known_keys
from cymar.languages import language
from cymar.languages.meanings import NEGATIVE, Cue
from cymar.languages.openings import plain_case
from cymar.languages.phrase_patterns import FIGURE_OR_SUM
from cymar.languages.words import LETTERS
from cymar.text.segment import Segment

WORDS_BEFORE_THAN = 6
"""How many words may be between a word that compares and *than*."""

WORDS_BEFORE_COMPARED = 2
"""How many words before such a word may say that it compares: *yn fwy serth*."""

WORDS_COMPARED = 8
"""How many words before *na* may hold the one that it goes with: *mwy o feiciau ar y ffordd na*."""

CLAUSE_END = re.compile(r"[:;]\s")

FIGURES = re.compile(r"\d+")
COMPARED_NAMES = re.compile(r"\b[^\W\d_a-z][^\W\d_]++")
A_FIGURE = re.compile(rf"(?i)[-−–]?(?:{FIGURE_OR_SUM}|(?:one|un(?! yr? (?!un\b)))\b)")


def compares(segment: Segment, cue: Cue) -> bool:
    """Whether a sentence compares something with something else by a word of it."""
    words = language(segment.block.locale).clause_words
    if not (than := words.than.search(segment.text, cue.start)):
        return False
    before = segment.text[: cue.start].split()[-WORDS_BEFORE_COMPARED:]
    degree = " ".join((*before, segment.text[cue.start : cue.end]))
    if not words.more_or_less.search(degree):
        return False  # *yn denau neu os na allwch*
    between = segment.text[cue.end : than.start()]
    return len(between.split()) <= WORDS_BEFORE_THAN and not words.more_or_less.search(between)


def without_than(segment: Segment, cues: Sequence[Cue]) -> Sequence[Cue]:
    """The cues but for a *na* that is *than* before what may be a verb: *mwy o dai na cheir*."""
    than = [each for each in cues if each.meaning == NEGATIVE and _is_than(segment, each)]
    return [each for each in cues if each not in than] if than else cues


def _is_than(segment: Segment, cue: Cue) -> bool:
    """Whether a negative is what goes with a word that compares, of its own clause."""
    words = language(segment.block.locale).clause_words
    if not words.than.match(segment.text, cue.start):
        return False
    clause = PART_END.split(segment.text[: cue.start])[-1]
    before = plain_case(" ".join(clause.split()[-WORDS_COMPARED:]))
    degrees = list(words.more_or_less.finditer(before))
    return bool(degrees) and not words.than.search(before, degrees[-1].end())


def are_compared_round(both: tuple[Segment, Segment], cues: tuple[Cue, Cue]) -> bool:
    """Whether each version may compare what the other one compares it with.

    They do not where they are compared with one thing, or with a figure.
    """
    is_one_figure = are_of_one_figure(both[0], cues[0], both[1], cues[1])
    if _is_only_other_thing(both, cues):
        return True
    after: list[frozenset[str]] = []
    before: list[frozenset[str]] = []
    figures: list[set[str]] = []
    for segment, cue in zip(both, cues, strict=True):
        than = than_after(segment, cue)
        if not than or A_FIGURE.match(segment.text, than.end()):
            return False
        compared = PART_END.split(segment.text[than.end() :], maxsplit=1)[0]
        if not LETTERS.search(compared):
            return False
        figures.append(set(FIGURES.findall(compared)))
        after.append(_keys_and_names(compared, segment))
        before.append(_keys_and_names(segment.text[: than.start()], segment))
    if after[0].isdisjoint(after[1]) and figures[0].isdisjoint(figures[1]):
        is_straight = before[0] & before[1] - after[0] - after[1]
        crossed = after[0] & before[1] | after[1] & before[0]
        return bool(crossed) or not (is_straight or is_one_figure)
    en, cy = (some - rest for some, rest in zip(after, before, strict=True))
    return not (en - after[1]).isdisjoint(before[1]) or not (cy - after[0]).isdisjoint(before[0])


def than_after(segment: Segment, cue: Cue) -> re.Match[str] | None:
    """The *than* after a word that compares, if there is one."""
    return language(segment.block.locale).clause_words.than.search(segment.text, cue.start)


def _is_only_other_thing(both: tuple[Segment, Segment], cues: tuple[Cue, Cue]) -> bool:
    """Whether a version only tells of what the other one compares something with.

    *More walk now than ten years ago* is *roedd llai yn cerdded ddeng mlynedd yn ôl*.
    """
    than = [than_after(segment, cue) for segment, cue in zip(both, cues, strict=True)]
    if bool(than[0]) == bool(than[1]):
        return False
    here = 0 if than[0] else 1
    match, segment, there = than[here], both[here], both[1 - here]
    if not match or match.start() <= cues[here].end + 1:
        return False  # *more than doubled*
    compared = PART_END.split(segment.text[match.end() :], maxsplit=1)[0]
    return not _keys_and_names(compared, segment).isdisjoint(_keys_and_names(there.text, there))


def _keys_and_names(text: str, segment: Segment) -> frozenset[str]:
    """The keys of the known words of a text, and its words that begin with a capital."""
    return known_keys(text, segment).union(each[0] for each in COMPARED_NAMES.finditer(text))


def is_less_than_alike(here: Segment, cue: Cue, there: Segment) -> bool:
    """Whether a *not* denies that things are alike, or that all are, and the other says so too."""
    denied = CLAUSE_END.split(here.text[cue.start :], maxsplit=1)[0]
    ours, theirs = (language(each.block.locale).clause_words for each in (here, there))
    if ours.better.match(here.text, cue.end) and theirs.most_of_all.search(there.text):
        return True
    if ours.as_much.search(denied):
        return any(each.search(there.text) for each in (theirs.more_or_less, theirs.most_of_all))
    return bool(ours.all_of.search(denied) and theirs.some_of.search(there.text))
