"""The lemmas of the words that a search may be for, in small letters."""

from collections.abc import Callable, Iterator, Mapping

from cymar.compat.simplemma import END_OF_FORM, END_OF_LEMMA, LemmaTexts, entries


class Lemmas:
    """The lemma of each form, as in a mapping.

    As good as all of them are in the very texts of the dictionary, which take no more room.
    """

    def __init__(self, dictionary: LemmaTexts) -> None:
        """Those of a dictionary; of a form that is there with a capital too, the other counts.

        A form with a hyphen is there as one word too, as the index has it.
        """
        self._rest: dict[str, str] = {}
        self._listed: dict[str, str] = {}
        self._small = LemmaTexts(filter(None, map(self._in_small_letters, dictionary.texts)))
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
        if form in self._listed:
            return self._listed[form]
        lemma = self._small.lemma(form)
        return self._rest.get(form) if lemma is None else lemma

    def __contains__(self, form: str) -> bool:
        return self.get(form) is not None

    def add(self, more: Mapping[str, str]) -> None:
        """Add the lemmas of forms that have none."""
        self._rest.update(more)

    def put(self, others: Mapping[str, str]) -> None:
        """Put other lemmas in the place of those of some forms."""
        self._listed.update(others)

    def items(self, within: Callable[[str], bool] | None = None) -> Iterator[tuple[str, str]]:
        """Each form with its lemma.

        Args:
            within: whether a text of many may have any that are asked for; where it is false, all
                of the text may be left out.
        """
        listed = self._listed
        for text in filter(within, self._small.texts) if within else self._small.texts:
            some = entries(text)
            yield from (each for each in some if each[0] not in listed) if listed else some
        for form, lemma in [*self._rest.items()]:
            if form not in listed and self._small.lemma(form) is None:
                yield form, lemma
        yield from listed.items()
