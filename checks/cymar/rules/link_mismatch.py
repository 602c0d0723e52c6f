"""Links that one version has and the other lacks."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cymar.bilingual import WRITTEN_IN, Text, other
from cymar.finding import Severity
from cymar.rule import Bad, Good, Hit, Topic, rule
from cymar.site import Page, PagePair, Site
from cymar.site.links import Links, Target
from cymar.text.block import Kind, Mark
from cymar.text.source import Span

HOSTS = [
    "businesswales.gov.wales = busnescymru.llyw.cymru",
    "careerswales.gov.wales = gyrfacymru.llyw.cymru",
    "gov.wales = llyw.cymru",
    "naturalresources.wales = cyfoethnaturiol.cymru",
    "tfw.wales = trc.cymru",
    "visitwales.com = croeso.cymru",
]
"""Hosts of public bodies that have a name in each language, the English before the Welsh."""

COPIES = 2
"""How many links to a host must differ on a page before we take it to keep one per language."""

Found = tuple[Span, str, Target]
"""A link or an image: where it stands, its address and where that leads."""


@rule(
    over=PagePair,
    severity=Severity.WARNING,
    topic=Topic.TRANSLATIONS,
    title=Text(
        en="A link or image in one language only", cy="Dolen neu ddelwedd mewn un iaith yn unig"
    ),
    message=Text(
        en="The {language} page, ‘{path}’, has no link or image that leads to ‘{link}’: add it "
        "there, or check this one.",
        cy="Nid oes dolen na delwedd ar y dudalen {language}, ‘{path}’, sy'n arwain at ‘{link}’: "
        "ychwanegwch un yno, neu gwiriwch hon.",
    ),
    why=Text(
        en="A link that only one version has leaves the other readers without the form, the "
        "document or the page. A page and its counterpart are the same link, and so are the "
        "English and Welsh addresses of one site. Set ‘hosts’ for sites that have two names. An "
        "image may have another file in each language, but neither language may lack it.",
        cy="Mae dolen sydd mewn un fersiwn yn unig yn gadael y darllenwyr eraill heb y ffurflen, y "
        "ddogfen neu'r dudalen. Mae tudalen a'r un sy'n cyfateb iddi'n cyfrif fel yr un ddolen, ac "
        "felly hefyd gyfeiriadau Cymraeg a Saesneg un wefan. Gosodwch ‘hosts’ ar gyfer gwefannau "
        "â dau enw. Caiff delwedd fod mewn ffeil wahanol ym mhob iaith, ond rhaid iddi fod yn y "
        "ddwy.",
    ),
    examples=[
        Good(
            en="See [our fees](https://www.example.wales/en/fees) and [the map](map.pdf).",
            cy="Gweler [ein ffioedd](https://www.example.wales/cy/ffioedd) a'r [map](map-cy.pdf).",
        ),
        Good(
            en="Read [the plan](https://www.gov.wales/our-plan).",
            cy="Darllenwch [y cynllun](https://www.llyw.cymru/ein-cynllun).",
        ),
        Good(
            en="[One](https://example.org/projects/11) and [two](https://example.org/projects/12).",
            cy="[Un](https://example.org/projects/91) a [dau](https://example.org/projects/92).",
        ),
        Good(
            en="[Our map](https://example.org/maps/3301224/edit)",
            cy="[Ein map](https://example.org/maps/3301987/edit)",
        ),
        Good(en="[Phone us](tel:0300000000), or see [above](#a).", cy="Gweler [uchod](#b)."),
        Bad(
            en="Fill in [«the form»](https://example.org/form-a).",
            cy="Llenwch [«y ffurflen»](https://example.org/form-b).",
        ),
        Good(en="[Home](/) or [again](.)", cy="[Hafan](/) neu [eto](.)"),
        Good(en="![A map](map.png)", cy="![Map](map-cy.png)"),
        Good(
            en="![What we do: learn, make, review](learn-make-review.png)",
            cy="![Beth rydyn ni'n ei wneud: dysgu, creu, adolygu](dysgu-creu-adolygu.png)",
        ),
        Bad(
            en="Come in by the front door.\n\n«![](plan.png)»",
            cy="Dewch i mewn drwy'r drws blaen.",
        ),
        Bad(
            en="Come in by the front door.",
            cy="Dewch i mewn drwy'r drws blaen.\n\n«![](plan.png)»",
        ),
        Bad(
            en="Fill in the form, or ask for help.",
            cy="Llenwch [«y ffurflen»](ffurflen.pdf), neu gofynnwch am help.",
        ),
    ],
)
def link_mismatch(pair: PagePair, *, site: Site, hosts: list[str] = HOSTS) -> Iterator[Hit]:
    """Compare where the links of both pages lead."""
    links = Links(site, dict(_host_pairs(hosts)))
    en, cy = list(_found(pair.en, links)), list(_found(pair.cy, links))
    for page, here, there in ((pair.en, en, cy), (pair.cy, cy, en)):
        counterpart = pair.cy if page is pair.en else pair.en
        for span, link, _ in _lacking(here, there):
            yield Hit(
                span,
                {
                    "link": link,
                    "language": WRITTEN_IN[other(page.locale)],
                    "path": counterpart.source.path,
                },
                counterpart.heading,
            )


def _host_pairs(hosts: Sequence[str]) -> Iterator[tuple[str, str]]:
    for line in hosts:
        english, _, welsh = line.partition("=")
        yield english.strip().removeprefix("www."), welsh.strip().removeprefix("www.")


def _found(page: Page, links: Links) -> Iterator[Found]:
    for block in page.blocks:
        if block.kind is Kind.LINK:
            continue
        for marked in block.marks:
            if marked.mark is Mark.LINK:
                target = links.target(page, marked.value)
                if target:
                    yield block.span(marked.start, marked.end), marked.value, target
    for picture in page.document.pictures:
        target = links.target(page, picture.address)
        if target:
            yield picture.span, picture.address, replace(target, kin="picture", loose=True)


def _lacking(here: Sequence[Found], there: Sequence[Found]) -> Iterator[Found]:
    """The links on one side whose target the other side lacks, each target once.

    Where addresses are translated, or a host keeps a copy for each language, as many links may go
    unmatched on this side as on the other.
    """
    mine, known = ({target.key for *_, target in side} for side in (here, there))
    left = {found[-1].key: found for found in here if found[-1].key not in known}
    spare = Counter(kin for _, kin in {(t.key, t.kin) for *_, t in there if t.key not in mine})
    needed = Counter(found[-1].kin for found in left.values())
    for found in left.values():
        kin, loose = found[-1].kin, found[-1].loose
        if loose and spare[kin]:
            spare[kin] -= 1
        elif loose or min(spare[kin], needed[kin]) < COPIES:
            yield found
