"""Faults of ours, each with its page and its rule, after which the rest goes on."""

from collections.abc import Callable
from typing import TypeVar

from cymar.bilingual import Text
from cymar.dataclasses import dataclass, field

Outcome = TypeVar("Outcome")

RULE_FAILED = Text(
    en="the rule ‘{rule}’ failed on ‘{page}’, so it may have missed something there. This is a "
    "fault in Cymar, not in the page: {error}.",
    cy="methodd y rheol ‘{rule}’ wrth ddarllen ‘{page}’, felly efallai nad yw wedi gweld popeth "
    "yno. Nam yn Cymar yw hwn, nid yn y dudalen: {error}.",
)
PAGE_FAILED = Text(
    en="Cymar failed on ‘{page}’, so it may have missed something there. This is a fault in Cymar, "
    "not in the page: {error}.",
    cy="methodd Cymar wrth ddarllen ‘{page}’, felly efallai nad yw wedi gweld popeth yno. Nam yn "
    "Cymar yw hwn, nid yn y dudalen: {error}.",
)
FAULT = Text(
    en="this is a fault in Cymar, not in your pages: {error}.",
    cy="nam yn Cymar yw hwn, nid yn eich tudalennau: {error}.",
)
REPORT_IT = Text(
    en="Please report it {where}, with this line, the command, and what the command adds with "
    "‘{option}’.",
    cy="Rhowch wybod amdano {where}, gyda'r llinell hon, y gorchymyn, a beth mae'r gorchymyn yn "
    "ei ychwanegu gyda'r opsiwn ‘{option}’.",
)
WHERE_IT_IS_FROM = Text(en="where you got Cymar", cy="lle cawsoch chi Cymar")
AT_ADDRESS = Text(en="at {address}", cy="yn {address}")
ISSUES = "Issues, "
"""How the metadata of a package begin the address that reports go to."""
LONGEST_ERROR = 300
"""How many characters of an unexpected error are shown."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A fault of ours, and none of a page's.

    Args:
        page: the path of the page, of the glossary or of the folder that holds the pages; nothing
            where it is not known.
        error: what was raised, in a line.
        details: the whole traceback.
        rule: the rule that raised, if it was one.
    """

    page: str
    error: str
    details: str = field(compare=False)
    rule: str = ""

    @classmethod
    def of(cls, error: Exception, page: str = "", rule: str = "") -> "Failure":
        """The failure that an exception stands for."""
        import traceback

        line = " ".join(traceback.format_exception_only(error)[-1].split())
        details = "".join(traceback.format_exception(error))
        return cls(page, line[:LONGEST_ERROR], details, rule)

    @property
    def text(self) -> Text:
        """What to report, in a sentence."""
        message = RULE_FAILED if self.rule else PAGE_FAILED if self.page else FAULT
        return message.format({"rule": self.rule, "page": self.page, "error": self.error})

    def report(self, option: str) -> Text:
        """What to report, and what whoever reads it is to do.

        Args:
            option: what makes the command that runs show the traceback.
        """
        asked = REPORT_IT.format({"option": option, "where": _where_to_report()})
        return Text(f"{self.text.en} {asked.en}", f"{self.text.cy} {asked.cy}")


def attempt(work: Callable[[], Outcome], page: str) -> Outcome | Failure:
    """The result of some work on a page, or the failure where it raises what nobody expects."""
    try:
        return work()
    except Exception as error:  # noqa: BLE001  (reported, and the rest goes on)
        return Failure.of(error, page)


def _where_to_report() -> Text:
    """The address that the package carries for reports, where whoever built it gave one."""
    from importlib.metadata import PackageNotFoundError, metadata

    try:
        addresses = metadata("cymar").get_all("Project-URL") or []
    except PackageNotFoundError:
        addresses = []
    for each in addresses:
        if each.startswith(ISSUES):
            return AT_ADDRESS.format({"address": each.removeprefix(ISSUES)})
    return WHERE_IT_IS_FROM
