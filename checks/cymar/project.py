"""A site with its settings and glossary, and what is worked out for it."""

import os
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from cymar.answers import WORD_STORE, CachedAnswers
from cymar.baseline import Baseline, read_baseline, write_baseline
from cymar.bilingual import LOCALES
from cymar.cache import Cache
from cymar.checked import OUTLINES, Asked, Checked, outlines
from cymar.dataclasses import dataclass, replace
from cymar.engine import check, unchecked
from cymar.files import project_top, shown_path
from cymar.finding import Report
from cymar.glossary import Glossary
from cymar.languages.identify import answered_by
from cymar.lazy import cached_property
from cymar.overlooked import overlooked
from cymar.rule import MISSPELT_WORD, STALE_TRANSLATION, RuleOutline
from cymar.rules import all_rules
from cymar.settings.model import Publish, Settings
from cymar.site import Page, PagePair, Site
from cymar.spelling.dictionary import missing_dictionaries
from cymar.spelling.word_file import WORDS_FILE, read_words
from cymar.staleness.history import HISTORY, History, Note, read_history
from cymar.staleness.sign_offs import FILE, SignOffs, read_sign_offs
from cymar.staleness.staleness import Staleness, find_staleness, not_cached
from cymar.staleness.verdict import Behind
from cymar.staleness.withheld import Withheld, behind_and_not_allowed, not_withheld, withheld_pages

if TYPE_CHECKING:
    from cymar.readability.scores import Scores
    from cymar.spelling.spelling import Spelling

WORTH_CACHING = 50
"""The pages from which results are cached in files: a smaller site is worked out at once."""


@dataclass(frozen=True)
class Project:
    """A site with its settings and glossary.

    `only` are the keys of the pages that were asked for, or `None` for all of them; `uses_cache`
    is whether what is worked out is kept in files; `kept` is a cache that may have been read.
    """

    site: Site
    settings: Settings
    glossary: Glossary
    only: frozenset[str] | None = None
    uses_cache: bool = True
    kept: Cache | None = None

    def check(self) -> Report:
        """What the rules find on the pages that were asked for, but for what the baseline has."""
        report = self.check_pages(self.only)
        self.save()
        return self.but_baseline(report)

    def but_baseline(self, report: Report) -> Report:
        """The report of the pages that were asked for, what the baseline has left out of it.

        Raises:
            ConfigError: for a baseline that cannot be read.
        """
        if not self.baseline:
            return report
        files = {page.key for page in self.site.pages}
        files |= {file.key for file in self.site.broken_files}
        return self.baseline.compared(report, files, self.only)

    @cached_property
    def baseline(self) -> Baseline | None:
        """The baseline, beside the settings or beside the docs folder, or None without one.

        Raises:
            ConfigError: for a file that cannot be read, or that is no baseline.
        """
        found = read_baseline(self.baseline_file, project_top(self.root))
        return found and self.known_by(found)

    @property
    def baseline_file(self) -> Path:
        """Where the baseline is, or would be."""
        return self.root / self.settings.baseline

    def write_baseline(self, baseline: Baseline) -> None:
        """Put a baseline in place of the one there is.

        Raises:
            ConfigError: where it cannot be written.
        """
        write_baseline(baseline, self.baseline, self.baseline_file, project_top(self.root))

    def known_by(self, baseline: Baseline) -> Baseline:
        """A baseline that knows the site's findings by what they are known by here."""
        whole_page = frozenset(each.id for each in self.rules.values() if each.whole_page)
        return replace(baseline, whole_page=whole_page, glossary=self.glossary.file)

    def check_pages(self, keys: frozenset[str] | None) -> Report:
        """Everything the rules find on the pages with these keys; it may be in another process."""
        if not self.asks_staleness:
            staleness = Staleness()
        elif keys == self.only:
            staleness = self.staleness
        else:
            staleness = self.staleness_of(self.site.pairs_with(keys))
        spelling = self.spelling if self._asks(MISSPELT_WORD) else None
        checked = Checked(self._asked, staleness, self.cache)
        with self._answered:
            return check(
                self.site, self.settings, all_rules(), self.glossary, keys, staleness,
                self.withheld, spelling, checked, self.rules,
            )  # fmt: skip

    def unchecked(self) -> frozenset[str]:
        """The keys of the pages, of those asked for, that have to be read to know what is found."""
        staleness, left = Staleness(), []
        if self.asks_staleness:
            left = not_cached(self.pairs, self.history, self.sign_offs, self.cache)
            unknown = {id(pair) for pair in left}
            known = [pair for pair in self.pairs if id(pair) not in unknown]
            staleness = self.staleness_of(known) if left else self.staleness
        checked = Checked(self._asked, staleness, self.cache)
        found = unchecked(self.site, self.settings, self.rules, self.glossary, self.only, checked)
        return found | {page.key for pair in left for page, _ in pair}

    @property
    def keeps_all(self) -> bool:
        """Whether all that is found can be kept: not what a dictionary of the machine decides."""
        return not self._asks(MISSPELT_WORD)

    @cached_property
    def _asked(self) -> Asked:
        return Asked(self.site, self.glossary, self.withheld)

    @cached_property
    def spelling(self) -> "Spelling":
        """What is spelt right on the site.

        Raises:
            ConfigError: for a list of words that cannot be read.
        """
        from cymar.spelling.spelling import Spelling

        own = read_words(self.words_file, project_top(self.root))
        return Spelling(own, self.glossary.entries)

    @property
    def words_file(self) -> Path:
        """Where the site's own words are, or would be."""
        return self.root / WORDS_FILE

    def scores(self) -> "Scores":
        """How hard each page that was asked for is to read, and its counterpart, by their keys."""
        from cymar.readability.scores import cached_scores

        return cached_scores(self.pages, self.cache)

    @cached_property
    def pairs(self) -> tuple[PagePair, ...]:
        """The pairs that were asked for, or that a page asked for is one of."""
        return self.site.pairs_with(self.only)

    @property
    def pages(self) -> tuple[Page, ...]:
        """Each page that was asked for, and its counterpart."""
        paired = [page for pair in self.pairs for page, _ in pair]
        alone = [page for page in self.site.unpaired if self.only is None or page.key in self.only]
        return (*paired, *alone)

    def with_counterparts(self) -> "Project":
        """The same with the counterpart of each page that was asked for asked for too."""
        if self.only is None:
            return self
        paired = {page.key for pair in self.pairs for page, _ in pair}
        return replace(self, only=self.only | paired)

    @property
    def asks_staleness(self) -> bool:
        """Whether a rule of the site, or what it withholds, asks which blocks are behind."""
        return self._withholds_behind or self._asks(STALE_TRANSLATION)

    @cached_property
    def rules(self) -> Mapping[str, RuleOutline]:
        """What decides where each rule runs, by the rules' ids."""
        return outlines(self.cache)

    def _asks(self, rule: str) -> bool:
        """Whether a rule is on for the site, or for some of its pages."""
        sections = (section.rules for section in self.settings.sections)
        return bool(self.settings.severity(self.rules[rule])) or any(
            rule in each for each in sections
        )

    @cached_property
    def sign_offs(self) -> SignOffs:
        """The sign-offs, which stand beside the settings, or beside the docs folder.

        Raises:
            ConfigError: for a file that cannot be read.
        """
        return read_sign_offs(self.sign_offs_file, project_top(self.root))

    @property
    def sign_offs_file(self) -> Path:
        """Where the sign-offs are, or would be."""
        return self.root / FILE

    @cached_property
    def history(self) -> History:
        """The versions of all pages of the site."""
        return read_history(self.site, self.cache)

    @cached_property
    def staleness(self) -> Staleness:
        """Which blocks are behind, of the pairs that were asked for or may be withheld."""
        pairs = self.site.pairs if self._withholds_behind else self.pairs
        return self.staleness_of(pairs, processes=self._withholds_behind)

    def staleness_of(self, pairs: Sequence[PagePair], *, processes: bool = False) -> Staleness:
        """Which blocks of some pairs are behind."""
        if not pairs:
            return Staleness()
        history, offs, cache = self.history, self.sign_offs, self.cache
        with self._answered:
            return find_staleness(pairs, history, offs, cache, processes=processes)

    @property
    def _answered(self) -> AbstractContextManager[None]:
        """Where the cache answers for dictionaries, and keeps what they say."""
        return answered_by(CachedAnswers(self.cache))

    def behind(self, pair: PagePair) -> tuple[Behind, ...]:
        """The blocks of a pair that are behind, but for those that a comment allows to be."""
        return behind_and_not_allowed(pair, self.staleness)

    @cached_property
    def withheld(self) -> Withheld:
        """The pages of the whole site that are not to be published yet, and why."""
        needed = self.staleness if self._withholds_behind else Staleness()
        return withheld_pages(self.site, self.settings, needed)

    @property
    def _withholds_behind(self) -> bool:
        return self.settings.publish is Publish.IN_STEP

    @cached_property
    def cache(self) -> Cache:
        """What took long to work out; a small site has it in memory alone."""
        if not self.uses_cache or len(self.site.pages) < WORTH_CACHING:
            return Cache()
        found = Cache(self.cache_folder, self.cache_within)
        return self.kept if self.kept and self.kept.is_of(found) else found

    @property
    def cache_folder(self) -> Path:
        """Where what is worked out is kept, though there may be nothing yet."""
        return Path(os.path.abspath(self.root / self.settings.cache))

    @property
    def cache_within(self) -> Path:
        """What no link may lead from to that folder: the project, where the folder is in it."""
        top = project_top(self.root)
        return top if self.cache_folder.is_relative_to(top) else self.cache_folder

    def save(self) -> None:
        """Write what is cached, for the pages that the site has and for each language."""
        names = {HISTORY.name, *LOCALES, *(page.key for page in self.site.pages)}
        self.cache.save(names, whole=(WORD_STORE, OUTLINES))

    @property
    def root(self) -> Path:
        """The folder that paths of its settings are relative to."""
        return self.settings.root if self.settings.file else self.site.folder.parent

    @property
    def notes(self) -> tuple[Note, ...]:
        """What keeps us from knowing whether pages are in step, and faults of the sign-offs.

        There are none of those where nothing asks for it, or there are no pairs. Where the whole
        site is asked for, there is also what somebody wrote that has no effect.
        """
        notes = [*map(Note, missing_dictionaries())] if self._asks(MISSPELT_WORD) else []
        if self.only is None:
            notes += overlooked(self.site, self.settings)
        if not self.pairs or not self.asks_staleness:
            return tuple(notes)
        shown = shown_path(self.sign_offs_file)
        faults = self.sign_offs.faults(self.site.pairs)
        marked = (Note(fault.text, file=shown, line=fault.line) for fault in faults)
        waiting = not_withheld(self.site, self.staleness) if self._withholds_behind else ()
        return (*self.staleness.notes, *map(Note, waiting), *marked, *notes)
