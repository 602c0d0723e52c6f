"""The commands that the pages show, in the order in which a reader meets them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(
    r"(?:^ *<!-- (?:not run|heb ei redeg): (?P<reason>.+?) -->\n\s*)?"
    r"^(?P<inset> *)```(?:bash|sh|console)\n(?P<lines>.*?)^(?P=inset)```$",
    re.DOTALL | re.MULTILINE,
)
FENCES = re.compile(r"^ *```(?:bash|sh|console)$", re.MULTILINE)


@dataclass(frozen=True)
class Shown:
    """A block of commands on a page; `reason` is why it cannot be run in a test, if it cannot."""

    page: str
    lines: tuple[str, ...]
    reason: str = ""


def shown_in(page: Path) -> Iterator[Shown]:
    """The blocks of commands on a page."""
    text = page.read_text(encoding="utf-8")
    name = page.relative_to(ROOT).as_posix()
    found = list(BLOCK.finditer(text))
    assert len(found) == len(FENCES.findall(text)), name
    for block in found:
        lines = (line.partition("  # ")[0].strip() for line in dedent(block["lines"]).splitlines())
        yield Shown(name, tuple(line for line in lines if line), block["reason"] or "")


def all_shown() -> list[Shown]:
    """The blocks of all pages that a reader of the project may open."""
    pages = [*sorted((ROOT / "docs").rglob("*.md")), *sorted(ROOT.glob("*.md"))]
    return [block for page in pages for block in shown_in(page)]
