"""What MkDocs's settings give to pages: titles of boxes, and abbreviations from other files.

An abbreviation is `*[PAC]: Public Accounts Committee`. MkDocs puts files after the text of every
page where the extension `pymdownx.snippets` has `auto_append`, and others where a page names them:
`--8<-- "abbreviations.md"`.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from cymar.dataclasses import dataclass
from cymar.errors import ConfigError
from cymar.files.reading import read_file
from cymar.languages.box_titles import box_titles
from cymar.site.halves import INCLUDED_FILE
from cymar.site.site import Site
from cymar.text.markdown.content import ABBREVIATED

if TYPE_CHECKING:
    import yaml

MKDOCS_SETTINGS = "mkdocs.yml"
EVERY_PAGE = ""
"""The name that stands for what every page takes in."""

MARKDOWN_EXTENSIONS, SNIPPETS = "markdown_extensions", "pymdownx.snippets"
INCLUDES = ("-8<-", "{%")
"""What a page has in it that takes in a file."""

TRANSLATES_ALL = "cymar/translations"
"""The plugin that translates the default title of every type of box."""

INHERITS = "INHERIT"
"""What settings have that go on in another file."""

PLUGINS, I18N = "plugins", "i18n"
TITLES_OF_TYPES = "admonition_translations"
"""The setting of `mkdocs-static-i18n` for those titles, and the types that it gives one each."""

LARGEST_TAKEN_IN = 1_000_000
"""The bytes of the largest file that is read for its abbreviations."""


@dataclass(frozen=True)
class MkDocsSettings:
    """The settings of MkDocs that a site belongs to, of which nothing need be there.

    Args:
        folder: the folder that they are in, if any.
        within: the folder of the project, which no file may lie outside of.
        values: what they have, or nothing where they cannot be read.
    """

    folder: Path | None
    within: Path
    values: "Mapping[str, yaml.Node | None] | None"

    @classmethod
    def of(cls, site: Site, within: Path) -> "MkDocsSettings":
        """Those of a site; `within` is the folder of the project."""
        file = _settings_file(site.folder, within)
        if file is None:
            return cls(None, within, {})
        import yaml

        from cymar.compat.pyyaml import compose

        within = file.parent if within.absolute().is_relative_to(file.parent) else within
        try:
            return cls(file.parent, within, dict(_items(compose(_text(file, within)))))
        except yaml.YAMLError:
            return cls(file.parent, within, None)


def abbreviations_taken_in(site: Site, settings: MkDocsSettings) -> Mapping[str, frozenset[str]]:
    """What is short for something in each file that pages take in, by its name as they have it."""
    within, options = settings.within, _options(settings)
    bases, appended = [within, site.folder], options.get("auto_append", [])
    if settings.folder:
        bases = [settings.folder / name for name in options.get("base_path", ["."])]
    named = {
        match["path"]
        for page in site.pages
        if _may_take_in(page.source.text)
        for match in INCLUDED_FILE.finditer(page.source.text)
    }
    found = {name: _abbreviated(name, bases, within) for name in named}
    found[EVERY_PAGE] = frozenset[str]().union(
        *(_abbreviated(name, bases, within) for name in appended)
    )
    return {name: some for name, some in found.items() if some}


def _may_take_in(text: str) -> bool:
    """Whether a page may take in a file; one character is far quicker to look for than two."""
    by_sign, by_tag = INCLUDES
    return by_sign in text or (by_tag[-1] in text and by_tag in text)


def translated_box_titles(settings: MkDocsSettings) -> frozenset[str]:
    """The types of boxes whose default title the settings translate: `!!! note`.

    That may be all, where the settings cannot be read or go on in another file.
    """
    if settings.values is None:
        return frozenset(box_titles())
    plugins = settings.values.get(PLUGINS)
    if INHERITS in settings.values or TRANSLATES_ALL in {
        *_texts(plugins),
        *dict(_items(plugins)),
    }:
        return frozenset(box_titles())
    languages = dict(_items(dict(_items(plugins)).get(I18N))).get("languages")
    return frozenset(
        kind
        for name, titles in _items(languages)
        if name == TITLES_OF_TYPES
        for kind, _ in _items(titles)
    )


def _settings_file(folder: Path, within: Path) -> Path | None:
    """The settings of MkDocs that a folder of pages belongs to: beside it, or in the project."""
    beside, *others = folder.absolute().parents
    inside = (each for each in others if each.is_relative_to(within.absolute()))
    return next(
        (
            each / MKDOCS_SETTINGS
            for each in (beside, *inside)
            if (each / MKDOCS_SETTINGS).is_file()
        ),
        None,
    )


def _options(settings: MkDocsSettings) -> Mapping[str, list[str]]:
    """The options of the extension that takes in files, each as a list; none where it is off."""
    for name, value in _items((settings.values or {}).get(MARKDOWN_EXTENSIONS)):
        if name == SNIPPETS:
            return {key: _texts(each) for key, each in _items(value)}
    return {}


def _items(node: "yaml.Node | None") -> "Iterator[tuple[str, yaml.Node | None]]":
    """The keys and values of a mapping, or of the mappings in a list."""
    if node is None:
        return
    import yaml

    if isinstance(node, yaml.SequenceNode):
        for each in node.value:
            yield from _items(each)
    elif isinstance(node, yaml.MappingNode):
        yield from ((str(key.value), value) for key, value in node.value)


def _texts(node: "yaml.Node | None") -> list[str]:
    """The texts of a list, or the one that stands for a list."""
    if node is None:
        return []
    import yaml

    nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
    return [str(each.value) for each in nodes if isinstance(each, yaml.ScalarNode)]


def _abbreviated(name: str, bases: list[Path], within: Path) -> frozenset[str]:
    """What a file gives in full, in the first of some folders that has it."""
    for base in bases:
        if text := _text(base / name, within):
            return frozenset(ABBREVIATED.findall(text))
    return frozenset()


def _text(path: Path, within: Path) -> str:
    """The text of a file of the project; none where it may not or cannot be read."""
    try:
        if not path.resolve().is_relative_to(within.resolve()):
            return ""
        return read_file(path, within, largest=LARGEST_TAKEN_IN).decode("utf-8", "replace")
    except (ConfigError, OSError, RuntimeError):  # such as links that lead round
        return ""
