"""`cymar glossary export`: the glossary as CSV or TBX."""

import sys
from pathlib import Path

import click

from cymar.bilingual import Text
from cymar.cli.glossary import TERM_FORMATS, TERMS_FORMAT_HELP, format_of

HELP = Text(
    en="Write the glossary as CSV, for a spreadsheet, or as TBX, for a terminology bank.\n\nThe "
    "ending of FILE says which. Without FILE, it goes to standard output, as --format says.",
    cy="Ysgrifennu'r eirfa fel CSV, ar gyfer taenlen, neu fel TBX, ar gyfer banc termau.\n\n"
    "Diwedd enw FFEIL sy'n dweud pa un. Heb FFEIL, mae'n mynd i'r allbwn safonol, fel mae --format "
    "yn dweud.",
)
FILE_ARGUMENT = Text(en="[FILE]", cy="[FFEIL]")


def command(locale: str) -> click.Command:
    """The command in one language."""

    @click.command("export", help=HELP.to(locale))
    @click.argument("file", metavar=FILE_ARGUMENT.to(locale), required=False,
                    type=click.Path(path_type=Path, dir_okay=False))  # fmt: skip
    @click.option(
        "--format", "form", type=click.Choice(TERM_FORMATS), help=TERMS_FORMAT_HELP.to(locale)
    )
    def export(file: Path | None, form: str | None) -> None:
        from cymar.files.writing import replace_file
        from cymar.glossary.exchange.file import terms_content
        from cymar.locate import glossary_file

        form = format_of(file, form)
        _, settings, glossary = glossary_file(Path())
        content = terms_content(glossary.entries, form)
        if file is None:
            sys.stdout.buffer.write(content)
        else:
            replace_file(file, content, settings.top)

    return export
