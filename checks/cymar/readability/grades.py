"""How scores are shown to people: a grade first, and what may not be read into it."""

from cymar.bilingual import Text
from cymar.languages.readability import Readability

FEWEST_WORDS = 100
"""A shorter text says too little of how hard it is, and its grade is not shown."""

NO_GRADE = "–"
ABOUT = Text(
    en="A grade is an estimate of how hard prose is to read: the lower, the easier. Compare the "
    "two languages with it. It is not a reader's age. At 150 words, a Welsh grade is on average "
    "0.9 away from the English.",
    cy="Amcangyfrif o ba mor anodd yw testun i'w ddarllen yw gradd: po isaf, hawsaf. "
    "Cymharwch y ddwy iaith â hi. Nid oedran darllenydd yw hi. Ar 150 gair, mae gradd y Gymraeg "
    "0.9 i ffwrdd o radd y Saesneg ar gyfartaledd.",
)
COUNTS = Text(
    en="words {words}, sentences {sentences}, syllables {syllables}",
    cy="geiriau {words}, brawddegau {sentences}, sillafau {syllables}",
)


def shown_grade(found: Readability | None) -> str:
    """A grade as it is shown, or a dash where there is too little prose to tell."""
    return f"{found.grade:.1f}" if found and found.words >= FEWEST_WORDS else NO_GRADE
