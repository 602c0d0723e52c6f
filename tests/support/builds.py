"""Small sites built by the real MkDocs, and what the builds print of ours."""

from pathlib import Path

from support.mkdocs_builds import mkdocs

I18N = """
  - i18n:
      docs_structure: folder
      fallback_to_default: false
      languages:
        - {locale: en, name: English, build: true, default: true}
        - locale: cy
          name: Cymraeg
          build: true
          nav_translations: {Advice: Cyngor, Inner: Mewnol, Money: Arian, Rules: Rheolau}
"""
ALL = "  - cymar/glossary\n  - cymar/readability\n  - cymar/translations\n"

NOTES = ("there is no git repository here", "nid oes ystorfa git yma")
"""What is said of a site that lies in no repository, as those of these tests do not."""


def mkdocs_yml(plugins: str) -> str:
    return f"site_name: Test\ntheme: {{name: material, font: false}}\nplugins:{I18N}{plugins}"


def build(
    folder: Path, *arguments: str, language: str = "en", afresh: bool = False
) -> tuple[int, list[str], str]:
    environment = {"CYMAR_LANGUAGE": language, "COLUMNS": "1000"}
    done = mkdocs(folder, "build", *arguments, afresh=afresh, **environment)
    lines = [" ".join(line.split()) for line in done.stderr.splitlines()]
    output = [
        line for line in lines if " cymar" in line and not any(note in line for note in NOTES)
    ]
    return done.returncode, output, done.stderr + done.stdout
