"""`cymar status` checks a site again where anything has changed that decides the states."""

import shutil
from itertools import pairwise
from pathlib import Path

import pytest

from cymar.locate import open_projects
from cymar.project import WORTH_CACHING
from cymar.reports.site_states import build
from cymar.reports.states import PageStatus
from cymar.rules.number_mismatch import number_mismatch
from support.command import run
from support.repository import Repository

EN = "# Fees\n\nThe fee is £{n} for each form.\n\nAsk the council for help.\n"
CY = "# Ffioedd\n\nY ffi yw £{n} am bob ffurflen.\n\nGofynnwch i'r cyngor am help.\n"


@pytest.fixture
def site(tmp_path: Path) -> Repository:
    made = Repository(tmp_path)
    for n in range(2, 2 + WORTH_CACHING // 2):
        made.write(**{f"en_a{n}": EN.format(n=n), f"cy_a{n}": CY.format(n=n)})
    made.commit(cy_a3=CY.format(n=4), en_b="# Alone\n")
    return made


def states(site: Repository) -> tuple[list[PageStatus], bool]:
    """The states of the pages, and whether the pages were read to find them."""
    projects = open_projects((site.folder,))
    found = build(projects)
    return found, any(page.is_read for page in projects[0].site.pages)


def test_nothing_is_read_again_where_nothing_changed(site: Repository) -> None:
    first, is_read = states(site)
    assert is_read
    assert {each.state for each in first} == {"in-step", "differs", "missing-cy"}
    assert next(each for each in first if each.page == "a3.md").findings == {
        "error": 1, "warning": 0,
    }  # fmt: skip
    assert states(site) == (first, False)


def test_nothing_is_kept_where_that_is_asked(
    site: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    first = run(capsys, "status", "--no-cache", str(site.folder))
    assert not (site.folder / ".cache").exists()
    assert run(capsys, "status", str(site.folder)) == first
    assert (site.folder / ".cache").exists()


CHANGES: dict[str, dict[str, str]] = {
    "a page": {"docs/cy/a2.md": CY.format(n=9)},
    "a page that is new": {"docs/cy/b.md": "# Unig\n"},
    "the settings": {"cymar.toml": '[rules]\nnumber-mismatch = "off"\n'},
    "an exemption": {
        "cymar.toml": '[[exempt]]\npages = "a2.md"\nrules = ["stale-translation"]\nreason = "x"\n'
    },
    "the glossary": {
        "glossary.yml": "- en: {term: council, use: town hall}\n  cy: {term: cyngor, use: neuadd}\n"
    },
    "an allow comment": {
        "docs/cy/a3.md": CY.format(n=4).replace(
            "am bob", f"<!-- cymar: allow {number_mismatch.id}: x --> am bob"
        )
    },
}


@pytest.mark.parametrize(
    "change",
    ["a page", *(pytest.param(each, marks=pytest.mark.slow) for each in [*CHANGES][1:])],
)
def test_whatever_decides_the_states_is_seen(site: Repository, change: str) -> None:
    before, _ = states(site)
    site.put(CHANGES[change])
    after, _ = states(site)
    shutil.rmtree(site.folder / ".cache")
    assert after == states(site)[0]
    assert after != before


def test_the_history_and_the_baseline_are_seen(
    site: Repository, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site.folder)
    found = [states(site)[0]]
    site.commit(en_a5=EN.format(n=5).replace("Ask", "Write to"))
    found.append(states(site)[0])
    for command in (["sign-off", "docs/en/a5.md"], ["baseline", "docs"]):
        assert run(capsys, *command)[0] == 0
        found.append(states(site)[0])
    assert all(one != two for one, two in pairwise(found))
    shutil.rmtree(site.folder / ".cache")
    assert found[-1] == states(site)[0]
