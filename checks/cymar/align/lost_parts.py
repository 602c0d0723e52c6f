"""Which parts a paired sentence has that its counterpart lacks: *which is free*, *and your visa*.

Nothing joins them that the counterpart could not have for something else. But where it is as much
shorter, and has none of the part's words nor others that may stand for them, it lacks the part.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from math import inf

from cymar import expressions as re
from cymar.align.lengths import LEAST_LENGTH, size_of
from cymar.align.losable_parts import (
    BEFORE_LIST,
    LEAST_ITEM_LENGTH,
    LosablePart,
    losable_parts,
    parts_before_said,
)
from cymar.align.lost_score import (
    LEAST_SCORE,
    LEAST_SCORE_OF_LABEL,
    LENGTH_SPREAD,
    PartWords,
    form_score,
    highest_score,
    says_all,
)
from cymar.align.telling_words import LETTERS_OR_FIGURE, Word, with_shared
from cymar.analysis.contrasts import HALF_NEGATIVE
from cymar.analysis.opposites import hints
from cymar.languages import language
from cymar.languages.function_words import is_listed
from cymar.languages.joints import joints
from cymar.languages.meanings import NEGATIVE
from cymar.languages.words import LETTERS
from cymar.text.segment import Segment

OFTEN_ELSEWHERE = "+-"
"""The meaning of a word that adds a part, and may also stand elsewhere: *and*; and of one that the
other language need not have, nor can a part end before it: *by*."""

INITIALS = re.compile(r"\b[A-Z]{2,}\b")
FIGURE = re.compile(r"\d+")
SHOWS_NOTHING = frozenset(("even", "or", "(with)"))
"""The meanings of words that the other language may well have none for: *spans too*, *either*."""

LAST_ITEM = re.compile(r"[^,;]\s(?:and|or|ac?|neu|nac?)\b")
"""What stands before the last item of a list."""

ENDS = frozenset(".!?")

GOES_ON_ELSEWHERE = re.compile(r":\s*\Z|\b(?:an?|at|by|for|from|in|of|on|the|to|with)\s*\Z")
"""How a part ends that goes on in another text."""

IS_PREDICATE = re.compile(r"[,–—] (?:yn|wedi) ")
"""How a Welsh part begins without which there is no sentence: *mae'r wici, fel hon, yn darged*."""

MOST_TIMES_REST = 1.6
"""How many times as long as the rest of the sentence its counterpart may be, or the reverse."""

LEAST_SHORTER = -0.25
"""The logarithm of how much shorter the counterpart is from which on it may lack a part; only an
item of a list is looked for in one that is longer."""

LONGEST_LOOKED_AT = 800
"""The most characters of a sentence that is looked at: each pair of its joints is tried."""

LEAST_QUOTED = 5
"""The fewest letters of a word by which a part is known to be said: shorter ones fall together."""

# Set by bench/meaning.py: of clauses taken out, and of clauses put in another way and place.


def lost_part(here: Segment, there: Segment, longer: float) -> Segment | None:
    """The part of a sentence that its counterpart surely lacks, if there is one.

    Args:
        here: the sentence.
        there: its counterpart.
        longer: how much longer the counterpart's page is.
    """
    expected = (there.end - there.start) / longer
    length = here.end - here.start
    text, shorter = here.text, size_of(expected) - size_of(length)
    are_sentences = {text.rstrip()[-1:], there.text.rstrip()[-1:]} <= ENDS
    may_be_likely = shorter <= LEAST_SHORTER
    more = frozenset(mark for mark in ",(" if text.count(mark) > there.text.count(mark))
    if length > LONGEST_LOOKED_AT or not (may_be_likely or (more and are_sentences)):
        return None
    least_part, most_part = (
        length + LEAST_LENGTH - (expected + LEAST_LENGTH) * times
        for times in (MOST_TIMES_REST, 1 / MOST_TIMES_REST)
    )
    fitting = list(losable_parts(here, max(LEAST_ITEM_LENGTH, least_part), most_part))
    may_be_within = may_be_likely and are_sentences
    if not fitting and not may_be_within:
        return None
    ours, theirs = with_shared(here, there)
    said = frozenset[str]().union(*(each.keys for each in theirs))
    unsaid = [each.start for each in ours if not each.keys & said]
    may_be_all = are_sentences and says_all(ours, theirs)
    least = LEAST_SCORE if are_sentences else LEAST_SCORE_OF_LABEL
    best, most = None, -inf if may_be_all else least
    if may_be_within:
        within = parts_before_said(here, ours, said)
        fitting += [each for each in within if least_part <= each.end - each.start <= most_part]
    unmatched = _joints(text, here) - _joints(there.text, there) if are_sentences else Counter()
    for part in fitting if unsaid and (may_be_likely or may_be_all) else ():
        start, end, is_apart = part
        most_unsaid = bisect_left(unsaid, end) - bisect_left(unsaid, start)
        away = size_of(expected) - size_of(length - (end - start))
        likelier = (shorter**2 - away**2) / (2 * LENGTH_SPREAD**2)
        is_joined = _is_joined(here, part, unmatched, more if are_sentences else frozenset())
        is_apart = is_apart or ("," in more and bool(LAST_ITEM.match(text, max(0, start - 2))))
        form = form_score(likelier, (end - start) / length, is_apart=is_apart, is_joined=is_joined)
        is_apart = is_apart or is_joined
        if not most_unsaid or highest_score(form, most_unsaid) <= most:
            continue
        inside = [each for each in ours if start <= each.start < end]
        rest = [each for each in ours if not start <= each.start < end]
        words = PartWords(inside, rest, theirs)
        score = words.loss_score(form)
        is_clause = are_sentences and _is_clause(here, part, () if is_apart else rest, said)
        is_likely = score >= least and words.are_unsaid(is_apart=is_apart, is_clause=is_clause)
        is_certain = may_be_all and words.is_all_the_rest(is_apart=is_apart, is_joined=is_joined)
        if (
            score > most
            and (is_certain or (is_likely and may_be_likely))
            and not _may_be_said(part, inside, here, there)
        ):
            end = start + len(text[start:end].rstrip())
            best, most = Segment(here.block, here.start + start, here.start + end), score
    return best


def _may_be_said(part: LosablePart, inside: list[Word], here: Segment, there: Segment) -> bool:
    """Whether the counterpart may say a part with other words than those that mean the same."""
    text = here.text[part.start : part.end]
    return (
        _goes_on(here, part, there)
        or _may_have_joints(text, here, there)
        or _is_denied(inside, there)
        or _may_be_denied(text, here, there)
        or _may_be_in_figures(text, here, there)
        or _is_quoted(inside, here, there)
    )


def _is_joined(
    here: Segment, part: LosablePart, unmatched: Counter[str], more: frozenset[str]
) -> bool:
    """Whether a part is in brackets, or has a word before it, that the counterpart has none of.

    Args:
        here: the sentence.
        part: the part.
        unmatched: the meanings of words such as *because* that only the sentence has.
        more: the marks that it has more of.
    """
    if here.text[part.start] == "(":
        return "(" in more
    first = LETTERS.search(here.text, part.start, part.end) if unmatched else None
    meaning = joints(here.block.locale).get(first[0].lower(), "") if first else ""
    return meaning not in SHOWS_NOTHING and unmatched[meaning] > 0


def _may_be_item(here: Segment, part: LosablePart) -> bool:
    """Whether a part is after a comma that no word follows which joins one, or the last item."""
    if LAST_ITEM.match(here.text, max(0, part.start - 2)):
        return True
    first = LETTERS.search(here.text, part.start, part.end)
    is_joined = first is not None and first[0].lower() in joints(here.block.locale)
    return here.text[part.start] == "," and not is_joined


def _is_clause(
    here: Segment, part: LosablePart, rest: Sequence[Word], said: frozenset[str]
) -> bool:
    """Whether a part is no item, nor may one word there say it and the word of the rest before it.

    So it is with *clothes that keep rain out*.
    """
    before = [each for each in rest if each.end <= part.start]
    return not _may_be_item(here, part) and (not before or bool(before[-1].keys & said))


def _goes_on(here: Segment, part: LosablePart, there: Segment) -> bool:
    """Whether a part goes on with what it stands beside, or in a text that only one has joined."""
    text = here.text[part.start : part.end]
    if here.text.rstrip()[-1:] not in ENDS and GOES_ON_ELSEWHERE.search(text):
        return True
    is_begun = (
        there.text.rstrip()[-1:] == BEFORE_LIST and BEFORE_LIST in here.text[: part.start + 1]
    )
    return is_begun or bool(IS_PREDICATE.match(text))


def _may_be_denied(part: str, here: Segment, there: Segment) -> bool:
    """Whether a part has the only *not* of its sentence, and the counterpart may have one."""
    ours = _negatives(part, here)
    return ours > 0 and ours == _negatives(here.text, here) and _negatives(there.text, there) > 0


def _is_denied(part: list[Word], there: Segment) -> bool:
    """Whether the counterpart has a word that denies one of the part's: *unpaid*."""
    denied = language(there.block.locale).denied
    keys = frozenset[str]().union(*(denied(word.lower()) for word in LETTERS.findall(there.text)))
    return bool(keys) and any(each.keys & keys for each in part)


def _may_be_in_figures(part: str, here: Segment, there: Segment) -> bool:
    """Whether a part has a number in words, and the counterpart one more in figures."""
    figures = [len(FIGURE.findall(each.text)) for each in (here, there)]
    return figures[0] < figures[1] and bool(language(here.block.locale).number_words(part))


def _negatives(text: str, segment: Segment) -> int:
    """How many words of a text are negative, and not only half."""
    return sum(each.isdisjoint(HALF_NEGATIVE) for each in hints(text, segment, NEGATIVE))


def _is_quoted(part: list[Word], here: Segment, there: Segment) -> bool:
    """Whether the counterpart has a word of the part as it is written, or initials of its own.

    Or one that it is listed to hold sentences together by, and yet says it: *am ddim*, *free*.
    """
    ours, theirs = (set(INITIALS.findall(each.text)) for each in (here, there))
    if len(theirs - ours) > len(ours - theirs):
        return True
    written = {match[0].lower() for match in LETTERS_OR_FIGURE.finditer(there.words_only)}
    locale = there.block.locale
    listed = (language(locale).gloss(each) for each in written if is_listed(each, locale))
    if any(each.keys & keys for keys in listed for each in part):
        return True
    words = (here.words_only[each.start : each.end] for each in part)
    return any(len(word) >= LEAST_QUOTED and word.lower() in written for word in words)


def _may_have_joints(part: str, here: Segment, there: Segment) -> bool:
    """Whether the counterpart has more words such as *or* than the rest of the sentence."""
    inside, ours, theirs = _joints(part, here), _joints(here.text, here), _joints(there.text, there)
    return any(theirs[each] > ours[each] - inside[each] for each in inside)


def _joints(text: str, segment: Segment) -> Counter[str]:
    """How many words of a text join a part in a way that every version of it has."""
    listed = joints(segment.block.locale)
    meanings = (listed.get(word.lower()) for word in LETTERS.findall(text))
    return Counter(each for each in meanings if each and each[0] not in OFTEN_ELSEWHERE)
