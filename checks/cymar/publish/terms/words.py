"""The words of a glossary, for citizens and for writers, in both languages."""

from cymar.bilingual import Text

GLOSSARY_TITLE = Text(en="Glossary", cy="Geirfa")
GLOSSARY_DESCRIPTION = Text(
    en="What the terms on this site mean.", cy="Beth yw ystyr y termau ar y wefan hon."
)
LETTERS_LABEL = Text(en="Terms from A to Z", cy="Termau o A i Y")
OTHER = Text(en="Other", cy="Eraill")
ALSO = Text(en="Also: {terms}", cy="Hefyd: {terms}")
TERM_IN_LANGUAGE = {
    "en": Text(en="In English:", cy="Yn Saesneg:"),
    "cy": Text(en="In Welsh:", cy="Yn Gymraeg:"),
}
USES = Text(en="Pages that use this term: {n}", cy="Tudalennau sy'n defnyddio'r term hwn: {n}")
OTHER_USES = Text(en="Other pages: {n}", cy="Tudalennau eraill: {n}")
THESE_WORDS = Text(en="What these words mean", cy="Ystyr y geiriau hyn")
IN_GLOSSARY = Text(en="In the glossary", cy="Yn yr eirfa")

NO_TERMS = Text(
    en="this page uses no term of the glossary, so ‘{marker}’ shows nothing: delete it.",
    cy="nid yw'r dudalen hon yn defnyddio un term o'r eirfa, felly nid yw ‘{marker}’ yn dangos "
    "dim: dilëwch ef.",
)
NOT_APART = Text(
    en="‘{marker}’ must be between paragraphs, on a line of its own.",
    cy="rhaid i'r testun ‘{marker}’ fod rhwng paragraffau, ar ei linell ei hun.",
)
NOT_HERE = Text(
    en="only ‘{glossary}’ can show the whole glossary: for the terms of this page, write "
    "‘{marker}’.",
    cy="dim ond ‘{glossary}’ all ddangos yr eirfa gyfan: ar gyfer termau'r dudalen hon, "
    "ysgrifennwch ‘{marker}’.",
)
UNKNOWN_MARKER = Text(
    en="‘{found}’ does nothing. Did you mean ‘{marker}’?",
    cy="nid yw ‘{found}’ yn gwneud dim. Ai ‘{marker}’ oedd gennych dan sylw?",
)
WRONG_GLOSSARY = Text(
    en="‘glossary’ in the front matter must be ‘false’, or contain ‘without’ and a list of terms.",
    cy="rhaid i ‘glossary’ yn y blaenddeunydd fod yn ‘false’, neu gynnwys ‘without’ a rhestr o "
    "dermau.",
)
NOT_A_TERM = Text(
    en="‘{term}’ in the front matter is not a term in the glossary.{hint}",
    cy="nid yw ‘{term}’ yn y blaenddeunydd yn derm yn yr eirfa.{hint}",
)
