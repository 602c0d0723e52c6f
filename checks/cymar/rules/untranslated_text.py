"""Titles, headings and labels left the same in both languages."""

from collections.abc import Iterator

from cymar.analysis.language.cells_left import is_beside_translation, language_among_others
from cymar.analysis.language.dates_left import dates_left
from cymar.analysis.language.label_language import label_language
from cymar.analysis.language.labels_left import labels_left
from cymar.analysis.language.other_language import left_sentences, stretches
from cymar.analysis.language.phrases_left import phrases_left, shared_words
from cymar.analysis.language.plain_words import blanked, is_mostly_own
from cymar.analysis.language.same_labels import NOT_LABELS, are_the_same, is_repeated
from cymar.analysis.language.tables import is_bilingual_table
from cymar.analysis.language.towns_left import may_have_names, offices_left, towns_left
from cymar.analysis.language.words_left import words_left
from cymar.bilingual import IN_LANGUAGE, Text, other
from cymar.finding import Severity
from cymar.languages import language
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.site import BlockPair
from cymar.text.block import Block, Kind, Mark

RUNNING = frozenset(
    {Kind.PARAGRAPH, Kind.FOOTNOTE, Kind.LIST_ITEM, Kind.DEFINITION, Kind.TABLE_CELL}
)
"""The kinds of block whose sentences are held against each other one by one."""


@rule(
    over=Scope.BLOCK_PAIR,
    severity=Severity.WARNING,
    topic=Topic.TRANSLATIONS,
    title=Text(en="An untranslated label", cy="Label heb ei gyfieithu"),
    message=Text(
        en="‘{text}’ is {found} on both pages: write it {page} here.",
        cy="Mae ‘{text}’ {found} ar y ddwy dudalen: ysgrifennwch y geiriau {page} yma.",
    ),
    why=Text(
        en="Titles, headings, link labels and the text of images are easy to miss when a page is "
        "translated. A few words that are the same on both pages are reported where they are "
        "plainly one language's, on the page of the other. So are towns of Wales in "
        "addresses, and after words such as ‘in’, and lines of addresses in Wales such as ‘County "
        "Hall’. Other names, numbers, code, addresses, links "
        "to other sites and words that both languages have are left alone. Text that the rule "
        "‘wrong-language’ reports is not reported again.",
        cy="Mae'n hawdd methu teitlau, penawdau, labeli dolenni a thestun delweddau wrth gyfieithu "
        "tudalen. Mae'r rheol yn nodi geiriau sydd yr un fath ar y ddwy dudalen os yw'n amlwg "
        "mai geiriau un iaith ydyn nhw, ar dudalen y llall, a threfi Cymru mewn cyfeiriadau "
        "ac ar ôl geiriau fel ‘yn’, a llinellau cyfeiriadau yng Nghymru fel ‘Neuadd y Sir’. Nid "
        "yw'n edrych ar enwau eraill, rhifau, cod, cyfeiriadau, dolenni at wefannau eraill na "
        "geiriau sydd yn y ddwy iaith. Nid yw'n nodi eto destun y mae'r rheol ‘wrong-language’ yn "
        "ei nodi.",
    ),
    examples=[
        Good(en="# Bara brith", cy="# Bara brith"),
        Good(
            en="# Radio\n\n## Menu 2026\n\n| Mud |\n|---|\n| Slate |\n| Basalt |\n| Ice |",
            cy="# Radio\n\n## Menu 2026\n\n| Llaid |\n|---|\n| Llechen |\n| Basalt |\n| Iâ |",
        ),
        Good(
            en="## Nant y Mynydd\n\n## Code Club\n\n- CF10 3NQ\n- Head of Planning\n"
            "- --- feedback ---",
            cy="## Nant y Mynydd\n\n## Code Club\n\n- CF10 3NQ\n- Head of Planning\n"
            "- --- feedback ---",
        ),
        Good(
            en="## `git commit`\n\n- [Open data handbook](https://example.com/)\n- notes.hex",
            cy="## `git commit`\n\n- [Open data handbook](https://example.com/)\n- notes.hex",
        ),
        Good(
            en='## Sesiwn holi {: lang="cy" }',
            cy="## Sesiwn holi",
        ),
        Good(
            en='=== "Windows"\n\n    Click.\n\n=== "Other"\n\n!!! tip "Bangor"\n\n    Go.',
            cy='=== "Windows"\n\n    Cliciwch.\n\n=== "Arall"\n\n!!! tip "Bangor"\n\n    Ewch.',
        ),
        Bad(
            en='=== "«Penwythnos»"\n\n=== "Disabled"\n\n=== "Older"\n\n    Go.',
            cy='=== "Penwythnos"\n\n=== "«Disabled»"\n\n=== "Hŷn"\n\n    Ewch.',
        ),
        Good(
            en="## Gŵyl ddarllen\n\nWe hold the Gŵyl ddarllen in the park.",
            cy="## Gŵyl ddarllen\n\nRydyn ni'n cynnal yr Ŵyl ddarllen yn y parc.",
        ),
        Good(
            en="| Code | A | B |\n|---|---|---|\n| 1 | Rank of council tax band | Safle band "
            "treth gyngor |\n\n- cv11 training+validation (s=max)\n- cy_bert-large seed 42",
            cy="| Cod | A | B |\n|---|---|---|\n| 1 | Rank of council tax band | Safle band "
            "treth gyngor |\n\n- cv11 training+validation (s=max)\n- cy_bert-large seed 42",
        ),
        Bad(
            en="# Weeknotes 31/03/2026\n\nAsk [a financial adviser](https://example.com/).",
            cy="# «Weeknotes 31/03/2026»\n\nHolwch [«a financial adviser»](https://example.com/).",
        ),
        Good(
            en="Write to 29 Newport Road, Cardiff, CF24 0TP, or to London SW1A 2AS.",
            cy="Ysgrifennwch at 29 Newport Road, Caerdydd, CF24 0TP, neu at London SW1A 2AS.",
        ),
        Good(
            en="Write to County Hall, 12 Castle Street, London SW1A 2AS. The Finance Team opens.",
            cy="Ysgrifennwch at County Hall, 12 Castle Street, London SW1A 2AS. Mae Finance Team "
            "ar agor.",
        ),
        Bad(
            en="Finance Department  \nCounty Hall  \n12 Castle Street  \nCardiff  \nCF10 1AA\n\n"
            "Write to «Y Tîm Cynllunio», Civic Centre, Swansea SA1 3SN.",
            cy="«Finance Department»  \n«County Hall»  \n12 Castle Street  \nCaerdydd  \n"
            "CF10 1AA\n\nYsgrifennwch at Y Tîm Cynllunio, «Civic Centre», Abertawe SA1 3SN.",
        ),
        Bad(
            en="Write to 1 High Street, «Y Barri», CF62 1AA, or Heol y Bont, «Abertawe» SA2 1AA.",
            cy="Ysgrifennwch at 1 High Street, Y Barri, CF62 1AA, neu Heol y Bont, Abertawe SA2 "
            "1AA.",
        ),
        Bad(
            en='!!! note "«Tân»"\n\n    Leave.\n\n!!! tip "Fire"\n\n    Call.\n\n!!! tip "Bin"\n\n '
            '   Go.\n\n=== "By post"\n\n    Write.\n\n=== "«Drwy\'r post»"\n\n    Write.',
            cy='!!! note "Tân"\n\n    Ewch.\n\n!!! tip "«Fire»"\n\n    Ffoniwch.\n\n!!! tip "Bin"'
            '\n\n    Ewch.\n\n=== "«By post»"\n\n    Anfonwch.\n\n=== "Drwy\'r post"\n\n    Ewch.',
        ),
        Bad(
            en="## Contact Us\n\n## «Telerau ac Amodau»",
            cy="## «Contact Us»\n\n## Telerau ac Amodau",
        ),
        Bad(
            en="The pool is warm. Bring a towel.\n\n«Dewch â ffrind.»\n\n- **Cooking**: ask first",
            cy="Mae'r pwll yn gynnes. «Bring a towel.»\n\nDewch â ffrind.\n\n- **Coginio**: «ask "
            "first»",
        ),
        Good(en="It was a good day. Cymru am byth!", cy="Roedd yn ddiwrnod da. Cymru am byth!"),
        Good(
            en="Read ‘Bring a Towel’. It is warm. Code Club.\n\nwindow.open(the-menu)",
            cy="Darllenwch ‘Bring a Towel’. Mae'n gynnes. Code Club.\n\nwindow.open(the-menu)",
        ),
        Bad(
            en="Come to Cardiff. It is from Abertawe Bay.",
            cy="Dewch i «Cardiff». Mae'n dod o Cardiff University.",
        ),
        Good(
            en="[press.example/kelp](https://press.example/kelp), Canolfan y Bont LL49 9HW\n\n"
            "Write to us at: Neuadd y Sir, Stryd y Ffynnon, Bangor, LL57 0AB",
            cy="[press.example/kelp](https://press.example/kelp), Canolfan y Bont LL49 9HW\n\n"
            "Ysgrifennwch atom: Neuadd y Sir, Stryd y Ffynnon, Bangor, LL57 0AB",
        ),
        Bad(
            en="[Apply on GOV.UK](https://www.gov.uk/apply)\n\n[Report a pothole]"
            "(https://fix.example/a)\n\nSee the page for more: [Book a visit](https://b.example/en/).",
            cy="[«Apply on GOV.UK»](https://www.gov.uk/apply)\n\n[«Report a pothole»]"
            "(https://fix.example/a)\n\nGweler y dudalen am ragor: [«Book a visit»]"
            "(https://b.example/cy/).",
        ),
        Good(
            en="See [Find a court or tribunal](https://example.com/find).",
            cy="Gweler [Find a court or tribunal](https://example.com/find).",
        ),
        Bad(
            en="[Read more about our work](https://example.com/work).",
            cy="[«Read more about our work»](https://example.com/work).",
        ),
        Bad(
            en="# Privacy policy\n\n## Introduction\n\n## «Ffioedd a thaliadau»",
            cy="# «Privacy policy»\n\n## «Introduction»\n\n## Ffioedd a thaliadau",
        ),
        Bad(
            en="![«Dwy ferch hapus»](girl.png)\n\nThese are the [«oriau agor»](help.md).",
            cy="![Dwy ferch hapus](merch.png)\n\nDyma'r [oriau agor](help.md).",
        ),
        Bad(
            en="![Girl playing](girl.png)\n\nThese are the [opening hours](help.md).",
            cy="![«Girl playing»](merch.png)\n\nDyma'r [«opening hours»](help.md).",
        ),
        Bad(
            en="All members pay half price.\n\n| Item | Days |\n|---|---|\n"
            "| «Llyfrau» | 3 |\n| Toys | 5 |\n| Keys | 1 |",
            cy="Mae aelodau yn «pay half price».\n\n| Eitem | Dyddiau |\n"
            "|---|---|\n| Llyfrau | 3 |\n| Teganau | 5 |\n| Allweddi | 1 |",
        ),
        Bad(
            en="Tickets are on sale. Ask your nurse before the visit. «Mae'r swyddfa» is shut.\n\n"
            "Housing help is there (opens in a new tab), planned for «Medi». «Dewch â» your form.",
            cy="«Tickets» ar werth. «Ask your nurse» cyn yr ymweliad. Mae'r swyddfa ar gau.\n\nMae "
            "«housing help» ar gael («opens in a new tab»), ym mis Medi. Dewch â'ch ffurflen.",
        ),
        Bad(
            en="| Film | Last | This |\n|---|---|---|\n| A | Good | Good |\n| B | Good | Poor |\n"
            "| C | Poor | Excellent |\n| D | Poor | Poor |\n\n“We lost. The bank said no.”",
            cy="| Ffilm | Cynt | Nawr |\n|---|---|---|\n| A | Da | Da |\n| B | Da | Gwael |\n"
            "| C | Gwael | «Excellent» |\n| D | Gwael | Gwael |\n\n“Mae'n ddrwg. «The bank said "
            "no.»”",
        ),
        Good(
            en="Come to our noson lawen. Cawl cennin is served. Scratch is a language. Ask Medi.\n"
            "\nSee the penny whistle (focus order) and drum and bass. Flying start is new.",
            cy="Dewch i'n noson lawen. Mae cawl cennin. Scratch yw'r iaith. Holwch Medi.\n\n"
            "Gwelwch y penny whistle, 2.4.3 (focus order), a drum and bass. Flying start yw'r un.",
        ),
        Good(
            en="They offer bed and breakfast rooms, and a bara brith tea.\n\n| Name | Days |\n"
            "|---|---|\n| Mark | 3 |\n| Ibuprofen 200 mg | 5 |\n| Vacant | 5 |\n\n## Black Friday",
            cy="Maen nhw'n cynnig bed and breakfast yma, a bara brith i de.\n\n| Enw | Dyddiau |\n"
            "|---|---|\n| Mark | 3 |\n| Ibuprofen 200 mg | 5 |\n| Gwag | 5 |\n\n## Black Friday",
        ),
        Bad(
            en="---\ntitle: «Cloc Glaw 4»\n---\n\n# Rain Clock 4\n\n## Entry\n\n## «Beirniadu»\n\n"
            "A judge looks at each cake.\n\n## Fouling\n\nGo.\n\n## Grooming\n\nOn.\n\n## Prizes",
            cy="---\ntitle: Cloc Glaw 4\n---\n\n# Cloc Glaw 4\n\n## Mynediad\n\n## Beirniadu\n\n"
            "Mae beirniad yma.\n\n## «Fouling»\n\nEwch.\n\n## «Grooming»\n\nYna.\n\n## Gwobrau",
        ),
        Good(
            en="## Porth\n\nGo.\n\n## Fees\n\n## Scratch\n\nUse Scratch here.\n\n## Prizes",
            cy="## Porth\n\nEwch.\n\n## Ffioedd\n\n## Scratch\n\nYmarfer Scratch.\n\n## Gwobrau",
        ),
        Bad(
            en="- Tell us about the land that is part of the Coast Path Relief Scheme\n"
            "- «Gwneud cais i ymuno â Chynllun Llwybr Arfordir Cymru»\n"
            "- Tourism and Culture in the Towns of the Coast Grant",
            cy="- «Tell us about the land that is part of the Coast Path Relief Scheme»\n"
            "- Gwneud cais i ymuno â Chynllun Llwybr Arfordir Cymru\n"
            "- Tourism and Culture in the Towns of the Coast Grant",
        ),
        Bad(
            en="Pay: £9. **Closing date:** now. **«Oriau»:** ten.\n\n**Where:** Neath. Code: PHP.",
            cy="Cyflog: £9. **«Closing date»:** nawr. **Oriau:** deg.\n\n**Lle:** Nedd. Code: PHP.",
        ),
    ],
)
def untranslated_text(pair: BlockPair) -> Iterator[Hit]:
    """Look for labels that are the same words on both pages, and in one language only.

    So are towns in postal addresses, in any text.
    """
    if may_have_names(pair.en) or may_have_names(pair.cy):
        yield from _towns(pair)
        yield from _dates(pair)
    is_same = are_the_same(pair.en, pair.cy)
    if pair.en.kind in RUNNING and not (is_same and pair.en.kind not in NOT_LABELS):
        yield from _sentences(pair)
    if pair.en.kind in NOT_LABELS or not is_same or is_repeated(pair.en, pair.cy):
        return
    for here, there in pair:
        found = label_language(here) or language_among_others(here, there)
        is_left = found and found != here.locale and not is_bilingual_table(here)
        if found and is_left and not (_is_reported(here) or is_beside_translation(here, there)):
            names = {"found": IN_LANGUAGE[found], "page": IN_LANGUAGE[here.locale]}
            yield Hit(here.whole, {"text": here.text, **names}, there.whole)


def _sentences(pair: BlockPair) -> Iterator[Hit]:
    """Sentences of running text that both versions have, and one of them in its own language."""
    shared = shared_words(pair.en, pair.cy)
    for here, there in pair if shared else ():
        found = [*left_sentences(here, there), *labels_left(here, there)]
        found += phrases_left(here, there, shared)
        is_reported = not here.is_quoted and (_is_reported(here) or any(words_left(here)))
        rest = blanked(here.text, found)  # of a quotation must be in the page's own language
        if not found or is_reported or (here.is_quoted and not is_mostly_own(rest, here.locale)):
            continue
        for start, end in found:
            if any(each.mark is Mark.LINK and each.start <= start and end <= each.end + 1
                   for each in here.marks):  # fmt: skip
                continue  # its label is reported
            yield _hit(here, there, start, end)


def _dates(pair: BlockPair) -> Iterator[Hit]:
    """Months and weekdays of the other language that only the other version shows to be such."""
    for here, there in pair:
        calendar = language(there.locale).calendar
        if here.holder or not calendar.may_be_in(here.text) or is_bilingual_table(here):
            continue
        found = set(dates_left(here, there)) - set(dates_left(here))
        names = {"found": IN_LANGUAGE[there.locale], "page": IN_LANGUAGE[here.locale]}
        for start, end in sorted(found):
            yield Hit(here.span(start, end), {"text": here.text[start:end], **names}, there.whole)


def _towns(pair: BlockPair) -> Iterator[Hit]:
    """Towns, and lines of addresses, that both pages give with their name in one language."""
    if not pair.is_text:
        return
    for here, there in pair:
        for start, end in (*towns_left(here), *offices_left(here)):
            if here.text[start:end] in there.text:
                yield _hit(here, there, start, end)


def _hit(here: Block, there: Block, start: int, end: int) -> Hit:
    """What both versions have, and one of them in its own language."""
    text = here.text[start:end]
    place = there.text.lower().find(text.lower())
    names = {"found": IN_LANGUAGE[other(here.locale)], "page": IN_LANGUAGE[here.locale]}
    facing = there.span(place, place + len(text))
    return Hit(here.span(start, end), {"text": text, **names}, facing)


def _is_reported(block: Block) -> bool:
    """Whether the block, or the one that holds it, is reported as text in the other language."""
    both = (block, block.holder) if block.holder else (block,)
    return any(any(stretches(each)) or any(dates_left(each)) for each in both)
