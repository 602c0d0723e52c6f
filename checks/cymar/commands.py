"""How commands are found, in either language, and the options that all of them have."""

import os
import pkgutil
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cymar.bilingual import LOCALES, Text
from cymar.errors import message_line, nearest
from cymar.reporters import WIDTH
from cymar.terminal import WHEN, printable, printable_lines, wants_colour

if TYPE_CHECKING:
    from cymar.failure import Failure
    from cymar.project import Project

LANGUAGE_HELP = Text(
    en="The language to speak: en or cy. Otherwise CYMAR_LANGUAGE, then your system's language.",
    cy="Yr iaith i'w siarad: en neu cy. Fel arall CYMAR_LANGUAGE, yna iaith eich system.",
)
COLOR_HELP = Text(
    en="When to use colour. Without it: on a terminal, unless NO_COLOR is set.",
    cy="Pryd i ddefnyddio lliw. Hebddo: ar y sgrin, oni bai bod NO_COLOR wedi'i osod.",
)
TRACEBACK_HELP = Text(
    en="Where Cymar itself fails, show where in its code. CYMAR_TRACEBACK does the same.",
    cy="Os yw Cymar ei hun yn methu, dangos ble yn y cod. Mae CYMAR_TRACEBACK yn gwneud yr un "
    "peth.",
)
OPTIONS = Text(en="[OPTIONS]", cy="[OPSIYNAU]")
COMMAND_AND_ARGUMENTS = Text(en="COMMAND [ARGS]...", cy="GORCHYMYN [GWERTHOEDD]...")
PATHS = Text(en="[PATH]...", cy="[LLWYBR]...")
PAGE = Text(en="PAGE", cy="TUDALEN")
COMMIT_IF_ANY = Text(en="[COMMIT]", cy="[YMRWYMIAD]")
"""What commands call what they are given."""

NO_CACHE_HELP = Text(
    en="Work everything out again, and keep nothing of it.",
    cy="Gweithio popeth allan eto, heb gadw dim ohono.",
)
JOBS_HELP = Text(
    en="Use so many processes at most. Otherwise one for each processor.",
    cy="Defnyddio hyn a hyn o brosesau ar y mwyaf. Fel arall un i bob prosesydd.",
)
HOW_MANY = Text(en="NUMBER", cy="NIFER")
FORMAT_HELP = Text(en="How to write it.", cy="Sut i'w ysgrifennu.")
NO_COMMAND = Text(en="No such command ‘{name}’.{hint}", cy="Nid oes gorchymyn ‘{name}’.{hint}")
"""The columns that are overwritten each time."""

USAGE, FAILED, INTERRUPTED, BROKEN_PIPE = 2, 3, 130, 141
"""Exit statuses: a wrong command, settings or file; a fault of ours; Ctrl-C; nobody reads on.

The last two are 128 and the number of the signal, as a shell gives them.
"""

TRACEBACK = "CYMAR_TRACEBACK"
TRACEBACK_OPTIONS = ("--traceback", "--debug")
"""The option that shows where in the code Cymar failed, and its former name."""

FORMER_NAMES = {"interface": "built"}
"""Former names of commands, by which they are still known for one release."""

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]
"""What adds an argument or an option to the function of a command."""

Command = Callable[[str], click.Command]
"""What a command's file defines as `command`: given a locale, the command in that language.

The command returns its exit status, or nothing where all is well.
"""


def paths_argument(locale: str) -> Decorator:
    """The argument for any number of paths."""
    kind = click.Path(path_type=Path)
    return click.argument("paths", metavar=PATHS.to(locale), nargs=-1, type=kind)


def work_options(locale: str) -> list[click.Parameter]:
    """The options of commands that check a site, about how that is done."""
    return [
        click.Option(["--no-cache"], is_flag=True, help=NO_CACHE_HELP.to(locale)),
        click.Option(["--jobs", "-j"], type=click.IntRange(min=1), metavar=HOW_MANY.to(locale),
                     callback=_limit, expose_value=False, help=JOBS_HELP.to(locale)),
    ]  # fmt: skip


def _limit(_context: click.Context, _option: click.Parameter, most: int | None) -> None:
    from cymar.parallel import MOST

    MOST.set(most or 0)


def format_option(locale: str, *forms: str) -> Decorator:
    """The option for the form in which a command writes what it reports: text, unless asked."""
    return click.option(
        "--format", "form", type=click.Choice(forms), default="text", show_default=True,
        help=FORMAT_HELP.to(locale),
    )  # fmt: skip


class OutputClosedError(Exception):
    """Nobody reads the output any more: click would end on the bare error with status 1."""


@contextmanager
def _noticing_closed_output() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError as error:
        raise OutputClosedError from error


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

    def make_context(self, *arguments: Any, **settings: Any) -> click.Context:  # noqa: ANN401
        """The parsed command line; help is written here."""
        with _noticing_closed_output():
            return super().make_context(*arguments, **settings)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command that was asked for."""
        with _noticing_closed_output():
            return super().invoke(ctx)

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
        made.params += global_options(self.locale)
        made.options_metavar = OPTIONS.to(self.locale)
        made.short_help = (made.help or "").partition("\n\n")[0]  # whole, where click would cut it
        return made

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the arguments name; where none is like it, the nearest is offered."""
        if args and not args[0].startswith("-") and not self.get_command(ctx, args[0]):
            values = {"name": args[0], "hint": nearest(args[0], self._modules)}
            ctx.fail(NO_COMMAND.format(values).to(self.locale))
        return super().resolve_command(ctx, args)


def global_options(locale: str) -> list[click.Option]:
    """The options that may stand before any command or after it."""
    return [
        click.Option(
            ["--language"], type=click.Choice(LOCALES), expose_value=False,
            help=LANGUAGE_HELP.to(locale),
        ),
        click.Option(
            ["--color", "--colour"], type=click.Choice(WHEN), expose_value=False, is_eager=True,
            callback=_decide_colour, help=COLOR_HELP.to(locale),
        ),
        click.Option(
            [TRACEBACK_OPTIONS[0]], is_flag=True, expose_value=False,
            help=TRACEBACK_HELP.to(locale),
        ),
        click.Option([TRACEBACK_OPTIONS[1]], is_flag=True, expose_value=False, hidden=True),
    ]  # fmt: skip


def _decide_colour(ctx: click.Context, option: click.Parameter, when: str | None) -> None:
    if when or ctx.parent is None:
        ctx.color = wants_colour(
            when or "auto", is_terminal=sys.stdout.isatty(), environment=os.environ
        )


def uses_colour() -> bool:
    """Whether the command that is running is to write in colour."""
    return bool(click.get_current_context().color)


def show(report: str, *, err: bool = False, has_commands: bool = False) -> None:
    """Write a report on standard output, or on standard error; nothing else writes there.

    Args:
        report: lines, in colour where the command that is running writes in colour.
        err: whether it goes to standard error, where there is no colour.
        has_commands: whether a pipeline is to obey it, as it does annotations.
    """
    colour = not err and uses_colour()
    written = printable_lines(report, colour=colour, has_commands=has_commands)
    click.echo(written, nl=False, err=err)


def show_line(line: str, *, err: bool = False) -> None:
    """Write one line on standard output, or on standard error."""
    click.echo(printable(line), err=err)


def terminal_width() -> int:
    """The columns of the terminal that is written to, or those of a report that goes to none."""
    if not sys.stdout.isatty():
        return WIDTH
    return shutil.get_terminal_size((WIDTH, 24)).columns


def echo_notes(projects: "Iterable[Project]", locale: str) -> None:
    """Write on standard error, once each, the notes of some sites: they are no findings."""
    notes = (note for project in projects for note in project.notes)
    for written in dict.fromkeys(message_line(note, locale) for note in notes):
        show_line(written, err=True)


def echo_failures(failures: "Iterable[Failure]", locale: str) -> None:
    """Write the rules that raised on standard error, with the place in the code if asked."""
    for failure in failures:
        show_line(message_line(failure.report(TRACEBACK_OPTIONS[0]), locale), err=True)
        if click.get_current_context().obj:
            show(failure.details, err=True)


def failed(projects: "Iterable[Project]", locale: str) -> int:
    """The exit status after work on some sites: 3 where Cymar failed on a page, and says so."""
    found = dict.fromkeys(failure for project in projects for failure in project.site.failures())
    echo_failures(found, locale)
    return FAILED if found else 0
