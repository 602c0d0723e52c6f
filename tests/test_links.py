"""Links between pages are checked in both languages, in a real build."""

import re

from support.builds import build, mkdocs_yml
from support.sites import MakeSite

LINKS = {
    "en": """[held](held.md)
[other](../cy/other.md)
[no such place](other.md#nowhere)
[nor there](../cy/tudalen.md#dim){hreflang=cy}
[Welsh](../cy/other.md#lle)
[a place](other.md#place)
[a place there](../cy/tudalen.md#lle){hreflang=cy}
""",
    "cy": """[wedi'i dal](held.md)
[arall](../en/other.md)
[dim lle](other.md#unlle)
[nac yno](../en/page.md#nowhere){hreflang=en}
[Saesneg](../en/other.md#place)
[lle](other.md#lle)
[lle yno](../en/page.md#place){hreflang=en}
""",
}
FILES = {
    "cymar.toml": 'publish = "together"\nfail-on = "warning"\n\n[rules]\nmissing-page = "off"\n'
    'link-mismatch = "off"\n',
    "docs/en/index.md": f"# Home\n\n{LINKS['en']}\n",
    "docs/cy/index.md": f"# Hafan\n\n{LINKS['cy']}\n",
    "docs/en/other.md": "# Other\n\n## Place\n",
    "docs/cy/other.md": "# Arall\n\n## Lle\n",
    "docs/en/page.md": "# Page\n\n## Place\n",
    "docs/cy/tudalen.md": "---\ncounterpart: page.md\n---\n\n# Tudalen\n\n## Lle\n",
    "docs/en/held.md": "# Held\n",
    "mkdocs.yml": mkdocs_yml("  - cymar/translations\n") + "markdown_extensions: [attr_list]\n",
}
FOUND = [
    ("docs/cy/index.md:3", "link-to-held-page"),
    ("docs/cy/index.md:4", "link-to-other-language"),
    *(
        (f"docs/{each}/index.md:{line}", "link-to-nowhere")
        for each in ("en", "cy")
        for line in (5, 6)
    ),
    ("docs/en/index.md:3", "link-to-held-page"),
    ("docs/en/index.md:4", "link-to-other-language"),
    ("en/index.md", "other.md#nowhere"),
    ("cy/index.md", "other.md#unlle"),
    ("en/index.md", "../cy/tudalen.md#dim"),
    ("cy/index.md", "../en/page.md#nowhere"),
]
WARNED = re.compile(
    r"WARNING .*?((?:docs/)?(?:en|cy)/index\.md(?::\d+)?).*?(?:link '([^']+)'|\[([a-z-]+)\]$)"
)


def test_what_leads_astray_is_reported_and_nothing_else(make_site: MakeSite) -> None:
    folder = make_site(FILES)
    _, _, log = build(folder)
    warned = [line for line in log.splitlines() if line.startswith("WARNING")]
    found = [match.groups() for line in warned if (match := WARNED.search(line))]
    assert sorted((place, link or rule) for place, link, rule in found) == sorted(FOUND)
    assert len(warned) == len(FOUND)
