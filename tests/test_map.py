"""The map of the code in the documentation: it names what is there. `test_stranger` tries it."""

import re
from pathlib import Path

import pytest

from cymar.bilingual import LOCALES
from support.map import PATHS, page_at
from support.rooms import ROOT

CONTRIBUTING = {locale: ROOT / "docs" / locale / "contributing" for locale in LOCALES}
ENTRY = {"en": ROOT / "CONTRIBUTING.md", "cy": ROOT / "CONTRIBUTING.cy.md"}
BENCH = re.compile(r"`([\w-]+\.(?:py|toml|tsv|yml))`")
TARGET = re.compile(r"\bmake ([a-z][a-z-]*)")
CODE = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)


def text(locale: str, page: str) -> str:
    return (CONTRIBUTING[locale] / page).read_text(encoding="utf-8")


@pytest.mark.parametrize("locale", LOCALES)
def test_every_bench_is_named_with_what_it_shows(locale: str) -> None:
    listed = [line for line in text(locale, "measure.md").splitlines() if line.startswith("- ")]
    named = set(BENCH.findall("\n".join(listed)))
    assert named == {path.name for path in (ROOT / "bench").iterdir() if path.is_file()}


@pytest.mark.parametrize("locale", LOCALES)
def test_every_target_that_the_guide_names_is_in_the_makefile(locale: str) -> None:
    pages = [ENTRY[locale], *CONTRIBUTING[locale].glob("*.md")]
    named = {
        target
        for page in pages
        for part in CODE.findall(page.read_text(encoding="utf-8"))
        for target in TARGET.findall(part)
    }
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert named >= set(re.findall(r'@echo "make ([a-z-]+) ', makefile))
    assert named <= set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_map_shows_the_code_as_it_is(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == page_at(path), "the map is old: run `make map`"
