"""What two blocks say differently, as hits; what faces each other is one finding in two places."""

from collections.abc import Iterator, Sequence

from cymar.analysis.numbers.unshared import Unshared
from cymar.bilingual import WRITTEN_IN, Text, other
from cymar.rule import Hit
from cymar.site import BlockPair
from cymar.text.block import Block

SAYS = Text(en="The {language} says ‘{words}’", cy="Mae'r fersiwn {language} yn dweud ‘{words}’")
LACKS = Text(
    en="The {language} does not say ‘{words}’", cy="Nid yw'r fersiwn {language} yn dweud ‘{words}’"
)
LEADS = Text(
    en="On the {language} page this leads to ‘{address}’",
    cy="Ar y dudalen {language} mae hyn yn arwain at y cyfeiriad ‘{address}’",
)


def differences(pair: BlockPair, en: Sequence[Unshared], cy: Sequence[Unshared]) -> Iterator[Hit]:
    """A hit for each stretch, with the value `difference` for the message.

    Of what each block lacks, the first of a kind faces the first of that kind in the other.

    Args:
        pair: the two blocks.
        en: what the English has and the Welsh lacks, in order.
        cy: what the Welsh has and the English lacks, in order.
    """
    left = list(cy)
    for one in en:
        facing = next((each for each in left if each.kind == one.kind), None)
        yield _hit(pair.en, one, pair.cy, facing)
        if facing:
            left.remove(facing)
            yield _hit(pair.cy, facing, pair.en, one)
    yield from (_hit(pair.cy, one, pair.en, None) for one in left)


def _hit(here: Block, one: Unshared, there: Block, facing: Unshared | None) -> Hit:
    text = SAYS if facing else LACKS
    shown, said = (there, facing) if facing else (here, one)
    words = shown.text[said.start : said.end]
    values = {"language": WRITTEN_IN[other(here.locale)], "words": words}
    counterpart = there.span(facing.start, facing.end) if facing else there.whole
    return Hit(here.span(one.start, one.end), {"difference": text.format(values)}, counterpart)
