"""How the time of a whole check grows with a page of one thing, said again and again.

    python bench/syntaxes.py [--size 16] [--only NAME ...] [--most 1.3] [--seconds 5]

Each of some 300 syntaxes of Markdown, HTML, front matter and prose is repeated, or nested, up to a
quarter, a half and all of so many kilobytes, the same in both languages, and every rule is run.
Prints the processor seconds, the exponent between the last two sizes, and what 100 KB would take
at that rate; the slowest come last. One that is over a limit is measured again at 100 KB, where a
page may be more than we read: it is marked `=` where it is then within. Exits with 1 where one is
over a limit.
"""

import argparse
import gc
import sys
from collections.abc import Callable
from itertools import count, islice, product
from math import log2
from pathlib import Path
from time import process_time

from cymar.bilingual import LOCALES
from cymar.engine import check
from cymar.glossary import Glossary
from cymar.rules import all_rules
from cymar.settings.model import Settings
from cymar.site import Page
from cymar.site.discovery import pair_pages
from cymar.text.source import Source

WHOLE = 100_000
"""The characters that the limit of time is for."""

Syntax = Callable[[int], str]
"""Text of about so many characters."""

MARKUP = """
    [_]_ [a_ ![_ []( [a]( [a](b)_ [a][b]_ ![a](b)_ [![a](b)](c)_ [a](b_c)_ [^_ [^1]_ [^1]:⏎
    [^1]:_a⏎ [a]:_b⏎ [a]:_b_(⏎ x⏎[a]:_b⏎ *[a]:_b⏎ *_ *a_ **a_ *a*_ *a_**b_ a**b_ ** _a_ ~~a_
    ==a==_ ^^a_ ` `_ `a_ `a`_ <_ <div>_ <div>⏎ <div>a⏎⏎ <div>a<p>b_ </div>⏎ <b>_ a<b>_ </b>_
    <a_ <a_href="x_ <a_'"_ <!-- <!--_a⏎ x_<!--_a⏎ <!--_-->_ <!--_-->⏎ a<!--_-->_ <?_ <!A_
    <![CDATA[_ <script>a_ <style>a⏎ <script>x</script>_ <ul><li>a_ <div_markdown>⏎
    <div>a</div>_ <div>a</div>⏎⏎ <div><hr>_ <pre>⏎ <p>a⏎ a<br>_ <img_alt="a">_
    <img_src="a.png">_ <table><tr><td>a_ <td>a⏎ <h2>a</h2>⏎ <svg>a_ <a_href="b">c</a>_
    <iframe_src="a">_ <abbr_title="a_b">C</abbr>_ <details><summary>a⏎ <input_a>_ |_ |a_ |a|_
    |a|⏎ a|b⏎-|-⏎ |a|b|⏎|-|-|⏎|c|d|⏎⏎ >_ >_a⏎ >_a⏎⏎ >_a⏎b⏎ -_ -_a⏎ -_a⏎⏎ -_a⏎b⏎ 1._ 1._a⏎
    -_[_]_a⏎ !!!_note⏎ !!!_note_"a"⏎____b⏎⏎ ???_a⏎____b⏎⏎ ===_"a"⏎____b⏎⏎ ///⏎ $_ $$_ $$⏎
    $$_a⏎ $a_ $x^ $a$_ \\(_ \\[⏎a⏎ &_ &a_ &amp;_ &#_ &#65;_ {_ {{_ {a_ {.a}_ *a*{.b}_ {{_a_}}_
    {%_a_%}_ #_ #_a⏎ #_a⏎⏎b.⏎⏎ ##_a⏎⏎b.⏎⏎ a⏎===⏎ =_ -_ ---⏎ :_a⏎ a⏎:_b⏎⏎ a⏎⏎:_b⏎ a⏎#_h⏎ ```
    ```⏎ ```a⏎ ```⏎a⏎```⏎⏎ ~~~a⏎ -_```a⏎ ____a⏎ --8<--⏎ --8<--_"a"⏎ \\_ \\⏎ \\a_
    <!--_cymar:_allow_a:_b_-->⏎⏎a⏎⏎ <!--_cymar:_allow [a](http://b.cymru)_ [a](b.md#c)_
    <http://a.cymru>_ [_a_](_b_)_ [a](b_"c")_ :a:_ ++a++_ H~2~O_
""".split()  # fmt: skip
PROSE = """
    a_ a 1_ 1 a._ a-_ a/_ a@_ .a_ ._ a.b_ http://_ http://a.cymru_ www._ www.a.cymru_ (_ ((_
    "_ '_ “_ ”_ ?_ !_ ?_a_ A._ Dr._ A_b._ e.g._ (a._B)_ “A._” …_ –_ 😀_ ŵ_ ⏎ ⇥_ __⏎ a__⏎ £1_
    £1,000_ 25%_ 1.5_ 1/2_ ½_ 9.30am_ 9.30yb_ 10:30_ 1_May_2026_ 1_Mai_2026_ 1/5/2026_
    2026-05-01_ 1990s_ 1-2_ 2026/27_ one_hundred_and_two_ un_ar_ddeg_ar_hugain_ twenty_two_
    dau_ddeg_dau_ a_million_ miliwn_ first_ 029_2034_5678_ 07700_900123_ a@b.cymru_ CF10_3NQ_
    GOV_ Words_(ABC)_ ABC_(a_b_c)_ The_ABC_is_ a_backlog_ in_order_to_ er_mwyn_ was_made_
    cafodd_ei_wneud_ gwnaethpwyd_ and_&_ a_&_b_ not_ ddim_ must_ rhaid_ before_ cyn_ Wales_
    Cymru_ A_word_here_now.⏎⏎ Mae_gair_yma_nawr.⏎⏎ The_the_ a'r_ i'w_ Visit_a.cymru_now._
    Pay_£5_by_1_May._ Talwch_£5_erbyn_1_Mai._ x,_ x;_ x:_ (x)_ [x]_ {x}_ X-Y_ n°_
""".split()  # fmt: skip
SHOWN = str.maketrans({"⏎": "\n", "⇥": "\t", "_": " "})


def repeated(piece: str) -> Syntax:
    text = piece.translate(SHOWN)
    return lambda size: (text * (size // len(text) + 1))[:size]


def numbered(form: str) -> Syntax:
    """Text in which each piece has a number of its own."""

    def make(size: int) -> str:
        text = ""
        for number in count():
            if len(text) >= size:
                return text
            text += form.format(number)
        raise AssertionError

    return make


def nested(line: str, step: str) -> Syntax:
    """Lines, each one step deeper than the one before, and from the outside again after 40."""
    return lambda size: "".join(
        line.format(step * (depth % 40)) for depth in range(2 * size // (len(step) * 40 + 8))
    )


def around(before: str, after: str) -> Syntax:
    """One thing within itself as often as there is room."""
    return lambda size: (
        before * (size // len(before + after)) + "a" + after * (size // len(before + after))
    )


def names(size: int) -> str:
    found = map("".join, product("BDFGKMPRTZ", repeat=4))
    return "\n\n".join(f"We asked the {name} of it." for name in islice(found, size // 26))


SYNTAXES: dict[str, Syntax] = {
    **{f"markup {piece}": repeated(piece) for piece in MARKUP},
    **{f"prose {piece}": repeated(piece) for piece in PROSE},
    "other paragraphs": numbered("Paragraph {0} has words of its own.\n\n"),
    "other headings": numbered("## Heading {0}\n\nText {0}.\n\n"),
    "other links": numbered("[link {0}](page{0}.md) "),
    "other images": numbered("![image {0}](image{0}.png)\n\n"),
    "other list items": numbered("- item {0}\n"),
    "other cells": numbered("| cell {0} "),
    "other rows": lambda size: "|a|b|\n|-|-|\n" + numbered("|cell {0}|row {0}|\n")(size),
    "other references": numbered("[a{0}][r{0}]\n\n[r{0}]: page{0}.md\n\n"),
    "other footnotes": numbered("Text[^{0}].\n\n[^{0}]: Note {0}.\n\n"),
    "other numbers": numbered("{0} and {0}, "),
    "other e-mail addresses": numbered("a{0}@b.cymru "),
    "other telephone numbers": numbered("029 2034 {0:04}. "),
    "other definitions": numbered("term {0}\n:   definition {0}\n\n"),
    "other abbreviations": numbered("*[AB{0}]: words {0}\n"),
    "other settings": lambda size: "---\n" + numbered("key{0}: value\n")(size) + "---\n\n# A\n",
    "other acronyms": names,
    "a wide table": lambda size: "\n".join("|" + each * (size // 6) for each in ("a|", "-|", "b|")),
    "a long title": lambda size: '---\ntitle: "' + "a " * (size // 2) + '"\n---\n',
    "escapes in a title": lambda size: '---\ntitle: "' + "\\u0175 " * (size // 7) + '"\n---\n',
    "one long word": lambda size: "a" * size,
    "one long line": lambda size: "word " * (size // 5),
    "accents on one letter": lambda size: "w" + "\u0302" * size,
    "spaces in an allow": lambda size: f"<!-- cymar: allow{' ' * size}(see below) -->\n\na\n",
    "nested quotations": nested("{}a\n", "> "),
    "nested lists": nested("{}- a\n", "    "),
    "nested admonitions": nested("{}!!! note\n", "    "),
    "nested tabs": nested('{}=== "T"\n', "    "),
    "nested brackets": around("[", "]"),
    "nested emphasis": around("*a ", " b*"),
    "nested bold": around("**a ", " b**"),
    "nested links": around("[a ", "](b)"),
    "nested images": around("![a ", "](b)"),
    "nested elements": around("<b>", "</b>"),
    "nested divisions": around("<div>\n", "</div>\n"),
    "nested quotation marks": around("“a ", " b”"),
    "nested parentheses": around("(a ", " b)"),
}  # fmt: skip


def seconds(text: str) -> float:
    """The processor seconds that a check takes of a page that is the same in both languages."""
    pages = [Page(Source(f"docs/{each}/a.md", each, text), "a.md") for each in LOCALES]
    site = pair_pages(Path("docs"), "docs", pages)
    start = process_time()
    report = check(site, Settings(Path()), all_rules(), Glossary())
    taken = process_time() - start
    for failure in report.failures:
        print(failure.text.en, file=sys.stderr)
    return taken


def measured(syntax: Syntax, size: int) -> tuple[list[float], float, float]:
    """The seconds of three sizes, the exponent between the last two, and the seconds of 100 KB.

    What was made before is taken out of the garbage collector's reach, or it would be gone through
    again in whichever check comes first after so many objects.
    """
    gc.collect()
    gc.freeze()
    taken = [max(seconds(syntax(each)), 1e-4) for each in (size // 4, size // 2, size)]
    exponent = log2(taken[-1] / taken[-2])
    return taken, exponent, taken[-1] * (WHOLE / size) ** max(exponent, 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=16, help="kilobytes")
    parser.add_argument("--only", nargs="+", default=[], help="parts of the names")
    parser.add_argument("--most", type=float, default=1.3, help="the largest exponent")
    parser.add_argument("--seconds", type=float, default=5.0, help="the most for 100 KB")
    given = parser.parse_args()
    seconds("# A\n\nText.\n")
    rows = []
    for name, syntax in SYNTAXES.items():
        if not given.only or any(each in name for each in given.only):
            rows.append((*measured(syntax, given.size * 1000), name))
            print(".", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    over = again = 0
    for taken, exponent, whole, name in sorted(rows, key=lambda row: row[2]):
        is_over = whole > given.seconds or (exponent > given.most and whole > given.seconds / 5)
        mark = "!" if is_over else " "
        if is_over and seconds(SYNTAXES[name](WHOLE)) <= given.seconds / 2:
            mark, again = "=", again + 1
        over += mark == "!"
        times = " ".join(f"{each:7.3f}" for each in taken)
        print(f"{times}  {exponent:5.2f}  {whole:7.1f} s  {mark} {name!r}", flush=True)
    print(f"{len(rows)} syntaxes, {over} over a limit, {again} more than is read of a page")
    sys.exit(bool(over))


if __name__ == "__main__":
    main()
