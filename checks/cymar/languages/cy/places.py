"""Welsh places and bodies without the mutation that the word before them causes, or with another.

Source: Peter Wynn Thomas, Gramadeg y Gymraeg (1996), chapter III; the places are in `places.txt`,
and the words that names of bodies, laws and benefits begin with in `body-kinds.txt`.
"""

from collections.abc import Callable, Mapping
from functools import cache

from cymar import expressions as re
from cymar.languages.cy.mutation import aspirate, nasal, soft
from cymar.languages.mutated import ASPIRATE_MUTATION, NASAL_MUTATION, SOFT_MUTATION, WrongMutation
from cymar.languages.word_list import word_list

Change = Callable[[str], str | None]

IN = ("yn", "ym", "yng")
SOFT_BEFORE = frozenset("am ar at dan dros tros drwy trwy gan heb i o wrth neu".split())
ASPIRATE_BEFORE = frozenset("a â gyda na tua".split())
FIRST_WORD = re.compile(r"[\w'’-]+")
NAME_GOES_ON = re.compile(r"[-‐‑]|[ \u00a0\n]+[A-ZÂÊÎÔÛŴŶ]")
"""What follows a place where it is part of another name: *Cymru Fyw*."""

NAME_FOLLOWS = re.compile(r"[ \u00a0\n]+[A-ZÂÊÎÔÛŴŶ]\w*[a-zâêîôûŵŷ]")
"""What follows the first word of a body's name, or a law's: *Cyngor Gwynedd*."""


def wrong_place(text: str, start: int, trigger: str) -> WrongMutation | None:
    """A place or a body whose mutation is wrong.

    Args:
        text: the sentence.
        start: where the place begins, as it is written.
        trigger: the word before it.
    """
    first = FIRST_WORD.match(text, start)
    for name, written in _by_first_word().get(first[0], ()) if first else ():
        end = start + len(written)
        if not text.startswith(written, start) or text[end : end + 1].isalnum():
            continue
        if NAME_GOES_ON.match(text, end):
            return None
        return _judged(name, written, start, trigger)
    if first and first[0] in _bodies() and NAME_FOLLOWS.match(text, first.end()):
        return _judged(first[0], first[0], start, trigger)
    return None


def _judged(name: str, written: str, start: int, trigger: str) -> WrongMutation | None:
    key = trigger.casefold()
    if key in IN and name in _bodies():
        return None
    if key in IN:
        form = nasal(name) or name
        right, due = f"{_in(trigger, form)} {form}", NASAL_MUTATION
        is_right = f"{trigger} {written}" == right or (form == name and written != name)
        if written == name and form == name and key == _in(key, form):
            is_right = True
    elif key in SOFT_BEFORE or key in ASPIRATE_BEFORE:
        change, due = (soft, SOFT_MUTATION) if key in SOFT_BEFORE else (aspirate, ASPIRATE_MUTATION)
        form = change(name) or name
        right, is_right = f"{trigger} {form}", written == form
        if form == name:
            return None
    else:
        return None
    end = start + len(written)
    return None if is_right else WrongMutation(start, end, trigger, right, due)


def _in(written: str, form: str) -> str:
    """The form of *yn* before a place, as the first letter has it: *ym Mangor*."""
    lower = form.casefold()
    found = "ym" if lower[0] == "m" else "yng" if lower.startswith("ng") else "yn"
    return found.capitalize() if written[0].isupper() else found


@cache
def _bodies() -> frozenset[str]:
    """The names of bodies, and the words that others begin with."""
    return frozenset((*word_list("cy", "bodies"), *word_list("cy", "body-kinds")))


@cache
def _by_first_word() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """The places, as written with any mutation, by their first words; the longest first."""
    found: dict[str, list[tuple[str, str]]] = {}
    for name in sorted(
        (*word_list("cy", "places"), *word_list("cy", "bodies")), key=len, reverse=True
    ):
        for written in {name, *filter(None, (soft(name), nasal(name), aspirate(name)))}:
            found.setdefault(written.split(" ")[0], []).append((name, written))
    return {first: tuple(names) for first, names in found.items()}
