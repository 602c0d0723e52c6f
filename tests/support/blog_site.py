"""A bilingual blog, with feeds, dates and tags, made with the plugins that sites use for those."""

import html
import os
import re
import subprocess
from pathlib import Path

from material.plugins.blog.config import BlogConfig

from support.mkdocs_builds import mkdocs
from support.sites import write

HAS_PROFILES = hasattr(BlogConfig, "authors_profiles")
"""Whether this version of the theme lists the posts of each author."""

ROOT = "https://example.org/prefix/"
FIRST = {
    "en": "blog/2026/11/22/we-open-in-spring/",
    "cy": "cy/newyddion/2026/11/22/rydyn-nin-agor-yn-y-gwanwyn/",
}
LISTS = {"en": "blog/", "cy": "cy/newyddion/"}
TAGS = {"en": "tags/", "cy": "cy/tagiau/"}
SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>'
EN = """---
date:
  created: 2026-11-22
  updated: 2026-11-23
description: When the new service opens.
authors: [sian]
categories: [News]
tags: [Money, Farms]
links: [blog/posts/fees.md]
---

# We open in spring

The first sprint begins soon.

!!! note

    Read [the home page](../../index.md).[^1]

- [ ] Tell us what you need

![A square](square.svg)

[^1]: It is short.

<!-- more -->

## What is next

The backlog is long.
"""
CY = """---
date:
  created: 2026-11-22
  updated: 2026-11-23
description: Pryd y bydd y gwasanaeth newydd yn agor.
authors: [sian]
categories: [Newyddion]
tags: [Arian, Chwaraeon]
links: [blog/posts/fees.md]
---

# Rydyn ni'n agor yn y gwanwyn

Mae'r sbrint cyntaf yn dechrau cyn hir.

!!! note

    Darllenwch [yr hafan](../../index.md).[^1]

- [ ] Dywedwch beth sydd ei angen arnoch chi

![Sgwâr](square.svg)

[^1]: Mae'n fyr.

<!-- more -->

## Beth sydd nesaf

Mae'r ôl-groniad yn hir.
"""
OTHERS = {
    "en": {
        "fees": ("2026-09-30", "News, Fees, Schools", "Help", "New fees", "You pay less."),
        "jobs": ("2025-05-01", "Jobs", "Farms", "Work with us", "We have two jobs."),
        "only": ("2026-01-02", "Alone", "Solo", "Only in English", "There is no other version."),
    },
    "cy": {
        "fees": (
            "2026-09-30", "Newyddion, Ffioedd, Ysgolion", "Cymorth", "Ffioedd newydd",
            "Byddwch chi'n talu llai.",
        ),
        "jobs": (
            "2025-05-01", "Swyddi", "Chwaraeon", "Gweithiwch gyda ni",
            "Mae gennym ni ddwy swydd.",
        ),
    },
}  # fmt: skip
OTHER = "---\ndate: {{created: {}}}\ncategories: [{}]\ntags: [{}]\n---\n\n# {}\n\n{}\n"
AUTHOR = "authors:\n  sian:\n    name: Siân\n    description: {}\n    avatar: square.svg\n"
PAGES = {
    "docs/en/index.md": "---\ntags: [Money]\n---\n\n# Welcome\n\nRead [the news](blog/index.md).\n",
    "docs/cy/index.md": "---\ntags: [Arian]\n---\n\n# Croeso\n\nDarllenwch [y newyddion]"
    "(blog/index.md).\n",
    "docs/en/solo.md": "---\ntags: [Solo]\n---\n\n# A page in English\n\nIt stands alone.\n",
    "docs/en/tags.md": "# Tags\n\n<!-- material/tags -->\n",
    "docs/cy/tags.md": "---\nslug: tagiau\n---\n\n# Tagiau\n\n<!-- material/tags -->\n",
    "docs/en/blog/index.md": "---\ndescription: What is new.\n---\n\n# News\n",
    "docs/cy/blog/index.md": "---\nslug: newyddion\ndescription: Beth sy'n newydd.\n---\n\n"
    "# Newyddion\n",
    "docs/en/blog/.authors.yml": AUTHOR.format("Writer"),
    "docs/cy/blog/.authors.yml": AUTHOR.format("Awdur"),
    "docs/en/blog/posts/opening.md": EN,
    "docs/cy/blog/posts/opening.md": CY,
    "docs/en/square.svg": SQUARE,
    "docs/cy/square.svg": SQUARE,
    "docs/en/blog/posts/square.svg": SQUARE,
    "docs/cy/blog/posts/square.svg": SQUARE,
    **{
        f"docs/{locale}/blog/posts/{name}.md": OTHER.format(*parts)
        for locale, posts in OTHERS.items()
        for name, parts in posts.items()
    },
    "glossary.yml": "- en: {term: sprint, definition: A short time in which we work.}\n"
    "  cy: {term: sbrint, definition: Cyfnod byr o waith.}\n"
    "- en: {term: backlog, definition: A list of work to do.}\n"
    "  cy: {term: ôl-groniad, definition: Rhestr o waith i'w wneud.}\n",
}
ALONE = "".join(
    f"""[[exempt]]
pages = "{pages}"
rules = ["missing-page"]
reason = "news for readers of English only"
"""
    for pages in ("blog/posts/only.md", "solo.md")
)
SETTINGS = """site_name: Our service
site_url: https://example.org/prefix/
site_description: What we do.
use_directory_urls: {directories}
theme: {{name: material, font: false}}
plugins:
  - search
  - tags
  - blog:
      blog_dir: en/blog
      authors_profiles: true
      pagination_per_page: 2
  - blog:
      blog_dir: cy/blog
      archive_url_format: archif/{{date}}
      authors_profiles: true
      authors_profiles_url_format: awdur/{{slug}}
      categories_url_format: categori/{{slug}}
      pagination_per_page: 2
      pagination_url_format: tudalen/{{page}}
  - i18n:
      docs_structure: folder
      languages:
        - {{locale: en, name: English, build: true, default: {english}}}
        - locale: cy
          name: Cymraeg
          build: true
          default: {welsh}
          site_name: Ein gwasanaeth
          site_description: Beth rydyn ni'n ei wneud.
  - cymar/translations:
      missing: {missing}
  - cymar/glossary:
      lists: ["blog/posts/*.md"]
{more}markdown_extensions:
  - admonition
  - footnotes
  - pymdownx.tasklist
"""
MORE = """  - git-revision-date-localized:
      type: custom
      custom_format: "%-d %B %Y"
  - rss:
      match_path: blog/posts/.*
      feed_title: News of our service
      use_git: false
      date_from_meta: &dates
        as_creation: date.created
        as_update: date.created
        datetime_format: "%Y-%m-%d"
  - rss:
      match_path: cy/blog/posts/.*
      feed_title: Newyddion ein gwasanaeth
      feed_description: Ein newyddion i gyd.
      feeds_filenames: {rss_created: newyddion.xml, rss_updated: newyddion-diweddar.xml}
      json_feed_enabled: false
      use_git: false
      date_from_meta: *dates
nav:
  - index.md
  - News:
      - blog/index.md
  - solo.md
  - tags.md
"""


def build_whole(folder: Path) -> None:
    """Build a site with all of it, English first, whose pages were written on 20 November 2026."""
    _write(folder, {**PAGES, "cymar.toml": ALONE}, "true", "en", "other-language", MORE)
    date = "2026-11-20T12:00:00Z"
    own = {"GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull}
    own |= {f"GIT_{who}_DATE": date for who in ("AUTHOR", "COMMITTER")}
    own |= {f"GIT_{who}_NAME": "A B" for who in ("AUTHOR", "COMMITTER")}
    own |= {f"GIT_{who}_EMAIL": "a@example.org" for who in ("AUTHOR", "COMMITTER")}

    def git(*arguments: str) -> str:
        return subprocess.run(
            ["git", *arguments], cwd=folder, env={**os.environ, **own}, check=True,
            capture_output=True, text=True, encoding="utf-8",
        ).stdout  # fmt: skip

    git("init", "--quiet")
    git("add", "docs")
    git("commit", "--quiet", "--message=Pages")
    status, output = build(folder, "--strict")
    assert status == 0, output
    assert git("status", "--porcelain", "docs") == ""


def build(folder: Path, *arguments: str) -> tuple[int, str]:
    """Build a site; gives how MkDocs ended, and what it said."""
    done = mkdocs(folder, "build", *arguments, CYMAR_LANGUAGE="en")
    return done.returncode, done.stderr


def write_together(folder: Path) -> None:
    """A site that publishes both languages together, Welsh first, its menu made of its files."""
    files = {**PAGES, "cymar.toml": 'publish = "together"\n'}
    _write(folder, files, "false", "cy", "absent", "")


def _write(
    folder: Path, files: dict[str, str], directories: str, default: str, missing: str, more: str
) -> None:
    write(folder, {**files, "mkdocs.yml": blog_settings(directories, default, missing, more)})


def blog_settings(
    directories: str = "true", default: str = "en", missing: str = "other-language", more: str = ""
) -> str:
    """The settings of the blog."""
    settings = SETTINGS.format(
        directories=directories, english=str(default == "en").lower(),
        welsh=str(default == "cy").lower(), missing=missing, more=more,
    )  # fmt: skip
    if not HAS_PROFILES:
        lines = settings.splitlines(keepends=True)
        settings = "".join(line for line in lines if "authors_profiles" not in line)
    return settings


def words(markup: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", markup)).split())
