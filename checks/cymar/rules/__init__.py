"""The rules: a file each, found by being here."""

import pkgutil
from functools import cache
from importlib import import_module
from importlib.resources import files

from cymar.bilingual import LOCALES, Text
from cymar.rule import Rule


def sample(name: str) -> Text:
    """A long text for the examples of rules, from a file a language in `samples`."""
    folder = files(__name__) / "samples"
    texts = {each: (folder / f"{name}.{each}.txt").read_text("utf-8") for each in LOCALES}
    return Text(**{locale: text.rstrip("\n") for locale, text in texts.items()})


@cache
def all_rules() -> dict[str, Rule]:
    """Every rule by its id, in alphabetical order."""
    found = {}
    for module in pkgutil.iter_modules(__path__):
        rule = getattr(import_module(f"{__name__}.{module.name}"), module.name)
        found[rule.id] = rule
    return dict(sorted(found.items()))
