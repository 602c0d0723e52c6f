"""`cymar/translations`: reports pages that have no match, holds pages, and ties pairs together."""

from pathlib import Path
from typing import ClassVar

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from cymar.publish.extension_strings import in_language
from cymar.publish.hosting.allowed import NOT_FOUND
from cymar.publish.hosting.policy import without_styles
from cymar.publish.patches import Patches
from cymar.rule import Topic
from mkdocs_cymar.compat import order
from mkdocs_cymar.compat.material import theme_of
from mkdocs_cymar.compat.rss import leave_out
from mkdocs_cymar.compat.static_i18n import (
    accept_instant_navigation,
    is_within_another,
    name_languages,
)
from mkdocs_cymar.findings import FindingsPlugin
from mkdocs_cymar.generated import fill_pages
from mkdocs_cymar.translations.all_pages import add_all_pages, list_all_pages
from mkdocs_cymar.translations.begin import begin_language
from mkdocs_cymar.translations.build import PairedLanguage, PairedSite
from mkdocs_cymar.translations.fallback_pages import mark
from mkdocs_cymar.translations.files import (
    add_fallback_pages,
    address_files,
    find_in_both_languages,
    read_both_languages,
)
from mkdocs_cymar.translations.finish import end_build, fill_sections, make_light, note_pages
from mkdocs_cymar.translations.languages import require_i18n
from mkdocs_cymar.translations.navigation import labels, name_and_order
from mkdocs_cymar.translations.options import OTHER_LANGUAGE, TranslationsOptions
from mkdocs_cymar.translations.other_plugins import OtherPlugins
from mkdocs_cymar.translations.own_words import put_in_language
from mkdocs_cymar.translations.page_progress import PageProgress
from mkdocs_cymar.translations.programs import note_files, note_programs, write_policy
from mkdocs_cymar.translations.published import locale_of
from mkdocs_cymar.translations.report import TRANSLATIONS_PLUGIN, note, warn
from mkdocs_cymar.translations.serving import ServedPlugin
from mkdocs_cymar.translations.shared_pages import ROOT, shared
from mkdocs_cymar.translations.short_menu import is_large
from mkdocs_cymar.translations.template_context import (
    describe_page,
    describe_shared_page,
    shorten_menu,
)
from mkdocs_cymar.translations.theme import own_not_found
from mkdocs_cymar.translations.withheld import (
    leads_to_withheld,
    leave_out_broken,
    name_withheld,
    stop_before_no_end,
    with_notice,
    withhold,
    without_withheld,
    write_as_text,
)


class TranslationsPlugin(ServedPlugin):
    """Reports pages that have no match, and ties together those that match.

    mkdocs-static-i18n builds a site once for each language. In each of those builds every page gets
    its address, its counterpart, and what readers and search engines need of that. Where it does
    not build both languages, pages are only reported on.

    Withheld pages, their entries in the navigation and links to them are left out of a build. While
    MkDocs serves, whoever writes a withheld page sees it in its place, with a notice.
    """

    config_class = TranslationsOptions
    config: TranslationsOptions
    topic: ClassVar[Topic] = Topic.TRANSLATIONS
    names_by_folder: ClassVar[bool] = True
    site: PairedSite
    language: PairedLanguage

    @event_priority(order.BEGIN)
    def _begin(self, config: MkDocsConfig) -> MkDocsConfig:
        """Begin a build; let the blogs of both languages be read, and their feeds be set up."""
        name_languages(config)
        require_i18n(config)
        self.begin(config)
        if theme_of(config):
            accept_instant_navigation()
        if not is_within_another(config):
            self.site = PairedSite(patches=Patches(warn), others=OtherPlugins(config))
        self.site.others.enable()
        return config

    @event_priority(order.CONFIGURE_LANGUAGE)
    def _configure(self, config: MkDocsConfig) -> MkDocsConfig:
        """Lay our templates over the theme's, and have links to nowhere fail a strict build."""
        self.language = begin_language(self.site, self.config, config)
        if self.language.theme and not is_within_another(config):
            note(own_not_found(config))
        write_as_text(config, self._leads_nowhere)
        return config

    on_config = CombinedEvent(_begin, _configure)

    def _leads_nowhere(self, link: str) -> bool:
        """Whether a link on the page that is read now leads to one that is left out."""
        is_building = not self.process.is_serving
        return is_building and leads_to_withheld(self.site, self.language.reading, link)

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Check the site, and name the pages that are withheld."""
        super().on_pre_build(config=config)
        if self.language.languages:
            here = self.language.languages.here
            put_in_language(config, self.site.project.settings.words, here)
        if not is_within_another(config):
            self.site.others.blogs.refuse_layout(self.site.project.site)
            stop_before_no_end(self.site, Path(config.docs_dir))
            name_withheld(self.site, TRANSLATIONS_PLUGIN)
            self.process.progress = PageProgress()
            if self.language.languages:
                self.process.unchanged.begin(config, self.site)

    @event_priority(order.WITHHOLD_PAGES)
    def _withhold(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leave out the pages that are withheld, and what cannot be published as it is."""
        leave_out_broken(self.site, files, Path(config.docs_dir))
        if not self.process.is_serving:
            withhold(self.site, files)
        return files

    @event_priority(order.READ_BOTH_LANGUAGES)
    def _read_both(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Note the pages of both languages, before those of one are left out."""
        if self.language.languages:
            if self.language.theme:
                self.language.added = add_all_pages(
                    files, TRANSLATIONS_PLUGIN, config, is_shortened=self.config.light
                )
            self.language.published = read_both_languages(
                self.site, self.language.languages, files, config
            )
            self.language.gathered = [*files]
        return files

    @event_priority(order.SHORTEN_NAVIGATION)
    def _shorten(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leave withheld pages out of the navigation."""
        self.language.nav = config.nav
        if config.nav and not self.process.is_serving:
            config.nav = list(without_withheld(self.site, config.nav, files))
        return files

    @event_priority(order.ADDRESS_PAGES)
    def _address(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Give each file its address, and find files by the name of either language's."""
        language, languages = self.language, self.language.languages
        if not languages:
            return files
        address_files(files, language, languages.here)
        self.site.others.blogs.put_back(files, languages.here, language.published, config)
        fill_pages(files, language.added, TRANSLATIONS_PLUGIN)
        if self.config.missing == OTHER_LANGUAGE:
            add_fallback_pages(language, languages.here, files, config)
        return find_in_both_languages(files, language, languages, config)

    on_files = CombinedEvent(
        *FindingsPlugin.on_files.methods, _withhold, _read_both, _shorten, _address
    )

    @event_priority(order.RESTORE_NAVIGATION)
    def _restore(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Give the other language the whole navigation to begin with."""
        config.nav = self.language.nav
        return nav

    @event_priority(order.READ_LABELS)
    def _read_labels(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Note the navigation's labels before they are translated."""
        self.language.labels = labels(nav)
        return nav

    @event_priority(order.NAME_AND_ORDER)
    def _name_and_order(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Keep one order in both languages, and no label in the language of the other."""
        language = self.language
        if language.languages:
            name_and_order(nav, self.site, language, language.languages, is_made=not config.nav)
            language.menu = nav
            language.has_short_menu = self.config.light and bool(language.added) and is_large(nav)
            self.process.unchanged.begin_language(language, files, language.languages.here)
        return nav

    on_nav = CombinedEvent(_restore, _read_labels, _name_and_order)

    @event_priority(order.NOTE_PAGES)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Note the pages of this build, and name sections by theirs."""
        note_files(self.site, files, config)
        if self.language.languages:
            here = self.language.languages.here
            warn(*note_pages(self.site, self.language, files, here))
            self.process.unchanged.note_menu(self.language.menu, files, self.site, here)
        return env

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Remember whose links are read next; a fallback page's tags are the other language's."""
        self.language.reading = self.site.pages.get(page.file.abs_src_path or "")
        if page.file.src_uri in self.language.originals:
            page.meta.pop("tags", None)
        return markdown

    @event_priority(order.NOTE_PROGRAMS)
    def _note_programs(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Note the scripts that a page's writer put in it."""
        warn(*note_programs(self.site, page, html, has_policy=bool(self.config.headers)))
        return html

    def _put_in_language(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Put all of the text in its language; mark a page that is a fallback or withheld."""
        original = self.language.originals.get(page.file.src_uri)
        locale = locale_of(original.src_uri if original else page.file.src_uri)
        if self.language.languages and locale:
            html = without_styles(in_language(html, locale))
        if original:
            html = mark(html, page, original, config)
        elif page.file.generated_by:
            leave_out(page)
        return with_notice(self.site, html, page)

    on_page_content = CombinedEvent(_note_programs, _put_in_language)

    @event_priority(order.DESCRIBE_LANGUAGES)
    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give the page's templates what they need of its counterpart."""
        language, languages = self.language, self.language.languages
        if languages:
            describe_page(context, page, self.site, language, languages, config, warn)
            if page.file.src_uri in language.added:
                list_all_pages(page, nav)
            if language.has_short_menu:
                shorten_menu(context, nav, language.published, languages.here)
        return context

    @event_priority(order.DESCRIBE_LANGUAGES)
    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Give templates that are no page what they need of both languages."""
        if languages := self.language.languages:
            describe_shared_page(
                context, template_name, self.site, self.language, languages, config
            )
        return context

    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """Keep the pages that are in both languages as the first build makes them."""
        if (languages := self.language.languages) and template_name in (NOT_FOUND, ROOT):
            return shared(self.site, template_name, output_content, languages, config)
        return output_content

    @event_priority(order.CHECK_BUILT_SITE)
    def _check(self, *, config: MkDocsConfig) -> None:
        """Report what the whole site has wrong, and write the files that are made of all of it."""
        languages, folder = self.language.languages, Path(config.site_dir)
        if not languages or is_within_another(config):
            return
        only = self.process.unchanged.remove_old(folder)
        warn(*end_build(folder, self.site, self.language, languages, self.config, config, only))
        if self.config.light and not self.process.is_serving:
            note(make_light(folder, self.site, self.language))

    @event_priority(order.FILL_SECTIONS)
    def _fill(self, *, config: MkDocsConfig) -> None:
        """Write what is known only once the check has ended."""
        if self.language.languages and not is_within_another(config):
            fill_sections(Path(config.site_dir), self.site)

    @event_priority(order.FINISH_SITE)
    def _finish(self, *, config: MkDocsConfig) -> None:
        """Write the policy of what is there."""
        if (languages := self.language.languages) and not is_within_another(config):
            warn(*write_policy(self.site, self.config.headers, languages.folders, config))
            self.process.unchanged.end()
            self.site.project.save()

    on_post_build = CombinedEvent(*ServedPlugin.on_post_build.methods, _check, _fill, _finish)
