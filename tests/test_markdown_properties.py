"""What is true of every page the parser reads, whatever is in it."""

import re
from itertools import count
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cymar.text.block import Kind
from cymar.text.markdown import Document, parse
from cymar.text.source import Source
from support.examples import examples
from support.fidelity import bench, renderer
from support.places import assert_parts, assert_places, assert_segments

pytestmark = pytest.mark.long

PIECES = """
    a b ŵ w\u0302 e\u0323\u0302 ŷr Dr. e.g. £4.9m 10.30am 1 2. \u00a0 \u2028 \u0085 \u200b 😀 \0
    # ## = == - -- --- * ** *** _ __ ~~ ` `` ``` ~~~ > | || |-|-| |--|--| : :- ! ? . … “ ” " ' ( ) [
    ] ]( ][ [^1] [^1]: *[ab]: [a]: http://x.cymru <http://x> <a@b.uk> gov.wales ![ \\ \\\\ \\* \\|
    & &amp; &#x41; &#0; &nbsp; $ $$ $x^2$ \\( \\) \\[ \\] {{ }} {{a}} {%a%} { } {.a} {:.b} {lang=cy}
    < > <b> </b> <br> <div> </div> <p> </p> <p <img alt="a"> <span lang="cy"> </span> <!-- --> <!
    <!--a--> <script> </script> <pre> </pre> <ul> <li> <table> <td> <details markdown> --8<-- "f" +
    <div markdown="1"> !!! note "T" ??? tip ???+ === "T" /// - [ ] - [x] 1. 1) t: 'x' ==a== ^^b^^
""".split(" ")
SPACES = [
    "\n",
    "\n\n",
    "\n    ",
    "\n\n    ",
    "\n- ",
    "\n1. ",
    "\n> ",
    "\n        ",
    "  \n",
    "\t",
    " ",
]
SOUP = st.lists(st.sampled_from([*PIECES, *SPACES, " ", " "]), max_size=40).map("".join)
ANYTHING = st.one_of(st.text(max_size=120), SOUP, SOUP.map("---\ntitle: {}\n---\n".format))


def read(text: str) -> Document:
    return parse(Source("page.md", "cy", text))


@given(ANYTHING)
@examples(600)
def test_any_text_is_a_page_whose_words_keep_their_places(text: str) -> None:
    document = read(text)
    for block in document.blocks:
        assert_places(block)
        assert_parts(block)
        assert_segments(block)
    for comment in document.comments:
        assert comment.span.text.startswith("<!--")
        assert comment.covers.start <= comment.span.start < comment.span.end <= comment.covers.end
        assert comment.covers.end <= len(text)


@given(ANYTHING.filter(lambda text: "\r" not in text))
@examples(600)
def test_the_ends_of_lines_change_nothing_that_is_read(text: str) -> None:
    assert summary(text.replace("\n", "\r\n")) == summary(text) == summary(text.replace("\n", "\r"))


def summary(text: str) -> list[tuple[Kind, str, tuple[str, ...], int]]:
    return [(block.kind, block.text, block.parents, block.level) for block in read(text).blocks]


NAMES = ("gair", "tŷ", "w\u0302yn", "Llan", "o\u2019r", "word", "don't")
WORD = re.compile(r"(?:gair|tŷ|ŵyn|Llan|o’r|word|don't)\d+")
NUMBERED = re.compile(r"[^\W\d_]+\d+")


class Writer:
    """Writes Markdown with words in it that are all different."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.number = count()
        self.notes = 0

    def one_of(self, *choices: str) -> str:
        return self.draw(st.sampled_from(choices))

    def many(self, least: int, most: int) -> range:
        return range(self.draw(st.integers(least, most)))

    def words(self, most: int = 3) -> str:
        return " ".join(f"{self.one_of(*NAMES)}{next(self.number)}" for _ in self.many(1, most))

    def inline(self, depth: int = 0) -> str:
        if self.one_of("words", "phrase") == "words":
            emphasised = self.one_of("*{}*", "**{}**", "_{}_", "***{}***", "*{}*{{: .x }}")
            return emphasised.format(self.words())
        inner = self.words() if depth > 1 else self.phrase(depth + 1)
        return self.one_of(
            "{}", "{}", "[{}](page.md)", "[{}][ref]", "[**{}**](page.md)", "**[{}](page.md)**",
            '[{}](<a b> "Title"){{ .button }}', "[{}](my file.pdf)", "<b>{}</b>",
            '<span lang="en">{}</span>', "\u201c{}.\u201d", "({})", "{}<!-- note -->", "{}[^9]",
            "{} {{{{ x.y }}}}", "{} &amp;", "{}<br>", "{}\\*", "{} $x^2$", "{} $5",
        ).format(inner)  # fmt: skip

    def phrase(self, depth: int = 0) -> str:
        return " ".join(self.inline(depth) for _ in self.many(1, 2))

    def leaf(self) -> str:
        kind = self.one_of("", "", "", "code", "image")
        if kind == "code":
            return self.one_of("`{}`", "`` {} ` ``").format(self.words())
        if kind == "image":
            return f"![{self.words()}](a.png)"
        return self.phrase()

    def line(self) -> str:
        return self.words(1) + " " + " ".join(self.leaf() for _ in self.many(1, 3))

    def paragraph(self) -> list[str]:
        ends = [self.one_of("", "  ", " <!-- cymar: allow x: y -->") for _ in self.many(1, 3)]
        return [self.line() + end for end in ends[:-1]] + [self.line()]

    def heading(self) -> list[str]:
        style = self.one_of(
            "# {}", "### {} ###", "## {} {{ #id }}", "## {} ## {{: .x }}", "{}\n===", "{}\n---"
        )  # fmt: skip
        return style.format(self.line()).split("\n")

    def items(self, depth: int) -> list[str]:
        marker = self.one_of("- ", "*   ", "+ ", "1. ", "- [ ] ", "1.  ")
        lines = []
        for _ in self.many(1, 3):
            lines.append(marker + self.line())
            for block in self.blocks(depth + 1, 0, 2):
                lines += ["", *indented(block), ""]
        return lines

    def quote(self, depth: int) -> list[str]:
        return [("> " + line).rstrip() for line in joined(self.blocks(depth + 1, 1, 2))]

    def admonition(self, depth: int) -> list[str]:
        header = self.one_of('!!! note "{}"', '??? tip "{}"', '???+ note "{}"', '=== "{}"')
        body = joined(self.blocks(depth + 1, 1, 2))
        return [header.format(self.words()), self.one_of("", "    "), *indented(body)]

    def table(self) -> list[str]:
        rows = [f"| {self.cell()} | {self.cell()} |" for _ in self.many(1, 3)]
        return [rows[0], "|---|:-:|", *rows[1:]]

    def cell(self) -> str:
        return self.one_of("{}", "{} \\| ", "{} `a|b`", "**{}**").format(self.words())

    def definition(self) -> list[str]:
        terms = [self.words() for _ in self.many(1, 2)]
        return [*terms, f":   {self.line()}", "", f"    {self.line()}"]

    def note(self) -> list[str]:
        self.notes += 1
        return [f"[^{self.notes}]: {self.line()}", self.line(), "", f"    {self.line()}"]

    def html(self) -> list[str]:
        return self.one_of(
            "<div>\n<p>{}</p>\n</div>", "<ul><li>{}</li></ul>", '<p lang="en">{}<br></p>',
            "<table>\n<tr><td>{}</td></tr>\n</table>", '<div markdown="1">\n\n{}\n\n</div>',
            "<details markdown>\n<summary>x</summary>\n\n{}\n\n</details>",
            "<div markdown>{}</div>",
        ).format(self.words()).split("\n")  # fmt: skip

    def silence(self) -> list[str]:
        return self.one_of(
            "```python\ncod\n\ncod\n```", "~~~~\n```\n~~~~", "    cod\n    cod", "---",
            "<!-- a\n\nb -->", "<!-- cymar: allow rule: why -->", "[other]: http://x.cymru",
            '--8<-- "file.md"', "$$\nx\n$$", "<script>\nvar x;\n</script>", "{{ macro }}",
        ).split("\n")  # fmt: skip

    def block(self, depth: int) -> list[str]:
        kinds = ["paragraph", "paragraph", "heading", "table", "silence"]
        kinds += ["items", "items", "quote", "admonition"] if depth < 3 else []
        kinds += ["definition", "note", "html"] if depth == 0 else []
        kind = self.one_of(*kinds)
        write = getattr(self, kind)
        return write(depth) if kind in ("items", "quote", "admonition") else write()

    def blocks(self, depth: int, least: int, most: int) -> list[list[str]]:
        return [self.block(depth) for _ in self.many(least, most)]


def indented(lines: list[str]) -> list[str]:
    return [f"    {line}" if line else "" for line in lines]


def joined(blocks: list[list[str]]) -> list[str]:
    return [line for block in blocks for line in ["", *block]][1:]


@st.composite
def pages(draw: st.DrawFn) -> str:
    lines = joined(Writer(draw).blocks(0, 1, 5))
    return "\n".join([*lines, "", "[ref]: http://example.com", ""])


@given(pages())
@examples(250)
def test_every_word_is_read_once_in_its_place(page: str) -> None:
    found = []
    for block in read(page).blocks:
        assert_places(block)
        if block.kind is not Kind.LINK:
            for word in WORD.finditer(block.text):
                span = block.span(*word.span())
                assert normalize("NFC", span.text) == word[0]
                found.append((span.start, word[0]))
    assert [word for _, word in sorted(found)] == WORD.findall(normalize("NFC", page))
    assert summary(page.replace("\n", "\r\n")) == summary(page)


@given(pages())
@examples(80)
def test_every_word_that_is_read_is_shown(page: str) -> None:
    page = normalize("NFC", page)
    assert numbered(bench().words_read(page)) == numbered(bench().words_shown(page, renderer()))


def numbered(words: list[str]) -> list[str]:
    return sorted(found for word in words for found in NUMBERED.findall(word))
