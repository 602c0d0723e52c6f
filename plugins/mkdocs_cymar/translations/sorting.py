"""Tags, categories and what is listed below them, in the alphabetical order of their language."""

import posixpath
import re
from collections.abc import Callable
from functools import cache
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from cymar.bilingual import LOCALES
from cymar.languages import language
from mkdocs_cymar.compat.material import move_exported_tags, sort_settings

IN_FOLDER = re.compile(rf"^(?:{'|'.join(LOCALES)})/")


def put_lists_in_order(config: MkDocsConfig, locale: str, folder: str) -> None:
    """Sort as a language does, unless the site has its own way; `folder` gets its file of tags."""
    for setting in sort_settings(config):
        ours = [_key(setting.words, each) for each in LOCALES]
        if setting.value in (setting.default, *ours):
            setting.set(_key(setting.words, locale))
    move_exported_tags(config, lambda place: posixpath.join(folder, IN_FOLDER.sub("", place)))


@cache
def _key(words: Callable[[Any], str], locale: str) -> Callable[..., object]:
    """A sort key: the place of an item's words in the language's alphabet."""
    key = language(locale).alphabet.key
    return lambda item, *_: key(words(item))
