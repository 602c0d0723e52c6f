"""Each piece of the theme's HTML that we replace is there, and a page is whole where it is not."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import Environment, FileSystemLoader
from jinja2.nodes import Const, Filter
from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from cymar.bilingual import Text
from cymar.publish.page_data import Feed, PageData, PageLink
from cymar.publish.patches import PIECE_GONE, PIECES, Patches
from mkdocs_cymar.compat.mkdocs import theme_folder
from mkdocs_cymar.translations.theme import TEMPLATES, prepare

DATES = SimpleNamespace(created=datetime(2026, 11, 22), updated=datetime(2026, 11, 23))
POST = SimpleNamespace(
    authors=[SimpleNamespace(avatar="a.svg", name="Siân", url="", description="A farmer.")],
    categories=[], config=SimpleNamespace(date=DATES, links=None), content="<p>A post.</p>",
    more=True, url="blog/a/", file=SimpleNamespace(inclusion=None),
)  # fmt: skip
PAGE = PageData("cy", "en", "en/a/", "", "en/", False, False, False, (Feed("created", "T", "f"),))
LONE = PageData("cy", "en", None, "", "en/", False, False)
FALLBACK = PageData("cy", "en", "en/a/", "", "en/", False, False, is_fallback=True)
SHOWN = {
    "feeds": ("main.html", PAGE),
    "search-name": ("main.html", PAGE),
    "search-link": ("main.html", PAGE),
    "path-name": ("main.html", PAGE),
    "made-with": ("main.html", PAGE),
    "footer-titles": ("main.html", PAGE),
    "consent-heading": ("main.html", PAGE),
    "progress": ("main.html", PAGE),
    "footer": ("main.html", replace(PAGE, footer=(PageLink("Cookies", "cookies/"),))),
    "fallback-title": ("main.html", FALLBACK),
    "fallback-header": ("main.html", FALLBACK),
    "posts-missing": ("blog.html", LONE),
    "posts-details": ("blog.html", LONE),
    "post-details": ("blog-post.html", PAGE),
    "post-sidebar": ("blog-post.html", PAGE),
}
"""A template that has each piece, and what it is given about the languages."""

if not (Path(theme_folder("material")) / "partials/path.html").is_file():
    del SHOWN["path-name"]  # versions before 9.7 have no path to a page

ALTERNATES = "head.html | replace('rel=\"alternate\"', 'rel=\"alternate \"')"
"""Each alternate of a page, whoever writes it and however many there are: no piece of the theme."""

HTML = "Caws &amp; <em>bara</em>"
"""A title, as MkDocs makes it of a heading."""

Replace = Callable[..., str]


def replaced_in(folder: Path) -> Iterator[str]:
    """The names of the pieces that templates replace."""
    environment = Environment(loader=FileSystemLoader(folder))
    environment.filters["patched"] = str
    for name in environment.list_templates(["html", "xml"]):
        tree = environment.parse((folder / name).read_text(encoding="utf-8"))
        for call in tree.find_all(Filter):
            if call.name == "patched":
                assert isinstance(call.args[2], Const)
                yield call.args[2].value


Render = Callable[[str, Replace], str]


@pytest.fixture(scope="module")
def render(tmp_path_factory: pytest.TempPathFactory) -> Render:
    """Makes the page that has a piece with our templates and the theme's, of a site with feeds."""
    folder = tmp_path_factory.mktemp("site")
    (folder / "docs").mkdir()
    (folder / "mkdocs.yml").write_text(
        "site_name: Gwefan\nsite_url: https://example.org/\n"
        "theme:\n  name: material\n  language: cy\n"
        "  features: [navigation.footer, navigation.instant.progress, navigation.path]\n"
        "extra: {consent: {title: Cwcis, description: Rhai.}}\n"
        "plugins: [search, rss, cymar/search]\n",
        encoding="utf-8",
    )
    config = load_config(str(folder / "mkdocs.yml"))
    config.theme.dirs.insert(0, str(TEMPLATES))
    environment = config.theme.get_env()
    prepare(environment, "material", Patches(lambda _: None))
    context = {**context_of(config), "posts": [POST]}

    def made(name: str, replace: Replace) -> str:
        template, data = SHOWN[name]
        environment.filters |= {"patched": replace, "date": str}
        return environment.get_template(template).render({**context, "cymar": data})

    return made


def context_of(config: MkDocsConfig) -> TemplateContext:
    """What MkDocs gives the templates of a page two levels down."""
    page, home = (Page(HTML, file(config, name), config) for name in ("a/b.md", "index.md"))
    page.read_source(config)
    page.render(config, Files([page.file]))
    page.parent = home  # type: ignore[assignment]
    page.previous_page = page.next_page = home
    page.__dict__ |= {"config": POST.config, "authors": POST.authors, "categories": []}
    return get_context(Navigation([home], [home]), Files([page.file]), config, page)


def file(config: MkDocsConfig, name: str) -> File:
    made = File(name, config.docs_dir, config.site_dir, use_directory_urls=True)
    made.content_string = "# Teitl\n\nTestun."
    return made


def test_the_table_has_every_piece_that_templates_replace() -> None:
    assert sorted(replaced_in(TEMPLATES)) == sorted(PIECES)
    assert {*PIECES} - {*SHOWN} <= {"path-name"}


def test_no_template_replaces_anything_otherwise() -> None:
    for path in TEMPLATES.rglob("*.html"):
        text = path.read_text(encoding="utf-8").replace(ALTERNATES, "")
        assert not re.search(r"\|\s*replace\b", text), path


@pytest.mark.parametrize("name", SHOWN)
def test_the_theme_has_each_piece(render: Render, name: str) -> None:
    gone: list[Text] = []
    found: list[str] = []
    patches = Patches(gone.append)

    def replace(html: str, old: str, new: str, piece: str, *, first: bool = False) -> str:
        found.append(piece)
        return patches.patched(html, old, new, piece, first=first)

    render(name, replace)
    assert name in found
    assert gone == []


@pytest.mark.parametrize("name", SHOWN)
def test_a_page_is_whole_without_a_piece_and_one_line_says_so(render: Render, name: str) -> None:
    gone: list[Text] = []
    patches = Patches(gone.append)

    def taken(html: str, old: str, new: str, piece: str, *, first: bool = False) -> str:
        html = html.replace(old, "") if piece == name else html
        return patches.patched(html, old, new, piece, first=first)

    def only_taken(html: str, old: str, new: str, piece: str, *, first: bool = False) -> str:
        if piece == name:
            return html.replace(old, "")
        return html.replace(old, new, 1 if first else -1)

    page = render(name, taken)
    assert page == render(name, taken) == render(name, only_taken)
    assert page.rstrip().endswith("</html>")
    assert gone == [PIECE_GONE.format({"piece": PIECES[name]})]


def test_a_title_that_has_markup_is_said_as_it_reads(render: Render) -> None:
    page = render("footer-titles", Patches(lambda _: None).patched)
    assert re.findall(r'aria-label="([^"]*bara[^"]*)"', page) == [
        "Blaenorol: Caws &amp; bara", "Nesaf: Caws &amp; bara",
    ]  # fmt: skip


def test_the_themes_own_templates_are_no_files_of_a_site() -> None:
    """MkDocs would look for each that is listed, and for 14,500 icons twice."""
    environment = Environment(loader=FileSystemLoader(TEMPLATES))
    listed = environment.list_templates()
    prepare(environment, "material", Patches(lambda _: None))
    assert environment.list_templates() == listed
    assert environment.get_template("material:404.html")
