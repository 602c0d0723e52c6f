"""The rules: a file each, found by being here."""

import pkgutil
from functools import cache
from importlib import import_module

from cymar.rule import Rule


@cache
def all_rules() -> dict[str, Rule]:
    """Every rule by its id, in alphabetical order."""
    found = {}
    for module in pkgutil.iter_modules(__path__):
        rule = getattr(import_module(f"{__name__}.{module.name}"), module.name)
        found[rule.id] = rule
    return dict(sorted(found.items()))
