"""The glossary's file as a tree of YAML, whose nodes keep their places."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

import yaml

from cymar.bilingual import Text
from cymar.compat import pyyaml
from cymar.conflict import CHOOSE_HERE, conflict_line
from cymar.errors import ConfigError
from cymar.text.source import BYTE_ORDER_MARK

NOT_YAML = Text(
    en="the glossary is not valid YAML here: fix the spaces, or put the text in quotation marks.",
    cy="nid yw'r eirfa yn YAML dilys yma: cywirwch y bylchau, neu rhowch y testun mewn dyfynodau.",
)
TOO_MANY_ALIASES = Text(
    en="aliases (‘*’) repeat what is here too often: write it out where it belongs.",
    cy="mae aliasau (‘*’) yn ailadrodd beth sydd yma'n rhy aml: ysgrifennwch ef lle mae ei angen.",
)


def compose(text: str, file: str) -> yaml.Node | None:
    """The YAML tree of a text, nothing of it made into values.

    Raises:
        ConfigError: for text that is not YAML, or in which git left its marks.
    """
    conflict = conflict_line(text)
    if conflict:
        raise ConfigError(CHOOSE_HERE, file, conflict)
    try:
        with uncollected():
            return pyyaml.compose(text.removeprefix(BYTE_ORDER_MARK))
    except (yaml.YAMLError, RecursionError) as error:
        mark = error.problem_mark if isinstance(error, yaml.MarkedYAMLError) else None
        line = min(mark.line, text.count("\n")) + 1 if mark else 0
        problem = TOO_MANY_ALIASES if isinstance(error, pyyaml.AliasError) else NOT_YAML
        raise ConfigError(problem, file, line) from error


@contextmanager
def uncollected() -> Iterator[None]:
    """Put off the collection of garbage: a large tree, while it is made, has none."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
