"""What ties the pairs of a site together, in its build and in that of one language."""

from dataclasses import dataclass, field
from functools import cached_property

from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from cymar.publish.alternates import SitemapEntry
from cymar.publish.hosting.light.optimise import Smaller
from cymar.publish.page_data import Feed, PageLink
from cymar.publish.patches import Patches
from cymar.publish.sections import SectionsToCome
from cymar.site import Page as SitePage
from cymar.staleness.dates import last_changes
from mkdocs_cymar.build import LanguageBuild, SiteBuild
from mkdocs_cymar.translations.languages import Languages
from mkdocs_cymar.translations.other_plugins import OtherPlugins
from mkdocs_cymar.translations.published import Published


@dataclass(kw_only=True)
class PairedSite(SiteBuild):
    """The build of a site in both languages.

    Args:
        patches: the replacements in the theme's HTML.
        others: the plugins for blogs, feeds and tags that the site has, as the site sets them.
        order: the sources of the default language's menu, in its order.
        shared: the HTML of the pages in both languages, such as the 404, by their names.
        rendered: the pages of the languages built so far, by their sources.
        fallbacks: which of those are fallback pages.
        menus: the first entries of the menu of each language that is built so far.
        footers: the pages that the foot of every page leads to, in the same languages.
        sections: the pages whose sections are matched only when the check beside the build ends.
        smaller: the smaller files that are written, where there are any.
        programs_by_page: the scripts that stand in each page, as its writer put them there.
        publishable: whether each file that was looked at may be published, by its path.
        among_pages: the files of the docs folder that no setting names as a script, by their places
            in the built site, with the paths of those files.
    """

    patches: Patches
    others: OtherPlugins
    order: list[str] = field(default_factory=list)
    shared: dict[str, str] = field(default_factory=dict)
    rendered: dict[str, Page] = field(default_factory=dict)
    fallbacks: set[str] = field(default_factory=set)
    menus: dict[str, tuple[PageLink, ...]] = field(default_factory=dict)
    footers: dict[str, tuple[PageLink, ...]] = field(default_factory=dict)
    sections: SectionsToCome = field(default_factory=SectionsToCome)
    smaller: Smaller | None = None
    programs_by_page: dict[str, set[str]] = field(default_factory=dict)
    publishable: dict[str, bool] = field(default_factory=dict)
    among_pages: dict[str, str] = field(default_factory=dict)

    @cached_property
    def changed(self) -> dict[str, str]:
        """The day on which each source was last committed, where git knows."""
        site = self.project.site
        days = last_changes(site.folder)
        named = ((site.layout.name_in(path), day) for path, day in days.items())
        return {f"{locale}/{name}": day for (locale, name), day in named if locale}


@dataclass(kw_only=True)
class PairedLanguage(LanguageBuild):
    """The build of one language; `added` holds the lists of all pages.

    Args:
        languages: both languages, where the site is built from a folder for each.
        theme: the name of the theme, where our templates are laid over it.
        feeds: the feeds of the language.
        published: what is published in both languages, known once files are gathered.
        gathered: the files of both languages, as other plugins know them.
        originals: the pages that fallback pages show, by the sources of those.
        nav: the navigation as the settings have it.
        menu: the navigation as it is shown.
        labels: the navigation's labels before they are translated, by the identity of its items.
        unnamed: the sections that have no name in the language yet.
        has_short_menu: whether a page's menu is only the part that is near it.
        footer: the pages that the foot of every page leads to, as the settings name them.
        reading: the page whose Markdown is read now.
        sitemap: the pages of the sitemap, once a template is written that may show it.
    """

    languages: Languages | None = None
    theme: str | None = None
    feeds: tuple[Feed, ...] = ()
    published: Published = field(init=False)
    gathered: list[File] = field(default_factory=list)
    originals: dict[str, File] = field(default_factory=dict)
    nav: list[object] | None = None
    menu: Navigation | None = None
    labels: dict[int, str] = field(default_factory=dict)
    unnamed: list[Section] = field(default_factory=list)
    has_short_menu: bool = False
    footer: tuple[str, ...] = ()
    reading: SitePage | None = None
    sitemap: list[SitemapEntry] | None = None

    @cached_property
    def pictures(self) -> dict[str, File]:
        """The files that a page may name for its picture, by their sources."""
        return {file.src_uri: file for file in self.gathered} | {**self.published.assets}
