"""Links to a part that the page does not have, or to a page that there is not."""

from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from cymar import expressions as re
from cymar.bilingual import Text
from cymar.finding import Severity
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.site import Page, Site
from cymar.site.anchors import heading_name, is_part_of_text
from cymar.site.links import Links
from cymar.site.page_names import composed
from cymar.site.pages import Link

TEMPLATE = re.compile(r"[{}<>$]|%7B", re.IGNORECASE)
"""What shows that an address is made up later."""

OTHER_NAME = Text(en="link to ‘#{name}’", cy="rhowch ddolen at ‘#{name}’")
NO_NAME = Text(
    en="give a heading that name, or link to one that is there",
    cy="rhowch yr enw hwnnw i bennawd, neu rhowch ddolen at un sydd yno",
)


@rule(
    over=Scope.PAGE,
    severity=Severity.WARNING,
    topic=Topic.TRANSLATIONS,
    title=Text(en="A link to nowhere", cy="Dolen i unman"),
    message=Text(
        en="This link leads to ‘#{part}’, and ‘{path}’ has no part of that name: {cure}.",
        cy="Mae'r ddolen hon yn arwain at ‘#{part}’, ac nid oes rhan o'r enw hwnnw yn ‘{path}’: "
        "{cure}.",
    ),
    why=Text(
        en="A heading's name is made of its words, so it changes when a page is translated, and a "
        "link copied from the other language leads readers to the top of the page instead. Names "
        'that a page gives itself count too: ‘{#fees}’, ‘id="fees"’. A page that takes in other '
        "files or has templates is left alone, since its parts may be there.",
        cy="Mae enw pennawd yn dod o'i eiriau, felly mae'n newid wrth gyfieithu, ac mae dolen o'r "
        "iaith arall yn arwain darllenwyr i frig y dudalen yn lle hynny. Mae enwau y mae tudalen "
        'yn eu rhoi ei hun yn cyfrif hefyd: ‘{#ffioedd}’, ‘id="ffioedd"’. Nid yw\'r rheol yn '
        "edrych ar dudalen sy'n cynnwys ffeiliau eraill neu dempledi, gan y gall ei rhannau fod "
        "yno.",
    ),
    examples=[
        Good(
            en="[Fees](#what-the-fees-are) and [the top](#)\n\n## What the fees are",
            cy="[Ffioedd](#beth-yw-r-ffioedd) a'r [brig](#)\n\n## Beth yw'r ffioedd",
        ),
        Good(
            en="[Fees](#fees) [Places](#places)\n\n## What it costs {#fees}\n\n"
            '<p id="places">Here.</p>',
            cy="[Ffioedd](#fees) [Lleoedd](#lleoedd)\n\n## Y gost {#fees}\n\n"
            '<p id="lleoedd">Yma.</p>',
        ),
        Good(
            en="[Fees](#fees)\n\n{% include 'fees.md' %}", cy="[Ffioedd](#fees)\n\n--8<-- 'fees.md'"
        ),
        Good(
            en="[Caf\u00e9](b.md#y-caffi)",
            cy="[Caffi](b.md#y-caffi-1)",
            beside=(("en/b.md", "# Y caffi"), ("cy/b.md", "# Y caffi\n\n# Y caffi")),
        ),
        Bad(
            en="[«Fees»](#ffioedd)\n\n## Fees\n\nPay now.",
            cy="[«Ffioedd»](#fees)\n\n## Ffioedd\n\nTalwch nawr.",
        ),
        Bad(
            en="[«The fees»](b.md#ffioedd)",
            cy="[«Y ffioedd»](b.md#fees)",
            beside=(("en/b.md", "# Fees"), ("cy/b.md", "# Ffioedd")),
        ),
    ],
)
def link_to_nowhere(page: Page, *, site: Site) -> Iterator[Hit]:
    """Look for the part that each link of the page names."""
    links = Links(site, {})
    for link in page.links:
        if "#" not in link.address or TEMPLATE.search(link.address):
            continue
        part = _part(link)
        there = _target(page, link, links)
        if part and there and there.anchors.is_known and not there.anchors.has(part):
            values = {"part": part, "path": there.source.path, "cure": _cure(part, there, site)}
            yield Hit(link.span, values)


def _part(link: Link) -> str:
    """The name of the part that a link leads to, if it leads to one of a page's text."""
    part = composed(unquote(link.address.strip().partition("#")[2]))
    return part if is_part_of_text(part) else ""


def _target(page: Page, link: Link, links: Links) -> Page | None:
    """The page of the site that a link leads to, its own among them."""
    try:
        parts = urlsplit(link.address.strip())
    except ValueError:
        return None
    if parts.scheme or parts.netloc or parts.query:
        return None
    if not parts.path:
        return page
    target = links.target(page, link.address)
    return target.page if target else None


def _cure(part: str, there: Page, site: Site) -> Text:
    """What to link to: the heading in the place of the one that the other version has there."""
    counterpart = site.counterparts.get(there.key)
    names = [heading_name(each) for each in counterpart.anchors.headings] if counterpart else []
    own = [heading_name(each) for each in there.anchors.headings]
    if len(names) == len(own) and part in names:
        return OTHER_NAME.format({"name": own[names.index(part)]})
    return NO_NAME
