"""Pages, and pairs of pages.

What looks into a page is imported where it is asked for: most pages have not changed since they
were last looked at.
"""

import hashlib
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from weakref import WeakSet

from cymar import expressions as re
from cymar.dataclasses import dataclass, field
from cymar.failure import Failure, Outcome, attempt
from cymar.languages import language
from cymar.lazy import cached_property
from cymar.site.page_names import address
from cymar.text.block import Block, Kind, Mark
from cymar.text.markdown import Document, Problem, parse
from cymar.text.source import BYTE_ORDER_MARK, Source, Span

if TYPE_CHECKING:
    from cymar.analysis.prose import Sentence
    from cymar.languages.readability import Readability
    from cymar.site.anchors import Anchors
    from cymar.text.segment import Segment

PAGE_ENDINGS = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""The endings that MkDocs takes for pages."""

DIGEST_LENGTH = 16
"""The characters of a digest: 64 bits, among some ten thousand of them."""

WORKED_OUT = frozenset(
    ("document", "own_blocks", "labels", "links", "anchors", "segments", "prose", "readability")
)
"""What a page has once it is asked for, and takes far more room than its text."""

FRONT_MATTER_ENDS = {
    "---": re.compile(r"[\r\n](?:-{3}|\.{3})[ \t]*(?=[\r\n]|\Z)"),
    "+++": re.compile(r"[\r\n]\+{3}[ \t]*(?=[\r\n]|\Z)"),
}
"""How the line begins that ends the front matter of a page, by what the page begins with."""

NO_DOCUMENT = Document((), (), {}, {})


def blob_name(text: str, algorithm: str) -> str:
    """What git calls a file with a text (git-hash-object), by `sha1` or `sha256`."""
    content = text.encode("utf-8", "surrogatepass")
    digest = hashlib.new(algorithm, b"blob %d\0" % len(content), usedforsecurity=False)
    digest.update(content)
    return digest.hexdigest()


class Link(NamedTuple):
    """A link on a page: its address as written, and where its label is in a block's text."""

    address: str
    block: Block
    start: int
    end: int

    @property
    def label(self) -> str:
        """The words that a reader follows."""
        return self.block.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """The source of the label."""
        return self.block.span(self.start, self.end)


@dataclass(frozen=True, eq=False)
class Page:
    """A page in one language. `name` is its path within that language's folder.

    Its text is read into blocks when they are first asked for, unless `parsed` holds them.
    `own_problems` keep it from being read or shown as it should, besides those in its text;
    `place` is its path on disk, and `is_readable` whether it could be read as text, all of it;
    `failures` are faults of ours that came of it.
    """

    source: Source
    name: str
    parsed: Document | None = None
    own_problems: tuple[Problem, ...] = ()
    place: str = ""
    is_readable: bool = True
    failures: list[Failure] = field(default_factory=list, repr=False)

    @cached_property
    def document(self) -> Document:
        """The content of the page."""
        _WORKED_ON.add(self)
        if self.parsed is not None:
            return self.parsed
        return self.attempt(lambda: parse(self.source), NO_DOCUMENT)

    def attempt(self, work: Callable[[], Outcome], otherwise: Outcome) -> Outcome:
        """The result of some work on the page; where it fails, that is noted in `failures`.

        Args:
            work: what may raise anything.
            otherwise: the result where it does.
        """
        return self.result_of(attempt(work, self.source.path), otherwise)

    def result_of(self, result: Outcome | Failure, otherwise: Outcome) -> Outcome:
        """A result, or where it is a failure of work on the page, what is to stand in its place."""
        if isinstance(result, Failure):
            if result not in self.failures:
                self.failures.append(result)
            return otherwise
        return result

    def let_go(self) -> None:
        """Forget what its text was read into; whoever asks for it again has it read again."""
        for name in WORKED_OUT & self.__dict__.keys():
            del self.__dict__[name]
        self.source.let_go()

    @cached_property
    def file(self) -> Path:
        """Its path on disk, which takes longer to make than to read most pages."""
        return Path(self.place)

    @property
    def is_read(self) -> bool:
        """Whether the text has been read into blocks yet."""
        return self.parsed is not None or "document" in self.__dict__

    @property
    def is_text(self) -> bool:
        """Whether its file is text, which other programs can read, however much of it there is."""
        return self.is_readable or not self.document.is_whole

    def may_have(self, key: str) -> bool:
        """Whether its front matter may have a key, by its characters: it is not read for that."""
        text = self.source.text.removeprefix(BYTE_ORDER_MARK)
        ends = FRONT_MATTER_ENDS.get(text[:3])
        end = ends.search(text, 3) if ends else None
        return end is not None and text.find(key, 3, end.start()) >= 0

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What keeps it from being read or shown as it should."""
        return (*self.own_problems, *self.document.problems)

    @property
    def locale(self) -> str:
        """The language the page is in."""
        return self.source.locale

    @cached_property
    def key(self) -> str:
        """The page's name within the site, such as `cy/a.md`."""
        return f"{self.locale}/{self.name}"

    @cached_property
    def blob(self) -> str:
        """What git calls its text in a repository that uses SHA-1, as most do."""
        return blob_name(self.source.text, "sha1")

    @cached_property
    def digest(self) -> str:
        """What stands for its text, its path and its language: 64 bits of SHA-256."""
        written = f"{self.key}\0{self.source.path}\0{self.blob}"
        return hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()[:DIGEST_LENGTH]

    @property
    def is_home(self) -> bool:
        """Whether it is the page that a language begins with."""
        return address(self.name) == "."

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The text a citizen reads, in order."""
        return self.document.blocks

    @cached_property
    def own_blocks(self) -> tuple[Block, ...]:
        """The blocks of its own text, in order: no code, links' labels or block quotations."""
        return tuple([block for block in self.blocks if block.is_own_text])

    @cached_property
    def labels(self) -> tuple[Block, ...]:
        """What is heard or seen beside its text: attributes, words of a diagram, metadata."""
        if not self.document.is_whole:
            return ()
        from cymar.text.labels import labels

        code = (block for block in self.blocks if block.kind is Kind.CODE)
        return (*self.document.labels, *labels(self.source, self.document.body, code))

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every link in the text, in order."""
        return tuple(
            Link(marked.value, block, marked.start, marked.end)
            for block in self.blocks
            if block.is_text
            for marked in block.marks
            if marked.mark is Mark.LINK
        )

    @cached_property
    def anchors(self) -> "Anchors":
        """The names of its parts."""
        from cymar.site.anchors import Anchors

        return Anchors(self.source.text, lambda: self.blocks)

    @cached_property
    def segments(self) -> "tuple[Segment, ...]":
        """Every sentence of the page, in order; a link's label is not one of its own."""
        from cymar.text.segment import segments

        return (*chain.from_iterable([segments(each) for each in self.blocks if each.is_text]),)

    @property
    def own_segments(self) -> "list[Segment]":
        """The sentences of its own text, in order: none of a block quotation."""
        return [segment for segment in self.segments if not segment.block.is_quoted]

    @cached_property
    def prose(self) -> "tuple[Sentence, ...]":
        """The sentences that its readability is worked out from, in order."""
        from cymar.analysis.prose import sentences

        return tuple(sentences(self.segments))

    @cached_property
    def readability(self) -> "Readability | None":
        """How hard it is to read, or nothing where it has no prose."""
        from cymar.languages.readability import total

        return language(self.locale).readability(total([each.tally for each in self.prose]))

    @property
    def heading(self) -> Span:
        """Where to point at the page as a whole: its first heading, else its top."""
        for block in self.blocks:
            if block.kind is Kind.HEADING:
                return block.whole
        return self.source.span(0, 0)


@dataclass(frozen=True, eq=False)
class PagePair:
    """The same page in both languages."""

    en: Page
    cy: Page
    _found: dict[object, Any] = field(default_factory=dict, init=False, repr=False)

    def once(self, work: Callable[["PagePair"], Outcome]) -> Outcome:
        """The result of some work on the pair, which is done when it is first asked for."""
        try:
            found: Outcome = self._found[work]
        except KeyError:
            _WORKED_ON.add(self)
            found = self._found[work] = work(self)
        return found

    def let_go(self) -> None:
        """Forget all that was worked out for the pair."""
        self._found.clear()

    @property
    def is_readable(self) -> bool:
        """Whether the files of both could be read, and we did not fail on them."""
        pages = self.en, self.cy
        return all(page.is_readable and not page.failures for page in pages)

    def __iter__(self) -> Iterator[tuple[Page, Page]]:
        """Each page with its counterpart, one way and then the other."""
        return iter(((self.en, self.cy), (self.cy, self.en)))


class PageAndPair(NamedTuple):
    """A page, and the pair that it is in where it has a counterpart."""

    page: Page
    pair: PagePair | None = None


_WORKED_ON: WeakSet[Page | PagePair] = WeakSet()
"""The pages that were read and the pairs for which something was worked out, until it is let go."""


def let_go() -> None:
    """Forget what pages were read into, and what was worked out for pairs of them."""
    while _WORKED_ON:
        _WORKED_ON.pop().let_go()
