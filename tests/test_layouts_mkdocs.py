"""MkDocs on a site whose languages are in the names of its files."""

import pytest

from support.builds import build
from support.sites import MakeSite

SETTINGS = """site_name: Site
theme: {{name: material, font: false}}
plugins:
  - i18n:
      docs_structure: suffix
      languages:
        - {{locale: en, name: English, default: true}}
        - {{locale: cy, name: Cymraeg}}
  - cymar/{plugin}
"""
LONG = " ".join(["word"] * 30)
FILES = {
    "cymar.toml": 'layout = "suffix"\n',
    "docs/index.md": "# Home\n\nHello there.\n",
    "docs/index.cy.md": f"# Hafan\n\n{LONG}.\n",
}


def test_readability_is_reported_in_each_file(make_site: MakeSite) -> None:
    folder = make_site({**FILES, "mkdocs.yml": SETTINGS.format(plugin="readability")})
    status, lines, output = build(folder)
    assert status == 0, output
    assert [line for line in lines if "long-sentence" in line and "docs/index.cy.md:3:1:" in line]


@pytest.mark.parametrize(
    "plugin", ["glossary", pytest.param("translations", marks=pytest.mark.slow)]
)
def test_a_plugin_that_needs_folders_stops_with_one_line(make_site: MakeSite, plugin: str) -> None:
    folder = make_site({**FILES, "mkdocs.yml": SETTINGS.format(plugin=plugin)})
    status, _, output = build(folder)
    assert status == 1
    assert "Traceback" not in output
    (line,) = [each for each in output.splitlines() if f"‘cymar/{plugin}’ needs" in each]
    assert "docs_structure: " in line
