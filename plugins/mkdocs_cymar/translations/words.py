"""The words of the interface that the theme lacks, in both languages."""

from cymar.bilingual import Text

NAMES = {"en": "English", "cy": "Cymraeg"}
"""What a language calls itself."""

WORDS = {
    "switch": Text(en="this page in English", cy="y dudalen hon yn Gymraeg"),
    "missing": Text(
        en="This page is not available in Welsh.", cy="Nid yw'r dudalen hon ar gael yn Saesneg."
    ),
    "borrowed": Text(
        en="This page is not available in English, so here it is in Welsh.",
        cy="Nid yw'r dudalen hon ar gael yn Gymraeg, felly dyma hi yn Saesneg.",
    ),
    "home": Text(en="English home page", cy="Hafan Gymraeg"),
}
