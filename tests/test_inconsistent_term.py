"""Which terms translated otherwise are reported, by the option for how many words they have."""

from pathlib import Path

import pytest

from cymar.glossary.file import parse_glossary
from cymar.rules import all_rules
from cymar.site import Page
from cymar.site.discovery import pair_pages
from cymar.text.source import Source

GLOSSARY = parse_glossary(
    "- en: {term: beta, definition: A trial.}\n  cy: {term: beta, definition: Treial.}\n",
    "glossary.yml",
)
OTHERWISE = "Mae'r treial ar agor.\n\nMae'r treial yn help.\n\nDaw'r treial i ben.\n"


@pytest.mark.parametrize(
    ("words", "welsh", "found"),
    [
        (1, OTHERWISE, [(4, 8)]),
        (2, OTHERWISE, []),
        (1, OTHERWISE.replace("Daw'r treial", "Daw'r beta"), []),
    ],
)
def test_a_term_of_one_word_is_reported_if_asked(
    words: int, welsh: str, found: list[tuple[int, int]]
) -> None:
    english = "The beta is open.\n\nThe beta helps.\n\nThe beta ends.\n"
    texts = (("en", english), ("cy", welsh))
    pages = [Page(Source(f"docs/{at}/a.md", at, text), "a.md") for at, text in texts]
    pair = pair_pages(Path("docs"), "docs", pages).pairs[0]
    hits = all_rules()["inconsistent-term"].check(pair, glossary=GLOSSARY, words=words)
    assert [(hit.span.start, hit.span.end) for hit in hits] == found
