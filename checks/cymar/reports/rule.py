"""A rule's page, written from the rule itself, in either language."""

import json
from collections.abc import Iterable, Iterator, Mapping

from cymar.bilingual import LANGUAGE_NAMES, LOCALES, Text, other
from cymar.finding import SEVERITY_NAMES
from cymar.reports.examples import GLOSSARY_FILE, findings_in
from cymar.reports.markdown import escaped, fenced
from cymar.rule import Bad, Example, Good, Rule, Scope

ABOUT = Text(
    en="Rule `{id}`. Severity: {severity}. MkDocs plugin: `cymar/{topic}`.",
    cy="Rheol `{id}`. Difrifoldeb: {severity}. Ategyn MkDocs: `cymar/{topic}`.",
)
WHY = Text(en="Why", cy="Pam")
EXAMPLES = Text(en="Examples", cy="Enghreifftiau")
FLAGGED = Text(
    en="The rule marks the words between « and »:",
    cy="Mae'r rheol yn nodi'r geiriau rhwng « a »:",
)
PASSED = Text(en="The rule is content with:", cy="Mae'r rheol yn fodlon ar:")
SAYS = Text(en="It says:", cy="Mae'n dweud:")
NO_PAGE = Text(en="(no page)", cy="(dim tudalen)")
BEFORE = Text(
    en="And before that, when they were in step:", cy="A chyn hynny, pan oedden nhw'n cyd-fynd:"
)
BESIDE = Text(en="And the page `docs/{key}`:", cy="A'r dudalen `docs/{key}`:")
WITH_SETTINGS = Text(en="With these settings:", cy="Gyda'r gosodiadau hyn:")
WITH_GLOSSARY = Text(en="With this glossary:", cy="Gyda'r eirfa hon:")
SETTINGS = Text(en="Settings", cy="Gosodiadau")
IN_SETTINGS = Text(
    en="In `cymar.toml`, with the values that hold when you set none:",
    cy="Yn `cymar.toml`, gyda'r gwerthoedd sy'n cyfrif os na osodwch yr un:",
)
ALLOW = Text(en="How to allow it", cy="Sut i'w chaniatáu")
IN_PAGE = Text(
    en="Put this comment above the block, with your reason:",
    cy="Rhowch y sylw hwn uwchben y bloc, gyda'ch rheswm:",
)
REASON = Text(en="your reason", cy="eich rheswm")
WHOLE_PAGES = Text(
    en="For whole pages, put this in `cymar.toml`:",
    cy="Ar gyfer tudalennau cyfan, rhowch hyn yn `cymar.toml`:",
)
WHOLE_GLOSSARY = Text(
    en="For the whole glossary, put this in `cymar.toml`:",
    cy="Ar gyfer yr eirfa gyfan, rhowch hyn yn `cymar.toml`:",
)
INDEX_TITLE = Text(en="Rules", cy="Rheolau")
INDEX_DESCRIPTION = Text(
    en="Everything that Cymar looks for.", cy="Popeth y mae Cymar yn chwilio amdano."
)
INDEX_LEAD = Text(
    en="Each rule has an id, which you use to set it, switch it off or allow it.",
    cy="Mae gan bob rheol enw. Defnyddiwch ef i osod y rheol, ei diffodd neu ei chaniatáu.",
)
COLUMNS = Text(
    en="| Rule | Finds | Severity |", cy="| Rheol | Beth mae'n ei ganfod | Difrifoldeb |"
)


def rule_page(rule: Rule, locale: str) -> str:
    """The page as Markdown, its first heading the rule's title."""
    return "\n".join(_lines(rule, locale)) + "\n"


def rule_index(rules: Iterable[Rule], locale: str) -> str:
    """The page that lists the rules, each linked to its own page."""
    rows = [
        f"| [`{rule.id}`]({rule.id}.md) | {rule.title.to(locale)} |"
        f" {SEVERITY_NAMES[rule.severity].to(locale)} |"
        for rule in rules
    ]
    lines = [f"# {INDEX_TITLE.to(locale)}", "", INDEX_LEAD.to(locale), ""]
    return "\n".join([*lines, COLUMNS.to(locale), "|---|---|---|", *rows]) + "\n"


def rule_list(rules: Iterable[Rule], locale: str) -> str:
    """A line a rule: its id, severity and title."""
    listed = list(rules)
    wide = max(len(rule.id) for rule in listed)
    severities = [SEVERITY_NAMES[rule.severity].to(locale) for rule in listed]
    next_wide = max(map(len, severities))
    return "\n".join(
        f"{rule.id:<{wide}}  {severity:<{next_wide}}  {rule.title.to(locale)}"
        for rule, severity in zip(listed, severities, strict=True)
    )


def _lines(rule: Rule, locale: str) -> Iterator[str]:
    values = {
        "id": rule.id,
        "severity": SEVERITY_NAMES[rule.severity],
        "topic": rule.topic.value,
    }
    yield from (f"# {rule.title.to(locale)}", "", ABOUT.format(values).to(locale), "")
    yield from (f"## {WHY.to(locale)}", "", rule.why.to(locale), "")
    yield from (f"## {EXAMPLES.to(locale)}", "")
    for kind, lead in ((Bad, FLAGGED), (Good, PASSED)):
        yield from (lead.to(locale), "")
        for example in rule.examples:
            if isinstance(example, kind):
                yield from _example(example, locale)
                yield from _said(rule, example, locale)
    yield from (f"## {SETTINGS.to(locale)}", "", IN_SETTINGS.to(locale), "")
    yield from fenced("toml", _settings(rule))
    yield from (f"## {ALLOW.to(locale)}", "")
    reason = REASON.to(locale)
    if rule.over is not Scope.GLOSSARY:
        yield from (IN_PAGE.to(locale), "")
        yield from fenced("markdown", f"<!-- cymar: allow {rule.id}: {reason} -->")
    pages = GLOSSARY_FILE if rule.over is Scope.GLOSSARY else "press/*.md"
    yield from ((WHOLE_GLOSSARY if rule.over is Scope.GLOSSARY else WHOLE_PAGES).to(locale), "")
    yield from fenced(
        "toml", f'[[exempt]]\npages = "{pages}"\nrules = ["{rule.id}"]\nreason = "{reason}"'
    )


def _example(example: Example, locale: str) -> Iterator[str]:
    if example.en is not None or example.cy is not None:
        yield from _texts({"en": example.en, "cy": example.cy}, locale)
    for texts in example.before[:1]:
        yield from (BEFORE.to(locale), "")
        yield from _texts(dict(zip(LOCALES, texts, strict=True)), locale)
    for key, text in example.beside:
        yield from (BESIDE.format({"key": key}).to(locale), "", *fenced("markdown", text))
    if example.settings:
        yield from (WITH_SETTINGS.to(locale), "", *fenced("toml", example.settings))
    if example.glossary:
        yield from (WITH_GLOSSARY.to(locale), "", *fenced("yaml", example.glossary.rstrip()))


def _texts(texts: Mapping[str, str | None], locale: str) -> Iterator[str]:
    for each in (locale, other(locale)):
        name, text = LANGUAGE_NAMES[each].to(locale), texts[each]
        if text is None:
            yield from (f"{name}: {NO_PAGE.to(locale)}", "")
        else:
            yield from (f"{name}:", "", *fenced("markdown", text))


def _said(rule: Rule, example: Example, locale: str) -> Iterator[str]:
    """What the rule says of the example, once where it says the same of both languages."""
    found = findings_in(rule, example)
    own = [finding for finding in found if finding.span.source.locale == locale] or found
    messages = dict.fromkeys(finding.message.to(locale) for finding in own)
    if messages:
        yield from (SAYS.to(locale), "")
        for message in messages:
            yield from (f"> {escaped(message)}", "")


def _settings(rule: Rule) -> str:
    """The rule's table of the settings, with the defaults: what JSON writes here is TOML too."""
    lines = [f"[rules.{rule.id}]", f'severity = "{rule.severity.value}"']
    for option in rule.options.values():
        lines.append(f"{option.name} = {json.dumps(option.default, ensure_ascii=False)}")
    return "\n".join(lines)
