"""`cymar sign-off`: a record that a person holds pages to be in step."""

import click

from cymar.bilingual import Text
from cymar.commands import failed, show_line

HELP = Text(
    en="Record that a page and its counterpart are in step now.\n\nPAGE is a file in either "
    "language, its name as ‘cymar status’ gives it, or a folder of pages. The record is kept in "
    "translations.lock: commit it with the pages.",
    cy="Cofnodi bod tudalen a'i thudalen gyfatebol yn cyd-fynd nawr.\n\nTUDALEN yw ffeil yn un "
    "o'r ddwy iaith, ei henw fel y mae ‘cymar status’ yn ei roi, neu ffolder o dudalennau. "
    "Mae'r cofnod yn translations.lock: cadwch y ffeil yn git gyda'r tudalennau.",
)
PAGES = Text(en="PAGE...", cy="TUDALEN...")
SIGNED = Text(en="Signed off: {page}", cy="Wedi cymeradwyo: {page}")


def command(locale: str) -> click.Command:
    """The command in one language."""

    @click.command("sign-off", help=HELP.to(locale))
    @click.argument("pages", metavar=PAGES.to(locale), nargs=-1, required=True)
    def sign_off(pages: tuple[str, ...]) -> int:
        from cymar.locate import open_pages

        projects = open_pages(pages)
        for project in projects:
            project.sign_off()
            for pair in (each for each in project.pairs if each.is_readable):
                show_line(SIGNED.format({"page": pair.en.name}).to(locale))
        return failed(projects, locale)

    return sign_off
