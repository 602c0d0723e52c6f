"""The one door for files: what is read and written, and that nothing else is touched."""

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cymar.errors import system_words
from cymar.files import FileError, project_top
from cymar.files.reading import files_of_site, read_file
from cymar.files.writing import change_file, remove_folder, replace_file, write_to_site
from support.command import run
from support.sites import MakeSite, write
from support.systems import links_to_files, pipes, posix_errors

EN, CY = "# Fees\n\nPay £25 by card.\n", "# Ffioedd\n\nTalwch £25 â cherdyn.\n"
SITE = {"p/docs/en/a.md": EN, "p/docs/cy/a.md": CY, "p/cymar.toml": ""}
VICTIM = {"victim/bashrc": "export PATH\n", "victim/.gitignore": "mine\n"}
IS_LINK = "is a symbolic link, and nothing is written through one.\n"


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CYMAR_LANGUAGE", "en")


@pytest.fixture
def project(make_site: MakeSite, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site that lies beside files which are none of its business, and the folder we are in."""
    folder = make_site({**SITE, **VICTIM}) / "p"
    monkeypatch.chdir(folder)
    return folder


def victim() -> dict[str, str]:
    return {f"victim/{path.name}": path.read_text("utf-8") for path in Path("../victim").iterdir()}


def many(folder: Path) -> None:
    """So many pages that what is found is cached."""
    write(folder, {f"docs/{locale}/{number}.md": EN for locale in ("en", "cy")
                   for number in range(30)})  # fmt: skip


@links_to_files
@pytest.mark.parametrize(
    ("link", "target"),
    [(".cache/cymar", "../../victim"), (".cache/cymar", ".."), (".cache", "../victim"),
     (".cache/cymar/history.cache", "../../../victim/bashrc"),
     (".cache/cymar/scores.cache", "../../../victim/bashrc"),
     (".cache/cymar/.gitignore", "../../../victim/.gitignore"),
     (".cache/cymar/.cymar.new", "../../../victim/bashrc")],
)  # fmt: skip
@pytest.mark.parametrize("command", ["check", "status"])
def test_the_cache_is_written_through_no_link(
    project: Path, capsys: pytest.CaptureFixture[str], link: str, target: str, command: str
) -> None:
    many(project)
    write(project, {".gitignore": "ours\n"})
    place = project / link
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(target)
    assert run(capsys, command)[0] in (0, 1)
    assert victim() == VICTIM
    assert (project / ".gitignore").read_text("utf-8") == "ours\n"


@links_to_files
def test_a_sign_off_is_written_through_no_link(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(project, {"docs/en/$(touch PWNED).md": EN, "docs/cy/$(touch PWNED).md": CY})
    (project / "translations.lock").symlink_to("../victim/bashrc")
    status, out, error = run(capsys, "sign-off", "docs")
    assert (status, out) == (2, "")
    assert error.endswith(f"‘translations.lock’ {IS_LINK}")
    assert victim() == VICTIM


@links_to_files
@pytest.mark.parametrize("command", ["import", "export"])
def test_terms_are_written_through_no_link(
    project: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    """Neither to a file, nor from a folder that a link in the project leads out by."""
    write(project, {"new.csv": "en term\nbug\n", "glossary.yml": "- en: {term: fee}\n"})
    (project / "out").symlink_to("../victim")
    (project / "out.csv").symlink_to("../victim/bashrc")
    arguments = {
        "import": [["new.csv", "--replace"]],
        "export": [["out.csv"], ["out/bashrc.csv"]],
    }[command]
    if command == "import":
        (project / "glossary.yml").rename(project / "terms.yml")
        (project / "glossary.yml").symlink_to("terms.yml")
    for each in arguments:
        status, _, error = run(capsys, "glossary", command, *each)
        assert (status, error.endswith(IS_LINK)) == (2, True)
    assert victim() == VICTIM
    assert run(capsys, "glossary", "export", "../elsewhere.csv")[0] == 0
    assert Path("../elsewhere.csv").read_text("utf-8-sig").startswith("en term")


@links_to_files
@pytest.mark.parametrize("name", ["glossary.yml", "translations.lock", "cymar.toml"])
@pytest.mark.parametrize(
    ("target", "problem"),
    [
        ("../victim/bashrc", "the symbolic link ‘{name}’ leads out of the project, to ‘{target}’"),
        ("/dev/zero", "the symbolic link ‘{name}’ leads out of the project, to ‘{target}’"),
        ("/dev/null", "the symbolic link ‘{name}’ leads out of the project, to ‘{target}’"),
        ("gone", "the symbolic link leads to ‘gone’, which does not exist"),
        ("docs", "it is a folder"),
    ],
)
def test_a_file_of_ours_that_a_link_leads_to(
    project: Path, capsys: pytest.CaptureFixture[str], name: str, target: str, problem: str
) -> None:
    if name != "cymar.toml":
        write(project, {"cymar.toml": ""})
    (project / name).unlink(missing_ok=True)
    (project / name).symlink_to(target)
    told = problem.format(name=name, target=target)
    assert run(capsys, "check") == (
        2, "", f"cymar: {name}: the file cannot be read: {told}.\n"
    )  # fmt: skip


@pipes
@pytest.mark.parametrize("name", ["glossary.yml", "translations.lock", "cymar.toml"])
def test_a_pipe_does_not_keep_us_waiting(
    project: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (project / name).unlink(missing_ok=True)
    os.mkfifo(project / name)
    problem = f"cymar: {name}: the file cannot be read: it is not an ordinary file.\n"
    assert run(capsys, "check") == (2, "", problem)


@posix_errors
def test_settings_may_name_a_file_elsewhere_but_no_device(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(project, {"cymar.toml": 'glossary = "/dev/null"\n'})
    problem = "cymar: /dev/null: the file cannot be read: it is not an ordinary file.\n"
    assert run(capsys, "check")[::2] == (2, problem.replace("/dev", os.path.relpath("/dev")))
    write(project, {"cymar.toml": 'glossary = "../shared.yml"\n', "new.csv": "en term\nbug\n"})
    write(project.parent, {"shared.yml": "- en: {term: fee}\n"})
    status, out, _ = run(capsys, "glossary", "import", "new.csv", "--merge")
    assert (status, out) == (0, "../shared.yml: 1 new, 0 changed, 1 the same, 0 taken out.\n")
    assert "bug" in (project.parent / "shared.yml").read_text("utf-8")


def test_a_repository_is_one_project(tmp_path: Path) -> None:
    write(tmp_path, {"r/.git/HEAD": "", "r/a/b/x": "", "alone/x": ""})
    assert project_top(tmp_path / "r/a/b") == tmp_path / "r"
    assert project_top(tmp_path / "alone") == tmp_path / "alone"


def test_a_file_is_whole_or_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a"
    replace_file(path, b"old", tmp_path)

    def stop(before: bytes | None) -> bytes:
        assert before == b"old"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        change_file(path, stop, tmp_path)
    write(tmp_path, {".cymar.new": "half"})
    assert path.read_bytes() == b"old"
    replace_file(path, b"new", tmp_path)
    assert [each.name for each in tmp_path.iterdir()] == ["a"]
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("before", [{}, {".htaccess": "old"}], ids=["new", "changed"])
def test_a_file_of_a_site_has_its_name_once_it_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: dict[str, str]
) -> None:
    """MkDocs leaves `.htaccess` where it is: one that was cut short would stay for good."""
    write(tmp_path, before)
    path, names, chmod = tmp_path / ".htaccess", set[str](), Path.chmod

    def noted(new: Path, mode: int) -> None:
        names.add(new.name)
        chmod(new, mode)

    monkeypatch.setattr(Path, "chmod", noted)
    write_to_site(path, b"new", tmp_path)
    assert names == {".cymar.new"}, "it can be read by nobody else until then, either"
    assert path.read_bytes() == b"new"
    assert [each.name for each in tmp_path.iterdir()] == [".htaccess"]


@posix_errors
@pytest.mark.parametrize("sent", [signal.SIGKILL, signal.SIGTERM])
def test_what_is_killed_while_it_writes_leaves_nothing(tmp_path: Path, sent: int) -> None:
    """In the middle of writing, with most of it on the disk; nor does it keep others waiting."""
    if sys.platform != "linux":
        pytest.skip("only Linux has files without a name")
    path = tmp_path / "a"
    path.write_bytes(b"old")
    script = (
        "import os, sys, time; from pathlib import Path; from cymar.files.writing import *\n"
        "def stop(_): print('x', flush=True); time.sleep(60)\n"
        "os.fsync = stop\n"
        "replace_file(Path(sys.argv[1]), b'new' * 100000, Path(sys.argv[1]).parent)\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", script, str(path)], stdout=subprocess.PIPE
    )  # fmt: skip
    assert process.stdout
    assert process.stdout.read(1) == b"x"
    process.send_signal(sent)
    process.communicate()
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == {"a": b"old"}
    replace_file(path, b"next", tmp_path)
    assert path.read_bytes() == b"next"


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 11)
    assert read_file(tmp_path / "a", tmp_path, largest=11)
    with pytest.raises(FileError, match=r"over 0 MB"):
        read_file(tmp_path / "a", tmp_path, largest=10)


@links_to_files
def test_nothing_outside_a_built_site_is_read_or_deleted(tmp_path: Path) -> None:
    write(
        tmp_path, {"secret.html": "x", "site/a.html": "x", "victim/en/a": "", "site/b.html/c": ""}
    )
    site = tmp_path / "site"
    assert [path.name for path, _ in files_of_site(site, "**/*.html")] == ["a.html"]
    (site / "search").symlink_to("../victim")
    (site / "link.html").symlink_to("../secret.html")
    refused: list[Callable[[], object]] = [
        lambda: list(files_of_site(site, "**/*.html")),
        lambda: remove_folder(site / "search/en", site),
        lambda: replace_file(site / "search/en/a", b"", site),
    ]
    for each in refused:
        with pytest.raises(FileError):
            each()
    assert (tmp_path / "victim/en/a").exists()


@pytest.mark.parametrize("number", [errno.EACCES, errno.EISDIR, errno.ENOENT, errno.ENOSPC])
def test_the_system_is_reported_in_the_language_of_the_reader(number: int) -> None:
    words = system_words(OSError(number, os.strerror(number)))
    assert words.en == os.strerror(number)
    assert words.cy.split()[0] in ("dim", "ffolder", "nid")


def test_a_command_says_it_in_welsh(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    make_site({})
    assert run(capsys, "glossary", "import", "gone.csv", "--language", "cy") == (
        2, "", "cymar: gone.csv: nid oes modd darllen y ffeil: nid oes ffeil na ffolder o'r enw "
        "hwn.\n",
    )  # fmt: skip
