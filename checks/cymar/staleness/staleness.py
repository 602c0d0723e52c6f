"""The staleness of a site's pairs: which blocks are behind, from the history and the sign-offs."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from cymar.cache import Cache, Store, cached_map
from cymar.dataclasses import dataclass, field, replace
from cymar.failure import Failure, attempt
from cymar.lazy import cached_property
from cymar.site.pages import PagePair
from cymar.staleness.git import HistoryError
from cymar.staleness.history import History, Note, never_committed
from cymar.staleness.pair_versions import PairVersions
from cymar.staleness.sign_offs import SignOff, SignOffs
from cymar.staleness.verdict import Behind

ENOUGH = 100
"""The pairs, not read yet, from which it is quicker to start more processes (bench/history.py)."""


@dataclass(frozen=True)
class Staleness:
    """Which blocks are behind, by the key of the English page of their pair.

    `unknown` are the pairs of which neither history nor a sign-off tells anything, or of which a
    page cannot be read, by the same keys, and `notes` are what there is to report of how all this
    was worked out.
    """

    blocks: Mapping[str, tuple[Behind, ...]] = field(default_factory=dict)
    unknown: frozenset[str] = frozenset()
    notes: tuple[Note, ...] = ()

    def behind(self, pair: PagePair) -> tuple[Behind, ...]:
        """The blocks of a pair that are behind, in the English order."""
        return self.blocks.get(pair.en.key, ())

    def is_known(self, pair: PagePair) -> bool:
        """Whether both pages of a pair can be read, and history or a sign-off tells of it."""
        return pair.en.key not in self.unknown


@dataclass(frozen=True)
class _Task:
    """All that decides what is behind on one pair; `versions` have git's names for the texts."""

    pair: PagePair
    versions: PairVersions
    sign_offs: Sequence[SignOff]
    texts: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return self.pair.en.key

    @cached_property
    def key(self) -> str:
        lines = [each.line for each in self.sign_offs]
        whole = json.dumps([*self.versions, lines])
        return hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:32]

    @property
    def may_be_behind(self) -> bool:
        has_past = self.versions.have_changed or bool(self.sign_offs)
        return has_past and self.pair.is_readable

    def is_in(self, cache: Cache) -> bool:
        return cache.get(BEHIND.name, self.name, self.key) is not None


def find_staleness(
    pairs: Sequence[PagePair],
    history: History,
    sign_offs: SignOffs,
    cache: Cache | None = None,
    *,
    processes: bool = False,
) -> Staleness:
    """What is behind on some pairs of a site.

    Args:
        pairs: the pairs to look at.
        history: the versions of all pages of the site.
        sign_offs: all sign-offs of the site.
        cache: what holds the results of pairs that have not changed.
        processes: whether more processes may be started for it, where there are many pairs.
    """
    cache = cache or Cache()
    every = [_Task(pair, history.of(pair), sign_offs.of(pair)) for pair in pairs]
    tasks = [task for task in every if task.may_be_behind]
    new = [task for task in tasks if not task.is_in(cache)]
    problem = history.problem
    try:
        texts = history.texts({name for task in new for name in task.versions.earlier})
    except HistoryError as error:
        # What is found without those texts is not to be taken for what is found with them.
        texts, problem, cache = {}, error, cache.copy()
    unread = sum(1 for task in new if not (task.pair.en.is_read and task.pair.cy.is_read))
    found = cached_map(
        _behind,
        [replace(task, texts=texts) for task in tasks],
        lambda task: task.key,
        name=lambda task: task.name,
        store=BEHIND,
        cache=cache,
        processes=processes and unread >= ENOUGH,
    )
    blocks = {
        task.name: task.pair.en.result_of(some, ()) for task, some in zip(tasks, found, strict=True)
    }
    return Staleness(
        blocks=blocks,
        unknown=frozenset(
            task.name
            for task in every
            if (problem and not task.sign_offs) or not task.pair.is_readable
        ),
        notes=tuple(_notes(every, history, problem)),
    )


def not_cached(
    pairs: Sequence[PagePair], history: History, sign_offs: SignOffs, cache: Cache
) -> list[PagePair]:
    """The pairs that `find_staleness` would have to read."""
    tasks = (_Task(pair, history.of(pair), sign_offs.of(pair)) for pair in pairs)
    return [task.pair for task in tasks if task.may_be_behind and not task.is_in(cache)]


def _behind(task: _Task) -> tuple[Behind, ...] | Failure:
    from cymar.staleness.behind import behind_blocks

    pair = task.pair
    versions = task.versions.with_texts(task.texts, pair.en.source.text, pair.cy.source.text)
    found = attempt(lambda: behind_blocks(pair, versions, task.sign_offs), pair.en.source.path)
    failures = [*pair.en.failures, *pair.cy.failures]
    return failures[0] if failures else found


def _notes(
    tasks: Sequence[_Task], history: History, problem: HistoryError | None
) -> Iterator[Note]:
    """What the history lacks; where every pair is signed off, only what there is to fix."""
    needs_history = not all(task.sign_offs for task in tasks)
    if problem:
        if needs_history or not problem.is_normal:
            yield Note(problem.text, is_fault=not problem.is_normal)
    elif needs_history:
        yield from never_committed(history, [page for task in tasks for page, _ in task.pair])


def _decode(value: Any) -> tuple[Behind, ...]:  # noqa: ANN401  (whatever JSON holds)
    return tuple(Behind(*each) for each in value)


BEHIND: Store[tuple[Behind, ...]] = Store("behind", list, _decode)
