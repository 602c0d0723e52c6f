"""Reporters: findings to text, a file each, found by being here."""

import pkgutil
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from cymar.dataclasses import dataclass

if TYPE_CHECKING:
    from cymar.finding import Finding, Report

SHOW_ALL_UP_TO = 50
"""The findings up to which all are shown to people, where they ask for no other number."""

WIDTH = 100
"""The columns of a report that goes to no terminal."""


@dataclass(frozen=True, slots=True)
class View:
    """How somebody wants to see the findings.

    `width` is how many columns there are, and `most` how many findings are wanted: 0 for all, None
    for no wish. `changed` are the findings that a change made, which come first. `folder` is where
    the command runs, from the top of the repository.
    """

    locale: str
    colour: bool = False
    width: int = WIDTH
    most: int | None = None
    suggestions: bool = False
    statistics: bool = False
    quiet: bool = False
    changed: "frozenset[Finding]" = frozenset()
    folder: str = ""


Reporter = Callable[["Report", View], str]
"""What a reporter is given: the report, and how somebody wants to see it."""

FORMATS = tuple(
    sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.ispkg)
)


def reporter(name: str) -> Reporter:
    """The reporter of a format, one of `FORMATS`."""
    found: Reporter = import_module(f"{__name__}.{name}").report
    return found
