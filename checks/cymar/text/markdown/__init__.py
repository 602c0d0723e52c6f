"""Markdown as MkDocs sites write it, read into blocks with their exact places in the source."""

from cymar.text.markdown.document import Address, Comment, Document, parse
from cymar.text.markdown.front_matter import Problem
from cymar.text.markdown.limits import may_be_too_much

__all__ = ["Address", "Comment", "Document", "Problem", "may_be_too_much", "parse"]
