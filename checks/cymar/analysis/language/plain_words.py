"""A block's text without what may rightly be in another language: code, titles, quotations.

How far its thresholds may move: `bench/thresholds.py cymar.analysis.language.plain_words
findings.py --rule wrong-language`.
"""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from cymar import expressions as re
from cymar.bilingual import other
from cymar.languages.identify import function_word_of
from cymar.languages.words import words_of
from cymar.text.block import OPAQUE, Block, Mark, Marked
from cymar.text.segment import BLOCKS_AT_ONCE

NOT_WORDS = re.compile(
    r"""
    [@\#]\w+ | [%$]?\{[^{}]*\}                       # a handle, a tag, a blank to fill
  | \b\w*_\w+ | \b\w+\(\) | \b\w+\.[a-z]\w{1,4}\b  # a name in code or of a file
  | \b[ie]\.\s?[eg]\. | \(\w{1,2}\)                 # i.e. and e.g., what numbers a list
    """,
    re.VERBOSE,
)
MAY_BE_NO_WORDS = re.compile(r"[@#{_(.](?:(?<!\.)|\s?[a-z])")
"""What a text has that has any of those."""

QUOTED = re.compile(
    r"""
    “[^“”]*”  | «[^«»]*»  | "[^"]*"
  | ‘[^‘]*?’(?!\w)
  | (?<![\w'])'(?![nriuw]\b)[^']{2,80}'(?!\w)
    """,
    re.VERBOSE,
)
QUOTATION_MARK = re.compile("[“«\"‘']")
"""What quotations begin with."""

ELSEWHERE = re.compile(
    r"\A(?:https?:)?//|\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|csv|zip)(?:[?\#]|\Z)", re.IGNORECASE
)
"""The target of a link to another site or to a document, whose label may be a title."""

SENTENCE_END = re.compile(r"[.!?:]\W*\Z")
LONGEST_TITLE = 15
"""The most words of a block in italics that is a title, and does not end as a sentence does."""


SPEECH_END = re.compile(r"[,.!?:][\W]*\Z")
LEAST_OF_SPEECH = 5
"""The fewest words of a quotation or a strong stretch that says something, and names no button."""


@lru_cache(maxsize=BLOCKS_AT_ONCE)
def plain_words(
    block: Block, *, keeps_own_quotations: bool = False, keeps_speech: bool = False
) -> str:
    """The text with all that may rightly be in another language blanked, letter by letter.

    Titles, quotations and the labels of links elsewhere stay where the words around them are in
    the other language too: then nothing shows that they are so on purpose.

    Args:
        block: the block.
        keeps_own_quotations: whether quotations that have words of the page's own language stay.
        keeps_speech: whether those stay, and strong stretches too, that are as long as a sentence.
    """
    never = [(marked.start, marked.end) for marked in block.marks if is_apart(marked, block.locale)]
    if MAY_BE_NO_WORDS.search(block.text):
        never += [match.span() for match in NOT_WORDS.finditer(block.text)]
    titles = [
        (marked.start, marked.end)
        for marked in block.marks
        if _is_title(marked, block)
        and not (
            keeps_speech
            and marked.mark in (Mark.STRONG, Mark.QUOTATION)
            and _is_speech(block.text[marked.start : marked.end], block.locale)
        )
    ]
    titles += [
        match.span()
        for match in (QUOTED.finditer(block.text) if QUOTATION_MARK.search(block.text) else ())
        if not (keeps_own_quotations and count(words_of(match[0]), block.locale))
        and not (keeps_speech and _is_speech(match[0], block.locale))
    ]
    text = blanked(block.text, never)
    around = blanked(text, titles)
    words = words_of(around)
    if titles and count(words, other(block.locale)) and not count(words, block.locale):
        return text
    return around


def _is_speech(text: str, locale: str) -> bool:
    """Whether a quotation or a strong stretch says something in a language, as a sentence does."""
    words = words_of(text)
    if "?" in text:
        return False  # it names what asks: *the link ‘Is this page not working?’*
    is_long = len(words) >= LEAST_OF_SPEECH or SPEECH_END.search(text) is not None
    return is_long and count(words, locale) > 0


def blanked(text: str, places: list[tuple[int, int]]) -> str:
    """A text with spaces in some places of it, letter by letter."""
    if not places:
        return text
    characters = list(text)
    for start, end in places:
        characters[start:end] = " " * (end - start)
    return "".join(characters)


def is_apart(marked: Marked, locale: str) -> bool:
    """Whether a stretch is marked as in another language than the page's, or is no words at all."""
    if marked.mark is Mark.LOCALE:
        return marked.value.partition("-")[0].lower() != locale
    return marked.mark in OPAQUE


def count(words: Sequence[str], locale: str) -> int:
    """How many of some words are a language's function words."""
    found = Counter(map(function_word_of, words))
    return sum(times for some, times in found.items() if locale in some)


def is_mostly_own(text: str, locale: str) -> bool:
    """Whether what is quoted is in the page's own language: then it is no quotation of another."""
    words = words_of(text)
    return count(words, locale) > count(words, other(locale))


def leads_away(marked: Marked, block: Block) -> bool:
    """Whether a stretch is a link to another site, a document or a page in the other language.

    One to the half of a site that is in the page's own language is none: its title is too.
    """
    steps = marked.value.split("/")
    return (
        marked.mark is Mark.LINK
        and (bool(ELSEWHERE.search(marked.value)) or other(block.locale) in steps[:-1])
        and block.locale not in steps[:-1]
    )


def _is_title(marked: Marked, block: Block) -> bool:
    """Whether a stretch may name a work, a document elsewhere or a button."""
    if marked.mark is Mark.LINK:
        return leads_away(marked, block)
    whole = marked.end - marked.start == len(block.text)
    if marked.mark is Mark.EMPHASIS and whole:
        return not SENTENCE_END.search(block.text) and len(block.text.split()) <= LONGEST_TITLE
    if marked.mark in (Mark.EMPHASIS, Mark.STRONG):
        return not whole
    return marked.mark is Mark.QUOTATION
