"""Words that a site sets itself are in the language of each page, or the build says which."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from cymar.publish.manifests import manifests_in_another_language
from cymar.publish.redirects import put_redirects_in_welsh
from cymar.publish.same_words import language_of, same_words
from support.browser import serve
from support.builds import build
from support.interface_site import ANNOUNCEMENT, IN_BOTH, WORDS, files
from support.sites import MakeSite, write

SAID = re.compile(r"‘([^’]+)’ is in English,? on (?:a page|pages)[^\n]*")


@pytest.mark.slow
def test_what_a_site_sets_once_is_said_with_its_setting(make_site: MakeSite) -> None:
    folder = make_site(files({}, ANNOUNCEMENT))
    (folder / "overrides/404.html").write_text("<p>", encoding="utf-8")
    _, _, output = build(folder)
    found = {match[1]: match[0] for match in SAID.finditer(output)}
    assert found.keys() == {*WORDS, ANNOUNCEMENT}
    assert found["Cookie consent"].endswith(
        "Pages: 2, such as cy/fees/index.html. It is the setting ‘extra.consent.title’: give it in "
        "both languages in [[words]], in cymar.toml."
    )
    assert found[ANNOUNCEMENT].endswith("A template or a plugin writes it: give it in both "
                                        "languages there.")  # fmt: skip
    assert (
        "Other such pages: 1. It is the setting ‘theme.palette.toggle.name’"
        in (found["Switch to dark mode"])
    )
    assert "‘copyright’" in found["Copyright 2026 Example Council"]
    assert output.count("Your own ‘404.html’ takes the place of the page in both languages") == 1


@pytest.fixture(scope="module")
def mended(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site with its words in both languages, built strictly."""
    folder = tmp_path_factory.mktemp("words")
    write(folder, files(WORDS, IN_BOTH))
    status, _, output = build(folder, "--strict")
    assert status == 0, output
    return folder / "site"


def test_words_are_in_the_language_of_each_page(mended: Path) -> None:
    english, welsh = (
        (mended / path).read_text("utf-8") for path in ("index.html", "cy/index.html")
    )
    for one, other in WORDS.items():
        one, other = (each.replace("'", "&#39;") for each in (one, other))
        assert one in english or one.replace("&#39;", "'") in english, one
        assert other in welsh or other.replace("&#39;", "'") in welsh, other
        assert one not in welsh
        assert other not in english


@pytest.mark.slow
def test_the_switch_is_right_where_the_theme_swaps_pages(mended: Path, browser: Browser) -> None:
    with serve(mended, "/prefix/") as served, browser.new_context() as context:
        page = context.new_page()
        page.route("https://example.org/**", lambda route: route.fulfill(
            path=served.folder / route.request.url.removeprefix("https://example.org/prefix/")
        ))  # fmt: skip
        page.goto(served.url)
        page.get_by_role("button", name="Accept").click()
        page.get_by_role("link", name="Fees", exact=True).first.click()
        expect(page).to_have_title(re.compile("^Fees"))
        page.locator("[data-cymar-switch]").first.click()
        expect(page).to_have_title(re.compile("^Ffioedd"))
        expect(page.locator("html")).to_have_attribute("lang", "cy")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cookie consent", "en"),
        ("Caniatâd i ddefnyddio cwcis", "cy"),
        ("Copyright 2026 Example Council", "en"),
        ("Hawlfraint 2026 Cyngor Enghraifft", "cy"),
        ("Thanks!", "en"),
        ("Recently added", "en"),
        ("Example Council", None),
        ("Cymar", None),
        ("Rhondda Cynon Taf", None),
        ("MkDocs", None),
        ("2026", None),
        ("", None),
        ("md-icon", None),
        ("search.result.none", None),
        ("blue_square", None),
        ("https://example.org/cy/fees/", None),
        ("Code Club Wales", None),
    ],
)
def test_only_words_of_one_language_count(text: str, expected: str | None) -> None:
    assert language_of(text) == expected


def page(locale: str, around: str, content: str = "") -> str:
    there = {"en": "cy", "cy": "en"}[locale]
    return (
        f'<html lang="{locale}"><head><link rel="alternate" hreflang="{there}" '
        f'href="https://example.org/deep/{there}/"></head><body><nav>Recently added</nav>'
        f"{around}<article>Recently added {content}</article></body></html>"
    )


@pytest.mark.parametrize(
    ("around", "content", "expected"),
    [
        ("<p>Recently added</p>", "", ["Recently added"]),
        ("", "<form>Recently added</form>", ["Recently added"]),
        ('<i title="Recently added"></i>', "", ["Recently added"]),
        ('<meta name="description" content="Recently added">', "", ["Recently added"]),
        ('<p lang="en">Recently added</p>', "", []),
        ("<code>Recently added</code>", "", []),
        ("<p>Newydd ei hychwanegu at y rhestr</p>", "", ["Newydd ei hychwanegu at y rhestr"]),
        ("", "", []),
    ],
)
def test_what_is_the_same_around_the_content_is_found_once(
    make_site: MakeSite, around: str, content: str, expected: list[str]
) -> None:
    folder = make_site({
        f"{locale}/index.html": page(locale, around, content) for locale in ("en", "cy")
    })  # fmt: skip
    assert [each.words for each in same_words(folder)] == expected
    assert same_words(folder, expected) == []


@pytest.mark.parametrize(
    ("welsh", "said"),
    [
        ({"lang": "cy", "name": "Cyngor"}, []),
        ({"lang": "cy-GB", "name": "Cyngor"}, []),
        ({"lang": "en", "name": "Council"}, ["cy/a.webmanifest"]),
        ({"name": "Cyngor"}, ["cy/a.webmanifest"]),
        ({"lang": "cy"}, ["cy/a.webmanifest"]),
        ([], ["cy/a.webmanifest"]),
        (None, ["a.webmanifest"]),
    ],
)
def test_a_manifest_is_in_the_language_of_the_pages_that_have_it(
    make_site: MakeSite, welsh: object, said: list[str]
) -> None:
    path = "../cy/a.webmanifest" if welsh is not None else "/prefix/a.webmanifest"
    head = '<html lang="{}"><link rel="manifest" href="{}">'
    folder = make_site({
        "a.webmanifest": json.dumps({"lang": "en", "name": "Council"}),
        "cy/a.webmanifest": json.dumps(welsh),
        "index.html": head.format("en", "a.webmanifest"),
        "cy/index.html": head.format("cy", path),
        "cy/b/index.html": head.format("cy", f"../{path}" if path[0] == "." else path),
        "plain.html": "<html lang=cy>",
    })  # fmt: skip
    found = [*manifests_in_another_language(folder)]
    assert [
        re.findall(r"‘([^’]+)’ does not say that it is in Welsh", each.en) for each in found
    ] == [said for _ in said]
    assert all("such as cy/b/index.html" in each.en for each in found)


def test_old_addresses_of_welsh_pages_say_so_in_welsh(make_site: MakeSite) -> None:
    redirect = (
        '<!doctype html>\n<html lang="en"><head><title>Redirecting...</title><meta '
        'http-equiv="refresh" content="0; url=../b/"></head><body>You\'re being redirected to a '
        '<a href="../b/">new destination</a>.</body></html>'
    )
    folder = make_site({"old/index.html": redirect, "cy/hen/index.html": redirect,
                        "cy/own/index.html": redirect})  # fmt: skip
    put_redirects_in_welsh(folder, "cy", {"cy/own/index.html"})
    welsh = (folder / "cy/hen/index.html").read_text("utf-8")
    assert '<html lang="cy">' in welsh
    assert "Rydyn ni'n eich ailgyfeirio i <a" in welsh
    assert "Redirecting" not in welsh
    for path in ("old", "cy/own"):
        assert (folder / path / "index.html").read_text("utf-8") == redirect
    put_redirects_in_welsh(folder, "", {"cy/own/index.html"})
    assert 'lang="cy"' in (folder / "old/index.html").read_text("utf-8")
