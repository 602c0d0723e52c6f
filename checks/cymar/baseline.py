"""The baseline: the findings of a day, recorded, so that from then on only new ones count."""

import hashlib
import json
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from cymar.bilingual import Text
from cymar.conflict import KEEP_ALL, conflict_line
from cymar.dataclasses import dataclass, replace
from cymar.errors import ConfigError
from cymar.files import is_there, shown_path
from cymar.files.reading import read_file
from cymar.files.writing import change_file
from cymar.finding import Finding, Report
from cymar.lazy import cached_property
from cymar.text.source import Span

BASELINE_SCHEMA = 1
SHOWN_TEXT = 80
"""How many characters of a finding's words stand in the file, for whoever reads it."""

SAME_PAGE = 0.5
"""The share of a vanished page's findings that a new page must have to count as its new name."""

GLOSSARY = "glossary"
"""What the glossary is called in the file, wherever it is."""

NOT_A_BASELINE = Text(
    en="this is no baseline that Cymar can read: delete the file, then write it again with ‘cymar "
    "baseline --all’.",
    cy="nid llinell sylfaen y gall Cymar ei darllen yw hon: dilëwch y ffeil, yna ysgrifennwch hi "
    "eto gyda ‘cymar baseline --all’.",
)
Key = tuple[str, str]
"""What a finding is known by: the key of its page, and the digest of its rule and words."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """Findings of the baseline that cannot be told apart: so many, of one rule, of the same words.

    `text` is the beginning of the words, and `digest` stands for the rule and all of them.
    """

    page: str
    rule: str
    text: str
    digest: str
    times: int = 1

    @property
    def key(self) -> Key:
        """What the findings are known by."""
        return self.page, self.digest

    @property
    def line(self) -> str:
        """The findings as they stand in the file."""
        values = {"page": self.page, "rule": self.rule, "text": self.text, "digest": self.digest}
        return json.dumps({**values, "times": self.times}, ensure_ascii=False)


@dataclass(frozen=True)
class Baseline:
    """The findings that were recorded, and the rules that there were then.

    `whole_page` are the rules that find at most one place on a page: they are known by the page,
    whatever its words. `glossary` is the path of the glossary as findings have it, which depends on
    where the command runs.
    """

    recorded: tuple[Recorded, ...] = ()
    rules: frozenset[str] = frozenset()
    whole_page: frozenset[str] = frozenset()
    glossary: str = ""

    @cached_property
    def _times(self) -> Counter[Key]:
        counts: Counter[Key] = Counter()
        for each in self.recorded:
            counts[each.key] = max(counts[each.key], each.times)
        return counts

    def compared(
        self, report: Report, pages: Collection[str], looked_at: Collection[str] | None
    ) -> Report:
        """The report with what is recorded left out of its findings, and counted.

        Args:
            report: what was found.
            pages: the keys of all pages of the site.
            looked_at: those that the report is about, or None for all: only there can a finding be
                seen to be gone.
        """
        if not self.recorded:
            return report
        left = self._renamed(report.findings, pages)
        new: list[Finding] = []
        known: list[Finding] = []
        for finding in report.findings:
            key = self.key_of(finding)
            (known if left[key] > 0 else new).append(finding)
            left[key] -= 1
        failed = {each.rule for each in report.failures}
        gone = sum(
            left[each.key]
            for each in self.recorded
            if left[each.key] > 0
            and (looked_at is None or each.page in looked_at)
            and each.rule not in failed
        )
        return replace(report, findings=tuple(new), baselined=tuple(known), fixed=gone)

    def key_of(self, finding: Finding) -> Key:
        """What a finding is known by, whatever line it stands on."""
        places = sorted(finding.places, key=lambda place: place[0])
        words = [] if finding.rule in self.whole_page else [_words(span) for _, span in places]
        whole = "\0".join((finding.rule, *words)).casefold().encode("utf-8", "surrogatepass")
        page = GLOSSARY if finding.page == self.glossary else places[0][0]
        return page, hashlib.sha256(whole).hexdigest()[:16]

    def _renamed(self, findings: Iterable[Finding], pages: Collection[str]) -> Counter[Key]:
        """How often each finding is recorded, with the names that pages have now."""
        gone: dict[str, Counter[str]] = {}
        times = self._times.copy()
        for (page, digest), number in times.items():
            if page not in pages and page != GLOSSARY:
                gone.setdefault(page, Counter())[digest] = number
        if not gone:
            return times
        known = {page for page, _ in times}
        new: dict[str, Counter[str]] = {}
        for finding in findings:
            page, digest = self.key_of(finding)
            if page not in known:
                new.setdefault(page, Counter())[digest] += 1
        for page, digests in gone.items():
            name = _new_name(page, digests, new)
            if name:
                new.pop(name)
                for digest in digests:
                    times[name, digest] = times.pop((page, digest))
        return times

    def new_rules(self, report: Report) -> tuple[str, ...]:
        """The rules of the report's findings that there were not when the baseline was written."""
        return tuple(sorted({each.rule for each in report.findings} - self.rules))

    def with_findings(self, findings: Iterable[Finding], rules: Iterable[str]) -> "Baseline":
        """A baseline of these findings, when there were these rules."""
        times: Counter[Key] = Counter()
        first: dict[Key, Finding] = {}
        for finding in findings:
            key = self.key_of(finding)
            times[key] += 1
            first.setdefault(key, finding)
        recorded = _in_order(
            Recorded(key[0], found.rule, _shortened(found), key[1], times[key])
            for key, found in first.items()
        )
        return replace(self, recorded=recorded, rules=frozenset(rules))

    def with_others(self, now: "Baseline", read: "Baseline") -> "Baseline":
        """This baseline, with what the file has now and had not when it was read."""
        known = {each.key for each in (*self.recorded, *read.recorded)}
        added = [each for each in now.recorded if each.key not in known]
        return replace(self, recorded=_in_order((*self.recorded, *added))) if added else self


def _in_order(recorded: Iterable[Recorded]) -> tuple[Recorded, ...]:
    return tuple(sorted(recorded, key=lambda each: (each.page, each.rule, each.digest)))


def _new_name(page: str, digests: Counter[str], new: Mapping[str, Counter[str]]) -> str:
    """The page, of those that are new, that has most of what was recorded for one that is gone."""
    locale = page.partition("/")[0]
    best, most = "", SAME_PAGE * digests.total()
    for name, found in new.items():
        shared = (found & digests).total()
        if name.startswith(f"{locale}/") and shared and shared >= most:
            best, most = name, shared + 1
    return best


def _words(span: Span) -> str:
    return unicodedata.normalize("NFC", " ".join(span.text.split()))


def _shortened(finding: Finding) -> str:
    words = _words(finding.span)
    return words if len(words) <= SHOWN_TEXT else f"{words[:SHOWN_TEXT].rstrip()}…"


def read_baseline(path: Path, within: Path) -> Baseline | None:
    """The baseline in a file, or None where there is no file.

    Args:
        path: the file.
        within: the top of the project, which no link may lead out of.

    Raises:
        ConfigError: for a file that cannot be read, or that is no baseline.
    """
    if not is_there(path):
        return None
    return _parse(read_file(path, within), shown_path(path))


def _parse(content: bytes, shown: str) -> Baseline:
    text = content.decode("utf-8-sig", "surrogateescape")
    conflict = conflict_line(text)
    if conflict:
        raise ConfigError(KEEP_ALL, shown, conflict)
    try:
        document = json.loads(text)
        recorded = tuple(Recorded(**each) for each in document["findings"] if each)
        rules = frozenset(document["rules"])
        is_ours = document["schema"] == BASELINE_SCHEMA and all(map(_is_right, recorded))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise ConfigError(NOT_A_BASELINE, shown, getattr(error, "lineno", 0)) from error
    if not is_ours:
        raise ConfigError(NOT_A_BASELINE, shown)
    return Baseline(recorded, rules)


def _is_right(recorded: Recorded) -> bool:
    texts = recorded.page, recorded.rule, recorded.text, recorded.digest
    return all(isinstance(each, str) for each in texts) and type(recorded.times) is int


def write_baseline(baseline: Baseline, read: Baseline | None, path: Path, within: Path) -> None:
    """Write the file, with what another process has recorded in it since it was read.

    Args:
        baseline: what it is to hold.
        read: what it held when it was read, if it was there.
        path: the file.
        within: the top of the project, as `read_baseline` has it.

    Raises:
        ConfigError: where it cannot be written, or is no baseline any more.
    """

    def changed(before: bytes | None) -> bytes:
        now = _parse(before, shown_path(path)) if before is not None else Baseline()
        return _as_text(baseline.with_others(now, read or Baseline())).encode(
            "utf-8", "backslashreplace"
        )

    change_file(path, changed, within)


def _as_text(baseline: Baseline) -> str:
    """The file: a finding a line, in order, each ending alike, so that branches merge."""
    rules = json.dumps(sorted(baseline.rules))
    lines = ["{", f'"schema": {BASELINE_SCHEMA},', f'"rules": {rules},', '"findings": [']
    lines += [f"{each.line}," for each in baseline.recorded]
    return "\n".join([*lines, "null]", "}"]) + "\n"
