"""Exceptions that a writer makes in a page: `<!-- cymar: allow RULE: reason -->`."""

from collections.abc import Iterable, Iterator

from cymar import expressions as re
from cymar.dataclasses import dataclass
from cymar.text.markdown.content import COMMENT, Comment
from cymar.text.source import Span

ALLOW = re.compile(r"\s*+cymar:\s*+allow\b(?P<rules>[\w,\s-]*+)(?P<reason>:.*)?\Z", re.DOTALL)

OWN_NAME = "cymar"
"""What every such comment has in it, and whatever is nearly one."""

NEARLY = re.compile(r"\s*cymar\b[\s:;,.-]*(?P<word>[^\W\d_]+)(?P<rest>.*)\Z", re.S | re.I)
"""A comment that begins with the name of this program, and so may be meant for it."""

MEANT_SO = frozenset((
    "allow", "allowed", "allows", "disable", "exempt", "ignore", "permit", "skip",
    "anwybyddu", "anwybyddwch", "caniatau", "caniateir", "caniatewch", "caniatáu", "eithrio",
))  # fmt: skip
"""What people write for ‘allow’, in either language."""

RULE_NAME = re.compile(r"(?<![a-z])[a-z]+(?:-[a-z]+)+")


@dataclass(frozen=True, slots=True)
class Allowance:
    """A comment that lets findings of one rule pass in the block that follows it.

    `rule` is the id as written and `known` are the ids there are. `used` is whether a finding
    passed; it is true also where the rule is switched off. `is_near` is whether the comment is only
    nearly one, and so allows nothing: its rule is then the one that it names, if it does.
    """

    rule: str
    reason: str
    span: Span
    covers: Span
    known: frozenset[str] = frozenset()
    used: bool = False
    is_near: bool = False

    @property
    def counts(self) -> bool:
        """Whether it lets anything pass: it names a rule and gives a reason."""
        return bool(self.reason) and self.rule in self.known and not self.is_near

    def allows(self, rule: str, start: int) -> bool:
        """Whether a finding of a rule passes that begins at a character of the same page."""
        return self.counts and rule == self.rule and self.covers.start <= start < self.covers.end


def may_have_any(text: str) -> bool:
    """Whether a page's text may have such a comment, or what is nearly one."""
    # One character that few pages have is far quicker to look for than all of them.
    return COMMENT[0][1] in text and COMMENT[0] in text and OWN_NAME in text.casefold()


def allowances(comments: Iterable[Comment], known: frozenset[str]) -> Iterator[Allowance]:
    """The exceptions among a page's comments; a comment may name several rules."""
    for comment in comments:
        match = ALLOW.match(comment.text)
        if not match:
            yield from _near_miss(comment, known)
            continue
        reason = " ".join((match["reason"] or "")[1:].split())
        for name in match["rules"].replace(",", " ").split() or [""]:
            yield Allowance(name, reason, comment.span, comment.covers, known)


def _near_miss(comment: Comment, known: frozenset[str]) -> Iterator[Allowance]:
    """A comment that somebody may have meant as an exception."""
    match = NEARLY.match(comment.text)
    if not match:
        return
    named = (name for name in RULE_NAME.findall(comment.text) if name in known)
    rule = next(named, "")
    if rule or match["word"].casefold() in MEANT_SO:
        yield Allowance(rule, "", comment.span, comment.covers, known, is_near=True)
