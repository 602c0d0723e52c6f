"""Inline Markdown, with the place of every token in the text it was parsed from.

markdown-it gives the lines that a block covers, but not where in them a token is. Each of its
inline rules is wrapped here to note the position it started from and the one it reached.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from cymar import expressions as re
from cymar.text.html import read_tag

InlineRule = Callable[[StateInline, bool], bool]

ATTRIBUTES = re.compile(r"\{:?(?P<inside>[^{}\n]+)\}")
HARD_BREAK = re.compile(r"\\[ \t]*\n[ \t]*")
SPACES = re.compile(r"\s*")
DECLARED = re.compile(r" *(?:[:#.]|[\w-]+=)")
TEMPLATE = re.compile(r"\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}")
FOOTNOTE_MARK = re.compile(r"\[\^[^\[\]\s]+\]")
MATH = re.compile(
    r"(?<!%\d)(?<!%\d\d)\$(?![\s$])[^$\n]*(?<![\s\\])\$(?!\d)|\\\((?:[^\\\n]|\\(?![()]))*\\\)"
)
"""What is between marks of mathematics, and no placeholder: *%1$s*."""
LOOKS_LIKE_MATH = re.compile(r"[\\^_={}+<>]|^\$[A-Za-z]\$$")
HIGHLIGHT = re.compile(r"==|\^\^")
MARKUP_CHARACTERS = "\n!$&*<=[\\]^_`{~"
PERHAPS_MARKUP = re.compile(f"[{re.escape(MARKUP_CHARACTERS)}]")
MARKUP_IN_LINE = re.compile(r"[$&*<=[\\^_`{~]")
"""What any markup within a line begins with; that of an image may be read as the one of a link."""

PAIRED = re.compile("[*_~]")
BEGINNINGS = {
    "text": "", "newline": "\n", "math": "$\\", "hard_break": "\\", "escape": "\\",
    "backticks": "`", "strikethrough": "~", "emphasis": "*_", "footnote_mark": "[",
    "attributes": "{", "link": "[", "image": "!", "autolink": "<", "html_inline": "<",
    "entity": "&", "highlight": "=^",
}  # fmt: skip
"""The characters that what each rule reads begins with; of a rule that is not here, any."""

HTML_OPENING = re.compile(r"<(?:!--|!\[CDATA\[|\?|!(?=[A-Za-z])|(?=[/A-Za-z]))")
DECLARATIONS = {"<!--": "-->", "<![CDATA[": "]]>", "<?": "?>", "<!": ">"}
ELEMENT_ENDS = ("_close", "code_inline", "image", "html_inline")


def add_inline(md: MarkdownIt) -> None:
    """Add the inline syntax of MkDocs sites to a parser, and the places of its tokens."""
    md.inline.ruler.before("escape", "math", math)
    md.inline.ruler.before("escape", "hard_break", hard_break)
    md.inline.ruler.before("link", "footnote_mark", footnote_mark)
    md.inline.ruler.before("link", "attributes", attributes)
    md.inline.ruler.push("highlight", highlight)
    md.inline.ruler.push("character", character)
    md.inline.ruler.at("text", text)
    md.inline.ruler.at("html_inline", html_inline)
    rules = zip(md.inline.ruler.get_active_rules(), md.inline.ruler.getRules(""), strict=True)
    md.inline.ruler.at("text", _by_character(dict(rules)))
    md.inline.ruler.enableOnly(["text"])
    md.inline.ruler2.disable("fragments_join")
    pairing = md.inline.ruler2.getRules("")
    md.inline.ruler2.at("balance_pairs", lambda state: _pair(state, pairing))
    md.inline.ruler2.enableOnly(["balance_pairs"])


def _by_character(rules: Mapping[str, InlineRule]) -> InlineRule:
    """One rule that asks only those which may begin with the character that comes next."""
    noting = {name: _noting_places(rule) for name, rule in rules.items()}
    plain = [rules["text"]]
    beginning = {
        first: [rule for name, rule in noting.items() if first in BEGINNINGS.get(name, first)]
        for first in MARKUP_CHARACTERS
    }

    def read(state: StateInline, silent: bool) -> bool:
        for rule in beginning.get(state.src[state.pos], plain):  # noqa: SIM110  (quicker)
            if rule(state, silent):
                return True
        return False

    return read


def _pair(state: StateInline, rules: Sequence[Callable[[StateInline], None]]) -> None:
    """Pair the marks around emphasis, where there are any: most text has none."""
    if PAIRED.search(state.src):
        for rule in rules:
            rule(state)


def _noting_places(rule: InlineRule) -> InlineRule:
    def noting(state: StateInline, silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent:
            if state.pending:
                state.pushPending()
            _note(state.src, state.tokens[count:], start, state.pos)
        return True

    return noting


def _note(source: str, tokens: Sequence[Token], start: int, end: int) -> None:
    place = start
    for token in tokens:
        if "start" in token.meta:
            continue
        if token.markup == "autolink" and token.type == "link_open":
            place = start + 1
            tokens[1].content = source[place : end - 1]
        token.meta["start"], token.meta["end"] = place, end
        if token.type == "text":
            place += len(token.content)


def text(state: StateInline, silent: bool) -> bool:
    """Plain text, up to the next character that might be markup, with its place."""
    match = PERHAPS_MARKUP.search(state.src, state.pos, state.posMax)
    end = match.start() if match else state.posMax
    if end == state.pos:
        return False
    if not silent:
        token = state.push("text", "", 0)
        token.content = state.src[state.pos : end]
        token.meta = {"start": state.pos, "end": end}
    state.pos = end
    return True


def is_plain(content: str, start: int) -> bool:
    """Whether text has nothing that may be markup, from a character on, but the ends of lines."""
    return not MARKUP_IN_LINE.search(content, start)


def html_inline(state: StateInline, silent: bool) -> bool:
    """A tag, a comment, or a declaration such as `<?xml ?>`."""
    opening = HTML_OPENING.match(state.src, state.pos)
    if not opening:
        return False
    closing = DECLARATIONS.get(opening[0])
    if closing:
        last = last_place(state.src, closing)
        end = state.src.find(closing, opening.end()) if last >= opening.end() else -1
        end = end + len(closing) if end >= 0 else -1
    else:
        tag = read_tag(state.src, state.pos)
        end = tag.end if tag else -1
    if not 0 <= end <= state.posMax:
        return False
    if not silent:
        state.push("html_inline", "", 0).content = state.src[state.pos : end]
    state.pos = end
    return True


@lru_cache(maxsize=16)
def last_place(text: str, part: str) -> int:
    """Where a part is last in a text, or -1."""
    return text.rfind(part)


def character(state: StateInline, silent: bool) -> bool:
    """A character that might have been markup but is not."""
    if not silent:
        state.push("text", "", 0).content = state.src[state.pos]
    state.pos += 1
    return True


def _leave_out(state: StateInline, silent: bool, match: re.Match[str] | None, name: str) -> bool:
    if not match or match.end() > state.posMax:
        return False
    if not silent:
        token = state.push(name, "", 0)
        token.content = match[0]
    state.pos = match.end()
    return True


def hard_break(state: StateInline, silent: bool) -> bool:
    """A backslash at the end of a line; half of the line's end may have become a space."""
    match = HARD_BREAK.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    if not silent:
        state.push("hardbreak", "br", 0)
    state.pos = match.end()
    return True


def math(state: StateInline, silent: bool) -> bool:
    r"""`$x$` and `\(x\)`: not words. An amount of money is not mathematics."""
    if state.src[state.pos] not in "$\\":
        return False
    match = MATH.match(state.src, state.pos, state.posMax)
    if match and match[0][0] == "$" and not LOOKS_LIKE_MATH.search(match[0]):
        return False
    return _leave_out(state, silent, match, "math_inline")


def footnote_mark(state: StateInline, silent: bool) -> bool:
    """`[^1]`: shown as a small number, which is not a word of the text."""
    if state.src[state.pos] != "[":
        return False
    return _leave_out(state, silent, FOOTNOTE_MARK.match(state.src, state.pos), "footnote_mark")


def attributes(state: StateInline, silent: bool) -> bool:
    """`{: .class }` after an element or at the end of a block, and templates such as `{{ x }}`."""
    if state.src[state.pos] != "{":
        return False
    match = TEMPLATE.match(state.src, state.pos)
    if match:
        return _leave_out(state, silent, match, "template")
    match = ATTRIBUTES.match(state.src, state.pos)
    if not match or match["inside"].isspace():
        return False
    if _follows_element(state):
        return _leave_out(state, silent, match, "attributes")
    if not DECLARED.match(match["inside"]) or state.src[state.pos - 1 : state.pos] not in "\n ":
        return False
    ends = SPACES.match(state.src, match.end(), state.posMax)
    if not ends or ends.end() < state.posMax:
        return False
    return _leave_out(state, silent, match, "block_attributes")


def _follows_element(state: StateInline) -> bool:
    if not state.tokens:
        return False
    last = state.tokens[-1]
    if last.type == "text":
        return last.content in ("*", "_", "~~") and state.src[state.pos - 1] in "*_~"
    return last.type.endswith(ELEMENT_ENDS)


def highlight(state: StateInline, silent: bool) -> bool:
    """The marks of `==highlighted==` and `^^inserted^^` words."""
    match = HIGHLIGHT.match(state.src, state.pos)
    if not match:
        return False
    before = state.src[state.pos - 1 : state.pos].isspace() or state.pos == 0
    after = state.src[match.end() : match.end() + 1].isspace() or match.end() >= state.posMax
    return before != after and _leave_out(state, silent, match, "highlight")
