"""Where there is no history to read: each case says so in a line, and nothing is guessed."""

from pathlib import Path

import pytest

from cymar.locate import open_projects
from support.histories import CY, CY_NEW, EN, EN_NEW, behind, notes
from support.repository import Repository
from support.sites import MakeSite
from support.systems import scripts


def test_a_shallow_clone_is_not_guessed_from(based: Repository, tmp_path: Path) -> None:
    based.commit(en_a=EN_NEW)
    based.git("clone", "--quiet", "--depth=1", based.folder.as_uri(), str(tmp_path / "clone"))
    clone = tmp_path / "clone"
    assert behind(clone) == []
    (note,) = notes(clone)
    assert note.startswith("this is a shallow clone")
    (clone / "docs/cy/a.md").write_text(CY_NEW, encoding="utf-8")
    assert behind(clone) == []
    (project,) = open_projects([clone])
    assert not project.staleness.is_known(project.pairs[0])


def test_a_partial_clone_fetches_nothing(based: Repository, tmp_path: Path) -> None:
    based.git("config", "uploadpack.allowFilter", "true")
    based.commit(en_a=EN_NEW)
    clone = tmp_path / "clone"
    based.git("clone", "--quiet", "--filter=blob:none", based.folder.as_uri(), str(clone))
    assert behind(clone) == []
    (project,) = open_projects([clone])
    project.check()
    assert [note.to("en")[:23] for note in project.notes] == ["this is a partial clone"]
    assert not project.staleness.is_known(project.pairs[0])


def test_a_language_in_a_submodule(based: Repository, tmp_path: Path) -> None:
    welsh = Repository(tmp_path / "welsh")
    welsh.put({"a.md": CY})
    welsh.commit()
    based.git("rm", "-r", "--quiet", "docs/cy")
    based.git("submodule", "--quiet", "add", welsh.folder.as_uri(), "docs/cy")
    based.commit(en_a=EN_NEW)
    assert behind() == []
    (note,) = notes()
    assert note.startswith("‘docs/cy’ is a repository of its own")


def test_a_page_never_committed(based: Repository) -> None:
    based.write(en_b=EN, cy_b=CY)
    assert behind() == []
    assert notes() == [
        "Pages that are not in git yet: 2, ‘docs/en/b.md’ among them. They count as new: commit "
        "each together with its counterpart."
    ]


def test_a_repository_without_commits(repository: Repository) -> None:
    repository.write(en_a=EN, cy_a=CY)
    assert behind() == []
    assert len(notes()) == 1


def test_no_repository(tmp_path: Path, make_site: MakeSite) -> None:
    make_site({"docs/en/a.md": EN, "docs/cy/a.md": CY})
    assert behind() == []
    (note,) = notes()
    assert note.startswith("there is no git repository here")


def test_no_git(based: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    based.commit(en_a=EN_NEW)
    monkeypatch.setenv("PATH", "")
    assert behind() == []
    (note,) = notes()
    assert note.startswith("git is not installed")


def test_a_repository_that_is_broken(based: Repository) -> None:
    based.commit(en_a=EN_NEW)
    (based.folder / ".git/HEAD").write_text("nonsense", encoding="utf-8")
    assert behind() == []
    (note,) = notes()
    assert note.startswith("git could not read the history of the pages")


def test_a_repository_of_somebody_else(based: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    assert behind() == []
    (note,) = notes()
    assert "safe.directory" in note


def test_no_commit_can_be_told(based: Repository) -> None:
    """HEAD leads to a branch that leads to itself; an object is gone."""
    based.commit(en_a=EN_NEW)
    heads = based.folder / ".git/refs/heads"
    for name, content in (("main", "ref: refs/heads/main\n"), ("main", "0" * 39 + "1\n")):
        (heads / name).write_text(content, encoding="utf-8")
        (note,) = notes()
        assert note.startswith("git could not read the history of the pages")
        (project,) = open_projects([Path()])
        assert not project.staleness.is_known(project.pairs[0])


@scripts
@pytest.mark.parametrize("script", ["", "#!/bin/sh\n", "#!/bin/sh\nexit 9\n"])
def test_a_git_that_answers_nothing(
    based: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    based.commit(en_a=EN_NEW)
    program = tmp_path / "bin/git"
    program.parent.mkdir()
    program.write_bytes(script.encode() or b"\x7fELF")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent))
    (note,) = notes()
    assert note.startswith("git could not read the history of the pages")
    (project,) = open_projects([Path()])
    assert not project.staleness.is_known(project.pairs[0])


def test_a_work_tree_elsewhere(based: Repository, tmp_path: Path) -> None:
    based.git("config", "core.worktree", str(tmp_path / "bin"))
    (tmp_path / "bin").mkdir()
    (note,) = notes()
    assert note.startswith(f"git gives ‘{(tmp_path / 'bin').as_posix()}’ for the folder of this")


def test_the_advice_on_somebody_else_s_repository_names_its_folder(
    based: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it says to do is enough: git reads the repository after."""
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    folder = based.folder.resolve().as_posix()
    (note,) = notes()
    assert f"safe.directory {folder}’" in note
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "safe.directory")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", folder)
    assert notes() == []
