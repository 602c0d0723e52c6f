"""Links: their definitions and destinations, as Python-Markdown has them."""

from markdown_it import MarkdownIt

from cymar import expressions as re
from cymar.compat.markdown_it import (
    LinkPart,
    label_key,
    link_destination,
    link_title,
    replace_link_parts,
    replace_rule,
    unescaped,
)
from cymar.text.markdown.lines import Lines, line_text

DEFINITION = re.compile(
    r"""
    \[(?P<label>(?:[^\[\]\\\n]|\\.)*)\]:[ \t]*+(?:\n[ \t]*+)?
    (?:<(?P<bracketed>[^<>\n]*)>|(?P<address>[^\s<]\S*))
    (?:(?:[ \t]+|[ \t]*\n)(?:"[^\n]*"|'[^\n]*'|\([^\n]*\)))?[ \t]*$
    """,
    re.MULTILINE | re.VERBOSE,
)
QUOTED_TITLE = re.compile(r"""(["']).*?\1(?=\s*\))""", re.DOTALL)
CLOSING = re.compile(r"\s*\)")
SPACED = re.compile(r"""[^\s<>()"'][^\n<>()"']*(?=\)|(?<=[ \t])["'])""")


def add_links(md: MarkdownIt) -> None:
    """Let a link's definition follow a paragraph's text, and its destination have spaces."""
    replace_rule(md, "reference", definition, ("paragraph", "blockquote"))
    replace_link_parts(md, destination, title)


def definition(state: Lines, start: int, end: int, silent: bool) -> bool:
    """`[label]: address "title"`, of which the address or the title may be on the next line."""
    _, text = line_text(state, start)
    if text[:1] != "[" or state.is_code_block(start):
        return False
    follows = start + 1 < end and state.indents[start + 1] >= 0
    match = DEFINITION.match(f"{text}\n{line_text(state, start + 1)[1]}" if follows else text)
    address = unescaped(match["bracketed"] or match["address"] or "") if match else ""
    if not match or not match["label"].strip() or not state.md.validateLink(address):
        return False
    if not silent:
        href = state.md.normalizeLink(address)
        references = state.env.setdefault("references", {})
        references.setdefault(label_key(match["label"]), {"href": href, "title": ""})
        state.line = start + 1 + match[0].count("\n")
    return True


def destination(text: str, start: int, end: int) -> LinkPart:
    """A link's address; in brackets it may have spaces, as a file's name may."""
    found = link_destination(text, start, end)
    if text[start - 1 : start] != "(" or (found.ok and text[found.pos : found.pos + 1] != " "):
        return found
    match = SPACED.match(text, start, end)
    address = match[0].rstrip() if match else ""
    if start + len(address) > found.pos:
        found.ok, found.pos, found.str = True, start + len(address), address
    return found


def title(text: str, start: int, end: int, *more: object) -> LinkPart:
    """A link's title, which ends with the quotation mark before the bracket: more may be within."""
    found = link_title(text, start, end, *more)
    match = QUOTED_TITLE.match(text, start, end)
    if match and not (found.ok and CLOSING.match(text, found.pos)):
        found.ok, found.pos, found.str = True, match.end(), match[0][1:-1]
    return found
