"""The options of rules: their types, and which values a site may give them."""

import math
import re
from collections.abc import Callable
from typing import Annotated, get_args, get_origin

from cymar.bilingual import Text
from cymar.dataclasses import dataclass

MUST_BE = Text(en="‘{key}’ must be {wanted}.", cy="rhaid i werth ‘{key}’ fod yn {wanted}.")
ITEM_MUST_BE = Text(
    en="‘{item}’ in ‘{key}’ must be {wanted}.",
    cy="rhaid i'r eitem ‘{item}’ yn y rhestr ‘{key}’ fod yn {wanted}.",
)
EMPTY_ITEM = Text(
    en="an item of ‘{key}’ is empty: take it out.",
    cy="mae eitem yn y rhestr ‘{key}’ yn wag: tynnwch hi.",
)


@dataclass(frozen=True, slots=True)
class OptionType:
    """A type of value that TOML can give.

    `wanted` names it as it is written after *must be* in English and after *fod yn* in Welsh.
    """

    is_right: Callable[[object], bool]
    wanted: Text


@dataclass(frozen=True, slots=True)
class ItemPattern:
    """What each text of a list is, where it may not be just any: `wanted` names it, as a type's.

    It annotates the type of an option: `hosts: Annotated[tuple[str, ...], HOST_PAIR]`.
    """

    pattern: re.Pattern[str]
    wanted: Text


def _is_number(value: object) -> bool:
    return type(value) is int or (isinstance(value, float) and math.isfinite(value))


def _is_list_of_texts(value: object) -> bool:
    return isinstance(value, list | tuple) and all(isinstance(item, str) for item in value)


TYPES: dict[object, OptionType] = {
    bool: OptionType(
        lambda value: isinstance(value, bool),
        Text(en="‘true’ or ‘false’", cy="‘true’ neu ‘false’"),
    ),
    int: OptionType(
        lambda value: isinstance(value, int) and not isinstance(value, bool) and value >= 0,
        Text(en="a whole number, not negative", cy="rhif cyfan, heb fod yn negyddol"),
    ),
    float: OptionType(_is_number, Text(en="a number", cy="rhif")),
    str: OptionType(
        lambda value: isinstance(value, str),
        Text(en="text in quotation marks", cy="destun mewn dyfynodau"),
    ),
    tuple[str, ...]: OptionType(
        _is_list_of_texts,
        Text(en='a list of texts, such as ["a", "b"]', cy='rhestr o destunau, fel ["a", "b"]'),
    ),
}
"""The types that an option of a rule may have, by its annotation."""


@dataclass(frozen=True, slots=True)
class Option:
    """A setting of a rule: its name as written in the settings, its type and its default."""

    name: str
    type: OptionType
    default: object
    item: ItemPattern | None = None

    def fault(self, key: str, value: object) -> Text | None:
        """What is wrong with a value given at a key of the settings, if anything is."""
        if not self.type.is_right(value):
            return MUST_BE.format({"key": key, "wanted": self.type.wanted})
        for item in value if isinstance(value, list | tuple) else ():
            if not item.strip():
                return EMPTY_ITEM.format({"key": key})
            if self.item and not self.item.pattern.fullmatch(item):
                values = {"item": item, "key": key, "wanted": self.item.wanted}
                return ITEM_MUST_BE.format(values)
        return None

    def read(self, value: object) -> object:
        """The value as the rule's check is given it."""
        return tuple(value) if isinstance(value, list) else value


def option(name: str, annotation: object, default: object) -> Option:
    """An option from a parameter of a check.

    Raises:
        TypeError: for an annotation that is not one of `TYPES`, or a default that is not of it.
    """
    kind, *extras = get_args(annotation) if get_origin(annotation) is Annotated else (annotation,)
    if kind not in TYPES:
        raise TypeError(f"no option of a rule can be of the type {kind}: {name}")
    item = next((extra for extra in extras if isinstance(extra, ItemPattern)), None)
    made = Option(name.replace("_", "-"), TYPES[kind], default, item)
    if made.fault(name, default):
        raise TypeError(f"the default of {name} is wrong: {default!r}")
    return made
