"""Pages in both languages whose blocks go through versions: what bench/histories.py makes pages of.

A page has two blocks that change, each of some kind, among others that do not.
"""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from history_texts import STYLES, Bank, joined

AT = "\x00"
"""Stands before the text of a block that changes until its place is known."""


def _table(head: Sequence[str], *rows: Sequence[str]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _with_neighbour(block: str, text: str) -> str:
    """A block with one more of its kind before it: a row, an item or a paragraph."""
    lines = block.split("\n")
    at = next(n for n, line in enumerate(lines) if AT in line)
    table = lines[at].startswith("|") and at > 1
    if not table and not re.match(r" *(?:- |\d\. )", lines[at]):
        return f"{text}.\n\n{block}"
    cell = re.compile(rf"[*]*{AT}[^|]*[^| ]|(?<=\| )[^|{AT}]*[^| ](?= \|)")
    mark = re.match(r" *\S+ ", lines[at])
    new = cell.sub(text, lines[at]) if table or not mark else mark[0] + text
    return "\n".join([*lines[:at], new, *lines[at:]])


Render = Callable[[str, Sequence[str]], str]
"""The Markdown of a block, from its text and texts of its neighbours."""


class Shape(NamedTuple):
    """A kind of block: its Markdown, whether its text is short, and the styles it may change in."""

    render: Render
    short: bool = True
    takes_markup: bool = True
    styles: Sequence[str] = STYLES


WHOLE = "# {}\n"
SHAPES: dict[str, Shape] = {
    "title": Shape(lambda t, _: t, takes_markup=False),
    "description": Shape(lambda t, _: t, short=False, takes_markup=False),
    "first heading": Shape(lambda t, _: t),
    "heading": Shape(lambda t, s: f"## {t}\n\n{s[0]}."),
    "paragraph": Shape(lambda t, _: t, short=False),
    "short paragraph": Shape(lambda t, _: t),
    "item": Shape(lambda t, s: f"- {s[0]}\n- {t}\n- {s[1]}"),
    "long item": Shape(lambda t, s: f"- {s[0]}\n- {t}", short=False),
    "nested item": Shape(lambda t, s: f"- {s[0]}\n    - {t}\n    - {s[1]}\n- {s[2]}"),
    "numbered item": Shape(lambda t, s: f"1. {s[0]}\n2. {t}\n3. {s[1]}"),
    "cell": Shape(lambda t, s: _table(s[:2], (s[2], "£5"), (s[3], t), (s[4], "£7"))),
    "first cell": Shape(lambda t, s: _table(s[:2], (s[2], "£5"), (t, "£6"), (s[3], "£7"))),
    "heading cell": Shape(lambda t, s: _table((s[0], t), (s[1], "£5"), (s[2], "£6"))),
    "middle cell": Shape(lambda t, s: _table(s[:3], (s[3], t, "9am"), (s[4], s[5], "8am"))),
    "repeated cell": Shape(
        lambda t, s: _table(s[:2], (s[2], s[-1]), (s[3], t), (s[4], s[-1]), (s[5], s[-1])),
    ),
    "cell of figures": Shape(
        lambda t, s: _table((s[0], "2026", "2027"), (s[1], "£5", t), (s[2], "£6", "£7")),
        styles=("figure",),
    ),
    "only item": Shape(lambda t, _: f"- {t}"),
    "row": Shape(lambda t, s: _table(s[:2], (s[2], "£5"), (t, t), (s[3], "£7")), styles=("whole",)),
    "fees": Shape(
        lambda t, s: _table(s[:2], *((s[2 + n], t.replace("£", f"£{n + 1}")) for n in range(4))),
        styles=("figure",),
    ),
    "button": Shape(lambda t, _: f"[{t}](other.md){{ .md-button }}"),
    "alternative text": Shape(lambda t, _: f"![{t}](picture.png)", takes_markup=False),
    "admonition title": Shape(lambda t, s: f'!!! note "{t}"\n    {s[0]}.', takes_markup=False),
    "admonition text": Shape(lambda t, s: f'!!! note "{s[0]}"\n    {t}', short=False),
    "tab": Shape(lambda t, s: f'=== "{t}"\n    {s[0]}.', takes_markup=False),
    "caption": Shape(lambda t, s: f'<figure><img src="a.png" alt="{s[0]}">'
                     f"<figcaption>{t}</figcaption></figure>", takes_markup=False),
    "footnote": Shape(lambda t, s: f"{s[0]}.[^1]\n\n[^1]: {t}", short=False),
    "term": Shape(lambda t, s: f"{t}\n:   {s[0]}, {s[1]}."),
    "definition": Shape(lambda t, s: f"{s[0]}\n:   {t}", short=False),
    "quotation": Shape(lambda t, _: f"> {t}", short=False),
}  # fmt: skip
FRONT = ("title", "description", "first heading")


class Now(NamedTuple):
    """What a page of one language is at a time: its blocks' versions, and how it is written."""

    main: int = 0
    second: int = 0
    is_there: bool = True
    is_moved: bool = False
    is_renamed: bool = False
    case: bool = False
    stop: bool = False
    markup: bool = False
    spaces: bool = False
    has_neighbour: bool = False


@dataclass
class PageCase:
    """A page with two blocks that change, of these kinds; all else stays."""

    number: int
    kinds: tuple[str, str]
    chance: random.Random = field(repr=False)
    bank: Bank = field(repr=False)

    def __post_init__(self) -> None:
        shapes = [SHAPES[kind] for kind in self.kinds]
        self.versions = [
            self.bank.versions(self.chance.choice(shape.styles), self.chance, short=shape.short)
            for shape in shapes
        ]
        if self.kinds[0] == "fees":
            numbers = self.chance.sample(range(100, 999), 3)
            self.versions[0] = [(f"£{n}", f"£{n}") for n in numbers]
        labels = self.chance.sample(list(self.bank.labels), 17)
        self.near = labels[:6], labels[6:12]
        self.title, self.neighbour = labels[12], labels[16]
        around = [joined(self.chance.sample(list(self.bank.sentences), 2)) for _ in range(6)]
        self.around = self.chance.sample([*around, *labels[13:16]], self.chance.randint(0, 8))
        self.split = self.chance.randrange(len(self.around) + 1)

    def name(self, now: Now) -> str:
        return f"{'renamed' if now.is_renamed else 'page'}{self.number}.md"

    def texts(self, side: int, which: int) -> list[str]:
        """The text of one of the blocks in each version, in one language."""
        return [both[side] for both in self.versions[which]]

    def text(self, side: int, now: Now) -> str:
        """The page in one language, with `AT` before the texts of the blocks that change."""
        own = self._main(side, now)
        other = AT * 2 + self.texts(side, 1)[now.second]
        around = [both[side] for both in self.around]
        blocks = [f"{each}{'' if each[-1] in '.?' else '.'}" for each in around]
        first, second = self.kinds
        front = {"title": self.title[side], "first heading": self.title[side], "description": ""}
        front |= {kind: text for kind, text in zip(self.kinds, (own, other), strict=True)
                  if kind in FRONT}  # fmt: skip
        place = self.split
        if second not in FRONT:
            near = [*(both[side] for both in self.near[1]), self.texts(side, 1)[0]]
            blocks.insert(0, SHAPES[second].render(other, near))
            place += 1
        if first not in FRONT and now.is_there:
            near = [*(both[side] for both in self.near[0]), self.texts(side, 0)[0]]
            at = (place + 1 + len(blocks) // 2) % (len(blocks) + 1) if now.is_moved else place
            rendered = SHAPES[first].render(own, near)
            if now.has_neighbour:
                rendered = _with_neighbour(rendered, self.neighbour[side])
            blocks.insert(at, rendered)
        meta = "".join(f'{key}: "{front[key]}"\n' for key in FRONT[:2] if front[key])
        return "\n\n".join([f"---\n{meta}---", f"# {front['first heading']}", *blocks]) + "\n"

    def _main(self, side: int, now: Now) -> str:
        text = self.texts(side, 0)[now.main]
        shape = SHAPES[self.kinds[0]]
        if now.case:
            text = text.title() if text != text.title() else text.lower()
            text = text.replace("'S", "'s")
        if now.stop:
            text = text[:-1] if text.endswith(".") else f"{text}."
        if now.spaces:
            text = text.replace(" ", "\n" if self.kinds[0] == "paragraph" else "  ")
        return f"**{AT}{text}**" if now.markup and shape.takes_markup else AT + text


def places(marked: str) -> tuple[str, list[int], list[int]]:
    """A page without its marks, and where the first and the second block that change begin."""
    plain, found = "", ([], [])  # type: tuple[str, tuple[list[int], list[int]]]
    for piece in _pieces(marked):
        if piece.startswith(AT):
            found[len(piece) - 1].append(len(plain))
        else:
            plain += piece
    return plain, *found


def _pieces(marked: str) -> Iterator[str]:
    return iter(re.findall(f"{AT}+|[^{AT}]+", marked))
