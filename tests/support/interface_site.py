"""A small site with every feature of the theme that has words which a site sets itself."""

SETTINGS = """site_name: Example Council
site_url: https://example.org/prefix/
site_description: Services for everyone in the county
copyright: Copyright 2026 Example Council
repo_url: https://example.org/source
repo_name: council/site
edit_uri: edit/main/docs/
theme:
  name: material
  font: false
  custom_dir: overrides
  features:
    - announce.dismiss
    - content.action.edit
    - content.action.view
    - content.code.annotate
    - content.code.copy
    - content.code.select
    - content.footnote.tooltips
    - content.tabs.link
    - content.tooltips
    - header.autohide
    - navigation.footer
    - navigation.instant
    - navigation.instant.progress
    - navigation.tabs
    - navigation.top
    - navigation.tracking
    - search.share
    - search.suggest
    - toc.follow
  palette:
    - scheme: default
      toggle: {icon: material/weather-night, name: Switch to dark mode}
    - scheme: slate
      toggle: {icon: material/weather-sunny, name: Switch to light mode}
extra:
  consent:
    title: Cookie consent
    description: We use cookies to help us improve the pages.
    cookies: {analytics: How people use the site}
  analytics:
    provider: none
    feedback:
      title: Was this page helpful?
      ratings:
        - {icon: material/thumb-up, name: This page was helpful, data: 1, note: Thanks!}
        - {icon: material/thumb-down, name: This page could be better, data: 0, note: Thanks!}
  status:
    new: Recently added
  social:
    - {icon: fontawesome/solid/paper-plane, link: "https://example.org/news", name: Read our news}
plugins:
  - search
  - tags
  - i18n:
      docs_structure: folder
      languages:
        - {locale: en, name: English, build: true, default: true}
        - {locale: cy, name: Cymraeg, build: true, site_name: Cyngor Enghraifft}
  - cymar/translations
markdown_extensions:
  - admonition
  - attr_list
  - footnotes
  - md_in_html
  - tables
  - toc: {permalink: true}
  - pymdownx.details
  - pymdownx.superfences
  - pymdownx.tabbed: {alternate_style: true}
  - pymdownx.tasklist
"""
WORDS = {
    "Services for everyone in the county": "Gwasanaethau i bawb yn y sir",
    "Copyright 2026 Example Council": "Hawlfraint 2026 Cyngor Enghraifft",
    "Switch to dark mode": "Newid i liwiau tywyll",
    "Switch to light mode": "Newid i liwiau golau",
    "Cookie consent": "Caniatâd cwcis",
    "We use cookies to help us improve the pages.": "Rydyn ni'n defnyddio cwcis i wella'r "
    "tudalennau.",
    "How people use the site": "Sut mae pobl yn defnyddio'r wefan",
    "Was this page helpful?": "A oedd y dudalen hon yn ddefnyddiol?",
    "This page was helpful": "Roedd y dudalen hon yn ddefnyddiol",
    "This page could be better": "Gallai'r dudalen hon fod yn well",
    "Thanks!": "Diolch!",
    "Recently added": "Newydd ei hychwanegu",
    "Read our news": "Darllenwch ein newyddion",
}
"""What the settings say in one language only, and the same in Welsh."""

ANNOUNCEMENT = "Site news: read about the new bins"
IN_BOTH = "{% if cymar and cymar.here == 'cy' %}Newyddion{% else %}Site news{% endif %}"
PAGES = {
    "docs/en/index.md": "---\nstatus: new\ntags: [waste]\n---\n\n# Bins\n\nWe collect them.\n",
    "docs/cy/index.md": "---\nstatus: new\ntags: [gwastraff]\n---\n\n# Biniau\n\nDyma'r biniau.\n",
    "docs/en/fees.md": "# Fees\n\nYou pay £25.\n",
    "docs/cy/fees.md": "# Ffioedd\n\nRydych chi'n talu £25.\n",
}  # fmt: skip


def files(words: dict[str, str], announcement: str) -> dict[str, str]:
    """The site's files, with the words that it gives in both languages."""
    table = "".join(f'[[words]]\nen = "{en}"\ncy = "{cy}"\n\n' for en, cy in words.items())
    override = (
        '{% extends "base.html" %}{% block announce %}<p>' + announcement + "</p>{% endblock %}"
    )
    return {
        **PAGES,
        "mkdocs.yml": SETTINGS,
        "cymar.toml": table,
        "overrides/main.html": override,
        "overrides/partials/integrations/analytics/none.html": "",
    }
