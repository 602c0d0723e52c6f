"""The software bill of materials of a release: what `cymar[mkdocs]` needs, as CycloneDX 1.5 JSON.

    python -m support.sbom FILE      (in tests/)

Names and versions are those of requirements.lock, licences those of what is installed.
"""

import json
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from support.licences import installed
from support.lock import locked


def sbom() -> dict[str, Any]:
    """The document, the same each time that it is made of the same packages."""
    found = locked()
    components = [
        {
            "type": "library",
            "bom-ref": purl(name, found[name].version),
            "name": name,
            "version": found[name].version,
            "purl": purl(name, found[name].version),
            "licenses": [{"license": {"name": each}} for each in sorted(licences)],
        }
        for name, licences in sorted(installed("cymar", "mkdocs").items())
        if name in found
    ]
    whole = json.dumps(components, sort_keys=True)
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid5(NAMESPACE_URL, whole)}",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": purl("cymar", version("cymar")),
                "name": "cymar",
                "version": version("cymar"),
                "purl": purl("cymar", version("cymar")),
                "licenses": [{"license": {"id": "MIT"}}],
            }
        },
        "components": components,
    }


def purl(name: str, release: str) -> str:
    """What names a release of a package in any list."""
    return f"pkg:pypi/{name}@{release}"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(json.dumps(sbom(), indent=2) + "\n", encoding="utf-8")
