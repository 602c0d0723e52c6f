"""Earlier versions of a page, read in parts: what is read is what the whole page says."""

import pytest

from cymar.site.pages import Page
from cymar.staleness.versions import VersionReader
from cymar.text.source import Source


@pytest.mark.parametrize(
    "text",
    [
        "<div>\n\n- [One](a.md)\n- [Two](b.md)\n</div>\n\nEnd.",
        "<div>\n<div>\nAsk\n\n`us` now.\n</div>\n\n[So](a.md)\n</div>\n\nEnd.",
        '<div markdown="1">\n\nAsk `us`.\n\n- One\n- Two\n\n</div>\n\nEnd.',
        "<div>\n\nNever closed\n\n- One",
        "<!-- Not\n\nshown -->\n\nEnd.",
    ],
)
def test_a_version_that_is_read_in_parts(text: str) -> None:
    reader = VersionReader(Page(Source("a.md", "en", "# New\n"), "a.md"))
    whole = VersionReader(Page(Source("a.md", "en", text), "a.md"))
    assert reader.blocks(text) == whole.newest
