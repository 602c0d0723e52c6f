"""Renewing the baseline: findings recorded, those that are fixed dropped, new ones added."""

from collections.abc import Iterator

from cymar.baseline import Baseline
from cymar.bilingual import Text
from cymar.dataclasses import dataclass
from cymar.files import shown_path
from cymar.finding import Finding, Report
from cymar.project import Project
from cymar.rules import all_rules

FIXED = Text(
    en="findings of the baseline that are fixed: {n}. ‘cymar baseline’ drops them from it.",
    cy="canfyddiadau o'r llinell sylfaen sydd wedi'u cywiro: {n}. Mae ‘cymar baseline’ yn eu tynnu "
    "ohoni.",
)
NEW_RULES = Text(
    en="findings of rules that are newer than the baseline ({rules}): {n}. ‘cymar baseline "
    "--new-rules’ adds just those to it.",
    cy="canfyddiadau rheolau sy'n fwy newydd na'r llinell sylfaen ({rules}): {n}. Mae ‘cymar "
    "baseline --new-rules’ yn ychwanegu'r rheini'n unig ati.",
)
WRITTEN = Text(
    en="{file}: findings recorded: {all} (new: {added}; dropped, because they are "
    "fixed: {dropped}).",
    cy="{file}: canfyddiadau wedi'u cofnodi: {all} (newydd: {added}; wedi'u tynnu, am eu bod "
    "wedi'u cywiro: {dropped}).",
)
LEFT = Text(
    en="Not recorded, because they are new: {n}. ‘cymar check’ shows them; ‘cymar baseline --all’ "
    "records them too.",
    cy="Heb eu cofnodi, am eu bod yn newydd: {n}. Mae ‘cymar check’ yn eu dangos; mae ‘cymar "
    "baseline --all’ yn eu cofnodi nhw hefyd.",
)


@dataclass(frozen=True, slots=True)
class BaselineChange:
    """What became of a baseline: the file, and how many findings it has, gained, lost and lacks."""

    file: str
    recorded: int
    added: int
    dropped: int
    left: int


def baseline_notes(project: Project, report: Report) -> Iterator[Text]:
    """What there is to say of a site's baseline after a check: what is fixed, and what is newer."""
    if report.fixed:
        yield FIXED.format({"n": report.fixed})
    if project.baseline:
        rules = project.baseline.new_rules(report)
        number = sum(each.rule in rules for each in report.findings)
        if rules:
            yield NEW_RULES.format({"rules": ", ".join(rules), "n": number})


def renew(project: Project, report: Report, *, everything: bool, new_rules: bool) -> BaselineChange:
    """Write a site's baseline: what is fixed goes, and what is new comes in only where asked.

    Args:
        project: the site.
        report: what a check of the whole site found.
        everything: whether all that is found today is recorded.
        new_rules: whether what rules found that are newer than the baseline is recorded.

    Raises:
        ConfigError: where the file cannot be written.
    """
    old = project.baseline
    if old is None or everything:
        wanted: tuple[Finding, ...] = report.findings
    else:
        rules = old.new_rules(report) if new_rules else ()
        wanted = tuple(each for each in report.findings if each.rule in rules)
    is_current = old is None or everything or new_rules
    known = frozenset(all_rules()) if is_current or old is None else old.rules
    new = project.known_by(old or Baseline()).with_findings((*report.baselined, *wanted), known)
    project.write_baseline(new)
    return BaselineChange(
        shown_path(project.baseline_file),
        len(report.baselined) + len(wanted),
        len(wanted),
        report.fixed,
        len(report.findings) - len(wanted),
    )


def as_text(change: BaselineChange, locale: str) -> str:
    """What became of the baseline, in a line or two."""
    values = {
        "file": change.file, "all": change.recorded, "added": change.added,
        "dropped": change.dropped,
    }  # fmt: skip
    lines = [WRITTEN.format(values)]
    lines += [LEFT.format({"n": change.left})] if change.left else []
    return "".join(f"{line.to(locale)}\n" for line in lines)
