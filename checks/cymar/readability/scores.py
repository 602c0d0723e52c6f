"""How hard pages are to read, kept so that only pages that changed are scored again."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import astuple
from pathlib import Path

from cymar.cache import WORTH_KEEPING, program, read_kept, write_kept
from cymar.languages.readability import Readability
from cymar.site.pages import Page

Scores = Mapping[str, Readability | None]
"""How hard pages are to read, by their keys; nothing for a page without prose."""


def kept_scores(path: Path, pages: Iterable[Page]) -> Scores:
    """The scores in a file of those pages that say what they said when they were scored."""
    kept = read_kept(path)
    if kept.get("program") != program():
        return {}
    try:
        told = {key: (mark, score) for key, (mark, *score) in kept["pages"].items()}
        return {
            page.key: Readability(*told[page.key][1]) if told[page.key][1] else None
            for page in pages
            if page.key in told and told[page.key][0] == _mark(page)
        }
    except (AttributeError, KeyError, TypeError, ValueError):
        return {}


def keep_scores(path: Path, pages: Iterable[Page], scores: Scores) -> None:
    """Keep the scores of these pages in a file, where there are enough to be worth it."""
    if len(scores) < WORTH_KEEPING:
        return
    told = {
        page.key: [_mark(page), *(astuple(found) if (found := scores[page.key]) else ())]
        for page in pages
        if page.key in scores
    }
    write_kept(path, {"program": program(), "pages": told})


def _mark(page: Page) -> str:
    return hashlib.sha256(page.source.text.encode("utf-8", "surrogatepass")).hexdigest()[:32]
