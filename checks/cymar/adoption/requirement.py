"""What pip is to install to have this program again, elsewhere."""

import json
from importlib.metadata import Distribution, distribution

NAME = "cymar"
SOURCE = "Source"


def requirement(extra: str = "") -> str:
    """A line for pip: from where this was installed, or its source, or by its name alone.

    Args:
        extra: the parts besides the engine, such as `mkdocs`.
    """
    name = f"{NAME}[{extra}]" if extra else NAME
    address = _address(distribution(NAME))
    return f"{name} @ git+{address}" if address else name


def _address(installed: Distribution) -> str:
    """The address of the repository, where the installation knows it."""
    origin = json.loads(installed.read_text("direct_url.json") or "{}")
    version = origin.get("vcs_info", {})
    if version.get("vcs") == "git":
        return f"{origin['url']}@{version['commit_id']}"
    for entry in installed.metadata.get_all("Project-URL") or ():
        label, _, address = entry.partition(", ")
        if label == SOURCE:
            return str(address)
    return ""
