"""What pages load from elsewhere is named, with a way to do without."""

from pathlib import Path

import pytest

from cymar.publish.elsewhere import ElsewhereSearch, LoadedElsewhere
from cymar.publish.page_texts import built_pages
from support.sites import MakeSite


def loaded_elsewhere(site: Path, own_host: str) -> list[LoadedElsewhere]:
    search = ElsewhereSearch(own_host)
    for path, html in built_pages(site):
        search.read(path, html)
    search.read_styles(site)
    return search.found


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<script src="https://a.example/x.js"></script>',
         ["Pages load a script from ‘a.example’. Pages: 1, such as p/index.html. Keep a copy among "
          "the files of your site."]),
        ('<script src="//a.example/x.js"></script>', ["a script from ‘a.example’"]),
        ('<link rel="stylesheet" href="https://fonts.googleapis.com/css">', ["‘font: false’"]),
        ('<link rel="canonical" href="https://a.example/">', []),
        ('<link rel="alternate" href="https://a.example/" hreflang="cy">', []),
        ('<img class="twemoji" src="https://cdn.example/1.svg">', ["emoji.to_svg"]),
        ('<img src="a.png" srcset="a.png 1x, https://a.example/b.png 2x">', ["a picture from"]),
        ('<iframe src="https://video.example/1"></iframe>', ["Link to it instead."]),
        ('<video poster="https://a.example/p.png"></video>', ["sound or video from"]),
        ('<pre class="mermaid"><code>graph</code></pre>', ["‘mermaid.min.js’ among your files"]),
        ('<pre class="mermaid"></pre><script src="js/mermaid.min.js"></script>', []),
        ('<a href="https://github.com/a/b" class="md-source" data-md-component="source">b</a>',
         ["facts about a repository from ‘api.github.com’"]),
        ('<a href="https://github.com/a/b">b</a>', []),
        ('<img src="https://own.example/a.png"><img src="a.png">', []),
        ('<img src="https://a.example/1.png"><img src="https://a.example/2.png">', ["Pages: 1,"]),
    ],
)  # fmt: skip
def test_what_a_page_loads(make_site: MakeSite, html: str, expected: list[str]) -> None:
    folder = make_site({"p/index.html": html})
    found = [each.message.en for each in loaded_elsewhere(folder, "own.example")]
    assert len(found) == len(expected)
    assert all(part in message for part, message in zip(expected, found, strict=True))


def test_styles_load_too_and_pages_are_counted(make_site: MakeSite) -> None:
    picture = '<img src="https://a.example/1.png">'
    folder = make_site({
        "a.html": picture, "b.html": picture, "c.css": '@import "https://b.example/x.css";',
        "d.css": "p{background:url(//c.example/y.png)}",
    })  # fmt: skip
    found = [(each.host, each.pages, each.path) for each in loaded_elsewhere(folder, "")]
    assert found == [
        ("a.example", 2, "a.html"),
        ("b.example", 1, "c.css"),
        ("c.example", 1, "d.css"),
    ]
