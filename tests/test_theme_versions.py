"""A theme in a version that nobody has read, or under the name of a fork."""

import os
from pathlib import Path

import pytest

from support.builds import I18N
from support.mkdocs_builds import mkdocs

THEME = """[mkdocs.themes]
{theme} = material.templates
"""
SETTINGS = """site_name: Test
site_url: https://example.org/
theme: {theme}
plugins:
  {i18n}
  - cymar/translations: {{light: false}}
  - cymar/glossary
"""
PAGES = {
    "docs/en/index.md": "# Home\n\nRead [about us](about.md).\n",
    "docs/cy/index.md": "# Hafan\n\nDarllenwch [amdanon ni](about.md).\n",
    "docs/en/about.md": "# About us\n\n```python\nfee = 25\n```\n",
    "docs/cy/about.md": "---\nslug: amdanon\n---\n\n# Amdanon ni\n\n```python\nfee = 25\n```\n",
}
LINE = (
    "INFO - cymar: Cymar does not know {package} {version}, only {first} to {last}: the language "
    "switch, the search, the menu, blogs, tags, the size of style sheets or how pages look may be "
    "wrong."
)


Built = tuple[list[str], dict[str, bytes]]


def built(folder: Path, theme: str, installed: str = "") -> Built:
    """Our lines, and the pages, of a site built in a Python that finds a package there first."""
    for name, text in {**PAGES, "mkdocs.yml": SETTINGS.format(theme=theme, i18n=I18N)}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    done = mkdocs(
        folder, "build", "--strict", afresh=bool(installed), CYMAR_LANGUAGE="en", COLUMNS="1000",
        PYTHONPATH=os.pathsep.join(filter(None, [installed, os.environ.get("PYTHONPATH")])),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    lines = [" ".join(line.split()) for line in done.stderr.splitlines() if " cymar: " in line]
    site = folder / "site"
    pages = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*.html")}
    return lines, pages


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return built(tmp_path_factory.mktemp("known"), "material")


@pytest.mark.parametrize(
    ("theme", "package", "first", "last", "version"),
    [
        ("material", "mkdocs-material", "9.6.10", "9.8", "9.99.0"),
        pytest.param(
            "materialx", "mkdocs-materialx", "10.2.2", "10.2", "11.0.1", marks=pytest.mark.slow
        ),
    ],
)
def test_an_unknown_version_is_named_once_and_pages_are_whole(
    tmp_path: Path, known: Built, theme: str, package: str, first: str, last: str, version: str
) -> None:
    installed = tmp_path / f"{package.replace('-', '_')}-{version}.dist-info"
    installed.mkdir()
    (installed / "METADATA").write_text(f"Name: {package}\nVersion: {version}\n")
    (installed / "entry_points.txt").write_text(THEME.format(theme=theme))
    lines, pages = built(tmp_path / "unknown", theme, str(tmp_path))
    line = LINE.format(package=package, first=first, last=last, version=version)
    expected, whole = known
    assert lines == [line, *expected]
    assert expected == ["INFO - cymar: No findings. 4 pages, 2 pairs checked."]
    assert {"index.html", "404.html", "cy/amdanon/index.html"} <= pages.keys()
    assert pages == whole
