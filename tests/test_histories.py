"""Histories of every shape, in real repositories: quiet where in step, found where behind.

`bench/histories.py` makes them, and says how they are written.
"""

import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

BENCH = Path(__file__).parents[1] / "bench"
SAMPLE = {
    "one follows": ["cell", "first heading", "title", "item", "button", "alternative text"],
    "they take turns": ["fees", "admonition title"],
    "taken back": ["cell", "heading", "footnote"],
    "undone before a commit": ["term", "description"],
    "follows before a commit": ["caption", "quotation"],
    "the translation taken back": ["cell of figures", "definition"],
    "followed, then both taken back in turn": ["row", "tab"],
    "a merge that joins both sides": ["numbered item", "paragraph"],
    "a merge of a change on each side": ["nested item", "heading cell"],
    "all of these": ["short paragraph", "long item"],
    "moved, then changed in both": ["first cell"],
    "renamed while behind": ["repeated cell", "only item"],
    "follows in part": ["middle cell", "admonition text"],
    "one changes": ["fees", "cell", "title", "button", "alternative text", "caption"],
    "changed and moved, then it follows": ["heading"],
}
"""Kinds of block in scenarios of `bench/histories.py`."""


@pytest.fixture
def histories(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(BENCH)
    return import_module("histories")


def test_histories_in_step_and_behind(histories: ModuleType, tmp_path: Path) -> None:
    every = histories.cases(histories.Bank(), 1, 1)
    played = [each for each in every if each.page.kinds[0] in SAMPLE.get(each.scenario, ())]
    assert len(played) == 2 * sum(map(len, SAMPLE.values()))
    found = zip(played, histories.reported(tmp_path, played), strict=True)
    verdicts = [(each.scenario, each.page, histories.verdict(each, one)) for each, one in found]
    assert [each for each in verdicts if each[-1] not in histories.RIGHT] == []


@pytest.mark.slow
@pytest.mark.parametrize("seed", [2, 3])
def test_every_history(
    histories: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
    seed: int,
) -> None:  # fmt: skip
    monkeypatch.setattr(sys, "argv", ["histories.py", "--draws=1", f"--seed={seed}"])
    assert histories.main() == 0, capsys.readouterr().out
