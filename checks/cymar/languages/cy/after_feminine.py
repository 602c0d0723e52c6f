"""Adjectives that lack the soft mutation which a feminine noun before them causes.

A noun in a chain rarely has an adjective of its own (*blynyddoedd treth blaenorol*), so a noun
counts only where the word before it has mutated it: *y wefan newydd*, *o wybodaeth breifat*. In
571,000 words of public Welsh (`bench/mutations.py`) 8 adjectives were found so, all rightly, and
200 that were mutated were let be; without that limit half of what is found is wrong.

Source: Peter Wynn Thomas, Gramadeg y Gymraeg (1996), chapter III.
"""

from collections.abc import Iterator
from functools import cache

from cymar import expressions as re
from cymar.languages.cy.due_mutation import is_adjective, listed
from cymar.languages.cy.impersonal import verbal_nouns
from cymar.languages.cy.inflect import ENDING_OF_ADJECTIVES, is_thing
from cymar.languages.cy.mutation import soft
from cymar.languages.function_words import is_listed
from cymar.languages.mutated import SOFT_MUTATION, WrongMutation
from cymar.languages.word_list import word_list
from cymar.languages.words import WORD, by_first_letter

BEFORE_NOUN = (
    "y yr un dwy ddwy unrhyw holl o i ar at am gan dan dros drwy heb wrth dyma pa yn dy".split()
)
"""Words that mutate a feminine noun after them, and so show whether it is one."""

APOSTROPHES = re.compile("[’ʼ]")
Y_OR_YR = frozenset(("y", "yr"))
LONGEST_HEAD = 30
"""How many characters before a verb may hold the noun that it tells more of."""

ADVERBS = frozenset({"cynt", "mwy"})
"""What no noun mutates, though it is an adjective too: *y flwyddyn cynt*, *mwy na thebyg*."""


def adjectives_not_mutated(text: str) -> Iterator[WrongMutation]:
    """The adjectives after feminine nouns that should have the soft mutation, in order."""
    for match in after_nouns(text):
        noun, adjective = match["noun"], match["adjective"]
        is_one = (
            adjective in adjectives()
            or is_adjective(adjective)
            or f"{noun.casefold()} {adjective}" in adjectives()
        )
        if not is_one or adjective in ADVERBS or _is_of_another(match):
            continue
        if right := soft(adjective):
            yield WrongMutation(*match.span("adjective"), noun, f"{noun} {right}", SOFT_MUTATION)


def _is_of_another(match: re.Match[str]) -> bool:
    """Whether the adjective may be another noun's: *awdurdodau gorfodi'r gyfraith perthnasol*.

    With the article between, one made of another word may be: *symbol y system safonol*, unless
    that noun would mutate it too. *Diwethaf*, *mwyaf* and others like them stay with the noun that
    they follow.
    """
    head, apostrophe, _ = APOSTROPHES.sub("'", match[0]).rpartition("'")
    before = WORD.findall(match.string, max(0, match.start() - LONGEST_HEAD), match.start())
    if apostrophe and head.lower() in verbal_nouns():
        return bool(before) and not is_listed(before[-1].lower(), "cy")
    if not apostrophe and match[0].partition(" ")[0].lower() in Y_OR_YR and before:
        head = before[-1]
    is_made = ENDING_OF_ADJECTIVES.search(match["adjective"])
    is_free = bool(is_made) and head.lower() not in listed("feminine")
    return is_free and is_thing(head.lower())


def after_nouns(text: str) -> Iterator[re.Match[str]]:
    """The feminine nouns with the soft mutation, and the word after each."""
    nouns = _mutated_nouns()
    if not nouns.isdisjoint(text.casefold().split()):
        yield from (
            each for each in _two_words().finditer(text) if each["noun"].casefold() in nouns
        )


@cache
def _two_words() -> re.Pattern[str]:
    initials = "".join({noun[0] for noun in _mutated_nouns()})
    return re.compile(
        rf"(?<![\w'’ʼ-])(?=\w)(?:{by_first_letter(BEFORE_NOUN)}|\w+['’ʼ][rn])(?=[ \n\u00a0]"
        rf"(?P<noun>[{initials}{initials.upper()}](?:{WORD.pattern})?)[ \n\u00a0]"
        rf"(?P<adjective>[^\W\d_]++)(?![\w'’ʼ-]))"
    )


@cache
def _mutated_nouns() -> frozenset[str]:
    """Feminine nouns with the soft mutation, but those that other words look like.

    Those in *ll-* and *rh-* are as they are after the article: *y rhan fwyaf*.
    """
    nouns = frozenset(word_list("cy", "feminine"))
    forms = {soft(noun) for noun in nouns if noun.islower()}
    kept = frozenset(word_list("cy", "feminine-kept"))
    return (frozenset(form for form in forms if form) - nouns) | kept


@cache
def adjectives() -> frozenset[str]:
    """Adjectives as they are without a mutation, and nouns like them: *flwyddyn treth*."""
    return frozenset((*word_list("cy", "adjectives"), *word_list("cy", "after-feminine")))
