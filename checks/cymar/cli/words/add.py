"""`cymar words add`: words for `words.txt`."""

from pathlib import Path

import click

from cymar.bilingual import LOCALES, Text
from cymar.commands import show_line

HELP = Text(
    en="Add words to ‘words.txt’, so that ‘misspelt-word’ knows them.\n\nThey are right in both "
    "languages, unless --in says in which. The file is beside the settings: commit it.",
    cy="Ychwanegu geiriau at ‘words.txt’, fel bod ‘misspelt-word’ yn eu gwybod.\n\nMaen nhw'n "
    "gywir yn y ddwy iaith, oni bai bod --in yn dweud ym mha un. Mae'r ffeil wrth ymyl y "
    "gosodiadau: cadwch hi yn git.",
)
WORD_ARGUMENTS = Text(en="WORD...", cy="GAIR...")
IN_HELP = Text(
    en="The language in which they are right: en or cy.",
    cy="Yr iaith y maen nhw'n gywir ynddi: en neu cy.",
)
ADDED = Text(en="Added to {file}: {words}", cy="Wedi'u hychwanegu at y ffeil {file}: {words}")
NOTHING = Text(en="{file} has them already.", cy="Maen nhw yn {file} yn barod.")


def command(locale: str) -> click.Command:
    """The command in one language."""

    @click.command("add", help=HELP.to(locale))
    @click.argument("words", metavar=WORD_ARGUMENTS.to(locale), nargs=-1, required=True)
    @click.option("--in", "section", type=click.Choice(LOCALES), help=IN_HELP.to(locale))
    def add(words: tuple[str, ...], section: str | None) -> None:
        from cymar.files import shown_path
        from cymar.rules import all_rules
        from cymar.settings.reading import find_settings
        from cymar.spelling.word_file import EITHER_LANGUAGE, WORDS_FILE, add_words

        settings = find_settings(Path(), all_rules())
        file = settings.root / WORDS_FILE
        added = add_words(file, words, section or EITHER_LANGUAGE, settings.top)
        values = {"file": shown_path(file), "words": ", ".join(added)}
        show_line((ADDED if added else NOTHING).format(values).to(locale))

    return add
