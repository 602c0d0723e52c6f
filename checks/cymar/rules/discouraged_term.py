"""Terms that the glossary discourages."""

from collections.abc import Iterator

from cymar.bilingual import Text
from cymar.finding import Severity
from cymar.glossary import Glossary
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.text.block import Block

ADVICE = (
    "- en: {term: going forward, use: from now on}\n"
    "  cy: {term: wrth symud ymlaen, use: o hyn ymlaen}\n"
)


@rule(
    over=Scope.OWN_BLOCK,
    severity=Severity.WARNING,
    topic=Topic.GLOSSARY,
    title=Text(en="A term to avoid", cy="Term i'w osgoi"),
    message=Text(
        en="Write ‘{use}’ rather than ‘{term}’, as the glossary says.",
        cy="Ysgrifennwch ‘{use}’ yn lle ‘{term}’, fel mae'r eirfa'n dweud.",
    ),
    why=Text(
        en="Your glossary has an entry for this term that says what to write instead. Quotations "
        "in a block of their own are left alone.",
        cy="Mae gan eich geirfa gofnod ar gyfer y term hwn, sy'n dweud beth i'w ysgrifennu yn ei "
        "le. Nid yw'r rheol yn edrych ar ddyfyniadau mewn bloc ar wahân.",
    ),
    examples=[
        Good(
            en="From now on we will answer in a day. The branch is `going-forward`.",
            cy="O hyn ymlaen byddwn ni'n ateb mewn diwrnod. Enw'r gangen yw `wrth-symud-ymlaen`.",
            glossary=ADVICE,
        ),
        Bad(
            en="«Going forward», we will answer in a day.",
            cy="«Wrth symud ymlaen», byddwn ni'n ateb mewn diwrnod.",
            glossary=ADVICE,
        ),
    ],
)
def discouraged_term(block: Block, *, glossary: Glossary) -> Iterator[Hit]:
    """Look for terms whose entry names what to use instead."""
    if not glossary.has_advice:
        return
    for match in glossary.uses(block):
        side = match.found.side(block.locale)
        if side and side.use:
            term = block.text[match.start : match.end]
            yield Hit(block.span(match.start, match.end), {"term": term, "use": side.use})
