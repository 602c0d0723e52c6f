"""`cymar/translations`: reports pages that have no match, or cannot be read."""

from typing import ClassVar

from cymar.rule import Topic
from mkdocs_cymar.findings import FindingsPlugin


class TranslationsPlugin(FindingsPlugin):
    """Reports pages that have no match, or cannot be read."""

    topic: ClassVar[Topic] = Topic.TRANSLATIONS
