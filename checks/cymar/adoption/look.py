"""What is in a folder: the program that builds a site there, and where its pages are."""

import re
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from cymar.bilingual import LOCALES
from cymar.dataclasses import dataclass
from cymar.errors import ConfigError
from cymar.files import project_top
from cymar.files.reading import read_file
from cymar.languages.identify import is_function_word
from cymar.languages.words import LETTERS
from cymar.rules import all_rules
from cymar.settings.model import Settings
from cymar.settings.reading import find_settings
from cymar.site.layout import Style
from cymar.site.places import SitePlace, find_place
from cymar.site.survey import LooksLike, pages_in, survey


class Generator(StrEnum):
    """A program that builds sites from Markdown, by the name it goes by."""

    MKDOCS = "MkDocs"
    PROPERDOCS = "ProperDocs"
    ZENSICAL = "Zensical"
    HUGO = "Hugo"
    DOCUSAURUS = "Docusaurus"
    ASTRO = "Astro"
    ELEVENTY = "Eleventy"
    JEKYLL = "Jekyll"


CONFIG_FILES: tuple[tuple[str, Generator], ...] = (
    ("properdocs.y*ml", Generator.PROPERDOCS),
    ("mkdocs.y*ml", Generator.MKDOCS),
    ("zensical.toml", Generator.ZENSICAL),
    ("docusaurus.config.*", Generator.DOCUSAURUS),
    ("astro.config.*", Generator.ASTRO),
    ("eleventy.config.*", Generator.ELEVENTY),
    (".eleventy.js", Generator.ELEVENTY),
    ("hugo.*", Generator.HUGO),
    ("_config.y*ml", Generator.JEKYLL),
    ("content/_index*.md", Generator.HUGO),
)
"""Files that show which program builds a site, those that show it best first."""

PAGES_IN = {
    Generator.HUGO: ("content",),
    Generator.DOCUSAURUS: ("docs",),
    Generator.ASTRO: ("src/content/docs", "src/content", "src/pages"),
    Generator.ELEVENTY: ("src", "content", "."),
    Generator.JEKYLL: ("_posts", "."),
}
"""Where each program has its pages, as its own documentation has it, the likeliest first."""

LIKELY_DOCS = ("docs", "content", ".")
FOR_READERS_OF_CODE = re.compile(r"[A-Z_]+(\.\w+)?\.md")
"""Files that a repository has for those who open it, such as `README.md`: no pages of a site."""

SAMPLE_PAGES = 20
SAMPLE_CHARACTERS = 20_000
"""How much of a site is read to know its language: enough by far for two so unlike each other."""

DOCS_DIR = re.compile(r"""^docs_dir:[ \t]*["']?([^"'#\n]+?)["']?[ \t]*(?:#.*)?$""", re.MULTILINE)


@dataclass(frozen=True)
class Look:
    """What is in a folder.

    Args:
        folder: the folder.
        settings: the settings that apply there.
        generator: the program that builds the site, if one is known to.
        config: that program's own settings.
        docs: the folder of the pages, where there are any.
        pages: the paths of the pages in that folder.
        place: the site, where settings or names show where each language's pages are.
        looks: what looks like the pages of both languages, where nothing shows that for certain.
    """

    folder: Path
    settings: Settings
    generator: Generator | None
    config: Path | None
    docs: Path
    pages: tuple[str, ...]
    place: SitePlace | None
    looks: LooksLike | None

    @property
    def is_new(self) -> bool:
        """Whether there is no site yet."""
        return not (self.generator or self.pages or self.place)

    @property
    def is_one_language(self) -> bool:
        """Whether there are pages, in one language only as far as their places show."""
        return bool(self.pages) and not (self.place or self.looks)


def look_at(folder: Path) -> Look:
    """What is in a folder.

    Raises:
        ConfigError: for settings or a file that cannot be read.
    """
    settings = find_settings(folder, all_rules())
    generator, config = _generator(folder)
    docs = _docs(folder, generator, config)
    pages = tuple(
        each
        for each in (pages_in(docs, of_any_name=docs != folder) if docs.is_dir() else ())
        if not (docs == folder and FOR_READERS_OF_CODE.fullmatch(each))
    )
    place = looks = None
    with suppress(ConfigError):
        place = find_place(folder, settings.places)
        if not place.folder.is_relative_to(folder):
            place = None
    if place is None and not settings.file:
        looks = next(iter(survey(folder)), None)
    return Look(folder, settings, generator, config, docs, pages, place, looks)


def _generator(folder: Path) -> tuple[Generator | None, Path | None]:
    for pattern, generator in CONFIG_FILES:
        found = sorted(each for each in folder.glob(pattern) if each.is_file())
        if found:
            return generator, found[0]
    return None, None


def _docs(folder: Path, generator: Generator | None, config: Path | None) -> Path:
    """The folder of the pages: what the program's settings name, or where it has them."""
    if config and generator in (Generator.MKDOCS, Generator.PROPERDOCS):
        text = read_file(config, project_top(folder)).decode("utf-8", "replace")
        named = DOCS_DIR.search(text)
        return folder / (named[1] if named else "docs")
    known = PAGES_IN.get(generator, LIKELY_DOCS) if generator else LIKELY_DOCS
    return next((folder / each for each in known if (folder / each).is_dir()), folder / "docs")


def language_of(texts: Iterable[str]) -> str:
    """The language that most of some texts' words are in."""
    counts: Counter[str] = Counter()
    for text in texts:
        for word in LETTERS.findall(text):
            counts.update(each for each in LOCALES if is_function_word(word, each))
    return "cy" if counts["cy"] > counts["en"] else "en"


def language_of_site(look: Look) -> str:
    """The language that a site's pages are in, where they are in one."""
    top = project_top(look.folder)
    some = look.pages[:: max(1, len(look.pages) // SAMPLE_PAGES)]
    return language_of(
        read_file(look.docs / each, top).decode("utf-8", "replace")[:SAMPLE_CHARACTERS]
        for each in some
    )


def language_folders(look: Look) -> list[Path]:
    """The folders of a site's languages, as far as they show."""
    if look.place:
        return [look.place.folder / each for each in look.place.layout.folders.values()]
    return [*look.looks.inner.values(), look.looks.docs] if look.looks else []


def keeps_by_suffix(look: Look) -> bool:
    """Whether a site has its languages in the names of its files."""
    if look.looks:
        return look.looks.style is Style.SUFFIX
    return bool(look.place and look.place.layout.is_by_suffix)
