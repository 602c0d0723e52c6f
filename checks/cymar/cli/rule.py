"""`cymar rule`: what a rule looks for, why, and how to allow it."""

import click

from cymar.bilingual import Text
from cymar.commands import show

HELP = Text(
    en="Explain a rule: what it looks for, why, and how to allow it. Without ID, list them all.",
    cy="Esbonio rheol: beth mae'n chwilio amdano, pam, a sut i'w chaniatáu. Heb "
    "ID, rhestru pob un.",
)
NO_RULE = Text(en="there is no rule ‘{name}’.{hint}", cy="nid oes rheol ‘{name}’.{hint}")


def command(locale: str) -> click.Command:
    """The command in one language."""

    @click.command("rule", help=HELP.to(locale))
    @click.argument("name", metavar="[ID]", required=False)
    def rule(name: str | None) -> None:
        from cymar.errors import ConfigError, nearest
        from cymar.reports.rule import as_markdown, build
        from cymar.reports.rules import as_text
        from cymar.rules import all_rules

        rules = all_rules()
        if name is None:
            show(as_text(rules.values(), locale))
        elif name in rules:
            show(as_markdown(build(rules[name]), locale))
        else:
            raise ConfigError(NO_RULE.format({"name": name, "hint": nearest(name, rules)}))

    return rule
