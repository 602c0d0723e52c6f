"""The benches, as modules: a test holds to what one of them measures."""

import sys
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parents[2]


@cache
def bench(name: str) -> ModuleType:
    """A bench by its name, loaded once; it may import the benches beside it."""
    beside = str(ROOT / "bench")
    if beside not in sys.path:
        sys.path.append(beside)
    spec = spec_from_file_location(name, ROOT / "bench" / f"{name}.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
