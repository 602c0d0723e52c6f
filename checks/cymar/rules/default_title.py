"""Boxes without a title, which readers see with a title in the other language."""

from collections.abc import Iterator

from cymar import expressions as re
from cymar.bilingual import IN_LANGUAGE, Text, other
from cymar.finding import Severity
from cymar.languages.box_titles import box_titles
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.site import Page, Site
from cymar.text.block import Kind

MARKS = ("!!!", "???", "///")
BOX = re.compile(
    r"^[ \t>]{0,24}(?P<box>(?:!!!|\?\?\?\+?|/{3}) ?(?P<type>[\w-]+))(?: +[\w-]+)* *\r?$",
    re.MULTILINE,
)
"""A box without a title, in a list or a quotation too, at the end of any line."""


@rule(
    over=Scope.PAGE,
    severity=Severity.WARNING,
    topic=Topic.TRANSLATIONS,
    title=Text(en="A title left in the other language", cy="Teitl yn yr iaith arall"),
    message=Text(
        en="‘{box}’ has no title, so readers see ‘{title}’, {found}: write one, such as ‘{right}’.",
        cy="Nid oes teitl gan y blwch ‘{box}’, felly mae darllenwyr yn gweld ‘{title}’, {found}: "
        "ysgrifennwch un, fel ‘{right}’.",
    ),
    why=Text(
        en="A box without a title is shown with the name of its type in English, whatever the "
        "page's language. The plugin ‘cymar/translations’ translates these titles, and so does "
        "‘admonition_translations’ of ‘mkdocs-static-i18n’: where ‘mkdocs.yml’ has either, we say "
        "nothing.",
        cy="Mae blwch heb deitl yn dangos enw ei fath yn Saesneg, beth bynnag yw iaith y dudalen. "
        "Mae'r ategyn ‘cymar/translations’ yn cyfieithu'r teitlau hyn, ac felly hefyd "
        "‘admonition_translations’ yn ‘mkdocs-static-i18n’: os yw un o'r rhain yn ‘mkdocs.yml’, "
        "nid ydyn ni'n nodi dim.",
    ),
    examples=[
        Good(
            en="!!! note\n\n    Bring a coat.\n\n??? tip inline\n\n    Come early.",
            cy='!!! note "Nodyn"\n\n    Dewch â chot.\n\n??? nodyn\n\n    Dewch yn gynnar.',
        ),
        Good(
            en='!!! tip ""\n\n    Bring a coat.\n\n```\n!!! nodyn\n```',
            cy='!!! tip ""\n\n    Dewch â chot.\n\n```\n!!! note\n```\n\n!!! important-dates',
        ),
        Good(
            en="<!--\n!!! rhybudd\n-->\n\nBring a coat.",
            cy="<!--\n!!! warning\n-->\n\nDewch â chot.",
        ),
        Bad(
            en="«!!! Rhybudd»\n\n    Bring a coat.\n\n«/// nodyn»\nCome.\n///\n\n> «!!! nodyn»\n>\n"
            ">     It is free.",
            cy="«!!! Warning»\n\n    Dewch â chot.\n\n«/// note»\nDewch.\n///\n\n> «!!! note»\n>\n"
            ">     Mae am ddim.",
        ),
        Bad(
            en="«!!! rhybudd»\n\n    Bring a coat.\n\n- Come early.\n\n    !!! note\n\n"
            "        Free.",
            cy="«!!! warning»\n\n    Dewch â chot.\n\n- Dewch yn gynnar.\n\n    «??? note» end\n\n"
            "        Am ddim.",
        ),
    ],
)
def default_title(page: Page, *, site: Site) -> Iterator[Hit]:
    """Look for boxes whose type is a word of the other language, and that have no title."""
    text = page.source.text
    if not any(mark in text for mark in MARKS):
        return
    welsh = box_titles()
    english = {title.lower(): each for each, title in welsh.items()}
    titles = {"cy": welsh, "en": english}[page.locale]
    unseen = [(block.start, block.end) for block in page.blocks if block.kind is Kind.CODE]
    unseen += [(each.span.start, each.span.end) for each in page.document.comments]
    for match in BOX.finditer(text):
        kind = match["type"].lower()
        is_left = kind in titles and kind not in site.box_titles
        if not is_left or any(start <= match.start("box") < end for start, end in unseen):
            continue
        values = {
            "box": match["box"],
            "title": kind.capitalize(),
            "found": IN_LANGUAGE[other(page.locale)],
            "right": titles[kind].capitalize(),
        }
        yield Hit(page.source.span(*match.span("box")), values)
