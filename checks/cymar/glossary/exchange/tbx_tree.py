"""The elements of a TBX file, read with no trust in it: nothing it refers to is ever fetched."""

from collections.abc import Iterator
from xml.parsers import expat

from cymar.bilingual import Text
from cymar.dataclasses import dataclass, field
from cymar.glossary.file import GlossaryError, LineProblem

SECTIONS = ("langSec", "langSet")
TERM_GROUPS = ("termSec", "tig", "ntig")
TYPED = ("descrip", "termNote", "admin")
TBX_INLINE = ("hi", "foreign")
DEEPEST_ELEMENT = 100
"""How many elements may be in one another; TBX needs a dozen."""

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
    cy="mae'r ffeil yn datgan endidau, y gall rhywun eu defnyddio i wneud niwed: allforiwch hi "
    "eto hebddyn nhw.",
)
UNKNOWN_ENTITY = Text(
    en="nothing here says what ‘&{name};’ stands for: write the character itself.",
    cy="does dim yma'n dweud beth yw ystyr ‘&{name};’: ysgrifennwch y nod ei hun.",
)
TOO_DEEP = Text(
    en="elements are nested more than {n} deep, which no TBX file needs.",
    cy="mae gormod o elfennau y tu mewn i'w gilydd (y terfyn yw {n}), ac nid oes angen hynny ar "
    "ffeil TBX.",
)


@dataclass(slots=True)
class Node:
    """An element: its name without its namespace, its type and language, and what is in it.

    The language is the value of `xml:lang`, in lower case; an element without it has that of the
    one around it.
    """

    name: str
    type: str
    lang: str
    line: int
    text: list[str] = field(default_factory=list)
    children: list["Node"] = field(default_factory=list)

    @property
    def words(self) -> str:
        """Its text, white space and all."""
        return "".join(self.text)

    def all(self, *names: str) -> Iterator["Node"]:
        """The elements within it of some names, at any depth but not one in another."""
        for child in self.children:
            if child.name in names:
                yield child
            else:
                yield from child.all(*names)

    def typed(self, *kinds: str) -> Iterator["Node"]:
        """The data of some categories, whether that is an attribute or the element's own name."""
        for child in self.children:
            if child.name in kinds or (child.name in TYPED and child.type in kinds):
                yield child
            elif child.name not in (*SECTIONS, *TERM_GROUPS):
                yield from child.typed(*kinds)


def read_tree(content: bytes, file: str) -> Node:
    """The first element of a TBX file.

    Raises:
        GlossaryError: for what is not TBX, or not to be trusted, naming the line and the cure.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    top = Node("", "", "", 1)
    path = [top]

    def start(name: str, attributes: dict[str, str]) -> None:
        line = parser.CurrentLineNumber
        if len(path) > DEEPEST_ELEMENT:
            raise GlossaryError(file, [LineProblem(line, TOO_DEEP.format({"n": DEEPEST_ELEMENT}))])
        plain = name.rpartition(" ")[2]
        given = (value for key, value in attributes.items() if key.endswith("lang"))
        lang = next(given, path[-1].lang)
        node = Node(plain, attributes.get("type", ""), lang.lower(), line)
        path[-1].children.append(node)
        path.append(node)

    def end(name: str) -> None:
        done = path.pop()
        if done.name in TBX_INLINE:
            path[-1].text += done.text

    def text(words: str) -> None:
        path[-1].text.append(words)

    def refuse(*_: object) -> None:
        raise GlossaryError(file, [LineProblem(parser.CurrentLineNumber, ENTITIES)])

    def unknown(name: str, _: bool) -> None:
        problem = LineProblem(parser.CurrentLineNumber, UNKNOWN_ENTITY.format({"name": name}))
        raise GlossaryError(file, [problem])

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.EntityDeclHandler = refuse
    parser.SkippedEntityHandler = unknown
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        code, line = parser.ErrorCode, parser.ErrorLineNumber
        what = expat.ErrorString(code) if isinstance(error, expat.ExpatError) else error
        problem = LineProblem(max(line, 1), NOT_XML.format({"problem": what}))
        raise GlossaryError(file, [problem]) from error
    root = top.children[0]
    if root.name not in ("tbx", "martif"):
        raise GlossaryError(file, [LineProblem(root.line, NOT_TBX.format({"name": root.name}))])
    return root
