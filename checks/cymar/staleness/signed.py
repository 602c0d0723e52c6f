"""What sign-offs hold of the blocks of a pair, and the sign-off of a pair as it is."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence

from cymar.bilingual import LOCALES
from cymar.site.page_names import composed
from cymar.site.pages import PagePair
from cymar.staleness.block_text import compared, texts_of
from cymar.staleness.judge import NEVER_SIGNED_OFF, SignedOff
from cymar.staleness.sign_offs import DIGEST, SignOff
from cymar.staleness.versions import is_followed

COMMIT = 12
"""The characters of a commit's name that are shown: enough to find it in a large repository."""


def signed_now(pair: PagePair) -> SignOff:
    """The sign-off of a pair as it is."""
    digests = [
        "".join(digest(block.key) for block in texts_of([*filter(is_followed, page.blocks)]))
        for page, _ in pair
    ]
    return SignOff(composed(pair.en.name), *digests)


def digest(words: str) -> str:
    """The digest that stands for a block's text in the file."""
    import base64

    whole = hashlib.sha256(words.encode("utf-8", "surrogatepass")).digest()
    return base64.urlsafe_b64encode(whole)[:DIGEST].decode()


def signed_by_commit(
    pair: PagePair, counterparts: Iterable[Mapping[str, str]], commit: str
) -> SignOff:
    """The sign-off of what one commit changed.

    Args:
        pair: the pages.
        counterparts: what the texts of blocks are compared by, in both languages.
        commit: the commit's name.
    """
    texts = list(counterparts)
    en, cy = ("".join(digest(each[locale]) for each in texts) for locale in LOCALES)
    return SignOff(composed(pair.en.name), en, cy, commit[:COMMIT])


def signed_off_in(sign_offs: Sequence[SignOff]) -> SignedOff:
    """What some sign-offs of a pair hold."""
    if not sign_offs:
        return NEVER_SIGNED_OFF
    whole = [each for each in sign_offs if not each.commit]
    signed = {
        "en": {each for sign_off in whole for each in _digests(sign_off.en)},
        "cy": {each for sign_off in whole for each in _digests(sign_off.cy)},
    }
    edited = {
        both
        for sign_off in sign_offs
        if sign_off.commit
        for both in zip(_digests(sign_off.en), _digests(sign_off.cy), strict=False)
    }

    def text(locale: str, words: str) -> bool:
        # A line that an earlier version of Cymar wrote holds digests of the words as they are.
        return any(digest(each) in signed[locale] for each in (compared(words), words))

    def counterparts(en: str, cy: str) -> bool:
        both = (digest(compared(en)), digest(compared(cy)))
        return both in edited or (text("en", en) and text("cy", cy))

    return SignedOff(text, counterparts)


def _digests(text: str) -> Iterator[str]:
    return (text[at : at + DIGEST] for at in range(0, len(text), DIGEST))
