"""What a language says with a quantity: with or without VAT, in working days, at weekends."""

from collections.abc import Collection

from cymar.dataclasses import dataclass


@dataclass(frozen=True)
class Provisos:
    """The words for these; patterns are without capturing groups, in lower case but for names.

    Args:
        vat: the name of the tax.
        of_work: what a text has one of that counts working days.
        of_week: what a text has that names a part of the week.
        end_of_week: the last day of a working week.
        added: what comes before it where an amount is without it: *plus*.
        included: what comes before it where an amount is with it: *including*.
        denied: words that may turn what is included into what is not.
        tax: what else may be said of tax.
        working_days: what follows a number of working days.
        work: what may say in another way that days are working days, or which they are.
        weekdays: what names the days from Monday to Friday.
        weekends: what names the others.
        every_day: what says that something is so on all seven.
        days: what may give either in another way.
        never: what may say that something is on none of them.
    """

    vat: str
    of_work: Collection[str]
    of_week: str
    end_of_week: str
    added: str
    included: str
    denied: str
    tax: str
    working_days: str
    work: str
    weekdays: str
    weekends: str
    every_day: str
    days: str
    never: str

    def may_be_in(self, text: str) -> bool:
        """Whether a text may say any of these: most texts do not."""
        return self.vat in text or self.of_week in text

    def may_count_working_days(self, text: str) -> bool:
        """Whether a text may count working days."""
        return any(each in text for each in self.of_work)
