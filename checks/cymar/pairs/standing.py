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
from cymar.pairs.follow import Said
from cymar.pairs.history import History, Note, Past, ToldHistory
from cymar.pairs.in_step import Behind, behind_blocks, followed, revisions_in
from cymar.pairs.loose import unanswered
from cymar.pairs.partners import (
    Texts,
    aligned,
    brought_together,
    earlier_partners,
    loose_blocks,
    pages_of,
    with_forebears,
)
from cymar.pairs.settled import Settled, signature
from cymar.pairs.sign_offs import SignOffs, holds, mark
from cymar.pairs.versions import Reader
from cymar.processes import start_method
from cymar.site.pages import PagePair

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

    def behind(self, pair: PagePair) -> tuple[Behind, ...]:
        """The blocks of a pair that are behind, in the order of the page."""
        return self._told.get(pair.en.key, ())

    def is_known(self, pair: PagePair) -> bool:
        """Whether anything tells how a pair stands: its history or a sign-off."""
        return self._history.past(pair).is_known or bool(self._sign_offs.of(pair))

    @property
    def notes(self) -> tuple[Note, ...]:
        """What the history could not tell, and why; nothing where it is not needed."""
        if all(self._sign_offs.of(pair) for pair in self._pairs):
            return tuple(note for note in self._history.notes if note.is_fault)
        return self._history.notes

    @cached_property
    def _told(self) -> dict[str, tuple[Behind, ...]]:
        settled = Settled(self._store)
        told: dict[str, tuple[Behind, ...]] = {}
        open_pairs: list[tuple[PagePair, Past, str]] = []
        for pair in self._pairs:
            past, signed = self._history.past(pair), self._sign_offs.of(pair)
            if past.is_still and not signed:
                continue
            key = signature(past, signed)
            known = settled.get(pair.en.key, key)
            if known is None:
                open_pairs.append((pair, past, key))
            else:
                told[pair.en.key] = known
        for (pair, _, key), behind in zip(open_pairs, self._tell(open_pairs), strict=True):
            told[pair.en.key] = behind
            if self._history.past(pair).is_known is past.is_known:
                settled.put(pair.en.key, key, behind)
        settled.keep(told)
        return told

    def _tell(self, open_pairs: Sequence[tuple[PagePair, Past, str]]) -> list[tuple[Behind, ...]]:
        texts = self._history.texts(
            name
            for _, past, _ in open_pairs
            for versions in (past.en, past.cy)
            for _, name in versions[:-1]
        )
        tasks = [self._task(pair, past, texts) for pair, past, _ in open_pairs]
        unread = sum(1 for pair, _, _ in open_pairs if not (pair.en.is_read and pair.cy.is_read))
        if unread >= ENOUGH_FOR_TWO:
            try:
                with ProcessPoolExecutor(cpu_count(), get_context(start_method())) as pool:
                    return list(pool.map(tell, tasks, chunksize=max(1, len(tasks) // 16)))
            except (OSError, BrokenProcessPool):
                pass  # no more processes are to be had here, so it is told in this one
        pairs = [pair for pair, _, _ in open_pairs]
        return [tell(task, pair) for task, pair in zip(tasks, pairs, strict=True)]

    def _task(self, pair: PagePair, past: Past, texts: Mapping[str, str]) -> Task:
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
