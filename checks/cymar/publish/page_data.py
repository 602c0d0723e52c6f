"""What the templates of a page are given about the two languages."""

from cymar.dataclasses import dataclass
from cymar.publish.interface_words import NAMES, WORDS


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed that a page links to: its kind, `created` or `updated`, its title and its place."""

    kind: str
    title: str
    place: str


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page that the menu, or the foot of every page, leads to."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class SharedPicture:
    """The picture that a page is shared with: its whole address, and what is in it."""

    address: str
    words: str


@dataclass(frozen=True, slots=True)
class PageData:
    """What a page's templates are given: the two languages, and the page's counterpart, if any.

    Args:
        here: the language of the page.
        there: the other language.
        counterpart: the address of the page's counterpart.
        sections: for each heading of the page the number of its counterpart's, with spaces
            between; empty where they are not known.
        home: the address of the other language's first page.
        is_kept: whether the reader's choice of language is remembered.
        is_root: whether the page is at the site's root.
        is_fallback: whether the page is the other language's own, for this one has none.
        feeds: the feeds of the page's language.
        is_repeated: whether search engines find all of it on another page.
        footer: the pages that the foot of every page leads to.
        structured: the scripts of data for the head of the page.
        picture: the picture that the page is shared with.
        all_pages: the address of the list of all pages.
    """

    here: str
    there: str
    counterpart: str | None
    sections: str
    home: str | None
    is_kept: bool
    is_root: bool
    is_fallback: bool = False
    feeds: tuple[Feed, ...] = ()
    is_repeated: bool = False
    footer: tuple[PageLink, ...] = ()
    structured: str = ""
    picture: SharedPicture | None = None
    all_pages: str | None = None

    @property
    def name(self) -> str:
        """What the other language calls itself."""
        return NAMES[self.there]

    def text(self, key: str) -> str:
        """Words in the page's language."""
        return WORDS[key].to(self.here)

    def text_there(self, key: str) -> str:
        """Words in the other language."""
        return WORDS[key].to(self.there)


@dataclass(frozen=True, slots=True)
class LanguageData:
    """What a page in both languages, such as a 404, is given of each of them.

    Args:
        here: the language.
        folder: its folder on the web, empty for the site's root.
        name: what the site calls itself in it.
        description: how the site describes itself in it.
        home: the address of its first page.
        all_pages: the address of its list of all pages.
        menu: the first entries of its menu, once it is known.
        footer: the pages that the foot of every page leads to, once they are known.
    """

    here: str
    folder: str
    name: str
    description: str
    home: str | None
    all_pages: str | None = None
    menu: tuple[PageLink, ...] = ()
    footer: tuple[PageLink, ...] = ()

    @property
    def own_name(self) -> str:
        """What the language calls itself."""
        return NAMES[self.here]

    def text(self, key: str) -> str:
        """Words in this language."""
        return WORDS[key].to(self.here)


def distinct_names(languages: tuple[LanguageData, LanguageData]) -> list[LanguageData]:
    """The languages by what the site calls itself in them: one, where it has one name in both."""
    by_name = {each.name: each for each in reversed(languages)}
    return [*by_name.values()][::-1]
