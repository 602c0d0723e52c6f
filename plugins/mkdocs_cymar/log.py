"""The one place from which the plugins write to MkDocs's log."""

import logging

from mkdocs.plugins import get_plugin_logger

from cymar.terminal import printable, printable_lines


def log(plugin: str, line: str, level: int = logging.WARNING) -> None:
    """Write a line to the log, or several for whoever looks for a fault.

    Args:
        plugin: the name of the plugin, or `cymar` for what is of no single one.
        line: what to write.
        level: one of those of `logging`; `mkdocs build --strict` fails from a warning up.
    """
    shown = printable_lines(line) if level == logging.DEBUG else printable(line)
    get_plugin_logger(plugin).log(level, shown)
