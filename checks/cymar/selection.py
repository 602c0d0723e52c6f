"""Which findings somebody asks for: by rule, by topic or by severity."""

from collections.abc import Iterable

from cymar.bilingual import Text
from cymar.dataclasses import dataclass
from cymar.errors import ConfigError, nearest
from cymar.finding import Finding, Report, Severity
from cymar.rule import Topic
from cymar.rules import all_rules

UNKNOWN = Text(
    en="‘{name}’ is not a rule, a topic or a severity.{hint} ‘cymar rule’ lists the rules; the "
    "topics are "
    "{topics}; the severities are {severities}.",
    cy="nid yw ‘{name}’ yn rheol, yn bwnc nac yn ddifrifoldeb.{hint} Mae ‘cymar rule’ yn rhestru'r "
    "rheolau; y pynciau yw {topics}; y difrifoldebau yw {severities}.",
)


@dataclass(frozen=True, slots=True)
class Selection:
    """What is asked for, and what is not: ids of rules, topics and severities.

    All findings are asked for where `select` is empty; what both name is not.
    """

    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()

    def of(self, report: Report) -> Report:
        """A report with the findings that are asked for."""
        return report.only(self.has) if self.select or self.ignore else report

    def has(self, finding: Finding) -> bool:
        """Whether a finding is asked for."""
        names = {finding.rule, finding.severity.value, all_rules()[finding.rule].topic.value}
        return not names & self.ignore and (not self.select or bool(names & self.select))

    @property
    def names_suggestions(self) -> bool:
        """Whether suggestions are asked for by name, or a rule whose findings are suggestions."""
        rules = (all_rules()[name] for name in self.select & all_rules().keys())
        suggestion = Severity.SUGGESTION
        return suggestion in self.select or any(rule.severity is suggestion for rule in rules)


def selection(select: Iterable[str], ignore: Iterable[str]) -> Selection:
    """What some arguments ask for, each a name or several with commas between them.

    Raises:
        ConfigError: for a name that is no rule, topic or severity, naming the nearest.
    """
    return Selection(_names(select), _names(ignore))


def _names(arguments: Iterable[str]) -> frozenset[str]:
    names = {name.strip() for argument in arguments for name in argument.split(",")} - {""}
    known = {*all_rules(), *Topic, *Severity}
    for name in sorted(names - known):
        values = {
            "name": name,
            "hint": nearest(name, known),
            "topics": ", ".join(Topic),
            "severities": ", ".join(Severity),
        }
        raise ConfigError(UNKNOWN.format(values))
    return frozenset(names)
