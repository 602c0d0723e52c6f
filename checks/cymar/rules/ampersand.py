"""Ampersands in a language that has none."""

from collections.abc import Iterator

from cymar import expressions as re
from cymar.analysis.language.own_words import is_own
from cymar.bilingual import Text
from cymar.finding import Severity
from cymar.languages import language
from cymar.languages.identify import languages_of
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.text.segment import Segment

FULL_WIDTH = "＆"
"""An ampersand as Chinese and Japanese texts have it."""
NAMED = "ampersand"
"""What a text that is about the sign has."""

CURRENCIES = "£€$"
BETWEEN_WORDS = re.compile(
    r"(?<![\w'’-])['’-]*+(?P<before>\w[\w'’-]*+) ?(?P<sign>[&＆])(?![\w-]++;) ?"
    r"(?P<after>[£€$]?\d++(?:,\d++)*+\w*+|\w[\w'’-]*+)"
)


@rule(
    over=Scope.OWN_SEGMENT,
    severity=Severity.WARNING,
    topic=Topic.READABILITY,
    title=Text(en="An ampersand in Welsh", cy="Ampersand yn Gymraeg"),
    message=Text(
        en="‘{joined}’ has an ampersand: write ‘{instead}’.",
        cy="Mae ampersand yn ‘{joined}’: ysgrifennwch ‘{instead}’.",
    ),
    why=Text(
        en="The style guide of GOV.WALES says that an ampersand is never right in Welsh, because "
        "it hides which word and which mutation should be there. Names of companies and bodies, "
        "quotations, code and addresses are left alone, and so are pages in English.",
        cy="Mae canllaw arddull LLYW.CYMRU yn dweud nad yw ampersand byth yn iawn yn Gymraeg. "
        "Mae'n cuddio'r gair a'r treiglad sydd i fod yno. Nid yw'r rheol yn edrych ar enwau "
        "cwmnïau a chyrff, dyfyniadau, cod na chyfeiriadau, nac ar dudalennau Saesneg.",
    ),
    examples=[
        Good(en="Housing & children: health & work.", cy="Tai a phlant: iechyd a gwaith."),
        Good(
            en="Stay in a B&B, and shop at M&S.",
            cy="Arhoswch mewn B&B, a siopa yn M&S. Dyma sesiwn Q & A. Y gosodiad yw `a & b`.",
        ),
        Good(
            en="She read *Food & Drink* and the book “Work & Health”.",
            cy="Darllenodd hi *Bwyd & Diod* a'r llyfr “Gwaith & Iechyd”.",
        ),
        Good(
            en="Bread & butter has an ampersand in it.",
            cy="Mae ampersand yn yr enw bara & menyn.",
        ),
        Bad(en="## Housing & children", cy="## Tai «&» plant\n\nMae iechyd «&» gwaith yn bwysig."),
        Bad(
            en="Health &amp; Education is on the list, and steps 1 & 2.",
            cy="Mae Iechyd «&amp;» Addysg ar y rhestr, a chamau 1 «&» 2.",
        ),
    ],
)
def ampersand(segment: Segment) -> Iterator[Hit]:
    """Look for ampersands between words, for which the language has one of its own."""
    block = segment.block
    text = segment.words_only
    if ("&" not in text and FULL_WIDTH not in text) or NAMED in text.lower():
        return
    for match in BETWEEN_WORDS.finditer(text):
        before, after = match["before"], match["after"]
        instead = language(block.locale).instead_of_ampersand(before, after)
        if instead is None or _is_name(before, after, block.locale):
            continue
        if is_own(segment, *match.span("sign")):
            joined = text[match.start("before") : match.end()]
            yield Hit(segment.span(*match.span("sign")), {"joined": joined, "instead": instead})


def _is_name(before: str, after: str, locale: str) -> bool:
    """Whether two words with an ampersand may be a name, or words of another language.

    With two capitals they are one unless both are words of the language; otherwise one must be.
    """
    words = [word for word in (before, after) if not word.lstrip(CURRENCIES)[0].isdigit()]
    if any(len(word) == 1 and word.isupper() for word in words):
        return True
    known = [locale in languages_of(word) for word in words]
    return bool(words) and not (
        all(known) if all(word[0].isupper() for word in words) else any(known)
    )
