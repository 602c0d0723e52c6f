"""Names of people that differ in two blocks: *ask for Nia Prys*, *gofynnwch am Non Prys*.

Only where one of two names differs, the given name or the other, is it a slip for the one that the
other version has: people may be named more often in one.
"""

from collections.abc import Iterator

from cymar import expressions as re
from cymar.align.exchanged_contacts import Facing, GivenContact
from cymar.languages.given_names import given_names
from cymar.languages.identify import languages_of
from cymar.languages.quantities.contacts import Contact, ContactKind
from cymar.languages.words import letters_of
from cymar.site import BlockPair
from cymar.text.block import Block

PERSON = re.compile(
    r"(?<![\w'’-])(?P<given>[A-ZÂÊÎÔÛŴŶ][^\W\d_]++)[ ](?P<family>[A-Z][^\W\d_]++)(?![\w-]|[ ][A-Z])"
)
"""A given name and one more; of three or more names, which is whose is not known."""

NAME_BEFORE = re.compile(r"(?<!\w)[^\W\d_]+\.? \Z")
LONGEST_BEFORE_PERSON = 20
"""How many characters before a name the one before it may begin."""

LEAST_ALIKE = 2
"""How many letters at the start two family names that are one in two spellings share: *Puw*."""


def people_that_differ(pair: BlockPair) -> Iterator[Facing]:
    """The only person of each block whom the other does not name, if a name of theirs is shared."""
    if not pair.is_text:
        return
    names = given_names()
    known = names.keys()
    if known.isdisjoint(letters_of(pair.en.text)) or known.isdisjoint(letters_of(pair.cy.text)):
        return
    ours, theirs = (
        [each for each in PERSON.finditer(here.text) if each["given"] in names
         and not (each["given"] in there.text and each["family"] in there.text)
         and not _has_name_before(here.text, each.start())]
        for here, there in ((pair.en, pair.cy), (pair.cy, pair.en))
    )  # fmt: skip
    if len(ours) == len(theirs) == 1 and _are_two(ours[0], theirs[0]):
        yield _given(ours[0], pair.en), _given(theirs[0], pair.cy)


def _has_name_before(text: str, start: int) -> bool:
    """Whether another given name comes before one: *Thomas Edward Ellis*."""
    before = NAME_BEFORE.search(text, max(0, start - LONGEST_BEFORE_PERSON), start)
    return before is not None and before[0].rstrip(" .") in given_names()


def _are_two(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether two people share a name, and the other of their names is no form of one."""
    names = given_names()
    if one["family"] == other["family"]:
        return names[one["given"]] != names[other["given"]]
    families = one["family"].lower(), other["family"].lower()
    return (
        one["given"] == other["given"]
        and families[0][:LEAST_ALIKE] != families[1][:LEAST_ALIKE]
        and not all(map(languages_of, families))
    )


def _given(match: re.Match[str], block: Block) -> GivenContact:
    return GivenContact(Contact(ContactKind.NAME, match[0].casefold(), *match.span()), block)
