"""Whether two contact details are a slip of each other, or each language's own way to a body.

How far its thresholds may move: `bench/thresholds.py cymar.languages.quantities.same_contact
findings.py --rule contact-mismatch`.
"""

from collections.abc import Collection, Mapping
from enum import Enum

from cymar import expressions as re
from cymar.bilingual import LOCALES
from cymar.languages.identify import languages_of
from cymar.languages.quantities.contacts import Contact, ContactKind

NATIONAL = frozenset({"gov.wales", "llyw.cymru", "wales", "cymru"})
"""The ends of domains that a body has in both languages."""

SHARED_ENDS = ("gov.uk", "org.uk", "co.uk", "ac.uk", "nhs.uk", "police.uk", "sch.uk", "org", "com")
WELSH_LOCAL = re.compile(r"cymraeg|gymraeg|cymru|gymru|welsh|wales")
PARTED = re.compile(r"[-_.]")
"""What parts the words of the name of a mailbox."""

LEAST_OF_BODY = 6
"""The fewest letters of the name of a site that is no initials: *wjec*, *cbac*."""

LANGUAGE_END = re.compile(r"[-_.](?:en|eng|english|saesneg|cy|cym|cymraeg|welsh)\Z")
"""What says the language of a mailbox or of a site."""

SHORT_NAME = 5
"""Below how many letters two names of mailboxes differ too easily: *hello*, *helo*."""

SHORTEST_PLURAL = 4
"""From how many letters a name that lost its *s* is a slip: no Welsh word has one less so."""

LONG_NAME = 7
"""From how many letters two slips in a name are seen as such: *enquirys*."""

SHORTEST_WELSH = 3
"""The fewest letters of the name of a mailbox that is a Welsh word: *tim*."""

SAME_BEGINNING = 6
"""How many digits two numbers share at least of which one is a slip in the order of the rest."""

SHORTEST_OF_NAME = 5
"""The fewest letters of a Welsh word that a name begins with: *prifysgol*."""

LINES = re.compile(r"0[38]|\+?44[38]")
"""Numbers of no place, of which a body may have one for each language: 0300, 0800."""


class Resemblance(Enum):
    """What two details of a kind that differ are to each other."""

    SLIP = "slip"
    """One is the other, with a mistake in it."""

    OTHER = "other"
    """They are two details."""

    OWN_LINE = "own line"
    """Each may be a language's own telephone line; the text ought to say so."""

    OWN = "own"
    """Each is a language's own address at one body."""


def resemblance(
    english: Contact, welsh: Contact, mailboxes: Mapping[str, Collection[str]]
) -> Resemblance:
    """What an English page's detail and a Welsh page's are to each other.

    Args:
        english: the detail that only the English gives.
        welsh: the detail of the same kind that only the Welsh gives.
        mailboxes: the names of mailboxes in each language.
    """
    if english.kind is ContactKind.EMAIL:
        return _of_emails(english.value, welsh.value, mailboxes)
    if is_slip(english.value, welsh.value) or _are_mixed(english.value, welsh.value):
        return Resemblance.SLIP
    are_lines = all(LINES.match(each.value) for each in (english, welsh))
    is_line = english.kind is ContactKind.TELEPHONE and are_lines
    return Resemblance.OWN_LINE if is_line else Resemblance.OTHER


def are_two_addresses(one: Contact, two: Contact, mailboxes: Mapping[str, Collection[str]]) -> bool:
    """Whether two details are e-mail addresses, and neither is the other in another language."""
    if one.kind is not ContactKind.EMAIL or two.kind is not ContactKind.EMAIL:
        return False
    found = {resemblance(*both, mailboxes) for both in ((one, two), (two, one))}
    return Resemblance.OWN not in found


def _are_mixed(one: str, other: str) -> bool:
    """Whether two numbers that begin alike have the same digits in another order."""
    return (
        one.isdigit()
        and one[:SAME_BEGINNING] == other[:SAME_BEGINNING]
        and sorted(one) == sorted(other)
    )


def _of_emails(english: str, welsh: str, mailboxes: Mapping[str, Collection[str]]) -> Resemblance:
    (local, host), (welsh_local, welsh_host) = (each.split("@") for each in (english, welsh))
    if (local, welsh_local) == (welsh_host.split(".")[0], host.split(".")[0]):
        return Resemblance.SLIP  # *post@siop.cymru* and *siop@post.cymru*
    of_host = _of_hosts(host, welsh_host, mailboxes["cy"])
    if of_host is not Resemblance.OWN:
        return of_host
    if local == welsh_local:
        return Resemblance.OWN
    if LANGUAGE_END.sub("", local) == LANGUAGE_END.sub("", welsh_local):
        return Resemblance.OWN
    local, welsh_local = _other_part(local, welsh_local)
    if languages_of(local) == ("en",) and languages_of(welsh_local) == ("cy",):
        return Resemblance.OWN  # *shop* and *siop*, a letter apart
    if sorted(local) == sorted(welsh_local):
        return Resemblance.SLIP
    if WELSH_LOCAL.findall(local) != WELSH_LOCAL.findall(welsh_local):
        return Resemblance.OWN
    is_word = min(len(local), len(welsh_local)) >= SHORTEST_PLURAL  # *foi* is no form of *rhoi*
    if (
        is_word
        and len(languages_of(local)) == 1
        and languages_of(local) == languages_of(welsh_local)
    ):
        return Resemblance.SLIP  # one of the pages gives no address of its own
    if _is_welsh(local, mailboxes) and len(local) >= SHORTEST_WELSH:
        return Resemblance.SLIP  # the English gives a Welsh address, and another one
    if welsh_local in mailboxes["cy"]:
        is_own = local in mailboxes["en"] or not is_slip_of_word(local, welsh_local)
        return Resemblance.OWN if is_own else Resemblance.SLIP
    if is_slip_of_word(local, welsh_local) or welsh_local in mailboxes["en"]:
        return Resemblance.SLIP
    return Resemblance.OWN


def _other_part(local: str, welsh_local: str) -> tuple[str, str]:
    """The only part in which the names of two mailboxes differ: *parking.wales*, *parcio.wales*."""
    parts = [PARTED.split(each) for each in (local, welsh_local)]
    if len(parts[0]) != len(parts[1]):
        return local, welsh_local
    odd = [(ours, theirs) for ours, theirs in zip(*parts, strict=True) if ours != theirs]
    return odd[0] if len(odd) == 1 else (local, welsh_local)


def _is_welsh(local: str, mailboxes: Mapping[str, Collection[str]]) -> bool:
    is_listed = local in mailboxes["cy"] and local not in mailboxes["en"]
    return is_listed or languages_of(local) == ("cy",)


def _of_hosts(english: str, welsh: str, welsh_names: Collection[str]) -> Resemblance:
    """The same for the addresses of two sites: a body may have a name in each language."""
    if english == welsh:
        return Resemblance.OWN
    (name, end), (welsh_name, welsh_end) = _parts(english), _parts(welsh)
    if end != welsh_end and not {end, welsh_end} <= NATIONAL:
        return (
            Resemblance.SLIP if is_slip(english, welsh) or name == welsh_name else Resemblance.OTHER
        )
    if _has_lost_part(name, welsh_name):
        return Resemblance.SLIP
    is_named = name == welsh_name or welsh_name.rpartition(".")[2] in welsh_names
    is_slip_of_name = (
        is_slip_of_word(name, welsh_name)
        or _are_welsh(name, welsh_name)
        or (end == welsh_end and _are_two_bodies(name, welsh_name))
    )
    return Resemblance.SLIP if is_slip_of_name and not is_named else Resemblance.OWN


def _has_lost_part(one: str, other: str) -> bool:
    """Whether one name is the other with a part after a hyphen more: *salem*, *salem-aber*."""
    short, long = sorted((one, other), key=len)
    if not long.startswith(f"{short}-"):
        return False
    part = long.removeprefix(short)
    return not (LANGUAGE_END.search(part) or WELSH_LOCAL.search(part))


def _are_two_bodies(name: str, welsh_name: str) -> bool:
    """Whether nothing in the names of two sites says that they are one body's in two languages.

    A body whose site has a name in each language has a Welsh word in the one and an English one in
    the other, or short names of initials.
    """
    names = [LANGUAGE_END.sub("", each) for each in (name, welsh_name)]
    is_told = any(len(each) < LEAST_OF_BODY or WELSH_LOCAL.search(each) for each in names)
    if is_told or names[0] == names[1]:
        return False
    return all(
        _begins_with_word(name, each) == _begins_with_word(welsh_name, each) for each in LOCALES
    )


def _begins_with_word(name: str, locale: str) -> bool:
    """Whether the name of a site begins or ends with a word that one language has."""
    last = name.rpartition(".")[2]
    sizes = range(SHORTEST_OF_NAME, len(last) + 1)
    parts = (part for size in sizes for part in (last[:size], last[-size:]))
    return any(languages_of(part) == (locale,) for part in parts)


def _are_welsh(one: str, other: str) -> bool:
    """Whether two names begin with one Welsh word: a body has no two names in a language."""
    ends = range(SHORTEST_OF_NAME, min(len(one), len(other)) + 1)
    alike = [end for end in ends if one[:end] == other[:end]]
    return any(languages_of(one[:end]) == ("cy",) for end in alike)


def _parts(host: str) -> tuple[str, str]:
    """The name of a body, and what its domain ends in."""
    for end in ("gov.wales", "llyw.cymru", *SHARED_ENDS):
        if host.endswith(f".{end}"):
            return host.removesuffix(f".{end}"), end
    name, _, end = host.rpartition(".")
    return (name, end) if name else (host, "")


def is_slip(one: str, other: str) -> bool:
    """Whether one letter or digit was changed, left out or put in, or two changed places."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    a, b = one[start:], other[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[1::-1], a[2:]) == (b[:2], b[2:])


def is_slip_of_word(one: str, other: str) -> bool:
    """The same for names: in a short one letters only change places or are changed."""
    short, long = sorted((one, other), key=len)
    if len(short) < SHORT_NAME and len(short) != len(long):
        is_word = {bool(languages_of(one)), bool(languages_of(other))}
        is_odd = is_word == {True, False} and is_slip(one, other)
        return len(short) >= SHORTEST_PLURAL and (is_odd or long == f"{short}s")
    if is_slip(one, other):
        return True
    is_long = min(len(one), len(other)) >= LONG_NAME
    return is_long and one[0] == other[0] and _distance(one, other) == 2


def _distance(one: str, other: str) -> int:
    """How many letters were changed, left out or put in."""
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        before, row[0] = row[0], place
        for column, each in enumerate(other, 1):
            after = row[column]
            row[column] = min(row[column] + 1, row[column - 1] + 1, before + (letter != each))
            before = after
    return row[-1]
