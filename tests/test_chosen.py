"""A site works under its own policy with what it chose from elsewhere, and with nothing else."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route, expect

from support.browser import SAY_REFUSED, Served, serve
from support.builds import ALL, I18N, build
from support.sites import write

PAGE = """# {title} :smile:

```mermaid
graph LR
```

<iframe src="https://www.youtube-nocookie.com/embed/1" title="{title}"></iframe>

<script src="https://stranger.example/x.js"></script>

</article><script src="https://stranger.example/y.js"></script><article>

<script src="https://unpkg.com/other@1/z.js"></script>
"""
MKDOCS = f"""site_name: Test
repo_url: https://github.com/council/site
theme: {{name: material, font: false}}
extra_javascript: ["https://cdn.example/mathjax/tex-chtml.js"]
extra: {{analytics: {{provider: google, property: G-1}}}}
markdown_extensions:
  - pymdownx.emoji:
      emoji_index: !!python/name:pymdownx.emoji.twemoji
      emoji_generator: !!python/name:pymdownx.emoji.to_svg
  - pymdownx.superfences:
      custom_fences:
        - name: mermaid
          class: mermaid
          format: !!python/name:pymdownx.superfences.fence_code_format
plugins:{I18N}{ALL.rstrip()}:
      headers: true
"""
ANSWERS = {
    "unpkg.com": """window.mermaid = {initialize() {}, render: async (id) => ({
      svg: `<svg id="${id}"><style>#${id} {fill: rgb(1, 2, 3)}</style></svg>`})}""",
    "cdn.example": """const style = document.createElement("style")
      style.textContent = "h1 {letter-spacing: 7px !important}"
      document.head.append(style)""",
    "www.googletagmanager.com": """fetch("https://region1.google-analytics.com/g/collect",
      {method: "POST", mode: "no-cors"})""",
    "region1.google-analytics.com": "",
    "www.youtube-nocookie.com": "<!doctype html><title>Video</title>",
    "api.github.com": '{"stargazers_count": 25, "forks_count": 3, "tag_name": "1.0"}',
    "cdn.jsdelivr.net": '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>',
}
KINDS = {
    "www.youtube-nocookie.com": "text/html",
    "api.github.com": "application/json",
    "cdn.jsdelivr.net": "image/svg+xml",
}
"""What the hosts answer here: programs that do what the true ones do that a policy looks at."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("chosen")
    pages = {
        f"docs/{locale}/index.md": PAGE.format(title=title)
        for locale, title in (("en", "Fees"), ("cy", "Ffioedd"))
    }
    write(folder, {**pages, "mkdocs.yml": MKDOCS})
    status, _, output = build(folder)
    assert status == 0, output
    for host in ANSWERS.keys() - {"region1.google-analytics.com"}:
        assert f"‘{host}’" in output
    with serve(folder / "site", "/", _sent(folder / "site")) as served:
        yield served


def _sent(folder: Path) -> dict[str, str]:
    """The headers that the site's own file names."""
    lines = (folder / "_headers").read_text(encoding="utf-8").splitlines()
    return dict(line.strip().split(": ", 1) for line in lines if ": " in line)


def test_what_the_site_chose_works_and_what_a_writer_chose_does_not(
    site: Served, browser: Browser
) -> None:
    asked: set[str] = set()
    output: list[str] = []

    def answer(route: Route) -> None:
        host = route.request.url.split("/")[2]
        asked.add(host)
        route.fulfill(
            body=ANSWERS[host], content_type=KINDS.get(host, "text/javascript"),
            headers={"Access-Control-Allow-Origin": "*"},
        )  # fmt: skip

    with browser.new_context() as context:
        context.route(re.compile("^https:"), answer)
        page = context.new_page()
        page.add_init_script(SAY_REFUSED)
        page.on("console", lambda message: output.append(message.text))
        page.goto(site.url, wait_until="networkidle")
        expect(page.locator("h1")).to_have_css("letter-spacing", "7px")
        expect(page.locator("div.mermaid")).to_be_attached()
        expect(page.locator(".md-source__fact--stars").first).to_have_text("25")
        assert page.locator("h1 img").evaluate("each => each.naturalWidth") == 8
    assert asked == ANSWERS.keys()
    assert {line.split()[2] for line in output if line.startswith("refused")} == {
        "https://stranger.example/x.js", "https://stranger.example/y.js",
        "https://unpkg.com/other@1/z.js",
    }  # fmt: skip
