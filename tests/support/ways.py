"""The ways in which the site of `citizen.py` is built, for tests to choose from."""

import pytest

either_way = pytest.mark.parametrize(
    "way", ["english first", "files, welsh first"], indirect=True, scope="module"
)
"""Runs a test of `site` in two ways that have little in common."""
