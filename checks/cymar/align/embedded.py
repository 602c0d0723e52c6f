"""Which video, sound and frames a page has more of than its counterpart."""

from collections.abc import Sequence

from cymar import expressions as re
from cymar.site.pages import Page
from cymar.text.markdown import Address

EMBEDS = frozenset("audio embed iframe object video".split())
"""Elements that show what is elsewhere, other than images."""

SOUND_OR_FILM = re.compile(r"\.(?:m4[av]|mov|mp[34]|og[agv]|wav|webm)(?![\w.])", re.IGNORECASE)
"""What a file is called that a `source` names for a video or a sound; others are for pictures."""


def embedded_only_here(page: Page, counterpart: Page) -> Sequence[Address]:
    """As many as the page has too many, those first that are unlike all of the counterpart's.

    Either language may have a video of its own, so that only their number is compared.
    """
    ours, theirs = _embedded(page), _embedded(counterpart)
    surplus = max(0, len(ours) - len(theirs))
    shared, kinds = {each.text for each in theirs}, {each.element for each in theirs}
    by_own = sorted(ours, key=lambda each: (each.text in shared, each.element in kinds))
    return sorted(by_own[:surplus], key=lambda each: each.span.start)


def _embedded(page: Page) -> list[Address]:
    return [
        each
        for each in page.document.addresses
        if each.element in EMBEDS or (each.element == "source" and SOUND_OR_FILM.search(each.text))
    ]
