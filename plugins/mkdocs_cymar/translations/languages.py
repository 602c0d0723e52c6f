"""How mkdocs-static-i18n builds a site's languages."""

from collections.abc import Container, Mapping
from dataclasses import dataclass

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

from cymar.bilingual import LOCALES, Text, other, spoken_locale
from mkdocs_cymar.compat.static_i18n import has_both, is_installed, language_pass
from mkdocs_cymar.translations.published import Published

CHOICE = "choice"
REMEMBERED = "remembered"
DEFAULT = "default"
"""What a site may show at its root: a page to choose on, or else the default language."""

I18N_SETTINGS = (
    "- i18n: {docs_structure: folder, fallback_to_default: false, languages: [{locale: en, name: "
    "English, default: true}, {locale: cy, name: Cymraeg}]}"
)
NEEDS_I18N = Text(
    en="‘cymar/translations’ needs the plugin ‘i18n’: run ‘pip install "
    "mkdocs-static-i18n’, and write ‘{i18n}’ under ‘plugins’ in mkdocs.yml.",
    cy="Mae angen yr ategyn ‘i18n’ ar ‘cymar/translations’: rhedwch ‘pip install "
    "mkdocs-static-i18n’, a rhowch ‘{i18n}’ o dan ‘plugins’ yn mkdocs.yml.",
).format({"i18n": I18N_SETTINGS})
"""One line, to be copied into the settings as it is."""
NEEDS_BOTH = Text(
    en="‘cymar/translations’ needs the plugin ‘i18n’ to have English and Welsh: write ‘{i18n}’ "
    "under ‘plugins’ in mkdocs.yml.",
    cy="Mae angen y Gymraeg a'r Saesneg yn yr ategyn ‘i18n’ ar ‘cymar/translations’: rhowch "
    "‘{i18n}’ o dan ‘plugins’ yn mkdocs.yml.",
).format({"i18n": I18N_SETTINGS})


def require_i18n(config: MkDocsConfig) -> None:
    """Stop where a site has not the plugin that builds its languages, or has it for other ones.

    Raises:
        PluginError: saying what to add.
    """
    if not is_installed(config):
        raise PluginError(f"cymar: {NEEDS_I18N.to(spoken_locale())}")
    if not has_both(config):
        raise PluginError(f"cymar: {NEEDS_BOTH.to(spoken_locale())}")


@dataclass(frozen=True, slots=True)
class Languages:
    """The language that this build is of, and the one that is built first.

    Args:
        here: the language of this build.
        default: the language that is built first.
        root: what the site shows at its root.
        folders: each language's folder on the web: the default language's is the root, unless a
            page to choose on is there.
        names: the name of the site in each language.
        descriptions: the description of the site in each language.
        translated: the labels of the navigation that have a name in each language.
        has_own_nav: whether this language has a navigation of its own.
        theme_language: the language that the theme writes its own words in.
    """

    here: str
    default: str
    root: str
    folders: Mapping[str, str]
    names: Mapping[str, str]
    descriptions: Mapping[str, str]
    translated: Container[str] = ()
    has_own_nav: bool = False
    theme_language: str = ""

    @classmethod
    def of(cls, config: MkDocsConfig, root: str) -> "Languages | None":
        """What mkdocs-static-i18n is set to do, where it builds both."""
        building = language_pass(config)
        if building is None:
            return None
        here, default, settings = building.here, building.default, building.languages
        is_at_root = root != CHOICE
        folders = {each: "" if is_at_root and each == default else each for each in LOCALES}
        named = [each.nav_translations for each in settings.values()]
        return cls(
            here,
            default,
            root,
            folders,
            {locale: each.site_name for locale, each in settings.items()},
            {locale: each.site_description for locale, each in settings.items()},
            {label for each in named for label in (*each, *each.values())},
            settings[here].has_own_nav,
            settings[here].theme_language or here,
        )

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
