"""Pages that cannot be read, or cannot be shown as they stand."""

from collections.abc import Iterator

from cymar.bilingual import Text
from cymar.finding import Severity
from cymar.rule import Bad, Good, Hit, Scope, Topic, rule
from cymar.site import BrokenFile, Page


@rule(
    over=Scope.FILE,
    severity=Severity.ERROR,
    topic=Topic.TRANSLATIONS,
    title=Text(en="A page that cannot be read", cy="Tudalen nad oes modd ei darllen"),
    message=Text(en="{problem}", cy="{problem}"),
    why=Text(
        en="A file that is empty, is not UTF-8 text or has front matter that is not valid YAML is "
        "shown wrongly or not at all. So is a link that leads nowhere or out of the ‘docs’ folder, "
        "a name that Windows does not allow or links do not find, and a page whose address another "
        "page has. A page of more than 6,000 paragraphs, items and cells, or with a paragraph of "
        "more than 20,000 characters, is not checked either. The message says what to do. The rest "
        "of the site is still checked.",
        cy="Mae ffeil sy'n wag, sydd ddim yn destun UTF-8, neu sydd â blaenddeunydd nad yw'n YAML "
        "dilys, yn ymddangos yn anghywir neu ddim o gwbl. Felly hefyd dolen sy'n arwain i unman "
        "neu allan o'r ffolder ‘docs’, enw nad yw Windows yn ei ganiatáu neu nad yw dolenni'n dod "
        "o hyd iddo, a thudalen â'r un cyfeiriad â thudalen arall. Nid ydyn ni'n gwirio tudalen â "
        "mwy na 6,000 o baragraffau, eitemau a chelloedd chwaith, na thudalen â pharagraff o fwy "
        "na 20,000 o nodau. Mae'r neges yn dweud beth i'w wneud. Rydyn ni'n gwirio gweddill y "
        "wefan beth bynnag.",
    ),
    examples=[
        Good(
            en='---\ntitle: "Fees: what you pay"\n---\n\nThe fee is £25.',
            cy='---\ntitle: "Ffioedd: beth i\'w dalu"\n---\n\nY ffi yw £25.',
        ),
        Bad(
            en="---\ntitle: Fees«: what you pay»\n---\n\nThe fee is £25.",
            cy="---\ntitle: Ffioedd«: beth i'w dalu»\n---\n\nY ffi yw £25.",
        ),
    ],
)
def broken_page(file: Page | BrokenFile) -> Iterator[Hit]:
    """Report why a file cannot be read, or cannot be published as it is."""
    for problem in file.problems:
        yield Hit(problem.span, {"problem": problem.text})
