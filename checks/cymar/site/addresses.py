"""The addresses of pages within their language, so that Welsh pages have Welsh addresses."""

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from cymar import expressions as re
from cymar.bilingual import Text
from cymar.dataclasses import dataclass, field
from cymar.site.page_names import address
from cymar.site.pages import Page
from cymar.text.markdown import Problem

SLUG = "slug"
"""The key in a page's front matter of the last part of its address."""

HOME = "."
PART = re.compile(r"[^\W_](?:[\w-]*[^\W_])?")

NOT_A_PART = Text(
    en="‘slug’ must be one part of an address, of letters, figures and hyphens: ‘{slug}’ is not.",
    cy="Rhaid i ‘slug’ fod yn un rhan o gyfeiriad, o lythrennau, ffigurau a chysylltnodau: nid yw "
    "‘{slug}’ yn un.",
)
NOT_FOR_HOME = Text(
    en="The home page has the address of its language, and no ‘slug’: delete the line.",
    cy="Cyfeiriad ei hiaith sydd gan yr hafan, ac nid oes ganddi ‘slug’: dilëwch y llinell.",
)


@dataclass(frozen=True)
class Addresses:
    """The addresses of one language's pages and folders.

    `slugs` gives the last part of an address that does not follow from the file's name. That of a
    folder's first page is the folder's own, for all that is in it.
    """

    slugs: Mapping[str, str] = field(default_factory=dict)

    def of(self, name: str) -> str:
        """The address of a page, from its path: `guide/start.md` may be `canllaw/dechrau`."""
        return self.moved(address(name))

    def moved(self, path: str) -> str:
        """The address of a page or folder, from the one that its own name would give it."""
        if not self.slugs:
            return "" if path == HOME else path
        parts = PurePosixPath(path).parts
        return "/".join(
            self.slugs.get("/".join(parts[: number + 1]), part) for number, part in enumerate(parts)
        )


def addresses(pages: Iterable[Page]) -> Addresses:
    """The addresses of the pages of one language; a slug that cannot be used is passed over."""
    return Addresses(
        {
            address(page.name): str(page.document.metadata[SLUG])
            for page in pages
            if _has_slug(page) and slug_problem(page) is None
        }
    )


def slug_problem(page: Page) -> Problem | None:
    """Why a page's slug cannot be used, if it has one that cannot be."""
    if not _has_slug(page):
        return None
    slug = page.document.metadata[SLUG]
    span = page.document.spans.get(SLUG, page.heading)
    if address(page.name) == HOME:
        return Problem(span, NOT_FOR_HOME)
    written = span.text if isinstance(slug, list | dict) else str(slug)
    if not PART.fullmatch(written):
        return Problem(span, NOT_A_PART.format({"slug": written}))
    return None


def _has_slug(page: Page) -> bool:
    """Whether a page's front matter has a slug; a page that cannot have one is not read for it."""
    return page.may_have(SLUG) and SLUG in page.document.metadata
