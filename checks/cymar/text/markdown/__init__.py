"""Markdown as MkDocs sites write it, read into blocks with their exact places in the source."""

from cymar.text.markdown.document import Comment, Document, parse
from cymar.text.markdown.front_matter import Problem

__all__ = ["Comment", "Document", "Problem", "parse"]
