"""What the pipelines install, from requirements.lock."""

import re
from pathlib import Path
from typing import NamedTuple

from packaging.utils import canonicalize_name

LOCK = Path(__file__).parents[2] / "requirements.lock"
NAMED = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;\\]+)", re.MULTILINE)
HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


class Locked(NamedTuple):
    """A package's version, and the SHA-256 of each file that it may be installed from."""

    version: str
    hashes: tuple[str, ...]


def locked() -> dict[str, Locked]:
    """The packages by their names; the last version of one that has several, by its marker."""
    text = LOCK.read_text(encoding="utf-8")
    found = list(NAMED.finditer(text))
    ends = [*(each.start() for each in found[1:]), len(text)]
    return {
        canonicalize_name(each["name"]): Locked(
            each["version"], tuple(HASH.findall(text[each.start() : end]))
        )
        for each, end in zip(found, ends, strict=True)
    }
