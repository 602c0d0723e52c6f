"""How many pages MkDocs has read and written, for whoever waits for a build at a terminal."""

import logging
from itertools import count

from cymar.bilingual import spoken_locale
from cymar.progress import PAGES_READ, PAGES_WRITTEN, Tell, progress

PROGRESS_WORDS = (PAGES_READ, PAGES_WRITTEN)


class PageProgress:
    """Shows it in a build that takes long, unless MkDocs is to be quiet."""

    def __init__(self) -> None:
        is_quiet = logging.getLogger("mkdocs").getEffectiveLevel() > logging.INFO
        locale = spoken_locale()
        self._tells: list[Tell] = (
            [] if is_quiet else [progress(each, locale) for each in PROGRESS_WORDS]
        )
        self._counts = [count(1) for _ in PROGRESS_WORDS]

    def read(self) -> None:
        """Count a page that is read."""
        self._tell(0)

    def wrote(self) -> None:
        """Count a page that is written."""
        self._tell(1)

    def pause(self) -> None:
        """Leave the line to what MkDocs reports."""
        for tell in self._tells:
            tell(0, 0)

    def _tell(self, number: int) -> None:
        if self._tells:
            self._tells[number](next(self._counts[number]), 0)
