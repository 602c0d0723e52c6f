"""The finding that our home page shows is what Cymar reports of the two sentences above it."""

import re
from pathlib import Path

import pytest

from cymar.cli import main
from support.sites import MakeSite

DOCS = Path(__file__).parents[1] / "docs"
ROW = re.compile(r"^\| (.*£.*) \| (.*£.*) \|$", re.MULTILINE)
SHOWN = re.compile(r"```text\n(docs/.*?)```", re.DOTALL)
TAG = re.compile(r"<[^>]+>")


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_the_finding_on_the_home_page_is_real(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], locale: str
) -> None:
    page = (DOCS / locale / "index.md").read_text(encoding="utf-8")
    english, welsh = (TAG.sub("", cell) for cell in ROW.search(page).groups())
    make_site({
        "docs/en/permit.md": f"# Permits\n\n{english}\n",
        "docs/cy/permit.md": f"# Trwyddedau\n\n{welsh}\n",
    })  # fmt: skip
    with pytest.raises(SystemExit):
        main(["--language", locale, "check"])
    assert capsys.readouterr().out.startswith(SHOWN.search(page)[1])
