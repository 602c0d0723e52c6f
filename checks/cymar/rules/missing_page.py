"""Pages that one language has and the other lacks."""

from collections.abc import Iterator

from cymar.bilingual import Text, other
from cymar.finding import Severity
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.site import Site

VERSION = {
    "en": Text(en="English version", cy="fersiwn Saesneg"),
    "cy": Text(en="Welsh version", cy="fersiwn Gymraeg"),
}


@rule(
    over=Scope.SITE,
    severity=Severity.ERROR,
    topic=Topic.TRANSLATIONS,
    title=Text(en="A page in one language only", cy="Tudalen mewn un iaith yn unig"),
    message=Text(
        en="This page has no {version}: write ‘{path}’, or name the page with ‘counterpart’.",
        cy="Nid oes {version} o'r dudalen hon: ysgrifennwch ‘{path}’, neu enwch y dudalen gyda "
        "‘counterpart’.",
    ),
    why=Text(
        en="Readers of both languages are owed the same pages. A page and its counterpart have the "
        "same path in ‘en’ and ‘cy’. If the file names differ, one of the two names the other: "
        "‘counterpart: ffioedd.md’ in the front matter of the English page.",
        cy="Mae gan ddarllenwyr y ddwy iaith hawl i'r un tudalennau. Mae gan dudalen a'r un sy'n "
        "cyfateb iddi yr un llwybr yn ‘en’ a ‘cy’. Os yw enwau'r ffeiliau'n wahanol, mae un yn "
        "enwi'r llall: ‘counterpart: fees.md’ ym mlaenddeunydd y dudalen Gymraeg.",
    ),
    whole_page=True,
    examples=[
        Good(en="# Fees", cy="# Ffioedd"),
        Bad(en="# «Fees»", cy=None),
        Bad(en=None, cy="# «Ffioedd»"),
    ],
)
def missing_page(site: Site) -> Iterator[Hit]:
    """Look for pages without a counterpart."""
    for page in site.unpaired:
        there = other(page.locale)
        path = site.shown_path(there, page.name)
        yield Hit(page.heading, {"version": VERSION[there], "path": path})
