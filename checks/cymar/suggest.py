"""What a glossary might explain: terms and acronyms that a site uses without explaining them."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from cymar.project import Project
from cymar.rules.unexplained_acronym import unexplained_uses
from cymar.rules.unexplained_term import jargon_uses
from cymar.text.source import Span

SCHEMA = 1
MOST_PLACES = 3


@dataclass(frozen=True)
class Suggestion:
    """A term or an acronym in one language, what to say instead, if known, and where it is used."""

    kind: str
    text: str
    locale: str
    instead: str
    places: tuple[Span, ...]

    @property
    def order(self) -> tuple[int, str, str]:
        """A key that sorts suggestions, the most used first."""
        return -len(self.places), self.text.casefold(), self.locale


def suggestions(projects: Iterable[Project]) -> list[Suggestion]:
    """Everything that the pages asked for use without explaining it, the most used first."""
    places: dict[tuple[str, str, str, str], list[Span]] = {}
    for project in projects:
        for page in project.site.pages:
            if project.only is not None and page.key not in project.only:
                continue
            for use in unexplained_uses(page, project.glossary):
                key = ("acronym", use.letters, page.locale, "")
                places.setdefault(key, []).append(use.block.span(use.start, use.end))
            for block, match in jargon_uses(page, project.glossary):
                key = ("term", match.found.term, page.locale, match.found.instead)
                places.setdefault(key, []).append(block.span(match.start, match.end))
    found = [Suggestion(*key, tuple(spans)) for key, spans in places.items()]
    return sorted(found, key=lambda each: each.order)


def as_text(found: Iterable[Suggestion]) -> str:
    """A line a suggestion: how often, what, its language, and the first places."""
    lines = []
    for each in found:
        shown = [_place(span) for span in each.places[:MOST_PLACES]]
        more = ["…"] if len(each.places) > MOST_PLACES else []
        lines.append(
            f"{len(each.places):5}  {each.text} ({each.locale})  {', '.join(shown + more)}"
        )
    return "".join(f"{line}\n" for line in lines)


def as_json(found: Iterable[Suggestion]) -> str:
    """A document for other programs, with every place."""
    listed = [
        {
            "kind": each.kind,
            "text": each.text,
            "locale": each.locale,
            "instead": each.instead or None,
            "uses": len(each.places),
            "places": [
                {"path": span.source.path, **span.source.position(span.start)._asdict()}
                for span in each.places
            ],
        }
        for each in found
    ]
    return (
        json.dumps({"schema": SCHEMA, "suggestions": listed}, ensure_ascii=False, indent=2) + "\n"
    )


def _place(span: Span) -> str:
    return f"{span.source.path}:{span.source.position(span.start).line}"
