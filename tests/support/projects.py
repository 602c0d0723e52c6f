"""The project in a folder."""

from pathlib import Path

from cymar.project import Project, open_projects


def opened(folder: Path) -> Project:
    (project,) = open_projects([folder])
    return project
