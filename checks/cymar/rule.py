"""What a rule is: data about what it looks for, and one generator that finds it."""

import inspect
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum, auto
from typing import Any, NamedTuple, get_type_hints

from cymar.bilingual import Text
from cymar.dataclasses import dataclass, field
from cymar.finding import SEVERITY_NAMES, Severity
from cymar.option import Option, option
from cymar.text.source import Span

OFF = Text(en="{severity}, off", cy="{severity}, wedi'i diffodd")
BROKEN_PAGE, MISSING_PAGE = "broken-page", "missing-page"
MISSPELT_WORD, STALE_TRANSLATION = "misspelt-word", "stale-translation"
"""The ids of rules on which more depends than what they find."""

NAME = re.compile(r"[a-z]+(-[a-z]+)*")


class Scope(StrEnum):
    """What a rule's check is given, one at a time."""

    SITE = auto()
    GLOSSARY = auto()
    FILE = auto()
    """A page, or another file in the site's folder that cannot be published as it is."""
    PAGE = auto()
    PAGE_AND_PAIR = auto()
    """A page, and the pair that it is in where it has a counterpart."""
    PAGE_PAIR = auto()
    BLOCK = auto()
    OWN_BLOCK = auto()
    """A block of the page's own text, or a label beside it: no code, link's label or quotation."""
    WRITTEN = auto()
    """The same, or a block quotation."""
    BLOCK_PAIR = auto()
    TEXT_PAIR = auto()
    """A pair of blocks that are text: no code or link's label."""
    SEGMENT = auto()
    OWN_SEGMENT = auto()
    """A sentence of the page's own text: none of a block quotation."""
    ALLOWANCE = auto()
    """An allow comment of a page, once it is known what it allows."""

    @property
    def is_over_pages(self) -> bool:
        """Whether such a rule looks at pages one by one, and may be set otherwise for some."""
        return self not in (Scope.SITE, Scope.GLOSSARY, Scope.ALLOWANCE)

    @property
    def is_over_one_page(self) -> bool:
        """Whether what such a rule finds on a page goes by that page alone."""
        return self in (
            Scope.PAGE, Scope.BLOCK, Scope.OWN_BLOCK, Scope.WRITTEN, Scope.SEGMENT,
            Scope.OWN_SEGMENT,
        )  # fmt: skip

    @property
    def is_over_pair(self) -> bool:
        """Whether such a rule compares the two versions."""
        return self in (Scope.PAGE_PAIR, Scope.BLOCK_PAIR, Scope.TEXT_PAIR)


class Topic(StrEnum):
    """What a rule is about; each has a MkDocs plugin that reports its findings."""

    TRANSLATIONS = "translations"
    READABILITY = "readability"
    GLOSSARY = "glossary"


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a check found something, with the values for the rule's message.

    Two hits that have each other's places for counterparts are one finding with two places. The
    message may have `{place}` too: the path and the line of the counterpart.
    """

    span: Span
    values: Mapping[str, object] = field(default_factory=dict)
    counterpart: Span | None = None

    @property
    def all_values(self) -> Mapping[str, object]:
        """The values for the message, with the place of the counterpart."""
        return {**self.values, "place": self.counterpart.place} if self.counterpart else self.values


def joined(hits: Sequence[Hit]) -> Iterator[tuple[Hit, Hit | None]]:
    """Each hit, with the one that faces it, if any: those two come once, by their paths."""
    by_places = {(hit.span, hit.counterpart): hit for hit in hits if hit.counterpart}
    for hit in hits:
        facing = by_places.get((hit.counterpart, hit.span)) if hit.counterpart else None
        if facing is None or hit.span.source.path <= facing.span.source.path:
            yield hit, facing


@dataclass(frozen=True, slots=True)
class Example:
    """A page in both languages, or in one where the other is `None`.

    Guillemets stand around each place where the rule fires. `glossary` is the text of a glossary
    file that goes with the page, or stands alone where both are `None`. `before` are the page's
    earlier states, the oldest first, each the English and the Welsh. `beside` are other pages of
    its site, by their keys, such as `en/b.md`, and `settings` is the text of the site's settings.
    """

    en: str | None
    cy: str | None
    glossary: str = ""
    before: tuple[tuple[str, str], ...] = ()
    beside: tuple[tuple[str, str], ...] = ()
    settings: str = ""


Check = Callable[..., Iterable[Hit]]
"""What looks at a subject of a rule, given the rule's options and needs by name."""


class Good(Example):
    """An example that the rule passes in silence."""


class Bad(Example):
    """An example that the rule flags, exactly where the guillemets stand."""


class RuleOutline(NamedTuple):
    """What decides where a rule runs and whether what it found still holds, without its code.

    `defaults` are the values of its options where a site sets none, by the options' names, and
    `reads` the names of the types of what it reads besides its pages, such as `Glossary`.
    """

    id: str
    over: Scope
    severity: Severity
    is_on: bool
    whole_page: bool
    defaults: Mapping[str, object]
    reads: frozenset[str]


@dataclass(frozen=True)
class Rule:
    """One thing we look for.

    `over` is what its check is given, one at a time. `message` has a name in braces for each value
    of a hit. `whole_page` is whether it finds one place on a page at most, and so is known by it.
    `is_on` is whether it runs on a site that does not set it.
    """

    id: str
    over: Scope
    severity: Severity
    topic: Topic
    title: Text
    message: Text
    why: Text
    examples: tuple[Example, ...]
    check: Check
    options: Mapping[str, Option]
    needs: Mapping[str, type]
    """Keyword parameters of the check that are not options, such as the glossary, by type."""
    whole_page: bool = False
    is_on: bool = True

    @property
    def defaults(self) -> Mapping[str, object]:
        """The values of its options where a site sets none, by the options' names."""
        return {name: option.default for name, option in self.options.items()}

    @property
    def outline(self) -> RuleOutline:
        """What decides where it runs and whether what it found still holds."""
        reads = frozenset(kind.__name__ for kind in self.needs.values())
        return RuleOutline(
            self.id, self.over, self.severity, self.is_on, self.whole_page, self.defaults, reads
        )

    @property
    def severity_name(self) -> Text:
        """Its severity in words, and whether it is off on a site that does not set it."""
        name = SEVERITY_NAMES[self.severity]
        return name if self.is_on else OFF.format({"severity": name})


def rule(
    *,
    over: Scope,
    severity: Severity,
    topic: Topic,
    title: Text,
    message: Text,
    why: Text,
    examples: Iterable[Example],
    whole_page: bool = False,
    is_on: bool = True,
) -> Callable[[Callable[..., Iterator[Hit]]], Rule]:
    """Make a rule of a check; its id is the check's name, with hyphens."""

    def make(check: Callable[..., Iterator[Hit]]) -> Rule:
        name = check.__name__.replace("_", "-")
        if not NAME.fullmatch(name):
            raise ValueError(f"{name} is no rule id")
        options, needs = _parameters(check)
        return Rule(
            name, over, severity, topic, title, message, why, tuple(examples), check, options,
            needs, whole_page, is_on,
        )  # fmt: skip

    return make


def _parameters(check: Callable[..., Any]) -> tuple[dict[str, Option], dict[str, type]]:
    types = get_type_hints(check, include_extras=True)
    options, needs = {}, {}
    for parameter in inspect.signature(check).parameters.values():
        if parameter.kind is not inspect.Parameter.KEYWORD_ONLY:
            continue
        if parameter.default is inspect.Parameter.empty:
            needs[parameter.name] = types[parameter.name]
        else:
            made = option(parameter.name, types[parameter.name], parameter.default)
            options[made.name] = made
    return options, needs
