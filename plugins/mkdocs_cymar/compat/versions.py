"""The versions of other packages that `compat` was read from, and what an unknown one may lose."""

import re
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from cymar.bilingual import Text

NUMBER = re.compile(r"\d+")

UNKNOWN = Text(
    en="Cymar was written for {package} {first} to {last}, and this is {version}. Before you "
    "publish, check: {at_risk}.",
    cy="Cafodd Cymar ei ysgrifennu ar gyfer {package} {first} i {last}, a {version} yw hwn. Cyn "
    "i chi gyhoeddi, gwiriwch: {at_risk}.",
)


@dataclass(frozen=True, slots=True)
class ReadFrom:
    """The versions of a package that a file of `compat` was read from and is tested with.

    Args:
        package: the name by which it is installed.
        first: the earliest version.
        last: the latest version.
        at_risk: what of ours another version may break, as a list of nouns.
    """

    package: str
    first: str
    last: str
    at_risk: Text


def version_note(known: ReadFrom) -> Text | None:
    """What to check where a package is installed in a version that nobody has read."""
    installed = installed_version(known.package)
    if installed is None or is_read(known):
        return None
    return UNKNOWN.format(
        {
            "package": known.package,
            "first": known.first,
            "last": known.last,
            "version": installed,
            "at_risk": known.at_risk,
        }
    )


def installed_version(package: str) -> str | None:
    """The version of a package that is installed, if any is."""
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def is_read(known: ReadFrom) -> bool:
    """Whether the version of a package that is installed is one that was read."""
    installed = installed_version(known.package)
    return installed is not None and (
        numbers(known.first) <= numbers(installed) <= numbers(known.last)
    )


def numbers(written: str) -> tuple[int, ...]:
    """The first three numbers of a version, such as `(1, 17, 3)`."""
    found = [int(part) for part in NUMBER.findall(written)[:3]]
    return (*found, *[0] * (3 - len(found)))
