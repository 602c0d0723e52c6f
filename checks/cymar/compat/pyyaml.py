"""PyYAML: documents as trees whose nodes keep their places, and how it reads characters.

Read from PyYAML 6.0.2 to 6.0.4. What a loader does step by step, the table of escapes, the flag
for its compiled half and the rule for plain text are in its code, but not in its documentation.
"""

from collections.abc import Callable
from functools import cache

import yaml
from yaml.reader import ReaderError
from yaml.scanner import Scanner

from cymar.bilingual import Text
from cymar.compat.versions import Versions

VERSIONS = Versions(
    "PyYAML", "6.0.2", "6.0",
    Text(
        en="findings in front matter and in the glossary may point at the wrong characters",
        cy="gall canfyddiadau mewn blaenddeunydd a geirfa bwyntio at y nodau anghywir",
    ),
)  # fmt: skip

ESCAPES: dict[str, str] = dict(getattr(Scanner, "ESCAPE_REPLACEMENTS", {}))
"""What a backslash and each character mean in quotation marks."""


class _Loader(yaml.SafeLoader):
    """A loader that lets the text of each scalar be changed."""

    change: Callable[[str], str]

    def construct_scalar(self, node: yaml.ScalarNode | yaml.MappingNode) -> str:
        """The text of a scalar."""
        return self.change(super().construct_scalar(node))


def load(text: str, change: Callable[[str], str]) -> tuple[yaml.Node | None, dict[str, object]]:
    """A document as a tree with places and as values, the text of each scalar changed."""
    loader = _Loader(text)
    loader.change = change
    try:
        node = loader.get_single_node()
        return node, loader.construct_document(node) if node else {}
    finally:
        loader.dispose()


def compose(text: str) -> yaml.Node | None:
    """A document as a tree with places, by the compiled half of PyYAML where it is installed."""
    is_compiled = getattr(yaml, "__with_libyaml__", False)
    return yaml.compose(text, Loader=yaml.CSafeLoader if is_compiled else yaml.SafeLoader)


def error_place(error: Exception) -> int:
    """The character at which a text stops being YAML; 0 where the error has no place."""
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        return int(error.problem_mark.index)
    return int(error.position) if isinstance(error, ReaderError) else 0


def plain_tag(text: str) -> str:
    """The tag that a text has where it stands without quotation marks."""
    return str(_resolver().resolve(yaml.ScalarNode, text, (True, False)))  # type: ignore[no-untyped-call]


@cache
def _resolver() -> yaml.resolver.Resolver:
    return yaml.resolver.Resolver()


def note() -> Text | None:
    """What another version than those that were read may lose, or None."""
    return VERSIONS.note(yaml.__version__)
