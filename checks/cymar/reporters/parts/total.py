"""How much was found, and in how much, in a line."""

from cymar.bilingual import Text
from cymar.finding import Report, Severity

NOTHING_FOUND = Text(en="No findings.", cy="Dim canfyddiadau.")
TOTAL = Text(
    en="{findings}: {errors}, {warnings}, {suggestions}.",
    cy="Canfyddiadau: {findings} (gwallau {errors}, rhybuddion {warnings}, awgrymiadau "
    "{suggestions}).",
)
LOOKED_AT = Text(en="{pages}, {pairs} checked.", cy="Tudalennau: {pages}. Parau: {pairs}.")
ALLOWED = Text(en="{n} allowed.", cy="Gyda chaniatâd: {n}.")
EXEMPT = Text(en="{n} exempt.", cy="Eithriadau: {n}.")
WITHHELD = Text(en="Pages held: {n}.", cy="Tudalennau wedi'u dal yn ôl: {n}.")
BASELINED = Text(en="{n} in the baseline.", cy="Yn y llinell sylfaen: {n}.")


def total(report: Report, locale: str) -> str:
    """How much was found, and in how much."""
    counts = {severity: report.count(severity) for severity in Severity}
    found = len(report.findings)
    if locale == "en":
        values: dict[str, object] = {
            "findings": counted(found, "finding"),
            "errors": counted(counts[Severity.ERROR], "error"),
            "warnings": counted(counts[Severity.WARNING], "warning"),
            "suggestions": counted(counts[Severity.SUGGESTION], "suggestion"),
            "pages": counted(report.pages, "page"),
            "pairs": counted(report.pairs, "pair"),
        }
    else:
        values = {
            "findings": found,
            "errors": counts[Severity.ERROR],
            "warnings": counts[Severity.WARNING],
            "suggestions": counts[Severity.SUGGESTION],
            "pages": report.pages,
            "pairs": report.pairs,
        }
    left_out = (
        (report.allowed, ALLOWED), (report.exempt, EXEMPT), (report.withheld, WITHHELD),
        (len(report.baselined), BASELINED),
    )  # fmt: skip
    sentences = [TOTAL.format(values) if found else NOTHING_FOUND, LOOKED_AT.format(values)]
    sentences += [sentence.format({"n": number}) for number, sentence in left_out if number]
    return " ".join(sentence.to(locale) for sentence in sentences)


def counted(number: int, noun: str) -> str:
    """An English noun after its number."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
