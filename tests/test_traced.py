"""What the system sees of a command: no connection, and nothing written outside the project."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.builds import ALL, mkdocs_yml
from support.repository import Repository
from support.sites import write

STRACE = shutil.which("strace")
WRITING = re.compile(
    r"""^\d+\s+(?:
        (?:open|creat)\w*\( (?P<opened>.*?) (?:O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND)
      | (?:rename|unlink|mkdir|rmdir|link|symlink|f?chmod|truncate|mknod)\w*\( (?P<changed>.*)
    )""",
    re.VERBOSE,
)
QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
WITHOUT_FILES = ("/dev/null", "/dev/tty", "/dev/shm/")
"""What is no file: pools of processes have their locks in shared memory."""

MANY = {f"docs/{locale}/{number}.md": f"# A {number}\n\nPay £{number}.\n"
        for locale in ("en", "cy") for number in range(80)}  # fmt: skip


def traced(folder: Path, trace: Path, *command: str) -> list[str]:
    """The lines that strace writes of a command in a folder."""
    assert STRACE
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "NO_MKDOCS_2_WARNING": "1"}
    asked = "trace=%network,open,openat,creat,rename,renameat,renameat2,unlink,unlinkat,mkdir,"
    asked += "mkdirat,rmdir,link,linkat,symlink,symlinkat,chmod,fchmodat,truncate,mknod,mknodat"
    done = subprocess.run(
        [STRACE, "-f", "-qq", "-y", "-s", "4096", "-e", asked, "-e", "signal=none",
         "-o", str(trace), sys.executable, *command],
        cwd=folder, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if "ptrace" in done.stderr and "not permitted" in done.stderr:
        pytest.skip("this system lets nobody trace processes")
    assert done.returncode in (0, 1), done.stderr
    return trace.read_text("utf-8", "replace").splitlines()


def written(lines: list[str], folder: Path) -> Iterator[Path]:
    """The paths that were opened to be written, made, renamed or deleted, and that was done."""
    for line in lines:
        found = WRITING.match(line)
        if found and " = -1 " not in line:
            for name in QUOTED.findall(found["opened"] or found["changed"]):
                if not name.startswith((*WITHOUT_FILES, "/proc/self/fd/")):
                    yield Path(os.path.normpath(folder / name))


@pytest.mark.skipif(not STRACE, reason="there is no strace here: apt-get install strace")
@pytest.mark.parametrize(
    ("command", "allowed"),
    [
        ("-m cymar check", {".cache"}),
        pytest.param("-m cymar status", {".cache"}, marks=pytest.mark.slow),
        ("-m cymar sign-off docs", {"translations.lock", ".cymar.new", ".cache"}),
        pytest.param("-m cymar glossary import --merge new.csv", {"glossary.yml", ".cymar.new"},
                     marks=pytest.mark.slow),
        pytest.param("-m mkdocs build", {".cache", "site"}, marks=pytest.mark.slow),
    ],
)  # fmt: skip
def test_a_command_connects_to_nothing_and_writes_its_own_files_only(
    repository: Repository, tmp_path: Path, command: str, allowed: set[str]
) -> None:
    folder = repository.folder
    write(folder, {**MANY, "glossary.yml": "- en: {term: fee}\n", "new.csv": "en term\nbug\n",
                   "mkdocs.yml": mkdocs_yml(ALL), "cymar.toml": "",
                   "docs/en/index.md": "# Home\n", "docs/cy/index.md": "# Hafan\n"})  # fmt: skip
    repository.commit()
    lines = traced(folder, tmp_path / "trace", *command.split())
    network = [line for line in lines if re.search(r"AF_INET|\bconnect\(|\bsendto\(", line)]
    assert network == []
    changed = set(written(lines, folder))
    inside = {path.relative_to(folder).parts[0] for path in changed if path != folder
              and path.is_relative_to(folder)}  # fmt: skip
    assert {path for path in changed if not path.is_relative_to(folder)} == set()
    assert inside <= allowed
    assert inside, "it wrote what it is for"
