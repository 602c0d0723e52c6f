"""The site's glossary as the search shows it: its terms, and its own pages."""

from collections.abc import Mapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from cymar.bilingual import LOCALES, other
from cymar.glossary import Entry
from cymar.publish.search.index import SearchTerm
from mkdocs_cymar.glossary import GlossaryPlugin


def glossary_terms(config: MkDocsConfig) -> dict[str, list[SearchTerm]]:
    """The terms that the glossary explains in each language that has a page for them."""
    for plugin in config.plugins.values():
        if isinstance(plugin, GlossaryPlugin) and plugin.language.sources:
            return {locale: _terms(plugin, locale) for locale in LOCALES}
    return {}


def glossary_pages(config: MkDocsConfig) -> Mapping[str, File]:
    """The page of the glossary in each language that has one."""
    plugins = (each for each in config.plugins.values() if isinstance(each, GlossaryPlugin))
    return next((plugin.language.pages for plugin in plugins), {})


def _terms(plugin: GlossaryPlugin, locale: str) -> list[SearchTerm]:
    build = plugin.language
    page = build.pages.get(locale)
    base = page.url.removeprefix("./") if page else ""
    return [
        _term(entry, locale, f"{base}#{build.glossary.address(entry, locale)}" if page else "")
        for entry in build.glossary.entries
        if entry.is_explained(locale)
    ]


def _term(entry: Entry, locale: str, address: str) -> SearchTerm:
    side, there = entry.side(locale), entry.side(other(locale))
    assert side
    return SearchTerm(
        side.term,
        side.definition,
        (side.term, *side.also),
        (there.term, *there.also) if there and there.term else (),
        there.term if there else "",
        address,
    )
