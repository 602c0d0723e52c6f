"""Markdown as MkDocs sites write it, read into blocks with their exact places in the source.

What reads it takes long to import, so that it is only imported where there is a page to read.
"""

from cymar.text.markdown.content import Address, Comment, Document, Problem
from cymar.text.markdown.limits import may_be_too_much
from cymar.text.source import Source

__all__ = ["Address", "Comment", "Document", "Problem", "may_be_too_much", "parse"]


def parse(source: Source) -> Document:
    """The content of a page. Any text is a page; what is wrong with it is in `problems`."""
    from cymar.text.markdown.document import read_document

    return read_document(source)
