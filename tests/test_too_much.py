"""A page with more on it than we read is named, is no page in step, and ends no check."""

from time import process_time

import pytest

from cymar.text.markdown import may_be_too_much, parse
from cymar.text.markdown.limits import LONGEST_PARAGRAPH, MOST_BLOCKS
from cymar.text.source import Source
from support.command import run
from support.sites import MakeSite

MUCH = {
    "items": ("- a\n" * MOST_BLOCKS * 20, "paragraphs, items and cells"),
    "cells": (
        "|" + "a|" * (MOST_BLOCKS + 1) + "\n|" + "-|" * (MOST_BLOCKS + 1),
        "paragraphs, items and cells",
    ),
    "cells in HTML": ("<table><tr>" + "<td>a" * MOST_BLOCKS * 2, "paragraphs, items and cells"),
    "a paragraph": ("word " * LONGEST_PARAGRAPH, "characters"),
    "a paragraph in HTML": ("<p>" + "word " * LONGEST_PARAGRAPH, "characters"),
}
MOST_SECONDS = 5


@pytest.mark.parametrize(("text", "expected"), MUCH.values(), ids=MUCH)
def test_it_is_not_read(text: str, expected: str) -> None:
    assert may_be_too_much(text)
    start = process_time()
    found = parse(Source("docs/en/a.md", "en", f"---\nowner: A\n---\n\n{text}"))
    assert process_time() - start < MOST_SECONDS
    assert (found.blocks, found.is_whole, found.metadata) == ((), False, {"owner": "A"})
    (problem,) = found.problems
    assert expected in problem.text.en
    assert problem.span.source.position(problem.span.start).line >= 5


@pytest.mark.parametrize(
    "text",
    ["word " * (LONGEST_PARAGRAPH // 5), "- a\n" * MOST_BLOCKS, "```\n" + "a\n" * 30_000 + "```\n"],
    ids=["a paragraph", "items", "code"],
)
def test_as_much_as_may_be_is_read(text: str) -> None:
    found = parse(Source("docs/en/a.md", "en", text))
    assert found.is_whole
    assert found.blocks


def test_such_a_page_is_named_and_is_not_in_step(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    make_site({
        "docs/en/a.md": "# Fees\n\n" + "word " * LONGEST_PARAGRAPH, "docs/cy/a.md": "# Ffioedd\n",
    })  # fmt: skip
    status, out, _ = run(capsys, "check")
    assert status == 1
    assert "docs/en/a.md:3:1" in out
    assert "make several paragraphs of it" in out
    assert "in step" not in run(capsys, "status")[1].splitlines()[1]
    status, _, err = run(capsys, "sign-off", "docs/en/a.md")
    assert status == 2, err
