"""On real pages, every finding stands exactly where it says."""

from pathlib import Path

import pytest

from cymar.locate import open_projects
from cymar.sharing import check_all


@pytest.mark.slow
def test_every_finding_is_at_its_true_place(corpus: Path) -> None:
    folders = [corpus / "learn_by_making", *sorted((corpus / "rpi").iterdir())]
    texts: dict[str, str] = {}
    rules = set()
    pages = 0
    for report in check_all(open_projects(folders)):
        pages += report.pages
        for finding in report.findings:
            span = finding.span
            path = span.source.path
            if path not in texts:
                texts[path] = Path(path).read_bytes().decode("utf-8")
            assert texts[path][span.start : span.end] == span.text
            start = span.source.position(span.start)
            line = texts[path].splitlines()[start.line - 1] if span.text else ""
            assert line[start.column - 1 :].startswith(span.text.splitlines()[0] if line else "")
            rules.add(finding.rule)
    assert pages > 800
    assert {"long-sentence", "missing-page", "unexplained-term", "unpaired-block"} <= rules
