"""Laying our templates over the theme's, without copying any of those."""

import re
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader
from mkdocs.theme import Theme
from mkdocs.utils import get_theme_dir

from cymar.bilingual import Text
from cymar.publish.hosting.light.optimise import optimise

MATERIAL = "material"
TEMPLATES = Path(__file__).parent / "templates"
KNOWN_VERSIONS = re.compile(r"9\.[678]\.")
"""The versions of the theme of whose script it is known what it makes, and for what."""


def lay_over(theme: Theme) -> None:
    """Put our folder of templates above the theme's, and below the site's own."""
    own = [theme.custom_dir] if theme.custom_dir else []
    first = [*own, str(TEMPLATES)]
    theme.dirs[:] = [*first, *(folder for folder in theme.dirs if folder not in first)]


def optimise_site(folder: Path) -> Text | None:
    """Write smaller files in place of a built site's, and return why any stay whole."""
    try:
        is_known = bool(KNOWN_VERSIONS.match(version(f"mkdocs-{MATERIAL}")))
    except PackageNotFoundError:
        is_known = False
    return optimise(folder, Path(get_theme_dir(MATERIAL)), is_known=is_known)


def tell_apart(environment: Environment) -> None:
    """Let `material:base.html` be the theme's own template, which ours of that name extends."""
    loader = FileSystemLoader(get_theme_dir(MATERIAL))
    named = PrefixLoader({MATERIAL: loader}, delimiter=":")
    environment.loader = ChoiceLoader([*filter(None, [environment.loader]), named])
