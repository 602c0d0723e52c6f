"""Reading a page takes time in proportion to its length, whatever is on it.

Each case is text of a length: see `support/growth.py`.
"""

from collections.abc import Callable
from itertools import islice, product

import pytest

from cymar.analysis.acronyms import Acronyms
from cymar.languages import language
from cymar.text.block import Block
from cymar.text.markdown import parse
from cymar.text.segment import segments
from cymar.text.source import Source
from support.growth import grows_in_proportion

pytestmark = pytest.mark.long

LENGTH = 1_000

REPEATED = """
    [ ] [a ![ []( [a]( [a](b) [a][b] ![a](b) [![a](b)](c) [a](b_c_) [^ [^1] [^1]:⏎ [^1]:_a⏎
    [a]:_b⏎ [a]:_b_(⏎ x⏎[a]:_b⏎ *[a]:_b⏎ * *a_ **a_ *a*_ *a_**b_ a**b a_ ** _ ~~a_ ==a==_ ^^a_ `
    `_ `a_ < <div> <div>⏎ <div>a⏎⏎ <div>a<p>b </div>⏎ <b> a<b> </b> <a_ <a_href="x_ <a_'"_ <!--
    <!--_a⏎ x_<!--_a⏎ <!--_--> <!--_-->⏎ a<!--_--> <? <!A_ <![CDATA[ <script> a_<script>x</script>
    <ul><li>a <div_markdown>⏎ <div>a</div> <div>a</div>⏎⏎ <div><hr> <pre>⏎ <p>a⏎ a<br>
    <img_alt="a">_ | |a |a|⏎ a|b⏎-|-⏎ > >_ >_a⏎ >_a⏎⏎ >_a⏎b⏎ -_ -_a⏎ -_a⏎⏎ -_a⏎b⏎ 1._ 1._a⏎
    !!!_note⏎ ///⏎ $ $$ $$⏎ $$_a⏎ $a_ $x^ \\( \\[⏎a⏎ & &a &amp; &# { {_ {a_ {.a}_ *a*{.b}_ {{ {% #
    #_ #_a⏎ a⏎===⏎ = - ---⏎ :_a⏎ a⏎:_b⏎ a⏎⏎:_b⏎ a⏎#_h⏎ ``` ```⏎ ```a⏎ ~~~a⏎ -_```a⏎ ____a⏎ --8<--⏎
    \\ \\⏎ \\a a_ a 1 a. a- a/ a@ . a.b_ http:// www. ( ((_ " ' “ ”_ ?! ._ ?_a_ A._ Dr._ A_b._
    e.g._ (a._B_ “A._ … 😀 ⏎ ⇥ __⏎ a__⏎
""".split()  # fmt: skip
ESCAPES_SHOWN = str.maketrans({"⏎": "\n", "⇥": "\t", "_": " "})
WHOLE: dict[str, Callable[[int], str]] = {
    "one long sentence": lambda length: "word " * (length // 5) + "end.",
    "sentences on one line": lambda length: "Some words here, and more. " * (length // 27),
    "runs of backticks": lambda length: "".join("`" * n + " a " for n in range(int(length**0.5))),
    "fences of all lengths": lambda length: "".join(
        f"{'`' * n}a\n" for n in range(3, int(length**0.5))
    ),
    "deeper and deeper quotations": lambda length: deeper("> {}a\n", "> ", length),
    "deeper and deeper lists": lambda length: deeper("{}- a\n", "    ", length),
    "deeper and deeper admonitions": lambda length: deeper("{}!!! note\n", "    ", length),
    "deeper and deeper tabs": lambda length: deeper('{}=== "T"\n', "    ", length),
    "a wide table": lambda length: "\n".join(
        "|" + piece * (length // 6) for piece in ("a|", "-|", "`|")
    ),
    "a long table": lambda length: "|a|b|\n|-|-|\n" + "|a|b|\n" * (length // 6),
    "spaces in attributes": lambda length: "{a" + " " * length + "x",
    "spaces in a heading": lambda length: "# a" + " " * length + "b",
    "signs in a heading": lambda length: "# a" + "#" * length + "b",
    "spaces in a paragraph": lambda length: "a" + " " * length + "b",
    "spaces after a backslash": lambda length: "\\" + " " * length + "x",
    "accents on one letter": lambda length: "w" + "\u0302" * length,
    "links in bold": lambda length: "**" + "[a](b) " * (length // 7) + "**",
    "definitions with titles": lambda length: "[a]: b '" + "a\n" * (length // 2),
    "terms": lambda length: "a\n" * (length // 2) + ": b\n",
    "terms that are none": lambda length: ": b\n\n" + "a\n# h\n" * (length // 6),
    "settings": lambda length: "---\n" + "a: b\n" * (length // 5) + "---\n",
    "escapes in a title": lambda length: '---\ntitle: "' + "\\u0175 " * (length // 7) + '"\n---\n',
    "lines of a title": lambda length: "---\ntitle: >\n" + "  a\n" * (length // 4) + "---\n",
}


def deeper(line: str, step: str, length: int) -> str:
    return "".join(line.format(step * depth) for depth in range(int((length / len(step)) ** 0.5)))


def repeated(piece: str) -> Callable[[int], str]:
    text = piece.translate(ESCAPES_SHOWN)
    return lambda length: text * (length // len(text))


CASES = {**{piece: repeated(piece) for piece in REPEATED}, **WHOLE}


def read(text: str) -> None:
    for block in parse(Source("page.md", "cy", text)).blocks:
        for segment in segments(block):
            assert segment.words >= 0


@pytest.mark.parametrize("name", CASES)
def test_a_page_of_one_thing(name: str) -> None:
    assert grows_in_proportion(CASES[name], read, LENGTH)


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_a_book_on_one_line(locale: str) -> None:
    def split(text: str) -> None:
        assert len(list(language(locale).sentences(text))) >= text.count("Ie.") * 2

    text = "Mae Dr. J. Jones yma (gw. tud. 3), e.e. am 9.30yb. “Ie.” "
    assert grows_in_proportion(lambda size: text * size, split, 500)


def test_a_page_of_acronyms() -> None:
    def asked(size: int) -> tuple[Block, ...]:
        names = islice(map("".join, product("BDFGKMPRTZ", repeat=4)), 0, None, 3)
        text = "\n\n".join(f"We asked the {name} of people." for name in islice(names, size))
        return parse(Source("page.md", "en", text)).blocks

    def search(blocks: tuple[Block, ...]) -> None:
        found = list(Acronyms(blocks[0].source.text, blocks, language("en")).unexplained())
        assert len(found) > 0.8 * len(blocks)

    assert grows_in_proportion(asked, search, 300)
