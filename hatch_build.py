"""The addresses that a package carries, read from the pipeline that builds it.

The source names none, so that a copy of the project, wherever it is kept, names its own: GitHub's
and GitLab's pipelines say where they are, and `PROJECT_URL` and `SITE_URL` say so anywhere else.
"""

import os
from collections.abc import Mapping

from hatchling.metadata.plugin.interface import MetadataHookInterface


def project_addresses(environment: Mapping[str, str]) -> dict[str, str]:
    """The addresses of the source, its changes, its reports and its site, where known."""
    pages = "/"
    source = environment.get("PROJECT_URL", "")
    if not source and environment.get("GITHUB_REPOSITORY"):
        server = environment.get("GITHUB_SERVER_URL", "https://github.com")
        source = f"{server}/{environment['GITHUB_REPOSITORY']}"
    elif not source and environment.get("CI_PROJECT_URL"):
        source, pages = environment["CI_PROJECT_URL"], "/-/"
    site = environment.get("SITE_URL", "")
    found = {"Documentation": site} if site else {}
    if source:
        source = source.rstrip("/")
        found |= {
            "Source": source,
            "Issues": f"{source}{pages}issues",
            "Changelog": f"{source}{pages}blob/main/CHANGELOG.md",
        }
    return found


class ProjectAddresses(MetadataHookInterface):
    """Puts the addresses that are known into the package's metadata."""

    def update(self, metadata: dict[str, object]) -> None:
        """Set `urls`, which `pyproject.toml` declares to be dynamic."""
        metadata["urls"] = project_addresses(os.environ)
