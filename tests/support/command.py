"""A command, run within the test's own process."""

import pytest

from cymar.cli import main


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """The exit status of a command, and what it wrote on standard output and standard error."""
    with pytest.raises(SystemExit) as stopped:
        main([*arguments])
    written = capsys.readouterr()
    return int(str(stopped.value.code or 0)), written.out, written.err
