"""Laying our templates over the theme's, without copying any of those."""

from pathlib import Path

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader
from mkdocs.theme import Theme
from mkdocs.utils import get_theme_dir

MATERIAL = "material"
TEMPLATES = Path(__file__).parent / "templates"


def lay_over(theme: Theme) -> None:
    """Put our folder of templates above the theme's, and below the site's own."""
    own = [theme.custom_dir] if theme.custom_dir else []
    first = [*own, str(TEMPLATES)]
    theme.dirs[:] = [*first, *(folder for folder in theme.dirs if folder not in first)]


def tell_apart(environment: Environment) -> None:
    """Let `material:base.html` be the theme's own template, which ours of that name extends."""
    loader = FileSystemLoader(get_theme_dir(MATERIAL))
    named = PrefixLoader({MATERIAL: loader}, delimiter=":")
    environment.loader = ChoiceLoader([*filter(None, [environment.loader]), named])
