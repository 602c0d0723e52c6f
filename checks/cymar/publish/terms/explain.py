"""The terms of a page, the first use of each explained in its place in the HTML."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from html import escape

from cymar.dataclasses import dataclass
from cymar.glossary import Entry, Glossary
from cymar.glossary.match import is_in_name
from cymar.publish.terms.rendered import Rendered
from cymar.publish.terms.words import IN_GLOSSARY

TERM_CLASS = "cymar-term"
"""The class of a term that is explained where it stands."""

Places = Mapping[Entry, tuple[int, int] | None]
"""The terms that a page uses, in the order in which they come, each with the place in the HTML of
the first use that may be explained, if any."""


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """HTML to put in the place of some other."""

    start: int
    end: int
    html: str


def edited(content: str, edits: Iterable[Edit]) -> str:
    """HTML with some places of it changed, none of which overlap."""
    pieces, at = [], 0
    for edit in sorted(edits):
        pieces += [content[at : edit.start], edit.html]
        at = edit.end
    return "".join([*pieces, content[at:]])


def find_terms(rendered: Rendered, glossary: Glossary, locale: str) -> Places:
    """The terms that a page uses and the glossary explains; a part of a longer name is none."""
    places: dict[Entry, tuple[int, int] | None] = {}
    for passage in rendered.passages:
        for match in glossary.find(locale, passage.text):
            entry = match.found
            if places.get(entry) is not None or not entry.is_explained(locale):
                continue
            if not is_in_name(passage.text, match):
                place = passage.place(match.start, match.end)
                places[entry] = rendered.whole(*place) if place else None
    return places


def explanations(
    content: str, places: Places, link: Callable[[Entry], str], locale: str, *, is_listed: bool
) -> Iterator[Edit]:
    """A link to the glossary around the first use of each term, with what the term means.

    Without a script it is a link and no more. On paper the definition follows it, but where the
    page lists its terms itself.
    """
    name = f"{TERM_CLASS} {TERM_CLASS}--listed" if is_listed else TERM_CLASS
    more = escape(IN_GLOSSARY.to(locale))
    for entry, place in places.items():
        side = entry.side(locale)
        if place is None or side is None:
            continue
        start, end = place
        yield Edit(
            start,
            end,
            f'<a class="{name}" href="{escape(link(entry))}" data-term="{escape(side.term)}" '
            f'data-definition="{escape(side.definition)}" data-more="{more}">'
            f"{content[start:end]}</a>",
        )
