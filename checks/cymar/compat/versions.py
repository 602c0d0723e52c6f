"""Which versions of a package were read, and what another may lose."""

import re

from cymar.bilingual import Text
from cymar.dataclasses import dataclass

UNKNOWN_VERSION = Text(
    en="Cymar does not know {name} {version}, only {first} to {last}: {loss}.",
    cy="Nid yw Cymar yn adnabod {name} {version}, dim ond {first}–{last}: {loss}.",
)
NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Versions:
    """The versions of a package that were read, from the first to any patch of the last.

    Args:
        name: the package, as it is installed.
        first: the lowest version that was read: `0.7.9`.
        last: the highest minor version that was read: `0.7`.
        loss: what may not work with another version, without a full stop.
    """

    name: str
    first: str
    last: str
    loss: Text

    def note(self, version: str) -> Text | None:
        """What is reported of this version, or none where it is one of those that were read."""
        found, last = release(version), release(self.last)
        if release(self.first) <= found and found[: len(last)] <= last:
            return None
        return self.unknown(version)

    def unknown(self, version: str) -> Text:
        """What is reported of a version that was not read."""
        values = {"name": self.name, "version": version, "first": self.first, "last": self.last}
        return UNKNOWN_VERSION.format({**values, "loss": self.loss})


def release(version: str) -> tuple[int, ...]:
    """The numbers of a version, such as `(0, 7, 13)`."""
    return tuple(int(number) for number in NUMBER.findall(version))
