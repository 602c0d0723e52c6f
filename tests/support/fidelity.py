"""The bench that holds what we read of a page against what Python-Markdown shows."""

from functools import cache
from types import ModuleType

import markdown
from support import benches


def bench() -> ModuleType:
    return benches.bench("fidelity")


@cache
def renderer() -> markdown.Markdown:
    config = bench().load_config(str(benches.ROOT / "mkdocs.yml"), plugins=[])
    return markdown.Markdown(
        extensions=config.markdown_extensions, extension_configs=config.mdx_configs or {}
    )
