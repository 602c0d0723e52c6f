"""The rules: a file each, found by being here."""

import pkgutil
from functools import cache
from importlib import import_module

from cymar.bilingual import LOCALES, Text
from cymar.files.reading import own_bytes
from cymar.rule import Rule


def sample(name: str) -> Text:
    """A long text for the examples of rules, from a file a language in `samples`."""
    contents = {each: own_bytes(__name__, "samples", f"{name}.{each}.txt") for each in LOCALES}
    texts = {each: content.decode() for each, content in contents.items()}
    return Text(**{locale: text.rstrip("\n") for locale, text in texts.items()})


@cache
def all_rules() -> dict[str, Rule]:
    """Every rule by its id, in alphabetical order."""
    found = {}
    for module in pkgutil.iter_modules(__path__):
        rule = getattr(import_module(f"{__name__}.{module.name}"), module.name)
        found[rule.id] = rule
    return dict(sorted(found.items()))
