"""Placeholders: text where other text is to be."""

from collections.abc import Iterator, Sequence

from cymar import expressions as re
from cymar.analysis.placeholders import (
    explains,
    is_abbreviation,
    is_placeholder,
    is_placeholder_image,
    label_end,
    may_have_placeholder,
    stands_for,
)
from cymar.bilingual import Text
from cymar.finding import Severity
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.site import Page
from cymar.text.block import Block, Kind
from cymar.text.segment import segments

EXPLAINED = frozenset({Kind.TERM, Kind.ABBREVIATION})
"""Kinds in which a page says what a word is."""

FILLER = re.compile(r"\blorem ipsum\b", re.IGNORECASE)


@rule(
    over=Scope.PAGE,
    severity=Severity.ERROR,
    topic=Topic.TRANSLATIONS,
    title=Text(en="Placeholder text", cy="Testun dros dro"),
    message=Text(
        en="‘{text}’ is only a placeholder: write what belongs here, or take it out.",
        cy="Testun dros dro yn unig yw ‘{text}’: ysgrifennwch beth sydd i fod yma, neu dilëwch ef.",
    ),
    why=Text(
        en="Words such as ‘Welsh to follow’ or ‘alt text’ are for whoever writes the page, and "
        "tell its readers nothing. We look for them in both languages on either page: in titles, "
        "paragraphs, cells, labels and the text of images, where they are alone. A glossary "
        "that explains ‘TBC’, a quotation or code, and a page about filler text are left alone.",
        cy="Mae geiriau fel ‘Cymraeg i ddilyn’ neu ‘testun amgen’ ar gyfer pwy bynnag sy'n "
        "ysgrifennu'r dudalen, ac nid ydyn nhw'n dweud dim wrth ei darllenwyr. Rydyn ni'n chwilio "
        "am eiriau'r ddwy iaith ar y naill dudalen a'r llall: mewn teitlau, paragraffau, celloedd, "
        "labeli a thestun delweddau, lle maen nhw ar eu pen eu hunain. Nid yw'r rheol yn edrych ar "
        "eirfa sy'n esbonio ‘TBC’, dyfyniad na chod, na thudalen am destun llenwi.",
    ),
    examples=[
        Good(
            en="We will confirm the date by Friday. The form will be available soon.",
            cy="Byddwn ni'n cadarnhau'r dyddiad erbyn dydd Gwener. Bydd y ffurflen ar gael cyn "
            "hir.",
        ),
        Good(
            en="![A screenshot of the form, with the date filled in](form.png)",
            cy="![Sgrinlun o'r ffurflen, gyda'r dyddiad wedi'i lenwi](form.png)",
        ),
        Good(
            en="TBC\n:   To be confirmed.\n\n| Short | Long |\n|---|---|\n"
            "| TBC | to be confirmed |",
            cy="TBC\n:   I'w gadarnhau.\n\n| Byr | Hir |\n|---|---|\n| TBC | i'w gadarnhau |",
        ),
        Good(
            en="# Lorem ipsum\n\nPrinters use this text:\n\nLorem ipsum dolor sit amet.\n\n"
            "Never write “TBC” or `TODO`.\n\n> Welsh to follow.",
            cy="# Lorem ipsum\n\nMae argraffwyr yn defnyddio'r testun hwn:\n\nLorem ipsum dolor "
            "sit amet.\n\nPeidiwch ag ysgrifennu “TBC” na `TODO`.\n\n> Cymraeg i ddilyn.",
        ),
        Bad(
            en="# Fees\n\n«This page will be available soon.»",
            cy="# Ffioedd\n\n«Cymraeg i ddilyn»",
        ),
        Bad(
            en="---\ntitle: «Page title here»\n---\n\nThe fee is £25. «[Text to follow.]»",
            cy="---\ntitle: «Teitl yma»\n---\n\nY ffi yw £25. «[Testun i ddilyn.]»",
        ),
        Bad(
            en="| Date | «tbc» |\n|---|---|\n| Place | The hall |\n\nContact: «TBC»",
            cy="| Dyddiad | «tbc» |\n|---|---|\n| Lle | Y neuadd |\n\nCyswllt: «TBC»",
        ),
        Bad(
            en="| Date | «To be confirmed» |\n|---|---|\n| Venue | The hall |\n\nPrice: «to be "
            "announced.»\n\n«More details to follow.»",
            cy="| Dyddiad | «I'w gadarnhau» |\n|---|---|\n| Lleoliad | Y neuadd |\n\nPris: «i'w "
            "gyhoeddi.»\n\n«Rhagor o fanylion i ddilyn.»",
        ),
        Bad(
            en="# Fees\n\n«Sorry, this page is only available in Welsh.»",
            cy="# Ffioedd\n\n«Mae'n ddrwg gennym, nid yw'r dudalen hon ar gael yn Gymraeg eto.»",
        ),
        Good(
            en="The date is to be confirmed. The report is only available in English.",
            cy="Mae'r dyddiad i'w gadarnhau. Mae'r adroddiad ar gael yn Saesneg yn unig.",
        ),
        Bad(
            en="![«alt text»](map.png)\n\n![«Screenshot»](form.png)",
            cy="![«alt text»](map.png)\n\n![«Sgrinlun»](form.png)",
        ),
        Bad(
            en="«Lorem ipsum dolor sit amet.»",
            cy="«Lorem ipsum dolor sit amet.»",
        ),
    ],
)
def placeholder(page: Page) -> Iterator[Hit]:
    """Look for sentences and alternative texts that are in the lists of placeholders."""
    blocks = page.own_blocks
    for number, block in enumerate(blocks):
        for start, end in _found(block):
            text = block.text[start:end]
            beside = blocks[max(0, number - 1) : number + 2]
            if not (block.is_opaque(start, end) or _is_explained(text, block, beside, blocks)):
                yield Hit(block.span(start, end), {"text": " ".join(text.split())})


def _found(block: Block) -> Iterator[tuple[int, int]]:
    if block.kind is Kind.IMAGE:
        if is_placeholder_image(block.text) or is_placeholder(block.text):
            yield 0, len(block.text)
        return
    for segment in segments(block) if may_have_placeholder(block.text) else ():
        value = label_end(segment.text)
        if is_placeholder(segment.text):
            yield segment.start, segment.end
        elif value and is_placeholder(segment.text[value:]):
            yield segment.start + value, segment.end


def _is_explained(
    text: str, block: Block, beside: Sequence[Block], blocks: Sequence[Block]
) -> bool:
    """Whether a page is about the words, rather than unfinished."""
    if block.kind in EXPLAINED:
        return True
    others = [each for each in beside if each is not block]
    if is_abbreviation(text) and any(explains(each) for each in others):
        return True
    if stands_for(text) and any(is_abbreviation(each.text) for each in others):
        return True
    return bool(FILLER.search(text)) and any(
        FILLER.search(each.text) and not is_placeholder(each.text) for each in blocks
    )
