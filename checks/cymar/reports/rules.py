"""The rules that there are, as a list and as the page that leads to each."""

from collections.abc import Iterable

from cymar.bilingual import Text
from cymar.rule import Rule

TITLE = Text(en="Rules", cy="Rheolau")
DESCRIPTION = Text(
    en="Everything that Cymar looks for.", cy="Popeth y mae Cymar yn chwilio amdano."
)
LEAD = Text(
    en="Each rule has an id, which you use to set it, switch it off or allow it.",
    cy="Mae gan bob rheol enw. Defnyddiwch ef i osod y rheol, ei diffodd neu ei chaniatáu.",
)
COLUMNS = Text(
    en="| Rule | Finds | Severity |", cy="| Rheol | Beth mae'n ei ganfod | Difrifoldeb |"
)


def as_markdown(rules: Iterable[Rule], locale: str) -> str:
    """The page that lists the rules, each linked to its own page."""
    rows = [
        f"| [`{rule.id}`]({rule.id}.md) | {rule.title.to(locale)} |"
        f" {rule.severity_name.to(locale)} |"
        for rule in rules
    ]
    lines = [f"# {TITLE.to(locale)}", "", LEAD.to(locale), ""]
    return "\n".join([*lines, COLUMNS.to(locale), "|---|---|---|", *rows]) + "\n"


def as_text(rules: Iterable[Rule], locale: str) -> str:
    """A line a rule: its id, severity and title."""
    listed = list(rules)
    wide = max(len(rule.id) for rule in listed)
    severities = [rule.severity_name.to(locale) for rule in listed]
    next_wide = max(map(len, severities))
    lines = (
        f"{rule.id:<{wide}}  {severity:<{next_wide}}  {rule.title.to(locale)}"
        for rule, severity in zip(listed, severities, strict=True)
    )
    return "".join(f"{line}\n" for line in lines)
