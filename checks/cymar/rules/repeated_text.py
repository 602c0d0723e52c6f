"""Paragraphs that stand twice on a page, and words written twice."""

from collections.abc import Iterator, Sequence

from cymar.align.align import page_alignment
from cymar.analysis.repeated import (
    doubled_words,
    repeated_blocks,
    repeated_items,
    repeated_sentences,
)
from cymar.bilingual import Text
from cymar.finding import Severity
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.site import PageAndPair, PagePair
from cymar.text.block import Block
from cymar.text.segment import Segment, segments

STANDS_ABOVE = Text(
    en="This text is already above ({place}): take one of the two out",
    cy="Mae'r testun hwn uchod yn barod ({place}): dilëwch un o'r ddau",
)
DOUBLED_WORD = Text(
    en="‘{word}’ is written twice: take one out",
    cy="Mae ‘{word}’ wedi'i ysgrifennu ddwywaith: dilëwch un",
)


@rule(
    over=Scope.PAGE_AND_PAIR,
    severity=Severity.WARNING,
    topic=Topic.READABILITY,
    title=Text(en="Text written twice", cy="Testun wedi'i ysgrifennu ddwywaith"),
    message=Text(en="{problem}.", cy="{problem}."),
    why=Text(
        en="A paragraph or an item pasted twice, or a sentence or a word typed twice, is a slip "
        "that is hard to see for the person who made it. Words that may rightly come twice are "
        "left alone, such as ‘had had’ and ‘bach bach’, and so is text that each section or step "
        "of a page has.",
        cy="Mae paragraff neu eitem sydd yno ddwywaith, neu frawddeg neu air wedi'i deipio "
        "ddwywaith, yn llithriad nad yw'r person a'i gwnaeth yn ei weld. Rydyn ni'n gadael "
        "llonydd i eiriau a all ddod ddwywaith, fel ‘had had’ a ‘bach bach’, ac i destun sydd "
        "ym mhob adran neu gam.",
    ),
    examples=[
        Good(
            en="The fee is £25. You had had a letter. I know that that matters.",
            cy="Y ffi yw £25. Mae'n llyfr bach bach, ac mae'r daith yn hir hir. Echel Y y "
            "map yw hon.",
        ),
        Good(
            en="Bring a form. Form B is here. Type the `the the` tag. It is very very very old. "
            "We meet in New New Street.",
            cy="Dewch â ffurflen. Ffurflen B sydd yma. Teipiwch y tag `y y`. Mae'n hen hen hen. "
            "Ewch i Stryd Stryd.",
        ),
        Good(
            en="## Monday\n\nRead the page, save your work and close the door.\n\n## Tuesday\n\n"
            "Clean the table.\n\nRead the page, save your work and close the door.\n\n"
            "## Friday\n\nRead the page, save your work and close the door.",
            cy="## Dydd Llun\n\nDarllenwch y dudalen, cadwch eich gwaith a chaewch y drws.\n\n"
            "## Dydd Mawrth\n\nGlanhewch y bwrdd.\n\nDarllenwch y dudalen, cadwch eich gwaith a "
            "chaewch y drws.\n\n## Dydd Gwener\n\nDarllenwch y dudalen, cadwch eich gwaith a "
            "chaewch y drws.",
        ),
        Bad(
            en="- Bring a passport or a licence\n- Bring two letters\n- «Bring a passport or a "
            "licence»",
            cy="- Dewch â phasbort neu drwydded yrru\n- Dewch â dau lythyr\n- «Dewch â phasbort "
            "neu drwydded yrru»",
        ),
        Bad(
            en="The office is open to all. «The office is open to all.»",
            cy="Mae'r swyddfa ar agor i bawb. «Mae'r swyddfa ar agor i bawb.»",
        ),
        Bad(en="Pay «the the» fee at the office.", cy="Talwch y ffi «yn yn» y swyddfa."),
        Bad(
            en="Pay «in the office in the office». See «or all comments or all comments» here.",
            cy="Talwch «yn y swyddfa yn y swyddfa». «Mae'r mae'r» lle «ac wedi ac wedi» cau, a "
            "rhai «o'r o'r» bobl.",
        ),
        Good(
            en="From time to time to some, step by step by hand, again and again and again. "
            "What it is it is. It takes a day or a day or two.",
            cy="Ewch o wefan i wefan i chwilio, bob hyn a hyn a dod, dro ar ôl tro ar ôl tro. Aeth "
            "yn fwy ac yn fwy ac yn uwch.",
        ),
        Bad(en="There is «your your» card.", cy="Mae ffi am «y y» cerdyn «â â» llun."),
        Good(
            en="I am to go: the year was one nine eight eight. May may be cold.",
            cy="Rydw i i fynd: un naw wyth wyth oedd y flwyddyn. Mae'n cynnwys cynnwys y llyfr.",
        ),
        Good(
            en="- How long does it take to get an answer?\n- How much time will the whole answer "
            "take?\n\nYou have to pay for it. You must pay for it.",
            cy="- Faint o amser fydd hi cyn cael ateb?\n- Faint o amser fydd hi cyn cael ateb?\n\n"
            "Rhaid i chi dalu amdano. Rhaid i chi dalu amdano.",
        ),
        Bad(
            en="# Fees\n\nThe fee for each application to the council is £25.\n\n«The fee for each "
            "application to the council is £25.»",
            cy="# Ffioedd\n\nY ffi am bob cais i'r cyngor yw £25 y flwyddyn.\n\n«Y ffi am bob cais "
            "i'r cyngor yw £25 y flwyddyn.»",
        ),
    ],
)
def repeated_text(subject: PageAndPair) -> Iterator[Hit]:
    """Look for paragraphs that are the same, and for a word after itself."""
    page, pair = subject
    for block, first in (*repeated_blocks(page.blocks), *repeated_items(page.blocks)):
        if not _differ([_facing(pair, first), _facing(pair, block)]):
            yield Hit(block.whole, {"problem": STANDS_ABOVE.format({"place": first.whole.place})})
    for block in page.own_blocks:
        for again, before in repeated_sentences(block):
            if not _differ(_facing_sentences(pair, block, (before, again))):
                problem = STANDS_ABOVE.format({"place": before.span().place})
                yield Hit(again.span(), {"problem": problem})
        for start, end in doubled_words(block):
            word = block.text[start:end]
            yield Hit(block.span(start, end), {"problem": DOUBLED_WORD.format({"word": word})})


def _facing(pair: PagePair | None, block: Block) -> str:
    """What the other page has in a block's place, or nothing where that is not known."""
    there = page_alignment(pair).counterpart(block) if pair else None
    return there.text if there else ""


def _facing_sentences(
    pair: PagePair | None, block: Block, both: tuple[Segment, Segment]
) -> list[str]:
    """The sentences in the places of two, where the other page's block has as many as this one."""
    there = page_alignment(pair).counterpart(block) if pair else None
    here = segments(block)
    facing = segments(there) if there else ()
    if len(facing) != len(here):
        return []
    return [facing[here.index(each)].text for each in both]


def _differ(facing: Sequence[str]) -> bool:
    """Whether the other page says two things where this page says one: both are translated."""
    return all(facing) and len({" ".join(text.split()) for text in facing}) > 1
