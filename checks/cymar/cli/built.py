"""`cymar built`: words of the interface left in the wrong language on a built site."""

from pathlib import Path

import click

from cymar.bilingual import Text
from cymar.commands import show_line

HELP = Text(
    en="Find words of the interface in the wrong language on a site that is built.\n\nFOLDER holds "
    "the built pages, whatever built them. Labels, titles and messages that themes and Markdown "
    "extensions write are compared with the language that each page, or part of it, is marked as "
    "in. So is what a page and its counterpart both have around their content. Exits with 1 where "
    "any are left.",
    cy="Canfod geiriau'r rhyngwyneb sydd yn yr iaith anghywir ar wefan sydd wedi'i "
    "hadeiladu.\n\nFFOLDER sy'n cynnwys y tudalennau, beth bynnag a'u hadeiladodd. Rydyn ni'n "
    "cymharu labeli, teitlau a negeseuon y mae thema ac estyniadau Markdown yn eu hysgrifennu "
    "â'r iaith y mae pob tudalen, neu ran ohoni, wedi'i marcio ynddi. Rydyn ni hefyd yn "
    "edrych ar beth sydd o gwmpas cynnwys tudalen a'i thudalen gyfatebol fel ei gilydd. Y cod "
    "gadael yw 1 os oes rhai ar ôl.",
)
FOLDER = Text(en="FOLDER", cy="FFOLDER")
NOTHING = Text(
    en="Every word of the interface is in the language of its page.",
    cy="Mae pob gair o'r rhyngwyneb yn iaith ei dudalen.",
)


def command(locale: str) -> click.Command:
    """The command in one language."""

    @click.command("built", help=HELP.to(locale))
    @click.argument(
        "folder", metavar=FOLDER.to(locale),
        type=click.Path(exists=True, file_okay=False, path_type=Path),
    )  # fmt: skip
    def built(folder: Path) -> int:
        from cymar.dataclasses import replace
        from cymar.files import shown_path
        from cymar.progress import PAGES_READ, counted, progress
        from cymar.publish.manifests import manifests_in_another_language
        from cymar.publish.page_texts import built_pages, page_texts
        from cymar.publish.same_words import SameWordsSearch
        from cymar.publish.untranslated import UntranslatedSearch

        left_on, same_on_both = UntranslatedSearch(), SameWordsSearch(folder)
        tell = progress(PAGES_READ, locale)
        for path, html in counted(built_pages(folder), tell):
            texts = page_texts(html)
            left_on.read(path, html, texts)
            same_on_both.read(path, html, texts)
        left = left_on.found
        same = same_on_both.found({each.words for each in left})
        tell(0, 0)
        found = [
            *(replace(each, path=shown_path(folder / each.path)).message for each in left),
            *(replace(each, path=shown_path(folder / each.path)).message for each in same),
            *manifests_in_another_language(folder),
        ]
        for message in found:
            show_line(message.to(locale))
        if not found:
            show_line(NOTHING.to(locale))
        return int(bool(found))

    return built
