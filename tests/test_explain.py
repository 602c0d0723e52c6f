"""`cymar explain` shows the hardest sentences of a page, both languages side by side."""

from collections.abc import Callable

import pytest

from cymar.cli import main
from support.sites import MakeSite

EN = """# Permits

The permit is free. Notification of authorisation will be issued electronically.

Come at nine.
"""
CY = """# Trwyddedau

Mae'r drwydded am ddim. Cyhoeddir hysbysiad awdurdodi yn electronig.

Dewch am naw.
"""
SHOWN = {
    "en": """\
English: docs/en/a.md                    Welsh: docs/cy/a.md
grade –, ease 26.9                       grade –, ease 57.7
words 14, sentences 3, syllables 29      words 12, sentences 3, syllables 23

What each sentence adds to the grade of its page, the most first:

English: +11.4 (line 3, words 7)         Welsh: +8.4 (line 3, words 5)
  Notification of authorisation will       Cyhoeddir hysbysiad awdurdodi yn
  be issued electronically.                electronig.

A grade is an estimate of how hard prose is to read: the lower, the easier.
Compare the two languages with it. It is not a reader's age. At 150 words, a
Welsh grade is on average 0.9 away from the English.
""",
    "cy": """\
Saesneg: docs/en/a.md                    Cymraeg: docs/cy/a.md
gradd –, rhwyddineb 26.9                 gradd –, rhwyddineb 57.7
""",
}
Explain = Callable[..., str]


@pytest.fixture
def explain(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Explain:  # fmt: skip
    """What the command says of a page, on a terminal so wide."""

    def run(files: dict[str, str], page: str, *options: str, width: int = 80) -> str:
        make_site({f"docs/{name}": text for name, text in files.items()})
        monkeypatch.setenv("COLUMNS", str(width))
        main_status(["explain", page, *options])
        out = capsys.readouterr()
        return out.out + out.err

    return run


def main_status(arguments: list[str]) -> int:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    return int(str(stopped.value.code or 0))


@pytest.mark.parametrize("page", ["a.md", "docs/en/a.md", "docs/cy/a.md"])
def test_side_by_side_in_english(explain: Explain, page: str) -> None:
    output = explain({"en/a.md": EN, "cy/a.md": CY}, page, "--number=1", "--language=en")
    assert output == SHOWN["en"]


def test_side_by_side_in_welsh(explain: Explain) -> None:
    output = explain({"en/a.md": EN, "cy/a.md": CY}, "a.md", "--number=1", "--language=cy")
    assert output.startswith(SHOWN["cy"])
    assert "Faint mae pob brawddeg yn ei ychwanegu" in output
    assert "Saesneg: +11.4 (llinell 3, geiriau 7)" in output


def test_one_under_the_other_where_there_is_no_room(explain: Explain) -> None:
    output = explain(
        {"en/a.md": EN, "cy/a.md": CY}, "a.md", "--number=1", "--language=en", width=40
    )
    assert all(len(line) <= 40 for line in output.splitlines())
    places = [output.index(text) for text in ("English: +11.4", "Notification", "Welsh: +8.4")]
    assert places == sorted(places)


def test_a_page_alone(explain: Explain) -> None:
    output = explain({"en/a.md": EN, "cy/b.md": CY}, "docs/en/a.md", "--language=en")
    assert "English: +11.4 (line 3, words 7)" in output
    assert "Welsh" not in output.replace("a Welsh grade", "").replace("Welsh grade", "")


def test_a_page_without_prose(explain: Explain) -> None:
    output = explain({"en/a.md": "# Only a heading\n", "cy/a.md": CY}, "a.md", "--language=en")
    assert "no prose to score" in output
    assert "English: (nothing that goes with it)" in output


def test_sentences_that_were_split_go_with_the_nearest(explain: Explain) -> None:
    en = "# A\n\nThe permit is entirely free of charge, and electronic messages follow.\n\nGo.\n"
    cy = "# A\n\nMae'r drwydded yn rhad ac am ddim. Bydd hysbysiad electronig yn dilyn.\n\nEwch.\n"
    output = explain({"en/a.md": en, "cy/a.md": cy}, "a.md", "--number=1", "--language=en")
    assert output.count("Welsh: ") == 3
    assert "hysbysiad electronig" in output


def test_a_paragraph_that_was_split_goes_with_its_parts(explain: Explain) -> None:
    en = "# Fees\n\nThe fee is £25 for each application. Pay it by post to the office in Cardiff."
    cy = "# Ffioedd\n\nY ffi yw £25 am bob cais.\n\nTalwch hi drwy'r post i'n swyddfa yn y dref."
    files = {"en/a.md": f"{en}\n\nAsk us.\n", "cy/a.md": f"{cy}\n\nGofynnwch i ni.\n"}
    rows = explain(files, "a.md", "--language=en", "--number=2", width=200).split("\n\n")[2:4]
    assert any("The fee is £25" in row and "Y ffi yw £25" in row for row in rows)
    assert any("Pay it by post" in row and "Talwch hi" in row for row in rows)


def test_a_very_long_sentence_is_cut(explain: Explain) -> None:
    long = "# A\n\n" + "extraordinary " * 1_400 + "end. Go.\n"
    output = explain({"en/a.md": long, "cy/a.md": CY}, "a.md", "--language=en")
    assert "…" in output
    assert len(output) < 5000


def test_what_a_page_says_cannot_drive_the_terminal(explain: Explain) -> None:
    text = "# A\n\nThe extraordinary authorisation \x1b[31m procedures. Go.\n"
    assert "\x1b" not in explain({"en/a.md": text, "cy/a.md": CY}, "a.md")


@pytest.mark.parametrize(
    ("name", "output"),
    [("docs", "not a page of the site"), ("no.md", "no file or folder")],
)
def test_what_is_no_page(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], name: str, output: str
) -> None:
    make_site({"docs/en/a.md": EN, "docs/cy/a.md": CY})
    assert main_status(["explain", name, "--language=en"]) == 2
    assert output in capsys.readouterr().err
