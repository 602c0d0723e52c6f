"""The panel in which whoever writes a page sees its findings and both versions' grades."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cache

from jinja2 import Environment, StrictUndefined, Template

from cymar.bilingual import LANGUAGE_NAMES, LOCALES, Text
from cymar.files.reading import own_bytes
from cymar.finding import SEVERITY_NAMES, Finding
from cymar.readability.grades import ABOUT_GRADES, shown_grade
from cymar.readability.scores import Scores
from cymar.site import Page

LONGEST_QUOTATION = 120
"""How many characters of the words at fault are shown."""

PANEL_WORDS = {
    "title": Text(en="Cymar: while you write", cy="Cymar: wrth i chi ysgrifennu"),
    "findings": Text(en="Findings", cy="Canfyddiadau"),
    "none": Text(en="No findings on this page.", cy="Dim canfyddiadau ar y dudalen hon."),
    "others": Text(
        en="On the page in the other language: {path}", cy="Ar y dudalen yn yr iaith arall: {path}"
    ),
    "readability": Text(en="How hard each version is to read", cy="Pa mor anodd yw pob fersiwn"),
    "version": Text(en="Version", cy="Fersiwn"),
    "grade": Text(en="Grade", cy="Gradd"),
    "ease": Text(en="Ease", cy="Rhwyddineb"),
    "words": Text(en="Words", cy="Geiriau"),
    "sentences": Text(en="Sentences", cy="Brawddegau"),
    "syllables": Text(en="Syllables", cy="Sillafau"),
    "line": Text(en="Line", cy="Llinell"),
    "about": ABOUT_GRADES,
    "only here": Text(
        en="Only you see this, while MkDocs serves the site.",
        cy="Dim ond chi sy'n gweld hyn, tra bo MkDocs yn gweini'r wefan.",
    ),
}  # fmt: skip
FIGURE_NAMES = ("words", "sentences", "syllables")


@dataclass(frozen=True, slots=True)
class PageVersion:
    """One version of the page: what its language is called, and its figures as they are shown."""

    name: str
    grade: str
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A finding as it is shown."""

    severity: str
    line: int
    message: str
    words: str
    locale: str


def panel(
    page: Page,
    counterpart: Page | None,
    scores: Scores,
    findings: Sequence[Finding],
    others: Sequence[Finding] = (),
) -> str:
    """The panel as HTML, in the language of the page.

    Args:
        page: the page that it is on.
        counterpart: the same in the other language.
        scores: how hard both are to read, by their keys.
        findings: what is found on the page.
        others: what is found on the counterpart alone: a change here may have caused it.
    """
    locale = page.locale
    versions = {each.locale: each for each in (page, counterpart) if each}
    return _template().render(
        locale=locale,
        text={
            key: text.format({"path": counterpart.source.path if counterpart else ""}).to(locale)
            for key, text in PANEL_WORDS.items()
        },
        versions=[_version(versions[each], scores, locale) for each in LOCALES if each in versions],
        groups=[[_place(finding, locale) for finding in some] for some in (findings, others)],
    )


def _version(page: Page, scores: Scores, locale: str) -> PageVersion:
    found = scores[page.key]
    name, grade = LANGUAGE_NAMES[page.locale].to(locale), shown_grade(found)
    if found is None:
        return PageVersion(name, grade, (grade, *("0" for _ in FIGURE_NAMES)))
    figures = asdict(found)
    ease = f"{found.ease:.1f}" if grade == f"{found.grade:.1f}" else grade
    return PageVersion(name, grade, (ease, *(str(figures[count]) for count in FIGURE_NAMES)))


def _place(finding: Finding, locale: str) -> Place:
    line = finding.span.source.position(finding.span.start).line
    words = " ".join(finding.span.text.split())
    cut = words if len(words) <= LONGEST_QUOTATION else f"{words[:LONGEST_QUOTATION].rstrip()}…"
    severity = SEVERITY_NAMES[finding.severity].to(locale)
    spoken = finding.span.source.locale
    return Place(severity, line, finding.message.to(locale), cut, spoken)


@cache
def _template() -> Template:
    """The panel's template, in which everything is escaped."""
    text = own_bytes("mkdocs_cymar.readability", "panel.html").decode()
    return Environment(autoescape=True, undefined=StrictUndefined).from_string(text)
