"""Text, images and code in one language only.

How far its thresholds may move: `bench/thresholds.py cymar.rules.unpaired_block findings.py
--rule unpaired-block`.
"""

from collections.abc import Iterator

from cymar import expressions as re
from cymar.align.align import Alignment, page_alignment, place_for
from cymar.align.code_lines import differing_lines, lost_lines
from cymar.align.code_words import differing_names
from cymar.align.coverage import cannot_be_compared, is_filled_from_elsewhere, is_incomplete
from cymar.align.embedded import embedded_only_here
from cymar.align.groups import groups, matters, only_given_here
from cymar.align.order import moved_headings
from cymar.align.rows import extra_cells
from cymar.bilingual import WRITTEN_IN, Text, other
from cymar.finding import Severity
from cymar.glossary import Glossary
from cymar.languages.words import letters_of
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.site import Page, PagePair
from cymar.text.block import Block, Kind
from cymar.text.source import Span

TERMS_COMMENT = re.compile(r"\s*cymar:\s*terms\s*")
"""A comment that a list of the page's terms takes the place of."""

LIST = Text(en="This list of the page's terms", cy="Mae'r rhestr hon o dermau'r dudalen")
CODE = Text(en="This line of code", cy="Mae'r llinell hon o god")
EMBEDDED = Text(en="This video, sound or frame", cy="Mae'r fideo, y sain neu'r ffrâm hon")
SECTION = Text(en="This section", cy="Mae'r adran hon")
KIND_NAMES = {
    Kind.DESCRIPTION: Text(en="This description", cy="Mae'r disgrifiad hwn"),
    Kind.TITLE: Text(en="This title", cy="Mae'r teitl hwn"),
    Kind.HEADING: Text(en="This heading", cy="Mae'r pennawd hwn"),
    Kind.LIST_ITEM: Text(en="This part of the list", cy="Mae'r rhan hon o'r rhestr"),
    Kind.TABLE_CELL: Text(en="This part of the table", cy="Mae'r rhan hon o'r tabl"),
    Kind.IMAGE: Text(en="This image", cy="Mae'r ddelwedd hon"),
    Kind.CODE: Text(en="This code", cy="Mae'r cod hwn"),
    Kind.FOOTNOTE: Text(en="This footnote", cy="Mae'r troednodyn hwn"),
    Kind.CAPTION: Text(en="This caption", cy="Mae'r capsiwn hwn"),
}
PARAGRAPH = Text(en="This paragraph", cy="Mae'r paragraff hwn")

BETA = """\
- en: {term: beta, definition: A trial.}
  cy: {term: beta, definition: Treial.}
"""


@rule(
    over=Scope.PAGE_PAIR,
    severity=Severity.WARNING,
    topic=Topic.TRANSLATIONS,
    title=Text(en="Text in one language only", cy="Testun mewn un iaith yn unig"),
    message=Text(
        en="{what} has no counterpart on the {language} page ({place}): add it there, or take it "
        "out here.",
        cy="{what} heb ddim sy'n cyfateb ar y dudalen {language} ({place}): ychwanegwch "
        "fersiwn yno, neu dilëwch hyn yma.",
    ),
    why=Text(
        en="Readers of one language learn something that the others do not. The two versions need "
        "not match word for word: a paragraph may be split, joined or moved. Where we cannot tell "
        "what goes with what, we say nothing.",
        cy="Mae darllenwyr un iaith yn dysgu rhywbeth nad yw'r lleill yn ei gael. Nid oes rhaid "
        "i'r ddwy fersiwn gyfateb air am air: cewch rannu paragraff, ei uno neu ei symud. Os "
        "na allwn ni ddweud beth sy'n cyfateb i beth, nid ydyn ni'n nodi dim.",
    ),
    examples=[
        Good(
            en="# Fees\n\nThe fee is £25. Pay it by post.\n\nAsk us for help.",
            cy="# Ffioedd\n\nY ffi yw £25.\n\nTalwch hi drwy'r post.\n\nGofynnwch i ni am help.",
        ),
        Good(
            en="# Fees\n\nThe fee is £25 for each application.\n\nAsk the council for help.",
            cy="# Ffioedd\n\nGofynnwch i'r cyngor am help.\n\nY ffi yw £25 am bob cais.",
        ),
        Good(
            en="# Notes\n\n### Aims\n\nWe met the team on Monday to plan.\n\n"
            "### The visit\n\nThen we tried it in the office.",
            cy="# Nodiadau\n\n**Amcanion**\n\nGwnaethon ni gyfarfod â'r tîm ddydd Llun i gynllunio."
            "\n\n**Yr ymweliad** Wedyn gwnaethon ni roi cynnig arni yn y swyddfa.",
        ),
        Bad(
            en="# Notes\n\n**Monday** We met the team to plan.\n\n### «The visit»\n\n"
            "**Friday** We tried it in the office.",
            cy="# Nodiadau\n\n**Dydd Llun** Gwnaethon ni gyfarfod â'r tîm i gynllunio.\n\n"
            "**Dydd Gwener** Gwnaethon ni roi cynnig arni yn y swyddfa.",
        ),
        Bad(
            en="# Fees\n\nThe fee is £25 for each application.\n\n"
            "«You must be over 18 years old to apply.»\n\nAsk the council for help.",
            cy="# Ffioedd\n\nY ffi yw £25 am bob cais.\n\nGofynnwch i'r cyngor am help.",
        ),
        Bad(
            en="# Fees\n\nThe fee is £25 for each application.",
            cy="# Ffioedd\n\nY ffi yw £25 am bob cais.\n\n## «Help\n\nGofynnwch i'r cyngor am "
            "help, neu ffoniwch y swyddfa.»",
        ),
        Bad(en="«Pay the fee of £25 here.»", cy="---\nlayout: page\n---\n"),
        Bad(
            en="The fee is £25 for each application.\n\nAsk the council for help.",
            cy="«Mae popeth am y ffioedd newydd yma.»\n\nY ffi yw £25 am bob cais.\n\n"
            "Gofynnwch i'r cyngor am help.",
        ),
        Bad(
            en='Watch this.\n\n<iframe src="«https://example.org/a»"></iframe>\n\nThen go.',
            cy="Gwyliwch hwn.\n\nWedyn ewch.",
        ),
        Bad(
            en='Listen.\n\n<video src="a.mp4"></video>',
            cy='Gwrandewch.\n\n<video src="b.mp4"></video>\n\n'
            '<audio><source src="«b.mp3»"></audio>',
        ),
        Good(
            en='<picture><source srcset="a.webp"><img src="a.png" alt="A bin"></picture>\n\n'
            '<iframe src="https://example.org/en" title="A"></iframe>',
            cy='![Bin](a.png)\n\n<iframe src="https://example.org/cy" title="B"></iframe>',
        ),
        Good(
            en='```python\n# Say hello\nname = input("Name?")\nwait(5)\n```',
            cy='```python\n# Dweud helo\nenw = input("Enw?")\naros(5)\n```',
        ),
        Bad(
            en="```sh\n«curl https://api.example/v1»\n«make install»\n```\n\nSet `«MAX_STOPS»`.",
            cy="```sh\n«curl https://api.example/v2»\n«make clean»\n```\n\nGosodwch `«MIN_STOPS»`.",
        ),
        Good(
            en='Open `docs/en/fees.md`, with `name`.\n\n```yaml\nlanguage: en\ntitle: "Fees"\n```',
            cy="Agorwch `docs/cy/ffioedd.md`, gydag `enw`.\n\n```yaml\nlanguage: cy\ntitle: "
            '"Ffioedd"\n```',
        ),
        Bad(
            en="```yaml\nport: 80\n«debug: true»\nplugins:\n  «- search»\n  - i18n\n```",
            cy="```yaml\nport: 80\n«debug: false»\nplugins:\n  - i18n\n```",
        ),
        Bad(
            en="```python\n«for i in range(10):»\n    go(i)\n```",
            cy="```python\n«for i in range(100):»\n    go(i)\n```",
        ),
        Bad(
            en="| Who | Full | «Cut» |\n|---|---|---|\n| Adult | £9 | £5 |\n| Student | £4 | £1 |",
            cy="| Pwy | Llawn |\n|---|---|\n| Oedolyn | £9 |\n| Myfyriwr | £4 |",
        ),
        Bad(
            en="| Tree | Use |\n|---|---|\n| Oak | Furniture |\n| Ash | «Tools» |\n\nFree to:\n\n"
            "- people over 65\n- pregnant women\n- «unpaid carers»\n\nIf not, you can buy it.",
            cy="| Coeden | Defnydd |\n|---|---|\n| Derw | Dodrefn |\n| Onnen | |\n\nAm ddim i:\n\n"
            "- bobl dros 65 oed\n- menywod beichiog\n\nOs na, gallwch ei brynu.",
        ),
        Good(
            en="| Tree | Use |\n|---|---|\n| Oak | – |\n\nYou need:\n\n- a pen and paper\n- glue",
            cy="| Coeden | Defnydd |\n|---|---|\n| Derw | |\n\nMae angen:\n\n- pen\n- papur\n"
            "- glud",
        ),
        Bad(
            en="Ask us for help with the form, or for another form.\n\nDeadline: 5 May 2026",
            cy="Gofynnwch i ni am help gyda'r ffurflen, neu am un arall.\n\n"
            "Dyddiad cau: 5 Mai 2026\n\n«E-bost: help@park.wales»",
        ),
        Good(
            en="# Fees\n\nYou pay the fee when you send your form to the office. There are two "
            "ways to pay.\n\n## Help\n\nAsk the council for help.",
            cy="# Ffioedd\n\nRydych chi'n talu'r ffi wrth anfon eich ffurflen i'r swyddfa.\n\n"
            "Mae dwy ffordd o dalu.\n\n## Help\n\nGofynnwch i'r cyngor am help.",
        ),
        Bad(
            en="# Fees\n\nYou pay the fee when you send your form to the office.\n\n"
            "«Write your name on it.\n\n(OFFICE)»\n\n## Help\n\nAsk the council for help.",
            cy="# Ffioedd\n\nRydych chi'n talu'r ffi wrth anfon eich ffurflen i'r swyddfa.\n\n"
            "## Help\n\nGofynnwch i'r cyngor am help.",
        ),
        Good(
            en="The beta is open.\n\n<!-- cymar: terms -->\n\nAsk us for help.",
            cy="Mae'r fersiwn beta ar agor.\n\nGofynnwch i ni am help.\n\n<!-- cymar: terms -->",
            glossary=BETA,
        ),
        Good(
            en="The trial is open.\n\n<!-- cymar: terms -->",
            cy="Mae'r treial ar agor.",
            glossary=BETA,
        ),
        Good(
            en="# Taxis\n\n## Before you drive\n\nAsk your doctor for a medical, and send us the "
            "letter within 28 days.\n\n## The cab\n\nA petrol car has to be under five years old, "
            "with four doors and room for a wheelchair.\n\n## Prices\n\nPut the table of fares "
            "where passengers can see it, and never ask for more.\n\n## Help\n\nRing the office "
            "on weekdays between nine and five.",
            cy="# Tacsis\n\n## Cyn gyrru\n\nGofynnwch i'ch meddyg am archwiliad, ac anfonwch y "
            "llythyr aton ni o fewn 28 diwrnod.\n\n## Prisiau\n\nRhowch y tabl prisiau lle gall "
            "teithwyr ei weld, a pheidiwch byth â gofyn am fwy.\n\n## Cymorth\n\nFfoniwch y "
            "swyddfa yn ystod yr wythnos rhwng naw a phump.\n\n## Y tacsi\n\nRhaid i gar petrol "
            "fod o dan bum mlwydd oed, gyda phedwar drws a lle i gadair olwyn.",
        ),
        Bad(
            en="The beta is open.\n\n«<!-- cymar: terms -->»\n\nAsk us for help.",
            cy="Mae'r fersiwn beta ar agor.\n\nGofynnwch i ni am help.",
            glossary=BETA,
        ),
        Bad(
            en="The beta is open.\n\nAsk us for help.",
            cy="Mae'r fersiwn beta ar agor.\n\nGofynnwch i ni am help.\n\n«<!-- cymar: terms -->»",
            glossary=BETA,
        ),
        Bad(
            en="Walk with us.\n\n## ![«A map](hill.jpg) Hills»",
            cy="Dewch am dro.",
        ),
    ],
)
def unpaired_block(pair: PagePair, *, glossary: Glossary) -> Iterator[Hit]:
    """Align the two pages and report what is left over."""
    if any(
        not there.blocks and (there.problems or is_filled_from_elsewhere(there, here))
        for here, there in pair
    ):
        return
    aligned = page_alignment(pair)
    if cannot_be_compared(pair):
        return
    yield from _code(aligned)
    for page, counterpart in pair:
        is_english = page is pair.en
        alone = aligned.only_en if is_english else aligned.only_cy
        doubtful = aligned.undecided_en if is_english else aligned.undecided_cy
        alone = (*alone, *only_given_here(doubtful, counterpart))
        if any(each.kind is Kind.HEADING for each in alone):
            alone = tuple(each for each in alone if each not in pair.once(moved_headings))
        yield from _list_of_terms(page, counterpart, aligned, glossary)
        if is_incomplete(pair, page):
            continue
        yield from _embedded(page, counterpart, aligned)
        for group in (*groups(page.blocks, alone), *_cells(aligned, page)):
            first = group[0]
            start, end = min(each.start for each in group), max(each.end for each in group)
            named = next((block for block in group if matters([block])), first)
            is_section = first.kind is Kind.HEADING and len(group) > 1
            yield Hit(
                Span(page.source, start, end),
                {
                    "what": SECTION if is_section else KIND_NAMES.get(named.kind, PARAGRAPH),
                    "language": WRITTEN_IN[other(page.locale)],
                },
                place_for(first, page, counterpart, aligned),
            )


def _code(aligned: Alignment) -> Iterator[Hit]:
    """Code that does otherwise in the other language, each facing the other, or was lost there."""
    lines = ((both, CODE) for both in differing_lines(aligned))
    names = ((both, KIND_NAMES[Kind.CODE]) for both in differing_names(aligned))
    for both, what in (*lines, *names):
        for here, there in (both, both[::-1]):
            yield Hit(here, {"what": what, "language": WRITTEN_IN[there.source.locale]}, there)
    for lost, block in lost_lines(aligned):
        yield Hit(lost, {"what": CODE, "language": WRITTEN_IN[block.locale]}, block.whole)


def _embedded(page: Page, counterpart: Page, aligned: Alignment) -> Iterator[Hit]:
    """The video, sound and frames that the counterpart has fewer of."""
    for address in embedded_only_here(page, counterpart):
        values = {"what": EMBEDDED, "language": WRITTEN_IN[counterpart.locale]}
        after = next((each for each in page.blocks if each.start > address.span.start), None)
        yield Hit(address.span, values, place_for(after, page, counterpart, aligned))


def _cells(aligned: Alignment, page: Page) -> Iterator[list[Block]]:
    """The first cells of a column, or the cell of a row, that its counterpart lacks."""
    for cells, rows in extra_cells(aligned, page.locale):
        if rows > 1 or any(letters_of(each.words_only) for each in cells) or matters(cells):
            yield cells


def _list_of_terms(
    page: Page, counterpart: Page, aligned: Alignment, glossary: Glossary
) -> Iterator[Hit]:
    """The place for a list of terms, where the counterpart has terms to list and no such place."""
    comment, theirs = (
        next((each for each in each.document.comments if TERMS_COMMENT.fullmatch(each.text)), None)
        for each in (page, counterpart)
    )
    if comment and not theirs and _has_terms(counterpart, glossary):
        values = {"what": LIST, "language": WRITTEN_IN[counterpart.locale]}
        after = next((each for each in page.blocks if each.start > comment.span.start), None)
        yield Hit(comment.span, values, place_for(after, page, counterpart, aligned))


def _has_terms(page: Page, glossary: Glossary) -> bool:
    return any(
        match.found.is_explained(page.locale)
        for block in page.blocks
        for match in glossary.uses(block)
    )
