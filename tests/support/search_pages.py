"""Pages for the search to find: one for each query of the lists in `tests/search`, and others."""

import csv
from collections.abc import Iterator
from pathlib import Path

from cymar.publish.search.page import PageSection, SearchPage

CASES = Path(__file__).parents[1] / "search"
EXCERPTS = {
    "gwlanen": "Mae'r wlanen yn y drôr.",
    "telyn": "Mae dwy delyn yma, a llawer o bobl yn eu canu bob dydd.",
    "cwpwrdd": "Agorwch y drws yn araf.",
    "clorian": "Mae'r glorian hon yn pwyso 1.085 gwaith cymaint â'r llall, ac mae pobl y farchnad "
    "yn ei defnyddio bob bore Sadwrn i bwyso ffrwythau.",
}
"""The text that each query shows of a page that has it in a table, in code, and in a sentence."""

AND_MORE = " Mae'r un fach yn pwyso 1.115 gwaith cymaint, ac mae hi ar silff arall erbyn hyn."
"""A sentence with a point in it, which is not a part of the excerpt: that would be too long."""

EXCERPT_PAGE = SearchPage(
    "cy/excerpts/", "cy", "Cwpwrdd", [
        PageSection(blocks=["missing-gwlanen", "Agorwch y drws yn araf."], code={0}),
        PageSection("Offer", "offer", 2, ["Telyn", "Gwlanen", "x = gwlanen(telyn)",
                                          *[*EXCERPTS.values()][:3]], code={2}),
        PageSection("Pwyso", "pwyso", 2, [EXCERPTS["clorian"] + AND_MORE]),
    ],
)  # fmt: skip


def cases(locale: str) -> list[tuple[str, str, str]]:
    """The kind of each case, what a page says and what somebody types.

    `cy.tsv` and `en.tsv` are what the search was made with; `-later` those that were written from
    texts alone, by the same hand, and run once before anything was changed for them; `-nasty` those
    written to find faults; `-apart`,
    where it is there, those of somebody who had not read the index, run once in the same way.
    """
    found = []
    for path in sorted(CASES.glob(f"{locale}*.tsv")):
        with path.open(encoding="utf-8") as file:
            rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            found += [(kind, text, query) for kind, text, query in list(rows)[1:]]
    return found


def pages(locale: str) -> Iterator[SearchPage]:
    """A page for each case, and others with words that all of them have."""
    home = "" if locale == "en" else "cy/"
    yield SearchPage(home, locale, "Search" if locale == "en" else "Chwilio", [PageSection()])
    for number, (_, text, _) in enumerate(cases(locale)):
        title = f"Page {number}" if locale == "en" else f"Tudalen {number}"
        yield SearchPage(f"{home}{number}/", locale, title, [PageSection(blocks=[text])])
    words = {
        "en": ("Fees", "Pay a fee", "The fee for a market stall is paid each month."),
        "cy": ("Ffioedd", "Talu ffi", "Telir y ffi am stondin marchnad bob mis."),
    }
    title, heading, text = words[locale]
    sections = [PageSection(blocks=[text]), PageSection(heading, "pay", 2, [text])]
    yield SearchPage(f"{home}fees/", locale, title, sections)
    title = "Stall" if locale == "en" else "Stondin"
    blocks = [f"{text} {number}." for number in range(3)]
    yield SearchPage(f"{home}stall/", locale, title, [PageSection(blocks=blocks)])
    if locale == "cy":
        yield EXCERPT_PAGE
