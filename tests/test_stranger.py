"""A stranger adds a rule as the guide has it: one file, and nothing else needs to change."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

from cymar.bilingual import LOCALES
from support.rooms import ROOT

pytestmark = pytest.mark.long

QUICK = "not build and not browser and not slow"
MADE = {".git", ".venv", ".hypothesis", "dist", "site"}
"""Folders that a clone has besides what the repository holds, and besides caches."""

CODE = re.compile(r"^( *)```python\n(.*?)^\1```$", re.DOTALL | re.MULTILINE)
NAME = re.compile(r"^def (\w+)\(", re.MULTILINE)


def shown(locale: str) -> str:
    """The rule that the guide shows, whole."""
    guide = ROOT / "docs" / locale / "contributing" / "add.md"
    code = CODE.search(guide.read_text(encoding="utf-8"))
    assert code
    return dedent(code[2])


def test_both_guides_show_the_same_rule() -> None:
    assert shown("en") == shown("cy")


def made(folder: str, names: list[str]) -> set[str]:
    """Which of the names in a folder are not part of the repository, nor compiled from it."""
    caches = {name for name in names if name.endswith((".cache", "_cache"))}
    return caches | MADE.intersection(names) if Path(folder) == ROOT else caches


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This repository with the rule of the guide in it."""
    name = NAME.search(shown("en"))
    assert name
    folder = tmp_path_factory.mktemp("stranger") / "cymar"
    shutil.copytree(ROOT, folder, ignore=made)
    new = folder / "checks/cymar/rules" / f"{name[1]}.py"
    assert not new.exists()
    new.write_text(shown("en"), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "tests", ["tests/test_rules.py", pytest.param("tests", marks=pytest.mark.slow)]
)
def test_one_file_is_all_that_a_rule_takes(copy: Path, tests: str) -> None:
    paths = os.pathsep.join([str(copy / "checks"), str(copy / "plugins")])
    environment = {**os.environ, "PYTHONPATH": paths, "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", tests,
         "-m", QUICK, "--ignore", f"tests/{Path(__file__).name}"],
        cwd=copy, env=environment, capture_output=True, text=True,
        encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("locale", LOCALES)
def test_the_rule_speaks_both_languages(copy: Path, locale: str) -> None:
    name = NAME.search(shown("en"))
    assert name
    rule = name[1].replace("_", "-")
    done = subprocess.run(
        [sys.executable, "-m", "cymar", "rule", rule, "--language", locale],
        env={**os.environ, "PYTHONPATH": str(copy / "checks")}, capture_output=True, text=True,
        encoding="utf-8", check=True,
    )  # fmt: skip
    title = re.search(r'title=Text\(en="(.*?)", cy="(.*?)"\)', shown("en"))
    assert title
    assert done.stdout.startswith(f"# {title[LOCALES.index(locale) + 1]}\n")
