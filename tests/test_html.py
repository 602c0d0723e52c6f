"""HTML is read with its places: pages as browsers read them, Markdown as Python-Markdown does."""

from html import escape
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cymar.text.html import (
    HtmlComment,
    HtmlText,
    Tag,
    page_elements,
    page_tag,
    read_attributes,
    read_html,
    read_page,
)
from support.growth import grows_in_proportion

PIECES = """
    a ŵ & &amp; &#x41; &nbsp &lt; " ' = / > < </ <! <? <!-- --> --!> <!--a--> <!doctype <?xml
    <p> </p> <P CLASS=A> <br> <br/> <hr /> <img alt="a"> <img alt='>' <a href="x" title="<b>"> </a>
    <a href=x?b=c&amp;d> <p title='it's'> <b @click="x"> <b x="> <b x='> <svg><title/></svg>
    <script> </script> </SCRIPT > <style> </style> <textarea> </textarea> <title> </title> <a/b>
    <my-part> <a.b> <1> </1> <a b c= d> lang=cy ="
""".split()
SOUP = st.lists(st.sampled_from([*PIECES, " ", "\n"]), max_size=30).map("".join)
ANYTHING = st.one_of(st.text(max_size=100), SOUP)


@given(ANYTHING)
@settings(max_examples=500)
def test_all_of_a_page_is_read_once_and_keeps_its_place(page: str) -> None:
    at = 0
    for piece in read_page(page):
        assert at <= piece.start < piece.end <= len(page)
        assert page[at : piece.start] == "" or page[at : at + 2] in ("<!", "<?")
        written = page[piece.start : piece.end]
        if isinstance(piece, HtmlText):
            assert written == piece.text
        elif isinstance(piece, HtmlComment):
            assert written.startswith(f"<!--{piece.text}")
        else:
            assert piece == page_tag(page, piece.start)
            assert_tag(piece, written)
        at = piece.end
    assert page[at:] == "" or page[at] == "<"


@given(ANYTHING)
@settings(max_examples=500)
def test_all_of_the_html_in_markdown_is_read_once_and_keeps_its_place(text: str) -> None:
    at = 0
    for piece in read_html(text, 0, len(text)):
        start, end = piece[-2:]
        assert at == start < end
        if isinstance(piece, Tag):
            assert_tag(piece, text[start:end])
            assert "<" not in piece.rest
        elif isinstance(piece, HtmlComment):
            assert text[start:end].startswith(f"<!--{piece.text}")
        else:
            assert text[start:end] == piece[0] or text[start] == "&"
        at = end
    assert at == len(text)


def assert_tag(tag: Tag, written: str) -> None:
    assert written == f"<{'/' * tag.closes}{written[1 + tag.closes :][: len(tag.name)]}{tag.rest}>"
    assert written[1 + tag.closes :].lower().startswith(tag.name)
    for name, value in tag.attributes.items():
        found = tag.attribute(name)
        assert found is not None
        assert found[0] == value
        assert tag.start < found[1] <= found[2] < tag.end


class Events(HTMLParser):
    """What Python's own parser finds on a page, in the terms of ours."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[object] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        self.found.append(tag)

    def handle_data(self, data: str) -> None:
        self.found.append(("text", data))

    def handle_comment(self, data: str) -> None:
        self.found.append(("comment", data))


def events(page: str) -> list[object]:
    found: list[object] = []
    for piece in read_page(page):
        if isinstance(piece, HtmlText):
            found.append(("text", piece.shown))
        elif isinstance(piece, HtmlComment):
            found.append(("comment", piece.text))
        else:
            found.append(piece.name if piece.closes else (piece.name, dict(piece.attributes)))
    return found


WORDS = st.text("ab ŵ&<>\"'=/;#", min_size=1, max_size=8)
VALUES = WORDS.map(lambda value: f'"{escape(value)}"') | WORDS.map(
    lambda value: f"'{escape(value, quote=False).replace(chr(39), '')}'"
)
ATTRIBUTES = st.dictionaries(
    st.sampled_from(("id", "data-a", "@on", "lang", "xml:b")), VALUES | st.just(""), max_size=3
).map(lambda given: "".join(f" {n}={v}" if v else f" {n}" for n, v in given.items()))
ELEMENTS = st.recursive(
    st.one_of(
        WORDS.map(escape),
        st.just("<!-- a <b> -->"),
        ATTRIBUTES.map(lambda given: f"<img{given}>"),
        st.just("<script>if (a<b) '<p>&amp;'</script>"),
    ),
    lambda inner: st.tuples(
        st.sampled_from(("p", "DIV", "my-part", "h1")), ATTRIBUTES, st.lists(inner, max_size=3)
    ).map(lambda made: f"<{made[0]}{made[1]}>{'|'.join(made[2])}</{made[0]}>"),
)


@given(ELEMENTS)
@settings(max_examples=300)
def test_well_formed_html_is_read_as_pythons_own_parser_reads_it(page: str) -> None:
    assert events(page) == Events(page).found


def in_page(page: str) -> list[str]:
    return [page[piece.start : piece.end] for piece in read_page(page)]


def in_markdown(text: str) -> list[str]:
    return [text[slice(*piece[-2:])] for piece in read_html(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "as_page", "as_markdown"),
    [
        ("a <b c <d>", ["a ", "<b c <d>"], ["a <b c ", "<d>"]),
        ('<b c="<d>">e', ['<b c="<d>">', "e"], ['<b c="', "<d>", '">e']),
        ('<b c="d>e', [], ['<b c="d>', "e"]),
        ("<b c='it's'>d", ["<b c='it's'>", "d"], ["<b c='it's'>", "d"]),
        ('<b "c>d">e', ['<b "c>', 'd">e'], ['<b "c>d">', "e"]),
        ("<a@b.cymru>", ["<a@b.cymru>"], ["<a@b.cymru>"]),
        ("<!doctype html>a", ["a"], ["<!doctype html>a"]),
        ("a &amp; b", ["a &amp; b"], ["a ", "&amp;", " b"]),
        ("<title>a<b></title>", ["<title>", "a<b>", "</title>"],
         ["<title>", "a", "<b>", "</title>"]),
        ("<script>a<b>", ["<script>", "a<b>"], ["<script>", "a", "<b>"]),
        ("<script></script>", ["<script>", "</script>"], ["<script>", "</script>"]),
        ("a<!-- b", ["a", "<!-- b"], ["a", "<!-- b"]),
        ("1 < 2 > 3", ["1 < 2 > 3"], ["1 < 2 > 3"]),
        ("a </1 b", ["a "], ["a </1 b"]),
    ],
)  # fmt: skip
def test_a_page_and_markdown_are_read_in_their_own_ways(
    text: str, as_page: list[str], as_markdown: list[str]
) -> None:
    assert in_page(text) == as_page
    assert in_markdown(text) == as_markdown


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("", {}),
        (' A="b" a="c"', {"a": "b"}),
        (" a b = c d='e' f=", {"a": "", "b": "c", "d": "e", "f": ""}),
        (' @a="b" :c="d" e.f="g"', {"@a": "b", ":c": "d", "e.f": "g"}),
        (" href=x?a=b&amp;c", {"href": "x?a=b&c"}),
        (' a="&lt;" b=\'"\'/', {"a": "<", "b": '"'}),
    ],
)
def test_attributes(rest: str, expected: dict[str, str]) -> None:
    assert read_attributes(rest) == expected


def test_elements_are_found_with_their_content() -> None:
    page = '<SCRIPT src="a"></script><style >b</style><scripts>c</scripts><script>d<e></SCRIPT\n>'
    found = [(tag.rest, content) for tag, content in page_elements(page, "script", "style")]
    assert found == [(' src="a"', ""), (" ", "b"), ("", "d<e>")]
    assert list(page_elements('<script a="', "script")) == []


@pytest.mark.parametrize("unit", ["<p>a</p>", "<!--a-->", "<script>a</script>", '<a b="<c>">'])
def test_a_page_takes_time_in_proportion_to_its_length(unit: str) -> None:
    def read(page: str) -> None:
        for _ in read_page(page):
            pass

    assert grows_in_proportion(lambda size: unit * size, read, 1_000)


@pytest.mark.parametrize("unit", ["<a ", '<a ="<a "', "<!", '<a b="'])
def test_a_tag_that_does_not_end_takes_the_rest_of_the_page_at_once(unit: str) -> None:
    assert in_page("a" + unit * 50_001) == ["a"]
    assert list(page_elements("<script " + unit * 50_001, "script")) == []
