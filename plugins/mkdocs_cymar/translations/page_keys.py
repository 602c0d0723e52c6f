"""What decides what a page is when it has been read: whether that is known, and its digest.

Where a site has anything that we do not know to go by the source, the settings, the glossary and
the places of files alone, all of it is read at each build.
"""

import hashlib
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import yaml
from mkdocs.config.defaults import MkDocsConfig

from cymar.compat.pyyaml import AliasError, compose
from cymar.files import FileError
from cymar.files.reading import read_file, read_ordinary
from cymar.program import program
from mkdocs_cymar.compat.installed import is_known
from mkdocs_cymar.compat.material import VERSIONS
from mkdocs_cymar.compat.mkdocs import NUMBERED
from mkdocs_cymar.compat.page_cycle import can_follow
from mkdocs_cymar.compat.snippets import MARK, SNIPPETS, text_of_all
from mkdocs_cymar.compat.static_i18n import I18N
from mkdocs_cymar.compat.theme_search import THEME_SEARCHES, SearchEntries
from mkdocs_cymar.translations.build import PairedSite
from mkdocs_cymar.translations.withheld import LinksToText

MATERIALS = ("material/blog", "material/tags")
"""The plugins of Material's: pages that they make, or put lists in, are read each time."""

KNOWN_PLUGINS = frozenset(
    (I18N, *(f"cymar/{name}" for name in (
        "glossary", "readability", "rules", "search", "translations",
    )), *MATERIALS, *THEME_SEARCHES)
)  # fmt: skip
"""The plugins whose work on a page goes by what is looked at here, or can be put back."""

READ_NOTHING = frozenset(("material/info", "material/offline", "minify", "redirects"))
"""More that a build may have: they do nothing to a page before it is written, as a build does with
every page. Their code was read: Material 9.8.2, mkdocs-minify-plugin 0.8.0, mkdocs-redirects 1.2.3.
A plugin that notes something of each page it reads is not here."""

KNOWN_EXTENSIONS = frozenset((
    "abbr", "admonition", "attr_list", "codehilite", "def_list", "extra", "fenced_code",
    "footnotes", "md_in_html", "meta", "sane_lists", "smarty", "tables", "toc",
    *(f"pymdownx.{name}" for name in (
        "arithmatex", "betterem", "caret", "critic", "details", "emoji", "highlight",
        "inlinehilite", "keys", "magiclink", "mark", "progressbar", "smartsymbols", "snippets",
        "superfences", "tabbed", "tasklist", "tilde",
    )),
))  # fmt: skip
"""The extensions of Markdown that read nothing but the page, and what all pages take in."""

MADE_OF_SETTINGS = "cymar/rules"
"""The plugin that makes pages of nothing but the settings, as their text has them."""

READS_FILES = re.compile("INHERIT|custom_icons")
"""What settings have that leads to files of which nothing is known, though they may change."""

READS_MORE = re.compile(r"!ENV|!!python/[\w/]++:(?!(?:material|pymdownx)\.)")
"""What settings have that another build may have other values for: variables and functions."""

MENU = "nav"
RENDERERS = (
    "Markdown", "Pygments", "mkdocs", "mkdocs-material", "mkdocs-materialx", "mkdocs-static-i18n",
    "pymdown-extensions",
)  # fmt: skip
"""The packages that decide what a page's Markdown becomes."""


def is_known_site(config: MkDocsConfig, *, is_serving: bool) -> bool:
    """Whether all that a site is built with is known to go by what is looked at here.

    A build writes every page, so that it may have templates of the site's own.
    """
    settings = _settings(config)
    templates = config.theme.custom_dir or config.extra_templates
    extensions = [each for each in config.markdown_extensions if not isinstance(each, LinksToText)]
    plugins = {NUMBERED.sub("", name) for name in config.plugins}
    return (
        can_follow(config)
        and (plugins.isdisjoint(MATERIALS) or is_known(VERSIONS["material"]))
        and (SearchEntries(config).is_known or not is_serving)
        and KNOWN_PLUGINS.union(() if is_serving else READ_NOTHING).issuperset(plugins)
        and text_of_all(config) is not None
        and KNOWN_EXTENSIONS.issuperset(map(_plain_name, extensions))
        and not (config.hooks or (is_serving and templates))
        and bool(settings)
        and not READS_FILES.search(settings)
    )


def base_of(config: MkDocsConfig, site: PairedSite) -> str:
    """What stands for all that every page goes by, but for the pages themselves.

    It is the same wherever the project is, as a pipeline may have it in a folder of another name.
    """
    project = site.project
    reasons = sorted(f"{key} {reason}" for key, reason in project.withheld.reasons.items())
    own = repr(replace(project.settings, root=Path(), file=None))
    texts = _without_menu(_settings(config)), own, project.site.shown, project.glossary.said
    return digest(*texts, str(config.site_url), text_of_all(config) or "", *reasons)


def _settings(config: MkDocsConfig) -> str:
    """The settings as they are written, or nothing where MkDocs was given them without a file."""
    with suppress(OSError, FileError):
        return read_ordinary(Path(config.config_file_path)).decode("utf-8", "replace")
    return ""


def _without_menu(settings: str) -> str:
    """The settings without the menu, which shows in what is written of a page alone.

    It stays where another part of the settings may repeat a part of it.
    """
    try:
        top = compose(settings)
    except (AliasError, yaml.YAMLError):
        return settings
    for key, value in top.value if isinstance(top, yaml.MappingNode) else ():
        start, end = key.start_mark.index, value.end_mark.index
        if key.value == MENU and "&" not in settings[start:end]:
            return settings[:start] + settings[end:]
    return settings


def takes_in_files(text: str, config: MkDocsConfig) -> bool:
    """Whether a page has a mark where a file of its own choice may be put in it."""
    return MARK in text and SNIPPETS in map(str, config.markdown_extensions)


def can_keep(config: MkDocsConfig) -> bool:
    """Whether what is read of a site's pages can be kept for another build of another process."""
    return not READS_MORE.search(_settings(config))


def renderers(config: MkDocsConfig) -> str:
    """What changes when a program does that decides what a page's Markdown becomes."""
    return digest(program(), *_versions(), str(config.use_directory_urls), str(config.theme.name))


def _versions() -> Iterator[str]:
    for name in RENDERERS:
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            yield name
    for path in sorted(Path(__file__).parents[1].rglob("*.py")):
        yield read_file(path, path.parent).decode()


def _plain_name(extension: object) -> str:
    return str(extension).removeprefix("markdown.extensions.")


def digest(*parts: str) -> str:
    """What stands for some texts."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
