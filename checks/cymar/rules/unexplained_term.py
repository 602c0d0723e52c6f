"""Jargon that the glossary does not explain."""

from collections.abc import Iterator

from cymar.analysis.jargon import OR_SAY, jargon_uses
from cymar.bilingual import Text
from cymar.finding import Severity
from cymar.glossary import Glossary
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.site import Page

NOTHING = Text(en="", cy="")


@rule(
    over=Scope.PAGE,
    severity=Severity.WARNING,
    topic=Topic.GLOSSARY,
    title=Text(en="Jargon that is not explained", cy="Jargon heb ei esbonio"),
    message=Text(
        en="‘{term}’ is jargon: explain it in {file}{say}.",
        cy="Jargon yw ‘{term}’: esboniwch y term yn y ffeil {file}{say}.",
    ),
    why=Text(
        en="Words that are everyday in our trade stop other readers. Say it in plain words, or put "
        "the term in the glossary with a definition in both languages, or say what it means on the "
        "page: *A backlog is a list …*. Only the first use on a page is reported. Code, addresses "
        "and quotations in a block of their own are left alone.",
        cy="Mae geiriau sy'n gyffredin yn ein gwaith ni yn rhwystro darllenwyr eraill. Defnyddiwch "
        "eiriau plaen, rhowch y term yn yr eirfa gyda diffiniad yn y ddwy iaith, neu "
        "dywedwch ar y dudalen beth mae'n ei olygu: *Ystyr ôl-groniad yw rhestr …*. Mae'r rheol "
        "yn nodi'r defnydd cyntaf ar bob tudalen yn unig. Nid yw'n edrych ar god, "
        "cyfeiriadau na dyfyniadau mewn bloc ar wahân.",
    ),
    examples=[
        Good(
            en="A data controller determines why we keep it.",
            cy="Mae rheolydd data yn penderfynu pam rydyn ni'n ei gadw.",
        ),
        Good(
            en="We keep a list of work to do. The backlog file is `backlog.md`.",
            cy="Rydyn ni'n cadw rhestr o waith i'w wneud. Ffeil yr ôl-groniad yw `backlog.md`.",
            glossary="- en: {term: backlog, definition: A list of work to do.}\n"
            "  cy: {term: ôl-groniad, definition: Rhestr o waith i'w wneud.}\n",
        ),
        Good(
            en="Our school's admission criteria are below.",
            cy="Mae meini prawf derbyn ein hysgol isod.",
        ),
        Good(
            en="She won the sprint race. The band plays live music. The scrum collapsed.",
            cy="Hi enillodd y ras wib. Mae'r band yn chwarae cerddoriaeth fyw. Cwympodd y sgrym.",
        ),
        Good(
            en="The court has a backlog of cases. A stakeholder pension is a way to save. "
            "Ask the Data Governance Board. A user needs help.",
            cy="Mae gan y llys ôl-groniad o achosion. Ffordd o gynilo yw pensiwn "
            "rhanddeiliaid. Gofynnwch i Fwrdd Llywodraethu Data Cymru. Mae angen defnyddiwr.",
        ),
        Good(
            en="A backlog is a list of work to do. Our backlog grows.\n\n"
            "* [Ten ways to keep a backlog short](https://example.com/ten)\n",
            cy="Ystyr ôl-groniad yw rhestr o waith i'w wneud. Mae ein hôl-groniad yn tyfu.\n\n"
            "* [Deg ffordd o gadw ôl-groniad yn fyr](https://example.com/deg)\n",
        ),
        Good(
            en="The repairs backlog is long. The team will clear the backlog of letters by May.",
            cy="Mae'r ôl-groniad o atgyweiriadau'n hir. Mae'r canllaw ar gyfer defnyddwyr "
            "gwasanaethau ariannol.",
        ),
        Good(
            en="We keep a list of what each person needs, also known as “user stories”. User "
            "research – a way to learn from people – takes time.",
            cy="Rydyn ni'n cadw rhestr o anghenion pob person, a elwir yn “straeon defnyddwyr”. "
            "Ymchwil defnyddwyr yw'r ffordd o ddysgu gan bobl.",
        ),
        Good(
            en="We drew a service blueprint (a drawing of each step of the service).",
            cy="Gwnaethon ni lunio glasbrint gwasanaeth (llun o bob cam o'r gwasanaeth).",
        ),
        Bad(
            en="We drew a «service blueprint» (new).",
            cy="Gwnaethon ni lunio «glasbrint gwasanaeth» (newydd).",
        ),
        Bad(
            en="The «Backlog» is long. Our backlog grows.",
            cy="Mae'r «ôl-groniad» yn hir. Mae ein hôl-groniad yn tyfu.",
        ),
        Bad(
            en="Our «backlog» grows.",
            cy="Mae ein «hôl-groniad» yn tyfu.",
            glossary="- en: {term: backlog, definition: A list of work to do.}\n"
            "  cy: {term: ôl-groniad, definition: Rhestr o waith i'w wneud.}\n"
            "  status: draft\n",
        ),
        Bad(
            en="We asked every «stakeholder».",
            cy="Fe wnaethon ni ofyn i bob «rhanddeiliad».",
        ),
        Bad(
            en="We met the «stakeholders».",
            cy="Fe wnaethon ni gwrdd â'r holl «randdeiliaid».",
        ),
    ],
)
def unexplained_term(page: Page, *, glossary: Glossary) -> Iterator[Hit]:
    """Look for jargon that no glossary entry defines."""
    seen = set()
    for block, match in jargon_uses(page.own_blocks, page.locale, glossary):
        if match.found not in seen:
            seen.add(match.found)
            instead = match.found.instead
            values = {
                "term": block.text[match.start : match.end],
                "file": glossary.file,
                "say": OR_SAY.format({"instead": instead}) if instead else NOTHING,
            }
            yield Hit(block.span(match.start, match.end), values)
