"""`cymar/glossary`: reports jargon that the glossary does not explain."""

from typing import ClassVar

from cymar.rule import Topic
from mkdocs_cymar.findings import FindingsPlugin


class GlossaryPlugin(FindingsPlugin):
    """Reports jargon that the glossary does not explain."""

    topic: ClassVar[Topic] = Topic.GLOSSARY
