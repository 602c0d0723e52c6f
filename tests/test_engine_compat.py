"""What the engine leans on in other packages: in compat alone, and reported where it is unknown."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
import yaml
from simplemma import is_known
from simplemma.strategies import LOW_MEMORY_DICTIONARY_FACTORY

from cymar.bilingual import LOCALES, Text
from cymar.compat import PACKAGES, click, markdown_it, pyyaml, simplemma, textstat, unknown_versions
from cymar.compat.versions import Versions
from support.syntax import nodes

ROOT = Path(__file__).parents[1]
ENGINE = ROOT / "checks" / "cymar"
COMPAT = ENGINE / "compat"
PUBLIC = {"click", "yaml", "markdown_it", "markdown_it.token", "markdown_it.rules_inline"}
"""The modules of these packages whose names their documentation gives."""

PRIVATE = {
    "markdown_it": (
        "bMarks eMarks tShift sCount blkIndent ddIndent lineMax parentType getLines helpers"
        " normalizeReference unescapeAll parseLinkDestination parseLinkTitle"
    ),
    "click": "bindtextdomain",
    "pyyaml": (
        "ESCAPE_REPLACEMENTS __with_libyaml__ CSafeLoader Resolver ReaderError Scanner"
        " get_single_node construct_document construct_scalar"
    ),
    "simplemma": "_iter_records _read_header",
    "textstat": "textstat",
}
MODULES: dict[str, ModuleType] = {
    "click": click, "markdown_it": markdown_it, "pyyaml": pyyaml, "simplemma": simplemma,
    "textstat": textstat,
}  # fmt: skip
INSTALLED = {
    "markdown_it": ("markdown_it.__version__", "9.8.7"),
    "pyyaml": ("yaml.__version__", "9.8.7"),
    "simplemma": ("cymar.compat.simplemma._version", lambda: "9.8.7"),
    "textstat": ("importlib.metadata.version", lambda _: "9.8.7"),
}


def used(path: Path) -> Iterator[str]:
    """The names, attributes and modules that a file uses."""
    for node in nodes(path, ast.Attribute, ast.Name, ast.Import, ast.ImportFrom):
        if isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        else:
            yield node.module or ""
            yield from (alias.name for alias in node.names)


OUTSIDE = [path for path in sorted(ENGINE.rglob("*.py")) if path.parent != COMPAT]


@pytest.mark.parametrize("path", OUTSIDE, ids=lambda path: path.relative_to(ENGINE).as_posix())
def test_private_names_are_used_in_compat_alone(path: Path) -> None:
    names = set(used(path))
    assert names & set(" ".join(PRIVATE.values()).split()) == set()
    packages = ("click", "yaml", "markdown_it", "textstat", "nltk")
    assert {name for name in names if name.split(".")[0] in packages} - PUBLIC == set()


@pytest.mark.parametrize("package", PRIVATE)
def test_each_private_name_is_used_in_the_file_of_its_package(package: str) -> None:
    text = (COMPAT / f"{package}.py").read_text(encoding="utf-8")
    assert [name for name in PRIVATE[package].split() if name not in text] == []


def test_there_is_a_file_for_each_package() -> None:
    files = {path.stem for path in COMPAT.glob("*.py")} - {"__init__", "versions"}
    assert files == set(PACKAGES) == set(MODULES) == set(PRIVATE)


@pytest.mark.parametrize("package", PACKAGES)
def test_the_lowest_version_and_the_installed_one_were_read(package: str) -> None:
    from importlib.metadata import version

    known: Versions = MODULES[package].VERSIONS
    lines = (ROOT / "tests" / "lowest.txt").read_text(encoding="utf-8").splitlines()[1:]
    lowest = {name.lower(): number for name, number in (line.split("==") for line in lines)}
    assert known.note(lowest[known.name.lower()]) is None
    assert known.note(version(known.name)) is None
    assert MODULES[package].note() is None


@pytest.mark.parametrize(
    ("version", "is_known"),
    [
        ("3.0", True), ("3.0.1", True), ("4.3", True), ("4.3.9", True), ("4.3.0rc1", True),
        ("2.9.9", False), ("4.4", False), ("4.10.0", False), ("5.0.0", False),
    ],
)  # fmt: skip
def test_a_version_is_known_from_the_first_to_any_patch_of_the_last(
    version: str, is_known: bool
) -> None:
    known = Versions("a", "3.0", "4.3", Text(en="it may fail", cy="gall fethu"))
    assert (known.note(version) is None) == is_known


@pytest.mark.parametrize("package", INSTALLED)
def test_an_unknown_version_is_one_line_in_each_language(
    package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    import textstat as _  # noqa: F401

    monkeypatch.setattr(*INSTALLED[package])
    (note,) = unknown_versions()
    known: Versions = MODULES[package].VERSIONS
    for locale in LOCALES:
        line = note.to(locale)
        assert "\n" not in line
        assert f"{known.name} 9.8.7" in line
        assert known.loss.to(locale) in line
    assert note.en != note.cy


def test_click_is_asked_what_it_does_not_its_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("click.core._", str)
    (note,) = unknown_versions()
    assert click.VERSIONS.loss.en in note.en
    code = "import sys, cymar.cli; print('importlib.metadata' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert done.stdout == "False\n"


def test_a_dictionary_is_the_same_however_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    quickly = simplemma.whole_dictionary("en")
    simplemma.dictionary.cache_clear()
    simplemma.whole_dictionary.cache_clear()
    monkeypatch.setattr(simplemma, "FRONT_CODE", "strategies/dictionaries/moved")
    assert simplemma.whole_dictionary("en").texts == quickly.texts
    assert simplemma.dictionary("en") is simplemma.whole_dictionary("en")
    simplemma.dictionary.cache_clear()


@pytest.mark.parametrize("locale", LOCALES)
def test_a_dictionary_has_what_simplemma_has(locale: str) -> None:
    found = simplemma.dictionary(locale)
    theirs = LOW_MEMORY_DICTIONARY_FACTORY.get_dictionary(locale)
    forms = [*theirs]
    assert [*found] == forms
    for form in (forms[0], forms[-1], *forms[:: len(forms) // 1000], "", "~", "zzzz", "ŵŵ"):
        assert found.lemma(form) == theirs.get(form)
        assert simplemma.has_word(form or "~", locale) == is_known(form or "~", locale)
    whole = simplemma.whole_dictionary(locale)
    assert len(whole) == len(forms)
    with pytest.raises(KeyError):
        whole["zzzz"]


def test_yaml_is_read_without_its_compiled_half(monkeypatch: pytest.MonkeyPatch) -> None:
    trees = [pyyaml.compose("- {a: 'b'}\n- c\n")]
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    trees.append(pyyaml.compose("- {a: 'b'}\n- c\n"))
    shapes = [yaml.serialize(tree) for tree in trees]
    assert shapes[0] == shapes[1]
    assert pyyaml.plain_tag("yes") != pyyaml.plain_tag("ie") == "tag:yaml.org,2002:str"
