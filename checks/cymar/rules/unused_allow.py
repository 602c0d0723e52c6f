"""Exceptions in a page that no longer let anything pass."""

from collections.abc import Iterator

from cymar.allow import Allowance
from cymar.bilingual import Text
from cymar.finding import Severity
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule


@rule(
    over=Scope.ALLOWANCE,
    severity=Severity.WARNING,
    topic=Topic.TRANSLATIONS,
    title=Text(en="An exception that is no longer needed", cy="Eithriad nad oes ei angen mwyach"),
    message=Text(
        en="The rule ‘{rule}’ finds nothing in the block that follows: delete this comment.",
        cy="Nid yw'r rheol ‘{rule}’ yn canfod dim yn y bloc nesaf: dilëwch y sylw hwn.",
    ),
    why=Text(
        en="An exception that outlives its reason would hide the next fault in the same place.",
        cy="Byddai eithriad sy'n aros er nad oes rheswm drosto bellach yn cuddio'r gwall nesaf yn "
        "yr un lle.",
    ),
    examples=[
        Good(
            en="<!-- A comment of another kind. -->\n\nSend the form.",
            cy="<!-- Sylw o fath arall. -->\n\nAnfonwch y ffurflen.",
        ),
        Bad(
            en="«<!-- cymar: allow missing-page: third-party text -->»\n\nSend the form.",
            cy="«<!-- cymar: allow missing-page: testun trydydd parti -->»\n\nAnfonwch y ffurflen.",
        ),
    ],
)
def unused_allow(allowance: Allowance) -> Iterator[Hit]:
    """Report an exception that is in order but lets nothing pass."""
    if allowance.counts and not allowance.used:
        yield Hit(allowance.span, {"rule": allowance.rule})
