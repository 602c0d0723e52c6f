"""`cymar sign-off --commit`: one commit of typing mistakes signed off at once."""

import json
from pathlib import Path

import pytest

from cymar.bilingual import other
from support.command import run
from support.repository import Repository

EN = """# Fees

You can pay us by crad.

Ask us for hlep.

| Adult | £5 |
|---|---|
| Chidl | £5 |
"""
CY = """# Ffioedd

Gallwch dalu i ni â chredyn.

Gofynnwch i ni am hepl.

| Oedolyn | £5 |
|---|---|
| Plnetyn | £5 |
"""
OLD = {"en": EN, "cy": CY}
MENDED = {
    "en": EN.replace("crad", "card").replace("hlep", "help").replace("Chidl", "Child"),
    "cy": CY.replace("chredyn", "cherdyn").replace("hepl", "help").replace("Plnetyn", "Plentyn"),
}


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CYMAR_LANGUAGE", "en")


@pytest.fixture
def site(repository: Repository) -> Repository:
    repository.put({"cymar.toml": ""})
    repository.commit(en_a=EN, cy_a=CY, en_b="# Tmies\n", cy_b="# Amserau\n")
    return repository


def behind(capsys: pytest.CaptureFixture[str]) -> dict[str, dict[str, int]]:
    pages = json.loads(run(capsys, "status", "--format", "json")[1])["pages"]
    return {page["page"]: page["behind"] for page in pages}


def signed(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    """The lines that say what was signed off; what is still found there comes after them."""
    status, output, error = run(capsys, "sign-off", *arguments)
    assert (status, error) == (0, "")
    return [line for line in output.splitlines() if line.startswith(("Signed off", "Wedi"))]


NONE = {"en": 0, "cy": 0}


@pytest.mark.parametrize("moved", ["en", "cy"])
def test_one_commit_of_typing_mistakes(
    site: Repository, capsys: pytest.CaptureFixture[str], moved: str
) -> None:
    site.commit(**{f"{moved}_a": MENDED[moved], "en_b": "# Times\n"})
    mistakes = site.git("rev-parse", "HEAD").strip()
    assert behind(capsys) == {"a.md": {**NONE, other(moved): 3}, "b.md": {**NONE, "cy": 1}}
    later = MENDED[moved].replace("£5 |\n|--", "£6 |\n|--")
    site.commit(**{f"{moved}_a": later})
    assert signed(capsys, "--commit", mistakes[:9]) == [
        "Signed off: a.md (places: 3)", "Signed off: b.md (places: 1)",
    ]  # fmt: skip
    assert behind(capsys) == {"a.md": {**NONE, other(moved): 1}, "b.md": NONE}
    lines = Path("translations.lock").read_text(encoding="utf-8").splitlines()[2:]
    assert [line.split("\t")[0::3] for line in lines] == [
        ["a.md", mistakes[:12]], ["b.md", mistakes[:12]],
    ]  # fmt: skip
    site.commit()
    assert behind(capsys) == {"a.md": {**NONE, other(moved): 1}, "b.md": NONE}
    site.commit(**{f"{moved}_a": later.replace("help", "advice")})
    assert behind(capsys)["a.md"] == {**NONE, other(moved): 2}
    run(capsys, "sign-off", "docs")
    lines = Path("translations.lock").read_text(encoding="utf-8").splitlines()[2:]
    assert [line.count("\t") for line in lines] == [2, 2]
    assert behind(capsys) == {"a.md": NONE, "b.md": NONE}


def test_some_pages_of_a_commit(site: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    site.commit(en_a=MENDED["en"], en_b="# Times\n")
    assert signed(capsys, "b.md", "--commit=HEAD") == ["Signed off: b.md (places: 1)"]
    assert behind(capsys) == {"a.md": {**NONE, "cy": 3}, "b.md": NONE}
    welsh = signed(capsys, "--commit=HEAD", "--language=cy")
    assert welsh == ["Wedi cymeradwyo: a.md (mannau: 3)"]


def test_a_block_that_was_behind_before_stays(
    site: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    site.commit(en_a=EN.replace("Ask us", "Write to us"))
    site.commit(en_a=MENDED["en"].replace("Ask us", "Write to us"))
    assert signed(capsys, "--commit=HEAD") == ["Signed off: a.md (places: 2)"]
    assert behind(capsys)["a.md"] == {**NONE, "cy": 1}


def test_a_branch_of_typing_mistakes(site: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    site.git("switch", "--quiet", "--create", "work")
    site.commit(en_a=MENDED["en"])
    site.git("switch", "--quiet", "main")
    site.commit(cy_b="# Oriau\n")
    site.git("merge", "--quiet", "--no-ff", "--message=Merge", "work")
    assert signed(capsys, "--commit", "work") == ["Signed off: a.md (places: 3)"]
    assert behind(capsys) == {"a.md": NONE, "b.md": {**NONE, "en": 1}}


@pytest.mark.parametrize(
    ("arguments", "status", "output"),
    [
        (["--commit=HEAD"], 0, "Nothing is behind for ‘HEAD’ alone, so nothing was signed off.\n"),
        (["--commit=HEAD", "--language=cy"], 0,
         "Nid oes dim ar ei hôl hi oherwydd ‘HEAD’ yn unig"),
        (["--commit=nowhere"], 2, "git has no commit ‘nowhere’."),
        (["--commit=--all", "--language=cy"], 2, "nid oes gan git ymrwymiad ‘--all’."),
        ([], 2, "give a page, a folder of pages, or --commit."),
        (["--language=cy"], 2, "rhowch dudalen, ffolder o dudalennau, neu --commit."),
    ],
)  # fmt: skip
def test_what_is_refused(
    site: Repository,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    status: int,
    output: str,
) -> None:
    found, out, error = run(capsys, "sign-off", *arguments)
    assert found == status
    assert output in out + error
    assert not Path("translations.lock").exists()
