"""Paragraphs that stand twice on a page, and words written twice."""

from collections.abc import Iterator

from cymar.analysis.repeated import (
    doubled_words,
    repeated_blocks,
    repeated_items,
    repeated_sentences,
)
from cymar.bilingual import Text
from cymar.finding import Severity
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.site import Page

STANDS_ABOVE = Text(
    en="This text is already above ({place}): take one of the two out",
    cy="Mae'r testun hwn uchod yn barod ({place}): dilëwch un o'r ddau",
)
DOUBLED_WORD = Text(
    en="‘{word}’ is written twice: take one out",
    cy="Mae ‘{word}’ wedi'i ysgrifennu ddwywaith: dilëwch un",
)


@rule(
    over=Scope.PAGE,
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
            cy="Y ffi yw £25. Mae'n llyfr bach bach, ac mae'r daith yn hir hir.",
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
            en="# Fees\n\nThe fee for each application to the council is £25.\n\n«The fee for each "
            "application to the council is £25.»",
            cy="# Ffioedd\n\nY ffi am bob cais i'r cyngor yw £25 y flwyddyn.\n\n«Y ffi am bob cais "
            "i'r cyngor yw £25 y flwyddyn.»",
        ),
    ],
)
def repeated_text(page: Page) -> Iterator[Hit]:
    """Look for paragraphs that are the same, and for a word after itself."""
    for block, first in (*repeated_blocks(page.blocks), *repeated_items(page.blocks)):
        yield Hit(block.whole, {"problem": STANDS_ABOVE.format({"place": first.whole.place})})
    for block in page.own_blocks:
        for again, before in repeated_sentences(block):
            yield Hit(
                again.span(), {"problem": STANDS_ABOVE.format({"place": before.span().place})}
            )
        for start, end in doubled_words(block):
            word = block.text[start:end]
            yield Hit(block.span(start, end), {"problem": DOUBLED_WORD.format({"word": word})})
