"""What stands beside any site: what git leaves out, what runs before a commit, an editor's task."""

from collections.abc import Iterator
from pathlib import Path

from cymar.adoption.changes import FileToWrite, to_write
from cymar.adoption.templates import template
from cymar.files import is_there
from cymar.files.reading import read_file

IGNORED = (".cache/", "site/", ".venv/")
"""What programs make in the folder of a site: what is cached, the built site, an installation."""

HOOK = """  - repo: local
    hooks:
      - id: cymar
        name: cymar check
        entry: cymar check --staged
        language: system
        pass_filenames: false
        files: \\.md$
"""
HOOKS_FILE = ".pre-commit-config.yaml"
REPOS = "repos:"
TASKS_FILE = ".vscode/tasks.json"


def files_beside(folder: Path, top: Path) -> Iterator[FileToWrite]:
    """The files to write beside a site: none that has what it needs.

    Args:
        folder: the folder of the settings.
        top: the top of the project, which links may not lead out of.
    """
    yield from _ignored(folder / ".gitignore", top)
    yield from _hooks(folder / HOOKS_FILE, top)
    tasks = folder / TASKS_FILE
    if not is_there(tasks):
        yield from to_write(tasks, template("editor/tasks.json").encode(), top)


def _text(path: Path, top: Path) -> str:
    return read_file(path, top).decode("utf-8", "surrogateescape") if is_there(path) else ""


def _ignored(path: Path, top: Path) -> Iterator[FileToWrite]:
    text = _text(path, top)
    known = {line.strip().strip("/") for line in text.splitlines()}
    missing = [each for each in IGNORED if each.strip("/") not in known]
    if missing:
        joint = "" if not text or text.endswith("\n") else "\n"
        added = "".join(f"/{each}\n" for each in missing)
        yield from to_write(path, f"{text}{joint}{added}".encode("utf-8", "surrogateescape"), top)


def _hooks(path: Path, top: Path) -> Iterator[FileToWrite]:
    """The hook before a commit; a file that has hooks gets ours at the end of its list."""
    text = _text(path, top)
    if "cymar" in text:
        return
    lines = text.splitlines()
    if not text:
        yield from to_write(path, f"{REPOS}\n{HOOK}".encode(), top)
    elif REPOS in lines and not any(_is_after_repos(line) for line in lines[lines.index(REPOS) :]):
        indented = any(line.startswith("  - ") for line in lines)
        hook = HOOK if indented else "".join(f"{each[2:]}\n" for each in HOOK.splitlines())
        content = f"{text.rstrip()}\n{hook}".encode("utf-8", "surrogateescape")
        yield from to_write(path, content, top)


def _is_after_repos(line: str) -> bool:
    """Whether a line begins something else at the top of the file, after the list of hooks."""
    return bool(line) and line[0] not in " -#" and line != REPOS
