"""`cymar/readability`: reports writing that is hard to read."""

from typing import ClassVar

from cymar.rule import Topic
from mkdocs_cymar.findings import FindingsPlugin


class ReadabilityPlugin(FindingsPlugin):
    """Reports writing that is hard to read."""

    topic: ClassVar[Topic] = Topic.READABILITY
