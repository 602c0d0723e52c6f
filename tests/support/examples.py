"""How many examples a property is tried on."""

from hypothesis import settings


def examples(number: int) -> settings:
    """So many, and ten times as many with `--hypothesis-profile search`, as `make test-all` has."""
    return settings(max_examples=number * settings.default.max_examples // 100)
