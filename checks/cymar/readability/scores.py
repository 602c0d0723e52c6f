"""How hard pages are to read, cached so that only pages that changed are scored again."""

from collections.abc import Mapping, Sequence
from typing import Any

from cymar.cache import Cache, Store, cached_map
from cymar.dataclasses import astuple
from cymar.failure import Failure, attempt
from cymar.languages.readability import Readability
from cymar.site.pages import Page

Scores = Mapping[str, Readability | None]
"""How hard pages are to read, by their keys; nothing for a page without prose."""


def cached_scores(pages: Sequence[Page], cache: Cache) -> Scores:
    """The scores of some pages."""
    found = cached_map(_score, pages, _key, name=_name, store=SCORES, cache=cache)
    return {page.key: page.result_of(score, None) for page, score in zip(pages, found, strict=True)}


def not_scored(pages: Sequence[Page], cache: Cache) -> list[Page]:
    """The pages whose score is not cached."""
    return [page for page in pages if not cache.get(SCORES.name, _name(page), _key(page))]


def _score(page: Page) -> Readability | Failure | None:
    score = attempt(lambda: page.readability, page.source.path)
    return page.failures[0] if page.failures else score


def _name(page: Page) -> str:
    return page.key


def _key(page: Page) -> str:
    return page.digest


def _encode(score: Readability | None) -> Any:  # noqa: ANN401  (whatever JSON can hold)
    return score and astuple(score)


def _decode(value: Any) -> Readability | None:  # noqa: ANN401  (whatever JSON holds)
    return Readability(*value) if value else None


SCORES: Store[Readability | None] = Store("scores", _encode, _decode)
