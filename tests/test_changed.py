"""Only what has changed: findings on changed lines, and those that the change caused elsewhere."""

import re
import subprocess
from pathlib import Path

import pytest

from cymar.rules import all_rules
from support.command import run
from support.repository import Repository

pytestmark = pytest.mark.long

WORDS = " ".join(["word"] * 27)
EN = f"# Fees\n\nPay £25 by card.\n\nAsk us for help.\n\nOld {WORDS}.\n"
CY = "# Ffioedd\n\nTalwch £25 â cherdyn.\n\nGofynnwch i ni am help.\n\nHen air.\n"
PLACE = re.compile(r"^(\S+?):(\d+):\d+: \w+: .* \[([\w-]+)\]$", re.MULTILINE)
LOOKED_FOR = ("long-sentence", "missing-page", "stale-translation", "unpaired-block")
OFF = "".join(f'{rule} = "off"\n' for rule in all_rules() if rule not in LOOKED_FOR)
SETTINGS = f"[rules]\n{OFF}"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A site with an old finding, on a branch of its own."""
    for name in ("GITHUB_BASE_REF", "CI_MERGE_REQUEST_DIFF_BASE_SHA"):
        monkeypatch.delenv(name, raising=False)
    made = Repository(tmp_path / "site")
    monkeypatch.chdir(made.folder)
    made.put({"cymar.toml": SETTINGS})
    made.commit(en_a=EN, cy_a=CY, en_b="# B\n\nSend it.\n", cy_b="# B\n\nAnfonwch hi.\n")
    made.git("checkout", "--quiet", "-b", "work")
    return made


def changed(
    capsys: pytest.CaptureFixture[str], *arguments: str
) -> tuple[int, list[tuple[str, ...]], str]:
    """The status, what is found and the notes of a check of what has changed."""
    options = arguments or ("--changed",)
    status, out, err = run(capsys, "check", "--fail-on", "warning", *options)
    return status, PLACE.findall(out), err


def test_nothing_has_changed(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    assert changed(capsys, "--fail-on", "warning")[0] == 1
    status, found, notes = changed(capsys)
    assert (status, found) == (0, [])
    assert "pages that have changed since ‘main’: 0." in notes


@pytest.mark.parametrize("is_committed", [True, False])
def test_one_english_paragraph_reports_the_welsh_one(
    repository: Repository, capsys: pytest.CaptureFixture[str], is_committed: bool
) -> None:
    repository.write(en_a=EN.replace("Ask us for help.", "Ask us for help by telephone."))
    if is_committed:
        repository.commit()
    assert changed(capsys) == (
        1,
        [("docs/cy/a.md", "5", "stale-translation")],
        "cymar: pages that have changed since ‘main’: 1.\n",
    )


def test_a_fault_on_a_changed_line_and_no_old_one(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.commit(en_a=f"Before.\n\n{EN}\nNew {WORDS}.\n", cy_a=f"Cyn.\n\n{CY}\nGair newydd.\n")
    assert changed(capsys)[1] == [("docs/en/a.md", "11", "long-sentence")]


def test_an_old_fault_on_a_line_that_is_edited_is_reported(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.commit(en_a=EN.replace("Old word", "old  word"))
    assert ("docs/en/a.md", "7", "long-sentence") in changed(capsys)[1]


def test_a_paragraph_taken_out_is_reported_where_it_still_stands(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.git("checkout", "--quiet", "main")
    english, welsh = (text.rpartition("\n\n")[0] for text in (EN, CY))
    repository.commit(en_a=f"{english}\n\nGo.\n", cy_a=f"{welsh}\n\nEwch.\n")
    repository.git("checkout", "--quiet", "-B", "work")
    repository.write(en_a=english.replace("Ask us for help.", "Go.") + "\n")
    assert changed(capsys)[1] == [("docs/cy/a.md", "5", "unpaired-block")]


def test_a_page_that_becomes_hard_is_reported_wherever_its_worst_part_is(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.put({"cymar.toml": ""})
    hard = "Consideration of organisational responsibilities necessitates documentation. "
    repository.git("checkout", "--quiet", "main")
    repository.commit(en_a=f"# Fees\n\n{hard * 2}\n\n" + "Go on. It is so. " * 80 + "\n")
    repository.git("checkout", "--quiet", "-B", "work")
    rest = "Applications require supporting documentation. " * 30
    repository.commit(en_a=f"# Fees\n\n{hard * 2}\n\n{rest}\n")
    assert ("docs/en/a.md", "3", "hard-to-read") in changed(capsys)[1]


@pytest.mark.parametrize(
    ("gone", "found"),
    [
        (["cy/a"], [("docs/en/a.md", "1", "missing-page")]),
        (["en/a", "cy/a"], []),
    ],
)
def test_a_page_that_is_gone(
    repository: Repository,
    capsys: pytest.CaptureFixture[str],
    gone: list[str],
    found: list[tuple[str, ...]],
) -> None:
    for name in gone:
        (repository.folder / f"docs/{name}.md").unlink()
    assert changed(capsys)[:2] == (int(bool(found)), found)
    repository.commit()
    assert changed(capsys)[:2] == (int(bool(found)), found)


def test_pages_with_new_names(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.git("mv", "docs/en/a.md", "docs/en/new.md")
    assert {(path, rule) for path, _, rule in changed(capsys)[1]} == {
        ("docs/en/new.md", "missing-page"), ("docs/cy/a.md", "missing-page"),
    }  # fmt: skip
    repository.git("mv", "docs/cy/a.md", "docs/cy/new.md")
    assert changed(capsys)[:2] == (0, [])
    repository.commit()
    assert changed(capsys)[:2] == (0, [])


def test_a_page_that_git_does_not_have_yet(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.write(en_c=f"# C\n\nNew {WORDS}.\n")
    assert {rule for *_, rule in changed(capsys)[1]} == {"missing-page", "long-sentence"}
    assert changed(capsys, "--staged")[:2] == (0, [])


def test_a_hook_looks_at_what_is_staged(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.write(en_a=EN.replace("£25", "£30"), en_b="# B\n\nSend it now.\n")
    repository.git("add", "docs/en/b.md")
    assert changed(capsys, "--staged")[1] == [("docs/cy/b.md", "3", "stale-translation")]
    assert {path for path, *_ in changed(capsys)[1]} >= {"docs/cy/a.md", "docs/cy/b.md"}


def test_a_hook_runs_before_the_first_commit(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    repository = Repository(tmp_path / "new")
    monkeypatch.chdir(repository.folder)
    repository.write(en_a="# A\n")
    repository.git("add", "--all")
    assert changed(capsys, "--staged")[1] == [("docs/en/a.md", "1", "missing-page")]


def test_only_some_pages(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.write(en_a=EN.replace("help", "advice"), en_b="# B\n\nSend it now.\n")
    both = changed(capsys)[1]
    assert {path for path, *_ in both} == {"docs/cy/a.md", "docs/cy/b.md"}
    for arguments in (["--changed", "docs/en/b.md"], ["docs/en/b.md", "--changed", "main"]):
        assert {path for path, *_ in changed(capsys, *arguments)[1]} == {"docs/cy/b.md"}


def test_the_base_of_a_pull_request_is_that_of_the_pipeline(
    repository: Repository, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit(en_a=EN.replace("help", "advice"))
    commit = repository.git("rev-parse", "HEAD").strip()
    monkeypatch.setenv("CI_MERGE_REQUEST_DIFF_BASE_SHA", commit)
    assert changed(capsys)[:2] == (0, [])
    monkeypatch.delenv("CI_MERGE_REQUEST_DIFF_BASE_SHA")
    repository.git("update-ref", "refs/remotes/origin/release", commit)
    monkeypatch.setenv("GITHUB_BASE_REF", "release")
    assert changed(capsys)[2] == "cymar: pages that have changed since ‘origin/release’: 0.\n"


def test_github_shows_what_a_pull_request_has_changed_first(
    repository: Repository, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.git("update-ref", "refs/remotes/origin/main", "main")
    repository.commit(
        en_b=f"# B\n\nSend it.\n\nNew {WORDS}.\n", cy_b="# B\n\nAnfonwch hi.\n\nGair.\n"
    )
    lines = run(capsys, "check", "--format", "github")[1].splitlines()
    assert [line.split(",")[0] for line in lines[:-1]] == [
        "::warning file=docs/en/a.md", "::warning file=docs/en/b.md",
    ]  # fmt: skip
    monkeypatch.setenv("GITHUB_BASE_REF", "main")
    lines = run(capsys, "check", "--format", "github")[1].splitlines()
    assert [line.split(",")[0] for line in lines[:-1]] == [
        "::warning file=docs/en/b.md", "::warning file=docs/en/a.md",
    ]  # fmt: skip


def test_what_main_has_gained_meanwhile_is_none_of_the_works(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.git("checkout", "--quiet", "main")
    repository.commit(en_a=EN.replace("help", "advice"))
    repository.git("checkout", "--quiet", "work")
    assert changed(capsys)[:2] == (0, [])


def test_what_the_baseline_has_is_left_out(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.commit(en_a=f"{EN}\nNew {WORDS}.\n", cy_a=f"{CY}\nGair newydd.\n")
    run(capsys, "baseline")
    assert changed(capsys)[:2] == (0, [])


def test_a_glossary_that_has_changed_has_to_do_with_every_page(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.put({"glossary.yml": "[]\n"})
    assert (
        "‘glossary.yml’ has changed too, and may have to do with every page" in changed(capsys)[2]
    )


def test_git_cannot_tell(
    repository: Repository, capsys: pytest.CaptureFixture[str], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    assert changed(capsys, "--changed", "nowhere")[::2] == (
        2,
        "cymar: git has no commit ‘nowhere’ to compare with: fetch it, or name another after "
        "‘--changed’.\n",
    )
    assert changed(capsys, "--changed=--output=x")[0] == 2
    repository.commit(en_a=EN)
    subprocess.run(
        ["git", "clone", "--quiet", "--depth=1", repository.folder.as_uri(), tmp_path / "shallow"],
        check=True, capture_output=True,
    )  # fmt: skip
    monkeypatch.chdir(tmp_path / "shallow")
    status, _, notes = changed(capsys)
    assert status == 2
    assert "fetch-depth: 0" in notes
