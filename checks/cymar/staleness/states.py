"""A pair of pages as it is, and as it was: its states, each read and aligned once."""

from collections.abc import Mapping, Sequence

from cymar.align.align import align, page_alignment
from cymar.bilingual import LOCALES
from cymar.lazy import cached_property
from cymar.site.pages import Page, PagePair
from cymar.staleness.block_text import BlockText
from cymar.staleness.judge import BlockMatch
from cymar.staleness.pair_versions import PairVersions, Version
from cymar.staleness.traces import PageTraces, page_traces
from cymar.staleness.versions import VersionReader
from cymar.text.source import Source


class State:
    """A pair of pages as it was from some steps on: one for each language, in `steps`."""

    def __init__(self, pair: PagePair, steps: Mapping[str, int]) -> None:
        self.pair = pair
        self.steps = steps

    @property
    def share(self) -> float:
        """The share of the longer page that goes with the other, from 0 to 1."""
        return page_alignment(self.pair).share

    @cached_property
    def readers(self) -> Mapping[str, VersionReader]:
        """What reads the versions of each page that came before."""
        return {page.locale: VersionReader(page) for page, _ in self.pair}

    def blocks(self, locale: str) -> Sequence[BlockText]:
        """The blocks of a page that are followed, in order."""
        return self.readers[locale].newest

    @cached_property
    def matches(self) -> list[BlockMatch]:
        """The blocks that are counterparts, by their places among those that are followed."""
        places = {
            page.locale: {
                page.blocks[place]: number
                for number, place in enumerate(self.readers[page.locale].places)
            }
            for page, _ in self.pair
        }
        found = (
            (places["en"].get(both.en), places["cy"].get(both.cy)) for both in align(self.pair)
        )
        return [(en, cy) for en, cy in found if en is not None and cy is not None]


class States:
    """The states of a pair of pages, by the step they come before; `now` is the last."""

    def __init__(self, pair: PagePair, versions: PairVersions) -> None:
        self._versions = {"en": versions.en, "cy": versions.cy}
        self._read: dict[tuple[int, ...], State] = {}
        self.now = State(pair, {"en": versions.en[-1][0], "cy": versions.cy[-1][0]})

    def traces(self) -> dict[str, PageTraces]:
        """The traces of the blocks of both pages, by language."""
        return {locale: self._traces(locale) for locale in LOCALES}

    def _traces(self, locale: str) -> PageTraces:
        reader = self.now.readers[locale]
        *earlier, (newest, _) = self._versions[locale]
        read = [(step, reader.blocks(text)) for step, text in earlier]
        return page_traces([*read, (newest, reader.newest)])

    def before(self, step: int) -> State | None:
        """The state just before a step, where both pages were there then."""
        found = {locale: _last_before(step, self._versions[locale]) for locale in LOCALES}
        en, cy = found["en"], found["cy"]
        if en is None or cy is None:
            return None
        key = (en[0], cy[0])
        if key not in self._read:
            self._read[key] = State(_pair(en[1], cy[1]), {"en": en[0], "cy": cy[0]})
        return self._read[key]


def _last_before(step: int, versions: Sequence[Version]) -> Version | None:
    return next((version for version in reversed(versions) if version[0] < step), None)


def _pair(en: str, cy: str) -> PagePair:
    return PagePair(
        en=Page(Source("page.md", "en", en), "page.md"),
        cy=Page(Source("page.md", "cy", cy), "page.md"),
    )
