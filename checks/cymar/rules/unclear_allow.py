"""Exceptions in a page that give no reason or name no rule."""

from collections.abc import Iterator

from cymar.allow import Allowance
from cymar.bilingual import Text
from cymar.errors import nearest
from cymar.finding import Severity
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule

NO_REASON = Text(
    en="This comment gives no reason, so it allows nothing: write ‘allow {rule}: the reason’.",
    cy="Nid yw'r sylw hwn yn rhoi rheswm, felly nid yw'n caniatáu dim: ysgrifennwch ‘allow {rule}: "
    "y rheswm’.",
)
NO_RULE = Text(
    en="‘{rule}’ is not a rule, so this comment allows nothing.{hint}",
    cy="Nid yw ‘{rule}’ yn rheol, felly nid yw'r sylw hwn yn caniatáu dim.{hint}",
)

NEARLY_ONE = Text(
    en="This comment is nearly one that allows a finding, but allows nothing: write ‘cymar: allow "
    "{rule}: the reason’.",
    cy="Mae'r sylw hwn bron yn un sy'n caniatáu canfyddiad, ond nid yw'n caniatáu dim: "
    "ysgrifennwch ‘cymar: allow {rule}: y rheswm’.",
)
SOME_RULE = Text(en="RULE", cy="RHEOL")


@rule(
    over=Scope.ALLOWANCE,
    severity=Severity.WARNING,
    topic=Topic.TRANSLATIONS,
    title=Text(en="An exception without a rule or a reason", cy="Eithriad heb reol neu heb reswm"),
    message=Text(en="{problem}", cy="{problem}"),
    why=Text(
        en="Whoever reads the page next must know which rule was set aside, and why.",
        cy="Rhaid i bwy bynnag fydd yn darllen y dudalen ar eich ôl chi wybod pa reol sydd ddim "
        "yn cyfrif yma, a pham.",
    ),
    examples=[
        Good(
            en="<!-- A comment of another kind. -->\n\nSend the form.",
            cy="<!-- Sylw o fath arall. -->\n\nAnfonwch y ffurflen.",
        ),
        Good(
            en="<!-- Cymar checks this page. -->\n\nSend the form.",
            cy="<!-- Mae Cymar yn gwirio'r dudalen hon. -->\n\nAnfonwch y ffurflen.",
        ),
        Bad(
            en="«<!-- cymar allow long-sentence: wording of the Act -->»\n\nSend the form.",
            cy="«<!-- cymar: caniatáu long-sentence: geiriad y Ddeddf -->»\n\nAnfonwch y ffurflen.",
        ),
        Bad(
            en="«<!-- Cymar: ignore -->»\n\nSend the form.",
            cy="«<!-- Cymar: anwybyddwch -->»\n\nAnfonwch y ffurflen.",
        ),
        Bad(
            en="«<!-- cymar: allow unclear-allow -->»\n\nSend the form.",
            cy="«<!-- cymar: allow unclear-allow -->»\n\nAnfonwch y ffurflen.",
        ),
        Bad(
            en="«<!-- cymar: allow longest-sentence: wording of the Act -->»\n\nSend the form.",
            cy="«<!-- cymar: allow longest-sentence: geiriad y Ddeddf -->»\n\nAnfonwch y ffurflen.",
        ),
    ],
)
def unclear_allow(allowance: Allowance) -> Iterator[Hit]:
    """Report an exception that does not say what it is for, or is only nearly one."""
    if allowance.is_near:
        values = {"rule": allowance.rule or SOME_RULE}
        yield Hit(allowance.span, {"problem": NEARLY_ONE.format(values)})
    elif allowance.rule not in allowance.known:
        hint = nearest(allowance.rule, allowance.known)
        values = {"rule": allowance.rule, "hint": hint}
        yield Hit(allowance.span, {"problem": NO_RULE.format(values)})
    elif not allowance.reason:
        yield Hit(allowance.span, {"problem": NO_REASON.format({"rule": allowance.rule})})
