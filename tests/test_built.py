"""Words of the interface in the wrong language are found on any built site, and nothing else."""

import pytest

from cymar.cli import main
from cymar.publish.untranslated import untranslated_on
from support.growth import grows_in_proportion
from support.sites import MakeSite


def page(body: str, locale: str = "cy") -> str:
    return f'<!doctype html><html lang="{locale}"><body>{body}</body></html>'


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (page('<a title="Permanent link">¶</a>'), ["Permanent link"]),
        (page("<button>\n  Skip to\n content </button>"), ["Skip to content"]),
        (page('<input placeholder="Search">'), ["Search"]),
        (page('<div class="md-source__repository">Example</div><p>Example</p>'), ["Example"]),
        (page('<div class="md-source__repository">Example</div>'), []),
        (page('<a title="Jump back to footnote 12 in the text">'),
         ["Jump back to footnote 12 in the text"]),
        (page("<span>5 min read</span>"), ["5 min read"]),
        (page("<span>5 munud i'w ddarllen</span>", "en"), ["5 munud i'w ddarllen"]),
        (page('<script id="__config">{"translations": {"a": "No matching documents"}}</script>'),
         ["No matching documents"]),
        (page("<p>Neidio i'r cynnwys</p>", "en"), ["Neidio i'r cynnwys"]),
        (page("<p>Neidio i’r cynnwys</p>", "en"), ["Neidio i'r cynnwys"]),
        (page('<section lang="en"><b>Chwilio</b></section><b>Search</b>', "cy"),
         ["Chwilio", "Search"]),
        (page('<div class="a" lang="en"><b>Chwilio</b></div><b>Chwilio</b>', "cy"), ["Chwilio"]),
        (page("<b>Chwilio</b>"), []),
        (page('<b lang="en">Search</b>'), []),
        (page('<section lang="en-GB"><b>Search</b></section>'), []),
        (page("<code>Search</code>"), []),
        (page("<script>'Search'</script>"), []),
        (page("<p>Search for what you need</p>"), []),
        (page("<b>Metadata</b>"), []),
        ("<b>Search</b>", []),
    ],
)  # fmt: skip
def test_words_in_the_wrong_language(html: str, expected: list[str]) -> None:
    assert [words for words, _ in untranslated_on(html)] == expected


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_command_reports_and_exits_with_1(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    folder = make_site({
        "site/cy/a/index.html": page("<b>Search</b><i>Search</i>"),
        "site/b.html": page("<b>Search</b>", "en"),
    })  # fmt: skip
    with pytest.raises(SystemExit) as ended:
        main(["--language", language, "built", str(folder / "site")])
    assert ended.value.code == 1
    assert capsys.readouterr().out.splitlines() == [
        {
            "en": "site/cy/a/index.html: ‘Search’ is in English, on a page or part of a page "
            "that is not.",
            "cy": "site/cy/a/index.html: mae ‘Search’ yn Saesneg, ond nid dyna iaith y dudalen "
            "neu'r rhan hon ohoni.",
        }[language]
    ]


def test_a_clean_site_passes(make_site: MakeSite, capsys: pytest.CaptureFixture[str]) -> None:
    folder = make_site({"site/index.html": page("<b>Chwilio</b>")})
    with pytest.raises(SystemExit) as ended:
        main(["--language", "cy", "interface", str(folder / "site")])
    assert ended.value.code == 0
    assert capsys.readouterr().out == "Mae pob gair o'r rhyngwyneb yn iaith ei dudalen.\n"


def test_the_time_grows_in_proportion_to_the_page() -> None:
    def long(size: int) -> str:
        return page("<p>Mae hwn yn destun hir.</p>" * size)

    def read(html: str) -> None:
        assert list(untranslated_on(html)) == []

    assert grows_in_proportion(long, read, 500)
