"""The command line, in Welsh and English: a file a command."""

import os
import pkgutil
import sys
from collections.abc import Callable, Iterable
from gettext import bindtextdomain
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cymar.bilingual import LOCALES, Text, spoken_locale
from cymar.compat import unknown_versions
from cymar.errors import ConfigError, nearest

if TYPE_CHECKING:
    from cymar.project import Project

HELP = Text(
    en="Checks a website in Welsh and English: that each page has its match, reads as easily, and "
    "explains its words.",
    cy="Mae'n gwirio gwefan Gymraeg a Saesneg: bod gan bob tudalen ei chymar, ei bod yr un mor "
    "hawdd ei darllen, a'i bod yn esbonio ei geiriau.",
)
LANGUAGE_HELP = Text(
    en="The language to speak: en or cy. Otherwise CYMAR_LANGUAGE, then your system's language.",
    cy="Yr iaith i'w siarad: en neu cy. Fel arall CYMAR_LANGUAGE, yna iaith eich system.",
)
VERSION_HELP = Text(en="Show the version and exit.", cy="Dangos y fersiwn a gorffen.")
OPTIONS = Text(en="[OPTIONS]", cy="[DEWISIADAU]")
COMMAND_AND_ARGUMENTS = Text(en="COMMAND [ARGS]...", cy="GORCHYMYN [YMRESYMIADAU]...")
NO_COMMAND = Text(en="No such command ‘{name}’.{hint}", cy="Nid oes gorchymyn ‘{name}’.{hint}")
FORMER_NAMES = {"interface": "built"}
"""Former names of commands, by which they are still known for one release."""

Command = Callable[[str], click.Command]
"""What a command's file defines as `command`: given a locale, the command in that language."""


def asked_locale(arguments: list[str]) -> str:
    """The language that the arguments ask for, known before they are parsed, or none."""
    for place, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument.startswith("--language="):
            return argument.partition("=")[2]
        if argument == "--language":
            return "".join(arguments[place + 1 : place + 2])
    return ""


class Commands(click.Group):
    """Commands that are the modules of a package, each loaded when it is first asked for."""

    def __init__(
        self,
        locale: str,
        package: str,
        path: Iterable[str],
        *,
        name: str,
        help: str,  # noqa: A002
    ) -> None:
        super().__init__(
            name,
            help=help,
            options_metavar=OPTIONS.to(locale),
            subcommand_metavar=COMMAND_AND_ARGUMENTS.to(locale),
            no_args_is_help=True,
        )
        self.locale = locale
        self._package = package
        self._modules = {
            module.name.strip("_").replace("_", "-"): module.name
            for module in pkgutil.iter_modules(path)
        }

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, in alphabetical order."""
        return sorted(self._modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command by its name, or by its former one."""
        module = self._modules.get(FORMER_NAMES.get(cmd_name, cmd_name))
        if module is None:
            return None
        make: Command = import_module(f"{self._package}.{module}").command
        made = make(self.locale)
        made.params.append(language_option(self.locale))
        made.options_metavar = OPTIONS.to(self.locale)
        return made

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the arguments name; where none is like it, the nearest is offered."""
        if args and not args[0].startswith("-") and not self.get_command(ctx, args[0]):
            values = {"name": args[0], "hint": nearest(args[0], self._modules)}
            ctx.fail(NO_COMMAND.format(values).to(self.locale))
        return super().resolve_command(ctx, args)


def language_option(locale: str) -> click.Option:
    """`--language`, which stands before the command or after it."""
    return click.Option(
        ["--language"],
        type=click.Choice(LOCALES),
        expose_value=False,
        help=LANGUAGE_HELP.to(locale),
    )


def build(locale: str) -> click.Group:
    """The whole command line in one language."""
    group = Commands(locale, __name__, __path__, name="cymar", help=HELP.to(locale))
    group.params.append(language_option(locale))
    group.params.append(
        click.Option(
            ["--version"], is_flag=True, is_eager=True, expose_value=False,
            callback=_show_version, help=VERSION_HELP.to(locale),
        )
    )  # fmt: skip
    return group


def _show_version(ctx: click.Context, option: click.Parameter, wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        click.echo(f"cymar {version('cymar')}")
        ctx.exit()


def echo_notes(projects: "Iterable[Project]", locale: str) -> None:
    """Write on standard error, once each, the notes of some sites: they are no findings."""
    for note in dict.fromkeys(note.to(locale) for each in projects for note in each.notes):
        click.echo(f"cymar: {note}", err=True)


def main(arguments: list[str] | None = None) -> None:
    """Run the command line; exits with 0 clean, 1 findings, 2 usage or settings."""
    given = sys.argv[1:] if arguments is None else arguments
    locale = spoken_locale(asked_locale(given))
    os.environ["LANGUAGE"] = locale
    bindtextdomain("messages", str(Path(__file__).parent / "locale"))
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        build(locale).main(args=given, prog_name="cymar")
    except ConfigError as error:
        click.echo(f"cymar: {error.to(locale)}", err=True)
        sys.exit(2)
    finally:
        for note in unknown_versions():
            click.echo(f"cymar: {note.to(locale)}", err=True)
