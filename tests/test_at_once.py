"""Processes that change the same file at once lose nothing of each other's."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from io import StringIO
from multiprocessing import get_context
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest

from cymar.cache import Cache
from cymar.cli import main
from cymar.locate import open_projects
from cymar.reports.baseline import renew
from cymar.signing import sign
from cymar.staleness.sign_offs import FILE
from support.sites import MakeSite

pytestmark = [
    pytest.mark.filterwarnings("ignore:This process:DeprecationWarning"),
    pytest.mark.skipif(sys.platform != "linux", reason="only Linux copies processes safely"),
]

NAMES = ("a", "b", "c", "d")
"""A process for each: more than most machines of a pipeline have processors."""

TIMES = [pytest.param(4, id="a few times"),
         pytest.param(100, id="a hundred times", marks=pytest.mark.slow)]  # fmt: skip


def at_once(work: Callable[[str], object], names: Sequence[str] = NAMES) -> None:
    """Do some work for each name in a process of its own, all beginning at the same moment."""
    context = get_context("fork")
    begin = context.Barrier(len(names))
    processes = [context.Process(target=_wait_and, args=(begin, work, name)) for name in names]
    for each in processes:
        each.start()
    for each in processes:
        each.join()
    assert [each.exitcode for each in processes] == [0] * len(names)


def _wait_and(begin: Barrier, work: Callable[[str], object], name: str) -> None:
    begin.wait()
    work(name)


def command(*arguments: str) -> None:
    """A command that ends well."""
    with redirect_stdout(StringIO()), pytest.raises(SystemExit) as stopped:
        main([*arguments])
    assert not stopped.value.code


def signed_off() -> set[str]:
    lines = Path(FILE).read_text("utf-8").splitlines()
    return {line.split("\t")[0] for line in lines if not line.startswith("#")}


@pytest.mark.parametrize("times", TIMES)
def test_sign_offs(make_site: MakeSite, times: int) -> None:
    make_site({f"docs/{locale}/{name}.md": "# A\n" for locale in ("en", "cy") for name in NAMES})
    projects = {name: open_projects([Path("docs/en", f"{name}.md")])[0] for name in NAMES}
    for _ in range(times):
        Path(FILE).unlink(missing_ok=True)
        at_once(lambda name: sign(projects[name]))
        assert signed_off() == {f"{name}.md" for name in NAMES}
    assert {path.name for path in Path().iterdir()} == {"docs", FILE}


@pytest.mark.parametrize("times", TIMES)
def test_imported_terms(make_site: MakeSite, times: int) -> None:
    make_site({f"{name}.csv": f"en term\nterm {name}\n" for name in NAMES})
    for _ in range(times):
        Path("glossary.yml").unlink(missing_ok=True)
        at_once(lambda name: command("glossary", "import", "--merge", f"{name}.csv"))
        text = Path("glossary.yml").read_text("utf-8")
        assert {name for name in NAMES if f"term: term {name}\n" in text} == {*NAMES}


@pytest.mark.parametrize("times", TIMES)
def test_what_is_cached(tmp_path: Path, times: int) -> None:
    def save(name: str) -> None:
        held = Cache(tmp_path / ".cache")
        held.put("words", name, "key", name)
        held.save(NAMES)

    for _ in range(times):
        (tmp_path / ".cache/words.cache").unlink(missing_ok=True)
        at_once(save)
        held = Cache(tmp_path / ".cache")
        assert [held.get("words", name, "key") for name in NAMES] == [(name,) for name in NAMES]


@pytest.mark.parametrize("times", TIMES)
def test_baselines(make_site: MakeSite, times: int) -> None:
    """Each process read the same, and found what was on one page: others are written meanwhile."""
    make_site({f"docs/en/{name}.md": "# A\n" for name in NAMES})
    projects = {name: open_projects([Path("docs/en", f"{name}.md")])[0] for name in NAMES}
    assert [project.baseline for project in projects.values()] == [None] * len(NAMES)

    def record(name: str) -> None:
        project = projects[name]
        renew(project, project.check(), everything=True, new_rules=False)

    for _ in range(times):
        Path("cymar-baseline.json").unlink(missing_ok=True)
        at_once(record)
        text = Path("cymar-baseline.json").read_text("utf-8")
        assert {name for name in NAMES if f'"en/{name}.md"' in text} == {*NAMES}


def test_a_process_that_is_killed_keeps_nobody_waiting(make_site: MakeSite) -> None:
    """It has the lock of the folder; it is gone with it."""
    make_site({"docs/en/a.md": "# A\n", "docs/cy/a.md": "# A\n"})
    script = (
        "import os, signal; from pathlib import Path; from cymar.files.writing import change_file\n"
        "change_file(Path('x'), lambda _: os.kill(os.getpid(), signal.SIGKILL), Path())"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode < 0
    command("sign-off", "a.md")
    assert signed_off() == {"a.md"}
    assert not os.path.exists(".cymar.new")
