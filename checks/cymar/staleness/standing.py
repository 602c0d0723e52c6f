"""How the pairs of a site stand: which blocks are behind, from history and sign-offs."""

from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cached_property
from multiprocessing import get_context
from os import cpu_count
from pathlib import Path
from typing import NamedTuple

from cymar.allow import allowances
from cymar.bilingual import other
from cymar.processes import start_method
from cymar.site.pages import PagePair
from cymar.staleness.follow import Said
from cymar.staleness.history import History, Note, Past, ToldHistory
from cymar.staleness.in_step import Behind, behind_blocks, followed, revisions_in
from cymar.staleness.partners import (
    Texts,
    aligned,
    brought_together,
    earlier_partners,
    loose_blocks,
    pages_of,
    with_forebears,
)
from cymar.staleness.settled import Settled, signature
from cymar.staleness.sign_offs import SignOffs, holds, mark
from cymar.staleness.unmatched import unanswered
from cymar.staleness.versions import Reader

STALE = "stale-translation"
"""The rule that reports blocks that are behind, and that a page may allow."""

ENOUGH_FOR_TWO = 100
"""From how many pairs of pages not yet read it is quicker to start more processes."""


class Task(NamedTuple):
    """All it takes to tell what is behind on one pair: texts and the marks of sign-offs."""

    en: str
    cy: str
    en_texts: Texts
    cy_texts: Texts
    newest: tuple[int, int]
    marks: Mapping[str, frozenset[str]]


class Open(NamedTuple):
    """A pair that is to be told of, with its past and what stands for all that decides it."""

    pair: PagePair
    past: Past
    key: str


class Standing:
    """Which blocks of a site are behind; told for all its pairs at once, when first asked.

    `store` is a file that keeps what was told, or none.
    """

    def __init__(
        self,
        pairs: Iterable[PagePair] = (),
        history: History | None = None,
        sign_offs: SignOffs | None = None,
        store: Path | None = None,
    ) -> None:
        self._pairs = tuple(pairs)
        self._history = history or ToldHistory({})
        self._sign_offs = sign_offs or SignOffs()
        self._store = store
        self._known: dict[str, tuple[Behind, ...]] = {}
        self.told: dict[str, tuple[Behind, ...]] = {}
        """What was told anew, by the keys of the English pages."""

    def behind(self, pair: PagePair) -> tuple[Behind, ...]:
        """The blocks of a pair that are behind, in the order of the page."""
        self.tell()
        return self._known.get(pair.en.key, ())

    def is_known(self, pair: PagePair) -> bool:
        """Whether anything tells how a pair stands: its history or a sign-off."""
        return self._history.past(pair).is_known or bool(self._sign_offs.of(pair))

    @property
    def notes(self) -> tuple[Note, ...]:
        """What the history could not tell, and why; nothing where it is not needed."""
        if all(self._sign_offs.of(pair) for pair in self._pairs):
            return tuple(note for note in self._history.notes if note.is_fault)
        return self._history.notes

    @property
    def open(self) -> tuple[PagePair, ...]:
        """The pairs of which nobody has told yet what is behind."""
        return tuple(pair for pair, _, _ in self._open.values())

    def part(self, pairs: Iterable[PagePair]) -> "Standing":
        """The same for some of the pairs, to be told in another process; all it takes is read."""
        part = Standing(pairs, self._history, self._sign_offs)
        part._known, part._texts = self._known, self._texts
        keys = [pair.en.key for pair in part._pairs]
        part._open = {key: self._open[key] for key in keys if key in self._open}
        return part

    def tell(self) -> None:
        """Tell what is behind on the pairs that are open."""
        if self._open:
            self.take(dict(zip(self._open, self._behind(*self._open.values()), strict=True)))
            self.keep()

    def take(self, told: Mapping[str, tuple[Behind, ...]]) -> None:
        """Keep what was told of pairs that were open, here or by a part of this."""
        for key, behind in told.items():
            pair, past, decides = self._open.pop(key)
            self.told[key] = self._known[key] = behind
            if self._history.past(pair).is_known is past.is_known:
                self._settled.put(key, decides, behind)

    def keep(self) -> None:
        """Keep all that is told for the next time."""
        if self.told:
            self._settled.keep(self._known)

    @cached_property
    def _open(self) -> dict[str, Open]:
        """The pairs to tell of: changed since both pages were there, or signed off."""
        found: dict[str, Open] = {}
        for pair in self._pairs:
            past, signed = self._history.past(pair), self._sign_offs.of(pair)
            if past.is_still and not signed:
                continue
            key = signature(past, signed)
            known = self._settled.get(pair.en.key, key)
            if known is None:
                found[pair.en.key] = Open(pair, past, key)
            else:
                self._known[pair.en.key] = known
        return found

    @cached_property
    def _texts(self) -> Mapping[str, str]:
        """The texts of what the open pairs said before, by their names, read all at once."""
        return self._history.texts(
            name
            for _, past, _ in self._open.values()
            for versions in (past.en, past.cy)
            for _, name in versions[:-1]
        )

    @cached_property
    def _settled(self) -> Settled:
        return Settled(self._store)

    def _behind(self, *open_pairs: Open) -> list[tuple[Behind, ...]]:
        tasks = [self._task(*each) for each in open_pairs]
        pairs = [pair for pair, _, _ in open_pairs]
        if sum(1 for pair in pairs if not (pair.en.is_read and pair.cy.is_read)) >= ENOUGH_FOR_TWO:
            try:
                with ProcessPoolExecutor(cpu_count(), get_context(start_method())) as pool:
                    return list(pool.map(tell, tasks, chunksize=max(1, len(tasks) // 16)))
            except (OSError, BrokenProcessPool):
                pass  # no more processes are to be had here, so it is told in this one
        return [tell(task, pair) for task, pair in zip(tasks, pairs, strict=True)]

    def _task(self, pair: PagePair, past: Past, _: str) -> Task:
        texts = self._texts
        signed = self._sign_offs.of(pair)
        return Task(
            pair.en.source.text,
            pair.cy.source.text,
            [(step, texts[name]) for step, name in past.en[:-1] if texts],
            [(step, texts[name]) for step, name in past.cy[:-1] if texts],
            (past.en[-1][0], past.cy[-1][0]),
            {page.locale: holds(signed, page.locale) for page, _ in pair} if signed else {},
        )


def behind_now(standing: Standing, pair: PagePair) -> list[Behind]:
    """The blocks of a pair that are behind, but for those whose page allows it."""
    found = standing.behind(pair)
    pages = {page.locale: page for page, _ in pair} if found else {}
    allowed = {
        locale: [
            each.covers
            for each in allowances(page.document.comments, frozenset([STALE]))
            if each.counts
        ]
        for locale, page in pages.items()
        if STALE in page.source.text
    }
    return [
        behind
        for behind in found
        if not any(
            covers.start <= pages[behind.locale].blocks[behind.here].start < covers.end
            for covers in allowed.get(behind.locale, ())
        )
    ]


def tell(task: Task, pair: PagePair | None = None) -> tuple[Behind, ...]:
    """What is behind on one pair; `pair` is the pair itself where its pages are read already."""
    pages = pair or pages_of(task.en, task.cy)
    en, cy = Reader(pages.en), Reader(pages.cy)
    texts = {
        "en": [*task.en_texts, (task.newest[0], task.en)],
        "cy": [*task.cy_texts, (task.newest[1], task.cy)],
    }
    english = followed(_versions(en, task.en_texts, task.newest[0]))
    welsh = followed(_versions(cy, task.cy_texts, task.newest[1]))
    partners = aligned(pages, en, cy)
    partners += earlier_partners(english, welsh, partners, texts)
    loose = loose_blocks(pages, en, cy, partners)
    english, welsh = with_forebears(english, welsh, partners, texts)

    def signed(locale: str, words: str) -> bool:
        return bool(task.marks) and mark(words) in task.marks[locale]

    caught_up = revisions_in(english, welsh, partners, signed)
    both = {"en": english, "cy": welsh}
    rest = unanswered(both, loose, partners, signed, caught_up)
    caught_up |= rest.revisions
    exact = behind_blocks(english, welsh, sorted(partners), signed, caught_up)
    together = brought_together(both, exact, texts)
    if together:
        exact = behind_blocks(english, welsh, sorted(partners), signed, caught_up | together)
    places = {"en": en.places, "cy": cy.places}
    return tuple(
        each._replace(
            here=places[each.locale][each.here], there=places[other(each.locale)][each.there]
        )
        for each in (*exact, *rest.behind)
    )


def _versions(reader: Reader, texts: Texts, newest: int) -> list[tuple[int, Sequence[Said]]]:
    return [*((step, reader.blocks(text)) for step, text in texts), (newest, reader.newest)]
