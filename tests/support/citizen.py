"""A small site with all that a citizen may meet, and the ways to build it."""

from dataclasses import dataclass

IMAGE = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>'

EN = """---
title: How to pay
description: Every way to pay the fee.
---

# How to pay

You pay £25.[^1] Read [who pays](../fees.md#who-pays) and [how to start](start.md) first.
There is also [a Welsh page](../../cy/yn-gymraeg.md){ hreflang=cy lang=cy }.

!!! note

    Keep the receipt.

??? warning

    Cards only.

## By card

=== "Online"

    Use the form.

=== "By post"

    Send a letter.

- [x] Find the number
- [ ] Send it

## By phone

| Day | Hours |
| --- | ---: |
| Monday | 8 |

![A black square](../square.svg)

```python
@cache
def fee(number: int, name: str = "a") -> float:  # 25
    return 25 * number if name else None
```

{filler}

## After you pay

We write to you. The [Welsh Government](https://www.gov.wales/) writes too.

[Start now](start.md){ .md-button .md-button--primary } [Later](start.md){ .md-button }

[^1]: The fee for 2026.
"""
CY = """---
title: Sut i dalu
description: Pob ffordd o dalu'r ffi.
slug: sut-i-dalu
---

# Sut i dalu

Rydych chi'n talu £25.[^1] Darllenwch [pwy sy'n talu](../ffioedd.md#pwy-syn-talu) a [sut i
ddechrau](start.md) yn gyntaf.
Mae [tudalen Saesneg](../../en/english-only.md){ hreflang=en lang=en } hefyd.

!!! note

    Cadwch y dderbynneb.

??? warning

    Cardiau yn unig.

## Â cherdyn

=== "Ar-lein"

    Defnyddiwch y ffurflen.

=== "Drwy'r post"

    Anfonwch lythyr.

- [x] Dewch o hyd i'r rhif
- [ ] Anfonwch ef

## Dros y ffôn

| Diwrnod | Oriau |
| --- | ---: |
| Dydd Llun | 8 |

![Sgwâr du](../square.svg)

```python
@cache
def fee(number: int, name: str = "a") -> float:  # 25
    return 25 * number if name else None
```

{filler}

## Ar ôl talu

Byddwn ni'n ysgrifennu atoch chi. Bydd [Llywodraeth Cymru](https://www.gov.wales/) hefyd.

[Dechrau nawr](start.md){ .md-button .md-button--primary } [Wedyn](start.md){ .md-button }

[^1]: Y ffi ar gyfer 2026.
"""
FILLER = {
    "en": "\n\n".join(["We want you to be able to pay in a way that suits you."] * 30),
    "cy": "\n\n".join(["Rydyn ni am i chi allu talu mewn ffordd sy'n addas i chi."] * 30),
}
FEES = {
    "en": "# Fees\n\nSee [payment](guide/pay.md).\n\n## Who pays\n\nAnyone over 18.\n",
    "cy": "---\ncounterpart: fees.md\n---\n\n# Ffioedd\n\nGweler [sut i dalu](guide/pay.md).\n\n"
    "## Pwy sy'n talu\n\nPawb dros 18 oed.\n",
}
PAGES = {
    "docs/en/index.md": "# Welcome\n\nThis is [the guide](guide/index.md) to [fees](fees.md).\n",
    "docs/cy/index.md": "# Croeso\n\nDyma'r [canllaw](guide/index.md) i [ffioedd](fees.md).\n",
    "docs/en/fees.md": FEES["en"],
    "docs/cy/ffioedd.md": FEES["cy"],
    "docs/en/guide/index.md": "# Guide\n\nRead this first.\n",
    "docs/cy/guide/index.md": "---\nslug: canllaw\n---\n\n# Canllaw\n\nDarllenwch hwn yn gyntaf.\n",
    "docs/en/guide/start.md": "# Start\n\nStart here.\n",
    "docs/cy/guide/start.md": "---\nslug: dechrau\n---\n\n# Dechrau\n\nDechreuwch yma.\n",
    "docs/en/guide/pay.md": EN.replace("{filler}", FILLER["en"]),
    "docs/cy/guide/pay.md": CY.replace("{filler}", FILLER["cy"]),
    "docs/en/guide/more/deep.md": "# Deep\n\nThis is a nested page.\n",
    "docs/cy/guide/more/deep.md": "---\nslug: dwfn\n---\n\n# Dwfn\n\nTudalen o fewn un arall.\n",
    "docs/en/english-only.md": "# A page in English\n\nIt has no counterpart.\n",
    "docs/cy/yn-gymraeg.md": "# Tudalen Gymraeg\n\nNid oes tudalen sy'n cyfateb.\n",
    "docs/en/square.svg": IMAGE,
    "docs/cy/square.svg": IMAGE,
}  # fmt: skip
SETTINGS = """site_name: Test
site_url: {url}
use_directory_urls: {directories}
theme:
  name: material
  font: false
  features: [{features}]
  palette:
    - media: "(prefers-color-scheme: light)"
      scheme: default
    - media: "(prefers-color-scheme: dark)"
      scheme: slate
plugins:
  - i18n:
      docs_structure: folder
      languages:
        - {{locale: en, name: English, build: true, default: {english}}}
        - locale: cy
          name: Cymraeg
          build: true
          default: {welsh}
          nav_translations: {{Help: Cymorth, More: Rhagor}}
  - cymar/translations{options}
  - cymar/search
markdown_extensions:
  - admonition
  - attr_list
  - footnotes
  - md_in_html
  - tables
  - toc: {{permalink: true}}
  - pymdownx.details
  - pymdownx.highlight
  - pymdownx.superfences
  - pymdownx.tabbed: {{alternate_style: true}}
  - pymdownx.tasklist
{nav}"""
NAV = """nav:
  - index.md
  - fees.md
  - english-only.md
  - yn-gymraeg.md
  - Help:
      - guide/index.md
      - guide/start.md
      - guide/pay.md
      - More:
          - guide/more/deep.md
"""
FEATURES = "navigation.indexes, navigation.footer, navigation.top"
MORE_FEATURES = (
    "navigation.indexes, navigation.tabs, navigation.tabs.sticky, navigation.sections, "
    "navigation.path, navigation.tracking, toc.follow, toc.integrate, content.code.copy, "
    "content.tooltips, search.highlight, search.suggest, search.share"
)


@dataclass(frozen=True)
class Way:
    """A way to build the site."""

    default: str = "en"
    directories: bool = True
    nav: bool | str = True
    prefix: str = "/prefix/"
    options: str = ""
    features: str = FEATURES

    def files(self) -> dict[str, str]:
        """The site's files."""
        nav = NAV if self.nav is True else self.nav or ""
        settings = SETTINGS.format(
            url=f"https://example.org{self.prefix}",
            directories=str(self.directories).lower(),
            english=str(self.default == "en").lower(),
            welsh=str(self.default == "cy").lower(),
            options=self.options,
            features=self.features,
            nav=nav,
        )
        return {**PAGES, "mkdocs.yml": settings}

    @property
    def root(self) -> str:
        """The address of the site."""
        return f"https://example.org{self.prefix}"

    @property
    def has_choice(self) -> bool:
        """Whether readers choose their language at the root."""
        return "root: choice" in self.options

    def place(self, locale: str, path: str) -> str:
        """Where a page stands within the site, for its path in its language."""
        start = "" if locale == self.default and not self.has_choice else f"{locale}/"
        if self.directories:
            return start + path
        return start + (f"{path}index.html" if path in FOLDERS else f"{path[:-1]}.html")


WAYS = {
    "english first": Way(
        options=":\n      headers: [apache, azure, cloudflare, netlify, nginx]"
        "\n      colour: '#1d70b8'\n      footer: [fees.md, yn-gymraeg.md, guide/start.md]"
    ),
    "welsh first": Way(default="cy", prefix="/", options=":\n      headers: [github]"),
    "files and no navigation": Way(
        directories=False, nav=False, options=":\n      light: false", features=MORE_FEATURES
    ),
    "files, welsh first": Way(default="cy", directories=False, prefix="/a/b/"),
    "a choice": Way(default="cy", options=":\n      root: choice"),
}
PREFIX = WAYS["english first"].prefix
WITH_FALLBACK_PAGES = {"fallback pages": Way(options=":\n      missing: other-language")}
PAIRS = {
    "": "",
    "fees/": "ffioedd/",
    "guide/": "canllaw/",
    "guide/start/": "canllaw/dechrau/",
    "guide/pay/": "canllaw/sut-i-dalu/",
    "guide/more/deep/": "canllaw/more/dwfn/",
}
"""The addresses of the pages in each language."""

ALONE = {"en": "english-only/", "cy": "yn-gymraeg/"}
FOLDERS = {"", "guide/", "canllaw/"}
