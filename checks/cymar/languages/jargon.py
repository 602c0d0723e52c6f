"""Words of a trade that readers outside it do not know."""

from collections.abc import Iterable

from cymar.dataclasses import dataclass

EVERYDAY = "="
"""What follows phrases in the list of jargon that are not jargon."""

EVERYDAY_THROUGHOUT = "=="
"""What follows those that decide in which sense the whole page has the word."""


@dataclass(frozen=True)
class Jargon:
    """A word or phrase that most readers do not know, and what to say instead, if known.

    One that is `everyday` has a sense that they do know, and is there to be left alone; where that
    holds `throughout`, a page that has the phrase has its words in no other sense.
    """

    term: str
    forms: tuple[str, ...]
    instead: str = ""
    everyday: bool = False
    throughout: bool = False

    def makes_everyday(self, other: "Jargon") -> bool:
        """Whether a page with this phrase has the other in its everyday sense."""
        phrases = self.forms if self.throughout else ()
        return any(term in phrase for term in other.forms for phrase in phrases)


def read_jargon(lines: Iterable[str]) -> tuple[Jargon, ...]:
    """The jargon of a list: lines such as `form, other form: plain words`."""
    return tuple(_entry(line) for line in lines)


def _entry(line: str) -> Jargon:
    before, _, after = line.partition(":")
    forms, plain = tuple(form.strip() for form in before.split(",")), after.strip()
    throughout = plain == EVERYDAY_THROUGHOUT
    everyday = throughout or plain == EVERYDAY
    return Jargon(forms[0], forms, "" if everyday else plain, everyday, throughout)
