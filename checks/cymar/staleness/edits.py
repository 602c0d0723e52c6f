"""What one commit did to the words of pages, so that the whole of it can be signed off."""

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import NamedTuple

from cymar.bilingual import other
from cymar.site.pages import Page, PagePair
from cymar.staleness.block_text import BlockText, block_text
from cymar.staleness.follow import follow
from cymar.staleness.git import Repository
from cymar.staleness.verdict import Behind
from cymar.staleness.versions import VersionReader
from cymar.text.source import Source


class BlockEdit(NamedTuple):
    """A block's text before and after a commit, by what texts are compared by."""

    before: str
    after: str


def edits_of(repository: Repository, commit: str) -> frozenset[BlockEdit]:
    """What a commit did to the blocks of pages.

    Raises:
        HistoryError: where git cannot read it.
    """
    changes = [change for change in repository.changes(commit) if change.before]
    names = {name for change in changes for name in (change.content_before, change.content)}
    texts = repository.contents(sorted(names))
    return frozenset(
        edit
        for change in changes
        for edit in _edits(_blocks(texts[change.content_before]), _blocks(texts[change.content]))
    )


def _blocks(text: str) -> list[BlockText]:
    return VersionReader(Page(Source("page.md", "en", text), "page.md")).newest


def _edits(before: list[BlockText], after: list[BlockText]) -> Iterator[BlockEdit]:
    for new, place in zip(after, follow(after, before), strict=True):
        if place is not None and before[place].key != new.key:
            yield BlockEdit(before[place].key, new.key)


def edited(
    pair: PagePair, behind: Iterable[Behind], edits: Container[BlockEdit]
) -> Iterator[Mapping[str, str]]:
    """The texts, by language, of blocks that are behind only for one of some edits."""
    pages = {page.locale: page for page, _ in pair}
    for each in behind:
        across = other(each.locale)
        block, counterpart = pages[each.locale].blocks[each.here], pages[across].blocks[each.there]
        if each.before is None or not each.is_exact:
            continue
        now = block_text(counterpart.kind, counterpart.text).key
        if BlockEdit(block_text(counterpart.kind, each.before).key, now) in edits:
            yield {each.locale: block_text(block.kind, block.text).key, across: now}
