"""Pages whose counterpart lacks most of what they say."""

from collections.abc import Iterator

from cymar.align.align import page_alignment, place_for
from cymar.align.coverage import Coverage, cannot_be_compared, page_coverage
from cymar.bilingual import WRITTEN_IN, Text
from cymar.finding import Severity
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.site import PagePair

LACKS = Text(
    en="The {language} page lacks about {share}% of this one, from here on ({place}): write it "
    "there",
    cy="Mae tua {share}% o'r dudalen hon ar goll o'r dudalen {language}, o'r fan hon ymlaen "
    "({place}): ysgrifennwch y gweddill yno",
)
DIFFERS = Text(
    en="This page and the {language} one ({place}) differ so much that we cannot compare them: "
    "make them say the same",
    cy="Mae'r dudalen hon a'r un {language} ({place}) mor wahanol fel na allwn ni eu cymharu: "
    "gwnewch i'r ddwy ddweud yr un peth",
)

EN = """\
# Bin collections

We empty the green bin every Monday, and the brown bin on the first Friday of each month.

Put your bins out before 7am, and take them in again by the end of the day.

Order a new bin from the council by phone or by post: it costs £30 and takes two weeks."""
CY = """\
# Casglu biniau

Rydyn ni'n gwagio'r bin gwyrdd bob dydd Llun, a'r bin brown ar ddydd Gwener cyntaf pob mis.

Rhowch eich biniau allan cyn 7yb, a dewch â nhw i mewn eto erbyn diwedd y dydd.

Archebwch fin newydd gan y cyngor dros y ffôn neu drwy'r post: mae'n costio £30 ac yn cymryd \
pythefnos."""


def _marked(text: str) -> str:
    """The text with its first paragraph marked."""
    heading, first, *rest = text.split("\n\n")
    return "\n\n".join([heading, f"«{first}»", *rest])


@rule(
    over=Scope.PAGE_PAIR,
    severity=Severity.ERROR,
    topic=Topic.TRANSLATIONS,
    title=Text(
        en="A page that is only partly translated", cy="Tudalen sydd heb ei chyfieithu'n llawn"
    ),
    message=Text(en="{problem}.", cy="{problem}."),
    why=Text(
        en="A page with a line or two in one language looks as if it were there, and its readers "
        "get next to nothing. We count the words with no counterpart on the other page, and report "
        "a page that lacks two words in five or more. What is said in fewer words is no fault: two "
        "paragraphs in one, or a table in a sentence. We also report two pages so unlike each "
        "other that nobody can tell what goes with what.",
        cy="Mae tudalen â llinell neu ddwy mewn un iaith yn edrych fel petai yno, ond nid yw ei "
        "darllenwyr yn cael bron dim. Rydyn ni'n cyfrif y geiriau sydd heb ddim yn cyfateb iddyn "
        "nhw ar y dudalen arall, ac yn nodi tudalen sydd heb ddau air ym mhob pump neu fwy. Nid "
        "yw'n fai dweud yr un peth mewn llai o eiriau: dau baragraff mewn un, neu dabl mewn "
        "brawddeg. Rydyn ni hefyd yn nodi dwy dudalen mor annhebyg fel na all neb ddweud beth "
        "sy'n cyfateb i beth.",
    ),
    examples=[
        Good(en=EN, cy=CY),
        Bad(en=_marked(EN), cy="# Casglu biniau\n\nBydd y dudalen hon ar gael cyn hir."),
        Bad(en="# Bin collections\n\nThis page will be available soon.", cy=_marked(CY)),
        Bad(en=EN.replace("# B", "# «B").replace("ns\n", "ns»\n", 1), cy="<!-- I ddilyn -->"),
        Good(en=EN, cy="--8<-- 'biniau.md'"),
    ],
    whole_page=True,
)
def incomplete_translation(pair: PagePair) -> Iterator[Hit]:
    """Weigh what each page has that the other lacks, and whether the two can be compared."""
    if any(page.problems for page, _ in pair):
        return
    aligned = page_alignment(pair)
    covered = [page_coverage(pair, page) for page, _ in pair]
    if not any(each.is_incomplete for each in covered):
        if cannot_be_compared(pair):
            for page, counterpart in pair:
                there = counterpart.heading
                differs = {"language": WRITTEN_IN[counterpart.locale], "place": there.place}
                yield Hit(page.heading, {"problem": DIFFERS.format(differs)}, there)
        return
    for (page, counterpart), each in zip(pair, covered, strict=True):
        if each.is_incomplete:
            first = each.blocks[0]
            place = place_for(first, page, counterpart, aligned)
            values: dict[str, object] = {
                "language": WRITTEN_IN[counterpart.locale],
                "share": _percent(each),
                "place": place.place,
            }
            yield Hit(first.whole, {"problem": LACKS.format(values)}, place)


def _percent(coverage: Coverage) -> int:
    return min(99, round(100 * coverage.share))
