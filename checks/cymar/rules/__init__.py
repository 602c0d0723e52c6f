"""The rules: a file each, found by being here."""

import pkgutil
from collections.abc import Iterable, Iterator, MutableMapping
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


class Rules(MutableMapping[str, Rule]):
    """Rules by their ids, in alphabetical order, each loaded when it is first asked for."""

    def __init__(self, ids: Iterable[str]) -> None:
        self._loaded: dict[str, Rule | None] = dict.fromkeys(sorted(ids))

    def __getitem__(self, name: str) -> Rule:
        rule = self._loaded[name]
        if rule is None:
            module = name.replace("-", "_")
            rule = getattr(import_module(f"{__name__}.{module}"), module)
            self._loaded[name] = rule
        return rule

    def __setitem__(self, name: str, rule: Rule) -> None:
        self._loaded[name] = rule

    def __delitem__(self, name: str) -> None:
        del self._loaded[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._loaded)

    def __len__(self) -> int:
        return len(self._loaded)

    def __contains__(self, name: object) -> bool:
        return name in self._loaded


@cache
def all_rules() -> Rules:
    """Every rule; a file's name is its rule's id, with hyphens."""
    return Rules(module.name.replace("_", "-") for module in pkgutil.iter_modules(__path__))
