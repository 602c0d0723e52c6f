"""Notes to whoever runs a command, on standard error: they are no findings."""

import sys
from collections.abc import Iterable

from cymar.project import Project


def say_notes(projects: Iterable[Project], locale: str) -> None:
    """Say, once, what keeps us from telling whether the pages of some sites are in step."""
    for note in dict.fromkeys(note.to(locale) for each in projects for note in each.notes):
        print(f"cymar: {note}", file=sys.stderr)
