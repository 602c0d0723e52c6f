"""What helps a site to be found and shared: structured data, a picture, and `robots.txt`."""

import posixpath
from collections.abc import Iterator, Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page

from cymar.bilingual import Text
from cymar.files import is_there
from cymar.files.writing import write_to_site
from cymar.publish.alternates import absolute
from cymar.publish.page_data import SharedPicture
from cymar.publish.structured import Crumb, article, breadcrumbs, script, website
from mkdocs_cymar.compat.material import post_dates
from mkdocs_cymar.translations.languages import Languages
from mkdocs_cymar.translations.published import Published

ROBOTS = "robots.txt"
IMAGE = "image"
IMAGE_TEXT = "image_alt"
"""What a page names in its front matter: the path of a picture, and what is in it."""

NO_IMAGE = Text(
    en="{page}: ‘image’ names ‘{image}’, which is not a file of the site.",
    cy="{page}: mae ‘image’ yn enwi ‘{image}’, ond nid yw'n un o ffeiliau'r wefan.",
)


def structured_data(
    page: Page, published: Published, languages: Languages, config: MkDocsConfig
) -> str:
    """The scripts of data for the head of a page, where the site has an address of its own."""
    if not config.site_url:
        return ""
    return "".join(map(script, _structured(page, published, languages, config)))


def _structured(
    page: Page, published: Published, languages: Languages, config: MkDocsConfig
) -> Iterator[dict[str, object]]:
    here = languages.here
    home = published.home(here)
    crumb = Crumb(str(page.title), absolute(page.url, config.site_url))
    dates = post_dates(page)
    if home and page.file.src_uri == published.home_source(here):
        yield website(config.site_name, crumb.link, here, config.site_description or "")
    elif home:
        above = [Crumb(config.site_name, absolute(home.url, config.site_url))]
        above += [
            Crumb(str(section.title), absolute(first.url, config.site_url))
            for section in [*page.ancestors][::-1]
            if isinstance(section, Section) and (first := _index(section)) and first is not page
        ]
        yield breadcrumbs([*above, crumb])
    if dates:
        created, updated = dates
        yield article(crumb, here, created, updated, config.site_name)


def _index(section: Section) -> Page | None:
    """The page that a section is itself."""
    pages = (each for each in section.children if isinstance(each, Page) and each.is_index)
    return next(pages, None)


def picture(
    page: Page, files: Mapping[str, File], config: MkDocsConfig
) -> SharedPicture | Text | None:
    """The picture that a page names, or what to say where there is none by that name.

    It is named as links in the page are; or, as Material names it, within the docs folder.
    """
    named = page.meta.get(IMAGE)
    if not isinstance(named, str) or not named.strip() or not config.site_url:
        return None
    words = str(page.meta.get(IMAGE_TEXT) or "")
    if named.startswith(("https://", "http://")):
        return SharedPicture(named, words)
    beside = posixpath.normpath(posixpath.join(posixpath.dirname(page.file.src_uri), named))
    file = files.get(beside) or files.get(named.lstrip("/"))
    if file is None:
        return NO_IMAGE.format({"page": page.file.src_uri, "image": named})
    return SharedPicture(absolute(file.url, config.site_url), words)


def write_robots(site: Path, site_url: str | None) -> None:
    """Write the file that names the sitemap to search engines, where the site has none."""
    path = site / ROBOTS
    if site_url and not is_there(path):
        text = f"User-agent: *\nAllow: /\n\nSitemap: {absolute('sitemap.xml', site_url)}\n"
        write_to_site(path, text.encode(), site)
