"""The bench that holds what we read of a page against what Python-Markdown shows."""

from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import markdown

ROOT = Path(__file__).parents[2]


@cache
def bench() -> ModuleType:
    spec = spec_from_file_location("fidelity", ROOT / "bench" / "fidelity.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def renderer() -> markdown.Markdown:
    config = bench().load_config(str(ROOT / "mkdocs.yml"), plugins=[])
    return markdown.Markdown(
        extensions=config.markdown_extensions, extension_configs=config.mdx_configs or {}
    )
