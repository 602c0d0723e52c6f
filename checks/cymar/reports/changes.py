"""What a change made: its findings, and those that it caused in the other language."""

from collections.abc import Sequence
from contextlib import suppress

from cymar.bilingual import Text
from cymar.changed import is_on_changed, made_by, narrowed, read_change
from cymar.errors import ConfigError
from cymar.finding import Finding, Report
from cymar.project import Project
from cymar.sharing import check_all


def check_changes(
    projects: Sequence[Project], base: str, *, is_staged: bool, uses_baseline: bool
) -> tuple[list[Report], list[Text]]:
    """The report of what has changed on each site, and what there is to say of it.

    Args:
        projects: the sites.
        base: the commit to compare with, or nothing for what the work is to be merged into.
        is_staged: whether to look only at what is to be committed next.
        uses_baseline: whether what a site's baseline has is left out.

    Raises:
        ConfigError: where git cannot tell what has changed.
    """
    changes = [read_change(project, base, is_staged=is_staged) for project in projects]
    some = [narrowed(*both) for both in zip(projects, changes, strict=True)]
    reports = check_all(some, uses_baseline=uses_baseline)
    made = [
        made_by(change, project, report)
        for change, project, report in zip(changes, some, reports, strict=True)
    ]
    return made, [note for change in changes for note in change.notes]


def changed_findings(projects: Sequence[Project], reports: Sequence[Report]) -> frozenset[Finding]:
    """The findings on lines that a change has touched, or that face such; none if not known."""
    found: set[Finding] = set()
    for project, report in zip(projects, reports, strict=True):
        with suppress(ConfigError):
            change = read_change(project, "", is_staged=False)
            found |= {each for each in report.findings if is_on_changed(change, each)}
    return frozenset(found)
