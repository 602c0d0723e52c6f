"""What pip is to install to have this program again, elsewhere."""

import json
import shlex
from importlib.metadata import Distribution, distribution
from typing import Any

NAME = "cymar"
SOURCE = "Source"
ELSEWHERE = ("https://", "http://", "ssh://")
"""What an address begins with that other machines can reach."""

WHEELS = "wheels"
"""The folder of a project that holds our wheel, where there is no address to install it from."""


def requirement(extra: str = "", installed: Distribution | None = None) -> str:
    """A line for pip, which says where this program is to be had.

    That is where it was installed from, or its source; by its name alone only where an index of
    packages gave it, for any other index may have something else of that name. Where none of these
    is known, it is a wheel that the project keeps.

    Args:
        extra: the parts besides the engine, such as `mkdocs`.
        installed: the program as it was installed here; this one, where none is given.
    """
    installed = installed or distribution(NAME)
    named = f"{NAME}[{extra}]" if extra else NAME
    address = _address(installed)
    if address:
        return f"{named} @ {address}"
    if not _origin(installed):
        return named
    return f"./{WHEELS}/{wheel(installed)}{named.removeprefix(NAME)}"


def install_command(extra: str = "") -> str:
    """The command that installs it, for a shell."""
    return f"pip install {shlex.quote(requirement(extra))}"


def wheel(installed: Distribution | None = None) -> str:
    """The name of the file that this version of the program is built to."""
    return f"{NAME}-{(installed or distribution(NAME)).version}-py3-none-any.whl"


def _origin(installed: Distribution) -> dict[str, Any]:
    """Where pip has it from, if somebody named a place; nothing for what an index gave."""
    found = json.loads(installed.read_text("direct_url.json") or "{}")
    return found if isinstance(found, dict) else {}


def _address(installed: Distribution) -> str:
    """The address that it can be installed from, where the installation knows any."""
    origin = _origin(installed)
    url, version = str(origin.get("url", "")), origin.get("vcs_info", {})
    if url.startswith(ELSEWHERE):
        is_git = version.get("vcs") == "git"
        return f"git+{url}@{version['commit_id']}" if is_git else url
    for entry in installed.metadata.get_all("Project-URL") or ():
        label, _, address = entry.partition(", ")
        if label == SOURCE:
            return f"git+{address}"
    return ""
