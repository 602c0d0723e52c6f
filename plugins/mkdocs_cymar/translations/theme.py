"""Laying our templates over the theme's, without copying any of those."""

from functools import partial
from pathlib import Path

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader
from mkdocs.config.defaults import MkDocsConfig

from cymar.bilingual import Text
from cymar.cache import Cache
from cymar.files.reading import read_file
from cymar.files.writing import write_to_site
from cymar.publish.colour import colour_of, stylesheet
from cymar.publish.hosting.allowed import NOT_FOUND
from cymar.publish.hosting.light.optimise import Smaller, smaller_files
from cymar.publish.patches import Patches
from mkdocs_cymar.compat.installed import is_known
from mkdocs_cymar.compat.material import VERSIONS, set_language
from mkdocs_cymar.compat.mkdocs import add_template, lay_over, prepare_environments, theme_folder
from mkdocs_cymar.translations.languages import CHOICE, Languages
from mkdocs_cymar.translations.shared_pages import ROOT

OWN_NOT_FOUND = Text(
    en="Your own ‘{name}’ takes the place of the page in both languages: write both in it.",
    cy="Eich ‘{name}’ chi sy'n cymryd lle'r dudalen ddwyieithog: ysgrifennwch y ddwy iaith ynddi.",
)
STYLESHEET = "assets/stylesheets/cymar.css"
TEMPLATES = Path(__file__).parent / "templates"
THEMES_OWN = "material"
"""What comes before a colon, and the name of the theme's own template, in our templates."""


def smaller_files_of(folder: Path, theme: str, cache: Cache) -> Smaller:
    """Write smaller stylesheets and scripts beside a built site's.

    Args:
        folder: the site as it was built.
        theme: the name of its theme; what a script of it makes, and for what, is known of the
            versions that were read.
        cache: where smaller stylesheets are kept until other names or styles are on the site.
    """
    is_read = is_known(VERSIONS[theme])
    return smaller_files(folder, Path(theme_folder(theme)), cache, is_known=is_read)


def own_not_found(config: MkDocsConfig) -> Text | None:
    """What to say where a site's own page for what is not there takes the place of ours."""
    folder = config.theme.custom_dir
    is_own = folder and Path(folder, NOT_FOUND).is_file()
    return OWN_NOT_FOUND.format({"name": NOT_FOUND}) if is_own else None


def set_colour(folder: Path, value: str) -> None:
    """Give the built pages a site's own colour, at the end of our style sheet."""
    colour = colour_of(value)
    if colour:
        path = folder / STYLESHEET
        write_to_site(path, read_file(path, folder) + stylesheet(colour).encode(), folder)


def lay_over_theme(
    config: MkDocsConfig, theme: str, languages: Languages, patches: Patches
) -> None:
    """Lay our templates over the theme's, in every environment that is made of them.

    The theme writes its own words in the language that is built, and marks each page as in it:
    mkdocs-static-i18n sets that, but puts back what the first language had where a site sets it.

    Args:
        config: the site's settings.
        theme: the name of the theme.
        languages: the language that is built, and what is at the site's root.
        patches: what replaces pieces of the theme's HTML.
    """
    set_language(config, languages.theme_language)
    lay_over(config.theme, str(TEMPLATES))
    prepare_environments(config.theme, partial(prepare, theme=theme, patches=patches))
    if languages.root == CHOICE:
        add_template(config.theme, ROOT)


def prepare(environment: Environment, theme: str, patches: Patches) -> None:
    """Let `material:base.html` be the theme's own template, which ours of that name extends.

    Where ours replaces a piece of what that writes, it does so with the filter `patched`.
    """
    environment.filters["patched"] = patches.patched
    named = Unlisted({THEMES_OWN: FileSystemLoader(theme_folder(theme))}, delimiter=":")
    environment.loader = ChoiceLoader([*filter(None, [environment.loader]), named])


class Unlisted(PrefixLoader):
    """Templates that can be loaded, and are not files of a site.

    MkDocs looks in the theme's folders for each template that is listed. Material has 14,500, and
    of the names that it has here none is there.
    """

    def list_templates(self) -> list[str]:
        """No template."""
        return []
