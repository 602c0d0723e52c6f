"""`cymar/translations`: reports pages that have no match, holds pages, and ties pairs together."""

from pathlib import Path

from jinja2 import Environment
from mkdocs.config.config_options import Choice, Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from cymar.bilingual import spoken_locale
from cymar.publish.extension_strings import in_language
from cymar.publish.hosting.hosts import write_host_files
from cymar.publish.hosting.policy import without_styles
from cymar.publish.interface import left_over
from cymar.publish.page_data import distinct_names
from mkdocs_cymar.compat import order
from mkdocs_cymar.compat.material import theme_of
from mkdocs_cymar.compat.mkdocs import add_template, check_anchors, lay_over, move, warn_of_anchors
from mkdocs_cymar.compat.rss import leave_out
from mkdocs_cymar.compat.static_i18n import is_within_another, name_versions
from mkdocs_cymar.findings import Options
from mkdocs_cymar.generated import fill_pages
from mkdocs_cymar.translations.all_pages import add_all_pages, list_all_pages, way_to_all
from mkdocs_cymar.translations.alternates import alternates_of, of_root, sitemap
from mkdocs_cymar.translations.blogs import put_excerpts_in_language
from mkdocs_cymar.translations.fallback_pages import fallback_pages, mark
from mkdocs_cymar.translations.held import HoldingPlugin
from mkdocs_cymar.translations.hosts import Hosts
from mkdocs_cymar.translations.languages import CHOICE, DEFAULT, REMEMBERED, Languages
from mkdocs_cymar.translations.navigation import (
    UNTRANSLATED,
    labels,
    name_by_pages,
    pages_in,
    put_in_order,
    untitle,
)
from mkdocs_cymar.translations.one_language_files import named_in, one_language_files
from mkdocs_cymar.translations.other_plugins import OtherPlugins
from mkdocs_cymar.translations.published import locale_of, published
from mkdocs_cymar.translations.short_menu import is_large, near
from mkdocs_cymar.translations.template_context import both_languages, page_data
from mkdocs_cymar.translations.theme import TEMPLATES, optimise_site, tell_apart

NAME = "cymar/translations"
NOT_FOUND = "404.html"
ROOT = "index.html"
ABSENT = "absent"
OTHER_LANGUAGE = "other-language"


class TranslationsOptions(Options):
    """What a site may choose of how pairs are shown.

    `missing` says what a language shows for a page that it lacks: nothing, or the other language's,
    marked as such. `root` says what the site's root shows: a page to choose a language on, or the
    default language, with or without a reader's choice remembered in their own browser. `headers`
    names the hosts to tell of the headers that keep a site to what is its own; `light` says
    whether to leave out what readers would download in vain.
    """

    root = Choice((REMEMBERED, DEFAULT, CHOICE), default=REMEMBERED)
    missing = Choice((ABSENT, OTHER_LANGUAGE), default=ABSENT)
    headers = Hosts(default=())
    light = Type(bool, default=True)


class TranslationsPlugin(HoldingPlugin):
    """Reports pages that have no match, leaves out those held, and ties together those that match.

    mkdocs-static-i18n builds a site once a language. It is let do so; then each page is given its
    address, its counterpart and what readers and search engines are told of that. Where it does
    not build the site from a folder a language, pages are only reported on.
    """

    config_class = TranslationsOptions
    config: TranslationsOptions
    _originals: dict[str, File]
    _labels: dict[int, str]
    _unnamed: list[Section]

    @event_priority(order.ENABLE_OTHER_PLUGINS)
    def _prepare(self, config: MkDocsConfig) -> MkDocsConfig:
        """Let the blogs of both languages be read, and their feeds be set up."""
        if not is_within_another(config):
            self._others = OtherPlugins(config)
        self._others.enable()
        return config

    @event_priority(order.CONFIGURE_LANGUAGE)
    def _settle_languages(self, config: MkDocsConfig) -> MkDocsConfig:
        """Lay our templates over the theme's, and have links to nowhere fail a strict build."""
        warn_of_anchors(config)
        self._themed = theme_of(config)
        self._is_light = bool(self._themed) and self.config.light
        self._languages = Languages.of(config, self.config.root if self._themed else DEFAULT)
        if self._languages:
            self._feeds = self._others.configure(self._languages, config)
        if self._languages and self._themed:
            lay_over(config.theme, str(TEMPLATES))
            if self._languages.root == CHOICE:
                add_template(config.theme, ROOT)
        return super().on_config(config)

    on_config = CombinedEvent(_prepare, _settle_languages)

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Check the site, and forget the pages of the build before."""
        super().on_pre_build(config=config)
        if not is_within_another(config):
            self._built: dict[str, File] = {}
            self._of_both: dict[str, str] = {}
            self._rendered: dict[str, Page] = {}

    @event_priority(order.READ_BOTH_LANGUAGES)
    def _gather(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Note the pages of both languages, before those of one are left out."""
        if self._languages:
            folders = self._languages.folders
            self._lists = add_all_pages(files, NAME, config) if self._is_light else {}
            made = {page.file.src_uri: page.file for page in self._others.blogs.pages}
            every = published(files, self.project.site, config, folders, made)
            self._site = self._others.blogs.paired(every)
            for file in made.values():
                files.remove(file)
        return files

    @event_priority(order.ADDRESS_PAGES)
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
                    move(file, self._site.files[file.src_uri])
            elif locale == self._languages.here and file.src_uri in self._site.assets:
                move(file, self._site.assets[file.src_uri])
        self._others.blogs.put_back(files, self._languages.here, self._site, config)
        fill_pages(files, self._lists, NAME)
        self._originals = {}
        if self.config.missing == OTHER_LANGUAGE:
            for made, original in fallback_pages(self._site, self._languages.here, config):
                files.append(made)
                self._originals[made.src_uri] = original
        found = one_language_files(files, self._languages.here, self._site)
        if config.nav:
            config.nav = named_in(config.nav, found, self._languages.elsewhere(self._site))
        return found

    on_files = CombinedEvent(HoldingPlugin.withhold, _gather, HoldingPlugin.shorten, _settle)

    @event_priority(order.READ_LABELS)
    def _read_labels(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Note the navigation's labels before they are translated."""
        self._labels = labels(nav)
        return nav

    @event_priority(order.NAME_AND_ORDER)
    def _settle_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Keep one order in both languages, and no label in the language of the other."""
        self._unnamed = []
        if self._languages:
            is_first = self._languages.here == self._languages.default
            if is_first:
                self._order = [page.file.src_uri for page in pages_in(nav.items)]
            elif not self._languages.has_own_nav:
                self._unnamed = untitle(nav, self._labels, self._languages.translated)
            if not config.nav:
                there = self._site.counterparts
                places = {
                    source if is_first else there.get(source, source): place
                    for place, source in enumerate(self._order)
                }
                put_in_order(nav, places)
            self._is_cut = bool(self._lists) and is_large(nav)
        return nav

    on_nav = CombinedEvent(HoldingPlugin.on_nav, _read_labels, _settle_nav)

    @event_priority(order.NOTE_PAGES)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Let our templates extend the theme's, and note the pages of this build."""
        if self._languages:
            self._built |= {
                file.src_uri: file
                for file in files.documentation_pages()
                if file.page and locale_of(file.src_uri) and file.src_uri not in self._originals
            }
            self._rendered |= {
                file.src_uri: file.page for file in files.documentation_pages() if file.page
            }
            for label in name_by_pages(self._unnamed):
                said = UNTRANSLATED.format({"label": label}).to(spoken_locale())
                get_plugin_logger(NAME).warning(said)
        if self._languages and self._themed:
            tell_apart(env, self._themed)
        return env

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Keep the tags of a fallback page, which are the other language's, to its own."""
        if page.file.src_uri in self._originals:
            page.meta.pop("tags", None)
        return super().on_page_markdown(markdown, page=page, config=config, files=files)

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Put all of the text in its language, and mark a fallback page."""
        original = self._originals.get(page.file.src_uri)
        locale = locale_of(original.src_uri if original else page.file.src_uri)
        if self._languages and locale:
            html = without_styles(in_language(html, locale))
        if original:
            html = mark(html, page, original, config)
        elif page.file.generated_by:
            leave_out(page)
        return super().on_page_content(html, page=page, config=config, files=files)

    @event_priority(order.DESCRIBE_LANGUAGES)
    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Tell the page's templates of its counterpart."""
        if self._languages:
            source = page.file.src_uri
            original = self._originals.get(source)
            found = alternates_of(source, self._site, config, self._languages)
            name_versions(config, found)
            context["cymar"] = page_data(  # type: ignore[typeddict-unknown-key]
                self._languages, self._site, self.project.site, page, original, self._feeds
            )
            put_excerpts_in_language(context, self._languages.here)
            if source in self._lists:
                list_all_pages(page, nav)
            if self._is_cut:
                context["nav"] = near(nav, way_to_all(self._site, self._languages.here))
        return context

    @event_priority(order.DESCRIBE_LANGUAGES)
    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Tell templates that are no page what they need to know of both languages."""
        if self._languages:
            is_root = template_name == ROOT
            name_versions(config, of_root(self._site, config, self._languages) if is_root else ())
            entries = list(sitemap(self._built, self._site, config, self._languages))
            both = both_languages(self._languages, self._site)
            shown = {"sitemap": entries, "languages": both, "named": distinct_names(both)}
            context["cymar"] = shown  # type: ignore[typeddict-unknown-key]
        return context

    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """Keep the pages that are in both languages as the first build makes them.

        The page for what is not there stands in the folder of each language as well: some hosts
        show the one in the nearest folder; most, that at the root.
        """
        if not self._languages or template_name not in (NOT_FOUND, ROOT):
            return output_content
        if self._languages.here == self._languages.default:
            self._of_both[template_name] = output_content
        folder = self._languages.folders[self._languages.here]
        if folder and template_name == NOT_FOUND:
            place = Path(config.site_dir, folder, NOT_FOUND)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(output_content, encoding="utf-8")
        return self._of_both[template_name]

    @event_priority(order.CHECK_BUILT_SITE)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Report what the whole site has wrong: links across it, and words of its interface."""
        if self._languages and not is_within_another(config):
            check_anchors(self._rendered, config)
            for found in left_over(Path(config.site_dir)):
                get_plugin_logger(NAME).warning(found.text.to(spoken_locale()))
            if self._themed and self._is_light and not self._is_serving:
                reason = optimise_site(Path(config.site_dir), self._themed)
                if reason:
                    get_plugin_logger(NAME).info(reason.to(spoken_locale()))
            folder, folders = Path(config.site_dir), self._languages.folders
            address = config.site_url or ""
            for each in write_host_files(folder, self.config.headers, address, folders):
                get_plugin_logger(NAME).warning(each.to(spoken_locale()))
