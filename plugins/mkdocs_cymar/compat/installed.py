"""The one check of the versions of all packages that a site is built with."""

from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version

from mkdocs.config.defaults import MkDocsConfig

from cymar.bilingual import Text
from cymar.compat import markdown_it, pyyaml
from cymar.compat.versions import Versions
from mkdocs_cymar.compat import git_authors, material, mkdocs, rss, static_i18n


def packages(config: MkDocsConfig) -> Iterator[Versions]:
    """The packages that a site is built with, of those that we lean on; the engine's come first."""
    yield from (markdown_it.VERSIONS, pyyaml.VERSIONS)
    yield mkdocs.running(config)
    theme = material.theme_of(config)
    if theme:
        yield material.VERSIONS[theme]
    if static_i18n.is_installed(config):
        yield static_i18n.VERSIONS
    for name, versions in (
        (rss.RSS, rss.VERSIONS),
        (git_authors.GIT_AUTHORS, git_authors.VERSIONS),
    ):
        if any(mkdocs.plugins_named(config, name)):
            yield versions


def unknown_versions(config: MkDocsConfig) -> Iterator[Text]:
    """A line for each package of the site's that is installed in a version we do not know."""
    for package in packages(config):
        installed = installed_version(package.name)
        if installed and (note := package.note(installed)):
            yield note


def is_known(package: Versions) -> bool:
    """Whether the version of a package that is installed is one that was read."""
    installed = installed_version(package.name)
    return installed is not None and package.note(installed) is None


def installed_version(package: str) -> str | None:
    """The version of a package that is installed, if any is."""
    try:
        return version(package)
    except PackageNotFoundError:
        return None
