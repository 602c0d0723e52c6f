"""`cymar glossary import`: terms from a CSV or TBX file."""

from pathlib import Path

import click

from cymar.bilingual import Text
from cymar.cli.glossary import TERM_FORMATS, TERMS_FORMAT_HELP, format_of
from cymar.commands import show_line

HELP = Text(
    en="Bring in the terms of a CSV or TBX file.\n\nWhere the glossary has entries already, say "
    "what to do with them: --merge brings those with the same term up to date and adds the rest; "
    "--replace puts the imported entries in their place. Without either, you are told what there "
    "is to do, and nothing is written. Comments stay with the entries that do not change.",
    cy="Mewnforio termau ffeil CSV neu TBX.\n\nOs oes cofnodion yn yr eirfa'n barod, dywedwch "
    "beth i'w wneud â nhw: mae --merge yn diweddaru'r rhai sydd â'r un term ac yn ychwanegu'r "
    "gweddill; mae --replace yn rhoi'r cofnodion newydd yn eu lle. Heb y naill na'r llall, "
    "mae'n dweud beth sydd i'w wneud, heb ysgrifennu dim. Mae sylwadau'n aros gyda'r cofnodion "
    "nad ydyn nhw'n newid.",
)
MERGE_HELP = Text(
    en="Bring entries with the same term up to date, and add the rest.",
    cy="Diweddaru cofnodion sydd â'r un term, ac ychwanegu'r gweddill.",
)
REPLACE_HELP = Text(
    en="Put the imported entries in place of those there are.",
    cy="Rhoi'r cofnodion newydd yn lle'r rhai sydd yno.",
)
FILE_ARGUMENT = Text(en="FILE", cy="FFEIL")
CHANGES = Text(
    en="{file}: {added} new, {changed} changed, {same} the same, {gone} {left}.",
    cy="{file}: newydd: {added}, wedi newid: {changed}, yr un fath: {same}, {left}: {gone}.",
)
LEFT_OUT = Text(en="taken out", cy="wedi'u tynnu")
SAY_WHICH = Text(
    en="nothing is written yet: add ‘--merge’ to keep the entries there are, or ‘--replace’ to "
    "have only the imported ones.",
    cy="does dim wedi'i ysgrifennu eto: ychwanegwch ‘--merge’ i gadw'r cofnodion sydd yno, neu "
    "‘--replace’ i gael y rhai newydd yn unig.",
)


def command(locale: str) -> click.Command:
    """The command in one language."""

    @click.command("import", help=HELP.to(locale))
    @click.argument("file", metavar=FILE_ARGUMENT.to(locale), type=click.Path(path_type=Path))
    @click.option("--merge", "how", flag_value="merge", help=MERGE_HELP.to(locale))
    @click.option("--replace", "how", flag_value="replace", help=REPLACE_HELP.to(locale))
    @click.option(
        "--format", "form", type=click.Choice(TERM_FORMATS), help=TERMS_FORMAT_HELP.to(locale)
    )
    def import_(file: Path, how: str | None, form: str | None) -> None:
        from cymar.errors import ConfigError
        from cymar.files import shown_path
        from cymar.files.writing import change_file
        from cymar.glossary.exchange.file import read_terms
        from cymar.glossary.file import glossary_in
        from cymar.glossary.merge import merged, replaced
        from cymar.locate import glossary_file

        path, settings, _ = glossary_file(Path(), may_be_missing=True)
        reading = read_terms(file, format_of(file, form), settings.top)
        for each in reading.notices:
            notice = f"{shown_path(file)}:{each.line}: {each.text.to(locale)}"
            show_line(notice, err=True)

        def imported(before: bytes | None) -> bytes | None:
            glossary = glossary_in(before or b"", path)
            change = (replaced if how == "replace" else merged)(glossary, reading.entries)
            values = {
                "file": glossary.file, "added": change.added, "changed": change.changed,
                "same": change.same, "gone": change.gone, "left": LEFT_OUT,
            }  # fmt: skip
            show_line(CHANGES.format(values).to(locale))
            if change.text == glossary.text:
                return before
            if glossary.entries and how is None:
                raise ConfigError(SAY_WHICH)
            return change.text.encode("utf-8")

        change_file(path, imported, settings.top)

    return import_
