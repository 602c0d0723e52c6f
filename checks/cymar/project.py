"""A site with its settings and glossary."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from cymar.bilingual import Text
from cymar.engine import check
from cymar.files import shown_path
from cymar.finding import Report
from cymar.glossary import Glossary
from cymar.readability.scores import Scores
from cymar.rules import all_rules
from cymar.settings.model import Publish, Settings
from cymar.site import Page, PagePair, Site
from cymar.staleness.held import Held, held_pages
from cymar.staleness.history import GitHistory, Note
from cymar.staleness.sign_offs import FILE, SignOffs, read_sign_offs, write_sign_offs
from cymar.staleness.standing import STALE, Standing

NOT_HELD = Text(
    en="no page is held for being behind, for nothing tells which are (pages: {pages}): fetch the "
    "whole history, or sign the pages off with ‘cymar sign-off’.",
    cy="nid oes tudalen wedi'i dal yn ôl am fod ar ei hôl hi, achos nid oes dim yn dweud pa rai "
    "(tudalennau: {pages}): estynnwch yr hanes cyfan, neu cymeradwywch y tudalennau gyda ‘cymar "
    "sign-off’.",
)
STORE = Path(".cache", "cymar")


@dataclass(frozen=True)
class Project:
    """A site with its settings and glossary.

    `only` are the keys of the pages that were asked for, or `None` for all of them.
    """

    site: Site
    settings: Settings
    glossary: Glossary
    only: frozenset[str] | None = None

    def check(self) -> Report:
        """Everything the rules find on the pages that were asked for."""
        return check(
            self.site,
            self.settings,
            all_rules(),
            self.glossary,
            self.only,
            self.standing,
            self.held,
        )

    @property
    def pages(self) -> tuple[Page, ...]:
        """Each page that was asked for, and its counterpart."""
        paired = [page for pair in self.pairs for page, _ in pair]
        alone = [page for page in self.site.unpaired if self.only is None or page.key in self.only]
        return (*paired, *alone)

    def scores(self) -> Scores:
        """How hard each page that was asked for is to read, and its counterpart, by their keys."""
        return {page.key: page.readability for page in self.pages}

    @property
    def asks_standing(self) -> bool:
        """Whether anything asks which blocks are behind."""
        return self._holds_behind or bool(self.settings.severity(all_rules()[STALE]))

    @cached_property
    def pairs(self) -> tuple[PagePair, ...]:
        """The pairs that were asked for, or that a page asked for is one of."""
        return tuple(
            pair
            for pair in self.site.pairs
            if self.only is None or self.only & {page.key for page, _ in pair}
        )

    @cached_property
    def sign_offs(self) -> SignOffs:
        """The sign-offs, which stand beside the settings, or beside the docs folder.

        Raises:
            ConfigError: for a file that cannot be read.
        """
        path = self._root / FILE
        return read_sign_offs(path, shown_path(path))

    @cached_property
    def standing(self) -> Standing:
        """Which blocks are behind, of the pairs that were asked for or may be held."""
        pairs = self.site.pairs if self._holds_behind else self.pairs
        pages = [page for pair in pairs for page, _ in pair]
        history = GitHistory(self.site.folder, pages, self.store / "history.json")
        return Standing(pairs, history, self.sign_offs, self.store / "in-step.json")

    @cached_property
    def held(self) -> Held:
        """The pages of the whole site that are not to be published yet, and why."""
        return held_pages(self.site, self.settings, self.standing)

    @property
    def _holds_behind(self) -> bool:
        return self.settings.publish is Publish.IN_STEP

    @property
    def store(self) -> Path:
        """The folder that keeps what took long to tell."""
        return self._root / STORE

    @property
    def _root(self) -> Path:
        return self.settings.root if self.settings.file else self.site.folder.parent

    def sign_off(self) -> None:
        """Record that the pairs that were asked for are in step as they are.

        Raises:
            ConfigError: where the file cannot be read or written.
        """
        write_sign_offs(self.sign_offs.with_signed(self.pairs), shown_path(self._root / FILE))

    @property
    def notes(self) -> tuple[Note, ...]:
        """What keeps us from telling whether pages are in step, and what is wrong with sign-offs.

        Nothing where nobody asks, or there are no pairs.
        """
        if not self.pairs or not self.asks_standing:
            return ()
        shown = shown_path(self._root / FILE)
        faults = self.sign_offs.faults(self.site.pairs)
        marked = (Note(fault.text, file=shown, line=fault.line) for fault in faults)
        return (*self.standing.notes, *self._not_held(), *marked)

    def _not_held(self) -> Iterator[Note]:
        unknown = [pair for pair in self.site.pairs if not self.standing.is_known(pair)]
        if self._holds_behind and unknown:
            yield Note(NOT_HELD.format({"pages": len(unknown)}))
