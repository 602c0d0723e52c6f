"""Whole findings on small bilingual sites, spans included.

Refresh the expected findings with `CYMAR_REFRESH=1 pytest tests/test_sites.py`, and read them.
"""

import json
import os
import shutil
from pathlib import Path

import pytest

from cymar.cli import main
from support.repository import Repository

SITES = sorted(path for path in (Path(__file__).parent / "sites").iterdir() if path.is_dir())
REFRESH = "CYMAR_REFRESH" in os.environ


def output(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[str, int]:
    with pytest.raises(SystemExit) as stopped:
        main([*arguments])
    return capsys.readouterr().out, int(str(stopped.value.code))


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.name)
def test_findings(
    site: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shutil.copytree(site, tmp_path / "site")
    Repository(tmp_path / "site").commit()
    monkeypatch.chdir(tmp_path / "site")
    document, status = output(capsys, "check", "--format", "json")
    found = json.loads(document)
    found["tool"]["version"] = "…"
    actual = {
        "findings.json": json.dumps(found, ensure_ascii=False, indent=2) + "\n",
        "findings.en.txt": output(capsys, "check", "--suggestions", "--language=en")[0],
        "findings.cy.txt": output(capsys, "check", "--suggestions", "--language=cy")[0],
        "status.json": output(capsys, "status", "--format", "json")[0],
        "status.cy.md": output(capsys, "status", "--language=cy", "--format=markdown")[0],
        "status.cy.txt": output(capsys, "status", "--language=cy")[0],
    }
    for name, text in actual.items():
        if REFRESH:
            (site / name).write_text(text, encoding="utf-8")
        assert text == (site / name).read_text(encoding="utf-8"), name
    assert status == int(found["summary"]["error"] > 0)
    for finding in found["findings"]:
        text = (site / finding["path"]).read_bytes().decode("utf-8", "replace")
        assert text[finding["start"]["offset"] : finding["end"]["offset"]] == finding["text"]
