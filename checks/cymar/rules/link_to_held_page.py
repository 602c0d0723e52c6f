"""Links to pages that are not published yet."""

from collections.abc import Iterator

from cymar.bilingual import Text
from cymar.finding import Severity
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.site import Page, Site
from cymar.staleness.withheld import Withheld

TOGETHER = 'publish = "together"'
EN_ONLY = (("en/grants.md", "# Grants"),)
CY_ONLY = (("cy/grantiau.md", "# Grantiau"),)


@rule(
    over=Scope.PAGE,
    severity=Severity.WARNING,
    topic=Topic.TRANSLATIONS,
    title=Text(en="A link to a page that is held", cy="Dolen at dudalen sydd wedi'i dal yn ôl"),
    message=Text(
        en="This link leads to ‘{path}’, which is held ({reason}): finish that page, or leave the "
        "link out until then.",
        cy="Mae'r ddolen hon yn arwain at y dudalen ‘{path}’, sydd wedi'i dal yn ôl ({reason}): "
        "gorffennwch y dudalen honno, neu gadewch y ddolen allan tan hynny.",
    ),
    why=Text(
        en="A site that publishes its languages together holds a page until its counterpart is "
        "ready. A link to that page would lead readers nowhere, so MkDocs publishes the words of "
        "the link without the link. It is a link again as soon as the page is published. Read the "
        "sentence to see whether it makes sense until then.",
        cy="Mae gwefan sy'n cyhoeddi'r ddwy iaith gyda'i gilydd yn dal tudalen yn ôl nes bod y "
        "dudalen gyfatebol yn barod. Byddai dolen at y dudalen honno'n arwain darllenwyr i unman, "
        "felly mae MkDocs yn cyhoeddi geiriau'r ddolen heb y ddolen. Daw'r ddolen yn ôl cyn gynted "
        "ag y bydd y dudalen wedi'i chyhoeddi. Darllenwch y frawddeg i weld a yw hi'n gwneud "
        "synnwyr tan hynny.",
    ),
    examples=[
        Bad(
            en="Ask for [«grants»](grants.md).",
            cy="Gofynnwch am [«grantiau»](grants.md).",
            beside=EN_ONLY,
            settings=TOGETHER,
        ),
        Bad(
            en="Ask for [«grants»](grantiau.md).",
            cy="Gofynnwch am [«grantiau»](grantiau.md).",
            beside=CY_ONLY,
            settings=TOGETHER,
        ),
        Good(
            en="Ask for [grants](grants.md).",
            cy="Gofynnwch am [grantiau](grants.md).",
            beside=(*EN_ONLY, ("cy/grants.md", "# Grantiau")),
            settings=TOGETHER,
        ),
        Good(
            en="Ask for [grants](grants.md).",
            cy="Gofynnwch am grantiau.",
            beside=EN_ONLY,
        ),
    ],
)
def link_to_held_page(page: Page, *, site: Site, withheld: Withheld) -> Iterator[Hit]:
    """Follow each link of a page that is itself published."""
    if not withheld.reasons or page.key in withheld.reasons:
        return
    for link in page.links:
        found = withheld.target(page, link.address, site)
        if found:
            values = {"path": found.source.path, "reason": withheld.reasons[found.key]}
            yield Hit(link.span, values)
