"""Reading TBX, of version 3 or 2, as terminology banks give it.

Languages other than ours are left out, and so is data that a glossary has no field for, of which
notices tell. A term that a bank says not to use becomes an entry of its own, which says to use
the other. Terms for one language in several countries are put together, those of Britain first.
"""

import re
from collections.abc import Iterable, Iterator

from cymar.bilingual import LOCALES, Text
from cymar.dataclasses import dataclass, replace
from cymar.glossary.entry import AGREED, FIELDS, Entry, Side
from cymar.glossary.exchange.tbx import GENDERS, NOTE
from cymar.glossary.exchange.tbx_tree import (
    SECTIONS,
    TBX_INLINE,
    TERM_GROUPS,
    TYPED,
    Node,
    read_tree,
)
from cymar.glossary.file import SIDE_KEYS, GlossaryError, LineProblem, read_value
from cymar.glossary.merge import ImportedEntry, ImportedFile
from cymar.glossary.tree import uncollected

CONCEPTS = ("conceptEntry", "termEntry")
CODES = {"en": "en", "eng": "en", "cy": "cy", "cym": "cy", "wel": "cy"}
"""Our languages by every code that ISO 639 has for them."""

HERE = ("", "gb", "uk")
PART = re.compile(r"[-_]")
NAME_WORD = re.compile(r"\w+")
MASCULINE = frozenset(("masculine", "masc", "gwrywaidd", "eg", "egb", "m", "g", "gb", "mf"))
FEMININE = frozenset(("feminine", "fem", "benywaidd", "eb", "egb", "f", "b", "gb", "mf"))
STATUS = ("administrativeStatus", "normativeAuthorization")
DISCOURAGED = ("deprecated", "superseded", "obsolete", "forbidden", "notrecommended")
READ = frozenset(("term", "definition", "source", "grammaticalGender", *STATUS))
"""The kinds of data that a glossary has a place for."""

RANKS = {"preferred": 0, "standardized": 1, "legal": 1, "regulated": 1, "admitted": 3}
UNRANKED = 2
"""The rank of a term with another status, or none."""


NOT_OURS = Text(
    en="entries left out, with no term to use in English or Welsh: {n}. This is the first.",
    cy="cofnodion heb eu mewnforio, heb derm Cymraeg na Saesneg i'w ddefnyddio: {n}. "
    "Dyma'r cyntaf.",
)
ONE_SIDED = {
    "en": Text(
        en="entries without an English term: {n}. This is the first.",
        cy="cofnodion heb derm Saesneg: {n}. Dyma'r cyntaf.",
    ),
    "cy": Text(
        en="entries without a Welsh term: {n}. This is the first.",
        cy="cofnodion heb derm Cymraeg: {n}. Dyma'r cyntaf.",
    ),
}
SEVERAL = Text(
    en="entries with several definitions in a language, of which the first is kept: {n}. This is "
    "the first.",
    cy="cofnodion â mwy nag un diffiniad mewn iaith, a'r cyntaf o'r rheini wedi'i gadw: {n}. "
    "Dyma'r cyntaf.",
)
UNREAD = Text(
    en="data that a glossary has no place for, and is left out: {names}.",
    cy="data nad oes lle iddyn nhw mewn geirfa, ac sydd wedi'u gadael allan: {names}.",
)


@dataclass(frozen=True)
class _Term:
    """A term of a language, `status` in lower case without what TBX puts after it."""

    text: str
    status: str
    gender: str
    is_plural: bool


def read_tbx(content: bytes, file: str) -> ImportedFile:
    """The entries of a TBX file; nothing that it refers to is fetched.

    Raises:
        GlossaryError: for what cannot be used, naming the line and the cure.
    """
    problems: list[LineProblem] = []
    found: list[ImportedEntry] = []
    left_out: list[int] = []
    lacking: dict[str, list[int]] = {locale: [] for locale in LOCALES}
    several: list[int] = []
    unread: dict[str, int] = {}
    with uncollected():
        concepts = [
            (node, list(_entries(node, problems)))
            for node in read_tree(content, file).all(*CONCEPTS)
        ]
    for node, entries in concepts:
        found += entries
        line, sections = node.line, _sections(node).values()
        several += [line] if any(map(_has_several, sections)) else []
        for each in (node, *sections):
            for kind, first in _unread(each):
                unread.setdefault(kind, first)
        if not entries:
            left_out.append(line)
        elif not entries[0].entry.is_advice:
            for locale in LOCALES:
                side = entries[0].entry.side(locale)
                lacking[locale] += [] if side and side.terms else [line]
    if problems:
        raise GlossaryError(file, problems)
    lines_of = ((NOT_OURS, left_out), *((ONE_SIDED[locale], lacking[locale]) for locale in LOCALES),
            (SEVERAL, several))  # fmt: skip
    notices = [
        LineProblem(lines[0], text.format({"n": len(lines)})) for text, lines in lines_of if lines
    ]
    if unread:
        names = ", ".join(f"‘{kind}’" for kind in unread)
        notices.append(LineProblem(min(unread.values()), UNREAD.format({"names": names})))
    return ImportedFile(tuple(found), tuple(notices))


def _entries(concept: Node, problems: list[LineProblem]) -> Iterator[ImportedEntry]:
    sides: dict[str, Side] = {}
    advice: list[Entry] = []
    sections = _sections(concept)
    for locale, section in sections.items():
        side, avoided = _side(section, problems)
        if side.terms and not side.definition:
            side = replace(side, definition=_definition(concept, locale, problems))
        if side != Side():
            sides[locale] = side
        for each in avoided:
            in_one = {locale: each}
            advice.append(Entry(in_one.get("en"), in_one.get("cy")))
    notes = dict(_notes(concept))
    source = _source(concept, sections.values(), problems)
    status, problem = read_value("status", notes.get("status", AGREED))
    problems += [LineProblem(concept.line, problem)] if problem else []
    if sides:
        entry = Entry(sides.get("en"), sides.get("cy"), source, status)
        given = {f"{locale} {name.replace('_', '-')}" for locale, side in sides.items()
                 for name in FIELDS if getattr(side, name)}  # fmt: skip
        yield ImportedEntry(entry, frozenset(given | {name for name in ("source",) if source}))
    for entry in advice:
        yield ImportedEntry(entry, frozenset())


def _has_several(section: Node) -> bool:
    """Whether a language's part of a concept has more than one definition."""
    places = (section, *section.all(*TERM_GROUPS))
    return len({node.words.strip() for place in places for node in place.typed("definition")}) > 1


def _unread(node: Node) -> Iterator[tuple[str, int]]:
    """The kinds of data in an element that are not used, but for what is in other languages."""
    for child in node.children:
        kind = child.type if child.name in TYPED else child.name
        if child.name in (*SECTIONS, *TBX_INLINE):
            continue
        if any(each.name not in TBX_INLINE for each in child.children):
            yield from _unread(child)
        elif child.words.strip() and kind not in READ and not _is_read(child, kind):
            yield kind, child.line


def _is_read(node: Node, kind: str) -> bool:
    """Whether an element is a note of ours, or has a gender."""
    if kind == "partOfSpeech":
        return bool(set(NAME_WORD.findall(node.words.lower())) & (MASCULINE | FEMININE))
    return kind == "note" and bool(NOTE.fullmatch(node.words))


def _sections(concept: Node) -> dict[str, Node]:
    """A concept's part in each of our languages."""
    found: dict[str, list[Node]] = {}
    for section in concept.all(*SECTIONS):
        locale = CODES.get(PART.split(section.lang)[0])
        if locale:
            found.setdefault(locale, []).append(section)
    return {locale: _together(sections) for locale, sections in found.items()}


def _together(sections: list[Node]) -> Node:
    """A language's parts as one, without terms that an earlier one has."""
    first, *rest = sorted(sections, key=lambda node: (*PART.split(node.lang), "")[1] not in HERE)
    if not rest:
        return first
    children, met = list(first.children), {term.words for term in first.all("term")}
    for section in rest:
        for child in section.children:
            terms = {term.words for term in child.all("term")}
            if not terms or not terms <= met:
                children.append(child)
                met |= terms
    return replace(first, children=children)


def _definition(concept: Node, locale: str, problems: list[LineProblem]) -> str:
    """What describes the concept as a whole in a language."""
    nodes = (
        node
        for node in concept.typed("definition")
        if CODES.get(PART.split(node.lang)[0]) == locale
    )
    return next((_value("definition", node, problems) for node in nodes), "")


def _source(concept: Node, sections: Iterable[Node], problems: list[LineProblem]) -> str:
    """Where the concept comes from, or else the first source within our languages."""
    places = (concept, *sections, *(each for node in sections for each in node.all(*TERM_GROUPS)))
    nodes = (node for place in places for node in place.typed("source"))
    return next((_value("source", node, problems) for node in nodes), "")


def _side(section: Node, problems: list[LineProblem]) -> tuple[Side, list[Side]]:
    """A language's part of a concept, and the terms for it that are to be avoided."""
    fields = _noted(section, problems)
    groups = list(section.all(*TERM_GROUPS))
    places = (section, *groups)
    definitions = (node for place in places for node in place.typed("definition"))
    definition = next((_value("definition", node, problems) for node in definitions), "")
    terms = [term for group in groups if (term := _term(group, problems)).text]
    fields["plural"] += [term.text for term in terms if term.is_plural]
    terms = [term for term in terms if not term.is_plural]
    is_advice = bool(fields["use"])
    avoided = [] if is_advice else [term for term in terms if term.status in DISCOURAGED]
    usable = [term for term in terms if term not in avoided]
    main = None
    if usable and not fields["term"]:
        main = min(usable, key=lambda term: _rank(term, is_advice))
        usable.remove(main)
        fields["gender"] += [main.gender] if main.gender else []
    preferred = main.text if main else ""
    also = [term.text for term in usable]
    side = Side.of({**fields, "term": [preferred], "also": also, "definition": [definition]})
    return side, [Side(term.text, use=preferred) for term in avoided if preferred]


def _noted(section: Node, problems: list[LineProblem]) -> dict[str, list[str]]:
    """The texts of a side's fields in notes of ours, by the glossary's own keys."""
    fields: dict[str, list[str]] = {key: [] for key in SIDE_KEYS}
    for name, text in _notes(section):
        if name in fields:
            value, problem = read_value(name, text)
            problems += [LineProblem(section.line, problem)] if problem else []
            fields[name].append(value)
    return fields


def _rank(term: _Term, is_advice: bool) -> int:
    """How far a term is from being the one to use; the one to avoid where the entry is advice."""
    return 0 if is_advice and term.status in DISCOURAGED else RANKS.get(term.status, UNRANKED)


def _term(group: Node, problems: list[LineProblem]) -> _Term:
    text = next((_value("term", node, problems) for node in group.all("term")), "")
    status = next((node.words.strip().lower() for node in group.typed(*STATUS)), "")
    status = status.removesuffix("-admn-sts").removesuffix("term")
    return _Term(text, status, _gender(group), dict(_notes(group)).get("form") == "plural")


def _gender(group: Node) -> str:
    """A term's gender, which some banks give with its part of speech: `enw gwrywaidd`."""
    named = " ".join(node.words.lower() for node in group.typed("grammaticalGender"))
    if named.strip() == GENDERS["m/f"]:
        return "m/f"
    kinds = " ".join(node.words.lower() for node in group.typed("partOfSpeech"))
    words = {
        *NAME_WORD.findall(named),
        *(word for word in NAME_WORD.findall(kinds) if len(word) > 1),
    }
    genders = [name for name, names in (("m", MASCULINE), ("f", FEMININE)) if words & names]
    return "/".join(genders)


def _notes(node: Node) -> Iterator[tuple[str, str]]:
    for child in node.children:
        match = NOTE.fullmatch(child.words) if child.name == "note" else None
        if match:
            yield match[1], match[2]


def _value(key: str, node: Node, problems: list[LineProblem]) -> str:
    value, problem = read_value(key, node.words)
    if problem:
        problems.append(LineProblem(node.line, problem))
    return value
