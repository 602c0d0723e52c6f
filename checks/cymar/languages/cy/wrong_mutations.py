"""Welsh words that lack the mutation which the word before them causes, or have another one.

What causes which is in `mutating.txt`. A word is judged only where it is Welsh and certainly a
radical: one that may be the mutation of another word is not, nor is one that both languages have,
unless the words around are Welsh.

Source: Peter Wynn Thomas, Gramadeg y Gymraeg (1996), chapter III. `bench/mutations.py` measures how
many of those that are taken away it finds, and what it finds in real text.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from cymar.bilingual import Text
from cymar.languages.cy.after_feminine import adjectives_not_mutated
from cymar.languages.cy.after_person import verbs_after_person
from cymar.languages.cy.conjunction import PREPOSITIONS
from cymar.languages.cy.mutation import aspirate, nasal, radicals, soft, with_h
from cymar.languages.cy.places import wrong_place
from cymar.languages.cy.quantities import HUNDRED_AFTER
from cymar.languages.function_words import is_listed
from cymar.languages.identify import languages_of
from cymar.languages.mutated import (
    ASPIRATE_MUTATION,
    EITHER_MUTATION,
    NASAL_MUTATION,
    NO_MUTATION,
    SOFT_MUTATION,
    WITH_H,
    WrongMutation,
)
from cymar.languages.word_list import word_list
from cymar.languages.words import WORD, WORDS_AT_ONCE, by_first_letter

CLITIC = re.compile(r"['’ʼ](?:r|n|ch|i|u|m|w|th)\Z")
WORDS_BESIDE = 2
"""How many words before and after show that a word which English has too is Welsh here."""

FINITE = re.compile(
    r"(?:[wo]ch|ech|[eo]nt|(?<!i)ant|odd|ais|aist|ith|iff|wyd|\w{3}[ie]r|id|wn|af|\w{3}ai|em|om)\Z"
)
"""How a verb with a person or a tense ends."""

COMMAND = re.compile(r"(?:wch|a)\Z")
"""How a command ends: *cliciwch*, *clicia*."""

FIRST_PERSON = re.compile(
    r"(?i:\b(?:d?w|yd|rydw|ydw|oeddwn|gen|gennyf|arna|fy|es|wnes|ces|des)|\b\w+(?:af|ais|wn|wyf)|['’ʼ]m"
    r"(?: \w+)?|\bfy \w+)[ \n]\Z"
)
"""What is before an *i* that is no preposition: *dw i*, *fy enw i*."""

IN_THE_MIDDLE = re.compile(r"[\w,;)’'][ \n]+\Z")
"""What is before a word that does not begin a sentence or a heading."""

NAME_AFTER = re.compile(r"[ \n]([A-Z]\w+)")
NEW_CLAUSE = re.compile(r"(?:[,;(–] |\b(?:ac|ond) )\Z")
"""What is before a clause that *ni* begins."""

BEFORE_HUNDRED = re.compile(rf"(?i)\b(?:{'|'.join(HUNDRED_AFTER['chan'])})[ \n\u00a0]\Z")
"""What is before *chan* where that is a hundred, and not *gan*."""

OF_BOD, OF_GALLU = ("bydd", "bu", "bo", "bai"), ("gall", "gell")
HARDENED = {"g": "c", "b": "p", "d": "t"}
"""The first letter of the radical whose soft mutation begins with another."""

SHOWN_BY = re.compile(r"[ \n\u00a0](?:hon|honno)\b")
"""What shows that a noun of either gender is feminine."""

LONGEST_SHOWING = len(" honno ")
"""How many characters after a noun show it: the word, and what is not a letter after it."""

IN = {"mis": "ym mis", "pob": "ym mhob", "mhob": "ym mhob"}
"""What *yn* is before words that are no verbs or adjectives, where writers forget it."""

YEARS = {"blynedd": "mlynedd", "flynedd": "mlynedd", "blwydd": "mlwydd", "flwydd": "mlwydd"}
YEARS_AFTER_FIGURES = re.compile(
    r"(?<![\d.,])(?P<trigger>5|7|8|9|10|15|20|25|30|50|100)[ \u00a0\n]"
    r"(?P<word>[bf]lynedd|[bf]lwydd)\b"
)


def wrong_mutations(text: str) -> Iterator[WrongMutation]:
    """The words of a sentence whose initial mutation is wrong, in order."""
    yield from _years(text)
    yield from adjectives_not_mutated(text)
    yield from verbs_after_person(text)
    causes = _causes()
    for match in _neighbours().finditer(text):
        trigger, word = match["trigger"], match["word"]
        key = _plain(trigger)
        cause = causes.get(key) or causes.get(f"'{key[-1]}", "")
        start = match.start("trigger")
        if _is_label(text, start) or (key == "chan" and BEFORE_HUNDRED.search(text, 0, start)):
            continue
        if wrong := wrong_place(text, match.start("word"), trigger):
            yield wrong
        elif key == "yn" and word in IN:
            yield WrongMutation(*match.span("word"), trigger, IN[word], NASAL_MUTATION)
        elif cause and (word.islower() or (cause == "feminine" and _may_mutate(text, match))):
            yield from _judged(text, match, key, cause)


def _is_label(text: str, start: int) -> bool:
    """Whether a word has a capital in the middle of a sentence: *y maes Oddi wrth*."""
    if text.endswith("Oddi ", 0, start):
        start -= len("Oddi ")
    return text[start].isupper() and bool(IN_THE_MIDDLE.search(text, max(0, start - 3), start))


def _may_mutate(text: str, match: re.Match[str]) -> bool:
    """Whether a word with a capital is no part of a foreign name: *y Camp Cabin*."""
    name = NAME_AFTER.match(text, match.end("word"))
    return match["word"].istitle() and (not name or _is_welsh(name[1].lower()))


def _judged(text: str, match: re.Match[str], key: str, cause: str) -> Iterator[WrongMutation]:
    """The second word of two, if its mutation is wrong."""
    start, end = match.span("word")
    word = CLITIC.sub("", match["word"])
    clitic = match["word"][len(word) :]
    if cause == "negative" and not _denies(text, match):
        return
    kept = _listed("unmutated")
    if f"{key} {word}" in kept or len(word) < 2:
        return
    if f"* {word}" in kept and cause.startswith("soft"):
        return
    end = match.end("word")
    due, forms = _due(key, cause, word, text[end : end + LONGEST_SHOWING])
    if not forms or word in forms or not _is_meant(text, match, key, word, forms, cause):
        return
    trigger = match["trigger"]
    right = " / ".join(f"{_before(trigger, form)} {form}{clitic}" for form in forms)
    yield WrongMutation(start, end, trigger, right, due)


def _denies(text: str, match: re.Match[str]) -> bool:
    """Whether *ni* says that a verb is not so, rather than who we are: *Ni all neb*.

    Forms of *bod* may stay: *ni bydd*. What may be the wrong mutation of another verb is left
    alone: *ni godir* is of *codi*.
    """
    start, word = match.start("trigger"), match["word"]
    begins = text[start].isupper() and not IN_THE_MIDDLE.search(text, max(0, start - 3), start)
    is_verb = bool(FINITE.search(word)) or word in _listed("finite")
    if not is_verb or word.startswith(OF_BOD) or not (begins or NEW_CLAUSE.search(text, 0, start)):
        return False
    if word.startswith(OF_GALLU) or word[0] not in HARDENED:
        return True
    return _is_welsh(word) and not _is_welsh(HARDENED[word[0]] + word[1:])


def _due(key: str, cause: str, word: str, after: str) -> tuple[Text, tuple[str, ...]]:
    """The mutation that a word should have after another, with the forms it may take."""
    kind, _, limit = cause.partition(" ")
    if limit == "noun" and (is_listed(word, "cy") or word.startswith("e-")):
        return SOFT_MUTATION, ()
    if limit == "unless verb" and (
        FINITE.search(word) or COMMAND.search(word) or word in _listed("finite")
    ):
        return SOFT_MUTATION, ()
    if kind == "feminine":
        if key != "un" and (radical := _kept_after_article().get(word.lower())):
            return NO_MUTATION, (radical,)
        return SOFT_MUTATION, _forms(soft(word)) if _is_feminine(word, after) else ()
    if kind == "adjective":
        return SOFT_MUTATION, _forms(soft(word)) if word in _listed("adjectives") else ()
    if kind == "years":
        return NASAL_MUTATION, _forms(YEARS.get(word))
    if kind == "negative":
        aspirated = aspirate(word)
        return ASPIRATE_MUTATION if aspirated else SOFT_MUTATION, _forms(aspirated or soft(word))
    if kind == "radical":
        return NO_MUTATION, _without(word)
    if kind == "possessive" or (key == "a" and _is_finite(word)):
        return EITHER_MUTATION, _forms(soft(word), aspirate(word)) if aspirate(word) else ()
    if key == "a" and word in PREPOSITIONS:
        return ASPIRATE_MUTATION, (PREPOSITIONS[word],)
    change, due = {
        "soft": (soft, SOFT_MUTATION),
        "nasal": (nasal, NASAL_MUTATION),
        "aspirate": (aspirate, ASPIRATE_MUTATION),
        "h": (with_h, WITH_H),
    }[kind]
    return due, _forms(change(word))


def _is_feminine(word: str, after: str) -> bool:
    """Whether a noun is feminine, of itself or by what is after it."""
    if word in _listed("feminine") or word.lower() in _listed("feminine"):
        return True
    return word.lower() in _listed("either-gender") and bool(SHOWN_BY.match(after))


def _is_finite(word: str) -> bool:
    return bool(FINITE.search(word) and not COMMAND.search(word)) or word in _listed("finite")


def _forms(*forms: str | None) -> tuple[str, ...]:
    return tuple(form for form in forms if form)


def _without(word: str) -> tuple[str, ...]:
    """The word that a word with a soft mutation comes from, where only one can be meant."""
    if word in _listed("settled") or not (
        word[:2] == "dd" or (word[0] == "f" and word[1:2] != "f")
    ):
        return ()
    known = [each for each in radicals(word) if soft(each) == word and _is_welsh(each)]
    return tuple(known) if len(known) == 1 else ()


def _is_meant(
    text: str, match: re.Match[str], key: str, word: str, forms: tuple[str, ...], cause: str
) -> bool:
    """Whether a word is Welsh and the word that it looks like, and the one before a trigger."""
    if key == "i" and FIRST_PERSON.search(text, max(0, match.start() - 30), match.start()):
        return False
    if cause in ("feminine", "adjective", "years", "radical", "negative") or word in PREPOSITIONS:
        return True
    if not _is_welsh(word) or not _is_radical(word):
        return False
    if "en" not in languages_of(word):
        return True
    return any(map(_is_welsh, forms)) and _is_among_welsh(text, match)


def _is_radical(word: str) -> bool:
    """Whether no other word mutates to this one, or this one is by far the commoner.

    What looks like another word's mutation may have lost a *g* of its own: *gangen* (*cangen*) is
    no word that *angen* comes from.
    """
    return word in _listed("radicals") or not any(
        each != word and _is_welsh(each) and (each != f"g{word}" or _is_radical(each))
        for each in radicals(word)
    )


def _is_among_welsh(text: str, match: re.Match[str]) -> bool:
    before = WORD.findall(text, 0, match.start())[-WORDS_BESIDE:]
    after = WORD.findall(text, match.end("word"))[:WORDS_BESIDE]
    return any(languages_of(each) == ("cy",) for each in (*before, *after))


def _is_welsh(word: str) -> bool:
    return "cy" in languages_of(word)


def _before(trigger: str, form: str) -> str:
    """The word before, as it is before another first letter: *yr ardd*, *yr wyddor*, *y wefan*."""
    if trigger in ("y", "Y") and form.lower().startswith((*"aeiouyâêîôûŵŷ", "wy")):
        return f"{trigger}r"
    return trigger


def _years(text: str) -> Iterator[WrongMutation]:
    """Years after figures: *5 mlynedd*."""
    if "lynedd" not in text and "lwydd" not in text:
        return
    for match in YEARS_AFTER_FIGURES.finditer(text):
        form = YEARS.get(match["word"])
        if form:
            right = f"{match['trigger']} {form}"
            yield WrongMutation(*match.span("word"), match["trigger"], right, NASAL_MUTATION)


@lru_cache(WORDS_AT_ONCE)
def _plain(word: str) -> str:
    return word.casefold().replace("’", "'").replace("ʼ", "'")


@cache
def _kept_after_article() -> Mapping[str, str]:
    """The nouns that have no mutation after the article, by the form that they wrongly have."""
    return {form: noun for noun in word_list("cy", "kept-after-article") if (form := soft(noun))}


@cache
def _causes() -> Mapping[str, str]:
    """The mutation that each word causes, by the word."""
    return dict(line.split(": ", 1) for line in word_list("cy", "mutating"))


@cache
def _neighbours() -> re.Pattern[str]:
    """A word that causes a mutation, and the word after it."""
    whole = (each.replace("'", "['’ʼ]") for each in _causes() if each[0] != "'")
    either = by_first_letter([*sorted(whole, key=len, reverse=True), "y[mn]g?"])
    return re.compile(
        rf"(?<![\w'’ʼ-])(?=\w)(?<![A-Z]/)(?P<trigger>{either}|\w+['’ʼ][rnu])(?=[ \n\u00a0]"
        rf"(?P<word>{WORD.pattern})(?![\w-]))"
    )


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(word_list("cy", name))
