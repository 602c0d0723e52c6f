"""Acronyms that a page does not explain."""

from collections.abc import Iterator

from cymar.analysis.acronyms import unexplained_acronyms
from cymar.bilingual import Text
from cymar.finding import Severity
from cymar.glossary import Glossary
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.site import Page
from cymar.site.halves import INCLUDED_FILE
from cymar.site.taken_in import EVERY_PAGE


@rule(
    over=Scope.PAGE,
    severity=Severity.WARNING,
    topic=Topic.GLOSSARY,
    title=Text(en="An acronym that is not explained", cy="Acronym heb ei esbonio"),
    message=Text(
        en="This page does not explain ‘{acronym}’: write it in full the first time you use it, "
        "or put it in {file}.",
        cy="Nid yw'r dudalen hon yn esbonio ‘{acronym}’: ysgrifennwch yr enw llawn y tro cyntaf, "
        "neu rhowch yr acronym yn y ffeil {file}.",
    ),
    why=Text(
        en="A reader who lands on this page from a search has not read the others. Write the name "
        "in full with the acronym in brackets, or the other way round, or use `*[ABC]: name`, also "
        "in a file that MkDocs adds to pages. The best known acronyms, codes, numerals and words "
        "in capitals are left alone; `known` is a list of others that your readers all know.",
        cy="Nid yw darllenydd sy'n cyrraedd y dudalen hon o chwiliad wedi darllen y lleill. "
        "Ysgrifennwch yr enw llawn gyda'r acronym mewn cromfachau, neu'r ffordd arall, neu "
        "defnyddiwch `*[ABC]: enw`, mewn ffeil mae MkDocs yn ei hychwanegu at dudalennau hefyd. "
        "Nid yw'r rheol yn nodi'r acronymau mwyaf adnabyddus, "
        "codau, rhifolion na geiriau mewn priflythrennau. Rhestr o rai eraill mae pob "
        "darllenydd yn eu hadnabod yw `known`.",
    ),
    examples=[
        Good(
            en="The Public Accounts Committee (PAC) met. The PAC then wrote to the NHS. Save it as "
            "a PDF. Write the date as DD/MM/YYYY. See part IV of form P45. DO NOT WAIT. "
            "Our list TO DO is long, so do not wait to write.",
            cy="Cyfarfu'r Pwyllgor Cyfrifon Cyhoeddus (PAC). Ysgrifennodd y PAC wedyn at y GIG. "
            "Cadwch hi fel PDF. Ysgrifennwch y dyddiad fel DD/MM/BBBB. Gweler rhan IV o ffurflen "
            "P45. PEIDIWCH AG AROS.",
        ),
        Good(
            en="Ask the MHCLG (Ministry of Housing, Communities and Local Government). The RIBA "
            "plan is `RSL`.\n\n*[RIBA]: Royal Institute of British Architects\n",
            cy="Gofynnwch i'r PCYDDS (Prifysgol Cymru Y Drindod Dewi Sant). Cynllun yr RIBA yw "
            "`RSL`.\n\n*[RIBA]: Sefydliad Brenhinol Penseiri Prydain\n",
        ),
        Good(
            en="Our MVP is ready.",
            cy="Mae ein MVP yn barod.",
            glossary="- en: {term: minimum viable product, also: [MVP], definition: A first try.}\n"
            "  cy: {term: cynnyrch hyfyw lleiaf, also: [MVP], definition: Cynnig cyntaf.}\n",
        ),
        Good(
            en="A new game is COMING in May. Press ESC, and use the SPIKE set.",
            cy="Mae'r golau i FFWRDD. Pwyswch ESC, a defnyddiwch y set SPIKE.",
        ),
        Good(
            en="Text STOP to 64999. The number begins with SC. Read about SNOMED CT (a list of "
            "medical terms).\n\n"
            "HELD ON 26 SEPTEMBER 2026. Well done OXO! Set `a = 1` or BLUE = 2.\n\n"
            "ABC: Hello.\n\n* [Notes – BERG](https://example.com/)\n",
            cy="Tecstiwch STOP i 64999. Mae'r rhif yn dechrau gyda SC. Darllenwch am SNOMED CT "
            "(rhestr o dermau meddygol).\n\nCYNNIG CAU YSGOL O 31 AWST 2026. Da iawn OXO! "
            "Gosodwch `a = 1` neu GLAS = 2.\n\n"
            "ABC: Helo.\n\n* [Nodiadau – BERG](https://example.com/)\n",
        ),
        Good(
            en="The Government Office for Science helps. GO met. Our site runs on GitHub Pages: "
            "GHP is free. CORA, the data service, is new. The code reads ‘NAT’. Members NOTED it. "
            "The rescue service, or EMRTS, flies. Dr CDV Jones wrote CYP(4)03-12 "
            "and DWLP 01.\n\nHRA - Habitats Regulations Assessment",
            cy="Mae Bwrdd yr Iaith yn helpu. Mae BI yn fach. Mae TIC – Tîm Iechyd Cymru – yn "
            "newydd. CORA yw'r gwasanaeth data. Cymru yw cartref RTPI, Sefydliad Brenhinol "
            "Cynllunio Trefol, a'i aelodau. Y cod yw ‘NAT’. NODWYD yr adroddiad. Mae'r "
            "gwasanaeth achub, neu EMRTS, yn hedfan. I'r HOLL staff y mae CYP(4)03-12 "
            "yma.\n\nARD - Adroddiad Rheoli Dŵr",
        ),
        Good(
            en="You MAY apply NOW on ONE form, by email: it is in MySQL. Give the name "
            "(distinguished name: DN). The file README says how. Set it to TRUE "
            "in %FOLDER, or use COT(x).",
            cy="CEWCH wneud cais NAWR ar UN ffurflen, drwy e-bost: mae yn MySQL. Rhowch yr enw "
            "(enw unigryw: DN). Mae'r ffeil README yn dweud sut. Gosodwch WIR yn "
            "%FFOLDER neu COT(x).",
        ),
        Good(
            en="Text LOST and the number of the route to 64422. JED Ltd laid the path. "
            "Ask LGBTQ+ people, or Chat GPT.",
            cy="Anfonwch COLL a rhif y llwybr mewn neges i 64422. JED Cyfyngedig osododd y "
            "llwybr. Gofynnwch i bobl LHDTQ+, neu i Chat GPT.",
        ),
        Bad(
            en="Two «RSL»s applied. The RSLs wait.",
            cy="Gwnaeth dau «LCC» gais. Mae'r LCC yn aros.",
        ),
        Bad(en="Write to the «MHCLG».", cy="Ysgrifennwch at «CCAUC»."),
        Bad(
            en="Write to «RSL», Cardiff Council and Cadw.",
            cy="Ysgrifennwch at «RSL», Cyngor Caerdydd a Cadw.",
        ),
        Bad(
            en="We met Jo (head of finance for schools, «RSL»), and Di, Dee and a «DAD».",
            cy="Fe wnaethon ni gwrdd â Siân (pennaeth cyllid ysgolion, «LCC»).",
        ),
    ],
)
def unexplained_acronym(
    page: Page, *, glossary: Glossary, known: tuple[str, ...] = ()
) -> Iterator[Hit]:
    """Look for acronyms that neither the page nor the glossary gives in full."""
    names = [EVERY_PAGE, *(each["path"] for each in INCLUDED_FILE.finditer(page.source.text))]
    seen = set(known).union(*(glossary.taken_in.get(name, ()) for name in names))
    for use in unexplained_acronyms(page.source.text, page.blocks, page.locale, glossary):
        if use.letters not in seen:
            seen.add(use.letters)
            span = use.block.span(use.start, use.end)
            yield Hit(span, {"acronym": use.letters, "file": glossary.file})
