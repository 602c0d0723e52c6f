"""A whole site for a public body in both languages, from the templates.

The accessibility statement has what regulation 8 of the Public Sector Bodies (Websites and Mobile
Applications) (No. 2) Accessibility Regulations 2018 asks for, in the words of the Government
Digital Service's sample and, in Welsh, of the Welsh Government's own statements; NOTICE names them.
It claims no more than is so of a site that nobody has tested.
"""

import datetime
from collections.abc import Iterator

from cymar.adoption.hosts import SITE_ADDRESS, host_files
from cymar.adoption.mkdocs_yml import NAMES
from cymar.adoption.requirement import install_command, requirement
from cymar.adoption.templates import filled, shown, yaml
from cymar.bilingual import LOCALES, Text, other
from cymar.dataclasses import dataclass

PAGES = ("index.md", "contact.md", "accessibility.md", "cookies.md")
BLOG_PAGES = ("blog/index.md", "blog/posts/first.md")
LOCAL_ADDRESS = "http://127.0.0.1:8000/"
"""The address that `mkdocs serve` shows a site at."""

HOME = Text(en="Home", cy="Hafan")
"""What menus call the home page."""

MONTHS = {
    "en": "January February March April May June July August September October November December",
    "cy": "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr",
}
SETTINGS = """fail-on = "warning"

[[exempt]]
pages = "accessibility.md"
rules = [
  "hard-to-read",
  "harder-than-counterpart",
  "impersonal-verb",
  "long-sentence",
  "wordy-phrase",
]
reason = {reason}
"""
REASON = Text(
    en="the Regulations prescribe the wording of an accessibility statement",
    cy="y Rheoliadau sy'n pennu geiriad datganiad hygyrchedd",
)


@dataclass(frozen=True)
class SiteAnswers:
    """What somebody says of a site that is to be made.

    Args:
        names: the name of the site in each language.
        bodies: the name of whoever runs it, in each language.
        email: where readers write to.
        first: the language that its root shows, and that was written first.
        has_blog: whether it has news.
        host: where it is published, one of `HOSTS`, or nothing.
        address: its address on the web, or nothing where it is not known yet.
        today: the day that it is made.
    """

    names: Text
    bodies: Text
    email: str
    first: str
    has_blog: bool = False
    host: str | None = None
    address: str = ""
    today: datetime.date = datetime.date.min

    @property
    def values(self) -> dict[str, str]:
        """What goes in the templates, by name."""
        months = {locale: MONTHS[locale].split()[self.today.month - 1] for locale in LOCALES}
        dates = {
            f"date_{locale}": f"{self.today.day} {months[locale]} {self.today.year}"
            for locale in LOCALES
        }
        names = {f"name_{locale}": self.names.to(locale) for locale in LOCALES}
        bodies = {f"body_{locale}": self.bodies.to(locale) for locale in LOCALES}
        return {
            **dates,
            **names,
            **bodies,
            "date_iso": self.today.isoformat(),
            "email": self.email,
            "name_first": self.names.to(self.first),
            "site_url": SITE_ADDRESS.format(address=yaml(self.address or LOCAL_ADDRESS)),
            "languages": "".join(_language(each, self) for each in (self.first, other(self.first))),
            "headers": f"\n      headers: [{self.host}]" if self.host else "",
            "home": HOME.to(self.first),
            "nav_blog": "  - blog/index.md\n" if self.has_blog else "",
            "plugins_blog": "".join(_blog(each) for each in LOCALES) if self.has_blog else "",
            "install": install_command("mkdocs"),
        }


def _language(locale: str, answers: SiteAnswers) -> str:
    is_first = locale == answers.first
    lines = [f"- locale: {locale}", f"  name: {NAMES[locale]}", "  build: true"]
    lines += ["  default: true"] if is_first else []
    lines += [f"  site_name: {shown(answers.names.to(locale))}"]
    lines += [f"  copyright: {shown(f'© {answers.today.year} {answers.bodies.to(locale)}')}"]
    lines += ["  theme:", f"    language: {locale}"]
    if not is_first:
        home = f"{HOME.to(answers.first)}: {HOME.to(locale)}"
        lines += ["  nav_translations:", f"    {home}"]
    return "".join(f"        {line}\n" for line in lines)


def _blog(locale: str) -> str:
    lines = ["- blog:", f"    blog_dir: {locale}/blog"]
    if locale == "cy":
        lines += ["    archive_url_format: archif/{date}"]
        lines += ["    categories_url_format: categori/{slug}"]
        lines += ["    pagination_url_format: tudalen/{page}"]
    return "".join(f"  {line}\n" for line in lines)


def site_files(answers: SiteAnswers) -> Iterator[tuple[str, bytes]]:
    """The files of a new site, by their paths in its folder."""
    values = answers.values
    for locale in LOCALES:
        for page in (*PAGES, *(BLOG_PAGES if answers.has_blog else ())):
            yield f"docs/{locale}/{page}", filled(f"site/{locale}/{page}", values)
    yield "mkdocs.yml", filled("site/mkdocs.yml", values)
    yield "glossary.yml", filled("site/glossary.yml", values)
    yield "requirements.txt", f"{requirement('mkdocs')}\n".encode()
    reason = yaml(REASON.to(answers.first))
    yield "cymar.toml", SETTINGS.format(reason=reason).encode()
    if answers.host:
        yield from host_files(answers.host, values)
