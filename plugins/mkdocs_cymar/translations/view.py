"""What a page's templates are told of the other language."""

import re
from dataclasses import dataclass

from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from cymar.align.sections import headings, matching_sections
from cymar.publish.words import NAMES, WORDS
from cymar.site.pages import PagePair, Site
from mkdocs_cymar.translations.feeds import Feed
from mkdocs_cymar.translations.languages import REMEMBERED, Languages
from mkdocs_cymar.translations.published import Published

HEADING = re.compile(r"<h[1-6][\s>]")


@dataclass(frozen=True, slots=True)
class View:
    """What a page's templates are told: the two languages, and the page's counterpart, if any.

    `sections` gives for each heading of the page the number of its counterpart's; it is empty
    where that cannot be told. `home` is the other language's first page. `is_kept` says that the
    reader's choice of language is, and `is_root` that the page is at the site's root. `is_borrowed`
    says that the page is the other language's own, for this one has none. `feeds` are those of the
    page's language.
    """

    here: str
    there: str
    counterpart: File | None
    sections: str
    home: File | None
    is_kept: bool
    is_root: bool
    is_borrowed: bool = False
    feeds: tuple[Feed, ...] = ()

    @property
    def name(self) -> str:
        """What the other language calls itself."""
        return NAMES[self.there]

    def says(self, key: str) -> str:
        """Words in the page's language."""
        return WORDS[key].to(self.here)

    def says_there(self, key: str) -> str:
        """Words in the other language."""
        return WORDS[key].to(self.there)


@dataclass(frozen=True, slots=True)
class Side:
    """What a page in both languages is told of each: its folder on the web and its home page.

    `name` is what the site calls itself in it, and `description` what it says of itself.
    """

    here: str
    folder: str
    name: str
    description: str
    home: File | None

    def says(self, key: str) -> str:
        """Words in this language."""
        return WORDS[key].to(self.here)


def sides(languages: Languages, pages: Published) -> tuple[Side, Side]:
    """Both languages, this build's first."""
    both = (languages.here, languages.there)
    first, second = (
        Side(
            each,
            languages.folders[each],
            languages.names[each],
            languages.descriptions[each],
            pages.home(each),
        )
        for each in both
    )
    return first, second


def view(
    languages: Languages, pages: Published, site: Site, page: Page, lender: File | None
) -> View:
    """What to tell the templates of a page; `lender` is the page that it is borrowed from."""
    source = page.file.src_uri
    counterpart = lender or pages.counterpart(source)
    return View(
        languages.here,
        languages.there,
        counterpart,
        _sections(source, site, page) if counterpart else "",
        pages.home(languages.there),
        languages.root == REMEMBERED,
        pages.files.get(source) is not None
        and pages.files[source] is pages.home(languages.default),
        lender is not None,
    )


def _sections(source: str, site: Site, page: Page) -> str:
    """The numbers of the sections' counterparts, where the page has the headings we know of."""
    counterpart = site.counterparts.get(source)
    if counterpart is None:
        return ""
    here = site.counterparts[counterpart.key]
    if len(HEADING.findall(page.content or "")) != len(headings(here)):
        return ""
    en, cy = (here, counterpart) if here.locale == "en" else (counterpart, here)
    return " ".join(map(str, matching_sections(PagePair(en, cy), here.locale)))
