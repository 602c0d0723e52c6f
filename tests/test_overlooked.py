"""Names that are mistyped, and what somebody wrote that has no effect: the nearest is offered."""

import pytest

from cymar.cli import build
from cymar.rules import all_rules
from support.command import run
from support.sites import MakeSite

PAIR = {"docs/en/fees.md": "# Fees\n", "docs/cy/fees.md": "# Ffioedd\n"}


@pytest.mark.parametrize(
    ("arguments", "offered"),
    [
        (["check", "docs/en/fee.md"], "docs/en/fees.md"),
        (["check", "fee.md"], "fees.md"),
        (["check", "doc"], "docs"),
        (["explain", "fees"], "fees.md"),
        (["diff", "feees.md"], "fees.md"),
        (["sign-off", "fes.md"], "fees.md"),
        (["status", "docs/cy/fess.md"], "docs/cy/fees.md"),
        (["rule", "long"], "long-sentence"),
        (["check", "--format", "sarf"], "sarif"),
        (["init", "--host", "githb"], "github"),
        (["check", "--select", "mutation"], "wrong-mutation"),
    ],
)
def test_a_name_that_is_nearly_right(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], arguments: list[str], offered: str
) -> None:
    make_site(PAIR)
    status, _, error = run(capsys, *arguments)
    assert status == 2
    assert f"Did you mean ‘{offered}’?" in error


def test_a_page_is_known_by_its_name(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    make_site({**PAIR, "docs/en/other.md": "# Other\n"})
    assert run(capsys, "check", "fees.md")[:2] == (0, "No findings. 2 pages, 1 pair checked.\n")


@pytest.mark.parametrize(
    ("pattern", "hint"),
    [
        ("docs/en/news/*.md", " Did you mean ‘news/*.md’?"),
        ("en/news/*.md", " Did you mean ‘news/*.md’?"),
        ("news", " Did you mean ‘news/**’?"),
        ("a.md", " Did you mean ‘**/a.md’?"),
        ("press/*.md", ""),
    ],
)
@pytest.mark.parametrize("table", ["exempt", "section"])
def test_a_pattern_that_matches_no_page(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], table: str, pattern: str, hint: str
) -> None:
    rest = {
        "exempt": 'rules = ["missing-page"]\nreason = "theirs"\n',
        "section": "[section.rules]\nlong-sentence = {limit = 9}\n",
    }
    settings = f'[[{table}]]\npages = "{pattern}"\n{rest[table]}'
    news = {"docs/en/news/a.md": "# A\n", "docs/cy/news/a.md": "# A\n"}
    make_site({**PAIR, **news, "cymar.toml": settings})
    note = (
        f"cymar: cymar.toml: ‘{pattern}’ in [[{table}]] matches no page, so it has no effect.{hint}"
    )
    assert note in run(capsys, "check")[2].splitlines()
    assert note not in run(capsys, "check", "docs/en/fees.md")[2]
    make_site({"cymar.toml": settings.replace(pattern, "news/*")})
    assert "matches no page" not in run(capsys, "check")[2]


def test_files_that_look_like_pages(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    others = ("old.MD", "contact.md.txt", "word.docx", "form.docx", "notes.txt", "plan.pdf")
    linked = {"docs/en/fees.md": "# Fees\n\n[The form](form.docx)\n"}
    make_site({**PAIR, **linked, **{f"docs/en/{name}": "x" for name in others}})
    notes = [line for line in run(capsys, "check")[2].splitlines() if "docs/en/" in line]
    assert [(note.split("‘")[1].split("’")[0], "rename" in note) for note in notes] == [
        ("docs/en/contact.md.txt", True), ("docs/en/old.MD", True), ("docs/en/word.docx", False),
    ]  # fmt: skip


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_a_rule_fits_on_a_screen(capsys: pytest.CaptureFixture[str], locale: str) -> None:
    for rule in all_rules().values():
        shown = run(capsys, "rule", rule.id, "--language", locale)[1]
        lines = shown.splitlines()
        assert len(lines) <= 42, rule.id
        assert max(map(len, lines)) <= 100, rule.id
        assert lines[0] == f"# {rule.title.to(locale)}"
        assert f"cymar rule {rule.id} --examples" in shown
        assert "«" in shown
    whole = run(capsys, "rule", "number-mismatch", "--examples", "--language", locale)[1]
    assert whole.count("```markdown") > 20


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_no_summary_of_a_command_is_cut(capsys: pytest.CaptureFixture[str], locale: str) -> None:
    shown = " ".join(run(capsys, "--language", locale, "--help")[1].split())
    assert "..." not in shown.replace("[ARGS]...", "").replace("[GWERTHOEDD]...", "")
    group = build(locale)
    for name in ("check", "diff", "explain", "status"):
        command = group.get_command(None, name)  # type: ignore[arg-type]
        assert command
        assert (command.help or "").split("\n\n")[0] in shown
