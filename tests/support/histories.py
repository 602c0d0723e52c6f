"""What the tests of histories share: a page that moves on in either language, and who is behind."""

import re
from pathlib import Path

from cymar.bilingual import other
from cymar.locate import open_projects
from support.repository import Repository

EN = "# Fees\n\nPay £25 by card.\n\nAsk us for help.\n"
CY = "# Ffioedd\n\nTalwch £25 â cherdyn.\n\nGofynnwch i ni am help.\n"
EN_NEW = EN.replace("£25", "£30")
CY_NEW = CY.replace("£25", "£30")
TEXTS = {"en": (EN, EN_NEW), "cy": (CY, CY_NEW)}
PAID = {"en": "Pay £25 by card.", "cy": "Talwch £25 â cherdyn."}

Behinds = list[tuple[str, str, str | None]]


def behind(folder: Path = Path()) -> Behinds:
    """The file and text of each block that is behind, and what its counterpart said."""
    (project,) = open_projects([folder])
    found = []
    for pair in project.pairs:
        pages = {page.locale: page for page, _ in pair}
        for each in project.staleness.behind(pair):
            block = pages[each.locale].blocks[each.here]
            found.append((pages[each.locale].key, block.text, each.before))
    return found


def notes(folder: Path = Path()) -> list[str]:
    (project,) = open_projects([folder])
    return [note.to("en") for note in project.notes]


def expected(moved: str, name: str = "a.md") -> Behinds:
    """What is reported when a language has moved on from the pages above."""
    still = other(moved)
    return [(f"{still}/{name}", PAID[still], PAID[moved])]


def move(repository: Repository, locale: str) -> None:
    repository.write(**{f"{locale}_a": TEXTS[locale][1]})


def status_rows(output: str) -> tuple[list[tuple[str, str, str]], str]:
    """The state, page and detail in each row of a status, and the line of its totals."""
    table, total, *_ = output.split("\n\n")
    rows = [re.split(r" {2,}", row) for row in table.splitlines()[1:]]
    return [(row[0], row[5], "".join(row[6:])) for row in rows], total
