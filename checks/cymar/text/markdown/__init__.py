"""Markdown as MkDocs sites write it, read into blocks with their exact places in the source."""

from cymar.text.markdown.document import Address, Comment, Document, parse
from cymar.text.markdown.front_matter import Problem

__all__ = ["Address", "Comment", "Document", "Problem", "parse"]
