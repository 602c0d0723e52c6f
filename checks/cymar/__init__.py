"""Cymar checks that a website says the same, as plainly, in Welsh and in English."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cymar.errors import ConfigError
    from cymar.finding import Finding, Report, Severity
    from cymar.locate import open_project, open_projects
    from cymar.project import Project

__all__ = [
    "ConfigError",
    "Finding",
    "Project",
    "Report",
    "Severity",
    "open_project",
    "open_projects",
]

_HOMES = {
    "ConfigError": "errors",
    "Finding": "finding",
    "Severity": "finding",
    "Report": "finding",
    "Project": "project",
    "open_project": "locate",
    "open_projects": "locate",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401  (whatever the public name stands for)
    """A public name, from where it lives; nothing is loaded before it is asked for."""
    if name not in _HOMES:
        raise AttributeError(name)
    from importlib import import_module

    return getattr(import_module(f"cymar.{_HOMES[name]}"), name)
