"""The words that a site's own settings hold, which are to be in the language that is built."""

from collections.abc import (
    Collection,
    Container,
    Iterable,
    Iterator,
    Mapping,
    MutableMapping,
    Sequence,
)
from dataclasses import replace
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from cymar.bilingual import Text, other
from cymar.publish.page_texts import built_pages, page_texts
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


def words_in_one_language(
    folder: Path,
    pages: Container[str],
    names: Iterable[str],
    config: MkDocsConfig,
    only: Collection[str] | None = None,
) -> Iterator[Text]:
    """What to say of words that pages of a built site have in the wrong language.

    Args:
        folder: the built site.
        pages: its own pages, by their paths within it.
        names: what the site calls itself, which may be the same in both languages.
        config: the site's settings, some of which those words may be.
        only: the pages to look at, by their paths; all that there are without.
    """
    left, same_on_both = UntranslatedSearch(pages), SameWordsSearch(folder)
    for path, html in built_pages(folder, only):
        texts = page_texts(html)
        left.read(path, html, texts)
        same_on_both.read(path, html, texts)
    for found in left.found:
        yield replace(found, setting=setting_of(config, found.words)).message
    for same in same_on_both.found({*names, *(each.words for each in left.found)}):
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
