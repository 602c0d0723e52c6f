"""`cymar explain`: what makes a page hard to read."""

import shutil

import click

from cymar.bilingual import Text
from cymar.commands import PAGE, failed, format_option, show

HELP = Text(
    en="Show how hard a page is to read, and its hardest sentences in both languages, side by "
    "side, with what each adds to the grade.\n\nPAGE is a file in either language, or its name "
    "as ‘cymar status’ gives it.",
    cy="Dangos pa mor anodd yw tudalen i'w darllen, a'i brawddegau anoddaf yn y ddwy iaith, ochr "
    "yn ochr, gyda'r hyn y mae pob un yn ei ychwanegu at y radd.\n\nTUDALEN yw ffeil yn un o'r "
    "ddwy iaith, neu ei henw fel y mae ‘cymar status’ yn ei roi.",
)
NUMBER_HELP = Text(en="How many sentences to show.", cy="Faint o frawddegau i'w dangos.")
MOST = 5


def command(locale: str) -> click.Command:
    """The command in one language."""

    @click.command("explain", help=HELP.to(locale))
    @click.argument("page", metavar=PAGE.to(locale))
    @click.option(
        "--number", type=click.IntRange(min=1), default=MOST, metavar="N", show_default=True,
        help=NUMBER_HELP.to(locale),
    )  # fmt: skip
    @format_option(locale, "json", "markdown", "text")
    def explain(page: str, number: int, form: str) -> int:
        from cymar.locate import open_page
        from cymar.reports.explain import as_json, as_markdown, as_text, build

        project, found = open_page(page)
        explanation = build(project.site, found, number)
        if form == "json":
            written = as_json(explanation)
        elif form == "markdown":
            written = as_markdown(explanation, locale)
        else:
            written = as_text(explanation, locale, shutil.get_terminal_size().columns)
        show(written)
        return failed([project], locale)

    return explain
