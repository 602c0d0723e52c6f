"""The exit status says whose fault it is: the pages', the command's and its settings', or ours."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from email.message import Message
from pathlib import Path
from typing import IO

import pytest

from cymar.rule import Hit
from cymar.rules import all_rules
from cymar.text.segment import Segment
from support.command import run
from support.systems import posix_errors, scripts

ROOT = Path(__file__).parents[1]
MakeSite = Callable[..., Path]
CLEAN = {
    "docs/en/a.md": "# Fees\n",
    "docs/cy/a.md": "# Ffioedd\n",
    "glossary.yml": "[]",
    "cymar.toml": "",
}
FAULT = {
    "en": "cymar: this is a fault in Cymar, not in your pages: ZeroDivisionError: of ␛[2Jours. "
    "Please report it where you got Cymar, with this line, the command, and what the command adds "
    "with ‘--traceback’.\n",
    "cy": "cymar: nam yn Cymar yw hwn, nid yn eich tudalennau: ZeroDivisionError: of ␛[2Jours. "
    "Rhowch wybod amdano lle cawsoch chi Cymar, gyda'r llinell hon, y gorchymyn, a beth mae'r "
    "gorchymyn yn ei ychwanegu gyda'r opsiwn ‘--traceback’.\n",
}


def start(folder: Path, *arguments: str, out: int | IO[bytes] = subprocess.PIPE, shell: str = "",
          **environment: str) -> subprocess.Popen[bytes]:  # fmt: skip
    """A command in a process of its own; the shell's words after it, such as `>&-`."""
    command = [sys.executable, "-m", "cymar", *arguments]
    if shell:
        command = ["/bin/sh", "-c", f'exec "$@" {shell}', "sh", *command]
    return subprocess.Popen(
        command, cwd=folder, stdout=out, stderr=subprocess.PIPE,
        env={**os.environ, "CYMAR_LANGUAGE": "en", **environment},
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )  # fmt: skip


@pytest.fixture(autouse=True)
def no_address(monkeypatch: pytest.MonkeyPatch) -> None:
    """The package carries no address for reports, whoever built it."""
    monkeypatch.setattr("importlib.metadata.metadata", lambda _: Message())


@pytest.fixture
def faulty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading any settings fails in a way that nobody expects."""

    def fail(*_: object) -> None:
        raise ZeroDivisionError("of \x1b[2Jours")

    monkeypatch.setattr("cymar.settings.reading.read_settings", fail)


@pytest.mark.usefixtures("faulty")
@pytest.mark.parametrize("locale", FAULT)
@pytest.mark.parametrize(
    "arguments",
    [
        ["check"], ["check", "--fail-on=never"], ["check", "--format=json"], ["status"],
        ["diff", "a.md"], ["explain", "a.md"], ["sign-off", "a.md"], ["glossary", "check"],
        ["glossary", "export", "--format=csv"], ["glossary", "suggest"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_a_fault_of_ours(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], arguments: list[str], locale: str
) -> None:
    make_site(CLEAN)
    assert run(capsys, *arguments, "--language", locale) == (3, "", FAULT[locale])


@pytest.mark.usefixtures("faulty")
def test_where_in_the_code_is_shown_when_asked(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    make_site(CLEAN)
    for arguments in (["--traceback", "check"], ["check", "--traceback"], ["check", "--debug"]):
        status, _, written = run(capsys, *arguments, "--language=en")
        assert (status, written[: len(FAULT["en"])]) == (3, FAULT["en"])
        assert re.search(r"^Traceback .*^ZeroDivisionError: of", written, re.MULTILINE | re.DOTALL)
    assert "Traceback" not in run(capsys, "check", "--", "--traceback")[2]
    monkeypatch.setenv("CYMAR_TRACEBACK", "1")
    assert "Traceback" in run(capsys, "check")[2]


def test_a_rule_that_raises(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(segment: Segment, *, limit: int) -> Iterator[Hit]:
        raise ZeroDivisionError("of ours")
        yield

    rule = all_rules()["long-sentence"]
    monkeypatch.setitem(all_rules(), rule.id, replace(rule, check=fail))
    make_site(
        {
            **CLEAN,
            "docs/cy/a.md": "Mae gennym restr o waith.\n",
            "docs/en/a.md": "We keep a backlog.\n",
        }
    )
    status, out, written = run(capsys, "check", "--fail-on=never", "--language=en")
    lines = [line for line in written.splitlines() if "committed" not in line and "git" not in line]
    assert (status, out.splitlines()[-1]) == (3, "1 finding: 0 errors, 1 warning, 0 suggestions. "
                                                 "2 pages, 1 pair checked.")  # fmt: skip
    assert lines == [
        f"cymar: the rule ‘long-sentence’ failed on ‘docs/{page}’, so it may have missed something "
        "there. This is a fault in Cymar, not in the page: ZeroDivisionError: of ours. Please "
        "report it where you got Cymar, with this line, the command, and what the command adds "
        "with ‘--traceback’."
        for page in ("cy/a.md", "en/a.md")
    ]
    status, _, written = run(capsys, "check", "--traceback", "--language=en")
    assert (status, written.count("\nTraceback (most recent call last):")) == (3, 2)


@pytest.mark.parametrize(
    "arguments",
    [["chek"], ["check", "--no-such"], ["check", "--format"], ["built", "nowhere"], ["rule", "x"],
     ["--language", "fr", "check"], ["--color", "blue", "check"], ["diff"]],
    ids=" ".join,
)  # fmt: skip
def test_a_wrong_command(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    make_site(CLEAN)
    status, out, _ = run(capsys, *arguments)
    assert (status, out) == (2, "")


@posix_errors
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check", "a" * 5000], "cymar: " + "a" * 5000 + ": the system does not allow this: File "
         "name too long.\n"),
        (["check", "a\nb"], "cymar: there is no file or folder ‘a␊b’.\n"),
    ],
    ids=["long", "two lines"],
)  # fmt: skip
def test_a_path_that_the_system_refuses(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    make_site(CLEAN)
    assert run(capsys, *arguments, "--language=en") == (2, "", message)


@scripts
def test_an_output_that_cannot_be_written(make_site: MakeSite) -> None:
    folder = make_site(CLEAN)
    closed = "cymar: standard output is closed, so nothing can be shown.\n"
    full = "cymar: the system does not allow this: No space left on device.\n"
    export = ["glossary", "export", "--format=csv"]
    for arguments, shell, message in (
        (["check", "--fail-on=never"], ">&-", closed), (export, ">/dev/full", full),
        (["rule"], ">/dev/full", full),
    ):  # fmt: skip
        if Path("/dev/full").exists() or shell != ">/dev/full":
            done = start(folder, *arguments, shell=shell)
            assert (done.communicate()[1].decode(), done.returncode) == (message, 2)


@posix_errors
@pytest.mark.parametrize("arguments", [["rule"], ["--help"], ["check", "--help"]], ids=" ".join)
def test_nobody_reads_on(make_site: MakeSite, arguments: list[str]) -> None:
    folder = make_site(CLEAN)
    reading, writing = os.pipe()
    os.close(reading)
    with open(writing, "wb") as out:
        done = start(folder, *arguments, out=out)
        assert (done.communicate()[1], done.returncode) == (b"", 141)


@posix_errors
def test_an_interruption(make_site: MakeSite) -> None:
    """While it writes more than its output takes."""
    entries = "".join(f"- en:\n    term: term {number}\n" for number in range(9000))
    folder = make_site({**CLEAN, "glossary.yml": entries})
    done = start(folder, "glossary", "export", "--format=csv")
    assert done.stdout
    done.stdout.read(1)
    done.send_signal(signal.SIGINT)
    assert (done.communicate()[1].strip(), done.returncode) == (b"", 130)


def test_any_exception_is_caught_in_four_places_only() -> None:
    found = [
        path.relative_to(ROOT).as_posix()
        for path in sorted([*ROOT.glob("checks/**/*.py"), *ROOT.glob("plugins/**/*.py")])
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.match(r"\s*except( Exception\b|:)", line)
    ]
    assert found == [
        *(f"checks/cymar/{name}.py" for name in ("cli/__init__", "engine", "failure")),
        "plugins/mkdocs_cymar/guard.py",
    ]
