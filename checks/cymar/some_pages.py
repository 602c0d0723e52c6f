"""What a site settles for some of its pages: exemptions from rules, and sections of its own."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from cymar.finding import Severity


@dataclass(frozen=True, slots=True)
class RuleSettings:
    """What a site says of one rule: its severity, or none where it is off, and its options."""

    severity: Severity | None
    options: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Exemption:
    """Pages that some rules do not apply to, and why.

    `pages` is a pattern over paths within a language's folder: `*` stands for any characters but
    `/`, `**` for any folders.
    """

    pages: str
    rules: tuple[str, ...]
    reason: str

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return page_pattern(self.pages)

    def covers(self, page: str, rule: str) -> bool:
        """Whether it lets a page off a rule; `page` is a path such as `press/a.md`."""
        return rule in self.rules and bool(self._pattern.fullmatch(page))


@dataclass(frozen=True)
class Section:
    """Pages for which some rules are set otherwise than for the rest of the site.

    `pages` is a pattern, as for an exemption. A page and its counterpart are one: a section has
    both where it has either.
    """

    pages: str
    rules: Mapping[str, RuleSettings]

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return page_pattern(self.pages)

    def covers(self, names: Iterable[str]) -> bool:
        """Whether a page of any of these names is in it."""
        return any(self._pattern.fullmatch(name) for name in names)


def page_pattern(pattern: str) -> re.Pattern[str]:
    """What a pattern of paths stands for, such as `press/*.md`, to be matched in full."""
    parts = re.split(r"(\*\*/|\*\*|\*|\?)", pattern)
    wild = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    return re.compile("".join(wild.get(part, re.escape(part)) for part in parts))
