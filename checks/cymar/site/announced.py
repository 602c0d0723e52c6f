"""What the words around a link say of the language that it leads to."""

from cymar import expressions as re
from cymar.analysis.language.plain_words import blanked
from cymar.analysis.language.tables import column_head
from cymar.bilingual import other
from cymar.site.pages import Link, Page
from cymar.text.block import Kind, Mark

NAMES_LANGUAGE = {
    "en": re.compile(r"\b(?:Saesneg|English(?! [A-Z]))\b", re.IGNORECASE),
    "cy": re.compile(
        r"\b(?:in Welsh|[CG]ymraeg|Welsh(?=\s*(?:[:;,.()|–—-]|\Z)"
        r"|(?: [a-z]+)? (?:only|copy|text|(?:copie|file|form|page|version)s?)\b))",
        re.IGNORECASE,
    ),
}
"""Each language's name in the text of the other, and not a nation's: *the Welsh Government*."""


def is_announced(link: Link, page: Page) -> bool:
    """Whether a link's sentence, row, column or heading names the other language."""
    block = link.block
    names = NAMES_LANGUAGE[other(block.locale)]
    if not names.search(page.source.text):
        return False
    start, end = next(
        (each for each in block.sentences if each[0] <= link.start < each[1]), (0, len(block.text))
    )
    labels = [(each.start, each.end) for each in block.marks if each.mark is Mark.LINK]
    near = [blanked(block.text, labels)[start:end]]
    if block.kind is Kind.TABLE_CELL:
        row = block.source.line(block.source.position(block.start).line)
        near += [column_head(block), row.text[: block.start - row.start]]
    headings = [each for each in page.own_blocks if each.kind is Kind.HEADING]
    near += [each.text for each in headings if each.start < block.start][-1:]
    return any(names.search(text) for text in near)
