"""Attributes that an object works out at the first question, and then has."""

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

Once = TypeVar("Once")


class cached_property(Generic[Once]):  # noqa: N801  (used as the one of functools is)
    """An attribute that is worked out once, as `functools.cached_property` does.

    That one takes a lock each time in Python 3.11, which is most of what asking a block costs.
    """

    def __init__(self, work: Callable[[Any], Once]) -> None:
        self._work = work
        self.__doc__ = work.__doc__

    def __set_name__(self, _: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, one: None, _: type) -> Self: ...

    @overload
    def __get__(self, one: object, _: type) -> Once: ...

    def __get__(self, one: object | None, _: type) -> Self | Once:
        if one is None:
            return self
        made = one.__dict__[self._name] = self._work(one)
        return made
