"""The ways in which sites keep their two languages apart."""

import posixpath
from dataclasses import dataclass


@dataclass(frozen=True)
class Laid:
    """Where a site has its pages.

    `settings` describe it; `is_found` is whether it is found without any.
    """

    en_fees: str
    cy_fees: str
    en_help: str
    cy_help: str
    settings: str = ""
    is_found: bool = False
    prefix: str = ""

    def files(self, english: str, welsh: str) -> dict[str, str]:
        """Pages of fees, from what is given, that link to pages of help."""
        links = {
            fees: posixpath.relpath(there, posixpath.dirname(fees) or ".")
            for fees, there in ((self.en_fees, self.en_help), (self.cy_fees, self.cy_help))
        }
        return {
            self.en_fees: english.format(link=links[self.en_fees]),
            self.cy_fees: welsh.format(link=links[self.cy_fees]),
            self.en_help: "# Help\n",
            self.cy_help: "# Cymorth\n",
        }


def _folders(en: str, cy: str, settings: str = "", *, is_found: bool, prefix: str = "") -> Laid:
    en_help, cy_help = f"{en}/more/help.md", f"{cy}/more/help.md"
    return Laid(f"{en}/fees.md", f"{cy}/fees.md", en_help, cy_help, settings, is_found, prefix)


DOCUSAURUS = "i18n/cy/docusaurus-plugin-content-docs/current"
LAYOUTS = {
    "docs-en-cy": _folders("docs/en", "docs/cy", is_found=True),
    "hugo-content": _folders("content/en", "content/cy", 'docs = "content"\n', is_found=False),
    "regions": _folders("docs/en-GB", "docs/cy-GB", is_found=True),
    "three-letters": _folders("docs/eng", "docs/cym", is_found=True),
    "english-names": _folders("docs/english", "docs/welsh", is_found=True),
    "welsh-names": _folders("docs/Saesneg", "docs/Cymraeg", is_found=True),
    "suffix": Laid(
        "docs/fees.md", "docs/fees.cy.md", "docs/more/help.md", "docs/more/help.cy.md",
        'layout = "suffix"\n',
    ),
    "suffix-welsh-first": Laid(
        "docs/fees.en-GB.md", "docs/fees.md", "docs/more/help.en-GB.md", "docs/more/help.md",
        'layout = "suffix"\n',
    ),
    "root": _folders("docs", "docs/cy", 'layout = "root"\n', is_found=False),
    "root-welsh-first": _folders("src/content/docs/en", "src/content/docs",
        'docs = "src/content/docs"\nlayout = "root"\n', is_found=False),
    "docusaurus": _folders(
        "docs", DOCUSAURUS, f'[languages]\nen = "docs"\ncy = "{DOCUSAURUS}"\n', is_found=False,
        prefix="languages.",
    ),
    "jekyll": _folders("_posts/en", "_posts/cy", 'docs = "_posts"\n', is_found=False),
}  # fmt: skip
