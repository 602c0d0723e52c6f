"""Terms in rendered pages: which use is explained, and that nothing else of the page changes."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cymar.glossary.file import parse_glossary
from cymar.publish.terms.explain import edited, explanations, find_terms
from cymar.publish.terms.rendered import Rendered

GLOSSARY = parse_glossary(
    """
- en: {term: beta, also: [private beta], definition: A trial.}
  cy: {term: beta, definition: Treial.}
- en: {term: user need, definition: What people must do.}
  cy: {term: angen defnyddiwr, plural: anghenion defnyddwyr, definition: Rhaid ei wneud.}
- en: {term: R&D, definition: Research.}
  cy: {term: "ymchwil a datblygu", definition: Ymchwil.}
- en: {term: Tŷ Hywel, definition: A house.}
  cy: {term: Tŷ Hywel, definition: Tŷ.}
- en: {term: blank}
  cy: {term: gwag}
""",
    "glossary.yml",
)
OURS = re.compile(r'<a class="cymar-term[^>]*>(.*?)</a>', re.DOTALL)


def explain(content: str, locale: str = "en") -> str:
    places = find_terms(Rendered(content, locale), GLOSSARY, locale)
    edits = explanations(content, places, lambda _: "g/#x", locale, is_listed=False)
    return edited(content, edits)


def marked(content: str, locale: str = "en") -> str:
    """The HTML with what is explained in guillemets."""
    return OURS.sub(r"«\1»", explain(content, locale))


@pytest.mark.parametrize(
    "expected",
    [
        "<p>The «beta» is a beta.</p>\n<p>Beta again.</p>",
        "<p>«Private beta» and beta.</p>",
        "<p>The Beta Services Act. A «beta».</p>",
        "<ul>\n<li>«user\nneeds»</li>\n</ul>",
        "<table><tr><th>beta</th><td>«Beta»</td></tr></table>",
        "<blockquote><p>«beta»</p></blockquote>",
        "<p>alphabeta, «betas»’, beta's</p>",
        # headings, links, controls and code are left; the next use is explained
        "<h2 id='beta'>Beta</h2><p>«beta»</p>",
        "<p><a href='x'>beta <em>user need</em></a> «beta»</p>",
        "<details><summary>beta</summary><p>«beta»</p></details>",
        "<p class='admonition-title'>Beta</p><p>«beta»</p>",
        "<div class='tabbed-labels'><label for='a'>beta</label></div><p>«beta»</p>",
        "<p><abbr title='beta'>beta</abbr> <code>beta</code> <kbd>beta</kbd> «beta»</p>",
        "<pre><code>beta\n</code></pre><p><span class='arithmatex'>beta</span> «beta»</p>",
        "<dl><dt>beta</dt><dd>«beta»</dd></dl>",
        "<script>let a = '<p>beta</p>'</script><style>p{}</style><p>«beta»</p>",
        "<textarea>beta</textarea><!-- beta --><p title='beta>'>«beta»</p>",
        # other languages
        "<p><span lang='cy'>beta</span> «beta»</p>",
        '<p lang=cy>beta <span lang="en-GB">«beta»</span></p>',
        # words that markup runs through
        "<p>a <em>«user need»</em></p>",
        "<p>a user <a id='x'></a>need, a «user need»</p>",
        "<p>a <em>user</em> <b>a need</b>, «user <b title='>'><em>need</em></b>»</p>",
        "<p>a «<em>user</em> need»: user <em>need</em>, a <strong>user need</strong></p>",
        "<p>«<b>user</b> <i>need</i>»</p>",
        "<p><em>a user</em> need, user <em>need it</em>, a <strong>«user need»</strong></p>",
        "<p><b>user <i>need</b></i>, <b>a <i>user</b> need</i>, «user need»</p>",
        "<p>a «user<b></b> need»</p>",
        "<p>«user<br>need»</p>",
        "<p>«beta»<sup id='fnref:1'><a class='footnote-ref' href='#fn:1'>1</a></sup></p>",
        "<p>user</p><p>need</p>",
        # characters that HTML writes otherwise
        "<p>«user&nbsp;need»: «R&amp;D»</p>",
        "<p>«T\u0177 Hywel», T\u0079\u0302 Hywel</p>",
        "<p>«T\u0079\u0302 Hywel»</p>",
        "<p>«user&#160;need» &lt;«beta»> 1 < 2</p>",
        # HTML that is not well formed
        "<p>«beta»<p>beta</i></p></p>",
        "<p title='beta>",
        "<!-- beta",
        "<script>beta",
        # entries without a definition
        "<p>blank</p>",
        "",
    ],
)
def test_the_first_use_of_each_term_is_explained(expected: str) -> None:
    assert marked(re.sub("[«»]", "", expected)) == expected


def test_welsh_terms_are_found_in_all_their_forms() -> None:
    text = "<p>Ein «hanghenion defnyddwyr», eu hangen defnyddiwr.</p>"
    assert marked(re.sub("[«»]", "", text), "cy") == text


def test_the_text_of_a_glossary_is_shown_as_text() -> None:
    glossary = parse_glossary(
        "- en:\n    term: '<b>\"x\"</b>'\n"
        "    definition: '</a><script>alert(\"1\")</script> (?:a+)+ عربي'\n",
        "glossary.yml",
    )
    content = '<p>a &lt;b&gt;"x"&lt;/b&gt;</p>'
    places = find_terms(Rendered(content, "en"), glossary, "en")
    made = edited(content, explanations(content, places, lambda _: 'g/#"x"', "en", is_listed=True))
    assert made == (
        '<p>a <a class="cymar-term cymar-term--listed" href="g/#&quot;x&quot;" '
        'data-term="&lt;b&gt;&quot;x&quot;&lt;/b&gt;" data-definition="&lt;/a&gt;&lt;script&gt;'
        'alert(&quot;1&quot;)&lt;/script&gt; (?:a+)+ عربي" '
        'data-more="In the glossary">&lt;b&gt;"x"&lt;/b&gt;</a></p>'
    )


PIECES = (
    "beta|user need|user |need|R&amp;D|&|&nbsp;| |\n|<p>|</p>|<em>|</em>|<a href='#'>|</a>|"
    "<b title='beta>'>|</b>|<code>|</code>|<br/>|<img alt=\"beta\">|<!-- beta -->|<h2>|</h2>|<li>|"
    '<table><tr><td>|</td></tr></table>|<span lang=cy>|</span>|<script>beta</script>|<|>|"|y\u0302|'
    "<details>|<summary>|</summary>|<b title=\"beta>|<p title='it's'>"
).split("|")


class Events(HTMLParser):
    """What a parser of HTML reads on a page, our own links left out."""

    def __init__(self, content: str) -> None:
        super().__init__(convert_charrefs=True)
        self.events: list[str] = []
        self.ours = 0
        self.inside: list[str] = []
        self.feed(content)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        ours = ("class", "cymar-term") in attrs
        assert not (ours and "a" in self.inside), "a link in a link"
        if tag == "a":
            self.inside.append("a")
        if not ours:
            self.events.append(f"<{tag} {attrs}>")

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self.inside:
            self.inside.pop()
        if tag != "a":
            self.events.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if self.events and not self.events[-1].startswith("<"):
            self.events[-1] += data
        else:
            self.events.append(data)


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_nothing_else_of_a_page_changes(content: str) -> None:
    made = explain(content)
    assert OURS.sub(r"\1", made) == content
    assert Events(made).events == Events(content).events
