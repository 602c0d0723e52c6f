"""The versions of a pair of pages: when each was first there, and its text or git's name for it."""

from collections.abc import Mapping
from typing import NamedTuple

Version = tuple[int, str]
"""A step in the history of a site, counted from the oldest, and the text of a page from then on.

Where texts are not read yet, git's name for the text stands in its place.
"""


class PairVersions(NamedTuple):
    """The versions of a pair of pages, each the oldest first; the last is the page as it is now."""

    en: tuple[Version, ...]
    cy: tuple[Version, ...]

    @property
    def have_changed(self) -> bool:
        """Whether a page has changed since both were there."""
        start = max(self.en[0][0], self.cy[0][0])
        return any(versions[-1][0] > start for versions in self)

    @property
    def earlier(self) -> tuple[str, ...]:
        """The texts, or names, of all versions but the last."""
        return tuple(text for versions in self for _, text in versions[:-1])

    def with_texts(self, texts: Mapping[str, str], en: str, cy: str) -> "PairVersions":
        """The versions with texts in place of names; those whose text is not there are left out.

        Args:
            texts: the texts of earlier versions, by their names.
            en: the text of the English page now.
            cy: the text of the Welsh page now.
        """
        return PairVersions(
            *(
                (
                    *((step, texts[name]) for step, name in versions[:-1] if name in texts),
                    (versions[-1][0], now),
                )
                for versions, now in zip(self, (en, cy), strict=True)
            )
        )
