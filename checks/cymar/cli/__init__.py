"""The command line, in Welsh and English: a file a command."""

import atexit
import gc
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from itertools import takewhile
from pathlib import Path
from typing import NoReturn

import click

from cymar.bilingual import Text, spoken_locale
from cymar.commands import (
    BROKEN_PIPE,
    FAILED,
    INTERRUPTED,
    TRACEBACK,
    TRACEBACK_OPTIONS,
    USAGE,
    Commands,
    OutputClosedError,
    global_options,
    show,
    show_line,
)
from cymar.compat import unknown_versions
from cymar.compat.click import choices, error_text, translate_click
from cymar.errors import ConfigError, Message, message_line, nearest, refusal
from cymar.failure import Failure

HELP = Text(
    en="Checks a website in Welsh and English: that each page has its match, reads as easily, and "
    "explains its words.",
    cy="Mae'n gwirio gwefan Gymraeg a Saesneg: bod gan bob tudalen ei chymar, ei bod yr un mor "
    "hawdd ei darllen, a'i bod yn esbonio ei geiriau.",
)
VERSION_HELP = Text(en="Show the version and exit.", cy="Dangos y fersiwn a gadael.")
NO_OUTPUT = Text(
    en="standard output is closed, so nothing can be shown.",
    cy="mae'r allbwn safonol ar gau, felly nid oes modd dangos dim.",
)


def asked(arguments: Sequence[str], option: str) -> str:
    """The value that arguments give an option, known before they are parsed, or none."""
    for place, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument.startswith(f"{option}="):
            return argument.partition("=")[2]
        if argument == option:
            return "".join(arguments[place + 1 : place + 2])
    return ""


def build(locale: str) -> click.Group:
    """The whole command line in one language."""
    group = Commands(locale, __name__, __path__, name="cymar", help=HELP.to(locale))
    group.params += global_options(locale)
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

        show_line(f"cymar {version('cymar')}")
        ctx.exit()


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line, and exit.

    The status is 0 where all is well, 1 for findings, 2 for a command, settings or files that
    cannot be used, 3 for a fault in Cymar, 130 for Ctrl-C, and 141 where nobody reads the output
    any more.
    """
    if arguments is None:
        _begin_in_utf_8()
        gc.disable()  # the program ends before it is worth looking for what it no longer needs
    with _ending_at_once() if arguments is None else nullcontext():
        _run_and_exit([*map(_path_like, sys.argv[1:] if arguments is None else arguments)])


@contextmanager
def _ending_at_once() -> Iterator[None]:
    """Let the process end without taking its objects apart first, which takes a twentieth of it.

    All else that is to be done at its end is done before, for this is asked for first.
    """
    status: list[int] = []

    def end() -> None:
        with suppress(OSError, ValueError, AttributeError):
            sys.stdout.flush()
            sys.stderr.flush()
            if status:
                os._exit(status[0])

    atexit.register(end)
    try:
        yield
    except SystemExit as ended:
        status += [ended.code] if isinstance(ended.code, int) else []
        raise


def _run_and_exit(given: list[str]) -> NoReturn:
    locale = spoken_locale(asked(given, "--language"))
    translate_click(locale, Path(__file__).parent / "locale")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    options = list(takewhile(lambda argument: argument != "--", given))
    shows_code = bool(os.environ.get(TRACEBACK)) or any(
        option in options for option in TRACEBACK_OPTIONS
    )
    try:
        sys.exit(_run(given, locale, shows_code))
    except (click.Abort, KeyboardInterrupt):
        sys.exit(INTERRUPTED)
    except click.ClickException as error:
        hint = nearest(*choices(error)).to(locale)
        with suppress(OSError):
            show(error_text(error, hint), err=True)
        sys.exit(USAGE)
    except ConfigError as error:
        _stop(error, locale, USAGE)
    except (OutputClosedError, BrokenPipeError):
        _discard_output()
        sys.exit(BROKEN_PIPE)
    except OSError as error:
        _stop(refusal(error), locale, USAGE, shows_code=shows_code)
    except Exception as error:  # noqa: BLE001, here a command ends
        fault = Failure.of(error).report(TRACEBACK_OPTIONS[0])
        _stop(fault, locale, FAILED, shows_code=shows_code)
    finally:
        with suppress(OSError):
            for note in unknown_versions():
                show_line(message_line(note, locale), err=True)


def _path_like(argument: str) -> str:
    """An argument as it is, or as a path where it is the name of a page and no option."""
    if argument.startswith("-") and "." in argument and "=" not in argument:
        from cymar.site.pages import PAGE_ENDINGS

        return f"./{argument}" if argument.endswith(PAGE_ENDINGS) else argument
    return argument


def _begin_in_utf_8() -> None:
    """Begin again where the system reads names of files in an encoding that has not all of them."""
    if sys.getfilesystemencoding() != "utf-8" and not sys.flags.utf8_mode:
        command = [sys.executable, "-X", "utf8", *sys.orig_argv[1:]]
        os.execv(sys.executable, command)  # noqa: S606  (ourselves, with the same arguments)


def _run(arguments: list[str], locale: str, shows_code: bool) -> int:
    if sys.stdout is None:
        raise ConfigError(NO_OUTPUT)
    status = build(locale).main(
        args=arguments, prog_name="cymar", standalone_mode=False, obj=shows_code
    )
    sys.stdout.flush()
    return status or 0


def _stop(message: Message, locale: str, status: int, *, shows_code: bool = False) -> NoReturn:
    """Report on standard error why the command ends, and where in the code if asked; exit."""
    _discard_output()
    with suppress(OSError):
        show_line(message_line(message, locale), err=True)
        if shows_code:
            import traceback

            show(traceback.format_exc(), err=True)
    sys.exit(status)


def _discard_output() -> None:
    """Write what is still to be written, or nowhere: Python would fail on it again as it ends."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except AttributeError:
        return
