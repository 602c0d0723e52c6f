"""Words for a part of something, or for so many times as much, that differ: *half*, *a third*.

How far its thresholds may move: `bench/thresholds.py cymar.analysis.numbers.other_parts
findings.py --rule number-mismatch`.
"""

from collections.abc import Iterator
from fractions import Fraction

from cymar import expressions as re
from cymar.analysis.numbers.exchanged import keys
from cymar.analysis.numbers.quantities import BlockQuantities
from cymar.dataclasses import replace
from cymar.languages import language
from cymar.languages.identify import is_function_word
from cymar.languages.joining import joining
from cymar.languages.quantities.paraphrase import Paraphrases
from cymar.languages.quantities.quantity import Quantity
from cymar.text.block import Block

NOUN_AFTER = re.compile(r" ([^\W\d_]+)(?: ([^\W\d_]+))?")
WORD_AFTER = re.compile(r" ([^\W\d_]+)")

QUARTER = frozenset({Fraction(1, 4), Fraction(3)})
"""A quarter, or three months."""

OF_IT = re.compile(r" (?:of (?:it|that|this|what)|ohono|ohoni|o hyn(?:ny)?|o['’]r hyn)\b")
"""What comes after a word for the whole of what was named before."""

LONGEST_WORD_BEFORE = 24
"""How many characters before a part the word before it may begin."""

MOST_OF_A_PART = 2
"""What a word that is only a part is less than: *half* may be of *one and a half*."""


def other_parts(en: BlockQuantities, cy: BlockQuantities) -> Iterator[tuple[Quantity, Quantity]]:
    """The only two words for a part, such as *half*, that do not stand for each other."""
    ours, theirs = _parts_of(en), _parts_of(cy)
    for one in tuple(ours):
        same = next((each for each in theirs if _part(one) & _part(each)), None)
        if same:
            ours.remove(one)
            theirs.remove(same)
    ours, theirs = _not_said(ours, cy, theirs), _not_said(theirs, en, ours)
    if len(ours) + len(theirs) == 1:
        ours, theirs = ours or _may_be_parts(en, cy), theirs or _may_be_parts(cy, en)
    if len(ours) + len(theirs) == 1:
        ours, theirs = ours or _grown(cy, en), theirs or _grown(en, cy)
    if len(ours) + len(theirs) == 1:
        ours, theirs = ours or _whole_of(cy, en), theirs or _whole_of(en, cy)
    if len(ours) == len(theirs) == 1:
        yield ours[0], theirs[0]


def _whole_of(here: BlockQuantities, there: BlockQuantities) -> list[Quantity]:
    """The last word for the whole in the place of *half pay*, where one version has more of them.

    It is said of the same thing: *cyflog llawn*.
    """
    wholes, ours = (each.said(joining("whole")) for each in (there, here))
    if len(wholes) <= len(ours):
        return []
    parts, whole = _parts_of(here), wholes[-1]
    if not ours:  # *the whole of it*: *ei hanner*
        return [whole] if parts and OF_IT.match(there.block.words_only, whole.end) else []
    nouns = {key for each in parts for key in _nouns_after(here.block, each)}
    beside = (*_nouns_after(there.block, whole), *_noun_before(there.block, whole))
    return [] if nouns.isdisjoint(beside) else [whole]


def _noun_before(block: Block, quantity: Quantity) -> frozenset[str]:
    """What the word before a quantity means."""
    return language(block.locale).gloss(_before(block, quantity))


def _not_said(
    some: list[Quantity], there: BlockQuantities, others: list[Quantity]
) -> list[Quantity]:
    """The parts of a version that the other has no word for: *chwarter* may be *each quarter*."""
    if len(some) <= 1:
        return some
    said = [_part(each) for each in there.words if each not in others]
    return [each for each in some if not any(_part(each) & one for one in said)]


def _grown(here: BlockQuantities, there: BlockQuantities) -> list[Quantity]:
    """The words for so many times as much in the place of *halved* or *half the fee*."""
    words, their_words = (language(each.block.locale).paraphrases for each in (here, there))
    if here.said(words.halved):
        return there.said(their_words.grown)
    if any(_is_of_that(here.block, each) for each in _parts_of(here)):
        return [
            each
            for each in there.said(f"{their_words.so_often}|{their_words.double}")
            if here.lacks(each) and _is_of_that(there.block, each)
        ]
    parts = _parts_of(here)
    nouns = frozenset(key for each in parts for key in _nouns_after(here.block, each))
    return [
        each
        for each in there.said(their_words.so_often)
        if here.lacks(each)
        and not nouns.isdisjoint(_nouns_after(there.block, each))
        and not any(_are_converse(here.block, part, there.block, each) for part in parts)
    ]


def _are_converse(here: Block, part: Quantity, there: Block, times: Quantity) -> bool:
    """Whether what one is of is what the other is said of: *half the size of the new*."""
    nouns = {*_nouns_after(here, part)} & {*_nouns_after(there, times)}
    ours, theirs = (
        [
            keys(text) - nouns
            for text in (block.words_only[: each.start], block.words_only[each.end :])
        ]
        for block, each in ((here, part), (there, times))
    )
    straight = (ours[0] & theirs[0]) | (ours[1] & theirs[1])
    return bool(((ours[0] & theirs[1]) | (ours[1] & theirs[0])) - straight)


def _is_of_that(block: Block, quantity: Quantity) -> bool:
    """Whether a quantity is of what was said before: *half that*, *dwbl hynny*."""
    after = WORD_AFTER.match(block.words_only, quantity.end)
    return after is not None and after[1] in language(block.locale).paraphrases.that


def _nouns_after(block: Block, quantity: Quantity) -> Iterator[str]:
    """What the words after a quantity mean: *twice the fee*."""
    if found := NOUN_AFTER.match(block.words_only, quantity.end):
        for word in filter(None, found.groups()):
            yield from language(block.locale).gloss(word)


def _parts_of(some: BlockQuantities) -> list[Quantity]:
    """The words for a part of something: *a third of people*, and not *each quarter*."""
    return [
        each
        for each in some.words
        if _part(each) and _is_part(some.block, each) and not _is_surely_of_frequency(some, each)
    ]


def _is_surely_of_frequency(some: BlockQuantities, part: Quantity) -> bool:
    """Whether a part is within words that can say nothing but how often: not *half in a month*."""
    return any(each.is_certain and each.start <= part.start < each.end for each in some.frequencies)


def _may_be_parts(here: BlockQuantities, there: BlockQuantities) -> list[Quantity]:
    """What may be a part beside the other version's, for it has no such number: *a fifth taken*.

    Or a whole and a part: *a mile and a half*.
    """
    words = language(here.block.locale).paraphrases
    ends = {each.end for each in here.in_place}
    ordinals = [
        replace(each, values=frozenset({1 / max(each.numbers)}))
        for each in here.said(words.nth)
        if each.firm and _is_alone_after(here.block, each, words)
    ]
    return [each for each in ordinals if there.lacks(each)] + [
        each
        for each in here.words
        if (
            (_part(each) and _is_sure_before(_before(here.block, each), each, words))
            or (
                min(each.numbers, default=0) > 1
                and min(each.numbers).denominator > 1
                and each.start - 1 not in ends  # *dwy awr a chwarter*
            )
        )
        and there.lacks(each)
    ]


def _is_alone_after(block: Block, ordinal: Quantity, words: Paraphrases) -> bool:
    """Whether an ordinal after what is before a part counts nothing: *a sixteenth off*."""
    after = WORD_AFTER.match(block.words_only, ordinal.end)
    word = after[1].lower() if after else ""
    is_free = not word or word in words.after_part or is_function_word(word, block.locale)
    return is_free and _before(block, ordinal) in words.before_part


def _is_part(block: Block, quantity: Quantity) -> bool:
    """Whether a word that may be a part is one, by itself or by the words beside it."""
    if max(quantity.numbers) < MOST_OF_A_PART:
        return True
    before, words = _before(block, quantity), language(block.locale).paraphrases
    if after := WORD_AFTER.match(block.words_only, quantity.end):
        units = language(block.locale).units.at_start(after[1])
        is_degree = after[1].lower() in words.after_part
        return (
            bool(units)
            or is_function_word(after[1].lower(), block.locale)
            or (
                (is_degree or before in words.about_part)
                and _is_sure_before(before, quantity, words)
            )
        )
    return _is_sure_before(before, quantity, words)


def _is_sure_before(before: str, quantity: Quantity, words: Paraphrases) -> bool:
    """Whether the word before what may be a part, with nothing after it, makes it one."""
    if before in words.before_part:
        return True
    is_quarter = quantity.values == QUARTER and bool(words.before_quarter)
    return is_quarter and before not in words.before_quarter


def _before(block: Block, quantity: Quantity) -> str:
    """The word before a quantity in lower case, or what of it is after an apostrophe: *i'r*."""
    before = block.words_only[max(0, quantity.start - LONGEST_WORD_BEFORE) : quantity.start]
    word = re.split(r"[ \u00a0\n]", before.rstrip())[-1].lower().replace("’", "'")
    known = language(block.locale).paraphrases.before_part
    return word if word in known else word.rpartition("'")[2]


def _part(quantity: Quantity) -> frozenset[Fraction]:
    """The parts of a whole that a quantity may be."""
    return frozenset(value for value in quantity.numbers if 0 < value < 1)
