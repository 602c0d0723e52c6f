"""PyYAML: documents as trees whose nodes keep their places, and how it reads characters.

Read from PyYAML 6.0.2 to 6.0.4. What a loader does step by step, the table of escapes, the flag
for its compiled half and the rule for plain text are in its code, but not in its documentation.
"""

import re
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from itertools import chain

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


MOST_REPEATED = 1_000
"""The most values that aliases may repeat in a document: nobody who writes one needs so many."""


IS_COMPILED = bool(getattr(yaml, "__with_libyaml__", False))
"""Whether the compiled half of PyYAML is installed."""

NOT_ALIKE = re.compile(
    "[\t\r{}\\[\\]&*!|>%@`\\\\?~\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]"
)
"""What the two halves may read in two ways: all but plain and quoted text, lists and mappings of
it; nothing of that is escaped, so that no scalar is to be changed."""


class AliasError(yaml.MarkedYAMLError):
    """Aliases that repeat more than is read, with the place of what is repeated."""


class _Loader(yaml.SafeLoader):
    """A loader that lets the text of each scalar be changed."""

    change: Callable[[str], str]

    def construct_scalar(self, node: yaml.ScalarNode | yaml.MappingNode) -> str:
        """The text of a scalar."""
        return self.change(super().construct_scalar(node))


def load(text: str, change: Callable[[str], str]) -> tuple[yaml.Node | None, dict[str, object]]:
    """A document as a tree with places and as values, the text of each scalar changed.

    Raises:
        yaml.YAMLError: as `compose` does.
    """
    if IS_COMPILED and not NOT_ALIKE.search(text):
        with suppress(yaml.YAMLError):  # what is wrong the other half says
            return _read(yaml.CSafeLoader(text), text)
    loader = _Loader(text)
    loader.change = change
    return _read(loader, text)


def _read(
    loader: yaml.SafeLoader | yaml.CSafeLoader, text: str
) -> tuple[yaml.Node | None, dict[str, object]]:
    try:
        node = loader.get_single_node()
        _hold_to_aliases(text, node)
        return node, loader.construct_document(node) if node else {}
    finally:
        loader.dispose()


def compose(text: str) -> yaml.Node | None:
    """A document as a tree with places, by the compiled half of PyYAML where it is installed.

    Raises:
        yaml.YAMLError: for text that is not YAML.
        AliasError: where aliases repeat more than is read.
    """
    node = yaml.compose(text, Loader=yaml.CSafeLoader if IS_COMPILED else yaml.SafeLoader)
    _hold_to_aliases(text, node)
    return node


def _hold_to_aliases(text: str, node: yaml.Node | None) -> None:
    """Raise where aliases repeat too much, each one within another counted as often as it is."""
    if node is None or "*" not in text or "&" not in text:
        return
    met: set[int] = set()
    repeated = 0
    left = [node]
    while left:
        each = left.pop()
        repeated += id(each) in met
        if repeated > MOST_REPEATED:
            raise AliasError(problem="too many aliases", problem_mark=each.start_mark)
        met.add(id(each))
        if isinstance(each, yaml.MappingNode):
            left += chain.from_iterable(each.value)
        elif isinstance(each, yaml.SequenceNode):
            left += each.value


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
