"""Ordinals in figures with the ending of another number."""

from collections.abc import Iterator

from cymar import expressions as re
from cymar.bilingual import Text
from cymar.finding import Severity
from cymar.languages import language
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.text.block import Block

FIGURE_AND_LETTER = re.compile(r"\d[a-z]")
"""What a text with an ordinal in figures has, and few others."""


@rule(
    over=Scope.OWN_BLOCK,
    severity=Severity.WARNING,
    topic=Topic.READABILITY,
    title=Text(en="A wrong ending of an ordinal", cy="Terfyniad anghywir i drefnolyn"),
    message=Text(
        en="‘{word}’ has the ending of another number: write ‘{right}’.",
        cy="Terfyniad rhif arall sydd i'r trefnolyn ‘{word}’: ysgrifennwch ‘{right}’.",
    ),
    why=Text(
        en="An ordinal in figures ends as the word does: ‘5ed’ is ‘pumed’ and ‘7fed’ is "
        "‘seithfed’. In Welsh the rule looks at 1 to 31, the days of a month; where there is more "
        "than one way, it accepts each.",
        cy="Mae trefnolyn mewn ffigurau yn gorffen fel y gair: ‘5ed’ yw ‘pumed’ a ‘7fed’ yw "
        "‘seithfed’. Yn Gymraeg mae'r rheol yn edrych ar 1 i 31, dyddiau'r mis; os oes mwy nag un "
        "ffordd, mae'n derbyn pob un.",
    ),
    examples=[
        Good(
            en="The 1st, 2nd, 3rd, 11th, 12th, 13th, 21st, 22nd, 101st and 112th.",
            cy="Y 1af, 2il, 3ydd, 3edd, 4ydd, 5ed, 6ed, 7fed, 10fed, 11eg, 12fed, 19eg, 20fed, "
            "21ain a'r 31ain.",
        ),
        Good(
            en="Write `22th` in the code. It is version 3.2th, in 1990s style.",
            cy="Ysgrifennwch `5fed` yn y cod. Fersiwn 3.5fed yw hi, yn arddull y 60fed.",
        ),
        Bad(
            en="Come on the «22th» or «1th» of May, or on the «11st».",
            cy="Dewch ar y «5fed» neu'r «2ydd» o Fai, neu ar y «22il».",
        ),
    ],
)
def wrong_ordinal(block: Block) -> Iterator[Hit]:
    """Compare the ending of each ordinal in figures with those that its number may have."""
    if not FIGURE_AND_LETTER.search(block.text):
        return
    for start, end, right in language(block.locale).calendar.wrong_ordinals(block.words_only):
        word = block.text[start:end]
        yield Hit(block.span(start, end), {"word": word, "right": right})
