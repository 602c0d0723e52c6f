"""Sign-offs: the record, in `translations.lock`, that a person holds a pair to be in step."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from cymar.bilingual import LOCALES, Text
from cymar.conflict import GIT_MARKS, KEEP_ALL
from cymar.dataclasses import dataclass
from cymar.errors import ConfigError
from cymar.files import is_there, shown_path
from cymar.files.reading import read_file
from cymar.files.writing import change_file
from cymar.lazy import cached_property
from cymar.site.page_names import composed
from cymar.site.pages import PagePair

FILE = "translations.lock"
DIGEST = 4
"""The characters of a block's digest: enough to know one page's blocks apart."""

HEADER = (
    "# Written by ‘cymar sign-off’: pages whose two languages a person holds to be in step.",
    "# Ysgrifennwyd gan ‘cymar sign-off’: tudalennau y mae rhywun wedi cadarnhau eu bod yn "
    "cyd-fynd.",
)
NOT_A_SIGN_OFF = Text(
    en="this line is not a sign-off, so it has no effect: delete it, and sign the page off again.",
    cy="nid cymeradwyaeth yw'r llinell hon, felly nid yw'n cymeradwyo dim: dilëwch hi, a "
    "chymeradwywch y dudalen eto.",
)
GONE = Text(
    en="‘{page}’ is signed off but is no longer a page in both languages: delete the line, and "
    "sign off the page's new name if it has one.",
    cy="mae ‘{page}’ wedi'i chymeradwyo ond nid yw mwyach yn dudalen yn y ddwy iaith: dilëwch y "
    "llinell, a chymeradwywch enw newydd y dudalen os oes un.",
)


@dataclass(frozen=True, slots=True)
class SignOff:
    """A pair of pages as it was when it was signed off: the digests of its blocks, in order.

    With a `commit`, only what that commit changed was: the blocks are counterparts, in one order.
    """

    page: str
    en: str
    cy: str
    commit: str = ""

    @property
    def line(self) -> str:
        """The sign-off as it stands in the file."""
        commit = [self.commit] if self.commit else []
        return "\t".join([_escaped(self.page), self.en, self.cy, *commit])

    def replaces(self, old: "SignOff") -> bool:
        """Whether nothing of an older sign-off holds once there is this one."""
        return composed(self.page) == composed(old.page) and self.commit in ("", old.commit)


@dataclass(frozen=True, slots=True)
class SignOffFault:
    """What is wrong with a line of the file; lines count from 1."""

    text: Text
    line: int


@dataclass(frozen=True)
class SignOffs:
    """The sign-offs of a site, and every line they stand among.

    A page may have several, where two branches were merged: each of them holds.
    """

    lines: tuple[str, ...] = ()

    @cached_property
    def _read(self) -> Mapping[str, list[SignOff]]:
        found: dict[str, list[SignOff]] = {}
        for line in self.lines:
            sign_off = _parsed(line)
            if sign_off:
                found.setdefault(composed(sign_off.page), []).append(sign_off)
        return found

    def of(self, pair: PagePair) -> "tuple[SignOff, ...]":
        """The sign-offs of a pair of pages."""
        return tuple(self._read.get(composed(pair.en.name), ()))

    @property
    def conflict(self) -> int | None:
        """The line, counted from 1, where git left the marks of a merge in the file."""
        marked = (number for number, line in enumerate(self.lines, 1) if line.startswith(GIT_MARKS))
        return next(marked, None)

    def faults(self, pairs: Iterable[PagePair]) -> list[SignOffFault]:
        """What is wrong with the file, for a site with these pairs."""
        names = {composed(pair.en.name) for pair in pairs}
        found = []
        conflict = False
        for number, line in enumerate(self.lines, 1):
            sign_off = _parsed(line)
            if line.startswith(GIT_MARKS):
                found += [] if conflict else [SignOffFault(KEEP_ALL, number)]
                conflict = True
            elif sign_off and composed(sign_off.page) not in names:
                found.append(SignOffFault(GONE.format({"page": sign_off.page}), number))
            elif not sign_off and line.strip() and not line.startswith("#"):
                found.append(SignOffFault(NOT_A_SIGN_OFF, number))
        return found

    def with_signed(self, new: Iterable[SignOff]) -> "SignOffs":
        """The file with more sign-offs, in place of those that they replace."""
        by_page: dict[str, list[SignOff]] = {}
        for each in new:
            by_page.setdefault(composed(each.page), []).append(each)
        others, signed = [], []
        for line in self.lines:
            old = _parsed(line)
            if old is None:
                others.append(line)
            elif not any(each.replaces(old) for each in by_page.get(composed(old.page), ())):
                signed.append(line)
        lines = sorted([*signed, *(each.line for some in by_page.values() for each in some)])
        return SignOffs((*(others or HEADER), *lines))


def read_sign_offs(path: Path, within: Path) -> SignOffs:
    """The sign-offs in a file, or none where there is no file.

    Args:
        path: the file.
        within: the top of the project, which no link may lead out of.

    Raises:
        FileError: for a file that cannot be read.
    """
    return _in_file(read_file(path, within) if is_there(path) else b"")


def _in_file(content: bytes) -> SignOffs:
    text = content.decode("utf-8-sig", "surrogateescape")
    lines = text.removesuffix("\n").split("\n") if text else ()
    return SignOffs(tuple(line.rstrip("\r") for line in lines))


def write_sign_offs(path: Path, new: Sequence[SignOff], within: Path) -> None:
    """Write sign-offs in the file; what others have written meanwhile stays.

    Args:
        path: the file.
        new: the sign-offs.
        within: the top of the project, as `read_sign_offs` has it.

    Raises:
        ConfigError: where it cannot be written, or a merge left its marks in it.
    """

    def signed(before: bytes | None) -> bytes:
        old = _in_file(before or b"")
        if old.conflict:
            raise ConfigError(KEEP_ALL, shown_path(path), old.conflict)
        text = "".join(f"{line}\n" for line in old.with_signed(new).lines)
        return text.encode("utf-8", "surrogateescape")

    change_file(path, signed, within)


def _parsed(line: str) -> SignOff | None:
    page, *rest = line.split("\t")
    digests, commit = rest[: len(LOCALES)], rest[len(LOCALES) :]
    if line.startswith("#") or not page or len(digests) < len(LOCALES) or len(commit) > 1:
        return None
    if any(len(each) % DIGEST for each in digests):
        return None
    return SignOff(_unescaped(page), *digests, *commit)


ESCAPES = {"%": "%25", "\t": "%09", "\n": "%0A", "\r": "%0D", "#": "%23", "<": "%3C", ">": "%3E",
           "=": "%3D", "|": "%7C"}  # fmt: skip
"""Characters of a page's name that mean something else in the file."""


def _escaped(name: str) -> str:
    return "".join(ESCAPES.get(character, character) for character in name)


def _unescaped(text: str) -> str:
    for character, escape in reversed(ESCAPES.items()):
        text = text.replace(escape, character)
    return text
