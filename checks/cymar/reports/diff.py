"""What a translator needs to bring pages up to date: what changed, and the text to revise."""

from collections.abc import Callable, Iterable, Iterator

from click import style

from cymar.bilingual import LANGUAGE_NAMES, Text, other
from cymar.dataclasses import dataclass
from cymar.markup import escaped
from cymar.project import Project
from cymar.site import PagePair
from cymar.staleness.verdict import Behind
from cymar.staleness.wording import EditedWords, WordChange, changes
from cymar.terminal import printable

BEFORE = Text(en="{language}, when in step:", cy="{language}, pan oedd y ddau'n cyd-fynd:")
NOW = Text(en="{language} now:", cy="{language} nawr:")
REVISE = Text(en="{language} to revise:", cy="{language} i'w diweddaru:")
FIND = Text(
    en="{language}, where Cymar cannot tell what matches; look from here on:",
    cy="{language}, lle na all Cymar ddweud beth sy'n cyfateb; chwiliwch o'r fan hon ymlaen:",
)
NOT_KNOWN = Text(
    en="(not known: it was signed off, and there is no history)",
    cy="(ddim yn hysbys: mae rhywun wedi'i gymeradwyo, ac nid oes hanes)",
)
IN_STEP = Text(
    en="Nothing is behind on ‘{page}’.", cy="Nid oes dim ar ei hôl hi ar y dudalen ‘{page}’."
)
UNKNOWN = Text(
    en="Cymar cannot tell whether ‘{page}’ is in step.",
    cy="Ni all Cymar ddweud a yw ‘{page}’ yn cyd-fynd.",
)
COLOURS = {WordChange.REMOVED: "red", WordChange.ADDED: "green"}
TEXT_MARKS = {WordChange.REMOVED: ("[-", "-]"), WordChange.ADDED: ("{+", "+}")}
MARKDOWN_MARKS = {WordChange.REMOVED: ("~~", "~~"), WordChange.ADDED: ("**", "**")}


@dataclass(frozen=True, slots=True)
class StaleBlock:
    """A block that is behind: where it is, its text, and how its counterpart's text changed.

    `changes` has the counterpart's words of both times. Where `is_before_known` is false, nobody
    knows the earlier ones. Where `is_exact` is false, it is not known which block goes with the
    one that changed, and the search begins at this one.
    """

    locale: str
    path: str
    line: int
    column: int
    text: str
    changes: tuple[EditedWords, ...]
    is_before_known: bool
    is_exact: bool


@dataclass(frozen=True, slots=True)
class PageDiff:
    """What is behind on a page and its counterpart, by the name of the English page.

    Where `is_known` is false, neither history nor a sign-off says whether anything is.
    """

    page: str
    is_known: bool
    blocks: tuple[StaleBlock, ...]


def build(project: Project) -> list[PageDiff]:
    """What is behind on the pairs that were asked for."""
    return [
        PageDiff(
            pair.en.name,
            project.staleness.is_known(pair),
            tuple(_stale_block(pair, behind) for behind in project.behind(pair)),
        )
        for pair in project.pairs
    ]


def _stale_block(pair: PagePair, behind: Behind) -> StaleBlock:
    here, there = (pair.en, pair.cy) if behind.locale == "en" else (pair.cy, pair.en)
    block, counterpart = here.blocks[behind.here], there.blocks[behind.there]
    start = block.source.position(block.start)
    return StaleBlock(
        behind.locale,
        block.source.path,
        start.line,
        start.column,
        " ".join(block.text.split()),
        tuple(changes(behind.before or counterpart.text, counterpart.text)),
        behind.before is not None,
        behind.is_exact,
    )


def as_text(pages: Iterable[PageDiff], locale: str, colour: bool) -> str:
    """The blocks that are behind, for a terminal; without colour, marks stand round the changes."""

    def shown(piece: EditedWords) -> str:
        words = printable(piece.words)
        if piece.change is WordChange.KEPT:
            return words
        if colour:
            return style(words, fg=COLOURS[piece.change])
        return words.join(TEXT_MARKS[piece.change])

    lines: list[str] = []
    for page in pages:
        lines += [] if page.blocks else [printable(_nothing(page, locale)), ""]
        for block in page.blocks:
            place = printable(f"{block.path}:{block.line}:{block.column}")
            lines.append(style(place, bold=True) if colour else place)
            for lead, words in _texts(block, shown, locale):
                lines += [f"  {lead}", f"    {words}"]
            lines.append("")
    return "\n".join(lines[:-1]) + "\n"


def as_markdown(pages: Iterable[PageDiff], locale: str) -> str:
    """The blocks that are behind, as Markdown that can be put in an issue or a message."""

    def shown(piece: EditedWords) -> str:
        before, after = MARKDOWN_MARKS.get(piece.change, ("", ""))
        return before + escaped(piece.words) + after

    lines: list[str] = []
    for page in pages:
        lines += [f"# {escaped(page.page)}", ""]
        lines += [] if page.blocks else [escaped(_nothing(page, locale)), ""]
        for block in page.blocks:
            lines += [f"## {escaped(block.path)}:{block.line}", ""]
            for lead, words in _texts(block, shown, locale):
                lines += [lead, "", f"> {words}", ""]
    return "\n".join(lines[:-1]) + "\n"


def _nothing(page: PageDiff, locale: str) -> str:
    return (IN_STEP if page.is_known else UNKNOWN).format({"page": page.page}).to(locale)


def _texts(
    block: StaleBlock, shown: Callable[[EditedWords], str], locale: str
) -> Iterator[tuple[str, str]]:
    """The counterpart's text before and now, and the text to revise, each after its lead."""

    def written(pieces: Iterable[EditedWords]) -> str:
        return " ".join(map(shown, pieces))

    ours, theirs = LANGUAGE_NAMES[block.locale], LANGUAGE_NAMES[other(block.locale)]
    before = [piece for piece in block.changes if piece.change is not WordChange.ADDED]
    after = [piece for piece in block.changes if piece.change is not WordChange.REMOVED]
    if not block.is_before_known:
        before = [EditedWords(WordChange.KEPT, NOT_KNOWN.to(locale))]
    yield BEFORE.format({"language": theirs}).to(locale), written(before)
    yield NOW.format({"language": theirs}).to(locale), written(after)
    lead = (REVISE if block.is_exact else FIND).format({"language": ours}).to(locale)
    yield lead, written([EditedWords(WordChange.KEPT, block.text)])
