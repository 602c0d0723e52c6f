"""Patterns of paths: what they stand for, and how long they take on any path."""

from time import process_time

import pytest

from cymar.settings.page_pattern import PagePattern


@pytest.mark.parametrize(
    ("pattern", "matching", "others"),
    [
        ("a.md", ["a.md"], ["b.md", "a_md", "x/a.md", "a.md/"]),
        ("*.md", ["a.md", ".md"], ["x/a.md", "a.mdx"]),
        ("press/*.md", ["press/a.md"], ["press/b/a.md", "press.md", "x/press/a.md"]),
        ("press/**", ["press/a.md", "press/b/a.md"], ["press.md", "x/press/a.md"]),
        ("**/a.md", ["a.md", "x/a.md", "x/y/a.md"], ["xa.md", "x/ba.md"]),
        ("x/**/a.md", ["x/a.md", "x/y/a.md", "x/y/z/a.md"], ["x/ya.md", "a.md"]),
        ("**/x/**/*.md", ["x/a.md", "y/x/z/a.md"], ["y/a.md", "xx/a.md"]),
        ("?.md", ["a.md", "ŵ.md"], ["ab.md", ".md", "/.md"]),
        ("a**b", ["ab", "axb", "ax/yb"], ["a", "abc"]),
        ("[a].md", ["[a].md"], ["a.md"]),
        ("", [""], ["a"]),
    ],
)
def test_what_a_pattern_stands_for(pattern: str, matching: list[str], others: list[str]) -> None:
    found = PagePattern(pattern)
    assert [path for path in (*matching, *others) if found.matches(path)] == matching


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("**/" * 8 + "x.md", "a/" * 24 + "y.md"),
        ("*a" * 6 + "b", "a" * 80),
        ("**a" * 20 + "b", "a/" * 100),
        ("?*" * 30 + "b", "a" * 200),
    ],
)
def test_no_path_takes_long(pattern: str, path: str) -> None:
    start = process_time()
    assert not PagePattern(pattern).matches(path)
    assert process_time() - start < 0.2
