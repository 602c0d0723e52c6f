"""Links that take the reader to the other language for no reason."""

from collections.abc import Iterator, Mapping

from cymar import expressions as re
from cymar.bilingual import IN_LANGUAGE, WRITTEN_IN, Text, other
from cymar.finding import Severity
from cymar.languages.identify import languages_of
from cymar.languages.words import WORD
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.site import Page, Site
from cymar.site.announced import is_announced
from cymar.site.halves import (
    LOCALE_OF_PART,
    file_locale,
    half_of,
    includes,
    known_half_of,
    serves_wales,
)
from cymar.site.links import Links, names_other_language
from cymar.site.pages import Link
from cymar.site.template_links import template_links
from cymar.text.source import Span

IN_BRACKETS = re.compile(r"\([^()]*\)")
"""What a label says of the kind of a file: *(Word)*."""

SAID_AFTER = re.compile(
    r"\s*\([^()]{0,30}\b(?:English|Saesneg|Welsh|[CG]h?ymraeg|Nghymraeg)\b[^()]{0,30}\)"
)
TELLS_LANGUAGE = re.compile(r"\b(?:English|Saesneg|Welsh|[CG]h?ymraeg|Nghymraeg|lang)\b")
NEAR_ADDRESS = 80
"""How many characters of its line around an address in a template show what it is for."""

TO_PAGE = Text(
    en="the {language} page, though there is one in this language",
    cy="y dudalen {language}, er bod un yn yr iaith hon",
)
LINK_TO = Text(en="link to ‘{path}’", cy="rhowch ddolen at y dudalen ‘{path}’")
TO_FILE = Text(en="a file {language}", cy="ffeil {language}")
TO_HALF = Text(
    en="pages {language} on ‘{host}’, which has pages {own} too",
    cy="tudalennau {language} ar wefan ‘{host}’, lle mae tudalennau {own} hefyd",
)
TO_SITE = Text(
    en="pages {language} on ‘{host}’, whose pages {own} are on ‘{twin}’",
    cy="tudalennau {language} ar wefan ‘{host}’: ar wefan ‘{twin}’ mae'r rhai {own}",
)
TO_NAMED = Text(
    en="pages {language} on ‘{host}’, a site whose addresses name the language",
    cy="tudalennau {language} ar wefan ‘{host}’, sy'n enwi'r iaith yn ei chyfeiriadau",
)
TO_ADDRESS = Text(en="a page {language}", cy="tudalen {language}")
SAY_SO = Text(
    en="link to what is {own}, or say in the label that this is {language}",
    cy="rhowch ddolen at yr hyn sydd {own}, neu nodwch yn y label fod hwn {language}",
)
TAKEN_IN = Text(en="text {language}", cy="testun {language}")
TAKE_IN = Text(en="include what is {own}", cy="cynhwyswch yr hyn sydd {own}")


@rule(
    over=Scope.PAGE,
    severity=Severity.ERROR,
    topic=Topic.TRANSLATIONS,
    title=Text(en="A link to the other language", cy="Dolen at yr iaith arall"),
    message=Text(
        en="This link leads to {there}: {cure}.",
        cy="Dyma gyrchfan y ddolen hon: {there}. Felly {cure}.",
    ),
    why=Text(
        en="Readers who follow a link should stay in the language they chose: on this site, on "
        "another that has both, and in files whose names end in ‘-en’ or ‘-english’. "
        "A link that says it "
        "leads to the other language is left alone: its text names the language, or the link is "
        "marked with ‘lang’ or ‘hreflang’.",
        cy="Dylai darllenwyr sy'n dilyn dolen aros yn yr iaith y maen nhw wedi'i dewis: ar y "
        "wefan hon, ar un arall sydd yn y ddwy iaith, ac mewn ffeiliau y mae eu henwau'n gorffen "
        "ag ‘-en’ neu ‘-english’. Mae dolen "
        "sy'n dweud ei bod yn arwain at yr iaith arall yn iawn: mae ei thestun yn enwi'r iaith, "
        "neu mae'r ddolen wedi'i marcio â ‘lang’ neu ‘hreflang’.",
    ),
    examples=[
        Good(en="[Fees](page.md)", cy="[Ffioedd](page.md)"),
        Good(en="[Cymraeg](../cy/page.md)", cy="[English](../en/page.md)"),
        Good(
            en='Also in [<span lang="cy">ein hiaith arall</span>](../cy/page.md)',
            cy='Hefyd yn [<span lang="en">our other language</span>](../en/page.md)',
        ),
        Good(
            en="The form [in both languages](../cy/page.md){hreflang=cy}",
            cy="Y ffurflen [yn y ddwy iaith](../en/page.md){hreflang=en}",
        ),
        Bad(
            en="[«Fees»](../cy/page.md){hreflang=en}", cy="[«Ffioedd»](../en/page.md){hreflang=cy}"
        ),
        Bad(en="[«Fees»](../cy/page.md)", cy="[«Ffioedd»](../en/page.md)"),
        Bad(
            en="[«Fees»](../cy/fee-list.md)",
            cy="[«Ffioedd»](../en/fee-list.md)",
            beside=(("en/fee_list.md", "# Fees"), ("cy/fee_list.md", "# Ffioedd")),
        ),
        Bad(
            en='[«The form to fill in»](form-cymraeg.pdf)\n\n--8<-- "«cy/contact.md»"',
            cy='[«Y ffurflen i\'w llenwi»](form-en.pdf)\n\n--8<-- "«en/contact.md»"',
        ),
        Bad(
            en="[«The council»](https://example.org/cy/a) and [fees](https://example.org/en/b)",
            cy="[«Y cyngor»](https://example.org/en/a) a'r [ffioedd](https://example.org/cy/b)",
        ),
        Bad(
            en="[«The form»](https://www.sir.gov.uk/cy/ffurflen), [us](https://sir.wales/?lng=en), "
            "[«the weather»](https://tywydd.example/cy/)",
            cy="[«Ffurflen»](https://www.sir.gov.uk/en/form), [«ni»](https://sir.wales/?lng=en), "
            "[«y tywydd»](https://tywydd.example/en/)",
        ),
        Good(
            en="See [the plan](https://www.sir.gov.uk/cy/plan) (in Welsh).",
            cy="Gweler [y cynllun](https://www.sir.gov.uk/en/plan) (Saesneg yn unig).",
        ),
        Good(en="[Help](https://example.net/cy/a)", cy="[Cymorth](https://www.who.int/en/a)"),
        Bad(
            en="[«The form (Word)»](a-welsh.docx)\n\n{% include «contact-cy.html» %}",
            cy="[«Y ffurflen (Word)»](a-english.docx)\n\n{% include «contact-en.html» %}",
        ),
        Bad(
            en="[«The rules»](https://www.llyw.cymru/rheolau), [«the plan»](files/cy/plan.pdf)",
            cy="[«Y rheolau»](https://www.gov.wales/rules) a'r [«cynllun»](files/en/plan.pdf)",
        ),
        Bad(
            en="[Money](https://www.moneyhelper.org.uk/en/benefits), [a form]"
            "(https://example.org/form?lang=en)",
            cy="[«Cymorth»](https://www.moneyhelper.org.uk/en/benefits), [«ffurflen»]"
            "(https://example.org/form?lang=en), [chwilio](https://example.org/a?lang=cy)",
        ),
        Good(
            en="[The rules](https://www.gov.wales/rules), [the plan](https://www.gov.wales/a.pdf)",
            cy="[Y rheolau](https://www.llyw.cymru/rheolau), [y cynllun](https://www.gov.wales/a.pdf"
            "), [y rheolau yn Saesneg](https://www.gov.wales/rules)",
        ),
        Good(
            en="[The form (Welsh)](form-cy.pdf) [Ffurflen gais](form-cy.pdf) [Form](garden.pdf)",
            cy="[Ffurflen (Saesneg)](form-en.pdf) [PDF](form-en.pdf) [Gardd](garden.pdf)",
        ),
        Bad(
            en="[«The guide (PDF, 24 pages)»](files/guide-cy.pdf)",
            cy="[«Y canllaw (PDF, 26 tudalen)»](files/guide-en.pdf)",
        ),
        Good(
            en="Welsh form: [Word](form-cy.doc)\n\nIt is in Welsh only: [read it](a-cy.pdf).\n\n"
            "| English | Welsh |\n|---|---|\n| [Report](b-en.pdf) | [Report](b-cy.pdf) |\n\n"
            "## In Welsh\n\n- [Minutes](c-cy.pdf)",
            cy="Ffurflen Saesneg: [ffurflen](form-en.doc)\n\nDim ond yn Saesneg y mae: [darllenwch "
            "ef](a-en.pdf).\n\n| Cymraeg | Saesneg |\n|---|---|\n| [Adroddiad](b-cy.pdf) | "
            "[Adroddiad](b-en.pdf) |\n\n## Yn Saesneg\n\n- [Cofnodion](c-en.pdf)",
        ),
        Bad(
            en="The Welsh Government wrote [«this plan»](plan-cy.pdf) and [«a map»](a-cy.pdf).",
            cy="Mae [«y cynllun»](plan-en.pdf) a'r [«map»](a-en.pdf) gan Lywodraeth Cymru.",
        ),
        Bad(
            en='[«A visit»](/cy/ymweld/), {{< button "«/cy/talu»" >}}Pay the fee{{< /button >}}',
            cy='[«Ymweliad»](/en/visit/), {{< button "«/en/pay»" >}}Talu\'r ffi{{< /button >}}',
        ),
        Good(
            en='[A visit](/en/visit/), [Cymraeg](/cy/ymweld/), {{< switch "/cy/" "Cymraeg" >}}',
            cy='[Ymweliad](/cy/ymweld/), [English](/en/visit/), {{< switch "/en/" "English" >}}',
        ),
        Good(
            en='[The council](https://example.com/cy/a)\n\n--8<-- "en/contact.md"',
            cy='[Y cyngor](https://example.net/en/a)\n\n--8<-- "cy/contact.md"',
        ),
    ],
)
def link_to_other_language(page: Page, *, site: Site) -> Iterator[Hit]:
    """Follow each link of the page."""
    links = Links(site, {})
    there = other(page.locale)
    names = {"language": IN_LANGUAGE[there], "own": IN_LANGUAGE[page.locale]}
    for link in page.links:
        target = links.target(page, link.address)
        if target is None or names_other_language(link) or _is_said_after(link):
            continue
        if target.page and links.is_other_language(page, target):
            if is_announced(link, page):
                continue
            own = site.counterparts[target.page.key]
            values = {"there": TO_PAGE.format({"language": WRITTEN_IN[there]}),
                      "cure": LINK_TO.format({"path": own.source.path})}  # fmt: skip
            yield Hit(link.span, values, target.page.heading)
        elif (
            not target.page
            and (what := _elsewhere(link, site, names))
            and _is_own_label(link)
            and not is_announced(link, page)
        ):
            yield Hit(link.span, {"there": what, "cure": SAY_SO.format(names)})
    for address, span in template_links(page):
        if (what := _what(address, page.locale, there, site, names)) and _is_own_place(page, span):
            yield Hit(span, {"there": what, "cure": SAY_SO.format(names)})
    for start, end in includes(page.source.text, there):
        values = {"there": TAKEN_IN.format(names), "cure": TAKE_IN.format(names)}
        yield Hit(page.source.span(start, end), values)


def _is_said_after(link: Link) -> bool:
    """Whether the language is in brackets after a link: *the plan (in English)*."""
    return bool(SAID_AFTER.match(link.block.text, link.end))


def _is_own_label(link: Link) -> bool:
    """Whether a label is in the page's language, so that nobody expects another."""
    here = link.block.locale
    label = IN_BRACKETS.sub("", link.label)
    words = (word for word in WORD.findall(label) if not word.isupper())  # a PDF is in both
    found = [languages_of(word.lower()) for word in words]
    return any(here in each for each in found) and (other(here),) not in found


def _is_own_place(page: Page, span: Span) -> bool:
    """Whether what is around an address in a template is words of the page's own language."""
    start, end = max(0, span.start - NEAR_ADDRESS), span.end + NEAR_ADDRESS
    text = page.source.text
    line = text[start : span.start].rpartition("\n")[2] + text[span.end : end].partition("\n")[0]
    found = {languages_of(word.lower()) for word in WORD.findall(line)}
    return (page.locale,) in found and not TELLS_LANGUAGE.search(line)


def _elsewhere(link: Link, site: Site, names: Mapping[str, object]) -> Text | None:
    """What a link leads to that is in the other language, if it is a file or another site."""
    here, there = link.block.locale, other(link.block.locale)
    return _what(link.address, here, there, site, names)


def _what(
    address: str, here: str, there: str, site: Site, names: Mapping[str, object]
) -> Text | None:
    if address.startswith("/") and LOCALE_OF_PART.get(address.split("/")[1].lower()) == there:
        return TO_ADDRESS.format(names)
    if file_locale(address) == there:
        return TO_FILE.format(names)
    if known := known_half_of(address):
        half, twin = known
        what = TO_HALF if twin == half.host else TO_SITE
        values = {**names, "host": half.host, "twin": twin}
        return what.format(values) if half.locale == there else None
    found = half_of(address)
    if found is None or found.locale != there:
        return None
    if here in site.halves.get(found.host, ()):
        return TO_HALF.format({**names, "host": found.host})
    return TO_NAMED.format({**names, "host": found.host}) if serves_wales(found) else None
