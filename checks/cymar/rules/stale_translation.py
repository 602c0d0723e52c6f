"""Blocks whose counterpart has changed since the two were in step."""

from collections.abc import Iterator

from cymar.bilingual import WRITTEN_IN, Text
from cymar.finding import Severity
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.site import PagePair
from cymar.staleness.staleness import Staleness
from cymar.staleness.wording import excerpts

CHANGED = Text(
    en="said ‘{before}’ when the two were in step, and now says ‘{after}’",
    cy="yn dweud ‘{before}’ pan oedd y ddwy'n cyd-fynd, ac mae'n dweud ‘{after}’ nawr",
)
CHANGED_SINCE = Text(
    en="has changed since the two were signed off, and now says ‘{after}’",
    cy="yn wahanol pan gymeradwyodd rhywun y ddwy, ac mae'n dweud ‘{after}’ nawr",
)

REVISE = Text(en="bring this up to date", cy="diweddarwch y testun hwn")
FIND = Text(
    en="look from here on for what says the same, and bring it up to date",
    cy="chwiliwch o'r fan hon ymlaen am yr hyn sy'n dweud yr un peth, a'i ddiweddaru",
)


@rule(
    over=Scope.PAGE_PAIR,
    severity=Severity.WARNING,
    topic=Topic.TRANSLATIONS,
    title=Text(en="Text that is behind the other language", cy="Testun sydd ar ei hôl hi"),
    message=Text(
        en="The {language} {change} ({place}): {task}.",
        cy="Roedd y fersiwn {language} {change} ({place}): {task}.",
    ),
    why=Text(
        en="When one language changes and the other does not, readers of one of them get text "
        "that is no longer true. Each paragraph, heading and item is compared with its "
        "counterpart through the history in git, so a change in one place does not affect the "
        "rest of the page. Where the two pages differ so much that nobody can tell what goes "
        "with what, Cymar reports it until about as much of the other page has changed. Only "
        "words and figures count: not markup, links, spaces, capital letters or a full stop. "
        "If the text is right as it stands, say so "
        "with ‘cymar sign-off’ and the page.",
        cy="Pan fydd un iaith yn newid a'r llall ddim, mae darllenwyr un ohonyn nhw'n cael testun "
        "sydd ddim yn wir bellach. Mae'r rheol yn cymharu pob paragraff, pennawd ac eitem â'r "
        "un sy'n cyfateb iddo, drwy'r hanes yn git. Felly nid yw newid mewn un man yn "
        "effeithio ar weddill y dudalen. Mae rhai tudalennau mor wahanol fel na all neb ddweud "
        "beth sy'n cyfateb i beth. Yno mae'r canfyddiad yn aros nes bod tua'r un faint o'r "
        "dudalen arall wedi newid. Dim ond geiriau a ffigurau sy'n cyfrif: nid marciau, "
        "dolenni, bylchau, priflythrennau nac atalnod llawn. "
        "Os yw'r testun yn iawn fel y mae, dywedwch hynny gyda ‘cymar sign-off’ a'r "
        "dudalen.",
    ),
    examples=[
        Good(
            en="A licence costs £30.\n\nPay **online**.",
            cy="Mae trwydded yn costio £30.\n\nTalwch ar-lein.",
            before=(
                (
                    "A licence costs £25.\n\nPay online.",
                    "Mae trwydded yn costio £25.\n\nTalwch ar-lein.",
                ),
            ),
        ),
        Bad(
            en="A licence costs £30.\n\nPay online.",
            cy="«Mae trwydded yn costio £25.»\n\nTalwch ar-lein.",
            before=(
                (
                    "A licence costs £25.\n\nPay online.",
                    "Mae trwydded yn costio £25.\n\nTalwch ar-lein.",
                ),
            ),
        ),
        Bad(
            en="## «Who can apply»\n\nAnybody can apply.",
            cy="## Pwy sy'n cael gwneud cais am drwydded\n\nCaiff unrhyw un wneud cais.",
            before=(
                (
                    "## Who can apply\n\nAnybody can apply.",
                    "## Pwy sy'n cael gwneud cais\n\nCaiff unrhyw un wneud cais.",
                ),
            ),
        ),
        Good(
            en="# Fees\n\nA licence costs £30.\n\nPay us in advance.\n\nAsk for help.",
            cy="# Ein gwasanaethau ar gyfer busnesau lleol\n\nRydyn ni'n rhoi cyngor am bob math o "
            "drwyddedau, o dafarn i farchnad.",
            before=(
                (
                    "# Fees\n\nA licence costs £25.\n\nPay us in advance.\n\nAsk for help.",
                    "# Ein gwasanaethau ar gyfer busnesau lleol\n\nRydyn ni'n rhoi cyngor am "
                    "drwyddedau.",
                ),
            ),
        ),
        Bad(
            en="# Fees\n\nA licence costs £30.\n\nPay us in advance.\n\nAsk for help.",
            cy="# «Ein gwasanaethau ar gyfer busnesau lleol»\n\nRydyn ni'n rhoi cyngor am "
            "drwyddedau.",
            before=(
                (
                    "# Fees\n\nA licence costs £25.\n\nPay us in advance.\n\nAsk for help.",
                    "# Ein gwasanaethau ar gyfer busnesau lleol\n\nRydyn ni'n rhoi cyngor am "
                    "drwyddedau.",
                ),
            ),
        ),
    ],
)
def stale_translation(pair: PagePair, *, staleness: Staleness) -> Iterator[Hit]:
    """Look for blocks that have not changed since their counterparts did."""
    pages = {page.locale: page for page, _ in pair}
    for behind in staleness.behind(pair):
        here = pages[behind.locale]
        (there,) = (page for page in pages.values() if page is not here)
        block, counterpart = here.blocks[behind.here], there.blocks[behind.there]
        before, after = excerpts(behind.before or "", counterpart.text)
        change = CHANGED if behind.before else CHANGED_SINCE
        values = {
            "language": WRITTEN_IN[there.locale],
            "change": change.format({"before": before, "after": after}),
            "task": REVISE if behind.is_exact else FIND,
        }
        yield Hit(block.whole, values, counterpart.whole)
