"""What a test needs of the machine: MkDocs's time, a browser, or neither."""

import sys
from collections.abc import Collection
from functools import cache
from inspect import isfunction
from types import ModuleType

from support.mkdocs_builds import mkdocs
from support.served import served

BUILT = {"blog", "own_site", "written"}
"""The fixtures that build a site."""


def kinds(module: ModuleType, fixtures: Collection[str]) -> set[str]:
    """The marks of a test, from what its file imports and the fixtures that it asks for.

    `make quick` leaves out the tests that have any.
    """
    found = {"browser"} & set(fixtures)
    return found | ({"build"} if builds(module) or BUILT & set(fixtures) else set())


@cache
def builds(module: ModuleType) -> bool:
    """Whether a module holds a function that runs MkDocs, its own or another module's."""
    return any(
        value in (mkdocs, served) or (value.__module__ != module.__name__ and builds(origin))
        for value in vars(module).values()
        if isfunction(value) and (origin := support(value.__module__))
    )


def support(name: str) -> ModuleType | None:
    """The module of that name, where it is one that tests share."""
    return sys.modules[name] if name.startswith("support.") else None
