"""What has changed in a repository since another state of it: which pages, and which lines."""

import re
from collections.abc import Iterable, Iterator, Mapping

from cymar.dataclasses import dataclass
from cymar.staleness.git import PAGE_PATHS, HistoryError, Repository

EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
"""Git's name for a folder with nothing in it, which is what there is before the first commit."""

COMPARED = ("--no-color", "--no-ext-diff", "--no-textconv", "-M", "--no-abbrev", "-O/dev/null")
FILE_BEGINS = re.compile(r"^diff --git ", re.MULTILINE)
HUNK = re.compile(r"^@@ -\d+(?:,\d+)? \+(?P<first>\d+)(?:,(?P<lines>\d+))? @@", re.MULTILINE)
ADDED, DELETED = "A", "D"

LineRange = tuple[int, int]
"""The first of some lines, counted from 1, and the line after the last."""


@dataclass(frozen=True, slots=True)
class ChangedFile:
    """A file that is not what it was, by its paths in the repository.

    `path` is empty where the file is gone, and `before` where it is new; `content` is git's name
    for what it was. `lines` are those that changed, or None for all of them.
    """

    path: str
    before: str
    content: str = ""
    lines: tuple[LineRange, ...] | None = None


def default_base(repository: Repository, environment: Mapping[str, str]) -> str:
    """The name of what the work is to be merged into, or nothing where none is like it.

    Args:
        repository: the repository.
        environment: the variables, in which GitHub and GitLab name it for a pull or merge request.
    """
    github = environment.get("GITHUB_BASE_REF")
    names = [
        environment.get("CI_MERGE_REQUEST_DIFF_BASE_SHA"),
        github and f"origin/{github}",
        "origin/HEAD", "origin/main", "origin/master", "main", "master", "HEAD",
    ]  # fmt: skip
    return next((name for name in names if name and repository.commit(name)), "")


def merge_base(repository: Repository, commit: str) -> str:
    """The last commit that the work and another commit have in common, or else that commit."""
    head = repository.head()
    if not head or not commit:
        return EMPTY_TREE
    try:
        return repository.answer(["merge-base", head, commit]).strip()
    except HistoryError:  # they have nothing in common
        return commit


def changed_files(
    repository: Repository, base: str, *, paths: Iterable[str] = PAGE_PATHS, is_staged: bool = False
) -> list[ChangedFile]:
    """The pages that are not what they were, and those that git does not have yet.

    Args:
        repository: the repository.
        base: the commit or the tree to compare with.
        paths: which files to look at, as git's path specifications.
        is_staged: whether to look only at files that are to be committed next.

    Raises:
        HistoryError: where git cannot tell.
    """
    wanted = ["--", *paths]
    raw = repository.answer(["diff", *COMPARED, "--raw", "-z", base, *wanted])
    found = list(_files(raw))
    patches = repository.answer(["diff", *COMPARED, "--patch", "-U0", base, *wanted])
    hunks = [tuple(_ranges(patch)) for patch in FILE_BEGINS.split(patches)[1:]]
    if len(hunks) == len(found):
        found = [
            ChangedFile(each.path, each.before, each.content, lines if each.before else None)
            for each, lines in zip(found, hunks, strict=True)
        ]
    if is_staged:
        names = repository.answer(
            ["diff", *COMPARED, "--cached", "--name-only", "--no-renames", "-z", base, *wanted]
        )
        staged = set(names.split("\0"))
        return [each for each in found if {each.path, each.before} & (staged - {""})]
    new = repository.answer(["ls-files", "-z", "--others", "--exclude-standard", *wanted])
    return [*found, *(ChangedFile(path, "") for path in new.split("\0") if path)]


def _files(raw: str) -> Iterator[ChangedFile]:
    """The files in the output of `git diff --raw -z`."""
    fields = iter(raw.split("\0"))
    for field in fields:
        if not field.startswith(":"):
            continue
        _, _, content, _, status = field.split(" ")
        before = path = next(fields)
        if status[0] in "RC":
            path = next(fields)
        is_new, is_gone = status[0] in (ADDED, "C"), status[0] == DELETED
        yield ChangedFile(
            "" if is_gone else path, "" if is_new else before, "" if is_new else content
        )


def _ranges(patch: str) -> Iterator[LineRange]:
    """The lines of the new file that the hunks of a patch without context have changed."""
    for hunk in HUNK.finditer(patch):
        first = int(hunk["first"])
        yield first, first + int(hunk["lines"] or 1)
