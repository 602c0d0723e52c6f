"""A real browser for the tests: Chromium, what serves it a built site, and axe-core."""

import shutil
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path

from playwright.sync_api import Browser, Page, Playwright, sync_playwright

NAMES = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
)
"""The browsers that will do, the quickest first: a shell without windows takes two thirds."""

AT_REST = """async ([within, options]) => {
  for (let left = 3; ; left--) {
    await Promise.race([
      Promise.allSettled(document.getAnimations().map(each => each.finished)),
      new Promise(done => setTimeout(done, 3000)),
    ]);
    const { violations } = await axe.run(within, options);
    if (!violations.length || !left) return violations;
    await new Promise(done => setTimeout(done, 500));
  }
}"""
"""Runs axe-core, and again while it finds anything: what moves or is slow to come may yet pass."""

USUAL = {"width": 1280, "height": 720}
"""The size of a window, in CSS pixels, where a test asks for none."""

LOADED = {"en": {"width": 320, "height": 720}, "cy": USUAL}
"""The size at which a page is loaded for `axe_at_widths`: a narrow one, and a wide one."""

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]

SAY_REFUSED = """addEventListener("securitypolicyviolation", (event) => console.error(
  `refused: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`))"""
"""Has a page say in its console what the site's policy did not let it do."""

COLOUR = ("color-contrast", "link-in-text-block")
"""The rules of axe-core that look at colours."""


def chromium(playwright: Playwright) -> str | None:
    """Where this machine has a Chromium: Debian's, Google's or the one that Playwright fetched."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    own = playwright.chromium.executable_path
    return found or (own if Path(own).is_file() else None)


@dataclass
class Served:
    """A folder of a built site while it is served. `missing` are the paths it was asked in vain."""

    folder: Path
    origin: str
    prefix: str
    missing: list[str] = field(default_factory=list)

    @property
    def url(self) -> str:
        """The address of its home page."""
        return self.origin + self.prefix


class _Handler(SimpleHTTPRequestHandler):
    """Serves a built site below a prefix, and its 404 page for what is not there."""

    def __init__(self, *args, served: Served, headers: dict[str, str], **kwargs):
        self._served, self._headers = served, headers
        super().__init__(*args, **kwargs)

    def translate_path(self, path: str) -> str:
        inside = path.startswith(self._served.prefix)
        return super().translate_path(
            "/" + path.removeprefix(self._served.prefix) if inside else "/no such page"
        )

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        self._served.missing.append(self.path)
        page = Path(self.directory, "404.html")
        content = page.read_bytes() if page.is_file() else b""
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        for name, value in self._headers.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *arguments: object) -> None:
        pass


@contextmanager
def serve(
    folder: Path, prefix: str = "/", headers: dict[str, str] | None = None
) -> Iterator[Served]:
    """Serve a built site on this machine alone; its root is `prefix`, as on GitHub Pages."""
    served = Served(folder, "", prefix)
    handler = partial(_Handler, directory=str(folder), served=served, headers=headers or {})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        served.origin = f"http://127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield served
        finally:
            server.shutdown()
            thread.join()


def headers(folder: Path) -> dict[str, str]:
    """What a built site has hosts tell browsers."""
    made, first, *lines = (folder / "_headers").read_text(encoding="utf-8").splitlines()
    assert (made, first) == ("# cymar/translations", "/*")
    return dict(line.strip().split(": ", 1) for line in lines)


Visit = Callable[..., AbstractContextManager[Page]]


def visits(browser: Browser) -> Visit:
    """Pages as readers first open them, each for the options of a context.

    A new context takes a second, so a page serves again where the options are the same, once it
    has forgotten its reader. What listens to a page or changes what it loads stays on it: a test
    that does so asks for a context of its own.
    """
    free: dict[str, Page] = {}

    @contextmanager
    def visit(**options: object) -> Iterator[Page]:
        key = repr(sorted(options.items()))
        page = free.pop(key, None) or browser.new_context(**options).new_page()
        yield page
        if page.url.startswith("http"):
            page.evaluate("localStorage.clear(); sessionStorage.clear()")
        page.goto("about:blank")
        page.context.clear_cookies()
        page.mouse.move(-1, -1)
        page.emulate_media(media="null")
        page.set_viewport_size(options.get("viewport", USUAL))
        free[key] = page

    return visit


def axe(page: Page, within: str = "html", rules: Sequence[str] = ()) -> list[str]:
    """What axe-core finds on a page at rest: its rule, and the element, for each place.

    All of its rules for WCAG 2.2 AA and good practice are run, or some by their names.
    """
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate((files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8"))
    kind, values = ("rule", [*rules]) if rules else ("tag", TAGS)
    options = {"runOnly": {"type": kind, "values": values}, "resultTypes": ["violations"]}
    found = page.evaluate(AT_REST, [within, options])
    return [f"{each['id']}: {node['html'][:200]}" for each in found for node in each["nodes"]]


def axe_at_widths(page: Page) -> list[str]:
    """What axe-core finds on a page as it is, and then at the other width."""
    before = page.viewport_size
    found = axe(page)
    page.set_viewport_size(next(each for each in LOADED.values() if each != before))
    found += axe(page)
    page.set_viewport_size(before)
    return found


if __name__ == "__main__":
    with sync_playwright() as started:
        sys.exit(not chromium(started))
