"""Reading TBX, of version 3 or 2, as terminology banks give it.

Languages other than ours, and data that a glossary has no field for, are left out. A term that a
bank says not to use becomes an entry of its own, that says to use the other.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from cymar.bilingual import LOCALES, Text
from cymar.glossary.entry import AGREED, FIELDS, Entry, Side
from cymar.glossary.file import LISTS, Fault, GlossaryError, read_value
from cymar.glossary.merge import Imported
from cymar.glossary.tbx import GENDERS, NOTE

CONCEPTS = ("conceptEntry", "termEntry")
SECTIONS = ("langSec", "langSet")
TERM_GROUPS = ("termSec", "tig", "ntig")
TYPED = ("descrip", "termNote", "admin")
GENDER_OF = {name: gender for gender, name in GENDERS.items()}
DISCOURAGED = ("deprecatedTerm-admn-sts", "supersededTerm-admn-sts", "deprecatedTerm", "obsolete")
PREFERRED = ("preferredTerm-admn-sts", "preferredTerm", "preferred")

NOT_XML = Text(
    en="this is not valid XML ({problem}): export it again from the terminology bank.",
    cy="nid yw hwn yn XML dilys ({problem}): allforiwch ef eto o'r banc termau.",
)
NOT_TBX = Text(
    en="this is not a TBX file: its first element is ‘{name}’, not ‘tbx’ or ‘martif’.",
    cy="nid ffeil TBX yw hon: ei helfen gyntaf yw ‘{name}’, nid ‘tbx’ na ‘martif’.",
)
ENTITIES = Text(
    en="the file declares entities, which can be used to do harm: export it again without them.",
    cy="mae'r ffeil yn datgan endidau, y gellir eu defnyddio i wneud niwed: allforiwch hi eto "
    "hebddyn nhw.",
)


@dataclass
class _Node:
    """An element: its name without its namespace, its type and language, and what is in it."""

    name: str
    type: str
    lang: str
    line: int
    text: list[str] = field(default_factory=list)
    children: list["_Node"] = field(default_factory=list)

    @property
    def words(self) -> str:
        return "".join(self.text)

    def all(self, *names: str) -> Iterator["_Node"]:
        """The elements within it of some names, at any depth but not one in another."""
        for child in self.children:
            if child.name in names:
                yield child
            else:
                yield from child.all(*names)

    def typed(self, kind: str) -> Iterator["_Node"]:
        """The data of a category, whether that is an attribute or the element's own name."""
        for child in self.children:
            if child.name == kind or (child.name in TYPED and child.type == kind):
                yield child
            elif child.name not in (*SECTIONS, *TERM_GROUPS):
                yield from child.typed(kind)


def read_tbx(content: bytes, file: str) -> list[Imported]:
    """The entries of a TBX file; nothing that it refers to is fetched.

    Raises:
        GlossaryError: for what cannot be used, naming the line and the cure.
    """
    root = _parsed(content, file)
    if root.name not in ("tbx", "martif"):
        raise GlossaryError(file, [Fault(root.line, NOT_TBX.format({"name": root.name}))])
    faults: list[Fault] = []
    found = [each for node in root.all(*CONCEPTS) for each in _entries(node, faults)]
    if faults:
        raise GlossaryError(file, faults)
    return found


def _parsed(content: bytes, file: str) -> _Node:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    top = _Node("", "", "", 1)
    path = [top]

    def start(name: str, attributes: dict[str, str]) -> None:
        plain = name.rpartition(" ")[2]
        lang = next((value for key, value in attributes.items() if key.endswith("lang")), "")
        node = _Node(plain, attributes.get("type", ""), lang.lower(), parser.CurrentLineNumber)
        path[-1].children.append(node)
        path.append(node)

    def end(name: str) -> None:
        done = path.pop()
        if done.name in ("hi", "foreign"):
            path[-1].text += done.text

    def text(words: str) -> None:
        path[-1].text.append(words)

    def refuse(*_: object) -> None:
        raise GlossaryError(file, [Fault(parser.CurrentLineNumber, ENTITIES)])

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        problem = expat.ErrorString(error.code)
        fault = Fault(error.lineno, NOT_XML.format({"problem": problem}))
        raise GlossaryError(file, [fault]) from error
    return top.children[0]


def _entries(concept: _Node, faults: list[Fault]) -> Iterator[Imported]:
    sides: dict[str, Side] = {}
    advice: list[Entry] = []
    for section in concept.all(*SECTIONS):
        locale = section.lang.partition("-")[0]
        if locale in LOCALES and locale not in sides:
            side, avoided = _side(section, faults)
            if side != Side():
                sides[locale] = side
            for each in avoided:
                advice.append(Entry(**{"en": None, "cy": None, locale: each}))  # type: ignore[arg-type]
    notes = dict(_notes(concept))
    source = next((_value("source", node, faults) for node in concept.typed("source")), "")
    status, fault = read_value("status", notes.get("status", AGREED))
    faults += [Fault(concept.line, fault)] if fault else []
    if sides:
        entry = Entry(sides.get("en"), sides.get("cy"), source, status)
        given = {f"{locale} {name.replace('_', '-')}" for locale, side in sides.items()
                 for name in FIELDS if getattr(side, name)}  # fmt: skip
        yield Imported(entry, frozenset(given | {name for name in ("source",) if source}))
    for entry in advice:
        yield Imported(entry, frozenset())


def _side(section: _Node, faults: list[Fault]) -> tuple[Side, list[Side]]:
    """A language's part of a concept, and the terms for it that are to be avoided."""
    fields: dict[str, list[str]] = {name: [] for name in FIELDS}
    for name, text in _notes(section):
        if name.replace("-", "_") in fields:
            value, fault = read_value(name, text)
            faults += [Fault(section.line, fault)] if fault else []
            fields[name.replace("-", "_")].append(value)
    definitions = (_value("definition", node, faults) for node in section.typed("definition"))
    definition = next(definitions, "")
    preferred, others, avoided = "", [], []
    for group in section.all(*TERM_GROUPS):
        term = next((_value("term", node, faults) for node in group.all("term")), "")
        status = next((node.words.strip() for node in group.typed("administrativeStatus")), "")
        gender = next((node.words.strip() for node in group.typed("grammaticalGender")), "")
        if gender in GENDER_OF and not fields["gender"]:
            fields["gender"].append(GENDER_OF[gender])
        if dict(_notes(group)).get("form") == "plural":
            fields["plural"].append(term)
        elif status in DISCOURAGED and not fields["use"]:
            avoided.append(term)
        elif status in (*PREFERRED, *DISCOURAGED) and not preferred:
            preferred = term
        elif term:
            others.append(term)
    if not preferred and others and not fields["term"]:
        preferred = others.pop(0)
    values: dict[str, object] = {
        name: tuple(found) if name.replace("_", "-") in LISTS else "".join(found[:1])
        for name, found in fields.items()
    }
    values |= {"term": preferred, "also": tuple(others), "definition": definition}
    said = [Side(term, use=preferred) for term in avoided if term and preferred]
    return Side(**values), said  # type: ignore[arg-type]


def _notes(node: _Node) -> Iterator[tuple[str, str]]:
    for child in node.children:
        match = NOTE.fullmatch(child.words) if child.name == "note" else None
        if match:
            yield match[1], match[2]


def _value(key: str, node: _Node, faults: list[Fault]) -> str:
    value, fault = read_value(key, node.words)
    if fault:
        faults.append(Fault(node.line, fault))
    return value
