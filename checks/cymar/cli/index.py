"""`cymar index`: the search of a site that is built."""

from pathlib import Path

import click

from cymar.bilingual import LANGUAGE_NAMES, Text
from cymar.commands import show_line

HELP = Text(
    en="Write a search that finds Welsh and English for a site that is built.\n\nSITE is the "
    "folder of the built pages, whatever built them. The index and the scripts go in its ‘search’ "
    "folder. To use them, put ‘<script src=/search/open.js defer></script>’ in each page, and "
    "give a link or a button the attribute ‘data-search-open’.",
    cy="Ysgrifennu chwiliad sy'n dod o hyd i Gymraeg a Saesneg ar wefan sydd wedi'i hadeiladu."
    "\n\nGWEFAN yw ffolder y tudalennau, beth bynnag a'u hadeiladodd. Mae'r mynegai a'r rhaglenni "
    "yn mynd i'r ffolder ‘search’ ynddi. I'w defnyddio, rhowch ‘<script src=/search/open.js "
    "defer></script>’ ym mhob tudalen, a ‘data-search-open’ ar ddolen neu fotwm.",
)
SITE = Text(en="SITE", cy="GWEFAN")
DONE = Text(
    en="{language}: {pages} pages can be found.", cy="{language}: tudalennau i'w cael: {pages}."
)
NONE = Text(
    en="no page here says that it is in Welsh or in English: give the folder of the built site.",
    cy="nid oes tudalen yma sy'n dweud ei bod yn Gymraeg neu'n Saesneg: rhowch ffolder y wefan "
    "sydd wedi'i hadeiladu.",
)


def command(locale: str) -> click.Command:
    """The command in one language."""

    @click.command("index", help=HELP.to(locale))
    @click.argument(
        "site", metavar=SITE.to(locale),
        type=click.Path(exists=True, file_okay=False, path_type=Path),
    )  # fmt: skip
    def index(site: Path) -> None:
        from cymar.errors import ConfigError
        from cymar.progress import PAGES_READ, counted, progress
        from cymar.publish.search.write import pages_of_site, write_search

        tell = progress(PAGES_READ, locale)
        found = write_search(site, counted(pages_of_site(site), tell))
        tell(0, 0)
        if not found:
            raise ConfigError(NONE)
        for language, pages in found.items():
            values = {"language": LANGUAGE_NAMES[language], "pages": pages}
            show_line(DONE.format(values).to(locale))

    return index
