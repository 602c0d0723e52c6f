"""Other packages' private and undocumented names stand in `compat` alone, with their versions."""

import ast
import random
import tomllib
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, PluginCollection
from mkdocs.structure.files import File, Files
from mkdocs_static_i18n.folder import I18nFiles
from mkdocs_static_i18n.plugin import I18n

from cymar.bilingual import LOCALES
from cymar.compat.versions import Versions, release
from mkdocs_cymar.compat import git_authors, installed, material, mkdocs, order, rss, static_i18n
from mkdocs_cymar.compat.installed import packages
from mkdocs_cymar.compat.snippets import text_of_all
from support.sites import MakeSite
from support.syntax import nodes

ROOT = Path(__file__).parents[1]
PLUGINS = ROOT / "plugins" / "mkdocs_cymar"
COMPAT = PLUGINS / "compat"
READ = [
    *mkdocs.VERSIONS.values(),
    *material.VERSIONS.values(),
    static_i18n.VERSIONS,
    rss.VERSIONS,
    git_authors.VERSIONS,
]

ANYWHERE = {
    "mkdocs.config.base", "mkdocs.config.config_options", "mkdocs.config.defaults",
    "mkdocs.exceptions", "mkdocs.livereload", "mkdocs.plugins", "mkdocs.structure",
    "mkdocs.structure.files", "mkdocs.structure.nav", "mkdocs.structure.pages",
    "mkdocs.structure.toc", "mkdocs.utils.templates", "mkdocs.config",
}  # fmt: skip
"""What MkDocs documents for those who write plugins."""

FOREIGN = (
    "mkdocs", "properdocs", "material", "mkdocs_static_i18n", "mkdocs_rss_plugin",
    "mkdocs_git_authors_plugin",
)  # fmt: skip
READ_NAMES = {
    # MkDocs
    "links_to_anchors", "validate_anchor_links", "present_anchor_ids", "get_env", "validation",
    "__dict__", "static_templates", "dirs",
    # mkdocs-static-i18n
    "building", "build_languages", "default_language", "current_language",
    "current_language_config", "original_configs", "locale_alternate_of", "docs_structure",
    # Material
    "blog", "views", "categories", "authors_profiles_name", "post_date_format", "blog_dir",
    "export_file", "tags_sort_by", "categories_sort_by", "typeset",
    # mkdocs-rss-plugin
    "feed_created", "feed_updated", "html_url", "feeds_filenames", "match_path_pattern",
    "pages_to_filter", "integration_material_blog", "date_from_meta", "feed_title",
}  # fmt: skip
"""Attributes of others' that no other package documents, as one of ours reads or calls them."""

CHANGED_NAMES = {
    "dest_uri", "url", "abs_dest_path", "abs_src_path", "edit_uri", "page", "anchors", "alternate",
}  # fmt: skip
"""Attributes of MkDocs's own objects that anyone may read, and none but MkDocs is to change."""

MODULES = [path for path in sorted(PLUGINS.rglob("*.py")) if COMPAT not in path.parents]
WITH_PLUGINS = [PLUGINS / "build.py", PLUGINS / "findings.py", *PLUGINS.glob("*/__init__.py")]
module = pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PLUGINS)))


def imported(path: Path) -> Iterator[str]:
    for node in nodes(path, ast.ImportFrom, ast.Import):
        if isinstance(node, ast.ImportFrom):
            yield node.module or ""
        else:
            yield from (alias.name for alias in node.names)


@module
def test_what_others_do_not_document_is_imported_in_compat_alone(path: Path) -> None:
    foreign = [name for name in imported(path) if name.split(".")[0] in FOREIGN]
    assert set(foreign) <= ANYWHERE


@module
def test_names_of_others_stand_in_compat_alone(path: Path) -> None:
    for node in nodes(path, ast.Attribute):
        where = f"{path.name}:{node.lineno} {ast.unparse(node)}"
        is_own = isinstance(node.value, ast.Name) and node.value.id in ("self", "cls")
        if node.attr.startswith("_") and not is_own:
            assert node.attr in ("__init__", "__init_subclass__", "__name__"), where
        assert is_own or node.attr not in READ_NAMES, where
        if not isinstance(node.ctx, ast.Load):
            assert is_own or node.attr not in CHANGED_NAMES, where


def test_a_plugin_keeps_a_value_for_each_lifetime_and_nothing_else() -> None:
    kept = {
        node.attr
        for path in WITH_PLUGINS
        for node in nodes(path, ast.Attribute)
        if not isinstance(node.ctx, ast.Load)
        if ast.unparse(node.value) == "self"
    }
    assert kept == {"process", "site", "language"}


def test_priorities_stand_in_one_table() -> None:
    used = set()
    for path in MODULES:
        for node in nodes(path, ast.Call):
            if ast.unparse(node.func) == "event_priority":
                (priority,) = map(ast.unparse, node.args)
                assert priority.startswith("order."), f"{path.name}:{node.lineno}"
                used.add(priority.removeprefix("order."))
    assert used == {name for name in vars(order) if name.isupper()}


def test_each_package_has_a_file_that_states_what_it_was_read_from() -> None:
    others = {"__init__", "installed", "order"}
    others.add("snippets")  # its settings are all that we look at
    files = {path.stem for path in COMPAT.glob("*.py")} - others
    for name in files:
        stated = import_module(f"mkdocs_cymar.compat.{name}").VERSIONS
        for each in stated.values() if isinstance(stated, dict) else [stated]:
            assert isinstance(each, Versions)
            assert each.note(each.first) is each.note(f"{each.last}.99") is None
    assert files == {
        "git_authors", "markdown", "material", "mkdocs", "page_cycle", "rss", "static_i18n",
        "tags", "theme_search",
    }  # fmt: skip


def test_the_lowest_versions_are_those_that_pip_may_install() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    asked = dict(
        each.split(",")[0].split(">=")
        for each in (*extras["mkdocs"], *extras["dev"])
        if ">=" in each
    )
    lowest = {each.name: each.first for each in READ if each.name in asked}
    assert len(lowest) == 5
    assert {name: release(asked[name]) for name in lowest} == {
        name: release(first) for name, first in lowest.items()
    }


def test_only_what_a_site_is_built_with_is_looked_at() -> None:
    config = MkDocsConfig()
    config.load_dict({"site_name": "Test", "theme": "mkdocs", "plugins": []})
    config.validate()
    engine = ["markdown-it-py", "PyYAML"]
    assert [each.name for each in packages(config)] == [*engine, "mkdocs"]
    config.theme.name = "material"
    config.plugins = PluginCollection({"i18n": I18n(), "git-authors": BasePlugin()})
    assert [each.name for each in packages(config)] == [
        *engine, "mkdocs", "mkdocs-material", "mkdocs-static-i18n", "mkdocs-git-authors-plugin",
    ]  # fmt: skip


@pytest.mark.parametrize("read", READ, ids=lambda read: read.name)
def test_a_version_that_nobody_has_read_is_named_with_what_it_may_lose(
    read: Versions, monkeypatch: pytest.MonkeyPatch
) -> None:
    for version, expected in (
        (read.first, True), (f"{read.last}.9", True), ("0.1", False), ("99.0", False),
    ):  # fmt: skip
        monkeypatch.setattr(installed, "installed_version", lambda _, found=version: found)
        assert installed.is_known(read) is expected
        note = read.note(version)
        assert (note is None) is expected
        lines = [note.to(locale) for locale in LOCALES] if note else []
        assert not any("\n" in line for line in lines)
        assert all(read.loss.to(each) in line for each, line in zip(LOCALES, lines, strict=False))
    monkeypatch.setattr(installed, "installed_version", lambda _: None)
    assert not installed.is_known(read)


def test_what_mkdocs_does_not_document_is_still_there() -> None:
    file = File("en/a.md", "docs", "site", use_directory_urls=True)
    there = File("b.md", None, "site", use_directory_urls=True)
    mkdocs.move(file, there)
    assert (file.dest_uri, file.url, file.abs_dest_path) == (
        there.dest_uri,
        "b/",
        there.abs_dest_path,
    )
    static_i18n.mark_language(file, "cy")
    assert static_i18n.version_of(file, "cy") is file
    assert static_i18n.version_of(None, "cy") is None
    assert mkdocs.title_of_folder("my-folder") == "My folder"


def built_of(*, fallback: bool = True) -> I18n:
    plugin = I18n()
    languages = [{"locale": each, "name": each, "default": each == "en"} for each in LOCALES]
    plugin.load_config({"languages": languages, "fallback_to_default": fallback})
    plugin.current_language = "cy"
    return plugin


@pytest.mark.parametrize("fallback", [True, False])
def test_a_file_is_found_as_the_plugin_for_languages_finds_it(*, fallback: bool) -> None:
    plugin, config = built_of(fallback=fallback), MkDocsConfig()
    config.plugins = PluginCollection({"i18n": plugin})
    sources = ["en/a.md", "cy/a.md", "en/b/c.md", "cy/d.md", "e.md", "f/g.png", "cy/index.md"]
    files = I18nFiles(plugin, Files([File(each, "docs", "site", True) for each in sources]))
    names = [*sources, "a.md", "b/c.md", "d.md", "en/d.md", "cy/b/c.md", "en/e.md", "cy/f/g.png"]
    names += ["en", "cy/", ".", "", "./a.md", "en//a.md", "/en/a.md", "f/./g.png", "x/y", "en/x"]
    for here in ("en", "cy"):
        plugin.current_language = here
        for name in names:
            assert static_i18n.find_file(files, name, config) is files.get_file_from_path(name), (
                name
            )


def test_entries_that_stand_twice_in_the_search_are_left_out_as_the_plugin_does() -> None:
    plugin = built_of()
    places = ["", "a/", "a/#x", "cy/", "cy/a/", "cy/a/#x", "en/a/", "cy/b/a/", "b/"]
    texts = [("A", "one"), ("A", "two"), ("", "")]
    for seed in range(50):
        chance = random.Random(seed)
        entries = [
            dict(zip(("title", "text"), chance.choice(texts), strict=True), location=place)
            for place in chance.sample(places, 6)
        ]
        ours, theirs = [*entries], [*entries]
        static_i18n.remove_doubled(plugin, ours)
        before = 0
        while before != len(theirs):  # it passes over one that comes right after another
            before = len(theirs)
            plugin.reconfigure_search_duplicates(theirs)
        assert ours == theirs


@pytest.mark.parametrize(
    ("folders", "is_known"),
    [
        ("!relative $docs_dir", True),
        ("[!relative $config_dir/docs]", True),
        ("docs", True),
        ("!relative", False),
        ("[!relative , docs]", False),
    ],
)
def test_what_every_page_takes_in_may_be_in_a_folder_that_mkdocs_names(
    make_site: MakeSite, folders: str, is_known: bool
) -> None:
    """A build once ended with a fault of ours; what is beside each page is of no one text."""
    settings = f"      auto_append: [all.md]\n      base_path: {folders}\n"
    snippets = f"markdown_extensions:\n  - pymdownx.snippets:\n{settings}"
    site = make_site({
        "mkdocs.yml": f"site_name: Test\n{snippets}",
        "docs/all.md": "*[UPRN]: a number\n",
    })  # fmt: skip
    config = load_config(str(site / "mkdocs.yml"))
    assert (text_of_all(config) is not None) == is_known
