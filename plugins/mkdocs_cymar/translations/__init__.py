"""`cymar/translations`: reports pages that have no match, holds pages, and ties pairs together."""

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from mkdocs_cymar.findings import is_one_language
from mkdocs_cymar.translations.alternates import Alternate, alternates, sitemap
from mkdocs_cymar.translations.held import HoldingPlugin
from mkdocs_cymar.translations.languages import Languages
from mkdocs_cymar.translations.lookup import OneLanguage, named_in
from mkdocs_cymar.translations.published import locale_of, published
from mkdocs_cymar.translations.theme import MATERIAL, lay_over, tell_apart
from mkdocs_cymar.translations.view import view

BEFORE_LANGUAGES_ARE_SORTED = -90
AFTER_LANGUAGES_ARE_SORTED = -300
AFTER_LANGUAGES_ARE_LINKED = -100


class TranslationsPlugin(HoldingPlugin):
    """Reports pages that have no match, leaves out those held, and ties together those that match.

    mkdocs-static-i18n builds a site once a language. It is let do so; then each page is given its
    address, its counterpart and what readers and search engines are told of that. Where it does
    not build the site from a folder a language, pages are only reported on.
    """

    @event_priority(AFTER_LANGUAGES_ARE_SORTED)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Lay our templates over the theme's."""
        self._languages = Languages.of(config)
        self._themed = self._languages is not None and config.theme.name == MATERIAL
        if self._themed:
            lay_over(config.theme)
        return super().on_config(config)

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Check the site, and forget the pages of the build before."""
        super().on_pre_build(config=config)
        if not is_one_language(config):
            self._built: dict[str, File] = {}

    @event_priority(BEFORE_LANGUAGES_ARE_SORTED)
    def _gather(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Note the pages of both languages, before those of one are left out."""
        if self._languages:
            folders = self._languages.folders
            self._site = published(files, self.project.site, config, folders)
        return files

    @event_priority(AFTER_LANGUAGES_ARE_SORTED)
    def _settle(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Give each file its address, and find files by the name of either language's."""
        if not self._languages:
            return files
        for file in list(files):
            locale = locale_of(file.src_uri)
            if locale is None:
                continue
            if file.is_documentation_page():
                if locale != self._languages.here:
                    files.remove(file)
                elif file.src_uri in self._site.files:
                    _move(file, self._site.files[file.src_uri].dest_uri, config)
            elif locale == self._languages.here:
                _move(file, self._site.moved(file.src_uri), config)
        found = OneLanguage(files, self._languages.here, self._site)
        if config.nav:
            config.nav = named_in(config.nav, found, self._languages.elsewhere(self._site))
        return found

    on_files = CombinedEvent(HoldingPlugin._hold, _gather, HoldingPlugin._shorten, _settle)

    @event_priority(AFTER_LANGUAGES_ARE_SORTED)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Let our templates extend the theme's, and note the pages of this build."""
        if self._languages:
            self._built |= {
                file.src_uri: file
                for file in files.documentation_pages()
                if file.page and locale_of(file.src_uri)
            }
        if self._themed:
            tell_apart(env)
        return env

    @event_priority(AFTER_LANGUAGES_ARE_LINKED)
    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Tell the page's templates of its counterpart."""
        if self._languages:
            source = page.file.src_uri
            default = self._languages.default
            found = alternates(source, self._site, config, default)
            _tell_theme(config, found)
            shown = view(self._languages, self._site, self.project.site, page)
            context["cymar"] = shown  # type: ignore[typeddict-unknown-key]
        return context

    @event_priority(AFTER_LANGUAGES_ARE_LINKED)
    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Tell templates that are no page what they need to know of both languages."""
        if self._languages:
            _tell_theme(config, ())
            default = self._languages.default
            entries = list(sitemap(self._built, self._site, config, default))
            context["cymar"] = {"sitemap": entries}  # type: ignore[typeddict-unknown-key]
        return context


def _tell_theme(config: MkDocsConfig, found: tuple[Alternate, ...]) -> None:
    """Name the versions of a page where the theme looks for them.

    mkdocs-static-i18n leaves an attribute there, which hides the setting of that name.
    """
    config.extra["alternate"] = found
    config.extra.alternate = found  # type: ignore[attr-defined]


def _move(file: File, place: str, config: MkDocsConfig) -> None:
    """Give a file its place on the web, and the address that goes with it."""
    moved = File(file.src_uri, None, config.site_dir, config.use_directory_urls, dest_uri=place)
    file.dest_uri, file.url, file.abs_dest_path = place, moved.url, moved.abs_dest_path
