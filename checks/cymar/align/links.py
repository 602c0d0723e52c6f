"""Which links and images of a page lead to nothing that its counterpart's lead to.

How far its thresholds may move: `bench/thresholds.py cymar.align.links findings.py --rule
link-mismatch`.
"""

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain, combinations, islice, pairwise

from cymar import expressions as re
from cymar.align.align import Alignment, page_alignment
from cymar.analysis.numbers.exchanged import keys
from cymar.dataclasses import dataclass
from cymar.languages import language
from cymar.languages.joining import joining
from cymar.languages.words import LETTERS
from cymar.site.links import Links, Target, names_other_language
from cymar.site.pages import Page, PagePair
from cymar.site.template_links import template_links
from cymar.text.block import Block, Kind
from cymar.text.source import Span

MOST_TRIED = 20
"""The most links of the other version that one is compared with."""

FIGURES = re.compile(r"\d+")
NOT_LETTERS_OF_ADDRESS = re.compile(r"[\W\d_]+")
TWICE = re.compile(r"(\w)\1")
BEGINNING = 4
"""How many letters a word has at least, and how many of them are its beginning."""

BETWEEN_JOINED = re.compile(
    rf"\]\([^()\s]*\)(?:\s(?:{joining('and', 'or')})|,?(?:\s(?:{joining('and')}))?"
    rf"\s(?:{joining('then')})|\sa['’]r)\s(?:(?:{joining('the')})\s|['’]r\s)?\["
)
"""What is in the source between the labels of two links that a word joins."""


@dataclass(frozen=True)
class FoundLink:
    """A link or an image: the block it is in, its place, its address and where that leads."""

    block: Block | None
    span: Span
    address: str
    target: Target
    names_other: bool = False
    """Whether a link's label names the other language."""

    def may_be_version(self, welsh: "FoundLink", *, in_place: bool) -> bool:
        """Whether this, on an English page, and a Welsh page's link may lead to one thing."""
        switches = self.names_other and welsh.names_other
        return switches or self.target.may_be_version(welsh.target, in_place=in_place)

    @property
    def figures(self) -> list[str]:
        """The numbers in its address, by which versions of one thing are known the best."""
        return FIGURES.findall(self.target.path)

    @property
    def shape(self) -> str:
        """Its address with every number alike, where it has one: each language may have copies."""
        shape = FIGURES.sub("*", self.target.path)
        return f"{self.target.kin} {shape}" if "*" in shape else ""


def unmatched_links(
    pair: PagePair, en: Sequence[FoundLink], cy: Sequence[FoundLink]
) -> list[FoundLink]:
    """The links of both pages whose target the other page's lack, each target once.

    A link that may lead to the other language's version of what one of the other side leads to is
    taken for it, the one in the same place first.

    Args:
        pair: the two pages.
        en: the English page's links.
        cy: the Welsh page's.
    """
    left_en, left_cy = _lacking(en, cy), _lacking(cy, en)
    if not (left_en or left_cy):
        return []
    aligned = page_alignment(pair)
    _take_versions(left_en, left_cy, lambda ours: aligned.counterpart(ours.block))
    _take_versions(left_en, left_cy, None)
    shapes = [Counter(each.shape for each in left) for left in (left_en, left_cy)]
    copies = {shape for shape, count in (shapes[0] & shapes[1]).items() if shape and count > 1}
    return [each for each in (*left_en, *left_cy) if each.shape not in copies]


def exchanged_links(
    english: Sequence[FoundLink], welsh: Sequence[FoundLink]
) -> list[tuple[FoundLink, FoundLink]]:
    """Two links of each page that exchanged their targets, by the words of their labels.

    Of each pair the first is a link, and the second the one whose label says the same and which
    leads where the other of the two ought to. Two that only *and* is between stay in their order.
    """
    en, cy = _by_target(english), _by_target(welsh)
    shared = [key for key in en if key in cy]
    if shared == [key for key in cy if key in en]:
        return []
    words = {key: [_label_keys(each[key]) for each in (en, cy)] for key in shared}
    odd = [key for key in shared if words[key][0].isdisjoint(words[key][1])]
    found = []
    for one, two in combinations(odd[:MOST_TRIED], 2):
        crossed = bool(words[one][0] & words[two][1]), bool(words[two][0] & words[one][1])
        beside = [
            key
            for key in odd
            if all(_are_beside(each[one].block, each[key].block) for each in (en, cy))
        ]
        is_alone = beside == [one, two]
        if all(crossed) or (is_alone and (any(crossed) or _are_misled((en, cy), one, two))):
            found += [(en[one], cy[two]), (en[two], cy[one])]
    return found


def crossed_links(
    english: Sequence[FoundLink], welsh: Sequence[FoundLink], aligned: Alignment
) -> Iterator[tuple[FoundLink, FoundLink]]:
    """Two links of one page that each lead where the other's label says, in its own language.

    *[Ysgolion](/cy/llyfrgelloedd)* and *[Llyfrgelloedd](/cy/ysgolion)*. Each is given with the
    link in its place on the other page, the English one first.
    """
    sides = _lacking(english, welsh), _lacking(welsh, english)
    for ours, theirs in (sides, sides[::-1]):
        for one, two in pairwise(ours):
            if not _are_beside(one.block, two.block) or not _are_crossed(one, two):
                continue
            for each, place in ((one, 0), (two, -1)):
                block = aligned.counterpart(each.block)
                facing = [there for there in theirs if there.block is block] if block else []
                if facing:
                    both = each, facing[place]
                    yield both if ours is sides[0] else both[::-1]


def _are_crossed(one: FoundLink, two: FoundLink) -> bool:
    """Whether the label of each of two links has a word of the other's address, and none of its."""
    labels = [_label_keys(each) for each in (one, two)]
    names = [
        keys(name) | _beginnings(name)
        for name in (NOT_LETTERS_OF_ADDRESS.sub(" ", each.target.name) for each in (one, two))
    ]
    is_right = labels[0] & names[0] or labels[1] & names[1]
    return not is_right and bool(labels[0] & names[1] and labels[1] & names[0])


def _are_misled(pages: Sequence[Mapping[str, FoundLink]], one: str, two: str) -> bool:
    """Whether two links of a page lead where the names of their targets say that the other does.

    Where neither does, two that a word such as *and* joins on both pages have changed places.
    """
    named = {
        key: keys(NOT_LETTERS_OF_ADDRESS.sub(" ", key)) | _beginnings(key) for key in (one, two)
    }
    labels = [{key: _label_keys(page[key]) for key in (one, two)} for page in pages]
    if any(label[one] & named[two] or label[two] & named[one] for label in labels):
        return any(
            label[one].isdisjoint(named[one]) and label[two].isdisjoint(named[two])
            for label in labels
        )
    are_right = [not (label[one].isdisjoint(named[one]) and label[two].isdisjoint(named[two]))
                 for label in labels]  # fmt: skip
    return not all(are_right) and all(_are_joined(page[one], page[two]) for page in pages)


def _label_keys(link: FoundLink) -> frozenset[str]:
    return keys(link.span.text) | _beginnings(link.span.text)


def _beginnings(text: str) -> frozenset[str]:
    """How the words of a text begin, by which *soffa* and *a sofa* are known to be one."""
    letters = unicodedata.normalize("NFD", text.casefold())
    plain = TWICE.sub(r"\1", "".join(each for each in letters if not unicodedata.combining(each)))
    words = [word for word in LETTERS.findall(plain) if len(word) >= BEGINNING]
    radicals = chain.from_iterable(language("cy").radicals(word) for word in words)
    return frozenset(f"~{word[:BEGINNING]}" for word in (*words, *radicals))


def _are_joined(one: FoundLink, two: FoundLink) -> bool:
    """Whether two links have only a word such as *and* between them."""
    first, second = sorted((one.span, two.span), key=lambda each: each.start)
    between = BETWEEN_JOINED.fullmatch(first.source.text[first.end : second.start])
    return one.block is two.block and between is not None


def _are_beside(one: Block | None, other: Block | None) -> bool:
    """Whether two links are in one block, or in items of one list."""
    if one is None or other is None or one is other:
        return one is other
    is_list = one.kind is other.kind is Kind.LIST_ITEM
    return is_list and one.parents == other.parents


def _by_target(found: Sequence[FoundLink]) -> dict[str, FoundLink]:
    """The only link of a page to each target that has one."""
    count = Counter(each.target.key for each in found)
    return {each.target.key: each for each in found if count[each.target.key] == 1}


def links_of(page: Page, links: Links) -> Iterator[FoundLink]:
    """The links of a page that lead somewhere, in order."""
    for link in page.links:
        target = links.target(page, link.address)
        if target:
            switch = names_other_language(link)
            yield FoundLink(link.block, link.span, link.address, target, switch)
    for address, span in template_links(page):
        if target := links.target(page, address):
            yield FoundLink(None, span, address, target)


def _lacking(ours: Sequence[FoundLink], theirs: Sequence[FoundLink]) -> list[FoundLink]:
    """The links whose target none of the other side has, the last to each."""
    known = {each.target.key for each in theirs}
    return list({each.target.key: each for each in ours if each.target.key not in known}.values())


def _take_versions(
    left_en: list[FoundLink],
    left_cy: list[FoundLink],
    place: Callable[[FoundLink], Block | None] | None,
) -> None:
    """Take out of both the links that may be versions of each other.

    Args:
        left_en: links of the English page.
        left_cy: links of the Welsh page.
        place: the Welsh block that an English link's version must be in; anywhere unless given.
    """
    for ours in list(left_en):
        block = place(ours) if place else None
        near = (each for each in left_cy if place is None or each.block is block)
        tried = islice(near, MOST_TRIED)
        in_place = block is not None
        may_be = [each for each in tried if ours.may_be_version(each, in_place=in_place)]
        version = min(may_be, key=lambda each: each.figures != ours.figures, default=None)
        if version:
            left_en.remove(ours)
            left_cy.remove(version)


def unmatched_images(pair: PagePair, links: Links) -> list[FoundLink]:
    """The images of which one page has too many: those without words that the other page lacks.

    Images with words are blocks, and so in the alignment. Each language may have a file of its own,
    so only the number of images is compared.
    """
    shown = [[each.address for each in page.document.pictures] for page, _ in pair]
    if shown[0] == shown[1]:
        return []
    en, cy = ([*_images(page, links)] for page in (pair.en, pair.cy))
    aligned = page_alignment(pair)
    in_one = {*aligned.only_en, *aligned.only_cy}
    found: list[FoundLink] = []
    for ours, theirs in ((en, cy), (cy, en)):
        known = {each.target.key for each in theirs}
        unnamed = [each for each in ours if each.target.key not in known and each.block is None]
        more = len(ours) - len(theirs) - sum(each.block in in_one for each in ours)
        found += unnamed[-more:] if more > 0 else []
    return found


def _images(page: Page, links: Links) -> Iterator[FoundLink]:
    if not page.document.pictures:
        return
    blocks = {block.start: block for block in page.blocks if block.kind is Kind.IMAGE}
    for picture in page.document.pictures:
        target = links.target(page, picture.address)
        if target:
            inside = (blocks[at] for at in range(picture.span.start, picture.span.end)
                      if at in blocks)  # fmt: skip
            yield FoundLink(next(inside, None), picture.span, picture.address, target)
