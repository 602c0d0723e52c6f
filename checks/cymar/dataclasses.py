"""The dataclasses of Python, made in less time: a check where little has changed makes 200 of them.

A module that says `from cymar.dataclasses import dataclass` reads as any other. Python compiles six
functions for a frozen class; here it compiles one, and the others are the same for every class.
That nothing is assigned to a frozen object is for mypy to see: to stop it as it runs would make
each of them slower to make.
"""

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import asdict, astuple, field, fields, replace
from functools import partial
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform, overload

__all__ = ["asdict", "astuple", "dataclass", "field", "fields", "replace"]

Record = TypeVar("Record")


@overload
def dataclass(given: type[Record], /) -> type[Record]: ...


@overload
def dataclass(
    *,
    frozen: bool = False,
    eq: bool = True,
    slots: bool = False,
    order: bool = False,
    kw_only: bool = False,
) -> Callable[[type[Record]], type[Record]]: ...


@dataclass_transform(field_specifiers=(field,))
def dataclass(given: type[Any] | None = None, /, **options: bool) -> Any:
    """A class made a dataclass, or what makes one of it; options are `dataclasses.dataclass`'s.

    Args:
        given: the class.
        options: `frozen`, `eq`, `slots`, `order` and `kw_only`.
    """
    make = partial(_made, options)
    return make(given) if given else make


def _made(options: Mapping[str, bool], given: type[Any]) -> type[Any]:
    plain = {**options, "frozen": False, "eq": options.get("order", False), "repr": False}
    given.__doc__ = given.__doc__ or given.__name__  # for which Python would read its signature
    made: type[Any] = dataclasses.dataclass(**plain)(given)
    if "__repr__" not in vars(made):
        made.__repr__ = _shown  # type: ignore[assignment]
    if options.get("eq", True):
        _compare(made, is_hashed=options.get("frozen", False))
    return made


def _shown(one: Any) -> str:  # noqa: ANN401  (an object of any dataclass)
    values = (f"{each.name}={getattr(one, each.name)!r}" for each in fields(one) if each.repr)
    return f"{type(one).__qualname__}({', '.join(values)})"


def _compare(made: type[Any], *, is_hashed: bool) -> None:
    """Have the objects of a class be equal, and hashed, by what their fields have."""
    names = [each.name for each in fields(made) if each.compare]
    values = attrgetter(*names) if names else lambda _: ()

    def is_equal(one: object, other: object) -> bool:
        return values(one) == values(other) if one.__class__ is other.__class__ else NotImplemented

    if "__eq__" not in vars(made):
        made.__eq__ = is_equal  # type: ignore[assignment]
    if vars(made).get("__hash__") is None:
        by_values = (lambda one: hash(values(one))) if is_hashed else None
        made.__hash__ = by_values  # type: ignore[assignment]
