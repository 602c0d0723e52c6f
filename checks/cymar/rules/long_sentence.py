"""Sentences of more words than a reader can hold."""

from collections.abc import Iterator

from cymar import expressions as re
from cymar.align.bold import end_of_bold
from cymar.bilingual import Text
from cymar.finding import Severity
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.text.segment import Segment

AFTER_LABEL = re.compile(r"(?:(?<=:)| ?[—–:]| -)\s+(?=[A-ZÂÊÎÔÛŴŶ])")
"""What divides a label from the sentence after it."""


@rule(
    over=Scope.OWN_SEGMENT,
    severity=Severity.WARNING,
    topic=Topic.READABILITY,
    title=Text(en="A long sentence", cy="Brawddeg hir"),
    message=Text(
        en="This sentence has {words} words: aim for {limit} or fewer.",
        cy="Nifer y geiriau yn y frawddeg hon: {words}. Anelwch at {limit} neu lai.",
    ),
    why=Text(
        en="Long sentences lose readers in either language. Plain Welsh guidance and plain "
        "English guidance give the same limit, 25 words. Split the sentence, or turn its parts "
        "into a list. Quotations in a block of their own are left alone.",
        cy="Mae brawddegau hir yn colli darllenwyr yn y ddwy iaith. 25 gair yw'r terfyn yng "
        "nghanllawiau Cymraeg Clir ac yn y canllawiau Saesneg. Rhannwch y frawddeg, neu trowch ei "
        "rhannau'n rhestr. Nid yw'r rheol yn edrych ar ddyfyniadau mewn bloc ar wahân.",
    ),
    examples=[
        Good(
            en="Send us the form by post. Keep a copy of it, and of any letter that you send with "
            "it, e.g. from your school.",
            cy="Anfonwch y ffurflen aton ni drwy'r post. Cadwch gopi ohoni, ac o unrhyw lythyr "
            "rydych chi'n ei anfon gyda hi, e.e. gan eich ysgol.",
        ),
        Good(
            en="> Every person who makes an application under this section must send with it the "
            "fee, the form, the plan and any other paper that the council asks that person for.",
            cy="> Rhaid i bob person sy'n gwneud cais o dan yr adran hon anfon gydag ef y ffi, y "
            "ffurflen, y cynllun ac unrhyw bapur arall y mae'r cyngor yn gofyn amdano.",
        ),
        Good(
            en="- **What you must send us by post** – Send us the form, the fee and a copy of the "
            "plan of your house by the end of this month.",
            cy="- **Beth i'w anfon aton ni drwy'r post** – Anfonwch y ffurflen, y ffi a chopi o "
            "gynllun eich tŷ aton ni erbyn diwedd y mis hwn, os gallwch chi.",
        ),
        Bad(
            en="«You must send us the form and the fee by post before the end of the month, and "
            "keep a copy of both of them in case we ask you for it.»",
            cy="«Rhaid i chi anfon y ffurflen a'r ffi aton ni drwy'r post cyn diwedd y mis, a "
            "chadw copi o'r ddwy rhag ofn y byddwn ni'n gofyn i chi amdano.»",
        ),
    ],
)
def long_sentence(segment: Segment, *, limit: int = 25) -> Iterator[Hit]:
    """Count the words of the sentence."""
    if segment.end - segment.start <= 2 * limit:
        return  # so few characters are no more words
    words = segment.words
    if words > limit:
        said = _after_label(segment)
        words = said.words
        if words > limit:
            yield Hit(said.span(), {"words": words, "limit": limit})


def _after_label(segment: Segment) -> Segment:
    """A sentence without the label in bold that a dash or a colon divides from it, if any."""
    block, start, end = segment
    label = AFTER_LABEL.match(block.text, end_of_bold(block), end)
    return Segment(block, label.end(), end) if label and start < label.start() else segment
