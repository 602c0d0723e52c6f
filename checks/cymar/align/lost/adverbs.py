"""Which sentence lacks a phrase of its counterpart that says how or when: *in writing*, *bob dydd*.

It is little of the sentence, so its length tells nothing: such phrases are listed, with all that
may say the same in either language, none of which the other paragraph then has.
"""

from collections.abc import Iterator
from functools import cache

from cymar import expressions as re
from cymar.align.lost.said_otherwise import ENDS
from cymar.align.lost.sentences import Lost
from cymar.align.lost.small_parts import joins_small, small_part
from cymar.align.lost.telling_words import LIGHT, with_shared
from cymar.languages import language
from cymar.languages.meanings import Meanings
from cymar.languages.word_list import word_list
from cymar.languages.words import LETTERS, letters_of
from cymar.text.segment import Segment

FEWEST_TOLD, LEAST_TOLD_OF_REST = 2, 0.6
"""How many known words of the rest of the sentence the counterpart has at least, and which share of
them: it is of the same things."""

MOST_TIMES_LONGER = 1.15
"""How many times as long as it would be the counterpart is at most."""


@cache
def _adverbs(locale: str) -> Meanings:
    return Meanings(word_list(locale, "adverbs"))


@cache
def _listed(locale: str) -> list[str]:
    """Those of its phrases that surely say so."""
    lines = (line.split(": ") for line in word_list(locale, "adverbs"))
    return [phrase for phrase, meanings in lines if not meanings.startswith("(")]


@cache
def _phrases(locale: str) -> re.Pattern[str]:
    """Finds any such phrase of a language, by its first letter."""
    by_letter: dict[str, list[str]] = {}
    for phrase in _listed(locale):
        rest = phrase[1:].replace(" ", r"\s+").replace("'", "['’]")
        by_letter.setdefault(phrase[0], []).append(rest)
    some = (f"[{each.upper()}{each}](?:{'|'.join(rest)})" for each, rest in by_letter.items())
    return re.compile(rf"\b(?:{'|'.join(some)})\b")


@cache
def _words_of_either(locale: str) -> frozenset[str]:
    """Runs of letters of which a text has one where it has such a phrase or joins a small part."""
    longest = {max(LETTERS.findall(each)[::-1], key=len) for each in _listed(locale)}
    cased = {each[0].upper() + each[1:] for each in longest}
    return language(locale).clause_words.small_part_words.union(longest, cased)


@cache
def _phrases_or_joints(locale: str) -> re.Pattern[str]:
    """Finds any such phrase of a language, or what joins a small part."""
    return re.compile(f"{_phrases(locale).pattern}|{joins_small(locale).pattern}")


def lost_adverbs(en: Segment, cy: Segment, longer: float) -> Iterator[Lost]:
    """The phrase of either of two sentences that says how or when, and that the other lacks."""
    ours, theirs = en.text, cy.text
    if not (ours[-1:] in ENDS and theirs[-1:] in ENDS):
        return
    sides = (en, cy, longer, ours), (cy, en, 1 / longer, theirs)
    for here, there, by, text in sides:
        locale = here.block.locale
        if _words_of_either(locale).isdisjoint(letters_of(here.block.text)):
            continue  # most have none, and need not be searched
        if not _phrases_or_joints(locale).search(text):
            continue
        if adverb := _lost_adverb(here, there, by) or small_part(here, there, by):
            yield Lost(adverb, there.block)


def _lost_adverb(here: Segment, there: Segment, longer: float) -> Segment | None:
    """The phrase of a sentence that nothing in its counterpart's paragraph may say, if any.

    Args:
        here: the sentence.
        there: its counterpart.
        longer: how much longer the counterpart's page is.
    """
    locale, text = here.block.locale, here.words_only
    if not _phrases(locale).search(text):
        return None
    if there.end - there.start > MOST_TIMES_LONGER * longer * (here.end - here.start):
        return None
    ours, theirs = _adverbs(locale), _adverbs(there.block.locale)
    for cue in ours.cues(text):
        is_of_name = text[cue.end : cue.end + 2].strip()[:1].isupper()  # *bob dydd Iau*
        if is_of_name or theirs.may_have(cue.meaning, there.block.text):
            continue
        rest = text[: cue.start] + ". " + text[cue.end :]
        if not ours.may_have(cue.meaning, rest) and _goes_with(here, there, cue.start, cue.end):
            return Segment(here.block, here.start + cue.start, here.start + cue.end)
    return None


def _goes_with(here: Segment, there: Segment, start: int, end: int) -> bool:
    """Whether the counterpart says what stands beside a phrase, and none of its words."""
    words, theirs = with_shared(here, there)
    said = frozenset[str]().union(*(each.keys for each in theirs))
    inside = [each for each in words if start <= each.start < end]
    if any(each.keys & said for each in inside):
        return False
    known = [each for each in words if each not in inside and each.keys and not each.keys & LIGHT]
    told = sum(bool(each.keys & said) for each in known)
    return told >= max(FEWEST_TOLD, LEAST_TOLD_OF_REST * len(known))
