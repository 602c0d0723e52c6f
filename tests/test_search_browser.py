"""The search in a real browser: it finds what people mean, in their language, however they ask."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from cymar.bilingual import LOCALES, other
from cymar.publish.search.index import SearchTerm
from cymar.publish.search.words import fold, shard_name, tokens
from cymar.publish.search.write import write_search
from support.browser import SAY_REFUSED, Served, Visit, axe, serve
from support.search_pages import EXCERPT_PAGE, EXCERPTS, cases, pages

FIND = """async ([locale, query, isTyping]) => {
  const found = await (await cymarSearch.index(locale)).find(query, isTyping);
  return { pages: found.pages.map(each => each.page), isPartial: found.isPartial,
    near: found.near.map(each => each.near), terms: found.terms };
}"""
LETTERS = {"cy": "abcdefgilmnoprtuwy", "en": "abcdefghijklmnoprstuvwy"}
NAMES = {"en": "user research", "cy": "ymchwil defnyddwyr"}
TERMS = {
    locale: [
        SearchTerm(
            NAMES[locale],
            {"en": "Learning what people need.", "cy": "Dysgu beth sydd ei angen ar bobl."}[locale],
            names=(NAMES[locale],),
            foreign=(NAMES[other(locale)],),
            counterpart=NAMES[other(locale)],
            address="terms/#term",
        )
    ]
    for locale in LOCALES
}
HEADERS = {"Content-Security-Policy": "default-src 'self'"}
PAGE = """<!doctype html><html lang="{locale}"><head><meta charset="utf-8">
<title>{title}</title><meta name="viewport" content="width=device-width">
<link rel="icon" href="{root}icon.svg"><script src="{root}search/open.js" defer></script></head>
<body><main><h1>{title}</h1><p><a href="{root}all/" data-search-open>{title}</a></p></main></body>
</html>"""
ICON = '<svg xmlns="http://www.w3.org/2000/svg"/>'


SAME_WORD = {"ombwdsman", "ymgyngoriad", "hofrenydd"}
"""What somebody counted as a mistake and the dictionary has as a spelling: nothing to correct."""

SLIP = "mistake"
"""How the kinds of queries begin that are mistyped, for which the search tells what it sought."""

COMMON = 3
"""Pages beyond which a word is on too many for its own to be among the first of them."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("search")
    write_search(made, [page for locale in LOCALES for page in pages(locale)], TERMS)
    (made / "icon.svg").write_text(ICON, encoding="utf-8")
    for locale, place, root in (("en", "", "./"), ("cy", "cy/", "../")):
        (made / place).mkdir(exist_ok=True)
        title = {"en": "Search", "cy": "Chwilio"}[locale]
        html = PAGE.format(locale=locale, root=root, title=title)
        (made / place / "index.html").write_text(html, encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def site(folder: Path) -> Iterator[Served]:
    with serve(folder, "/prefix/", HEADERS) as served:
        yield served


@pytest.fixture(scope="module")
def searcher(folder: Path, visit: Visit) -> Iterator[Page]:
    """A page from a disk, with the search loaded."""
    with visit() as page:
        page.goto((folder / "index.html").as_uri())
        page.add_script_tag(url=(folder / "search/search.js").as_uri())
        yield page


@pytest.mark.parametrize("locale", LOCALES)
def test_pages_are_found_by_what_people_type(searcher: Page, locale: str) -> None:
    """All of them are, and first where the word is on few pages."""
    missed, silent = [], []
    every = cases(locale)
    assert len(every) >= {"cy": 200, "en": 60}[locale]
    for number, (kind, _, query) in enumerate(every):
        found = searcher.evaluate(FIND, [locale, query, False])
        place = found["pages"].index(number + 1) if number + 1 in found["pages"] else None
        if place is None or (place >= COMMON and len(found["pages"]) <= COMMON):
            missed.append((kind, query, found))
        if bool(found["near"]) is not (kind.startswith(SLIP) and query not in SAME_WORD):
            silent.append((kind, query, found["near"]))
    assert missed == []
    assert silent == []


def test_the_browser_splits_and_folds_as_the_index_does(searcher: Page) -> None:
    texts = [
        text for locale in LOCALES for _, text, query in cases(locale) for text in (text, query)
    ]
    texts += ["e‑bost i'r GOV.UK", "w\u0302yn £1,250.50", "P45 a'r 20mph", "日本 <b>🙂"]
    found = searcher.evaluate("""texts => texts.map(text => cymarSearch.tokens(text).map(
        ({whole, parts}) => [whole, parts, cymarSearch.fold(whole),
                             cymarSearch.shardName(cymarSearch.fold(whole))]))""",
        texts)  # fmt: skip
    assert found == [
        [[each.whole, [*each.parts], fold(each.whole), shard_name(fold(each.whole))]
         for each in tokens(text)]
        for text in texts
    ]  # fmt: skip


@pytest.mark.parametrize(
    "query",
    ["x" * 10_000, "<img src=x onerror=alert(1)>", "(a+)+$", "🙂🙂", "‏שלום", "a", "'", "__proto__",
     "constructor", "..", "=~*!,", "\\u0000"],
)  # fmt: skip
def test_any_query_is_harmless(searcher: Page, query: str) -> None:
    for locale in LOCALES:
        found = searcher.evaluate(FIND, [locale, query, True])
        assert all(isinstance(page, int) for page in found["pages"])


def test_terms_come_with_their_definitions_in_the_reader_s_language(searcher: Page) -> None:
    for locale, queries in {
        "cy": ["ymchwil defnyddwyr", "ymchwil ddefnyddwyr", "user research", "User Research"],
        "en": ["user research", "ymchwil defnyddwyr"],
    }.items():
        for query in queries:
            (term,) = searcher.evaluate(FIND, [locale, query, False])["terms"]
            assert term["t"] == TERMS[locale][0].term
            assert ("o" in term) is (query.lower() == TERMS[locale][0].foreign[0])


def results(page: Page) -> list[str]:
    return page.locator("[data-search-results] > li > a").all_inner_texts()


@pytest.mark.parametrize("locale", LOCALES)
def test_a_search_by_keyboard_alone(site: Served, visit: Visit, locale: str) -> None:
    home = site.url + ("" if locale == "en" else "cy/")
    with visit() as page:
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.add_init_script(SAY_REFUSED)
        page.goto(home)
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        name = {"en": "Search", "cy": "Chwilio"}[locale]
        dialog = page.get_by_role("dialog", name=name, exact=True)
        box = dialog.get_by_role("searchbox")
        expect(box).to_be_focused()
        assert box.get_attribute("name") == "q"
        page.keyboard.type({"en": "stalls", "cy": "stondinau"}[locale])
        title = {"en": "Stall", "cy": "Stondin"}[locale]
        expect(page.locator("[data-search-results] > li > a").first).to_have_text(title)
        expect(dialog.get_by_role("status")).to_have_text(
            {"en": "2 pages found.", "cy": "Nifer y tudalennau: 2."}[locale]
        )
        expect(page).to_have_url(home + {"en": "?q=stalls", "cy": "?q=stondinau"}[locale])
        page.keyboard.press("ArrowDown")
        expect(page.locator("[data-search-results] > li > a").first).to_be_focused()
        page.keyboard.press("ArrowUp")
        expect(box).to_be_focused()
        page.reload()
        expect(dialog.get_by_role("searchbox")).to_have_value(
            {"en": "stalls", "cy": "stondinau"}[locale]
        )
        expect(page.locator("[data-search-results] > li > a").first).to_have_text(title)
        page.keyboard.press("Escape")
        expect(dialog).to_be_hidden()
        expect(page).to_have_url(home)
        assert said == []


def test_back_closes_the_dialog_and_a_link_opens_it(site: Served, visit: Visit) -> None:
    with visit() as page:
        page.goto(site.url)
        page.locator("[data-search-open]").click()
        dialog = page.get_by_role("dialog")
        expect(dialog).to_be_visible()
        page.go_back()
        expect(dialog).to_be_hidden()
        page.goto(f"{site.url}?q=stall")
        expect(dialog).to_be_visible()
        expect(page.locator("[data-search-results] > li > a").first).to_have_text("Stall")
        assert page.locator("[data-search-results] mark").first.inner_text() == "Stall"
        section = page.locator("[data-search-results] ul a").first
        assert section.get_attribute("href") == f"{site.url}fees/#pay"


@pytest.mark.parametrize("locale", LOCALES)
def test_where_one_language_has_nothing_the_other_is_offered(
    site: Served, visit: Visit, locale: str
) -> None:
    there = other(locale)
    word = {"en": "crematorium", "cy": "telynores"}[there]
    with visit() as page:
        page.goto(f"{site.url}{'' if locale == 'en' else 'cy/'}?q={word}")
        link = page.locator(f"dialog a[hreflang={there}]")
        expect(link).to_be_visible()
        assert link.get_attribute("lang") == there
        assert results(page) == []
        link.click()
        expect(page.locator("[data-search-results] > li > a").first).to_be_visible()
        assert page.url.endswith(f"?q={word}")


def test_excerpts_are_the_page_s_own_sentences_with_the_form_marked(searcher: Page) -> None:
    """Where only the title has the word, the page's first sentence stands there."""
    for query, text in EXCERPTS.items():
        page, marks = searcher.evaluate("""async query => {
            const index = await cymarSearch.index("cy"), { pages, hits } = await index.find(query);
            const forms = hits.map(hit => hit.forms), page = await index.page(pages[0].page, forms);
            const marks = cymarSearch.marks(page.text, forms);
            return [page, marks.map(({ start, end }) => page.text.slice(start, end))];
        }""", query)  # fmt: skip
        assert page["address"] == EXCERPT_PAGE.address
        assert page["text"] == text
        mutated = {"gwlanen": ["wlanen"], "telyn": ["delyn"], "clorian": ["glorian"]}
        assert marks == mutated.get(query, [])


def test_nothing_is_fetched_before_somebody_searches(site: Served, visit: Visit) -> None:
    with visit(locale="en-GB") as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url.removeprefix(site.url)))
        page.goto(site.url)
        page.wait_for_load_state("networkidle")
        assert sorted({*asked} - {"icon.svg"}) == ["", "search/open.js"]  # a shell shows no icon


def test_a_part_that_fails_to_load_is_reported_and_tried_again(site: Served, visit: Visit) -> None:
    with visit(locale="cy") as page:
        page.route("**/w/*.js*", lambda route: route.abort())
        page.goto(f"{site.url}cy/?q=stondin")
        status = page.get_by_role("dialog").get_by_role("status")
        expect(status).to_contain_text("Doedd dim modd llwytho rhan o'r chwilio.")
        page.unroute("**/w/*.js*")
        status.get_by_role("button").click()
        expect(page.locator("[data-search-results] > li > a").first).to_have_text("Stondin")


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("query", ["", "stall", "zzzzzz", "user research"])
def test_axe_finds_nothing_in_the_dialog(
    site: Served, visit: Visit, query: str, width: int
) -> None:
    with visit(viewport={"width": width, "height": 640}) as page:
        page.goto(f"{site.url}?q={query}")
        expect(page.get_by_role("dialog")).to_be_visible()
        if query:
            expect(page.get_by_role("dialog").get_by_role("status")).not_to_be_empty()
        assert axe(page, "dialog") == []


def test_the_index_says_no_word_of_the_other_language(folder: Path) -> None:
    about = (folder / "search/cy/index.js").read_text(encoding="utf-8")
    words = json.loads(about.partition(',"index",')[2][:-2])["words"]
    assert words["title"] == "Chwilio"
