"""Phrases of the other language that two versions share, in a sentence of the page's own.

They have none of the words that hold sentences together, which `words_left` asks for: *mae'r plant
yn cael free school meals*. Or they begin a sentence, *Ask your nurse os yw'n brifo*; or both
versions have them in brackets.
"""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from cymar import expressions as re
from cymar.analysis.jargon import is_jargon
from cymar.analysis.language.other_language import APOSTROPHE
from cymar.analysis.language.plain_words import SENTENCE_END, plain_words
from cymar.analysis.language.tables import names_language
from cymar.analysis.language.words_left import ENDS_CLAUSE, after_either, begins
from cymar.bilingual import LOCALES, other
from cymar.languages import language
from cymar.languages.gloss import glossed_stems
from cymar.languages.identify import function_word_of, languages_of
from cymar.languages.label_words import after_names, commands
from cymar.languages.words import WORD, letters_of, small_letters_of
from cymar.text.block import Block
from cymar.text.segment import segments

LEAST_OF_PHRASE = 2
"""How many words a phrase has at least: *net* and *emoji* are lent."""

SHORTEST_OF_EITHER = 2
"""The fewest letters of a word that both languages have, and that a phrase begins or ends with."""


BEGINNING = re.compile(r"\W*+(?P<word>[^\W\d_]++)[ ](?=[^\W\d_A-Z])")
"""The first word of a sentence, before one without a capital."""


class SharedPhrase(NamedTuple):
    """Words of a text, one after another."""

    text: str
    words: Sequence[re.Match[str]]
    """The words of the whole text."""
    first: int
    """The place of the first word of the phrase."""
    end: int
    """The place after its last."""

    @property
    def span(self) -> tuple[int, int]:
        """Where it starts and ends in the text."""
        return self.words[self.first].start(), self.words[self.end - 1].end()

    @property
    def phrase(self) -> str:
        """The phrase, as it is compared."""
        start, end = self.span
        return self.text[start:end].casefold()

    @property
    def lower_words(self) -> list[str]:
        """Its words in lower case."""
        return [each[0].lower() for each in self.words[self.first : self.end]]

    def goes_on(self, number: int) -> bool:
        """Whether nothing but a space stands between a word and the one before it."""
        words = self.words
        return (
            0 < number < len(words)
            and self.text[words[number - 1].end() : words[number].start()] == " "
        )


def shared_words(en: Block, cy: Block) -> frozenset[str]:
    """The words, in lower case, that may be of a phrase that two versions share.

    Such a phrase has two words that stand together in both, or begins a sentence in both, and
    what comes next has no capital, as a name would.
    """
    words = letters_of(en.text), letters_of(cy.text)
    if frozenset(words[0]).isdisjoint(words[1]):
        return frozenset()
    ours, theirs = (
        frozenset(zip(small_letters_of(block.text), some[1:], strict=False))
        for block, some in zip((en, cy), words, strict=True)
    )
    joined = (pair for pair in ours & theirs if pair[1].islower())
    begun = _begun(en)
    return frozenset(chain(begun & _begun(cy) if begun else (), *joined))


def _begun(block: Block) -> frozenset[str]:
    """The words, in lower case, that sentences begin with."""
    begun = (BEGINNING.match(block.text, each.start, each.end) for each in segments(block))
    return frozenset(match["word"].lower() for match in begun if match)


def phrases_left(here: Block, there: Block, shared: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The start and end of each phrase of the other block that stands in this one as it is.

    Args:
        here: the block.
        there: its counterpart.
        shared: the words that may be of one.
    """
    theirs = (other(here.locale),)
    if not any(languages_of(word) == theirs for word in shared):
        return
    text, said = plain_words(here), there.text.casefold()
    words = list(WORD.finditer(text))
    if names_language(each[0] for each in words):
        return
    place = 0
    while place < len(words):
        phrase = _phrase(text, words, place, theirs)
        if phrase and phrase.phrase in said:
            phrase = _with_either(phrase, said)
            if _is_left(phrase, here.locale, there) and not is_jargon(phrase.phrase, *theirs):
                yield phrase.span
        place = max(phrase.end if phrase else 0, place + 1)


def _phrase(
    text: str, words: Sequence[re.Match[str]], place: int, theirs: tuple[str, ...]
) -> SharedPhrase | None:
    """The phrase from a place on, to the last word that only the other language has."""
    if languages_of(words[place][0]) != theirs:
        return None
    if not (words[place][0].islower() or begins(text, words, place)):
        return None
    found, number = SharedPhrase(text, words, place, place + 1), place + 1
    while found.goes_on(number) and words[number][0].islower():
        languages = languages_of(words[number][0])
        if theirs[0] not in languages:
            break
        number += 1
        found = found._replace(end=number) if languages == theirs else found
    return found


def _with_either(phrase: SharedPhrase, said: str) -> SharedPhrase:
    """A phrase with the words beside it that both languages have, as far as the other text goes.

    What comes after it with a capital is of a name: *Pen y Fan*.
    """
    while phrase.goes_on(phrase.end) and _is_either(phrase.words[phrase.end][0]):
        if not phrase.words[phrase.end][0].islower():
            break
        longer = phrase._replace(end=phrase.end + 1)
        if longer.phrase not in said:
            break
        phrase = longer
    while phrase.goes_on(phrase.first) and _is_either(phrase.words[phrase.first - 1][0]):
        if not (
            phrase.words[phrase.first - 1][0].islower() or begins(*phrase[:2], phrase.first - 1)
        ):
            break
        longer = phrase._replace(first=phrase.first - 1)
        if longer.phrase not in said:
            break
        phrase = longer
    return phrase


def _is_either(word: str) -> bool:
    return len(word) >= SHORTEST_OF_EITHER and len(languages_of(word)) == len(LOCALES)


def _is_left(phrase: SharedPhrase, own: str, there: Block) -> bool:
    """Whether what stands around a phrase shows that it was left by mistake."""
    if begins(phrase.text, phrase.words, phrase.first):
        return _is_beginning(phrase, own, there)
    if phrase.end - phrase.first < LEAST_OF_PHRASE:
        return False
    start, end = phrase.span
    before, gap = phrase.words[phrase.first - 1], phrase.text[:start]
    known = languages_of(before[0])
    if gap[before.end() :] == " (" and phrase.text.startswith(")", end):
        return known == (own,) and f"({phrase.phrase})" in there.text.casefold()
    if own not in known or gap[before.end() :] != " " or _may_be_lent(phrase, own):
        return False
    if _is_before_own(phrase, own):
        return True
    return known == (own,) and bool(ENDS_CLAUSE.match(phrase.text, end))


def _may_be_lent(phrase: SharedPhrase, own: str) -> bool:
    """Whether it may be a term that the other language has lent: *bed and breakfast*.

    An English text has many of two Welsh words, *noson lawen*; a Welsh one has those of which the
    list of what English words mean lacks a word, *penny whistle*.
    """
    words = phrase.lower_words
    small = [bool(function_word_of(word)) for word in words]
    if small == [False, True, False]:
        return True
    if any(small):
        return False
    if own == "en":
        return len(words) <= LEAST_OF_PHRASE
    there = other(own)
    only = (word for word in words if languages_of(word) == (there,))
    return not all(language(there).gloss(word) & glossed_stems() for word in only)


def _is_before_own(phrase: SharedPhrase, own: str) -> bool:
    """Whether a word of the page's own language is next."""
    later = after_either(phrase.text, phrase.words, phrase.end)
    if not phrase.goes_on(later):
        return False
    word = phrase.words[later][0]
    return word.islower() and languages_of(word) == (own,)


def _is_beginning(phrase: SharedPhrase, own: str, there: Block) -> bool:
    """Whether the sentence it begins goes on in the page's own language, and is no name's.

    One word is one only where the other version begins with it: *Tickets ar werth*. An English
    sentence may begin with any Welsh name in small letters, but with no verb.
    """
    words, after = phrase.lower_words, phrase.words[phrase.end :]
    is_told = words[0] in commands(other(own)) or any(map(function_word_of, words))
    next_word = APOSTROPHE.split(after[0][0])[0] if after else ""
    if not is_told and (_may_be_lent(phrase, own) or next_word in after_names()):
        return False
    if len(words) < LEAST_OF_PHRASE or not is_told:
        facing = (each.text.casefold() for each in segments(there))
        if not any(each.startswith(phrase.phrase + " ") for each in facing):
            return False
    return _is_before_own(phrase, own) and bool(SENTENCE_END.search(phrase.text))
