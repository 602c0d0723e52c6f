"""What helps a site to be found and shared: the sitemap's days, structured data, a picture."""

import html
import json
import re
from pathlib import Path

import pytest

from cymar.publish.structured import script
from cymar.staleness.dates import last_changes
from support.blog_site import FIRST, LISTS
from support.builds import build
from support.built_pages import text
from support.citizen import Way
from support.repository import Repository
from support.sites import MakeSite, Write

DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>')
META = re.compile(r'<meta (?:property|name)="([^"]+)" content="([^"]*)">')
ROOT = "https://example.org/prefix/"


def data(page: str) -> list[dict[str, object]]:
    return [json.loads(found) for found in DATA.findall(page)]


def test_the_day_of_a_page_is_that_of_its_last_commit(repository: Repository) -> None:
    assert last_changes(repository.folder / "docs") == {}
    repository.commit(en_a="# A\n", cy_a="# A\n")
    first = repository.git("log", "-1", "--format=%cs").strip()
    repository.write(en_b="# B\n", cy_a="# Aa\n")
    repository.git("add", "--all")
    repository.git("-c", "user.name=A", "commit", "--quiet", "--message=B", "--date=2030-01-02")
    assert last_changes(repository.folder / "docs") == {
        "en/a.md": first, "cy/a.md": first, "en/b.md": first,
    }  # fmt: skip


def test_a_site_without_a_history_has_no_days(tmp_path: Path) -> None:
    assert last_changes(tmp_path) == {}


def test_the_sitemap_has_days_and_robots_name_it(own_site: Path) -> None:
    sitemap = (own_site / "sitemap.xml").read_text("utf-8")
    entry = re.search(r"<loc>[^<]*/guide/write/</loc>\s*<lastmod>([^<]+)</lastmod>", sitemap)
    assert entry is None or re.fullmatch(r"\d{4}-\d\d-\d\d", entry[1])
    robots = (own_site / "robots.txt").read_text("utf-8")
    assert robots.splitlines()[-1].endswith("/sitemap.xml")


def test_a_page_names_the_way_to_it_in_its_language(written: Write) -> None:
    site = written("english first")
    (welsh,) = data(text(site, "cy/canllaw/sut-i-dalu/"))
    assert [
        (each["position"], each["name"], each["item"]) for each in welsh["itemListElement"]
    ] == [
        (1, "Test", f"{ROOT}cy/"),
        (2, "Cymorth", f"{ROOT}cy/canllaw/"),
        (3, "Sut i dalu", f"{ROOT}cy/canllaw/sut-i-dalu/"),
    ]
    (home,) = data(text(site, "cy/"))
    assert (home["@type"], home["inLanguage"], home["url"]) == ("WebSite", "cy", f"{ROOT}cy/")


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_a_post_names_its_days_and_a_list_of_some_posts_is_not_found(
    blog: Path, locale: str
) -> None:
    _, post = data(text(blog, FIRST[locale]))
    assert (post["@type"], post["inLanguage"]) == ("BlogPosting", locale)
    assert (post["datePublished"][:10], post["dateModified"][:10]) == ("2026-11-22", "2026-11-23")
    robots = '<meta name="robots" content="noindex">'
    assert robots not in text(blog, LISTS[locale])
    (archive,) = (blog / LISTS[locale]).glob("arch*/2026/index.html")
    assert robots in archive.read_text("utf-8")
    place = archive.parent.relative_to(blog).as_posix()
    assert f"/{place}/</loc>" not in (blog / "sitemap.xml").read_text("utf-8")


def test_no_feed_names_a_picture_that_is_not_there(blog: Path) -> None:
    feeds = [*blog.rglob("*rss*.xml")]
    assert len(feeds) == 4
    assert [path for path in feeds if ">None<" in path.read_text("utf-8")] == []


@pytest.mark.slow
def test_a_page_is_shared_with_the_picture_that_it_names(make_site: MakeSite) -> None:
    files = Way(nav=False).files()
    files["docs/cy/ffioedd.md"] = files["docs/cy/ffioedd.md"].replace(
        "counterpart:", 'image: square.svg\nimage_alt: Sgwâr "du"\ncounterpart:'
    )
    elsewhere = "\n\n![A map](https://maps.example/1.png)\n"
    files["docs/en/fees.md"] = (
        "---\nimage: nothing.png\n---\n\n" + files["docs/en/fees.md"] + elsewhere
    )
    folder = make_site(files)
    _, _, output = build(folder)
    found = dict(META.findall(text(folder / "site", "cy/ffioedd/")))
    assert found["og:image"] == f"{ROOT}cy/square.svg"
    assert html.unescape(found["og:image:alt"]) == 'Sgwâr "du"'
    assert found["twitter:card"] == "summary_large_image"
    assert "og:image" not in text(folder / "site", "fees/")
    assert "Pages load a picture from ‘maps.example’. Pages: 1, such as fees/index.html." in output
    assert output.count("‘image’ names ‘nothing.png’, which is not a file of the site") == 1


def test_nothing_in_structured_data_ends_its_script() -> None:
    made = script({"name": "</script><b>&\u2028"})
    assert made.count("</script>") == 1
    assert "<b>" not in made
    assert json.loads(DATA.search(made)[1]) == {"name": "</script><b>&\u2028"}
