"""Welsh words that lack the mutation which the word before them causes, or have another one.

What causes which is in `mutating.txt`. A word is judged only where it is Welsh and certainly a
radical: one that may be the mutation of another word is not, nor is one that both languages have,
unless the words around are Welsh.

Source: Peter Wynn Thomas, Gramadeg y Gymraeg (1996), chapter III. `bench/mutations.py` measures how
many of those that are taken away it finds, and what it finds in real text.
"""

from collections.abc import Iterator
from functools import cache

from cymar import expressions as re
from cymar.languages.cy.after_feminine import adjectives_not_mutated
from cymar.languages.cy.after_person import mutated_after_person
from cymar.languages.cy.conjunction import CLITIC, PREPOSITIONS
from cymar.languages.cy.due_mutation import (
    PERSONAL_ENDING,
    YEARS_BY_FORM,
    cause_of,
    causes,
    due_after,
    is_radical,
    is_welsh,
    listed,
    may_change,
)
from cymar.languages.cy.impersonal import impersonal_forms, verbal_nouns
from cymar.languages.cy.mutation import radicals, soft
from cymar.languages.cy.places import wrong_place
from cymar.languages.cy.quantities import COUNTED_BY_HUNDRED, HUNDRED_AFTER
from cymar.languages.identify import languages_of
from cymar.languages.mutated import NASAL_MUTATION, SOFT_MUTATION, WrongMutation
from cymar.languages.words import WORD, by_first_letter

WORDS_BESIDE = 2
"""How many words before and after show that a word which English has too is Welsh here."""

FIRST_PERSON = re.compile(
    r"(?i:\b(?:d?w|yd|rydw|ydw|oeddwn|gen|gennyf|arna|fy|es|wnes|ces|des)|\b\w+(?:af|ais|wn|wyf)|['’ʼ]m"
    r"(?: \w+)?|\bfy \w+)[ \n]\Z"
)
"""What is before an *i* that is no preposition: *dw i*, *fy enw i*."""

IN_THE_MIDDLE = re.compile(r"[\w,;)’'][ \n]+\Z")
"""What is before a word that does not begin a sentence or a heading."""

NEXT_WORD = re.compile(r"[ \n\u00a0]([^\W\d_]{4,})")
NAME_AFTER = re.compile(r"[ \n]([A-Z]\w+)")
NEW_CLAUSE = re.compile(r"(?:[,;(–] |\b(?:ac|ond) )\Z")
"""What is before a clause that *ni* begins."""

BEFORE_HUNDRED = re.compile(rf"(?i)\b(?:{'|'.join(HUNDRED_AFTER['chan'])})[ \n\u00a0]\Z")
"""What is before *chan* where that is a hundred, and not *gan*."""

TENS_BEFORE = re.compile(r"(?i)\b(?:d?deg|ddeg|cant|gant|chant|mil|fil)[ \n\u00a0]\Z")
"""What is before the *un* of a greater number, after which usage varies: *naw deg un ceiniog*."""

BY_SOMEBODY = re.compile(
    r"(?<![\w'’ʼ-])(?P<trigger>a)[ \n\u00a0](?P<word>(?:[bdm](?!d)|ll|rh)\w+(?:wyd|ir))"
    r"(?=[ \n\u00a0](?:genn(?:ych|ym|yf)|gandd\w+)\b)"
)
"""What somebody did to what is before: *y manylion a roddwyd gennych*."""

BEING = re.compile(r"bydd\w*|bu|bo|bai")
"""Forms of *bod* before which *y* is missing, and no mutation: *gan y byddai*."""

OF_BOD, OF_GALLU = ("bydd", "bu", "bo", "bai"), ("gall", "gell")
HARDENED = {"g": "c", "b": "p", "d": "t"}
"""The first letter of the radical whose soft mutation begins with another."""

LONGEST_SHOWING = len(" honno ")
"""How many characters after a noun show it: the word, and what is not a letter after it."""

VERB_ENDING = re.compile(r"[iou]\Z")
"""How most verbs end."""

IN = {"mis": "ym mis", "pob": "ym mhob", "mhob": "ym mhob"}
"""What *yn* is before words that are no verbs or adjectives, where writers forget it."""

YEARS_AFTER_FIGURES = re.compile(
    r"(?<![\d.,])(?P<trigger>5|7|8|9|10|15|20|25|30|50|100)[ \u00a0\n]"
    r"(?P<word>[bf]lynedd|[bf]lwydd)\b"
)


def wrong_mutations(text: str) -> Iterator[WrongMutation]:
    """The words of a sentence whose initial mutation is wrong, in order."""
    yield from _years(text)
    yield from _done_by_somebody(text)
    yield from adjectives_not_mutated(text)
    yield from mutated_after_person(text)
    for match in _neighbours().finditer(text):
        trigger, word = match["trigger"], match["word"]
        is_capital = not word.islower()
        key, cause, initials = cause_of(trigger)
        if not is_capital and (
            word[0] not in initials if initials else not (word in IN or may_change(cause, word))
        ):
            continue
        start = match.start("trigger")
        is_hundred = (key == "chan" and BEFORE_HUNDRED.search(text, 0, start)) or (
            key == "gan" and word in COUNTED_BY_HUNDRED
        )
        if is_hundred or _is_label(text, start):
            continue
        if key == "un" and TENS_BEFORE.search(text, 0, start):
            continue
        if is_capital and (wrong := wrong_place(text, match.start("word"), trigger)):
            yield wrong
        elif key == "yn" and word in IN:
            yield WrongMutation(*match.span("word"), trigger, IN[word], NASAL_MUTATION)
        elif cause and (not is_capital or (cause == "feminine" and _may_mutate(text, match))):
            yield from _judged(text, match, key, cause)


def _is_label(text: str, start: int) -> bool:
    """Whether a word has a capital in the middle of a sentence: *y maes Oddi wrth*."""
    if text.endswith("Oddi ", 0, start):
        start -= len("Oddi ")
    return text[start].isupper() and bool(IN_THE_MIDDLE.search(text, max(0, start - 3), start))


def _may_mutate(text: str, match: re.Match[str]) -> bool:
    """Whether a word with a capital is no part of a foreign name: *y Camp Cabin*."""
    name = NAME_AFTER.match(text, match.end("word"))
    return match["word"].istitle() and (not name or is_welsh(name[1].lower()))


def _judged(text: str, match: re.Match[str], key: str, cause: str) -> Iterator[WrongMutation]:
    """The second word of two, if its mutation is wrong."""
    start, end = match.span("word")
    word = CLITIC.sub("", match["word"])
    clitic = match["word"][len(word) :]
    if cause == "negative" and not _denies(text, match):
        return
    kept, straight = listed("unmutated"), word.replace("’", "'").replace("ʼ", "'")
    if f"{key} {straight}" in kept or len(word) < 2:
        return
    if f"* {straight}" in kept and cause.startswith("soft"):
        return
    if cause == "soft" and key != "pan" and BEING.fullmatch(word):
        return
    end = match.end("word")
    due, forms = due_after(key, cause, word, text[end : end + LONGEST_SHOWING])
    if not forms or word in forms or not _is_meant(text, match, key, word, forms, cause):
        return
    if cause == "adjective" and key != "mor" and _is_of_verb(text, end):
        return
    trigger = match["trigger"]
    right = " / ".join(f"{_before(trigger, form)} {form}{clitic}" for form in forms)
    yield WrongMutation(start, end, trigger, right, due)


def _is_of_verb(text: str, end: int) -> bool:
    """Whether an adjective tells of a verb, which it mutates, itself unmutated: *prysur ddysgu*."""
    word = NEXT_WORD.match(text, end)
    if not word or not is_welsh(word[1]):
        return False
    verbs = (each for each in radicals(word[1]) if soft(each) == word[1] and is_welsh(each))
    return any(each in verbal_nouns() or VERB_ENDING.search(each) for each in verbs)


def _denies(text: str, match: re.Match[str]) -> bool:
    """Whether *ni* says that a verb is not so, rather than who we are: *Ni all neb*.

    Forms of *bod* may stay: *ni bydd*. What may be the wrong mutation of another verb is left
    alone: *ni godir* is of *codi*.
    """
    start, word = match.start("trigger"), match["word"]
    begins = text[start].isupper() and not IN_THE_MIDDLE.search(text, max(0, start - 3), start)
    is_verb = bool(PERSONAL_ENDING.search(word)) or word in listed("finite")
    if not is_verb or word.startswith(OF_BOD) or not (begins or NEW_CLAUSE.search(text, 0, start)):
        return False
    if word.startswith(OF_GALLU) or word[0] not in HARDENED:
        return True
    return is_welsh(word) and not is_welsh(HARDENED[word[0]] + word[1:])


def _is_meant(
    text: str, match: re.Match[str], key: str, word: str, forms: tuple[str, ...], cause: str
) -> bool:
    """Whether a word is Welsh and the word that it looks like, and the one before a trigger."""
    if key == "i" and FIRST_PERSON.search(text, max(0, match.start() - 30), match.start()):
        return False
    if cause in ("feminine", "adjective", "years", "radical", "negative") or word in PREPOSITIONS:
        return True
    if not is_welsh(word) or not is_radical(word):
        return False
    if "en" not in languages_of(word):
        return True
    return any(map(is_welsh, forms)) and _is_among_welsh(text, match, key)


def _is_among_welsh(text: str, match: re.Match[str], key: str) -> bool:
    """Whether words beside one that English has too are Welsh: not *agree a plan gyda chi*."""
    if languages_of(key) == ("cy",):
        return True
    before = WORD.findall(text, 0, match.start())[-WORDS_BESIDE:]
    if before and languages_of(before[-1]) == ("en",):
        return False
    after = WORD.findall(text, match.end("word"))[:WORDS_BESIDE]
    return any(languages_of(each) == ("cy",) for each in (*before, *after))


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
        form = YEARS_BY_FORM.get(match["word"])
        if form:
            right = f"{match['trigger']} {form}"
            yield WrongMutation(*match.span("word"), match["trigger"], right, NASAL_MUTATION)


def _done_by_somebody(text: str) -> Iterator[WrongMutation]:
    """What *a* tells of what is before it, and who did it: *a ddewiswyd gennych*."""
    if " genn" not in text and " gandd" not in text:
        return
    for match in BY_SOMEBODY.finditer(text):
        form = impersonal_forms().get(match["word"])
        right = soft(match["word"])
        if form and right and form.verb[0] == match["word"][0]:
            yield WrongMutation(*match.span("word"), "a", f"a {right}", SOFT_MUTATION)


@cache
def _neighbours() -> re.Pattern[str]:
    """A word that causes a mutation, and the word after it."""
    whole = (each.replace("'", "['’ʼ]") for each in causes() if each[0] != "'")
    either = by_first_letter([*sorted(whole, key=len, reverse=True), "y[mn]g?"])
    return re.compile(
        rf"(?<![\w'’ʼ-])(?=\w)(?<![A-Z]/)(?P<trigger>{either}|\w+['’ʼ][rnu])(?=[ \n\u00a0]"
        rf"(?P<word>{WORD.pattern})(?![\w-]))"
    )
