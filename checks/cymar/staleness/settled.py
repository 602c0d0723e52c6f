"""What was told of each pair the last time, kept so that only what changed is told again."""

import hashlib
import json
from collections.abc import Container, Sequence
from pathlib import Path

from cymar.cache import WORTH_KEEPING, program, read_kept, write_kept
from cymar.staleness.history import Past
from cymar.staleness.in_step import Behind
from cymar.staleness.sign_offs import SignOff


def signature(past: Past, sign_offs: Sequence[SignOff]) -> str:
    """What stands for all that decides how a pair stands, this program included."""
    lines = [each.line for each in sign_offs]
    whole = json.dumps([program(), past.en, past.cy, past.is_known, lines])
    return hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:32]


class Settled:
    """A file of what was told, or nothing where there is no file to keep it in."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._read = read_kept(path)
        self._new = 0

    def get(self, page: str, key: str) -> tuple[Behind, ...] | None:
        """What was told of a page, if nothing that decides it has changed."""
        kept = self._read.get(page)
        if not kept or kept[0] != key:
            return None
        return tuple(Behind(*each) for each in kept[1])

    def put(self, page: str, key: str, behind: Sequence[Behind]) -> None:
        """Remember what is told of a page."""
        self._read[page] = [key, [list(each) for each in behind]]
        self._new += 1

    def keep(self, pages: Container[str]) -> None:
        """Write down what is told of these pages, where it is worth it and can be done."""
        if not self._new or len(self._read) < WORTH_KEEPING:
            return
        kept = {page: told for page, told in self._read.items() if page in pages}
        write_kept(self._path, kept)
