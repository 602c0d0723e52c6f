"""The ways in which the site of `citizen.py` is built, for tests to choose from."""

import pytest

from support.citizen import WAYS

SAMPLE = ("english first", "files, welsh first")
"""The two have little in common."""

NAMES = [name if name in SAMPLE else pytest.param(name, marks=pytest.mark.slow) for name in WAYS]
"""The names of all ways, for tests that build for themselves; two in `make test`."""


def ways(*names: str, and_all: bool = True) -> pytest.MarkDecorator:
    """Run a test of `site` in some ways, and in all the others with `make test-all`."""
    others = [name for name in WAYS if and_all and name not in names]
    slow = [pytest.param(name, marks=pytest.mark.slow) for name in others]
    return pytest.mark.parametrize("way", [*names, *slow], indirect=True, scope="module")


one_way = ways("english first")
every_way = ways(*SAMPLE)

either_way = ways(*SAMPLE, and_all=False)
"""Where the home page of a language is at the root."""
