"""The pipelines that the guide shows, and our own, have the history that they need."""

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
EXAMPLE = re.compile(r"^```yaml\n(.*?)^```$", re.DOTALL | re.MULTILINE)
GUIDES = [ROOT / "docs" / locale / "pipeline" / "index.md" for locale in ("en", "cy")]
SHOWN = [
    pytest.param(example, id=f"{guide.parts[-3]}-{number}")
    for guide in GUIDES
    for number, example in enumerate(EXAMPLE.findall(guide.read_text(encoding="utf-8")))
]
OURS = [
    pytest.param(path.read_text(encoding="utf-8"), id=path.name)
    for path in (*(ROOT / ".github/workflows").glob("*.yml"), ROOT / ".gitlab-ci.yml")
]


@pytest.mark.parametrize("text", [*SHOWN, *OURS])
def test_a_pipeline_fetches_the_whole_history(text: str) -> None:
    pipeline = yaml.safe_load(text)
    steps = [step for job in pipeline.get("jobs", {}).values() for step in job.get("steps", ())]
    depths = [
        step.get("with", {}).get("fetch-depth")
        for step in steps
        if step.get("uses", "").startswith("actions/checkout@")
    ]
    if "variables" in pipeline:
        depths.append(pipeline["variables"].get("GIT_DEPTH"))
    assert depths
    assert set(depths) == {0}


def test_the_guide_shows_both() -> None:
    assert len(SHOWN) == 4
