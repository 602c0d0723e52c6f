"""A site's pages are found and paired, and a file that cannot be read stops nothing else."""

import os
from pathlib import Path

import pytest

from cymar.cli import main
from support.projects import opened
from support.sites import MakeSite
from support.systems import links_to_files, names_in_bytes, pipes

GOOD = {"docs/en/good.md": "# Fees\n", "docs/cy/good.md": "# Ffioedd\n"}


def pairs(folder: Path) -> list[tuple[str, str]]:
    return [(pair.en.name, pair.cy.name) for pair in opened(folder).site.pairs]


def broken(folder: Path) -> list[tuple[str, str, str]]:
    """What is broken: the page, the marked words and the message, whatever else is found."""
    report = opened(folder).check()
    assert ("good.md", "good.md") in pairs(folder), "the rest of the site is read"
    return [
        (each.page, each.span.text, each.message.en)
        for each in report.findings
        if each.rule == "broken-page"
    ]


def test_pages_pair_by_path_then_by_address(make_site: MakeSite) -> None:
    folder = make_site(
        {
            "docs/en/a/b.md": "# B",
            "docs/cy/a/b.md": "# B",
            "docs/en/c/index.md": "# C",
            "docs/cy/c.md": "# C",
            "docs/en/README.md": "# Home",
            "docs/cy/index.md": "# Hafan",
            "docs/en/d.markdown": "# D",
            "docs/cy/d.md": "# D",
            "docs/en/.hidden.md": "# No",
            "docs/en/.obsidian/x.md": "# No",
            "docs/en/notes.txt": "No",
        }
    )
    assert pairs(folder) == [
        ("README.md", "index.md"),
        ("a/b.md", "a/b.md"),
        ("c/index.md", "c.md"),
        ("d.markdown", "d.md"),
    ]
    assert opened(folder).site.unpaired == ()


@pytest.mark.parametrize(
    "declared", [{"docs/en/fees.md": "ffioedd.md"}, {"docs/cy/ffioedd.md": "./fees.md"}]
)
def test_pages_pair_by_what_either_declares(make_site: MakeSite, declared: dict[str, str]) -> None:
    files = {"docs/en/fees.md": "# Fees", "docs/cy/ffioedd.md": "# Ffioedd"}
    for name, counterpart in declared.items():
        files[name] = f"---\ncounterpart: {counterpart}\n---\n\n{files[name]}"
    assert pairs(make_site(files)) == [("fees.md", "ffioedd.md")]


def test_a_declared_pair_comes_before_equal_paths(make_site: MakeSite) -> None:
    folder = make_site(
        {
            "docs/en/a.md": "---\ncounterpart: b.md\n---\n\n# A",
            "docs/cy/a.md": "# A",
            "docs/cy/b.md": "# B",
        }
    )
    assert pairs(folder) == [("a.md", "b.md")]
    assert [page.key for page in opened(folder).site.unpaired] == ["cy/a.md"]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (
            {"docs/cy/bad.md": "# Ffi £25\n\nTŷ\n".encode("cp1252", "replace")},
            [
                (
                    "cy/bad.md",
                    "",
                    "The file is not UTF-8 text (byte 7, 0xA3): save it again as UTF-8.",
                )
            ],
        ),
        (
            {"docs/cy/bad.md": "# Ffi".encode("utf-16")},
            [("cy/bad.md", "", "The file is UTF-16 text: save it again as UTF-8.")],
        ),
        (
            {"docs/cy/bad.md": ""},
            [("cy/bad.md", "", "The page is empty: write it, or delete the file.")],
        ),
        (
            {"docs/cy/bad.md": "\ufeff \r\n\n"},
            [("cy/bad.md", "", "The page is empty: write it, or delete the file.")],
        ),
        (
            {"docs/cy/bad.md": "---\ntitle: [a\n---\n\n# Ffi\n"},
            [
                (
                    "cy/bad.md",
                    "title: [a",
                    "The front matter is not valid YAML from here on: put the value in quotation "
                    "marks, or fix the spaces.",
                )
            ],
        ),
        (
            {"docs/cy/bad.md": "---\ntitle: Ffi\n\n# Ffi\n"},
            [
                (
                    "cy/bad.md",
                    "---",
                    "The front matter has no closing line: put a line of three dashes after its "
                    "last setting.",
                )
            ],
        ),
        (
            {"docs/en/a.md": "# One", "docs/en/a/index.md": "# Two"},
            [
                (
                    "en/a/index.md",
                    "Two",
                    "This page and ‘docs/en/a.md’ would have the same address: rename one of them, "
                    "or give it another ‘slug’.",
                )
            ],
        ),
        (
            {"docs/en/a.md": "---\ncounterpart: nowhere.md\n---\n\n# One"},
            [
                (
                    "en/a.md",
                    "nowhere.md",
                    "‘counterpart’ must name a page in the other language's folder; ‘nowhere.md’ "
                    "is not there.",
                )
            ],
        ),
        (
            {"docs/en/a.md": "---\ncounterpart: [1]\n---\n\n# One"},
            [
                (
                    "en/a.md",
                    "[1]",
                    "‘counterpart’ must name a page in the other language's folder; ‘[1]’ is not "
                    "there.",
                )
            ],
        ),
        (
            {
                "docs/en/a.md": "---\ncounterpart: x.md\n---\n\n# One",
                "docs/en/b.md": "---\ncounterpart: x.md\n---\n\n# Two",
                "docs/cy/x.md": "# X",
            },
            [
                (
                    "en/b.md",
                    "x.md",
                    "‘counterpart’ names ‘x.md’, which is the counterpart of ‘docs/en/a.md’: each "
                    "page has one.",
                )
            ],
        ),
    ],
)
def test_a_page_that_cannot_be_read(
    make_site: MakeSite,
    files: dict[str, str | bytes],
    expected: list[tuple[str, str, str]],
) -> None:
    assert broken(make_site({**GOOD, **files})) == expected


def test_where_a_page_stops_being_utf_8(make_site: MakeSite) -> None:
    folder = make_site({**GOOD, "docs/cy/bad.md": b"# Ffi\r\n\r\n\xc5\xb5 \xa3"})
    (finding,) = (each for each in opened(folder).check().findings if each.rule == "broken-page")
    assert finding.span.source.position(finding.span.start) == (3, 3, 11)


@links_to_files
def test_links_and_folders_that_look_like_pages(make_site: MakeSite) -> None:
    folder = make_site({**GOOD, "docs/en/x.md/inside.md": "# Inside", "secret.md": "# Secret"})
    os.symlink("nowhere.md", folder / "docs/en/dangling.md")
    os.symlink("loop.md", folder / "docs/en/loop.md")
    os.symlink("../../secret.md", folder / "docs/en/out.md")
    os.symlink("../..", folder / "docs/en/up")
    os.symlink("good.md", folder / "docs/en/inner.md")
    assert broken(folder) == [
        (
            "en/dangling.md",
            "",
            "This symbolic link leads to ‘nowhere.md’, which does not exist: fix or delete the "
            "link.",
        ),
        (
            "en/loop.md",
            "",
            "This symbolic link leads to ‘loop.md’, which does not exist: fix or delete the link.",
        ),
        (
            "en/out.md",
            "",
            "This symbolic link leads out of the ‘docs’ folder, to ‘../../secret.md’: put a copy "
            "of the file here in its place.",
        ),
        (
            "en/up",
            "",
            "This symbolic link leads out of the ‘docs’ folder, to ‘../..’: put a copy of the file "
            "here in its place.",
        ),
        (
            "en/x.md",
            "",
            "This is a folder with the name of a page: give it a name that does not end in ‘.md’.",
        ),
    ]
    names = {page.name for page in opened(folder).site.pages}
    assert {"inner.md", "x.md/inside.md"} <= names


@pipes
def test_a_pipe_is_not_read(make_site: MakeSite) -> None:
    folder = make_site(GOOD)
    os.mkfifo(folder / "docs/cy/pipe.md")
    assert broken(folder) == [
        ("cy/pipe.md", "", "This is not an ordinary file: put a Markdown file in its place."),
    ]


@names_in_bytes
def test_a_name_that_is_not_utf_8(make_site: MakeSite, capsys: pytest.CaptureFixture[str]) -> None:
    folder = make_site(GOOD)
    Path(os.fsdecode(os.fsencode(folder / "docs/en") + b"/t\xff.md")).write_text("# T")
    assert broken(folder) == [
        ("en/t\ufffd.md", "", "The file's name is not UTF-8 text: give it another name.")
    ]
    for arguments in (["check"], ["check", "--format", "json"], ["status"]):
        with pytest.raises(SystemExit):
            main([*arguments, "--language", "en"])
        assert "docs/en/t\ufffd.md" in capsys.readouterr().out or arguments == ["status"]


@links_to_files
def test_a_link_to_a_folder_above_within_the_docs_is_followed_once(make_site: MakeSite) -> None:
    folder = make_site(GOOD)
    os.symlink("..", folder / "docs/en/again")
    assert {page.key for page in opened(folder).site.pages} >= {"en/good.md", "cy/good.md"}


def test_a_file_that_may_not_be_read(make_site: MakeSite, monkeypatch: pytest.MonkeyPatch) -> None:
    opens = os.open

    def refuse(path: str, *arguments: int) -> int:
        if Path(path).name == "bad.md":
            raise PermissionError(13, "Permission denied")
        return opens(path, *arguments)

    monkeypatch.setattr(os, "open", refuse)
    assert broken(make_site({**GOOD, "docs/cy/bad.md": "# Ffi"})) == [
        ("cy/bad.md", "", "The file cannot be read (Permission denied): check who may read it.")
    ]


def test_a_page_that_is_too_long(make_site: MakeSite) -> None:
    assert broken(make_site({**GOOD, "docs/cy/bad.md": "a" * 5_000_001})) == [
        ("cy/bad.md", "", "The page is over 5 MB: make several pages of it.")
    ]
