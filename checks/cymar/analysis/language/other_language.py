"""Which stretches of a block are in the other language.

Both conditions of a measured rule must be met: the function words are the other language's, and so
is nearly every word that only one language has. A classifier alone is misled by names, job titles
and short labels.
"""

from collections.abc import Iterator, Sequence

from cymar import expressions as re
from cymar.analysis.language.named import page_words
from cymar.analysis.language.plain_words import SENTENCE_END, count, plain_words
from cymar.bilingual import LANGUAGE_NAMES, other
from cymar.languages import language
from cymar.languages.function_words import runs_of_function_words
from cymar.languages.given_names import given_names
from cymar.languages.identify import function_word_of, is_function_word, languages_of
from cymar.languages.label_words import before_languages, telling
from cymar.languages.words import small_letters_of, words_of
from cymar.text.block import Block, Kind
from cymar.text.segment import segments

# The numbers of words and the shares below were set by bench/wrong_language.py: of pages in step
# hardly a word is reported, and of text left in the other language nearly all is found. With any of
# them one higher or lower, pages in step have one more finding at most (bench/thresholds.py), and
# of texts of three to five words in the other language 31 to 62 in 100 are found, not 49.

LEAST_WORDS, LEAST_LOWER = 3, 2
"""The fewest words that are judged by the function words in them, and how many in lower case."""

SHORT = 5
"""The most words of a cell that may be a name, and of a text whose every word must be known."""

SENTENCE = 4
"""From how many words on a sentence is judged by itself, and a label as one."""

LEAST_TELLING = 3
"""How many words must be the other language's alone, where one function word is all there is."""

LEAST_TELLING_IN_LABEL = 2
"""How many words of a label must be one language's alone."""

SMALL = 2
"""The most letters of a word that has no weight in a name."""

LEAST_IN_REFERENCE = 4
"""The fewest words of weight in what refers to an act or a document with a third in lower case."""

MOST_LOWER_SHARE = 1 / 3
"""The most words of weight without a capital, of all, in such a name."""

MOST_OF_INVITATION = 15
"""The most words of an invitation to change language, for each time that it names the language."""

MOST_OF_NAMING = 8
"""The same where it names the language otherwise than in *in Welsh*: *Welsh lessons*."""

MOST_OTHER_SHARE = 0.1
"""The most of a text's words that are one language's function words, where it is in the other."""

LEAST_ONE_SHARE = 0.8
"""The least share of the telling words that are one language's, for a text to be in it."""

ONLY_WORDS = re.compile(r"[^\W\d_][^\W\d_]*+(?:[,;:]?[ \n][^\W\d_][^\W\d_’'-]*+)++[.!?:]?\Z")
"""A sentence with nothing in it but words: no figure, no code, no brackets."""

COLON = re.compile(r"(?::| [–—]) (?=[a-z][^:,–—]*\Z)")
"""What parts a label from what it says, which begins with no capital as a name does; what has a
comma may be a list of names."""

LEAST_AFTER_COLON = 2
"""The fewest words after it."""

STOP = re.compile(r"[.!?]\W*\Z")
"""What a sentence ends in, and a title does not."""

QUOTES = "\"'“”‘’"
"""What stands around a sentence that is quoted with others."""

APOSTROPHE = re.compile("['’]")
CITED = re.compile(r"[A-Z][\w'’-]+,? (?:[A-Z]\. ?)++[^()]*+\((?:19|20)\d\d[a-z]?\)")
"""A work as a list of references has it: Jones, A. (2019)."""


def stretches(block: Block) -> Iterator[tuple[int, int]]:
    """The start and end of what is in the other language: the whole text, or sentences of it."""
    there = other(block.locale)
    if runs_of_function_words(there).isdisjoint(small_letters_of(block.text)):
        return
    if not any(there in each for each in set(map(function_word_of, words_of(block.text)))):
        return
    text = plain_words(block)
    in_table = block.kind in (Kind.TABLE_CELL, Kind.TERM)
    if (in_table and len(words_of(text)) <= SHORT) or CITED.match(text):
        return
    if in_other_language(text, block.locale):
        if not is_named(block):
            yield 0, len(block.text)
    elif count(words_of(text), there):
        for segment in segments(block):
            sentence = text[segment.start : segment.end]
            if _is_sentence_left(sentence, block.locale):
                yield segment.start, segment.end
            elif (end := sentence.find(": ")) > 0 and _is_told(sentence[:end], block.locale):
                yield segment.start, segment.start + end + 1


def _is_sentence_left(sentence: str, locale: str) -> bool:
    """Whether a sentence of a text in a page's own language is in the other one.

    What is short must be no name: *Information and relationships.*
    """
    there, words = other(locale), words_of(sentence)
    is_long = len(words) >= SENTENCE
    return (
        (is_long or (bool(STOP.search(sentence)) and _tells(words, there)))
        and not is_lent(sentence, there)
        and in_other_language(sentence, locale)
    )


def _is_told(text: str, locale: str) -> bool:
    """Whether what stands before a colon is in the other language, and is no title."""
    return _tells(words_of(text), other(locale)) and in_other_language(text, locale)


def _tells(words: Sequence[str], locale: str) -> bool:
    """Whether words tell or ask something, as a title or a name seldom does."""
    small = [word.lower() for word in words]
    found = {*small, *(APOSTROPHE.split(word)[0] for word in small)}  # *dyna'r* is *dyna*
    return len(words) >= LEAST_WORDS and not telling(locale).isdisjoint(found)


def is_lent(sentence: str, locale: str) -> bool:
    """Whether a text is a greeting, or a name of a custom or dish, that the other language uses."""
    return sentence.strip(" .!?,").casefold() in language(locale).greetings


def is_in_other_language(block: Block) -> bool:
    """Whether most of a block is in the other language, so that one finding says all about it."""
    return 2 * sum(end - start for start, end in stretches(block)) > len(block.text)


def is_named(block: Block) -> bool:
    """Whether a few words are also inside a sentence of the page's own language: a name."""
    is_short = len(words_of(block.text)) <= SHORT
    return is_short and page_words(block.source).has_in_sentence(block.text)


def left_sentences(here: Block, there: Block) -> Iterator[tuple[int, int]]:
    """The start and end of each short sentence that two versions share, in the other's language.

    So may what follows a colon be: *Parcio: free after six*.
    """
    plain = None
    for segment in segments(here):
        text, least = segment.text.strip(QUOTES), LEAST_WORDS
        start = segment.start + segment.text.find(text)
        is_after_colon = text not in there.text
        if is_after_colon:
            colon = COLON.search(text)
            if colon is None or text[colon.end() :] not in there.text:
                continue
            if _names_other(words_of(text), here.locale):
                continue  # *Yn Saesneg: free after six*
            text, start, least = text[colon.end() :], start + colon.end(), LEAST_AFTER_COLON
        if not ONLY_WORDS.match(text):
            continue
        plain = plain_words(here, keeps_own_quotations=True) if plain is None else plain
        if is_lent(text, other(here.locale)):
            continue
        words, found = words_of(text), (other(here.locale), 1.0)
        is_plain = len(words) >= least and plain.startswith(text, start)
        if is_after_colon and not all(map(languages_of, words)):
            continue  # *sdi, hdmi, component*
        if is_plain and likeliest_language(words) == found and not is_name(text, found[0]):
            yield start, start + len(text)


def likeliest_language(words: Sequence[str]) -> tuple[str, float]:
    """The language that most of a label's telling words are in, and the share of them that are.

    It is no language, and none of them, where there are too few such words.
    """
    telling = [word for number, word in enumerate(words) if _is_telling(number, word)]
    if not any(word[0].islower() for word in telling):
        return "", 0.0
    found = [languages_of(word) for word in telling]
    only = [languages[0] for languages in found if len(languages) == 1]
    long = sum(1 for word in words if len(word) > 1)
    is_whole = len(telling) == long > 1 and () not in found
    if len(only) < (1 if is_whole else LEAST_TELLING_IN_LABEL):
        return "", 0.0
    likeliest = max(sorted(set(only)), key=only.count)
    return likeliest, only.count(likeliest) / len(only)


def is_sentence(words: Sequence[str], locale: str) -> bool:
    """Whether words are as many as a sentence has, with a language's function words among them."""
    return len(words) >= SENTENCE and is_built_in(words, locale)


def in_other_language(text: str, locale: str) -> bool:
    """Whether a text on a page in one language is in the other."""
    words = words_of(text)
    there = other(locale)
    if not is_built_in(words, there) or is_name(text, there) or _is_invitation(words, there):
        return False
    return not _names_other(words, locale) and _is_likely(words, there)


def is_built_in(words: Sequence[str], locale: str) -> bool:
    """Whether the function words of a text are one language's, and hardly any the other's."""
    lower = sum(1 for word in words if word[0].islower())
    if len(words) < LEAST_WORDS or lower < LEAST_LOWER:
        return False
    theirs, others = count(words, locale), count(words, other(locale))
    return theirs > others and others <= MOST_OTHER_SHARE * len(words)


def _is_likely(words: Sequence[str], locale: str) -> bool:
    """Whether nearly every word that only one language has is this one's.

    Where there is a single function word, none may be the other language's alone. Where most
    words are in neither dictionary, the text is in some third language.
    """
    found = [languages_of(word) for number, word in enumerate(words) if _is_telling(number, word)]
    only = [languages[0] for languages in found if len(languages) == 1]
    share = only.count(locale) / len(only) if only else 0.0
    if found.count(()) > len(found) / 2:
        return False
    if count(words, locale) > 1:
        return share >= LEAST_ONE_SHARE
    known = len(words) <= SHORT and () not in found
    return share == 1 and (known or len(only) >= LEAST_TELLING)


def _is_telling(number: int, word: str) -> bool:
    """Whether a word shows which language it is in; one with a capital may be a name."""
    is_first = number == 0 and word[1:].islower() and word not in given_names()
    return len(word) > 1 and (word[0].islower() or is_first)


def is_name(text: str, locale: str) -> bool:
    """Whether it is the name of a body, a job or a work: all words of weight have a capital.

    What refers to an act or a document may have others: so may a third of them, but for a sentence.
    """
    words, calendar = words_of(text), language(locale).calendar
    weighty = [
        word
        for word in words
        if word != "etc" and _has_weight(word, locale) and word not in given_names()
    ]
    small = sum(1 for word in weighty if word[0].islower())
    is_ended = bool(SENTENCE_END.search(text))
    if small and (is_ended or len(weighty) < LEAST_IN_REFERENCE):
        return False
    if is_ended and not telling(locale).isdisjoint(words):
        return False  # *Students from England do not have this.*
    capitals = [word for word in words[1:] if word[0].isupper()]
    if len(weighty) < len(words) and all(any(calendar.read(word)) for word in capitals):
        return False  # *What's on in June*, but *Black Friday*
    return small <= MOST_LOWER_SHARE * len(weighty) and bool(capitals)


def has_plain_word(text: str, locale: str) -> bool:
    """Whether a text has a word of weight without a capital, after the first."""
    return any(word[0].islower() and _has_weight(word, locale) for word in words_of(text)[1:])


def _has_weight(word: str, locale: str) -> bool:
    """Whether a word is no function word; one with a function word after it is none: *cais'r*."""
    host = APOSTROPHE.split(word)[0]
    is_host = is_function_word(host, locale) or len(host) <= SMALL
    return len(word) > SMALL and not (is_host and is_function_word(word, locale))


def _is_invitation(words: Sequence[str], locale: str) -> bool:
    """Whether a text names the language it is in, for those who would rather read that."""
    (forms,) = language(locale).word_forms([LANGUAGE_NAMES[locale].to(locale)])
    named = [number for number, word in enumerate(words) if word in forms]
    before = {words[number - 1].lower() for number in named if number}
    most = MOST_OF_INVITATION if before & before_languages() or not before else MOST_OF_NAMING
    return len(words) <= most * len(named)


def _names_other(words: Sequence[str], locale: str) -> bool:
    """Whether a text names the other language in the page's own, as *Welsh only* does."""
    (forms,) = language(locale).word_forms([LANGUAGE_NAMES[other(locale)].to(locale)])
    return any(word in forms for word in words)
