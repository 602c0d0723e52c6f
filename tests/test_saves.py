"""What a save builds while MkDocs serves is the site that would be built from nothing."""

import logging
import random
from collections.abc import Iterator

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from mkdocs_cymar.translations.page_keys import can_keep, is_known_site
from support.blog_site import PAGES, blog_settings
from support.saves import FILES, BuiltSite, ServedSite
from support.sites import MakeSite
from support.systems import links_to_files

SEARCH = "  - cymar/search\n"
"""A plugin that reads dictionaries for seconds."""

TEXT = FILES["docs/en/a.md"]
HOOKS = "def on_page_content(html, page, config, files):\n    return html\n"


@pytest.fixture(autouse=True)
def quiet_language(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("CYMAR_LANGUAGE", "en")
    level = logging.getLogger("mkdocs").level
    yield
    logging.getLogger("mkdocs").setLevel(level)  # a test may have wanted silence


def test_a_save_writes_what_changed_and_leaves_the_rest(
    make_site: MakeSite, caplog: pytest.LogCaptureFixture
) -> None:
    site = ServedSite(make_site(FILES))
    assert "‘docs/en/b.md’ has a program" in caplog.text
    caplog.clear()
    written = site.save({"docs/en/a.md": TEXT.replace("£25", "£52")})
    assert {"a/index.html", "cy/a/index.html"} <= written
    assert not {"index.html", "b/index.html", "cy/b/index.html", "cy/index.html"} & written
    assert site.unchanged.keeps_site
    assert "number-mismatch" in caplog.text
    assert "docs/en/b.md" not in caplog.text
    retitled = {"docs/en/a.md": TEXT.replace("# Fees", "# Charges")}
    written = site.save(
        {**retitled, "docs/cy/index.md": FILES["docs/cy/index.md"] + "\nÔl-groniad.\n"}
    )
    assert {"index.html", "b/index.html", "cy/index.html"} <= written
    assert site.differences() == []
    menu = FILES["mkdocs.yml"].replace("[index.md, Money: [", "[Start: index.md, Costs: [B: b.md, ")
    assert {"index.html", "b/index.html"} <= site.save({"mkdocs.yml": menu})
    assert site.unchanged.keeps_site
    assert site.differences() == []
    site.save({"docs/en/b.md": None})
    assert site.unchanged.keeps_site
    assert site.differences() == [], "the policy allows no script of a page that is gone"
    caplog.clear()
    moved = {"docs/en/a.md": None, "docs/en/fees.md": TEXT, "docs/cy/b.md": None}
    site.save({**moved, "glossary.yml": FILES["glossary.yml"].replace("A list", "A heap")})
    assert not site.unchanged.keeps_site
    assert site.differences() == []


OWN_GLOSSARY = {
    "docs/en/glossary.md": "# Glossary\n\n## A part of mine\n\n<!-- cymar: glossary -->\n",
    "docs/cy/glossary.md": "# Geirfa\n\n## Fy rhan i\n\n<!-- cymar: glossary -->\n",
}


OWN_TEMPLATES = {
    "mkdocs.yml": FILES["mkdocs.yml"].replace("{name", "{custom_dir: own, name")
    + "  - search\nextra_templates: [list.txt]\n",
    "own/main.html": '{% extends "base.html" %}{% block footer %}{{ page.meta }}{% endblock %}',
    "docs/list.txt": "{% for page in pages %}{{ page.page.content }}{% endfor %}",
}
"""What a site may have too, whose every page a build writes: templates, and the theme's search."""


SHARED = {
    "mkdocs.yml": "markdown_extensions: [pymdownx.snippets: {auto_append: [all.md:1]}]\n"
    + FILES["mkdocs.yml"].replace("b.md]", "b.md, tags.md]")
    + "  - search\n  - tags\n",
    "all.md": "*[UPRN]: a number\n",
    "part.md": "Call us on Monday.\n",
    "docs/en/a.md": f"---\ntags: [Money]\n---\n{TEXT}",
    "docs/en/b.md": '# Help\n\n--8<-- "part.md"\n',
    "docs/en/tags.md": "# Tags\n\n<!-- material/tags -->\n",
    "docs/cy/tags.md": "# Tagiau\n\n<!-- material/tags -->\n",
}
"""A site whose pages have tags, and text that other files have too."""


@pytest.mark.parametrize("kind", [ServedSite, pytest.param(BuiltSite, marks=pytest.mark.slow)])
def test_pages_with_tags_and_snippets_are_brought_up_to_date(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch, kind: type[ServedSite]
) -> None:
    monkeypatch.setattr("cymar.project.WORTH_CACHING", 1)
    site = kind(make_site({**FILES, **SHARED}))
    (site.folder / "part.md").write_text("Call us on Friday.\n", "utf-8")
    done = site.save({"docs/en/index.md": "# Home\n\nOur backlog is long.\n"})
    assert {"b/index.html", "tags/index.html", "en/b.md", "en/tags.md"} & done
    assert not {"a/index.html", "cy/a/index.html", "en/a.md", "cy/a.md"} & done
    assert "Friday" in (site.built / "b/index.html").read_text("utf-8")
    assert "#tag:money" in (site.built / "a/index.html").read_text("utf-8")
    site.save({"docs/en/index.md": "---\ntags: [Money, Work]\n---\n# Home\n"})
    assert site.differences() == []
    retitled = {"docs/en/tags.md": "---\ntitle: Subjects\n---\n\n<!-- material/tags -->\n"}
    site.save({**retitled, "all.md": "*[UPRN]: the number\n"})
    assert site.differences() == []


POST = "docs/en/blog/posts/opening.md"


@pytest.mark.slow
@pytest.mark.parametrize("kind", [ServedSite, BuiltSite])
def test_a_blog_is_brought_up_to_date(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch, kind: type[ServedSite]
) -> None:
    monkeypatch.setattr("cymar.project.WORTH_CACHING", 1)
    logging.getLogger("mkdocs").setLevel(logging.CRITICAL)
    site = kind(make_site({**PAGES, "mkdocs.yml": blog_settings()}))
    done = site.save({POST: PAGES[POST].replace("soon", "late")})
    assert not {"solo/index.html", "en/solo.md"} & done
    site.save({POST: PAGES[POST].replace("[News]", "[Views]")})
    assert site.differences() == []
    done = site.save({"docs/en/solo.md": PAGES["docs/en/solo.md"] + "\nOur backlog is long.\n"})
    assert not {"cy/index.html", "cy/index.md"} & done
    assert site.differences() == []
    for changes in ({POST: None}, {POST.replace("opening", "new"): PAGES[POST]}):
        site.save({**changes, "docs/en/solo.md": "# Solo\n"})
        assert site.differences() == []


@pytest.mark.slow
def test_a_glossary_page_of_the_writers_is_brought_up_to_date(make_site: MakeSite) -> None:
    site = ServedSite(make_site({**FILES, **OWN_GLOSSARY}))
    site.save({"docs/en/b.md": "# Help\n\nCall us about the backlog.\n"})
    assert site.differences() == []


def test_a_build_reads_only_pages_that_have_changed_since_the_last(
    make_site: MakeSite, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cymar.project.WORTH_CACHING", 1)
    site = BuiltSite(make_site({**FILES, **OWN_GLOSSARY, **OWN_TEMPLATES}))
    glossaries = {"en/glossary.md", "cy/glossary.md"}
    caplog.clear()
    assert site.save({}) - {"en/all-pages.md", "cy/all-pages.md"} == glossaries
    assert "‘docs/en/b.md’ has a program" in caplog.text
    changed = {"docs/en/a.md": TEXT.replace("## Pay", "## How to pay [there](b.md#none)")}
    assert site.save(changed) & {"en/a.md", "cy/a.md", "en/b.md", "en/index.md"} == {"en/a.md"}
    assert site.differences() == []
    site.folder = site.folder.rename(site.folder.parent / "elsewhere")
    monkeypatch.chdir(site.folder)
    assert site.save({}) - {"en/all-pages.md", "cy/all-pages.md"} == glossaries


@pytest.mark.slow
def test_what_a_build_keeps_is_of_the_text_and_in_the_language_it_was_read_in(
    make_site: MakeSite, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cymar.project.WORTH_CACHING", 1)
    folder, read_source = make_site(FILES), Page.read_source

    def edited(page: Page, config: MkDocsConfig) -> None:
        if page.file.src_uri == "en/a.md":
            (folder / "docs/en/a.md").write_text("# Written as the site is built\n", "utf-8")
        read_source(page, config)

    with monkeypatch.context() as patch:
        patch.setattr(Page, "read_source", edited)
        site = BuiltSite(folder)
    site.save({"docs/en/a.md": TEXT})
    assert site.differences() == []
    caplog.clear()
    monkeypatch.setenv("CYMAR_LANGUAGE", "cy")
    site.save({})
    assert "Mae rhaglen yn ‘docs/en/b.md’" in caplog.text
    assert "‘docs/en/b.md’ has a program" not in caplog.text


@pytest.mark.slow
def test_a_site_with_what_we_do_not_know_is_built_whole(make_site: MakeSite) -> None:
    settings = FILES["mkdocs.yml"] + "hooks: [hooks.py]\n"
    site = ServedSite(make_site({**FILES, "mkdocs.yml": settings, "hooks.py": HOOKS}))
    site.save({})
    assert not site.unchanged.keeps_site
    assert not site.unchanged.pages


@links_to_files
def test_settings_from_elsewhere_are_read_and_those_of_no_file_are_not_known(
    make_site: MakeSite,
) -> None:
    """As with `mkdocs build -f -`, which reads them from another program."""
    folder = make_site(FILES)
    settings = (folder / "mkdocs.yml").rename(folder.parent / "shared.yml")
    (folder / "mkdocs.yml").symlink_to(settings)
    config = load_config(str(folder / "mkdocs.yml"))
    assert is_known_site(config, is_serving=True)
    assert can_keep(config)
    with settings.open("a", encoding="utf-8") as more:
        more.write("# custom_icons: [icons]\n")
    assert not is_known_site(config, is_serving=True), (
        "a save does not know when an icon has changed"
    )
    config.config_file_path = ""
    assert not is_known_site(config, is_serving=True) or not can_keep(config)


def edits(seed: int) -> Iterator[dict[str, str | None]]:
    """Random edits of a site, one after the other."""
    chance = random.Random(seed)
    files: dict[str, str] = {**FILES, "mkdocs.yml": FILES["mkdocs.yml"] + SEARCH}

    def put(name: str, text: str | None) -> dict[str, str | None]:
        if text is None:
            del files[name]
        else:
            files[name] = text
        return {name: text}

    for number in range(25):
        pages = [name for name in files if name.startswith("docs/") and "index" not in name]
        page = chance.choice([*pages, "docs/en/index.md", "docs/cy/index.md"])
        text = files[page]
        kind = chance.choice(
            ("text", "text", "title", "heading", "add", "rename", "remove", "menu", "glossary",
             "front matter", "nothing")
        )  # fmt: skip
        if kind == "text":
            yield put(page, f"{text}\nBacklog {number}: [up](index.md), [there](a.md#pay).\n")
        elif kind == "title":
            yield put(page, text.replace("# ", f"# {number} ", 1))
        elif kind == "heading":
            yield put(page, f"{text}\n## More {number}\n\nAn ôl-groniad of £{number}.\n")
        elif kind == "front matter":
            yield put(page, f"---\ndescription: About {number}\n---\n{text}")
        elif kind == "add":
            yield put(f"docs/{chance.choice(('en', 'cy'))}/new{number % 3}.md", f"# New {number}\n")
        elif kind == "rename" and page in pages:
            name = page.replace(".md", "x.md")
            files[name] = files.pop(page)
            yield {page: None, name: files[name]}
        elif kind == "remove" and len(pages) > 2 and page in pages:
            yield put(page, None)
        elif kind == "menu":
            before, after = chance.choice((
                ("Money:", f"Money{number}:"), ("[a.md, b.md]", "[b.md, a.md]"),
                ("index.md,", f"Start {number}: index.md,"), ("a.md,", f"Costs {number}: a.md,"),
            ))  # fmt: skip
            yield put("mkdocs.yml", files["mkdocs.yml"].replace(before, after))
        elif kind == "glossary":
            found = files["glossary.yml"].replace("list", f"list {number}", 1)
            yield put("glossary.yml", found)
        else:
            yield {}


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2))
def test_a_build_after_any_edit_is_as_if_nothing_were_kept(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.setattr("cymar.project.WORTH_CACHING", 1)
    logging.getLogger("mkdocs").setLevel(logging.CRITICAL)
    site = BuiltSite(make_site({**FILES, "mkdocs.yml": FILES["mkdocs.yml"] + SEARCH}))
    left = 0
    for number, changes in enumerate(edits(seed)):
        left += len(site.save(changes)) < 8
        assert site.differences() == [], (number, changes)
    assert left > 10


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(6))
def test_after_any_edit_the_site_is_as_if_built_from_nothing(
    make_site: MakeSite, seed: int
) -> None:
    logging.getLogger("mkdocs").setLevel(logging.CRITICAL)
    settings = {"mkdocs.yml": FILES["mkdocs.yml"] + SEARCH}
    site = ServedSite(make_site({**FILES, **settings}))
    kept = 0
    for number, changes in enumerate(edits(seed)):
        site.save(changes)
        kept += site.unchanged.keeps_site
        assert site.differences() == [], (number, changes)
    assert kept > 10
