"""Pages that are harder to read than the site aims for."""

from collections.abc import Iterator

from cymar.bilingual import Text
from cymar.finding import Severity
from cymar.readability.grades import GRADE_ERROR, LEAST_GRADED
from cymar.readability.hardest import hardest_blocks
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.rules import sample
from cymar.site import Page
from cymar.text.block import Block

THEN = Text(en=", then at line {line}", cy=", yna ar linell {line}")
MOST_NAMED = 2
"""How many further blocks the message names."""

PLAIN, HARD = sample("plain"), sample("hard")


@rule(
    over=Scope.PAGE,
    severity=Severity.WARNING,
    topic=Topic.READABILITY,
    title=Text(en="A page that is hard to read", cy="Tudalen anodd ei darllen"),
    message=Text(
        en="This page is at grade {grade}, and the aim is {limit} or lower: begin here{then}.",
        cy="Mae'r dudalen hon ar radd {grade}, a'r nod yw {limit} neu is: dechreuwch yma{then}.",
    ),
    why=Text(
        en="Everybody reads plain text faster and with fewer mistakes. We work the grade out "
        "from the length of sentences and words, in each language by its own formula, so you can "
        "compare the two. It is an estimate and not the age of a reader. Only prose counts: no "
        "headings, tables, code or quotations. Under 100 words the rule says nothing, nor "
        "within 0.9 of the aim, which is how far a grade may be out. "
        "It marks the block without which the page's grade would fall furthest.",
        cy="Mae pawb yn darllen testun clir yn gynt, gyda llai o gamgymeriadau. Hyd y brawddegau "
        "a'r geiriau sy'n rhoi'r radd, yn ôl fformiwla ar gyfer pob iaith, a gallwch gymharu'r "
        "ddwy. Amcangyfrif yw hi, nid oedran darllenydd. Testun parhaus yn unig sy'n cyfrif, nid "
        "penawdau, tablau, cod na dyfyniadau. O dan 100 gair, nid yw'r rheol yn dweud dim, nac "
        "o fewn 0.9 i'r nod, gan y gall gradd fod cymaint â hynny o'i lle. Mae'n "
        "nodi'r bloc y byddai gradd y dudalen yn gostwng fwyaf hebddo.",
    ),
    whole_page=True,
    examples=[
        Good(en=PLAIN.en, cy=PLAIN.cy),
        Good(
            en="Notification of authorisation will be issued electronically within two working "
            "days of receipt of the application.",
            cy="Cyhoeddir hysbysiad awdurdodi yn electronig o fewn dau ddiwrnod gwaith i dderbyn y "
            "cais.",
        ),
        Bad(en=HARD.en, cy=HARD.cy),
    ],
)
def hard_to_read(page: Page, *, grade: int = 9) -> Iterator[Hit]:
    """Compare the page's grade with the aim."""
    found = page.readability
    if found and found.words >= LEAST_GRADED and found.grade > grade + GRADE_ERROR:
        first, *others = hardest_blocks(page)
        next_worst = [block for block, cost in others[:MOST_NAMED] if cost > first[1] / 2]
        values = {"grade": found.grade, "limit": grade, "then": _then(next_worst)}
        yield Hit(first[0].whole, values)


def _then(blocks: list[Block]) -> Text:
    """Where to go on, in the order of the page."""
    lines = sorted(block.source.position(block.start).line for block in blocks)
    parts = [THEN.format({"line": line}) for line in lines]
    return Text(en="".join(each.en for each in parts), cy="".join(each.cy for each in parts))
