"""Lines whose markup is so simple that they are read without the parser of inline Markdown.

Most lines with markup have a link, an image, words in bold or a piece of code, and none of them in
another. A line with anything else is the parser's (tests/test_read_quickly.py holds both alike).
"""

from cymar import expressions as re
from cymar.compat.markdown_it import NORMAL_ADDRESS

UNMARKED = r"(?:[^\n!$&*<=\[\\\]^_`{~]++|!(?!\[)|[&<](?=\s)|(?<!=)=(?!=)|(?<=[^\W_])_(?=[^\W_]))"
"""Characters that are no markup, whatever is around them."""

PLAIN_ADDRESS = f"(?a:{NORMAL_ADDRESS.pattern})"
SIMPLE_PIECE = re.compile(
    rf"""
    (?P<words>{UNMARKED}++)
  | (?:
        !\[(?P<alternative>{UNMARKED}*+)\]\((?P<file>{PLAIN_ADDRESS})\)
      | \[(?P<label>{UNMARKED}++)\]\((?P<address>{PLAIN_ADDRESS})\)
      | `(?P<code>[^`\n]++)`(?!`)
      | (?<![^ ])(?P<mark>\*\*?+|__?+)(?=[^\s*_])(?P<marked>{UNMARKED}++)(?<=\S)(?P=mark)
        (?=[ .,:;){{]|\Z)
    )
    (?:\{{:?(?:class="[\w -]*+"|[.\#][\w-]++)\}})?+
    """,
    re.VERBOSE,
)
"""Words, an image, a link, code or words with a mark, and a class that is given to one of those."""


def simple_pieces(content: str, start: int) -> list[re.Match[str]]:
    """The pieces of a line from a character on, each of one kind; none where it has other markup.

    The last group of each that matched is `words`, `file`, `address`, `code` or `marked`.
    """
    pieces = [*SIMPLE_PIECE.finditer(content, start)]
    length = sum([len(piece[0]) for piece in pieces])
    return pieces if length == len(content) - start else []
