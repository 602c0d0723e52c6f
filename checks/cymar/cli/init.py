"""`cymar init`: a new site, or what a site that is there lacks."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cymar.bilingual import LOCALES, Text
from cymar.commands import show
from cymar.errors import ConfigError

if TYPE_CHECKING:
    from cymar.adoption.look import Look
    from cymar.adoption.new_site import SiteAnswers
    from cymar.adoption.plan import Plan

HELP = Text(
    en="Make a site in Welsh and English, or add what your site lacks.\n\nFOLDER is the top of the "
    "project; without it, the folder you are in. Where there is no site, this makes one. Otherwise "
    "it says what it found, and adds settings, the plugins' lines, and a check by your host. It "
    "shows each change to your own files, and asks first.",
    cy="Gwneud gwefan Gymraeg a Saesneg, neu ychwanegu beth sydd ar goll o'ch gwefan.\n\nFFOLDER "
    "yw ffolder uchaf y prosiect; hebddi, y ffolder rydych chi ynddi. Os nad oes gwefan, mae hwn "
    "yn gwneud un. Fel arall mae'n dweud beth sydd yno, ac yn ychwanegu gosodiadau, llinellau'r "
    "ategion, a gwiriad gan eich gwasanaeth. Mae'n dangos pob newid i'ch ffeiliau chi, ac yn gofyn "
    "yn gyntaf.",
)
FOLDER = Text(en="[FOLDER]", cy="[FFOLDER]")
NAME = Text(en="NAME", cy="ENW")
ADDRESS = Text(en="ADDRESS", cy="CYFEIRIAD")
NAME_HELP = {
    "en": Text(en="The site's name in English.", cy="Enw Saesneg y wefan."),
    "cy": Text(en="The site's name in Welsh.", cy="Enw Cymraeg y wefan."),
}
BODY_HELP = {
    "en": Text(
        en="The name in English of whoever runs it. Otherwise the site's name.",
        cy="Enw Saesneg pwy bynnag sy'n ei rhedeg. Fel arall enw'r wefan.",
    ),
    "cy": Text(
        en="The name in Welsh of whoever runs it. Otherwise the site's name.",
        cy="Enw Cymraeg pwy bynnag sy'n ei rhedeg. Fel arall enw'r wefan.",
    ),
}
EMAIL_HELP = Text(
    en="The e-mail address that readers write to.",
    cy="Y cyfeiriad e-bost y mae darllenwyr yn ysgrifennu ato.",
)
FIRST_HELP = Text(
    en="The language at the site's root, or that its pages are in. Otherwise the one you speak "
    "here, or that of the pages.",
    cy="Yr iaith wrth wraidd y wefan, neu iaith ei thudalennau. Fel arall yr un rydych chi'n ei "
    "siarad yma, neu un y tudalennau.",
)
HOST_HELP = Text(en="Where the site is published.", cy="Ble rydych chi'n cyhoeddi'r wefan.")
URL_HELP = Text(
    en="The site's address on the web, if you know it.",
    cy="Cyfeiriad y wefan ar y we, os ydych chi'n ei wybod.",
)
BLOG_HELP = Text(en="Add a blog for news.", cy="Ychwanegu blog i newyddion.")
YES_HELP = Text(en="Make all of the changes, and ask nothing.", cy="Gwneud pob newid heb ofyn dim.")
DRY_HELP = Text(en="Show the changes, and make none.", cy="Dangos y newidiadau heb wneud yr un.")
MAY_I = Text(en="Make these changes? (yes/no)", cy="Gwneud y newidiadau hyn? (ie/na)")
YES = ("y", "yes", "i", "ie", "iawn")
NO = Text(en="no", cy="na")
NOBODY_TO_ASK = Text(
    en="there is nobody here to ask: run it again with ‘--yes’.",
    cy="nid oes neb yma i'w holi: rhedwch ef eto gyda ‘--yes’.",
)
NOT_SHOWN = Text(
    en="‘{value}’ must be text that can be shown, and not empty.",
    cy="rhaid i'r gwerth ‘{value}’ fod yn destun y mae modd ei ddangos, ac nid yn wag.",
)
NOT_A_FOLDER = Text(en="‘{path}’ is not a folder.", cy="nid ffolder yw ‘{path}’.")
ASK_NAME = {
    "en": Text(en="The site's name in English", cy="Enw Saesneg y wefan"),
    "cy": Text(en="The site's name in Welsh", cy="Enw Cymraeg y wefan"),
}
ASK_EMAIL = Text(en="The e-mail address on it", cy="Y cyfeiriad e-bost arni")
DEFAULT_NAMES = {"en": "Our service", "cy": "Ein gwasanaeth"}
DEFAULT_EMAIL = "post@example.org"
PUBLISHED_BY = ("github", "gitlab", "netlify", "cloudflare", "azure", "nginx")
"""The hosts that we have files for, as `adoption.hosts` names them, without loading it."""


def command(locale: str) -> click.Command:
    """The command in one language."""
    text = NAME.to(locale)

    @click.command("init", help=HELP.to(locale))
    @click.argument(
        "folder", metavar=FOLDER.to(locale), default=Path(), type=click.Path(path_type=Path)
    )
    @click.option("--name-en", metavar=text, help=NAME_HELP["en"].to(locale))
    @click.option("--name-cy", metavar=text, help=NAME_HELP["cy"].to(locale))
    @click.option("--body-en", metavar=text, help=BODY_HELP["en"].to(locale))
    @click.option("--body-cy", metavar=text, help=BODY_HELP["cy"].to(locale))
    @click.option("--email", metavar=ADDRESS.to(locale), help=EMAIL_HELP.to(locale))
    @click.option("--url", metavar=ADDRESS.to(locale), help=URL_HELP.to(locale))
    @click.option("--first", type=click.Choice(LOCALES), help=FIRST_HELP.to(locale))
    @click.option("--host", type=click.Choice(PUBLISHED_BY), help=HOST_HELP.to(locale))
    @click.option("--blog", is_flag=True, help=BLOG_HELP.to(locale))
    @click.option("--yes", "agrees", is_flag=True, help=YES_HELP.to(locale))
    @click.option("--dry-run", is_flag=True, help=DRY_HELP.to(locale))
    def init(
        folder: Path, first: str | None, host: str | None, agrees: bool, dry_run: bool,
        **given: str | bool | None,
    ) -> None:  # fmt: skip
        from cymar.adoption.look import language_of_site, look_at
        from cymar.adoption.plan import plan_new, plan_old
        from cymar.reports.adoption import NOT_DONE, found_text, next_text, notes_text, plan_text

        asks = _Asker(locale, is_silent=agrees or dry_run)
        look = look_at(_made(folder))
        language = first or (language_of_site(look) if look.is_one_language else locale)
        show(found_text(look, language, locale))
        if look.is_new:
            plan = plan_new(look, asks.answers(language, host, given))
        else:
            plan = plan_old(look, language, host)
        show(plan_text(plan, locale) + notes_text(look, plan, language, locale))
        if dry_run or not (plan.writes or plan.moves):
            return
        if not agrees and asks.is_alone:
            raise ConfigError(NOBODY_TO_ASK)
        if not agrees and not asks.agrees():
            show(NOT_DONE.to(locale) + "\n")
            return
        _apply(look, plan)
        show("\n" + next_text(look, language, locale))

    return init


class _Asker:
    """Asks whoever runs the command, or nobody where there is no terminal or nothing to ask."""

    def __init__(self, locale: str, *, is_silent: bool) -> None:
        self._locale = locale
        self.is_alone = not (sys.stdin and sys.stdin.isatty())
        self._is_silent = is_silent or self.is_alone

    def agrees(self) -> bool:
        """Whether somebody agrees to the changes."""
        if self._is_silent:
            return False
        answer = str(click.prompt(MAY_I.to(self._locale), default=NO.to(self._locale)))
        return answer.strip().casefold() in YES

    def answers(self, first: str, host: str | None, given: dict[str, Any]) -> "SiteAnswers":
        """What somebody says of a new site."""
        import datetime

        from cymar.adoption.new_site import SiteAnswers

        names = {
            each: self._text(given[f"name_{each}"], ASK_NAME[each], DEFAULT_NAMES[each])
            for each in sorted(LOCALES, key=lambda locale: locale != first)
        }
        bodies = {each: self._one_line(given[f"body_{each}"] or names[each]) for each in LOCALES}
        return SiteAnswers(
            Text(**names),
            Text(**bodies),
            self._text(given["email"], ASK_EMAIL, DEFAULT_EMAIL),
            first,
            has_blog=bool(given["blog"]),
            host=host,
            address=self._one_line(given["url"]) if given["url"] else "",
            today=datetime.date.today(),
        )

    def _text(self, given: str | None, question: Text, default: str) -> str:
        if given is None and not self._is_silent:
            given = str(click.prompt(question.to(self._locale), default=default))
        return self._one_line(default if given is None else given)

    @staticmethod
    def _one_line(value: str) -> str:
        text = " ".join(value.split())
        if not text or not text.isprintable():
            raise ConfigError(NOT_SHOWN.format({"value": text}))
        return text


def _made(folder: Path) -> Path:
    """The folder as a whole path; where nothing is there, it is a new site's."""
    if folder.exists() and not folder.is_dir():
        raise ConfigError(NOT_A_FOLDER.format({"path": folder}))
    return folder.absolute()


def _apply(look: "Look", plan: "Plan") -> None:
    from cymar.adoption.changes import apply_changes
    from cymar.files import project_top

    apply_changes((*plan.moves, *plan.writes), project_top(look.folder))
