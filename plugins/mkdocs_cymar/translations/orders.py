"""Tags, categories and what is listed below them, in the alphabetical order of their language."""

import posixpath
import re
from collections.abc import Callable
from functools import cache
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from cymar.bilingual import LOCALES
from cymar.languages import language

TAGS = "material/tags"
IN_FOLDER = re.compile(rf"^(?:{'|'.join(LOCALES)})/")
SORTED: dict[str, dict[str, Callable[[Any], object]]] = {
    TAGS: {
        "tags_sort_by": lambda tag: tag.name,
        "listings_tags_sort_by": lambda tag: tag.name,
        "listings_sort_by": lambda mapping: mapping.item.title,
    },
    "material/blog": {"categories_sort_by": lambda view: view.name},
}
"""The settings of Material's plugins that say how lists are sorted, and what they go by.

Versions before 9.7 have fewer of them."""


def put_lists_in_order(config: MkDocsConfig, locale: str, folder: str) -> None:
    """Sort as a language does, unless the site has its own way; `folder` gets its file of tags."""
    for name, plugin in config.plugins.items():
        plain = name.partition(" #")[0]
        for setting in SORTED.get(plain, {}).keys() & plugin.config.keys():
            ours = [_key(plain, setting, each) for each in LOCALES]
            default = getattr(type(plugin.config), setting).default
            if plugin.config[setting] in (default, *ours):
                plugin.config[setting] = _key(plain, setting, locale)
        if plain == TAGS and "export_file" in plugin.config:
            place = IN_FOLDER.sub("", plugin.config.export_file)
            plugin.config.export_file = posixpath.join(folder, place)


@cache
def _key(plugin: str, setting: str, locale: str) -> Callable[..., object]:
    """Gives the place of an item, in the language's alphabet."""
    key, named = language(locale).alphabet.key, SORTED[plugin][setting]
    return lambda item, *_: key(str(named(item)))
