"""What builds and saves leave in memory."""

import gc

import pytest
from mkdocs.structure.pages import Page

from support.saves import FILES, BuiltSite, ServedSite
from support.sites import MakeSite


def test_a_save_leaves_no_more_in_memory_than_the_one_before(make_site: MakeSite) -> None:
    site, kept = ServedSite(make_site(FILES)), []
    gc.disable()
    for number in range(7):
        site.save({"docs/en/b.md": f"# Help\n\nCall us on day {number}.\n"})
        kept.append(sum(type(each) is Page for each in gc.get_objects()))
    gc.enable()
    assert kept[-1] == kept[-2] == kept[-3]


def test_a_build_lets_go_of_the_text_of_pages_as_they_are_written_but_not_of_their_titles(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, pages = make_site(FILES), list[Page]()
    validate = Page.validate_anchor_links

    def noted(page: Page, **given: object) -> None:
        pages.append(page)
        validate(page, **given)  # type: ignore[arg-type]

    monkeypatch.setattr(Page, "validate_anchor_links", noted)
    monkeypatch.setattr("cymar.project.WORTH_CACHING", 1)
    BuiltSite(site)
    a = next(page for page in pages if page.file.src_uri == "en/a.md")
    assert (a.markdown, a.content, list(a.toc)) == ("", "", [])
    assert a.title == "Fees"
    pages.clear()
    monkeypatch.setattr("cymar.project.WORTH_CACHING", 1000)
    BuiltSite(site)
    assert all(page.content for page in pages)
