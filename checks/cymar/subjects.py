"""What there is on a site for rules to look at, and with which settings."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any, assert_never

from cymar.allow import Allowance
from cymar.dataclasses import dataclass
from cymar.glossary import Glossary
from cymar.rule import Scope
from cymar.settings.model import Settings
from cymar.site import BlockPair, BrokenFile, Page, PageAndPair, PagePair, Site
from cymar.text.block import Block
from cymar.text.segment import Segment

LITTLE_TEXT = 3_000
"""How many characters the pages have together that rules look at by turns (bench/speed.py)."""


def parts(
    site: Site, settings: Settings, glossary: Glossary, only: frozenset[str] | None
) -> list[tuple[Settings, frozenset[str] | None]]:
    """The keys of the pages that have the same settings, with those; the site's own come first."""
    if not settings.sections:
        return [(settings, only)]
    found: dict[tuple[bool, ...], tuple[Settings, set[str]]] = {}
    no_pages = {glossary.file, *(each.key for each in site.broken_files)}
    keys = {*no_pages, *(page.key for page in site.pages)}
    found[(False,) * len(settings.sections)] = settings, no_pages
    for page in site.pages:
        both = names(site, page)
        covered = tuple(section.covers(both) for section in settings.sections)
        found.setdefault(covered, (settings.on(both), set()))[1].add(page.key)
    wanted = keys if only is None else only
    return [(part, frozenset(some & wanted)) for part, some in found.values()]


def names(site: Site, page: Page) -> list[str]:
    """The names that a section may have a page by: its own, and its counterpart's."""
    counterpart = site.counterparts.get(page.key)
    return [page.name, counterpart.name] if counterpart else [page.name]


@dataclass(frozen=True)
class PageUnit:
    """What rules look at on its own: a pair of pages, a page without a counterpart, or no page."""

    pages: tuple[Page, ...] = ()
    pair: PagePair | None = None
    broken: BrokenFile | None = None

    @property
    def name(self) -> str:
        """The key of its first page, or of the file."""
        return self.broken.key if self.broken else self.pages[0].key


def page_units(site: Site, keys: frozenset[str] | None) -> Iterator[PageUnit]:
    """The units of a site that have to do with some pages, by their keys, or all of them."""
    for pair in site.pairs_with(keys):
        yield PageUnit((pair.en, pair.cy), pair)
    for page in site.unpaired:
        if keys is None or page.key in keys:
            yield PageUnit((page,))
    for file in site.broken_files:
        if keys is None or file.key in keys:
            yield PageUnit(broken=file)


def together(units: Iterable[PageUnit]) -> Iterator[list[PageUnit]]:
    """The units, those of little text several at a time.

    A rule is quicker where it looks at several before the next one does, as long as all that was
    worked out of them is not too much.
    """
    some: list[PageUnit] = []
    length = 0
    for unit in units:
        some.append(unit)
        length += sum(len(page.source.text) for page in unit.pages)
        if length >= LITTLE_TEXT:
            yield some
            some, length = [], 0
    if some:
        yield some


class Subjects:
    """What there is for rules to look at in a unit, each kind gathered once."""

    def __init__(self, unit: PageUnit) -> None:
        self._pages = unit.pages
        self._pairs = [unit.pair] if unit.pair else []
        self._files = [*unit.pages, *([unit.broken] if unit.broken else [])]
        self._gathered: dict[Scope, list[object]] = {}

    def of(self, scope: Scope) -> list[object]:
        """All that a rule over a scope looks at; those over a whole site look at no unit."""
        found = self._gathered.get(scope)
        if found is None:
            found = self._gathered[scope] = self._gather(scope)
        return found

    def _gather(self, scope: Scope) -> list[object]:
        match scope:
            case Scope.SITE | Scope.GLOSSARY | Scope.ALLOWANCE:
                return []
            case Scope.FILE:
                return [*self._files]
            case Scope.PAGE:
                return [*self._pages]
            case Scope.PAGE_AND_PAIR if self._pairs:
                return [PageAndPair(page, pair) for pair in self._pairs for page, _ in pair]
            case Scope.PAGE_AND_PAIR:
                return [PageAndPair(page) for page in self._pages]
            case Scope.PAGE_PAIR:
                return [*self._pairs]
            case Scope.BLOCK:
                return self._of_pages(lambda page: page.blocks)
            case Scope.OWN_BLOCK:
                return self._of_pages(lambda page: (*page.own_blocks, *page.labels))
            case Scope.WRITTEN:
                blocks: Any = self.of(Scope.BLOCK)
                quoted = [each for each in blocks if "quote" in each.parents and each.is_text]
                return [*self.of(Scope.OWN_BLOCK), *quoted]
            case Scope.BLOCK_PAIR:
                from cymar.align.align import align

                return [*self._block_pairs(align)]
            case Scope.TEXT_PAIR:
                return [both for both in self._block_pairs(_texts) if both.is_text]
            case Scope.SEGMENT:
                return self._of_pages(lambda page: page.segments)
            case Scope.OWN_SEGMENT:
                return self._of_pages(lambda page: page.own_segments)
            case never:
                assert_never(never)

    def _of_pages(self, parts_of: Callable[[Page], Sequence[object]]) -> list[object]:
        """Some parts of each page; what fails on one of them leaves the others as they are."""
        found: list[object] = []
        for page in self._pages:
            nothing: Sequence[object] = ()
            found += page.attempt(partial(parts_of, page), nothing)
        return found

    def _block_pairs(self, paired: Callable[[PagePair], list[BlockPair]]) -> list[BlockPair]:
        found: list[BlockPair] = []
        for pair in self._pairs:
            nothing: list[BlockPair] = []
            found += pair.en.attempt(partial(paired, pair), nothing)
        return found


def _texts(pair: PagePair) -> list[BlockPair]:
    """What is paired, what faces each other with a figure or a number, and the metadata shown."""
    from cymar.align.align import align
    from cymar.align.facing import facing_with_quantities
    from cymar.align.metadata import paired_metadata

    return [*align(pair), *facing_with_quantities(pair), *paired_metadata(pair)]


def path_of(subject: object) -> str:
    """The path of the file that a subject of a rule stands in, or nothing for a whole site."""
    match subject:
        case Page() | Block() | BrokenFile():
            return subject.source.path
        case Segment():
            return subject.block.source.path
        case Allowance():
            return subject.span.source.path
        case PageAndPair():
            return subject.page.source.path
        case PagePair() | BlockPair():
            return subject.en.source.path
        case Glossary():
            return subject.file
    return ""
