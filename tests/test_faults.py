"""Every command on what once broke one: its exit code, no traceback, and an end in good time."""

import json
import sys
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from time import process_time

import pytest

from cymar.text.markdown import parse
from cymar.text.segment import segments
from cymar.text.source import Source
from support.command import run
from support.faults import COMMANDS, INPUTS, make
from support.sites import MakeSite

CODES: Mapping[str, Mapping[str, str]] = tomllib.loads(
    Path(__file__).with_name("faults.toml").read_text(encoding="utf-8")
)
"""A figure for each command, in the order of `COMMANDS`, by the kind and name of an input."""

CASES = [pytest.param(kind, name, id=f"{kind}: {name}") for kind in INPUTS for name in INPUTS[kind]]
MOST_SECONDS = 10
"""Of the processor, for one command; `index`, the slowest, takes 2 where nothing else runs."""

QUICK = [each for each in COMMANDS if each != "index"]

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no pipes, devices and names such as these"
)


def hold(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
    kind: str, name: str, commands: Iterable[str],
) -> None:  # fmt: skip
    """Run commands on an input: each ends with its code, and touches nothing outside."""
    expected = dict(zip(COMMANDS, CODES[kind][name], strict=True))
    found = {}
    for command in commands:
        folder = tmp_path / command
        folder.mkdir()
        make(folder, kind, name)
        victim = folder.with_name(f"{command}-victim")
        before = {path: path.read_bytes() for path in victim.rglob("*")}
        monkeypatch.chdir(folder)
        start = process_time()
        status, _, err = run(capsys, *COMMANDS[command])
        assert process_time() - start < MOST_SECONDS, command
        assert "Traceback" not in err, err
        assert {path: path.read_bytes() for path in victim.rglob("*")} == before, command
        found[command] = str(status)
    assert found == {command: expected[command] for command in found}


def test_each_kind_has_eight_inputs_and_each_command_a_code() -> None:
    assert {kind: [*inputs] for kind, inputs in INPUTS.items()} == {
        kind: [*inputs] for kind, inputs in CODES.items()
    }
    assert len(INPUTS) == 12
    assert all(len(inputs) >= 8 for inputs in INPUTS.values())
    written = {figure for inputs in CODES.values() for line in inputs.values() for figure in line}
    assert written <= {"0", "1", "2"}
    assert {len(line) for inputs in CODES.values() for line in inputs.values()} == {len(COMMANDS)}


@pytest.mark.parametrize(("kind", "name"), [CASES[at] for at in range(15, len(CASES), 40)])
def test_a_sample(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
    kind: str, name: str,
) -> None:  # fmt: skip
    hold(tmp_path, monkeypatch, capsys, kind, name, QUICK)


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "name"), CASES)
def test_every_command_on_every_input(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
    kind: str, name: str,
) -> None:  # fmt: skip
    hold(tmp_path, monkeypatch, capsys, kind, name, COMMANDS)


def test_a_span_is_whole_lines_ends_apart(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    """A figure after the end of a line, as Windows has it, begins on its own line."""
    make_site({"docs/en/a.md": "# A\r\n\r\nPay it\r\n½ now.\r\n",
               "docs/cy/a.md": "# A\r\n\r\nTalwch\r\n¼ nawr.\r\n"})  # fmt: skip
    findings = json.loads(
        run(capsys, "check", "--format", "json", "--select", "number-mismatch")[1]
    )
    assert [(each["text"], each["start"]["column"]) for each in findings["findings"]] == [("¼", 1)]


def test_no_sentence_has_white_space_at_its_ends() -> None:
    for text in ("\x0bPay it now.\x0b Then go.\x0b\n", "a\x0b\n\n\x0b\n", "Pay.\x0bNow.\x0b\n"):
        for block in parse(Source("docs/en/a.md", "en", text)).blocks:
            assert all(each.text == each.text.strip() for each in segments(block))
