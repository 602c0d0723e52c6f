"""Jargon that the glossary does not explain."""

from collections.abc import Iterator
from functools import cache

from cymar.bilingual import Text
from cymar.finding import Severity
from cymar.glossary import Glossary
from cymar.glossary.match import Match, Matcher, is_in_name
from cymar.languages import Jargon, language
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.site import Page
from cymar.text.block import Block

SAY = Text(en=", or say ‘{instead}’", cy=", neu dywedwch ‘{instead}’")
NOTHING = Text(en="", cy="")


@rule(
    over=Scope.PAGE,
    severity=Severity.WARNING,
    topic=Topic.GLOSSARY,
    title=Text(en="Jargon that is not explained", cy="Jargon heb ei esbonio"),
    message=Text(
        en="‘{term}’ is jargon: explain it in {file}{say}.",
        cy="Jargon yw ‘{term}’: esboniwch y term yn {file}{say}.",
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
            en="We keep a list of work to do. The backlog file is `backlog.md`.",
            cy="Rydyn ni'n cadw rhestr o waith i'w wneud. Ffeil yr ôl-groniad yw `backlog.md`.",
            glossary="- en: {term: backlog, definition: A list of work to do.}\n"
            "  cy: {term: ôl-groniad, definition: Rhestr o waith i'w wneud.}\n",
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
            en="The repairs backlog is long. The team will clear the backlog by May.",
            cy="Mae'r ôl-groniad o atgyweiriadau'n hir. Bydd y tîm yn clirio'r ôl-groniad erbyn "
            "mis Mai.",
        ),
        Good(
            en="We keep a list of what each person needs, also known as “user stories”. User "
            "research – a way to learn from people – takes time.",
            cy="Rydyn ni'n cadw rhestr o anghenion pob person, a elwir yn “straeon defnyddwyr”. "
            "Ymchwil defnyddwyr yw'r ffordd o ddysgu gan bobl.",
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
    for block, match in jargon_uses(page, glossary):
        if match.found not in seen:
            seen.add(match.found)
            instead = match.found.instead
            values = {
                "term": block.text[match.start : match.end],
                "file": glossary.file,
                "say": SAY.format({"instead": instead}) if instead else NOTHING,
            }
            yield Hit(block.span(match.start, match.end), values)


def jargon_uses(page: Page, glossary: Glossary) -> list[tuple[Block, Match[Jargon]]]:
    """Every use of jargon that neither the glossary nor the page says the meaning of."""
    spoken, uses = language(page.locale), []
    told: set[Jargon] = set()
    everyday: set[Jargon] = set()
    for block in page.own_blocks:
        for match in _uses(block, glossary):
            if match.found.everyday:
                everyday.add(match.found)
            elif spoken.is_definition(block.words_only, match.start, match.end):
                told.add(match.found)
            elif not block.is_in_title(match.start, match.end):
                uses.append((block, match))
    told |= {match.found for _, match in uses if any(it.settles(match.found) for it in everyday)}
    return [(block, match) for block, match in uses if match.found not in told]


def _uses(block: Block, glossary: Glossary) -> Iterator[Match[Jargon]]:
    """The uses of jargon in a block that are not part of a name or of the glossary's terms."""
    text, is_clause = block.words_only, language(block.locale).is_clause
    found = [
        match
        for match in _jargon(block.locale).find(text)
        if not is_in_name(text, match)
        and (match.found.everyday or not is_clause(text, match.start, match.end))
    ]
    known = [
        match
        for match in (glossary.find(block.locale, text) if found else ())
        if match.found.is_explained(block.locale)
    ]
    for match in found:
        if not any(term.start < match.end and match.start < term.end for term in known):
            yield match


@cache
def _jargon(locale: str) -> Matcher[Jargon]:
    spoken = language(locale)
    phrases = ((term, entry) for entry in spoken.jargon for term in entry.forms)
    return Matcher(phrases, spoken.word_forms)
