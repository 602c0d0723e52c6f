"""Exceptions that a writer makes in a page: `<!-- cymar: allow RULE: reason -->`."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cymar.text.markdown import Comment
from cymar.text.source import Span

ALLOW = re.compile(r"\s*cymar:\s*allow\b\s*(?P<rules>[\w,\s-]*?)\s*(?::(?P<reason>.*))?\s*\Z", re.S)


@dataclass(frozen=True, slots=True)
class Allowance:
    """A comment that lets findings of one rule pass in the block that follows it.

    `rule` is the id as written and `known` are the ids there are. `used` is whether a finding
    passed; it is true also where the rule is switched off.
    """

    rule: str
    reason: str
    span: Span
    covers: Span
    known: frozenset[str] = frozenset()
    used: bool = False

    @property
    def counts(self) -> bool:
        """Whether it lets anything pass: it names a rule and gives a reason."""
        return bool(self.reason) and self.rule in self.known

    def allows(self, rule: str, start: int) -> bool:
        """Whether a finding of a rule passes that begins at a character of the same page."""
        return self.counts and rule == self.rule and self.covers.start <= start < self.covers.end


def allowances(comments: Iterable[Comment], known: frozenset[str]) -> Iterator[Allowance]:
    """The exceptions among a page's comments; a comment may name several rules."""
    for comment in comments:
        match = ALLOW.match(comment.text)
        if not match:
            continue
        reason = " ".join((match["reason"] or "").split())
        for name in re.split(r"[,\s]+", match["rules"].strip()):
            yield Allowance(name, reason, comment.span, comment.covers, known)
