"""Histories in real repositories: whatever shape they take, the same blocks are behind."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from cymar.bilingual import other
from cymar.staleness.git import open_repository
from support.histories import CY, CY_NEW, EN, EN_NEW, behind, expected, move, notes
from support.repository import Repository
from support.systems import links_to_files, odd_names, scripts

pytestmark = pytest.mark.long


def test_a_committed_change(based: Repository, moved: str) -> None:
    assert behind() == []
    move(based, moved)
    based.commit()
    assert behind() == expected(moved)
    move(based, other(moved))
    based.commit()
    assert behind() == []


def test_a_change_not_yet_committed(based: Repository, moved: str) -> None:
    move(based, moved)
    assert behind() == expected(moved)
    move(based, other(moved))
    assert behind() == []
    based.git("add", "docs/en")
    based.git("commit", "--quiet", "--message=One of them")
    assert behind() == []


def test_a_revert(based: Repository, moved: str) -> None:
    move(based, moved)
    based.commit()
    based.git("revert", "--no-edit", "HEAD")
    assert behind() == []


def test_a_page_that_went_away_and_came_back(based: Repository, moved: str) -> None:
    move(based, moved)
    based.commit()
    for locale in ("en", "cy"):
        based.git("rm", "--quiet", f"docs/{locale}/a.md")
        based.commit()
        based.git("revert", "--no-edit", "HEAD")
    assert behind() == expected(moved)
    based.git("rm", "--quiet", "-r", "docs")
    based.commit()
    based.git("revert", "--no-edit", "HEAD")
    assert behind() == expected(moved)
    move(based, other(moved))
    based.commit()
    assert behind() == []


def test_a_page_in_the_place_of_one_that_was_renamed(based: Repository, moved: str) -> None:
    move(based, moved)
    based.commit()
    for locale in ("en", "cy"):
        based.git("mv", f"docs/{locale}/a.md", f"docs/{locale}/b.md")
    based.commit()
    based.commit(en_a="# Jobs\n\nWork for us.\n", cy_a="# Swyddi\n\nGweithiwch i ni.\n")
    assert behind() == expected(moved, "b.md")


def test_changes_of_markup_and_space(based: Repository) -> None:
    based.commit(en_a="# Fees #\r\n\r\n\r\nPay **£25**\r\nby [card](c.md).\r\n\r\nAsk us for help.")
    assert behind() == []
    based.commit(cy_a=CY.replace("Ffioedd", "*Ffioedd*") + "\n\n<!-- sylw -->\n")
    assert behind() == []


@pytest.mark.parametrize(
    "name",
    [
        "b",
        "a page with spaces",
        "tŷ",
        "sub/folder/c",
        "-dash",
        "a[b]",
        *(pytest.param(name, marks=odd_names) for name in ('quoted "q"', "tab\there", "a*b")),
    ],
)
def test_names_and_renames(based: Repository, moved: str, name: str) -> None:
    move(based, moved)
    based.commit()
    for locale in ("en", "cy"):
        (based.folder / f"docs/{locale}/{name}.md").parent.mkdir(parents=True, exist_ok=True)
        based.git("mv", f"docs/{locale}/a.md", f"docs/{locale}/{name}.md")
    based.commit()
    assert behind() == expected(moved, f"{name}.md")


def test_a_rename_in_one_language_at_a_time(based: Repository, moved: str) -> None:
    move(based, moved)
    based.commit()
    based.git("mv", "docs/en/a.md", "docs/en/b.md")
    based.commit()
    based.git("mv", "docs/cy/a.md", "docs/cy/b.md")
    based.commit()
    assert behind() == expected(moved, "b.md")


def test_the_docs_folder_moved(based: Repository, moved: str) -> None:
    move(based, moved)
    based.commit()
    (based.folder / "site").mkdir()
    based.git("mv", "docs", "site/docs")
    based.commit()
    assert behind(based.folder / "site") == expected(moved)


def test_a_page_that_was_made_of_its_counterpart(based: Repository) -> None:
    based.commit(en_b=EN_NEW.replace("Fees", "Costs"))
    based.git("mv", "docs/en/b.md", "docs/cy/b.md")
    based.commit(en_b="# Costs\n\nSomething else.\n")
    assert behind() == []


def test_a_merge(based: Repository, moved: str) -> None:
    based.git("switch", "--quiet", "--create", "work")
    move(based, moved)
    based.commit()
    based.git("switch", "--quiet", "main")
    based.commit(en_other="# Other\n", cy_other="# Arall\n")
    based.git("merge", "--quiet", "--no-ff", "--message=Merge", "work")
    assert behind() == expected(moved)
    based.git("switch", "--quiet", "--create", "translation")
    move(based, other(moved))
    based.commit()
    based.git("switch", "--quiet", "main")
    based.commit(en_other="# Others\n", cy_other="# Eraill\n")
    based.git("merge", "--quiet", "--no-ff", "--message=Merge", "translation")
    assert behind() == []


def test_a_branch_that_changed_both_in_turn(based: Repository, moved: str) -> None:
    based.git("switch", "--quiet", "--create", "work")
    for locale in (moved, other(moved)):
        move(based, locale)
        based.commit()
    based.git("switch", "--quiet", "main")
    based.commit(en_other="# Other\n", cy_other="# Arall\n")
    based.git("merge", "--quiet", "--no-ff", "--message=Merge", "work")
    assert behind() == []


@pytest.mark.parametrize("way", ["squash", "rebase", "amend"])
def test_history_written_again(based: Repository, moved: str, way: str) -> None:
    based.git("switch", "--quiet", "--create", "work")
    move(based, moved)
    based.commit()
    based.commit(en_third="# Third\n", cy_third="# Trydedd\n")
    if way == "amend":
        based.git("commit", "--quiet", "--amend", "--message=Other words")
    else:
        based.git("switch", "--quiet", "main")
        based.commit(en_other="# Other\n", cy_other="# Arall\n")
        if way == "squash":
            based.git("merge", "--quiet", "--squash", "work")
            based.commit()
        else:
            based.git("rebase", "--quiet", "main", "work")
    assert behind() == expected(moved)


def test_a_detached_head(based: Repository, moved: str) -> None:
    move(based, moved)
    based.commit()
    based.commit(cy_a=CY_NEW, en_a=EN_NEW)
    based.git("checkout", "--quiet", "HEAD~1")
    assert (behind(), notes()) == (expected(moved), [])


def test_a_submodule_with_the_whole_site(based: Repository, tmp_path: Path, moved: str) -> None:
    move(based, moved)
    based.commit()
    whole = Repository(tmp_path / "whole")
    whole.git("submodule", "--quiet", "add", based.folder.as_uri(), "site")
    whole.commit()
    assert (behind(whole.folder / "site"), notes(whole.folder / "site")) == (expected(moved), [])


def test_what_a_hook_has_set_does_not_mislead(
    based: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    based.commit(en_a=EN_NEW)
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "index"))
    assert behind() == expected("en")


@scripts
def test_nothing_in_the_repository_is_run(based: Repository, tmp_path: Path) -> None:
    based.commit(en_a=EN_NEW)
    ran = tmp_path / "ran"
    program = based.folder / "program.sh"
    program.write_text(f"#!/bin/sh\ntouch '{ran}'\n", encoding="utf-8")
    program.chmod(0o755)
    for key in ("core.fsmonitor", "core.pager", "diff.external", "diff.x.textconv", "core.editor"):
        based.git("config", key, str(program))
    based.git("config", "log.showSignature", "true")
    based.git("config", "gpg.program", str(program))
    based.put({".gitattributes": "*.md diff=x\n"})
    for hook in ("post-checkout", "reference-transaction", "post-index-change"):
        shutil.copy(program, based.folder / ".git/hooks" / hook)
    assert behind() == expected("en")
    assert not ran.exists()


def test_settings_of_the_user_do_not_matter(based: Repository, moved: str) -> None:
    move(based, moved)
    based.commit()
    based.git("mv", "docs/en/a.md", "docs/en/b.md")
    based.git("mv", "docs/cy/a.md", "docs/cy/b.md")
    based.commit()
    for key, value in (
        ("diff.renames", "false"), ("core.quotePath", "true"), ("log.showRoot", "false"),
        ("diff.orderFile", "nowhere"), ("color.ui", "always"), ("log.decorate", "full"),
        ("diff.noprefix", "true"), ("diff.relative", "true"), ("log.follow", "true"),
        ("format.pretty", "oneline"), ("log.diffMerges", "combined"), ("core.abbrev", "4"),
    ):  # fmt: skip
        based.git("config", key, value)
    assert behind() == expected(moved, "b.md")


def test_a_handful_of_questions_for_a_whole_site(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [f"p{number}" for number in range(30)]
    for locale, text in (("en", EN), ("cy", CY)):
        repository.write(**{f"{locale}_{name}": text for name in names})
    repository.commit()
    repository.commit(**{f"en_{name}": EN_NEW for name in names})
    asked = []
    run = subprocess.run

    def counted(*arguments: object, **options: object) -> object:
        asked.append(arguments)
        return run(*arguments, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(subprocess, "run", counted)
    assert len(behind()) == 30
    assert len(asked) <= 4


def test_a_repository_is_left_as_it_was(based: Repository) -> None:
    based.commit(en_a=EN_NEW)
    before = {path: path.stat().st_mtime_ns for path in based.folder.rglob("*")}
    assert behind() == expected("en")
    assert before == {path: path.stat().st_mtime_ns for path in based.folder.rglob("*")}


@links_to_files
def test_a_link_to_the_docs_folder(based: Repository, tmp_path: Path) -> None:
    based.commit(en_a=EN_NEW)
    os.symlink(based.folder, tmp_path / "link")
    assert behind(tmp_path / "link") == expected("en")
    assert open_repository(tmp_path / "link").top == based.folder
