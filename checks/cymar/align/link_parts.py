"""Links of two versions that lead to one page, or to one address, but to different parts of it."""

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote

from cymar.align.align import Alignment
from cymar.align.links import FoundLink
from cymar.site.anchors import is_part_of_text
from cymar.site.halves import LOCALE_OF_PART
from cymar.site.links import Links, Target
from cymar.site.pages import Link, Page, PagePair
from cymar.site.site import Site
from cymar.text.block import Block


class _PartLink(NamedTuple):
    """A link that names a part: what it leads to, and which part, as both languages have it."""

    link: Link
    target: Target
    part: tuple[str, int | str] | None


def links_to_other_parts(
    pair: PagePair, aligned: Alignment, links: Links, site: Site
) -> Iterator[tuple[FoundLink, FoundLink]]:
    """The English and the Welsh link of two paired blocks that lead to two parts of one thing.

    Each is the only one of its block that names a part, and a part that no link of the other page
    leads to.

    Args:
        pair: the two pages.
        aligned: their alignment.
        links: reads where links lead.
        site: the pages that they may lead to.
    """
    sides = [list(_part_links(page, links, site)) for page in (pair.en, pair.cy)]
    if not all(sides):
        return
    english, welsh = (dict(_alone(side)) for side in sides)
    known = [{each.part for each in side} for side in sides]
    for block, ours in english.items():
        facing = aligned.counterpart(block)
        theirs = welsh.get(facing) if facing else None
        if not theirs or not (ours.part and theirs.part) or ours.part == theirs.part:
            continue
        is_news = ours.part not in known[1] or theirs.part not in known[0]
        if is_news and ours.part[0] == theirs.part[0]:
            yield _found(ours), _found(theirs)


def _alone(some: list[_PartLink]) -> Iterator[tuple[Block, _PartLink]]:
    """The links that are the only one of their block."""
    blocks = [each.link.block for each in some]
    return ((each.link.block, each) for each in some if blocks.count(each.link.block) == 1)


def _found(given: _PartLink) -> FoundLink:
    return FoundLink(given.link.block, given.link.span, given.link.address, given.target)


def _part_links(page: Page, links: Links, site: Site) -> Iterator[_PartLink]:
    for link in page.links:
        address, _, name = link.address.strip().partition("#")
        if is_part_of_text(name) and "{" not in address:
            target = links.target(page, link.address) if address else Target("", "", page=page)
            if target:
                yield _PartLink(link, target, _part(page, target, unquote(name), address, site))


def _part(
    page: Page, target: Target, name: str, address: str, site: Site
) -> tuple[str, int | str] | None:
    """What is compared of a link, or nothing where the versions cannot be.

    A part of a page of the site is the number of its heading, where both versions have the same
    levels of headings; one of an address elsewhere is its name, where no part of the address is a
    language's.
    """
    there = target.page
    if there is None:
        is_own = target.shows_language or name.lower() in LOCALE_OF_PART or "://" not in address
        return None if is_own else (target.key, name.casefold())
    twin = site.counterparts.get(there.key)
    if twin is None or there.locale != page.locale or there.anchors.levels != twin.anchors.levels:
        return None
    number = there.anchors.heading_of(name)
    key = (there if there.locale == "en" else twin).key
    return (key, number) if number is not None else None
