"""Parts that each language letters by its own alphabet: *Part E* is the fifth, and so *Rhan D*."""

from cymar import expressions as re
from cymar.analysis.numbers.codes import Code
from cymar.languages import language

WELSH_LETTER = re.compile(r"(?<![\w'’-])(?:Ch|CH|Dd|DD|Ff|FF|Ng|NG)(?![\w'’-])")
"""A letter of two characters, standing alone: a page that has one letters by the Welsh alphabet."""


def are_one_letter(english: Code, welsh: Code, page: str) -> bool:
    """Whether two letters have one place in the two alphabets, and the Welsh page goes by its own.

    Args:
        english: the letter in the English.
        welsh: that in its place in the Welsh.
        page: all the text of the Welsh page.
    """
    ours, theirs = (
        list(language(locale).alphabet.letters).index(each.figures.lower())
        if each.figures.lower() in language(locale).alphabet.letters
        else None
        for locale, each in (("en", english), ("cy", welsh))
    )
    return ours is not None and ours == theirs and bool(WELSH_LETTER.search(page))
