"""Files in the folder of a site that are no pages and cannot be published as they are."""

from pathlib import Path

from cymar.dataclasses import dataclass
from cymar.text.markdown import Problem
from cymar.text.source import Source


@dataclass(frozen=True, eq=False)
class BrokenFile:
    """What stands in the folder of a site, is no page of it and cannot be published as it is.

    `key` is its path within that folder, `file` that on disk, and each of `problems` is why.
    """

    key: str
    problems: tuple[Problem, ...]
    file: Path

    @property
    def source(self) -> Source:
        """The file, of which nothing is read."""
        return self.problems[0].span.source
