"""`cymar clean`: what is kept so that it need not be worked out again, forgotten."""

from pathlib import Path

import click

from cymar.bilingual import Text
from cymar.commands import paths_argument, show_line

HELP = Text(
    en="Forget what Cymar keeps so that it need not work it out again.\n\nThat is in the folder "
    "‘.cache/cymar’, or the one that the setting ‘cache’ names. Nothing else is deleted, and "
    "nothing is lost: the next check takes longer.",
    cy="Anghofio beth mae Cymar yn ei gadw rhag gorfod ei weithio allan eto.\n\nMae'r rheini yn y "
    "ffolder ‘.cache/cymar’, neu'r un mae'r gosodiad ‘cache’ yn ei henwi. Nid yw'n dileu dim byd "
    "arall, ac nid oes dim yn mynd ar goll: bydd y gwiriad nesaf yn cymryd mwy o amser.",
)
FORGOTTEN = Text(
    en="Deleted files from ‘{folder}’: {files}.",
    cy="Wedi dileu ffeiliau o'r ffolder ‘{folder}’: {files}.",
)
NOTHING = Text(
    en="There is nothing to forget in ‘{folder}’.",
    cy="Nid oes dim i'w anghofio yn y ffolder ‘{folder}’.",
)


def command(locale: str) -> click.Command:
    """The command in one language."""

    @click.command("clean", help=HELP.to(locale))
    @paths_argument(locale)
    def clean(paths: tuple[Path, ...]) -> int:
        from cymar.cache import forget
        from cymar.files import shown_path
        from cymar.locate import open_projects

        for project in open_projects(paths or (Path(),)):
            files = forget(project.cache_folder, project.cache_within)
            values = {"folder": shown_path(project.cache_folder), "files": files}
            show_line((FORGOTTEN if files else NOTHING).format(values).to(locale))
        return 0

    return clean
