"""The Welsh titles of boxes that say their own type where a page gives them none: `!!! note`."""

from collections.abc import Mapping
from functools import cache

from cymar.languages.word_list import word_list


@cache
def box_titles() -> Mapping[str, str]:
    """The Welsh for the title that a box has by default, by its type."""
    return dict(entry.split(": ") for entry in word_list("cy", "box-titles"))
