"""What the search index of a built site holds."""

import json
from pathlib import Path


def content(site: Path, locale: str, name: str) -> object:
    """What a file of the index hands over."""
    text = (site / "search" / locale / f"{name}.js").read_text(encoding="utf-8")
    start = f'cymarSearch.put("{locale}","{name}",'
    assert text.startswith(start)
    return json.loads(text.removeprefix(start)[:-2])


def found_pages(site: Path, locale: str) -> dict[str, str]:
    """The titles of the pages that may be found, by their addresses."""
    found = {}
    for path in (site / "search" / locale / "p").iterdir():
        address, title, *_ = content(site, locale, f"p/{path.stem}")
        found[address] = title
    return found
