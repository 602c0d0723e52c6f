"""Whether an address may be the Welsh of an English one, by the words in it."""

from functools import cache

from cymar import expressions as re
from cymar.languages import language
from cymar.languages.identify import languages_of

MUCH_ALIKE = 0.8
"""How like another a word is, by `difflib`, that is the same but for a slip."""

LANGUAGES = frozenset({"cymraeg", "english", "gymraeg", "saesneg", "welsh"})
LANGUAGE_NAME = re.compile(rf"[-_/]?\b(?:{'|'.join(sorted(LANGUAGES))})\b")
FIGURES = re.compile(r"\d+")
SLUG_WORD = re.compile(r"[^\W\d_]{2,}")
"""A word of an address; one letter alone is none."""


def may_be_translated(en: str, cy: str, *, sure: bool) -> bool:
    """Whether the words that only one address has may be the other's in the other language.

    Args:
        en: the English address.
        cy: the Welsh address.
        sure: whether Welsh words must be known. Where the addresses show that each is of a
            language, words that neither has may be Welsh, but no word of English or slip in one.
    """
    ours, theirs = (set(SLUG_WORD.findall(each.casefold())) - LANGUAGES for each in (en, cy))
    only_en, only_cy = ours - theirs, theirs - ours
    figures = [FIGURES.findall(each) for each in (en, cy)]
    if figures[0] != figures[1] and (sure or (figures[0] and figures[1] and not only_cy)):
        return False
    if ours & theirs and LANGUAGE_NAME.search(f"{en} {cy}".casefold()):
        return True
    if not only_en and not only_cy:
        return LANGUAGE_NAME.sub("", en.casefold()) == LANGUAGE_NAME.sub("", cy.casefold())
    has_rest = only_cy and (only_en or (ours and not sure))
    return bool(has_rest) and _has_translation(only_en, only_cy, sure=sure)


def _has_translation(only_en: set[str], only_cy: set[str], *, sure: bool) -> bool:
    """Whether any of some Welsh words may be the Welsh of any of some English ones."""
    stems = frozenset().union(*(language("en").gloss(word) for word in only_en))
    if any(stems & language("cy").gloss(word) for word in only_cy):
        return True
    foreign = [word for word in only_cy if not _is_english(word)]
    if sure:
        return any(_is_welsh(word) for word in foreign) and not any(
            _is_welsh(word) and not _is_english(word) for word in only_en
        )
    return any(_is_welsh(word) or not _is_slip(word, only_en) for word in foreign)


def may_be_one_document(en: str, cy: str) -> bool:
    """Whether two files' names may be those of one document in each language.

    They may where their figures agree, unless both are of English words and share none of them.
    """
    figures = [FIGURES.findall(each) for each in (en, cy)]
    if figures[0] and figures[1] and figures[0] != figures[1]:
        return False
    ours, theirs = (set(SLUG_WORD.findall(each.rpartition(".")[0].casefold())) for each in (en, cy))
    return bool(ours & theirs) or not all(_is_english(word) for word in ours | theirs)


def _is_slip(word: str, others: set[str]) -> bool:
    """Whether a word is one of the others with a letter or two put in, left out or changed."""
    from difflib import SequenceMatcher

    return any(SequenceMatcher(None, word, each).ratio() >= MUCH_ALIKE for each in others)


@cache
def _is_welsh(word: str) -> bool:
    return "cy" in languages_of(word) or bool(language("cy").gloss(word))


@cache
def _is_english(word: str) -> bool:
    return "en" in languages_of(word)
