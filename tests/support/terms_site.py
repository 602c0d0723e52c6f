"""A small site with a term wherever one may stand."""

LONG = {
    "en": "a very long term that takes up more than one line",
    "cy": "term hir iawn nad yw'n ffitio ar un llinell",
}
GLOSSARY = f"""
- en: {{term: beta, definition: A trial of a service.}}
  cy: {{term: beta, definition: Treial o wasanaeth.}}
- en: {{term: "{LONG["en"]}", definition: A term.}}
  cy: {{term: "{LONG["cy"]}", definition: Term.}}
- en: {{term: cell, definition: A part of a table.}}
  cy: {{term: cell, definition: Rhan o dabl.}}
- en: {{term: right, definition: שלום <b>"x"</b>}}
  cy: {{term: de, definition: שלום <b>"x"</b>}}
- en: {{term: tab, definition: A part of a set.}}
  cy: {{term: tab, definition: Rhan o set.}}
- en: {{term: last, definition: The one at the end of the page.}}
  cy: {{term: olaf, definition: Yr un ar ddiwedd y dudalen.}}
"""
EN = f"""# Page

First words, then a beta: [a link](other.md). We wrote {LONG["en"]}. It is on the right.

| One | Two | Three | Four | Five | Six | Seven | Eight |
| --- | --- | --- | --- | --- | --- | --- | --- |
| A cell | unbreakable | unbreakable | unbreakable | unbreakable | unbreakable | unbreakable | x |

=== "Set"

    Here is a tab.

{{filler}}

The last.
"""
CY = f"""# Tudalen

Geiriau, wedyn beta: [dolen](other.md). Dyma {LONG["cy"]}. Mae ar y dde.

| Un | Dau | Tri | Pedwar | Pump | Chwech | Saith | Wyth |
| --- | --- | --- | --- | --- | --- | --- | --- |
| Y cell | annhoradwy | annhoradwy | annhoradwy | annhoradwy | annhoradwy | annhoradwy | x |

=== "Set"

    Dyma tab.

{{filler}}

Yr olaf.
"""
SETTINGS = """site_name: Test
site_url: https://example.org/
theme:
  name: material
  font: false
  features: [navigation.instant]
  palette:
    - {media: "(prefers-color-scheme: light)", scheme: default}
    - {media: "(prefers-color-scheme: dark)", scheme: slate}
plugins:
  - search
  - i18n:
      docs_structure: folder
      languages:
        - {locale: en, name: English, build: true, default: true}
        - {locale: cy, name: Cymraeg, build: true}
  - cymar/translations
  - cymar/glossary: {lists: [other.md]}
markdown_extensions:
  - tables
  - pymdownx.superfences
  - pymdownx.tabbed: {alternate_style: true}
"""
FILLER = "\n\n".join(["x."] * 40)
FILES = {
    "glossary.yml": GLOSSARY,
    "mkdocs.yml": SETTINGS,
    "docs/en/index.md": EN.replace("{filler}", FILLER),
    "docs/cy/index.md": CY.replace("{filler}", FILLER),
    "docs/en/other.md": "# Other\n\nThis is another beta.\n",
    "docs/cy/other.md": "# Arall\n\nDyma beta arall.\n",
}
