"""The lowest versions that CI tests with are those that the project asks for."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
REQUIREMENT = re.compile(r"([\w-]+)>=([\d.]+),<[\d.]+")


def test_the_lowest_versions_are_the_declared_ones() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    beside = [each for each in extras["dev"] if each.startswith("mkdocs-")]
    asked = [*project["dependencies"], *extras["mkdocs"], *beside]
    declared = [REQUIREMENT.fullmatch(each) for each in asked]
    assert all(declared), "every dependency has a lower and an upper bound"
    lowest = (ROOT / "tests/lowest.txt").read_text(encoding="utf-8").splitlines()[1:]

    def release(text: str) -> tuple[int, ...]:
        parts = [int(part) for part in text.split(".")]
        return tuple(parts + [0] * (3 - len(parts)))

    assert {
        name.lower(): release(found) for name, found in (each.split("==") for each in lowest)
    } == {each[1].lower(): release(each[2]) for each in declared if each}
