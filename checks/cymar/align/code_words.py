"""Code that stands for other code and names another thing: `MAX_STOPS` and `MIN_STOPS`.

A name, a file or an address may be in the language of the page, so two differ for sure only where
their figures do, or where both pages use words of one language.

How far its thresholds may move: `bench/thresholds.py cymar.align.code_words findings.py --rule
unpaired-block`.
"""

from collections import Counter
from collections.abc import Iterator

from cymar import expressions as re
from cymar.align.align import Alignment
from cymar.languages.identify import languages_of
from cymar.text.block import Block, Mark, Marked
from cymar.text.source import Span

WORD_OF_NAME = re.compile(r"\d+|[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[^\W\d_]+")
"""The figures and words of a name in code: *max*, *Stops* and *2* of `maxStops2`."""

LONGEST_NAMES = 120
"""The most characters of code that is compared word by word."""

HAS_WORDS_TO_READ = re.compile(r"[\"'<>]")
HYPHEN = re.compile(r"[_-]")
EXTENSION = re.compile(r"(?<=\w)\.[a-z]{2,4}\Z")


def differing_names(aligned: Alignment) -> Iterator[tuple[Span, Span]]:
    """The only code within each of two texts that the other has not, where it says otherwise."""
    for pair in aligned.pairs:
        if not (pair.en.marks and pair.cy.marks) or pair.en.text == pair.cy.text:
            continue
        ours, theirs = _names(pair.en), _names(pair.cy)
        if not ours or len(ours) != len(theirs):
            continue
        said = [[_text(block, each) for each in some]
                for block, some in ((pair.en, ours), (pair.cy, theirs))]  # fmt: skip
        if said[0] == said[1]:
            continue
        counts = Counter(said[0]), Counter(said[1])
        left = [(counts[n] - counts[1 - n]).total() for n in (0, 1)]
        if left != [1, 1]:
            continue
        one, other = (next(iter(counts[n] - counts[1 - n])) for n in (0, 1))
        if other in pair.en.text or one in pair.cy.text or HAS_WORDS_TO_READ.search(one + other):
            continue
        if say_otherwise(one, other):
            here, there = ours[said[0].index(one)], theirs[said[1].index(other)]
            yield pair.en.span(here.start, here.end), pair.cy.span(there.start, there.end)


def _names(block: Block) -> list[Marked]:
    return [each for each in block.marks if each.mark is Mark.CODE]


def _text(block: Block, marked: Marked) -> str:
    return block.text[marked.start : marked.end]


def say_otherwise(one: str, other: str) -> bool:
    """Whether two names that stand for each other are not each language's own.

    Args:
        one: the name on the English page.
        other: the name on the Welsh page.
    """
    if max(len(one), len(other)) > LONGEST_NAMES:
        return False
    stems = [EXTENSION.sub("", each) for each in (one, other)]
    if (stems[0] == stems[1] and one not in stems and other not in stems) or (
        HYPHEN.sub("", one) == HYPHEN.sub("", other) and HYPHEN.search(one + other)
    ):
        return one != other
    if WORD_OF_NAME.sub("_", one) != WORD_OF_NAME.sub("_", other):
        return False
    both = list(zip(WORD_OF_NAME.findall(one), WORD_OF_NAME.findall(other), strict=True))
    odd = [(ours, theirs) for ours, theirs in both if ours.lower() != theirs.lower()]
    if len(odd) != 1:
        return False
    ours, theirs = odd[0]
    if ours.isdigit():
        return True
    found = [languages_of(each.lower()) for each in odd[0]]
    if ours.isupper() and theirs.isupper() and all("en" in each for each in found):
        return True
    are_english = found[1] == ("en",) and "en" in found[0]
    return are_english or (found[0] == ("cy",) and "cy" in found[1])
