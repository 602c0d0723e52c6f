"""`cymar/translations`: reports pages that have no match, or cannot be read, and holds pages."""

from mkdocs_cymar.translations.held import HoldingPlugin


class TranslationsPlugin(HoldingPlugin):
    """Reports pages that have no match, or cannot be read, and leaves out those that are held."""
