"""What was read of pages in builds before this one, in the cache of their site."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from cymar.bilingual import spoken_locale
from cymar.cache import Cache, part_of
from mkdocs_cymar.compat.page_cycle import PageState
from mkdocs_cymar.compat.theme_search import FoundSection
from mkdocs_cymar.translations.page_keys import digest, renderers

STORE = "pages"
"""What the store of what is read is called."""

Line = tuple[str, int, str]
"""A line of a log: the logger's name, the level and the text."""


@dataclass(slots=True)
class KeptPage:
    """A page as it was last read and written.

    `noted` is what each of our plugins noted of it as it was read; the keys stand for all that
    decides what is read, and what is written, or are empty where that cannot be told. `entries` are
    what the theme's search has of it.
    """

    read_key: str
    state: PageState
    noted: list[object]
    write_key: str = ""
    entries: Sequence[Sequence[FoundSection]] = ()


class PageStore:
    """The pages that a build has read, for a later one of another process.

    What is logged as a page is read is logged again where it is not: warnings stay.
    """

    def __init__(self, cache: Cache, config: MkDocsConfig) -> None:
        self._cache = cache
        self._level = logging.getLogger("mkdocs").getEffectiveLevel()
        self._programs = digest(renderers(config), str(self._level), spoken_locale())
        self._log = _LoggedLines()
        logging.getLogger("mkdocs").addHandler(self._log)

    def close(self) -> None:
        """Note no more of what is logged."""
        logging.getLogger("mkdocs").removeHandler(self._log)

    def found(self, page: Page, key: str) -> KeptPage | None:
        """What was read of a page, if it is what would be read now; what was logged is again."""
        self._log.lines.clear()
        name = page.file.src_uri
        entry = self._cache.get(part_of(STORE, name), name, self._key(key)) if key else None
        if not entry:
            return None
        state, noted, logged = entry[0]
        for logger, level, text in logged:
            logging.getLogger(logger).log(level, text)
        return KeptPage(key, state, noted)

    def keep(self, page: Page, kept: KeptPage) -> None:
        """Keep what has just been read of a page, with what was logged since it was looked for."""
        name = page.file.src_uri
        value = [kept.state, kept.noted, [*self._log.lines]]
        self._cache.put(part_of(STORE, name), name, self._key(kept.read_key), value)

    def _key(self, key: str) -> str:
        return digest(self._programs, key)


class _LoggedLines(logging.Handler):
    """Keeps what is logged."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[Line] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a line."""
        self.lines.append((record.name, record.levelno, record.getMessage()))
