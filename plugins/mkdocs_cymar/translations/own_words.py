"""The words that a site's own settings hold, which are to be in the language that is built."""

from collections.abc import Container, Iterable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import replace
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from cymar.bilingual import Text, other
from cymar.publish.page_texts import page_texts
from cymar.publish.same_words import SameWordsSearch
from cymar.publish.untranslated import UntranslatedSearch

COPYRIGHT = "copyright"
DESCRIPTION = "site_description"
PALETTE = "palette"


def put_in_language(config: MkDocsConfig, words: Sequence[Text], here: str) -> None:
    """Give settings the words of the language that is built, where a site has both.

    The words of either language give way to the other's, so that each build of one finds them.
    """
    known = {text.to(other(here)): text.to(here) for text in words}
    for name in (COPYRIGHT, DESCRIPTION):
        config[name] = known.get(config[name], config[name])
    for holder in (config.extra, config.mdx_configs, config.theme.get(PALETTE)):
        _replace(holder, known)


class WordsSearch:
    """The search for words that pages of a built site have in the wrong language."""

    def __init__(self, folder: Path, pages: Container[str]) -> None:
        """Begin to search the pages of a site in a folder; `pages` are its own, by their paths."""
        self._left, self._same = UntranslatedSearch(pages), SameWordsSearch(folder)

    def read(self, path: str, html: str) -> None:
        """Look at a page, by its path within the site."""
        texts = page_texts(html)
        self._left.read(path, html, texts)
        self._same.read(path, html, texts)

    def found(self, names: Iterable[str], config: MkDocsConfig) -> Iterator[Text]:
        """What to say of such words on the pages read so far.

        Args:
            names: what the site calls itself, which may be the same in both languages.
            config: the site's settings, some of which those words may be.
        """
        left = self._left.found
        for each in left:
            yield replace(each, setting=setting_of(config, each.words)).message
        for same in self._same.found({*names, *(each.words for each in left)}):
            yield replace(same, setting=setting_of(config, same.words)).message


def setting_of(config: MkDocsConfig, words: str) -> str:
    """The setting that has words, as its name in mkdocs.yml, or none."""
    holders = {
        COPYRIGHT: config.copyright,
        "extra": config.extra,
        "markdown_extensions": config.mdx_configs,
        f"theme.{PALETTE}": config.theme.get(PALETTE),
        DESCRIPTION: config.site_description,
    }
    for name, holder in holders.items():
        for setting, text in _texts(holder, name):
            if words in " ".join(text.split()):
                return setting
    return ""


def _replace(holder: object, known: Mapping[str, str]) -> None:
    if isinstance(holder, MutableMapping):
        items = [*holder.items()]
    elif isinstance(holder, list):
        items = [*enumerate(holder)]
    else:
        return
    for key, value in items:
        if isinstance(value, str):
            if value in known:
                holder[key] = known[value]
        else:
            _replace(value, known)


def _texts(holder: object, name: str) -> Iterator[tuple[str, str]]:
    """The texts within a setting, each with its own name."""
    if isinstance(holder, str):
        yield name, holder
    elif isinstance(holder, Mapping):
        for key, value in holder.items():
            yield from _texts(value, f"{name}.{key}")
    elif isinstance(holder, list | tuple):
        for value in holder:
            yield from _texts(value, name)
