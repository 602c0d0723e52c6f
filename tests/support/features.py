"""Small sites with one optional feature of the theme each, and the words that each sets."""

from dataclasses import dataclass, field

from cymar.bilingual import Text

BASE = """site_name: {name}
site_url: https://example.org/prefix/
{top}theme:
  name: material
  font: false
  custom_dir: overrides
  features: [{features}]
{theme}extra:
  generator: false
{extra}plugins:
{plugins}  - i18n:
      docs_structure: folder
      languages:
        - {{locale: en, name: English, build: true, default: {english}, site_name: Example Council}}
        - {{locale: cy, name: Cymraeg, build: true, default: {welsh}, site_name: Cyngor Enghraifft}}
  - cymar/translations
markdown_extensions:
  - attr_list
{extensions}"""
NAMES = Text(en="Example Council", cy="Cyngor Enghraifft")
PAGES = {
    "en": "---\n{front}\n---\n\n# Bins\n\nWe collect the bins.\n\n{page}\n",
    "cy": "---\n{front}\n---\n\n# Biniau\n\nRydyn ni'n casglu'r biniau.\n\n{page}\n",
}
TITLES = Text(en="title: Bins", cy="title: Biniau")
NOTHING = Text(en="", cy="")


@dataclass(frozen=True)
class Feature:
    """An optional feature, as a site turns it on.

    Args:
        words: what the site sets, by the setting that has it; those by no name are a template's.
        features: the names of the theme's own switches.
        top: lines of `mkdocs.yml`, and in `theme`, `extra`, `plugins` and `extensions` of those
            parts of it. Words stand in them by their settings, in braces.
        front: lines of the front matter of a page in each language.
        page: more of a page in each language.
        files: other files, by their paths.
    """

    words: dict[str, Text] = field(default_factory=dict)
    features: str = ""
    top: str = ""
    theme: str = ""
    extra: str = ""
    plugins: str = "  - search\n"
    extensions: str = ""
    front: Text = TITLES
    page: Text = NOTHING
    files: dict[str, str] = field(default_factory=dict)

    def site(self, first: str, *, in_both: bool) -> dict[str, str]:
        """The site's files, with its words in the first language, or given in both."""
        named = {
            name.replace(".", "_") or "words": words.to(first) for name, words in self.words.items()
        }
        filled = {
            part: getattr(self, part).format(**named)
            for part in ("top", "theme", "extra", "plugins", "extensions")
        }
        settings = BASE.format(
            name=NAMES.to(first), features=self.features, english=str(first == "en").lower(),
            welsh=str(first == "cy").lower(), **filled,
        )  # fmt: skip
        table = "".join(
            f'[[words]]\nen = "{each.en}"\ncy = "{each.cy}"\n\n' for each in self.words.values()
        )
        files = {path: text.format(**named) for path, text in self.files.items()}
        pages = {
            f"docs/{locale}/index.md": page.format(
                front=self.front.to(locale), page=self.page.to(locale)
            )
            for locale, page in PAGES.items()
        }
        return {
            "overrides/empty.html": "",
            **pages,
            **files,
            "mkdocs.yml": settings,
            "cymar.toml": table if in_both else "",
        }


CODE = Text(
    en='```python title="The fee"\nfee = 25  # (1)!\n```\n\n1. In pounds.',
    cy='```python title="Y ffi"\nfee = 25  # (1)!\n```\n\n1. Mewn punnoedd.',
)
FENCES = """  - admonition
  - md_in_html
  - tables
  - toc: {{permalink: true}}
  - pymdownx.details
  - pymdownx.highlight
  - pymdownx.superfences
  - pymdownx.tasklist: {{custom_checkbox: true}}
  - pymdownx.tabbed: {{alternate_style: true}}
  - footnotes
  - abbr
"""
FEATURES = {
    "announcement": Feature(
        words={"": Text(en="Read about the new bins", cy="Darllenwch am y biniau newydd")},
        features="announce.dismiss",
        files={
            "overrides/main.html": '{{% extends "base.html" %}}{{% block announce %}}<p>{words}</p>'
            "{{% endblock %}}"
        },
    ),
    "back to top": Feature(features="navigation.top, navigation.tracking"),
    "code": Feature(
        features="content.code.annotate, content.code.copy, content.code.select",
        extensions=FENCES, page=CODE,
    ),
    "comments": Feature(
        files={"overrides/partials/comments.html": "<h2>{{{{ lang.t('meta.comments') }}}}</h2>"}
    ),
    "consent": Feature(
        words={
            "extra.consent.title": Text(en="Cookie consent", cy="Caniatâd cwcis"),
            "extra.consent.description": Text(
                en="We use cookies to help us improve the pages.",
                cy="Rydyn ni'n defnyddio cwcis i wella'r tudalennau.",
            ),
            "extra.consent.cookies.use": Text(
                en="How people use the site", cy="Sut mae pobl yn defnyddio'r wefan"
            ),
        },
        extra="  consent:\n    title: {extra_consent_title}\n"
        "    description: {extra_consent_description}\n"
        "    actions: [accept, manage, reject]\n"
        "    cookies: {{use: {extra_consent_cookies_use}}}\n",
    ),
    "copyright": Feature(
        words={
            "copyright": Text(
                en="All of this is under the licence of the council",
                cy="Mae hyn i gyd dan drwydded y cyngor",
            )
        },
        top="copyright: {copyright}\n",
    ),
    "description": Feature(
        words={
            "site_description": Text(
                en="Services for everyone in the county", cy="Gwasanaethau i bawb yn y sir"
            )
        },
        top="site_description: {site_description}\n",
    ),
    "edit and view": Feature(
        features="content.action.edit, content.action.view",
        top="repo_url: https://example.org/source\nrepo_name: council/site\n"
        "edit_uri: edit/main/docs/\n",
    ),
    "emoji": Feature(
        extensions="  - pymdownx.emoji:\n"
        "      emoji_index: !!python/name:material.extensions.emoji.twemoji\n"
        "      emoji_generator: !!python/name:material.extensions.emoji.to_svg\n",
        page=Text(en="Recycle: :material-recycle: :smile:", cy="Ailgylchu: :material-recycle:"),
    ),
    "feedback": Feature(
        words={
            "extra.analytics.feedback.title": Text(
                en="Was this page helpful?", cy="A oedd y dudalen hon yn ddefnyddiol?"
            ),
            "extra.analytics.feedback.ratings.name": Text(
                en="This page was helpful", cy="Roedd y dudalen hon yn ddefnyddiol"
            ),
            "extra.analytics.feedback.ratings.note": Text(en="Thanks!", cy="Diolch!"),
        },
        extra="  analytics:\n    provider: none\n    feedback:\n"
        "      title: {extra_analytics_feedback_title}\n      ratings:\n"
        "        - {{icon: material/thumb-up, name: {extra_analytics_feedback_ratings_name}, "
        "data: 1, note: '{extra_analytics_feedback_ratings_note}'}}\n",
        files={"overrides/partials/integrations/analytics/none.html": ""},
    ),
    "markdown": Feature(
        features="content.footnote.tooltips, content.tabs.link, content.tooltips",
        extensions=FENCES,
        page=Text(
            en='!!! note\n\n    Rinse them.\n\n??? tip\n\n    Flatten them.\n\n- [x] Sort\n'
            '- [ ] Rinse\n\n=== "At home"\n\n    Ours.\n\n=== "At work"\n\n    Yours.\n\n'
            'A lid.[^1] [Fees](# "What it costs")\n\n[^1]: Any lid.',
            cy='!!! note\n\n    Golchwch nhw.\n\n??? tip\n\n    Gwasgwch nhw.\n\n- [x] Didoli\n'
            '- [ ] Golchi\n\n=== "Gartref"\n\n    Ein rhai ni.\n\n=== "Yn y gwaith"\n\n'
            "    Eich rhai chi.\n\nCaead.[^1] [Ffioedd](# \"Beth mae'n ei gostio\")\n\n"
            "[^1]: Unrhyw gaead.",
        ),
    ),
    "math": Feature(
        extensions="  - pymdownx.arithmatex: {{generic: true}}\n",
        page=Text(en="The area is $x^2$.", cy="Yr arwynebedd yw $x^2$."),
    ),
    "mermaid": Feature(
        extensions="  - pymdownx.superfences:\n      custom_fences:\n        - name: mermaid\n"
        "          class: mermaid\n"
        "          format: !!python/name:pymdownx.superfences.fence_code_format\n",
        page=Text(
            en="```mermaid\ngraph LR\n  A[Sort] --> B[Rinse]\n```",
            cy="```mermaid\ngraph LR\n  A[Didoli] --> B[Golchi]\n```",
        ),
    ),
    "navigation": Feature(
        features="header.autohide, navigation.footer, navigation.indexes, navigation.instant, "
        "navigation.instant.progress, navigation.path, navigation.prune, navigation.sections, "
        "navigation.tabs, navigation.tabs.sticky, toc.follow, toc.integrate",
        files={
            "docs/en/waste/index.md": "# Waste\n\nAll about it.\n",
            "docs/cy/waste/index.md": "# Gwastraff\n\nPopeth amdano.\n",
            "docs/en/waste/food.md": "# Food\n\nPeelings.\n",
            "docs/cy/waste/food.md": "# Bwyd\n\nCrafion.\n",
        },
    ),
    "offline": Feature(plugins="  - search\n  - offline\n"),
    "our search": Feature(plugins="  - cymar/search\n"),
    "page's own tags of the head": Feature(
        plugins="  - search\n  - meta\n",
        front=Text(
            en="title: Bins\ndescription: When we collect them.",
            cy="title: Biniau\ndescription: Pryd rydyn ni'n eu casglu.",
        ),
    ),
    "palette": Feature(
        words={
            "theme.palette.toggle.name": Text(en="Switch to dark mode", cy="Newid i liwiau tywyll"),
        },
        theme="  palette:\n    - scheme: default\n"
        "      toggle: {{icon: material/weather-night, name: {theme_palette_toggle_name}}}\n"
        "    - scheme: slate\n"
        "      toggle: {{icon: material/weather-sunny, name: {theme_palette_toggle_name}}}\n",
    ),
    "search": Feature(features="search.highlight, search.share, search.suggest"),
    "social": Feature(
        words={"extra.social.name": Text(en="Read our news", cy="Darllenwch ein newyddion")},
        extra="  social:\n    - {{icon: fontawesome/solid/paper-plane, "
        "link: 'https://example.org/news', name: {extra_social_name}}}\n",
    ),
    "status": Feature(
        words={"extra.status.new": Text(en="Recently added", cy="Newydd ei hychwanegu")},
        extra="  status:\n    new: {extra_status_new}\n",
        front=Text(en="title: Bins\nstatus: new", cy="title: Biniau\nstatus: new"),
    ),
    "tags": Feature(
        plugins="  - search\n  - tags\n",
        front=Text(en="title: Bins\ntags: [Waste]", cy="title: Biniau\ntags: [Gwastraff]"),
        files={
            "docs/en/tags.md": "# Subjects\n\n<!-- material/tags -->\n",
            "docs/cy/tags.md": "# Pynciau\n\n<!-- material/tags -->\n",
        },
    ),
    "versions": Feature(extra="  version: {{provider: mike, alias: true, default: stable}}\n"),
}  # fmt: skip
"""The features by their names. Blogs, dates, feeds and authors are in `blog_site.py`, redirects in
`test_own_words.py`, and what is asked of other hosts in `test_chosen.py`."""
