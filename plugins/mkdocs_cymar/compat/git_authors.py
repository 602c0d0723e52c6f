"""What we use of mkdocs-git-authors-plugin, which asks git for the history of every page."""

from collections.abc import Iterable
from glob import escape

from mkdocs.config.defaults import MkDocsConfig

from cymar.bilingual import Text
from cymar.compat.versions import Versions
from mkdocs_cymar.compat.mkdocs import plugins_named

VERSIONS = Versions(
    "mkdocs-git-authors-plugin", "0.9.0", "0.10",
    Text(
        en="it may warn of the pages that Cymar writes",
        cy="gall rybuddio am y tudalennau y mae Cymar yn eu hysgrifennu",
    ),
)  # fmt: skip
GIT_AUTHORS = "git-authors"


def leave_out(config: MkDocsConfig, sources: Iterable[str]) -> None:
    """Keep it from pages that are in no file, of which it would warn that nobody commits them."""
    patterns = [escape(source) for source in sources]
    for plugin in plugins_named(config, GIT_AUTHORS):
        set_by_site = plugin.config.exclude or []
        more = [each for each in patterns if each not in set_by_site]
        plugin.config.exclude = [*set_by_site, *more]
