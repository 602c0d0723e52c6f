"""The lemmas of the words that a search may be for, in small letters."""

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from itertools import chain, compress
from operator import eq
from typing import NamedTuple

from cymar.compat.simplemma import END_OF_FORM, END_OF_LEMMA, LemmaTexts, columns, entries
from cymar.publish.search.words import fold

LETTERS_OF_A_GUESS = 4
"""Letters of a word of the dictionary that a guess may be, if it is no headword."""


class Heads(NamedTuple):
    """The words that are their own lemmas, folded, and the lemmas that are not or have accents."""

    words: Set[str]
    others: Set[str]


class Lemmas:
    """The lemma of each form, as in a mapping.

    As good as all of them are in the very texts of the dictionary, which take no more room.
    """

    def __init__(self, dictionary: LemmaTexts) -> None:
        """Those of a dictionary; of a form that is there with a capital too, the other counts.

        A form with a hyphen is there as one word too, as the index has it.
        """
        self._rest: dict[str, str] = {}
        self._small = LemmaTexts(filter(None, map(self._in_small_letters, dictionary.texts)))
        has = self._small.lemma
        self._rest = {form: of for form, of in self._rest.items() if has(form) is None}
        self.add(self._joined())

    def _in_small_letters(self, text: str) -> str:
        """A text of the dictionary without the forms that have capitals, which are kept apart."""
        if text.islower():
            return text
        found = END_OF_LEMMA
        for form, lemma in entries(text):
            if form == form.lower():
                found += f"{form}{END_OF_FORM}{lemma.lower()}{END_OF_LEMMA}"
            else:
                self._rest[form.lower()] = lemma.lower()
        return found if found != END_OF_LEMMA else ""

    def _joined(self) -> dict[str, str]:
        """The lemmas of forms with a hyphen, as one word, where the dictionary has none."""
        found: dict[str, str] = {}
        for form, lemma in self.items(lambda text: "-" in text):
            if "-" in form and (whole := form.replace("-", "")) not in self:
                found.setdefault(whole, lemma.replace("-", ""))
        return found

    def get(self, form: str) -> str | None:
        """The lemma of a form, if it has one."""
        lemma = self._small.lemma(form)
        return self._rest.get(form) if lemma is None else lemma

    def __contains__(self, form: str) -> bool:
        return self.get(form) is not None

    def add(self, more: Mapping[str, str]) -> None:
        """Add the lemmas of forms that have none."""
        self._rest.update(more)

    def add_radicals(self, mutations: Sequence[tuple[str, str]]) -> None:
        """Add the radicals of forms that are there mutated alone: *llysgenhadon*.

        Args:
            mutations: what a radical begins with, and what its mutation does in its place.
        """
        found: dict[str, str] = {}
        for first in dict.fromkeys(first for first, _ in mutations if first):
            known = {*self._rest, *columns(self._small.joined(first))[0]}
            for new in (new for radical, new in mutations if radical == first):
                radicals, lemmas = self._undone(first, new)
                lacking = {*radicals} - known
                for radical, lemma in compress(
                    zip(radicals, lemmas, strict=True), map(lacking.__contains__, radicals)
                ):
                    form = new + radical[len(first) :]
                    if (
                        lemma.startswith(first)
                        and form[:2] != lemma[:2]
                        and len(form) > LETTERS_OF_A_GUESS
                        and self.get(form) == lemma
                        and radical not in self
                    ):
                        found.setdefault(radical, lemma)
        self.add(found)

    def _undone(self, first: str, new: str) -> tuple[list[str], list[str]]:
        """All forms that begin with `new` and whose lemmas begin with `first`, and some others.

        They have `first` in place of `new`; with them are their lemmas.
        """
        text = self._small.joined(new, lemma=first)
        radicals, lemmas = columns(text.replace(END_OF_LEMMA + new, END_OF_LEMMA + first))
        rest = [form for form in self._rest if form.startswith(new)]
        radicals += [first + form[len(new) :] for form in rest]
        return radicals, lemmas + [self._rest[form] for form in rest]

    def put(self, others: Mapping[str, str]) -> None:
        """Put other lemmas in the place of those of some forms."""
        for form in others:
            self._small.take_out(form)
        self._rest.update(others)

    def items(self, within: Callable[[str], bool] | None = None) -> Iterator[tuple[str, str]]:
        """Each form with its lemma.

        Args:
            within: whether a text of many may have any that are asked for; where it is false, all
                of the text may be left out.
        """
        texts = filter(within, self._small.texts) if within else self._small.texts
        return chain(chain.from_iterable(map(entries, texts)), [*self._rest.items()])

    def columns(self) -> Iterator[tuple[list[str], list[str]]]:
        """All forms, some at a time in order, and the lemma of each."""
        yield from map(columns, self._small.texts)
        rest = sorted(self._rest.items())
        yield [form for form, _ in rest], [lemma for _, lemma in rest]

    def heads(self) -> Heads:
        """The headwords, folded, and the lemmas that are none or have accents."""
        words, lemmas = set[str](), set[str]()
        for forms, some in self.columns():
            words.update(compress(forms, map(eq, forms, some)))
            lemmas.update(some)
        accented = {each for each in lemmas if not each.isascii()}
        others = (lemmas - words) | accented
        words.update(map(fold, accented & words))
        return Heads(words, others)
