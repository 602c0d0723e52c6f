"""Which language a label is in: a link's, a heading's, a button's.

How often labels left in the other language are found: `bench/left_over.py --kind labels`.
"""

from collections.abc import Sequence

from cymar import expressions as re
from cymar.analysis.language.other_language import (
    LEAST_ONE_SHARE,
    has_plain_word,
    is_lent,
    is_name,
    is_named,
    is_sentence,
    likeliest_language,
)
from cymar.analysis.language.plain_words import leads_away, plain_words
from cymar.bilingual import LANGUAGE_NAMES, LOCALES, other
from cymar.languages import language
from cymar.languages.given_names import given_names
from cymar.languages.gloss import glossed_stems
from cymar.languages.identify import languages_of
from cymar.languages.label_words import commands, names_of_bodies, own_voice, programs
from cymar.languages.words import WORD, words_of
from cymar.text.block import Block, Kind

LONGEST_LABEL = 4
"""The most words of a label that is looked up whole in the lists: *Terms and Conditions*."""

METADATA = ("front-matter",)
"""What a label of a page's metadata is in."""

ENDONYMS = frozenset(name.to(locale) for locale, name in LANGUAGE_NAMES.items())
"""The names by which speakers of a language look for it, on a page in any."""

SETTING = re.compile(r"[a-z][\w-]*:")
CODE_LIKE = re.compile(r"\w[=+_]\w|\b[a-z]+\d|::|->")
"""What names of settings and versions have, and labels have not: *cv11 training+validation*."""

POSSESSIVE = re.compile(r"(?<=\w\w)['’]s\Z")
ADDRESS = re.compile(r"\A(?=\S++\Z)\S+?\.[^\s.]")
AMOUNT = re.compile(r"(?<![\w.,/-])\d[\d.,]*+ ?([^\W\d_]+)(?![\w-])")
NOT_LETTERS = re.compile(r"\A[\d/.,:!? ]+|[\d/.,:!? ]+\Z")


def label_language(block: Block) -> str | None:
    """The one language that a label is in, if its words show it; names and numbers do not."""
    leads = block.kind is Kind.LINK and any(leads_away(marked, block) for marked in block.marks)
    if leads and not block.text[:1].islower() and not _speaks_for_page(block):
        return None
    if block.kind is Kind.LABEL and (named := _language_of_body(block.text)):
        return named
    if block.parents == METADATA and block.text.islower() and block.text.isalpha():
        return None  # a name by which a theme knows it: *category: news*
    if SETTING.match(block.text) or CODE_LIKE.search(block.text) or ADDRESS.match(block.text):
        return None
    found = _language_of_label(block, block.text if leads else plain_words(block))
    if found is None and (block.kind is Kind.CAPTION or block.parents == METADATA):
        found = _language_of_title(block)
    if found is None or is_named(block) or is_lent(block.text, found):
        return None
    return found


def _language_of_title(block: Block) -> str | None:
    """The language of a title of one word, if only one has it: *Fire*.

    An English word above a tab may be a program's name: *Windows*, *Python*. In metadata one that
    begins with a capital is shown: *category: Elections*.
    """
    found = language_of_word(block)
    is_shown = block.parents[-1:] == ("admonition",) or block.parents == METADATA
    return found if is_shown or found == "cy" else None


def language_of_word(block: Block) -> str | None:
    """The language of a label of one word with a capital, if only one has it."""
    is_word = WORD.fullmatch(block.text) and block.text not in ENDONYMS
    return _language_of_one(block.text) if is_word else None


def _language_of_one(word: str) -> str | None:
    """The language of a word with a capital, if only one has it and it is no name."""
    found = languages_of(word.lower()) if word.istitle() else ()
    if len(found) != 1 or word.lower() in programs() or word in given_names():
        return None
    return found[0] if is_translated_word(word.lower(), found[0]) else None


def _without_amounts(text: str) -> str:
    """A text without the figures whose unit is written the same in both languages: *200 mg*."""
    forms = [language(each).units.forms for each in LOCALES]
    return AMOUNT.sub(
        lambda found: "" if all(found[1] in each for each in forms) else found[0], text
    )


def is_translated_word(word: str, locale: str) -> bool:
    """Whether the lists of what words mean have a word: not *basalt*, which Welsh says too."""
    return not language(locale).gloss(word).isdisjoint(glossed_stems())


def _speaks_for_page(block: Block) -> bool:
    """Whether a label with a capital is the page's own words, and not another site's title.

    *Read more about our work* is; *Find a court or tribunal* may be a title within a sentence, but
    alone it is what to do next, as *Apply on GOV.UK* is.
    """
    first, *rest = words_of(block.text) or [""]
    is_plain = all(word.islower() for word in rest)
    if is_plain and not own_voice().isdisjoint({first.lower(), *rest}):
        return True
    is_alone = block.holder is not None and block.holder.text.strip() == block.text
    is_on_site = rest[:1] in (["on"], ["ar"])
    is_told = any(_is_command([first, *rest], locale) for locale in LOCALES)
    return is_alone and is_told and (is_on_site or is_plain)


def _language_of_body(text: str) -> str | None:
    """The language of a label that is the name of a body which has one in each."""
    return next((each for each in LOCALES if text in names_of_bodies(each)), None)


def _language_of_label(block: Block, text: str) -> str | None:
    named = _without_amounts(text)
    words = [POSSESSIVE.sub("", word) for word in words_of(named)]
    if 0 < len(words) <= LONGEST_LABEL:
        plain = NOT_LETTERS.sub("", block.text).casefold()
        listed = next((each for each in LOCALES if plain in language(each).labels), None)
        if listed or len(words) == 1:  # *Ibuprofen 200 mg* is a name, and *Rope 20 m* is none
            return listed or (_language_of_one(words[0]) if named != text else None)
    told = next((each for each in LOCALES if _is_command(words, each)), None)
    if told:
        return told
    locale, share = likeliest_language(words)
    if locale and is_sentence(words, locale):
        # Long, and word for word the same on the other page: only a name in capitals may be so.
        is_one = share >= LEAST_ONE_SHARE and has_plain_word(text, locale)
    else:
        is_one = share == 1 and not is_name(text, locale)
    return locale if is_one else None


def _is_command(words: Sequence[str], locale: str) -> bool:
    """Whether a label says what to do, whatever it names: *Contact your Member of the Senedd*."""
    first, *rest = words or [""]
    small = [languages_of(word) for word in rest if word[0].islower()]
    return bool(small) and first.lower() in commands(locale) and (other(locale),) not in small
