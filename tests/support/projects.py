"""The project in a folder."""

from pathlib import Path

from cymar.locate import open_projects
from cymar.project import Project


def opened(folder: Path) -> Project:
    (project,) = open_projects([folder])
    return project
