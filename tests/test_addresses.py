"""Welsh pages have Welsh addresses, and a pair stays a pair whatever its addresses are."""

from pathlib import Path

import pytest

from cymar.site.addresses import addresses
from cymar.site.discovery import pair_pages
from cymar.site.links import Links
from cymar.site.pages import Page
from cymar.text.source import Source
from support.projects import opened
from support.sites import MakeSite


def page(name: str, text: str = "# A\n", locale: str = "cy") -> Page:
    return Page(Source(f"docs/{locale}/{name}", locale, text), name)


def slugged(slug: str) -> str:
    return f"---\nslug: {slug}\n---\n\n# A\n"


PAGES = [
    page("index.md"),
    page("fees.md", slugged("ffioedd")),
    page("guide/index.md", slugged("canllaw")),
    page("guide/start.md", slugged("dechrau")),
    page("guide/write.md"),
    page("guide/more/year.md", slugged("2026")),
]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("index.md", ""),
        ("fees.md", "ffioedd"),
        ("guide/index.md", "canllaw"),
        ("guide/start.md", "canllaw/dechrau"),
        ("guide/write.md", "canllaw/write"),
        ("guide/more/year.md", "canllaw/more/2026"),
        ("guide/more/other.md", "canllaw/more/other"),
        ("fees/note.md", "ffioedd/note"),
    ],
)
def test_the_address_of_a_page(name: str, expected: str) -> None:
    assert addresses(PAGES).of(name) == expected


@pytest.mark.parametrize("slug", ["a/b", '""', "A b", "-a", "ffi?", "..", "[a]"])
def test_a_slug_that_is_no_part_of_an_address(make_site: MakeSite, slug: str) -> None:
    folder = make_site({"docs/en/a.md": "# A", "docs/cy/a.md": slugged(slug)})
    (finding,) = [each for each in opened(folder).check().findings if each.rule == "broken-page"]
    assert (finding.page, finding.span.text) == ("cy/a.md", slug)
    assert "‘slug’ must be one part of an address" in finding.message.en
    assert addresses([page("a.md", slugged(slug))]).of("a.md") == "a"


def test_the_home_page_has_no_slug(make_site: MakeSite) -> None:
    folder = make_site({"docs/en/index.md": "# A", "docs/cy/index.md": slugged("hafan")})
    (finding,) = opened(folder).check().findings
    assert (finding.rule, finding.span.text) == ("broken-page", "hafan")


def test_two_pages_cannot_claim_one_address(make_site: MakeSite) -> None:
    folder = make_site(
        {
            "docs/en/a.md": "# A", "docs/cy/a.md": slugged("dau"),
            "docs/en/b.md": "# B", "docs/cy/b.md": slugged("dau"),
            "docs/en/c.md": "# C", "docs/cy/c.md": slugged("a"),
        }
    )  # fmt: skip
    (finding,) = opened(folder).check().findings
    assert (finding.rule, finding.page) == ("broken-page", "cy/b.md")
    assert "‘docs/cy/a.md’ would have the same address" in finding.message.en


@pytest.mark.parametrize("link", ["dechrau.md", "start.md", "start.md#a", "./start.md"])
def test_a_link_may_name_the_file_of_either_language(link: str) -> None:
    here = page("cychwyn.md", "---\ncounterpart: begin.md\n---\n")
    there = page("dechrau.md", "---\ncounterpart: start.md\n---\n")
    english = [page("begin.md", locale="en"), page("start.md", locale="en")]
    site = pair_pages(Path("docs"), "docs", [*english, here, there])
    target = Links(site, {}).target(here, link)
    assert target is not None
    assert target.page is there
