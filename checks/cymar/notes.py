"""Notes to whoever runs a command, on standard error: they are no findings."""

import sys

from cymar.project import Project


def project_notes(project: Project, locale: str) -> None:
    """Say what keeps us from telling whether pages are in step."""
    for note in project.notes:
        print(f"cymar: {note.to(locale)}", file=sys.stderr)
