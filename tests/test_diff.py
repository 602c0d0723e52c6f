"""What `cymar diff` and `cymar status` report of text that is behind, in both languages."""

import sys

import pytest

from support.command import run
from support.histories import CY, EN_NEW, status_rows
from support.repository import Repository

TEXT = {
    "en": """docs/cy/a.md:3:1
  English, when in step:
    Pay [-£25-] by card.
  English now:
    Pay {+£30+} by card.
  Welsh to revise:
    Talwch £25 â cherdyn.
""",
    "cy": """docs/cy/a.md:3:1
  Saesneg, pan oedd y ddau'n cyd-fynd:
    Pay [-£25-] by card.
  Saesneg nawr:
    Pay {+£30+} by card.
  Cymraeg i'w diweddaru:
    Talwch £25 â cherdyn.
""",
}
MARKDOWN = {
    "en": """# a.md

## docs/cy/a.md:3

English, when in step:

> Pay ~~£25~~ by card.

English now:

> Pay **£30** by card.

Welsh to revise:

> Talwch £25 â cherdyn.
""",
    "cy": """# a.md

## docs/cy/a.md:3

Saesneg, pan oedd y ddau'n cyd-fynd:

> Pay ~~£25~~ by card.

Saesneg nawr:

> Pay **£30** by card.

Cymraeg i'w diweddaru:

> Talwch £25 â cherdyn.
""",
}


@pytest.fixture
def behind(based: Repository) -> Repository:
    based.commit(en_a=EN_NEW, en_b="# B\n", cy_b="# B2\n")
    return based


@pytest.mark.parametrize("locale", ["en", "cy"])
@pytest.mark.parametrize("page", ["a.md", "docs/en/a.md", "docs/cy/a.md"])
def test_the_changes_of_a_page(
    behind: Repository, capsys: pytest.CaptureFixture[str], locale: str, page: str
) -> None:
    assert run(capsys, "diff", page, "--language", locale) == (0, TEXT[locale], "")
    assert run(capsys, "diff", page, "--format=markdown", "--language", locale) == (
        0, MARKDOWN[locale], "",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("locale", "output"),
    [
        ("en", "Nothing is behind on ‘b.md’.\n"),
        ("cy", "Nid oes dim ar ei hôl hi ar y dudalen ‘b.md’.\n"),
    ],
)
def test_a_page_that_is_in_step(
    behind: Repository, capsys: pytest.CaptureFixture[str], locale: str, output: str
) -> None:
    assert run(capsys, "diff", "b.md", "--language", locale) == (0, output, "")


def test_colour_on_a_terminal_only(
    behind: Repository, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    output = run(capsys, "diff", "a.md", "--language=en")[1]
    assert "Pay \x1b[31m£25\x1b[0m by card." in output
    assert "Pay \x1b[32m£30\x1b[0m by card." in output
    assert "[-" not in output


@pytest.mark.parametrize(
    ("locale", "rows", "total"),
    [
        ("en", [("behind", "a.md", "(Welsh: 1)"), ("in step", "b.md", "")],
         "In step: 1 of 2 (50%). Incomplete: 0. Different: 0. Behind: 1. No Welsh: 0. "
         "No English: 0. Exempt: 0."),
        ("cy", [("ar ei hôl hi", "a.md", "(Cymraeg: 1)"), ("yn cyd-fynd", "b.md", "")],
         "Yn cyd-fynd: 1 o 2 (50%). Anghyflawn: 0. Gwahanol: 0. Ar ei hôl hi: 1. "
         "Dim Cymraeg: 0. Dim Saesneg: 0. Eithriadau: 0."),
    ],
)  # fmt: skip
def test_the_status(
    behind: Repository,
    capsys: pytest.CaptureFixture[str],
    locale: str,
    rows: list[tuple[str, str, str]],
    total: str,
) -> None:
    status, output, notes = run(capsys, "status", "--language", locale)
    assert (status, status_rows(output), notes) == (0, (rows, total), "")


def test_what_a_page_allows_and_what_is_exempt(
    behind: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    allow = "<!-- cymar: allow stale-translation: the fee is being settled -->\n\nTalwch"
    behind.write(cy_a=CY.replace("Talwch", allow))
    rows, _ = status_rows(run(capsys, "status", "--language=en")[1])
    assert ("differs", "a.md", "(number-mismatch)") in rows
    behind.write(cy_a=CY)
    behind.put(
        {"cymar.toml": '[[exempt]]\npages = "a.md"\nrules = ["stale-translation"]\nreason = "R"\n'}
    )
    rows, _ = status_rows(run(capsys, "status", "--language=en")[1])
    assert ("exempt", "a.md", "(R)") in rows
