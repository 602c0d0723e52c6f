"""The regular expressions of Python, each compiled when something is first looked for with it.

A module that says `from cymar import expressions as re` reads as any other. A check where little
has changed looks for little: to compile every expression would take it a tenth of its time.
"""

import re
from re import (
    DOTALL,
    IGNORECASE,
    MULTILINE,
    VERBOSE,
    I,
    M,
    Match,
    Pattern,
    S,
    X,
    escape,
    findall,
    finditer,
    fullmatch,
    match,
    search,
    split,
    sub,
)
from typing import TYPE_CHECKING, Any

__all__ = [
    "DOTALL", "IGNORECASE", "MULTILINE", "VERBOSE", "I", "M", "Match", "Pattern", "S", "X",
    "compile", "escape", "findall", "finditer", "fullmatch", "match", "search", "split", "sub",
]  # fmt: skip


class _CompiledExpression:
    """What an expression is from then on: it has all that a compiled one has."""


class _Expression(_CompiledExpression):
    """What an expression is until it is first asked for anything."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._given = pattern, flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  (whatever a compiled one has)
        if name not in PARTS:
            raise AttributeError(name)  # as when a copy of it is being made
        compiled = re.compile(*self._given)
        vars(self).update({each: getattr(compiled, each) for each in PARTS})
        # What may lack something is slower to ask for what it has.
        self.__class__ = _CompiledExpression  # type: ignore[assignment]
        return getattr(compiled, name)


PARTS = tuple(each for each in dir(Pattern) if not each.startswith("_"))
"""What a compiled expression has."""

if TYPE_CHECKING:
    compile = re.compile  # noqa: A001
else:
    compile = _Expression  # noqa: A001
