"""What a change made: its findings, and those that it caused in the other language."""

from collections.abc import Sequence

from cymar.bilingual import Text
from cymar.changed import made_by, narrowed, read_change
from cymar.finding import Report
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
