"""The ways in which the site of `citizen.py` is built, for tests to choose from."""

from collections.abc import Iterable

import pytest

from support.citizen import WAYS

SAMPLE = ("english first", "files, welsh first")
"""The two have little in common: `make test` runs the first, `make test-all` both."""

NAMES = [name if name == SAMPLE[0] else pytest.param(name, marks=pytest.mark.slow) for name in WAYS]
"""The names of all ways, for tests that build for themselves; one in `make test`."""


def ways(*names: str, others: Iterable[str] = WAYS) -> pytest.MarkDecorator:
    """Run a test of `site` in some ways, and in the others too with `make test-all`."""
    rest = [name for name in others if name not in names]
    slow = [pytest.param(name, marks=pytest.mark.slow) for name in rest]
    return pytest.mark.parametrize("way", [*names, *slow], indirect=True, scope="module")


one_way = ways("english first")
every_way = ways(SAMPLE[0])

either_way = ways(SAMPLE[0], others=SAMPLE)
"""Where the home page of a language is at the root."""
