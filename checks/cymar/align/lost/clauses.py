"""Which clauses a paired sentence has that its counterpart has lost: *if you live in Wales*.

A clause is known by the word that joins it, of which there are few: where the counterpart has none
of that meaning, nor the clause's words, and is as much shorter, it lacks the clause.
"""

from collections.abc import Container, Iterator, Sequence
from math import log

from cymar import expressions as re
from cymar.align.align import page_alignment
from cymar.align.facing import facing
from cymar.align.lengths import LEAST_LENGTH, WELSH_LONGER
from cymar.align.likeness import Likeness, Unit
from cymar.align.lost.adverbs import lost_adverbs
from cymar.align.lost.joined_there import SELDOM_UNSAID, is_joined_there, may_have_seldom_unsaid
from cymar.align.lost.parts import lost_part
from cymar.align.lost.score import LEAST_SCORE, PartWords, clause_score
from cymar.align.lost.sentences import Lost
from cymar.align.lost.tails import lost_tail, may_end_sooner
from cymar.align.lost.telling_words import LIGHT, SAYS_LITTLE, is_in_other_words, telling_words
from cymar.align.lost.told_beside import explains_code, is_told_beside
from cymar.align.segments import are_as_long, segment_alignment
from cymar.languages import language
from cymar.languages.joints import joints
from cymar.languages.meanings import Cue
from cymar.languages.words import LETTERS
from cymar.site.block_pair import BlockPair
from cymar.site.pages import PagePair
from cymar.text.block import PROSE
from cymar.text.segment import Segment, segments

CLAUSE_END = re.compile(r",(?!\w)|[;:()–—]|[.!?]$")
GOES_ON = ":"
"""What ends a clause, and what leaves the rest of one to a list."""

LEAST_CLAUSE_WORDS = 3
"""The fewest words of a clause that is reported: *if possible* may be put in many ways."""

MOST_OF_IT = 0.89
"""The most of the sentence's length that its counterpart's may be."""

MOST_LEFT = 0.9
"""The part of that by which it may differ from the sentence without its clause."""

MOST_LEFT_THEN = 0.18
"""By how much it may differ from it after a word that a translation seldom leaves unsaid."""

NOTHING_LEFT = 0.3
"""The part of it that is so little that no other word may stand for the clause: *at dusk*."""

MOST_CLAUSE_TOLD = 0.34
"""The share of the clause's own words, by weight, that the counterpart may have."""

LEAST_CLAUSE_WEIGHT = 4.0
"""The least weight of the clause's own words: lighter ones prove nothing."""

LEAST_CLAUSE_SCORE, LEAST_SELDOM_SCORE = 3.0, 1.0
"""The score from which a clause is lost whose joining word has no counterpart: it is less than that
of other parts, since the word speaks for it too, most of all one that is seldom unsaid."""

MOST_OF_IT_THEN = 0.97
"""The same of a sentence with a word that a translation seldom leaves unsaid: few may be lost."""

LEAST_REST_TOLD = 0.1
"""The share of the lesser by weight of the rest of the sentence and of its counterpart that both
have at least."""

MAY_JOIN_PHRASE = frozenset(("when", "while"))
"""The meanings of words that may stand before no more than a phrase: *while at home*."""

MUCH_TEXT = 500
"""How many characters of English are added to the rest of a page's running text before it is held
against the other's."""

# Set by bench/meaning.py: of clauses taken out, and of clauses put in another way and place.


def lost_clauses(pages: PagePair) -> Iterator[Lost]:
    """The clauses of either version of a page that the other has nothing for."""
    aligned = page_alignment(pages)
    likeness = aligned.likeness
    if not aligned.is_believed or likeness is None:
        return
    pairs = [
        each
        for each in (*aligned.pairs, *facing(pages, aligned))
        if {each.en.kind, each.cy.kind} <= PROSE
    ]
    for pair, longer in zip(pairs, longer_of(pairs), strict=True):
        faced = sentences_facing(pages, pair)
        for en, cy in faced:
            here, there = en.end - en.start, cy.end - cy.start
            cy_share = (there + LEAST_LENGTH) / (longer * here + LEAST_LENGTH)
            en_share = (here + LEAST_LENGTH) / (there / longer + LEAST_LENGTH)
            if cy_share <= MOST_OF_IT or (cy_share <= 1 and may_lack_item(en, cy)):
                found = _lost_of(en, cy, longer, likeness)
            elif en_share <= MOST_OF_IT or (en_share <= 1 and may_lack_item(cy, en)):
                found = _lost_of(cy, en, 1 / longer, likeness)
            elif cy_share <= MOST_OF_IT_THEN and may_have_seldom_unsaid(en):
                found = _lost(en, cy, longer, likeness, only=SELDOM_UNSAID)
            elif en_share <= MOST_OF_IT_THEN and may_have_seldom_unsaid(cy):
                found = _lost(cy, en, 1 / longer, likeness, only=SELDOM_UNSAID)
            else:
                found = iter(())
            lost = list(found) or list(lost_adverbs(en, cy, longer))
            if not lost:
                both = (en, cy) if cy_share <= 1 else (cy, en)
                if may_end_sooner(*both):
                    lost = lost_tail(*both, longer if cy_share <= 1 else 1 / longer)
            yield from (each for each in lost if not _is_a_sentence(each, faced))


def _is_a_sentence(lost: Lost, faced: Sequence[tuple[Segment, Segment]]) -> bool:
    """Whether the other version has a sentence that nothing faces: it may say the clause.

    It is as long, or has one of its words.

    Args:
        lost: the clause.
        faced: the sentences of the two blocks that go together.
    """
    paired = {each for both in faced for each in both}
    others = [each for each in segments(lost.there) if each not in paired]
    said = _keys_of(lost.segment) if others else frozenset()
    return any(are_as_long(lost.segment, each) or said & _keys_of(each) for each in others)


def _keys_of(segment: Segment) -> frozenset[str]:
    return frozenset[str]().union(*(each.keys for each in telling_words(segment)))


def longer_of(pairs: Sequence[BlockPair]) -> list[float]:
    """How much longer than the English the Welsh is of all the pairs of a page but each."""
    lengths = [(len(each.en.text), len(each.cy.text)) for each in pairs]
    en_length, cy_length = sum([en for en, _ in lengths]), sum([cy for _, cy in lengths])
    return [
        (WELSH_LONGER * MUCH_TEXT + cy_length - cy) / (MUCH_TEXT + en_length - en)
        for en, cy in lengths
    ]


def _lost_of(here: Segment, there: Segment, longer: float, likeness: Likeness) -> Iterator[Lost]:
    """The clauses of a sentence that its longer counterpart lacks, or else any part of it."""
    clauses = list(_lost(here, there, longer, likeness))
    yield from clauses
    if clauses or not (part := lost_part(here, there, longer)):
        return
    if not is_told_beside(part, here, there) and not explains_code(part):
        yield Lost(part, there.block)


def may_lack_item(one: Segment, another: Segment) -> bool:
    """Whether a sentence has more brackets or more commas."""
    here, there = one.text, another.text
    if here.count("(") > there.count("("):
        return True
    return here.count(",") > there.count(",")


def sentences_facing(pages: PagePair, pair: BlockPair) -> Sequence[tuple[Segment, Segment]]:
    """The sentences of two blocks that go together, however unlike if there is one of each."""
    en, cy = segments(pair.en), segments(pair.cy)
    if len(en) == len(cy) == 1:
        return [(en[0], cy[0])]
    return segment_alignment(pages, pair).pairs


def _difference(there: Segment, here: Segment, longer: float, without: int = 0) -> float:
    """The logarithm of how much longer a sentence is than its counterpart would have it.

    Args:
        there: the sentence.
        here: its counterpart.
        longer: how much longer the page is than the counterpart's.
        without: how many characters of the counterpart are left out.
    """
    expected = longer * (here.end - here.start - without)
    return log((there.end - there.start + LEAST_LENGTH) / (expected + LEAST_LENGTH))


def _lost(
    here: Segment,
    there: Segment,
    longer: float,
    likeness: Likeness,
    only: Container[str] | None = None,
) -> Iterator[Lost]:
    """Each clause of a sentence whose counterpart has none of its meaning.

    Args:
        here: the sentence.
        there: its counterpart.
        longer: how much longer the counterpart's page is.
        likeness: what words of the page weigh.
        only: the meanings that are looked for, if not all.
    """
    shorter = _difference(there, here, longer)
    for cue in language(here.block.locale).conjunctions.cues(here.words_only):
        if only and cue.meaning not in only:
            continue
        at_end = CLAUSE_END.search(here.text, cue.end)
        end = at_end.start() if at_end else len(here.text)
        if at_end and at_end[0] == GOES_ON:
            continue
        clause = Segment(here.block, here.start + cue.start, here.start + end)
        own = clause._replace(start=here.start + cue.end)
        left = abs(_difference(there, here, longer, end - cue.start))
        is_seldom = cue.meaning in SELDOM_UNSAID
        if is_seldom:
            is_likely = any(
                each.keys.isdisjoint(SAYS_LITTLE) for each in telling_words(own)
            ) and left <= max(MOST_LEFT_THEN, MOST_LEFT * -shorter)
        else:
            is_likely = (
                clause.words >= LEAST_CLAUSE_WORDS
                and left <= MOST_LEFT * -shorter
                and (left <= NOTHING_LEFT * -shorter or not _may_be_in_others(own, here, there))
            )
        if (
            is_likely
            and not is_joined_there(cue, clause, here, there)
            and not explains_code(clause)
            and _is_untold(clause, own, here, there, likeness, is_seldom=is_seldom)
            and clause_score(here, there, longer, (cue.start, end)) >= _least_score(cue, here)
            and not is_told_beside(clause, here, there)
        ):
            yield Lost(clause, there.block)


def _least_score(cue: Cue, here: Segment) -> float:
    """The score from which a clause is lost: higher for a phrase alone, such as *while at home*."""
    after = LETTERS.search(here.text, cue.end) if cue.meaning in MAY_JOIN_PHRASE else None
    is_phrase = after is not None and after[0].lower() in joints(here.block.locale)
    if is_phrase:
        return LEAST_SCORE
    return LEAST_SELDOM_SCORE if cue.meaning in SELDOM_UNSAID else LEAST_CLAUSE_SCORE


def _is_untold(
    clause: Segment,
    own: Segment,
    here: Segment,
    there: Segment,
    likeness: Likeness,
    *,
    is_seldom: bool,
) -> bool:
    """Whether the counterpart has what stands beside a clause, and not the clause's own words.

    Args:
        clause: the clause.
        own: the clause without what joins it.
        here: the sentence it is in.
        there: the counterpart.
        likeness: what words of the page weigh.
        is_seldom: whether what joins it is seldom unsaid, so that its words need not weigh much.
    """
    before = Segment(here.block, here.start, clause.start)
    after = Segment(here.block, clause.end, here.end)
    rest = Unit.of_segment(before).keys | Unit.of_segment(after).keys
    keys, said = Unit.of_segment(own).keys - rest, Unit.of_segment(there).keys
    weight = likeness.weight(keys)
    if likeness.weight(keys & said) > MOST_CLAUSE_TOLD * weight:
        return False
    if not is_seldom and (
        weight < LEAST_CLAUSE_WEIGHT or all(word.keys <= LIGHT for word in telling_words(clause))
    ):
        return False
    if is_in_other_words(clause, (before, after), there):
        return False
    least = min(likeness.weight(rest), likeness.weight(said))
    return likeness.weight(rest & said) >= LEAST_REST_TOLD * least


def _may_be_in_others(own: Segment, here: Segment, there: Segment) -> bool:
    """Whether a clause has one word at most, and its counterpart has one more: *at dusk*.

    Args:
        own: the clause without what joins it.
        here: the sentence it is in.
        there: the counterpart.
    """
    start, end = own.start - here.start, own.end - here.start
    ours = [each for each in telling_words(here) if not start <= each.start < end]
    part = telling_words(own)
    return len(part) <= 1 and PartWords(part, ours, telling_words(there)).says_more > 0
