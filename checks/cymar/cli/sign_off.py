"""`cymar sign-off`: a record that a person holds pages to be in step."""

from collections.abc import Iterable

import click

from cymar.bilingual import Text
from cymar.commands import failed, show_line

HELP = Text(
    en="Record that a page and its counterpart are in step now.\n\nPAGE is a file in either "
    "language, its name as ‘cymar status’ gives it, or a folder of pages. The record is kept in "
    "translations.lock: commit it with the pages.\n\nWith --commit, sign off only what that commit "
    "changed, on the pages given or on the whole site.",
    cy="Cofnodi bod tudalen a'i thudalen gyfatebol yn cyd-fynd nawr.\n\nTUDALEN yw ffeil yn un "
    "o'r ddwy iaith, ei henw fel y mae ‘cymar status’ yn ei roi, neu ffolder o dudalennau. "
    "Mae'r cofnod yn translations.lock: cadwch y ffeil yn git gyda'r tudalennau.\n\nGyda --commit, "
    "cymeradwyo newidiadau'r ymrwymiad hwnnw yn unig, ar y tudalennau rydych yn eu rhoi neu ar y "
    "wefan gyfan.",
)
PAGES = Text(en="[PAGE]...", cy="[TUDALEN]...")
COMMIT = Text(en="COMMIT", cy="YMRWYMIAD")
COMMIT_HELP = Text(
    en="Sign off what one commit changed, such as typing mistakes: give its SHA, a tag or a "
    "branch. What other commits changed stays behind.",
    cy="Cymeradwyo beth newidiodd un ymrwymiad, fel gwallau teipio: rhowch ei SHA, tag neu "
    "gangen. Bydd beth newidiodd ymrwymiadau eraill yn aros ar ei hôl hi.",
)
STILL_FOUND = Text(en="Still found there:", cy="Beth sydd yno o hyd:")
SIGNED = Text(en="Signed off: {page}", cy="Wedi cymeradwyo: {page}")
SIGNED_PLACES = Text(
    en="Signed off: {page} (places: {places})", cy="Wedi cymeradwyo: {page} (mannau: {places})"
)
NOTHING = Text(
    en="Nothing is behind for ‘{name}’ alone, so nothing was signed off.",
    cy="Nid oes dim ar ei hôl hi oherwydd ‘{name}’ yn unig, felly nid oes dim wedi'i gymeradwyo.",
)
NO_PAGE = Text(
    en="give a page, a folder of pages, or --commit.",
    cy="rhowch dudalen, ffolder o dudalennau, neu --commit.",
)


def command(locale: str) -> click.Command:
    """The command in one language."""

    @click.command("sign-off", help=HELP.to(locale))
    @click.argument("pages", metavar=PAGES.to(locale), nargs=-1)
    @click.option("--commit", metavar=COMMIT.to(locale), help=COMMIT_HELP.to(locale))
    def sign_off(pages: tuple[str, ...], commit: str | None) -> int:
        from cymar.locate import open_pages
        from cymar.signing import sign, sign_commit

        if not pages and commit is None:
            raise click.UsageError(NO_PAGE.to(locale))
        projects = open_pages(pages or ["."])
        if commit is None:
            for project in projects:
                sign(project)
                for pair in (each for each in project.pairs if each.is_readable):
                    show_line(SIGNED.format({"page": pair.en.name}).to(locale))
            _name_what_is_left(pages, locale)
        else:
            signed = [each for project in projects for each in sign_commit(project, commit)]
            for pair, places in signed:
                values = {"page": pair.en.name, "places": places}
                show_line(SIGNED_PLACES.format(values).to(locale))
            if not signed:
                show_line(NOTHING.format({"name": commit}).to(locale))
            else:
                _name_what_is_left([pair.en.source.path for pair, _ in signed], locale)
        return failed(projects, locale)

    return sign_off


def _name_what_is_left(pages: Iterable[str], locale: str) -> None:
    """Write the errors and warnings that a sign-off does not settle: it hides none of them."""
    from cymar.finding import Severity
    from cymar.locate import open_pages
    from cymar.reporters.text import headline
    from cymar.sharing import check_all

    projects = [project.with_counterparts() for project in open_pages(pages)]
    found = [
        finding
        for report in check_all(projects)
        for finding in report.findings
        if finding.severity.is_at_least(Severity.WARNING)
    ]
    if found:
        show_line(STILL_FOUND.to(locale))
    for finding in found:
        show_line(f"  {headline(finding, locale)}")
