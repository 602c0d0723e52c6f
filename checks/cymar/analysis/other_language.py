"""Which stretches of a block are in the other language.

Both conditions of a measured rule must hold: the words that hold sentences together are the other
language's, and so is nearly every word that only one language has. A classifier alone is misled by
names, job titles and short labels.
"""

import re
from collections.abc import Iterator

from cymar.bilingual import LANGUAGE_NAMES, LOCALES, other
from cymar.languages import language
from cymar.languages.identify import is_function_word, languages_of
from cymar.text.block import OPAQUE, Block, Kind, Mark, Marked
from cymar.text.segment import segments

WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
NOT_WORDS = re.compile(
    r"""
    [@\#]\w+ | [%$]?\{[^{}]*\}                       # a handle, a tag, a blank to fill
  | \b\w*_\w+ | \b\w+\(\) | \b\w+\.[a-z]\w{1,4}\b  # a name in code or of a file
  | \b[ie]\.\s?[eg]\. | \(\w{1,2}\)                 # i.e. and e.g., what numbers a list
    """,
    re.VERBOSE,
)
SETTING = re.compile(r"[a-z][\w-]*:")
QUOTED = re.compile(
    r"""
    “[^“”]*”  | «[^«»]*»  | "[^"]*"
  | ‘[^‘]*?’(?!\w)
  | (?<![\w'])'(?![nriuw]\b)[^']{2,80}'(?!\w)
    """,
    re.VERBOSE,
)
ELSEWHERE = re.compile(
    r"\A(?:https?:)?//|\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|csv|zip)(?:[?\#]|\Z)", re.IGNORECASE
)
"""The target of a link to another site or to a document, whose label may be a title."""
CITED = re.compile(r"[A-Z][\w'’-]+,? (?:[A-Z]\. ?)+[^()]*\((?:19|20)\d\d[a-z]?\)")
"""A work as a list of references has it: Jones, A. (2019)."""
SENTENCE_END = re.compile(r"[.!?:]\W*\Z")
FEWEST_WORDS = 3
FEWEST_LOWER = 2
SHORT = 5
LONGEST_TITLE = 15
LONGEST_INVITATION = 15
FEWEST_IN_SENTENCE = 6
FEWEST_SURE = 3
FEWEST_IN_LABEL = 2
LONGEST_SMALL = 2
FEWEST_IN_REFERENCE = 4
OTHERS_SHARE = 0.1
SURE = 0.8


def stretches(block: Block) -> Iterator[tuple[int, int]]:
    """The start and end of what is in the other language: the whole text, or sentences of it."""
    there = other(block.locale)
    if not _count(WORD.findall(block.text), there):
        return
    text = plain_words(block)
    in_table = block.kind in (Kind.TABLE_CELL, Kind.TERM)
    if (in_table and len(WORD.findall(text)) <= SHORT) or CITED.match(text):
        return
    if in_other_language(text, block.locale):
        if not _is_named(block):
            yield 0, len(block.text)
    elif _count(WORD.findall(text), there) > 1:
        for segment in segments(block):
            sentence = text[segment.start : segment.end]
            enough = len(WORD.findall(sentence)) >= FEWEST_IN_SENTENCE
            if enough and in_other_language(sentence, block.locale):
                yield segment.start, segment.end


def _is_named(block: Block) -> bool:
    """Whether a few words also stand inside a sentence of the page's own language: a name."""
    name = block.text
    if len(WORD.findall(name)) > SHORT:
        return False
    alone = re.compile(rf"(?<![\[\"'“‘]){re.escape(name)}")
    lines = (line for line in block.source.text.splitlines() if alone.search(line))
    return any(_count(WORD.findall(alone.sub(" ", line)), block.locale) > 1 for line in lines)


def label_language(block: Block) -> str | None:
    """The one language that a label is in, where its words can tell; names and numbers cannot."""
    if block.kind is Kind.LINK and any(_leads_away(marked, block) for marked in block.marks):
        return None
    if SETTING.match(block.text) or _is_named(block):
        return None
    text = plain_words(block)
    words = WORD.findall(text)
    if len(words) == 1:
        plain = block.text.rstrip(" .:!?").casefold()
        return next((each for each in LOCALES if plain in language(each).labels), None)
    telling = [word for number, word in enumerate(words) if _tells(number, word)]
    if not any(word[0].islower() for word in telling):
        return None
    only = [languages[0] for word in telling if len(languages := languages_of(word)) == 1]
    if len(only) < FEWEST_IN_LABEL:
        return None
    likely = max(sorted(set(only)), key=only.count)
    if len(words) >= FEWEST_IN_SENTENCE and is_held_by(words, likely):
        # Long, and word for word what the other page says: only a name in capitals may stay.
        return (
            likely if only.count(likely) >= SURE * len(only) and _is_saying(text, likely) else None
        )
    return likely if len(set(only)) == 1 and not _is_name(text, likely) else None


def in_other_language(text: str, locale: str) -> bool:
    """Whether a text on a page in one language is in the other."""
    words = WORD.findall(text)
    there = other(locale)
    if not is_held_by(words, there) or _is_name(text, there) or _is_invitation(words, there):
        return False
    return not _says_so(words, locale) and _is_likely(words, there)


def is_held_by(words: list[str], locale: str) -> bool:
    """Whether the words that hold a text together are one language's, and hardly the other's."""
    if len(words) < FEWEST_WORDS or sum(1 for word in words if word[0].islower()) < FEWEST_LOWER:
        return False
    theirs, others = _count(words, locale), _count(words, other(locale))
    return theirs > others and others <= OTHERS_SHARE * len(words)


def _is_likely(words: list[str], locale: str) -> bool:
    """Whether nearly every word that only one language has is this one's.

    Where a single word holds the text together, none may be the other language's. Where most
    words are in neither dictionary, the text is in some third language.
    """
    found = [languages_of(word) for number, word in enumerate(words) if _tells(number, word)]
    only = [languages[0] for languages in found if len(languages) == 1]
    share = only.count(locale) / len(only) if only else 0.5
    if found.count(()) > len(found) / 2:
        return False
    if _count(words, locale) > 1:
        return share >= SURE
    known = len(words) <= SHORT and () not in found
    return share == 1 and (known or len(only) >= FEWEST_SURE)


def _tells(number: int, word: str) -> bool:
    """Whether a word says which language it is in; one with a capital may be a name."""
    return len(word) > 1 and (word[0].islower() or (number == 0 and word.istitle()))


def plain_words(block: Block) -> str:
    """The text with all that may rightly be in another language blanked, letter by letter.

    Titles, quotations and the labels of links elsewhere stay where the words around them are in
    the other language too: then nothing says that somebody chose to leave them.
    """
    never = [(marked.start, marked.end) for marked in block.marks if _is_apart(marked, block)]
    never += [match.span() for match in NOT_WORDS.finditer(block.text)]
    titles = [(marked.start, marked.end) for marked in block.marks if _is_title(marked, block)]
    titles += [match.span() for match in QUOTED.finditer(block.text)]
    text = _blanked(block.text, never)
    around = _blanked(text, titles)
    words = WORD.findall(around)
    if titles and _count(words, other(block.locale)) and not _count(words, block.locale):
        return text
    return around


def _blanked(text: str, places: list[tuple[int, int]]) -> str:
    signs = list(text)
    for start, end in places:
        signs[start:end] = " " * (end - start)
    return "".join(signs)


def _is_apart(marked: Marked, block: Block) -> bool:
    if marked.mark is Mark.LOCALE:
        return marked.value.partition("-")[0].lower() != block.locale
    return marked.mark in OPAQUE


def _is_title(marked: Marked, block: Block) -> bool:
    """Whether a stretch may name a work, a document elsewhere or what a button says."""
    if marked.mark is Mark.LINK:
        return _leads_away(marked, block)
    whole = marked.end - marked.start == len(block.text)
    if marked.mark is Mark.EMPHASIS and whole:
        return not SENTENCE_END.search(block.text) and len(block.text.split()) <= LONGEST_TITLE
    if marked.mark in (Mark.EMPHASIS, Mark.STRONG):
        return not whole
    return marked.mark is Mark.QUOTATION


def _leads_away(marked: Marked, block: Block) -> bool:
    """Whether a link goes to another site, a document or a page in the other language."""
    steps = marked.value.split("/")
    return marked.mark is Mark.LINK and (
        bool(ELSEWHERE.search(marked.value)) or other(block.locale) in steps[:-1]
    )


def _count(words: list[str], locale: str) -> int:
    return sum(1 for word in words if is_function_word(word, locale))


def _is_name(text: str, locale: str) -> bool:
    """Whether it is the name of a body, a job or a work: all words of weight have a capital.

    What refers to an act or a document may have others: so may a third of them, but for a sentence.
    """
    words = WORD.findall(text)
    weighty = [
        word
        for word in words
        if len(word) > LONGEST_SMALL and word != "etc" and not is_function_word(word, locale)
    ]
    small = sum(1 for word in weighty if word[0].islower())
    if small and (SENTENCE_END.search(text) or len(weighty) < FEWEST_IN_REFERENCE):
        return False
    return small * 3 <= len(weighty) and any(word[0].isupper() for word in words[1:])


def _is_saying(text: str, locale: str) -> bool:
    """Whether a text has a word of weight without a capital, after the first."""
    return any(
        len(word) > LONGEST_SMALL and word[0].islower() and not is_function_word(word, locale)
        for word in WORD.findall(text)[1:]
    )


def _is_invitation(words: list[str], locale: str) -> bool:
    """Whether a text names the language it is in, for those who would rather read that."""
    (forms,) = language(locale).word_forms([LANGUAGE_NAMES[locale].to(locale)])
    return len(words) <= LONGEST_INVITATION * sum(1 for word in words if word in forms)


def _says_so(words: list[str], locale: str) -> bool:
    """Whether a text says, in the page's own language, that something is in the other."""
    (forms,) = language(locale).word_forms([LANGUAGE_NAMES[other(locale)].to(locale)])
    return any(word in forms for word in words)
