"""Reading a repository with git: a few calls for a whole site, and none that changes anything."""

import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from cymar.bilingual import Text
from cymar.dataclasses import dataclass
from cymar.errors import system_words
from cymar.files import is_there
from cymar.site.pages import PAGE_ENDINGS

SIGN_OFFS = Text(
    en="until then only sign-offs say which pages are in step.",
    cy="tan hynny, dim ond eich cymeradwyaeth sy'n dweud pa dudalennau sy'n cyd-fynd.",
)
NO_REPOSITORY = Text(
    en="there is no git repository here, so what a page said before is not known: only sign-offs "
    "say which pages are in step (‘cymar sign-off’).",
    cy="nid oes ystorfa git yma, felly nid oes hanes i ddweud beth oedd ar dudalen o'r blaen: dim "
    "ond eich cymeradwyaeth sy'n dweud pa dudalennau sy'n cyd-fynd (‘cymar sign-off’).",
)
NO_GIT = Text(
    en="git is not installed, or not on PATH, so the history of the pages cannot be read: install "
    "it; {until}",
    cy="nid yw git wedi'i osod, neu nid yw ar PATH, felly nid oes modd darllen hanes y tudalennau: "
    "gosodwch ef; {until}",
)
SHALLOW = Text(
    en="this is a shallow clone, without the history of the pages: run ‘git fetch --unshallow’, or "
    "set ‘fetch-depth: 0’ (GitHub) or ‘GIT_DEPTH: 0’ (GitLab); {until}",
    cy="clôn bas yw hwn, heb hanes y tudalennau: rhedwch ‘git fetch --unshallow’, neu gosodwch "
    "‘fetch-depth: 0’ (GitHub) neu ‘GIT_DEPTH: 0’ (GitLab); {until}",
)
PARTIAL = Text(
    en="this is a partial clone, without the pages' old versions: clone it again without "
    "‘--filter’; {until}",
    cy="clôn rhannol yw hwn, heb hen fersiynau'r tudalennau: gwnewch glôn newydd heb ‘--filter’; "
    "{until}",
)
NOT_OURS = Text(
    en="git will not read this repository, because it belongs to another user: run ‘git config "
    "--global --add safe.directory {folder}’; {until}",
    cy="nid yw git yn fodlon darllen yr ystorfa hon, am ei bod yn perthyn i ddefnyddiwr arall: "
    "rhedwch ‘git config --global --add safe.directory {folder}’; {until}",
)
NOT_READ = Text(
    en="git could not read the history of the pages ({problem}): fix the repository; {until}",
    cy="nid oedd git yn gallu darllen hanes y tudalennau ({problem}): cywirwch yr ystorfa; {until}",
)
ELSEWHERE = Text(
    en="git gives ‘{top}’ for the folder of this repository, and the pages are not in it: fix "
    "‘core.worktree’ in its settings; {until}",
    cy="‘{top}’ yw ffolder yr ystorfa hon yn ôl git, ac nid yw'r tudalennau ynddi: cywirwch "
    "‘core.worktree’ yn ei gosodiadau; {until}",
)

QUIET = (
    "--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null",
    "-c", "log.showRoot=true", "-c", "log.showSignature=false",
)  # fmt: skip
LOG = (
    "log", "-z", "--raw", "-M", "--no-abbrev", "--first-parent", "-m", "--no-color",
    "--no-ext-diff", "--no-textconv", "-O/dev/null", "--format=%x01%H",
)  # fmt: skip
DATES = (
    "log", "-z", "--name-only", "--no-renames", "--first-parent", "-m", "--no-color",
    "--no-ext-diff", "-O/dev/null", "--format=%x01%cs",
)  # fmt: skip
UNBORN = b"does not have any commits yet"
PAGE_PATHS = tuple(f":(top,glob)**/*{ending}" for ending in PAGE_ENDINGS)
LOCAL = (
    "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_NAMESPACE",
    "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_CONFIG_PARAMETERS",
    "GIT_EXTERNAL_DIFF", "GIT_TRACE", "GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS",
    "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS",
)  # fmt: skip
"""Variables that a hook or a caller may have set, and that point git at something else."""


class HistoryError(Exception):
    """Why there is no history to read; `is_normal` where there is nothing to fix."""

    def __init__(self, text: Text, *, is_normal: bool = False) -> None:
        super().__init__(text.en)
        self.text = text
        self.is_normal = is_normal


@dataclass(frozen=True, slots=True)
class FileChange:
    """What a commit did to a file: its name after and before, and its content after.

    `before` is empty where the commit added the file; `content` is git's name for the bytes, and
    `content_before` for those that were there before.
    """

    path: str
    before: str
    content: str
    content_before: str = ""


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository that git can read; `top` is the folder that paths are relative to."""

    git: str
    top: Path

    def head(self) -> str:
        """The name of the commit that is checked out, or nothing before the first.

        Raises:
            HistoryError: where git cannot tell.
        """
        done = self._run(["log", "-1", "--format=%H"])
        name = done.stdout.decode("utf-8", "replace").strip()
        if done.returncode and UNBORN in done.stderr:
            return ""
        if done.returncode or not name:
            raise _failure(done.stderr, self.top)
        return name

    def log(self, head: str) -> list[list[FileChange]]:
        """What each commit did to pages, the newest first; a merge is one commit.

        Raises:
            HistoryError: where git cannot read the history.
        """
        done = self._run([*LOG, head, "--", *PAGE_PATHS])
        if done.returncode:
            raise _failure(done.stderr, self.top)
        return list(_commits(os.fsdecode(done.stdout)))

    def changes(self, commit: str) -> list[FileChange]:
        """What one commit did to pages; a merge, to those of the branch that it is on.

        Raises:
            HistoryError: where git cannot read it.
        """
        done = self._run(["show", *LOG[1:], commit, "--", *PAGE_PATHS])
        if done.returncode:
            raise _failure(done.stderr, self.top)
        return next(_commits(os.fsdecode(done.stdout)), [])

    def dates(self, head: str) -> dict[str, str]:
        """The day on which each page was last committed, as ISO 8601 has it, by its path.

        Raises:
            HistoryError: where git cannot read the history.
        """
        done = self._run([*DATES, head, "--", *PAGE_PATHS])
        if done.returncode:
            raise _failure(done.stderr, self.top)
        found: dict[str, str] = {}
        day = ""
        for field in os.fsdecode(done.stdout).split("\0"):
            name = field.lstrip("\n")
            if name.startswith("\x01"):
                day = name[1:].strip()
            elif name:
                found.setdefault(name, day)
        return found

    def contents(self, names: Sequence[str]) -> dict[str, str]:
        """The text of old versions, by git's names for them.

        Raises:
            HistoryError: where one of them is not here.
        """
        if not names:
            return {}
        done = self._run(["cat-file", "--batch"], "\n".join(names).encode() + b"\n")
        if done.returncode:
            raise _failure(done.stderr, self.top)
        return dict(_contents(done.stdout))

    def answer(self, arguments: Iterable[str]) -> str:
        """What git writes when it is asked something that changes nothing.

        Raises:
            HistoryError: where git cannot tell.
        """
        done = self._run(arguments)
        if done.returncode:
            raise _failure(done.stderr, self.top)
        return os.fsdecode(done.stdout)

    def commit(self, name: str) -> str:
        """The commit that a branch, a tag or a part of a digest names, or nothing."""
        if name.startswith("-"):
            return ""
        done = self._run(["rev-parse", "--verify", "--quiet", f"{name}^{{commit}}"])
        return "" if done.returncode else done.stdout.decode("utf-8", "replace").strip()

    def _run(
        self, arguments: Iterable[str], given: bytes = b""
    ) -> "subprocess.CompletedProcess[bytes]":
        return _run(self.git, self.top, arguments, given)


def open_repository(folder: Path) -> Repository:
    """The repository that a folder lies in, with the whole of its history.

    Raises:
        HistoryError: where there is none, it is not whole or git cannot be asked.
    """
    place = folder.resolve()
    root = next((each for each in (place, *place.parents) if is_there(each / ".git")), None)
    if root is None:
        raise HistoryError(NO_REPOSITORY, is_normal=True)
    git = shutil.which("git")
    if not git:
        raise HistoryError(NO_GIT.format({"until": SIGN_OFFS}))
    done = _run(git, place, ["rev-parse", "--show-toplevel", "--is-shallow-repository"])
    if done.returncode:
        raise _failure(done.stderr, root)
    top, _, shallow = os.fsdecode(done.stdout).rstrip("\n").rpartition("\n")
    if shallow == "true":
        raise HistoryError(SHALLOW.format({"until": SIGN_OFFS}))
    if not top:
        raise _failure(done.stderr, root)
    if not place.is_relative_to(Path(top).resolve()):
        raise HistoryError(ELSEWHERE.format({"top": Path(top).as_posix(), "until": SIGN_OFFS}))
    return Repository(git, Path(top).resolve())


def _run(
    git: str, folder: Path, arguments: Iterable[str], given: bytes = b""
) -> "subprocess.CompletedProcess[bytes]":
    """Run git where it may neither change, ask nor fetch anything.

    Raises:
        HistoryError: where it cannot be run.
    """
    environment = {name: value for name, value in os.environ.items() if name not in LOCAL}
    environment |= {
        "LC_ALL": "C", "LANGUAGE": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0",
        "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none",
    }  # fmt: skip
    try:
        return subprocess.run(  # noqa: S603  (the arguments are ours, and no shell reads them)
            [git, *QUIET, "-C", str(folder), *arguments],
            input=given, capture_output=True, env=environment, check=False,
        )  # fmt: skip
    except OSError as error:
        problem = {"problem": system_words(error), "until": SIGN_OFFS}
        raise HistoryError(NOT_READ.format(problem)) from error


def _failure(stderr: bytes, folder: Path) -> HistoryError:
    problem = stderr.decode("utf-8", "replace").strip()
    if "dubious ownership" in problem or "safe.directory" in problem:
        return HistoryError(NOT_OURS.format({"folder": folder.as_posix(), "until": SIGN_OFFS}))
    if "promisor" in problem or "lazy fetch" in problem or "transport" in problem:
        return HistoryError(PARTIAL.format({"until": SIGN_OFFS}))
    short = problem.splitlines()[0].removeprefix("fatal: ") if problem else "git"
    return HistoryError(NOT_READ.format({"problem": short, "until": SIGN_OFFS}))


def _commits(log: str) -> Iterator[list[FileChange]]:
    """The changes in the output of `git log -z --raw`, a list for each commit."""
    fields = iter(log.split("\0"))
    changes: list[FileChange] | None = None
    for field in fields:
        field = field.lstrip("\n")
        if field.startswith("\x01"):
            if changes is not None:
                yield changes
            changes = []
        elif field.startswith(":") and changes is not None:
            *_, content_before, content, status = field.split(" ")
            before = path = next(fields)
            if status[0] in "RC":
                path = next(fields)
            if status[0] != "D":
                before = "" if status[0] in "AC" else before
                changes.append(FileChange(path, before, content, content_before))
    if changes is not None:
        yield changes


def _contents(output: bytes) -> Iterator[tuple[str, str]]:
    """The names and texts in the output of `git cat-file --batch`."""
    at = 0
    while at < len(output):
        end = output.index(b"\n", at)
        name, _, rest = output[at:end].decode().partition(" ")
        kind, _, size = rest.partition(" ")
        if kind == "missing":
            raise HistoryError(PARTIAL.format({"until": SIGN_OFFS}))
        start = end + 1
        at = start + int(size) + 1
        if kind == "blob":
            yield name, output[start : at - 1].decode("utf-8", "replace")
