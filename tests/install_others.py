"""Install packages of other people that sites use beside ours, and build a site with each.

    python tests/install_others.py

Each is real and of the version that is current, which the suite cannot hold: it has what we know of
them. A site with redirects to Welsh addresses, authors from git, and all pages on one to print; and
one with MaterialX, a fork of the theme. Needs an index of packages.
"""

import sys
import tempfile
from pathlib import Path

from support.installs import environment, run
from support.repository import Repository
from support.sites import write

ROOT = Path(__file__).parents[1]
PAGES = {
    "docs/en/index.md": "# Home\n\nWe keep a backlog.\n",
    "docs/cy/index.md": "# Hafan\n\nMae gennym ni ôl-groniad.\n",
    "docs/en/contact.md": "# Contact us\n\nWrite to us.\n",
    "docs/cy/contact.md": "---\nslug: cysylltu\n---\n\n# Cysylltu â ni\n\nYsgrifennwch aton ni.\n",
    "glossary.yml": (
        "- en: {term: backlog, definition: A list of work.}\n"
        "  cy: {term: ôl-groniad, definition: Rhestr o waith.}\n"
    ),
}
SETTINGS = """site_name: Test
site_url: https://site.example/
theme: {theme}
plugins:
  - i18n:
      docs_structure: folder
      languages:
        - {{locale: en, name: English, default: true, build: true}}
        - {{locale: cy, name: Cymraeg, build: true}}
  - cymar/translations: {{light: false}}
  - cymar/readability
  - cymar/glossary
  - cymar/rules
"""
OTHERS = """  - redirects:
      redirect_maps: {cy/old.md: cy/contact.md, en/old.md: en/contact.md}
  - git-authors: {strict: false}
  - print-site
"""


def build(folder: Path, commands: Path, settings: str) -> Path:
    """Build a site, which is committed first, and return where it is."""
    write(folder, {**PAGES, "mkdocs.yml": settings})
    Repository(folder).commit()
    run(folder, commands / "mkdocs", "build")
    return folder / "site"


def expect(site: Path, name: str, *texts: str) -> None:
    """Stop where a page is not there, or lacks one of some texts."""
    path = site / name
    page = path.read_text(encoding="utf-8") if path.exists() else ""
    if lacking := [text for text in texts if text not in page]:
        sys.exit(f"{name} lacks {lacking}")


def main() -> None:
    """Build with the plugins, and with the theme."""
    package = f"{ROOT}[mkdocs]"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print("building with redirects, git-authors and print-site")
        environment(folder / "plugins", package)
        for other in ("mkdocs-redirects", "mkdocs-git-authors-plugin"):
            environment(folder / "plugins", other)
        commands = environment(folder / "plugins", "mkdocs-print-site-plugin")
        site = build(folder / "with plugins", commands, SETTINGS.format(theme="material") + OTHERS)
        expect(site, "cy/cysylltu/index.html", "data-cymar-switch", "Ysgrifennwch")
        expect(site, "cy/old/index.html", "cysylltu/")
        expect(site, "print_page/index.html", "We keep a", "</html>")
        print("building with MaterialX")
        environment(folder / "theme", package)
        commands = environment(folder / "theme", "mkdocs-materialx")
        site = build(folder / "with theme", commands, SETTINGS.format(theme="materialx"))
        expect(site, "cy/index.html", 'lang="cy"', "data-cymar-switch", "ôl-groniad")
    print("Sites with other people's packages build.")


if __name__ == "__main__":
    main()
