"""The marks that git leaves where it cannot merge: each file that has them says so, and where."""

import pytest

from support.command import run
from support.sites import MakeSite

PAGES = {"docs/en/a.md": "# A\n\nOpen.\n", "docs/cy/a.md": "# A\n\nAr agor.\n"}
CHOOSE = "git could not merge two branches; choose between the lines above and below ‘=======’"


@pytest.mark.parametrize(
    ("name", "text", "place", "status"),
    [
        ("glossary.yml", "- en: {term: a}\n", "glossary.yml:1: ", 2),
        ("cymar.toml", "docs = 'docs'\n", "cymar.toml:1: ", 2),
        ("docs/en/a.md", "# A\n\nOpen.\n", "docs/en/a.md:1:1: error: Readers see", 1),
    ],
)
def test_a_file_in_conflict(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str],
    name: str, text: str, place: str, status: int,
) -> None:  # fmt: skip
    both = f"<<<<<<< HEAD\n{text}=======\n{text}>>>>>>> other\n"
    make_site({**PAGES, name: both})
    found, out, err = run(capsys, "check")
    [line] = [line for line in f"{out}{err}".splitlines() if CHOOSE in line]
    assert found == status
    assert place in line


def test_front_matter_in_conflict(make_site: MakeSite, capsys: pytest.CaptureFixture[str]) -> None:
    matter = "---\ntitle: A\n<<<<<<< HEAD\nlead: B\n=======\nlead: C\n>>>>>>> other\n---\n"
    make_site({**PAGES, "docs/en/a.md": f"{matter}{PAGES['docs/en/a.md']}"})
    _, out, _ = run(capsys, "check")
    assert f"error: In the front matter {CHOOSE}" in out
