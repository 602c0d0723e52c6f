"""Links that one version has and the other lacks."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Annotated

from cymar import expressions as re
from cymar.align.align import Alignment, page_alignment
from cymar.align.coverage import cannot_be_compared, is_incomplete
from cymar.align.groups import groups
from cymar.align.link_parts import links_to_other_parts
from cymar.align.links import (
    FoundLink,
    crossed_links,
    exchanged_links,
    links_of,
    unmatched_images,
    unmatched_links,
)
from cymar.bilingual import WRITTEN_IN, Text, other
from cymar.differences import LEADS
from cymar.finding import Severity
from cymar.option import ItemPattern
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.site import PagePair, Site
from cymar.site.links import Links
from cymar.text.block import Block

BILINGUAL_HOSTS = (
    "businesswales.gov.wales = busnescymru.llyw.cymru",
    "careerswales.gov.wales = gyrfacymru.llyw.cymru",
    "gov.wales = llyw.cymru",
    "naturalresources.wales = cyfoethnaturiol.cymru",
    "tfw.wales = trc.cymru",
    "visitwales.com = croeso.cymru",
)
"""Hosts of public bodies that have a name in each language, the English before the Welsh."""

LACKS = Text(
    en="The {language} page has no link or image that leads to ‘{address}’",
    cy="Nid oes dolen na delwedd ar y dudalen {language} sy'n arwain at y cyfeiriad ‘{address}’",
)
ADD = Text(en="add it there, or check this one", cy="ychwanegwch un yno, neu gwiriwch yr un yma")
AGREE = Text(en="make the two agree", cy="gwnewch i'r ddwy gytuno")
ACCOUNT = "@"
"""How a link begins that is the name of an account, of which each language may have its own."""

HOST_PAIR = ItemPattern(
    re.compile(r"\s*([\w-]+(?:\.[\w-]+)*)\s*=\s*([\w-]+(?:\.[\w-]+)*)\s*"),
    Text(
        en="the English and the Welsh name of a site, such as ‘gov.wales = llyw.cymru’",
        cy="enw Saesneg ac enw Cymraeg gwefan, fel ‘gov.wales = llyw.cymru’",
    ),
)


@rule(
    over=Scope.PAGE_PAIR,
    severity=Severity.WARNING,
    topic=Topic.TRANSLATIONS,
    title=Text(
        en="A link or image in one language only", cy="Dolen neu ddelwedd mewn un iaith yn unig"
    ),
    message=Text(
        en="{difference} ({place}): {task}.",
        cy="{difference} ({place}): {task}.",
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
            en="Ask [the advice line](https://www.example.org/wales/).",
            cy="Holwch [y llinell gyngor](https://www.example.org/cymraeg/).",
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
            en="See [our data](https://example.org/about-our-data/) or [the fees](https://"
            "example.org/fees).",
            cy="Gweler [ein data](https://example.org/cy/ynglyn-a-about-our-data-cy/) neu'r "
            "[ffioedd](https://example.org/cy/ffioedd-i-bawb).",
        ),
        Bad(
            en="See [«our data»](https://example.org/about-our-data/).",
            cy="Gweler [«ein data»](https://example.org/cy/contact-form/).",
        ),
        Good(
            en="[Home](/en/page/)",
            cy="[Hafan](https://www.example.wales/cy/page)",
        ),
        Bad(
            en="See [«our plan»](https://www.gov.wales/our-plan).",
            cy="Gweler [«ein cynllun»](https://www.llyw.cymru/other-page).",
        ),
        Good(
            en="Read [the plan](/plan.pdf) and [the form](/form.pdf).",
            cy="Darllenwch [y ffurflen](/form.pdf) a'r [cynllun](/plan.pdf).",
        ),
        Bad(
            en="Read [«the plan»](/plan.pdf) and [«the form»](/form.pdf).",
            cy="Darllenwch [«y cynllun»](/form.pdf) a'r [«ffurflen»](/plan.pdf).",
        ),
        Bad(
            en="- [«Enrolment»](/enrolment)\n- [«The library»](/library)\n\nAsk for a [«sofa»](/s) "
            "or [«mattress»](/b).",
            cy="- [«Ymrestru»](/library)\n- [«Y llyfrgell»](/enrolment)\n\nGofynnwch am [«soffa»]"
            "(/b) neu [«fatres»](/s).",
        ),
        Bad(
            en="- [«Schools»](/en/schools)\n- [«Libraries»](/en/libraries)",
            cy="- [«Ysgolion»](/cy/llyfrgelloedd)\n- [«Llyfrgelloedd»](/cy/ysgolion)",
        ),
        Bad(
            en="See [«bees»](#bees).\n\n## Cars\n\nDrive.\n\n## Bees\n\nThey fly.",
            cy="Gweler [«gwenyn»](#ceir).\n\n## Ceir\n\nGyrrwch.\n\n## Gwenyn\n\nHedfan.",
        ),
        Good(
            en="- [Bees](#bees)\n- [Cars](#cars)\n\n## Bees {#bees}\n\n## Cars",
            cy="- [Ceir](#ceir)\n- [Gwenyn](#bees)\n\n## Gwenyn {#bees}\n\n## Ceir",
        ),
        Bad(
            en='{{< button href="«https://example.org/form-a»" >}}Pay{{< /button >}}',
            cy='{{< button href="«https://example.org/form-b»" >}}Talu{{< /button >}}',
        ),
        Good(
            en='{{< button href="/en/tolls/" >}}Pay{{< /button >}} {{ card("guide.pdf") }}',
            cy='{{< button href="/cy/tollau/" >}}Talu{{< /button >}} {{ card("canllaw.pdf") }}',
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
        Good(
            en="# Fees\n\nThe fee is £25 for each application.\n\nAsk the council for help.\n",
            cy="# Ffioedd\n\nY ffi yw £25 am bob cais.\n\nLlenwch [y ffurflen](ffurflen.pdf) cyn "
            "i chi ddod i'r swyddfa.\n\nGofynnwch i'r cyngor am help.",
        ),
        Good(
            en="Follow [@bus_en](https://social.example.org/@bus_en).",
            cy="Dilynwch [@bws_cy](https://social.example.org/@bws_cy).",
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
    lacks_much = any(is_incomplete(pair, each) for each, _ in pair)
    if pair.en.blocks and pair.cy.blocks and (lacks_much or cannot_be_compared(pair)):
        return
    links = Links(site, _host_pairs(hosts))
    en, cy = (list(links_of(page, links)) for page in (pair.en, pair.cy))
    unmatched, exchanged = unmatched_links(pair, en, cy), exchanged_links(en, cy)
    named = _in_named_blocks(pair, aligned) if unmatched else frozenset()
    found = [each for each in unmatched if each.block not in named]
    exchanged += crossed_links(en, cy, aligned)
    exchanged += links_to_other_parts(pair, aligned, links, site)
    facing = _facing(found, aligned) | dict(exchanged) | {cy: en for en, cy in exchanged}
    found += [each for both in exchanged for each in both]
    for each in (*found, *unmatched_images(pair, links)):
        here = each.span.source.locale
        theirs = facing.get(each)
        if theirs and all(one.span.text.startswith(ACCOUNT) for one in (each, theirs)):
            continue
        block = aligned.counterpart(each.block)
        difference = (LEADS if theirs else LACKS).format(
            {"language": WRITTEN_IN[other(here)], "address": (theirs or each).address}
        )
        counterpart = pair.cy if here == "en" else pair.en
        place = theirs.span if theirs else block.whole if block else counterpart.heading
        yield Hit(each.span, {"difference": difference, "task": AGREE if theirs else ADD}, place)


def _in_named_blocks(pair: PagePair, aligned: Alignment) -> frozenset[Block | None]:
    """The blocks that `unpaired-block` reports whole, links and all."""
    both = (pair.en, aligned.only_en), (pair.cy, aligned.only_cy)
    return frozenset(
        block for page, alone in both for group in groups(page.blocks, alone) for block in group
    )


def _facing(found: Sequence[FoundLink], aligned: Alignment) -> dict[FoundLink, FoundLink]:
    """The links that stand for each other in two blocks, the first in each for the first."""
    left = [each for each in found if each.span.source.locale == "cy"]
    facing: dict[FoundLink, FoundLink] = {}
    for ours in found:
        if ours.span.source.locale != "en" or not (block := aligned.counterpart(ours.block)):
            continue
        theirs = next((each for each in left if each.block is block), None)
        if theirs:
            left.remove(theirs)
            facing |= {ours: theirs, theirs: ours}
    return facing


@cache
def _host_pairs(hosts: tuple[str, ...]) -> Mapping[str, str]:
    """The Welsh host of each English one."""
    found = (HOST_PAIR.pattern.fullmatch(line.casefold()) for line in hosts)
    return {each[1].removeprefix("www."): each[2].removeprefix("www.") for each in found if each}
