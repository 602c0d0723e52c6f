"""Text that makes a regular expression work hardest, read off the expression itself."""

import re
from collections.abc import Iterator
from re import _constants as kinds  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

FAILING = ("", "\x01", "\n")


def hard_texts(pattern: str, flags: int) -> Iterator[tuple[str, str, str]]:
    """What comes first, what is repeated, and what comes last, to make an expression work hard."""
    tree = parser.parse(pattern, flags & ~re.DEBUG)
    found = dict.fromkeys(_pumps(list(tree), ""))
    for before, pump in found:
        for after in FAILING:
            yield before, pump, after
            if before:
                yield "", before + pump, after


def _pumps(items: list[Any], before: str) -> Iterator[tuple[str, str]]:
    """Each repeated part of an expression, with what leads to it."""
    for kind, value in items:
        if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT):
            _, most, inside = value
            if most > 20:
                for variant in range(4):
                    pump = _sample(list(inside), variant)
                    if pump:
                        yield before, pump
            yield from _pumps(list(inside), before)
        elif kind is kinds.SUBPATTERN:
            yield from _pumps(list(value[3]), before)
        elif kind is kinds.ATOMIC_GROUP:
            yield from _pumps(list(value), before)
        elif kind is kinds.BRANCH:
            for option in value[1]:
                yield from _pumps(list(option), before)
        elif kind in (kinds.ASSERT, kinds.ASSERT_NOT):
            yield from _pumps(list(value[1]), before)
        before += _sample([(kind, value)], 0)


def _sample(items: list[Any], variant: int) -> str:
    """Text that some parts of an expression match; another for each variant, if there is one."""
    text = ""
    for kind, value in items:
        if kind is kinds.LITERAL:
            text += chr(value)
        elif kind is kinds.NOT_LITERAL:
            text += "b" if chr(value) == "a" else "a"
        elif kind is kinds.ANY:
            text += "a .0"[variant]
        elif kind is kinds.IN:
            text += _one_of(value, variant)
        elif kind is kinds.BRANCH:
            text += _sample(list(value[1][variant % len(value[1])]), variant)
        elif kind is kinds.SUBPATTERN:
            text += _sample(list(value[3]), variant)
        elif kind is kinds.ATOMIC_GROUP:
            text += _sample(list(value), variant)
        elif kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT):
            text += _sample(list(value[2]), variant) * max(value[0], min(value[1], 1))
    return text


CATEGORIES = {
    kinds.CATEGORY_DIGIT: "01", kinds.CATEGORY_SPACE: " \n", kinds.CATEGORY_WORD: "aA0_",
    kinds.CATEGORY_NOT_DIGIT: "a -", kinds.CATEGORY_NOT_SPACE: "a.(0",
    kinds.CATEGORY_NOT_WORD: " .-",
}  # fmt: skip


def _one_of(choices: list[Any], variant: int) -> str:
    """A character of a set: with each variant another, as long as there are more."""
    is_negated = choices[0][0] is kinds.NEGATE
    found: list[str] = []
    for kind, value in choices:
        if kind is kinds.LITERAL:
            found.append(chr(value))
        elif kind is kinds.RANGE:
            found.append(chr(value[0]))
        elif kind is kinds.CATEGORY:
            found += CATEGORIES[value]
    if is_negated:
        inside = re.compile(parser_set(choices))
        found = [each for each in "a <.-0(\"'\n&A" if inside.fullmatch(each)]
    return found[variant % len(found)] if found else ""


def parser_set(choices: list[Any]) -> str:
    """A set of characters as an expression writes it."""
    written = "[^"
    for kind, value in choices[1:]:
        if kind is kinds.LITERAL:
            written += re.escape(chr(value))
        elif kind is kinds.RANGE:
            written += f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}"
        elif kind is kinds.CATEGORY:
            written += CATEGORY_NAMES[value]
    return f"{written}]"


CATEGORY_NAMES = {
    kinds.CATEGORY_DIGIT: r"\d", kinds.CATEGORY_SPACE: r"\s", kinds.CATEGORY_WORD: r"\w",
    kinds.CATEGORY_NOT_DIGIT: r"\D", kinds.CATEGORY_NOT_SPACE: r"\S",
    kinds.CATEGORY_NOT_WORD: r"\W",
}  # fmt: skip
