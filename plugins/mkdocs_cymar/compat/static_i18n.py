"""What we use of mkdocs-static-i18n: which language it builds, and what it notes of files.

It builds a site once for each language. The first build is of the default language; once that is
written, it has MkDocs build each other one, within the first. Only it knows which one is running.
"""

import logging
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from cymar.bilingual import LOCALES, Text
from cymar.compat.versions import Versions
from cymar.site.locale_names import locale_named

if TYPE_CHECKING:
    from mkdocs_static_i18n.config import I18nPluginLanguage
    from mkdocs_static_i18n.plugin import I18n

VERSIONS = Versions(
    "mkdocs-static-i18n", "1.3", "1.3",
    Text(
        en="pages may be in the wrong language's folder, or menus have the wrong labels",
        cy="gall tudalennau fod yn ffolder yr iaith anghywir, neu labeli'r ddewislen fod yn "
        "anghywir",
    ),
)  # fmt: skip
I18N = "i18n"
OF_FOLDERS = "mkdocs_static_i18n.folder"
"""Where the class of its files is, for the structure that we set."""

BY_FOLDER = "folder"
RECONFIGURES = "mkdocs.plugins.mkdocs_static_i18n.reconfigure"
INSTANT = "compatible with theme.features = navigation.instant"
"""The logger that warns of the theme's switch, and what is in the warning."""


@dataclass(frozen=True, slots=True)
class LanguageSettings:
    """What a site sets for one of its languages, or for all of them.

    `nav_translations` are names for the labels of the navigation; `theme_language` is the one
    of the theme's own words, where a site names it.
    """

    locale: str
    site_name: str
    site_description: str
    nav_translations: Mapping[str, str]
    has_own_nav: bool
    theme_language: str | None


@dataclass(frozen=True, slots=True)
class LanguagePass:
    """The build of one language: which it is, the default one, and the settings of both."""

    here: str
    default: str
    languages: Mapping[str, LanguageSettings]


def is_installed(config: MkDocsConfig) -> bool:
    """Whether a site has the plugin."""
    return I18N in config.plugins


def has_both(config: MkDocsConfig) -> bool:
    """Whether the plugin is there, with Welsh and English, even if it builds only one of them."""
    if not is_installed(config):
        return False
    found = {each.locale for each in config.plugins[I18N].config.languages}
    return set(LOCALES) <= found


def build_by_folder(config: MkDocsConfig) -> None:
    """Have the plugin take a page's language from its folder, whatever it is set to.

    Our plugins give files such names, and find out themselves where each is.
    """
    if has_both(config):
        config.plugins[I18N].config.docs_structure = BY_FOLDER


def name_languages(config: MkDocsConfig) -> None:
    """Name Welsh and English as pages do, where its settings have a region with them: `cy-GB`."""
    languages = config.plugins[I18N].config.languages if is_installed(config) else []
    named = [locale_named(each.locale) for each in languages]
    for each, locale in zip(languages, named, strict=True):
        if locale and named.count(locale) == 1:
            each.locale = locale


def accept_instant_navigation() -> None:
    """Drop its warning that the theme's switch is wrong with `navigation.instant`: ours is not."""
    logging.getLogger(RECONFIGURES).addFilter(_is_of_something_else)


def _is_of_something_else(record: logging.LogRecord) -> bool:
    return INSTANT not in record.getMessage()


def remove_doubled_quickly(config: MkDocsConfig) -> None:
    """Have it leave what stands twice out of the theme's search in time in proportion to the site.

    It compares each entry of the default language with each of the others, which is most of what a
    large site's build takes.
    """
    plugin: Any = config.plugins.get(I18N)
    if hasattr(plugin, "reconfigure_search_duplicates"):
        plugin.reconfigure_search_duplicates = partial(remove_doubled, plugin)


def remove_doubled(plugin: "I18n", entries: list[dict[str, str]]) -> None:
    """Leave out the entries of the search that the default language has too, as the plugin does.

    Those are in the folder of a language, and end in the address of one that is in none, with the
    same title and text.
    """
    folders = tuple(f"{locale}/" for locale in plugin.build_languages)
    by_default: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for entry in entries:
        if not entry["location"].startswith(folders):
            by_default[entry["title"], entry["text"]].add(entry["location"])

    def is_doubled(entry: dict[str, str]) -> bool:
        location, same = entry["location"], by_default.get((entry["title"], entry["text"]), set())
        is_in_folder = location.startswith(folders)
        ends = (location[place:] for place in range(len(location) + 1)) if is_in_folder else ()
        return bool(same) and any(end in same for end in ends)

    entries[:] = [entry for entry in entries if not is_doubled(entry)]


def is_within_another(config: MkDocsConfig) -> bool:
    """Whether this build is of a further language, within the one that was asked for."""
    return bool(getattr(config.plugins.get(I18N), "building", False))


def language_pass(config: MkDocsConfig) -> LanguagePass | None:
    """The build that runs, where the plugin builds both languages.

    It can be known once the plugin has read its settings, in `on_config`. It builds the default
    language first, and once more if another is before it in its settings: so they are put in the
    order in which it builds.
    """
    plugin: Any = config.plugins.get(I18N)
    if plugin is None or not set(LOCALES) <= set(plugin.build_languages):
        return None
    default = plugin.default_language
    plugin.config.languages.sort(key=lambda each: each.locale != default)
    return LanguagePass(
        plugin.current_language,
        default,
        {each.locale: _settings(each, plugin, config) for each in plugin.config.languages},
    )


def _settings(
    given: "I18nPluginLanguage", plugin: "I18n", config: MkDocsConfig
) -> LanguageSettings:
    """The settings of a language; those that it lacks are the site's, as they were at first."""

    def text(key: str) -> str:
        return given[key] or plugin.original_configs.get(key, config[key]) or ""

    return LanguageSettings(
        given.locale,
        text("site_name"),
        text("site_description"),
        given.nav_translations or {},
        bool(given.nav),
        (given.theme or {}).get("language"),
    )


NOT_PLAIN = re.compile(r"^[^/]*$|^\.?/|//|/\./|/\.?$|\\")
"""What a path has that names no folder, or that `PurePath` would write otherwise."""


def find_file(files: Files, path: str, config: MkDocsConfig) -> File | None:
    """The file that its files have for a path, as its own method for folders finds it.

    That makes several objects of each path, which takes most of the time that links take.
    """
    plugin: Any = config.plugins.get(I18N)
    if NOT_PLAIN.search(path) or type(files).__module__ != OF_FOLDERS:
        return files.get_file_from_path(path)
    here, default = plugin.current_language, plugin.default_language
    locale, _, rest = path.partition("/")
    first, name = (locale, rest) if locale in (here, default) else (here, path)
    second = default if first == here else here
    places = [f"{first}/{name}", f"{second}/{name}", name]
    if not plugin.config.fallback_to_default:
        del places[1]
    return next((files.src_uris[each] for each in places if each in files.src_uris), None)


def mark_language(file: File, locale: str) -> None:
    """Note the language whose pages a file is among, where the plugin and others look for it."""
    noted = {"locale": locale, "locale_alternate_of": locale, "alternates": {locale: file}}
    file.__dict__.update(noted)


def version_of(file: File | None, locale: str) -> File | None:
    """A page's version in a language, as the plugin has noted it."""
    alternates: Mapping[str, File] = getattr(file, "alternates", {})
    return alternates.get(locale)


def name_versions(config: MkDocsConfig, versions: Sequence[object]) -> None:
    """Name the versions of a page where the theme looks for them.

    The plugin leaves an attribute there, which hides the setting of that name.
    """
    config.extra["alternate"] = versions
    config.extra.alternate = versions  # type: ignore[attr-defined]
