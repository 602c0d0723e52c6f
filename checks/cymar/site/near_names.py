"""Pages in one language only whose names are almost the same, and so are likely to be one page."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from cymar import expressions as re
from cymar.site.page_names import composed
from cymar.site.pages import Page

SEPARATORS = re.compile(r"[\s_.-]+")
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
ONE_DAY = timedelta(days=1)


def near_names(pages: Iterable[Page]) -> Mapping[str, Page]:
    """For the key of a page, the one page of the other language that is named almost as it is.

    The names differ in letter case, in spaces, hyphens and the like, or by a day in their date.

    Args:
        pages: pages without a counterpart, in both languages.
    """
    by_name: dict[str, dict[str, list[Page]]] = {"en": {}, "cy": {}}
    for page in pages:
        by_name[page.locale].setdefault(_plain(page.name), []).append(page)
    found: dict[str, Page] = {}
    for some in by_name["en"].values():
        alike = [page for each in _alike(some[0].name) for page in by_name["cy"].get(each, ())]
        if len(some) == len(alike) == 1 and alike[0].key not in found:
            found |= {some[0].key: alike[0], alike[0].key: some[0]}
    return found


def _plain(name: str) -> str:
    """A name without what is easily written otherwise."""
    return SEPARATORS.sub("", composed(name).casefold())


def _alike(name: str) -> dict[str, None]:
    """The plain names that a name may stand for: its own, and those of the days beside its date."""
    names = {_plain(name): None}
    match = DATE.search(name)
    if match:
        try:
            day = date.fromisoformat(match[0])
        except ValueError:
            return names
        for beside in (day - ONE_DAY, day + ONE_DAY) if date.min < day < date.max else ():
            names[_plain(name[: match.start()] + beside.isoformat() + name[match.end() :])] = None
    return names
