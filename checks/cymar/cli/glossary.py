"""`cymar glossary`: check it, bring terms in, take them out, and see what it might explain."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cymar.bilingual import Text
from cymar.cli import COMMAND_AND_ARGUMENTS, OPTIONS, language_option

if TYPE_CHECKING:
    from cymar.glossary.merge import Reading

HELP = Text(
    en="Check the glossary, import and export its terms, and see what it might explain.",
    cy="Gwirio'r eirfa, mewnforio ac allforio ei thermau, a gweld beth y gallai ei esbonio.",
)
CHECK_HELP = Text(
    en="Check the glossary itself: entries that lack a term or a definition, and terms in two "
    "entries. Exits with 0 where nothing is found, 1 where something is, and 2 where the file "
    "cannot be used.",
    cy="Gwirio'r eirfa ei hun: cofnodion heb derm neu ddiffiniad, a thermau mewn dau gofnod. Mae'n "
    "gorffen gyda 0 os nad oes dim i'w nodi, 1 os oes, a 2 os nad oes modd defnyddio'r ffeil.",
)
EXPORT_HELP = Text(
    en="Write the glossary as CSV, for a spreadsheet, or as TBX, for a terminology bank.\n\nThe "
    "ending of FILE says which. Without FILE, it goes to standard output, as --format says.",
    cy="Ysgrifennu'r eirfa fel CSV, ar gyfer taenlen, neu fel TBX, ar gyfer banc termau.\n\n"
    "Diwedd enw FFEIL sy'n dweud pa un. Heb FFEIL, mae'n mynd i'r allbwn safonol, fel mae --format "
    "yn dweud.",
)
IMPORT_HELP = Text(
    en="Bring in the terms of a CSV or TBX file.\n\nWhere the glossary has entries already, say "
    "what to do with them: --merge brings those with the same term up to date and adds the rest; "
    "--replace puts the imported entries in their place. Without either, you are told what there "
    "is to do, and nothing is written. Comments stay with the entries that do not change.",
    cy="Mewnforio termau ffeil CSV neu TBX.\n\nOs oes cofnodion yn yr eirfa'n barod, dywedwch beth "
    "i'w wneud â nhw: mae --merge yn diweddaru'r rhai sydd â'r un term ac yn ychwanegu'r gweddill; "
    "mae --replace yn rhoi'r cofnodion newydd yn eu lle. Heb y naill na'r llall, byddwch yn cael "
    "gwybod beth sydd i'w wneud, a dim yn cael ei ysgrifennu. Mae sylwadau'n aros gyda'r cofnodion "
    "nad ydyn nhw'n newid.",
)
SUGGEST_HELP = Text(
    en="List the acronyms and jargon that the pages use without explaining them, the most used "
    "first, with how often and where.",
    cy="Rhestru'r acronymau a'r jargon mae'r tudalennau'n eu defnyddio heb eu hesbonio, y rhai "
    "mwyaf cyffredin gyntaf, gyda pha mor aml a ble.",
)
MERGE_HELP = Text(
    en="Bring entries with the same term up to date, and add the rest.",
    cy="Diweddaru cofnodion sydd â'r un term, ac ychwanegu'r gweddill.",
)
REPLACE_HELP = Text(
    en="Put the imported entries in place of those there are.",
    cy="Rhoi'r cofnodion newydd yn lle'r rhai sydd yno.",
)
FORMAT_HELP = Text(en="CSV or TBX.", cy="CSV neu TBX.")
WRITE_HELP = Text(en="How to write it.", cy="Sut i'w ysgrifennu.")
FILE = Text(en="FILE", cy="FFEIL")
MAYBE_FILE = Text(en="[FILE]", cy="[FFEIL]")
PATHS = Text(en="[PATH]...", cy="[LLWYBR]...")
NO_FORMAT = Text(
    en="say whether to use CSV or TBX: end the file's name in ‘.csv’ or ‘.tbx’, or add ‘--format’.",
    cy="dywedwch pa un ai CSV neu TBX: rhowch ‘.csv’ neu ‘.tbx’ ar ddiwedd enw'r ffeil, neu "
    "ychwanegwch ‘--format’.",
)
CLEAN = Text(
    en="{file}: no findings. Entries: {n}.", cy="{file}: dim canfyddiadau. Cofnodion: {n}."
)
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
NOT_READ = Text(
    en="the file cannot be read: {problem}.", cy="nid oes modd darllen y ffeil: {problem}."
)
NOT_UTF_8 = Text(en="save it again as ‘CSV UTF-8’", cy="cadwch hi eto fel ‘CSV UTF-8’")
NOT_WRITTEN = Text(
    en="the file cannot be written: {problem}.", cy="nid oes modd ysgrifennu'r ffeil: {problem}."
)
FORMATS = ("csv", "tbx")


def command(locale: str) -> click.Command:
    """The command in one language."""
    group = click.Group(
        "glossary",
        help=HELP.to(locale),
        subcommand_metavar=COMMAND_AND_ARGUMENTS.to(locale),
        no_args_is_help=True,
    )
    for made in (_check(locale), _export(locale), _import(locale), _suggest(locale)):
        made.params.append(language_option(locale))
        made.options_metavar = OPTIONS.to(locale)
        group.add_command(made)
    return group


def _check(locale: str) -> click.Command:
    @click.command("check", help=CHECK_HELP.to(locale))
    @click.option("--format", "form", type=click.Choice(("text", "json")), default="text",
                  show_default=True, help=WRITE_HELP.to(locale))  # fmt: skip
    def check(form: str) -> None:
        from cymar.engine import check as check_site
        from cymar.project import glossary_file
        from cymar.reporters import reporter
        from cymar.rule import Scope
        from cymar.rules import all_rules
        from cymar.site import Site

        path, settings, glossary = glossary_file(Path())
        rules = {name: rule for name, rule in all_rules().items() if rule.over is Scope.GLOSSARY}
        report = check_site(Site(path.parent, "", (), ()), settings, rules, glossary)
        if report.findings or form == "json":
            click.echo(reporter(form)(report, locale, sys.stdout.isatty()), nl=False)
        else:
            values = {"file": glossary.file, "n": len(glossary.entries)}
            click.echo(CLEAN.format(values).to(locale))
        sys.exit(int(bool(report.findings)))

    return check


def _export(locale: str) -> click.Command:
    @click.command("export", help=EXPORT_HELP.to(locale))
    @click.argument("file", metavar=MAYBE_FILE.to(locale), required=False,
                    type=click.Path(path_type=Path, dir_okay=False))  # fmt: skip
    @click.option("--format", "form", type=click.Choice(FORMATS), help=FORMAT_HELP.to(locale))
    def export(file: Path | None, form: str | None) -> None:
        from cymar.glossary.exchange.table import table_text
        from cymar.glossary.exchange.tbx import tbx_text
        from cymar.project import glossary_file

        as_tbx = _form(file, form) == "tbx"
        entries = glossary_file(Path())[2].entries
        content = (tbx_text(entries) if as_tbx else table_text(entries)).encode("utf-8")
        if file is None:
            sys.stdout.buffer.write(content)
        else:
            _put(file, content)

    return export


def _import(locale: str) -> click.Command:
    @click.command("import", help=IMPORT_HELP.to(locale))
    @click.argument("file", metavar=FILE.to(locale), type=click.Path(path_type=Path))
    @click.option("--merge", "how", flag_value="merge", help=MERGE_HELP.to(locale))
    @click.option("--replace", "how", flag_value="replace", help=REPLACE_HELP.to(locale))
    @click.option("--format", "form", type=click.Choice(FORMATS), help=FORMAT_HELP.to(locale))
    def import_(file: Path, how: str | None, form: str | None) -> None:
        from cymar.errors import ConfigError
        from cymar.files import shown_path
        from cymar.glossary.merge import merged, replaced
        from cymar.project import glossary_file

        path, _, glossary = glossary_file(Path(), may_be_missing=True)
        reading = _read(file, _form(file, form))
        for each in reading.notices:
            click.echo(f"{shown_path(file)}:{each.line}: {each.text.to(locale)}", err=True)
        change = (replaced if how == "replace" else merged)(glossary, reading.entries)
        values = {
            "file": glossary.file, "added": change.added, "changed": change.changed,
            "same": change.same, "gone": change.gone, "left": LEFT_OUT,
        }  # fmt: skip
        click.echo(CHANGES.format(values).to(locale))
        if change.text == glossary.text:
            return
        if glossary.entries and how is None:
            raise ConfigError(SAY_WHICH)
        _put(path, change.text.encode("utf-8"))

    return import_


def _suggest(locale: str) -> click.Command:
    @click.command("suggest", help=SUGGEST_HELP.to(locale))
    @click.argument("paths", metavar=PATHS.to(locale), nargs=-1, type=click.Path(path_type=Path))
    @click.option("--format", "form", type=click.Choice(("text", "json")), default="text",
                  show_default=True, help=WRITE_HELP.to(locale))  # fmt: skip
    def suggest(paths: tuple[Path, ...], form: str) -> None:
        from cymar.project import open_projects
        from cymar.reports.suggest import as_json, as_text, suggestions

        found = suggestions(open_projects(paths or (Path(),)))
        click.echo(as_json(found) if form == "json" else as_text(found, locale), nl=False)

    return suggest


def _form(file: Path | None, asked: str | None) -> str:
    from cymar.errors import ConfigError

    form = asked or (file.suffix.lower().lstrip(".") if file else "")
    if form not in FORMATS:
        raise ConfigError(NO_FORMAT)
    return form


def _read(file: Path, form: str) -> "Reading":
    from cymar.errors import ConfigError
    from cymar.files import shown_path
    from cymar.glossary.exchange.table import read_table
    from cymar.glossary.exchange.tbx_read import read_tbx

    shown = shown_path(file)
    try:
        content = file.read_bytes()
        return read_tbx(content, shown) if form == "tbx" else read_table(content, shown)
    except UnicodeDecodeError as error:
        raise ConfigError(NOT_READ.format({"problem": NOT_UTF_8}), shown) from error
    except OSError as error:
        raise ConfigError(NOT_READ.format({"problem": error.strerror}), shown) from error


def _put(file: Path, content: bytes) -> None:
    from cymar.errors import ConfigError
    from cymar.files import replace_file, shown_path

    try:
        replace_file(file, content)
    except OSError as error:
        problem = NOT_WRITTEN.format({"problem": error.strerror})
        raise ConfigError(problem, shown_path(file)) from error
