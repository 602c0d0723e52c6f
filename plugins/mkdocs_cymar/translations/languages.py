"""How mkdocs-static-i18n builds a site's languages."""

from collections.abc import Container, Mapping
from dataclasses import dataclass

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from cymar.bilingual import LOCALES, other
from mkdocs_cymar.translations.published import Published


@dataclass(frozen=True, slots=True)
class Languages:
    """The language that this build is of, and the one that is built first.

    `folders` gives each language's folder on the web, which is the site's own for one of them;
    `translated` are the labels of the navigation that have a name in each language;
    `has_own_nav` says that this one has a navigation of its own.
    """

    here: str
    default: str
    folders: Mapping[str, str]
    translated: Container[str] = ()
    has_own_nav: bool = False

    @classmethod
    def of(cls, config: MkDocsConfig) -> "Languages | None":
        """What mkdocs-static-i18n is set to do, where it builds a folder a language."""
        plugin = config.plugins.get("i18n")
        if plugin is None or plugin.config.docs_structure != "folder":
            return None
        if not set(LOCALES) <= set(plugin.build_languages):
            return None
        default = plugin.default_language
        folders = {locale: "" if locale == default else locale for locale in LOCALES}
        named = [each.nav_translations or {} for each in plugin.config.languages]
        known = {label for each in named for label in (*each, *each.values())}
        own = bool(plugin.current_language_config.nav)
        return cls(plugin.current_language, default, folders, known, own)

    @property
    def there(self) -> str:
        """The other language."""
        return other(self.here)

    def elsewhere(self, pages: Published) -> Mapping[str, File]:
        """The pages of the other language, by their names within its folder."""
        start = f"{self.there}/"
        return {
            source.removeprefix(start): file
            for source, file in pages.files.items()
            if source.startswith(start)
        }
