"""A block that is behind."""

from typing import NamedTuple


class Behind(NamedTuple):
    """A block that is behind: its counterpart has changed, and it has not.

    `here` and `there` are the places of the block and of its counterpart among the blocks of
    their pages. `before` is the text of the counterpart when the two were last in step, or nothing
    where a sign-off holds only its digest. Where it is not `is_exact`, it is not known which block
    goes with the one that changed, and `here` is where to begin to look.
    """

    locale: str
    here: int
    there: int
    before: str | None
    is_exact: bool = True
