"""The HTML of a glossary, and of the list of terms that one page uses."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from html import escape
from unicodedata import bidirectional

from cymar.bilingual import Text, other
from cymar.dataclasses import dataclass
from cymar.glossary import Entry, Side
from cymar.languages import language
from cymar.publish.terms.words import ALSO, LETTERS_LABEL, OTHER, OTHER_USES, TERM_IN_LANGUAGE, USES

MOST_PAGES = 3
"""How many pages an entry names; it only counts the rest, so that a page stays light."""

FROM_THE_RIGHT = frozenset({"AL", "AN", "R", "RLE", "RLI", "RLO"})
"""The classes of characters that make a line run from right to left, of Unicode's UAX 9."""

LETTER_ADDRESS = Text(en="letter-{letter}", cy="llythyren-{letter}")


@dataclass(frozen=True)
class TermUse:
    """A page that uses a term: its title, as text, and a link to it."""

    title: str
    link: str


@dataclass(frozen=True)
class Listed:
    """An entry as the glossary of one language shows it.

    `address` is its id on the page. `counterpart` is a link to it in the other language's glossary,
    or nothing where there is none.
    """

    side: Side
    address: str
    there: Side | None = None
    counterpart: str = ""
    uses: Sequence[TermUse] = ()


@dataclass(frozen=True)
class Letter:
    """The entries that begin with one letter; `name` is the letter as a heading shows it."""

    name: str
    address: str
    entries: Sequence[Listed]


def in_order(entries: Iterable[Entry], locale: str) -> list[Entry]:
    """The entries that explain a term, in the alphabetical order of a language."""
    key = language(locale).alphabet.key
    sides = ((entry.side(locale), entry) for entry in entries)
    explained = [
        (key(side.sort or side.term), entry)
        for side, entry in sides
        if side and entry.is_explained(locale)
    ]
    return [entry for _, entry in sorted(explained, key=lambda each: each[0])]


def letters(entries: Iterable[Listed], locale: str) -> list[Letter]:
    """Entries in order, letter by letter; those that begin with none come last."""
    alphabet = language(locale).alphabet
    found: dict[str, list[Listed]] = {}
    for each in entries:
        letter = alphabet.letter(each.side.sort or each.side.term)
        found.setdefault(letter, []).append(each)
    taken = {each.address for some in found.values() for each in some}
    groups = [_letter(letter, found[letter], locale, taken) for letter in sorted(found) if letter]
    groups.sort(key=lambda group: alphabet.key(group.name))
    if "" in found:
        groups.append(_letter("", found[""], locale, taken))
    return groups


def _letter(letter: str, entries: list[Listed], locale: str, taken: Collection[str]) -> Letter:
    name = letter.capitalize() or OTHER.to(locale)
    address = LETTER_ADDRESS.to(locale).format(letter=name.lower())
    return Letter(name, free(address, taken), entries)


def free(address: str, taken: Collection[str]) -> str:
    """An address that nothing else on the page has."""
    while address in taken:
        address += "-"
    return address


def glossary_html(groups: Sequence[Letter], locale: str) -> str:
    """A glossary from A to Z, with a way to each letter."""
    return "\n".join(_glossary(groups, locale))


def _glossary(groups: Sequence[Letter], locale: str) -> Iterator[str]:
    label = LETTERS_LABEL.to(locale)
    yield f'<nav class="cymar-letters" aria-label="{label}" data-search-exclude><ul>'
    for group in groups:
        yield f'<li><a href="#{escape(group.address)}">{group.name}</a></li>'
    yield "</ul></nav>"
    for group in groups:
        yield f'<h2 id="{escape(group.address)}" data-search-exclude>{group.name}</h2>'
        for listed in group.entries:
            yield from _entry(listed, locale)


def _entry(listed: Listed, locale: str) -> Iterator[str]:
    side, there = listed.side, listed.there
    yield '<div class="cymar-entry">'
    yield f'<h3 id="{escape(listed.address)}"{_turn(side.term)}>{_text(side.term)}</h3>'
    yield f"<p{_turn(side.definition)}>{_text(side.definition)}</p>"
    if side.also:
        terms = ", ".join(
            f"<bdi>{_text(each)}</bdi>" if _turn(each) else _text(each) for each in side.also
        )
        yield f"<p>{ALSO.to(locale).format(terms=terms)}</p>"
    if there:
        away = other(locale)
        name = "bdi" if _turn(there.term) else "span"
        term = f'<{name} lang="{away}">{_text(there.term)}</{name}>'
        if listed.counterpart:
            term = f'<a href="{escape(listed.counterpart)}" hreflang="{away}">{term}</a>'
        yield f"<p>{TERM_IN_LANGUAGE[away].to(locale)} {term}</p>"
    if listed.uses:
        yield from _uses(listed.uses, locale)
    yield "</div>"


def _uses(uses: Sequence[TermUse], locale: str) -> Iterator[str]:
    summary = USES.to(locale).format(n=len(uses))
    yield f"<details data-search-exclude><summary>{summary}</summary><ul>"
    for use in uses[:MOST_PAGES]:
        yield f'<li><a href="{escape(use.link)}"{_turn(use.title)}>{_text(use.title)}</a></li>'
    if len(uses) > MOST_PAGES:
        yield f"<li>{OTHER_USES.to(locale).format(n=len(uses) - MOST_PAGES)}</li>"
    yield "</ul></details>"


def term_list(terms: Iterable[tuple[Side, str]], title: str = "", address: str = "") -> str:
    """The terms of one page with their definitions, each a link to the glossary.

    The heading is left out where there is no title for it.
    """
    return "\n".join(_term_list(terms, title, address))


def _term_list(terms: Iterable[tuple[Side, str]], title: str, address: str) -> Iterator[str]:
    if title:
        yield f'<h2 id="{escape(address)}">{_text(title)}</h2>'
    yield '<dl class="cymar-terms">'
    for side, link in terms:
        yield f'<dt><a href="{escape(link)}"{_turn(side.term)}>{_text(side.term)}</a></dt>'
        yield f"<dd{_turn(side.definition)}>{_text(side.definition)}</dd>"
    yield "</dl>"


def _turn(text: str) -> str:
    """The attribute that text needs whose letters may run from right to left: ours do not."""
    return ' dir="auto"' if any(bidirectional(each) in FROM_THE_RIGHT for each in text) else ""


def _text(text: str) -> str:
    """Text to stand between tags, where apostrophes may stay as they are: Welsh has many."""
    return escape(text, quote=False)
