"""A site's other plugins, its hooks, its theme: what builds without us builds with us."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, PluginCollection
from mkdocs.structure.files import Files

import mkdocs_cymar
from mkdocs_cymar.compat import mkdocs as compat
from mkdocs_cymar.generated import add_pages
from mkdocs_cymar.translations.languages import I18N_SETTINGS
from support.builds import build

MakeSite = Callable[..., Path]
GLOSSARY = """
- en: {term: backlog, definition: A list of work.}
  cy: {term: ôl-groniad, definition: Rhestr o waith.}
"""
PAGES = {
    "docs/en/index.md": "# Home\n\nWe keep a backlog.\n",
    "docs/cy/index.md": "# Hafan\n\nMae gennym ni ôl-groniad.\n",
    "docs/en/contact.md": "# Contact us\n\nWrite to us.\n",
    "docs/cy/contact.md": "---\nslug: cysylltu\n---\n\n# Cysylltu â ni\n\nYsgrifennwch aton ni.\n",
    "glossary.yml": GLOSSARY,
}
ALONE = "site_name: Test\ntheme: material\nplugins:\n  - {plugin}\n"
SETTINGS = """site_name: Test
site_url: https://example.org/
theme: {{name: {theme}, font: false}}
extra: {{generator: false}}
hooks: [hooks.py]
plugins:
  - search
  {i18n}
  - cymar/translations: {{light: false}}
  - cymar/readability
  - cymar/glossary
  - cymar/rules
"""
HOOKS = '''
"""What plugins do: note files before they move, and fill a template of their own environment."""
import json
from pathlib import Path

noted, contexts = {}, {}

def on_files(files, config):
    noted.update({file.src_uri: file for file in files.documentation_pages()})
    for file in files.documentation_pages():
        Path(file.abs_src_path).stat()  # as a plugin for dates does

def on_template_context(context, template_name, config):
    contexts[template_name] = context

def on_post_build(config):
    template = config.theme.get_env().get_template("main.html")
    page = template.render({**contexts["404.html"], "page": None})
    Path(config.site_dir, "print.html").write_text(page, encoding="utf-8")
    addresses = {source: file.url for source, file in noted.items()}
    Path(config.site_dir, "noted.json").write_text(json.dumps(addresses))
'''


def settings(theme: str = "material", i18n: str = I18N_SETTINGS) -> str:
    return SETTINGS.format(theme=theme, i18n=i18n)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with hooks, whose i18n plugin is set up as a message of ours has it."""
    folder = tmp_path_factory.mktemp("hooks")
    for name, text in {**PAGES, "hooks.py": HOOKS, "mkdocs.yml": settings()}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    status, lines, output = build(folder, "--strict")
    assert (status, lines) == (0, ["INFO - cymar: No findings. 4 pages, 2 pairs checked."]), output
    return folder / "site"


def test_a_plugin_that_noted_files_has_their_addresses(site: Path) -> None:
    noted = json.loads((site / "noted.json").read_text(encoding="utf-8"))
    assert {source: noted[source] for source in noted if "rules/" not in source} == {
        "en/index.md": "./",
        "en/contact.md": "contact/",
        "en/glossary.md": "glossary/",
        "cy/index.md": "cy/",
        "cy/contact.md": "cy/cysylltu/",
        "cy/glossary.md": "cy/geirfa/",
    }


def test_a_plugin_may_fill_our_templates_in_an_environment_of_its_own(site: Path) -> None:
    page = (site / "print.html").read_text(encoding="utf-8")
    assert "assets/stylesheets/cymar.css" in page
    assert page.rstrip().endswith("</html>")


def test_hooks_are_no_plugins() -> None:
    config = MkDocsConfig()
    config.plugins = PluginCollection()
    config.plugins["blog"] = plugin = BasePlugin()
    dict.__setitem__(config.plugins, "blog #2", sys)  # as MkDocs has the module of a hook
    assert [*compat.plugins_named(config, "blog")] == [plugin]


class AuthorsOptions(Config):
    exclude = config_options.Type(list, default=[])


class AuthorsPlugin(BasePlugin[AuthorsOptions]):
    """What we know of mkdocs-git-authors-plugin."""


def test_authors_are_not_asked_for_of_pages_that_no_file_holds() -> None:
    config = MkDocsConfig()
    plugin = AuthorsPlugin()
    plugin.load_config({"exclude": ["drafts/*"]})
    config.plugins = PluginCollection({"git-authors": plugin})
    places = {"en/a.md": "a/index.html", "cy/[b].md": "cy/b/index.html"}
    for _ in range(2):
        add_pages(Files([]), [*places], "cymar/rules", config, places)
    assert plugin.config.exclude == ["drafts/*", "en/a.md", "cy/[[]b].md"]


@pytest.mark.parametrize("plugin", ["readability", "glossary", "rules"])
def test_each_plugin_builds_alone(make_site: MakeSite, plugin: str) -> None:
    folder = make_site({**PAGES, "mkdocs.yml": ALONE.format(plugin=f"cymar/{plugin}")})
    status, lines, output = build(folder, "--strict")
    found = ["INFO - cymar: No findings. 4 pages, 2 pairs checked."]
    assert (status, lines) == (0, [] if plugin == "rules" else found), output
    added = {"readability": [], "glossary": ["en/glossary", "cy/geirfa"], "rules": ["cy/rheolau"]}
    assert all((folder / "site" / each / "index.html").exists() for each in added[plugin])


@pytest.mark.parametrize(
    ("language", "begins"),
    [("en", "cymar: ‘cymar/translations’ needs"), ("cy", "cymar: Mae angen yr ategyn ‘i18n’")],
)
def test_translations_without_i18n_says_what_to_add(
    make_site: MakeSite, language: str, begins: str
) -> None:
    folder = make_site({**PAGES, "mkdocs.yml": ALONE.format(plugin="cymar/translations")})
    status, _, output = build(folder, language=language)
    assert status == 1
    assert "Traceback" not in output
    (line,) = [each for each in output.splitlines() if each.startswith("ERROR")]
    assert begins in line
    assert f"‘{I18N_SETTINGS}’" in line  # with which the site above builds


@pytest.mark.parametrize("right", ["locale: cy"])
@pytest.mark.parametrize(
    ("language", "begins"),
    [("en", "cymar: ‘cymar/translations’ needs the plugin ‘i18n’ to have English and Welsh"),
     ("cy", "cymar: Mae angen y Gymraeg a'r Saesneg yn yr ategyn ‘i18n’")],
)  # fmt: skip
def test_translations_with_i18n_of_other_languages_says_what_to_set(
    make_site: MakeSite, language: str, begins: str, right: str
) -> None:
    """A site without Welsh. How i18n is to find the pages need not be said."""
    wrong = I18N_SETTINGS.replace(right, "locale: fr")
    folder = make_site({**PAGES, "mkdocs.yml": settings(i18n=wrong)})
    (folder / "hooks.py").write_text(HOOKS, encoding="utf-8")
    status, _, output = build(folder, language=language)
    (line,) = [each for each in output.splitlines() if each.startswith("ERROR")]
    assert (status, "Traceback" in output, begins in line) == (1, False, True), output
    assert f"‘{I18N_SETTINGS}’" in line  # with which the site above builds


@pytest.mark.parametrize(("package", "kind"), [("tinycss2", "ConfigurationError"),
                                               ("mkdocs", "ModuleNotFoundError")])  # fmt: skip
def test_a_package_that_is_not_installed_is_named(
    monkeypatch: pytest.MonkeyPatch, package: str, kind: str
) -> None:
    assert mkdocs_cymar._missing() is None
    monkeypatch.setattr(mkdocs_cymar, "find_spec", lambda name: None if name == package else 1)
    error = mkdocs_cymar._missing()
    assert type(error).__name__ == kind
    assert f"‘{package}’" in str(error)
    assert "\n" not in str(error)
