"""The one check of the versions of all packages that a site is built with."""

from collections.abc import Iterator

from mkdocs.config.defaults import MkDocsConfig

from cymar.bilingual import Text
from mkdocs_cymar.compat import git_authors, material, mkdocs, rss, static_i18n
from mkdocs_cymar.compat.versions import ReadFrom, version_note


def packages(config: MkDocsConfig) -> Iterator[ReadFrom]:
    """The packages that a site is built with, of those that we lean on."""
    yield mkdocs.running(config)
    theme = material.theme_of(config)
    if theme:
        yield material.READ_FROM[theme]
    if static_i18n.is_installed(config):
        yield static_i18n.READ_FROM
    for name, read in ((rss.NAME, rss.READ_FROM), (git_authors.NAME, git_authors.READ_FROM)):
        if any(mkdocs.plugins_named(config, name)):
            yield read


def unknown_versions(config: MkDocsConfig) -> Iterator[Text]:
    """A line for each package of the site's that is installed in a version we do not know."""
    for package in packages(config):
        note = version_note(package)
        if note:
            yield note
