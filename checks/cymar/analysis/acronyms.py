"""Acronyms in a page's text, and whether the page explains them.

What may be something else is no acronym here: a code, a date mask, a Roman numeral, a word in
capitals for emphasis. What may be an explanation is one.

How far its thresholds may move: `bench/thresholds.py cymar.analysis.acronyms findings.py --rule
unexplained-acronym`.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from cymar import expressions as re
from cymar.analysis.initials import Initials
from cymar.analysis.sent_words import is_to_be_sent
from cymar.analysis.shouted import CAPITALS, UPPER, WORD_PART, is_shouted, shouted_runs
from cymar.dataclasses import dataclass
from cymar.glossary import Glossary
from cymar.languages import language
from cymar.languages.any_language import Language
from cymar.languages.identify import languages_of
from cymar.languages.label_words import companies
from cymar.lazy import cached_property
from cymar.text.block import Block, Kind, Mark
from cymar.text.markdown.content import ABBREVIATED

ACRONYM = re.compile(
    rf"(?<![\w@#%$.&/'’\-])({UPPER}(?:[a-zŵŷ]?{UPPER}){{1,6}})(?=(?:s|au|iau)?(?!\w))"
)
CAPITALS_BEFORE = re.compile(rf"\b({UPPER}{{2,}})[ ]\Z")
CAPITALS_AFTER = re.compile(rf"[ ]({UPPER}{{2,}})\b")
LONGEST_BESIDE = 30
"""The most letters of an everyday word in capitals, and the space after it."""

DATE_MASK = re.compile(r"(?:[DMHS]|[YB]{2,}+)+|(.)\1+")
"""A date or time to be filled in, as DD, MMYYYY or BBBB, or one letter again and again."""

ROMAN = re.compile(r"[IVX]{2,}|M*(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
LONGEST_SURE = 5
"""The most letters but one of an acronym; more are a word in capitals."""

LONGEST_NUMERAL_IN_DOUBT = 3
"""The most letters of a Roman numeral that may be an acronym: *CD*, not *MCMXC*."""

PART_OF_NAME = re.compile(r"[-.@_&]\w|\(?\d|\((?!s\))|[ \u00a0]\d| ?=|!")
"""What follows the letters of a code, an address, a name or a cry: *COVID-19*, *SIN(x)*, *OW!*."""

DOCUMENT_REFERENCE = re.compile(r"\(\d+\)\d|[ \u00a0]0\d")
"""What follows the letters of a document's reference: *CYP(4)03-12*, *DWLP 01*."""

SHORT_CODE = 2
"""The most letters before a number that make a code of both."""

MOST_BESIDE = 1
"""How many words may be beside an acronym in brackets that is short for what is before."""

LETTERS_OF_WORD = 5
"""From how many letters on a word in capitals is rarely an acronym too: SPIKE, not PIP."""

EDITION = re.compile(r"(?<=[^\W\d_])\d{1,4}\b")
"""A number written together with an acronym: *SoNaRR2020*."""

COMPANY = re.compile(r" ([A-Z]\w*|\w{3})\b")
"""What may be the end of the name of a company: *JED Ltd* is one in full."""
QUOTES = frozenset("‘’“”\"'")
LONGEST_BEFORE_BRACKET = 60
"""How many characters before a bracket may hold the name that is short in it."""

ELEMENT = re.compile(r"<abbr\b[^>]*\btitle\s*=[^>]*>\s*([^<]+?)\s*</abbr>", re.IGNORECASE)
LABEL = re.compile(rf"({UPPER}(?:[a-zŵŷ]?{UPPER})+)(?::(?=\s)| [–—-] (?={UPPER}))")
"""What is at the start of a block before a colon, or before a dash and a capital letter: who
speaks, or what is explained there: *HRA - Habitats Regulations Assessment*."""

BETWEEN_DASHES = re.compile(rf"(?<=\w [–—-] )({UPPER}(?:[a-zŵŷ]?{UPPER})+)(?= [–—-] )")
"""What names the words before it once more: *the council – HEFCW – has*."""

IN_APPOSITION = re.compile(
    rf"(?<!\w)({UPPER}(?:[a-zŵŷ]?{UPPER})+), (?:[^\W\dA-Z_]{{1,3}} |The )?"
    rf"{UPPER}[\w’'-]+(?: {UPPER}[\w’'-]*[^\W\dA-Z_]){{2,}}(?=[,.;:]|\Z)"
)
"""What has its name in full between commas, in a language of other initials.

Two words, or an "and", may be what is next in a list, so it takes more to be sure: *RIBA,
Sefydliad Brenhinol Penseiri Prydain, sydd*.
"""

IN_BRACKETS = re.compile(r"\([^()]{1,60}\)|\[[^\[\]]{1,60}\]")


class AcronymUse(NamedTuple):
    """An acronym in a block's text, and where it is; `letters` leave out a plural's ending."""

    block: Block
    start: int
    end: int
    letters: str


@dataclass(frozen=True)
class Acronyms:
    """The acronyms of a page, given as its source text and blocks."""

    source: str
    blocks: Sequence[Block]
    language: Language

    def unexplained(self, known: Callable[[str], bool] = lambda _: False) -> Iterator[AcronymUse]:
        """Every use of an acronym that the page does not explain.

        Args:
            known: whether an acronym need not be explained: that is quicker to tell.
        """
        explained: dict[str, bool] = {}
        for block in self._read:
            for use in self._uses(block):
                letters = use.letters
                if letters not in explained:
                    explained[letters] = known(letters) or self._is_explained(letters)
                if not explained[letters]:
                    yield use

    @cached_property
    def _read(self) -> list[Block]:
        return [block for block in self.blocks if block.is_own_text]

    def _uses(self, block: Block) -> Iterator[AcronymUse]:
        text = block.words_only
        if not CAPITALS.search(text) or is_shouted(text):
            return
        others = [marked for marked in block.marks if marked.mark is Mark.LOCALE]
        runs = shouted_runs(text)
        for match in ACRONYM.finditer(text):
            start, end = match.span(1)
            letters = match[1]
            if (
                not _may_be_name_or_number(text, letters, end)
                and not block.is_opaque(start, end)
                and not _is_mentioned(text, start, end)
                and not any(first <= start < last for first, last in runs)
                and not self._is_beside_emphasis(text, start, end)
                and not block.is_in_title(start, end)
                and not self.language.is_code(text, start, end)
                and not any(each.start <= start < each.end for each in others)
                and not self._is_word(letters.lower())
            ):
                yield AcronymUse(block, start, end, letters)

    def _is_word(self, word: str) -> bool:
        """Whether letters are an everyday word, or one of the page, in capitals."""
        if word in self._words or word in self.language.shouted:
            return True
        is_long = len(word) >= LETTERS_OF_WORD
        return self.language.is_function_word(word) or (is_long and bool(languages_of(word)))

    def _is_beside_emphasis(self, text: str, start: int, end: int) -> bool:
        """Whether the word next to it is an everyday word in capitals: *TO DO*."""
        near = max(0, start - LONGEST_BESIDE)
        beside = (CAPITALS_BEFORE.search(text, near, start), CAPITALS_AFTER.match(text, end))
        words = {match[1] for match in beside if match} - self.language.known_acronyms
        small = {word.lower() for word in words}
        return not small.isdisjoint(self._words) or any(map(self.language.is_function_word, small))

    @cached_property
    def _words(self) -> frozenset[str]:
        """Words that the page has in lower case, and so has in capitals for emphasis only."""
        texts = (block.words_only for block in self.blocks if block.kind is not Kind.CODE)
        found = {word for text in texts for word in WORD_PART.findall(text)}
        return frozenset(word for word in found if word.islower())

    @cached_property
    def _declared(self) -> frozenset[str]:
        """Acronyms that the page's markup gives in full."""
        return frozenset(ABBREVIATED.findall(self.source)) | frozenset(ELEMENT.findall(self.source))

    @cached_property
    def _bracketed(self) -> frozenset[str]:
        """Acronyms in brackets after words, and those with words in brackets after them."""
        found: set[str] = set()
        for block in self._read:
            for bracket in IN_BRACKETS.finditer(block.text):
                before = block.text[: bracket.start()].rstrip()
                if len(WORD_PART.findall(before[-LONGEST_BEFORE_BRACKET:])) > 1:
                    found.update(self._short_forms(bracket[0][1:-1]))
                if len(WORD_PART.findall(bracket[0])) > 1:
                    found |= set(_last_capitals(before[-LONGEST_BEFORE_BRACKET:]))
        return frozenset(found)

    def _short_forms(self, bracketed: str) -> Iterator[str]:
        """The acronyms in brackets that begin with one, or hold little else.

        So *(ESFA)* and *(‘CITB’ or ‘we’)*, but not *(head of finance for schools, ESFA)*.
        """
        beside = [
            word
            for word in WORD_PART.findall(bracketed)
            if not ACRONYM.fullmatch(word) and not self.language.is_function_word(word.lower())
        ]
        for match in ACRONYM.finditer(EDITION.sub("", bracketed)):
            first = not WORD_PART.search(bracketed, 0, match.start(1))
            named = self.language.is_definition(bracketed, *match.span(1))
            named = named or bracketed[: match.start(1)].endswith(": ")
            if first or named or len(beside) <= MOST_BESIDE:
                yield match[1]

    @cached_property
    def _labels(self) -> frozenset[str]:
        """Acronyms at the start of a block with words after them, and those beside their name."""
        found = (LABEL.match(block.text) for block in self._read)
        texts = [block.words_only for block in self._read]
        beside = [each.findall(text) for text in texts for each in (BETWEEN_DASHES, IN_APPOSITION)]
        return frozenset(match[1] for match in found if match).union(*beside)

    @cached_property
    def _initials(self) -> Initials:
        return Initials(
            (WORD_PART.findall(block.words_only) for block in self._read), self.language.locale
        )

    @cached_property
    def _defined(self) -> frozenset[str]:
        """Acronyms that a sentence defines: *The ONS is the office that counts*."""
        return frozenset(
            match[1]
            for text in (block.words_only for block in self._read)
            for match in ACRONYM.finditer(text)
            if self.language.is_definition(text, *match.span(1))
        )

    def _is_explained(self, letters: str) -> bool:
        return (
            letters in self._declared
            or letters in self._bracketed
            or letters in self._labels
            or letters in self._defined
            or self._initials.spell(letters)
        )


def _last_capitals(text: str) -> Iterator[str]:
    """The last word of a text, and those before it while they are acronyms: *SNOMED CT*."""
    for number, piece in enumerate(reversed(text.split())):
        word = WORD_PART.search(piece)
        if not word or (number and not ACRONYM.fullmatch(piece)):
            break
        yield word[0]


def _may_be_name_or_number(text: str, letters: str, end: int) -> bool:
    if DATE_MASK.fullmatch(letters) or len(letters) > LONGEST_SURE + 1:
        return True
    if ROMAN.fullmatch(letters) and (
        set(letters) <= set("IVX") or len(letters) > LONGEST_NUMERAL_IN_DOUBT
    ):
        return True
    if DOCUMENT_REFERENCE.match(text, end):
        return True
    company = COMPANY.match(text, end)
    if company and company[1].lower() in companies():
        return True
    after = PART_OF_NAME.match(text, end)
    in_doubt = after is not None and after[0][0] in " \u00a0(" and after[0][-1].isdigit()
    return after is not None and (not in_doubt or len(letters) <= SHORT_CODE)


def _is_mentioned(text: str, start: int, end: int) -> bool:
    """Whether letters are alone in quotation marks, *‘NAT’*, or to be sent: *STOP to 64999*."""
    beside = {text[start - 1 : start], text[end : end + 1]}
    if beside <= QUOTES:
        return True
    return is_to_be_sent(text, start, end)


def unexplained_acronyms(
    source: str, blocks: Sequence[Block], locale: str, glossary: Glossary
) -> Iterator[AcronymUse]:
    """Every use of an acronym that nobody knows, nor the page or the glossary explains.

    Args:
        source: The text of the page's file.
        blocks: The page's blocks.
        locale: The page's language.
        glossary: The site's glossary.
    """
    spoken = language(locale)

    def known(acronym: str) -> bool:
        return acronym in spoken.known_acronyms or glossary.explains(acronym, locale)

    return Acronyms(source, blocks, spoken).unexplained(known)
