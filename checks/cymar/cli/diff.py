"""`cymar diff`: what changed in one language since the other was in step."""

import click

from cymar.bilingual import Text
from cymar.commands import PAGE, echo_notes, failed, format_option, show, uses_colour

HELP = Text(
    en="Show what is behind on a page: what its counterpart said, what it says now, and the text "
    "to revise.\n\nPAGE is a file in either language, or its name as ‘cymar status’ gives it.",
    cy="Dangos beth sydd ar ei hôl hi ar dudalen: beth oedd y dudalen gyfatebol yn ei ddweud, beth "
    "mae'n ei ddweud nawr, a'r testun i'w ddiweddaru.\n\nTUDALEN yw ffeil yn un o'r ddwy iaith, "
    "neu ei henw fel y mae ‘cymar status’ yn ei roi.",
)


def command(locale: str) -> click.Command:
    """The command in one language."""

    @click.command("diff", help=HELP.to(locale))
    @click.argument("page", metavar=PAGE.to(locale))
    @format_option(locale, "markdown", "text")
    def diff(page: str, form: str) -> int:
        from cymar.locate import open_pages
        from cymar.reports.diff import as_markdown, as_text, build

        projects = open_pages([page])
        for project in projects:
            pages = build(project)
            if form == "markdown":
                written = as_markdown(pages, locale)
            else:
                written = as_text(pages, locale, uses_colour())
            show(written)
            echo_notes([project], locale)
        return failed(projects, locale)

    return diff
