"""`cymar baseline`: today's findings, recorded."""

from pathlib import Path

import click

from cymar.bilingual import Text
from cymar.commands import FAILED, echo_failures, show

HELP = Text(
    en="Record today's findings, so that from now on only new ones count.\n\nThe record is kept in "
    "‘cymar-baseline.json’: commit it. Once there is one, what is fixed is dropped from it, and "
    "what is new is left out, unless --new-rules or --all asks for it.",
    cy="Cofnodi canfyddiadau heddiw, fel mai dim ond rhai newydd sy'n cyfrif o hyn ymlaen.\n\n"
    "Mae'r cofnod yn ‘cymar-baseline.json’: cadwch y ffeil yn git. Unwaith y bydd cofnod, bydd "
    "Cymar yn tynnu ohono beth sydd wedi'i gywiro. Ni fydd yn cofnodi beth sy'n newydd, "
    "oni bai bod --new-rules neu --all yn gofyn am hynny.",
)
PATH = Text(en="[PATH]", cy="[LLWYBR]")
ALL_HELP = Text(en="Record all of today's findings.", cy="Cofnodi holl ganfyddiadau heddiw.")
NEW_RULES_HELP = Text(
    en="Record also what is found by rules that the baseline is older than.",
    cy="Cofnodi hefyd beth mae rheolau sy'n fwy newydd na'r llinell sylfaen yn ei ganfod.",
)


def command(locale: str) -> click.Command:
    """The command in one language."""

    @click.command("baseline", help=HELP.to(locale))
    @click.argument(
        "path", metavar=PATH.to(locale), default=Path(), type=click.Path(path_type=Path)
    )
    @click.option("--all", "everything", is_flag=True, help=ALL_HELP.to(locale))
    @click.option("--new-rules", is_flag=True, help=NEW_RULES_HELP.to(locale))
    def baseline(path: Path, everything: bool, new_rules: bool) -> int:
        from cymar.dataclasses import replace
        from cymar.locate import open_sites
        from cymar.reports.baseline import as_text, renew
        from cymar.sharing import check_all

        projects = [replace(project, only=None) for project in open_sites([path])]
        reports = check_all(projects)
        for project, report in zip(projects, reports, strict=True):
            if report.failures:
                echo_failures(report.failures, locale)
                return FAILED
            change = renew(project, report, everything=everything, new_rules=new_rules)
            show(as_text(change, locale))
        return 0

    return baseline
