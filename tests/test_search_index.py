"""The search index: what is read of a page, and what its files hold."""

import json
import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from cymar.cache import Cache
from cymar.cli import main
from cymar.publish.search import related
from cymar.publish.search.index import SearchTerm, build_index
from cymar.publish.search.page import PageSection, SearchPage, read_page
from cymar.publish.search.postings import gathered, page_count, postings, weights_by_page
from cymar.publish.search.shards import index_files, shard_lines
from cymar.publish.search.write import Written, leave_aside, set_aside, write_search
from support.sites import MakeSite

TERMS = (SearchTerm("trwydded", "Caniatâd.", ("trwydded", "trwydded yrru"), (), "licence", "g#t"),)
PAGE = """<html lang="cy"><head><title>Ffioedd - Cyngor</title></head><body>
<nav>Dewislen</nav><main><article{article}>
<h1 id="ffioedd">Ffioedd<a class="headerlink" href="#ffioedd">¶</a></h1>
<p>Y ffi yw £25 &amp; dim <span lang="en">pay here</span> mwy.</p>
<h2 id="talu">Sut i dalu</h2><ul><li>Â <b>cherdyn</b></li><li>Ar-lein</li></ul>
<pre><code>print("x")</code></pre>
<h3 data-search-exclude>Cudd</h3><p>Dim i'w gael.</p>
<h2 id="help">Help</h2><table><tr><td>Dydd</td><td>Oriau</td></tr></table>
<script>var a = "<p>Na</p>";</script></article></main></body></html>"""


def test_a_page_is_read_section_by_section() -> None:
    page = read_page(PAGE.format(article=""), "cy/ffioedd/")
    assert page == SearchPage(
        "cy/ffioedd/",
        "cy",
        "Ffioedd",
        [
            PageSection("", "ffioedd", 1, ["Y ffi yw £25 & dim mwy."]),
            PageSection("Sut i dalu", "talu", 2, ["Â cherdyn", "Ar-lein", 'print("x")'], {2}),
            PageSection("Help", "help", 2, ["Dydd", "Oriau"]),
        ],
    )


@pytest.mark.parametrize(
    "html",
    [
        PAGE.format(article=" data-search-exclude"),
        PAGE.format(article="").replace("<head>", '<head><meta name="robots" content="noindex">'),
        PAGE.format(article="").replace(' lang="cy"', ""),
        "",
        "<html lang='cy'><p>Heb deitl</p></html>",
    ],
    ids=["excluded", "noindex", "no language", "empty", "no title"],
)
def test_a_page_that_is_not_to_be_found_is_left_out(html: str) -> None:
    assert read_page(html, "a/") is None


def test_a_text_of_code_alone_is_code_and_a_sentence_with_code_is_not() -> None:
    html = PAGE.format(article="").replace(
        "<p>Y ffi", "<p><code>missing-fee</code> <code>x</code></p><p>Y <code>ffi</code>"
    )
    page = read_page(html, "a/")
    assert page
    assert page.sections[0].blocks == ["missing-fee x", "Y ffi yw £25 & dim mwy."]
    assert page.sections[0].code == {0}


def test_a_boost_is_read() -> None:
    boosts = {"2": 2.0, "0.5": 0.5, "x": 1.0, "-1": 0.0}
    for value, boost in boosts.items():
        page = read_page(PAGE.format(article=f' data-search-boost="{value}"'), "a/")
        assert page
        assert page.boost == boost


@pytest.mark.parametrize(("boost", "degree"), [(1e9, 25), (float("inf"), 25), (float("nan"), 0)])
def test_any_boost_is_a_weight(boost: float, degree: int) -> None:
    page = SearchPage("a/", "en", "Fees", [], boost)
    assert build_index([page], "en").forms["fees"] == postings({0: degree})


def test_postings_are_distances_and_weights() -> None:
    pages = {0: 0, 1: 25, 40: 2, 41: 3}
    assert postings(pages) == "AZ12CD"
    assert weights_by_page("AZ12CD") == pages
    assert page_count("AZ12CD") == len(pages)
    every = [{"fee": pages[page]} if page in pages else {"no": 1} for page in range(42)]
    assert gathered(every)["fee"] == "AZ12CD"


def test_the_files_of_an_index() -> None:
    pages = [
        SearchPage("cy/a/", "cy", "Trwydded", [PageSection(blocks=["Y drwydded </script> hon."])]),
        SearchPage("cy/b/", "cy", "Ceir", [PageSection(blocks=["Y ceir."])]),
    ]
    made = dict(index_files(build_index(pages, "cy"), "en/"))
    assert sorted(name for name in made if name[:2] != "w/") == ["index", "near", "p/0", "p/1"]
    for name, text in made.items():
        assert re.fullmatch(rf'cymarSearch\.put\("cy","{name}",.*\)\n', text)
        assert not set(text[:-1]) & set("<>\n\u2028")
    words = "\n".join(
        json.loads(text.partition(",")[2].partition(",")[2][:-2])
        for name, text in made.items()
        if name[:2] == "w/"
    ).split("\n")
    assert [line.split("=")[0] for line in words if line[0] == "*"] == ["*hon", "*y"]
    lines = dict(line.split("=") for line in words if "=" in line)
    assert [form.split(" ")[0] for form in lines["trwydded"].split(",")] == ["drwydded", ""]
    assert lines["car"].startswith("ceir ")
    assert "ca~cael" in words
    assert not any(line.startswith("ceir~") for line in words)  # its own key has all of its forms
    assert "trwyddedau~trwydded" in words
    assert json.loads(made["p/0"].partition(',"p/0",')[2][:-2]) == [
        "cy/a/", "Trwydded", 1, [["", "", ["Y drwydded </script> hon."], []]],
    ]  # fmt: skip


def test_a_long_section_is_in_parts_of_the_same_heading() -> None:
    blocks = [f"{number} " + "gair " * 200 for number in range(9)]
    section = PageSection("Ffioedd", "ffioedd", blocks=blocks, code={0, 8})
    made = dict(index_files(build_index([SearchPage("a/", "cy", "A", [section])], "cy")))
    parts = [
        json.loads(made[name].partition(f',"{name}",')[2][:-2])
        for name in ("p/0", "p/0-1", "p/0-2", "p/0-3", "p/0-4")
    ]
    assert {part[2] for part in parts} == {5}
    found = [each for part in parts for each in part[3]]
    assert [text for _, _, texts, _ in found for text in texts] == blocks
    assert {(heading, anchor) for heading, anchor, _, _ in found} == {("Ffioedd", "ffioedd")}
    assert [code for _, _, _, code in found] == [[0], [], [], [], [0]]


def test_any_built_site_is_indexed(make_site: MakeSite, capsys: pytest.CaptureFixture[str]) -> None:
    folder = make_site(
        {
            "site/index.html": PAGE.format(article="").replace('"cy"', '"en"'),
            "site/cy/index.html": PAGE.format(article=""),
            "site/404.html": PAGE.format(article=""),
            "none/index.html": "<p>Dim</p>",
        }
    )
    with pytest.raises(SystemExit) as stopped:
        main(["--language", "cy", "index", str(folder / "site")])
    assert stopped.value.code in (0, None)
    assert (
        capsys.readouterr().out
        == "Cymraeg: tudalennau i'w cael: 1.\nSaesneg: tudalennau i'w cael: 1.\n"
    )
    first = _files(folder)
    with pytest.raises(SystemExit):
        main(["index", str(folder / "site")])
    assert _files(folder) == first
    with pytest.raises(SystemExit) as stopped:
        main(["--language", "en", "index", str(folder / "none")])
    assert stopped.value.code == 2


def _files(folder: Path) -> dict[str, bytes]:
    """The files of a site's search, by their paths."""
    made = folder / "site/search"
    return {
        path.relative_to(made).as_posix(): path.read_bytes()
        for path in made.rglob("*")
        if path.is_file()
    }


def test_a_list_of_posts_does_not_repeat_them() -> None:
    post = (
        '<article class="md-post md-post--excerpt"><h2 id="a">Newyddion</h2><p>Hir.</p></article>'
    )
    html = f'<html lang="cy"><main><article><h1>Blog</h1><p>Y blog.</p>{post}</article></main>'
    page = read_page(html, "cy/blog/")
    assert page == SearchPage("cy/blog/", "cy", "Blog", [PageSection(blocks=["Y blog."])])


def test_only_a_language_that_has_changed_is_indexed_again(tmp_path: Path) -> None:
    pages = {
        locale: SearchPage(f"{locale}/", locale, "A", [PageSection(blocks=["Caerdydd."])])
        for locale in ("en", "cy")
    }
    last: dict[str, Written] = {}
    write_search(tmp_path, pages.values(), last=last)
    before = dict(last)
    changed = SearchPage("cy/", "cy", "A", [PageSection(blocks=["Abertawe."])])
    write_search(tmp_path, [pages["en"], changed], last=last)
    assert last["en"] is before["en"]
    assert last["cy"] is not before["cy"]
    texts = [path.read_text(encoding="utf-8") for path in (tmp_path / "search/cy/p").iterdir()]
    assert ["Abertawe" in text for text in texts] == [True]


SENTENCES = (
    "Mae'r drwydded yn ddilys.",
    "Ewch i Gaerdydd.",
    "Talwch y ffi.",
    "Mae'r cŵn yn cyfarth.",
    "Gofynnwch i'r cyngor am drwydded.",
)


def _page(number: int, *sentences: int, boost: float = 1.0) -> SearchPage:
    blocks = [SENTENCES[each] for each in sentences]
    return SearchPage(f"cy/{number}/", "cy", "Tudalen", [PageSection(blocks=blocks)], boost)


EDITS = {
    "nothing": [_page(0, 0, 1), _page(1, 2), _page(2, 3)],
    "a word more": [_page(0, 0, 1), _page(1, 2, 2), _page(2, 3)],
    "words of another page": [_page(0, 0, 1), _page(1, 0), _page(2, 3)],
    "new words": [_page(0, 0, 1), _page(1, 4), _page(2, 3)],
    "a boost": [_page(0, 0, 1), _page(1, 2, boost=3), _page(2, 3)],
    "a page more": [_page(0, 0, 1), _page(3, 4), _page(1, 2), _page(2, 3)],
    "a page less": [_page(0, 0, 1), _page(2, 3)],
    "another order": [_page(2, 3), _page(1, 2), _page(0, 0, 1)],
    "much longer": [_page(0, *[0, 1, 2] * 30), _page(1, 2), _page(2, 3)],
}


def test_what_an_edit_leaves_is_not_indexed_again_and_the_files_are_those_of_a_clean_build() -> (
    None
):
    index = build_index(EDITS["nothing"], "cy")
    lines = shard_lines(index)
    for name, pages in EDITS.items():
        now = build_index(pages, "cy", last=index)
        some = shard_lines(now, lines)
        assert dict(index_files(now, None, some)) == dict(index_files(build_index(pages, "cy"))), (
            name
        )
    changed = build_index(EDITS["a boost"], "cy", last=index)
    after = shard_lines(changed, lines)
    assert changed.indexed[0] is index.indexed[0]
    assert after.of_name["aer"] is lines.of_name["aer"]
    assert after.of_name["i"] is not lines.of_name["i"]


def test_how_words_are_related_is_kept_until_there_are_other_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def files(text: str, cache: Cache, terms: Sequence[SearchTerm] = TERMS) -> dict[str, str]:
        page = SearchPage("cy/", "cy", "A", [PageSection(blocks=[text])])
        write_search(tmp_path, [page], {"cy": terms}, cache=cache)
        return {path.name: path.read_text("utf-8") for path in tmp_path.rglob("*.js")}

    cache = Cache()
    first = files("Aeth i Gaerdydd.", cache)
    with monkeypatch.context() as patch:
        patch.setattr(related, "relations", None)
        assert files("Aeth i Gaerdydd.", cache) == first
    for text, terms in (("Aeth i Fangor.", TERMS), ("Aeth i Gaerdydd.", TERMS[:0])):
        assert files(text, cache, terms) == files(text, Cache(), terms) != first


@pytest.mark.parametrize("has_link", [False, True])
def test_an_index_that_is_set_aside_is_brought_up_to_date(tmp_path: Path, has_link: bool) -> None:
    pages = [
        SearchPage(f"{name}/", locale, name.title(), [PageSection("", "", 1, [f"Am {name}."])])
        for name, locale in (("ffioedd", "cy"), ("trwydded", "cy"), ("fees", "en"))
    ]
    site, clean = tmp_path / "site", tmp_path / "clean"
    write_search(site, pages)
    kept, outside = site / "search/cy/p/0.js", tmp_path / "outside.js"
    before = kept.stat().st_ino
    outside.write_text("own")
    if has_link:
        (site / "search/cy/w/own.js").symlink_to(outside)
    set_aside(site)
    assert [path.name for path in (site / "search").iterdir() if path.is_dir()] == []
    write_search(site, pages[:1])
    write_search(clean, pages[:1])
    assert written(site) == written(clean)
    assert (kept.stat().st_ino == before) != has_link
    assert outside.read_text() == "own"
    set_aside(site)
    leave_aside(site)
    assert [path.name for path in site.iterdir()] == ["search"]


def written(site: Path) -> dict[str, bytes]:
    """The files of a site, by their paths."""
    files = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}
