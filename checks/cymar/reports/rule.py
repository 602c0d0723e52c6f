"""A rule's page, written from the rule itself, in either language."""

import json
from collections.abc import Iterator, Mapping, Sequence

from cymar.bilingual import LANGUAGE_NAMES, LOCALES, Text, other
from cymar.dataclasses import dataclass
from cymar.finding import Finding
from cymar.markup import escaped, fenced
from cymar.reports.examples import GLOSSARY_FILE, findings_in
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
PASSED = Text(en="The rule accepts:", cy="Mae'r rheol yn derbyn:")
IT_SAYS = Text(en="It says:", cy="Mae'n dweud:")
WITHOUT_PAGE = Text(en="(no page)", cy="(dim tudalen)")
BEFORE = Text(
    en="And before that, when they were in step:", cy="A chyn hynny, pan oedden nhw'n cyd-fynd:"
)
BESIDE = Text(en="And the page `docs/{key}`:", cy="A'r dudalen `docs/{key}`:")
WITH_SETTINGS = Text(en="With these settings:", cy="Gyda'r gosodiadau hyn:")
WITH_GLOSSARY = Text(en="With this glossary:", cy="Gyda'r eirfa hon:")
SETTINGS = Text(en="Settings", cy="Gosodiadau")
IN_SETTINGS = Text(
    en="In `cymar.toml`, with the values that it uses when you set none:",
    cy="Yn `cymar.toml`, gyda'r gwerthoedd sy'n cyfrif os na osodwch yr un:",
)
TO_TURN_ON = Text(
    en="The rule is off until you put this in `cymar.toml`:",
    cy="Mae'r rheol wedi'i diffodd nes i chi roi hyn yn `cymar.toml`:",
)
ALLOW = Text(en="How to allow it", cy="Sut i'w chaniatáu")
IN_PAGE = Text(
    en="Put this comment above the block, with your reason:",
    cy="Rhowch y sylw hwn uwchben y bloc, gyda'ch rheswm:",
)
YOUR_REASON = Text(en="your reason", cy="eich rheswm")
WHOLE_PAGES = Text(
    en="For whole pages, put this in `cymar.toml`:",
    cy="Ar gyfer tudalennau cyfan, rhowch hyn yn `cymar.toml`:",
)
WHOLE_GLOSSARY = Text(
    en="For the whole glossary, put this in `cymar.toml`:",
    cy="Ar gyfer yr eirfa gyfan, rhowch hyn yn `cymar.toml`:",
)


@dataclass(frozen=True, slots=True)
class RulePage:
    """A rule, and what it finds in each of its examples, in their order."""

    rule: Rule
    findings: tuple[tuple[Finding, ...], ...]


def build(rule: Rule) -> RulePage:
    """The page of a rule, for which its examples are run."""
    return RulePage(rule, tuple(tuple(findings_in(rule, each)) for each in rule.examples))


def as_markdown(page: RulePage, locale: str) -> str:
    """The page as Markdown, its first heading the rule's title."""
    return "\n".join(_lines(page, locale)) + "\n"


def _lines(page: RulePage, locale: str) -> Iterator[str]:
    rule = page.rule
    values = {
        "id": rule.id,
        "severity": rule.severity_name,
        "topic": rule.topic.value,
    }
    yield from (f"# {rule.title.to(locale)}", "", ABOUT.format(values).to(locale), "")
    yield from (f"## {WHY.to(locale)}", "", rule.why.to(locale), "")
    yield from (f"## {EXAMPLES.to(locale)}", "")
    for kind, lead in ((Bad, FLAGGED), (Good, PASSED)):
        yield from (lead.to(locale), "")
        for example, findings in zip(rule.examples, page.findings, strict=True):
            if isinstance(example, kind):
                yield from _example(example, locale)
                yield from _messages(findings, locale)
    lead = IN_SETTINGS if rule.is_on else TO_TURN_ON
    yield from (f"## {SETTINGS.to(locale)}", "", lead.to(locale), "")
    yield from fenced("toml", _settings(rule))
    yield from (f"## {ALLOW.to(locale)}", "")
    reason = YOUR_REASON.to(locale)
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
            yield from (f"{name}: {WITHOUT_PAGE.to(locale)}", "")
        else:
            yield from (f"{name}:", "", *fenced("markdown", text))


def _messages(findings: Sequence[Finding], locale: str) -> Iterator[str]:
    """What the rule reports, once where it reports the same in both languages."""
    own = [each for each in findings if each.span.source.locale == locale] or findings
    messages = dict.fromkeys(finding.message.to(locale) for finding in own)
    if messages:
        yield from (IT_SAYS.to(locale), "")
        for message in messages:
            yield from (f"> {escaped(message)}", "")


def _settings(rule: Rule) -> str:
    """The rule's table of the settings, with the defaults: what JSON writes here is TOML too."""
    lines = [f"[rules.{rule.id}]", f'severity = "{rule.severity.value}"']
    for option in rule.options.values():
        lines.append(f"{option.name} = {json.dumps(option.default, ensure_ascii=False)}")
    return "\n".join(lines)
