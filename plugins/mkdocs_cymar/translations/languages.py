"""How mkdocs-static-i18n builds a site's languages."""

from collections.abc import Mapping
from dataclasses import dataclass

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from cymar.bilingual import LOCALES, other
from mkdocs_cymar.translations.published import Published


@dataclass(frozen=True, slots=True)
class Languages:
    """The language that this build is of, and the one that stands at the site's root."""

    here: str
    default: str
    folders: Mapping[str, str]

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
        return cls(plugin.current_language, default, folders)

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
