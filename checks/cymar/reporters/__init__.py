"""Reporters: findings to text, a file each, found by being here."""

import pkgutil
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cymar.finding import Report

Reporter = Callable[["Report", str, bool], str]
"""What a reporter is given: the report, the locale to write in and whether to use colour."""

FORMATS = tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))


def reporter(name: str) -> Reporter:
    """The reporter of a format, one of `FORMATS`."""
    found: Reporter = import_module(f"{__name__}.{name}").report
    return found
