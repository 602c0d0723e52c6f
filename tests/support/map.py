"""The map of the project, in both languages: its floors, and a line for each module.

    make map

Writes the pages of modules in `docs/en/contributing` and `docs/cy/contributing` whole, and the
floors into `architecture.md` beside them, between two comments.
`tests/test_map.py` fails where they are old.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cymar.bilingual import LOCALES, Text
from support.rooms import ROOT, Room, first_line, floors

FLOORS = re.compile(
    r"(?<=<!-- floors: )(?P<part>\w+) -->\n.*?(?=<!-- end of floors -->)", re.DOTALL
)


@dataclass(frozen=True)
class MapPage:
    """A page of modules: from one room down to the next page's first.

    Args:
        part: the engine or the plugins.
        first: the room that it begins with.
        title: its title.
        address: its address in Welsh.
    """

    part: str
    first: str
    title: Text
    address: str


PAGES = {
    "modules.md": MapPage(
        "engine", "cli",
        Text(en="Modules: commands and built pages",
             cy="Modiwlau: gorchmynion a thudalennau gorffenedig"),
        "modiwlau",
    ),
    "modules-checks.md": MapPage(
        "engine", "staleness",
        Text(en="Modules: checks and sites", cy="Modiwlau: gwiriadau a gwefannau"),
        "modiwlau-gwirio",
    ),
    "modules-text.md": MapPage(
        "engine", "text",
        Text(en="Modules: text and languages", cy="Modiwlau: testun ac ieithoedd"),
        "modiwlau-testun",
    ),
    "modules-plugins.md": MapPage(
        "plugins", "search",
        Text(en="Modules: the MkDocs plugins", cy="Modiwlau: yr ategion MkDocs"),
        "modiwlau-ategion",
    ),
}  # fmt: skip
"""The pages of modules, by their names: four, so that each is light."""

ITS_OWN = {
    "rules": Text(
        en="[The list of rules](../rules/index.md) has a page for each.",
        cy="Mae gan [y rhestr rheolau](../rules/index.md) dudalen ar gyfer pob un.",
    ),
    "reporters": Text(
        en="`cymar check --help` lists them, as values of `--format`.",
        cy="Mae `cymar check --help` yn eu rhestru, fel gwerthoedd `--format`.",
    ),
}
"""Rooms of the engine to which one adds a file and nothing else: so the map does not list them."""

HEAD = Text(
    en="""\
---
title: "{title}"
description: A line for each file of code in Cymar, room by room, from the top floor down.
---

# {title}

The command `make map` writes this page.
The line for each file is the first line of its docstring, as the code has it.
[How the code is arranged](architecture.md) says what the rooms and the floors are.
""",
    cy="""\
---
title: "{title}"
description: Llinell ar gyfer pob ffeil o god yn Cymar, fesul ystafell, o'r llawr uchaf i lawr.
slug: {address}
---

# {title}

Y gorchymyn `make map` sy'n ysgrifennu'r dudalen hon.
Llinell gyntaf ei `docstring` yw'r llinell ar gyfer pob ffeil, fel mae yn y cod: yn Saesneg.
Mae [Sut mae'r cod wedi'i drefnu](architecture.md) yn dweud beth yw'r ystafelloedd a'r lloriau.
""",
)


PATHS = [
    ROOT / "docs" / locale / "contributing" / name
    for locale in LOCALES
    for name in (*PAGES, "architecture.md")
]
"""The pages that show the map."""


def page_at(path: Path) -> str:
    """A page of the map as it should be."""
    locale = path.parts[-3]
    if path.name in PAGES:
        return modules(path.name, locale)
    return FLOORS.sub(
        lambda match: f"{match['part']} -->\n{house(match['part'], locale)}\n",
        path.read_text(encoding="utf-8"),
    )


def house(part: str, locale: str) -> str:
    """The floors of the engine or the plugins, the top one first, each with its rooms."""
    lines = ['<div class="floors" markdown>', ""]
    for floor in floors(part):
        for number, room in enumerate(floor):
            mark = "    " if number else "1.  "
            link = f"[`{room.name}`]({page_of(part, room)}#{place(part, room)})"
            lines += [f"{mark}{link}: {room.line.to(locale)}", ""]
    return "\n".join([*lines, "</div>", ""])


def page_of(part: str, wanted: Room) -> str:
    """The page of modules that has a room."""
    firsts = {each.first: name for name, each in PAGES.items() if each.part == part}
    name = ""
    for floor in floors(part):
        for room in floor:
            name = firsts.get(room.name, name)
            if room == wanted:
                return name
    raise KeyError(wanted.name)


def modules(name: str, locale: str) -> str:
    """A page of modules."""
    page = PAGES[name]
    lines = [HEAD.to(locale).format(title=page.title.to(locale), address=page.address)]
    for floor in floors(page.part):
        for room in floor:
            if page_of(page.part, room) == name:
                lines += [f"## `{room.name}` {{ #{place(page.part, room)} }}", ""]
                lines += [*described(page.part, room, locale), ""]
    return "\n".join(lines).rstrip() + "\n"


def described(part: str, room: Room, locale: str) -> Iterator[str]:
    """What a room is, and the first line of each of its files: quoted, since the code says it."""
    line = room.line.to(locale)
    yield line if line.startswith("`") else f"{line[0].upper()}{line[1:]}."
    if part == "engine" and room.name in ITS_OWN:
        yield ITS_OWN[room.name].to(locale)
        return
    yield from ("", '<div lang="en" markdown>', "")
    for module in room.modules:
        path = module.relative_to(room.folder).as_posix().removesuffix("__init__.py")
        yield f"> - `{path}`: {first_line(module)}"
    yield from ("", "</div>")


def place(part: str, room: Room) -> str:
    """Where on its page of modules a room is."""
    return room.name if part == "engine" else f"{part}-{room.name}"


if __name__ == "__main__":
    for path in PATHS:
        path.write_text(page_at(path), encoding="utf-8", newline="\n")
