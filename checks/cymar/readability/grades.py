"""How scores are shown to people: a grade first, and what may not be read into it."""

from cymar.bilingual import Text
from cymar.languages.readability import Readability

LEAST_GRADED = 100
"""The fewest words of a text whose grade is shown: that of a shorter one is largely chance."""

GRADE_ERROR = 0.9
"""How far a grade is on average from that of the other language's version, at 150 words."""

NO_GRADE = "–"
ABOUT_GRADES = Text(
    en="A grade is an estimate of how hard prose is to read: the lower, the easier. Compare the "
    "two languages with it. It is not a reader's age. At 150 words, a Welsh grade is on average "
    "0.9 away from the English.",
    cy="Amcangyfrif o ba mor anodd yw testun i'w ddarllen yw gradd: po isaf yw'r radd, hawsaf "
    "yw'r testun. Cymharwch y ddwy iaith â hi. Nid oedran darllenydd yw hi. Ar 150 gair, mae "
    "0.9 rhwng gradd y fersiwn Gymraeg a gradd y fersiwn Saesneg, ar gyfartaledd.",
)
SCORE_COUNTS = Text(
    en="words {words}, sentences {sentences}, syllables {syllables}",
    cy="geiriau {words}, brawddegau {sentences}, sillafau {syllables}",
)


def shown_grade(found: Readability | None) -> str:
    """A grade as it is shown, or a dash where there is too little prose for one."""
    return f"{found.grade:.1f}" if found and found.words >= LEAST_GRADED else NO_GRADE
