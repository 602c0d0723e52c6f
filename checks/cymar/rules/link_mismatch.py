"""Links that one version has and the other lacks."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Annotated

from cymar.align.align import Alignment, page_alignment
from cymar.bilingual import WRITTEN_IN, Text, other
from cymar.finding import Severity
from cymar.option import ItemPattern
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.site import Page, PagePair, Site
from cymar.site.links import Links, Target, names_other_language
from cymar.text.block import Block, Kind
from cymar.text.source import Span

BILINGUAL_HOSTS = (
    "businesswales.gov.wales = busnescymru.llyw.cymru",
    "careerswales.gov.wales = gyrfacymru.llyw.cymru",
    "gov.wales = llyw.cymru",
    "naturalresources.wales = cyfoethnaturiol.cymru",
    "tfw.wales = trc.cymru",
    "visitwales.com = croeso.cymru",
)
"""Hosts of public bodies that have a name in each language, the English before the Welsh."""

HOST_PAIR = ItemPattern(
    re.compile(r"\s*([\w-]+(?:\.[\w-]+)*)\s*=\s*([\w-]+(?:\.[\w-]+)*)\s*"),
    Text(
        en="the English and the Welsh name of a site, such as ‘gov.wales = llyw.cymru’",
        cy="enw Saesneg ac enw Cymraeg gwefan, fel ‘gov.wales = llyw.cymru’",
    ),
)

MOST_TRIED = 20
"""The most links of the other version that one is compared with."""

FIGURES = re.compile(r"\d+")


@dataclass(frozen=True)
class FoundLink:
    """A link or an image: the block it is in, its place, its address and where that leads."""

    block: Block | None
    span: Span
    link: str
    target: Target
    names_other: bool = False
    """Whether a link's text names the other language."""

    def may_be_version(self, welsh: "FoundLink", *, in_place: bool) -> bool:
        """Whether this, on an English page, and a Welsh page's link may lead to one thing."""
        switches = self.names_other and welsh.names_other
        return switches or self.target.may_be_version(welsh.target, in_place=in_place)


@rule(
    over=Scope.PAGE_PAIR,
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
        Good(
            en="Read our [privacy notice](/privacy) or [register to vote]"
            "(https://www.example.org/register-to-vote).",
            cy="Darllenwch ein [hysbysiad preifatrwydd](/preifatrwydd) neu [cofrestrwch i "
            "bleidleisio](https://www.example.org/cofrestru-i-bleidleisio).",
        ),
        Bad(
            en="See [«our pages»](/en/) and [why](/en/2022/04/what-we-learned).",
            cy="Gweler [«ein data»](/cy/2022/03/llwyfan-data) a [pham](/cy/2022/04/dysgu).",
        ),
        Good(
            en="[Search](https://example.org/search)",
            cy="[Chwilio](https://example.org/search?lng=cy)",
        ),
        Good(
            en="- [Our map](/en/our-basic-map.pdf)\n- [A report](https://example.org/a/ar23-e.pdf)",
            cy="- [Ein map](/cy/map-welsh.pdf)\n- [Adroddiad](https://example.org/b/ar23-w.pdf)",
        ),
        Bad(
            en="See [«our plan»](/files/plan.pdf) and [«the accounts»](/files/2025.pdf).",
            cy="Gweler [«ein cynllun»](/files/claim.pdf) a'r [«cyfrifon»](/files/2024.pdf).",
        ),
        Good(
            en="Also [in Welsh (Cymraeg)](/bank-holidays). [Council](https://council.wales/).",
            cy="Hefyd [yn Saesneg (English)](/gwyliau). [Cyngor](https://cyngor.cymru/?_ga=2.1).",
        ),
        Good(
            en="[Home](/en/page/)",
            cy="[Hafan](https://www.example.wales/cy/page)",
        ),
        Bad(
            en="See [«our plan»](https://www.gov.wales/our-plan).",
            cy="Gweler [«ein cynllun»](https://www.llyw.cymru/other-page).",
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
def link_mismatch(
    pair: PagePair, *, site: Site, hosts: Annotated[tuple[str, ...], HOST_PAIR] = BILINGUAL_HOSTS
) -> Iterator[Hit]:
    """Compare where the links of both pages lead."""
    aligned = page_alignment(pair)
    if not aligned.is_comparable and pair.en.blocks and pair.cy.blocks:
        return
    links = Links(site, dict(_host_pairs(hosts)))
    en, cy = ([*_links(page, links)] for page in (pair.en, pair.cy))
    for left in (
        _unmatched(en, cy, aligned),
        _pictures_unmatched([*_pictures(pair.en, links)], [*_pictures(pair.cy, links)], aligned),
    ):
        yield from _hits(pair, left, aligned)


def _hits(pair: PagePair, left: Sequence[Sequence[FoundLink]], aligned: Alignment) -> Iterator[Hit]:
    for (page, counterpart), some in zip(pair, left, strict=True):
        for found in some:
            block = aligned.counterpart(found.block)
            yield Hit(
                found.span,
                {
                    "link": found.link,
                    "language": WRITTEN_IN[other(page.locale)],
                    "path": counterpart.source.path,
                },
                block.whole if block else counterpart.heading,
            )


def _host_pairs(hosts: Sequence[str]) -> Iterator[tuple[str, str]]:
    for line in hosts:
        found = HOST_PAIR.pattern.fullmatch(line.casefold())
        if found:
            yield found[1].removeprefix("www."), found[2].removeprefix("www.")


def _links(page: Page, links: Links) -> Iterator[FoundLink]:
    for link in page.links:
        target = links.target(page, link.address)
        if target:
            switch = names_other_language(link)
            yield FoundLink(link.block, link.span, link.address, target, switch)


def _unmatched(
    en: Sequence[FoundLink], cy: Sequence[FoundLink], aligned: Alignment
) -> tuple[list[FoundLink], list[FoundLink]]:
    """The links whose target the other side lacks, each target once.

    A link that may lead to the other language's version of what one of the other side leads to is
    taken for it, the one in the same place first.
    """
    keys = ({found.target.key for found in side} for side in (cy, en))
    left_en, left_cy = (
        list({each.target.key: each for each in side if each.target.key not in known}.values())
        for side, known in zip((en, cy), keys, strict=True)
    )
    _take_versions(left_en, left_cy, lambda ours: aligned.counterpart(ours.block))
    _take_versions(left_en, left_cy, None)
    shapes = [Counter(_shape(each) for each in left) for left in (left_en, left_cy)]
    copies = {shape for shape, count in (shapes[0] & shapes[1]).items() if shape and count > 1}
    return (
        [each for each in left_en if _shape(each) not in copies],
        [each for each in left_cy if _shape(each) not in copies],
    )


def _take_versions(
    left_en: list[FoundLink],
    left_cy: list[FoundLink],
    place: Callable[[FoundLink], Block | None] | None,
) -> None:
    """Take out of both the links that may be versions of each other, where `place` says so."""
    for ours in list(left_en):
        block = place(ours) if place else None
        near = (each for each in left_cy if place is None or each.block is block)
        tried = islice(near, MOST_TRIED)
        in_place = block is not None
        may_be = [each for each in tried if ours.may_be_version(each, in_place=in_place)]
        version = min(may_be, key=lambda each: _figures(each) != _figures(ours), default=None)
        if version:
            left_en.remove(ours)
            left_cy.remove(version)


def _figures(found: FoundLink) -> list[str]:
    """The numbers of an address, by which versions of one thing are known the best."""
    return FIGURES.findall(found.target.path)


def _shape(found: FoundLink) -> str:
    """The address with every number alike, where it has one: each language may have its copies."""
    target = found.target
    shape = FIGURES.sub("*", target.path)
    return f"{target.kin} {shape}" if "*" in shape else ""


def _pictures(page: Page, links: Links) -> Iterator[FoundLink]:
    blocks = {block.start: block for block in page.blocks if block.kind is Kind.IMAGE}
    for picture in page.document.pictures:
        target = links.target(page, picture.address)
        if target:
            inside = (blocks[at] for at in range(picture.span.start, picture.span.end)
                      if at in blocks)  # fmt: skip
            yield FoundLink(next(inside, None), picture.span, picture.address, target)


def _pictures_unmatched(
    en: Sequence[FoundLink], cy: Sequence[FoundLink], aligned: Alignment
) -> tuple[list[FoundLink], list[FoundLink]]:
    """The images of which one side has too many, those without words that the other side lacks.

    The rule ‘unpaired-block’ reports those with words. Each language may have a file of its own, so
    only their number is compared.
    """
    left = []
    reported = {*aligned.only_en, *aligned.only_cy}
    for ours, theirs in ((en, cy), (cy, en)):
        known = Counter(each.target.key for each in theirs)
        lacking = [each for each in ours if known[each.target.key] < 1]
        unnamed = [each for each in lacking if each.block is None]
        more = len(ours) - len(theirs) - sum(each.block in reported for each in ours)
        left.append(unnamed[-more:] if more > 0 else [])
    return left[0], left[1]
