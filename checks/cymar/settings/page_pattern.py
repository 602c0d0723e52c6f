"""Patterns of paths, such as `press/*.md`, matched in time that grows as the path does."""

import re

from cymar.dataclasses import dataclass, field
from cymar.lazy import cached_property
from cymar.site.page_names import composed

PIECE = re.compile(r"\*\*/|\*\*|.", re.DOTALL)
FOLDERS, WITHIN_FOLDERS, ANYTHING, IN_FOLDER, ONE = "**/", "**/…", "**", "*", "?"
"""The pieces of a pattern that stand for more than themselves.

`**/` stands for nothing, or else for folders, within which the next piece is `WITHIN_FOLDERS`.
"""


@dataclass(frozen=True)
class PagePattern:
    """A pattern of paths: `*` stands for any characters but `/`, `?` for one, `**` for any folders.

    All ways to match are followed together, as the set of the places in the pattern that a path may
    have come to; so a path takes time in proportion to its length and the pattern's.
    """

    text: str
    _known: dict[str, bool] = field(default_factory=dict, repr=False, compare=False)

    def matches(self, path: str) -> bool:
        """Whether the whole of a path is one that the pattern stands for."""
        if path not in self._known:
            self._known[path] = self._follow(composed(path))
        return self._known[path]

    @cached_property
    def _pieces(self) -> list[str]:
        found = PIECE.findall(composed(self.text))
        return [one for each in found for one in (each, WITHIN_FOLDERS)[: 1 + (each == FOLDERS)]]

    def _follow(self, path: str) -> bool:
        places = self._past_nothing({0})
        for character in path:
            places = self._past_nothing(
                {there for here in places for there in self._after(here, character)}
            )
        return len(self._pieces) in places

    def _after(self, place: int, character: str) -> tuple[int, ...]:
        """The places that a character leads to from one."""
        piece = self._pieces[place] if place < len(self._pieces) else ""
        stays = piece in (ANYTHING, WITHIN_FOLDERS) or (piece == IN_FOLDER and character != "/")
        passes = (
            character == "/" if piece == WITHIN_FOLDERS
            else character != "/" if piece == ONE
            else character == piece and piece != IN_FOLDER
        )  # fmt: skip
        return (place,) * stays + (place + 1,) * passes

    def _past_nothing(self, places: set[int]) -> set[int]:
        """Some places, and those that follow where a piece may stand for nothing."""
        found, waiting = set(places), list(places)
        while waiting:
            place = waiting.pop()
            piece = self._pieces[place] if place < len(self._pieces) else ""
            steps = {FOLDERS: (1, 2), ANYTHING: (1,), IN_FOLDER: (1,)}.get(piece, ())
            waiting += [place + step for step in steps if place + step not in found]
            found.update(place + step for step in steps)
        return found
