"""Sign-offs: what they settle, the file they stand in, and the commands that work with them."""

import json
import os
import re
from pathlib import Path

import pytest

from cymar.bilingual import other
from cymar.locate import open_projects
from cymar.staleness.sign_offs import HEADER, read_sign_offs
from support.command import run
from support.repository import Repository
from support.sites import MakeSite

EN = "# Fees\n\nPay £25 by card.\n\nAsk us for help.\n"
CY = "# Ffioedd\n\nTalwch £25 â cherdyn.\n\nGofynnwch i ni am help.\n"
NEW = {"en": EN.replace("£25", "£30"), "cy": CY.replace("£25", "£30")}
OLD = {"en": EN, "cy": CY}
SITE = {"docs/en/a.md": EN, "docs/cy/a.md": CY, "cymar.toml": ""}


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CYMAR_LANGUAGE", "en")


def state(capsys: pytest.CaptureFixture[str]) -> tuple[str, dict[str, int]]:
    page = json.loads(run(capsys, "status", "--format", "json")[1])["pages"][0]
    return page["state"], page["behind"]


IN_STEP = ("in-step", {"en": 0, "cy": 0})
DIFFERS = ("differs", {"en": 0, "cy": 0})
"""Signed off, and one says £25 and the other £30: a sign-off hides no error."""


@pytest.mark.parametrize("moved", ["en", "cy"])
def test_without_a_repository_a_sign_off_is_all_there_is(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], moved: str
) -> None:
    make_site(SITE)
    assert state(capsys) == ("unknown", {"en": 0, "cy": 0})
    assert run(capsys, "sign-off", "docs/en/a.md") == (0, "Signed off: a.md\n", "")
    assert state(capsys) == IN_STEP
    make_site({f"docs/{moved}/a.md": NEW[moved]})
    assert state(capsys) == ("behind", {moved: 0, other(moved): 1})
    found = json.loads(run(capsys, "check", "--format", "json")[1])["findings"]
    found = [each for each in found if each["rule"] == "stale-translation"]
    assert [(each["path"], each["text"]) for each in found] == [
        (f"docs/{other(moved)}/a.md", OLD[other(moved)].split("\n")[2])
    ]
    assert "has changed since the two were signed off" in found[0]["message"]["en"]
    assert "signed off, and there is no history" in run(capsys, "diff", "a.md")[1]
    make_site({f"docs/{other(moved)}/a.md": NEW[other(moved)]})
    assert state(capsys) == IN_STEP


@pytest.mark.parametrize("moved", ["en", "cy"])
def test_a_sign_off_wins_over_history(
    repository: Repository, capsys: pytest.CaptureFixture[str], moved: str
) -> None:
    repository.put(SITE)
    repository.commit()
    repository.commit(**{f"{moved}_a": NEW[moved]})
    assert state(capsys) == ("behind", {moved: 0, other(moved): 1})
    run(capsys, "sign-off", f"docs/{moved}/a.md")
    assert state(capsys) == DIFFERS
    repository.commit()
    assert state(capsys) == DIFFERS
    repository.commit(**{f"{moved}_a": NEW[moved].replace("£30", "£35")})
    assert state(capsys) == ("behind", {moved: 0, other(moved): 1})
    output = run(capsys, "diff", "a.md")[1]
    assert "[-£30-]" in output
    assert "{+£35+}" in output


@pytest.mark.parametrize(
    ("locale", "lead"), [("en", "Still found there:"), ("cy", "Beth sydd yno o hyd:")]
)
def test_a_sign_off_names_what_is_still_found(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], locale: str, lead: str
) -> None:
    make_site({**SITE, "docs/cy/a.md": NEW["cy"]})
    status, output, _ = run(capsys, "sign-off", "a.md", "--language", locale)
    lines = output.splitlines()
    assert (status, lines[1], len(lines)) == (0, lead, 3)
    assert lines[2].startswith("  docs/cy/a.md:3:8: ")
    assert lines[2].endswith(" [number-mismatch]")
    assert state(capsys) == DIFFERS
    assert run(capsys, "check")[0] == 1


def test_a_sign_off_outlives_new_history(
    repository: Repository, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    repository.put(SITE)
    repository.commit()
    repository.commit(en_a=NEW["en"])
    run(capsys, "sign-off", "a.md")
    repository.commit()
    repository.git("checkout", "--quiet", "--orphan", "fresh")
    repository.commit()
    assert state(capsys) == DIFFERS
    repository.git("clone", "-q", "--depth=1", repository.folder.as_uri(), str(tmp_path / "c"))
    os.chdir(tmp_path / "c")
    assert state(capsys) == DIFFERS


def test_the_file_is_sorted_a_line_a_page_and_keeps_what_else_it_holds(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    make_site({**SITE, **{f"docs/{locale}/{name}": f"# {name}\n" for locale in ("en", "cy")
                          for name in ("b c.md", "tŷ.md", "#1.md", "x/y.md")}})  # fmt: skip
    Path("translations.lock").write_text("# our own note\ngone.md\tAAAA\tBBBB\nnonsense\n")
    run(capsys, "sign-off", "docs")
    lines = Path("translations.lock").read_text(encoding="utf-8").splitlines()
    assert lines[:2] == ["# our own note", "nonsense"]
    names = [line.split("\t")[0] for line in lines[2:]]
    assert names == ["%231.md", "a.md", "b c.md", "gone.md", "tŷ.md", "x/y.md"]
    before = Path("translations.lock").read_bytes()
    run(capsys, "sign-off", "docs")
    assert Path("translations.lock").read_bytes() == before
    assert [path.name for path in Path().iterdir() if "lock" in path.name] == ["translations.lock"]


def test_one_page_is_signed_and_the_others_left(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    make_site({**SITE, "docs/en/b.md": "# B\n", "docs/cy/b.md": "# B2\n"})
    run(capsys, "sign-off", "docs/cy/b.md")
    lines = Path("translations.lock").read_text(encoding="utf-8").splitlines()
    assert lines[:2] == list(HEADER)
    assert [line.split("\t")[0] for line in lines[2:]] == ["b.md"]
    assert re.fullmatch(r"b\.md\t[\w-]{4}\t[\w-]{4}", lines[2])


def test_a_merge_conflict_is_told_with_its_cure_and_nothing_is_lost(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.put({**SITE, "docs/en/b.md": "# B\n", "docs/cy/b.md": "# B2\n"})
    run(capsys, "sign-off", "docs")
    repository.commit()
    for branch, amount in (("one", "£26"), ("two", "£27")):
        repository.git("switch", "--quiet", "--create", branch, "main")
        for locale in ("en", "cy"):
            repository.write(**{f"{locale}_a": OLD[locale].replace("£25", amount)})
        run(capsys, "sign-off", "a.md")
        repository.commit()
    with pytest.raises(AssertionError):
        repository.git("merge", "--quiet", "one")
    repository.git("checkout", "--quiet", "--theirs", "docs")
    lock = Path("translations.lock").read_text(encoding="utf-8")
    assert "<<<<<<<" in lock
    message = "translations.lock:3: two branches were merged here and git left its marks: delete"
    assert message in run(capsys, "status")[2]
    assert message in run(capsys, "check")[2]
    status, _, error = run(capsys, "sign-off", "b.md")
    assert (status, message in error) == (2, True)
    assert Path("translations.lock").read_text(encoding="utf-8") == lock
    assert [page["state"] for page in json.loads(
        run(capsys, "status", "--format=json")[1])["pages"]] == ["in-step", "in-step"]  # fmt: skip
    kept = [line for line in lock.splitlines() if not re.match("<<<<<<<|=======|>>>>>>>", line)]
    Path("translations.lock").write_text("\n".join(kept) + "\n", encoding="utf-8")
    assert run(capsys, "status")[2] == ""
    assert state(capsys) == IN_STEP
    run(capsys, "sign-off", "a.md")
    lines = Path("translations.lock").read_text(encoding="utf-8").splitlines()
    assert [line.split("\t")[0] for line in lines[2:]] == ["a.md", "b.md"]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("gone.md\tAAAA\tBBBB", "‘gone.md’ is signed off but is no longer a page in both "
         "languages: delete the line, and sign off the page's new name if it has one."),
        ("a.md\tAAA\tBBBB", "this line is not a sign-off, so it has no effect: delete it, and "
         "sign the page off again."),
        ("a.md AAAA BBBB", "this line is not a sign-off, so it has no effect: delete it, and "
         "sign the page off again."),
    ],
)  # fmt: skip
def test_a_line_that_is_wrong(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], line: str, message: str
) -> None:
    make_site(SITE)
    run(capsys, "sign-off", "a.md")
    with Path("translations.lock").open("a", encoding="utf-8") as lock:
        lock.write(f"{line}\n")
    assert run(capsys, "check") == (
        0, "No findings. 2 pages, 1 pair checked.\n", f"cymar: translations.lock:4: {message}\n",
    )  # fmt: skip


def test_the_file_stands_beside_the_settings_or_the_docs(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_site({"docs/en/a.md": EN, "docs/cy/a.md": CY})
    monkeypatch.chdir(folder / "docs/en")
    run(capsys, "sign-off", "a.md")
    assert (folder / "translations.lock").is_file()


def test_a_file_that_cannot_be_written_is_left(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    make_site(SITE)
    run(capsys, "sign-off", "a.md")
    before = Path("translations.lock").read_bytes()

    def full(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    make_site({"docs/en/a.md": NEW["en"]})
    status, _, error = run(capsys, "sign-off", "a.md")
    assert status == 2
    assert error == (
        "cymar: translations.lock: the file cannot be written, and is as it was: No space left on "
        "device.\n"
    )
    assert Path("translations.lock").read_bytes() == before
    assert sorted(path.name for path in Path().iterdir()) == [
        "cymar.toml", "docs", "translations.lock",
    ]  # fmt: skip


def test_windows_line_ends_are_read(make_site: MakeSite) -> None:
    make_site({**SITE, "translations.lock": "# x\r\na.md\tAAAA\tBBBB\r\n"})
    (project,) = open_projects([Path()])
    read = read_sign_offs(Path("translations.lock"), Path())
    assert [each.cy for each in read.of(project.pairs[0])] == ["BBBB"]


@pytest.mark.parametrize("command", ["sign-off", "diff"])
def test_a_page_without_a_counterpart(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    make_site({**SITE, "docs/en/b.md": "# B\n"})
    assert run(capsys, command, "b.md") == (
        2, "", "cymar: ‘docs/en/b.md’ has no counterpart in the other language: ‘cymar status’ "
        "shows what is missing.\n",
    )  # fmt: skip
    assert run(capsys, command, "nowhere.md", "--language=cy") == (
        2, "", "cymar: nid oes ffeil na ffolder ‘nowhere.md’.\n",
    )  # fmt: skip
