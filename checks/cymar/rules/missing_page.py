"""Pages that one language has and the other lacks."""

from collections.abc import Iterator
from functools import lru_cache

from cymar.bilingual import Text, other
from cymar.finding import Severity
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.site import Site
from cymar.site.near_names import near_names

VERSION = {
    "en": Text(en="English version", cy="fersiwn Saesneg"),
    "cy": Text(en="Welsh version", cy="fersiwn Gymraeg"),
}

WRITE = Text(en=": write ‘{path}’", cy=": ysgrifennwch ‘{path}’")
RENAME = Text(
    en=", but ‘{path}’ is on its own, under almost the same name: rename one of the two",
    cy=", ond mae ‘{path}’ ar ei phen ei hun, ag enw bron yr un fath: rhowch yr un enw ar y ddwy",
)


@rule(
    over=Scope.SITE,
    severity=Severity.ERROR,
    topic=Topic.TRANSLATIONS,
    title=Text(en="A page in one language only", cy="Tudalen mewn un iaith yn unig"),
    message=Text(
        en="This page has no {version}{task}, or name the page with ‘counterpart’.",
        cy="Nid oes {version} o'r dudalen hon{task}, neu enwch y dudalen gyda ‘counterpart’.",
    ),
    why=Text(
        en="Readers of both languages are owed the same pages. A page and its counterpart have the "
        "same path in ‘en’ and ‘cy’. If the file names differ, one of the two names the other: "
        "‘counterpart: ffioedd.md’ in the front matter of the English page. Where two pages stand "
        "alone under almost the same name, such as ‘a b.md’ and ‘a-b.md’, we report them as one.",
        cy="Mae gan ddarllenwyr y ddwy iaith hawl i'r un tudalennau. Mae gan dudalen a'r un sy'n "
        "cyfateb iddi yr un llwybr yn ‘en’ a ‘cy’. Os yw enwau'r ffeiliau'n wahanol, mae un yn "
        "enwi'r llall: ‘counterpart: fees.md’ ym mlaenddeunydd y dudalen Gymraeg. Os oes dwy "
        "dudalen ag enwau bron yr un fath, fel ‘a b.md’ ac ‘a-b.md’, rydyn ni'n eu nodi fel un.",
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
    yield from _missing(site)


@lru_cache(maxsize=1)
def _missing(site: Site) -> tuple[Hit, ...]:
    """The hits on a site, found once, though its pages are checked some at a time."""
    return tuple(_hits(site))


def _hits(site: Site) -> Iterator[Hit]:
    near = near_names(site.unpaired)
    for page in site.unpaired:
        there, twin = other(page.locale), near.get(page.key)
        path = twin.source.path if twin else site.shown_path(there, page.name)
        task = (RENAME if twin else WRITE).format({"path": path})
        yield Hit(
            page.heading, {"version": VERSION[there], "task": task}, twin.heading if twin else None
        )
