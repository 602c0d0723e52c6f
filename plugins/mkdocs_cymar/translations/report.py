"""What the plugin reports to whoever builds the site, in the language that they read."""

from logging import INFO

from cymar.bilingual import Text, spoken_locale
from mkdocs_cymar.log import log

TRANSLATIONS_PLUGIN = "cymar/translations"


def note(text: Text | None) -> None:
    """Report something as information, if there is anything."""
    if text:
        log(TRANSLATIONS_PLUGIN, text.to(spoken_locale()), INFO)


def warn(*texts: Text) -> None:
    """Report some things to fix."""
    for text in texts:
        log(TRANSLATIONS_PLUGIN, text.to(spoken_locale()))
