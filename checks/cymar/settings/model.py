"""A site's settings, its exemptions from rules, and its sections."""

import os
from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path

from cymar.bilingual import Text
from cymar.dataclasses import dataclass, field, replace
from cymar.files import project_top
from cymar.finding import Severity
from cymar.lazy import cached_property
from cymar.rule import Rule, RuleOutline
from cymar.settings.page_pattern import PagePattern
from cymar.site.layout import DOCS, LayoutSettings, Style


class Publish(StrEnum):
    """When a page is published: at once, once its counterpart is there, or while it is in step."""

    APART = "apart"
    TOGETHER = "together"
    IN_STEP = "in-step"


@dataclass(frozen=True, slots=True)
class RuleSettings:
    """What a site sets for one rule: its severity, or none where it is off, and its options."""

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
    def _pattern(self) -> PagePattern:
        return PagePattern(self.pages)

    def covers(self, page: str, rule: str) -> bool:
        """Whether it lets a page off a rule; `page` is a path such as `press/a.md`."""
        return rule in self.rules and bool(self._pattern.matches(page))


@dataclass(frozen=True)
class Section:
    """Pages for which some rules are set otherwise than for the rest of the site.

    `pages` is a pattern, as for an exemption. A page and its counterpart are one: a section has
    both where it has either.
    """

    pages: str
    rules: Mapping[str, RuleSettings]

    @cached_property
    def _pattern(self) -> PagePattern:
        return PagePattern(self.pages)

    def covers(self, names: Iterable[str]) -> bool:
        """Whether a page of any of these names is in it."""
        return any(self._pattern.matches(name) for name in names)


@dataclass(frozen=True)
class Settings:
    """The settings of a site. `root` is the folder that other paths are relative to.

    `file` is the file that they are from, or none where a site has none; `rules` holds only the
    rules that it names; `words` are texts that other settings hold, in both languages.
    """

    root: Path
    file: Path | None = None
    docs: str = DOCS
    layout: Style | None = None
    languages: Mapping[str, str] = field(default_factory=dict)
    counterpart_key: str = ""
    glossary: str = "glossary.yml"
    publish: Publish = Publish.APART
    fail_on: str = Severity.ERROR
    baseline: str = "cymar-baseline.json"
    cache: str = ".cache/cymar"
    rules: Mapping[str, RuleSettings] = field(default_factory=dict)
    sections: tuple[Section, ...] = ()
    exempt: tuple[Exemption, ...] = ()
    words: tuple[Text, ...] = ()

    @cached_property
    def top(self) -> Path:
        """The top of the project, which no link may lead out of."""
        return project_top(self.root)

    @property
    def places(self) -> LayoutSettings:
        """What they give of where the pages are."""
        languages = {locale: self._path(folder) for locale, folder in self.languages.items()}
        return LayoutSettings(self.root, self._path(self.docs), self.layout, languages)

    def _path(self, given: str) -> Path:
        return Path(os.path.abspath(self.root / given))

    def severity(self, rule: Rule | RuleOutline) -> Severity | None:
        """The severity of a rule on this site, or none where it is off."""
        if rule.id in self.rules:
            return self.rules[rule.id].severity
        return rule.severity if rule.is_on else None

    def options(self, rule: Rule | RuleOutline) -> dict[str, object]:
        """The values of a rule's options on this site, by parameter name."""
        given = self.rules[rule.id].options if rule.id in self.rules else {}
        return {
            name.replace("-", "_"): given.get(name, default)
            for name, default in rule.defaults.items()
        }

    def on(self, names: Iterable[str]) -> "Settings":
        """The settings for a page, by its own name and its counterpart's; the last section wins."""
        covering = [section for section in self.sections if section.covers(names)]
        rules = dict(self.rules)
        for section in covering:
            rules |= section.rules
        return replace(self, rules=rules) if covering else self

    def exempts(self, page: str, rule: str) -> Exemption | None:
        """The first exemption that lets a page off a rule, if any."""
        return next((each for each in self.exempt if each.covers(page, rule)), None)
