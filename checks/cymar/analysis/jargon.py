"""Jargon that neither a page nor the glossary explains."""

from collections.abc import Iterable, Iterator
from functools import cache

from cymar import expressions as re
from cymar.bilingual import Text
from cymar.glossary import Glossary
from cymar.glossary.match import Match, Matcher, is_in_name
from cymar.languages import language
from cymar.languages.jargon import Jargon
from cymar.text.block import Block

OR_SAY = Text(en=", or say ‘{instead}’", cy=", neu dywedwch ‘{instead}’")

SAID_AFTER = re.compile(r"[’”\"'*]*[ ]\((?:[^\s()]+[ ]){2,}[^\s()]+\)")
"""Three words or more in brackets after a term, which say what it is."""


def jargon_uses(
    blocks: Iterable[Block], locale: str, glossary: Glossary
) -> list[tuple[Block, Match[Jargon]]]:
    """Every use of jargon that neither the glossary nor the page says the meaning of.

    Args:
        blocks: The page's own blocks, without what it quotes.
        locale: The page's language.
        glossary: The site's glossary.
    """
    spoken, uses = language(locale), []
    explained: set[Jargon] = set()
    everyday: set[Jargon] = set()
    for block in blocks:
        for match in _uses(block, glossary):
            if match.found.everyday:
                everyday.add(match.found)
            elif spoken.is_definition(block.words_only, match.start, match.end) or SAID_AFTER.match(
                block.words_only, match.end
            ):
                explained.add(match.found)
            elif not block.is_in_title(match.start, match.end):
                uses.append((block, match))
    explained |= {
        match.found for _, match in uses if any(it.makes_everyday(match.found) for it in everyday)
    }
    return [(block, match) for block, match in uses if match.found not in explained]


def is_jargon(text: str, locale: str) -> bool:
    """Whether a text has a word of a trade in it."""
    return any(True for _ in _jargon(locale).find(text))


def _uses(block: Block, glossary: Glossary) -> Iterator[Match[Jargon]]:
    """The uses of jargon in a block that are not part of a name or of the glossary's terms."""
    text = block.words_only
    every = list(_jargon(block.locale).find(text))
    if not every:
        return
    is_clause = language(block.locale).is_clause
    found = [
        match
        for match in every
        if not is_in_name(text, match)
        and (match.found.everyday or not is_clause(text, match.start, match.end))
    ]
    known = [
        match
        for match in (glossary.find(block.locale, text) if found else ())
        if match.found.is_explained(block.locale)
    ]
    for match in found:
        if not any(term.start < match.end and match.start < term.end for term in known):
            yield match


@cache
def _jargon(locale: str) -> Matcher[Jargon]:
    spoken = language(locale)
    phrases = ((term, entry) for entry in spoken.jargon for term in entry.forms)
    return Matcher(phrases, spoken.word_forms)
