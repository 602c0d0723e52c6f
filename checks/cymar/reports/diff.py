"""What a translator needs to bring pages up to date: what changed, and the text to revise."""

from collections.abc import Iterator

from click import style

from cymar.bilingual import LANGUAGE_NAMES, Text
from cymar.project import Project
from cymar.reports.markdown import escaped
from cymar.site import PagePair
from cymar.staleness.in_step import Behind
from cymar.staleness.standing import behind_now
from cymar.staleness.wording import Change, Piece, changes
from cymar.text.block import Block

SAID = Text(en="{language}, when in step:", cy="{language}, pan oedd y ddau'n cyd-fynd:")
SAYS = Text(en="{language} now:", cy="{language} nawr:")
REVISE = Text(en="{language} to revise:", cy="{language} i'w diweddaru:")
FIND = Text(
    en="{language}, where what says the same cannot be told; look from here on:",
    cy="{language}, lle nad oes modd dweud beth sy'n cyfateb; chwiliwch o'r fan hon ymlaen:",
)
NOT_KNOWN = Text(
    en="(not known: it was signed off, and there is no history)",
    cy="(ddim yn hysbys: cafodd ei gymeradwyo, ac nid oes hanes)",
)
IN_STEP = Text(en="Nothing is behind on ‘{page}’.", cy="Nid oes dim ar ei hôl hi ar ‘{page}’.")
UNKNOWN = Text(
    en="Nothing tells whether ‘{page}’ is in step.",
    cy="Nid oes dim yn dweud a yw ‘{page}’ yn cyd-fynd.",
)
COLOURS = {Change.REMOVED: "red", Change.ADDED: "green"}
SIGNS = {Change.REMOVED: ("[-", "-]"), Change.ADDED: ("{+", "+}")}
MARKS = {Change.REMOVED: ("~~", "~~"), Change.ADDED: ("**", "**")}


def as_text(project: Project, locale: str, colour: bool) -> str:
    """The blocks that are behind, for a terminal; without colour, signs stand round the changes."""

    def shown(piece: Piece) -> str:
        if piece.change is Change.KEPT:
            return piece.words
        if colour:
            return style(piece.words, fg=COLOURS[piece.change])
        return piece.words.join(SIGNS[piece.change])

    lines: list[str] = []
    for pair in project.pairs:
        found = behind_now(project.standing, pair)
        lines += [] if found else [_nothing(project, pair, locale), ""]
        for behind in found:
            here, there = _blocks(pair, behind)
            start = here.source.position(here.start)
            place = f"{here.source.path}:{start.line}:{start.column}"
            lines.append(style(place, bold=True) if colour else place)
            for lead, pieces in _told(behind, here, there, locale):
                lines += [f"  {lead}", f"    {' '.join(map(shown, pieces))}"]
            lines.append("")
    return "\n".join(lines[:-1]) + "\n"


def as_markdown(project: Project, locale: str) -> str:
    """The blocks that are behind, as Markdown that can be put in an issue or a message."""

    def shown(piece: Piece) -> str:
        before, after = MARKS.get(piece.change, ("", ""))
        return before + escaped(piece.words) + after

    lines: list[str] = []
    for pair in project.pairs:
        found = behind_now(project.standing, pair)
        lines += [f"# {escaped(pair.en.name)}", ""]
        lines += [] if found else [escaped(_nothing(project, pair, locale)), ""]
        for behind in found:
            here, there = _blocks(pair, behind)
            line = here.source.position(here.start).line
            lines += [f"## {escaped(here.source.path)}:{line}", ""]
            for lead, pieces in _told(behind, here, there, locale):
                lines += [lead, "", f"> {' '.join(map(shown, pieces))}", ""]
    return "\n".join(lines[:-1]) + "\n"


def _nothing(project: Project, pair: PagePair, locale: str) -> str:
    text = IN_STEP if project.standing.is_known(pair) else UNKNOWN
    return text.format({"page": pair.en.name}).to(locale)


def _blocks(pair: PagePair, behind: Behind) -> tuple[Block, Block]:
    here, there = (pair.en, pair.cy) if behind.locale == "en" else (pair.cy, pair.en)
    return here.blocks[behind.here], there.blocks[behind.there]


def _told(
    behind: Behind, here: Block, there: Block, locale: str
) -> Iterator[tuple[str, list[Piece]]]:
    """The three texts, each with a line that leads to it."""
    ours, theirs = LANGUAGE_NAMES[here.locale], LANGUAGE_NAMES[there.locale]
    pieces = list(changes(behind.before or there.text, there.text))
    before = [piece for piece in pieces if piece.change is not Change.ADDED]
    if behind.before is None:
        before = [Piece(Change.KEPT, NOT_KNOWN.to(locale))]
    after = [piece for piece in pieces if piece.change is not Change.REMOVED]
    yield SAID.format({"language": theirs}).to(locale), before
    yield SAYS.format({"language": theirs}).to(locale), after
    lead = REVISE if behind.is_exact else FIND
    yield lead.format({"language": ours}).to(locale), [Piece(Change.KEPT, here.text)]
