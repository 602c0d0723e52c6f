"""Abbreviations that MkDocs gives to pages from files they take in."""

from pathlib import Path

import pytest

from cymar.locate import open_projects

ABBREVIATIONS = "*[PAC]: Public Accounts Committee\n"
MKDOCS = """
markdown_extensions:
  - pymdownx.snippets:
      auto_append: [includes/every.md]
      base_path: [., parts]
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
"""


def acronyms(top: Path) -> list[str]:
    found = open_projects([top])[0].check().findings
    return [each.span.text for each in found if each.rule == "unexplained-acronym"]


def write(top: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.fixture
def top(tmp_path: Path) -> Path:
    page = "# A\n\nThe PAC and the RSL met the LCC.\n\n--8<-- 'one.md'\n"
    write(
        tmp_path,
        {
            "mkdocs.yml": MKDOCS,
            "includes/every.md": ABBREVIATIONS,
            "parts/one.md": "*[RSL]: Registered Social Landlord\n",
            "docs/en/a.md": page,
            "docs/en/b.md": "# B\n\nThe PAC and the RSL are here today.\n",
            "docs/cy/a.md": "# A\n\nCyfarfu'r PAC heddiw.\n",
        },
    )
    return tmp_path


def test_what_every_page_or_one_page_takes_in_is_explained(top: Path) -> None:
    assert acronyms(top) == ["LCC", "RSL"]


def test_without_the_extension_nothing_is(top: Path) -> None:
    write(top, {"mkdocs.yml": "markdown_extensions: [abbr]\n"})
    assert sorted(acronyms(top)) == ["LCC", "PAC", "PAC", "PAC", "RSL", "RSL"]


@pytest.mark.parametrize("name", ["../../secret.md", "missing.md", "/etc/hostname"])
def test_files_outside_and_files_that_are_not_there_say_nothing(top: Path, name: str) -> None:
    write(top.parent, {"secret.md": ABBREVIATIONS})
    write(top, {"mkdocs.yml": MKDOCS.replace("includes/every.md", name)})
    assert "PAC" in acronyms(top)


TITLED = "# A\n\n!!! note\n\n    Dewch â chot.\n\n!!! tip\n\n    Dewch yn gynnar.\n"
I18N = """
plugins:
  - i18n:
      languages:
        - locale: cy
          admonition_translations:
            note: Nodyn
"""


@pytest.mark.parametrize(
    ("settings", "left"),
    [
        ("plugins: [search]\n", ["!!! note", "!!! tip"]),
        (f"# cymar/translations\n{I18N}", ["!!! tip"]),
        ("plugins:\n  - cymar/translations:\n      headers: true\n", []),
        ("plugins: {cymar/translations: {headers: true}}\n", []),
        ("site_name: cymar/translations\n", ["!!! note", "!!! tip"]),
        (
            "plugins: [i18n: {languages: [{admonition_translations: {tip: Awgrym}}]}]\n",
            ["!!! note"],
        ),
        ("INHERIT: base.yml\n", []),
        ("plugins: [\n", []),
    ],
)
def test_titles_of_boxes_that_the_settings_translate_are_not_reported(
    top: Path, settings: str, left: list[str]
) -> None:
    write(top, {"mkdocs.yml": settings, "docs/cy/a.md": TITLED})
    found = open_projects([top])[0].check().findings
    assert [each.span.text for each in found if each.rule == "default-title"] == left


def test_boxes_have_no_titles_whatever_the_ends_of_lines(top: Path) -> None:
    (top / "docs/cy/a.md").write_bytes(b"# A\r\n\r\n!!! note\r\n\r\n    B.\r\n")
    found = open_projects([top])[0].check().findings
    assert [each.span.text for each in found if each.rule == "default-title"] == ["!!! note"]
