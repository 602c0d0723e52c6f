"""What goes out to a terminal, a log or a report: nothing in it steers whatever reads it."""

import io
import json
import re
import shutil
import tempfile
import unicodedata
from collections.abc import Iterator
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from cymar.cli import main
from cymar.markup import escaped, fenced, json_document
from cymar.reporters import FORMATS
from cymar.terminal import printable, printable_lines
from support.sites import write
from support.systems import odd_names

pytestmark = pytest.mark.long

ROOT = Path(__file__).parents[1]
TURNS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
COLOUR = re.compile(r"\x1b\[[\d;]*m")
OBEYED = re.compile(r"^\s*::[a-z]|##(?:vso|teamcity)?\[", re.IGNORECASE | re.MULTILINE)
MARK = "Zq"
"""What each text from outside begins with, and begins again with after each end of a line."""

PIECES = (
    "\x1b[2J", "\x1b]0;title\x07", "\x1b[31m", "\x9b31m", "\x00", "\x08", "\x7f", "\x85", "\t",
    "\r", "\n", "\r\n", "\u2028", "\u2029", "\u202e", "\u2066", "\u200f", "\u061c",
    "::error::forged", "::stop-commands::x", " ::warning file=a::b", "##[add-mask]a",
    "##vso[task.setvariable]",
    "##teamcity[a]", "#", "##", ":", "::", "|", "`", "*", "<b>", "[a](b)", "&amp;", "\\", '"', "'",
    "{", "}", "{0}", "%s", "ŵ", "w\u0302", "\u200b", "a", "ABC", "fee", " ", "e.g. words here",
)  # fmt: skip
HOSTILE = st.lists(st.sampled_from(PIECES), min_size=1, max_size=8).map("".join)


def steers(text: str, *, colour: bool = False) -> set[str]:
    """The characters of a report that would steer what shows it."""
    plain = COLOUR.sub("", text) if colour else text
    return {
        each
        for each in plain
        if each != "\n"
        and (
            unicodedata.category(each) in ("Cc", "Zl", "Zp")
            or unicodedata.bidirectional(each) in TURNS
            or each in "\u061c\u200e\u200f"
        )
    }


def marked(text: str) -> str:
    return MARK + re.sub("[\n\r\u2028\u2029\x85]", lambda end: end[0] + MARK, text)


def named(text: str) -> str:
    """Text as part of the name of a file."""
    return re.sub(r"[/\0]", "", text)[:60]


def hostile_site(folder: Path, text: str) -> None:
    """A small site that has the text wherever text can be, as what it is and as it stands."""
    words, name = json.dumps(marked(text)), named(marked(text))
    front = f"---\ntitle: {words}\ndescription: {words}\n---\n\n# {text}\n\n"
    body = f"{text}\n\nA fee of £{len(text)}. {text} [{text}](x.md) ABC ![{text}](a.png)\n"
    long = " ".join(["Words of many syllables notwithstanding"] * 9)
    allow = f"<!-- cymar: allow {text}: {text} -->\n"
    write(folder, {
        f"docs/en/{name}.md": f"{front}{body}{allow}\n{marked(text)} {long}. {text}\n",
        f"docs/cy/{name}.md": f"{front}Ffi o £1. {text} ABC\n\n{long} {text}.\n",
        f"docs/en/{name}/index.md": f"---\nslug: {words}\n---\n{body}",
        "docs/en/index.md": front + body,
        "docs/cy/index.md": f"---\ncounterpart: {words}\nslug: {words}\n---\n# {text}\n",
        "glossary.yml": f"- en: {{term: {words}, definition: {words}}}\n  cy: {{term: {words}}}\n"
        f"- en: {{term: {words}, use: {words}}}\n  source: {words}\n",
        "cymar.toml": f'[[exempt]]\npages = {toml(name)}\nrules = ["missing-page"]\n'
        f"reason = {toml(text)}\n",
        "translations.lock": f"{text}\tOnhpI-pJ\tOnhpI-pJ\n{text}\n",
        "terms.csv": f"{text},en,cy\n{text}\n",
        "terms.tbx": f"<martif><text>{text}</text></martif>",
        f"site/{name}/index.html": f'<html lang="cy"><p title="{text}">Search</p></html>',
    })  # fmt: skip


def toml(text: str) -> str:
    return json.dumps(text).replace("\x7f", "\\u007f")


def commands(text: str) -> Iterator[tuple[str, ...]]:
    """Every command, with the text as what it is given too."""
    name = named(marked(text))
    for form in FORMATS:
        yield "check", f"--format={form}"
    for form in ("text", "json", "markdown"):
        yield "status", f"--format={form}"
        for page in (f"docs/en/{name}.md", "docs/cy/index.md"):
            yield "explain", page, f"--format={form}"
    for form in ("text", "markdown"):
        yield "diff", f"{name}.md", f"--format={form}"
    for form in ("text", "json"):
        yield "glossary", "check", f"--format={form}"
        yield "glossary", "suggest", f"--format={form}"
    given = re.sub("\0", "", marked(text))
    yield from (
        ("sign-off", "docs"), ("glossary", "import", "terms.csv"), ("built", "site"),
        ("glossary", "import", "terms.tbx", "--merge"), ("index", "site"), ("rule", given),
        ("check", given), ("explain", given), ("sign-off", given), (given,),
        (f"--{given}", "check"),
        ("check", f"--format={given}"), ("built", given), ("check", f"--{given}", given),
        ("glossary", given), ("glossary", "import", f"{given}.csv"),
    )  # fmt: skip


def written_by(arguments: tuple[str, ...]) -> str:
    out, err = (io.TextIOWrapper(io.BytesIO(), write_through=True) for _ in range(2))
    with redirect_stdout(out), redirect_stderr(err), pytest.raises(SystemExit):
        main(arguments)
    return "".join(each.buffer.getvalue().decode() for each in (out, err))  # type: ignore[attr-defined]


def assert_harmless(text: str) -> None:
    folder = Path(tempfile.mkdtemp())
    try:
        hostile_site(folder, text)
        with chdir(folder):
            for arguments in commands(text):
                for more in ((), ("--color=always", "--language=cy")):
                    written = written_by((*arguments, *more))
                    assert written, arguments
                    assert not steers(written, colour=bool(more)), arguments
                    lines = written.split("\n")
                    assert not [each for each in lines if each.startswith(MARK)], arguments
                    is_for_pipelines = "--format=github" in arguments
                    assert is_for_pipelines or not OBEYED.search(written), arguments
    finally:
        shutil.rmtree(folder)


@odd_names
@settings(max_examples=4)
@given(HOSTILE)
@example("".join(PIECES[:18]) + "\n::error::forged")
@example("::error::forged\n##[add-mask]a")
def test_no_command_lets_text_steer_a_terminal_or_a_log(text: str) -> None:
    assert_harmless(text)


@odd_names
@pytest.mark.slow
@settings(max_examples=150)
@given(HOSTILE)
def test_no_command_lets_any_text_steer_a_terminal_or_a_log(text: str) -> None:
    assert_harmless(text)


@given(HOSTILE | st.text())
def test_text_on_one_line(text: str) -> None:
    shown = printable(text)
    assert len(shown) == len(text)
    assert not steers(shown)
    assert "\n" not in shown
    assert not OBEYED.search(shown)
    assert printable(shown) == shown


@given(HOSTILE | st.text())
def test_a_whole_report(text: str) -> None:
    shown = printable_lines(text)
    assert shown.count("\n") == text.count("\n")
    assert not steers(shown)
    assert not OBEYED.search(shown)
    assert not steers(printable_lines(text, colour=True), colour=True)
    assert printable_lines("\x1b[1ma\x1b[0m\x1b[2J", colour=True) == "\x1b[1ma\x1b[0m␛[2J"
    assert printable_lines("::error::a\x07\n", has_commands=True) == "::error::a␇\n"


@given(HOSTILE | st.text())
def test_json_has_the_same_value(text: str) -> None:
    document = json_document({"a": [text, {text: 1}]})
    assert json.loads(document) == {"a": [text, {text: 1}]}
    assert not steers(document)
    assert not OBEYED.search(document)
    assert document.encode()


@given(HOSTILE | st.text(st.characters(exclude_categories=["Cs"])))
def test_markdown_shows_text_as_it_is(text: str) -> None:
    html = MarkdownIt("gfm-like", {"linkify": False}).render(f"x {escaped('x' + text)}")
    (paragraph,) = re.findall(r"\A<p>(.*)</p>\n\Z", html, re.DOTALL)
    plain = re.sub("&(quot|amp|lt|gt);", lambda found: ENTITIES[found[1]], paragraph)
    assert plain == f"x {printable('x' + text)}".rstrip()


ENTITIES = {"quot": '"', "amp": "&", "lt": "<", "gt": ">"}


@pytest.mark.parametrize(
    "start", ["# a", "- a", "+ a", "1. a", "12) a", "> a", "===", "---", "| a"]
)
def test_text_at_the_start_of_a_line_is_no_block(start: str) -> None:
    assert MarkdownIt("gfm-like", {"linkify": False}).render(escaped(start)).startswith("<p>")


def test_a_block_of_code_may_hold_one() -> None:
    assert [*fenced("markdown", "```mermaid\ngraph\n```")] == [
        "````markdown", "```mermaid\ngraph\n```", "````", "",
    ]  # fmt: skip


def test_what_goes_out_goes_through_one_door() -> None:
    writers = {
        "click.echo(": "checks/cymar/commands.py",
        "get_plugin_logger(": "plugins/mkdocs_cymar/log.py",
    }
    paths = [*ROOT.glob("checks/**/*.py"), *ROOT.glob("plugins/**/*.py")]
    for writer, door in writers.items():
        found = {
            path.relative_to(ROOT).as_posix() for path in paths if writer in path.read_text("utf-8")
        }
        assert found == {door}
    assert not [path for path in paths if re.search(r"(?<!\w)print\(", path.read_text("utf-8"))]
