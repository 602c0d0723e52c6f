"""Work that takes long shows how far it is on a terminal, in the reader's language."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cymar import progress as shown
from cymar.progress import PAGES_CHECKED, PAGES_READ, counted, progress
from support.builds import mkdocs_yml
from support.sites import MakeSite


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [0.0]
    monkeypatch.setattr(shown, "monotonic", lambda: now[0])
    return now


def lines(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return [part.strip() for part in capsys.readouterr().err.split("\r") if part]


def test_progress_is_shown_after_a_while_and_then_no_more_than_can_be_read(
    clock: list[float], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    tell = progress(PAGES_CHECKED, "cy")
    for second in (0.5, 1.9, 2.0, 2.05, 2.2):
        clock[0] = second
        tell(int(second * 100), 300)
    assert lines(capsys) == [
        "Tudalennau wedi'u gwirio: 200 o 300",
        "Tudalennau wedi'u gwirio: 220 o 300",
    ]
    tell(300, 300)
    assert lines(capsys) == [""]


def test_quick_work_shows_nothing(
    clock: list[float], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    tell = progress(PAGES_READ, "en")
    assert list(counted("abc", tell)) == ["a", "b", "c"]
    tell(0, 0)
    assert lines(capsys) == []


def test_there_is_none_where_standard_error_is_no_terminal(
    clock: list[float], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: False)
    tell = progress(PAGES_READ, "en")
    clock[0] = 9.0
    tell(1, 0)
    assert lines(capsys) == []


AT_ONCE = """
import cymar.progress, sys
cymar.progress.SECONDS_BEFORE = cymar.progress.SECONDS_BETWEEN = 0
from {module} import {name} as main
sys.argv = ["x", *sys.argv[1:]]
main()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no os.openpty")
@pytest.mark.parametrize(
    "arguments", [pytest.param(["built", "site"], marks=pytest.mark.slow), ["index", "site"]]
)
def test_commands_over_a_built_site_show_it(make_site: MakeSite, arguments: list[str]) -> None:
    folder = make_site({"site/cy/a/index.html": '<html lang="cy"><main><h1>A</h1></main></html>'})
    assert "Tudalennau wedi'u darllen: 1" in on_terminal(folder, "cymar.cli", "main", *arguments)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no os.openpty")
def test_checks_of_a_large_site_and_builds_show_it(make_site: MakeSite) -> None:
    pages = {
        f"docs/{locale}/{number}.md": f"# {locale} {number}\n"
        for locale in ("en", "cy")
        for number in range(80)
    }
    folder = make_site({**pages, "mkdocs.yml": mkdocs_yml("  - cymar/translations\n")})
    for command in ("check", "status"):
        assert "Tudalennau wedi'u gwirio: " in on_terminal(folder, "cymar.cli", "main", command)
    built = on_terminal(folder, "mkdocs.__main__", "cli", "build")
    assert "Tudalennau wedi'u darllen: 2" in built
    assert "Tudalennau wedi'u hysgrifennu: 2" in built


def on_terminal(folder: Path, module: str, name: str, *arguments: str) -> str:
    """What a command writes on standard error where that is a terminal, progress at once."""
    ours, theirs = os.openpty()
    code = AT_ONCE.format(module=module, name=name)
    process = subprocess.Popen(
        [sys.executable, "-c", code, *arguments], cwd=folder, stdout=subprocess.DEVNULL,
        stderr=theirs, env={**os.environ, "CYMAR_LANGUAGE": "cy"},
    )  # fmt: skip
    os.close(theirs)
    written = b""
    try:
        while part := os.read(ours, 4096):
            written += part
    except OSError:
        pass
    finally:
        process.wait()
        os.close(ours)
    return written.decode()
