"""The pages of a built site, as text."""

import re
from pathlib import Path

ALTERNATE = re.compile(r'<link rel="alternate" href="([^"]+)" hreflang="([^"]+)">')


def text(site: Path, where: str) -> str:
    return (site / where / "index.html" if not where.endswith(".html") else site / where).read_text(
        encoding="utf-8"
    )
