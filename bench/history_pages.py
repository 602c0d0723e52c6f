"""Pages in both languages whose blocks go through versions: what bench/histories.py makes pages of.

A page has two blocks that change, each of some kind, among others that do not. The words are ours,
or those of the short texts in `../shared/corpus/strings`.
"""

import csv
import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

Both = tuple[str, str]
"""A text in English and in Welsh."""

AT = "\x00"
"""Stands before the text of a block that changes until its place is known."""

LABELS: list[Both] = [
    ("Opening hours", "Oriau agor"), ("How to apply", "Sut i wneud cais"), ("Fees", "Ffioedd"),
    ("Contact us", "Cysylltu â ni"), ("Before you start", "Cyn i chi ddechrau"),
    ("Garden waste", "Gwastraff gardd"), ("Council tax", "Y dreth gyngor"), ("Jobs", "Swyddi"),
    ("Who can help", "Pwy sy'n gallu helpu"), ("Adult", "Oedolyn"), ("Child", "Plentyn"),
    ("A small bin", "Bin bach"), ("Your rights", "Eich hawliau"), ("Next steps", "Y camau nesaf"),
    ("Report a fault", "Rhoi gwybod am nam"), ("Pay a fine", "Talu dirwy"), ("Parking", "Parcio"),
    ("Warm homes", "Cartrefi cynnes"), ("School meals", "Prydau ysgol"), ("Roads", "Ffyrdd"),
    ("A larger bin", "Bin mwy"), ("Student", "Myfyriwr"), ("Apply now", "Gwnewch gais nawr"),
    ("Find your local library", "Dod o hyd i'ch llyfrgell leol"), ("Planning", "Cynllunio"),
    ("A red door with a brass bell", "Drws coch a chloch bres arno"), ("Tenant", "Tenant"),
    ("Swimming lessons", "Gwersi nofio"), ("A map of the bus stops", "Map o'r arosfannau bysiau"),
]  # fmt: skip
SENTENCES: list[Both] = [
    ("You can ask for this by letter.", "Gallwch ofyn am hyn mewn llythyr."),
    ("We answer within ten working days.", "Byddwn yn ateb o fewn deg diwrnod gwaith."),
    ("Bring a passport with you.", "Dewch â phasbort gyda chi."),
    ("Your landlord must repair the roof.", "Rhaid i'ch landlord drwsio'r to."),
    ("Nobody has to pay for the first visit.", "Does dim rhaid i neb dalu am yr ymweliad cyntaf."),
    ("The library lends books, films and music.",
     "Mae'r llyfrgell yn benthyg llyfrau, ffilmiau a cherddoriaeth."),
    ("Buses run every hour on weekdays.", "Mae bysiau bob awr yn ystod yr wythnos."),
    ("If you are ill, ring your surgery first.",
     "Os ydych yn sâl, ffoniwch eich meddygfa yn gyntaf."),
    ("Children under five travel free.", "Mae plant dan bump yn teithio am ddim."),
    ("Put glass in the blue box.", "Rhowch wydr yn y bocs glas."),
    ("A bridge over the river is closed this winter.", "Mae pont dros yr afon ar gau y gaeaf hwn."),
    ("We keep your details safe.", "Rydyn ni'n cadw eich manylion yn ddiogel."),
    ("The meeting is open to everybody.", "Mae'r cyfarfod yn agored i bawb."),
    ("You may appeal if you do not agree.", "Gallwch apelio os nad ydych yn cytuno."),
    ("Tell us when you move house.", "Rhowch wybod i ni pan fyddwch yn symud tŷ."),
    ("Farmers must keep a record of every sale.",
     "Rhaid i ffermwyr gadw cofnod o bob gwerthiant."),
    ("Dogs are welcome on the north beach.", "Mae croeso i gŵn ar draeth y gogledd."),
    ("The pool closes early on Sundays.", "Mae'r pwll yn cau'n gynnar ar ddydd Sul."),
]  # fmt: skip
FIGURES: list[Both] = [
    ("£{n}", "£{n}"), ("{n}", "{n}"), ("{n}%", "{n}%"), ("{d} May 2027", "{d} Mai 2027"),
    ("{d} days", "{d} diwrnod"), ("{h}am", "{h}am"), ("01970 555 {n}", "01970 555 {n}"),
]  # fmt: skip
WITH_FIGURES: list[Both] = [
    ("The fee is £{n}.", "Y ffi yw £{n}."),
    ("Send the form to us by {d} May 2027.", "Anfonwch y ffurflen aton ni erbyn {d} Mai 2027."),
    ("Wait for {d} days before you ring us again.", "Arhoswch {d} diwrnod cyn ein ffonio eto."),
    ("Ring 01970 555 {n} between {h}am and 4pm.", "Ffoniwch 01970 555 {n} rhwng {h}am a 4pm."),
    ("About {n} people live here.", "Mae tua {n} o bobl yn byw yma."),
]  # fmt: skip
WITH_WORDS: list[Both] = [
    ("Apply {w}", "Gwnewch gais {w}"), ("Send it {w}", "Anfonwch ef {w}"),
    ("You can tell us about it {w}.", "Gallwch roi gwybod i ni amdano {w}."),
    ("Most people ask for a new card {w} these days.",
     "Mae'r rhan fwyaf o bobl yn gofyn am gerdyn newydd {w} y dyddiau hyn."),
]  # fmt: skip
WORDS: list[Both] = [
    ("by post", "drwy'r post"), ("by phone", "dros y ffôn"), ("online", "ar-lein"),
    ("in person", "wyneb yn wyneb"), ("by email", "drwy e-bost"), ("at the desk", "wrth y ddesg"),
]  # fmt: skip
NAMES = ["Gwen Rees", "Tomos Price", "Ann Ellis", "Huw Bowen", "Mair Lloyd", "Idris Vaughan"]


@dataclass(frozen=True)
class Bank:
    """Texts to make pages of: short ones and sentences."""

    labels: Sequence[Both] = tuple(LABELS)
    sentences: Sequence[Both] = tuple(SENTENCES)

    @classmethod
    def of_corpus(cls, folder: Path) -> "Bank":
        """The short texts of the corpus: those without markup, and that differ."""
        rows: list[Both] = []
        for path in sorted(folder.glob("*.tsv")):
            with path.open(encoding="utf-8", newline="") as file:
                read = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
                rows += [(row["en"], row["cy"]) for row in read if row["cy"]]
        plain = re.compile(r"[\w’',.;:?!()–/ -]+")
        rows = [each for each in dict.fromkeys(rows)
                if all(plain.fullmatch(text) and text[0].isupper() for text in each)
                and each[0] != each[1]]  # fmt: skip
        labels = [each for each in rows if len(each[0].split()) < 6 and each[0][-1] not in ".?:"]
        sentences = [each for each in rows if len(each[0].split()) > 5 and each[0][-1] in ".?"]
        return cls(tuple(labels), tuple(sentences))

    def versions(self, style: str, chance: random.Random, *, short: bool) -> list[Both]:
        """Three texts that a block has in turn."""
        if style == "name":
            return [(name, name) for name in chance.sample(NAMES, 3)]
        if style == "figure":
            template = chance.choice(FIGURES if short else WITH_FIGURES)
            days = chance.sample(range(1, 29), 3)
            values = [{"n": n, "d": d, "h": 5 + at + 3 * (d % 2)} for at, (n, d) in
                      enumerate(zip(chance.sample(range(100, 999), 3), days, strict=True))]
            return [_filled(template, each) for each in values]
        if style == "word":
            template = chance.choice(WITH_WORDS[:2] if short else WITH_WORDS[2:])
            return [_filled(template, {"w": one}, {"w": two})
                    for one, two in chance.sample(WORDS, 3)]  # fmt: skip
        found = chance.sample(list(self.labels if short else self.sentences), 3)
        if style == "whole":
            return found
        return [_joined(found[:number]) for number in chance.choice([(1, 2, 3), (3, 2, 1)])]


STYLES = ("figure", "word", "whole", "growing", "name")


def _filled(template: Both, one: dict[str, object], two: dict[str, object] | None = None) -> Both:
    return template[0].format(**one), template[1].format(**(two or one))


def _joined(some: Sequence[Both]) -> Both:
    return " ".join(each[0] for each in some), " ".join(each[1] for each in some)


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
    """What a page of one language is at a time: the version of each block, and how it is written."""

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
        around = [_joined(self.chance.sample(list(self.bank.sentences), 2)) for _ in range(6)]
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
