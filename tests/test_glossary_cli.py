"""`cymar glossary`, as somebody runs it."""

import json

import pytest

from support.command import run as run_command
from support.sites import MakeSite

GLOSSARY = """\
# Ours
- en: {term: cookie, definition: A file.}   # small
  cy: {term: cwci, definition: Ffeil.}
"""
PAGES = {
    "docs/en/a.md": "# A\n\nAsk NRW about the roadmap. NRW has a roadmap.\n",
    "docs/cy/a.md": "# A\n\nGofynnwch i CNC am y map ffordd. Mae CNC yn `NRW`.\n",
    "docs/en/b.md": "# B\n\nNRW, NRW. We use a cookie.\n",
    "docs/cy/b.md": "# B\n\nRydyn ni'n defnyddio cwci.\n",
    "cymar.toml": "",
}


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    return run_command(capsys, "glossary", *arguments)


def test_check(make_site: MakeSite, capsys: pytest.CaptureFixture[str]) -> None:
    make_site({**PAGES, "glossary.yml": GLOSSARY})
    assert run(capsys, "check") == (0, "glossary.yml: no findings. Entries: 1.\n", "")
    assert run(capsys, "check", "--language=cy")[1] == (
        "glossary.yml: dim canfyddiadau. Cofnodion: 1.\n"
    )
    make_site({"glossary.yml": f"{GLOSSARY}- en: {{term: Cookie, definition: x}}\n"})
    status, out, _ = run(capsys, "check")
    assert status == 1
    assert [line.split(" ", 1)[0] for line in out.splitlines() if line.startswith("gloss")] == [
        "glossary.yml:4:14:", "glossary.yml:4:14:",
    ]  # fmt: skip
    document = json.loads(run(capsys, "check", "--format", "json")[1])
    assert [
        (each["rule"], each["path"], each["locale"], each["text"]) for each in document["findings"]
    ] == [
        ("duplicate-term", "glossary.yml", "en", "Cookie"),
        ("incomplete-entry", "glossary.yml", "cy", "Cookie"),
    ]
    make_site({"glossary.yml": "- x\n- y\n"})
    status, _, output = run(capsys, "check")
    assert (status, output.count("must have")) == (2, 2)


def test_there_must_be_a_glossary_to_check(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    make_site(PAGES)
    assert run(capsys, "check") == (
        2, "", "cymar: there is no glossary ‘glossary.yml’: write it, or fix ‘glossary’ in the "
        "settings.\n",
    )  # fmt: skip


@pytest.mark.parametrize("form", ["csv", "tbx"])
def test_out_and_in_again(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    site = make_site({**PAGES, "glossary.yml": GLOSSARY})
    assert run(capsys, "export", f"out.{form}") == (0, "", "")
    assert (
        run(capsys, "export", "--format", form)[1].encode() == (site / f"out.{form}").read_bytes()
    )
    output = "glossary.yml: 0 new, 0 changed, 1 the same, 0 taken out.\n"
    for how in ([], ["--merge"], ["--replace"]):
        assert run(capsys, "import", f"out.{form}", *how) == (0, output, "")
        assert (site / "glossary.yml").read_text(encoding="utf-8") == GLOSSARY
    (site / "glossary.yml").unlink()
    assert run(capsys, "import", f"out.{form}")[0] == 0
    assert "term: cwci\n" in (site / "glossary.yml").read_text(encoding="utf-8")


def test_nothing_is_overwritten_unasked(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    site = make_site({**PAGES, "glossary.yml": GLOSSARY, "new.csv": "en term\nbug\n"})
    assert run(capsys, "import", "new.csv") == (
        2,
        "glossary.yml: 1 new, 0 changed, 1 the same, 0 taken out.\n",
        "cymar: nothing is written yet: add ‘--merge’ to keep the entries there are, or "
        "‘--replace’ to have only the imported ones.\n",
    )
    assert (site / "glossary.yml").read_text(encoding="utf-8") == GLOSSARY
    assert run(capsys, "import", "new.csv", "--merge")[0] == 0
    assert (site / "glossary.yml").read_text(
        encoding="utf-8"
    ) == f"{GLOSSARY}\n- en:\n    term: bug\n"
    assert run(capsys, "import", "new.csv", "--replace", "--language", "cy") == (
        0, "glossary.yml: newydd: 0, wedi newid: 0, yr un fath: 1, wedi'u tynnu: 1.\n", "",
    )  # fmt: skip
    assert (site / "glossary.yml").read_text(encoding="utf-8").endswith("- en:\n    term: bug\n")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["import", "gone.csv"], "cymar: gone.csv: the file cannot be read: No such file"),
        (["import", "a.xlsx"], "cymar: say whether to use CSV or TBX"),
        (["export"], "cymar: say whether to use CSV or TBX"),
        (
            ["import", "latin.csv"],
            "cymar: latin.csv: the file cannot be read: save it again as ‘CSV",
        ),
        (["import", "bad.csv"], "cymar: bad.csv:1: there is no column ‘en trem’."),
        (
            ["export", "no/where.csv"],
            "cymar: no/where.csv: the file cannot be written, and is as it was: No such",
        ),
    ],
)
def test_what_cannot_be_done(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], arguments: list[str], expected: str
) -> None:
    make_site({
        **PAGES, "glossary.yml": GLOSSARY, "bad.csv": "en term,en trem\n",
        "latin.csv": "en term\nt\xf4\n".encode("latin-1"),
    })  # fmt: skip
    status, out, output = run(capsys, *arguments)
    assert (status, out) == (2, "")
    assert output.startswith(expected)


def test_suggest(make_site: MakeSite, capsys: pytest.CaptureFixture[str]) -> None:
    make_site({**PAGES, "glossary.yml": GLOSSARY})
    assert run(capsys, "suggest") == (
        0,
        "    4  NRW (en)  docs/en/a.md:3, docs/en/b.md:3\n"
        "    2    CNC (cy)  docs/cy/a.md:3\n"
        "    2  roadmap (en), or say ‘plan’  docs/en/a.md:3\n"
        "    1    map ffordd (cy), or say ‘cynllun’  docs/cy/a.md:3\n",
        "",
    )
    document = json.loads(run(capsys, "suggest", "docs/cy", "--format=json")[1])
    assert document["schema"] == 1
    assert [(each["kind"], each["text"], each["uses"]) for each in document["suggestions"]] == [
        ("acronym", "CNC", 2), ("term", "map ffordd", 1),
    ]  # fmt: skip
    assert document["suggestions"][1] == {
        "kind": "term", "text": "map ffordd", "locale": "cy", "counterpart": None,
        "instead": "cynllun", "uses": 1,
        "places": [{"path": "docs/cy/a.md", "line": 3, "column": 22, "offset": 26}],
    }  # fmt: skip


def test_suggestions_are_as_the_pages_write_them(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    make_site({
        "docs/en/a.md": "# A\n\nThe sprint retrospectives helped NRW. We iterated.\n\nWe met "
        "stakeholders.\n",
        "docs/cy/a.md": "# A\n\nHelpodd y cyfarfodydd yr NRW. Newidion ni bethau.\n\nFe "
        "wnaethon ni gwrdd â rhanddeiliaid.\n",
        "cymar.toml": "[rules]\nunexplained-acronym = { known = ['NRW'] }\n",
    })  # fmt: skip
    assert run(capsys, "suggest", "--language=cy")[1] == (
        "    1  rhanddeiliaid (cy), neu dywedwch ‘pobl y mae hyn yn bwysig iddyn nhw’"
        "  docs/cy/a.md:5\n"
        "    1    stakeholder (en), neu dywedwch ‘people with an interest’  docs/en/a.md:5\n"
        "    1  iterate (en), neu dywedwch ‘keep improving’  docs/en/a.md:3\n"
        "    1  sprint retrospective (en), neu dywedwch ‘meeting to look back and learn’"
        "  docs/en/a.md:3\n"
    )
    make_site({"docs/en/a.md": "# A\n", "docs/cy/a.md": "# A\n", "cymar.toml": ""})
    assert run(capsys, "suggest")[1] == "Nothing to suggest.\n"
    assert run(capsys, "suggest", "--language=cy")[1] == "Dim i'w awgrymu.\n"


def test_help_is_in_both_languages(make_site: MakeSite, capsys: pytest.CaptureFixture[str]) -> None:
    make_site(PAGES)
    assert "Bring in the terms" in run(capsys, "import", "--help")[1]
    assert "Mewnforio termau" in run(capsys, "import", "--help", "--language=cy")[1]
