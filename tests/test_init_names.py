"""Names in a site that `cymar init` makes: escaped for each place, whatever is in them."""

import re

import pytest

from cymar.adoption.templates import markdown
from cymar.bilingual import LOCALES
from support.builds import build
from support.command import run
from support.projects import opened
from support.repository import Repository
from support.sites import MakeSite

HOSTILE = (
    r'A "B" \ & {{ d }} `e` *f* _g_ [h](i) #1: ⟦name_cy:yaml⟧ <script>j()</script> &lt; '
    "'k'\n– Tŷ"
)


@pytest.mark.parametrize("first", [pytest.param("en", marks=pytest.mark.slow), "cy"])
def test_a_new_site_builds_strictly(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str], first: str
) -> None:
    """With names that hold what every format it is written in reads as its own."""
    folder = make_site({})
    names = ("--name-en", f"{HOSTILE} Name", "--name-cy", f"{HOSTILE} Enw", "--body-en", "1. Body",
             "--body-cy", "- Corff")  # fmt: skip
    run(capsys, "init", "--yes", "--blog", "--host", "netlify", "--first", first, *names)
    Repository(folder).commit()
    assert opened(folder).check().findings == ()
    status, _, output = build(folder, "--strict")
    assert status == 0, output
    shown = (
        r'A "B" \ & {{ d }} `e` *f* _g_ [h](i) #1: ⟦name_cy:yaml⟧ '
        "&lt;script&gt;j()&lt;/script&gt; &amp;lt; 'k' – Tŷ"
    )
    for locale in LOCALES:
        home = "index.html" if locale == first else f"{locale}/index.html"
        page = (folder / "site" / home).read_text(encoding="utf-8")
        assert re.findall(r'<html lang="(\w+)"', page) == [locale]
        heading = re.search(r'<span class="md-ellipsis">\s*(.*?)\s*</span>', page, re.DOTALL)
        assert heading
        assert heading[1].startswith(shown)
        assert "<script>j" not in page
    statements = {
        locale: next((folder / "site").glob(f"**/{slug}/index.html")).read_text(encoding="utf-8")
        for locale, slug in (("en", "accessibility"), ("cy", "hygyrchedd"))
    }
    assert "<p>1. Body is committed" in statements["en"]
    assert "Mae - Corff wedi ymrwymo" in statements["cy"]


@pytest.mark.parametrize(
    ("text", "written"),
    [("St David's", "St David's"), ("1. A", "1\\. A"), ("- A", "\\- A"), ("C#", "C\\#"),
     ("<b>&*x*", "&lt;b&gt;&amp;\\*x\\*")],
)  # fmt: skip
def test_a_title_is_words_in_markdown(text: str, written: str) -> None:
    assert markdown(text) == written


def test_a_name_is_one_line(make_site: MakeSite, capsys: pytest.CaptureFixture[str]) -> None:
    folder = make_site({})
    for name in (" \n", "\x1b[2J"):
        status, _, error = run(capsys, "init", "--yes", "--name-en", name)
        assert (status, list(folder.iterdir())) == (2, []), error
