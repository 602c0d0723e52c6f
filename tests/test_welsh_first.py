"""A site whose default language is Welsh: neither language is the original."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from support.builds import build

SETTINGS = """site_name: Ein gwasanaeth
site_url: https://example.org/
theme:
  name: material
  language: en
  font: false
  features: [navigation.indexes]
plugins:
  - search
  - i18n:
      docs_structure: folder
      fallback_to_default: false
      languages:
        - {{locale: en, name: English, build: true, default: {english}}}
        - locale: cy
          name: Cymraeg
          build: true
          default: {welsh}
          theme: {{language: cy}}
          nav_translations: {{News: Newyddion}}
  - cymar/translations
"""
PAGES = {
    "docs/en/index.md": "# Home\n\nWrite to us.\n",
    "docs/cy/index.md": "# Hafan\n\nYsgrifennwch aton ni.\n",
    "docs/en/services/index.md": "# What we do\n\nAll of it.\n",
    "docs/cy/services/index.md": "# Gwasanaethau\n\nPob un.\n",
    "docs/en/services/bins.md": "# Bins\n\nPut them out.\n",
    "docs/cy/services/bins.md": "# Biniau\n\nRhowch nhw allan.\n",
    "docs/en/news/first.md": "# A first story\n\nIt is short.\n",
    "docs/cy/news/first.md": "# Y stori gyntaf\n\nMae'n fyr.\n",
}
MENUS = {
    "en": ["Home", "News", "A first story", "What we do", "Bins"],
    "cy": ["Hafan", "Newyddion", "Y stori gyntaf", "Gwasanaethau", "Biniau"],
}
LABEL = re.compile(r'<span class="md-ellipsis">\s*(.*?)\s*</span>', re.DOTALL)


@pytest.mark.parametrize("default", ["cy", "en"])
def test_each_language_is_named_and_its_menu_is_in_it(
    make_site: Callable[..., Path], default: str
) -> None:
    first = {"english": str(default == "en").lower(), "welsh": str(default == "cy").lower()}
    folder = make_site({**PAGES, "mkdocs.yml": SETTINGS.format(**first)})
    status, lines, output = build(folder, "--strict")
    assert (status, lines) == (0, ["INFO - cymar: No findings. 8 pages, 4 pairs checked."]), output
    for locale, menu in MENUS.items():
        place = "index.html" if locale == default else f"{locale}/index.html"
        page = (folder / "site" / place).read_text(encoding="utf-8")
        assert re.findall(r'<html lang="(\w+)"', page) == [locale]
        shown = page[page.index("md-nav--primary") : page.index("<article")]
        assert list(dict.fromkeys(LABEL.findall(shown))) == menu
