"""`cymar rule`: what a rule looks for, why, and how to allow it."""

import click

from cymar.bilingual import Text
from cymar.commands import show, terminal_width

HELP = Text(
    en="Explain a rule: what it looks for, why, and how to allow it. Without ID, list them all.",
    cy="Esbonio rheol: beth mae'n chwilio amdano, pam, a sut i'w chaniatáu. Heb "
    "ID, rhestru pob un.",
)
NO_RULE = Text(en="there is no rule ‘{name}’.{hint}", cy="nid oes rheol ‘{name}’.{hint}")
EXAMPLES_HELP = Text(
    en="Show every example, and all there is to know, as Markdown.",
    cy="Dangos pob enghraifft, a phopeth sydd i'w wybod, fel Markdown.",
)
READABLE = 88
"""The columns of a text to be read: more are hard to follow from line to line."""


def command(locale: str) -> click.Command:
    """The command in one language."""

    @click.command("rule", help=HELP.to(locale))
    @click.argument("name", metavar="[ID]", required=False)
    @click.option("--examples", is_flag=True, help=EXAMPLES_HELP.to(locale))
    def rule(name: str | None, examples: bool) -> None:
        from cymar.errors import ConfigError, nearest
        from cymar.reports.rule import as_markdown, build
        from cymar.reports.rule_summary import as_summary
        from cymar.reports.rules import as_text
        from cymar.rules import all_rules

        rules = all_rules()
        if name is None:
            show(as_text(rules.values(), locale))
        elif name in rules and examples:
            show(as_markdown(build(rules[name]), locale))
        elif name in rules:
            show(as_summary(rules[name], locale, min(terminal_width(), READABLE)))
        else:
            raise ConfigError(NO_RULE.format({"name": name, "hint": nearest(name, rules)}))

    return rule
