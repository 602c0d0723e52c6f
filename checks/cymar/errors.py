"""What stops a check before it begins: settings or a glossary that cannot be used."""

import errno
import os
from collections.abc import Iterable
from typing import Protocol

from cymar.bilingual import Text
from cymar.terminal import printable

REFUSED = Text(
    en="the system does not allow this: {problem}.",
    cy="nid yw'r system yn caniatáu hyn: {problem}.",
)
SHORTEST_PART = 3
"""How many letters of a name are offered the name that they are part of."""

DID_YOU_MEAN = Text(en=" Did you mean ‘{nearest}’?", cy=" Ai ‘{nearest}’ oedd gennych dan sylw?")


class Message(Protocol):
    """Anything that a person is to read in one of the languages."""

    def to(self, locale: str) -> str:
        """The words in one locale."""


class ConfigError(Exception):
    """Settings, a glossary or a command that cannot be used.

    `file` is the file at fault, `line` the line in it, counted from 1, if either is known; `text`
    names what is wrong and what would be right.
    """

    def __init__(self, text: Text, file: str = "", line: int = 0) -> None:
        super().__init__(text.en)
        self.text = text
        self.file = file
        self.line = line

    def to(self, locale: str) -> str:
        """The whole message in one language."""
        place = f"{self.file}:{self.line}: " if self.line else f"{self.file}: " if self.file else ""
        return place + self.text.to(locale)

    def __str__(self) -> str:
        return self.to("en")


SYSTEM_WORDS = {
    "E2BIG": "mae'r rhestr o enwau'n rhy hir", "EACCES": "nid oes gennych chi ganiatâd",
    "EAGAIN": "nid yw ar gael ar hyn o bryd", "EBADF": "nid yw'r ffeil ar agor",
    "EBUSY": "mae rhywbeth arall yn ei defnyddio", "EDQUOT": "nid oes gennych chi le ar y ddisg",
    "EEXIST": "mae rhywbeth o'r enw hwn yno'n barod", "EFBIG": "mae'r ffeil yn rhy fawr",
    "EINVAL": "nid yw'r system yn derbyn hyn", "EIO": "methodd y ddisg neu'r ddyfais",
    "EISDIR": "ffolder yw hi", "ELOOP": "mae'r dolenni symbolaidd yn mynd mewn cylch",
    "EMFILE": "mae gormod o ffeiliau ar agor", "ENAMETOOLONG": "mae'r enw'n rhy hir",
    "ENFILE": "mae gormod o ffeiliau ar agor", "ENODEV": "nid oes dyfais o'r fath",
    "ENOENT": "nid oes ffeil na ffolder o'r enw hwn", "ENOEXEC": "nid rhaglen yw hi",
    "ENOMEM": "nid oes digon o gof", "ENOSPC": "nid oes lle ar ôl ar y ddisg",
    "ENOTDIR": "nid ffolder yw rhan o'r llwybr", "ENOTEMPTY": "nid yw'r ffolder yn wag",
    "ENXIO": "nid oes dyfais o'r fath", "EOPNOTSUPP": "nid yw'r ddisg yn gallu gwneud hyn",
    "EPERM": "nid oes gan y rhaglen hawl", "EPIPE": "nid oes neb yn darllen rhagor",
    "EROFS": "darllen yn unig sy'n bosibl ar y ddisg hon", "ESTALE": "nid yw'r ffeil yno mwyach",
    "ETIMEDOUT": "ni ddaeth ateb mewn pryd", "ETXTBSY": "mae'r rhaglen hon yn rhedeg",
    "EXDEV": "ar ddisg arall mae hi",
}  # fmt: skip
"""What the system's errors are in Welsh, by their names (errno of POSIX.1-2017)."""


def system_words(error: OSError) -> Text:
    """Why the system refuses something; in its own words where we have no others."""
    own = error.strerror or type(error).__name__
    return Text(en=own, cy=SYSTEM_WORDS.get(errno.errorcode.get(error.errno or 0, ""), own))


def refusal(error: OSError) -> ConfigError:
    """What the system does not allow, with the file that it is about."""
    file = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else ""
    problem = system_words(error) if error.strerror else error
    return ConfigError(REFUSED.format({"problem": problem}), file)


def nearest(name: str, known: Iterable[str], likeness: float = 0.5) -> Text:
    """A question that offers the known name most like this one, or that it is a part of.

    Args:
        name: What somebody wrote.
        known: The names that exist.
        likeness: How like it has to be, from 0 to 1, which is the same.
    """
    from difflib import get_close_matches

    names = list(known)
    matches = get_close_matches(name, names, n=1, cutoff=likeness)
    if not matches and len(name) >= SHORTEST_PART:
        matches = [each for each in names if name.casefold() in each.casefold()][:1]
    return DID_YOU_MEAN.format({"nearest": matches[0]}) if matches else Text(en="", cy="")


def message_line(message: Message, locale: str) -> str:
    """A message as a line of its own, which begins with the name of the program."""
    return printable(f"cymar: {message.to(locale)}")
