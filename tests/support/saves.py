"""A small site as `mkdocs serve` builds it, save by save, in this process."""

from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from mkdocs_cymar.translations import TranslationsPlugin
from mkdocs_cymar.translations.unchanged import Unchanged
from support.builds import I18N

ADDRESS = "http://127.0.0.1:8000/"
PACKED = ".gz"
"""How a file ends that has the time of its making in it."""

FILES = {
    "mkdocs.yml": (
        "site_name: Test\n"
        "theme: {name: material, font: false, features: [navigation.prune]}\n"
        f"nav: [index.md, Money: [a.md, b.md]]\nplugins:{I18N}"
        "  - cymar/translations: {headers: true}\n  - cymar/readability\n  - cymar/glossary\n"
    ),
    "glossary.yml": (
        "- en: {term: backlog, definition: A list of work.}\n"
        "  cy: {term: ôl-groniad, definition: Rhestr o waith.}\n"
    ),
    "docs/en/index.md": "# Home\n\nSee [fees](a.md#pay). Our backlog is short.\n",
    "docs/cy/index.md": "# Hafan\n\nGweler [ffioedd](a.md). Mae'r ôl-groniad yn fyr.\n",
    "docs/en/a.md": "# Fees\n\nThe fee is £25.\n\n## Pay\n\nBy card.\n",
    "docs/cy/a.md": "# Ffioedd\n\nY ffi yw £25.\n\n## Talu\n\nÂ cherdyn.\n",
    "docs/en/b.md": "# Help\n\nCall us. <script>start()</script>\n",
    "docs/cy/b.md": "# Cymorth\n\nFfoniwch ni.\n",
}


class ServedSite:
    """A site that is served from a folder; each save builds it again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.built = folder.parent / f"{folder.name}-built"
        self._plugins: dict[str, object] = {}
        self._build(self.built, self._plugins, is_first=True)

    @property
    def unchanged(self) -> Unchanged:
        """What the plugin knows of the pages that the last save left."""
        return self._plugin.process.unchanged

    def save(self, changes: dict[str, str | None]) -> set[str]:
        """Write some files, or remove those that are `None`; the pages that are written then."""
        for name, text in changes.items():
            path = self.folder / name
            if text is None:
                path.unlink()
            else:
                path.parent.mkdir(exist_ok=True, parents=True)
                path.write_text(text, encoding="utf-8")
        self._build(self.built, self._plugins)
        return self.unchanged.written

    def differences(self) -> list[str]:
        """The files in which it differs from the site as it is built from nothing."""
        clean = self.folder.parent / f"{self.folder.name}-clean"
        self._build(clean, {}, is_first=True)
        here, there = _files(self.built), _files(clean)
        return sorted(
            name for name in here.keys() | there.keys() if here.get(name) != there.get(name)
        )

    def _build(self, built: Path, plugins: dict[str, object], *, is_first: bool = False) -> None:
        MkDocsConfig.plugins.plugin_cache = plugins
        config = load_config(str(self.folder / "mkdocs.yml"), site_dir=str(built))
        if is_first:
            config.plugins.on_startup(command="serve", dirty=False)
        config.site_url = ADDRESS
        build(config, serve_url=ADDRESS)
        found = config.plugins["cymar/translations"]
        if plugins is self._plugins:
            assert isinstance(found, TranslationsPlugin)
            self._plugin = found


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != PACKED
    }
