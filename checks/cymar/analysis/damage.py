"""Letters that an encoding broke, quotations that begin with the wrong mark, and links' markup.

How often they are found, and what must stay silent: `bench/left_over.py`.
"""

from collections.abc import Iterator
from functools import cache
from html import unescape
from typing import NamedTuple

from cymar import expressions as re
from cymar.bilingual import LOCALES, Text
from cymar.conflict import CHOOSE
from cymar.languages import language
from cymar.languages.identify import is_function_word, languages_of
from cymar.languages.quantities.lexicon import alternatives
from cymar.languages.words import WORD
from cymar.text.block import Block, Mark

LOST = "\N{REPLACEMENT CHARACTER}"
LOST_LETTERS = re.compile(rf"(?<!\w)\w++{LOST}[\w{LOST}]*|(?<!{LOST}){LOST}++[\w’{{%][\w{LOST}]*")
"""A word with letters lost; alone the character is what a page is about."""

CODE_PAGE = {byte: bytes([byte]).decode("cp1252", errors="ignore") for byte in range(0x80, 0xA0)}
BYTES = {character: byte for byte, character in CODE_PAGE.items() if character}
BYTES |= {chr(byte): byte for byte in range(0x80, 0x100)}
"""The bytes that characters stand for, as Windows-1252 has them, and Latin-1 what it has not."""

BROKEN_AFTER = f"[{re.escape(''.join(c for c, byte in BYTES.items() if byte < 0xC0))}]{{1,3}}"
BROKEN = re.compile(f"(?:[\xc2-\xf4]{BROKEN_AFTER}){{1,9}}+")
"""Broken letters, one after another: what was broken twice is more than one of them."""

RESTORED = frozenset(
    "àáâäèéêëìíîïòóôöùúûüẁẃŵẅỳýŷÿçñÀÁÂÄÈÉÊËÌÍÎÏÒÓÔÖÙÚÛÜẀẂŴẄỲÝŶŸÇÑß£€©®™°·•…–—‘’“”«»§½¼¾\xa0\ufeff"
    + LOST
)
"""What a text in these languages may have had: another character is no sign of damage."""

MOST_BROKEN = 3
"""How many times over an encoding may have broken a text."""

ASKED = re.compile(r"(?<![\w/?&=.-])(?P<before>[^\W\d_]*)\?(?P<after>[^\W\d_]+)(?![\w/=&?-])")
"""A word with a question mark for one of its letters."""

ASKED_AT_END = re.compile(r"(?<![\w'’])(?P<before>t|d|th|nh)\?(?= [a-zâêîôûŵŷ])")
"""Welsh for a house, in each of its mutations, with a question mark for its last letter."""

ASKED_BETWEEN = re.compile(
    r"(?<=[a-zâêîôûŵŷ] )(?!\d \? ?\d(?![\d.,]*\w))(?P<before>\d[\d.,]*+) \? ?(?P<after>\d[\d.,]*+)"
    r"(?!\w* ?[:?=])"
)
"""A range of figures after a word, with a question mark for its dash: *of 60 ? 70TB*, and not the
*5 ? 6* that a lesson asks about."""

ESCAPED = re.compile(r"(?<!\\)\\u(?P<code>[0-9A-Fa-f]{4})")
"""A character as programs write it: *\\u00a3*."""

LOST_REFERENCE = re.compile(
    r"(?<![\"'“‘])(?:Error! (?:Reference source not found|Bookmark not defined"
    r"|Hyperlink reference not valid)\.?|\[object Object\])"
)
"""What a word processor or a program wrote for what it could not find."""

HAT = re.compile(r"(?<![\w^\\])(?P<before>[^\W\d_]+)\^(?P<after>[^\W\d_]*)(?![\w^{(])")
VOWELS_BEFORE_CLITIC = "aeiouwyâêîôûŵŷ"
LEAST_OF_STRAY = 3
"""The fewest letters of a word with a letter before it: *JMae*, and no acronym's *GPs*."""

PLURAL_OF_ACRONYM = ("au", "s")
"""How the plural of an acronym ends: *IDau*, *IDs*."""

JOINED_ON = re.compile(r"['’]\w+\Z")
HATS = str.maketrans("aeiouwyAEIOUWY", "âêîôûŵŷÂÊÎÔÛŴŶ")
MACINTOSH = re.compile(r"(?<!\w)[^\W\d_]*[a-z][ÈÍÎÓÔÙ][a-z]*(?!\w)")
"""A word with a capital for a letter that a Macintosh stored as one: *cwmnÔau*, *cafÈ*."""

AS_MACINTOSH = str.maketrans("ÈÍÎÓÔÙ", "éêëîïô")
APOSTROPHE_OF_MACINTOSH = re.compile(
    r"(?<![^\W_])(?P<before>[a-zA-Zâêîôûŵŷ]+)í(?P<after>[a-z]{1,2})(?![^\W_])"
)
"""A word with the letter for its apostrophe that a Macintosh has in its place: *maeír*, *itís*."""

QUOTED_BY_MACINTOSH = re.compile(r"(?<![^\W_])[ëí](?P<words>[A-Z][^ëí]{2,60})í(?![^\W_])")
"""The same of quotation marks: *ëPrintí*."""

ENTITY = re.compile(
    r"(?<=[^\W\d_])&(?:#\d{2,5}|[A-Za-z]{4,8});"
    r"|&(?:#\d{2,5}|amp|nbsp|quot|apos|[lr][sd]quo|[mn]dash|pound|hellip);"
)
ADDRESS = r"(?:https?://|mailto:|\.{0,2}/[\w.]|\#\w)[^\s()\[\]]*+"
LINK = re.compile(
    rf"""
    \[[^\[\]\n]*\] [ ]?
    (?: (?<=[ ]) \( {ADDRESS} \)?                     # [a] (b)
      | \( (?: \( {ADDRESS} \)*+ | {ADDRESS} (?![()]) ) )   # [a]((b), [a](b
  | \([^()\n]*\) \[ {ADDRESS} \]                       # (a)[b]
  | (?<=[^\W\d_]) \( (?:\.{{0,2}}/[\w.]|\#) [^\s()\[\]]* \)   # a(/b)
    """,
    re.VERBOSE,
)
OPENING = {"’": "‘", "”": "“"}
LINK_STARTS = ("](", "] (", ")[", "(/", "(#", "(.")
MARK_OF_DAMAGE = re.compile(
    rf"\?|\^|&|{'|'.join(map(re.escape, LINK_STARTS))}|\\u|Error! |\[object |<<<<<<< "
)
"""A mark by which anything but a letter may be damaged, of which most texts have none."""

LETTER_MAY_BE_DAMAGED = re.compile(
    rf"[{LOST}’”\xc2-\xf4](?:(?<={LOST})|(?<=[’”])(?<![^\s(\[—–-].)|(?<=[a-z][ÈÍÎÓÔÙ])"
    rf"|(?<=[\xc2-\xf4]){BROKEN_AFTER}|(?<=[^\W\d_][í])|(?<=ë)(?=[A-Z]))"
)
"""What a text in more than plain letters has in which one may be damaged; it begins with one
character, and so is quick to miss."""

CONFLICT = re.compile(r"(?<!\S)<{7} \S+")
"""The first of the marks that git leaves, and the branch: no other program writes it."""

WRITE = Text(en="write ‘{right}’", cy="ysgrifennwch ‘{right}’")
UNKNOWN = Text(en="write what was lost", cy="ysgrifennwch beth sydd ar goll")
AS_QUOTATION = Text(
    en="a quotation begins with an opening mark ({right})",
    cy="marc agoriadol ({right}) sy'n dechrau dyfyniad",
)
AS_LINK = Text(
    en="write a link as ‘[words](address)’", cy="ysgrifennwch ddolen fel ‘[geiriau](cyfeiriad)’"
)


class Damage(NamedTuple):
    """A damaged stretch of a text, and what would be right there."""

    start: int
    end: int
    cure: Text


def damages(block: Block) -> Iterator[Damage]:
    """The stretches of a block's text that are damaged, outside code and quotations."""
    text = block.text
    if text[1:2].isupper() and text[:1].isupper() and text[2:3].islower():
        yield from _stray(text, block.locale)
    if not MARK_OF_DAMAGE.search(text) and (
        text.isascii() or not LETTER_MAY_BE_DAMAGED.search(text)
    ):
        return
    for each in _all(block):
        if not any(_is_shown_so(marked.mark) and marked.start < each.end and each.start < marked.end
                   for marked in block.marks):  # fmt: skip
            yield each


def has_failed(text: str) -> bool:
    """Whether a text is what a program wrote for what it could not find."""
    return bool(LOST_REFERENCE.fullmatch(text))


def _is_shown_so(mark: Mark) -> bool:
    return mark in (Mark.CODE, Mark.MATH, Mark.TEMPLATE)


@cache
def _closing_for_opening() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A quotation that begins with the mark that ends one: ’90s and ’na are none.

    The first is at a capital, and the second at a letter in lower case, where it is of a few words
    with no apostrophe among them.
    """
    clipped = alternatives(word for locale in LOCALES for word in language(locale).clipped)
    begins = rf"(?<![^\s(\[—–-])(?P<mark>[’”])(?!(?:{clipped})\b)"
    ends = r"(?P=mark)(?:[\s.,;:!?)\]—–]|\Z)"
    return (
        re.compile(rf"{begins}(?=[^\W\d_a-zâêîôûŵŷ][^‘’“”]{{1,60}}{ends})"),
        re.compile(rf"{begins}(?=[a-zâêîôûŵŷ]{{2,}}+(?:[ ][\w-]++){{0,5}}+{ends})"),
    )


def _all(block: Block) -> Iterator[Damage]:
    text = block.text
    if not text.isascii():
        yield from _broken(text)
        yield from _from_macintosh(text, block.locale)
        if "í" in text:
            yield from _marks_from_macintosh(text, block.locale)
        for match in (each for start in _closing_for_opening() for each in start.finditer(text)):
            right = OPENING[match["mark"]]
            if right not in text[: match.start()].rpartition(match["mark"])[2]:
                yield Damage(*match.span(), AS_QUOTATION.format({"right": right}))
    if "?" in text:
        yield from _asked(text, block.locale)
    if "^" in text:
        yield from _hats(text)
    if "&" in text:
        for match in ENTITY.finditer(text):
            right = unescape(match[0])
            # What stands so in the file too is no damage: templates put a title in a page as it is.
            if match[0] not in (right, block.span(*match.span()).text):
                yield Damage(*match.span(), WRITE.format({"right": right}))
    if "\\u" in text:
        for match in ESCAPED.finditer(text):
            right = chr(int(match["code"], 16))
            cure = WRITE.format({"right": right}) if right.isprintable() else UNKNOWN
            yield Damage(*match.span(), cure)
    for match in LOST_REFERENCE.finditer(text) if "Error! " in text or "[object " in text else ():
        yield Damage(*match.span(), UNKNOWN)
    if "<<<<<<< " in text:
        for match in CONFLICT.finditer(text):
            yield Damage(*match.span(), CHOOSE)
    if any(start in text for start in LINK_STARTS):
        for match in LINK.finditer(text):
            yield Damage(*match.span(), AS_LINK)


def _broken(text: str) -> Iterator[Damage]:
    if LOST in text:
        for match in LOST_LETTERS.finditer(text):
            yield Damage(*match.span(), UNKNOWN)
    for match in BROKEN.finditer(text):
        start = match.start()
        while start < match.end():
            right, length = restored(text[start : match.end()])
            if right:
                cure = UNKNOWN if LOST in right else WRITE.format({"right": right})
                yield Damage(start, start + length, cure)
            start += length or 1


def _from_macintosh(text: str, locale: str) -> Iterator[Damage]:
    for match in MACINTOSH.finditer(text):
        right = match[0].translate(AS_MACINTOSH)
        if locale in languages_of(right.lower()):
            yield Damage(*match.span(), WRITE.format({"right": right}))


def _marks_from_macintosh(text: str, locale: str) -> Iterator[Damage]:
    contracted = language(locale).contracted
    for match in APOSTROPHE_OF_MACINTOSH.finditer(text):
        right, last = f"{match['before']}’{match['after']}", match["before"][-1].lower()
        may_join = locale != "cy" or last in VOWELS_BEFORE_CLITIC
        if match[0][0].isupper() and not is_function_word(match["before"], locale):
            continue  # a name: *Máire Eoín*
        if may_join and match["after"] in contracted and locale in languages_of(right.lower()):
            yield Damage(*match.span(), WRITE.format({"right": right}))
    for match in QUOTED_BY_MACINTOSH.finditer(text):
        yield Damage(*match.span(), WRITE.format({"right": f"‘{match['words']}’"}))


def restored(run: str) -> tuple[str, int]:
    """What a run of characters was before an encoding broke it, and how many of them it took."""
    for end in range(len(run), 1, -1):
        right = run[:end]
        for _ in range(MOST_BROKEN):
            try:
                right = bytes(BYTES[each] for each in right).decode()
            except (KeyError, UnicodeDecodeError):
                break
        if right != run[:end] and all(each in RESTORED for each in right):
            return right, end
    return "", 0


def _asked(text: str, locale: str) -> Iterator[Damage]:
    """Words with a question mark where a letter or an apostrophe was."""
    for match in ASKED.finditer(text):
        before, after = match["before"], match["after"]
        may_join = before and (locale != "cy" or before[-1].lower() in VOWELS_BEFORE_CLITIC)
        letters = "’" if may_join and after in language(locale).contracted else ""
        letters += "âêîôûŵŷ" if locale == "cy" else ""
        words = [f"{before}{letter}{after}" for letter in letters]
        fitting = [word for word in words if locale in languages_of(word.lower())]
        if fitting:
            is_sure = len(fitting) == 1 or fitting[0] == f"{before}’{after}"
            cure = WRITE.format({"right": fitting[0]}) if is_sure else UNKNOWN
            yield Damage(*match.span(), cure)
    for match in ASKED_AT_END.finditer(text) if locale == "cy" else ():
        yield Damage(*match.span(), WRITE.format({"right": f"{match['before']}ŷ"}))
    for match in ASKED_BETWEEN.finditer(text):
        right = f"{match['before']}–{match['after']}"
        yield Damage(*match.span(), WRITE.format({"right": right}))


def _stray(text: str, locale: str) -> Iterator[Damage]:
    """A letter typed before the first word: *JMae*."""
    first = WORD.match(text)
    word = first[0][1:] if first else ""
    is_plural = JOINED_ON.sub("", word).endswith(PLURAL_OF_ACRONYM)
    if len(word) >= LEAST_OF_STRAY and not is_plural and is_function_word(word, locale):
        yield Damage(0, 1 + len(word), WRITE.format({"right": word}))


def _hats(text: str) -> Iterator[Damage]:
    """Welsh words with a circumflex beside its letter: *ty^*."""
    for match in HAT.finditer(text):
        before = match["before"]
        word = before[:-1] + before[-1].translate(HATS) + match["after"]
        if before[-1] in "aeiouwy" and len(word) > 1 and "cy" in languages_of(word.lower()):
            yield Damage(*match.span(), WRITE.format({"right": word}))
