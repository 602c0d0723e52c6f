"""The map of the code in the documentation: it names what is there, and its example works."""

import re
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from cymar.bilingual import LOCALES
from cymar.reports.examples import findings_in, unmarked
from cymar.rule import Rule
from support.rooms import ROOT

CONTRIBUTING = {locale: ROOT / "docs" / locale / "contributing" for locale in LOCALES}
ENTRY = {"en": ROOT / "CONTRIBUTING.md", "cy": ROOT / "CONTRIBUTING.cy.md"}
RULE = re.compile(r"^( *)```python\n(?=\1\"\"\"Sentences)(.*?)^\1```$", re.DOTALL | re.MULTILINE)
BENCH = re.compile(r"`([\w-]+\.(?:py|yml|tsv))`")
TARGET = re.compile(r"\bmake ([a-z][a-z-]*)")


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
    code = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)
    named = {
        target
        for page in pages
        for part in code.findall(page.read_text(encoding="utf-8"))
        for target in TARGET.findall(part)
    }
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert named >= {"quick", "test", "test-all", "site", "spell", "map"}
    assert named <= set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))


def rule_of_the_guide(folder: Path, locale: str) -> Rule:
    """The rule that the guide writes as an example, from a file of the name it gives."""
    found = RULE.search(text(locale, "add.md"))
    assert found
    path = folder / "exclamation_mark.py"
    indent = len(found[1])
    lines = (line[indent:] for line in found[2].splitlines(keepends=True))
    path.write_text("".join(line or "\n" for line in lines), encoding="utf-8")
    spec = spec_from_file_location(path.stem, path)
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    sys.modules.pop(path.stem, None)
    spec.loader.exec_module(module)
    return module.exclamation_mark


@pytest.mark.parametrize("locale", LOCALES)
def test_the_rule_that_the_guide_writes_does_what_its_examples_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, locale: str
) -> None:
    rule = rule_of_the_guide(tmp_path, locale)
    assert rule.id == "exclamation-mark"
    monkeypatch.setattr("cymar.reports.examples.all_rules", lambda: {rule.id: rule})
    for example in rule.examples:
        found = {each: [] for each in LOCALES}
        for finding in findings_in(rule, example):
            found[finding.span.source.locale].append((finding.span.start, finding.span.end))
        assert found == {each: unmarked(getattr(example, each))[1] for each in LOCALES}
    assert [rule.title.to(each) for each in LOCALES] == ["An exclamation mark", "Ebychnod"]
