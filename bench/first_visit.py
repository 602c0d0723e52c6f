"""What a browser downloads on a first visit to a page of a built site.

    mkdocs build && python bench/first_visit.py site [PAGE...] [--files]

Serves the site with gzip, opens each page in a Chromium that has seen nothing of it, scrolls to
the end and waits until it asks for no more. Prints for each page the bytes of what came, as they
came, compressed, without and with the headers of HTTP, and how many files; `--files` lists those.
The icon of the site is counted, whether or not the browser asks for it. Without pages, it takes
the home page, the shortest, the middle and the longest of the others.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path
from shutil import which
from typing import Any
from urllib.parse import urljoin

from playwright.sync_api import Browser, CDPSession, sync_playwright
from served import serve

KIB = 1024


def visit(browser: Browser, address: str) -> dict[str, tuple[int, int]]:
    """Each file that a page asks for, with its bytes without and with its headers."""
    names: dict[str, str] = {}
    body: dict[str, int] = {}
    whole: dict[str, int] = {}
    with browser.new_context(viewport={"width": 412, "height": 823}) as context:
        page = context.new_page()
        session: CDPSession = context.new_cdp_session(page)
        session.send("Network.enable")

        def received(event: dict[str, Any]) -> None:
            headers = {name.lower(): value for name, value in event["response"]["headers"].items()}
            names[event["requestId"]] = event["response"]["url"]
            body[event["requestId"]] = int(headers.get("content-length", 0))

        session.on("Network.responseReceived", received)
        session.on(
            "Network.loadingFinished",
            lambda event: whole.update({event["requestId"]: event["encodedDataLength"]}),
        )
        page.goto(address, wait_until="networkidle")
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        page.wait_for_timeout(500)
        page.wait_for_load_state("networkidle")
        icon = page.locator("link[rel=icon]").first.get_attribute("href")
        if icon and urljoin(address, icon) not in names.values():
            size = len(context.request.get(urljoin(address, icon)).body())
            names["icon"], body["icon"], whole["icon"] = urljoin(address, icon), size, size
    return {
        names[key]: (body.get(key, 0), total)
        for key, total in whole.items()
        if key in names and not names[key].startswith("data:")
    }


def pages(folder: Path) -> Iterator[str]:
    """The home page, and three of the others by their length."""
    yield ""
    others = sorted(
        (path for path in folder.rglob("index.html") if path.parent != folder),
        key=lambda path: path.stat().st_size,
    )
    for path in (others[0], others[len(others) // 2], others[-1]):
        yield f"{path.parent.relative_to(folder).as_posix()}/"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("pages", nargs="*")
    parser.add_argument("--files", action="store_true")
    given = parser.parse_args()
    with sync_playwright() as playwright, serve(given.folder) as address:
        own = playwright.chromium.executable_path
        path = which("chromium") or which("google-chrome") or own
        browser = playwright.chromium.launch(executable_path=path)
        print(f"{'page':<40} {'files':>5} {'KiB':>7} {'with headers':>13}")
        for page in given.pages or pages(given.folder):
            files = visit(browser, address + page)
            body, whole = (sum(each[at] for each in files.values()) / KIB for at in (0, 1))
            print(f"/{page:<39} {len(files):>5} {body:>7.1f} {whole:>13.1f}")
            if given.files:
                for name, (size, _) in sorted(files.items(), key=lambda item: -item[1][0]):
                    print(f"    {size:>7} {name.removeprefix(address)}")
        browser.close()


if __name__ == "__main__":
    main()
