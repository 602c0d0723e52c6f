"""A small site as `mkdocs serve` builds it, save by save, or `mkdocs build`, in this process."""

from pathlib import Path
from shutil import rmtree
from typing import Literal

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

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
        self._build(self.built, self._plugins, is_first=not self._plugins)
        return self.unchanged.written

    def differences(self) -> list[str]:
        """The files in which it differs from the site as it is built from nothing."""
        clean = self.folder.parent / f"{self.folder.name}-clean"
        self._build(clean, {}, is_first=True)
        here, there = _files(self.built), _files(clean)
        return sorted(
            name for name in here.keys() | there.keys() if here.get(name) != there.get(name)
        )

    @property
    def _command(self) -> Literal["build", "serve"]:
        return "serve"

    def _build(self, built: Path, plugins: dict[str, object], *, is_first: bool = False) -> None:
        MkDocsConfig.plugins.plugin_cache = plugins
        config = load_config(str(self.folder / "mkdocs.yml"), site_dir=str(built))
        if is_first:
            config.plugins.on_startup(command=self._command, dirty=False)
        config.site_url = ADDRESS
        build(config, serve_url=ADDRESS)
        found = config.plugins["cymar/translations"]
        if plugins is self._plugins:
            assert isinstance(found, TranslationsPlugin)
            self._plugin = found


class BuiltSite(ServedSite):
    """A site that is built from a folder, each time by another process as far as it knows."""

    @property
    def _command(self) -> Literal["build", "serve"]:
        return "build"

    def save(self, changes: dict[str, str | None]) -> set[str]:
        """Write some files, or remove those that are `None`; the pages that are read then."""
        self._plugins = {}
        with pytest.MonkeyPatch.context() as patch:
            render, read = Page.render, set()

            def noted(page: Page, config: MkDocsConfig, files: Files) -> None:
                read.add(page.file.src_uri)
                render(page, config, files)

            patch.setattr(Page, "render", noted)
            super().save(changes)
        return read

    def differences(self) -> list[str]:
        """The files in which it differs from the site as it is built where nothing is kept."""
        kept, apart = self.folder / ".cache", self.folder.parent / f"{self.folder.name}-kept"
        kept.rename(apart)
        found = super().differences()
        rmtree(kept)
        apart.rename(kept)
        return found


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != PACKED
    }
