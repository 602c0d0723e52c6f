"""Stylesheets without what nothing on a site can match, or reads."""

import re
from collections.abc import Iterable, Iterator

from tinycss2 import parse_blocks_contents, parse_rule_list, parse_stylesheet, serialize
from tinycss2.ast import Node

from cymar.dataclasses import dataclass, replace
from cymar.publish.hosting.light.names import Names

GROUP_RULES = ("container", "layer", "media", "supports")
"""At-rules that hold other rules."""

ONE_OF_SELECTORS = ("has", "is", "where")
"""Functions that match where one of the selectors in them does."""

READ_PROPERTY = re.compile(r"var\(\s*(--[\w-]+)")
SET_PROPERTY = re.compile(r"(--[\w-]+):")


class UnknownStylesheetError(ValueError):
    """A stylesheet that cannot be read as CSS."""


@dataclass(frozen=True, slots=True)
class StyleRule:
    """A rule of a stylesheet, or a group of them such as `@media print`.

    Args:
        head: what comes before the braces: selectors, or the name of the group.
        body: what is within them: declarations, or the rules of the group.
        joint: what stands between the pieces of the body: a semicolon between declarations.
    """

    head: str
    body: tuple["StyleRule | str", ...]
    joint: str

    def __str__(self) -> str:
        return f"{self.head}{{{self.joint.join(map(str, self.body))}}}"


Sheet = tuple[StyleRule | str, ...]


def used_rules(css: str, names: Names) -> Sheet:
    """The rules of a stylesheet that something may match.

    Raises:
        UnknownStylesheetError: for what is not CSS.
    """
    return tuple(_used(parse_stylesheet(css, skip_comments=True, skip_whitespace=True), names))


def used_properties(sheets: Iterable[Sheet], others: str, names: Names) -> tuple[Sheet, ...]:
    """Stylesheets without the custom properties that neither they nor anything else reads.

    Args:
        sheets: the rules of the theme's stylesheets and of ours.
        others: all the other styles of the site, as text.
        names: the names that the site contains.
    """
    left = tuple(sheets)
    elsewhere = names.properties.union(READ_PROPERTY.findall(others))
    while True:
        read = elsewhere.union(*(READ_PROPERTY.findall(written(sheet)) for sheet in left))
        starts = tuple(name for name in read if name.endswith("-"))
        fewer = tuple(tuple(_read(sheet, read, starts)) for sheet in left)
        if fewer == left:
            return left
        left = fewer


def written(sheet: Sheet) -> str:
    """A stylesheet as browsers read it."""
    return "".join(map(str, sheet))


def _used(nodes: Iterable[Node], names: Names) -> Iterator[StyleRule | str]:
    for node in nodes:
        if node.type == "error":
            raise UnknownStylesheetError(node.message)
        if node.type == "qualified-rule":
            heads = [serialize(each).strip() for each in _parts(node.prelude) if _may(each, names)]
            if heads:
                yield StyleRule(",".join(heads), tuple(_declarations(node.content)), ";")
        elif node.type == "at-rule" and node.content and node.lower_at_keyword in GROUP_RULES:
            within = parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            rules = tuple(_used(within, names))
            if rules:
                yield StyleRule(f"@{node.at_keyword}{serialize(node.prelude).rstrip()}", rules, "")
        else:
            yield node.serialize()


def _declarations(content: Iterable[Node]) -> Iterator[str]:
    for node in parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if node.type == "error":
            raise UnknownStylesheetError(node.message)
        if node.type == "declaration":
            important = "!important" if node.important else ""
            yield f"{node.name}:{serialize(node.value).strip()}{important}"
        else:
            yield node.serialize()


def _parts(selectors: Iterable[Node]) -> list[list[Node]]:
    """Selectors that commas part."""
    parts: list[list[Node]] = [[]]
    for node in selectors:
        if node == ",":
            parts.append([])
        else:
            parts[-1].append(node)
    return parts


def _may(selector: list[Node], names: Names) -> bool:
    """Whether a selector may match: everything that it asks for occurs, as far as names show."""
    for before, node in zip([None, *selector], selector, strict=False):
        if node.type == "ident" and before != ":" and not names.has(node.value):
            return False
        if node.type == "hash" and not names.has(node.value):
            return False
        if node.type == "[] block" and not _may_be(node.content, names):
            return False
        is_either = node.type == "function" and node.lower_name in ONE_OF_SELECTORS
        if is_either and not any(_may(each, names) for each in _parts(node.arguments)):
            return False
    return True


def _may_be(attribute: list[Node], names: Names) -> bool:
    """Whether an attribute may occur, with the value that a selector asks for in whole."""
    name, *rest = [node for node in attribute if node.type != "whitespace"]
    if not names.has(name.value):
        return False
    return not (len(rest) >= 2 and rest[0] == "=") or names.has(rest[1].value)


def _read(sheet: Sheet, read: frozenset[str], starts: tuple[str, ...]) -> Iterator[StyleRule | str]:
    for each in sheet:
        if isinstance(each, StyleRule):
            body = tuple(_read(each.body, read, starts))
            if body:
                yield replace(each, body=body)
        else:
            own = SET_PROPERTY.match(each)
            if not own or own[1] in read or own[1].startswith(starts):
                yield each
