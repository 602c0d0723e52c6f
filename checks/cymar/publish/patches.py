"""Pieces of a theme's HTML that are replaced, each with what pages lack where it is not there.

A theme changes its HTML in any version. A page is then written as the theme has it, and one line in
the build's log says what it lacks.
"""

from collections.abc import Callable

from cymar.bilingual import Text

PIECE_GONE = Text(
    en="The theme's HTML has changed, so pages lack one thing: {piece}.",
    cy="Mae HTML y thema wedi newid, felly mae un peth ar goll o'r tudalennau: {piece}.",
)
PIECES = {
    "feeds": Text(
        en="links to feeds in their own language only",
        cy="dolenni at borthiannau yn eu hiaith eu hunain yn unig",
    ),
    "fallback-title": Text(
        en="the language of a title that is in the other language",
        cy="iaith teitl sydd yn yr iaith arall",
    ),
    "fallback-header": Text(
        en="the language of a title in the header that is in the other language",
        cy="iaith teitl yn y pennyn sydd yn yr iaith arall",
    ),
    "post-details": Text(
        en="a role for the details of a post, which are not navigation",
        cy="rôl i fanylion cofnod, sydd ddim yn ddewislen",
    ),
    "post-sidebar": Text(
        en="a role for the column beside a post, which is not navigation",
        cy="rôl i'r golofn wrth ymyl cofnod, sydd ddim yn ddewislen",
    ),
    "posts-details": Text(
        en="a role for the details in a list of posts, which are not navigation",
        cy="rôl i'r manylion mewn rhestr o gofnodion, sydd ddim yn ddewislen",
    ),
    "posts-missing": Text(
        en="a notice that a list of posts is in one language only",
        cy="hysbysiad bod rhestr o gofnodion mewn un iaith yn unig",
    ),
    "path-name": Text(en="a name for the path to the page", cy="enw i'r llwybr at y dudalen"),
    "search-name": Text(en="a name for the search", cy="enw i'r chwilio"),
    "search-link": Text(en="the link to the search", cy="y ddolen at y chwilio"),
    "footer": Text(
        en="links to the pages that the setting ‘footer’ names",
        cy="dolenni at y tudalennau y mae'r gosodiad ‘footer’ yn eu henwi",
    ),
    "consent-heading": Text(
        en="a heading of the right level for the question about cookies",
        cy="pennawd ar y lefel gywir i'r cwestiwn am gwcis",
    ),
    "progress": Text(
        en="a line for a page that comes that a screen reader passes over",
        cy="llinell ar gyfer tudalen sy'n dod y mae darllenydd sgrin yn mynd heibio iddi",
    ),
    "footer-titles": Text(
        en="the names of the pages before and after as a screen reader is to say them",
        cy="enwau'r tudalennau o'r blaen ac wedyn fel mae darllenydd sgrin i'w dweud",
    ),
    "made-with": Text(
        en="‘Made with’ in the language of the page", cy="‘Gwnaed gyda’ yn iaith y dudalen"
    ),
}
"""What pages lack without each piece, by the names that the templates use."""


class Patches:
    """Replaces pieces of a theme's HTML, and reports each that is not there, once."""

    def __init__(self, report: Callable[[Text], None]) -> None:
        self._report = report
        self._reported: set[str] = set()

    def patched(self, html: str, old: str, new: str, name: str, *, first: bool = False) -> str:
        """The theme's HTML with a piece of it replaced, or as it is where it has no such piece.

        Args:
            html: what the theme writes.
            old: the piece.
            new: what takes its place.
            name: a key of `PIECES`.
            first: whether to replace only the first of several.
        """
        if old not in html and name not in self._reported:
            self._reported.add(name)
            self._report(PIECE_GONE.format({"piece": PIECES[name]}))
        return html.replace(old, new, 1 if first else -1)
