"""Links that take the reader to the other language for no reason."""

from collections.abc import Iterator

from cymar.bilingual import WRITTEN_IN, Text, other
from cymar.finding import Severity
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.site import Page, Site
from cymar.site.links import Links, names_other_language


@rule(
    over=Scope.PAGE,
    severity=Severity.ERROR,
    topic=Topic.TRANSLATIONS,
    title=Text(en="A link to the other language", cy="Dolen i'r iaith arall"),
    message=Text(
        en="This link leads to the {language} page, though there is one in this language: link "
        "to ‘{path}’.",
        cy="Mae'r ddolen hon yn arwain at y dudalen {language}, er bod un yn yr iaith hon: rhowch "
        "ddolen at y dudalen ‘{path}’.",
    ),
    why=Text(
        en="Readers who follow a link should stay in the language they chose. A link that says it "
        "leads to the other language is left alone: its text names the language, or the link is "
        "marked with ‘lang’ or ‘hreflang’.",
        cy="Dylai darllenwyr sy'n dilyn dolen aros yn yr iaith y maen nhw wedi'i dewis. Mae dolen "
        "sy'n dweud ei bod yn arwain at yr iaith arall yn iawn: mae ei thestun yn enwi'r iaith, "
        "neu mae'r ddolen wedi'i marcio â ‘lang’ neu ‘hreflang’.",
    ),
    examples=[
        Good(en="[Fees](page.md)", cy="[Ffioedd](page.md)"),
        Good(en="[Cymraeg](../cy/page.md)", cy="[English](../en/page.md)"),
        Good(
            en='Also in [<span lang="cy">ein hiaith arall</span>](../cy/page.md)',
            cy='Hefyd yn [<span lang="en">our other language</span>](../en/page.md)',
        ),
        Good(
            en="The form [in both languages](../cy/page.md){hreflang=cy}",
            cy="Y ffurflen [yn y ddwy iaith](../en/page.md){hreflang=en}",
        ),
        Bad(
            en="[«Fees»](../cy/page.md){hreflang=en}", cy="[«Ffioedd»](../en/page.md){hreflang=cy}"
        ),
        Bad(en="[«Fees»](../cy/page.md)", cy="[«Ffioedd»](../en/page.md)"),
    ],
)
def link_to_other_language(page: Page, *, site: Site) -> Iterator[Hit]:
    """Follow each link of the page."""
    links = Links(site, {})
    for link in page.links:
        target = links.target(page, link.address)
        if target is None or target.page is None or names_other_language(link):
            continue
        if links.is_other_language(page, target):
            own = site.counterparts[target.page.key]
            values = {"language": WRITTEN_IN[other(page.locale)], "path": own.source.path}
            yield Hit(link.span, values, target.page.heading)
